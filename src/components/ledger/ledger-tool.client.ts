import { make, part, show } from '~/components/ui/elements.client.ts';
import { jsonFile, save } from '~/components/ui/save.client.ts';
import { today as todayAt } from '~/domain/dates.ts';
import { BOUNDS, emptyLedger, installationKey, LISTS, MACHINE_STATES, plainKey, type Installation, type Ledger, type Licence, type ListName, type Machine, type Maintenance } from '~/domain/ledger/model.ts';
import { isSound, putChange, putInstallation, putLicence, putMachine, remove, type Line } from '~/domain/ledger/edits.ts';
import { problemSentence } from '~/domain/ledger/problem.ts';
import type { Rhythm } from '~/domain/ledger/reminders.ts';
import { licenceOf, licenceRowProblem, machineOf, machineRowProblem, maintenanceOf, rowOfLicence, rowOfMachine, rowOfMaintenance, rowOfUnit, unitOf } from '~/domain/ledger/rows.ts';
import { COLUMNS, MACHINE_COLUMNS, unitColumns, type ColumnOf, type ColumnSpec, type LedgerTables, type MachineColumn, type TableId, type TextRow } from '~/domain/ledger/tables.ts';
import { fileName } from '~/domain/sheet.ts';
import { device } from '~/strings/device.ts';
import { ledger as words } from '~/strings/ledger.ts';
import { FilePanel } from './file-panel.client.ts';
import { InstallForm } from './install-form.client.ts';
import { LedgerState, type KeptState } from './ledger-state.client.ts';
import { LedgerLists } from './ledger-lists.client.ts';
import { filledSheets } from './print-sheets.client.ts';
import { drawResults } from './results.client.ts';
import { RowForm, saidOf } from './row-form.client.ts';

type PanelName = keyof typeof words.panels;

const PANELS = ['results', 'unit', ...LISTS, 'files'] as const satisfies readonly PanelName[];

/** What a form is for: a line, or a new one. */
type Edited = Line | { list: 'machines' | 'software' | 'maintenance'; item?: undefined };

/** What becomes of a row as it was written, or what is wrong with it. */
type Put = { next: Ledger; text: string } | { problem: { column: string; text: string } };

/** The ledger of `LedgerTool.astro`. Everything stays in this browser. */
class LedgerTool extends HTMLElement {
  #tables!: LedgerTables;
  #rhythms: Partial<Record<TableId, Rhythm>> = {};
  #state!: LedgerState;
  #install!: InstallForm;
  #files!: FilePanel;
  #lists!: LedgerLists;
  #panel: PanelName = 'results';
  #unitForm: RowForm | undefined;
  /** What a deletion took away, until the next change. */
  #before: Ledger | undefined;
  /** Whether the last change closed a form that was open. */
  #hasClosed = false;
  readonly #today = todayAt(new Date());

  connectedCallback() {
    this.#tables = JSON.parse(this.dataset['tables'] ?? '{}') as LedgerTables;
    this.#rhythms = JSON.parse(this.dataset['rhythms'] ?? '{}') as Partial<Record<TableId, Rhythm>>;
    this.#state = new LedgerState({
      changed: () => this.#changed(),
      kept: (state) => this.#sayKept(state),
      conflict: () => this.#showConflict(true),
      elsewhere: (what) => this.#say(what === 'updated' ? words.updatedElsewhere + this.#closedSaid : words.wipedElsewhere),
    });
    void this.#open();
  }

  async #open() {
    const opened = await this.#state.open();
    part(this, '[data-device]', HTMLElement).hidden = false;
    part(this, '[data-wipe]', HTMLButtonElement).addEventListener('click', () => void this.#wipe());
    if (opened.state === 'unreadable') {
      this.#showUnreadable(opened);
      return;
    }
    this.#start();
  }

  #start() {
    this.#wire();
    this.#part('tool').hidden = false;
    this.#draw();
  }

  #part(name: string): HTMLElement {
    return part(this, `[data-part="${name}"]`, HTMLElement);
  }

  #panelOf(name: PanelName): HTMLElement {
    return part(this, `[data-panel="${name}"]`, HTMLElement);
  }

  #on(act: string, listener: () => void) {
    part(this, `[data-act="${act}"]`, HTMLButtonElement).addEventListener('click', listener);
  }

  /** What is kept cannot be read: it stays as it is until the reader has it in a file. */
  #showUnreadable({ value, problems }: { value: unknown; problems: Parameters<typeof problemSentence>[0][] }) {
    this.#part('unreadable').hidden = false;
    this.#part('unreadable-problems').append(...problems.slice(0, 10).map((problem) => make('li', '', problemSentence(problem))));
    this.#on('save-kept', () => save(jsonFile(value), fileName(words.fileTitle, 'json')));
  }

  #wire() {
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-open]')) {
      button.addEventListener('click', () => this.#show(button.dataset['open'] as PanelName));
    }
    this.#on('undo', () => this.#undo());
    this.#on('clear-sample', () => {
      this.#change(emptyLedger(), words.sampleCleared);
      this.#focusPanel();
    });
    this.#on('load-sample', () => void this.#loadSample());
    this.#on('export-ours', () => void this.#files.exportJson());
    this.#on('take-theirs', () => void this.#takeTheirs());
    this.#on('keep-ours', () => void this.#keepOurs());
    this.#install = new InstallForm(part(this, '[data-part="install"]', HTMLFormElement), {
      ledger: () => this.#state.ledger,
      today: this.#today,
      onChange: (next, text, before) => this.#change(next, text, before),
    });
    this.#files = new FilePanel(this.#panelOf('files'), {
      tables: this.#tables,
      today: this.#today,
      ledger: () => this.#state.ledger,
      onImport: (next, text) => this.#change(next, text, this.#state.ledger),
    });
    this.#wireLists();
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-print]')) {
      button.addEventListener('click', () => this.#print(button.dataset['print'] as TableId));
    }
    addEventListener('beforeunload', (event) => {
      if (!this.#state.isUnkept) return;
      event.preventDefault();
      // Chromium before 119 and Safari 14 ask only for this.
      event.returnValue = '';
    });
    addEventListener('afterprint', () => this.#clearPrint());
  }

  #wireLists() {
    this.#lists = new LedgerLists((name) => this.#panelOf(name), this.#tables, {
      edit: (line) => this.#edit(line),
      remove: (line) => this.#remove(line),
      upgrade: (installation) => this.#install.upgrade(installation),
      uninstall: (installation) => this.#uninstall(installation),
    });
    for (const list of ['machines', 'software', 'maintenance'] as const) {
      part(this.#panelOf(list), '[data-add]', HTMLButtonElement).addEventListener('click', () => this.#edit({ list }));
    }
  }

  /** Draws the panel that is open; the others wait until they are. */
  #draw() {
    const { ledger } = this.#state;
    const isEmpty = ledger.machines.length + ledger.software.length + ledger.maintenance.length === 0;
    this.#part('sample').hidden = !ledger.isSample;
    this.#part('start').hidden = !isEmpty || ledger.isSample;
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-open]')) {
      const name = button.dataset['open'] as PanelName;
      button.textContent = isList(name) ? words.panelCount(words.panels[name], ledger[name].length) : words.panels[name];
    }
    this.#drawPanel(this.#panel, isEmpty);
  }

  #drawPanel(name: PanelName, isEmpty: boolean) {
    const { ledger } = this.#state;
    switch (name) {
      case 'results':
        this.#part('no-results').hidden = !isEmpty;
        this.#part('results').hidden = isEmpty;
        return drawResults(this.#panelOf('results'), ledger, { tables: this.#tables, rhythms: this.#rhythms, today: this.#today, onDone: (id) => this.#done(id) });
      case 'unit':
        return this.#drawUnit();
      case 'files':
        return undefined;
      default:
        if (name === 'installations') this.#install.offer(ledger);
        return this.#lists.draw(name, ledger);
    }
  }

  #show(name: PanelName) {
    this.#panel = name;
    this.#say('');
    for (const panel of this.querySelectorAll<HTMLElement>('[data-panel]')) panel.hidden = panel.dataset['panel'] !== name;
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-open]')) {
      if (button.dataset['open'] === name) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
    this.#draw();
    part(this.#panelOf(name), 'h2', HTMLElement).focus();
  }

  /** @param before what an offer to undo goes back to */
  #change(next: Ledger, text: string, before?: Ledger) {
    if (!isSound(next)) return this.#say(words.unsound);
    this.#state.change(next);
    this.#offerUndo(before);
    this.#say(text + this.#closedSaid);
  }

  #offerUndo(before?: Ledger) {
    const button = part(this, '[data-act="undo"]', HTMLButtonElement);
    if (before === undefined && button === document.activeElement) this.#focusPanel();
    this.#before = before;
    button.hidden = before === undefined;
  }

  /** The ledger is another now, here or in another tab: what was begun upon the old one ends. */
  #changed() {
    if (this.#part('tool').hidden) return;
    const hasStopped = this.#install.stopUpgrade();
    this.#hasClosed = this.#closeForms() || hasStopped;
    // What another tab wrote would go with the rest.
    this.#offerUndo();
    this.#files.refresh();
    this.#draw();
  }

  /** Closes the forms over the lists; the one that saves has closed itself. */
  #closeForms(): boolean {
    const open = LISTS.map((list) => part(this.#panelOf(list), '[data-form]', HTMLElement)).filter(({ hidden }) => !hidden);
    const hadFocus = open.some((place) => place.contains(document.activeElement));
    for (const place of open) show(place);
    if (hadFocus) this.#focusPanel();
    return open.length > 0;
  }

  get #closedSaid(): string {
    return this.#hasClosed ? words.formsClosed : '';
  }

  #focusPanel() {
    part(this.#panelOf(this.#panel), 'h2', HTMLElement).focus();
  }

  #undo() {
    if (this.#before !== undefined) this.#change(this.#before, words.undone);
    this.#focusPanel();
  }

  #say(text: string) {
    this.#part('said').textContent = text;
  }

  #sayKept(state: KeptState) {
    const text = { none: '', kept: device.kept, full: device.full, blocked: device.blocked, wiped: device.wiped, 'wipe-failed': device.wipeFailed }[state];
    part(this, '[data-kept]', HTMLElement).textContent = text;
  }

  #showConflict(isShown: boolean) {
    this.#part('conflict').hidden = !isShown;
  }

  async #takeTheirs() {
    const outcome = await this.#state.takeTheirs();
    if (outcome === 'unreadable') this.#say(words.conflictUnreadable);
    else {
      if (outcome === 'wiped') this.#clear();
      this.#endConflict(outcome === 'wiped' ? words.conflictWiped : words.conflictTheirsDone);
    }
  }

  async #keepOurs() {
    if (await this.#state.keepOurs()) this.#endConflict('');
  }

  #endConflict(text: string) {
    this.#showConflict(false);
    this.#say(text);
    this.#focusPanel();
  }

  async #wipe() {
    if (!confirm(device.wipeAsk)) return;
    await this.#state.wipe();
    this.#say('');
    this.#showConflict(false);
    if (this.#part('unreadable').hidden) return this.#clear();
    this.#part('unreadable').hidden = true;
    show(this.#part('unreadable-problems'));
    this.#start();
  }

  /** Leaves nothing of the ledger that was, in the panels that are not open either. */
  #clear() {
    this.#install.clear();
    this.#lists.clear();
    this.#files.drop();
    this.#unitForm = undefined;
    for (const name of PANELS) this.#drawPanel(name, true);
  }

  async #loadSample() {
    try {
      const { sampleLedger } = await import('~/domain/ledger/sample.ts');
      this.#change(sampleLedger(), words.sampleLoaded);
    } catch {
      return this.#say(words.sampleFailed);
    }
    this.#focusPanel();
  }

  #done(id: 'summary' | 'detail') {
    const { ledger } = this.#state;
    const unit = { ...ledger.unit, [id === 'summary' ? 'summaryOn' : 'detailOn']: this.#today };
    this.#change({ ...ledger, unit }, words.doneSaid(this.#tables[id].title), ledger);
    part(this.#panelOf('results'), 'h2', HTMLElement).focus();
  }

  #drawUnit() {
    // What is being written stays, whatever another tab saves.
    if (this.#unitForm?.isChanged === true) return this.#unitForm.follow(rowOfUnit(this.#state.ledger));
    const place = part(this.#panelOf('unit'), '[data-form]', HTMLElement);
    const form = new RowForm({
      columns: unitColumns(this.#tables).filter(({ id }) => id !== 'computers'),
      row: rowOfUnit(this.#state.ledger),
      onSave: (row) => {
        const { ledger } = this.#state;
        this.#unitForm = undefined;
        this.#change({ ...ledger, unit: unitOf({ ...rowOfUnit(ledger), ...row }) }, words.saved(words.panels.unit));
        part(place, '.primary', HTMLButtonElement).focus();
        return undefined;
      },
    });
    this.#unitForm = form;
    show(place, form.element);
  }

  /** Opens the form of a line, or of a new one. */
  #edit(edited: Edited) {
    const { list } = edited;
    const place = part(this.#panelOf(list), '[data-form]', HTMLElement);
    const row = this.#lists.focusedRow(list);
    const focus = () => {
      if (edited.item === undefined) part(this.#panelOf(list), '[data-add]', HTMLButtonElement).focus();
      else this.#lists.focusRow(list, row);
    };
    const { columns, values, put } = this.#editing(edited);
    const form = new RowForm({
      columns,
      row: values,
      onCancel: () => {
        show(place);
        focus();
      },
      onSave: (written) => {
        const done = put(written, this.#state.ledger);
        if ('problem' in done) return done.problem;
        show(place);
        this.#change(done.next, done.text);
        focus();
        return undefined;
      },
    });
    show(place, form.element);
    form.focus();
    place.scrollIntoView({ block: 'nearest' });
  }

  /** How each list is edited: its columns, the row as it is, and what becomes of the row as it was written. */
  #editing(edited: Edited): { columns: ColumnSpec[]; values: TextRow; put: (row: TextRow, ledger: Ledger) => Put } {
    const columnsOf = (id: TableId, ids: readonly string[]) => ids.flatMap((name) => this.#tables[id].columns.find((column) => column.id === name) ?? []);
    switch (edited.list) {
      case 'machines':
        return {
          columns: columnsOf('detail', MACHINE_COLUMNS),
          values: edited.item === undefined ? { 'machine-state': MACHINE_STATES['in-use'] } : rowOfMachine(edited.item),
          put: (row, ledger) => machinePut(ledger, row as TextRow<MachineColumn>, edited.item),
        };
      case 'software':
        return {
          columns: columnsOf('software', COLUMNS.software),
          values: edited.item === undefined ? {} : rowOfLicence(edited.item),
          put: (row, ledger) => licencePut(ledger, row as TextRow<ColumnOf<'software'>>, edited.item),
        };
      case 'maintenance':
        return {
          columns: columnsOf('maintenance', COLUMNS.maintenance),
          values: edited.item === undefined ? { 'changed-on': this.#today } : rowOfMaintenance(edited.item),
          put: (row, ledger) => changePut(ledger, row as TextRow<ColumnOf<'maintenance'>>, edited.item),
        };
      case 'installations': {
        const { item } = edited;
        return {
          columns: columnsOf('detail', ['installed-on', 'note']),
          values: { 'installed-on': item.installedOn, note: item.note },
          put: (row, ledger) => put('installed-on', putInstallation(ledger, { ...item, installedOn: row['installed-on'] ?? '', note: row['note'] ?? '' }), `${item.machine} ${item.software}`),
        };
      }
    }
  }

  #remove(line: Line) {
    const { ledger } = this.#state;
    const row = this.#lists.focusedRow(line.list);
    const { ledger: next, installations } = remove(ledger, line);
    this.#change(next, words.removed(nameOf(line), words.removedWith(installations)), ledger);
    this.#lists.focusRow(line.list, row);
  }

  #uninstall(installation: Installation) {
    const { ledger } = this.#state;
    const row = this.#lists.focusedRow('installations');
    if (!ledger.installations.some((item) => installationKey(item) === installationKey(installation))) return;
    this.#install.uninstall(installation);
    this.#lists.focusRow('installations', row);
  }

  #print(id: TableId) {
    const sheets = filledSheets(this, id, this.#state.ledger, this.#tables, this.#today);
    if (sheets.length === 0) return this.#say(words.printNone);
    show(this.#part('printed'), ...sheets);
    document.documentElement.dataset['prints'] = 'ledger';
    print();
  }

  #clearPrint() {
    show(this.#part('printed'));
    delete document.documentElement.dataset['prints'];
  }
}

function machinePut(ledger: Ledger, row: TextRow<MachineColumn>, old: Machine | undefined): Put {
  const number = row['machine-number'];
  const problem = saidOf(machineRowProblem(row)) ?? taken(ledger.machines, number, old, 'machine-number') ?? full(ledger, 'machines', old, 'machine-number');
  return problem === undefined ? put('machine-number', putMachine(ledger, machineOf(row), old), number) : { problem };
}

function licencePut(ledger: Ledger, row: TextRow<ColumnOf<'software'>>, old: Licence | undefined): Put {
  const number = row['software-number'];
  const problem = saidOf(licenceRowProblem(row)) ?? taken(ledger.software, number, old, 'software-number') ?? full(ledger, 'software', old, 'software-number');
  return problem === undefined ? put('software-number', putLicence(ledger, licenceOf(row), old), number) : { problem };
}

function changePut(ledger: Ledger, row: TextRow<ColumnOf<'maintenance'>>, old: Maintenance | undefined): Put {
  const problem = full(ledger, 'maintenance', old, 'software-number');
  return problem === undefined ? put('software-number', putChange(ledger, maintenanceOf(row), old), `${row['software-number']} ${row.action}`) : { problem };
}

/** @param next nothing where the line that was edited is gone */
function put(column: string, next: Ledger | undefined, name: string): Put {
  return next === undefined ? { problem: { column, text: words.gone } } : { next, text: words.saved(name) };
}

function taken(lines: readonly { number: string }[], number: string, old: { number: string } | undefined, column: string) {
  const key = plainKey(number);
  const isTaken = (old === undefined || plainKey(old.number) !== key) && lines.some((other) => plainKey(other.number) === key);
  return isTaken ? { column, text: words.taken(number) } : undefined;
}

function full(ledger: Ledger, list: ListName, old: unknown, column: string) {
  return old === undefined && ledger[list].length >= BOUNDS[list] ? { column, text: words.full(BOUNDS[list]) } : undefined;
}

/** What a line is called in what is said of it. */
function nameOf(line: Line): string {
  return line.list === 'machines' || line.list === 'software' ? line.item.number : `${line.item.machine} ${line.item.software}`;
}

function isList(name: PanelName): name is ListName {
  return LISTS.some((list) => list === name);
}

customElements.define('ledger-tool', LedgerTool);
