import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addMonths, chineseDate, hanDate, daysApart, daysBetween, firstDayOf, instantOf, lastDayOf, machineTime, monthsFrom, newestFirst, today } from '~/domain/dates.ts';

const someDay = fc.date({ min: new Date('1992-01-01T00:00:00Z'), max: new Date('2199-12-31T23:59:59Z'), noInvalidDate: true });
const dayText = someDay.map((date) => date.toISOString().slice(0, 10));
/** A day, a month or a year. */
const anyDate = fc.tuple(dayText, fc.constantFrom(10, 7, 4)).map(([day, length]) => day.slice(0, length));

describe('today', () => {
  it.each([
    ['2026-11-24T15:59:59.999Z', '2026-11-24'],
    ['2026-11-24T16:00:00.000Z', '2026-11-25'],
    ['2026-12-31T15:59:00Z', '2026-12-31'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
    ['2028-02-28T16:00:00Z', '2028-02-29'],
    ['2026-02-28T16:00:00Z', '2026-03-01'],
  ])('at %s is %s', (instant, day) => {
    expect(today(new Date(instant))).toBe(day);
  });

  it('is the date of Asia/Shanghai at any instant since summer time ended', () => {
    const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    fc.assert(fc.property(someDay, (instant) => today(instant) === shanghai.format(instant)));
  });
});

it('the minute is that of Asia/Shanghai', () => {
  expect(instantOf(new Date('2026-12-31T16:05:59Z'))).toBe('2027-01-01 00:05');
});

it.each([
  ['2026', '2026'],
  ['2026-11', '2026-11'],
  ['2026-11-24', '2026-11-24'],
  ['2026-11-24 10:00', '2026-11-24T10:00:00+08:00'],
])('machines read %s as %s', (date, told) => {
  expect(machineTime(date)).toBe(told);
});

describe('months', () => {
  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-11', 12, '2027-11'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-03-31', -1, '2028-02-29'],
    ['2026-11-24', 2, '2027-01-24'],
  ])('after %s by %i comes %s', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });

  it('follow each other over the year, both ends included', () => {
    expect(monthsFrom('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(monthsFrom('2026-10', '2026-10')).toEqual(['2026-10']);
    expect(monthsFrom('2026-10', '2026-09')).toEqual([]);
  });
});

describe('chineseDate', () => {
  it.each([
    ['2012-06-30', '2012年6月30日'],
    ['2026-11-04', '2026年11月4日'],
    ['2012-04', '2012年4月'],
    ['2012', '2012年'],
    ['2026-11-24 10:00', '2026年11月24日'],
  ])('reads %s as %s', (date, chinese) => {
    expect(chineseDate(date)).toBe(chinese);
  });
});

describe('lastDayOf', () => {
  it.each([
    ['2012-06-30', '2012-06-30'],
    ['2012', '2012-12-31'],
    ['2026-12', '2026-12-31'],
    ['2026-04', '2026-04-30'],
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2000-02', '2000-02-29'],
    ['2100-02', '2100-02-28'],
  ])('of %s is %s', (date, day) => {
    expect(lastDayOf(date)).toBe(day);
  });

  it('is a day that the date begins', () => {
    fc.assert(fc.property(anyDate, (date) => lastDayOf(date).startsWith(date)));
  });
});

describe('firstDayOf', () => {
  it.each([
    ['2012-06-30', '2012-06-30'],
    ['2012', '2012-01-01'],
    ['2026-12', '2026-12-01'],
  ])('of %s is %s', (date, day) => {
    expect(firstDayOf(date)).toBe(day);
  });

  it('is a day that the date begins, and no later than its last', () => {
    fc.assert(fc.property(anyDate, (date) => firstDayOf(date).startsWith(date) && firstDayOf(date) <= lastDayOf(date)));
  });
});

describe('daysApart', () => {
  it.each([
    ['2012-06-30', '2012-06-30', 0],
    ['2012-06-30', '2012-07-02', 2],
    ['2012-07-02', '2012-06-30', 2],
    ['2012', '2012-06-30', 0],
    ['2012', '2013', 1],
    ['2012-02', '2012-03-05', 5],
    ['2011', '2013', 366 + 1],
  ])('of %s and %s is %i', (a, b, days) => {
    expect(daysApart(a, b)).toBe(days);
  });

  it('is the same from either side, and never negative', () => {
    fc.assert(fc.property(anyDate, anyDate, (a, b) => daysApart(a, b) === daysApart(b, a) && daysApart(a, b) >= 0));
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-11-24', '2026-11-24', 0],
    ['2026-11-24', '2026-11-25', 1],
    ['2026-11-25', '2026-11-24', -1],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['2012-01-01', '2013-01-01', 366],
    // Summer time in Shanghai, 1986 to 1991, made a day of 23 hours.
    ['1986-05-03', '1986-05-05', 2],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('adds up along the way, and is the opposite on the way back', () => {
    fc.assert(
      fc.property(dayText, dayText, dayText, (a, b, c) => {
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
      }),
    );
  });
});

describe('newestFirst', () => {
  it.each([
    [['2012-06-30', '2026-01-01', '2013-12-31'], ['2026-01-01', '2013-12-31', '2012-06-30']],
    // A month counts from its last day on, a year from its last.
    [['2012-04', '2012-05-01', '2012-04-29'], ['2012-05-01', '2012-04', '2012-04-29']],
    [['2012', '2013-01-01', '2012-11-30'], ['2013-01-01', '2012', '2012-11-30']],
    // Of dates that end on one day the more exact one comes first.
    [['2012', '2012-12', '2012-12-31'], ['2012-12-31', '2012-12', '2012']],
    [[], []],
  ])('sorts %j', (dates, sorted) => {
    expect(dates.toSorted(newestFirst)).toEqual(sorted);
  });

  it('is a total order: equal only to itself, the same in both directions, and without circles', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(newestFirst(a, b) === 0).toBe(a === b);
        expect(Math.sign(newestFirst(a, b)) + Math.sign(newestFirst(b, a))).toBe(0);
        if (newestFirst(a, b) <= 0 && newestFirst(b, c) <= 0) expect(newestFirst(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe.each(['America/New_York', 'Pacific/Kiritimati', 'Asia/Shanghai', 'Asia/Kathmandu'])('on a machine in %s', (zone) => {
  afterEach(() => vi.unstubAllEnvs());

  it('the calendar is the same', () => {
    vi.stubEnv('TZ', zone);
    expect(new Date(2026, 6, 1).getTimezoneOffset()).not.toBe(0);
    expect(today(new Date('2026-11-24T15:59:59Z'))).toBe('2026-11-24');
    expect(today(new Date('2026-11-24T16:00:00Z'))).toBe('2026-11-25');
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
    expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2);
    expect(newestFirst('2026-10', '2026-10-30')).toBeLessThan(0);
  });
});

describe('hanDate', () => {
  it.each([
    ['2012-04-29', '二〇一二年四月二十九日'],
    ['2026-10-10', '二〇二六年十月十日'],
    ['2011-12-20', '二〇一一年十二月二十日'],
    ['2004-01-31', '二〇〇四年一月三十一日'],
    ['2013-08', '二〇一三年八月'],
    ['2006', '二〇〇六年'],
  ])('%s → %s', (date, words) => {
    expect(hanDate(date)).toBe(words);
  });
});
