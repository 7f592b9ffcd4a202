import type { Term } from './terms.ts';
import { CONFIDENT, FEW_WORDS } from './weights.ts';

/** What is known of the best hit. */
interface Best {
  /** Its place among the entities. */
  index: number;
  score: number;
  coverage: number;
}

/** Whether the best hit answers the question, or only happens to share words with it. */
export function isAnswer({ index, score, coverage }: Best, terms: readonly Term[]): boolean {
  return coverage >= coverageWanted(terms) && score >= (terms.length <= FEW_WORDS ? CONFIDENT.scoreOfFew : CONFIDENT.score) && hasGist(index, terms);
}

function coverageWanted(terms: readonly Term[]): number {
  const longer = Math.min(1, Math.max(0, terms.length - FEW_WORDS) / (CONFIDENT.many - FEW_WORDS));
  const few = terms.some(({ having }) => having.size === 0) ? CONFIDENT.withUnknown : CONFIDENT.coverage;
  return few + (CONFIDENT.ofMany - few) * longer;
}

/** Whether an entity has a word of the site that a question is about: of a few words the one that says most. */
function hasGist(index: number, terms: readonly Term[]): boolean {
  const gist = terms.reduce<Term | undefined>((most, term) => (most === undefined || term.weight > most.weight ? term : most), undefined);
  const isTold = terms.length > FEW_WORDS || gist?.having.has(index) === true;
  return isTold && terms.some(({ isKnown, piece, having }) => isKnown && piece.typed.length > 1 && having.has(index));
}
