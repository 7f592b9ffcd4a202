import { describe, expect, it } from 'vitest';
import { Content, type ContentEntry } from '~/domain/content/entry.ts';
import { orphanProblems } from '~/domain/content/orphans.ts';
import { COLLECTIONS, type CollectionName } from '~/schemas/collections.ts';
import { referencesIn } from '~/schemas/references-in.ts';
import { makeEntry } from './make-entry.ts';

const TODAY = '2026-11-24';

const entry = (collection: CollectionName, id: string, data: Record<string, unknown>): ContentEntry =>
  makeEntry(collection, id, data, { references: referencesIn(COLLECTIONS[collection].schema, data) });

const problemsOf = (...entries: ContentEntry[]) => orphanProblems(new Content(entries), TODAY);
/** The references that stand alone. */
const alone = (...entries: ContentEntry[]) => problemsOf(...entries).map(({ found }) => /（(.+?)）/u.exec(found)?.[1]);

const law = entry('laws', 'rules', { articles: [{ no: '16' }, { no: '17' }] });
const citing = entry('liabilities', 'fine', { laws: ['rules#16'] });
const notice = entry('policies', 'notice', { coverage: 'full', clauses: [{ id: '1' }] });

describe('an orphan', () => {
  it('is an article that nothing cites: where, what, and how to mend it', () => {
    expect(problemsOf(law, citing)).toEqual([
      {
        file: 'laws/rules',
        place: { path: ['articles', 1] },
        severity: 'warning',
        found: '这一条（rules#17）和别的内容没有联系',
        allowed: '有指南、渠道、法律责任、词语或表格引用它，或有来源指向它',
        fix: '在用到它的指南的 laws 里写 rules#17；没有用处的，删去这一条',
      },
    ]);
  });

  it.each([
    ['a draft', { draft: true }],
    ['what is not out yet', { publishedAt: '2026-11-25 08:00' }],
    ['what expired', { expiresOn: '2026-11-23' }],
    ['what was withdrawn', { withdrawn: { on: '2026-11-20' } }],
  ])('stays one while only %s cites it', (_, state) => {
    expect(alone(law, citing, entry('liabilities', 'other', { laws: ['rules#17'], ...state }))).toEqual(['rules#17']);
    expect(alone(law, citing, entry('liabilities', 'other', { laws: ['rules#17'], withdrawn: { on: '2026-11-25' }, publishedAt: '2026-11-24 08:00' }))).toEqual([]);
  });

  it('is nothing that the site does not list itself', () => {
    expect(alone(entry('guidance', 'old', { withdrawn: { on: '2026-11-20' } }))).toEqual([]);
  });

  it('is an article that only its own law cites', () => {
    expect(alone(entry('laws', 'rules', { articles: [{ no: '16' }], sources: [{ key: 'a', article: 'rules#16' }] }))).toEqual(['rules#16']);
  });

  it('is a clause of an excerpt that nothing cites; what is printed whole has all its clauses', () => {
    const excerpt = entry('policies', 'notice', { coverage: 'partial', clauses: [{ id: '1' }] });
    expect(alone(excerpt)).toEqual(['notice#1']);
    expect(alone(excerpt, entry('terms', 'word', { clauses: ['notice#1'] }))).toEqual([]);
    expect(alone(notice)).toEqual([]);
  });

  it('is guidance that only refers to others: nobody comes to it', () => {
    const guide = entry('guidance', 'guide', { laws: ['rules#16'], related: ['next'], tasks: ['funding'] });
    const next = entry('guidance', 'next', {});
    const task = entry('tasks', 'funding', {});
    expect(alone(law, citing, guide, next, task)).toEqual(['rules#17', 'guide']);
    expect(alone(guide, next, task, entry('terms', 'word', { guidance: ['guide'] }))).toEqual([]);
  });

  it('is a form that only rests on something; who sends readers to it joins it, and so does a tool that fills it', () => {
    const data = { clauses: ['notice#1'], milestones: ['monthly'] };
    const monthly = entry('milestones', 'monthly', { clauses: ['notice#1'] });
    expect(alone(notice, monthly, entry('forms', 'sheet', data))).toEqual(['sheet']);
    expect(alone(notice, monthly, entry('forms', 'sheet', { ...data, tool: 'ledger' }))).toEqual([]);
    const check = entry('self-checks', 'office', { parts: [{ id: 'one', questions: [{ id: 'who', forms: ['sheet'] }] }] });
    expect(alone(notice, monthly, entry('forms', 'sheet', data), check)).toEqual([]);
  });

  it('is a duty that rests on no clause of a listed document, though it stands in its unit and serves a task', () => {
    const unit = (clauses: string[]) => entry('units', 'finance', { duties: [{ id: 'funding', clauses, tasks: ['funding'] }] });
    const task = entry('tasks', 'funding', {});
    expect(alone(unit([]), task, notice)).toEqual(['finance#funding']);
    expect(alone(unit(['notice#1']), task)).toEqual(['finance#funding']);
    expect(alone(unit(['notice#1']), task, notice)).toEqual([]);
  });

  it('is a deadline that no clause sets and no form goes by, though it belongs to a task and a unit', () => {
    const unit = entry('units', 'finance', { duties: [{ id: 'funding', clauses: ['notice#1'], tasks: ['funding'] }] });
    const task = entry('tasks', 'funding', {});
    const deadline = entry('milestones', 'yearly', { tasks: ['funding'], units: ['finance'] });
    expect(alone(notice, unit, task, deadline)).toEqual(['yearly']);
    expect(alone(notice, unit, task, deadline, entry('forms', 'sheet', { milestones: ['yearly'], tool: 'ledger' }))).toEqual([]);
  });

  it('is none where nobody has to come by: news, products, pages', () => {
    expect(problemsOf(entry('news', 'a', {}), entry('software', 'b', {}), entry('pages', 'c', {}))).toEqual([]);
  });
});
