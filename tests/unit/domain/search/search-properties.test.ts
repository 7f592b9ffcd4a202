import '../../../support/properties.ts';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Search, type Answer } from '~/domain/search/search.ts';
import { DATA, search } from './small-search.ts';

/** Far more than a question takes on a slow machine, far less than one that never ends. */
const LONGEST_MILLISECONDS = 2000;

const PIECES = ['正版', '软件', '举报', '盗版', '著作权法', '第五十四条', '怎么', '的', '一是', '是十市', 'zheng', 'shi', 'xian', 'zb', 'wps', 'o', 'microsoft', '〔2012〕46号', '軟體', ' ', '　', '？', '\n', '\u0000', '\ud800', '\udc00', '😀', '𠀀', '\u202e', '<b>', '&lt;', '\\', '(', '.*', '__proto__', 'constructor', '%00'];

/** Questions as people, programs and fools type them. */
const question = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom('正', '版', '软', '件', '政', '板', '建', 'z', 'h', 'e', 'n', 'g', ' '), maxLength: 120 }),
);

/** What holds of every answer. */
function expectSound({ hits, isConfident, understood, words }: Answer): void {
  const scores = hits.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(scores.every(Number.isFinite)).toBe(true);
  // What only shares a character with the question covers none of it, and is no answer.
  expect(hits.every(({ coverage }) => coverage >= 0 && coverage <= 1 + 1e-9)).toBe(true);
  expect(isConfident && hits[0]?.coverage === 0).toBe(false);
  expect(new Set(hits.map(({ entity }) => entity)).size).toBe(hits.length);
  expect(isConfident && hits.length === 0).toBe(false);
  expect(understood).toBe(understood.trim());
  expect(words.every((word) => word !== '')).toBe(true);
}

describe('any question', () => {
  it('has an answer: sorted, each page once, at most the whole question met', () => {
    fc.assert(
      fc.property(question, fc.boolean(), (raw, isExact) => {
        expectSound(search.ask(raw, isExact));
      }),
      { numRuns: 1500 },
    );
  });

  it('has the same answer the next time', () => {
    const other = new Search(DATA);
    fc.assert(
      fc.property(question, (raw) => {
        expect(search.ask(raw)).toEqual(other.ask(raw));
      }),
      { numRuns: 200 },
    );
  });

  it('is taken for its normalised form', () => {
    fc.assert(
      fc.property(question, (raw) => {
        const answer = search.ask(raw);
        expect(search.ask(answer.question).hits).toEqual(answer.hits);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a very long question', () => {
  it.each([
    ['one character', '正'],
    ['one letter', 'a'],
    ['one syllable', 'shi'],
    ['two readings at each place', 'xian'],
    ['a word', '正版软件'],
    ['characters of the same sound', '是十市'],
    ['slips', '著做全法'],
    ['words that only ask', '怎么的'],
    ['numbers', '第五十四条'],
    ['blanks between', '正 版 o f d '],
    ['lone surrogates', '\ud800'],
    ['controls', '\u0000\u0007'],
    ['markup', '<script>'],
  ])('of %s is answered in time', (_, piece) => {
    const start = performance.now();
    expectSound(search.ask(piece.repeat(Math.ceil(10_000 / piece.length))));
    expect(performance.now() - start).toBeLessThan(LONGEST_MILLISECONDS);
  });

  it('is cut: what comes after changes nothing', () => {
    expect(search.ask(`${'举报盗版'.repeat(30)}数据库`.repeat(10))).toEqual(search.ask('举报盗版'.repeat(30)));
  });
});

describe('a browser without Intl.Segmenter', () => {
  const { Segmenter } = Intl;
  afterEach(() => void Reflect.set(Intl, 'Segmenter', Segmenter));

  it('has the same answers', () => {
    const asked = fc.sample(question, { numRuns: 200, seed: 46 }).concat('举抱盗板', 'shujuku', '数据库软体', '著作权法第 54 条');
    const answers = asked.map((raw) => search.ask(raw));
    Reflect.set(Intl, 'Segmenter', undefined);
    expect(() => new Intl.Segmenter('zh')).toThrow(TypeError);
    const old = new Search(DATA);
    expect(asked.map((raw) => old.ask(raw))).toEqual(answers);
  });
});
