import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_ITEMS, USUAL_NEED, readAddress, writeAddress } from '~/domain/cost/address.ts';
import { QUOTE_OFFERS, QUOTE_TERMS, QUOTE_UNITS, type Choice, type Need } from '~/domain/cost/plan.ts';
import { makeProduct } from './make-product.ts';

const office = makeProduct({ id: 'wps-office', name: 'WPS Office' });
const priced = makeProduct({ id: 'dingtalk', name: '钉钉', offers: [{ amount: '9800', per: 'set', term: 'year', offer: 'cloud' }, { amount: '365', offer: 'consumer' }] });
const open = makeProduct({ id: 'nacos', name: 'Nacos', free: ['government', 'enterprise'] });
const products = new Map([office, priced, open].map((product) => [product.id, product]));
const read = (search: string) => readAddress(search, products);
const write = (need: Need, choices: readonly Choice[]) => writeAddress(need, choices, products);
const [first, second] = priced.offers.map(({ key }) => key) as [string, string];

describe('reading', () => {
  it('an empty address finds one computer, five years, an office', () => {
    expect(read('')).toEqual({ need: USUAL_NEED, choices: [], problems: [] });
    expect(read('?utm_source=x').problems).toEqual([]);
  });

  it('the needs of an office', () => {
    expect(read('?seats=200&servers=2&years=6&for=enterprise').need).toEqual({ seats: 200, servers: 2, years: 6, audience: 'enterprise' });
  });

  it('a bare product gives its best price, free use, or a question for a quote', () => {
    expect(read('?item=dingtalk&item=nacos&item=wps-office').choices.map(({ product, way }) => [product, way])).toEqual([
      ['dingtalk', { kind: 'offer', key: first }],
      ['nacos', { kind: 'free' }],
      ['wps-office', { kind: 'quote', amount: undefined }],
    ]);
  });

  it('a product with everything said of it, in any order', () => {
    const choice: Choice = {
      product: 'wps-office',
      way: { kind: 'quote', amount: 598_50n },
      ...{ per: 'user', term: 'year', offer: 'cloud', quantity: 3 },
      service: { fee: 20_00n, from: 2 },
      isPlanned: false,
    };
    expect(read('?item=wps-office~quote-598.50~per-user~term-year~offer-cloud~quantity-3~service-20~from-2~unplanned').choices).toEqual([choice]);
    expect(read('?item=wps-office~unplanned~from-2~service-20~quantity-3~offer-cloud~term-year~per-user~quote-598.50').choices).toEqual([choice]);
  });

  it.each([
    ['seats=abc', { kind: 'seats', value: 'abc' }],
    ['seats=-5', { kind: 'seats', value: '-5' }],
    ['seats=1000001', { kind: 'seats', value: '1000001' }],
    ['servers=1.5', { kind: 'servers', value: '1.5' }],
    ['years=0', { kind: 'years', value: '0' }],
    ['years=21', { kind: 'years', value: '21' }],
    ['years=%20x', { kind: 'years', value: ' x' }],
    ['for=school', { kind: 'for', value: 'school' }],
    ['item=no-such', { kind: 'product', value: 'no-such' }],
    ['item=', { kind: 'product', value: '' }],
    ['item=<script>', { kind: 'product', value: '<script>' }],
    [`item=${'长'.repeat(99)}`, { kind: 'product', value: `${'长'.repeat(30)}…` }],
    ['item=dingtalk~price-1-set-year-2020', { kind: 'price', value: '1-set-year-2020', product: '钉钉' }],
    ['item=dingtalk~quote-lots', { kind: 'word', value: 'quote-lots', product: '钉钉' }],
    ['item=dingtalk~quote-1.234', { kind: 'word', value: 'quote-1.234', product: '钉钉' }],
    ['item=dingtalk~quote--5', { kind: 'word', value: 'quote--5', product: '钉钉' }],
    ['item=dingtalk~quote-100000001', { kind: 'word', value: 'quote-100000001', product: '钉钉' }],
    ['item=dingtalk~per-planet', { kind: 'word', value: 'per-planet', product: '钉钉' }],
    ['item=dingtalk~term-hour', { kind: 'word', value: 'term-hour', product: '钉钉' }],
    ['item=dingtalk~offer-gift', { kind: 'word', value: 'offer-gift', product: '钉钉' }],
    ['item=dingtalk~quantity-0', { kind: 'word', value: 'quantity-0', product: '钉钉' }],
    ['item=dingtalk~service-x', { kind: 'word', value: 'service-x', product: '钉钉' }],
    ['item=dingtalk~from-3', { kind: 'word', value: 'from-3', product: '钉钉' }],
    ['item=dingtalk~free-lunch', { kind: 'word', value: 'free-lunch', product: '钉钉' }],
    ['item=dingtalk~toString', { kind: 'word', value: 'toString', product: '钉钉' }],
    ['item=dingtalk~', { kind: 'word', value: '', product: '钉钉' }],
  ])('%s is one problem, and the rest is read', (part, problem) => {
    const { need, choices, problems } = read(`?${part}&item=wps-office~quote-598`);
    expect(problems).toEqual([problem]);
    expect(choices[choices.length - 1]).toMatchObject({ product: 'wps-office', way: { kind: 'quote', amount: 598_00n } });
    expect(need.audience).toBe('government');
  });

  it('a number that cannot be read is asked for, never guessed', () => {
    expect(read('?seats=abc&years=99').need).toEqual({ ...USUAL_NEED, seats: undefined, years: undefined });
    expect(read('?item=dingtalk~quote-lots').choices[0]?.way).toEqual({ kind: 'quote', amount: undefined });
    expect(read('?item=dingtalk~price-nonsense').choices[0]?.way).toEqual({ kind: 'offer', key: first });
  });

  it('a number that has not been given yet is missing, and no mistake', () => {
    const { need, choices, problems } = read('?seats=&servers=&years=&item=dingtalk~quantity-~service-');
    expect(need).toEqual({ ...USUAL_NEED, seats: undefined, servers: undefined, years: undefined });
    expect(choices).toMatchObject([{ quantity: undefined, service: { fee: undefined, from: 1 } }]);
    expect(problems).toEqual([]);
  });

  it('more products than can be compared are cut off, with a word', () => {
    const { choices, problems } = read(`?${'item=dingtalk&'.repeat(MOST_ITEMS + 2)}`);
    expect(choices.length).toBe(MOST_ITEMS);
    expect(problems).toEqual([{ kind: 'too-many', value: String(MOST_ITEMS + 2) }]);
  });

  it.each(['?item=%E4%BD%', '?%', '?seats=%00', '?item=wps-office%7Equote-5', '???', '?item=__proto__', '?seats=1&seats=abc'])('%s breaks nothing', (search) => {
    expect(() => read(search)).not.toThrow();
  });

  it('any text is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (item, seats) => {
        const { choices } = read(`?seats=${seats}&item=wps-office~${item}&item=${item}`);
        expect(choices.length).toBeLessThanOrEqual(MOST_ITEMS);
      }),
    );
  });
});

describe('writing', () => {
  it('says nothing where nothing differs from the usual', () => {
    expect(write(USUAL_NEED, [])).toBe('');
  });

  it('is read by people too', () => {
    const { need, choices } = read('?seats=200&servers=2&item=wps-office~quote-598.50~service-20~from-2&item=dingtalk~quantity-2~unplanned');
    expect(write(need, choices)).toBe(`?seats=200&servers=2&years=5&for=government&item=wps-office~quote-598.50~service-20~from-2&item=dingtalk~price-${first}~quantity-2~unplanned`);
  });

  it('names the price, so that a better one tomorrow does not change the figures of today', () => {
    expect(write(USUAL_NEED, read('?item=dingtalk').choices)).toContain(`~price-${first}`);
  });

  it('keeps the place of a number that has not been given, so that it does not come back as the usual one', () => {
    expect(write({ ...USUAL_NEED, seats: undefined }, [])).toBe('?seats=&servers=0&years=5&for=government');
  });

  it('needs no escaping, and is read back as it was', () => {
    const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
    const money = fc.bigInt({ min: 0n, max: 10_000_000_000n });
    const way: fc.Arbitrary<Choice['way']> = fc.oneof(
      fc.record({ kind: fc.constant('quote' as const), amount: some(money) }),
      fc.record({ kind: fc.constantFrom('free' as const, 'preinstalled' as const) }),
    );
    const choice = fc
      .record({
        product: fc.constantFrom(...products.keys()),
        way,
        offered: fc.constantFrom(undefined, first, second),
        per: some(fc.constantFrom(...QUOTE_UNITS)),
        term: some(fc.constantFrom(...QUOTE_TERMS)),
        offer: some(fc.constantFrom(...QUOTE_OFFERS)),
        quantity: some(fc.integer({ min: 1, max: 1_000_000 })),
        service: fc.record({ fee: some(money), from: fc.constantFrom<1 | 2>(1, 2) }),
        isPlanned: fc.boolean(),
      })
      .map(({ offered, per, term, offer, ...rest }): Choice => ({
        ...rest,
        ...(per !== undefined && { per }),
        ...(term !== undefined && { term }),
        ...(offer !== undefined && { offer }),
        ...(rest.product === 'dingtalk' && offered !== undefined && { way: { kind: 'offer', key: offered } }),
      }));
    const need = fc.record({
      seats: some(fc.integer({ min: 0, max: 1_000_000 })),
      servers: some(fc.integer({ min: 0, max: 1_000_000 })),
      years: some(fc.integer({ min: 1, max: 20 })),
      audience: fc.constantFrom('government' as const, 'enterprise' as const),
    });
    fc.assert(
      fc.property(need, fc.array(choice, { maxLength: MOST_ITEMS }), (given, choices) => {
        const address = write(given, choices);
        expect(address).toMatch(/^(?:\?[\w=&~.-]+)?$/u);
        expect(read(address)).toEqual({ need: given, choices, problems: [] });
      }),
    );
  });
});
