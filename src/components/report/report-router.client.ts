import { draftText } from '~/domain/report-draft.ts';
import { isWorthAsking, type Question } from '~/domain/report-questions.ts';
import { routesFor, type Route } from '~/domain/report-routing.ts';
import { reportPhrases, reportRouter as words } from '~/strings/report-router.ts';
import type { RouterChannel } from '~/queries/reporting.ts';
import type { DraftKind, Evidence, ReportAnswers, Situation } from '~/schemas/channels.ts';
import { copyText } from '~/components/ui/copy-text.client.ts';
import { fill, link, make, part } from '~/components/ui/elements.client.ts';
import { evidenceOf, readingOf, routeItem } from './routes.client.ts';

/** Where one question at a time is enough to look at. */
const NARROW = '(max-width: 48rem)';

/** Room below the draft for lines that wrap and lines that the reader adds. */
const SPARE_ROWS = 2;

/** The router of `ReportRouter.astro`. Answers and draft stand in the page alone: nothing is stored, sent or put into the address. */
class ReportRouter extends HTMLElement {
  #channels: readonly RouterChannel[] = [];
  #answers: ReportAnswers | undefined;
  #step = 0;
  /** The draft as it was written for the reader; what differs from it is theirs. */
  #written = '';

  connectedCallback() {
    this.#channels = JSON.parse(this.dataset['channels'] ?? '[]') as RouterChannel[];
    const narrow = matchMedia(NARROW);
    narrow.addEventListener('change', () => this.#arrange(narrow.matches));
    this.#wireForm(narrow);
    this.#wireDraft();
    this.#part('tool').hidden = false;
    this.#arrange(narrow.matches);
  }

  #part(name: string): HTMLElement {
    return part(this, `[data-part="${name}"]`, HTMLElement);
  }

  get #form(): HTMLFormElement {
    return part(this, 'form', HTMLFormElement);
  }

  get #text(): HTMLTextAreaElement {
    return part(this, 'textarea', HTMLTextAreaElement);
  }

  get #which(): HTMLSelectElement {
    return part(this, 'select', HTMLSelectElement);
  }

  /** The questions that are asked. */
  #questions(): HTMLFieldSetElement[] {
    return [...this.querySelectorAll('fieldset')].filter(({ disabled }) => !disabled);
  }

  /** Asks only what can change something once it is said what happened, and counts no other. Whether the number changed. */
  #choose(): boolean {
    const before = this.#questions().length;
    const situation = this.querySelector<HTMLInputElement>('input[name="situation"]:checked')?.value as Situation | undefined;
    for (const question of this.querySelectorAll('fieldset')) {
      question.disabled = situation !== undefined && !isWorthAsking(question.dataset['question'] as Question, situation, this.#channels, reportPhrases.drafts);
    }
    const questions = this.#questions();
    const step = situation === undefined ? words.stepAtMost : words.step;
    questions.forEach((question, index) => (part(question, '.step', HTMLElement).textContent = step(index + 1, questions.length)));
    return questions.length !== before;
  }

  /** On a phone one question at a time; where there is room, all of them. */
  #arrange(isNarrow: boolean) {
    const questions = this.#questions();
    const shown = isNarrow ? questions.slice(this.#step, this.#step + 1) : questions;
    for (const question of this.querySelectorAll('fieldset')) question.hidden = !shown.includes(question);
    this.#part('back').hidden = !isNarrow || this.#step === 0;
    this.#part('next').hidden = !isNarrow || this.#step === questions.length - 1;
    this.#part('show').hidden = isNarrow && this.#step !== questions.length - 1;
    this.#part('restart').hidden = this.#answers === undefined;
  }

  #wireForm(narrow: MediaQueryList) {
    const go = (step: number) => {
      this.#step = step;
      this.#arrange(narrow.matches);
      this.#focusQuestion(step);
    };
    this.#part('back').addEventListener('click', () => go(this.#step - 1));
    this.#part('next').addEventListener('click', () => {
      if (this.#isAnswered(this.#step)) go(this.#step + 1);
    });
    this.#part('restart').addEventListener('click', () => {
      this.#forget();
      go(0);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const missing = this.#questions().findIndex((_, index) => !this.#isAnswered(index));
      if (missing === -1) this.#show();
      else go(missing);
    });
    this.#form.addEventListener('change', ({ target }) => this.#noteChange(target, narrow.matches));
  }

  #focusQuestion(step: number) {
    const legend = this.#questions()[step]?.querySelector('legend');
    legend?.focus();
    legend?.scrollIntoView();
  }

  /** Says below the question that it waits for an answer. Evidence may be none. */
  #isAnswered(step: number): boolean {
    const question = this.#questions()[step];
    if (question === undefined) return true;
    const isAnswered = question.querySelector('input[type="radio"]') === null || question.querySelector('input:checked') !== null;
    const wrong = part(question, '.wrong', HTMLElement);
    wrong.hidden = isAnswered;
    wrong.textContent = isAnswered ? '' : words.unanswered;
    if (isAnswered) question.removeAttribute('aria-describedby');
    else question.setAttribute('aria-describedby', wrong.id);
    if (!isAnswered) this.#say('status', words.unanswered);
    return isAnswered;
  }

  #noteChange(target: EventTarget | null, isNarrow: boolean) {
    const step = this.#questions().findIndex((question) => target instanceof Node && question.contains(target));
    if (step !== -1) this.#isAnswered(step);
    const count = this.#choose() ? words.asksInAll(this.#questions().length) : '';
    this.#arrange(isNarrow);
    this.#say('status', `${count}${this.#answers === undefined ? '' : words.stale}`);
  }

  /** Back to an empty form: nothing of what was typed stays in the page. */
  #forget() {
    this.#form.reset();
    this.#choose();
    this.#answers = undefined;
    this.#written = '';
    this.#text.value = '';
    for (const name of ['read-first', 'routes', 'keep', 'paper']) fill(this.#part(name));
    this.#part('result').hidden = true;
    delete this.dataset['answered'];
    this.#say('status', '');
  }

  #read(): ReportAnswers {
    const values = (name: string) => [...this.#form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked:enabled`)].map(({ value }) => value);
    const one = (name: string) => values(name)[0];
    // The values of the form are the keys of the vocabulary, which wrote it.
    return { situation: one('situation'), place: one('place'), offender: one('offender'), asker: one('asker'), evidence: values('evidence') as Evidence[] } as ReportAnswers;
  }

  #show() {
    const answers = this.#read();
    this.#answers = answers;
    const routes = routesFor(answers, this.#channels);
    fill(this.#part('routes'), make('ol', '', ...routes.map((route) => routeItem(route, answers))));
    this.#showReading(routes);
    const evidence = evidenceOf(routes, answers);
    this.#part('keeping').hidden = evidence.length === 0;
    fill(this.#part('keep'), make('dl', '', ...evidence.flatMap((kind) => [make('dt', '', this.#labelOf(kind)), make('dd', '', words.keep[kind])])));
    this.#offerDrafts(routes);
    this.dataset['answered'] = '';
    this.#part('result').hidden = false;
    this.#part('restart').hidden = false;
    this.#say('status', words.resultSaid(routes.length, routes[0]?.channel.title ?? ''));
    const heading = part(this.#part('result'), 'h2', HTMLElement);
    heading.focus();
    heading.scrollIntoView();
  }

  #showReading(routes: readonly Route<RouterChannel>[]) {
    const reading = readingOf(routes);
    fill(this.#part('read-first'), ...(reading.length === 0 ? [] : [make('p', '', `${words.readFirst}：`, ...reading.map(({ href, label }) => link(href, label)))]));
  }

  #labelOf(evidence: Evidence): string {
    return this.#form.querySelector(`input[name="evidence"][value="${evidence}"]`)?.parentElement?.textContent?.trim() ?? '';
  }

  #wireDraft() {
    const draft = this.#text;
    draft.addEventListener('input', () => fill(this.#part('paper'), draft.value));
    this.#which.addEventListener('change', () => this.#draft());
    this.#part('redraft').addEventListener('click', () => this.#write());
    this.#part('copy').addEventListener('click', () => void this.#copy(draft));
    this.#part('print').addEventListener('click', () => print());
  }

  /** The papers that belong to these channels, the first one chosen. */
  #offerDrafts(routes: readonly Route<RouterChannel>[]) {
    const kinds = routes.flatMap(({ taking }) => taking?.paper ?? []);
    const which = this.#which;
    for (const option of which.options) {
      option.hidden = !kinds.includes(option.value as DraftKind);
      option.disabled = option.hidden;
    }
    const [first] = kinds;
    this.#part('drafting').hidden = first === undefined;
    this.toggleAttribute('data-undrafted', first === undefined);
    if (first === undefined) return;
    if (!kinds.includes(which.value as DraftKind) || !this.#isEdited()) which.value = first;
    this.#draft();
  }

  #isEdited(): boolean {
    const { value } = this.#text;
    return value !== '' && value !== this.#written;
  }

  /** Writes the chosen paper; one that the reader has worked on waits for their word. */
  #draft() {
    const isEdited = this.#isEdited();
    this.#part('redraft').hidden = !isEdited;
    if (!isEdited) this.#write();
  }

  #write() {
    if (this.#answers === undefined) return;
    const kind = this.#which.value as DraftKind;
    const draft = this.#text;
    this.#written = draftText(kind, this.#answers, reportPhrases);
    draft.value = this.#written;
    draft.rows = this.#written.split('\n').length + SPARE_ROWS;
    fill(this.#part('paper'), this.#written);
    this.#part('redraft').hidden = true;
    this.#say('copied', '');
  }

  async #copy(draft: HTMLTextAreaElement) {
    const isCopied = await copyText(draft.value, () => {
      draft.focus();
      draft.select();
    });
    this.#say('copied', isCopied ? words.copied : words.copyByHand);
  }

  #say(where: 'status' | 'copied', text: string) {
    this.#part(where).textContent = text;
  }
}

customElements.define('report-router', ReportRouter);
