import type { CollectionEntry } from 'astro:content';
import { chineseDate, newestFirst } from '~/domain/dates.ts';
import { SHOWCASE_INDUSTRIES, SHOWCASE_SIZES } from '~/schemas/showcases.ts';
import { built, findAll, listed } from './store.ts';
import { entryHead, entryLine, factViews, linkTo, provenanceView, sourceViews, type EntryHead, type FactView, type Link, type ProvenanceView, type SourceView } from './views.ts';

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
  sources: SourceView[];
}

type Showcase = CollectionEntry<'showcases'>;

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
    sources: await sourceViews(data.sources),
  };
}

export async function listShowcases(): Promise<ShowcaseView[]> {
  return Promise.all((await built('showcases')).map(showcaseView));
}
