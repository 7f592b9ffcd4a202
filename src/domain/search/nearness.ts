import type { Phrase } from './entities.ts';
import { holds } from './holds.ts';
import { sum, type Term } from './terms.ts';
import { BONUS } from './weights.ts';

/** The forms of a question that a name may be. */
export interface Questions {
  /** As typed and as understood. */
  whole: readonly string[];
  /** Without the words that only ask. */
  matter: string;
}

/** Whether a question is a name, and nothing else but words that ask. */
export const isName = ({ field, text }: Phrase, { whole, matter }: Questions) => (field === 'title' || field === 'alias') && (text === matter || whole.includes(text));

/** Compares names and ways of asking with a question as a whole. */
export class Nearness {
  readonly #stop: ReadonlySet<string>;
  readonly #lengths = new Map<string, number>();

  constructor(stop: ReadonlySet<string>) {
    this.#stop = stop;
  }

  /** What the nearest of an entity's names and ways of asking adds to its score. */
  of(phrases: readonly Phrase[], terms: readonly Term[], questions: Questions): number {
    const total = sum(terms.map(({ weight }) => weight));
    return Math.max(0, ...phrases.map((phrase) => this.#nearness(phrase, terms, total, questions)));
  }

  #nearness({ text, field }: Phrase, terms: readonly Term[], total: number, { whole, matter }: Questions): number {
    if (field === 'part') return 0;
    if (whole.includes(text)) return field === 'narrower' ? BONUS.narrower : BONUS.same;
    const begun = Math.max(0, ...whole.map((question) => (question !== '' && text.startsWith(question) ? (BONUS.begun * question.length) / text.length : 0)));
    if (text === matter) return Math.max(begun, field === 'narrower' ? BONUS.narrower : BONUS.matter);
    const held = field !== 'ask' && text.length > 1 && whole.some((question) => holds(question, text)) ? BONUS.held : 0;
    return Math.max(begun, held + this.#shared(text, terms, total));
  }

  /** What the words add that a text shares with the question, by how much of the text they are. */
  #shared(text: string, terms: readonly Term[], total: number): number {
    let [shared, met] = [0, 0];
    for (const { readings, weight, piece } of terms) {
      const reading = readings.find((one) => holds(text, one.text));
      if (reading === undefined) continue;
      shared += weight * reading.factor;
      met += piece.readings.includes(reading) ? reading.text.length : Math.min(reading.text.length, piece.typed.length);
    }
    const told = Math.min(1, met / this.#contentLength(text));
    return told * (BONUS.near * (shared / total) + BONUS.within * (shared / (shared + BONUS.half)));
  }

  /** How many letters of a text say something: without the words that only ask. */
  #contentLength(text: string): number {
    const known = this.#lengths.get(text);
    if (known !== undefined) return known;
    let length = 0;
    for (let place = 0; place < text.length; ) {
      const stop = [6, 5, 4, 3, 2, 1].find((size) => this.#stop.has(text.slice(place, place + size)));
      if (stop === undefined && text[place] !== ' ') length += 1;
      place += stop ?? 1;
    }
    this.#lengths.set(text, Math.max(1, length));
    return Math.max(1, length);
  }
}
