import { cellText, fileName, FORMULA_START, sheetName, type Cell, type Sheet } from '~/domain/sheet.ts';
import { sheetExport as words } from '~/strings/sheet-export.ts';

/** The buttons of `SheetExport.astro`. The libraries that write files come with the first click. */
class SheetExport extends HTMLElement {
  connectedCallback() {
    // A page that moves it to another place connects it again.
    if (!this.hidden) return;
    this.hidden = false;
    for (const button of this.querySelectorAll('button')) {
      button.addEventListener('click', () => void this.#carry(button.dataset['as'] ?? ''));
    }
  }

  async #carry(as: string) {
    if (as === 'print') return print();
    const name = this.dataset['name'] ?? '';
    this.#say('');
    try {
      const sheets = this.#sheets();
      if (as === 'csv') save(await csvOf(sheets), fileName(name, 'csv'));
      else save(await xlsxOf(sheets), fileName(name, 'xlsx'));
      this.#say(words.exported(fileName(name, as)));
    } catch {
      this.#say(words.exportFailed);
    }
  }

  #say(text: string) {
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = text;
  }

  #sheets(): Sheet[] {
    const ids = (this.dataset['tables'] ?? '').split(' ');
    return ids.flatMap((id) => {
      const table = document.getElementById(id);
      return table instanceof HTMLTableElement ? [sheetOf(table)] : [];
    });
  }
}

/** What a table shows, row by row. Parts marked `data-no-export` stay behind. */
function sheetOf(table: HTMLTableElement): Sheet {
  const rows = [...table.rows].filter((row) => row.closest('[hidden]') === null);
  const cells = (row: HTMLTableRowElement) => [...row.cells].filter((cell) => cell.dataset['noExport'] === undefined);
  return { name: sheetName(table.caption?.textContent ?? ''), rows: rows.map((row) => cells(row).map(cellOf)) };
}

function cellOf(cell: HTMLTableCellElement): Cell {
  const { number, value } = cell.dataset;
  if (number !== undefined && number !== '') return { number };
  return value ?? textOf(cell);
}

/** The text that a reader sees, block by block. */
function textOf(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('[data-no-export], .screen-only')) part.remove();
  for (const block of copy.querySelectorAll('p, div, li, br')) block.append('\n');
  return (copy.textContent ?? '').replace(/[ \t]*\n\s*/gu, '\n').trim();
}

/** UTF-8 with a byte order mark, so that spreadsheet programs read Chinese; text that looks like a formula stays text. */
async function csvOf(sheets: Sheet[]): Promise<Blob> {
  const { unparse } = await import('papaparse');
  const parts = sheets.map(({ rows }) => unparse(rows.map((row) => row.map(cellText)), { escapeFormulae: FORMULA_START, newline: '\r\n' }));
  return new Blob(['\u{FEFF}', parts.join('\r\n\r\n')], { type: 'text/csv;charset=utf-8' });
}

async function xlsxOf(sheets: Sheet[]): Promise<Blob> {
  const { default: writeXlsx } = await import('write-excel-file/universal');
  const styled = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, index) => row.map((cell) => xlsxCell(cell, index === 0))),
    columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
    stickyRowsCount: 1,
  }));
  return writeXlsx(styled).toBlob();
}

function xlsxCell(cell: Cell, isHead: boolean) {
  if (typeof cell !== 'string') return { value: Number(cell.number), type: Number, format: cell.number.includes('.') ? '0.00' : '0' };
  const lines = { wrap: true, alignVertical: 'top' as const };
  return { value: cell, type: String, ...lines, ...(isHead && { fontWeight: 'bold' as const }) };
}

/** Enough for the longest line, within reason; a Chinese character is two wide. */
function widthOf(rows: Cell[][], column: number): number {
  const lines = rows.flatMap((row) => cellText(row[column] ?? '').split('\n'));
  const widest = Math.max(...lines.map((line) => [...line].reduce((sum, character) => sum + (character > '\u{2E7F}' ? 2 : 1), 0)));
  return Math.min(Math.max(widest + 2, 8), 48);
}

function save(blob: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

customElements.define('sheet-export', SheetExport);
