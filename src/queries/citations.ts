import { clauseLabel } from '~/domain/clauses.ts';
import { lawPath, policyPath, unitPath } from '~/paths.ts';
import { DUTY_VERBS } from '~/schemas/units.ts';
import { resolve } from './store.ts';
import type { Link } from './views.ts';

/** A citation: the document, the clause or article, and its own words where we have them. */
export interface Citation {
  /** The reference as stored, for example `anzhengbanfa-2012-46#2.1`. */
  ref: string;
  href: string;
  /** Document and clause: 46号通知二（一）落实购置经费. */
  label: string;
  /** The clause alone: 二（一）落实购置经费. */
  shortLabel: string;
  text?: string;
  point?: string;
}

function split(ref: string): [string, string] {
  const [id, part] = ref.split('#');
  if (id === undefined || part === undefined) throw new Error(`${ref} 不是“编号#条款”的写法`);
  return [id, part];
}

/** The clause behind `<policy>#<clause>`. */
export async function clauseLink(ref: string): Promise<Citation> {
  const [policyId, clauseId] = split(ref);
  const { data } = await resolve('policies', policyId);
  const clause = data.clauses.find((candidate) => candidate.id === clauseId);
  if (clause === undefined) throw new Error(`文件 ${policyId} 没有条款 ${clauseId}；请运行 npm run check`);
  const shortLabel = clauseLabel(data.clauses, clauseId);
  return {
    ref,
    href: policyPath(policyId, clauseId),
    label: `${data.shortTitle ?? data.documentNumber ?? data.title} ${shortLabel}`,
    shortLabel,
    ...(clause.text !== undefined && { text: clause.text }),
    ...(clause.plain !== undefined && { point: clause.plain }),
  };
}

/** How an article is cited: 第16条, and 第133条之1 for one that was put in later. */
export const articleLabel = (no: string) => `第${no.replace('-', '条之')}${no.includes('-') ? '' : '条'}`;

/** The article behind `<law>#<article>`. */
export async function articleLink(ref: string): Promise<Citation> {
  const [lawId, no] = split(ref);
  const { data } = await resolve('laws', lawId);
  const article = data.articles.find((candidate) => candidate.no === no);
  if (article === undefined) throw new Error(`法律 ${lawId} 没有收录第 ${no} 条；请运行 npm run check`);
  const shortLabel = articleLabel(no);
  return {
    ref,
    href: lawPath(lawId, no),
    label: `《${data.shortTitle}》${shortLabel}`,
    shortLabel,
    ...(article.quote !== undefined && { text: article.quote }),
    point: article.point,
  };
}

/** The duty behind `<unit>#<duty>`, with what the notice has the unit do: 市财政局（负责）：落实采购资金. */
export async function dutyLink(ref: string): Promise<Link> {
  const [unitId, dutyId] = split(ref);
  const { data } = await resolve('units', unitId);
  const duty = data.duties.find((candidate) => candidate.id === dutyId);
  if (duty === undefined) throw new Error(`单位 ${unitId} 没有职责 ${dutyId}；请运行 npm run check`);
  return { href: unitPath(unitId, dutyId), label: `${data.nameAsIssued}（${DUTY_VERBS[duty.verb]}）：${duty.title}` };
}

export const dutyLinks = (refs: readonly string[]) => Promise.all(refs.map(dutyLink));
export const clauseLinks = (refs: readonly string[]) => Promise.all(refs.map(clauseLink));
export const articleLinks = (refs: readonly string[]) => Promise.all(refs.map(articleLink));
