import { read } from '~/components/ui/read.client.ts';
import { countValues, FACETS, isEmpty, matching, ordered, queryOf, requestOf, withoutValue, type CatalogueItem, type Facet, type FacetCounts, type Group, type Request, type Selection, type Sort } from '~/domain/catalogue/facets.ts';
import { COMPARED } from '~/domain/catalogue/comparison.ts';
import { comparePath } from '~/paths.ts';
import { catalogue as words } from '~/strings/catalogue.ts';

/** Where the form has room beside the list. */
const WIDE = '(min-width: 60.01rem)';

/** How many rows are laid out at a time, so that a click answers at once however long the list is. */
const PAGE = 24;

/**
 * The facets of the catalogue. What is chosen lives in the address, so a choice can be linked and the back button works.
 * Found products are copies of the rows of the page: their text is written once, at build.
 */
class CatalogueBrowser extends HTMLElement {
  #items: Promise<CatalogueItem[]> | undefined;
  #knownBoxes: readonly HTMLInputElement[] | undefined;
  #knownRows: ReadonlyMap<string, HTMLElement> | undefined;
  #asked = 0;
  readonly #picked = new Set<string>();

  connectedCallback() {
    const form = this.#form;
    this.#part('.results').prepend(this.#emptyTable());
    this.classList.add('is-ready');
    this.#arrange();
    matchMedia(WIDE).addEventListener('change', () => this.#arrange());
    new MutationObserver(() => this.#arrange()).observe(document.documentElement, { attributeFilter: ['data-reading'] });
    // Who comes back finds boxes ticked as they were left.
    addEventListener('pageshow', () => this.#takePicked());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#goToResults();
    });
    form.addEventListener('change', () => this.#choose(this.#chosen()));
    // Whoever comes near the form will choose: the data is on its way before the click.
    for (const sign of ['focusin', 'pointerover']) form.addEventListener(sign, () => void this.#data().catch(() => undefined), { capture: true, once: true });
    this.addEventListener('change', (event) => this.#pick(event.target));
    this.#part('[data-unpick]').addEventListener('click', () => this.#unpick());
    addEventListener('popstate', () => void this.#restore());
    if (location.search !== '') void this.#restore();
  }

  /** The form stands beside the list where there is room, and in the simple page of 长者模式 above it. */
  #arrange() {
    const isBeside = matchMedia(WIDE).matches && document.documentElement.dataset['reading'] !== 'senior';
    this.classList.toggle('is-beside', isBeside);
    this.#part<HTMLDetailsElement>('.panel').open = isBeside;
  }

  /** A table like those of the sections, for what will be found. */
  #emptyTable(): Node {
    const table = this.#part('.sections .products').cloneNode(true) as HTMLElement;
    for (const body of table.querySelectorAll('tbody')) body.remove();
    const caption = table.querySelector('caption');
    if (caption !== null) caption.textContent = words.results;
    return table;
  }

  get #form(): HTMLFormElement {
    return this.#part('form');
  }

  #part<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (found === null) throw new Error(`catalogue-browser 里没有 ${selector}`);
    return found;
  }

  #boxes(): readonly HTMLInputElement[] {
    this.#knownBoxes = this.#knownBoxes ?? [...this.#form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    return this.#knownBoxes;
  }

  /** The page's own rows by the id of their product; looked up once, for there may be a thousand. */
  #rows(): ReadonlyMap<string, HTMLElement> {
    this.#knownRows = this.#knownRows ?? new Map([...this.querySelectorAll<HTMLElement>('.sections tr[data-id]')].map((row) => [row.dataset['id'] ?? '', row]));
    return this.#knownRows;
  }

  #chosen(): Omit<Request, 'unknown'> {
    const selection: Partial<Record<Facet, string[]>> = {};
    for (const { name, value, checked } of this.#boxes()) {
      if (checked) selection[name as Facet] = [...(selection[name as Facet] ?? []), value];
    }
    return { selection, sort: this.#part<HTMLSelectElement>('select').value as Sort };
  }

  /** Where the form lies above what it found, it makes room. */
  #goToResults() {
    this.#part<HTMLDetailsElement>('.panel').open = this.classList.contains('is-beside');
    const status = this.#part('[role="status"]');
    status.focus();
    status.scrollIntoView();
  }

  /** A new choice of the reader: a new address, and its results. */
  #choose({ selection, sort }: Omit<Request, 'unknown'>) {
    const query = queryOf(selection, sort);
    history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
    void this.#show({ selection, sort, unknown: [] });
  }

  /** What the address asks for, put into the form. */
  async #restore() {
    const values = new Set(this.#boxes().map(({ name, value }) => `${name}=${value}`));
    const request = requestOf(new URLSearchParams(location.search), (facet, value) => values.has(`${facet}=${value}`));
    for (const box of this.#boxes()) box.checked = request.selection[box.name as Facet]?.includes(box.value) === true;
    this.#part<HTMLSelectElement>('select').value = request.sort;
    await this.#show(request);
  }

  async #show({ selection, sort, unknown }: Request) {
    const asked = ++this.#asked;
    const wholeList = isEmpty(selection) && sort === 'category';
    try {
      const items = await this.#data();
      if (asked !== this.#asked) return;
      this.#showCounts(countValues(items, selection));
      const found = matching(items, selection);
      this.#showChips(selection, found.confirmed.length + found.unverified.length > 0 ? undefined : items);
      this.#part('.sections').hidden = !wholeList;
      this.#part('.results').hidden = wholeList;
      if (!wholeList) this.#showRows(ordered(found.confirmed, sort, this.#categories()), found.unverified, sort);
      this.#say(wholeList ? words.whole(items.length) : words.found(found.confirmed.length, found.unverified.length), unknown);
    } catch {
      if (asked === this.#asked) this.#say(words.failed, []);
    }
  }

  /** The values of all products; what failed is tried anew the next time. */
  #data(): Promise<CatalogueItem[]> {
    this.#items = this.#items ?? load(this.dataset['source'] ?? '').catch((error: unknown) => {
      this.#items = undefined;
      throw error;
    });
    return this.#items;
  }

  #say(text: string, unknown: readonly string[]) {
    const parts = [text, unknown.length > 0 ? words.unknown(unknown.join('、')) : ''];
    this.#part('[role="status"]').textContent = parts.filter(Boolean).join(' ');
  }

  #showCounts(counts: FacetCounts) {
    for (const box of this.#boxes()) {
      const count = counts[box.name as Facet].get(box.value);
      const label = box.parentElement?.querySelector('[data-count]');
      const text = words.facetCount(count?.confirmed ?? 0, count?.unverified ?? 0);
      if (label !== null && label !== undefined && label.textContent !== text) label.textContent = text;
    }
  }

  /** @param lost the catalogue, where nothing was found: each chip then tells what going on without it would find */
  #showChips(selection: Selection, lost: readonly CatalogueItem[] | undefined) {
    const chips = this.#part('.chips');
    chips.textContent = '';
    for (const box of this.#boxes().filter(({ name, value }) => selection[name as Facet]?.includes(value) === true)) {
      const label = `${FACETS[box.name as Facet]}：${box.dataset['label'] ?? ''}`;
      const without = lost && matching(lost, withoutValue(selection, box.name as Facet, box.value));
      const hint = without === undefined ? '' : words.without(without.confirmed.length + without.unverified.length);
      this.#addChip(chips, `${label} ×${hint}`, words.removeChip(label) + hint, () => (box.checked = false));
    }
    if (chips.childElementCount > 1) this.#addChip(chips, words.clear, words.clear, () => this.#boxes().forEach((box) => (box.checked = false)));
  }

  #addChip(chips: HTMLElement, text: string, name: string, drop: () => void) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.setAttribute('aria-label', name);
    button.addEventListener('click', () => {
      drop();
      this.#choose(this.#chosen());
      // The chip is gone with what it stood for; the reader goes on where the result is told.
      this.#part('[role="status"]').focus();
    });
    chips.append(button);
  }

  /** The categories' ids in the order of the page. */
  #categories(): string[] {
    return [...this.querySelectorAll('.sections section')].map(({ id }) => id);
  }

  #showRows(groups: readonly Group[], doubtful: CatalogueItem[], sort: Sort) {
    const rows: { heading?: string; isDoubtful: boolean; id?: string }[] = [];
    for (const { key, items } of groups) {
      const heading = this.#headingOf(key, sort);
      if (heading !== '') rows.push({ heading, isDoubtful: false });
      rows.push(...items.map(({ id }) => ({ id, isDoubtful: false })));
    }
    if (doubtful.length > 0) {
      rows.push({ heading: words.doubtful(doubtful.length), isDoubtful: true }, ...doubtful.map(({ id }) => ({ id, isDoubtful: true })));
    }
    const table = this.#part('.results table');
    for (const old of table.querySelectorAll('tbody')) old.remove();
    const more = this.#part('.more');
    let shown = 0;
    let body = table.appendChild(document.createElement('tbody'));
    const showMore = () => {
      const first = shown;
      for (const { heading, isDoubtful, id } of rows.slice(shown, shown + PAGE)) {
        // A heading speaks for the rows of its own group of rows.
        if (heading !== undefined && body.childElementCount > 0) body = table.appendChild(document.createElement('tbody'));
        const row = heading === undefined ? this.#copyOf(id ?? '') : headingRow(heading, isDoubtful);
        if (row !== undefined) body.append(row);
      }
      shown += PAGE;
      more.hidden = shown >= rows.length;
      return first;
    };
    this.#part('[data-more]').onclick = () => {
      const first = showMore();
      // The button may be gone: the reader goes on with the first of the new rows.
      this.querySelectorAll<HTMLElement>('.results tbody tr')[first]?.querySelector('a')?.focus();
    };
    showMore();
  }

  #headingOf(key: string, sort: Sort): string {
    if (sort === 'cost') return words.sold[key as keyof typeof words.sold];
    const section = key === '' && sort === 'category' ? 'uncategorised' : key;
    return section === '' ? '' : (document.getElementById(section)?.querySelector('h2')?.textContent ?? '');
  }

  #copyOf(id: string): Node | undefined {
    const copy = this.#rows().get(id)?.cloneNode(true) as HTMLElement | undefined;
    const box = copy?.querySelector<HTMLInputElement>('input[name="compare"]');
    if (box) box.checked = this.#picked.has(id);
    return copy;
  }

  /** A product is chosen for the comparison, or no longer. */
  #pick(target: EventTarget | null) {
    if (!(target instanceof HTMLInputElement) || target.name !== 'compare') return;
    if (!target.checked) this.#picked.delete(target.value);
    else if (this.#picked.size < COMPARED) this.#picked.add(target.value);
    else {
      target.checked = false;
      return this.#say(words.pickLimit, []);
    }
    this.#showPicked();
    this.#say(words.pickedNow(this.#picked.size), []);
  }

  /** The products whose boxes are ticked, whoever ticked them. */
  #takePicked() {
    for (const box of this.querySelectorAll<HTMLInputElement>('.sections input[name="compare"]:checked')) this.#picked.add(box.value);
    if (this.#picked.size > 0) this.#showPicked();
  }

  #unpick() {
    this.#picked.clear();
    this.#showPicked();
    this.#say(words.pickedNow(0), []);
    this.#part('[role="status"]').focus();
  }

  #showPicked() {
    const names = [...this.#picked].map((id) => this.#rows().get(id)?.querySelector('a')?.textContent ?? id);
    for (const box of this.querySelectorAll<HTMLInputElement>('input[name="compare"]')) box.checked = this.#picked.has(box.value);
    this.#part('.picked').hidden = names.length === 0;
    this.#part('[data-picked]').textContent = words.picked(names);
    this.#part<HTMLAnchorElement>('.picked a').href = comparePath(...this.#picked);
  }
}

async function load(source: string): Promise<CatalogueItem[]> {
  return (await (await read(source)).json()) as CatalogueItem[];
}

function headingRow(text: string, isDoubtful: boolean): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = isDoubtful ? 'group doubtful' : 'group';
  const cell = row.appendChild(document.createElement('th'));
  cell.colSpan = 4;
  cell.scope = 'rowgroup';
  cell.textContent = text;
  return row;
}

customElements.define('catalogue-browser', CatalogueBrowser);
