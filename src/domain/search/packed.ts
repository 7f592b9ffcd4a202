import type { SearchData, SearchEntity, SearchKind } from './model.ts';

/** The index as a file: a column a field, so that it packs smaller than an object an entity would. */
export interface PackedSearchData extends Omit<SearchData, 'entities'> {
  /** A line an entity. */
  paths: string;
  /** A line an entity. */
  kinds: string;
  /** A line an entity: its title, then its aliases, with tabs between. */
  names: string;
  /** A line an entity, with tabs between the ways of asking. */
  asks: string;
  /** A line an entity, with blanks between the places of what it belongs to. */
  near: string;
  /** By place of the entity: few have parts. */
  parts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const LINE = '\n';
const TAB = '\t';

const column = (entities: readonly SearchEntity[], text: (entity: SearchEntity) => string) => entities.map(text).join(LINE);

/** Makes the file of the index. */
export function packed({ entities, ...tables }: SearchData): PackedSearchData {
  return {
    ...tables,
    paths: column(entities, ({ path }) => path),
    kinds: column(entities, ({ kind }) => kind),
    names: column(entities, ({ title, aliases }) => [title, ...aliases].join(TAB)),
    asks: column(entities, ({ asks }) => asks.join(TAB)),
    near: column(entities, ({ near = [] }) => near.join(' ')),
    parts: Object.fromEntries(entities.flatMap(({ parts }, place) => (parts === undefined ? [] : [[place, parts]]))),
  };
}

const cells = (line: string | undefined, between: string) => (line === undefined || line === '' ? [] : line.split(between));

/** Reads the file of the index. */
export function unpacked({ paths, kinds, names, asks, near, parts, ...tables }: PackedSearchData): SearchData {
  const [kindLines, nameLines, askLines, nearLines] = [kinds, names, asks, near].map((lines) => lines.split(LINE));
  const entities = paths.split(LINE).map((path, place): SearchEntity => {
    const [title = '', ...aliases] = cells(nameLines?.[place], TAB);
    const own = parts[place];
    return {
      path,
      kind: kindLines?.[place] as SearchKind,
      title,
      aliases,
      asks: cells(askLines?.[place], TAB),
      near: cells(nearLines?.[place], ' ').map(Number),
      ...(own !== undefined && { parts: own }),
    };
  });
  return { ...tables, entities };
}
