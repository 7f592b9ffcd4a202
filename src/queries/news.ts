import type { CollectionEntry } from 'astro:content';
import { chineseDate } from '~/domain/dates.ts';
import { nodeKey } from '~/domain/graph/content-graph.ts';
import { byOccurrence, byPublication, neighboursIn } from '~/domain/news/lists.ts';
import { relatedNews, type Comparable, type Reason } from '~/domain/news/related.ts';
import { byCode } from '~/domain/order.ts';
import { keysOf } from '~/domain/records.ts';
import { newsScopePath, newsTopicPath } from '~/paths.ts';
import { NEWS_SCOPES, NEWS_TOPICS } from '~/schemas/news.ts';
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

export type News = CollectionEntry<'news'>;

export function newsRow(entry: News): NewsRow {
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
export const newsInOrder = memoised(async (_: 'all'): Promise<News[]> => (await listed('news')).toSorted((a, b) => byOccurrence(datesOf(a), datesOf(b))));

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
export const unitName = async (id: string) => (await find('units', id))?.data.shortName;

export const countyName = async (id: string) => (await find('counties', id))?.data.name;

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
