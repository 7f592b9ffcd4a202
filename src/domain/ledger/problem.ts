/** Something wrong with a table or a kept ledger: where, what was found, what is allowed there, how to mend it. */
export interface LedgerProblem extends Said {
  /** The sheet, or the list of the ledger. */
  sheet: string;
  /** As spreadsheet programs count: the first row is 1. */
  row?: number;
  /** The heading of the column. */
  column?: string;
  /** With an error the row cannot be taken; a warning only asks to look at it. */
  severity: 'error' | 'warning';
}

export interface Said {
  found: string;
  allowed: string;
  fix: string;
}

/** The problem as one sentence for the reader. */
export function problemSentence({ sheet, row, column, found, allowed, fix }: LedgerProblem): string {
  const place = [`“${sheet}”`, row !== undefined && `第 ${row} 行`, column !== undefined && `“${column}”`].filter(Boolean).join('');
  return `${place}：${found}。${allowed}。${fix}。`;
}

/** Quotes text of a cell or file in one line of a sentence, at most so many characters of it. */
export function quotedUpTo(most: number) {
  return (text: string): string => {
    const short = [...text.replace(/\s+/gu, ' ')];
    return `“${short.length > most ? `${short.slice(0, most).join('')}……` : short.join('')}”`;
  };
}

export const quoted = quotedUpTo(40);
