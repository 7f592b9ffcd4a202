import type { CollectionEntry } from 'astro:content';
import { chineseDate, newestFirst } from '~/domain/dates.ts';
import { byPinyin } from '~/domain/pinyin.ts';
import { nodeKey } from '~/domain/graph/content-graph.ts';
import { isSample } from '~/domain/lifecycle.ts';
import { keysOf } from '~/domain/records.ts';
import { chartsOf, type Chart } from '~/domain/showcases/charts.ts';
import { provinceOf } from '~/domain/showcases/places.ts';
import { recognitionPath } from '~/paths.ts';
import { SHOWCASE_INDUSTRIES, SHOWCASE_SIZES } from '~/schemas/showcases.ts';
import type { Provenance } from '~/schemas/shared/source.ts';
import { showcases as words } from '~/strings/showcases.ts';
import { cardView, type CardView } from './cards.ts';
import { dutyLinks } from './citations.ts';
import { linksBeside } from './graph.ts';
import { built, findAll, listed } from './store.ts';
import { toolLink } from './tools.ts';
import { entryHead, entryLine, linkTo, provenanceView, sourceViews, type EntryHead, type Link, type ProvenanceView, type SourceView } from './views.ts';

type Showcase = CollectionEntry<'showcases'>;
type Industry = keyof typeof SHOWCASE_INDUSTRIES;

/** A row of the table of all experiences. */
export interface ShowcaseRow {
  href: string;
  title: string;
  summary: string;
  organisation: string;
  place: string;
  size: string;
  /** The figures of its results and its cost: 省直部门 187个. */
  figures: { what: string; figure: string }[];
  /** What others can take from it, for an experience that has no figures. */
  lesson?: string;
  usefulTo: string[];
  occurredText?: string;
  isSample: boolean;
}

/** One line of a story; `mark` is the number of its source below the table. */
export interface StoryLine {
  text: string;
  /** What a figure measures; the text is then the figure itself. */
  what?: string;
  mark?: number;
}

/** A part of a story: 处境, 做法 …; without lines its source does not say. */
export interface StoryPart {
  label: string;
  lines: StoryLine[];
  note?: string;
  /** Whether its lines have numbers, which a drawing names. */
  isNumbered?: boolean;
}

export interface ShowcaseView extends EntryHead {
  entry: Showcase;
  title: string;
  organisation: string;
  place: string;
  industry: string;
  size: string;
  usefulTo: string[];
  occurredText?: string;
  county?: Link;
  recognition?: { title: string; detail: string; href?: string; provenance: ProvenanceView };
  story: StoryPart[];
  /** The sources that the lines of the story are marked with, in the order of their numbers. */
  marks: ProvenanceView[];
  charts: Chart[];
  /** What helps to do likewise: guidance, forms, and the tools that fill these. */
  doLikewise: Link[];
  /** Whose duty it is here, and which task of the notice it belongs to. */
  here: Link[];
  software: Link[];
  /** Published numbers that it tells. */
  publishedFigures: Link[];
  card: CardView;
  sources: SourceView[];
}

/** Numbers for the sources of a story, in the order in which its lines name them. */
class Marks {
  readonly views: ProvenanceView[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #declared: Showcase['data']['sources'];

  constructor(declared: Showcase['data']['sources']) {
    this.#declared = declared;
  }

  async of({ source, confidence }: Provenance): Promise<number> {
    const key = JSON.stringify([source, confidence]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const view = await provenanceView(this.#declared, { source, confidence });
    const number = this.views.push(view);
    this.#numbers.set(key, number);
    return number;
  }
}

/** Guidance first, then each form followed by the tool that fills it, each once. */
async function likewise({ guidance, forms }: Showcase['data']): Promise<Link[]> {
  const papers = await findAll('forms', forms);
  const tools = papers.flatMap(({ data: { tool } }) => {
    if (tool === undefined) return [];
    const { href, label } = toolLink(tool);
    return { href, label: words.tool(label) };
  });
  const links = [...(await findAll('guidance', guidance)).map(linkTo), ...tools, ...papers.map(linkTo)];
  return [...new Map(links.map((link) => [link.href, link])).values()];
}

async function storyOf({ data }: Showcase): Promise<{ story: StoryPart[]; marks: ProvenanceView[] }> {
  const marks = new Marks(data.sources);
  // One after the other: the numbers follow the order of the lines.
  const lines = async <T extends Provenance>(facts: readonly T[], read: (fact: T) => Omit<StoryLine, 'mark'>): Promise<StoryLine[]> => {
    const told: StoryLine[] = [];
    for (const fact of facts) told.push({ ...read(fact), mark: await marks.of(fact) });
    return told;
  };
  const said = ({ text }: { text: string }) => ({ text });
  const story = [
    { label: words.before, lines: await lines(data.before, said) },
    { label: words.measures, lines: await lines(data.measures, said), isNumbered: true },
    { label: words.results, lines: await lines(data.results, ({ what, figure }) => ({ what, text: figure })) },
    { label: words.cost, lines: await lines(data.cost, ({ what, figure, per }) => ({ what: per === undefined ? what : `${what}（${per}）`, text: figure })) },
    { label: words.duration, lines: await lines(data.duration === undefined ? [] : [data.duration], said) },
    { label: words.lessons, lines: data.lessons.map((text) => ({ text })), note: words.lessonsNote },
  ];
  return { story, marks: marks.views };
}

const sizeOf = ({ size }: Showcase['data']) => (size === 'unknown' ? words.sizeUnsaid : SHOWCASE_SIZES[size]);

function showcaseRow(entry: Showcase): ShowcaseRow {
  const { data } = entry;
  return {
    ...entryLine(entry),
    title: data.title,
    organisation: data.organisation,
    place: data.place,
    size: sizeOf(data),
    figures: [...data.results, ...data.cost].map(({ what, figure }) => ({ what, figure })),
    ...(data.lessons[0] !== undefined && { lesson: data.lessons[0] }),
    usefulTo: data.usefulTo.map((reader) => SHOWCASE_INDUSTRIES[reader]),
    ...(data.occurredOn !== undefined && { occurredText: chineseDate(data.occurredOn) }),
  };
}

const byDay = (a: Showcase, b: Showcase) => newestFirst(a.data.occurredOn ?? '0000', b.data.occurredOn ?? '0000') || a.id.localeCompare(b.id, 'en');

async function inOrder(): Promise<Showcase[]> {
  return (await listed('showcases')).toSorted(byDay);
}

/** What is useful to one kind of organisation: its own and, further, what others did. */
export interface IndustryGroup {
  id: Industry;
  industry: string;
  rows: ShowcaseRow[];
  /** Experiences of other kinds that this kind can follow. */
  also: Link[];
  /** What the collection lacks for this kind. */
  note?: string;
}

const NOTES: Partial<Record<Industry, string>> = { 'private-enterprise': words.noPrivate };

/** Experiences by industry, in the order of the vocabulary; samples stand apart. */
export async function showcasesByIndustry(): Promise<IndustryGroup[]> {
  const entries = (await inOrder()).filter((entry) => !isSample(entry.data));
  return keysOf(SHOWCASE_INDUSTRIES)
    .map((id) => ({
      id,
      industry: SHOWCASE_INDUSTRIES[id],
      rows: entries.filter(({ data }) => data.industry === id).map(showcaseRow),
      also: entries.filter(({ data }) => data.industry !== id && data.usefulTo.includes(id)).map(linkTo),
      ...(NOTES[id] !== undefined && { note: NOTES[id] }),
    }))
    .filter(({ rows, also }) => rows.length + also.length > 0);
}

export async function listShowcaseSamples(): Promise<ShowcaseRow[]> {
  return (await inOrder()).filter(({ data }) => isSample(data)).map(showcaseRow);
}

/** How many there are, how many say how big, those of each of our counties, and all by province. */
export interface ShowcaseCoverage {
  total: number;
  sized: number;
  local: number;
  bySize: { size: string; links: Link[] }[];
  byCounty: { county: Link; links: Link[] }[];
  byProvince: { province: string; links: Link[] }[];
}

/** Whose experience it is, by where they are: the province with most first. */
function byProvince(entries: readonly Showcase[]): ShowcaseCoverage['byProvince'] {
  const provinces = [...new Set(entries.map(({ data }) => provinceOf(data.place)))];
  return provinces
    .map((province) => ({
      province,
      links: entries.filter(({ data }) => provinceOf(data.place) === province).map((entry) => ({ ...linkTo(entry), label: entry.data.organisation })),
    }))
    .toSorted((a, b) => b.links.length - a.links.length || byPinyin(a.province, b.province));
}

export async function showcaseCoverage(): Promise<ShowcaseCoverage> {
  const entries = (await inOrder()).filter((entry) => !isSample(entry.data));
  const counties = await findAll('counties', [...new Set(entries.flatMap(({ data }) => data.county ?? []))]);
  return {
    total: entries.length,
    sized: entries.filter(({ data }) => data.size !== 'unknown').length,
    local: entries.filter(({ data }) => data.county !== undefined).length,
    bySize: keysOf(SHOWCASE_SIZES)
      .filter((size) => size !== 'unknown')
      .map((size) => ({ size: SHOWCASE_SIZES[size], links: entries.filter(({ data }) => data.size === size).map(linkTo) }))
      .filter(({ links }) => links.length > 0),
    byProvince: byProvince(entries),
    byCounty: counties.map((county) => ({ county: linkTo(county), links: entries.filter(({ data }) => data.county === county.id).map(linkTo) })),
  };
}

async function recognitionOf({ data }: Showcase): Promise<ShowcaseView['recognition']> {
  const { recognition } = data;
  if (recognition === undefined) return undefined;
  return {
    title: recognition.title,
    detail: [recognition.batch, recognition.year && `${recognition.year}年`].filter(Boolean).join('，'),
    ...(recognition.programme !== undefined && { href: recognitionPath(recognition.programme) }),
    provenance: await provenanceView(data.sources, recognition),
  };
}

async function showcaseView(entry: Showcase): Promise<ShowcaseView> {
  const { data } = entry;
  const [county] = data.county === undefined ? [] : await findAll('counties', [data.county]);
  const recognition = await recognitionOf(entry);
  const steps = data.measures.flatMap(({ on }, index) => (on === undefined ? [] : [{ on, label: String(index + 1) }]));
  return {
    ...(await entryHead(entry)),
    ...(await storyOf(entry)),
    entry,
    title: data.title,
    organisation: data.organisation,
    place: data.place,
    industry: SHOWCASE_INDUSTRIES[data.industry],
    size: sizeOf(data),
    usefulTo: data.usefulTo.map((reader) => SHOWCASE_INDUSTRIES[reader]),
    ...(data.occurredOn !== undefined && { occurredText: chineseDate(data.occurredOn) }),
    ...(county !== undefined && { county: linkTo(county) }),
    ...(recognition !== undefined && { recognition }),
    charts: chartsOf([...data.results, ...data.cost], steps, { before: words.chartBefore, after: words.chartAfter }),
    doLikewise: await likewise(data),
    here: [...(await dutyLinks(data.duties)), ...(await findAll('tasks', data.tasks)).map(linkTo)],
    software: (await findAll('software', data.software)).map(linkTo),
    card: cardView(`showcases/${entry.id}`, entry.data.title),
    publishedFigures: await linksBeside([nodeKey('showcases', entry.id)], 'figures'),
    sources: await sourceViews(data.sources),
  };
}

export async function listShowcases(): Promise<ShowcaseView[]> {
  return Promise.all((await built('showcases')).map(showcaseView));
}
