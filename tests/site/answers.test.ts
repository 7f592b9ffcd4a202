/** The direct answers of search: each is on a page, says where it is known from, and marks what nobody confirmed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ANSWERED_KINDS, type AnswerFile, type AnswerLine, type AnswerSource } from '~/domain/search/direct-answer.ts';
import { attribute, find, findAll, firstOf, pageAt, readSite, textOf } from './support/built-site.ts';
import { addressOf, isListed, publishedIn, type ContentFile } from './support/content-files.ts';

const site = readSite();
const bytesOf = (kind: string) => readFileSync(join(site.folder, 'search/answers', `${kind}.json`));
const files = Object.fromEntries(ANSWERED_KINDS.map((kind) => [kind, JSON.parse(bytesOf(kind).toString()) as AnswerFile]));
const all = Object.values(files).flatMap((file) => Object.entries(file).map(([path, answer]) => ({ path, ...answer })));

const listedIn = (collection: string) => publishedIn(collection).filter(isListed);
const linesOf = (entry: ContentFile): readonly AnswerLine[] => files[entry.collection]?.[addressOf(entry)]?.lines ?? [];
const sourcesOf = ({ from }: AnswerLine, sources: readonly AnswerSource[]) => from.flatMap((place) => sources[place] ?? []);

const ids = new Map(site.pages.map((page) => [page.path, new Set(findAll('[id]', page.document).map((element) => attribute(element, 'id')))]));

/** Whether an address without the base path is a page, or a place on one. */
function isOnSite(address: string): boolean {
  const [path = '', anchor] = address.split('#');
  return ids.get(path) !== undefined && (anchor === undefined || ids.get(path)?.has(anchor) === true);
}

describe('a direct answer', () => {
  test('has a title, a kind, lines with words and a source with a title', () => {
    const isWhole = ({ title, kind, lines, sources }: (typeof all)[number]) =>
      [title, kind, ...lines.flatMap(({ label, text }) => [label, text]), ...sources.map((source) => source.title)].every((text) => text.trim() !== '' && !/undefined|\[object/u.test(text)) && lines.length > 0 && sources.length > 0;
    expect(firstOf(all.filter((answer) => !isWhole(answer)).map(({ path }) => path))).toEqual([]);
    expect(all.length).toBeGreaterThan(450);
  });

  test('stands under the address of a page, or of a place on one', () => {
    expect(firstOf(all.filter(({ path }) => !isOnSite(path)).map(({ path }) => path))).toEqual([]);
  });

  test('points only at sources that it has, and has none that no line points at', () => {
    const isSound = ({ lines, sources }: (typeof all)[number]) => {
      const used = new Set(lines.flatMap(({ from }) => from));
      return used.size === sources.length && [...used].every((place) => sources[place] !== undefined);
    };
    expect(firstOf(all.filter((answer) => !isSound(answer)).map(({ path }) => path))).toEqual([]);
  });

  test('links to https, to http, to a telephone or to a place of the site', () => {
    const links = all.flatMap(({ path, lines, sources }) => [...lines, ...sources].flatMap(({ href }) => (href === undefined ? [] : { path, href })));
    const isSound = (href: string) => /^https?:\/\/|^tel:\d+$/u.test(href) || (href.startsWith(site.base) && isOnSite(href.slice(site.base.length - 1)));
    expect(firstOf(links.filter(({ href }) => !isSound(href)).map(({ path, href }) => `${path}: ${href}`))).toEqual([]);
    expect(links.length).toBeGreaterThan(200);
  });

  test('names no address of a reprint', () => {
    expect(firstOf(all.filter(({ sources }) => sources.some(({ isReprint, href }) => isReprint === true && href?.startsWith(site.base) === false)).map(({ path }) => path))).toEqual([]);
  });

  test('calls confirmed only what somebody read, on a day', () => {
    const confirmed = all.flatMap(({ path, lines, sources }) => lines.filter(({ confidence }) => confidence === 'confirmed').map((line) => ({ path, label: line.label, from: sourcesOf(line, sources) })));
    const isRead = ({ from }: (typeof confirmed)[number]) => from.length > 0 && from.every(({ title, checkedOn }) => checkedOn !== undefined && !title.includes('没有读到原文'));
    expect(firstOf(confirmed.filter((line) => !isRead(line)).map(({ path, label }) => `${path}: ${label}`))).toEqual([]);
    expect(confirmed.length).toBeGreaterThan(200);
  });

  test.each(ANSWERED_KINDS.filter((kind) => kind !== 'laws' && kind !== 'policies'))('is there for each of the listed %s', (kind) => {
    expect(Object.keys(files[kind] ?? {}).sort()).toEqual(listedIn(kind).map(addressOf).sort());
  });

  test('is there for every article and every clause', () => {
    const of = (collection: string, part: (data: ContentFile['data']) => string[]) => listedIn(collection).flatMap((entry) => part(entry.data).map((anchor) => `${addressOf(entry)}#${anchor}`));
    expect(Object.keys(files['laws'] ?? {}).sort()).toEqual(of('laws', (data) => data['articles'].map((article: { no: string }) => `article-${article.no}`)).sort());
    expect(Object.keys(files['policies'] ?? {}).sort()).toEqual(of('policies', (data) => (data['clauses'] ?? []).map((clause: { id: string }) => `clause-${clause.id.replaceAll('.', '-')}`)).sort());
  });
});

describe('what nobody confirmed', () => {
  interface Expected {
    at: string;
    line: AnswerLine | undefined;
    confidence: string;
  }

  const product = (entry: ContentFile): Expected[] => {
    const { licence, vendor } = entry.data;
    const lineOf = (fact: string) => linesOf(entry).find((line) => line.fact === fact);
    const at = addressOf(entry);
    const free = (licence.freeFor ?? []).length > 0 ? [{ at: `${at} free`, line: lineOf('free'), confidence: licence.confidence }] : [];
    return [{ at: `${at} licence`, line: lineOf('licence'), confidence: licence.confidence }, { at: `${at} vendor`, line: lineOf('vendor'), confidence: vendor.confidence }, ...free];
  };

  const named = (field: string, text: string) => (entry: ContentFile): Expected[] => {
    const stated = entry.data[field];
    return stated === undefined ? [] : [{ at: `${addressOf(entry)} ${field}`, line: linesOf(entry).find((line) => line.text === stated[text]), confidence: stated.confidence }];
  };

  const article = ({ data, ...entry }: ContentFile): Expected[] =>
    data['articles'].map(({ no, point, confidence }: Record<string, string>) => {
      const at = `${addressOf({ data, ...entry })}#article-${no}`;
      return { at, line: files['laws']?.[at]?.lines.find(({ text }) => text === point), confidence };
    });

  const support = (entry: ContentFile): Expected[] =>
    (entry.data['supportEndsOn'] ?? []).map(({ version, confidence }: Record<string, string>) => ({ at: `${addressOf(entry)} ${version}`, line: linesOf(entry).find(({ label }) => label === version), confidence }));

  const expected = [
    ...listedIn('software').flatMap(product),
    ...listedIn('channels').flatMap(named('contact', 'value')),
    ...listedIn('units').flatMap(named('successor', 'name')),
    ...listedIn('counties').flatMap(named('currentName', 'name')),
    ...listedIn('laws').flatMap(article),
    ...listedIn('replaced-products').flatMap(support),
  ];

  test('is marked in the answers, and nothing else is', () => {
    expect(firstOf(expected.filter(({ line, confidence }) => line?.confidence !== confidence).map(({ at, line, confidence }) => `${at}: ${confidence}, shown ${line?.confidence}`))).toEqual([]);
    expect(expected.filter(({ confidence }) => confidence === 'unverified').length).toBeGreaterThan(150);
  });

  test('is no number to dial', () => {
    const dialled = Object.values(files['channels'] ?? {}).flatMap(({ lines }) => lines).filter(({ href }) => href?.startsWith('tel:') === true);
    expect(dialled.length).toBeGreaterThan(0);
    expect(dialled.filter(({ confidence }) => confidence !== 'confirmed')).toEqual([]);
  });

  test('keeps a system that only hearsay names apart from those that somebody read about', () => {
    const systems = listedIn('software').flatMap((entry) => linesOf(entry).filter(({ fact, from }) => fact === 'systems' && from.length > 0).map((line) => ({ entry, line })));
    const wrong = systems.filter(({ entry, line }) => {
      const stated = entry.data['platforms'].filter((platform: Record<string, unknown>) => platform['confidence'] === line.confidence && (platform['systems'] as unknown[] | undefined ?? []).length > 0);
      return line.confidence === undefined || stated.length === 0;
    });
    expect(firstOf(wrong.map(({ entry }) => addressOf(entry)))).toEqual([]);
    expect(systems.length).toBeGreaterThan(100);
  });
});

describe('a deadline', () => {
  const timeline = pageAt(site, '/responsibilities/timeline/').document;

  test.each(listedIn('milestones').map((entry) => [entry.data['title'], entry] as const))('%s stands as on the timeline', (_, entry) => {
    const row = textOf(find(`[id="${entry.id}"]`, timeline));
    const status = linesOf(entry).find(({ label }) => label === '状态')?.text ?? '';
    expect(status.split('；').filter((part) => part === '' || !row.includes(part))).toEqual([]);
    expect(status.includes('已完成')).toBe(entry.data['completedOn'] !== undefined);
    expect(linesOf(entry)[0]?.text).toContain(entry.data['due'].asStated);
  });

  test('of a county says how it stands', () => {
    const lines = Object.values(files['counties'] ?? {}).flatMap((answer) => answer.lines.filter(({ fact }) => fact === 'reports'));
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter(({ text }) => !/未核实|现仍执行|已不执行|未到|临近|已完成/u.test(text))).toEqual([]);
  });
});

test('a price in yuan has its day', () => {
  const prices = Object.values(files['software'] ?? {}).flatMap(({ lines }) => lines.filter(({ fact, text }) => fact === 'price' && /\d 元/u.test(text)));
  expect(prices.length).toBeGreaterThan(2);
  expect(prices.filter(({ text, confidence }) => confidence === undefined || !/\d{4}年[^）]*的价格/u.test(text))).toEqual([]);
});

test.each(ANSWERED_KINDS)('the file of %s comes over a slow line at once', (kind) => {
  expect(gzipSync(bytesOf(kind), { level: 9 }).length).toBeLessThanOrEqual(kind === 'software' ? 25_000 : 20_000);
});
