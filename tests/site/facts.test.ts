/** What the pages claim: dates, sources and the word 未核实 wherever nobody has read the first-hand text. */
import { describe, expect, test } from 'vitest';
import { textsIn } from '../../integrations/site-inspection/site-model.ts';
import { placeholderIn } from '~/domain/inspection/placeholders.ts';
import { attribute, find, findAll, firstOf, pageAt, readSite, textOf, type Element, type Page } from './support/built-site.ts';
import { addressOf, published, publishedIn, today, type ContentFile } from './support/content-files.ts';

const site = readSite();
const stateOf = (provenance: Element) => textOf(find('.state', provenance));
const pageOf = (entry: ContentFile) => pageAt(site, addressOf(entry));

test('every entry with a page says when this site published it, to the minute, as its file says', () => {
  const entries = published.filter((entry) => !addressOf(entry).includes('#'));
  const wrong = entries.filter((entry) => {
    const shown = /本站发布\s?(\d{4}-\d\d-\d\d \d\d:\d\d)(?!\d)/u.exec(textOf(find('main', pageOf(entry).document)))?.[1];
    return shown !== entry.data['publishedAt'];
  });
  expect(firstOf(wrong.map(addressOf))).toEqual([]);
  expect(entries.length).toBeGreaterThan(300);
});

describe('a source', () => {
  const all = site.pages.flatMap((page) => findAll('.provenance', page.document).map((element) => ({ page, text: textOf(element), state: stateOf(element) })));
  const confirmed = all.filter(({ state }) => state === '已核实');
  const where = ({ page, text }: { page: Page; text: string }) => `${page.path}: ${text}`;

  test('stands beside many facts, read and unread', () => {
    expect(confirmed.length).toBeGreaterThan(500);
    expect(all.length - confirmed.length).toBeGreaterThan(500);
  });

  test('says whether somebody has read it', () => {
    expect(firstOf(all.filter(({ state }) => state !== '已核实' && state !== '未核实').map(where))).toEqual([]);
  });

  test('is called confirmed only with the day of the check', () => {
    expect(firstOf(confirmed.filter(({ text }) => !/\d{4}-\d\d-\d\d 核对/u.test(text)).map(where))).toEqual([]);
  });

  test('is never called confirmed where nobody has read anything', () => {
    expect(firstOf(confirmed.filter(({ text }) => text.includes('没有读到原文')).map(where))).toEqual([]);
  });
});

describe('products', () => {
  /** The words of a fact as its file has them, and whether somebody read the first-hand text. */
  interface Stated {
    words: string;
    isConfirmed: boolean;
  }

  const statedIn = ({ data }: ContentFile): Stated[] => {
    const relations = (data['replaces'] ?? []).flatMap((relation: Record<string, unknown[]>) => ['works', 'lost', 'files', 'move'].flatMap((list) => relation[list] ?? []));
    const lists = [...(data['strengths'] ?? []), ...(data['limits'] ?? []), ...(data['licenceNotes'] ?? []), ...relations].map((fact) => ({ words: fact.text, fact }));
    const noted = [data['licence'], ...(data['prices'] ?? [])].flatMap((fact) => (fact?.note === undefined ? [] : [{ words: fact.note, fact }]));
    const versions = (data['versions'] ?? []).map((fact: { version: string }) => ({ words: fact.version, fact }));
    return [...lists, ...noted, ...versions].map(({ words, fact }) => ({ words, isConfirmed: fact.confidence === 'confirmed' }));
  };

  const facts = publishedIn('software').flatMap((entry) => statedIn(entry).map((fact) => ({ entry, ...fact })));

  test('state facts of both kinds', () => {
    expect(facts.filter(({ isConfirmed }) => isConfirmed).length).toBeGreaterThan(100);
    expect(facts.filter(({ isConfirmed }) => !isConfirmed).length).toBeGreaterThan(250);
  });

  test('say 未核实 beside every fact that their file does not confirm, and 已核实 beside no other', () => {
    const wrong = facts.filter(({ entry, words, isConfirmed }) => {
      const stated = findAll('main .provenance', pageOf(entry).document).filter((source) => textOf(source.parent as Element).includes(words.replace(/\s+/gu, ' ')));
      return !stated.some((source) => stateOf(source) === (isConfirmed ? '已核实' : '未核实'));
    });
    expect(firstOf(wrong.map(({ entry, words, isConfirmed }) => `${addressOf(entry)}: ${words}${isConfirmed ? '' : ' (unverified)'}`))).toEqual([]);
  });
});

describe('deadlines of 2012', () => {
  const unknown = '现是否执行：未核实';
  const past = '期限已过，完成情况未核实';

  /** What may be said of a deadline, from its file alone. */
  function allowed({ data }: ContentFile): string {
    if (data['due'].type === 'recurring') return { yes: '现仍执行', no: '已不执行', unverified: unknown }[data['inForce'].status as 'yes' | 'no' | 'unverified'];
    if (data['completedOn'] !== undefined) return '已完成';
    return data['due'].on < today ? past : '到';
  }

  test.each(publishedIn('milestones').map((entry) => [entry.data['title'], entry] as const))('%s has its status on the timeline', (_, entry) => {
    const row = find(`[id="${entry.id}"]`, pageAt(site, '/responsibilities/timeline/').document);
    expect(textOf(row)).toContain(allowed(entry));
  });

  test('have the status of their file in every table, so that none is presented as due or done', () => {
    const milestones = publishedIn('milestones').sort((a, b) => b.data['title'].length - a.data['title'].length);
    const rows = site.pages.flatMap((page) => findAll('.milestones tbody tr', page.document).map((row) => ({ page, text: textOf(row) })));
    const wrong = rows.filter(({ text }) => {
      const entry = milestones.find(({ data }) => text.includes(data['title']));
      return entry === undefined || !text.includes(allowed(entry));
    });
    expect(rows.length).toBeGreaterThan(40);
    expect(firstOf(wrong.map(({ page, text }) => `${page.path}: ${text}`))).toEqual([]);
  });

  test('are not presented as due on the home page', () => {
    const items = findAll('.due > li', pageAt(site, '/').document).map(textOf);
    expect(items).not.toEqual([]);
    expect(items.filter((text) => !text.includes(unknown))).toEqual([]);
  });

  const unitsWithDeadlines = publishedIn('units').filter((entry) => findAll('main a[href*="/responsibilities/timeline/#"]', pageOf(entry).document).length > 0);

  test('stand on pages of units', () => {
    expect(unitsWithDeadlines).not.toEqual([]);
  });

  test.each(unitsWithDeadlines.map((entry) => [entry.data['nameAsIssued'], entry] as const))('are not presented as due on the page of %s', (_, entry) => {
    const text = textOf(find('main', pageOf(entry).document));
    expect(text.includes(unknown) || text.includes(past), text.slice(0, 400)).toBe(true);
  });
});

describe('placeholders', () => {
  test('are on no page', () => {
    const texts = site.pages.flatMap((page) => textsIn(page.document).map((text) => ({ page, text })));
    expect(texts.length).toBeGreaterThan(10_000);
    expect(firstOf(texts.filter(({ text }) => placeholderIn(text) !== undefined).map(({ page, text }) => `${page.path}: ${text.trim()}`))).toEqual([]);
  });

  test('are in no address', () => {
    const bad = site.pages.flatMap((page) => findAll('[href], [src], [id]', page.document).flatMap((element) => ['href', 'src', 'id'].flatMap((name) => attribute(element, name) ?? [])).map((value) => ({ page, value })));
    expect(firstOf(bad.filter(({ value }) => /undefined|\[object|NaN|(?:^|\/)null(?:\/|$)/u.test(value)).map(({ page, value }) => `${page.path}: ${value}`))).toEqual([]);
  });
});

test('an empty table, list or section is never drawn, but for the lines of a form to fill by hand', () => {
  /** What a script shows once it has filled it. */
  const isHidden = (element: Element): boolean =>
    attribute(element, 'hidden') !== undefined || (element.parent !== null && 'attribs' in element.parent && isHidden(element.parent as Element));
  const empty = site.pages.flatMap((page) =>
    findAll('main ul, main ol:not(.results), main tbody:not([data-blank]), main section, main dl', page.document)
      .filter((element) => textOf(element) === '' && !isHidden(element))
      .map((element) => `${page.path}: <${element.name} class="${attribute(element, 'class') ?? ''}">`),
  );
  expect(firstOf(empty)).toEqual([]);
});
