import { fill, make, part, show } from '~/components/ui/elements.client.ts';
import { markedParts } from '~/domain/search/marks.ts';
import type { Suggestion, Suggestions } from '~/domain/search/suggestions.ts';
import { search as words } from '~/strings/search.ts';
import { addressOf, markedNodes } from './found.client.ts';

/** How much of the question its own line repeats: it is also read aloud. */
const REPEATED = 40;

interface Option {
  element: HTMLElement;
  choose: () => void;
}

/** The list below the search box: it draws what is offered, and knows which option is active. */
export class SuggestionList {
  readonly #panel: HTMLElement;
  readonly #list: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #kinds: Readonly<Record<string, string>>;
  #options: readonly Option[] = [];
  #active = -1;

  /** @param kinds what the kinds of pages are called */
  constructor(panel: HTMLElement, input: HTMLInputElement, kinds: Readonly<Record<string, string>>) {
    this.#panel = panel;
    this.#list = part(panel, '.list', HTMLElement);
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', words.suggestions);
    this.#input = input;
    this.#kinds = kinds;
    // A press on the list leaves the focus in the box: the list closes when the box loses it, before the click.
    panel.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get isOpen(): boolean {
    return !this.#panel.hidden;
  }

  /**
   * Opens the list with what is offered for a question.
   *
   * @param search what the last option does, which searches for the question itself
   */
  open(question: string, { groups, words: sought, understood }: Suggestions, search: () => void) {
    const options: Option[] = [];
    const add = (className: string, parts: readonly Node[], act: () => void) => {
      const element = make('div', className, ...parts);
      const choose = () => {
        this.close();
        act();
      };
      element.id = `${this.#list.id}-${options.length}`;
      element.setAttribute('role', 'option');
      element.setAttribute('aria-selected', 'false');
      element.addEventListener('click', choose);
      options.push({ element, choose });
      return element;
    };
    const drawn = groups.map(({ kind, suggestions }) => {
      const label = this.#kinds[kind] ?? '';
      const lines = suggestions.map((suggestion) => add('option', content(suggestion, sought), () => location.assign(addressOf(suggestion.entity.path, suggestion.part))));
      return group(label, lines);
    });
    const asked = Array.from(question.trim());
    const repeated = asked.length > REPEATED ? `${asked.slice(0, REPEATED).join('')}…` : asked.join('');
    const last = add('option whole', [document.createTextNode(words.searchFor(repeated))], search);
    show(part(this.#panel, '.note', HTMLElement), ...(understood === undefined ? [] : [words.understoodAs(understood)]));
    fill(this.#list, ...drawn, last);
    this.#options = options;
    this.#activate(-1);
    this.#panel.hidden = false;
    this.#list.scrollTop = 0;
    this.#input.setAttribute('aria-expanded', 'true');
  }

  close() {
    this.#panel.hidden = true;
    this.#activate(-1);
    this.#input.setAttribute('aria-expanded', 'false');
  }

  /** Goes to the next option or the one before; beyond the ends it goes on at the other. */
  move(step: 1 | -1) {
    const from = this.#active === -1 && step === -1 ? 0 : this.#active;
    this.#activate((from + step + this.#options.length) % this.#options.length);
  }

  /** The caret moves in the box: what Enter means is the box again. */
  rest() {
    this.#activate(-1);
  }

  /** Chooses the active option; says whether there was one. */
  chooseActive(): boolean {
    const option = this.#options[this.#active];
    option?.choose();
    return option !== undefined;
  }

  #activate(index: number) {
    this.#options[this.#active]?.element.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.#options[index]?.element;
    if (option === undefined) return this.#input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', option.id);
  }
}

/** The options of a kind. Its name is drawn, and read as the name of the group. */
function group(label: string, options: readonly HTMLElement[]): HTMLElement {
  const name = make('div', 'kind', label);
  name.setAttribute('aria-hidden', 'true');
  const element = make('div', 'group', name, ...options);
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', label);
  return element;
}

function content({ entity, alias, part }: Suggestion, sought: readonly string[]): Node[] {
  const beside = [
    ...(part === undefined ? [] : [make('span', 'beside', part.label)]),
    ...(alias === undefined ? [] : [make('span', 'beside', words.alias.before, ...marked(alias, sought), words.alias.after)]),
  ];
  return [make('span', 'title', ...marked(entity.title, sought)), ...beside.flatMap((one) => [document.createTextNode(' '), one])];
}

const marked = (text: string, sought: readonly string[]) => markedNodes(markedParts(text, sought));
