import { cellText, FORMULA_GUARDED, type Cell, type Sheet } from '~/domain/sheet.ts';

/** UTF-8 with a byte order mark, so that spreadsheet programs read Chinese; text that looks like a formula stays text. */
export async function csvOf(sheets: readonly Sheet[]): Promise<Blob> {
  const { unparse } = await import('papaparse');
  const parts = sheets.map(({ rows }) => unparse(rows.map((row) => row.map(cellText)), { escapeFormulae: FORMULA_GUARDED, newline: '\r\n' }));
  return new Blob(['\u{FEFF}', parts.join('\r\n\r\n')], { type: 'text/csv;charset=utf-8' });
}

/** A workbook with a sheet for each table; the library comes with the first one. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Blob> {
  const { default: writeXlsx } = await import('write-excel-file/universal');
  const styled = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, index) => row.map((cell) => xlsxCell(cell, index === 0))),
    columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
    stickyRowsCount: 1,
  }));
  return writeXlsx(styled).toBlob();
}

function xlsxCell(cell: Cell, isHead: boolean) {
  if (typeof cell !== 'string') return { value: Number(cell.number), type: Number, format: cell.number.includes('.') ? '0.00' : '0' };
  const lines = { wrap: true, alignVertical: 'top' as const };
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

/** Enough for the longest line, within reason; a Chinese character is two wide. */
function widthOf(rows: Cell[][], column: number): number {
  const lines = rows.flatMap((row) => cellText(row[column] ?? '').split('\n'));
  const widest = Math.max(...lines.map((line) => [...line].reduce((sum, character) => sum + (character > '\u{2E7F}' ? 2 : 1), 0)));
  return Math.min(Math.max(widest + 2, 8), 48);
}

/** Hands a file to the reader's browser as a download. */
export function saveFile(blob: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
