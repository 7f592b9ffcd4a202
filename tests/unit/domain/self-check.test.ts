import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWERS, parseChecks, scoreCheck, withAnswer, type Answer, type Answers, type CheckPart } from '~/domain/self-check.ts';

const PARTS: CheckPart[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, questions: [`${id}1`, `${id}2`] }));
const ALL = PARTS.flatMap(({ questions }) => questions);
const answered = (answer: Answer): Answers => Object.fromEntries(ALL.map((id) => [id, answer]));
const answers = fc.dictionary(fc.constantFrom(...ALL), fc.constantFrom(...ANSWERS));

describe('the score of a self-check', () => {
  it('is five strokes when all is done, none before', () => {
    expect(scoreCheck(PARTS, answered('yes')).strokes).toBe(5);
    expect(scoreCheck(PARTS, {}).strokes).toBe(0);
    expect(scoreCheck(PARTS, {})).toMatchObject({ answered: 0, asked: 10, missing: [], unclear: [] });
  });

  it('gives no stroke for a part of which nothing applies', () => {
    expect(scoreCheck(PARTS, answered('not-applicable')).strokes).toBe(0);
    const { parts } = scoreCheck(PARTS, { a1: 'not-applicable', a2: 'not-applicable' });
    expect(parts[0]).toEqual({ id: 'a', isDone: false, applicable: 0, done: 0, open: 0 });
  });

  it('leaves what does not apply out of the count', () => {
    expect(scoreCheck(PARTS, { a1: 'yes', a2: 'not-applicable' }).parts[0]).toEqual({ id: 'a', isDone: true, applicable: 1, done: 1, open: 0 });
  });

  it('does not give a stroke while a question is open or unclear', () => {
    expect(scoreCheck(PARTS, { a1: 'yes' }).parts[0]).toEqual({ id: 'a', isDone: false, applicable: 2, done: 1, open: 1 });
    expect(scoreCheck(PARTS, { a1: 'yes', a2: 'unknown' })).toMatchObject({ strokes: 0, unclear: ['a2'] });
  });

  it('names what is missing in the order of the questions, each once', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { missing, unclear } = scoreCheck(PARTS, given);
        expect(missing).toEqual(ALL.filter((id) => given[id] === 'no'));
        expect(unclear).toEqual(ALL.filter((id) => given[id] === 'unknown'));
      }),
    );
  });

  it('never rises when a yes becomes anything worse', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...ALL), fc.constantFrom<Answer>('no', 'unknown'), (given, question, worse) => {
        const before = scoreCheck(PARTS, { ...given, [question]: 'yes' });
        const after = scoreCheck(PARTS, { ...given, [question]: worse });
        expect(after.strokes).toBeLessThanOrEqual(before.strokes);
        expect(after.missing.length + after.unclear.length).toBe(before.missing.length + before.unclear.length + 1);
      }),
    );
  });

  it('counts strokes as parts done, and never more than are asked', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { parts, strokes, answered: count, asked } = scoreCheck(PARTS, given);
        expect(strokes).toBe(parts.filter(({ isDone }) => isDone).length);
        for (const { done, applicable, open } of parts) expect(done + open).toBeLessThanOrEqual(applicable);
        expect(count).toBeLessThanOrEqual(asked);
      }),
    );
  });

  it('leaves answers aside that it does not ask for, even odd ones', () => {
    fc.assert(
      fc.property(answers, fc.dictionary(fc.string().filter((id) => !ALL.includes(id)), fc.constantFrom(...ANSWERS)), (given, others) => {
        expect(scoreCheck(PARTS, { ...others, ...given })).toEqual(scoreCheck(PARTS, given));
      }),
    );
    expect(scoreCheck([{ id: 'a', questions: ['constructor'] }], {}).answered).toBe(0);
  });
});

describe('answers that a device kept', () => {
  const kept = fc.record({ open: fc.constantFrom('office', 'person'), answers: fc.dictionary(fc.constantFrom('office', 'person'), answers) });

  it('come back as they were given', () => {
    fc.assert(
      fc.property(kept, (given) => {
        expect(parseChecks(JSON.parse(JSON.stringify(given)))).toEqual(JSON.parse(JSON.stringify(given)));
      }),
    );
  });

  it.each([undefined, null, 7, 'yes', [], { open: 7, answers: 3 }, { answers: ['yes'] }])('are none when they make no sense: %j', (value) => {
    expect(parseChecks(value)).toEqual({ open: '', answers: {} });
  });

  it('lose only what no check can hold', () => {
    expect(parseChecks({ open: 'office', answers: { office: { a1: 'maybe', a2: 'yes' }, person: 3 } })).toEqual({ open: 'office', answers: { office: { a2: 'yes' }, person: {} } });
  });

  it('gain one more, and keep what another tab gave', () => {
    fc.assert(
      fc.property(kept, fc.constantFrom(...ALL), fc.constantFrom(...ANSWERS), (given, question, answer) => {
        const { open, answers: now } = withAnswer(given, 'office', question, answer);
        expect(open).toBe('office');
        expect(now).toEqual({ ...parseChecks(given).answers, office: { ...given.answers['office'], [question]: answer } });
      }),
    );
  });
});
