import { button, headCell, make, part, show } from '~/components/ui/elements.client.ts';
import { jsonFile, save } from '~/components/ui/save.client.ts';
import { csvFile, xlsxOf } from '~/components/ui/sheet-files.ts';
import { previewImport, type Change, type ImportMode, type ImportPreview, type InputSheet } from '~/domain/ledger/import.ts';
import { emptyLedger, LIST_NAMES, LISTS, parseLedger, type Ledger } from '~/domain/ledger/model.ts';
import { problemSentence, type LedgerProblem } from '~/domain/ledger/problem.ts';
import { sheetOf, sheetsOf } from '~/domain/ledger/sheets.ts';
import { TABLE_IDS, type LedgerTables, type TableId } from '~/domain/ledger/tables.ts';
import { fileName } from '~/domain/sheet.ts';
import { ledger as words } from '~/strings/ledger.ts';
import type { FileContent } from '~/components/ui/reading.client.ts';

/** So many problems are listed at once: more would hide what is to be done. */
const MOST_PROBLEMS = 100;

interface FileSettings {
  tables: LedgerTables;
  today: string;
  ledger(): Ledger;
  onImport(next: Ledger, text: string): void;
}

/** Files out and in. Nothing is imported before the reader has seen what it would do. */
export class FilePanel {
  readonly #root: HTMLElement;
  readonly #settings: FileSettings;
  /** The file that waits for the reader's word: only what it holds, for the ledger may be another when they give it. */
  #pending: { name: string; sheets: readonly InputSheet[] } | { name: string; ledger: Ledger } | undefined;
  /** Counts the files that were picked: a slow one gives way to the next. */
  #picked = 0;

  constructor(root: HTMLElement, settings: FileSettings) {
    this.#root = root;
    this.#settings = settings;
    const on = (selector: string, act: () => Promise<void>) => part(root, selector, HTMLButtonElement).addEventListener('click', () => void this.#export(act));
    on('[data-act="export-xlsx"]', () => this.#exportXlsx(settings.ledger()));
    on('[data-act="export-blank"]', () => this.#exportXlsx(emptyLedger()));
    on('[data-act="export-json"]', () => this.exportJson());
    for (const id of TABLE_IDS) on(`[data-csv="${id}"]`, () => this.#exportCsv(id));
    const file = part(root, '[data-part="file"]', HTMLInputElement);
    file.addEventListener('change', () => {
      const [picked] = file.files ?? [];
      if (picked !== undefined) void this.#look(picked);
      // The same file may be picked again once it is mended.
      file.value = '';
    });
    for (const mode of root.querySelectorAll('input[name="ledger-mode"]')) mode.addEventListener('change', () => this.refresh());
  }

  /** Shows anew what the waiting file would do: the ledger is another now, or the way to take it. */
  refresh() {
    if (this.#pending !== undefined && 'sheets' in this.#pending) this.#showPreview(this.#pending.name, this.#previewOf(this.#pending.sheets));
  }

  /** Forgets the waiting file and what was said of it. */
  drop() {
    this.#picked++;
    this.#close();
    this.#say('');
  }

  /** The whole ledger as a file that loses nothing. */
  async exportJson() {
    // Its revision is this browser's own business.
    this.#save(jsonFile({ ...this.#settings.ledger(), revision: '' }), 'json');
  }

  async #export(act: () => Promise<void>) {
    this.#say(words.exporting);
    try {
      await act();
    } catch {
      this.#say(words.exportFailed);
    }
  }

  async #exportXlsx(ledger: Ledger) {
    const { tables, today } = this.#settings;
    const lines = [...(ledger.isSample ? [words.fileSample] : []), ...words.fileNote(ledger.unit.name, today)];
    this.#save(await xlsxOf(sheetsOf(ledger, tables, today, { title: words.noteSheet, lines })), 'xlsx');
  }

  async #exportCsv(id: TableId) {
    const { tables, today, ledger } = this.#settings;
    this.#save(await csvFile([sheetOf(id, ledger(), tables, today)]), 'csv', tables[id].title);
  }

  #save(blob: Blob, ending: string, title: string = words.fileTitle) {
    const { unit } = this.#settings.ledger();
    const name = fileName([title, unit.name, this.#settings.today].filter(Boolean).join('-'), ending);
    save(blob, name);
    this.#say(words.exported(name));
  }

  #say(text: string) {
    part(this.#root, '[data-part="file-said"]', HTMLElement).textContent = text;
  }

  get #mode(): ImportMode {
    return this.#root.querySelector<HTMLInputElement>('input[name="ledger-mode"]:checked')?.value === 'replace' ? 'replace' : 'merge';
  }

  async #look(file: File) {
    const picked = ++this.#picked;
    this.#close();
    this.#say(words.reading);
    let content: FileContent;
    try {
      content = await (await import('~/components/ui/reading.client.ts')).readFile(file);
    } catch {
      if (picked === this.#picked) this.#say(words.readFailed);
      return;
    }
    if (picked !== this.#picked) return;
    if ('said' in content) return this.#say(words.unreadableFile(file.name, content.said));
    this.#say('');
    if ('json' in content) return this.#showJson(file.name, content.json);
    this.#pending = { name: file.name, sheets: content.sheets };
    this.#showPreview(file.name, this.#previewOf(content.sheets));
    this.#focus();
  }

  #previewOf(sheets: readonly InputSheet[]): ImportPreview {
    const { tables, ledger } = this.#settings;
    // Real data do not mix with the sample's.
    return previewImport(sheets, tables, ledger().isSample ? emptyLedger() : ledger(), this.#mode);
  }

  #focus() {
    part(this.#root, '[data-part="preview"]', HTMLElement).focus();
  }

  #close() {
    this.#pending = undefined;
    show(part(this.#root, '[data-part="preview"]', HTMLElement));
  }

  #open(name: string, ...content: Node[]) {
    const preview = part(this.#root, '[data-part="preview"]', HTMLElement);
    const hadFocus = preview.contains(document.activeElement);
    show(preview, make('h3', '', words.preview(name)), ...content);
    // What held the keyboard may have been drawn anew.
    if (hadFocus) this.#focus();
  }

  #showJson(name: string, json: unknown) {
    const { ledger, problems } = parseLedger(json);
    if (ledger === undefined) {
      this.#open(name, ...problemList(problems), make('p', 'error', words.refused));
      return this.#focus();
    }
    this.#pending = { name, ledger };
    const { machines, software, installations, maintenance } = ledger;
    const confirm = this.#buttons();
    this.#open(name, make('p', '', words.jsonAsk(machines.length, software.length, installations.length, maintenance.length)), confirm.element);
    this.#focus();
  }

  #showPreview(name: string, preview: ImportPreview) {
    const { sheets, problems, changes, unitChanges, badLines, isRefused } = preview;
    const rows = sheets.map(({ sheet, kind, title, good, bad, unknown }) => {
      const cells = kind === undefined ? [words.sheetSkipped, '', '', ''] : kind === 'summary' ? [words.sheetCounted, '', '', ''] : [title ?? '', words.goodLines(good), words.badLines(bad), unknown.join('、')];
      return make('tr', '', headCell('row', sheet), ...cells.map((cell) => make('td', '', cell)));
    });
    const heads = words.previewHeads.map((label) => headCell('col', label));
    const table = make('table', '', make('caption', 'visually-hidden', words.preview(name)), make('thead', '', make('tr', '', ...heads)), make('tbody', '', ...rows));
    const scroll = make('div', 'table-scroll', table);
    scroll.tabIndex = 0;
    scroll.setAttribute('role', 'region');
    scroll.setAttribute('aria-label', words.preview(name));
    if (isRefused) return this.#open(name, scroll, ...problemList(problems), make('p', 'error', words.refused));
    const items = LISTS.map((key) => changeItem(LIST_NAMES[key], changes[key]));
    const list = make('ul', '', ...items, ...unitChanges.map(({ label, before, after }) => make('li', '', words.factChange(label, before, after))));
    const confirm = this.#buttons();
    this.#open(name, scroll, list, ...problemList(problems), ...this.#consent(badLines, confirm.button), confirm.element);
  }

  /** A file with bad lines is taken whole or not at all, unless the reader leaves those out. */
  #consent(badLines: number, button: HTMLButtonElement): HTMLElement[] {
    if (badLines === 0) return [];
    button.disabled = true;
    const box = make('input', '');
    box.type = 'checkbox';
    box.addEventListener('change', () => (button.disabled = !box.checked));
    return [make('label', 'check', box, ` ${words.leaveOut(badLines)}`)];
  }

  #buttons(): { element: HTMLElement; button: HTMLButtonElement } {
    const take = button([words.importButton], () => this.#take(), 'primary');
    const cancel = button([words.importCancel], () => {
      this.#close();
      this.#say(words.nothing);
      part(this.#root, '[data-part="file"]', HTMLInputElement).focus();
    });
    return { element: make('p', '', take, cancel), button: take };
  }

  /** Takes the waiting file into the ledger as it is now. */
  #take() {
    const pending = this.#pending;
    if (pending === undefined) return;
    this.#close();
    if ('ledger' in pending) this.#hand(pending.ledger, words.importedJson);
    else {
      const { result, changes } = this.#previewOf(pending.sheets);
      const sum = (of: 'added' | 'changed') => Object.values(changes).reduce((total, change) => total + change[of], 0);
      this.#hand({ ...result, isSample: false }, words.imported(sum('added'), sum('changed')));
    }
    part(this.#root, '[data-part="file"]', HTMLInputElement).focus();
  }

  #hand(next: Ledger, text: string) {
    this.#say(text);
    this.#settings.onImport(next, text);
  }
}

function changeItem(label: string, { added, changed, same, removed }: Change): HTMLElement {
  return make('li', '', words.changes(label, added, changed, same), ...(removed > 0 ? [make('strong', '', words.removes(removed))] : []));
}

function problemList(problems: readonly LedgerProblem[]): HTMLElement[] {
  if (problems.length === 0) return [];
  const sorted = [...problems].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const items = sorted.slice(0, MOST_PROBLEMS).map((problem) => make('li', problem.severity, problemSentence(problem)));
  const list = make('ul', 'problems', ...items);
  list.tabIndex = 0;
  const more = problems.length - items.length;
  return [make('h4', '', words.problemsTitle(errors, problems.length - errors)), list, ...(more > 0 ? [make('p', '', words.moreProblems(more))] : [])];
}
