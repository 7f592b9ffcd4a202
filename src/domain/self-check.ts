import type { SelfCheckAnswer } from '~/schemas/self-checks.ts';

/** A self-check as far as counting goes: its parts and the ids of their questions. */
export interface Check {
  id: string;
  parts: readonly { id: string; questions: readonly { id: string }[] }[];
}

/** What was answered, by the question's id. */
export type CheckAnswers = ReadonlyMap<string, SelfCheckAnswer>;

/** How far a part is. The lists hold ids of questions, in their order. */
export interface PartResult {
  id: string;
  /** How many questions count: all but those that do not apply. */
  applicable: number;
  done: number;
  /** Answered with no. */
  missing: string[];
  /** To be found out. */
  unsure: string[];
  /** Not answered. */
  open: string[];
  /** Whether every question that applies is answered with yes. */
  isDone: boolean;
}

/** The parts of a check, each with what is done and what is not. Answers to other questions are not looked at. */
export function resultOf({ parts }: Check, answers: CheckAnswers): PartResult[] {
  return parts.map(({ id, questions }) => {
    const answered = (answer: SelfCheckAnswer | undefined) => questions.filter((question) => answers.get(question.id) === answer).map((question) => question.id);
    const applicable = questions.length - answered('na').length;
    const done = answered('yes').length;
    return { id, applicable, done, missing: answered('no'), unsure: answered('unsure'), open: answered(undefined), isDone: done === applicable };
  });
}

/** The strokes of 正: one for each part that is done. */
export function strokesOf(results: readonly PartResult[]): number {
  return results.filter(({ isDone }) => isDone).length;
}

/** What is kept on the reader's device: which check, and the answers to each. */
export interface KeptChecks {
  chosen?: string;
  answers: ReadonlyMap<string, CheckAnswers>;
}

/** A later form of what is kept takes another number, so that a page that does not know it does not misread it. */
const VERSION = 1;

/** What is kept, as a value that a browser's store takes. */
export function packKept({ chosen, answers }: KeptChecks): unknown {
  const packed = [...answers].map(([check, given]) => [check, [...given]] as const);
  return { version: VERSION, ...(chosen !== undefined && { chosen }), answers: packed };
}

/**
 * Reads what a device kept. Whatever else stands there – damaged, of another version, about questions that are gone – falls
 * away, and the rest is used.
 */
export function unpackKept(value: unknown, checks: readonly Check[], isAnswer: (value: unknown) => value is SelfCheckAnswer): KeptChecks {
  const kept: { version?: unknown; chosen?: unknown; answers?: unknown } = typeof value === 'object' && value !== null ? value : {};
  if (kept.version !== VERSION) return { answers: new Map() };
  const chosen = checks.find(({ id }) => id === kept.chosen)?.id;
  const answers = new Map<string, CheckAnswers>();
  for (const [id, given] of pairs(kept.answers)) {
    const check = checks.find((candidate) => candidate.id === id);
    if (check === undefined) continue;
    const known = new Set(check.parts.flatMap(({ questions }) => questions.map((question) => question.id)));
    const usable = pairs(given).flatMap(([question, answer]) => (known.has(question) && isAnswer(answer) ? [[question, answer] as const] : []));
    answers.set(id, new Map(usable));
  }
  return { ...(chosen !== undefined && { chosen }), answers };
}

function pairs(value: unknown): [string, unknown][] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown): [string, unknown][] => {
    if (!Array.isArray(item)) return [];
    const [key, inner]: unknown[] = item;
    return typeof key === 'string' ? [[key, inner]] : [];
  });
}
