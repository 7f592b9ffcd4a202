/** Every page links both ways: what rests on a clause, a deadline or a task is named where that stands. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../integrations/content-guard/check-content.ts';
import { contentFolder, root as project } from '../../integrations/content-guard/environment.ts';
import { Content } from '~/domain/content/entry.ts';
import { publishedGraph } from '~/domain/content/orphans.ts';
import { EDGE_KINDS, type PART_LABELS, type ContentNode, type EdgeKind } from '~/domain/graph/content-graph.ts';
import { attribute, find, findAll, firstOf, pageAt, readSite, textOf } from './support/built-site.ts';
import { addresses, publishedIn, today } from './support/content-files.ts';

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

describe('an edge between two entries', () => {
  const graph = publishedGraph(new Content(checkContent({ folder: resolve(project, contentFolder()), root: project, today }).entries), today);
  const nodeAt = (key: string): ContentNode => {
    const node = graph.nodes.get(key);
    if (node === undefined) throw new Error(`There is no node ${key}`);
    return node;
  };
  const partAnchors: Record<keyof typeof PART_LABELS, (part: string) => string> = {
    clauses: (part) => `#clause-${part.replaceAll('.', '-')}`,
    articles: (part) => `#article-${part}`,
    duties: (part) => `#duty-${part}`,
    // The questions of a self-check are answered together: they share its place.
    questions: () => '',
  };

  /** Where a node stands, from the site's base on. */
  function placeOf({ collection, id, kind, part = '' }: ContentNode): string {
    const whole = addresses[collection]?.replace('<id>', id) ?? '';
    return kind in partAnchors ? whole + partAnchors[kind as keyof typeof partAnchors](part) : whole;
  }

  const kept = new Map<string, string[]>();
  /** What the place of a node links to: its page, or of a page that it shares its own part of it. */
  function linksFrom(node: ContentNode): string[] {
    const place = placeOf(node);
    const [path = '', anchor] = place.split('#');
    const links = kept.get(place) ?? linksIn(anchor === undefined ? 'body' : `[id="${anchor}"]`, path);
    kept.set(place, links);
    return links;
  }

  /** A link to a part of an entry leads to the entry as well. */
  const leadsTo = (from: ContentNode, to: ContentNode) => {
    const place = root + placeOf(to);
    return linksFrom(from).some((href) => href === place || (to.kind === to.collection && href.startsWith(`${place}#`)));
  };

  /** What is not named back one by one, why, and the link that stands for it. */
  const exceptions: { from: string; kind: EdgeKind; to: string; link?: string; because: string }[] = [
    { from: 'counties', kind: 'rests-on', to: 'clauses', link: '/responsibilities/counties/', because: 'All ten rest on the same clauses: one line leads to them.' },
    { from: 'counties', kind: 'due', to: 'milestones', link: '/responsibilities/counties/', because: 'All ten have the same deadlines: one line leads to them.' },
    { from: 'terms', kind: 'related', to: 'terms', because: 'Both words stand on one page, and the page has a budget: a word names those that its editor chose.' },
  ];

  const edges = graph.edges
    .map(({ from, to, kind }) => ({ from: nodeAt(from), to: nodeAt(to), kind }))
    // A part stands on the page of its own entry.
    .filter(({ from, to }) => from.collection !== to.collection || from.id !== to.id);

  test('is of every kind, and there are many', () => {
    expect(edges.length).toBeGreaterThan(2500);
    expect(new Set(edges.map(({ kind }) => kind))).toEqual(new Set(Object.keys(EDGE_KINDS)));
  });

  describe.each(Object.entries(EDGE_KINDS) as [EdgeKind, string][])('%s (%s)', (wanted) => {
    const own = edges.filter(({ kind }) => kind === wanted);

    test('is a link where it is said', () => {
      expect(firstOf(own.filter(({ from, to }) => !leadsTo(from, to)).map(({ from, to }) => `${from.key} → ${to.key}`))).toEqual([]);
    });

    test('is a link back from what it is said of', () => {
      const silent = own.filter(({ from, to }) => {
        const exception = exceptions.find((one) => one.from === from.kind && one.kind === wanted && one.to === to.kind);
        if (exception === undefined) return !leadsTo(to, from);
        return exception.link !== undefined && !linksFrom(to).includes(root + exception.link);
      });
      expect(firstOf(silent.map(({ from, to }) => `${to.key} → ${from.key}`))).toEqual([]);
    });
  });

  test('is excepted only where there is one', () => {
    expect(exceptions.filter((one) => !edges.some(({ from, kind, to }) => from.kind === one.from && kind === one.kind && to.kind === one.to))).toEqual([]);
  });
});

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

describe('the timeline', () => {
  const timeline = pageAt(site, '/responsibilities/timeline/').document;

  test('gives no day and no rhythm that the notice does not give', () => {
    expect(textOf(find('#needs-survey-2012-04 time', timeline))).toBe('2012年4月');
    expect(textOf(find('#county-status-form th', timeline))).toBe('从2012年5月起');
    expect(textOf(find('#county-status-form td:last-child', timeline))).not.toContain('按期循环');
    expect(textOf(find('ul.due', pageAt(site, '/').document))).toContain('没写多久从2012年5月起');
  });

  test('is where the title of a deadline leads from the pages of tasks and counties', () => {
    for (const path of ['/responsibilities/tasks/inspection/', '/responsibilities/counties/hanbin/']) {
      expect(linksIn('main', path)).toContain(`${root}/responsibilities/timeline/#monthly-report`);
    }
  });
});

test('only the founding document says that its annex was not found and offers the site’s own form for it', () => {
  const pages = publishedIn('policies').map(({ id }) => `/policies/${id}/`);
  expect(pages.filter((path) => linksIn('main', path).includes(`${root}/tools/monthly-report/`))).toEqual([`/policies/${NOTICE}/`]);
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
    const dated = publishedIn('milestones').filter(({ data }) => data['due'].type === 'recurring' && data['due'].every === 'month' && data['due'].dayOfMonth !== undefined && data['inForce'].status !== 'no');
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
