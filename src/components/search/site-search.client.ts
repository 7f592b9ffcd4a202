import { search as words } from '~/strings/search.ts';
import { canSearchFullText, openFullText, type FullText, type Hit } from './full-text.client.ts';

/** How many results are shown at a time. */
const PAGE = 10;

/**
 * The search page. The query lives in the address (`?q=`), so a result list can be linked and the back button works.
 * Results are built from text nodes only: nothing of a query or a page is ever read as markup.
 */
class SiteSearch extends HTMLElement {
  #engine: Promise<FullText> | undefined;
  #asked = 0;

  connectedCallback() {
    const query = new URLSearchParams(location.search).get('q') ?? '';
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (input === null || form === null) return;
    input.value = query;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const asked = cleaned(input.value);
      history.pushState(null, '', `?q=${encodeURIComponent(asked)}`);
      void this.#search(asked);
    });
    addEventListener('popstate', () => {
      input.value = new URLSearchParams(location.search).get('q') ?? '';
      void this.#search(input.value);
    });
    if (query !== '') void this.#search(query);
  }

  async #search(raw: string) {
    const asked = ++this.#asked;
    const query = cleaned(raw);
    this.#show(query === '' ? words.empty : words.searching, []);
    if (query === '') return;
    if (!canSearchFullText()) return this.#show(words.unsupported, []);
    try {
      this.#engine = this.#engine ?? openFullText(this.dataset['bundle'] ?? '');
      const hits = await (await this.#engine).search(query);
      if (asked === this.#asked) this.#show(hits.length === 0 ? words.none(query) : words.count(hits.length, query), hits);
    } catch {
      if (asked === this.#asked) this.#fail();
    }
  }

  /** The index is out of reach; the next question tries to load it anew. */
  #fail() {
    this.#engine = undefined;
    this.#show(words.failed, []);
  }

  #show(status: string, hits: Hit[]) {
    const list = this.querySelector('ol');
    const more = this.querySelector<HTMLElement>('.more');
    const output = this.querySelector('[role="status"]');
    if (list === null || more === null || output === null) return;
    output.textContent = status;
    list.textContent = '';
    let shown = 0;
    const asked = this.#asked;
    const showMore = async () => {
      try {
        const next = await Promise.all(hits.slice(shown, shown + PAGE).map((hit) => hit.load()));
        if (asked !== this.#asked) return;
        shown += next.length;
        for (const result of next) list.append(resultItem(result));
        more.hidden = shown >= hits.length;
      } catch {
        if (asked === this.#asked) this.#fail();
      }
    };
    more.hidden = true;
    const button = more.querySelector('button');
    if (button !== null) button.onclick = () => void showMore();
    if (hits.length > 0) void showMore();
  }
}

/** Leaves out control characters and lone surrogates, and cuts what is too long to be a question. */
function cleaned(raw: string): string {
  return Array.from(raw)
    .filter((character) => !/[\u0000-\u001f\u007f]/u.test(character) && !/^[\ud800-\udfff]$/u.test(character))
    .slice(0, 200)
    .join('')
    .trim();
}

function resultItem(result: Awaited<ReturnType<Hit['load']>>): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = result.href;
  link.textContent = result.title;
  const kind = document.createElement('span');
  kind.className = 'kind';
  kind.textContent = result.kind;
  const excerpt = document.createElement('p');
  for (const { text, isMarked } of result.excerpt) {
    const part = document.createElement(isMarked ? 'mark' : 'span');
    part.textContent = text;
    excerpt.append(part);
  }
  item.append(link, kind, excerpt);
  return item;
}

customElements.define('site-search', SiteSearch);
