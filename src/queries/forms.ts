import type { CollectionEntry } from 'astro:content';
import { blankSheet } from '~/domain/forms/blank-sheet.ts';
import { articleName, piecesOf, plainText, type Piece } from '~/domain/forms/rule-text.ts';
import type { Sheet } from '~/domain/sheet.ts';
import { formFilePath, formPath } from '~/paths.ts';
import { CELL_TYPES, FORM_KINDS, type TOOLS } from '~/schemas/forms.ts';
import { READERS } from '~/schemas/guidance.ts';
import { RECURRENCES } from '~/schemas/milestones.ts';
import type { Source } from '~/schemas/shared/source.ts';
import { forms as words } from '~/strings.ts';
import { articleLinks, clauseLinks, type Citation } from './citations.ts';
import { guidanceOn, usesOf, type LinkGroup } from './graph.ts';
import { listMilestones, type MilestoneView } from './responsibilities.ts';
import { built, listedInOrder } from './store.ts';
import { toolLink } from './tools.ts';
import { entryHead, entryLine, provenanceView, sourceViews, termLinks, type EntryHead, type Link, type ProvenanceView, type SourceView, type TermLink } from './views.ts';

/** A form in a list. */
export interface FormRow {
  href: string;
  title: string;
  summary: string;
  filledBy: string;
  /** How often, as its source says it; nothing where no source says. */
  rhythm?: string;
  tool?: Link;
}

/** A field of a form: what stands above its column, what it takes, and who says so. */
export interface FormFieldView {
  id: string;
  label: string;
  /** 文字, 数目（套）, or the choices. */
  takes: string;
  isRequired: boolean;
  explains: string;
  example?: string;
  provenance: ProvenanceView;
}

/** An article of a model rule, numbered, with the places to be filled in told apart. */
export interface FormArticleView {
  name: string;
  title: string;
  paragraphs: Piece[][];
  basis: Citation[];
}

export interface FormView extends EntryHead {
  title: string;
  kind: string;
  readers: string[];
  filledBy: string;
  reportTo?: string;
  rhythm?: { every: string; asStated: string; provenance: ProvenanceView };
  header: FormFieldView[];
  columns: FormFieldView[];
  fillingNotes: string[];
  articles: FormArticleView[];
  signatures: string[];
  tool?: Link;
  milestones: MilestoneView[];
  clauses: Citation[];
  laws: Citation[];
  terms: TermLink[];
  guidance: Link[];
  /** What else leads to it. */
  uses: LinkGroup[];
  sources: SourceView[];
  /** The files to carry away: a workbook and CSV of what has a sheet, plain text of what has articles. */
  files: { href: string; label: string; ending: string }[];
  /** The empty sheet; none for what has articles and no table. */
  sheet?: Sheet;
  plainText?: string;
}

type Form = CollectionEntry<'forms'>;

const toolOf = ({ tool }: Form['data']): Link | undefined => (tool === undefined ? undefined : toolLink(tool));

/** The forms of each kind, kinds in the order of their vocabulary with the model rules last; kinds without any are left out. */
export async function formsByKind(): Promise<{ id: string; kind: string; forms: FormRow[] }[]> {
  const entries = await listedInOrder('forms');
  const kinds = Object.entries(FORM_KINDS).toSorted(([a], [b]) => Number(a === 'rule') - Number(b === 'rule'));
  return kinds
    .map(([id, kind]) => ({ id, kind, forms: entries.filter(({ data }) => data.kind === id).map(formRow) }))
    .filter(({ forms }) => forms.length > 0);
}

function formRow(entry: Form): FormRow {
  const { href, summary } = entryLine(entry);
  const { title, filledBy, rhythm } = entry.data;
  const tool = toolOf(entry.data);
  return { href, title, summary, filledBy, ...(rhythm !== undefined && { rhythm: rhythm.asStated }), ...(tool !== undefined && { tool }) };
}

async function fieldView(declared: readonly Source[], field: Form['data']['columns'][number]): Promise<FormFieldView> {
  const { id, label, type, unit, options, isRequired, explains, example } = field;
  const detail = options.length > 0 ? options.join('、') : (unit ?? '');
  return {
    id,
    label,
    takes: detail === '' ? CELL_TYPES[type] : words.takes(CELL_TYPES[type], detail),
    isRequired,
    explains,
    ...(example !== undefined && { example }),
    provenance: await provenanceView(declared, field),
  };
}

async function articleView({ title, text, clauses, laws }: Form['data']['articles'][number], index: number): Promise<FormArticleView> {
  return {
    name: articleName(index + 1),
    title,
    paragraphs: text.split('\n').filter((line) => line !== '').map(piecesOf),
    basis: [...(await clauseLinks(clauses)), ...(await articleLinks(laws))],
  };
}

async function formView(entry: Form): Promise<FormView> {
  const { data, id } = entry;
  const { title, header, columns, articles, signatures } = data;
  const tool = toolOf(data);
  const guidance = await guidanceOn('forms', id);
  // A pledge is signed below its articles; it needs no sheet of its own.
  const hasSheet = columns.length > 0 || articles.length === 0;
  const endings = [...(hasSheet ? (['xlsx', 'csv'] as const) : []), ...(articles.length > 0 ? (['txt'] as const) : [])];
  return {
    ...(await entryHead(entry)),
    href: formPath(id),
    title,
    kind: FORM_KINDS[data.kind],
    readers: data.readers.map((key) => READERS[key]),
    filledBy: data.filledBy,
    ...(data.reportTo !== undefined && { reportTo: data.reportTo }),
    ...(data.rhythm !== undefined && {
      rhythm: { every: RECURRENCES[data.rhythm.every], asStated: data.rhythm.asStated, provenance: await provenanceView(data.sources, data.rhythm) },
    }),
    header: await Promise.all(header.map((field) => fieldView(data.sources, field))),
    columns: await Promise.all(columns.map((field) => fieldView(data.sources, field))),
    fillingNotes: data.fillingNotes,
    articles: await Promise.all(articles.map(articleView)),
    signatures,
    ...(tool !== undefined && { tool }),
    milestones: (await listMilestones()).filter((milestone) => data.milestones.includes(milestone.id)),
    clauses: await clauseLinks(data.clauses),
    laws: await articleLinks(data.laws),
    terms: await termLinks(data.terms),
    guidance,
    uses: await usesOf('forms', id, guidance),
    sources: await sourceViews(data.sources),
    files: endings.map((ending) => ({ href: formFilePath(id, ending), label: words.files[ending], ending })),
    ...(hasSheet && { sheet: blankSheet({ title, note: words.ours, header, columns, signatures }) }),
    ...(articles.length > 0 && { plainText: plainText({ title, note: words.ours, articles, places: [...(hasSheet ? [] : header.map(({ label }) => label)), ...signatures] }) }),
  };
}

/** Every form that has a page. */
export async function listForms(): Promise<FormView[]> {
  return Promise.all((await built('forms')).map(formView));
}

/** The form that a tool fills. */
export async function formOfTool(tool: keyof typeof TOOLS): Promise<FormView | undefined> {
  const entry = (await listedInOrder('forms')).find(({ data }) => data.tool === tool);
  return entry === undefined ? undefined : formView(entry);
}
