import { sheetName, type Cell, type Sheet } from '../sheet.ts';

export interface BlankForm {
  title: string;
  /** 本站整理，非官方表样. */
  note: string;
  header: readonly { label: string }[];
  columns: readonly { label: string }[];
  signatures: readonly string[];
}

/** How many rows are left to fill in. */
export const BLANK_ROWS = 12;

/** How many header fields stand in one line. */
const PAIRS = 3;

/** A form as a sheet to fill in: title, header fields, heads, empty rows, and where to sign. */
export function blankSheet({ title, note, header, columns, signatures }: BlankForm): Sheet {
  const above = [[`${title}（${note}）`], ...linesOf(header.map(({ label }) => [label, '']))];
  const heads = columns.map(({ label }) => label);
  const blank: Cell[][] = columns.length === 0 ? [] : Array.from({ length: BLANK_ROWS }, () => heads.map(() => ''));
  return {
    name: sheetName(title),
    headRow: columns.length === 0 ? 0 : above.length,
    rows: [...above, ...(columns.length === 0 ? [] : [heads]), ...blank, ...linesOf(signatures.map((place) => [`${place}：`, '']))],
  };
}

function linesOf(pairs: readonly Cell[][]): Cell[][] {
  return pairs.flatMap((_, index) => (index % PAIRS === 0 ? [pairs.slice(index, index + PAIRS).flat()] : []));
}
