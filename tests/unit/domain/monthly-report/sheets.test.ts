import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledFrom, overwritten, placeOf, reportOf } from '~/domain/monthly-report/from-ledger.ts';
import { mergeReports, takeBack } from '~/domain/monthly-report/merge.ts';
import { ACCEPTANCES, emptyReport, type Report } from '~/domain/monthly-report/model.ts';
import { problemSentence, type ReportProblem } from '~/domain/monthly-report/problem.ts';
import { readSheet, readSheets, type ReadReport } from '~/domain/monthly-report/read-sheet.ts';
import { HEADS, sheetOf } from '~/domain/monthly-report/sheet.ts';
import { totalsOf } from '~/domain/monthly-report/totals.ts';
import { cellText } from '~/domain/sheet.ts';
import { makeInstallation, makeLedger, makeLicence, makeMachine } from '../ledger/make-ledger.ts';
import { makeReport, makeUnit, someReport } from './make-report.ts';

const words = { title: '统计表（本站整理，非官方表样）', partial: (missing: number) => `合计少 ${missing} 格`, below: ['说明：栏目由本站拟定。', '填报单位（盖章）：'] };
const rowsOf = (report: Report) => sheetOf(report, words).rows.map((row) => row.map(cellText));
const read = (rows: readonly (readonly string[])[]) => readSheet('甲.xlsx', rows);
/** The report that a file holds, as if it had been filled in here. */
const reportFrom = ({ header, units }: ReadReport): Report => ({ version: 1, header, units: units.map(({ unit }) => unit) });
const said = (problems: readonly ReportProblem[]) => problems.map(problemSentence);
/** The sheet says words where the report keeps a key. */
const inWords = (report: Report): Report => ({
  ...report,
  units: report.units.map((unit) => ({ ...unit, whole: { ...unit.whole, acceptance: ACCEPTANCES[unit.whole.acceptance as keyof typeof ACCEPTANCES] } })),
});
const [heads, titles] = [4, 3];

describe('a sheet', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(someReport, (report) => {
        const back = read(rowsOf(report));
        expect([said(back.problems), reportFrom(back)]).toEqual([[], inWords(report)]);
      }),
    );
  });

  it('is read back where units span three rows, where heads are starred and columns moved', () => {
    const report = makeReport([makeUnit('甲镇', { sets: '2', licences: '2' }), makeUnit('乙镇')]);
    const rows = rowsOf(report).map((row, index) => (index === titles ? row.map((cell) => `${cell} *`) : index < heads ? row : [...row.slice(1), (index - heads) % 3 === 0 || index >= heads + 6 ? (row[0] ?? '') : '']));
    const moved = rows.map((row, index) => (index === titles ? [...row.slice(1), row[0] ?? ''] : row));
    expect(reportFrom(read(moved))).toEqual(inWords(report));
  });

  it('says below its sums that they leave cells out, and only then', () => {
    const linesOf = (sets: string) => rowsOf(makeReport([makeUnit('甲镇', { sets })])).slice(-3).map(([first]) => first);
    expect(linesOf('')).toEqual(['合计少 1 格', ...words.below]);
    expect(linesOf('0')).toEqual(['合计', ...words.below]);
    expect(said(read(rowsOf(makeReport([makeUnit('甲镇', { sets: '' })]))).problems)).toEqual([]);
  });

  it('is found among others in a workbook; a workbook of several is refused, not read in part', () => {
    const rows = rowsOf(makeReport([makeUnit('甲镇')]));
    const notes = { name: '说明', rows: [['填表说明']] };
    expect(readSheets('甲.xlsx', [notes, { name: '甲', rows }]).units).toHaveLength(1);
    const both = readSheets('甲.xlsx', [{ name: '甲', rows }, notes, { name: '乙', rows: rowsOf(makeReport([makeUnit('乙镇')])) }]);
    expect([both.units, said(both.problems)]).toEqual([[], ['“甲.xlsx”：有 2 张月报表：“甲”“乙”。一个文件只读一张，免得漏掉或者重复。每张另存成一个文件，再一起选中读入。']]);
  });

  it('tells which row holds the heads', () => {
    const sheet = sheetOf(makeReport([makeUnit('甲镇')]), words);
    expect(sheet.rows[sheet.headRow ?? 0]).toEqual(HEADS);
  });

  /** The sheet of two units with some cells changed, each by its row in the file and its heading. */
  const changed = (...changes: [row: number, head: string, text: string][]) => {
    const rows = rowsOf(makeReport([makeUnit('甲镇', { required: '3', licensed: '1', gap: '2' }), makeUnit('乙镇')]));
    for (const [row, head, text] of changes) (rows[row - 1] ?? [])[HEADS.indexOf(head)] = text;
    return read(rows);
  };

  it.each<[string, [number, string, string][], string]>([
    ['a count that is none', [[6, '应配', '三']], '“甲.xlsx”第 6 行“办公软件 · 应配”：“三”不是数。只能写 0 或正整数。改成台数、套数这样的整数。'],
    ['an amount in yuan', [[6, '采购金额（万元）', '12000元']], '“甲.xlsx”第 6 行“办公软件 · 采购金额（万元）”：“12000元”的单位是元。以万元为单位，最多六位小数。改成 1.2，不写单位。'],
    ['a kind that is none', [[5, '软件', '数据库']], '“甲.xlsx”第 5 行“软件”：不认识“数据库”。只能是操作系统、办公软件、杀毒软件。改成其中一个。'],
    ['a kind that stands twice', [[7, '软件', '办公软件']], '“甲.xlsx”第 7 行“单位”：“甲镇”的办公软件在第 6 行已经有了。一个单位一类软件只有一行。删去一行，不然会重复计算。'],
    ['two numbers for a whole unit', [[5, '资金需求（万元）', '1'], [6, '资金需求（万元）', '2']], '“甲.xlsx”第 6 行“资金需求（万元）”：写的是“2”，上面写的是“1”。一个单位只有一个数。只写在这个单位的第一行。'],
    ['an acceptance that is none', [[8, '验收', '好']], '“甲.xlsx”第 8 行“验收”：“好”不在三种之内。只能是通过、未通过、未检查。改成其中一个。'],
  ])('with %s is refused whole', (_, changes, sentence) => {
    const back = changed(...changes);
    expect(said(back.problems)).toContain(sentence);
    expect([back.units, back.problems[0]?.severity]).toEqual([[], 'error']);
  });

  it('whose sums do not come out is read, and says so by row', () => {
    const back = changed([6, '缺口', '5'], [12, '应配', '9']);
    expect(back.units).toHaveLength(2);
    expect(said(back.problems)).toEqual([
      '“甲.xlsx”第 6 行“办公软件 · 缺口”：正版 1 加缺口 5 是 6，应配是 3。应配要等于正版加缺口。正版不错的话，缺口是 2。',
      '“甲.xlsx”第 12 行“应配”：合计写的是“9”，各单位相加是 3。合计要等于各单位之和。以各单位的数为准，合计已经重算。',
      '“甲.xlsx”第 12 行“缺口”：合计写的是“2”，各单位相加是 5。合计要等于各单位之和。以各单位的数为准，合计已经重算。',
      '“甲.xlsx”第 14 行“缺口”：合计写的是“2”，各单位相加是 5。合计要等于各单位之和。以各单位的数为准，合计已经重算。',
    ]);
  });

  it.each<[string, string[][], string]>([
    ['no heads', [['你好'], ['1', '2']], '“甲.xlsx”：没有找到表头。'],
    ['nothing at all', [], '“甲.xlsx”：没有找到表头。'],
    ['heads and no unit', [[...HEADS]], '“甲.xlsx”：表里没有单位。'],
    ['a head too few', [HEADS.filter((head) => head !== '缺口')], '“甲.xlsx”第 1 行：缺少“缺口”。'],
    ['a head too many', [[...HEADS, '应配']], '“甲.xlsx”第 1 行“应配”：这一栏有两列。'],
  ])('with %s is refused', (_, rows, start) => {
    const back = read(rows);
    expect(back.units).toEqual([]);
    expect(said(back.problems)[0]?.startsWith(start)).toBe(true);
  });

  it.each<[string, string[], string[]]>([
    ['a place to sign', ['填报单位（盖章）：', '', '领导（签字）：'], []],
    ['a remark', ['以上由各镇报来'], ['warning']],
    ['numbers of no kind of software', ['丙镇', '', '5'], ['error']],
  ])('below its rows has %s', (_, row, severities) => {
    const rows = rowsOf(makeReport([makeUnit('甲镇')])).slice(0, heads + 3);
    expect(read([...rows, row]).problems.map(({ severity }) => severity)).toEqual(severities);
  });

  it('of anything never stops the reader', () => {
    const text = fc.oneof(fc.constantFrom(...HEADS, '合计', '操作系统', '甲镇', '1'), fc.string({ maxLength: 12 }));
    fc.assert(fc.property(fc.array(fc.array(text, { maxLength: 18 }), { maxLength: 12 }), (rows) => void read([[...HEADS], ...rows])));
  });
});

describe('several sheets into one', () => {
  const file = (name: string, report: Report) => readSheet(name, rowsOf(report));

  it('come to the sums of all, whatever their order, none twice', () => {
    fc.assert(
      fc.property(fc.array(someReport, { minLength: 1, maxLength: 4 }), (reports) => {
        const named = reports.map((report, index) => ({ ...report, units: report.units.map((unit) => ({ ...unit, name: `${index} ${unit.name}` })) }));
        const files = named.map((report, index) => file(`${index}.xlsx`, report));
        const merged = mergeReports(emptyReport(), [...files, ...files]);
        expect(totalsOf(merged.report.units)).toEqual(totalsOf(named.flatMap(({ units }) => units)));
        expect(totalsOf(mergeReports(emptyReport(), [...files].reverse()).report.units)).toEqual(totalsOf(merged.report.units));
        expect(merged.problems).toHaveLength(merged.added.length);
      }),
    );
  });

  it('tell a unit that both have by name and rows, and count the first', () => {
    const merged = mergeReports(emptyReport(), [file('一.xlsx', makeReport([makeUnit('甲镇', { sets: '1', licences: '1' })])), file('二.xlsx', makeReport([makeUnit('甲 镇', { sets: '2', licences: '2' }), makeUnit('乙镇')]))]);
    expect(merged.added).toEqual(['甲镇', '乙镇']);
    expect(said(merged.problems)).toEqual(['“二.xlsx”第 5 行“单位”：“甲 镇”在“一.xlsx”第 5 行里已经有了，数不一样。一个单位只算一次。留的是前一份，这一份没有读入；要用这一份，先删去表里的这个单位再读。']);
    expect(totalsOf(merged.report.units).kinds.office.sets.value).toBe(1n);
  });

  it('leave out a sheet of another month whole', () => {
    const merged = mergeReports(makeReport([makeUnit('甲镇')]), [file('二.xlsx', makeReport([makeUnit('乙镇')], { month: '2026-10' }))]);
    expect([merged.added, merged.report.units.map(({ name }) => name)]).toEqual([[], ['甲镇']]);
    expect(said(merged.problems)).toEqual(['“二.xlsx”“报告月份”：这份表是 2026-10 的，正在填的是 2026-11。一张表只汇总一个月。整份没有读入；月份写错了就改好再读。']);
  });

  it.each(['2026-10-01', '2026年10月', '２０２６年１０月份', '2026/10', '2026.10.31', '202610', '2026年10月8日'])('leave out a sheet of another month that is written %s', (month) => {
    const merged = mergeReports(makeReport([makeUnit('甲镇')]), [file('二.xlsx', makeReport([makeUnit('乙镇')], { month }))]);
    expect([merged.added, merged.problems.map(({ found }) => found)]).toEqual([[], ['这份表是 2026-10 的，正在填的是 2026-11']]);
    expect(mergeReports(emptyReport(), [file('二.xlsx', makeReport([makeUnit('乙镇')], { month }))]).report.header.month).toBe('2026-10');
    expect(mergeReports(makeReport([makeUnit('甲镇')], { month }), [file('二.xlsx', makeReport([makeUnit('乙镇')]))]).added).toEqual([]);
  });

  it.each([
    ['十月', '看不出“十月”是哪一个月'],
    ['2026-13', '看不出“2026-13”是哪一个月'],
    ['', '没有填'],
  ])('ask to look at a sheet whose month is written “%s”', (month, found) => {
    const merged = mergeReports(makeReport([makeUnit('甲镇')]), [file('二.xlsx', makeReport([makeUnit('乙镇')], { month }))]);
    expect(merged.added).toEqual(['乙镇']);
    expect(merged.report.header.month).toBe('2026-11');
    expect(said(merged.problems)).toEqual([`“二.xlsx”“报告月份”：${found}。要写成 2026-11 这样的年和月。没法核对是不是同一个月，请看一眼。`]);
  });

  it('are taken back without what was written since', () => {
    const before = makeReport([makeUnit('甲镇')], { month: '', contact: '' });
    const { report: merged } = mergeReports(before, [file('二.xlsx', makeReport([makeUnit('乙镇'), makeUnit('丙镇')]))]);
    const [first = makeUnit(''), second = makeUnit(''), third = makeUnit('')] = merged.units;
    expect(takeBack(merged, before, merged)).toEqual({ report: before, changed: [] });
    const typed = { ...first, name: '甲镇政府' };
    const changed = { ...third, whole: { ...third.whole, rectified: '1' } };
    const since = { ...merged, header: { ...merged.header, contact: '张三' }, units: [typed, second, changed, makeUnit('丁镇')] };
    expect(takeBack(since, before, merged)).toEqual({ report: { ...before, header: { ...before.header, contact: '张三' }, units: [typed, changed, makeUnit('丁镇')] }, changed: ['丙镇'] });
    expect(takeBack(merged, emptyReport(), merged).report).toEqual(emptyReport());
  });

  it('take the header of a single sheet only where nothing is filled in yet', () => {
    const one = file('一.xlsx', makeReport([makeUnit('甲镇')], { contact: '张三' }));
    expect(mergeReports(emptyReport(), [one]).report.header.contact).toBe('张三');
    expect(mergeReports(emptyReport(), [one, file('二.xlsx', makeReport([makeUnit('乙镇')]))]).report.header).toEqual({ ...emptyReport().header, month: '2026-11' });
    expect(mergeReports(makeReport([], { contact: '李四' }), [one]).report.header.contact).toBe('李四');
  });
});

describe('from the ledger', () => {
  const ledger = makeLedger({
    machines: [makeMachine({ number: 'A' }), makeMachine({ number: 'B' })],
    software: [makeLicence({ quantity: 5 })],
    installations: [makeInstallation({ machine: 'A' })],
  });
  const taken = reportOf({ ...ledger, unit: { ...ledger.unit, name: '示例局' } }, '2026-11-25');

  it('正版 is what the required ones have, and no surplus', () => {
    expect(taken.kinds.office).toMatchObject({ required: 2, licensed: 2, gap: 0 });
    expect(taken.kinds.os).toMatchObject({ required: 2, licensed: 0, gap: 2 });
  });

  it('tells what it would write over, and leaves the rest', () => {
    const unit = makeUnit('示例局', { required: '9', licensed: '2', gap: '', sets: '4' });
    expect(overwritten(unit, taken).filter(({ kind }) => kind === 'office')).toEqual([{ kind: 'office', column: 'required', now: '9', then: '2' }]);
    expect(filledFrom(taken, unit)).toMatchObject({ name: '示例局', kinds: { office: { required: '2', licensed: '2', gap: '0', sets: '4' } } });
    expect([placeOf([makeUnit('甲'), unit], ' 示例局'), placeOf([unit], '别的局')]).toEqual([1, undefined]);
  });
});
