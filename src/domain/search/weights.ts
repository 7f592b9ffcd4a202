import type { SearchKind } from './model.ts';

/**
 * The numbers of the ranking. They were found by trying on labelled questions; `npm run bench -- search` says what a
 * change does. What a word counts by where it stands is with the fields, in `entities.ts`.
 */

/** How welcome a kind is where nothing else decides. */
export const PRIORS: Readonly<Record<SearchKind, number>> = {
  categories: 0.35,
  sections: 0.3,
  tools: 0.3,
  units: 0.3,
  pages: 0.3,
  software: 0.25,
  guidance: 0.25,
  'replaced-products': 0.25,
  forms: 0.25,
  'self-checks': 0.2,
  policies: 0.2,
  tasks: 0.2,
  counties: 0.2,
  laws: 0.15,
  channels: 0.15,
  milestones: 0.1,
  liabilities: 0.1,
  recognitions: 0.1,
  terms: 0.1,
  vendors: 0,
  showcases: -0.1,
  news: -0.3,
  events: -0.1,
  progress: -0.3,
  figures: -0.3,
  exposures: -0.3,
};

/** What a word weighs in its question: by how rare it is, and otherwise as said here. */
export const WORD = {
  /** That no entity has. */
  unknown: 6,
  /** Of one character, at most. */
  single: 2,
  least: 0.3,
  /** That nearly everything has: so much of its weight. */
  generic: 0.6,
  /** That tells the kind of page: so much of its weight. */
  intent: 0.35,
} as const;

/** How surely something stands for a word. */
export const INSTEAD = {
  synonym: 0.7,
  /** The parts of a long word, together. */
  parts: 0.8,
  /** What an entity belongs to. */
  near: 0.25,
} as const;

/** A word this long may be met by its parts. */
export const LONG_WORD = 4;

/** What a name or a way of asking adds when it is the question, begins with it, is in it, or comes near. */
export const BONUS = {
  /** It is the question. */
  same: 2,
  /** It is the question without the words that only ask. */
  matter: 1.5,
  /** It is, but names a kind within a category. */
  narrower: 0.4,
  /** The question begins it. */
  begun: 2,
  /** The question has it. */
  held: 0.4,
  /** It shares words with the question, by their part of the question. */
  near: 1.6,
  /** The same by their own weight: a long story tells a short question within it. */
  within: 0.6,
  /** Words of this weight count half of that. */
  half: 8,
} as const;

/** Of how many, the best so far, the names are compared with the question as a whole. */
export const COMPARED = 60;

/** The more words a question has, the less it counts where each stands and the more how many of them are there. */
export const EVENNESS = { aWord: 0.08, most: 0.7 } as const;

/** What the kind of a page adds counts in full only where the words are met. */
export const WELCOME_LEAST = 0.3;

/** A question of more words than so many is a story. */
export const FEW_WORDS = 3;

/** What the best hit needs to be an answer. */
export const CONFIDENT = {
  coverage: 0.5,
  /** With a word that no entity has. */
  withUnknown: 0.75,
  /** Of a long story of so many words, less. */
  ofMany: 0.3,
  many: 8,
  score: 0.75,
  /** Few words that are met here and there do not make an answer. */
  scoreOfFew: 2,
} as const;
