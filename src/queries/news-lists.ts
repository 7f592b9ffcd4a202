import { chineseDate } from '~/domain/dates.ts';
import { inPages, itemsByValue, type Facet } from '~/domain/news/lists.ts';
import { byCode } from '~/domain/order.ts';
import { byPinyin } from '~/domain/pinyin.ts';
import { keysOf } from '~/domain/records.ts';
import { newsCountyPath, newsIndexPath, newsScopePath, newsTopicPath, newsUnitPath, newsYearPath, showcaseIndexPath, withoutBase } from '~/paths.ts';
import { NEWS_SCOPES, NEWS_TOPICS } from '~/schemas/news.ts';
import { sections } from '~/strings.ts';
import { news as words } from '~/strings/news.ts';
import { countyName, newsInOrder, newsRow, unitName, type News, type NewsRow } from './news.ts';
import { memoised } from './store.ts';
import type { Link } from './views.ts';

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
  /** Whether its values are the topics: these keep their page although nothing is under them, and have feeds. */
  isOfTopics?: true;
}

/** The name of a value; values come from the items, so a vocabulary has them all. */
const nameIn = (vocabulary: Readonly<Record<string, string>>) => (value: string) => Promise.resolve(vocabulary[value] ?? value);

const byName = (a: FacetList, b: FacetList) => byPinyin(a.name, b.name);

const FACETS: readonly NewsFacet[] = [
  {
    label: words.facetLabels.topics,
    values: ({ data }) => [data.topic],
    standing: keysOf(NEWS_TOPICS),
    name: nameIn(NEWS_TOPICS),
    path: newsTopicPath,
    title: words.topicTitle,
    lead: words.topicLead,
    isOfTopics: true,
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
    compare: byName,
  },
  {
    label: words.facetLabels.counties,
    values: ({ data }) => data.counties,
    name: countyName,
    path: newsCountyPath,
    title: words.countyTitle,
    lead: words.countyLead,
    compare: byName,
  },
];

/** A list of its own under a facet. */
interface FacetList {
  facet: NewsFacet;
  value: string;
  name: string;
  items: News[];
}

const hasPage = ({ facet, items }: FacetList) => items.length > 0 || facet.isOfTopics === true;

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
    return pagesOf(items, own, lists, list).map((page) => ({ ...page, ...(facet.isOfTopics === true && isTopic(value) && { topic: value, ...elsewhereOf(value) }) }));
  });
  return [...all, ...narrowed];
}

const isTopic = (value: string): value is keyof typeof NEWS_TOPICS => value in NEWS_TOPICS;

/** The pages of the topics, which are there whether or not there is anything on them. */
export function topicLinks(): Link[] {
  return keysOf(NEWS_TOPICS).map((topic) => ({ href: newsTopicPath(topic), label: words.topicTitle(NEWS_TOPICS[topic]) }));
}
