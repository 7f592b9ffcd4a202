import { gramsOf } from './grams.ts';
import { placeOf } from './holds.ts';
import type { SearchEntity } from './model.ts';
import { normalise, type Variants } from './normalise.ts';

/** How much a word counts by where an entity has it. */
const FIELDS = { isTitle: 3, isAlias: 2.6, isNarrower: 2, inTitle: 1.75, ofTitle: 0.5, beginsAlias: 1.8, inAlias: 1.5, inAsk: 1.2, part: 2 } as const;

/** `narrower`: a name of a category that has nothing of its title is a kind within it; who says it wants its products as well. */
type Field = 'title' | 'alias' | 'narrower' | 'ask' | 'part';

/** A title, alias, way of asking or part of an entity, where it stands in the text of all of them. */
export interface Phrase {
  entity: number;
  field: Field;
  text: string;
  start: number;
}

const BETWEEN = '\n';

/** Every name of every entity in one text, so that a word is looked for once. */
export class EntityTexts {
  readonly size: number;
  readonly phrases: readonly Phrase[];
  readonly #ofEntity: Phrase[][] = [];
  readonly #all: string;
  readonly #kept = new Map<string, ReadonlyMap<number, number>>();

  /** @param generic words that nearly everything has: they make no two names akin */
  constructor(entities: readonly SearchEntity[], variants: Variants, generic: ReadonlySet<string>) {
    this.size = entities.length;
    const phrases: Phrase[] = [];
    let start = 0;
    for (const [entity, { kind, title, aliases, asks, parts = {} }] of entities.entries()) {
      const own: [Field, string][] = [['title', title], ...aliases.map((text): [Field, string] => [kind === 'categories' && !isAkin(text, title, generic) ? 'narrower' : 'alias', text]), ...asks.map((text): [Field, string] => ['ask', text]), ...Object.keys(parts).map((text): [Field, string] => ['part', text])];
      const made = own.map(([field, text]) => {
        // The ways of asking are stored as they are compared.
        const phrase = { entity, field, text: field === 'ask' ? text : normalise(text, variants), start };
        start += phrase.text.length + 1;
        return phrase;
      });
      this.#ofEntity.push(made);
      phrases.push(...made);
    }
    this.phrases = phrases;
    this.#all = phrases.map(({ text }) => text).join(BETWEEN);
  }

  /** Titles and aliases, normalised. */
  names(): string[] {
    return this.phrases.flatMap(({ field, text }) => (field === 'ask' || field === 'part' ? [] : [text]));
  }

  /** The names of an entity and the ways of asking for it. */
  of(entity: number): readonly Phrase[] {
    return this.#ofEntity[entity] ?? [];
  }

  /** How well each entity that has a word has it: 3 as its title, less in it, in another name, in a way of asking. */
  having(word: string): ReadonlyMap<number, number> {
    const known = this.#kept.get(word);
    if (known !== undefined) return known;
    const found = new Map<number, number>();
    for (let at = placeOf(this.#all, word); at !== -1; at = placeOf(this.#all, word, at + 1)) {
      const phrase = this.#phraseAt(at);
      if (phrase === undefined) continue;
      found.set(phrase.entity, Math.max(found.get(phrase.entity) ?? 0, weightIn(phrase, word, at - phrase.start)));
    }
    this.#kept.set(word, found);
    return found;
  }

  #phraseAt(place: number): Phrase | undefined {
    let [low, high] = [0, this.phrases.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.phrases[middle]?.start ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return this.phrases[low];
  }
}

/** Whether two names share a pair of characters or a Latin word: 杀毒软件 is another name of 杀毒与安全, 视频会议 none of 协同办公. */
function isAkin(name: string, title: string, generic: ReadonlySet<string>): boolean {
  const grams = new Set(gramsOf(title.toLowerCase()));
  return gramsOf(name.toLowerCase()).some((gram) => grams.has(gram) && !generic.has(gram));
}

function weightIn({ field, text }: Phrase, word: string, at: number): number {
  const share = word.length / text.length;
  if (field === 'title') return share === 1 ? FIELDS.isTitle : FIELDS.inTitle + FIELDS.ofTitle * share;
  if (field === 'alias') return share === 1 ? FIELDS.isAlias : at === 0 ? FIELDS.beginsAlias : FIELDS.inAlias;
  if (field === 'narrower') return share === 1 ? FIELDS.isNarrower : FIELDS.inAlias;
  if (field === 'part') return share === 1 ? FIELDS.part : 0;
  return FIELDS.inAsk;
}
