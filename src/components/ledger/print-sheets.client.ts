import { fill, make, part } from '~/components/ui/elements.client.ts';
import type { Ledger } from '~/domain/ledger/model.ts';
import { rowOfUnit } from '~/domain/ledger/rows.ts';
import { tableRows } from '~/domain/ledger/sheets.ts';
import type { LedgerTables, TableId, TextRow } from '~/domain/ledger/tables.ts';

/** The sheets of a ledger as they go to paper: the page's own blank sheet, filled in. */
export function filledSheets(page: HTMLElement, id: TableId, ledger: Ledger, tables: LedgerTables, today: string): HTMLElement[] {
  const blank = part(page, `.reference [data-sheet="${id}"]`, HTMLElement);
  const rows = tableRows(id, ledger, today);
  // The source says: a sheet for each number of software.
  const groups = id === 'maintenance' ? byNumber(rows) : [rows];
  return groups.map((group) => filled(blank, group, tables[id].columns.map((column) => column.id), ledger));
}

function byNumber(rows: readonly TextRow[]): TextRow[][] {
  const groups = new Map<string, TextRow[]>();
  for (const row of rows) {
    const number = row['software-number'] ?? '';
    const group = groups.get(number);
    if (group === undefined) groups.set(number, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function filled(blank: HTMLElement, rows: readonly TextRow[], columns: readonly string[], ledger: Ledger): HTMLElement {
  const sheet = blank.cloneNode(true) as HTMLElement;
  for (const named of [sheet, ...sheet.querySelectorAll('[id], [aria-labelledby], [tabindex]')]) {
    for (const name of ['id', 'aria-labelledby', 'tabindex']) named.removeAttribute(name);
  }
  const unit: TextRow = rowOfUnit(ledger);
  for (const place of sheet.querySelectorAll<HTMLElement>('[data-field]')) place.textContent = unit[place.dataset['field'] ?? ''] ?? '';
  fill(part(sheet, 'tbody', HTMLTableSectionElement), ...rows.map((row) => make('tr', '', ...columns.map((column) => make('td', '', row[column] ?? '')))));
  return sheet;
}
