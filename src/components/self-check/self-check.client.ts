import { DeviceStore } from '~/components/ui/device-store.client.ts';
import { fill } from '~/components/ui/elements.client.ts';
import { ANSWERS, parseChecks, scoreCheck, withAnswer, type Answer, type Answers, type CheckPart, type CheckScore } from '~/domain/self-check.ts';
import { device } from '~/strings/device.ts';
import { selfCheck as words } from '~/strings/self-check.ts';

/**
 * The self-check with a script: one check at a time, the strokes of 正 as one answers, and what is missing with the
 * pages that mend it. The answers stay on the device; everything shown is cloned from the page's own markup.
 */
class SelfCheck extends HTMLElement {
  readonly #store = new DeviceStore('self-check');
  #answers: Record<string, Answers> = {};
  #open = '';

  connectedCallback() {
    void this.#start();
  }

  async #start() {
    const kept = await this.#store.read();
    const notice = this.querySelector<HTMLElement>('[data-device]');
    if (notice !== null) notice.hidden = false;
    if (kept.state === 'blocked') this.#say(device.blocked);
    if (kept.state === 'kept') this.#restore(kept.value);
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-choose]')) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        history.replaceState(null, '', `#${link.dataset['choose'] ?? ''}`);
        this.#show(link.dataset['choose'] ?? '', true);
      });
    }
    addEventListener('hashchange', () => this.#follow());
    document.addEventListener('visibilitychange', () => void this.#catchUp());
    this.addEventListener('change', (event) => this.#answer(event.target));
    this.querySelector('[data-wipe]')?.addEventListener('click', () => void this.#wipe());
    for (const button of this.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
    this.#show(this.#check(location.hash.slice(1)) === undefined ? this.#open : location.hash.slice(1), false);
  }

  /** Goes where the address points, unless it names a place that is no check, such as the main text. */
  #follow() {
    const id = location.hash.slice(1);
    if (this.#check(id) !== undefined) this.#show(id, true);
  }

  /** Another tab may have answered meanwhile. */
  async #catchUp() {
    if (document.visibilityState !== 'visible') return;
    const kept = await this.#store.read();
    if (kept.state !== 'kept') return;
    const open = this.#open;
    this.#restore(kept.value);
    this.#show(open, false);
  }

  #checks(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-check]')];
  }

  #check(id: string): HTMLElement | undefined {
    return this.#checks().find((check) => check.dataset['check'] === id);
  }

  /** Shows one check and hides its siblings; an unknown id shows the first. */
  #show(id: string, isAsked: boolean) {
    const shown = this.#check(id) ?? this.#checks()[0];
    if (shown === undefined) return;
    this.#open = shown.dataset['check'] ?? '';
    for (const check of this.#checks()) check.hidden = check !== shown;
    for (const link of this.querySelectorAll<HTMLElement>('[data-choose]')) {
      if (link.dataset['choose'] === this.#open) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    if (isAsked) shown.querySelector('h2')?.focus();
    this.#result(shown);
  }

  #answer(target: EventTarget | null) {
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    const [check = '', question = ''] = target.name.split('.');
    const answer = ANSWERS.find((one) => one === target.value);
    if (answer === undefined) return;
    this.#answers[check] = { ...this.#answers[check], [question]: answer };
    openMend(target, answer);
    const shown = this.#check(check);
    if (shown !== undefined) this.#result(shown);
    void this.#keep(check, question, answer);
  }

  async #keep(check: string, question: string, answer: Answer) {
    this.#say(device[await this.#store.change((now) => withAnswer(now, check, question, answer))]);
  }

  /** Fills in what the device kept; answers to questions that are no longer asked find no box, and stay out. */
  #restore(value: unknown) {
    const { open, answers } = parseChecks(value);
    this.#open = open;
    this.#answers = { ...answers };
    for (const input of this.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
      const [check = '', question = ''] = input.name.split('.');
      input.checked = answers[check]?.[question] === input.value;
      if (input.checked) openMend(input, answers[check]?.[question]);
    }
  }

  async #wipe() {
    if (!confirm(device.wipeAsk)) return;
    const isWiped = await this.#store.wipe();
    this.#answers = {};
    for (const input of this.querySelectorAll<HTMLInputElement>('input[type="radio"]')) input.checked = false;
    this.#show(this.#open, false);
    this.#say(isWiped ? device.wiped : device.wipeFailed);
  }

  #say(text: string) {
    const status = this.querySelector('[data-kept]');
    if (status !== null && status.textContent !== text) status.textContent = text;
  }

  #result(check: HTMLElement) {
    const result = check.querySelector<HTMLElement>('[data-result]');
    if (result === null) return;
    const score = scoreCheck(partsOf(check), this.#answers[check.dataset['check'] ?? ''] ?? {});
    result.hidden = score.answered === 0;
    showStrokes(result, score);
    for (const part of score.parts) {
      const cell = result.querySelector(`[data-row="${part.id}"] td`);
      const count = part.applicable === 0 ? words.partNone : words.partOf(part.done, part.applicable);
      if (cell !== null) cell.textContent = part.isDone ? `${words.partDone} ${count}` : count;
    }
    list(result, '[data-missing]', score.missing.map((id) => gapOf(check, id)));
    list(result, '[data-unclear]', score.unclear.map((id) => gapOf(check, id)));
    const praise = result.querySelector<HTMLElement>('[data-praise]');
    if (praise === null) return;
    praise.textContent = score.strokes === score.parts.length ? words.allDone : words.nothingMissing;
    praise.hidden = score.missing.length + score.unclear.length > 0;
  }
}

/** What is not done shows at once how to mend it. */
function openMend(input: Element, answer: Answer | undefined) {
  const mend = input.closest('[data-question]')?.querySelector('details');
  if (mend !== null && mend !== undefined) mend.open = answer === 'no' || answer === 'unknown';
}

function partsOf(check: HTMLElement): CheckPart[] {
  return [...check.querySelectorAll<HTMLElement>('[data-part]')].map((part) => ({
    id: part.dataset['part'] ?? '',
    questions: [...part.querySelectorAll<HTMLElement>('[data-question]')].map((question) => question.dataset['question'] ?? ''),
  }));
}

function showStrokes(result: HTMLElement, { strokes, answered, asked }: CheckScore) {
  const mark = result.querySelector('svg');
  mark?.setAttribute('aria-label', words.strokes(strokes));
  [...(mark?.children ?? [])].forEach((stroke, index) => {
    stroke.classList.toggle('on', index < strokes);
    stroke.classList.toggle('off', index >= strokes);
  });
  for (const [part, text] of [['[data-strokes]', words.strokes(strokes)], ['[data-progress]', words.progress(answered, asked)]] as const) {
    const element = result.querySelector(part);
    // The same words again would be read aloud again.
    if (element !== null && element.textContent !== text) element.textContent = text;
  }
}

function list(result: HTMLElement, place: string, gaps: HTMLLIElement[]) {
  const element = result.querySelector(place);
  const group = element?.closest<HTMLElement>('[data-gaps]');
  if (element === null || group === null || group === undefined) return;
  fill(element, ...gaps);
  group.hidden = gaps.length === 0;
}

/** A question as one thing to mend: what is missing, and the links that stand under the question. */
function gapOf(check: HTMLElement, question: string): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'gap';
  const asked = [...check.querySelectorAll<HTMLElement>('[data-question]')].find((one) => one.dataset['question'] === question);
  const ask = document.createElement('b');
  ask.textContent = asked?.querySelector('legend')?.textContent ?? '';
  item.append(ask);
  const mend = asked?.querySelector('[data-mend]');
  if (mend !== null && mend !== undefined) for (const part of mend.children) item.append(part.cloneNode(true));
  return item;
}

customElements.define('self-check', SelfCheck);
