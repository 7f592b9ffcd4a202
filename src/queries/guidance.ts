import type { CollectionEntry } from 'astro:content';
import { byPinyin, pinyinKey } from '~/domain/pinyin.ts';
import { chineseDate } from '~/domain/dates.ts';
import { articleAnchor, lawPath } from '~/paths.ts';
import { GUIDANCE_KINDS, READERS } from '~/schemas/guidance.ts';
import { LAW_KINDS } from '~/schemas/laws.ts';
import { VALIDITIES } from '~/schemas/policies.ts';
import { articleLinks, clauseLinks, type Citation } from './citations.ts';
import { built, findAll, listed } from './store.ts';
import { entryHead, entryLine, linkTo, provenanceView, sourceViews, type EntryHead, type Link, type ProvenanceView, type SourceView } from './views.ts';

export interface GuidanceRow {
  href: string;
  title: string;
  summary: string;
  kind: string;
  readers: string[];
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
  tasks: Link[];
  terms: { title: string; href: string; definition: string }[];
  channels: Link[];
  categories: Link[];
  replaces: Link[];
  related: Link[];
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
    no: string;
    anchor: string;
    heading: string;
    point: string;
    quote?: string;
    warning?: string;
    checkedOn: string;
    provenance: ProvenanceView;
    citedBy: Link[];
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
}

async function entriesInOrder(): Promise<CollectionEntry<'guidance'>[]> {
  return (await listed('guidance')).toSorted((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id, 'en'));
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
  const entries = await entriesInOrder();
  return Object.entries(READERS).map(([id, reader]) => ({
    id,
    reader,
    entries: entries.filter(({ data }) => data.readers.some((key) => key === id)).map(guidanceRow),
  }));
}

async function guidanceView(entry: CollectionEntry<'guidance'>): Promise<GuidanceView> {
  const { data } = entry;
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
    units: (await findAll('units', data.units)).map(linkTo),
    tasks: (await findAll('tasks', data.tasks)).map(linkTo),
    terms: (await findAll('terms', data.terms)).map((term) => ({ title: term.data.title, href: linkTo(term).href, definition: term.data.definition })),
    channels: (await findAll('channels', data.channels)).map(linkTo),
    categories: (await findAll('categories', data.categories)).map(linkTo),
    replaces: (await findAll('replaced-products', data.replaces)).map(linkTo),
    related: (await findAll('guidance', data.related)).map(linkTo),
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
  const guidance = await entriesInOrder();
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
        no: article.no,
        anchor: articleAnchor(article.no),
        heading: article.heading,
        point: article.point,
        ...(article.quote !== undefined && { quote: article.quote }),
        ...(article.warning !== undefined && { warning: article.warning }),
        checkedOn: article.checkedOn,
        provenance: await provenanceView(data.sources, article),
        citedBy: guidance.filter((item) => item.data.laws.includes(`${entry.id}#${article.no}`)).map(linkTo),
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
  return {
    id: entry.id,
    title: data.title,
    ...(data.nameEn !== undefined && { nameEn: data.nameEn }),
    aliases: data.aliases,
    definition: data.definition,
    citations: [...(await articleLinks(data.laws)), ...(await clauseLinks(data.clauses))],
    related: (await findAll('terms', data.related)).map(linkTo),
    guidance: (await findAll('guidance', data.guidance)).map(linkTo),
  };
}

/** The glossary under the first letters of its pinyin. */
export async function glossaryByLetter(): Promise<{ letter: string; terms: TermView[] }[]> {
  const entries = (await listed('terms')).toSorted((a, b) => byPinyin(a.data.title, b.data.title));
  const letters = Map.groupBy(entries, ({ data }) => pinyinKey(data.title).slice(0, 1).toUpperCase());
  return Promise.all([...letters].map(async ([letter, group]) => ({ letter, terms: await Promise.all(group.map(termView)) })));
}
