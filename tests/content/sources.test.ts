import { describe, expect, it } from 'vitest';
import { today } from '~/domain/dates.ts';
import { entryOf as guarded } from '../../integrations/content-guard/entries.ts';
import { collectionNames, entriesOf, entryOf, files, pieces } from './support/content.ts';

const listed = (found: readonly { place: string; text: string }[]) => found.map(({ place, text }) => `${place}: ${text}`);

/** Numbers of the whole country, each written by its scope. Other phone numbers must come from their owner. */
const NATIONAL_NUMBERS = /^1\d{2,4}/u;

describe('sources', () => {
  const sources = collectionNames.flatMap((name) => entriesOf(name).flatMap(({ id, data }) => data.sources.map((source) => ({ entry: `${name}/${id}`, ...source }))));

  it('are many', () => {
    expect(sources.length).toBeGreaterThan(300);
  });

  it('never give the address of a reprint', () => {
    expect(sources.filter(({ kind, url }) => kind === 'reprint' && url !== undefined)).toEqual([]);
  });

  it('were read by today, and after they were published', () => {
    const now = today(new Date());
    const bad = sources.filter(({ checkedOn, publishedOn }) => checkedOn > now || (publishedOn !== undefined && publishedOn > checkedOn));
    expect(bad.map(({ entry, key }) => `${entry} ${key}`)).toEqual([]);
  });

  it('carry every confirmed fact: background and reprints alone confirm nothing', () => {
    const firstHand = new Set(['official', 'repository', 'news']);
    const bad = files.flatMap((file) => {
      const entry = guarded(file);
      if (entry === undefined) return [];
      const declared = (entry.data['sources'] ?? []) as { key: string; kind: string }[];
      const kindOf = (key: string) => declared.find((source) => source.key === key)?.kind ?? '';
      return entry.claims
        .filter(({ confidence, sources: keys }) => confidence === 'confirmed' && !keys.some((key) => firstHand.has(kindOf(key))))
        .map(({ path }) => `${file.file} ${path.join('.')}`);
    });
    expect(bad).toEqual([]);
  });

  it('are the only place for http:// addresses, and only of official pages and newspapers', () => {
    const plain = pieces.filter(({ text }) => text.includes('http://'));
    expect(plain.length).toBeGreaterThan(0);
    const bad = plain.filter(({ path, beside }) => path[0] !== 'sources' || path.at(-1) !== 'url' || !['official', 'news'].includes(String(beside['kind'])));
    expect(listed(bad)).toEqual([]);
  });
});

describe('addresses and numbers', () => {
  const prose = pieces.filter(({ path }) => path.at(-1) !== 'url');

  it('hold no mobile number', () => {
    expect(listed(prose.filter(({ text }) => /(?<![\d.])1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/u.test(text)))).toEqual([]);
  });

  it('hold no land line and no 400 number', () => {
    expect(listed(prose.filter(({ text }) => /(?<!\d)(?:0\d{2,3}[- ]?[2-9]\d{6,7}|[48]00[- ]?\d{3}[- ]?\d{4})(?!\d)/u.test(text)))).toEqual([]);
  });

  it('hold no identity card number', () => {
    expect(listed(prose.filter(({ text }) => /(?<!\d)\d{6}(?:19|20)\d{9}[\dXx](?!\d)/u.test(text)))).toEqual([]);
  });

  it('give an e-mail address only where a declared source is named with it', () => {
    const found = prose.filter(({ text }) => /[\w.+-]+@[\w-]+\.\w+/u.test(text));
    expect(listed(found.filter(({ beside }) => beside['source'] === undefined || beside['source'] === 'background'))).toEqual([]);
  });
});

describe('channels', () => {
  it.each(['12390', '12318', '12315'])('give %s as a number that nobody confirmed', (number) => {
    const { contact } = entryOf('channels', `hotline-${number}`).data;
    expect(contact?.confidence).toBe('unverified');
    expect(contact?.value).toContain(number);
  });

  it('give no number but those of the whole country', () => {
    const numbers = entriesOf('channels').flatMap(({ data }) => data.contact?.value ?? []);
    expect(numbers.length).toBeGreaterThan(4);
    expect(numbers.filter((number) => !NATIONAL_NUMBERS.test(number))).toEqual([]);
  });
});
