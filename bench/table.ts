/** Tables for the terminal, where a Chinese character is two columns wide. */

/** A cell that says text is aligned at its start, one with a number at its end. */
export type Cell = string | number;

const widthOf = (text: string) => Array.from(text).reduce((width, character) => width + (/[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”…]/u.test(character) ? 2 : 1), 0);

/**
 * Lines of cells under their heads.
 *
 * @param rows numbers stand as they are; round them first
 */
export function table(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const widths = heads.map((head, column) => Math.max(widthOf(head), ...rows.map((row) => widthOf(String(row[column] ?? '')))));
  const line = (cells: readonly Cell[], isHead = false) =>
    cells
      .map((cell, column) => {
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(String(cell))));
        const isNumber = isHead ? typeof rows[0]?.[column] === 'number' : typeof cell === 'number';
        return isNumber ? `${space}${cell}` : `${cell}${space}`;
      })
      .join('  ')
      .trimEnd();
  return [line(heads, true), ...rows.map((row) => line(row))].join('\n');
}

/** Bytes as kB with one decimal. */
export const kilo = (bytes: number) => (bytes / 1000).toFixed(1);
