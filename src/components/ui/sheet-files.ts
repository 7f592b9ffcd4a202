import { cellText, FORMULA_GUARDED, type Cell, type Sheet } from '~/domain/sheet.ts';

/** A sheet with more columns than this is printed across. */
const UPRIGHT_COLUMNS = 6;

/** UTF-8 with a byte order mark, so that spreadsheet programs read Chinese; text that looks like a formula stays text. */
export async function csvOf(sheets: readonly Sheet[]): Promise<string> {
  const { default: papaparse } = await import('papaparse');
  const parts = sheets.map(({ rows }) => papaparse.unparse(rows.map((row) => row.map(cellText)), { escapeFormulae: FORMULA_GUARDED, newline: '\r\n' }));
  return `\u{FEFF}${parts.join('\r\n\r\n')}`;
}

/** The same as a file. */
export async function csvFile(sheets: readonly Sheet[]): Promise<Blob> {
  return new Blob([await csvOf(sheets)], { type: 'text/csv;charset=utf-8' });
}

/** A workbook, a sheet each. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Blob> {
  const { default: writeXlsx } = await import('write-excel-file/universal');
  const styled = sheets.map(({ name, rows, headRow = 0 }) => ({
    sheet: name,
    data: rows.map((row, index) => row.map((cell) => xlsxCell(cell, index === 0 || index === headRow, row.length > 1 || rows[headRow]?.length === 1))),
    columns: (rows[headRow] ?? []).map((_, column) => ({ width: widthOf(rows.slice(headRow), column) })),
    stickyRowsCount: headRow + 1,
    ...((rows[headRow] ?? []).length > UPRIGHT_COLUMNS && { orientation: 'landscape' as const }),
  }));
  return writeXlsx(styled).toBlob();
}

/** The same as bytes that depend on nothing but the sheets: the library packs them with the time of day. */
export async function steadyXlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const { unzipSync, zipSync } = await import('fflate');
  const files = unzipSync(new Uint8Array(await (await xlsxOf(sheets)).arrayBuffer()));
  return new Uint8Array(zipSync(files, { mtime: new Date(1980, 0, 1) }));
}

function xlsxCell(cell: Cell, isHead: boolean, isWrapped: boolean) {
  if (typeof cell !== 'string') return { value: Number(cell.number), type: Number, format: cell.number.replace(/\d/gu, '0').replace(/^0+(?=0)/u, '') };
  const lines = { wrap: isWrapped, alignVertical: 'top' as const };
  return { value: workbookText(cell), type: String, ...lines, ...(isHead && { fontWeight: 'bold' as const }) };
}

/**
 * Workbooks write some characters as `_x0041_`: text that looks so must say that it is not. The library takes names that
 * every object has (`constructor`) for texts that it has met, and would write a broken workbook: they are written so.
 */
function workbookText(text: string): string {
  if (text in Object.prototype) return `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_${text.slice(1)}`;
  return text.replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_');
}

/** Enough for the longest line, within reason; a Chinese character is two wide. A row of one cell runs on beside it. */
function widthOf(rows: readonly Cell[][], column: number): number {
  const lines = rows.filter((row) => row.length > 1).flatMap((row) => cellText(row[column] ?? '').split('\n'));
  const widest = lines.reduce((most, line) => Math.max(most, [...line].reduce((sum, character) => sum + (character > '\u{2E7F}' ? 2 : 1), 0)), 0);
  return Math.min(Math.max(widest + 2, 8), 48);
}
