import { getCollection, type CollectionEntry } from 'astro:content';
import { dayOf } from '~/domain/dates.ts';
import { clauseLabel } from '~/domain/clauses.ts';
import { isSample } from '~/domain/lifecycle.ts';
import { byCode } from '~/domain/order.ts';
import type { SearchEntity, SearchWords } from '~/domain/search/model.ts';
import { packed, type PackedSearchData } from '~/domain/search/packed.ts';
import { searchData } from '~/domain/search/tables.ts';
import { articleAnchor, clauseAnchor, comparePath, costPath, ledgerPath, monthlyReportPath, pathOf, reportPath, selfCheckPath, withBase, withoutBase } from '~/paths.ts';
import { COLLECTIONS, type CollectionName } from '~/schemas/collections.ts';
import { SEARCH_KINDS, type SearchWordsFile } from '~/schemas/search-words.ts';
import { keysOf, textsIn } from '~/domain/records.ts';
import { articleLabel } from './citations.ts';
import { siteDirectory } from './directory.ts';
import { isComing } from './events.ts';
import { listVendors } from './software.ts';
import { listed, memoised } from './store.ts';
import { linkTo, type Link } from './views.ts';

type Entry = CollectionEntry<CollectionName>;

/** An entity as search lists it, with what is shown of it once it is found. */
export interface FoundPage extends SearchEntity {
  summary: string;
  /** The day it happened or was issued, where it is about one. */
  day?: string;
}

/** What each kind of result is called. */
export const searchKinds = SEARCH_KINDS;

/** Kinds that nobody looks up by name: their pages are found by their own names. */
const SEARCHED = keysOf(COLLECTIONS).filter((collection) => collection !== 'progress' && collection !== 'figures');

/** Of what happened only the latest is in the index of names; the rest is found by its text. */
const MOST_NEWS = 100;

/** Fields that hold a name of the entry beside its title. */
const NAME_FIELDS = ['nameEn', 'shortName', 'shortTitle', 'documentNumber', 'number', 'organisation'] as const;

function namesOf(data: Entry['data']): string[] {
  const fields: Readonly<Record<string, unknown>> = data;
  const later = [fields['successor'], fields['currentName']].flatMap((value) => (typeof value === 'object' && value !== null && 'name' in value ? [value.name] : []));
  return [...NAME_FIELDS.map((name) => fields[name]), ...later].filter((name) => typeof name === 'string');
}

/** The parts of a law or a document that have an anchor, by how people name them. */
function partsOf(entry: Entry): Record<string, string> {
  if (isOf(entry, 'laws')) return Object.fromEntries(entry.data.articles.map(({ no }) => [articleLabel(no), articleAnchor(no)]));
  if (!isOf(entry, 'policies')) return {};
  const { clauses } = entry.data;
  return Object.fromEntries(clauses.map(({ id }) => [clauseLabel(clauses, id), clauseAnchor(id)]));
}

const isOf = <C extends CollectionName>(entry: Entry, collection: C): entry is CollectionEntry<C> => entry.collection === collection;

function shownDay({ data }: Entry): string | undefined {
  if ('occurredOn' in data) return data.occurredOn;
  if ('time' in data) return data.time.every === undefined ? dayOf(data.time.startsAt) : undefined;
  return 'issuedOn' in data ? data.issuedOn : undefined;
}

/** Names that differ from the title and from each other by more than their capitals. */
function unique(names: readonly string[], title: string): string[] {
  const seen = new Set([title.toLowerCase()]);
  return names.filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}

function entityOf(entry: Entry): FoundPage {
  const { href, label } = linkTo(entry);
  const day = shownDay(entry);
  const parts = partsOf(entry);
  return {
    path: withoutBase(href),
    kind: entry.collection,
    title: label,
    aliases: unique([...entry.data.aliases, ...namesOf(entry.data)], label),
    asks: entry.data.asks,
    ...(Object.keys(parts).length > 0 && { parts }),
    summary: entry.data.summary,
    ...(day !== undefined && { day }),
  };
}

/** The words that editors keep for search, of all files together. */
async function words(): Promise<SearchWords & Pick<SearchWordsFile, 'pages'>> {
  const files = (await getCollection('search-words')).toSorted((a, b) => byCode(a.id, b.id)).map(({ data }) => data);
  return {
    stop: files.flatMap(({ stop }) => stop),
    generic: files.flatMap(({ generic }) => generic),
    synonyms: files.flatMap(({ synonyms }) => synonyms),
    foreign: files.flatMap(({ foreign }) => foreign),
    intents: files.flatMap(({ intents }) => intents),
    pages: files.flatMap(({ pages }) => pages),
  };
}

/** Nobody looks up a meeting that is over by its name: its text finds it. */
const isLookedUp = (event: CollectionEntry<'events'>) => !isSample(event.data) && isComing(event);

const byDay = (a: FoundPage, b: FoundPage) => (b.day ?? '').localeCompare(a.day ?? '', 'en');

/** The entries of a collection that search finds: all that lists show, of what happened the latest. */
async function entriesOf(collection: CollectionName): Promise<{ page: FoundPage; near: string[] }[]> {
  const withProducts = new Set(collection === 'vendors' ? (await listVendors()).map(({ id }) => id) : []);
  const entries = (await listed(collection)).filter((entry) => (isOf(entry, 'events') ? isLookedUp(entry) : collection !== 'vendors' || withProducts.has(entry.id)));
  const pages = entries.map((entry) => ({ page: entityOf(entry), near: nearOf(entry) }));
  return collection === 'news' ? pages.toSorted((a, b) => byDay(a.page, b.page)).slice(0, MOST_NEWS) : pages;
}

/** What an entry belongs to, by address: its name finds the entry as well. */
function nearOf({ data }: Entry): string[] {
  if ('vendor' in data) return [pathOf('vendors', data.vendor.id), ...data.categories.map((id) => pathOf('categories', id))].map(withoutBase);
  return 'category' in data ? [withoutBase(pathOf('categories', data.category))] : [];
}

const TOOL_PATHS: ReadonlySet<string> = new Set([ledgerPath(), monthlyReportPath(), comparePath(), costPath(), reportPath(), selfCheckPath()]);

/** Pages that are no entries, with what the words of search say of them. */
async function otherPages(own: readonly SearchWordsFile['pages'][number][]): Promise<FoundPage[]> {
  const links: Link[] = (await siteDirectory()).flatMap(({ title, links }) => [title, ...links]);
  const names = new Map(links.map(({ href, label }) => [withoutBase(href), label]));
  return own.map(({ path, aliases, asks, summary }) => {
    const title = names.get(path);
    if (title === undefined) throw new Error(`search-words 里的地址 ${path} 不在网站目录里`);
    return { path, kind: TOOL_PATHS.has(withBase(path)) ? 'tools' : 'sections', title, aliases: unique(aliases, title), asks, summary };
  });
}

/** Every page that search knows by name, in an order that stays the same. */
const foundPages = memoised(async (_: 'all'): Promise<FoundPage[]> => {
  const entries = (await Promise.all(SEARCHED.map(entriesOf))).flat();
  const places = new Map(entries.map(({ page }, index) => [page.path, index]));
  const pages = entries.map(({ page, near }) => {
    const found = near.flatMap((path) => places.get(path) ?? []);
    return { ...page, ...(found.length > 0 && { near: found }) };
  });
  return [...pages, ...(await otherPages((await words()).pages))];
});

/** The running text of every entry: its words are words of the site. */
async function texts(): Promise<string[]> {
  const entries = (await Promise.all(SEARCHED.map((collection) => listed(collection)))).flat();
  return entries.map(({ data, body = '' }) => `${textsIn(data).join('\n')}\n${body}`);
}

/** The index of names with the tables of the query layer: what the browser loads at the first focus of the search box. */
export async function searchIndex(): Promise<PackedSearchData> {
  const [pages, { stop, generic, synonyms, foreign, intents }] = await Promise.all([foundPages('all'), words()]);
  const entities = pages.map(({ path, kind, title, aliases, asks, near, parts }) => ({ path, kind, title, aliases, asks, ...(near && { near }), ...(parts && { parts }) }));
  return packed(searchData(entities, await texts(), { stop, generic, synonyms, foreign, intents }));
}

/** What is shown of each page once it is found, by its address without the base path. */
export async function searchSummaries(): Promise<Record<string, { summary: string; day?: string }>> {
  return Object.fromEntries((await foundPages('all')).map(({ path, summary, day }) => [path, { summary, ...(day !== undefined && { day }) }]));
}
