import { fileName, sheetName, type Cell, type Sheet } from '~/domain/sheet.ts';
import { sheetExport as words } from '~/strings/sheet-export.ts';
import { save } from './save.client.ts';
import { csvFile, xlsxOf } from './sheet-files.ts';

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
      if (as === 'csv') save(await csvFile(sheets), fileName(name, 'csv'));
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

customElements.define('sheet-export', SheetExport);
