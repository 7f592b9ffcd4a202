import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatYuan } from '~/domain/cost/money.ts';
import {
  QUOTE_OFFERS,
  QUOTE_TERMS,
  QUOTE_UNITS,
  costOf,
  doubledCategories,
  firstChoice,
  groupCap,
  groupCosts,
  planTotal,
  warningsOf,
  type Choice,
  type Cost,
  type Costed,
  type Costing,
  type Need,
} from '~/domain/cost/plan.ts';
import { PRICE_OFFERS, PRICE_TERMS, PRICE_UNITS } from '~/schemas/software.ts';
import { makeChoice, makeProduct } from './make-product.ts';

const need = (given: Partial<Need> = {}): Need => ({ seats: 200, servers: 2, years: 5, audience: 'government', ...given });
const quote = (yuan: number, given: Partial<Choice> = {}) => makeChoice({ way: { kind: 'quote', amount: BigInt(Math.round(yuan * 100)) }, ...given });
const product = makeProduct();

function costed(costing: Costing): Cost {
  if ('gaps' in costing) throw new Error(costing.gaps.join());
  return costing.cost;
}
const gapsOf = (costing: Costing) => ('gaps' in costing ? costing.gaps : []);
const figures = ({ total, perSeat, perSeatYear }: Cost) => [total, perSeat, perSeatYear].map((fen) => (fen === undefined ? undefined : formatYuan(fen)));

describe('worked by hand', () => {
  it.each([
    ['a licence for each of 200 computers', quote(598), {}, '119,600.00', '598.00', '119.60'],
    ['with service every year', quote(598, { service: { fee: 20_00n, from: 1 } }), {}, '139,600.00', '698.00', '139.60'],
    ['with the first year of service in the price', quote(598, { service: { fee: 20_00n, from: 2 } }), {}, '135,600.00', '678.00', '135.60'],
    ['with service from the second year on, for one year', quote(598, { service: { fee: 20_00n, from: 2 } }), { years: 1 }, '119,600.00', '598.00', '598.00'],
    ['365 yuan a user and year', quote(365, { per: 'user', term: 'year' }), { seats: 30, years: 3 }, '32,850.00', '1,095.00', '365.00'],
    ['50 yuan a user and month', quote(50, { per: 'user', term: 'month' }), { seats: 30, years: 3 }, '54,000.00', '1,800.00', '600.00'],
    ['one set for seven, which does not divide', quote(18_888, { per: 'set' }), { seats: 7 }, '18,888.00', '2,698.29', '539.66'],
    ['two sets a year', quote(9_800, { per: 'set', term: 'year', quantity: 2 }), {}, '98,000.00', '490.00', '98.00'],
    ['500 gigabytes at 0.80 a month', quote(0.8, { per: 'gigabyte', term: 'month', quantity: 500 }), { seats: 10, years: 1 }, '4,800.00', '480.00', '480.00'],
    ['servers with service from the second year', quote(1_400, { per: 'server', service: { fee: 300_00n, from: 2 } }), {}, '5,200.00', '2,600.00', '520.00'],
    ['fifteen days of work, paid once', quote(1_200, { per: 'person-day', term: 'once', offer: 'service', quantity: 15 }), { seats: 40 }, '18,000.00', '450.00', '90.00'],
    ['a share of half a fen, which rounds up', quote(0.01), { seats: 3, years: 2 }, '0.03', '0.01', '0.01'],
    ['600 yuan over seven years', quote(600), { seats: 1, years: 7 }, '600.00', '600.00', '85.71'],
    ['almost a million users for twenty years', quote(99.99, { per: 'user', term: 'year' }), { seats: 999_999, years: 20 }, '1,999,798,000.20', '1,999.80', '99.99'],
    ['the largest of everything, to the fen', quote(100_000_000, { per: 'set', quantity: 1_000_000 }), { seats: 1_000_000, years: 20 }, '100,000,000,000,000.00', '100,000,000.00', '5,000,000.00'],
    ['what comes with the machine', makeChoice({ way: { kind: 'preinstalled' } }), {}, '0.00', '0.00', '0.00'],
    ['free use with a service contract', makeChoice({ way: { kind: 'free' }, per: 'set', service: { fee: 5_000_00n, from: 1 } }), {}, '25,000.00', '125.00', '25.00'],
  ] as [string, Choice, Partial<Need>, string, string, string][])('%s', (_, choice, given, total, perSeat, perSeatYear) => {
    const free = makeProduct({ free: ['government'] });
    expect(figures(costed(costOf(choice, free, need(given))))).toEqual([total, perSeat, perSeatYear]);
  });

  it('line by line', () => {
    const { lines, cap } = costed(costOf(quote(598, { term: 'year', service: { fee: 20_00n, from: 2 } }), product, need()));
    expect(lines).toEqual([
      { what: 'price', units: 200, unitPrice: 598_00n, times: 5, timesOf: 'year', sum: 598_000_00n },
      { what: 'service', units: 200, unitPrice: 20_00n, times: 4, timesOf: 'year', sum: 16_000_00n },
    ]);
    expect(cap).toEqual({ kind: 'none', why: 'term' });
  });
});

describe('what is missing', () => {
  const unclear = makeProduct({ offers: [{ per: 'unspecified', term: 'unspecified' }, { term: 'hour', per: 'instance' }, { per: 'set' }] });
  const at = (index: number, given: Partial<Choice> = {}) => makeChoice({ way: { kind: 'offer', key: unclear.offers[index]?.key ?? '' }, ...given });

  it.each([
    ['the quote', makeChoice({ way: { kind: 'quote', amount: undefined } }), {}, ['amount']],
    ['the computers', quote(1), { seats: undefined }, ['seats']],
    ['any computer at all', quote(1), { seats: 0 }, ['seats']],
    ['any server at all', quote(1, { per: 'server' }), { servers: 0 }, ['servers']],
    ['the years of a subscription', quote(1, { term: 'year' }), { years: undefined }, ['years']],
    ['the years of service', quote(1, { service: { fee: 1n, from: 1 } }), { years: undefined }, ['years']],
    ['a fee that can be read', quote(1, { service: { fee: undefined, from: 1 } }), {}, ['service']],
    ['how many sets', at(2, { quantity: undefined }), {}, ['quantity']],
    ['what the source does not say', at(0), {}, ['per', 'term']],
    ['the half of it', at(0, { term: 'year' }), {}, ['per']],
    ['what nobody knows, the hours', at(1), {}, ['hour']],
    ['several things, each once', makeChoice({ way: { kind: 'quote', amount: undefined }, term: 'year', service: { fee: 1n, from: 1 } }), { years: undefined, seats: undefined }, ['amount', 'seats', 'years']],
    ['a licence that lets offices use it free', makeChoice({ way: { kind: 'free' } }), {}, ['free']],
  ] as [string, Choice, Partial<Need>, string[]][])('is %s', (_, choice, given, gaps) => {
    expect(gapsOf(costOf(choice, unclear, need(given)))).toEqual(gaps);
  });

  it('is nothing once the reader has said what the source does not', () => {
    expect(figures(costed(costOf(at(0, { per: 'user', term: 'month' }), unclear, need())))).toEqual(['7,176,000.00', '35,880.00', '7,176.00']);
  });

  it('is nothing of what an option does not need', () => {
    const set = costed(costOf(quote(18_888, { per: 'set' }), product, need({ seats: undefined, servers: undefined, years: undefined })));
    expect(figures(set)).toEqual(['18,888.00', undefined, undefined]);
    expect(costed(costOf(quote(1_400, { per: 'server' }), product, need({ seats: 0 }))).perSeat).toBe(1_400_00n);
  });

  it('is confirmed free use for whoever asks, and only for them', () => {
    const free = makeProduct({ free: ['enterprise'] });
    const choice = makeChoice({ way: { kind: 'free' } });
    expect(gapsOf(costOf(choice, free, need()))).toEqual(['free']);
    expect(costed(costOf(choice, free, need({ audience: 'enterprise' }))).total).toBe(0n);
  });
});

describe('a product is first added', () => {
  const wayOf = (given: Parameters<typeof makeProduct>[0]) => firstChoice(makeProduct(given), 'government').way;

  it.each([
    ['with its licence’s price', { free: ['government'], offers: [{}] }, { kind: 'offer', key: '598-device-perpetual-2026-08' }],
    ['for free where its licence lets offices, before rent', { free: ['government'], offers: [{ offer: 'cloud' }] }, { kind: 'free' }],
    ['with rent where it does not', { free: ['enterprise'], offers: [{ offer: 'cloud' }] }, { kind: 'offer', key: '598-device-perpetual-2026-08' }],
    ['with a question for a quote where nothing is known', {}, { kind: 'quote', amount: undefined }],
    ['with a question for a quote where all prices are past', { offers: [{ warnings: ['superseded'] }] }, { kind: 'quote', amount: undefined }],
  ] as [string, Parameters<typeof makeProduct>[0], Choice['way']][])('%s', (_, given, way) => {
    expect(wayOf(given)).toEqual(way);
  });
});

describe('warnings', () => {
  const warned = makeProduct({ offers: [{ warnings: ['unverified', 'from'] }] });

  it.each([
    ['a sourced price are its own', { kind: 'offer', key: warned.offers[0]?.key ?? '' }, ['unverified', 'from']],
    ['a quote say whose it is', { kind: 'quote', amount: 1n }, ['quote']],
    ['what comes with the machine say so', { kind: 'preinstalled' }, ['preinstalled']],
    ['free use are none', { kind: 'free' }, []],
  ] as [string, Choice['way'], string[]][])('of %s', (_, way, warnings) => {
    expect(warningsOf(makeChoice({ way }), warned)).toEqual(warnings);
  });
});

describe('groups', () => {
  const option = (choice: Choice, given: Parameters<typeof makeProduct>[0] = {}): Costed => {
    const of = makeProduct(given);
    return { choice, product: of, costing: costOf(choice, of, need()) };
  };
  const shown = (options: Costed[]) => groupCosts(options).map(({ offer, category, share, rows }) => [offer, category, share, ...rows.map(({ option: { product: of } }) => of.name)].join(' '));

  it('hold what may be compared, cheapest first, licences before rent', () => {
    const options = [
      option(quote(1, { offer: 'consumer' }), { name: '会员' }),
      option(quote(1, { offer: 'cloud' }), { name: '云' }),
      option(quote(9), { name: '贵' }),
      option(quote(3), { name: '廉' }),
      option(quote(1, { per: 'server' }), { name: '服务器' }),
      option(quote(1), { name: '杀毒', category: '防病毒软件' }),
      option(makeChoice({ way: { kind: 'quote', amount: undefined } }), { name: '未填' }),
    ];
    expect(shown(options)).toEqual(['licence 办公套件 seat 廉 贵', 'licence 办公套件 server 服务器', 'licence 防病毒软件 seat 杀毒', 'cloud 办公套件 seat 云', 'consumer 办公套件 seat 会员']);
  });

  it('keep the reader’s order among equals', () => {
    expect(shown([option(quote(3), { name: '先' }), option(quote(3), { name: '后' })])).toEqual(['licence 办公套件 seat 先 后']);
  });

  it.each<[string, Choice[], bigint | undefined]>([
    ['of licences for good have the cap over the years', [quote(3), quote(900)], 120_00n],
    ['with one that is paid by the year have none', [quote(3), quote(5, { term: 'year' })], undefined],
    ['with one that came with the machine have none', [quote(3), makeChoice({ way: { kind: 'preinstalled' } })], undefined],
    ['for servers have none', [quote(3, { per: 'server' })], undefined],
    ['for sets have none', [quote(3, { per: 'set' })], undefined],
    ['of rent have none', [quote(3, { offer: 'cloud' })], undefined],
  ])('%s', (_, choices, cap) => {
    const [group] = groupCosts(choices.map((choice) => option(choice)));
    expect(group?.rows.length).toBe(choices.length);
    expect(group && groupCap(group, 5)).toBe(cap);
  });

  it('sum up what is planned, and say how much is missing', () => {
    const options = [option(quote(3)), option(quote(5)), option(quote(7, { isPlanned: false })), option(makeChoice({ way: { kind: 'quote', amount: undefined } }))];
    expect(planTotal(options)).toEqual({ total: 1_600_00n, missing: 1 });
    expect(planTotal([])).toEqual({ total: 0n, missing: 0 });
  });

  it('tell of alternatives that are counted twice, whatever they are sold as', () => {
    expect(doubledCategories([option(quote(3)), option(quote(5, { offer: 'cloud' }))])).toEqual(['办公套件']);
    expect(doubledCategories([option(quote(3)), option(quote(5, { isPlanned: false }))])).toEqual([]);
    expect(doubledCategories([option(quote(3)), option(quote(5, { per: 'server' }))])).toEqual([]);
    expect(doubledCategories([option(quote(3)), option(quote(5), { category: '防病毒软件' })])).toEqual([]);
  });
});

describe('by its properties', () => {
  const someChoice = fc
    .record({
      amount: fc.bigInt({ min: 0n, max: 10_000_000_000n }),
      per: fc.constantFrom(...QUOTE_UNITS),
      term: fc.constantFrom(...QUOTE_TERMS),
      offer: fc.constantFrom(...QUOTE_OFFERS),
      quantity: fc.integer({ min: 1, max: 1_000_000 }),
      service: fc.record({ fee: fc.bigInt({ min: 0n, max: 10_000_000_000n }), from: fc.constantFrom<1 | 2>(1, 2) }),
    })
    .map(({ amount, ...rest }) => makeChoice({ way: { kind: 'quote', amount }, ...rest }));
  const count = fc.integer({ min: 1, max: 1_000_000 });
  const someNeed = fc.record({ seats: count, servers: count, years: fc.integer({ min: 1, max: 20 }), audience: fc.constant('government' as const) });
  const totalOf = (choice: Choice, given: Need) => costed(costOf(choice, product, given)).total;

  /** What is paid year by year for one, as one would keep a book. */
  function paidForOne({ way, term, service }: Choice, years: number): bigint {
    const amount = way.kind === 'quote' ? (way.amount ?? 0n) : 0n;
    let paid = 0n;
    for (let year = 1; year <= years; year++) {
      if (term === 'year' || year === 1) paid += term === 'month' ? 0n : amount;
      if (term === 'month') for (let month = 1; month <= 12; month++) paid += amount;
      if (year >= service.from) paid += service.fee ?? 0n;
    }
    return paid;
  }

  it('equals a book kept year by year', () => {
    fc.assert(
      fc.property(someChoice, someNeed, (choice, given) => {
        const { per = 'device' } = choice;
        const bought = ['device', 'user', 'account'].includes(per) ? given.seats : per === 'server' ? given.servers : choice.quantity;
        expect(totalOf(choice, given)).toBe(BigInt(bought ?? 0) * paidForOne(choice, given.years));
      }),
    );
  });

  it('is the sum of its lines, and each line of its factors', () => {
    fc.assert(
      fc.property(someChoice, someNeed, (choice, given) => {
        const { lines, total } = costed(costOf(choice, product, given));
        expect(lines.reduce((sum, line) => sum + line.sum, 0n)).toBe(total);
        for (const { units, unitPrice, times, sum } of lines) expect(sum).toBe(BigInt(units * times) * unitPrice);
      }),
    );
  });

  it('never falls with more seats, servers, years or money', () => {
    fc.assert(
      fc.property(someChoice, someNeed, fc.constantFrom('seats' as const, 'servers' as const, 'years' as const), (choice, given, name) => {
        const more = { ...given, [name]: given[name] + 1 };
        expect(totalOf(choice, more)).toBeGreaterThanOrEqual(totalOf(choice, given));
        const dearer = { ...choice, way: { kind: 'quote' as const, amount: (choice.way.kind === 'quote' ? (choice.way.amount ?? 0n) : 0n) + 1n } };
        expect(totalOf(dearer, given)).toBeGreaterThan(totalOf(choice, given));
      }),
    );
  });

  it('of two offices is the sum of both, where it is bought for each computer', () => {
    fc.assert(
      fc.property(someChoice, someNeed, count, (choice, given, others) => {
        const each = { ...choice, per: 'device' as const };
        expect(totalOf(each, { ...given, seats: given.seats + others })).toBe(totalOf(each, given) + totalOf(each, { ...given, seats: others }));
      }),
    );
  });

  it('spreads the total over seats and years to within half a fen', () => {
    fc.assert(
      fc.property(someChoice, someNeed, (choice, given) => {
        const { total, share, perSeat = 0n, perSeatYear = 0n } = costed(costOf(choice, product, given));
        const among = BigInt(share === 'server' ? given.servers : given.seats);
        const off = (part: bigint, by: bigint) => 2n * (part * by - total);
        for (const [part, by] of [[perSeat, among], [perSeatYear, among * BigInt(given.years)]] as const) {
          expect(off(part, by)).toBeGreaterThan(-by);
          expect(off(part, by)).toBeLessThanOrEqual(by);
        }
      }),
    );
  });
});

describe('the lists a quote is chosen from', () => {
  it('hold all that a source can state, but for hours and for what it leaves open', () => {
    const known = (vocabulary: object, ...without: string[]) => Object.keys(vocabulary).filter((key) => !without.includes(key)).sort();
    expect([...QUOTE_UNITS].sort()).toEqual(known(PRICE_UNITS, 'unspecified'));
    expect([...QUOTE_TERMS].sort()).toEqual(known(PRICE_TERMS, 'unspecified', 'hour'));
    expect([...QUOTE_OFFERS].sort()).toEqual(known(PRICE_OFFERS));
  });
});
