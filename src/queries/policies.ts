import type { CollectionEntry } from 'astro:content';
import { chineseDate, hanDate, newestFirst } from '~/domain/dates.ts';
import { clauseAnchor, policyPath } from '~/paths.ts';
import { COVERAGES, VALIDITIES } from '~/schemas/policies.ts';
import { site } from '~/site.ts';
import { policies as words } from '~/strings.ts';
import { clauseLabel } from '~/domain/clauses.ts';
import { canonical } from './canonical.ts';
import { citingClause, type LinkGroup } from './graph.ts';
import { built, findAll, listed, resolve } from './store.ts';
import { entryHead, factViews, linkTo, provenanceView, sourceViews, type EntryHead, type FactView, type Link, type ProvenanceView, type SourceView } from './views.ts';

export interface ClauseView {
  id: string;
  anchor: string;
  number?: string;
  heading?: string;
  /** How the clause is cited: 二（一）落实购置经费. */
  label: string;
  /** 1 for the document's parts, 2 for what stands under one. */
  level: 1 | 2;
  /** The clause's own words, a paragraph each. */
  paragraphs: string[];
  plain?: string;
  note?: string;
  /** The clause as one cites it: document, number, clause, address. */
  citation: string;
  /** Whether it is the annex of the founding document that was not found: the site's own form stands in for that one. */
  isMissingAnnex: boolean;
  /** What on the site rests on the clause, by kind. */
  uses: LinkGroup[];
}

export interface PolicyView extends EntryHead {
  entry: CollectionEntry<'policies'>;
  title: string;
  shortTitle?: string;
  documentNumber?: string;
  issuer: string;
  issuedOn?: string;
  /** The header of the document as label and value, in the order of official pages. */
  header: { label: string; value: string }[];
  recipients?: string;
  ccTo?: string;
  validity: { label: string; isUnverified: boolean; note?: string; provenance: ProvenanceView };
  coverage: string;
  isFullText: boolean;
  attachments: { title: string; available: boolean; note?: string }[];
  cites: Link[];
  citesUnlisted: string[];
  citedBy: Link[];
  points: FactView[];
  clauses: ClauseView[];
  sources: SourceView[];
  /** Whether it is the document that the campaign rests on. */
  isFounding: boolean;
  /** What stands under an official document, in its own writing. */
  paper: { issuedOn?: string; printed?: string; subjectWords: string; address: string };
}

type Policy = CollectionEntry<'policies'>;

function headerOf({ data }: Policy): PolicyView['header'] {
  const rows: [string, string | undefined][] = [
    ['发文字号', data.documentNumber],
    ['发文机关', data.issuer],
    ['成文日期', data.issuedOn && chineseDate(data.issuedOn)],
    ['印发日期', data.printedOn && chineseDate(data.printedOn)],
    ['索引号', data.indexNumber],
    ['主题词', data.subjectWords.length > 0 ? data.subjectWords.join(' ') : undefined],
    ['效力', VALIDITIES[data.validity.status]],
  ];
  return rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }]));
}

/** The clause under which a document names its annexes. */
const ANNEX = 'annex';

async function clauseViews({ id, data }: Policy): Promise<ClauseView[]> {
  return Promise.all(
    data.clauses.map(async (clause) => ({
      id: clause.id,
      anchor: clauseAnchor(clause.id),
      ...(clause.number !== undefined && { number: clause.number }),
      ...(clause.heading !== undefined && { heading: clause.heading }),
      label: clauseLabel(data.clauses, clause.id),
      level: clause.id.includes('.') ? 2 : 1,
      paragraphs: clause.text?.split('\n').filter((text) => text !== '') ?? [],
      ...(clause.plain !== undefined && { plain: clause.plain }),
      ...(clause.note !== undefined && { note: clause.note }),
      citation: words.citation(
        data.title,
        data.documentNumber,
        clauseLabel(data.clauses, clause.id),
        canonical(policyPath(id, clause.id)),
      ),
      isMissingAnnex: id === site.foundingPolicy && clause.id === ANNEX && data.attachments.some(({ available }) => !available),
      uses: await citingClause(`${id}#${clause.id}`),
    })),
  );
}

async function policyView(entry: Policy): Promise<PolicyView> {
  const { data } = entry;
  return {
    ...(await entryHead(entry)),
    entry,
    title: data.title,
    ...(data.shortTitle !== undefined && { shortTitle: data.shortTitle }),
    ...(data.documentNumber !== undefined && { documentNumber: data.documentNumber }),
    issuer: data.issuer,
    ...(data.issuedOn !== undefined && { issuedOn: data.issuedOn }),
    header: headerOf(entry),
    ...(data.recipients !== undefined && { recipients: data.recipients }),
    ...(data.ccTo !== undefined && { ccTo: data.ccTo }),
    validity: {
      label: VALIDITIES[data.validity.status],
      isUnverified: data.validity.status === 'unverified',
      ...(data.validity.note !== undefined && { note: data.validity.note }),
      provenance: await provenanceView(data.sources, data.validity),
    },
    coverage: COVERAGES[data.coverage],
    isFullText: data.coverage === 'full',
    attachments: data.attachments.map(({ title, available, note }) => ({ title, available, ...(note !== undefined && { note }) })),
    cites: (await findAll('policies', data.citesPolicies)).map(linkTo),
    citesUnlisted: data.citesUnlisted,
    citedBy: (await listed('policies')).filter((other) => other.data.citesPolicies.includes(entry.id)).map(linkTo),
    points: await factViews(data.sources, data.points),
    clauses: await clauseViews(entry),
    sources: await sourceViews(data.sources),
    isFounding: entry.id === site.foundingPolicy,
    paper: {
      ...(data.issuedOn !== undefined && { issuedOn: hanDate(data.issuedOn) }),
      ...(data.printedOn !== undefined && { printed: `${data.issuer}　${chineseDate(data.printedOn)}印发` }),
      subjectWords: data.subjectWords.join(' '),
      address: canonical(policyPath(entry.id)),
    },
  };
}

/** The founding document first, then the rest, newest first. */
export async function listPolicies(): Promise<PolicyView[]> {
  const entries = (await built('policies')).toSorted(
    (a, b) =>
      Number(b.id === site.foundingPolicy) - Number(a.id === site.foundingPolicy) || newestFirst(a.data.issuedOn ?? '0000', b.data.issuedOn ?? '0000'),
  );
  return Promise.all(entries.map(policyView));
}

/** The document that the campaign rests on. */
export async function foundingPolicy(): Promise<PolicyView> {
  return policyView(await resolve('policies', site.foundingPolicy));
}
