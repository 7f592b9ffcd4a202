/** Files that somebody picks: what they are by their bytes, and what is said of those that cannot be read. */
import { strToU8, zipSync } from 'fflate';
import readXlsx from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { csvSheet, decodeText } from '~/domain/ledger/csv.ts';
import { fileKind, inspectWorkbook, markedSheet, MOST_BYTES, unreadableCell } from '~/domain/ledger/workbook.ts';

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, as small as there can be one. */
function workbook(sheetData: string, more: Record<string, Uint8Array> = {}, after = ''): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(`<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': strToU8(`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${DOCUMENT}"><sheets><sheet name="甲&amp;乙" sheetId="1" r:id="r1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData>${after}</worksheet>`),
    ...more,
  });
}
const cell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const said = (result: string | object) => (typeof result === 'object' && 'said' in result ? (result.said as { found: string }).found : 'read');

describe('a file is known by its bytes', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const encrypted = [...ole, 69, 69, 0, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])];

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), '文件是空的'],
    ['too much', new Uint8Array(MOST_BYTES + 1), '文件有 21 MB'],
    ['an old workbook', Uint8Array.from(ole), '是旧格式的工作簿（.xls）'],
    ['one with a password', Uint8Array.from(encrypted), '工作簿有密码'],
    ['a PDF', strToU8('%PDF-1.7'), '是 PDF 文件'],
    ['a web page under another name', strToU8('\u{FEFF}<html xmlns:x="excel"><table>'), '是网页格式，不是表格文件，虽然名字可能是 .xls'],
  ])('%s', (_, bytes, found) => {
    expect(said(fileKind(bytes))).toBe(found);
  });

  it('and else it is a workbook or text', () => {
    expect(fileKind(workbook(''))).toBe('workbook');
    expect(fileKind(strToU8('甲,乙'))).toBe('text');
  });
});

describe('a workbook', () => {
  const good = workbook(`<row r="1">${cell('A1', '甲')}</row>`);

  it.each<[string, Uint8Array, string]>([
    ['that is cut off', good.slice(0, good.length - 30), '工作簿不完整，打不开'],
    ['with damage inside', Uint8Array.from(good, (byte, index) => (index > good.length / 3 && index < good.length * 0.6 ? 0xff : byte)), '工作簿不完整，打不开'],
    ['with macros', workbook('', { 'xl/vbaProject.bin': strToU8('x') }), '工作簿里有宏'],
    ['that is some other archive', zipSync({ 'a.txt': strToU8('x') }), '是压缩包，里面没有工作簿'],
    ['of too many parts', workbook('', Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`xl/media/${index}.png`, new Uint8Array()]))), '解开以后有 1 MB、2005 个部件'],
    ['with rows down to the last', workbook(`<row r="1048576">${cell('A1048576', '甲')}</row>`), '有一张表一直用到第 1048576 行'],
  ])('%s is refused', (_, bytes, found) => {
    expect(said(inspectWorkbook(bytes))).toBe(found);
  });

  it('that would fill the memory is refused before it is unpacked', () => {
    const bomb = good.slice();
    const view = new DataView(bomb.buffer);
    const entry = bomb.findIndex((_, at) => at + 4 <= bomb.length && view.getUint32(at, true) === 0x02_01_4b_50);
    // What the archive says of its first part's size, and what is believed before unpacking.
    view.setUint32(entry + 24, 900_000_000, true);
    expect(said(inspectWorkbook(bomb))).toBe('解开以后有 901 MB、5 个部件');
  });

  it('tells its formulas, wherever rows begin', async () => {
    const bytes = workbook(`<row r="3">${cell('B3', '甲')}<c r="C3"><f>1+1</f><v>2</v></c></row><row r="4"><c r="AA4" t="str"><f t="shared" si="0"/><v>丙</v></c></row>`);
    const result = inspectWorkbook(bytes);
    const marks = 'sheets' in result ? result.sheets.get('甲&乙') : undefined;
    const [sheet] = await readXlsx(bytes.slice().buffer);
    const { rows, formulas } = markedSheet(sheet?.sheet ?? '', sheet?.data ?? [], marks);
    expect([...(formulas ?? [])]).toEqual(['2:2', '3:26']);
    expect([rows[2]?.[1], rows[2]?.[2], rows[3]?.[26]]).toEqual(['甲', 2, '丙']);
  });

  it('says which cell it cannot read', async () => {
    const bytes = workbook('<row r="2"><c r="B2" t="s"><v>99</v></c></row>');
    const said = await readXlsx(bytes.slice().buffer).then(() => undefined, unreadableCell);
    expect(said?.found).toBe('第 2 行第 2 格读不出值');
  });

  it('tells of cells that hold an error or were never calculated, which have no value', async () => {
    const bytes = workbook(`<row r="1">${cell('A1', '甲')}<c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="str"><f>A1</f></c>${cell('D1', '乙')}</row>`);
    const result = inspectWorkbook(bytes);
    const [sheet] = await readXlsx(bytes.slice().buffer);
    expect(sheet?.data).toEqual([['甲', null, null, '乙']]);
    expect([...('sheets' in result ? (result.sheets.get('甲&乙')?.formulas ?? []) : [])]).toEqual(['0:1', '0:2']);
  });

  it('with merged cells says the same in all of them, but for a title over the whole width', async () => {
    const bytes = workbook(`<row r="1">${cell('A1', '标题')}</row><row r="2">${cell('A2', 'PC-1')}${cell('B2', '一')}</row><row r="3">${cell('B3', '二')}</row>`, {}, '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/></mergeCells>');
    const result = inspectWorkbook(bytes);
    const [sheet] = await readXlsx(bytes.slice().buffer);
    expect(markedSheet('', sheet?.data ?? [], 'sheets' in result ? result.sheets.get('甲&乙') : undefined).rows).toEqual([['标题', null], ['PC-1', '一'], ['PC-1', '二']]);
  });
});

describe('text', () => {
  /** 电脑编号 in GBK. */
  const GBK = [0xb5, 0xe7, 0xc4, 0xd4, 0xb1, 0xe0, 0xba, 0xc5];
  const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])]);

  it.each<[string, Uint8Array, string]>([
    ['UTF-8', strToU8('电脑编号'), 'utf-8'],
    ['UTF-8 with its mark', strToU8('\u{FEFF}电脑编号'), 'utf-8'],
    ['UTF-16', utf16('电脑编号'), 'utf-16'],
    ['GBK', Uint8Array.from(GBK), 'gb18030'],
  ])('in %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: '电脑编号', encoding });
  });

  it('that is none', () => {
    expect(said(decodeText(Uint8Array.from([0x89, 0x50, 0, 1])))).toBe('读不出文字');
    expect(said(decodeText(Uint8Array.from([0xff, 0xff, 0xff])))).toBe('读不出文字');
  });

  it.each([
    ['commas', '电脑编号,使用人\nPC-1,"甲,乙"\n', [['电脑编号', '使用人'], ['PC-1', '甲,乙'], ['']]],
    ['tabs', '电脑编号\t使用人\r\nPC-1\t甲', [['电脑编号', '使用人'], ['PC-1', '甲']]],
    ['a guard before what looks like a formula', "甲,乙\n'=1+1,'是\n", [['甲', '乙'], ['=1+1', "'是"], ['']]],
  ])('with %s is a sheet', (_, text, rows) => {
    expect(csvSheet('', text)).toMatchObject({ rows });
  });

  it.each([
    ['never closed', '电脑编号,使用人\nPC-1,"甲\nPC-2,乙\nPC-3,丙\n', '第 2 行的引号没有配对'],
    ['closed too soon', '电脑编号,使用人\nPC-1,甲\nPC-2,"乙"丙,\n', '第 3 行的引号没有配对'],
  ])('with a quote that is %s is not read', (_, text, found) => {
    expect(said(csvSheet('', text))).toBe(found);
  });
});
