import { read } from '~/components/ui/read.client.ts';
import { COMPARED, comparisonOf, differ, mergedLabels } from '~/domain/catalogue/comparison.ts';
import { findByName } from '~/domain/catalogue/names.ts';
import { comparison as words } from '~/strings/comparison.ts';

/** A product's own page, as far as it is compared. */
interface Product {
  id: string;
  name: string;
  href: string;
  category: string;
  /** What it says, by label: the cells of its fact table, and the parts of the page that are marked for it. */
  facts: Map<string, HTMLElement>;
}

/** What a cell says apart from its sources; undefined where nothing is known. */
function statementOf(cell: HTMLElement | undefined): string | undefined {
  if (cell === undefined || cell.querySelector('.absent') !== null) return undefined;
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const source of copy.querySelectorAll('.provenance')) source.remove();
  return copy.textContent ?? '';
}

/**
 * The comparison. Which products it holds stands in the address. Facts are taken from the fact tables of the products'
 * own pages: one place where they are written, with their sources.
 */
class ProductComparison extends HTMLElement {
  #asked = 0;
  /** The query that is shown, and the products it holds. */
  #query: string | undefined;
  #shown: readonly string[] = [];

  connectedCallback() {
    const form = this.#part('form');
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#add();
    });
    this.#part('[data-only]').addEventListener('change', () => this.#showOnlyDifferent());
    addEventListener('popstate', () => location.search !== this.#query && void this.#show());
    void this.#show();
  }

  #part<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (found === null) throw new Error(`product-comparison 里没有 ${selector}`);
    return found;
  }

  #options(): HTMLOptionElement[] {
    return [...this.querySelectorAll('option')];
  }

  #nameOf(id: string): string {
    return this.#options().find(({ dataset }) => dataset['id'] === id)?.value ?? id;
  }

  /** Puts the product that is named in the field beside the others. */
  #add() {
    const input = this.#part<HTMLInputElement>('#compare-name');
    const typed = input.value.trim();
    if (typed === '') return this.#say(words.nameMissing);
    const found = findByName(this.#options().map(({ value, dataset }) => ({ id: dataset['id'] ?? '', name: value })), typed);
    const [only] = found;
    if (only === undefined) return this.#say(words.noSuchName(typed));
    if (found.length > 1) return this.#say(words.severalNames(found.map(({ name }) => name)));
    if (this.#shown.length >= COMPARED && !this.#shown.includes(only.id)) return this.#say(words.full);
    input.value = '';
    this.#go([...this.#shown, only.id]);
  }

  #go(ids: readonly string[]) {
    const query = ids.map((id) => `id=${encodeURIComponent(id)}`).join('&');
    history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
    void this.#show();
  }

  async #show() {
    const asked = ++this.#asked;
    this.#query = location.search;
    const addresses = new Map(this.#options().map(({ dataset }) => [dataset['id'] ?? '', dataset['href'] ?? '']));
    const { ids, unknown, surplus } = comparisonOf(new URLSearchParams(location.search).getAll('id'), (id) => addresses.has(id));
    this.#shown = ids;
    this.#say(ids.length === 0 ? '' : words.loading);
    const answers = await Promise.all(ids.map((id) => load(id, addresses.get(id) ?? '').catch(() => undefined)));
    if (asked !== this.#asked) return;
    const products = answers.filter((product): product is Product => product !== undefined);
    this.#part('.compared').hidden = products.length === 0;
    this.#part('.without').hidden = products.length > 0;
    this.#draw(products);
    const missing = ids.filter((_, index) => answers[index] === undefined);
    const problems = [
      unknown.length > 0 && words.unknown(unknown),
      surplus.length > 0 && words.surplus(surplus.map((id) => this.#nameOf(id))),
      missing.length > 0 && words.missing(missing.map((id) => this.#nameOf(id))),
      new Set(products.map(({ category }) => category)).size > 1 && words.unlike,
    ].filter((text) => typeof text === 'string');
    const count = this.querySelectorAll('tr.differs').length;
    this.#say([products.length > 1 ? words.compared(products.length, count) : products.length === 1 ? words.one : '', ...problems].filter(Boolean).join(' '));
  }

  #say(text: string) {
    this.#part('[role="status"]').textContent = text;
  }

  #draw(products: readonly Product[]) {
    const table = this.#part('table');
    const head = this.#part('thead tr');
    for (const cell of head.querySelectorAll('th:not(:first-child)')) cell.remove();
    head.append(...products.map((product) => this.#headOf(product)));
    table.querySelector('tbody')?.remove();
    const body = table.appendChild(document.createElement('tbody'));
    for (const label of mergedLabels(products.map(({ facts }) => [...facts.keys()]))) body.append(rowOf(label, products));
    this.#showOnlyDifferent();
  }

  #headOf({ id, name, href }: Product): HTMLElement {
    const cell = document.createElement('th');
    cell.scope = 'col';
    const link = cell.appendChild(document.createElement('a'));
    link.href = href;
    link.textContent = name;
    const button = cell.appendChild(document.createElement('button'));
    button.type = 'button';
    button.dataset['noExport'] = '';
    button.textContent = words.remove;
    button.setAttribute('aria-label', words.removeName(name));
    button.addEventListener('click', () => {
      this.#go(this.#shown.filter((other) => other !== id));
      this.#part('[role="status"]').focus();
    });
    return cell;
  }

  #showOnlyDifferent() {
    const { checked } = this.#part<HTMLInputElement>('[data-only]');
    for (const row of this.querySelectorAll<HTMLElement>('tbody tr')) row.hidden = checked && !row.classList.contains('differs');
  }
}

/** A row of the comparison: what each product says, and whether that differs. */
function rowOf(label: string, products: readonly Product[]): HTMLElement {
  const row = document.createElement('tr');
  const head = row.appendChild(document.createElement('th'));
  head.scope = 'row';
  head.textContent = label;
  if (differ(products.map(({ facts }) => statementOf(facts.get(label))))) {
    row.className = 'differs';
    const mark = document.createElement('span');
    mark.className = 'difference';
    mark.dataset['noExport'] = '';
    mark.textContent = words.different;
    head.append(' ', mark);
  }
  for (const { name, href, facts } of products) row.append(cellOf(name, href, facts.get(label)));
  return row;
}

/** The cell of a product's own page; links within that page lead there. */
function cellOf(name: string, href: string, fact: HTMLElement | undefined): HTMLElement {
  const cell = document.createElement('td');
  const of = cell.appendChild(document.createElement('span'));
  of.className = 'of';
  of.dataset['noExport'] = '';
  of.textContent = name;
  if (fact === undefined) {
    cell.append(words.absent);
    return cell;
  }
  for (const node of fact.childNodes) cell.append(document.importNode(node, true));
  for (const link of cell.querySelectorAll('a')) {
    const target = link.getAttribute('href') ?? '';
    if (target.charAt(0) === '#') link.setAttribute('href', href + target);
  }
  return cell;
}

/** Reads a product's page. @throws when it cannot be had, or holds no facts */
async function load(id: string, href: string): Promise<Product> {
  const page = new DOMParser().parseFromString(await (await read(href)).text(), 'text/html');
  const rows = [...page.querySelectorAll<HTMLTableRowElement>('table[data-facts] tr')];
  const cells = rows.map((row): [string, HTMLElement | null] => [row.querySelector('th')?.textContent ?? '', row.querySelector('td')]);
  const parts = [...page.querySelectorAll<HTMLElement>('[data-compared]')].map((part): [string, HTMLElement] => [part.dataset['compared'] ?? '', part]);
  const facts = new Map([...cells, ...parts].filter((entry): entry is [string, HTMLElement] => entry[1] !== null));
  if (facts.size === 0) throw new Error('no facts');
  const main = page.querySelector<HTMLElement>('[data-main-category]');
  return { id, href, name: page.querySelector('h1')?.textContent ?? id, category: main?.dataset['mainCategory'] ?? '', facts };
}

customElements.define('product-comparison', ProductComparison);
