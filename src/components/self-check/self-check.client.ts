import { packKept, resultOf, strokesOf, unpackKept, type Check, type CheckAnswers, type PartResult } from '~/domain/self-check.ts';
import { DeviceStore } from '~/components/ui/device-store.client.ts';
import { device } from '~/strings/device.ts';
import { selfCheck as words } from '~/strings/self-check.ts';
import type { SelfCheckAnswer } from '~/schemas/self-checks.ts';

/** A check with the elements that show it. */
interface Sheet extends Check {
  element: HTMLElement;
}

/** The checks of `SelfCheck.astro`: shows one, counts it, and keeps the answers on this device. */
class SelfCheck extends HTMLElement {
  readonly #store = new DeviceStore('self-check');
  #sheets: readonly Sheet[] = [];
  #isKeeping = true;
  /** The last write: the next waits for it, so that the last answer is the one that stays. */
  #writing: Promise<void> = Promise.resolve();

  connectedCallback() {
    this.#sheets = [...this.querySelectorAll<HTMLElement>('[data-check]')].map(sheetOf);
    if (this.#sheets.length > 0) void this.#start();
  }

  async #start() {
    const kept = await this.#store.read();
    if (kept.state === 'kept') this.#restore(kept.value);
    this.#isKeeping = kept.state !== 'blocked';
    this.dataset['ready'] = '';
    for (const name of ['[data-device]', '[data-choose]']) this.#part(name).hidden = false;
    this.#part('[data-jumps]').hidden = true;
    this.#say(kept.state === 'blocked' ? device.blocked : '');
    this.#part('[data-sheets]').addEventListener('change', ({ target }) => this.#change(target));
    this.#part('[data-wipe]').addEventListener('click', () => void this.#wipe());
    for (const button of this.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());
    addEventListener('hashchange', () => this.#followAddress());
    this.#followAddress();
    for (const sheet of this.#sheets) this.#count(sheet);
  }

  #part(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`self-check 里没有 ${selector}`);
    return found;
  }

  /** Ticks what the device kept, where the reader has not ticked anything meanwhile. */
  #restore(value: unknown) {
    const { chosen, answers } = unpackKept(value, this.#sheets, isAnswer);
    for (const { id, element } of this.#sheets) {
      for (const question of element.querySelectorAll<HTMLElement>('[data-question]')) {
        const answer = answers.get(id)?.get(question.dataset['question'] ?? '');
        const radio = [...question.querySelectorAll('input')].find((input) => input.value === answer);
        if (radio !== undefined && question.querySelector('input:checked') === null) radio.checked = true;
      }
    }
    if (chosen !== undefined) this.#choose(chosen);
  }

  /** A link to a check chooses it. */
  #followAddress() {
    const linked = this.#sheets.find(({ id }) => `#${id}` === location.hash);
    if (linked !== undefined) this.#choose(linked.id);
    this.#showChosen();
    linked?.element.scrollIntoView();
  }

  #choose(id: string) {
    const radio = this.#choices().find(({ value }) => value === id);
    if (radio !== undefined) radio.checked = true;
  }

  #choices(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('[data-choose] input')];
  }

  #chosen(): string | undefined {
    return this.#choices().find(({ checked }) => checked)?.value;
  }

  #showChosen() {
    const chosen = this.#chosen();
    for (const { id, element } of this.#sheets) element.hidden = id !== chosen;
  }

  #change(target: EventTarget | null) {
    const sheet = this.#sheets.find(({ element }) => target instanceof Node && element.contains(target));
    if (sheet === undefined) this.#showChosen();
    else this.#sayCount(this.#count(sheet));
    this.#keep();
  }

  #answersOf({ element }: Sheet): CheckAnswers {
    const answers = new Map<string, SelfCheckAnswer>();
    for (const question of element.querySelectorAll<HTMLElement>('[data-question]')) {
      const ticked = question.querySelector<HTMLInputElement>('input:checked');
      const answer = ticked?.value;
      if (isAnswer(answer)) answers.set(question.dataset['question'] ?? '', answer);
    }
    return answers;
  }

  /** Shows what the answers come to. */
  #count(sheet: Sheet): PartResult[] {
    const answers = this.#answersOf(sheet);
    const results = resultOf(sheet, answers);
    for (const question of sheet.element.querySelectorAll<HTMLElement>('[data-question]')) {
      const answer = answers.get(question.dataset['question'] ?? '');
      if (answer === undefined) delete question.dataset['answer'];
      else question.dataset['answer'] = answer;
    }
    const outcome = within(sheet.element, '[data-outcome]');
    outcome.hidden = answers.size === 0;
    drawStrokes(outcome, strokesOf(results), results.length);
    const open = results.reduce((sum, result) => sum + result.open.length, 0);
    within(outcome, '[data-count]').textContent = [words.strokes(strokesOf(results), results.length), open > 0 ? words.open(open) : ''].filter((text) => text !== '').join('；');
    const list = document.createElement('ul');
    list.append(...results.map((result) => partItem(sheet.element, result)));
    within(outcome, '[data-parts]').replaceChildren(list);
    return results;
  }

  #sayCount(results: readonly PartResult[]) {
    const sum = (count: (result: PartResult) => number) => results.reduce((total, result) => total + count(result), 0);
    this.#part('[data-status]').textContent = words.said(strokesOf(results), results.length, sum(({ missing }) => missing.length), sum(({ open }) => open.length));
  }

  #keep() {
    if (!this.#isKeeping) return;
    const chosen = this.#chosen();
    const answers = new Map(this.#sheets.map((sheet) => [sheet.id, this.#answersOf(sheet)] as const));
    const value = packKept({ ...(chosen !== undefined && { chosen }), answers });
    this.#writing = this.#writing.then(async () => this.#say(device[await this.#store.write(value)]));
  }

  async #wipe() {
    if (!confirm(device.wipeAsk)) return;
    await this.#writing;
    const isWiped = !this.#isKeeping || (await this.#store.wipe());
    for (const sheet of this.#sheets) {
      for (const radio of sheet.element.querySelectorAll('input')) radio.checked = false;
      this.#count(sheet);
    }
    this.#say(isWiped ? device.wiped : device.wipeFailed);
  }

  #say(text: string) {
    this.#part('[data-kept]').textContent = text;
  }
}

function sheetOf(element: HTMLElement): Sheet {
  const parts = [...element.querySelectorAll<HTMLElement>('[data-part-id]')].map((part) => ({
    id: part.dataset['partId'] ?? '',
    questions: [...part.querySelectorAll<HTMLElement>('[data-question]')].map((question) => ({ id: question.dataset['question'] ?? '' })),
  }));
  return { id: element.dataset['check'] ?? '', element, parts };
}

function isAnswer(value: unknown): value is SelfCheckAnswer {
  return value === 'yes' || value === 'no' || value === 'unsure' || value === 'na';
}

function within(element: Element, selector: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`self-check 里没有 ${selector}`);
  return found;
}

/** Fills the strokes of `Zheng.astro`. */
function drawStrokes(outcome: Element, filled: number, of: number) {
  const drawing = outcome.querySelector('.zheng');
  drawing?.setAttribute('aria-label', words.strokes(filled, of));
  drawing?.querySelectorAll('path').forEach((stroke, index) => {
    stroke.classList.toggle('on', index < filled);
    stroke.classList.toggle('off', index >= filled);
  });
}

/** A part of the result: how far it is, and under it what is missing and what to find out, each with what mends it. */
function partItem(sheet: Element, { id, applicable, done, missing, unsure }: PartResult): HTMLLIElement {
  const item = document.createElement('li');
  const title = document.createElement('strong');
  title.textContent = within(sheet, `[data-part-id="${id}"] [data-title]`).textContent;
  const figure = document.createElement('span');
  figure.className = 'figure';
  figure.textContent = words.part(done, applicable);
  item.append(title, figure);
  const gaps = [...missing.map((question) => gapItem(sheet, question, words.missing)), ...unsure.map((question) => gapItem(sheet, question, words.find))];
  if (gaps.length > 0) {
    const list = document.createElement('ol');
    list.append(...gaps);
    item.append(list);
  }
  return item;
}

/** What is missing, or what to find out, with a copy of the links that mend it: their text is written once, at build. */
function gapItem(sheet: Element, id: string, kind: string): HTMLLIElement {
  const question = within(sheet, `[data-question="${id}"]`);
  const item = document.createElement('li');
  const label = document.createElement('span');
  label.className = 'kind';
  label.textContent = `${kind}：`;
  const text = kind === words.missing ? question.dataset['missing'] : question.querySelector('legend')?.textContent;
  item.append(label, text ?? '', within(question, '[data-mend]').cloneNode(true));
  return item;
}

customElements.define('self-check', SelfCheck);
