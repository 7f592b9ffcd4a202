import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUNDS, emptyLedger, parseLedger, tidyText } from '~/domain/ledger/model.ts';
import { problemSentence } from '~/domain/ledger/problem.ts';
import { makeInstallation, makeLedger, makeLicence, makeMachine, makeMaintenance, someLedger } from './make-ledger.ts';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const sentences = (value: unknown) => parseLedger(value).problems.map(problemSentence);
const whole = makeLedger({ machines: [makeMachine()], software: [makeLicence()], installations: [makeInstallation()], maintenance: [makeMaintenance()] });

describe('a ledger as JSON', () => {
  it('comes back without loss', () => {
    fc.assert(
      fc.property(someLedger, (ledger) => {
        expect(parseLedger(json(ledger)).ledger).toEqual(ledger);
      }),
    );
  });

  it('may hold nothing', () => {
    expect(parseLedger(emptyLedger()).ledger).toEqual(emptyLedger());
  });

  it('is read or refused, and never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom('machines', 'software', 'installations', 'maintenance', 'unit', 'version'), (value, field) => {
        for (const parsed of [parseLedger(value), parseLedger({ ...whole, [field]: value })]) expect((parsed.ledger === undefined) === parsed.problems.length > 0).toBe(true);
      }),
    );
  });
});

describe('what does not fit is said by list, line and field', () => {
  it.each([
    [undefined, '“台账文件”：空白不是一组字段。要有名称和值。用本页导出的 JSON 文件。'],
    [{ ...whole, version: 2 }, '“台账文件”“version”：版本写的是“2”。这里只读版本 1 的台账文件。用本页导出的 JSON 文件。'],
    [{ ...whole, machines: {} }, '“台账文件”“machines”：“{}”不是列表。要有这张表，没有内容就写空列表。用本页导出的 JSON 文件。'],
    [{ ...whole, extra: 1 }, '“台账文件”“extra”：这一项不认识。只能有本页导出的那些项。删去它，或用本页导出的 JSON 文件。'],
    [{ ...whole, machines: [makeMachine({ number: ' ' })], installations: [] }, '“电脑”第 1 行“number”：写的是“ ”。不能空。改正这一项，或用本页导出的 JSON 文件。'],
    [{ ...whole, software: [makeLicence({ quantity: -1 })] }, '“软件登记”第 1 行“quantity”：写的是“-1”。要写 0 到 1000000 的整数，或 unlimited。改正这一项，或用本页导出的 JSON 文件。'],
    [{ ...whole, software: [makeLicence({ validUntil: '2026-02-30' })] }, '“软件登记”第 1 行“validUntil”：写的是“2026-02-30”。要写“2026-01-05”这样的日子。改正这一项，或用本页导出的 JSON 文件。'],
    [{ ...whole, machines: [makeMachine(), makeMachine({ number: 'ｐｃ-001' })] }, '“电脑”第 2 行：“ｐｃ-001”和第 1 行重复。编号不能重复。改掉一个编号，或删去一行。'],
    [{ ...whole, installations: [makeInstallation({ software: 'RJ-9' })] }, '“安装”第 1 行：“RJ-9”不在“软件登记”里。只能写已经登记的编号。先在“软件登记”里登记，或改正编号。'],
  ])('%#', (value, sentence) => {
    expect(sentences(value)).toEqual([sentence]);
  });

  it('and a file of more lines than a browser bears is not read through', () => {
    const machines = Array.from({ length: BOUNDS.machines + 1 }, (_, index) => makeMachine({ number: String(index) }));
    expect(sentences({ ...whole, machines })[0]).toBe('“台账文件”“machines”：有 5001 行。最多 5000 行。分成几个单位来记。');
  });
});

describe('text', () => {
  it('loses control characters and lone halves, and nothing else', () => {
    expect(tidyText(' 甲\t乙\r\n丙\u{0}\u{1F}\uD800 ')).toBe('甲 乙\n丙');
  });

  it('is tidy once it was tidied', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tidyText(tidyText(text))).toBe(tidyText(text));
      }),
    );
  });
});
