import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialled, fits, isMeantFor, preparation, routesFor, routingTable, type RoutedChannel, type Taking, type ThingToBring } from '~/domain/report-routing.ts';
import { REPORT_ANSWERS, type Asker, type Evidence, type Offender, type Place, type Situation } from '~/schemas/channels.ts';

const keys = <K extends string>(record: Readonly<Record<K, unknown>>) => Object.keys(record) as K[];
const situations: Situation[] = keys(REPORT_ANSWERS.situation);
const places: Place[] = keys(REPORT_ANSWERS.place);
const offenders: Offender[] = keys(REPORT_ANSWERS.offender);
const kinds: Evidence[] = keys(REPORT_ANSWERS.evidence);
const askers: Asker[] = keys(REPORT_ANSWERS.asker);

const takes = (overrides: Partial<Taking>): Taking => ({ situations: ['selling'], askers: [], places: [], offenders: [], rank: 1, ...overrides });
const channel = (order: number, ...list: Partial<Taking>[]): RoutedChannel => ({ order, takes: list.map(takes) });
const answers = { situation: 'selling', place: 'shop', offender: 'trader', asker: 'witness' } as const;

const someOf = <T>(list: readonly T[]) => fc.subarray([...list]);
const someTaking: fc.Arbitrary<Taking> = fc.record({
  situations: fc.subarray([...situations], { minLength: 1 }),
  askers: someOf(askers),
  places: someOf(places),
  offenders: someOf(offenders),
  rank: fc.integer({ min: 1, max: 9 }),
});
const someChannels: fc.Arbitrary<RoutedChannel[]> = fc
  .array(fc.array(someTaking, { maxLength: 4 }), { minLength: 1, maxLength: 8 })
  .map((list) => list.map((items, order) => ({ order, takes: items })));
const someAnswers = fc.record({ situation: fc.constantFrom(...situations), place: fc.constantFrom(...places), offender: fc.constantFrom(...offenders), asker: fc.constantFrom(...askers) });

describe('routesFor', () => {
  it('asks the lowest rank first, and of one rank the first in order', () => {
    const [a, b, c] = [channel(1, { rank: 3 }), channel(3, { rank: 1 }), channel(2, { rank: 1 })];
    expect(routesFor(answers, [a, b, c]).map((route) => route.channel)).toEqual([c, b, a]);
  });

  it('leaves out a channel for other askers, places and offenders', () => {
    const others = [channel(1, { askers: ['owner'] }), channel(2, { places: ['download'] }), channel(3, { offenders: ['ring'] }), channel(4, { situations: ['using'] })];
    const open = channel(5, {});
    expect(routesFor(answers, [...others, open]).map((route) => route.channel)).toEqual([open]);
  });

  it('names the first door where no channel takes the case, and nothing where there is no channel', () => {
    const [a, b] = [channel(2, { situations: ['using'] }), channel(1)];
    expect(routesFor(answers, [a, b])).toEqual([{ channel: b }]);
    expect(routesFor(answers, [])).toEqual([]);
  });

  it('names a channel once, for the more urgent of its cases', () => {
    const a = channel(1, { rank: 4 }, { rank: 2, offenders: ['trader'] });
    expect(routesFor(answers, [a])).toEqual([{ channel: a, taking: a.takes[1] }]);
  });

  it('lets a question that was not asked into what is not narrowed, and into nothing else', () => {
    const [narrow, open] = [channel(1, { askers: ['owner'] }, { places: ['shop'] }, { offenders: ['ring'] }), channel(2, {})];
    expect(routesFor({ situation: 'selling' }, [narrow, open]).map((route) => route.channel)).toEqual([open]);
  });

  it('always finds a channel, each once, in the order of urgency, and only such as take the case', () => {
    fc.assert(
      fc.property(someAnswers, someChannels, (given, channels) => {
        const routes = routesFor(given, channels);
        expect(routes.length).toBeGreaterThan(0);
        expect(new Set(routes.map((route) => route.channel)).size).toBe(routes.length);
        const ranks = routes.map(({ taking }) => taking?.rank ?? 0);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        for (const { taking } of routes) {
          if (taking === undefined) expect(routes).toHaveLength(1);
          else expect(taking.situations.includes(given.situation) && fits(taking, given)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order in which channels are listed', () => {
    fc.assert(
      fc.property(someAnswers, someChannels, (given, channels) => {
        expect(routesFor(given, [...channels].reverse())).toEqual(routesFor(given, channels));
      }),
    );
  });
});

describe('routingTable', () => {
  it('says the same as the rule for every answer', () => {
    fc.assert(
      fc.property(someChannels, (channels) => {
        const rows = routingTable(situations, askers, channels);
        for (const situation of situations) {
          for (const asker of askers) {
            const found = rows.filter((row) => row.situation === situation && row.askers.includes(asker));
            expect(found).toHaveLength(1);
            for (const place of places) {
              for (const offender of offenders) {
                const open = (found[0]?.routes ?? []).filter(({ taking }) => taking === undefined || fits(taking, { place, offender })).map((route) => route.channel);
                const once = open.filter((item, index) => open.indexOf(item) === index);
                const expected = routesFor({ situation, asker, place, offender }, channels);
                // Where every case of a row is narrowed and none fits, the reader of the table has the first door too.
                if (once.length > 0) expect(once).toEqual(expected.map((route) => route.channel));
                else expect(expected[0]?.taking).toBeUndefined();
              }
            }
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('gathers those who are told the same, and tells apart those who are not', () => {
    const channels = [channel(1, {}), channel(2, { askers: ['owner'], rank: 2 })];
    expect(routingTable(['selling'], ['owner', 'buyer', 'witness'], channels).map((row) => row.askers)).toEqual([['owner'], ['buyer', 'witness']]);
  });
});

describe('isMeantFor', () => {
  it.each([
    [[], [], true],
    [['selling'], ['witness', 'owner'], true],
    [['letter'], [], false],
    [[], ['owner'], false],
  ] as [Situation[], Asker[], boolean][])('%j for %j: %s', (only, some, expected) => {
    expect(isMeantFor({ situations: only, askers: some }, answers)).toBe(expected);
  });
});

describe('preparation', () => {
  const thing = (overrides: Partial<ThingToBring>): ThingToBring => ({ text: '截图', evidence: [], situations: [], askers: [], ...overrides });

  it('has what any accepted evidence covers, misses what none does, and leaves the rest to be written', () => {
    const things = [thing({ evidence: ['photo', 'capture'] }), thing({ evidence: ['order'] }), thing({})];
    expect(preparation(things, { ...answers, evidence: ['capture'] }).map(({ readiness }) => readiness)).toEqual(['have', 'missing', 'write']);
  });

  it('asks nobody for what others bring', () => {
    const things = [thing({ askers: ['agent'] }), thing({ situations: ['letter'] })];
    expect(preparation(things, { ...answers, evidence: [] })).toEqual([]);
  });

  it('never loses a thing when more evidence comes', () => {
    const someThings = fc.array(fc.record({ text: fc.string(), evidence: someOf(kinds), situations: someOf(situations), askers: someOf(askers) }), { maxLength: 6 });
    fc.assert(
      fc.property(someThings, someAnswers, someOf(kinds), someOf(kinds), (things, given, some, more) => {
        const before = preparation(things, { ...given, evidence: some }).filter(({ readiness }) => readiness === 'have');
        const after = preparation(things, { ...given, evidence: [...some, ...more] }).filter(({ readiness }) => readiness === 'have');
        expect(after.map((item) => item.thing)).toEqual(expect.arrayContaining(before.map((item) => item.thing)));
      }),
    );
  });
});

describe('dialled', () => {
  it.each([
    [{ value: '12345', confidence: 'confirmed' }, '12345'],
    [{ value: '12345', confidence: 'unverified' }, undefined],
    [{ value: '12318（先打12345）', confidence: 'confirmed' }, undefined],
    [{ value: '0915-12345', confidence: 'confirmed' }, undefined],
    [undefined, undefined],
  ])('dials of %j: %s', (contact, expected) => {
    expect(dialled(contact)).toBe(expected);
  });

  it('never dials what nobody confirmed', () => {
    fc.assert(fc.property(fc.string(), fc.string().filter((word) => word !== 'confirmed'), (value, confidence) => dialled({ value, confidence }) === undefined));
  });
});
