import { fill, link, make, part, show } from '~/components/ui/elements.client.ts';
import { sureness } from '~/domain/search/merge.ts';
import type { Answer, Search } from '~/domain/search/search.ts';
import { answersPath } from '~/paths.ts';
import { search as words } from '~/strings/search.ts';
import { addressOf, kindLabels, markedNodes } from './found.client.ts';
import { canRunPagefind, type FullText } from './full-text.client.ts';
import { drawAnswer, loadAnswer } from './answer-box.client.ts';
import { byName, followedByTexts, isInTexts, shown, withTexts, type Ranked, type Ranking, type Shown } from './ranked.client.ts';
import { sources } from './sources.client.ts';

/** How many results are shown at a time. */
const PAGE = 10;
/** Longer than any question; the rest is cut. */
const LONGEST = 200;

/** What the address asks for. */
interface Asked {
  query: string;
  kind: string | undefined;
  /** Whether the words are taken as they were typed. */
  isExact: boolean;
}

/** What was found, and what was out of reach. */
interface Found {
  answer: Answer;
  ranking: Ranking;
  note: string | undefined;
}

/**
 * The search page. The question lives in the address (`?q=`, `&kind=`, `&exact=1`), so a result list can be linked and
 * the back button works. Results are built from text nodes only: nothing of a question or a page is ever read as markup.
 */
class SiteSearch extends HTMLElement {
  #turn = 0;

  connectedCallback() {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ query: cleaned(this.#input.value), kind: undefined, isExact: false });
    });
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  get #form(): HTMLFormElement {
    return part(this, 'form', HTMLFormElement);
  }

  get #input(): HTMLInputElement {
    return part(this, 'input', HTMLInputElement);
  }

  #asked(): Asked {
    const address = new URLSearchParams(location.search);
    return { query: cleaned(address.get('q') ?? ''), kind: address.get('kind') ?? undefined, isExact: address.get('exact') === '1' };
  }

  #go(asked: Asked) {
    history.pushState(null, '', questionAddress(asked));
    this.#restore();
  }

  /** Shows what the address asks for. */
  #restore() {
    const asked = this.#asked();
    const isFirst = this.#turn === 0;
    this.#input.value = asked.query;
    this.#turn += 1;
    if (asked.query !== '') void this.#searchWith(asked, this.#turn);
    else if (!isFirst || new URLSearchParams(location.search).has('q')) this.#say(words.empty);
  }

  /** Searches, and says to assistive technology when the list is still growing and when it is done. */
  async #searchWith(asked: Asked, turn: number) {
    const isCurrent = () => turn === this.#turn;
    this.setAttribute('aria-busy', 'true');
    await this.#search(asked, isCurrent);
    if (isCurrent()) this.removeAttribute('aria-busy');
  }

  async #search(asked: Asked, isCurrent: () => boolean) {
    this.#say(words.searching);
    // Asked for at once, so that they come together; who needs one later waits for it then.
    for (const source of [sources.summaries, sources.phrases]) source().catch(() => undefined);
    const names = await sources.names().catch(() => undefined);
    if (!isCurrent()) return;
    if (names === undefined) return this.#searchTexts(asked, isCurrent);
    const answer = await this.#understood(asked, names);
    if (!isCurrent()) return;
    if (asked.kind === undefined) void this.#showAnswer(answer, isCurrent);
    if (sureness(answer) === 1) return this.#showNames(answer, names, asked, isCurrent);
    await this.#show(await inTexts(answer, (texts) => withTexts(answer, names, texts)), asked, isCurrent);
  }

  /** What is meant by a question: what looks like a slip is none where a text has it. */
  async #understood({ query, isExact }: Asked, names: Search): Promise<Answer> {
    const answer = names.ask(query, isExact);
    if (!answer.isChanged || !/\p{Script=Han}/u.test(answer.question)) return answer;
    const phrases = await sources.phrases().catch(() => undefined);
    const isMeant = phrases !== undefined && (await isInTexts(answer, names, phrases).catch(() => false));
    return isMeant ? names.ask(query, true) : answer;
  }

  /** Shows the answer itself, where the question names something and asks for what is known of it. */
  async #showAnswer(answer: Answer, isCurrent: () => boolean) {
    const loaded = await loadAnswer(answersPath(), answer);
    if (loaded !== undefined && isCurrent()) fill(part(this, '.answer', HTMLElement), drawAnswer(part(this, 'template', HTMLTemplateElement), loaded));
  }

  /** Shows what the names say, and when it comes what the texts add below it. */
  async #showNames(answer: Answer, names: Search, asked: Asked, isCurrent: () => boolean) {
    await this.#show({ answer, ranking: byName(answer), note: undefined }, asked, isCurrent, 'first');
    await this.#show(await inTexts(answer, (texts) => followedByTexts(answer, texts, names)), asked, isCurrent, 'rest');
  }

  /** Without the index of names, what the texts alone have. */
  async #searchTexts(asked: Asked, isCurrent: () => boolean) {
    const question = asked.query.toLowerCase();
    const answer: Answer = { question, understood: question, isChanged: false, words: [question], hits: [], isConfident: true };
    const found = await inTexts(answer, (texts) => followedByTexts(answer, texts));
    if (found.note === undefined) return this.#show({ ...found, note: words.namesMissing }, asked, isCurrent);
    if (isCurrent()) this.#say(words.failed);
  }

  /** A sentence, and nothing found. */
  #say(status: string) {
    part(this, '[role="status"]', HTMLElement).textContent = status;
    for (const selector of ['.missing', '.kinds', '.perhaps', '.as-typed', '.more', '.help']) part(this, selector, HTMLElement).hidden = true;
    fill(part(this, '.answer', HTMLElement));
    fill(part(this, 'ol', HTMLOListElement));
  }

  /**
   * Shows what was found.
   *
   * @param portion of the results: the first, which the rest will follow and which are not counted yet; the rest, which leaves
   * standing what stands; or all at once
   */
  async #show({ answer, ranking, note }: Found, asked: Asked, isCurrent: () => boolean, portion: 'first' | 'rest' | 'all' = 'all') {
    const kinds = kindLabels(part(this, 'search-box', HTMLElement));
    const ofKind = only(asked.kind, ranking.results);
    const list = part(this, 'ol', HTMLOListElement);
    const standing = portion === 'rest' ? list.children.length : 0;
    const summaries = await sources.summaries().catch(() => new Map<string, { summary: string; day?: string }>());
    const draw = async (results: readonly Ranked[]) => (await Promise.all(results.map((result) => shown(result, answer, summaries, kinds)))).map((view, index) => resultItem(results[index]!, view));
    const items = await draw(ofKind.slice(standing, Math.max(PAGE, standing)));
    if (!isCurrent()) return;
    if (portion === 'rest') list.append(...items);
    else fill(list, ...items);
    if (portion !== 'first') part(this, '[role="status"]', HTMLElement).textContent = statusOf(answer, ranking, ofKind.length, asked);
    show(part(this, '.missing', HTMLElement), ...(note === undefined ? [] : [note]));
    show(part(this, '.as-typed', HTMLElement), ...(answer.isChanged ? [this.#linkTo({ ...asked, isExact: true }, words.asTyped(asked.query))] : []));
    part(this, '.perhaps', HTMLElement).hidden = ranking.isConfident || ofKind.length === 0;
    part(this, '.help', HTMLElement).hidden = ranking.isConfident && ofKind.length > 0;
    this.#showKinds(ranking.results, asked, kinds);
    this.#offerMore(ofKind, list, draw, isCurrent, () => about(answer, asked.kind));
  }

  /** The kinds among the results with how many there are of each, as links: a narrowed list has its own address. */
  #showKinds(results: readonly Ranked[], asked: Asked, kinds: Readonly<Record<string, string>>) {
    const counts = new Map<string, number>();
    for (const { page } of results) if (page !== undefined) counts.set(page.kind, (counts.get(page.kind) ?? 0) + 1);
    const choices = [...counts].map(([kind, count]) => ({ kind, label: words.kindCount(kinds[kind] ?? kind, count) }));
    const all = { kind: undefined, label: words.kindCount(words.allKinds, results.length) };
    const nav = part(this, '.kinds', HTMLElement);
    nav.hidden = choices.length < 2 && asked.kind === undefined;
    fill(
      part(nav, 'ul', HTMLUListElement),
      ...[all, ...choices].map(({ kind, label }) => {
        const anchor = this.#linkTo({ ...asked, kind }, label);
        if (kind === asked.kind) anchor.setAttribute('aria-current', 'true');
        return make('li', '', anchor);
      }),
    );
  }

  #linkTo(asked: Asked, label: string): HTMLAnchorElement {
    const anchor = link(questionAddress(asked), label);
    anchor.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#go(asked);
    });
    return anchor;
  }

  /**
   * Offers the next results. At their end Pagefind may know further pages that are about the words: its program weighs
   * more than all that was loaded before, so it is asked only by those who want it.
   *
   * @param further the pages that Pagefind finds
   */
  #offerMore(results: readonly Ranked[], list: HTMLOListElement, draw: (results: readonly Ranked[]) => Promise<HTMLLIElement[]>, isCurrent: () => boolean, further?: () => Promise<Ranked[]>) {
    const more = part(this, '.more', HTMLElement);
    const button = part(more, 'button', HTMLButtonElement);
    const isAtEnd = list.children.length >= results.length;
    const canGoOn = further !== undefined && results.length > 0 && canRunPagefind();
    more.hidden = isAtEnd && !canGoOn;
    button.textContent = isAtEnd ? words.further : words.more;
    button.onclick = async () => {
      const from = list.children.length;
      const known = new Set(results.map(({ path }) => path));
      const all = isAtEnd && further !== undefined ? await further().then((found) => [...results, ...found.filter(({ path }) => !known.has(path))], () => undefined) : results;
      const items = all && (await draw(all.slice(from, from + PAGE)).catch(() => undefined));
      if (!isCurrent()) return;
      if (all === undefined || items === undefined) return show(part(this, '.missing', HTMLElement), words.textsMissing);
      if (items.length === 0) show(part(this, '.missing', HTMLElement), words.noFurther);
      list.append(...items);
      this.#offerMore(all, list, draw, isCurrent, isAtEnd ? undefined : further);
      // The button goes or moves down: who pressed it goes on with the first of the new results.
      items[0]?.querySelector('a')?.focus();
    };
  }
}

/** What names and texts find together, by the first index of texts that can be read; else the names alone, with a note why. */
async function inTexts(answer: Answer, rank: (texts: FullText) => Promise<Ranking>): Promise<Found> {
  let note: string = words.namesOnly;
  for (const open of [sources.phrases, sources.words]) {
    try {
      const texts = await open();
      if (texts !== undefined) return { answer, ranking: await rank(texts), note: undefined };
    } catch {
      note = words.textsMissing;
    }
  }
  return { answer, ranking: byName(answer), note };
}

/** The results of a kind; without one all. */
const only = (kind: string | undefined, results: readonly Ranked[]) => results.filter(({ page }) => kind === undefined || page?.kind === kind);

/** The pages that are about the words of a question, as Pagefind finds them. */
async function about(answer: Answer, kind: string | undefined): Promise<Ranked[]> {
  const [texts, names] = [await sources.words(), await sources.names().catch(() => undefined)];
  if (texts === undefined) return [];
  return only(kind, (await followedByTexts(answer, texts, names)).results);
}

function statusOf(answer: Answer, { isConfident }: Ranking, count: number, { query }: Asked): string {
  if (count === 0) return words.none(query);
  const understood = answer.isChanged ? answer.understood : undefined;
  return isConfident ? words.count(count, query, understood) : words.unsure(count, query, understood);
}

function questionAddress({ query, kind, isExact }: Asked): string {
  const address = new URLSearchParams({ q: query, ...(kind !== undefined && { kind }), ...(isExact && { exact: '1' }) });
  return `?${address.toString()}`;
}

/** Leaves out control characters and lone surrogates, and cuts what is too long to be a question. */
function cleaned(raw: string): string {
  return Array.from(raw.slice(0, 2 * LONGEST))
    .filter((character) => !/[\u0000-\u001f\u007f]/u.test(character) && !/^[\ud800-\udfff]$/u.test(character))
    .slice(0, LONGEST)
    .join('')
    .trim();
}

function resultItem({ path, entity }: Ranked, { title, kind, day, excerpt }: Shown): HTMLLIElement {
  const anchor = link(addressOf(path, entity?.part), title);
  const time = day === undefined ? [] : [make('time', '', day)];
  return make('li', '', anchor, make('span', 'kind', kind), ...time, make('p', '', ...markedNodes(excerpt)));
}

customElements.define('site-search', SiteSearch);
