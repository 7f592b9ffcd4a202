import { typedForms } from '../pinyin.ts';

/** A longer name nobody types in Latin letters. */
const LONGEST_TYPED = 6;

/** What a unit is called; its name of today only where it has changed. */
export interface UnitNames {
  nameAsIssued: string;
  shortName: string;
  successor?: { name: string } | undefined;
  aliases: readonly string[];
}

/** What a unit is found by: as issued, short, today's, what people call it, and its short names in Latin letters. */
export function unitNames({ nameAsIssued, shortName, successor, aliases }: UnitNames): string[] {
  const typed = [shortName, ...aliases].filter((name) => name.length <= LONGEST_TYPED).flatMap(typedForms);
  return [nameAsIssued, shortName, ...(successor === undefined ? [] : [successor.name]), ...aliases, ...typed];
}
