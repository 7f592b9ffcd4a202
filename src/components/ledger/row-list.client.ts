import { button, fill, headCell, make, part } from '~/components/ui/elements.client.ts';
import { ledger as words } from '~/strings/ledger.ts';

/** What one can do with a row. */
export interface RowAct<T> {
  label: string;
  /** Names the row for those who hear the button alone. */
  name(item: T): string;
  act(item: T): void;
}

export interface ListColumn<T> {
  label: string;
  isNumber?: boolean;
  text(item: T): string;
}

interface RowListSettings<T> {
  columns: readonly ListColumn<T>[];
  acts: readonly RowAct<T>[];
  /** All that is searched besides what is shown. */
  searched?: (item: T) => string;
}

/** So many rows are drawn at a time: real rows and real buttons, quick with thousands behind them. */
const PAGE = 50;

/** The rows of a `ListPanel.astro`, a page at a time, with a search over all of them. */
export class RowList<T> {
  readonly #root: HTMLElement;
  readonly #settings: RowListSettings<T>;
  readonly #search: HTMLInputElement;
  #items: readonly T[] = [];
  /** What of each row is searched, made with the first search after a change. */
  #texts: string[] | undefined;
  #found: readonly T[] = [];
  #page = 0;

  constructor(root: HTMLElement, settings: RowListSettings<T>) {
    this.#root = root;
    this.#settings = settings;
    this.#search = part(root, '[data-search]', HTMLInputElement);
    const heads = [...settings.columns, { label: words.actions, isNumber: true }];
    part(root, '[data-heads]', HTMLTableRowElement).append(...heads.map(({ label, isNumber }) => headCell('col', label, isNumber === true ? 'number' : '')));
    this.#search.addEventListener('input', () => {
      this.#page = 0;
      this.#filter();
    });
    this.#button('previous').addEventListener('click', () => this.#turn(-1));
    this.#button('next').addEventListener('click', () => this.#turn(1));
  }

  /** Shows other items, on the page that the reader is at. */
  show(items: readonly T[]) {
    this.#items = items;
    this.#texts = undefined;
    this.#filter();
  }

  /** Forgets the items and what was searched. */
  clear() {
    this.#search.value = '';
    this.#page = 0;
    this.show([]);
  }

  /** Puts the keyboard at a row's first button: where the reader was before a form or a deletion. */
  focusRow(index: number) {
    const buttons = [...this.#root.querySelectorAll<HTMLElement>('[data-rows] tr')].map((row) => row.querySelector('button'));
    (buttons[Math.min(index, buttons.length - 1)] ?? this.#search).focus();
  }

  /** Which of the rows on the screen holds the keyboard. */
  get focusedRow(): number {
    return [...this.#root.querySelectorAll('[data-rows] tr')].findIndex((row) => row.contains(document.activeElement));
  }

  #button(name: 'previous' | 'next') {
    return part(this.#root, `[data-${name}]`, HTMLButtonElement);
  }

  #turn(by: number) {
    this.#page += by;
    this.#draw();
    // A button that is off would drop the keyboard.
    const [previous, next] = [this.#button('previous'), this.#button('next')];
    if (by > 0 && next.disabled) previous.focus();
    if (by < 0 && previous.disabled) next.focus();
  }

  #filter() {
    const wanted = plain(this.#search.value).split(/\s+/u).filter(Boolean);
    if (wanted.length === 0) this.#found = this.#items;
    else {
      const texts = (this.#texts ??= this.#items.map((item) => this.#textOf(item)));
      this.#found = this.#items.filter((_, index) => wanted.every((word) => texts[index]?.includes(word) === true));
    }
    this.#draw();
  }

  #textOf(item: T): string {
    const { columns, searched } = this.#settings;
    return plain([...columns.map(({ text }) => text(item)), searched?.(item) ?? ''].join('\n'));
  }

  #draw() {
    const pages = Math.max(1, Math.ceil(this.#found.length / PAGE));
    this.#page = Math.min(Math.max(this.#page, 0), pages - 1);
    const from = this.#page * PAGE;
    const shown = this.#found.slice(from, from + PAGE);
    fill(part(this.#root, '[data-rows]', HTMLTableSectionElement), ...shown.map((item) => this.#row(item)));
    part(this.#root, '[data-count]', HTMLElement).textContent = words.rows(from + 1, from + shown.length, this.#found.length, this.#items.length);
    part(this.#root, '[data-pages]', HTMLElement).hidden = pages === 1;
    this.#button('previous').disabled = this.#page === 0;
    this.#button('next').disabled = this.#page === pages - 1;
  }

  #row(item: T): HTMLTableRowElement {
    const { columns, acts } = this.#settings;
    const cells = columns.map(({ label, text, isNumber }, index) => {
      const cell = make(index === 0 ? 'th' : 'td', isNumber === true ? 'number' : '', text(item));
      if (index === 0) cell.scope = 'row';
      else cell.dataset['label'] = label;
      return cell;
    });
    const buttons = acts.map(({ label, name, act }) => button([label, make('span', 'visually-hidden', name(item))], () => act(item)));
    return make('tr', '', ...cells, make('td', 'acts', ...buttons));
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
