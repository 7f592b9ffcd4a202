import { describe, expect, it } from 'vitest';
import { sourceProblems } from '~/domain/content/sources.ts';
import { makeEntry } from './make-entry.ts';

const SOURCES = [
  { key: 'page', kind: 'official' },
  { key: 'copy', kind: 'reprint' },
];

/** Another fact uses every good source, so that only what the fact in question says is found. */
function problemsOf(sources: string[], confidence: string, declared = SOURCES) {
  const other = { path: ['facts', 1], sources: declared.map(({ key }) => key), confidence: 'unverified' };
  const claims = [{ path: ['facts', 0], sources, confidence }, other];
  return sourceProblems(makeEntry('news', 'n', { sources: declared }, { claims })).map(({ place, found }) => ('path' in place ? `${place.path.join('.')} ${found}` : found));
}

describe('the sources of a fact', () => {
  it.each([
    ['a first-hand source', ['page'], 'confirmed'],
    ['a reprint beside a first-hand source', ['page', 'copy'], 'confirmed'],
    ['a reprint, unverified', ['copy'], 'unverified'],
    ['background, unverified', ['background'], 'unverified'],
  ])('may be %s', (_, sources, confidence) => {
    expect(problemsOf(sources, confidence)).toEqual([]);
  });

  it.each([
    ['background, confirmed', ['background'], 'confirmed', 'facts.0.confidence 写了已核实，来源却是 “background”（没有读过原文）'],
    ['a reprint and background, confirmed', ['copy', 'background'], 'confirmed', 'facts.0.confidence 写了已核实，来源却是 “copy”（转载件）、“background”（没有读过原文）'],
    ['undeclared', ['pag'], 'unverified', 'facts.0.source 来源 “pag” 没有声明'],
  ])('may not be %s', (_, sources, confidence, said) => {
    expect(problemsOf(sources, confidence)).toContain(said);
  });

  it('are declared once, and never under the reserved key', () => {
    expect(problemsOf(['page'], 'confirmed', [...SOURCES.slice(0, 1), ...SOURCES.slice(0, 1), { key: 'background', kind: 'official' }])).toEqual([
      'sources.1.key 来源代号 “page” 声明了两次',
      'sources.2.key 声明了来源 “background”',
    ]);
  });

  it('need a use only in an entry that states facts', () => {
    const data = { sources: SOURCES };
    expect(sourceProblems(makeEntry('guidance', 'g', data))).toEqual([]);
    expect(sourceProblems(makeEntry('guidance', 'g', data, { claims: [{ path: ['facts', 0], sources: ['page'], confidence: 'confirmed' }] })).map(({ place }) => place)).toEqual([{ path: ['sources', 1, 'key'] }]);
  });
});
