/** A table to carry away: rows of cells, the first row its heads. A number is decimal text, exact to the fen. */
export interface Sheet {
  name: string;
  rows: Cell[][];
  /** Which row holds the heads, where lines stand above them. */
  headRow?: number;
}

export type Cell = string | { number: string };

/**
 * What spreadsheet programs take for the start of a formula, the full-width signs of a Chinese keyboard among them. The
 * library's own pattern looks at one line only, and lets a cell of several lines through.
 */
export const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;

/** What a CSV guards with an apostrophe: the start of a formula, and text that already looks guarded, so that nothing is lost on the way back. */
export const FORMULA_GUARDED = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** The text of a cell that a CSV has guarded. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA_GUARDED.test(text) ? text.slice(1) : text;
}

/** A file name that every system takes: no path, no control character, never empty; `ending` without its dot. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80);
  return `${plain.replace(/^[.\s]+/u, '') || '表格'}.${ending}`;
}

/** A sheet's name as spreadsheet programs allow it: at most 31 characters, none of `[]:*?/\`. */
export function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\]/gu, ' ').trim().slice(0, 31) || '表格';
}

/** The text of a cell, a number as it was written. */
export function cellText(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.number;
}
