import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countValues, FACETS, isEmpty, matching, ordered, queryOf, requestOf, SORTS, withoutValue, type CatalogueItem, type Facet, type Selection, type Sort } from '~/domain/catalogue/facets.ts';

const product = (id: string, is: CatalogueItem['is'], said: CatalogueItem['said'] = {}, more: Partial<CatalogueItem> = {}): CatalogueItem => ({ id, is, said, updatedOn: '2026-11-24', ...more });

/** In pinyin order, as lists are. */
const CATALOGUE = [
  product('duba', { category: ['antivirus'], os: ['windows'] }, { freeFor: ['personal', 'enterprise'] }, { seat: { fen: 9_900, offer: 'cloud' } }),
  product('huorong', { category: ['antivirus'], freeFor: ['personal'] }, { os: ['windows'] }, { updatedOn: '2026-11-25' }),
  product('wps', { category: ['office', 'pdf'], os: ['windows', 'uos'] }, { freeFor: ['personal'] }, { seat: { fen: 9_800, offer: 'licence' } }),
  product('yozo', { category: ['office'] }, { os: ['uos'] }, { seat: { fen: 7_600, offer: 'licence' } }),
];
const ids = (items: readonly CatalogueItem[]) => items.map(({ id }) => id);
const find = (selection: Selection) => {
  const { confirmed, unverified } = matching(CATALOGUE, selection);
  return { confirmed: ids(confirmed), unverified: ids(unverified) };
};

describe('matching', () => {
  it('finds everything for an empty selection', () => {
    expect(find({})).toEqual({ confirmed: ['duba', 'huorong', 'wps', 'yozo'], unverified: [] });
    expect(find({ os: [] })).toEqual(find({}));
  });

  it('keeps what is only said apart from what is confirmed', () => {
    expect(find({ freeFor: ['personal'] })).toEqual({ confirmed: ['huorong'], unverified: ['duba', 'wps'] });
  });

  it('never lists as free for firms what nobody confirmed', () => {
    expect(find({ freeFor: ['enterprise'] })).toEqual({ confirmed: [], unverified: ['duba'] });
  });

  it('takes either value within a facet, and every facet', () => {
    expect(find({ os: ['uos', 'windows'], category: ['office'] })).toEqual({ confirmed: ['wps'], unverified: ['yozo'] });
  });

  it('is as unsure as its least sure facet', () => {
    expect(find({ freeFor: ['personal'], os: ['windows'] })).toEqual({ confirmed: [], unverified: ['duba', 'huorong', 'wps'] });
  });
});

it('a value can be given up alone', () => {
  const selection = { os: ['uos', 'windows'], category: ['office'] };
  expect([withoutValue(selection, 'os', 'uos'), withoutValue(selection, 'licence', 'free').category]).toEqual([{ os: ['windows'], category: ['office'] }, ['office']]);
});

describe('countValues', () => {
  const count = (selection: Selection, facet: Facet, value: string) => countValues(CATALOGUE, selection)[facet].get(value);

  it('counts confirmed and unconfirmed apart', () => {
    expect(count({}, 'os', 'windows')).toEqual({ confirmed: 2, unverified: 1 });
  });

  it('leaves the choice within the same facet aside', () => {
    expect(count({ os: ['uos'] }, 'os', 'windows')).toEqual({ confirmed: 2, unverified: 1 });
  });

  it('narrows the other facets, and passes the doubt on', () => {
    expect(count({ freeFor: ['personal'] }, 'os', 'uos')).toEqual({ confirmed: 0, unverified: 1 });
    expect(count({ freeFor: ['personal'] }, 'category', 'antivirus')).toEqual({ confirmed: 1, unverified: 1 });
  });

  it('knows no value that would find nothing', () => {
    expect(count({ category: ['antivirus'] }, 'os', 'uos')).toBeUndefined();
  });
});

const VALUES = ['a', 'b', 'c'];
const values = fc.dictionary(fc.constantFrom(...(Object.keys(FACETS) as Facet[])), fc.uniqueArray(fc.constantFrom(...VALUES), { minLength: 1 }));
/** A value is either confirmed or only said, never both. */
const anyProduct = fc.tuple(fc.string(), values, values).map(([id, is, all]): CatalogueItem => {
  const said = Object.fromEntries(Object.entries(all).map(([facet, list]) => [facet, list.filter((value) => is[facet as Facet]?.includes(value) !== true)]));
  return product(id, is, said);
});

describe('any catalogue', () => {
  it('shows for each value just what choosing it finds', () => {
    fc.assert(
      fc.property(fc.array(anyProduct), values, fc.constantFrom(...(Object.keys(FACETS) as Facet[])), fc.constantFrom(...VALUES), (items, selection, facet, value) => {
        const found = matching(items, { ...selection, [facet]: [value] });
        const expected = { confirmed: found.confirmed.length, unverified: found.unverified.length };
        expect(countValues(items, selection)[facet].get(value) ?? { confirmed: 0, unverified: 0 }).toEqual(expected);
      }),
    );
  });

  it('loses and doubles nothing when it is put in order', () => {
    fc.assert(
      fc.property(fc.array(anyProduct), fc.constantFrom(...(Object.keys(SORTS) as Sort[])), (items, sort) => {
        // One of the categories that products have is not listed.
        const groups = ordered(items, sort, VALUES.slice(1));
        expect(groups.flatMap((group) => ids(group.items)).toSorted()).toEqual(ids(items).toSorted());
      }),
    );
  });
});

describe('ordered', () => {
  it('keeps pinyin order under the first category of each', () => {
    expect(ordered(CATALOGUE, 'category', ['office', 'antivirus', 'pdf']).map(({ key, items }) => [key, ids(items)])).toEqual([
      ['office', ['wps', 'yozo']],
      ['antivirus', ['duba', 'huorong']],
    ]);
  });

  it('never ranks a rented service among licences, nor puts a product without a price into an order of prices', () => {
    expect(ordered(CATALOGUE, 'cost', []).map(({ key, items }) => [key, ids(items)])).toEqual([
      ['licence', ['yozo', 'wps']],
      ['cloud', ['duba']],
      ['none', ['huorong']],
    ]);
  });

  it('never ranks hearsay among prices that somebody read', () => {
    const seat = (fen: number, isSaid: boolean) => ({ seat: { fen, offer: 'licence' as const, ...(isSaid && { isSaid: true as const }) } });
    const items = [product('a', {}, {}, seat(3, false)), product('b', {}, {}, seat(1, true)), product('c', {}, {}, seat(2, false))];
    expect(ordered(items, 'cost', []).map(({ key, items: group }) => [key, ids(group)])).toEqual([['licence', ['c', 'a']], ['licence-said', ['b']]]);
  });

  it('has products of a category that is not listed last', () => {
    expect(ordered(CATALOGUE, 'category', ['office']).map(({ key }) => key)).toEqual(['office', '']);
  });

  it('has the last change first', () => {
    expect(ordered(CATALOGUE, 'updated', [])).toMatchObject([{ key: '', items: [{ id: 'huorong' }, { id: 'duba' }, { id: 'wps' }, { id: 'yozo' }] }]);
  });
});

describe('an address', () => {
  const isKnown = (facet: Facet, value: string) => CATALOGUE.some(({ is, said }) => [...(is[facet] ?? []), ...(said[facet] ?? [])].includes(value));
  const read = (query: string) => requestOf(new URLSearchParams(query), isKnown);

  it('carries several values and an order', () => {
    expect(read('os=windows&os=uos&category=office&sort=cost&utm=x')).toEqual({ selection: { category: ['office'], os: ['windows', 'uos'] }, sort: 'cost', unknown: [] });
  });

  it('names what nobody knows, and keeps the rest', () => {
    expect(read('os=dos&os=windows&sort=stars')).toEqual({ selection: { os: ['windows'] }, sort: 'category', unknown: ['os=dos', 'sort=stars'] });
  });

  it('asks for a value once, however often it stands there', () => {
    expect(read('os=uos&os=uos').selection).toEqual({ os: ['uos'] });
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(...(Object.keys(SORTS) as Sort[])), (selection, sort) => {
        expect(requestOf(new URLSearchParams(queryOf(selection, sort)), () => true)).toEqual({ selection, sort, unknown: [] });
      }),
    );
  });

  it('is bare for the whole list', () => {
    expect(queryOf({ os: [] }, 'category')).toBe('');
    expect(isEmpty({ os: [] })).toBe(true);
  });
});
