/** Files in and out: nothing lost, nothing half taken, everything wrong said by line and column. */
import { strToU8 } from 'fflate';
import fc from 'fast-check';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { csvOf, xlsxOf } from '~/components/ui/sheet-files.ts';
import type { CellInput } from '~/domain/ledger/cells.ts';
import { csvSheet, decodeText } from '~/domain/ledger/csv.ts';
import { previewImport, type InputSheet } from '~/domain/ledger/import.ts';
import { BOUNDS, emptyLedger, type Ledger } from '~/domain/ledger/model.ts';
import { problemSentence } from '~/domain/ledger/problem.ts';
import { sheetOf, sheetsOf } from '~/domain/ledger/sheets.ts';
import { COLUMNS, TABLE_IDS } from '~/domain/ledger/tables.ts';
import { inspectWorkbook, markedSheet } from '~/domain/ledger/workbook.ts';
import { cellText } from '~/domain/sheet.ts';
import { ledgerTables as tables } from '../../../fixtures/ledger-tables.ts';
import { makeInstallation, makeLedger, makeLicence, makeMachine, makeMaintenance, someLedger } from './make-ledger.ts';

/** How long a busy machine may take. */
const MINUTE = 60_000;
const TODAY = '2026-11-25';
const NOTE = { title: '说明', lines: ['本站整理，非官方表样'] };
const inputs = (ledger: Ledger): InputSheet[] =>
  sheetsOf(ledger, tables, TODAY, NOTE).map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map((cell): CellInput => (typeof cell === 'string' ? cell : Number(cell.number)))) }));
const taken = (sheets: InputSheet[]) => previewImport(sheets, tables, emptyLedger(), 'merge');
const sentences = (sheets: InputSheet[], into = emptyLedger()) => previewImport(sheets, tables, into, 'merge').problems.map(problemSentence);

async function throughWorkbook(ledger: Ledger) {
  const bytes = new Uint8Array(await (await xlsxOf(sheetsOf(ledger, tables, TODAY, NOTE))).arrayBuffer());
  const marks = inspectWorkbook(bytes);
  if ('said' in marks) throw new Error(marks.said.found);
  return (await readXlsx(bytes.buffer, { trim: false })).map(({ sheet, data }) => markedSheet(sheet, data, marks.sheets.get(sheet)));
}

it('the forms have every column that the rules read', () => {
  const missing = TABLE_IDS.flatMap((id) => COLUMNS[id].filter((column) => !tables[id].columns.some((spec) => spec.id === column)).map((column) => `${id}.${column}`));
  expect(missing).toEqual([]);
});

describe('a ledger comes back whole', () => {
  it('from its rows', () => {
    fc.assert(
      fc.property(someLedger, (ledger) => {
        const { problems, result, isRefused } = taken(inputs(ledger));
        expect(problems).toEqual([]);
        expect(isRefused).toBe(false);
        expect(result).toEqual(ledger);
      }),
    );
  });

  it('from a workbook, cells that look like formulas too', async () => {
    await fc.assert(
      fc.asyncProperty(someLedger, async (ledger) => {
        const { problems, result } = taken(await throughWorkbook(ledger));
        expect(problems).toEqual([]);
        expect(result).toEqual(ledger);
      }),
      { numRuns: 40 },
    );
  }, MINUTE);

  it('from CSV, table by table', async () => {
    await fc.assert(
      fc.asyncProperty(someLedger, async (ledger) => {
        let back: Ledger = { ...emptyLedger(), unit: ledger.unit };
        for (const id of ['software', 'detail', 'maintenance'] as const) {
          const bytes = strToU8(await csvOf([sheetOf(id, ledger, tables, TODAY)]));
          const decoded = decodeText(bytes);
          const sheet = csvSheet(id, 'text' in decoded ? decoded.text : '');
          const preview = previewImport('said' in sheet ? [] : [sheet], tables, back, 'merge');
          expect(preview.problems).toEqual([]);
          back = preview.result;
        }
        expect(back).toEqual(ledger);
      }),
    );
  }, MINUTE);

  it('with 500 computers and 5,000 installations', async () => {
    const ledger = makeLedger({
      machines: Array.from({ length: 500 }, (_, index) => makeMachine({ number: `PC-${index}`, user: `用户${index}` })),
      software: Array.from({ length: 10 }, (_, index) => makeLicence({ number: `RJ-${index}`, name: `软件${index}`, quantity: 500 })),
      installations: Array.from({ length: 5000 }, (_, index) => makeInstallation({ machine: `PC-${Math.floor(index / 10)}`, software: `RJ-${index % 10}`, installedOn: '2026-03-05', note: `=${index}` })),
    });
    const { problems, result, changes } = taken(await throughWorkbook(ledger));
    expect(problems).toEqual([]);
    expect(changes.installations).toEqual({ added: 5000, changed: 0, same: 0, removed: 0 });
    expect(result).toEqual(ledger);
  }, MINUTE);

  it('and taken once more changes nothing', () => {
    fc.assert(
      fc.property(someLedger, (ledger) => {
        const { result, changes } = previewImport(inputs(ledger), tables, ledger, 'merge');
        expect(result).toEqual(ledger);
        expect(Object.values(changes).every(({ added, changed }) => added + changed === 0)).toBe(true);
        expect(previewImport(inputs(ledger), tables, ledger, 'replace').result).toEqual(ledger);
      }),
    );
  }, MINUTE);
});

describe('a sheet', () => {
  const heads = (id: keyof typeof tables) => tables[id].columns.map(({ label }) => label);
  const base = makeLedger({ software: [makeLicence({ number: 'RJ-1' })] });
  const software = (rows: Record<string, CellInput>[], columns = heads('software')): InputSheet => ({ name: '登记', rows: [columns, ...rows.map((row) => columns.map((label) => row[label]))] });
  const licence = (given: Record<string, CellInput> = {}) => ({ 软件编号: 'RJ-1', 软件名称: '示例', 版本: '1', 软件种类: '办公软件', 来源类型: '商业软件', 授权数量: 3, ...given });
  const detail = (rows: CellInput[][], columns = ['电脑编号', '使用人', '软件编号', '安装日期']): InputSheet => ({ name: '明细', rows: [columns, ...rows] });

  it.each<[string, InputSheet, string]>([
    ['with a negative count', software([licence({ 授权数量: -3 })]), '“登记”第 2 行“授权数量”：写的是“-3”。要写 0 到 1000000 的整数。不能是负数，没有就写 0。'],
    ['with half a licence', software([licence({ 授权数量: 2.5 })]), '“登记”第 2 行“授权数量”：写的是“2.5”。要写 0 到 1000000 的整数。核对小数。'],
    ['with a kind that there is not', software([licence({ 软件种类: '办公' })]), '“登记”第 2 行“软件种类”：写的是“办公”。只能写“操作系统”“办公软件”“杀毒软件”“其他”。改成其中一个。'],
    ['without a name', software([licence({ 软件名称: ' ' })]), '“登记”第 2 行“软件名称”：空着。这一栏必填。照授权书、安装界面上的全称，例如“示例办公软件专业版”。'],
    ['with a day that there is not', software([licence({ 有效期至: '2026年2月30日' })]), '“登记”第 2 行“有效期至”：写的是“2026年2月30日”。要写一个日子。没有这一天，核对月和日。'],
    ['with words for a day', software([licence({ 购买日期: '去年三月' })]), '“登记”第 2 行“购买日期”：写的是“去年三月”。要写一个日子。写成“2026-01-05”“2026/1/5”或“2026年1月5日”。'],
    ['with words for money', software([licence({ 价格: '约五百' })]), '“登记”第 2 行“价格”：写的是“约五百”。要写不小于 0 的金额，最多两位小数。只写数字，单位不用写。'],
    ['with no quantity', software([licence({ 授权数量: '' })]), '“登记”第 2 行“授权数量”：空着，“不限数量”也没有写“是”。两栏填一栏。写授权数量，没有授权写 0；不限数量的写“是”。'],
    ['with a quantity and no limit', software([licence({ 不限数量: '是' })]), '“登记”第 2 行“授权数量”：写了“3”，“不限数量”又写“是”。两栏填一栏。删去一栏。'],
    ['with a term that ended before it was bought', software([licence({ 有效期至: '2026-01-01', 购买日期: '2026-02-01' })]), '“登记”第 2 行“有效期至”：有效期到 2026-01-01，购买在 2026-02-01。有效期不早于购买日期。核对两个日子。'],
    ['with a number twice', software([licence(), licence({ 软件编号: 'rj-1' })]), '“登记”第 3 行“软件编号”：“rj-1”和第 2 行重复。编号不能重复。改掉一个编号；分几次买的，一次一个编号。'],
    ['without required columns', software([licence()], ['软件编号', '软件名称', '版本', '授权数量', '许可证号']), '“登记”第 1 行：没有“软件种类”“来源类型”。这几栏必须有。在表头补上这几栏，名称照写。'],
    ['with a column twice', software([licence({ 供货商: '甲公司' })], [...heads('software'), '供货商']), '“登记”第 1 行：“供货商”在表头里不止一次。一栏只写一次。删去多出来的栏，或改名。'],
    ['with one column under two headings', detail([['PC-1', '甲', '乙']], ['电脑编号', '使用人', '姓名']), '“明细”第 1 行：“使用人”和“姓名”是同一栏，两栏都有内容。一栏只写一次。删去多出来的栏，或改名。'],
    ['with a term that never ends', software([licence({ 有效期至: '永久有效' })]), '“登记”第 2 行“有效期至”：写的是“永久有效”。要写一个日子。没有期限的空着。'],
    ['with one number for two computers', detail([['PC-1', '甲', 'RJ-1', ''], ['PC-1', '乙', '', '']]), '“明细”第 3 行“使用人”：电脑“PC-1”这里写“乙”，第 2 行写“甲”。同一个电脑编号只能是一台电脑。是同一台就写得一样；是两台就改掉一个编号。'],
    ['with an installation twice', detail([['PC-1', '甲', 'RJ-1', ''], ['PC-1', '', 'RJ-1', '']]), '“明细”第 3 行“软件编号”：电脑“PC-1”上的“RJ-1”和第 2 行重复。一台电脑上的一款软件写一行。删去一行。'],
    ['with software that nobody registered', detail([['PC-1', '甲', 'RJ-9', '']]), '“明细”第 2 行“软件编号”：“RJ-9”没有登记。只能写“软件登记表”里的软件编号。先登记这款软件；没有授权的也登记，授权数量写 0。'],
    ['with a long number that a program has cut', software([licence({ '许可证（授权书）编号': 12345678901234567 })]), '“登记”第 2 行“许可证（授权书）编号”：写的是“12345678901234568”。长号码要存成文本：存成数字的，十五位以后已经变了。在表格软件里把这一栏设成“文本”，照原件重新写。'],
    ['with a long number made scientific', software([licence({ '许可证（授权书）编号': '1.23457E+16' })]), '“登记”第 2 行“许可证（授权书）编号”：写的是“1.23457E+16”，像是长号码被表格软件改成了科学记数。要写完整的号码。照原件核对；在表格软件里把这一栏设成“文本”再写。'],
    ['that is none of ours', { name: 'Sheet1', rows: [['姓名', '电话'], ['甲', '1']] }, '“Sheet1”：没有认出台账的表。要有“软件使用情况明细表”“软件安装维护情况明细表”“软件登记表”里一张表的表头。先在本页导出空表，把内容贴进去再导入。'],
  ])('%s', (_, sheet, sentence) => {
    expect(sentences([sheet], base)).toEqual([sentence]);
  });

  it.each<[string, InputSheet[], string]>([
    ['software', [software([licence()]), { ...software([licence({ 软件名称: '另一款' })]), name: '登记二' }], '“登记二”第 2 行“软件编号”：“RJ-1”和“登记”第 2 行重复。编号不能重复。改掉一个编号；分几次买的，一次一个编号。'],
    ['a computer', [detail([['PC-1', '甲', '', '']]), { ...detail([['PC-1', '乙', '', '']]), name: '二科' }], '“二科”第 2 行“使用人”：电脑“PC-1”这里写“乙”，“明细”第 2 行写“甲”。同一个电脑编号只能是一台电脑。是同一台就写得一样；是两台就改掉一个编号。'],
    ['an installation', [detail([['PC-1', '甲', 'RJ-1', '2026-01-05']]), { ...detail([['PC-1', '甲', 'RJ-1', '2026-02-05']]), name: '二科' }], '“二科”第 2 行“软件编号”：电脑“PC-1”上的“RJ-1”和“明细”第 2 行重复。一台电脑上的一款软件写一行。删去一行。'],
    ['the unit', ['甲', '乙'].map((name) => ({ name, rows: [['单位名称', '单位人数'], [name, 3]] })), '“乙”第 2 行：多出一行。一个文件只能有一行单位情况。删去多出来的行。'],
  ])('may not say again what another of the file says of %s', (_, sheets, sentence) => {
    expect(sentences(sheets, base)).toEqual([sentence]);
  });

  it('of another unit than the one before is said so', () => {
    const above = (name: string, unit: string): InputSheet => ({ ...detail([]), name, rows: [['标题'], ['单位名称：', unit], ...detail([]).rows] });
    expect(sentences([above('一', '甲局'), above('二', '乙局')], base)).toEqual(['“二”第 2 行“单位名称”：这里写“乙局”，“一”第 2 行写“甲局”。一个文件说的是一个单位。写得一样，或删去一处。']);
  });

  it('of changes may repeat what another says: it happened twice', () => {
    const rows = [['软件编号', '电脑编号', '变动', '变动日期'], ['RJ-1', 'PC-1', '安装', '2026-01-05']];
    expect(taken([{ name: '一', rows }, { name: '二', rows }]).result.maintenance).toHaveLength(2);
  });

  it('has its good lines taken only together, and the bad ones named', () => {
    const preview = previewImport([software([licence(), licence({ 软件编号: 'RJ-2', 授权数量: -1 }), licence({ 软件编号: 'RJ-3' })])], tables, emptyLedger(), 'merge');
    expect(preview.sheets[0]).toMatchObject({ good: 2, bad: [3] });
    expect(preview.badLines).toBe(1);
    expect(preview.result.software.map(({ number }) => number)).toEqual(['RJ-1', 'RJ-3']);
  });

  it('takes what refers to a bad line away with it', () => {
    const preview = previewImport([detail([['PC-1', '甲', 'RJ-1', '']]), software([licence({ 授权数量: -1 })])], tables, emptyLedger(), 'merge');
    expect(preview.badLines).toBe(2);
    expect(preview.result).toEqual(emptyLedger());
  });

  it('may have titles above its heads, other words for them, columns of its own, blank lines and units', () => {
    const sheet: InputSheet = {
      name: '登记',
      rows: [['某单位软件登记'], [], ['序列', '软件编号', '名称', '软件版本', '软件类别', '来源', '许可数（份）', '到期日', '金额'], ['1', 'RJ-1', '示例', 2024, '办公软件', '商业软件', '30份', 46022, 1400.5], ['', '', '', '', '', '', '', '', '']],
    };
    const { result, sheets, problems } = taken([sheet]);
    expect(problems).toEqual([]);
    expect(sheets[0]).toMatchObject({ good: 1, bad: [], unknown: ['序列'] });
    expect(result.software).toEqual([makeLicence({ number: 'RJ-1', name: '示例', version: '2024', licenceNumber: '', quantity: 30, validUntil: '2025-12-31', price: '1400.50' })]);
  });

  it.each([
    ['the first', ['', '甲']],
    ['the second', ['甲', '']],
  ])('with one column under two headings, %s of them empty, is read by the other', (_, users) => {
    const { result, problems } = taken([detail([['PC-1', ...users]], ['电脑编号', '使用人', '姓名'])]);
    expect([result.machines[0]?.user, problems]).toEqual(['甲', []]);
  });

  it.each([
    ['2026/1/5'],
    ['2026-01-05'],
    ['2026.1.5'],
    ['2026年1月5日'],
    ['２０２６／１／５'],
    ['20260105'],
    [20260105],
    ['2026/1/5 0:00:00'],
    [46027],
    ['46027'],
  ])('reads %j as the fifth of January', (written) => {
    expect(taken([software([licence({ 购买日期: written })])]).result.software[0]?.boughtOn).toBe('2026-01-05');
  });

  it('with a number of fifteen digits keeps them all', () => {
    expect(taken([software([licence({ '许可证（授权书）编号': 123456789012345 })])]).result.software[0]?.licenceNumber).toBe('123456789012345');
  });

  it('with formulas is taken at its last values, and says so', () => {
    const sheet: InputSheet = { ...software([licence({ 价格: 5 }), licence({ 软件编号: 'RJ-2', 价格: 6 })]), formulas: new Set(['1:11', '2:11']) };
    expect(sentences([sheet])).toEqual(['“登记”第 2 行“价格”：有 2 个公式，第一个在这里。只取表格软件上次算好的值，不重新算。核对这一栏；不放心就在表格软件里改成数值再导入。']);
    expect(taken([sheet]).badLines).toBe(0);
  });

  it('with a formula that was never calculated is not', () => {
    const sheet: InputSheet = { ...software([licence({ 价格: null })]), formulas: new Set(['1:11']) };
    expect(sentences([sheet])).toEqual(['“登记”第 2 行“价格”：是公式，没有算出值。要有值。在表格软件里打开，保存一次；或把公式改成数值。']);
    expect(taken([sheet]).badLines).toBe(1);
  });

  it('of too many lines is refused whole', () => {
    const preview = taken([software(Array.from({ length: BOUNDS.lines }, (_, index) => licence({ 软件编号: `RJ-${index}` })))]);
    expect(preview.isRefused).toBe(true);
    expect(preview.result.software).toEqual([]);
  });

  it('that stands in place of the register must have what is installed', () => {
    const ledger = makeLedger({ machines: [makeMachine()], software: [makeLicence({ number: 'RJ-9' })], installations: [makeInstallation({ software: 'RJ-9' })] });
    const preview = previewImport([software([licence()])], tables, ledger, 'replace');
    expect(preview.isRefused).toBe(true);
    expect(preview.problems.map(problemSentence)).toEqual(['“安装”第 1 行：“RJ-9”不在“软件登记”里。只能写已经登记的编号。先在“软件登记”里登记，或改正编号；或选“合并”。']);
  });

  describe('in place of what there is', () => {
    const ledger = makeLedger({
      machines: [makeMachine({ number: 'PC-1' }), makeMachine({ number: 'PC-2' })],
      software: [makeLicence({ number: 'RJ-1' })],
      installations: [makeInstallation({ machine: 'PC-1', software: 'RJ-1' })],
    });
    const replaced = (sheet: InputSheet, given = ledger) => previewImport([sheet], tables, given, 'replace');

    it('says what is gone', () => {
      const { changes, isRefused } = replaced(detail([['PC-1', '甲', 'RJ-1', ''], ['PC-3', '丙', '', '']]));
      expect(isRefused).toBe(false);
      expect(changes).toMatchObject({ machines: { added: 1, changed: 1, same: 0, removed: 1 }, installations: { added: 0, changed: 0, same: 1, removed: 0 }, software: { removed: 0 } });
    });

    it('leaves installations alone where it says nothing about software', () => {
      const { result, changes, isRefused } = replaced(detail([['PC-1', '甲'], ['PC-2', '乙']], ['电脑编号', '使用人']));
      expect([result.installations, changes.installations.removed, isRefused]).toEqual([ledger.installations, 0, false]);
    });

    it('is refused where it is empty, unless there was nothing', () => {
      const preview = replaced(detail([]));
      expect(preview.isRefused).toBe(true);
      expect(preview.problems.map(problemSentence)[0]).toBe('“电脑”：文件里没有内容。替换会删去现有的 2 行。从文件里去掉这张空表，或选“合并”；真要清空，在这张表里删。');
      expect(replaced(detail([]), makeLedger({ software: ledger.software })).isRefused).toBe(false);
    });

    it('is refused with a bad line', () => {
      const preview = replaced(detail([['PC-1', '甲', 'RJ-1', ''], ['PC-2', '', '', '']]));
      expect(preview.isRefused).toBe(true);
      expect(preview.problems.map(problemSentence).pop()).toBe('“文件”：有 1 行不能导入。替换要整张表都对，少一行就删一行。改好这几行再导入，或选“合并”。');
    });
  });

  it('without a column leaves what the ledger has there', () => {
    const ledger = makeLedger({ machines: [makeMachine({ number: 'PC-1', model: '示例机', exempt: ['office'] })] });
    expect(previewImport([detail([['PC-1', '乙', '', '']])], tables, ledger, 'merge').result.machines).toEqual([makeMachine({ number: 'PC-1', user: '乙', model: '示例机', exempt: ['office'] })]);
  });

  describe('without a column, or with nothing to say, merged into what there is', () => {
    const ledger = makeLedger({
      unit: { name: '示例局', staff: 9, preparedBy: '甲', summaryOn: '2026-01-05', detailOn: '' },
      machines: [makeMachine({ number: 'PC-1' })],
      software: [makeLicence({ number: 'RJ-1', quantity: 7, validUntil: '2027-01-01', price: '5.00', note: '柜二' }), makeLicence({ number: 'RJ-2', quantity: 'unlimited' })],
      installations: [makeInstallation({ machine: 'PC-1', software: 'RJ-1', installedOn: '2026-02-03', note: '内网' })],
      maintenance: [makeMaintenance({ reason: '新电脑启用', handledBy: '乙' })],
    });
    const merged = (...sheets: InputSheet[]) => previewImport(sheets, tables, ledger, 'merge');
    const NAMES = ['软件编号', '软件名称', '版本', '软件种类', '来源类型'];

    it('keeps what is known of software', () => {
      const { result, problems } = merged(software([licence({ 软件名称: '新名' })], NAMES));
      expect(problems).toEqual([]);
      expect(result.software[0]).toEqual({ ...ledger.software[0], name: '新名', version: '1' });
    });

    it('takes a number of licences for one without a limit, and the other way round', () => {
      const quantity = merged(software([licence({ 软件编号: 'RJ-2', 授权数量: 4 })], [...NAMES, '授权数量']));
      expect([quantity.result.software[1]?.quantity, quantity.badLines]).toEqual([4, 0]);
      const endless = merged(software([licence({ 不限数量: '是' })], [...NAMES, '不限数量']));
      expect([endless.result.software[0]?.quantity, endless.badLines]).toEqual(['unlimited', 0]);
    });

    it('keeps what is known of installations', () => {
      const { result, changes } = merged(detail([['PC-1', '甲', 'RJ-1']], ['电脑编号', '使用人', '软件编号']));
      expect(result.installations).toEqual(ledger.installations);
      expect(changes.installations).toEqual({ added: 0, changed: 0, same: 1, removed: 0 });
    });

    it('takes a change for the one that says the same', () => {
      const { result, changes } = merged({ name: '维护', rows: [['软件编号', '电脑编号', '变动', '变动日期'], ['RJ-001', 'PC-001', '安装', '2026-01-05'], ['RJ-001', 'PC-001', '卸载', '2026-01-06']] });
      expect(changes.maintenance).toEqual({ added: 1, changed: 0, same: 1, removed: 0 });
      expect(result.maintenance[0]).toEqual(ledger.maintenance[0]);
    });

    it('keeps the facts about the unit where an empty file has counted no computers', () => {
      const { result, unitChanges } = merged(...inputs(emptyLedger()));
      expect([result.unit, unitChanges]).toEqual([ledger.unit, []]);
    });

    it('tells which facts would be others', () => {
      const { unitChanges, result } = merged({ name: '单位情况', rows: [['单位名称', '单位人数', '计算机数量'], ['示例局', 12, 40]] });
      expect(unitChanges).toEqual([{ label: '单位人数', before: '9', after: '12' }]);
      expect(result.unit.preparedBy).toBe('甲');
    });
  });

  it('of changes takes name and version from the register where it leaves them out', () => {
    const ledger = makeLedger({ software: [makeLicence()] });
    const sheet = { name: '维护', rows: [['软件编号', '电脑编号', '变动', '变动日期'], ['RJ-001', 'PC-1', '安装', '2026-01-05']] };
    expect(previewImport([sheet], tables, ledger, 'merge').result.maintenance).toEqual([makeMaintenance({ machine: 'PC-1' })]);
  });
});

it('whatever the cells, a preview takes or names every line', () => {
  const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom('RJ-1', '办公软件', '商业软件', '=1', '2026-01-05'));
  const heads = tables.software.columns.map(({ label }) => label);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 15 }), { maxLength: 8 }), (rows) => {
      const { sheets, badLines, problems, result } = taken([{ name: '登记', rows: [heads, ...rows] }]);
      const filled = rows.filter((row) => row.some((value) => String(value ?? '').trim() !== '')).length;
      expect((sheets[0]?.good ?? 0) + badLines).toBe(filled);
      expect(result.software.length).toBe(sheets[0]?.good);
      expect(problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThanOrEqual(badLines);
    }),
  );
});

it('no cell of a CSV is left as a formula', async () => {
  await fc.assert(
    fc.asyncProperty(someLedger, async (ledger) => {
      const text = await csvOf([sheetOf('maintenance', ledger, tables, TODAY)]);
      expect(Papa.parse<string[]>(text.replace('\u{FEFF}', '')).data.flat().filter((written) => /^[=+\-@]/u.test(written))).toEqual([]);
    }),
  );
  expect(cellText('=1')).toBe('=1');
});
