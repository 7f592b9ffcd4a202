import type { CollectionEntry } from 'astro:content';
import { chineseDate } from '~/domain/dates.ts';
import { nodeKey } from '~/domain/graph/content-graph.ts';
import { byOccurrence, byPublication, inPages, itemsByValue, neighboursIn, type Facet } from '~/domain/news/lists.ts';
import { relatedNews, type Comparable, type Reason } from '~/domain/news/related.ts';
import { byCode } from '~/domain/order.ts';
import { byPinyin } from '~/domain/pinyin.ts';
import { keysOf } from '~/domain/records.ts';
import { newsCountyPath, newsIndexPath, newsScopePath, newsTopicPath, newsUnitPath, newsYearPath, showcaseIndexPath, withoutBase } from '~/paths.ts';
import { NEWS_SCOPES, NEWS_TOPICS } from '~/schemas/news.ts';
import { sections } from '~/strings.ts';
import { news as words } from '~/strings/news.ts';
import { cardView, type CardView } from './cards.ts';
import { clauseLink, clauseLinks, type Citation } from './citations.ts';
import { linksBeside } from './graph.ts';
import { built, find, findAll, listed, memoised, resolve } from './store.ts';
import { entryHead, entryLine, factViews, linkTo, sourceViews, type EntryHead, type FactView, type Link, type SourceView } from './views.ts';

/** An item in a list. */
export interface NewsRow {
  href: string;
  title: string;
  summary: string;
  topic: string;
  scope: string;
  /** As exact as the source: '2022-08-11', '2025-05', '2012'. */
  occurredOn: string;
  isSample: boolean;
  isCorrected: boolean;
}

/** An item beside another, and why it stands there. */
export interface RelatedLink extends Link {
  why: string;
}

export interface NewsView extends EntryHead, NewsRow {
  entry: CollectionEntry<'news'>;
  /** The lists of its topic and of its scope. */
  lists: Link[];
  place?: string;
  occurredText: string;
  /** The days that its sources give themselves, the earliest first: never guessed, so there may be none. */
  sourceDays: { on: string; text: string }[];
  contentSource: string;
  author: string;
  facts: FactView[];
  units: Link[];
  counties: Link[];
  clauses: Citation[];
  related: RelatedLink[];
  /** Events that it tells of. */
  events: Link[];
  /** The published numbers that it tells. */
  figures: Link[];
  /** The items that happened just before and just after it. */
  older?: Link;
  newer?: Link;
  sources: SourceView[];
  card: CardView;
}

/** A value that news can be looked through by; without `href` there is nothing under it yet. */
export interface FacetLink {
  label: string;
  count: number;
  href?: string;
  isCurrent: boolean;
}

export interface FacetGroup {
  label: string;
  links: FacetLink[];
}

/** A page of a list of news. */
export interface NewsListPage {
  /** The address below `/news/`; none is the first page of all. */
  path: string | undefined;
  title: string;
  heading: string;
  lead: string;
  crumbs: Link[];
  rows: NewsRow[];
  /** Which page it is, from 1, and where every page of the list stands. */
  number: number;
  hrefs: string[];
  /** How many items the whole list holds, and which place the first one of this page has in it. */
  total: number;
  first: number;
  /** What always stands open, and what is folded away. */
  facets: FacetGroup[];
  moreFacets: FacetGroup[];
  /** The topic that the list is of, by its key. */
  topic?: keyof typeof NEWS_TOPICS;
  /** Where what the topic is about stands instead, as long as there is nothing in it. */
  elsewhere?: Link;
}

type News = CollectionEntry<'news'>;

function newsRow(entry: News): NewsRow {
  const { href, summary, isSample } = entryLine(entry);
  return {
    href,
    title: entry.data.title,
    summary,
    topic: NEWS_TOPICS[entry.data.topic],
    scope: NEWS_SCOPES[entry.data.scope],
    occurredOn: entry.data.occurredOn,
    isSample,
    isCorrected: entry.data.corrections.length > 0,
  };
}

const datesOf = ({ id, data: { occurredOn, publishedAt } }: News) => ({ id, occurredOn, publishedAt });

/** Everything that lists show, what happened last first. */
const newsInOrder = memoised(async (_: 'all'): Promise<News[]> => (await listed('news')).toSorted((a, b) => byOccurrence(datesOf(a), datesOf(b))));

const NEAREST = keysOf(NEWS_SCOPES);

/**
 * The items nearest to home first, and of those the latest: what a reader here wants of a slow trickle of news.
 * @param besides what stands beside them already
 */
export async function listNearestNews(count: number, besides: readonly NewsRow[]): Promise<NewsRow[]> {
  const near = (entry: News) => Math.min(NEAREST.indexOf(entry.data.scope), NEAREST.indexOf('nation'));
  return (await newsInOrder('all'))
    .toSorted((a, b) => near(a) - near(b))
    .map(newsRow)
    .filter(({ href }) => besides.every((row) => row.href !== href))
    .slice(0, count);
}

/** A row with the minute at which this site published it. */
export interface NewNewsRow extends NewsRow {
  publishedAt: string;
}

/** What is newest on this site, whenever it happened: the items that were published last. */
export async function listNewNews(count: number): Promise<NewNewsRow[]> {
  return (await newsInOrder('all'))
    .toSorted((a, b) => byPublication(datesOf(a), datesOf(b)))
    .slice(0, count)
    .map((entry) => ({ ...newsRow(entry), publishedAt: entry.data.publishedAt }));
}

const comparable = ({ id, data }: News): Comparable => ({
  id,
  topic: data.topic,
  scope: data.scope,
  occurredOn: data.occurredOn,
  units: data.units,
  counties: data.counties,
  clauses: data.clauses,
  related: data.related,
});

/** How many shared things a line names. */
const MOST_SHARED = 3;

/** What a unit is called where there is little room; nothing while it is a draft. */
const unitName = async (id: string) => (await find('units', id))?.data.shortName;

const countyName = async (id: string) => (await find('counties', id))?.data.name;

/** The reasons in words: 编者选的；同涉白河县、审计局. */
async function whyOf(reasons: readonly Reason[], { data }: News): Promise<string> {
  const shared = await Promise.all(
    reasons.map(async (reason) => {
      if (reason.kind === 'county') return (await countyName(reason.id)) ?? [];
      if (reason.kind === 'unit') return (await unitName(reason.id)) ?? [];
      return reason.kind === 'clause' ? (await clauseLink(reason.id)).shortLabel : [];
    }),
  );
  const names = shared.flat();
  const has = (kind: Reason['kind']) => reasons.some((reason) => reason.kind === kind);
  const { because } = words;
  return [
    ...(has('chosen') ? [because.chosen] : []),
    ...(names.length > 0 ? [because.shared(names.slice(0, MOST_SHARED), names.length > MOST_SHARED)] : []),
    ...(has('alike') ? [because.alike(NEWS_SCOPES[data.scope], NEWS_TOPICS[data.topic])] : []),
  ].join('；');
}

async function relatedLinks(entry: News): Promise<RelatedLink[]> {
  const found = relatedNews(comparable(entry), (await newsInOrder('all')).map(comparable));
  return Promise.all(found.map(async ({ id, reasons }) => ({ ...linkTo(await resolve('news', id)), why: await whyOf(reasons, entry) })));
}

async function newsView(entry: News): Promise<NewsView> {
  const { data } = entry;
  const { older, newer } = neighboursIn(await newsInOrder('all'), entry.id);
  const days = [...new Set(data.sources.flatMap(({ publishedOn }) => publishedOn ?? []))].toSorted(byCode);
  return {
    ...(await entryHead(entry)),
    ...newsRow(entry),
    entry,
    lists: [
      { href: newsTopicPath(data.topic), label: NEWS_TOPICS[data.topic] },
      { href: newsScopePath(data.scope), label: NEWS_SCOPES[data.scope] },
    ],
    ...(data.place !== undefined && { place: data.place }),
    occurredText: chineseDate(data.occurredOn),
    sourceDays: days.map((on) => ({ on, text: chineseDate(on) })),
    contentSource: data.contentSource,
    author: data.author,
    facts: await factViews(data.sources, data.facts),
    units: (await findAll('units', data.units)).map(linkTo),
    counties: (await findAll('counties', data.counties)).map(linkTo),
    clauses: await clauseLinks(data.clauses),
    related: await relatedLinks(entry),
    events: await linksBeside([nodeKey('news', entry.id)], 'events'),
    figures: await linksBeside([nodeKey('news', entry.id)], 'figures'),
    ...(older !== undefined && { older: linkTo(older) }),
    ...(newer !== undefined && { newer: linkTo(newer) }),
    sources: await sourceViews(data.sources),
    card: cardView(`news/${entry.id}`, data.title),
  };
}

export async function listNews(): Promise<NewsView[]> {
  return Promise.all((await built('news')).map(newsView));
}

/** What news can be looked through by: the values of an item, their names, and where the list of each stands. */
interface NewsFacet extends Facet<News> {
  label: string;
  /** What a value is called; one that has no name today has no list. */
  name: (value: string) => Promise<string | undefined>;
  path: (value: string, page?: number) => string;
  title: (name: string) => string;
  lead: (name: string, count: number) => string;
  /** The order of its values; undefined leaves them as their vocabulary has them. */
  compare?: (a: FacetList, b: FacetList) => number;
  /** Whether the value keeps its place although nothing is under it. */
  showsEmpty?: true;
}

/** The name of a value; values come from the items, so a vocabulary has them all. */
const nameIn = (vocabulary: Readonly<Record<string, string>>) => (value: string) => Promise.resolve(vocabulary[value] ?? value);

const FACETS: readonly NewsFacet[] = [
  {
    label: words.facetLabels.topics,
    values: ({ data }) => [data.topic],
    standing: keysOf(NEWS_TOPICS),
    name: nameIn(NEWS_TOPICS),
    path: newsTopicPath,
    title: words.topicTitle,
    lead: words.topicLead,
    showsEmpty: true,
  },
  {
    label: words.facetLabels.scopes,
    values: ({ data }) => [data.scope],
    standing: keysOf(NEWS_SCOPES),
    name: nameIn(NEWS_SCOPES),
    path: newsScopePath,
    title: words.scopeTitle,
    lead: words.scopeLead,
  },
];

const MORE_FACETS: readonly NewsFacet[] = [
  {
    label: words.facetLabels.years,
    values: ({ data }) => [data.occurredOn.slice(0, 'YYYY'.length)],
    name: (year) => Promise.resolve(chineseDate(year)),
    path: newsYearPath,
    title: words.yearTitle,
    lead: words.yearLead,
    compare: (a, b) => byCode(b.value, a.value),
  },
  {
    label: words.facetLabels.units,
    values: ({ data }) => data.units,
    name: unitName,
    path: newsUnitPath,
    title: words.unitTitle,
    lead: words.unitLead,
    compare: (a, b) => byPinyin(a.name, b.name),
  },
  {
    label: words.facetLabels.counties,
    values: ({ data }) => data.counties,
    name: countyName,
    path: newsCountyPath,
    title: words.countyTitle,
    lead: words.countyLead,
    compare: (a, b) => byPinyin(a.name, b.name),
  },
];

/** A list of its own under a facet. */
interface FacetList {
  facet: NewsFacet;
  value: string;
  name: string;
  items: News[];
}

const hasPage = ({ facet, items }: FacetList) => items.length > 0 || facet.showsEmpty === true;

const facetLists = memoised(async (_: 'all'): Promise<FacetList[]> => {
  const items = await newsInOrder('all');
  const lists = [...FACETS, ...MORE_FACETS].map(async (facet) => {
    const named = await Promise.all([...itemsByValue(items, facet)].map(async ([value, under]) => ({ facet, value, name: await facet.name(value), items: under })));
    const found = named.flatMap(({ name, ...list }) => (name === undefined ? [] : [{ ...list, name }]));
    const { compare } = facet;
    return compare === undefined ? found : found.toSorted(compare);
  });
  return (await Promise.all(lists)).flat();
});

/** The values of facets as links with their numbers; `current` is the list that is being looked at. */
function facetGroups(facets: readonly NewsFacet[], lists: readonly FacetList[], current: FacetList | undefined): FacetGroup[] {
  const linkOf = (list: FacetList): FacetLink => ({
    label: list.name,
    count: list.items.length,
    ...(hasPage(list) && { href: list.facet.path(list.value) }),
    isCurrent: list === current,
  });
  return facets
    .map((facet) => ({ label: facet.label, links: lists.filter((list) => list.facet === facet).map(linkOf) }))
    .filter(({ links }) => links.length > 0);
}

/** The pages of one list. */
function pagesOf(items: readonly News[], own: { title: string; lead: string; path: (page?: number) => string }, lists: readonly FacetList[], current?: FacetList): NewsListPage[] {
  const pages = inPages(items);
  const hrefs = pages.map((_, index) => own.path(index + 1));
  const home = { href: newsIndexPath(), label: words.title };
  const start = { href: own.path(), label: own.title };
  let first = 1;
  return pages.map((page, index) => {
    const view: NewsListPage = {
      path: withoutBase(hrefs[index] ?? '').slice('/news/'.length, -1) || undefined,
      title: words.pageTitle(own.title, index + 1),
      heading: own.title,
      lead: own.lead,
      crumbs: [...(current === undefined ? [] : [home]), ...(index === 0 ? [] : [start])],
      rows: page.map(newsRow),
      number: index + 1,
      hrefs,
      total: items.length,
      first,
      facets: facetGroups(FACETS, lists, current),
      moreFacets: facetGroups(MORE_FACETS, lists, current),
    };
    first += page.length;
    return view;
  });
}

/** How others did it stands among the experiences, with figures and lessons. */
const elsewhereOf = (topic: keyof typeof NEWS_TOPICS) => (topic === 'experience' || topic === 'example' ? { elsewhere: { href: showcaseIndexPath(), label: sections.showcases } } : {});

/** Every page of every list of news: all of it, and by topic, year, scope, member unit and county. */
export async function newsListPages(): Promise<NewsListPage[]> {
  const lists = await facetLists('all');
  const all = pagesOf(await newsInOrder('all'), { title: words.title, lead: words.lead, path: newsIndexPath }, lists);
  const narrowed = lists.filter(hasPage).flatMap((list) => {
    const { facet, value, name, items } = list;
    const own = { title: facet.title(name), lead: facet.lead(name, items.length), path: (page?: number) => facet.path(value, page) };
    return pagesOf(items, own, lists, list).map((page) => ({ ...page, ...(facet.path === newsTopicPath && isTopic(value) && { topic: value, ...elsewhereOf(value) }) }));
  });
  return [...all, ...narrowed];
}

const isTopic = (value: string): value is keyof typeof NEWS_TOPICS => value in NEWS_TOPICS;

/** The pages of the topics, which are there whether or not there is anything on them. */
export function topicLinks(): Link[] {
  return keysOf(NEWS_TOPICS).map((topic) => ({ href: newsTopicPath(topic), label: words.topicTitle(NEWS_TOPICS[topic]) }));
}
