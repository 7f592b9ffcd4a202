import { lettersOf, markedParts } from './marks.ts';
import type { SearchEntity, SearchKind } from './model.ts';
import type { NamedPart } from './naming.ts';
import type { EntityHit, Search } from './search.ts';

/** A page offered while one types. */
export interface Suggestion {
  entity: SearchEntity;
  /** The other name that was met, where the title shows nothing of the question. */
  alias?: string;
  /** The part of it that the question names. */
  part?: NamedPart;
}

/** What is offered while one types. */
export interface Suggestions {
  /** By kind, in the order in which the best of each kind comes. */
  groups: { kind: SearchKind; suggestions: Suggestion[] }[];
  /** The words to mark. */
  words: readonly string[];
  /** The question as it was understood, where that is another thing than what was typed. */
  understood?: string;
}

const MOST = 8;

/** A list of results may hold what only comes near; what is offered unasked may not. */
const WORTH = { score: 2.5, ofBest: 0.5, coverage: 0.5 } as const;

/** What one or two letters mean is anybody's guess; only names that begin so are offered. */
const isTooShort = (letters: string) => Array.from(letters).length < 2 || /^[a-z0-9]{2}$/u.test(letters);

/** A page with what is known of how it was met. */
type Offer = Pick<EntityHit, 'entity' | 'part'>;

interface Name {
  entity: SearchEntity;
  letters: string;
  isTitle: boolean;
}

/** Says which pages are worth offering for a question that may be only half typed. */
export class Suggester {
  readonly #search: Search;
  readonly #names: readonly Name[];

  constructor(search: Search) {
    this.#search = search;
    this.#names = search.entities.flatMap((entity) => [entity.title, ...entity.aliases].map((name, index) => ({ entity, letters: lettersOf(name), isTitle: index === 0 })));
  }

  /** What to offer; nothing where the question has no letter. */
  suggest(raw: string): Suggestions | undefined {
    const letters = lettersOf(raw);
    if (letters === '') return undefined;
    const begun = this.#begun(letters);
    if (isTooShort(letters)) return offered(begun, [letters]);
    const { hits, isConfident, isChanged, understood, words } = this.#search.ask(raw);
    const worthy = isConfident ? hits.filter((hit) => isWorthy(hit, hits[0]!)) : [];
    return { ...offered([...worthy, ...begun], worthy.length > 0 ? words : [letters]), ...(isChanged && worthy.length > 0 && { understood }) };
  }

  /** What has a name that begins so: the whole name first, then titles, then the shorter names. */
  #begun(letters: string): Offer[] {
    return this.#names
      .filter((name) => name.letters.startsWith(letters))
      .sort((a, b) => Number(b.letters === letters) - Number(a.letters === letters) || Number(b.isTitle) - Number(a.isTitle) || a.letters.length - b.letters.length)
      .map(({ entity }) => ({ entity }));
  }
}

const isWorthy = ({ score, coverage }: EntityHit, best: EntityHit) => score >= Math.max(WORTH.score, best.score * WORTH.ofBest) && coverage >= WORTH.coverage;

/** Gathers the best by kind; a page that is offered twice stands where it came first. */
function offered(offers: readonly Offer[], words: readonly string[]): Suggestions {
  const first = new Map<SearchEntity, Offer>();
  for (const offer of offers) if (!first.has(offer.entity)) first.set(offer.entity, offer);
  const groups = new Map<SearchKind, Suggestion[]>();
  for (const { entity, part } of [...first.values()].slice(0, MOST)) {
    const alias = metAlias(entity, words);
    groups.set(entity.kind, [...(groups.get(entity.kind) ?? []), { entity, ...(alias !== undefined && { alias }), ...(part !== undefined && { part }) }]);
  }
  return { groups: Array.from(groups, ([kind, suggestions]) => ({ kind, suggestions })), words };
}

/** The alias that has most of the words, where the title has none of them. */
function metAlias({ title, aliases }: SearchEntity, words: readonly string[]): string | undefined {
  const met = (name: string) => markedParts(name, words).reduce((length, { text, isMarked }) => length + (isMarked ? text.length : 0), 0);
  if (met(title) > 0) return undefined;
  const [best] = aliases
    .map((alias) => ({ alias, met: met(alias) }))
    .filter(({ met }) => met > 0)
    .sort((a, b) => b.met - a.met || a.alias.length - b.alias.length);
  return best?.alias;
}
