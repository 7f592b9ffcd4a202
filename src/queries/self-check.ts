import type { CollectionEntry } from 'astro:content';
import { formPath, ledgerPath, monthlyReportPath } from '~/paths.ts';
import { TOOLS } from '~/schemas/forms.ts';
import { SELF_CHECK_ANSWERS } from '~/schemas/self-checks.ts';
import { articleLinks, clauseLinks } from './citations.ts';
import { find, findAll, listed } from './store.ts';
import { headingOf, linkTo, type Link } from './views.ts';

export interface CheckQuestionView {
  id: string;
  ask: string;
  explains?: string;
  missing: string;
  /** The pages, forms and tools that mend it. */
  mends: Link[];
  /** The clauses and articles behind it. */
  basis: Link[];
}

export interface CheckPartView {
  id: string;
  title: string;
  explains: string;
  /** The model rule that it goes by. */
  model?: Link;
  questions: CheckQuestionView[];
}

export interface SelfCheckView {
  id: string;
  title: string;
  summary: string;
  parts: CheckPartView[];
}

type Part = CollectionEntry<'self-checks'>['data']['parts'][number];

const TOOL_PATHS: Readonly<Record<keyof typeof TOOLS, () => string>> = { ledger: ledgerPath, 'monthly-report': monthlyReportPath };

/** What there is to answer, in the order in which it is offered. */
export const checkAnswers = Object.entries(SELF_CHECK_ANSWERS).map(([value, label]) => ({ value, label }));

async function questionView({ id, ask, explains, missing, guidance, forms, tool, clauses, laws }: Part['questions'][number]): Promise<CheckQuestionView> {
  const pages = [...(await findAll('guidance', guidance)), ...(await findAll('forms', forms))].map(linkTo);
  const citations = [...(await clauseLinks(clauses)), ...(await articleLinks(laws))];
  return {
    id,
    ask,
    ...(explains !== undefined && { explains }),
    missing,
    mends: [...pages, ...(tool === undefined ? [] : [{ href: TOOL_PATHS[tool](), label: TOOLS[tool] }])],
    basis: citations.map(({ href, label }) => ({ href, label })),
  };
}

async function partView({ id, title, explains, form, questions }: Part): Promise<CheckPartView> {
  const model = form === undefined ? undefined : await find('forms', form);
  return {
    id,
    title,
    explains,
    ...(model !== undefined && { model: { href: formPath(model.id), label: headingOf(model) } }),
    questions: await Promise.all(questions.map(questionView)),
  };
}

/** The self-checks: offices, enterprises, persons. */
export async function listSelfChecks(): Promise<SelfCheckView[]> {
  const entries = (await listed('self-checks')).toSorted((a, b) => a.data.order - b.data.order);
  return Promise.all(
    entries.map(async ({ id, data }) => ({ id, title: data.title, summary: data.summary, parts: await Promise.all(data.parts.map(partView)) })),
  );
}
