import type { CollectionEntry } from 'astro:content';
import { byPinyin, pinyinKey } from '~/domain/pinyin.ts';
import { chineseDate, newestFirst } from '~/domain/dates.ts';
import { articleAnchor, lawPath } from '~/paths.ts';
import { GUIDANCE_KINDS, READERS } from '~/schemas/guidance.ts';
import { LAW_KINDS } from '~/schemas/laws.ts';
import { VALIDITIES } from '~/schemas/policies.ts';
import { guidance as words } from '~/strings.ts';
import { articleLabel, articleLinks, clauseLinks, dutyLinks, type Citation } from './citations.ts';
import { citingArticle, usesOf, type LinkGroup } from './graph.ts';
import { built, findAll, listed, listedInOrder } from './store.ts';
import { entryHead, entryLine, factViews, linkTo, provenanceView, sourceViews, termLinks, type EntryHead, type FactView, type Link, type ProvenanceView, type SourceView, type TermLink } from './views.ts';

export interface GuidanceRow {
  href: string;
  title: string;
  summary: string;
  kind: string;
  readers: string[];
}

/** What a court or an authority decided, and what a reader learns from it. */
export interface RulingView {
  authority: string;
  number?: string;
  /** When it was decided, or, where that was not read, made public. */
  when: { label: string; date: string };
  facts: FactView[];
  decided: FactView[];
  lessons: string[];
}

export interface GuidanceView extends EntryHead, GuidanceRow {
  entry: CollectionEntry<'guidance'>;
  needs: string[];
  duration?: string;
  cost?: string;
  steps: { title: string; text: string }[];
  articles: Citation[];
  clauses: Citation[];
  units: Link[];
  duties: Link[];
  tasks: Link[];
  forms: Link[];
  ruling?: RulingView;
  terms: TermLink[];
  channels: Link[];
  categories: Link[];
  replaces: Link[];
  related: Link[];
  /** What leads to it and is not named beside it already. */
  uses: LinkGroup[];
  sources: SourceView[];
  isProcedure: boolean;
  isQuestion: boolean;
}

export interface LawView extends EntryHead {
  title: string;
  shortTitle: string;
  kind: string;
  issuer: string;
  number?: string;
  adoptedOn?: string;
  effectiveOn?: string;
  versionNote: string;
  validity: { label: string; note?: string; provenance: ProvenanceView };
  warnings: string[];
  articles: {
    /** 第16条. */
    label: string;
    anchor: string;
    heading: string;
    point: string;
    quote?: string;
    warning?: string;
    checkedOn: string;
    provenance: ProvenanceView;
    /** Who cites it, kind by kind. */
    citedBy: LinkGroup[];
  }[];
}

export interface TermView {
  id: string;
  title: string;
  nameEn?: string;
  aliases: string[];
  definition: string;
  citations: Citation[];
  related: Link[];
  guidance: Link[];
  /** What leads to it and is not among those, other words left out: they stand on the same page. */
  uses: LinkGroup[];
}

function guidanceRow(entry: CollectionEntry<'guidance'>): GuidanceRow {
  const { href, summary } = entryLine(entry);
  return {
    href,
    title: entry.data.title,
    summary,
    kind: GUIDANCE_KINDS[entry.data.kind],
    readers: entry.data.readers.map((key) => READERS[key]),
  };
}

/** The guidance for each kind of reader, in reading order. An entry stands under every reader it is for. */
export async function guidanceByReader(): Promise<{ id: string; reader: string; entries: GuidanceRow[] }[]> {
  const entries = await listedInOrder('guidance');
  return Object.entries(READERS).map(([id, reader]) => ({
    id,
    reader,
    entries: entries.filter(({ data }) => data.kind !== 'case' && data.readers.some((key) => key === id)).map(guidanceRow),
  }));
}

/** Decided cases, the latest decision first. */
export async function listCases(): Promise<GuidanceRow[]> {
  const cases = (await listed('guidance')).filter(({ data }) => data.kind === 'case');
  return cases
    .toSorted((a, b) => newestFirst(dayOfRuling(a.data.ruling), dayOfRuling(b.data.ruling)))
    .map((entry) => {
      const { label, date } = whenOf(entry.data.ruling);
      return { ...guidanceRow(entry), kind: `${date}${label}` };
    });
}

type Ruling = CollectionEntry<'guidance'>['data']['ruling'];

const dayOfRuling = (ruling: Ruling) => ruling?.decidedOn ?? ruling?.publishedOn ?? '0000';

function whenOf(ruling: Ruling): RulingView['when'] {
  return { label: ruling?.decidedOn === undefined ? words.madePublic : words.decided, date: chineseDate(dayOfRuling(ruling)) };
}

async function rulingView({ data }: CollectionEntry<'guidance'>): Promise<RulingView | undefined> {
  if (data.ruling === undefined) return undefined;
  const { authority, number, facts, decided, lessons } = data.ruling;
  return {
    authority,
    ...(number !== undefined && { number }),
    when: whenOf(data.ruling),
    facts: await factViews(data.sources, facts),
    decided: await factViews(data.sources, decided),
    lessons,
  };
}

/** The units whose duties are not already named one by one. */
function otherUnits({ units, duties }: CollectionEntry<'guidance'>['data']): string[] {
  return units.filter((unit) => !duties.some((duty) => duty.startsWith(`${unit}#`)));
}

async function guidanceView(entry: CollectionEntry<'guidance'>): Promise<GuidanceView> {
  const { data } = entry;
  const ruling = await rulingView(entry);
  const terms = await termLinks(data.terms);
  const channels = (await findAll('channels', data.channels)).map(linkTo);
  const related = (await findAll('guidance', data.related)).map(linkTo);
  return {
    ...(await entryHead(entry)),
    ...guidanceRow(entry),
    entry,
    needs: data.needs,
    ...(data.duration !== undefined && { duration: data.duration }),
    ...(data.cost !== undefined && { cost: data.cost }),
    steps: data.steps,
    articles: await articleLinks(data.laws),
    clauses: await clauseLinks(data.clauses),
    units: (await findAll('units', otherUnits(data))).map(linkTo),
    duties: await dutyLinks(data.duties),
    tasks: (await findAll('tasks', data.tasks)).map(linkTo),
    forms: (await findAll('forms', data.forms)).map(linkTo),
    ...(ruling !== undefined && { ruling }),
    terms,
    channels,
    categories: (await findAll('categories', data.categories)).map(linkTo),
    replaces: (await findAll('replaced-products', data.replaces)).map(linkTo),
    related,
    uses: await usesOf('guidance', entry.id, [...terms.map(({ href, title }) => ({ href, label: title })), ...channels, ...related]),
    sources: await sourceViews(data.sources),
    isProcedure: data.kind === 'procedure',
    isQuestion: data.kind === 'question',
  };
}

export async function listGuidance(): Promise<GuidanceView[]> {
  return Promise.all((await built('guidance')).map(guidanceView));
}

const LAW_ORDER = Object.keys(LAW_KINDS);

async function lawView(entry: CollectionEntry<'laws'>): Promise<LawView> {
  const { data } = entry;
  return {
    ...(await entryHead(entry)),
    href: lawPath(entry.id),
    title: data.title,
    shortTitle: data.shortTitle,
    kind: LAW_KINDS[data.kind],
    issuer: data.issuer,
    ...(data.number !== undefined && { number: data.number }),
    ...(data.adoptedOn !== undefined && { adoptedOn: chineseDate(data.adoptedOn) }),
    ...(data.effectiveOn !== undefined && { effectiveOn: chineseDate(data.effectiveOn) }),
    versionNote: data.versionNote,
    validity: {
      label: VALIDITIES[data.validity.status],
      ...(data.validity.note !== undefined && { note: data.validity.note }),
      provenance: await provenanceView(data.sources, data.validity),
    },
    warnings: data.warnings,
    articles: await Promise.all(
      data.articles.map(async (article) => ({
        label: articleLabel(article.no),
        anchor: articleAnchor(article.no),
        heading: article.heading,
        point: article.point,
        ...(article.quote !== undefined && { quote: article.quote }),
        ...(article.warning !== undefined && { warning: article.warning }),
        checkedOn: article.checkedOn,
        provenance: await provenanceView(data.sources, article),
        citedBy: await citingArticle(`${entry.id}#${article.no}`),
      })),
    ),
  };
}

/** The laws that guidance cites: 法律, then 行政法规, then 司法解释. */
export async function listLaws(): Promise<LawView[]> {
  const entries = (await built('laws')).toSorted(
    (a, b) => LAW_ORDER.indexOf(a.data.kind) - LAW_ORDER.indexOf(b.data.kind) || byPinyin(a.data.title, b.data.title),
  );
  return Promise.all(entries.map(lawView));
}

async function termView(entry: CollectionEntry<'terms'>): Promise<TermView> {
  const { data } = entry;
  const guidance = (await findAll('guidance', data.guidance)).map(linkTo);
  return {
    id: entry.id,
    title: data.title,
    ...(data.nameEn !== undefined && { nameEn: data.nameEn }),
    aliases: data.aliases,
    definition: data.definition,
    citations: [...(await articleLinks(data.laws)), ...(await clauseLinks(data.clauses))],
    related: (await findAll('terms', data.related)).map(linkTo),
    guidance,
    uses: (await usesOf('terms', entry.id, guidance)).filter(({ kind }) => kind !== 'terms'),
  };
}

/** The glossary under the first letters of its pinyin. */
export async function glossaryByLetter(): Promise<{ letter: string; terms: TermView[] }[]> {
  const entries = (await listed('terms')).toSorted((a, b) => byPinyin(a.data.title, b.data.title));
  const letters = Map.groupBy(entries, ({ data }) => pinyinKey(data.title).slice(0, 1).toUpperCase());
  return Promise.all([...letters].map(async ([letter, group]) => ({ letter, terms: await Promise.all(group.map(termView)) })));
}
