import { fill, link, make, part, show } from '~/components/ui/elements.client.ts';
import { read } from '~/components/ui/read.client.ts';
import { findableDuty, findableTask, findDuties, type FindableDuty } from '~/domain/duties/finder.ts';
import { reportPath, searchPath } from '~/paths.ts';
import type { FinderData, FinderDuty, FinderTask, FinderUnit } from '~/queries/duties.ts';
import { duties as words } from '~/strings/duties.ts';

/** How many duties are listed: the answer is among the first, or the question is too wide. */
const SHOWN = 12;

/** A duty or a task of the data with what it is found by, and how it is shown. */
interface Known extends FindableDuty {
  draw: () => HTMLLIElement;
}

/** What the reader asks for; it stands in the address. */
interface Asked {
  query: string;
  audience: string | undefined;
}

/** The finder of duties: words lead to a list of duties, an audience narrows that list, the matrix and the lists. */
class DutyFinder extends HTMLElement {
  #known: Promise<Known[]> | undefined;
  #turn = 0;
  /** The question of the address as it was last shown. */
  #search = '';
  #audience: string | undefined;

  connectedCallback() {
    const form = part(this, 'form', HTMLFormElement);
    if (!form.hidden) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ ...this.#asked(), query: this.#input.value.trim() });
    });
    // A field emptied by its own cross asks for nothing any more.
    form.addEventListener('search', () => {
      if (this.#input.value === '' && this.#asked().query !== '') this.#go({ ...this.#asked(), query: '' });
    });
    for (const sign of ['focusin', 'pointerover']) form.addEventListener(sign, () => void this.#data().catch(() => undefined), { once: true });
    for (const choice of this.#choices()) choice.addEventListener('click', (event) => this.#choose(event, choice));
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  get #input(): HTMLInputElement {
    return part(this, 'input', HTMLInputElement);
  }

  #choices(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('nav a')];
  }

  #lists(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>('details[data-for]')];
  }

  #asked(): Asked {
    const address = new URLSearchParams(location.search);
    const audience = address.get('audience') ?? '';
    const isKnown = this.#lists().some((list) => list.dataset['for'] === audience);
    return { query: (address.get('q') ?? '').slice(0, 60), audience: isKnown ? audience : undefined };
  }

  /** A choice that wants a tab of its own is left to the browser. */
  #choose(event: MouseEvent, choice: HTMLElement) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const audience = choice.dataset['audience'] ?? '';
    this.#go({ query: this.#asked().query, audience: audience === '' ? undefined : audience });
  }

  #go({ query, audience }: Asked) {
    const address = new URLSearchParams();
    if (query !== '') address.set('q', query);
    if (audience !== undefined) address.set('audience', audience);
    const wanted = address.toString();
    history.pushState(null, '', wanted === '' ? location.pathname : `?${wanted}`);
    this.#search = location.search;
    void this.#show({ query, audience });
  }

  /** Shows what the address asks for. A leap within the page asks for nothing new. */
  #restore() {
    if (location.search === this.#search) return;
    this.#search = location.search;
    const asked = this.#asked();
    this.#input.value = asked.query;
    void this.#show(asked);
  }

  async #show(asked: Asked) {
    const turn = ++this.#turn;
    this.#narrow(asked.audience);
    const [results, elsewhere] = [part(this, '.results', HTMLElement), part(this, '.elsewhere', HTMLElement)];
    if (asked.query === '') {
      show(results);
      show(elsewhere);
      this.#say(this.#sentence(asked.audience));
      return;
    }
    try {
      const found = findDuties(asked.query, await this.#data(), asked.audience);
      if (turn !== this.#turn) return;
      show(results, ...found.slice(0, SHOWN).map(({ draw }) => draw()));
      show(elsewhere, ...(found.length === 0 ? otherWays(asked.query) : []));
      const audience = this.#label(asked.audience);
      this.#say(found.length === 0 ? words.none(asked.query, audience) : words.found(asked.query, found.length, audience, Math.min(SHOWN, found.length)));
    } catch {
      if (turn !== this.#turn) return;
      this.#known = undefined;
      show(results);
      show(elsewhere, ...otherWays(asked.query));
      this.#say(words.failed);
    }
  }

  #label(audience: string | undefined): string | undefined {
    return this.#lists().find((list) => list.dataset['for'] === audience)?.dataset['label'];
  }

  #sentence(audience: string | undefined): string {
    const list = this.#lists().find((candidate) => candidate.dataset['for'] === audience);
    if (list === undefined) return words.whole;
    return words.narrowed(list.dataset['label'] ?? '', Number(list.dataset['count']), Number(list.dataset['units']));
  }

  /** Hides what is not about the audience: marks, rows that have none left, and the other lists. What the reader opened stays. */
  #narrow(audience: string | undefined) {
    if (audience === this.#audience) return;
    this.#audience = audience;
    for (const choice of this.#choices()) {
      if ((choice.dataset['audience'] ?? '') === (audience ?? '')) choice.setAttribute('aria-current', 'true');
      else choice.removeAttribute('aria-current');
    }
    for (const row of this.querySelectorAll<HTMLElement>('[data-matrix] tbody tr')) narrowRow(row, audience);
    for (const list of this.#lists()) {
      list.hidden = audience !== undefined && list.dataset['for'] !== audience;
      list.open = list.dataset['for'] === audience;
    }
  }

  #say(text: string) {
    fill(part(this, '[role="status"]', HTMLElement), text);
  }

  #data(): Promise<Known[]> {
    this.#known = this.#known ?? this.#load();
    return this.#known;
  }

  async #load(): Promise<Known[]> {
    const answer = await read(this.dataset['source'] ?? '');
    const { units, tasks, duties } = (await answer.json()) as FinderData;
    const ofUnits = duties.flatMap((duty) => {
      const unit = units[duty.unit];
      const own = duty.tasks.flatMap((id) => tasks[id] ?? []);
      return unit === undefined ? [] : [{ ...findableDuty(duty, unit, own), draw: () => dutyItem(duty, unit) }];
    });
    return [...ofUnits, ...Object.values(tasks).map((task) => ({ ...findableTask(task), draw: () => taskItem(task) }))];
  }
}

/** Leaves of a unit's row what is about the audience; each mark counts and leads to what is left of it. */
function narrowRow(row: HTMLElement, audience: string | undefined) {
  const isMeant = (duty: HTMLElement) => audience === undefined || (duty.dataset['audience'] ?? '').split(' ').includes(audience);
  for (const mark of row.querySelectorAll<HTMLElement>('.mark')) {
    const all = [...mark.querySelectorAll<HTMLElement>('[data-audience]')];
    for (const duty of all) duty.hidden = !isMeant(duty);
    const left = all.filter(isMeant);
    mark.hidden = left.length === 0;
    mark.querySelector('a')?.setAttribute('href', left[0]?.dataset['href'] ?? '');
    const count = mark.querySelector('small');
    if (count !== null) count.textContent = left.length > 1 ? words.several(left.length) : '';
  }
  const isEmpty = (element: HTMLElement) => [...element.querySelectorAll<HTMLElement>('.mark')].every(({ hidden }) => hidden);
  for (const cell of row.querySelectorAll('td')) cell.classList.toggle('empty', isEmpty(cell) && !cell.classList.contains('none'));
  row.hidden = audience !== undefined && isEmpty(row);
}

/** Where else the words may lead: the search of the whole site, and the ways to complain and to report. */
const otherWays = (query: string) => [link(searchPath(query), words.searchSite(query)), link(reportPath(), words.report)];

/** A found duty: what, who in which role, under which clause. */
function dutyItem({ href, title, text, verb, clauses }: FinderDuty, { href: home, label, today }: FinderUnit): HTMLLIElement {
  const who = make('p', 'who', link(home, label), make('span', 'verb', verb));
  if (today !== undefined) {
    who.append(make('span', 'today', words.today(today.name)));
    if (!today.isConfirmed) who.append(make('span', 'doubt', words.unverified));
  }
  const grounds = clauses.map((clause) => link(clause.href, clause.label, 'clause'));
  return make('li', '', make('p', 'what', link(href, title)), who, make('p', 'text', text), make('p', 'clauses', ...grounds));
}

/** A found task: how many units share it, or that the notice names none. */
function taskItem({ href, label, text, units, clause }: FinderTask): HTMLLIElement {
  const who = make('p', 'who', units === 0 ? words.nobody : words.task(units));
  return make('li', '', make('p', 'what', link(href, label)), who, make('p', 'text', text), make('p', 'clauses', link(clause.href, clause.label, 'clause')));
}

customElements.define('duty-finder', DutyFinder);
