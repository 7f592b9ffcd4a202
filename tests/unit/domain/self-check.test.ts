import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packKept, resultOf, strokesOf, unpackKept, type Check, type CheckAnswers } from '~/domain/self-check.ts';
import { SELF_CHECK_ANSWERS, type SelfCheckAnswer } from '~/schemas/self-checks.ts';

const ANSWERS = Object.keys(SELF_CHECK_ANSWERS) as SelfCheckAnswer[];
const isAnswer = (value: unknown): value is SelfCheckAnswer => ANSWERS.some((answer) => answer === value);

const PARTS = ['rules', 'daily', 'setup', 'ledger', 'installation'];
const check: Check = { id: 'office', parts: PARTS.map((id) => ({ id, questions: ['a', 'b', 'c'].map((name) => ({ id: `${id}-${name}` })) })) };
const other: Check = { id: 'person', parts: [{ id: 'rules', questions: [{ id: 'rules-a' }] }] };
const questions = check.parts.flatMap((part) => part.questions.map(({ id }) => id));

const answersOf = (answers: Partial<Record<string, SelfCheckAnswer>>): CheckAnswers => new Map(Object.entries(answers).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer] as const])));
const someAnswers: fc.Arbitrary<CheckAnswers> = fc.array(fc.tuple(fc.constantFrom(...questions), fc.constantFrom(...ANSWERS)), { maxLength: 30 }).map((pairs) => new Map(pairs));

describe('a part', () => {
  const first = (answers: Partial<Record<string, SelfCheckAnswer>>) => resultOf(check, answersOf(answers))[0];

  it.each<[string, Partial<Record<string, SelfCheckAnswer>>, { applicable: number; done: number; isDone: boolean }]>([
    ['is not done before anything is answered', {}, { applicable: 3, done: 0, isDone: false }],
    ['is done when everything is', { 'rules-a': 'yes', 'rules-b': 'yes', 'rules-c': 'yes' }, { applicable: 3, done: 3, isDone: true }],
    ['does not count what does not apply', { 'rules-a': 'yes', 'rules-b': 'yes', 'rules-c': 'na' }, { applicable: 2, done: 2, isDone: true }],
    ['is done where nothing applies', { 'rules-a': 'na', 'rules-b': 'na', 'rules-c': 'na' }, { applicable: 0, done: 0, isDone: true }],
    ['waits for what is to be found out', { 'rules-a': 'yes', 'rules-b': 'yes', 'rules-c': 'unsure' }, { applicable: 3, done: 2, isDone: false }],
    ['is not done with one no', { 'rules-a': 'yes', 'rules-b': 'yes', 'rules-c': 'no' }, { applicable: 3, done: 2, isDone: false }],
  ])('%s', (_, answers, expected) => {
    expect(first(answers)).toMatchObject(expected);
  });

  it('tells apart what is missing, what is to be found out and what is not answered', () => {
    expect(first({ 'rules-a': 'no', 'rules-b': 'unsure' })).toMatchObject({ missing: ['rules-a'], unsure: ['rules-b'], open: ['rules-c'] });
  });

  it('is done exactly when every question that applies is answered with yes', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        for (const [index, result] of resultOf(check, answers).entries()) {
          const applicable = check.parts[index]?.questions.filter(({ id }) => answers.get(id) !== 'na') ?? [];
          expect(result.isDone).toBe(applicable.every(({ id }) => answers.get(id) === 'yes'));
          expect(result.done + result.missing.length + result.unsure.length + result.open.length).toBe(result.applicable);
        }
      }),
    );
  });
});

describe('the strokes', () => {
  it('are the parts that are done, never more than five', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const results = resultOf(check, answers);
        expect(strokesOf(results)).toBe(results.filter(({ isDone }) => isDone).length);
        expect(strokesOf(results)).toBeLessThanOrEqual(PARTS.length);
      }),
    );
  });

  it('never grow when a yes becomes a no', () => {
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(...questions), (answers, question) => {
        const yes = new Map([...answers, [question, 'yes'] as const]);
        const no = new Map([...answers, [question, 'no'] as const]);
        expect(strokesOf(resultOf(check, no))).toBeLessThanOrEqual(strokesOf(resultOf(check, yes)));
      }),
    );
  });

  it('do not change with answers to questions that the check does not ask', () => {
    fc.assert(
      fc.property(someAnswers, fc.string(), fc.constantFrom(...ANSWERS), (answers, id, answer) => {
        fc.pre(!questions.includes(id));
        expect(resultOf(check, new Map([...answers, [id, answer]]))).toEqual(resultOf(check, answers));
      }),
    );
  });
});

describe('what a device kept', () => {
  const unpack = (value: unknown) => unpackKept(value, [check, other], isAnswer);
  const nothing = { answers: new Map() };

  it('comes back as it was', () => {
    fc.assert(
      fc.property(someAnswers, fc.constantFrom('office', 'person', undefined), (answers, chosen) => {
        const kept = { ...(chosen !== undefined && { chosen }), answers: new Map([['office', answers]]) };
        expect(unpack(structuredClone(packKept(kept)))).toEqual(kept);
      }),
    );
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', '正'],
    ['a list', []],
    ['another version', { version: 2, answers: [['office', [['rules-a', 'yes']]]] }],
    ['no version', { answers: [['office', [['rules-a', 'yes']]]] }],
  ])('is left alone where it is %s', (_, value) => {
    expect(unpack(value)).toEqual(nothing);
  });

  it('loses what is damaged or gone, and keeps the rest', () => {
    const value = {
      version: 1,
      chosen: 'school',
      answers: [['office', [['rules-a', 'yes'], ['rules-b', 'perhaps'], ['gone', 'yes'], 'rules-c', [4, 'yes'], null]], ['school', [['rules-a', 'yes']]], 'office', ['person', 7]],
    };
    expect(unpack(value)).toEqual({ answers: new Map([['office', new Map([['rules-a', 'yes']])], ['person', new Map()]]) });
  });

  it('never breaks whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.boolean(), (value, isWrapped) => {
        const { chosen, answers } = unpack(isWrapped ? { version: 1, chosen: value, answers: value } : value);
        expect(chosen === undefined || chosen === 'office' || chosen === 'person').toBe(true);
        for (const given of answers.values()) expect([...given.values()].every(isAnswer)).toBe(true);
      }),
    );
  });
});
