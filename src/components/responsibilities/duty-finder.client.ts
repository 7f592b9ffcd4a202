import { findDuties, type FindableDuty } from '~/domain/duties/finder.ts';
import type { FinderData, FinderDuty, FinderUnit } from '~/queries/duties.ts';
import { duties as words } from '~/strings/duties.ts';

/** How many duties are listed: the answer is among the first, or the question is too wide. */
const SHOWN = 12;

/** A duty of the data with what it is found by. */
interface Known extends FindableDuty {
  duty: FinderDuty;
  unit: FinderUnit;
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

  connectedCallback() {
    const form = this.#part<HTMLFormElement>('form');
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
    for (const link of this.#links()) link.addEventListener('click', (event) => this.#choose(event, link));
    addEventListener('popstate', () => void this.#restore());
    if (location.search !== '') void this.#restore();
  }

  #part<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.querySelector<E>(selector);
    if (found === null) throw new Error(`duty-finder 里没有 ${selector}`);
    return found;
  }

  get #input(): HTMLInputElement {
    return this.#part<HTMLInputElement>('input');
  }

  #links(): HTMLElement[] {
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
  #choose(event: MouseEvent, link: HTMLElement) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const audience = link.dataset['audience'] ?? '';
    this.#go({ query: this.#asked().query, audience: audience === '' ? undefined : audience });
  }

  #go({ query, audience }: Asked) {
    const address = new URLSearchParams();
    if (query !== '') address.set('q', query);
    if (audience !== undefined) address.set('audience', audience);
    const wanted = address.toString();
    history.pushState(null, '', wanted === '' ? location.pathname : `?${wanted}`);
    void this.#show({ query, audience });
  }

  async #restore() {
    const asked = this.#asked();
    this.#input.value = asked.query;
    await this.#show(asked);
  }

  async #show(asked: Asked) {
    const turn = ++this.#turn;
    this.#narrow(asked.audience);
    const results = this.#part('.results');
    if (asked.query === '') {
      results.hidden = true;
      this.#say(this.#sentence(asked.audience));
      return;
    }
    try {
      const found = findDuties(asked.query, await this.#data(), asked.audience);
      if (turn !== this.#turn) return;
      results.textContent = '';
      for (const { duty, unit } of found.slice(0, SHOWN)) results.append(item(duty, unit));
      results.hidden = found.length === 0;
      const audience = this.#label(asked.audience);
      this.#say(found.length === 0 ? words.none(asked.query, audience) : words.found(asked.query, found.length, audience, Math.min(SHOWN, found.length)));
    } catch {
      if (turn !== this.#turn) return;
      this.#known = undefined;
      results.hidden = true;
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

  /** Hides what is not about the audience: marks, rows that have none left, and the other lists. */
  #narrow(audience: string | undefined) {
    for (const link of this.#links()) {
      if ((link.dataset['audience'] ?? '') === (audience ?? '')) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    for (const row of this.querySelectorAll<HTMLElement>('[data-matrix] tbody tr')) narrowRow(row, audience);
    for (const list of this.#lists()) {
      list.hidden = audience !== undefined && list.dataset['for'] !== audience;
      list.open = list.dataset['for'] === audience;
    }
  }

  #say(text: string) {
    this.#part('[role="status"]').textContent = text;
  }

  #data(): Promise<Known[]> {
    this.#known = this.#known ?? this.#load();
    return this.#known;
  }

  async #load(): Promise<Known[]> {
    const answer = await fetch(this.dataset['source'] ?? '');
    if (!answer.ok) throw new Error(String(answer.status));
    const { units, duties } = (await answer.json()) as FinderData;
    return duties.flatMap((duty) => {
      const unit = units[duty.unit];
      if (unit === undefined) return [];
      const { title, text, audience, tasks } = duty;
      return [{ key: `${duty.unit}#${duty.id}`, title, text, audience, tasks, names: unit.names, asks: unit.asks, duty, unit }];
    });
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
  const isEmpty = (part: HTMLElement) => [...part.querySelectorAll<HTMLElement>('.mark')].every(({ hidden }) => hidden);
  for (const cell of row.querySelectorAll('td')) cell.classList.toggle('empty', isEmpty(cell) && !cell.classList.contains('none'));
  row.hidden = audience !== undefined && isEmpty(row);
}

/** A found duty: what, who in which role, under which clause. */
function item(duty: FinderDuty, unit: FinderUnit): HTMLLIElement {
  const entry = document.createElement('li');
  const who = paragraph('who');
  who.append(link(unit.href, unit.label), span('verb', duty.verb));
  if (unit.today !== undefined) {
    who.append(span('today', words.today(unit.today.name)));
    if (!unit.today.isConfirmed) who.append(span('doubt', words.unverified));
  }
  const what = paragraph('what');
  what.append(link(duty.href, duty.title));
  const text = paragraph('text');
  text.append(duty.text);
  const clauses = paragraph('clauses');
  for (const clause of duty.clauses) clauses.append(link(clause.href, clause.label, 'clause'));
  entry.append(what, who, text, clauses);
  return entry;
}

function paragraph(name: string): HTMLParagraphElement {
  const made = document.createElement('p');
  made.className = name;
  return made;
}

function span(name: string, text: string): HTMLSpanElement {
  const made = document.createElement('span');
  made.className = name;
  made.textContent = text;
  return made;
}

function link(href: string, text: string, name = ''): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = text;
  if (name !== '') made.className = name;
  return made;
}

customElements.define('duty-finder', DutyFinder);
