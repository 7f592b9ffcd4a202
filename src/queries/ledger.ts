import type { CollectionEntry } from 'astro:content';
import { recordOf } from '~/domain/records.ts';
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

/** The tables of the ledger from their forms. */
export async function ledgerView(): Promise<LedgerView> {
  const entry = (id: TableId) => resolve('forms', `ledger-${id}`);
  const [summary, detail, maintenance, software] = await Promise.all([entry('summary'), entry('detail'), entry('maintenance'), entry('software')]);
  const entries = { summary, detail, maintenance, software };
  const rhythms = TABLE_IDS.flatMap((id) => (entries[id].data.rhythm === undefined ? [] : [[id, entries[id].data.rhythm.every] as const]));
  return {
    forms: await Promise.all(TABLE_IDS.map((id) => formView(id, entries[id]))),
    tables: recordOf(TABLE_IDS, (id) => specOf(entries[id].data)),
    rhythms: Object.fromEntries(rhythms),
  };
}

async function formView(id: TableId, { data }: CollectionEntry<'forms'>): Promise<LedgerForm> {
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
