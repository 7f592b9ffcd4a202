/**
 * The tables of the ledger. Their titles, columns, types and options are those of the site's forms; what stands here is
 * which columns the rules know by name.
 */

/** What a cell of a form takes, as the schema of forms has it. */
export type CellType = 'text' | 'count' | 'money' | 'day' | 'month' | 'choice' | 'yes-no';

/** A column of a form, as the page hands it to the script. */
export interface ColumnSpec {
  id: string;
  label: string;
  type: CellType;
  unit?: string | undefined;
  options: readonly string[];
  isRequired: boolean;
  explains: string;
  example?: string | undefined;
}

export interface TableSpec {
  title: string;
  header: readonly ColumnSpec[];
  columns: readonly ColumnSpec[];
  signatures: readonly string[];
}

/** The tables, in the order of the sheets; each is the form `ledger-<id>`. */
export const TABLE_IDS = ['summary', 'detail', 'maintenance', 'software'] as const;
export type TableId = (typeof TABLE_IDS)[number];
export type LedgerTables = Readonly<Record<TableId, TableSpec>>;

/** The columns that the rules read and write. */
export const COLUMNS = {
  summary: ['kind', 'commercial', 'preinstalled', 'free', 'own', 'required', 'licensed', 'gap'],
  detail: [
    'machine-number',
    'user',
    'department',
    'machine-model',
    'machine-state',
    'not-needed',
    'machine-note',
    'software-number',
    'software-name',
    'software-version',
    'source-type',
    'installed-on',
    'note',
  ],
  maintenance: ['software-number', 'software-name', 'software-version', 'machine-number', 'action', 'changed-on', 'reason', 'handled-by', 'note'],
  software: [
    'software-number',
    'software-name',
    'software-version',
    'kind',
    'source-type',
    'licence-number',
    'licence-quantity',
    'is-unlimited',
    'permits-units',
    'valid-until',
    'supplier',
    'price',
    'bought-on',
    'use',
    'note',
  ],
} as const satisfies Record<TableId, readonly string[]>;

/** What stands above the tables: facts about the unit. `computers` is counted. */
export const UNIT_COLUMNS = ['unit-name', 'staff', 'computers', 'summary-updated-on', 'detail-updated-on', 'prepared-by'] as const;

/** The columns of the detail table that describe the computer and stand on each of its lines. */
export const MACHINE_COLUMNS = ['machine-number', 'user', 'department', 'machine-model', 'machine-state', 'not-needed', 'machine-note'] as const;

export type MachineColumn = (typeof MACHINE_COLUMNS)[number];
export type ColumnOf<T extends TableId> = (typeof COLUMNS)[T][number];
export type UnitColumn = (typeof UNIT_COLUMNS)[number];

/** The cells of a line as text: days as '2026-01-05', counts as digits, choices by their label; empty where nothing stands. */
export type TextRow<Id extends string = string> = Record<Id, string>;

/** The sheet of facts about the unit; it has no form of its own. */
export const UNIT_SHEET = '单位情况';

/** The facts about the unit as columns: the headers of the forms, each once. */
export function unitColumns(tables: LedgerTables): ColumnSpec[] {
  const headers = [...tables.summary.header, ...tables.detail.header];
  return UNIT_COLUMNS.flatMap((id) => headers.find((column) => column.id === id) ?? []);
}

/** Columns that hold a sentence rather than a name. */
const LONG: readonly string[] = ['note', 'machine-note', 'use', 'reason'];
export const isLong = (column: string) => LONG.includes(column);

/** What of a form the tool needs: provenance and prose stay with the page of the form. */
export function specOf({ title, header, columns, signatures }: TableSpec): TableSpec {
  const slim = ({ id, label, type, unit, options, isRequired, explains, example }: ColumnSpec): ColumnSpec => ({
    id,
    label,
    type,
    ...(unit !== undefined && { unit }),
    options,
    isRequired,
    explains,
    ...(example !== undefined && { example }),
  });
  return { title, header: header.map(slim), columns: columns.map(slim), signatures };
}
