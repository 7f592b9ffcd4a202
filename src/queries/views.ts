import type { CollectionEntry } from 'astro:content';
import { headingOf as nameOf } from '~/domain/content/entry.ts';
import { chineseDate } from '~/domain/dates.ts';
import { isExpired, isSample, yearsSince } from '~/domain/lifecycle.ts';
import { pathOf } from '~/paths.ts';
import type { CollectionName } from '~/schemas/collections.ts';
import { NATURES } from '~/schemas/shared/entry.ts';
import { BACKGROUND, type Confidence, type Provenance, type Source } from '~/schemas/shared/source.ts';
import { archivedOn, TODAY } from '~/site.ts';
import { articleLink, clauseLink } from './citations.ts';
import { findAll } from './store.ts';

/** A link with its words. */
export interface Link {
  href: string;
  label: string;
}

/** A source as readers see it; `href` only where the address may be published. */
export interface SourceView {
  title: string;
  href?: string;
  /** 官方 · 仓库 · 新闻 · 转载件, or that nobody read it. */
  kind: Source['kind'] | 'background';
  publisher?: string;
  publishedOn?: string;
  checkedOn?: string;
  contentAsOf?: string;
  /** Whole years since the copy was made, or else since the check. */
  yearsOld: number;
  note?: string;
}

/** Where a fact comes from and whether somebody read it. */
export interface ProvenanceView {
  confidence: Confidence;
  sources: SourceView[];
}

/** A statement with its provenance. */
export interface FactView {
  text: string;
  note?: string;
  /** Where the text itself leads. */
  href?: string;
  /** A further page that goes with the fact. */
  link?: Link;
  provenance: ProvenanceView;
}

/** What every page about an entry shows of it. */
export interface EntryHead {
  id: string;
  href: string;
  summary: string;
  nature: string;
  isSample: boolean;
  publishedAt: string;
  updatedOn?: string;
  reviewOn?: string;
  isExpired: boolean;
  expiresOn?: string;
  withdrawn?: { on: string; reason: string; instead: Link[] };
  corrections: { on: string; what: string; why: string }[];
  aliases: string[];
  asks: string[];
}

async function sourceView(source: Source): Promise<SourceView> {
  const inner = source.clause ? await clauseLink(source.clause) : source.article ? await articleLink(source.article) : undefined;
  const href = inner?.href ?? source.url;
  return {
    title: source.title,
    kind: source.kind,
    ...(href !== undefined && { href }),
    ...(source.publisher !== undefined && { publisher: source.publisher }),
    ...(source.publishedOn !== undefined && { publishedOn: chineseDate(source.publishedOn) }),
    checkedOn: source.checkedOn,
    ...(source.contentAsOf !== undefined && { contentAsOf: source.contentAsOf }),
    yearsOld: yearsSince(source.contentAsOf ?? source.checkedOn, TODAY),
    ...(source.note !== undefined && { note: source.note }),
  };
}

const NOBODY_READ: SourceView = { title: '编者的背景知识，没有读到原文', kind: 'background', yearsOld: 0 };

/** Resolves the source keys of a fact against the sources that its entry declares. */
export async function provenanceView(declared: readonly Source[], fact: Provenance): Promise<ProvenanceView> {
  const keys = [fact.source].flat();
  const sources = await Promise.all(
    keys.map((key) => {
      const source = declared.find((candidate) => candidate.key === key);
      return source === undefined ? NOBODY_READ : sourceView(source);
    }),
  );
  if (keys.some((key) => key !== BACKGROUND && !declared.some((source) => source.key === key))) {
    throw new Error(`来源代号 ${keys.join('、')} 没有声明；请运行 npm run check`);
  }
  return { confidence: fact.confidence, sources };
}

export async function sourceViews(declared: readonly Source[]): Promise<SourceView[]> {
  return Promise.all(declared.map(sourceView));
}

async function factView(declared: readonly Source[], fact: Provenance & { text: string }): Promise<FactView> {
  return { text: fact.text, provenance: await provenanceView(declared, fact) };
}

export async function factViews(declared: readonly Source[], facts: readonly (Provenance & { text: string })[]): Promise<FactView[]> {
  return Promise.all(facts.map((fact) => factView(declared, fact)));
}

/** The name that readers know an entry by; each kind keeps it in the field of its own standard. */
export const headingOf = ({ data }: CollectionEntry<CollectionName>): string => nameOf(data);

export function linkTo(entry: CollectionEntry<CollectionName>): Link {
  return { href: pathOf(entry.collection, entry.id), label: headingOf(entry) };
}

/** A word of the glossary where a page explains it beside its text. */
export interface TermLink {
  title: string;
  href: string;
  definition: string;
}

export async function termLinks(ids: readonly string[]): Promise<TermLink[]> {
  return (await findAll('terms', ids)).map(({ collection, id, data }) => ({ title: data.title, href: pathOf(collection, id), definition: data.definition }));
}

/** What a line of a list shows of an entry. */
export function entryLine(entry: CollectionEntry<CollectionName>): Pick<EntryHead, 'href' | 'summary' | 'isSample'> {
  return { href: pathOf(entry.collection, entry.id), summary: entry.data.summary, isSample: isSample(entry.data) };
}

export async function entryHead(entry: CollectionEntry<CollectionName>): Promise<EntryHead> {
  const { data } = entry;
  return {
    ...entryLine(entry),
    id: entry.id,
    nature: NATURES[data.nature],
    publishedAt: data.publishedAt,
    ...(data.updatedOn !== undefined && { updatedOn: data.updatedOn }),
    ...(data.reviewOn !== undefined && archivedOn === undefined && { reviewOn: data.reviewOn }),
    isExpired: isExpired(data, TODAY),
    ...(data.expiresOn !== undefined && { expiresOn: data.expiresOn }),
    ...(data.withdrawn !== undefined && {
      withdrawn: {
        on: data.withdrawn.on,
        reason: data.withdrawn.reason,
        instead: (await findAll(entry.collection, data.withdrawn.instead)).map(linkTo),
      },
    }),
    corrections: data.corrections.toSorted((a, b) => b.on.localeCompare(a.on)),
    aliases: data.aliases,
    asks: data.asks,
  };
}
