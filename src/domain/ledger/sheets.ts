import { sheetName, type Cell, type Sheet } from '../sheet.ts';
import type { Ledger } from './model.ts';
import { detailRows, rowOfLicence, rowOfMaintenance, rowOfUnit, summaryRows } from './rows.ts';
import { TABLE_IDS, UNIT_SHEET, unitColumns, type ColumnSpec, type LedgerTables, type TableId, type TextRow } from './tables.ts';

/** The lines of a table, in the columns of its form. */
export function tableRows(id: TableId, ledger: Ledger, today: string): TextRow[] {
  switch (id) {
    case 'summary':
      return summaryRows(ledger, today);
    case 'detail':
      return detailRows(ledger);
    case 'maintenance':
      return ledger.maintenance.map(rowOfMaintenance);
    case 'software':
      return ledger.software.map(rowOfLicence);
  }
}

/** What the first sheet says about the file. */
export interface FileNote {
  title: string;
  lines: readonly string[];
}

/** The whole ledger as sheets: what the file is, the unit, the three ledgers and the register. */
export function sheetsOf(ledger: Ledger, tables: LedgerTables, today: string, note: FileNote): Sheet[] {
  return [
    { name: sheetName(note.title), rows: [[note.title], ...note.lines.map((line) => [line])] },
    { name: UNIT_SHEET, rows: sheetRows(unitColumns(tables), [rowOfUnit(ledger)]) },
    ...TABLE_IDS.map((id) => ({ name: sheetName(tables[id].title), rows: sheetRows(tables[id].columns, tableRows(id, ledger, today)) })),
  ];
}

/** One table of the ledger. */
export function sheetOf(id: TableId, ledger: Ledger, tables: LedgerTables, today: string): Sheet {
  return { name: sheetName(tables[id].title), rows: sheetRows(tables[id].columns, tableRows(id, ledger, today)) };
}

function sheetRows(columns: readonly ColumnSpec[], rows: readonly TextRow[]): Cell[][] {
  return [columns.map(({ label }) => label), ...rows.map((row) => columns.map((column) => cellOf(column, row[column.id] ?? '')))];
}

function cellOf({ type }: ColumnSpec, text: string): Cell {
  return text !== '' && (type === 'count' || type === 'money') ? { number: text } : text;
}
