import type { CollectionEntry } from 'astro:content';
import { isSample } from '~/domain/lifecycle.ts';
import { unitRows } from '~/domain/monthly-report/sheet.ts';
import { boardsOf, type Boards } from '~/domain/progress/page.ts';
import { PURCHASE_BASES, unitReportOf, type ProgressRow } from '~/domain/progress/rows.ts';
import type { Cell } from '~/domain/sheet.ts';
import { figuresPath, formPath, monthlyReportPath } from '~/paths.ts';
import { progress as words } from '~/strings/progress.ts';
import { monthlyDeadlines } from './calendar.ts';
import { clauseLinks, type Citation } from './citations.ts';
import { find, listed, resolve } from './store.ts';
import { provenanceView, type EntryHead, type Link, type ProvenanceView } from './views.ts';

/** A report with what its page tells beside its numbers. */
export interface ReportRow extends ProgressRow {
  purchases: string;
  corrections: EntryHead['corrections'];
  provenance?: ProvenanceView;
  /** The rows of the sheet, as the tool writes them. */
  cells: Cell[][];
}

type Entry = CollectionEntry<'progress'>;

async function reportRow({ id, data }: Entry): Promise<ReportRow> {
  const county = data.county === undefined ? undefined : await find('counties', data.county);
  const name = county?.data.name ?? data.sampleUnit ?? id;
  const report = unitReportOf(name, data);
  return {
    id,
    // Counties stand in the order of their codes; invented units have no code but the word in the names of their files.
    unit: county?.data.code ?? id.slice(0, -data.month.length - 1),
    name,
    month: data.month,
    reportedOn: data.reportedOn,
    purchaseBasis: data.purchaseBasis,
    purchases: PURCHASE_BASES[data.purchaseBasis],
    report,
    corrections: data.corrections,
    ...(data.from !== undefined && { provenance: await provenanceView(data.sources, data.from) }),
    cells: unitRows(report),
  };
}

/** What the page of progress shows. */
export interface ProgressPage extends Boards<ReportRow> {
  lead: string;
  /** When the next report is due, as long as nobody knows that it has ended. */
  due?: { href: string; when: string; dayOfMonth: number; who: string; reportTo?: string; inForce: string };
  /** The clause that orders the monthly report, in its own words. */
  clauses: Citation[];
  links: Link[];
}

async function nextDue(): Promise<Pick<ProgressPage, 'due'>> {
  const deadline = (await monthlyDeadlines()).find(({ milestone }) => milestone.id === 'monthly-report');
  if (deadline === undefined) return {};
  const { href, asStated, who, reportTo, inForceText } = deadline.milestone;
  return { due: { href, when: asStated, dayOfMonth: deadline.dayOfMonth, who, ...(reportTo !== undefined && { reportTo }), inForce: inForceText } };
}

export async function progressPage(): Promise<ProgressPage> {
  const entries = await listed('progress');
  const { real, sample } = boardsOf(await Promise.all(entries.map(async (entry) => ({ row: await reportRow(entry), isSample: isSample(entry.data) }))));
  const { title } = (await resolve('forms', 'monthly-report')).data;
  return {
    lead: real === undefined ? words.lead : words.leadWith(real.units.length, real.months.length),
    real,
    sample,
    ...(await nextDue()),
    clauses: await clauseLinks((await resolve('milestones', 'monthly-report')).data.clauses),
    links: [
      { href: monthlyReportPath(), label: words.tool },
      { href: formPath('monthly-report'), label: title },
      { href: figuresPath(), label: words.figures },
    ],
  };
}
