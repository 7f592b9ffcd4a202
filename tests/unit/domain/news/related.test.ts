import { describe, expect, it } from 'vitest';
import { relatedNews, type Comparable } from '~/domain/news/related.ts';

const item = (id: string, more: Partial<Comparable> = {}): Comparable => ({
  id,
  topic: 'results',
  scope: 'city',
  occurredOn: '2023-06-01',
  units: [],
  counties: [],
  clauses: [],
  related: [],
  ...more,
});
/** Another topic, so that nothing is alike by chance. */
const other = (id: string, more: Partial<Comparable> = {}) => item(id, { topic: 'training', ...more });
const idsOf = (own: Comparable, ...others: Comparable[]) => relatedNews(own, [own, ...others]).map(({ id }) => id);

describe('what stands beside an item', () => {
  it('says every reason, the strongest first', () => {
    const own = item('own', { units: ['shenjiju'], counties: ['baihe'], clauses: ['n#2.3', 'n#3.3'], related: ['b'] });
    const [found] = relatedNews(own, [own, item('b', { units: ['shenjiju', 'caizhengju'], counties: ['baihe'], clauses: ['n#3.3'] })]);
    expect(found).toEqual({
      id: 'b',
      reasons: [{ kind: 'chosen' }, { kind: 'county', id: 'baihe' }, { kind: 'clause', id: 'n#3.3' }, { kind: 'unit', id: 'shenjiju' }, { kind: 'alike' }],
    });
  });

  it('is nothing that shares nothing, and never the item itself', () => {
    expect(idsOf(item('own', { units: ['shenjiju'], related: ['own'] }), other('b', { units: ['caizhengju'] }))).toEqual([]);
  });

  it('is what an editor chose, whichever of the two says so', () => {
    expect(idsOf(item('own', { related: ['b'] }), other('b'), other('c', { related: ['own'] }), other('d'))).toEqual(['b', 'c']);
  });

  it('weighs a county above a clause, a clause above a unit, a unit above the same sort', () => {
    const own = item('own', { units: ['u'], counties: ['c'], clauses: ['p#1'] });
    const others = [item('alike'), other('unit', { units: ['u'] }), other('clause', { clauses: ['p#1'] }), other('county', { counties: ['c'] })];
    expect(idsOf(own, ...others)).toEqual(['county', 'clause', 'unit', 'alike']);
  });

  it('weighs what is shared twice above what is shared once', () => {
    const own = item('own', { units: ['u', 'v'], clauses: ['p#1'] });
    expect(idsOf(own, other('once', { clauses: ['p#1'] }), other('twice', { units: ['u', 'v'] }))).toEqual(['twice', 'once']);
  });

  it('puts the same topic without the same scope aside', () => {
    expect(idsOf(item('own'), item('far', { scope: 'nation' }))).toEqual([]);
  });

  it('of two that share as much takes the nearer in time, then the later, then by id', () => {
    const own = item('own', { occurredOn: '2023-06-01' });
    const at = (id: string, occurredOn: string) => item(id, { occurredOn });
    expect(idsOf(own, at('far', '2012-01-01'), at('before', '2023-05-22'), at('after', '2023-06-11'), at('z', '2023-06-02'), at('a', '2023-06-02'))).toEqual(['a', 'z', 'after', 'before', 'far']);
  });

  it('takes a date that is no more than a year for near to all of it', () => {
    const own = item('own', { occurredOn: '2017' });
    expect(idsOf(own, item('inside', { occurredOn: '2017-11-03' }), item('outside', { occurredOn: '2018-01-02' }))).toEqual(['inside', 'outside']);
  });

  it('stops at five, but keeps all that editors chose', () => {
    const many = Array.from({ length: 9 }, (_, index) => item(`m${index}`));
    expect(idsOf(item('own'), ...many)).toHaveLength(5);
    const chosen = many.map(({ id }) => id);
    expect(idsOf(item('own', { related: chosen }), ...many, item('further'))).toEqual(chosen);
  });
});
