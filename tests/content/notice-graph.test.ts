import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../integrations/content-guard/check-content.ts';
import { contentFolder, root } from '../../integrations/content-guard/environment.ts';
import { Content } from '~/domain/content/entry.ts';
import { publishedGraph, strandedNodes } from '~/domain/content/orphans.ts';
import { today } from '~/domain/dates.ts';
import { entriesOf, entryOf } from './support/content.ts';

const NOTICE = 'anzhengbanfa-2012-46';
const clauses = new Map(entryOf('policies', NOTICE).data.clauses.map((clause) => [`${NOTICE}#${clause.id}`, clause]));
const units = entriesOf('units');
const milestones = entriesOf('milestones');
const dutyClauses = [...clauses.keys()].filter((key) => key.includes('#duty.') && !key.endsWith('#duty.counties'));

/** Clauses that name a unit by its office and not by its name; the clause's note says so. */
const NAMED_BY_OFFICE: Readonly<Record<string, readonly [office: string, units: readonly string[]]>> = {
  [`${NOTICE}#2.2`]: ['财政、国资部门', ['caizhengju', 'guoziwei']],
  [`${NOTICE}#2.3`]: ['财政部门、国有资产管理部门', ['caizhengju', 'guoziwei']],
  [`${NOTICE}#2.4`]: ['文化、新闻出版部门', ['wenguangju']],
};

/** Other names that the notice itself uses. */
const SHORT_NAMES: Readonly<Record<string, string>> = { wenguangju: '市文广局' };

/** Whether a clause of the notice names a unit. */
function names(clause: string, unit: (typeof units)[number]): boolean {
  const { text = '', note = '' } = clauses.get(clause) ?? {};
  const [office, meant] = NAMED_BY_OFFICE[clause] ?? [];
  if (office !== undefined && meant?.includes(unit.id)) return text.includes(office) && note.includes(unit.data.nameAsIssued);
  return [unit.data.nameAsIssued, SHORT_NAMES[unit.id]].some((name) => name !== undefined && text.includes(name));
}

describe('the notice’s duties', () => {
  it('are eleven units’, in the order of the notice', () => {
    const order = units.toSorted((a, b) => a.data.order - b.data.order).map(({ data }) => data.nameAsIssued);
    expect(order).toEqual(['市工信局', '市公安局', '市财政局', '市商务局', '市审计局', '市工商局', '市文化文物广电局', '市工商联', '市国资委', '银监局', '市使用正版软件工作领导小组办公室']);
  });

  it('rest each on a clause that names the unit', () => {
    const astray = units.flatMap((unit) => unit.data.duties.flatMap((duty) => duty.clauses.filter((clause) => !names(clause, unit)).map((clause) => `${unit.id}.${duty.id}: ${clause}`)));
    // 二（一） is about the governments of city and counties: it is cited beside the unit's own paragraph.
    expect(astray).toEqual([`caizhengju.purchase-budget: ${NOTICE}#2.1`, `caizhengju.central-catalogue: ${NOTICE}#2.1`]);
  });

  it('rest each on at least one clause that names the unit', () => {
    const unnamed = units.flatMap((unit) => unit.data.duties.flatMap((duty) => (duty.clauses.some((clause) => names(clause, unit)) ? [] : `${unit.id}.${duty.id}`)));
    expect(unnamed).toEqual([]);
  });

  it('leave no duty paragraph without a duty', () => {
    expect(dutyClauses).toHaveLength(10);
    const cited = new Set(units.flatMap(({ data }) => data.duties.flatMap((duty) => duty.clauses)));
    expect(dutyClauses.filter((clause) => !cited.has(clause))).toEqual([]);
  });

  it.each(units.map((unit) => [unit.id, unit] as const))('are at least as many as the sentences about %s', (id, { data }) => {
    const clause = dutyClauses.find((key) => key.split('#duty.')[1]?.split('-').includes(id));
    const sentences = (clauses.get(clause ?? '')?.text ?? '').split('。').filter((sentence) => sentence !== '');
    expect(sentences.length).toBeGreaterThan(0);
    expect(data.duties.filter((duty) => duty.clauses.includes(clause ?? '')).length).toBeGreaterThanOrEqual(sentences.length);
  });

  it('stay with the verb of the notice: who only assists is said to assist', () => {
    const assisting = units.filter(({ id }) => /协助/u.test(clauses.get(`${NOTICE}#duty.${id}`)?.text ?? ''));
    expect(assisting.map(({ id }) => id)).toEqual(['bangongshi', 'caizhengju', 'gongxinju', 'shangwuju']);
    expect(assisting.filter(({ data }) => !data.duties.some(({ verb }) => verb === 'assist')).map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['lead', '牵头'],
    ['assist', '协助'],
  ])('%s only where a clause says %s', (verb, word) => {
    const bold = units.flatMap(({ id, data }) =>
      data.duties.filter((duty) => duty.verb === verb && !duty.clauses.some((clause) => clauses.get(clause)?.text?.includes(word))).map((duty) => `${id}.${duty.id}`),
    );
    expect(bold).toEqual([]);
  });
});

describe('the notice’s tasks', () => {
  it('are the nine items of its second and third part, under their own headings', () => {
    const tasks = entriesOf('tasks').toSorted((a, b) => a.data.order - b.data.order);
    expect(tasks.map(({ data }) => data.clause)).toEqual(['2.1', '2.2', '2.3', '2.4', '2.5', '3.1', '3.2', '3.3', '3.4'].map((id) => `${NOTICE}#${id}`));
    for (const { data } of tasks) {
      expect(data.title).toBe(clauses.get(data.clause)?.heading);
      expect(data.part).toBe(data.clause.includes('#2.') ? 'task' : 'requirement');
    }
  });
});

describe('the notice’s deadlines', () => {
  const byClause = (clause: string) => milestones.filter(({ data }) => data.clauses.includes(`${NOTICE}#${clause}`));
  const daysOf = (clause: string) => byClause(clause).flatMap(({ data }) => (data.due.type === 'once' ? data.due.on : []));

  it.each([
    ['2012-06-30', '2', 'funding', '2012年6月底前'],
    ['2012-09-30', '2', 'purchase', '9月底前'],
    ['2012-10-31', '2', 'rectification', '10月底前'],
    ['2012-10-31', '3.3', 'acceptance', '2012年10月底前'],
    ['2012-12-31', '1', 'rectification', '12月底前'],
    ['2013-12-31', '1', 'rectification', '2013年12月底前'],
    ['2013-12-31', '2', 'rectification', '2013年12月底前'],
  ])('%s stands with clause %s', (on, clause, kind, asStated) => {
    const found = byClause(clause).filter(({ data }) => data.kind === kind && data.due.type === 'once' && data.due.on === on);
    expect(found).toHaveLength(1);
    expect(found[0]?.data.due.asStated).toBe(asStated);
    expect(clauses.get(`${NOTICE}#${clause}`)?.text).toContain(asStated);
  });

  it('have no other day than the notice’s', () => {
    expect(['1', '2', '3.3'].flatMap(daysOf).toSorted()).toEqual([
      ...['2012-04', '2012-06-30', '2012-09-30', '2012-10-31', '2012-10-31', '2012-12-31', '2013-12-31', '2013-12-31'],
    ]);
  });

  it('come round on the 18th of each month for the counties’ report, from May 2012 on', () => {
    const { data } = entryOf('milestones', 'monthly-report');
    expect(data.due).toEqual({ type: 'recurring', every: 'month', dayOfMonth: 18, from: '2012-05-01', asStated: '每月18日前' });
    expect(data.clauses).toEqual([`${NOTICE}#3.3`]);
    expect(clauses.get(`${NOTICE}#3.3`)?.text).toContain('每月18日前');
  });

  it('give the counties’ other form no rhythm, for the notice gives none, and the survey no day', () => {
    expect(entryOf('milestones', 'county-status-form').data.due).toEqual({ type: 'recurring', from: '2012-05-01', asStated: '从2012年5月起' });
    expect(entryOf('milestones', 'needs-survey-2012-04').data.due).toEqual({ type: 'once', on: '2012-04', asStated: '截至2012年4月' });
  });

  it('say on both sides that October and December contradict each other', () => {
    for (const id of ['rectification-2012-10', 'city-rectification-2012-12']) {
      expect(entryOf('milestones', id).data.conflict).toMatch(/10月底前/u);
      expect(entryOf('milestones', id).data.conflict).toMatch(/12月底前|中省要求/u);
      expect(entryOf('milestones', id).data.conflict).toMatch(/两处.*保留/u);
    }
    for (const id of ['1', '2', '3.3']) {
      expect(clauses.get(`${NOTICE}#${id}`)?.note).toMatch(/10月底前.*12月底前|12月底前.*10月底前/u);
      expect(clauses.get(`${NOTICE}#${id}`)?.note).toMatch(/两处.*保留/u);
    }
  });

  it('count as met only where a source that was read says so', () => {
    const now = today(new Date());
    const bad = milestones.flatMap(({ id, data }) => {
      if (data.completedOn === undefined) return [];
      const keys = [data.completedOn.source].flat();
      return data.completedOn.on <= now && keys.every((key) => data.sources.some((source) => source.key === key)) ? [] : id;
    });
    expect(bad).toEqual([]);
    expect(milestones.filter(({ data }) => data.completedOn !== undefined).map(({ id }) => id)).toEqual(['needs-survey-2012-04']);
  });

  it('say of no deadline of the notice that it is known to be in force', () => {
    const certain = milestones.filter(({ data }) => data.clauses.length > 0 && data.inForce.status !== 'unverified');
    expect(certain.map(({ id }) => id)).toEqual([]);
  });
});

describe('the content as a graph', () => {
  const { entries } = checkContent({ folder: resolve(root, contentFolder()), root, today: today(new Date()) });
  const content = new Content(entries);
  const graph = publishedGraph(content, today(new Date()));

  it('leaves no duty, deadline, form, guidance, clause or article of law alone', () => {
    expect(strandedNodes(content, graph).map(({ key }) => key)).toEqual([]);
  });

  it('joins every reference between published entries, and nothing besides', () => {
    const published = entries.filter(({ data }) => data['draft'] !== true);
    const joined = new Set(graph.edges.map(({ to }) => to));
    const meant = published.flatMap(({ references }) => references.map(({ collection, value }) => `${collection}/${value}`));
    expect(meant.length).toBeGreaterThan(1000);
    expect([...new Set(meant)].filter((key) => graph.nodes.has(key) && !joined.has(key))).toEqual([]);
  });

  it('leads from every clause of the notice that gives a duty to that duty and back', () => {
    for (const unit of units) {
      for (const duty of unit.data.duties) {
        for (const clause of duty.clauses) {
          expect(graph.neighbours(`policies/${clause}`).map(({ node }) => node.key)).toContain(`units/${unit.id}#${duty.id}`);
          expect(graph.neighbours(`units/${unit.id}#${duty.id}`).map(({ node }) => node.key)).toContain(`policies/${clause}`);
        }
      }
    }
  });
});
