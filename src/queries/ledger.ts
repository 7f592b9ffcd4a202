import { specOf, TABLE_IDS, type LedgerTables, type TableId } from '~/domain/ledger/tables.ts';
import type { Rhythm } from '~/domain/ledger/reminders.ts';
import { formPath } from '~/paths.ts';
import { RECURRENCES } from '~/schemas/milestones.ts';
import { ledger as words } from '~/strings/ledger.ts';
import { findAll, resolve } from './store.ts';
import { linkTo, type Link } from './views.ts';

/** One of the ledger's tables: what it is for, and where its form and its term are explained. */
export interface LedgerForm {
  id: TableId;
  title: string;
  summary: string;
  rhythm: string;
  form: Link;
  milestones: Link[];
}

export interface LedgerView {
  forms: LedgerForm[];
  /** What the script works with. */
  tables: LedgerTables;
  rhythms: Partial<Record<TableId, Rhythm>>;
}

const entry = (id: TableId) => resolve('forms', `ledger-${id}`);

/** The tables of the ledger from their forms. */
export async function ledgerView(): Promise<LedgerView> {
  const forms = await Promise.all(TABLE_IDS.map((id) => formView(id)));
  const [summary, detail, maintenance, software] = await Promise.all([entry('summary'), entry('detail'), entry('maintenance'), entry('software')]);
  const rhythms = TABLE_IDS.map(async (id): Promise<[TableId, Rhythm | undefined]> => [id, (await entry(id)).data.rhythm?.every]);
  return {
    forms,
    tables: { summary: specOf(summary.data), detail: specOf(detail.data), maintenance: specOf(maintenance.data), software: specOf(software.data) },
    rhythms: Object.fromEntries((await Promise.all(rhythms)).filter(([, every]) => every !== undefined)),
  };
}

async function formView(id: TableId): Promise<LedgerForm> {
  const { data } = await entry(id);
  return {
    id,
    title: data.title,
    // The page says it once for all of them.
    summary: data.summary.replace(/^本站整理，非官方表样。/u, ''),
    rhythm: data.rhythm === undefined ? words.noRhythm : words.rhythm(RECURRENCES[data.rhythm.every], data.rhythm.asStated),
    form: { href: formPath(`ledger-${id}`), label: words.formLink },
    milestones: (await findAll('milestones', data.milestones)).map(linkTo),
  };
}
