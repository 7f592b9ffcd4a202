/** Every page links both ways: what rests on a clause, a deadline or a task is named where that stands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attribute, find, findAll, firstOf, pageAt, readSite, textOf } from './support/built-site.ts';
import { publishedIn } from './support/content-files.ts';

const site = readSite();
const NOTICE = 'anzhengbanfa-2012-46';
const root = site.base.slice(0, -1);
const noticePage = pageAt(site, `/policies/${NOTICE}/`);
const clauseAnchor = (reference: string) => `clause-${(reference.split('#')[1] ?? '').replaceAll('.', '-')}`;
const linksIn = (selector: string, path: string) => findAll(`${selector} a[href]`, pageAt(site, path).document).map((link) => attribute(link, 'href') ?? '');

/** What rests on which clause of the notice, and where it stands. */
const resting = [
  ...publishedIn('units').flatMap(({ id, data }) => data['duties'].flatMap((duty: { id: string; clauses: string[] }) => duty.clauses.map((clause) => ({ clause, path: `/responsibilities/${id}/`, anchor: `#duty-${duty.id}` })))),
  ...publishedIn('tasks').map(({ id, data }) => ({ clause: data['clause'], path: `/responsibilities/tasks/${id}/`, anchor: '' })),
  ...publishedIn('milestones').flatMap(({ id, data }) => (data['clauses'] ?? []).map((clause: string) => ({ clause, path: '/responsibilities/timeline/', anchor: `#${id}` }))),
  ...publishedIn('guidance').flatMap(({ id, data }) => (data['clauses'] ?? []).map((clause: string) => ({ clause, path: `/guidance/${id}/`, anchor: '' }))),
].filter(({ clause }) => clause.startsWith(`${NOTICE}#`)) as { clause: string; path: string; anchor: string }[];

describe('a clause of the notice', () => {
  test('has much that rests on it', () => {
    expect(resting.length).toBeGreaterThan(100);
  });

  test('names everything that rests on it', () => {
    const silent = resting.filter(({ clause, path, anchor }) => !linksIn(`#${clauseAnchor(clause)}`, `/policies/${NOTICE}/`).includes(`${root}${path}${anchor}`));
    expect(firstOf(silent.map(({ clause, path, anchor }) => `${clause} ← ${path}${anchor}`))).toEqual([]);
  });

  test('is named by everything that rests on it', () => {
    const silent = resting.filter(({ clause, path }) => !linksIn('main', path).includes(`${root}/policies/${NOTICE}/#${clauseAnchor(clause)}`));
    expect(firstOf(silent.map(({ clause, path }) => `${path} → ${clause}`))).toEqual([]);
  });

  test('is cited whole: document, number, clause, and the address where it stands', () => {
    const wrong = findAll('.clause', noticePage.document).flatMap((clause) => {
      const text = textOf(find('[data-citation]', clause));
      const id = attribute(clause, 'id') ?? '';
      return text.includes('（安政办发〔2012〕46号）') && text.endsWith(`/policies/${NOTICE}/#${id}`) ? [] : `${id}: ${text}`;
    });
    expect(firstOf(wrong)).toEqual([]);
  });
});

describe('the matrix of units and tasks', () => {
  const page = pageAt(site, '/responsibilities/');
  const rows = findAll('.matrix tbody tr', page.document);
  const heads = findAll('.matrix thead th', page.document).slice(1);

  test('has a row a unit and a column a task', () => {
    expect(rows).toHaveLength(publishedIn('units').length);
    expect(heads).toHaveLength(publishedIn('tasks').length);
  });

  test('leads to every duty that belongs to a task, and to no other', () => {
    const shown = findAll('.matrix [data-href]', page.document).map((duty) => attribute(duty, 'data-href') ?? '');
    const expected = publishedIn('units').flatMap(({ id, data }) => data['duties'].flatMap((duty: { id: string; tasks?: string[] }) => (duty.tasks ?? []).map(() => `${root}/responsibilities/${id}/#duty-${duty.id}`)));
    expect(shown.sort()).toEqual(expected.sort());
  });

  test('says no other word than the notice’s four', () => {
    const words = findAll('.matrix .mark > a', page.document).map((link) => textOf(link).split('：')[0]);
    expect([...new Set(words)].filter((word) => !['牵头', '负责', '协助', '监督'].includes(word ?? ''))).toEqual([]);
  });
});

test('every duty stands under each audience that it is about, with its clause', () => {
  const wrong = publishedIn('units').flatMap(({ id, data }) =>
    data['duties'].flatMap((duty: { id: string; audience: string[] }) =>
      duty.audience.filter((audience) => !linksIn(`#for-${audience}`, '/responsibilities/').includes(`${root}/responsibilities/${id}/#duty-${duty.id}`)).map((audience) => `${id}#${duty.id}: ${audience}`),
    ),
  );
  expect(firstOf(wrong)).toEqual([]);
});

describe('the file of reminders', () => {
  const file = readFileSync(join(site.folder, 'responsibilities/timeline.ics'), 'utf8');

  test('holds what comes round by a day that its source gives, and nothing else', () => {
    const dated = publishedIn('milestones').filter(({ data }) => data['due'].type === 'recurring' && data['due'].every === 'month' && data['due'].dayOfMonth !== undefined);
    const uids = [...file.matchAll(/^UID:([^@]+)@/gmu)].map(([, id]) => id);
    expect(uids).toEqual(dated.map(({ id }) => id));
    expect(file).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=18');
  });

  test('says that nobody knows whether the duty is still in force', () => {
    expect(file.replace(/\r\n /gu, '')).toContain('现是否执行：未核实');
  });

  test.each(['/responsibilities/timeline/', '/responsibilities/bangongshi/', '/responsibilities/counties/hanbin/'])('is offered on %s, with that doubt beside it', (path) => {
    const page = pageAt(site, path);
    expect(find(`main a[href="${root}/responsibilities/timeline.ics"]`, page.document)).not.toBeNull();
    expect(textOf(find('main', page.document))).toContain('未核实');
  });
});

describe.each(publishedIn('counties').map(({ id, data }) => [data['name'], id] as const))('%s', (_, id) => {
  test('begins with what it owes: when, to whom, under which clause, with what', () => {
    const report = find('.report', pageAt(site, `/responsibilities/counties/${id}/`).document);
    const text = textOf(report);
    for (const words of ['每月18日前', '县（区）政府办', '统计表', '市使用正版软件工作领导小组办公室', '三（三）', '非官方表样', '未核实']) expect(text).toContain(words);
    expect(find(`a[href="${root}/tools/monthly-report/"]`, report!)).not.toBeNull();
  });
});
