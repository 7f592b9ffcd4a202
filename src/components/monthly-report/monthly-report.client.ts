import { DeviceStore } from '~/components/ui/device-store.client.ts';
import { fill, make, part, show } from '~/components/ui/elements.client.ts';
import { chineseDate, today } from '~/domain/dates.ts';
import { checkReport, type PlacedProblem } from '~/domain/monthly-report/check.ts';
import { nextDue } from '~/domain/monthly-report/due.ts';
import type { Merged } from '~/domain/monthly-report/merge.ts';
import { HEADER_KEYS, emptyReport, emptyUnit, isBlank, parseReport, type Report, type UnitReport } from '~/domain/monthly-report/model.ts';
import { problemSentence } from '~/domain/monthly-report/problem.ts';
import { sheetOf } from '~/domain/monthly-report/sheet.ts';
import { fileName } from '~/domain/sheet.ts';
import { device } from '~/strings/device.ts';
import { monthlyReport as words } from '~/strings/monthly-report.ts';
import { drawRates, drawSheet } from './report-sheet.client.ts';
import { UnitEditor, unitButtons, unitTitle } from './unit-editor.client.ts';

/** The sheet is drawn, and the report kept, when typing pauses. */
const PAUSE_MS = 250;

/** The monthly report of `MonthlyReport.astro`: what is typed, checked, kept on the device and carried away. */
class MonthlyReport extends HTMLElement {
  readonly #store = new DeviceStore('monthly-report');
  #report: Report = emptyReport();
  /** The unit in the editor. */
  #at = 0;
  #editor: UnitEditor | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is on the device cannot be read: it is left alone until it is wiped. */
  #isLocked = false;
  /** What is on the device, as far as this page knows: another tab may have written since. */
  #kept = '';
  #keeping: Promise<void> = Promise.resolve();
  /** What was last carried away as a file. */
  #carried = '';
  /** What runs until it has its answer: wiping ends it. */
  #work = new AbortController();

  connectedCallback() {
    if (this.#editor !== undefined) return;
    document.documentElement.dataset['prints'] = 'report';
    this.#editor = new UnitEditor(this.#part('editor'), (unit) => this.#changeUnit(unit));
    this.#wire();
    this.#tellDue();
    void this.#start();
  }

  #part(name: string): HTMLElement {
    return part(this, `[data-part="${name}"]`, HTMLElement);
  }

  async #start() {
    const kept = await this.#store.read();
    if (kept.state === 'kept') {
      const report = parseReport(kept.value);
      this.#isLocked = report === undefined;
      if (report !== undefined) this.#report = report;
      this.#kept = JSON.stringify(kept.value);
    }
    if (kept.state === 'blocked') this.#tellKept(device.blocked);
    show(this.#part('broken'), ...(this.#isLocked ? [words.keptBroken] : []));
    for (const name of ['tool', 'after']) this.#part(name).hidden = false;
    part(this, '[data-device]', HTMLElement).hidden = false;
    this.#drawAll();
  }

  #wire() {
    for (const input of this.#headerInputs()) input.addEventListener('input', () => this.#changeHeader());
    const acts: Record<string, () => unknown> = {
      add: () => this.#addUnit(),
      remove: () => this.#removeUnit(),
      ledger: () => this.#fromLedger(),
      xlsx: () => this.#carry('xlsx'),
      csv: () => this.#carry('csv'),
      json: () => this.#carry('json'),
      print: () => this.#print(),
    };
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-act]')) {
      button.addEventListener('click', () => void acts[button.dataset['act'] ?? '']?.());
    }
    const files = part(this, '[data-part="files"]', HTMLInputElement);
    files.addEventListener('change', () => {
      const picked = [...(files.files ?? [])];
      files.value = '';
      if (picked.length > 0) void this.#read(picked);
    });
    part(this, '[data-wipe]', HTMLButtonElement).addEventListener('click', () => void this.#wipe());
    // A page that goes has no time left to write: what was typed is kept when its field is left, and when the page is.
    this.addEventListener('change', () => void this.#keep());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#keep();
    });
    addEventListener('beforeunload', (event) => this.#beforeLeaving(event));
    addEventListener('beforeprint', () => this.#drawSheet());
  }

  #headerInputs(): HTMLInputElement[] {
    return HEADER_KEYS.map((key) => part(this, `input[name="${key}"]`, HTMLInputElement));
  }

  #tellDue() {
    const place = document.querySelector('[data-due]');
    const { on, left } = nextDue(today(new Date()));
    if (place !== null) place.textContent = words.dueNext(chineseDate(on), left);
  }

  #changeHeader() {
    const header = { ...this.#report.header };
    for (const [index, input] of this.#headerInputs().entries()) {
      const key = HEADER_KEYS[index];
      if (key !== undefined) header[key] = input.value;
    }
    this.#report = { ...this.#report, header };
    this.#afterChange();
  }

  #changeUnit(unit: UnitReport) {
    this.#report = { ...this.#report, units: this.#report.units.map((known, index) => (index === this.#at ? unit : known)) };
    this.#afterChange();
  }

  #afterChange() {
    this.#drawProblems(checkReport(this.#report));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#drawSheet();
      void this.#keep();
    }, PAUSE_MS);
  }

  /** Shows a report that came from elsewhere than the fields. */
  #take(report: Report, at: number) {
    this.#report = report;
    this.#at = Math.min(at, report.units.length - 1);
    this.#drawAll();
    void this.#keep();
  }

  #drawAll() {
    for (const [index, input] of this.#headerInputs().entries()) input.value = this.#report.header[HEADER_KEYS[index] ?? 'unit'];
    this.#showUnit(this.#at);
    this.#drawSheet();
  }

  #showUnit(index: number) {
    this.#at = index;
    this.#editor?.show(this.#report.units[index] ?? emptyUnit());
    this.#drawProblems(checkReport(this.#report));
  }

  #drawProblems(problems: readonly PlacedProblem[]) {
    const { units } = this.#report;
    const list = this.#part('units');
    const focused = list.contains(document.activeElement);
    fill(list, ...unitButtons(units, this.#at, problems, (index) => this.#showUnit(index)));
    if (focused) list.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    const ofHeader = problems.filter(({ header, isEmpty }) => header !== undefined && !isEmpty);
    for (const [index, input] of this.#headerInputs().entries()) {
      if (ofHeader.some(({ header }) => header === HEADER_KEYS[index])) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    }
    show(this.#part('header-problems'), ...ofHeader.map((problem) => make('li', '', problemSentence(problem))));
    this.#editor?.drawProblems(problems.filter(({ unit }) => unit === this.#at));
  }

  #drawSheet() {
    clearTimeout(this.#timer);
    drawSheet(part(this, '.paper', HTMLElement), this.#report);
    drawRates(this.#part('rates'), this.#report.units);
  }

  #addUnit() {
    const blank = this.#report.units.findIndex(isBlank);
    const units = blank < 0 ? [...this.#report.units, emptyUnit()] : this.#report.units;
    this.#take({ ...this.#report, units }, blank < 0 ? units.length - 1 : blank);
    this.#editor?.focusName();
  }

  #removeUnit() {
    const { units } = this.#report;
    const name = unitTitle(units[this.#at] ?? emptyUnit(), this.#at);
    if (!confirm(words.removeAsk(name))) return;
    const rest = units.filter((_, index) => index !== this.#at);
    this.#take({ ...this.#report, units: rest.length === 0 ? [emptyUnit()] : rest }, Math.max(0, this.#at - 1));
    this.#say(words.removed(name));
    this.#editor?.focusName();
  }

  async #fromLedger() {
    const { signal } = this.#work;
    const { offerLedger } = await import('./ledger-panel.client.ts');
    const said = await offerLedger(this.#part('panel'), {
      address: this.dataset['ledger'] ?? '',
      present: () => ({ report: this.#report, at: this.#at }),
      today: today(new Date()),
      signal,
      onTake: (report, at, name) => {
        this.#take(report, at);
        this.#say(words.ledgerTaken(name));
        this.#editor?.focusName();
      },
    });
    if (!signal.aborted) this.#say(said);
  }

  /** Typing goes on while files are read: they are merged into the report as it is then. */
  async #read(files: readonly File[]) {
    const { signal } = this.#work;
    this.#say(words.readBusy);
    try {
      const [{ readFiles, showRead }, { mergeReports }] = await Promise.all([import('./files-panel.client.ts'), import('~/domain/monthly-report/merge.ts')]);
      const read = await readFiles(files);
      if (signal.aborted) return;
      const before = this.#report;
      const merged = mergeReports(before, read);
      const said = showRead(this.#part('panel'), read, merged, () => void this.#undoRead(before, merged.report));
      this.#showMerged(merged);
      this.#say(said);
    } catch {
      if (!signal.aborted) this.#say(words.readFailed);
    }
  }

  /** Goes to the first unit that came in, unless the reader is writing into another. */
  #showMerged({ report, added }: Merged) {
    const current = this.#report.units[this.#at];
    const stays = current === undefined ? -1 : report.units.indexOf(current);
    const isTyping = stays >= 0 && this.#isTyping();
    this.#take(report, added.length === 0 || isTyping ? Math.max(0, stays) : report.units.length - added.length);
    if (!isTyping) this.#part('panel').focus();
  }

  #isTyping(): boolean {
    const { activeElement } = document;
    return activeElement instanceof HTMLElement && this.contains(activeElement) && activeElement.matches('input[type="text"], select');
  }

  async #undoRead(before: Report, merged: Report) {
    const { takeBack } = await import('~/domain/monthly-report/merge.ts');
    const current = this.#report.units[this.#at];
    const { report, changed } = takeBack(this.#report, before, merged);
    this.#take(report, current === undefined ? 0 : Math.max(0, report.units.indexOf(current)));
    this.#say([words.readUndone, ...(changed.length > 0 ? [words.readChanged(changed)] : [])].join(''));
    this.#editor?.focusName();
  }

  async #carry(as: 'xlsx' | 'csv' | 'json') {
    const said = this.#part('exported');
    said.textContent = '';
    try {
      const [{ jsonFile, save }, { csvFile, xlsxOf }] = await Promise.all([import('~/components/ui/save.client.ts'), import('~/components/ui/sheet-files.ts')]);
      const text = JSON.stringify(this.#report);
      const name = fileName([words.fileName, this.#report.header.unit, this.#report.header.month].filter((text) => text.trim() !== '').join(' '), as);
      const sheets = [sheetOf(this.#report, { title: words.sheetTitle, partial: words.partial, below: [words.below, ...words.signatures.map((place) => `${place}：`)] })];
      save(as === 'json' ? jsonFile(this.#report) : await (as === 'csv' ? csvFile : xlsxOf)(sheets), name);
      this.#carried = text;
      said.textContent = words.exported(name, checkReport(this.#report).filter(({ severity }) => severity === 'error').length);
    } catch {
      said.textContent = words.exportFailed;
    }
  }

  #print() {
    this.#drawSheet();
    print();
  }

  /** One after the other: each looks at what the one before left. */
  #keep() {
    this.#keeping = this.#keeping.then(() => this.#keepNow());
    return this.#keeping;
  }

  /** Leaving is asked about only while something is neither on the device nor in a file that was carried away. */
  #beforeLeaving(event: BeforeUnloadEvent) {
    const text = JSON.stringify(this.#report);
    const isEmpty = this.#kept === '' && this.#report.units.every(isBlank) && HEADER_KEYS.every((key) => this.#report.header[key].trim() === '');
    if (isEmpty || text === this.#kept || text === this.#carried) return;
    event.preventDefault();
    // Chromium 86 and Safari 14 ask only when this is set.
    event.returnValue = '';
    void this.#keep();
  }

  async #keepNow() {
    if (this.#isLocked) return;
    const text = JSON.stringify(this.#report);
    if (text === this.#kept) return;
    const keeping = await this.#store.writeOver((value) => (value === undefined ? '' : JSON.stringify(value)) === this.#kept, this.#report);
    if (keeping === 'kept') this.#kept = text;
    this.#tellKept(keeping === 'changed' ? words.keptElsewhere : device[keeping]);
  }

  async #wipe() {
    if (!confirm(device.wipeAsk)) return;
    // What is still being read would come back after it, and what is being kept would be kept again.
    this.#work.abort();
    this.#work = new AbortController();
    clearTimeout(this.#timer);
    show(this.#part('panel'));
    this.#say('');
    this.#keeping = this.#keeping.then(() => this.#wipeNow());
    await this.#keeping;
  }

  async #wipeNow() {
    const isWiped = await this.#store.wipe();
    if (isWiped) {
      clearTimeout(this.#timer);
      this.#isLocked = false;
      this.#kept = '';
      this.#report = emptyReport();
      this.#at = 0;
      show(this.#part('broken'));
      this.#drawAll();
    }
    this.#tellKept(isWiped ? device.wiped : device.wipeFailed);
  }

  #tellKept(text: string) {
    const place = part(this, '[data-kept]', HTMLElement);
    if (place.textContent !== text) place.textContent = text;
  }

  #say(text: string) {
    this.#part('status').textContent = text;
  }
}

customElements.define('monthly-report', MonthlyReport);
