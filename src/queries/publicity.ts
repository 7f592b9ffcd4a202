import type { CollectionEntry } from 'astro:content';
import { chineseDate, newestFirst } from '~/domain/dates.ts';
import { nodeKey } from '~/domain/graph/content-graph.ts';
import { NEWS_SCOPES, NEWS_TOPICS } from '~/schemas/news.ts';
import { clauseLinks, type Citation } from './citations.ts';
import { linksBeside } from './graph.ts';
import { built, findAll, listed } from './store.ts';
import { entryHead, entryLine, factViews, linkTo, sourceViews, type EntryHead, type FactView, type Link, type SourceView } from './views.ts';

export interface NewsRow {
  href: string;
  title: string;
  summary: string;
  topic: string;
  scope: string;
  /** As exact as the source: '2022-08-11', '2025-05', '2012'. */
  occurredOn: string;
  isSample: boolean;
}

export interface NewsView extends EntryHead, NewsRow {
  entry: CollectionEntry<'news'>;
  place?: string;
  occurredText: string;
  contentSource: string;
  author: string;
  facts: FactView[];
  units: Link[];
  counties: Link[];
  clauses: Citation[];
  related: Link[];
  sources: SourceView[];
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
  };
}

const byDay = (a: News, b: News) => newestFirst(a.data.occurredOn, b.data.occurredOn) || a.id.localeCompare(b.id, 'en');

/** All news, what happened last first. */
async function listNewsRows(): Promise<NewsRow[]> {
  return (await listed('news')).toSorted(byDay).map(newsRow);
}

const NEAREST = Object.keys(NEWS_SCOPES);

/** The items nearest to home first, and of those the latest: what a reader here wants of a slow trickle of news. */
export async function listNearestNews(count: number): Promise<NewsRow[]> {
  const near = (entry: News) => Math.min(NEAREST.indexOf(entry.data.scope), NEAREST.indexOf('nation'));
  return (await listed('news'))
    .toSorted((a, b) => near(a) - near(b) || byDay(a, b))
    .slice(0, count)
    .map(newsRow);
}

async function newsView(entry: News): Promise<NewsView> {
  const { data } = entry;
  return {
    ...(await entryHead(entry)),
    ...newsRow(entry),
    entry,
    ...(data.place !== undefined && { place: data.place }),
    occurredText: chineseDate(data.occurredOn),
    contentSource: data.contentSource,
    author: data.author,
    facts: await factViews(data.sources, data.facts),
    units: (await findAll('units', data.units)).map(linkTo),
    counties: (await findAll('counties', data.counties)).map(linkTo),
    clauses: await clauseLinks(data.clauses),
    related: await linksBeside([nodeKey('news', entry.id)], 'news'),
    sources: await sourceViews(data.sources),
  };
}

export async function listNews(): Promise<NewsView[]> {
  return Promise.all((await built('news')).map(newsView));
}

/** How many items a page of news holds. */
const NEWS_PAGE_SIZE = 20;

/** All news in pages, what happened last first. */
export async function newsPages(): Promise<NewsRow[][]> {
  const rows = await listNewsRows();
  return Array.from({ length: Math.ceil(rows.length / NEWS_PAGE_SIZE) }, (_, page) => rows.slice(page * NEWS_PAGE_SIZE, (page + 1) * NEWS_PAGE_SIZE));
}
