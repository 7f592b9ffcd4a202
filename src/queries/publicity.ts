import type { CollectionEntry } from 'astro:content';
import { chineseDate, newestFirst } from '~/domain/dates.ts';
import { nodeKey } from '~/domain/graph/content-graph.ts';
import { NEWS_SCOPES, NEWS_TOPICS } from '~/schemas/news.ts';
import { SHOWCASE_INDUSTRIES, SHOWCASE_SIZES } from '~/schemas/showcases.ts';
import { clauseLinks, type Citation } from './citations.ts';
import { linksBeside } from './graph.ts';
import { built, findAll, listed } from './store.ts';
import { entryHead, entryLine, factViews, linkTo, provenanceView, sourceViews, type EntryHead, type FactView, type Link, type ProvenanceView, type SourceView } from './views.ts';

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
  /** Events that it tells of. */
  events: Link[];
  /** The published numbers that it tells. */
  figures: Link[];
  sources: SourceView[];
}

export interface ShowcaseRow {
  href: string;
  title: string;
  summary: string;
  organisation: string;
  place: string;
  industry: string;
  occurredText?: string;
  isSample: boolean;
}

export interface ShowcaseView extends EntryHead, ShowcaseRow {
  entry: CollectionEntry<'showcases'>;
  size: string;
  county?: Link;
  recognition?: { title: string; detail: string; provenance: ProvenanceView };
  measures: FactView[];
  results: { what: string; figure: string; provenance: ProvenanceView }[];
  lessons: string[];
  /** The published numbers of the same work. */
  figures: Link[];
  sources: SourceView[];
}

type News = CollectionEntry<'news'>;
type Showcase = CollectionEntry<'showcases'>;

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
    events: await linksBeside([nodeKey('news', entry.id)], 'events'),
    figures: await linksBeside([nodeKey('news', entry.id)], 'figures'),
    sources: await sourceViews(data.sources),
  };
}

export async function listNews(): Promise<NewsView[]> {
  return Promise.all((await built('news')).map(newsView));
}

function showcaseRow(entry: Showcase): ShowcaseRow {
  const { href, summary, isSample } = entryLine(entry);
  const { data } = entry;
  return {
    href,
    title: data.title,
    summary,
    organisation: data.organisation,
    place: data.place,
    industry: SHOWCASE_INDUSTRIES[data.industry],
    ...(data.occurredOn !== undefined && { occurredText: chineseDate(data.occurredOn) }),
    isSample,
  };
}

/** Experiences by industry, in the order of the vocabulary; samples stand apart at the end. */
export async function showcasesByIndustry(): Promise<{ industry: string; rows: ShowcaseRow[] }[]> {
  const entries = (await listed('showcases')).toSorted((a, b) => newestFirst(a.data.occurredOn ?? '0000', b.data.occurredOn ?? '0000'));
  return Object.entries(SHOWCASE_INDUSTRIES)
    .map(([key, industry]) => ({
      industry,
      rows: entries.filter(({ data }) => data.industry === key && data.nature !== 'sample').map(showcaseRow),
    }))
    .filter(({ rows }) => rows.length > 0);
}

export async function listShowcaseSamples(): Promise<ShowcaseRow[]> {
  return (await listed('showcases')).filter(({ data }) => data.nature === 'sample').map(showcaseRow);
}

async function showcaseView(entry: Showcase): Promise<ShowcaseView> {
  const { data } = entry;
  const [county] = data.county === undefined ? [] : await findAll('counties', [data.county]);
  return {
    ...(await entryHead(entry)),
    ...showcaseRow(entry),
    entry,
    size: SHOWCASE_SIZES[data.size],
    ...(county !== undefined && { county: linkTo(county) }),
    ...(data.recognition !== undefined && {
      recognition: {
        title: data.recognition.title,
        detail: [data.recognition.batch, data.recognition.year && `${data.recognition.year}年`].filter(Boolean).join('，'),
        provenance: await provenanceView(data.sources, data.recognition),
      },
    }),
    measures: await factViews(data.sources, data.measures),
    results: await Promise.all(
      data.results.map(async ({ what, figure, ...from }) => ({ what, figure, provenance: await provenanceView(data.sources, from) })),
    ),
    lessons: data.lessons,
    figures: await linksBeside([nodeKey('showcases', entry.id)], 'figures'),
    sources: await sourceViews(data.sources),
  };
}

export async function listShowcases(): Promise<ShowcaseView[]> {
  return Promise.all((await built('showcases')).map(showcaseView));
}

/** How many items a page of news holds. */
const NEWS_PAGE_SIZE = 20;

/** All news in pages, what happened last first. */
export async function newsPages(): Promise<NewsRow[][]> {
  const rows = await listNewsRows();
  return Array.from({ length: Math.ceil(rows.length / NEWS_PAGE_SIZE) }, (_, page) => rows.slice(page * NEWS_PAGE_SIZE, (page + 1) * NEWS_PAGE_SIZE));
}
