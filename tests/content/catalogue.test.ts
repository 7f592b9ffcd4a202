/** What the catalogue owes a buyer: enough to choose from, rules for choosing, and a way to move. */
import { describe, expect, it } from 'vitest';
import { entriesOf } from './support/content.ts';

const published = entriesOf('software').filter(({ data }) => !data.draft);

describe('the catalogue', () => {
  it('has 150 products or more', () => {
    expect(published.length).toBeGreaterThanOrEqual(150);
  });

  it.each(entriesOf('categories').map((entry) => [entry.data.nameZh, entry] as const))('says how products of %s are listed and put in order', (_, { data }) => {
    expect(data.criteria?.minimum.length).toBeGreaterThan(2);
    expect(data.criteria?.order).toMatch(/拼音/u);
    expect(data.criteria?.conflictRule).toMatch(/不收费/u);
  });

  it('names nobody as recommended before an office has confirmed it', () => {
    expect(published.filter(({ data }) => data.recommended !== undefined).map(({ id }) => id)).toEqual([]);
  });

  it('has no amount without a day and a source, and none that ends before it begins', () => {
    const prices = published.flatMap(({ id, data }) => data.prices.map((price) => ({ id, price })));
    const amounts = prices.flatMap(({ id, price }) => (price.kind === 'inquiry' ? [] : { id, ...price }));
    expect(amounts.length).toBeGreaterThan(80);
    expect(amounts.filter(({ source }) => [source].flat().includes('background')).map(({ id }) => id)).toEqual([]);
    expect(amounts.filter(({ asOf, validUntil }) => asOf === '' || (validUntil !== undefined && validUntil < asOf)).map(({ id }) => id)).toEqual([]);
  });
});

describe('moving away from a foreign product', () => {
  const replaced = entriesOf('replaced-products');
  const guided = replaced.filter(({ data }) => new Set(data.moving.map(({ aspect }) => aspect)).size >= 4 && data.stay.length > 0);

  it('is told in four respects or more, with when to stay, for 30 products or more', () => {
    expect(guided.length).toBeGreaterThanOrEqual(30);
  });

  it('is told in words of its own for each product', () => {
    const places = new Map<string, string[]>();
    for (const { id, data } of replaced) for (const { text } of data.moving) places.set(text, [...(places.get(text) ?? []), id]);
    expect([...places].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });

  it('rests on what somebody read where it matters most', () => {
    const share = (id: string) => {
      const moving = replaced.find((entry) => entry.id === id)?.data.moving ?? [];
      return moving.filter(({ confidence }) => confidence === 'confirmed').length / moving.length;
    };
    expect(['ms-office', 'windows', 'centos', 'oracle-database', 'mysql'].filter((id) => !(share(id) >= 1 / 3))).toEqual([]);
  });
});
