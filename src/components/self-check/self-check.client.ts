import { DeviceStore, type Keeping } from '~/components/ui/device-store.client.ts';
import { ANSWERS, parseAnswers, scoreCheck, type Answers, type CheckPart, type CheckScore } from '~/domain/self-check.ts';
import { device } from '~/strings/device.ts';
import { selfCheck as words } from '~/strings/self-check.ts';

/** What this device keeps: the check that was open, and the answers of each. */
interface KeptChecks {
  open: string;
  answers: Record<string, Answers>;
}

/**
 * The self-check with a script: one check at a time, the strokes of 正 as one answers, and what is missing with the
 * pages that mend it. The answers stay on the device; everything shown is cloned from the page's own markup.
 */
class SelfCheck extends HTMLElement {
  readonly #store = new DeviceStore('self-check');
  readonly #answers: Record<string, Answers> = {};
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
    addEventListener('hashchange', () => this.#show(location.hash.slice(1), true));
    this.addEventListener('change', (event) => this.#answer(event.target));
    this.querySelector('[data-wipe]')?.addEventListener('click', () => void this.#wipe());
    for (const button of this.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
    this.#show(this.#checks().some(({ id }) => `#${id}` === location.hash) ? location.hash.slice(1) : this.#open, false);
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
    // What is not done shows at once how to mend it.
    const mend = target.closest('[data-question]')?.querySelector('details');
    if (mend !== null && mend !== undefined) mend.open = answer === 'no' || answer === 'unknown';
    const shown = this.#check(check);
    if (shown !== undefined) this.#result(shown);
    void this.#keep();
  }

  async #keep() {
    const kept: KeptChecks = { open: this.#open, answers: this.#answers };
    this.#say(KEPT[await this.#store.write(kept)]);
  }

  /** Fills in what the device kept; answers to questions that are no longer asked find no box, and stay out. */
  #restore(value: unknown) {
    if (typeof value !== 'object' || value === null) return;
    const { open, answers } = value as Partial<Record<keyof KeptChecks, unknown>>;
    if (typeof open === 'string') this.#open = open;
    if (typeof answers !== 'object' || answers === null) return;
    for (const [check, given] of Object.entries(answers)) {
      if (this.#check(check) === undefined) continue;
      this.#answers[check] = parseAnswers(given);
    }
    for (const input of this.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
      const [check = '', question = ''] = input.name.split('.');
      input.checked = this.#answers[check]?.[question] === input.value;
    }
  }

  async #wipe() {
    if (!confirm(device.wipeAsk)) return;
    const isWiped = await this.#store.wipe();
    for (const check of Object.keys(this.#answers)) delete this.#answers[check];
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
    fill(result, '[data-missing]', score.missing.map((id) => gapOf(check, id)));
    fill(result, '[data-unclear]', score.unclear.map((id) => gapOf(check, id)));
    const praise = result.querySelector<HTMLElement>('[data-praise]');
    if (praise === null) return;
    praise.textContent = score.strokes === score.parts.length ? words.allDone : words.nothingMissing;
    praise.hidden = score.missing.length + score.unclear.length > 0;
  }
}

const KEPT: Record<Keeping, string> = { kept: device.kept, full: device.full, blocked: device.blocked };

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

function fill(result: HTMLElement, list: string, gaps: HTMLLIElement[]) {
  const element = result.querySelector(list);
  const group = element?.closest<HTMLElement>('[data-gaps]');
  if (element === null || group === null || group === undefined) return;
  element.textContent = '';
  element.append(...gaps);
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
