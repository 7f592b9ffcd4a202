import { isRecord } from './records.ts';

/** The answers to a question: 不适用 leaves the count; 不清楚 is something to find out, and as far from done as 否. */
export const ANSWERS = ['yes', 'no', 'unknown', 'not-applicable'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Answers by the question's id. */
export type Answers = Readonly<Record<string, Answer>>;

/** What the rule needs of a part: a stroke of 正 and its questions. */
export interface CheckPart {
  id: string;
  questions: readonly string[];
}

export interface PartScore {
  id: string;
  /** Every question that applies is answered yes, none is open, and at least one applies. */
  isDone: boolean;
  /** How many questions apply, as far as they are answered or open. */
  applicable: number;
  done: number;
  open: number;
}

export interface CheckScore {
  parts: PartScore[];
  /** Parts done: the strokes of 正. */
  strokes: number;
  answered: number;
  asked: number;
  /** Questions answered no, in the order in which they are asked. */
  missing: string[];
  /** Questions answered 不清楚. */
  unclear: string[];
}

/**
 * Scores a self-check. A part that does not apply at all is no stroke: nothing was done there. Answers to questions that
 * the check does not ask are left aside, so that answers kept from an older one never count.
 */
export function scoreCheck(parts: readonly CheckPart[], answers: Answers): CheckScore {
  const answerTo = (question: string): Answer | undefined => (Object.prototype.hasOwnProperty.call(answers, question) ? answers[question] : undefined);
  const scored = parts.map(({ id, questions }): PartScore => {
    const given = questions.map(answerTo);
    const count = (answer: Answer | undefined) => given.filter((one) => one === answer).length;
    const applicable = questions.length - count('not-applicable');
    const done = count('yes');
    return { id, isDone: applicable > 0 && done === applicable, applicable, done, open: count(undefined) };
  });
  const questions = parts.flatMap((part) => part.questions);
  return {
    parts: scored,
    strokes: scored.filter(({ isDone }) => isDone).length,
    answered: questions.filter((question) => answerTo(question) !== undefined).length,
    asked: questions.length,
    missing: questions.filter((question) => answerTo(question) === 'no'),
    unclear: questions.filter((question) => answerTo(question) === 'unknown'),
  };
}

/** What a device keeps: the check that was open, and the answers of each. */
export interface KeptChecks {
  open: string;
  answers: Readonly<Record<string, Answers>>;
}

/** Reads back what a device kept: only answers that a check of today can hold; anything else is as if never given. */
export function parseChecks(kept: unknown): KeptChecks {
  const { open, answers } = isRecord(kept) ? kept : {};
  const checks = Object.entries(isRecord(answers) ? answers : {}).map(([check, given]) => [check, parseAnswers(given)] as const);
  return { open: typeof open === 'string' ? open : '', answers: Object.fromEntries(checks) };
}

/** What a device keeps after one more answer; the answers that another tab gave stay. */
export function withAnswer(kept: unknown, check: string, question: string, answer: Answer): KeptChecks {
  const { answers } = parseChecks(kept);
  return { open: check, answers: { ...answers, [check]: { ...answers[check], [question]: answer } } };
}

function parseAnswers(given: unknown): Answers {
  if (!isRecord(given)) return {};
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, Answer] => ANSWERS.some((answer) => answer === entry[1])));
}
