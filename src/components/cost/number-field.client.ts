import { readCount, readYuan, type Fen, type NumberProblem, type Reading } from '~/domain/cost/money.ts';
import { costTool as words } from '~/strings/cost-tool.ts';
import { part, show } from '~/components/ui/elements.client.ts';

/** How a field reads its text and what it says of a text that it cannot use. */
interface Kind<T> {
  read(text: string): Reading<T>;
  explain(problem: NumberProblem): string;
}

/** A whole number between two bounds. */
export function countKind([least, most]: readonly [number, number]): Kind<number> {
  return {
    read: (text) => readCount(text, least, most),
    explain: (problem) => words.count[problem](problem === 'too-small' ? least : most),
  };
}

/** An amount that must be given. */
export const moneyKind: Kind<Fen> = { read: readYuan, explain: (problem) => words.money[problem] };

/** An amount that is nothing where nothing is written. */
export const feeKind: Kind<Fen> = { ...moneyKind, read: (text) => (text.trim() === '' ? { value: 0n } : readYuan(text)) };

let fields = 0;

/**
 * A field of `Field.astro`. While somebody types, a number that cannot be used only takes the figures away; what is wrong
 * is said when the field is left.
 */
export class NumberField<T> {
  readonly #input: HTMLInputElement;
  readonly #wrong: HTMLElement;
  readonly #kind: Kind<T>;

  constructor(root: HTMLElement, kind: Kind<T>, text: string, onChange: (value: T | undefined) => void) {
    this.#input = part(root, 'input', HTMLInputElement);
    this.#wrong = part(root, '.wrong', HTMLElement);
    this.#kind = kind;
    this.#wrong.id = `cost-field-${++fields}`;
    this.#input.value = text;
    this.#input.addEventListener('input', () => {
      const value = this.#value();
      if (value !== undefined) this.#say('');
      onChange(value);
    });
    this.#input.addEventListener('change', () => this.#explain());
  }

  /** Says what is to be written, of a field that an address left open. */
  ask(text: string) {
    this.#say(text);
  }

  #value(): T | undefined {
    const reading = this.#kind.read(this.#input.value);
    return 'value' in reading ? reading.value : undefined;
  }

  #explain() {
    const reading = this.#kind.read(this.#input.value);
    this.#say('problem' in reading ? this.#kind.explain(reading.problem) : '');
  }

  #say(text: string) {
    show(this.#wrong, ...(text === '' ? [] : [text]));
    if (text === '') {
      this.#input.removeAttribute('aria-invalid');
      this.#input.removeAttribute('aria-describedby');
    } else {
      this.#input.setAttribute('aria-invalid', 'true');
      this.#input.setAttribute('aria-describedby', this.#wrong.id);
    }
  }
}
