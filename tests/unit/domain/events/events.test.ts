/** When events take place, how they stand to a day, and the month that shows them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, lastDayOf, midnightOf } from '~/domain/dates.ts';
import { calendarMonths } from '~/domain/events/calendar-months.ts';
import { monthGrid, weekdayOf } from '~/domain/events/month-grid.ts';
import { isAfter, lastDayBefore } from '~/domain/events/moments.ts';
import { monthlyDays, nextOccurrence, occurrencesIn } from '~/domain/events/occurrences.ts';
import { isSignupOpen, signupCloses, standingOf } from '~/domain/events/standing.ts';
import { momentText, whenText } from '~/domain/events/when.ts';

const once = (startsAt: string, endsAt?: string) => ({ startsAt, endsAt, isYearly: false });
const yearly = (startsAt: string, endsAt?: string) => ({ startsAt, endsAt, isYearly: true });
const days = (happening: Parameters<typeof occurrencesIn>[0], from: string, to: string) => occurrencesIn(happening, from, to).map(({ startsOn, endsOn }) => `${startsOn}/${endsOn}`);

const anyDay = fc.date({ min: new Date('2000-01-01'), max: new Date('2104-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('the times of an event', () => {
  it('is one of a single event, in every range that it touches', () => {
    const event = once('2026-12-30', '2027-01-02');
    expect(days(event, '2026-12-01', '2026-12-31')).toEqual(['2026-12-30/2027-01-02']);
    expect(days(event, '2027-01-02', '2027-01-31')).toEqual(['2026-12-30/2027-01-02']);
    expect(days(event, '2027-01-03', '2027-01-31')).toEqual([]);
    expect(days(event, '2026-12-01', '2026-12-29')).toEqual([]);
  });

  it('reaches over midnight, and ends with the day that midnight ends', () => {
    expect(days(once('2026-12-31 22:00', '2027-01-01 02:00'), '2026-01-01', '2027-12-31')).toEqual(['2026-12-31/2027-01-01']);
    expect(days(once('2026-12-31 22:00', '2027-01-01 00:00'), '2026-01-01', '2027-12-31')).toEqual(['2026-12-31/2026-12-31']);
    expect(days(once('2027-01-01 00:00', '2027-01-01 00:00'), '2026-01-01', '2027-12-31')).toEqual(['2027-01-01/2027-01-01']);
    expect(lastDayBefore('2028-03-01 00:00')).toBe('2028-02-29');
  });

  it('comes every year from the first on', () => {
    expect(days(yearly('2001-04-26'), '2000-01-01', '2003-04-26')).toEqual(['2001-04-26/2001-04-26', '2002-04-26/2002-04-26', '2003-04-26/2003-04-26']);
  });

  it('that goes over the end of a year is found from either year', () => {
    const event = yearly('2020-12-30', '2021-01-02');
    expect(days(event, '2027-01-01', '2027-01-31')).toEqual(['2026-12-30/2027-01-02']);
    expect(days(event, '2026-12-31', '2026-12-31')).toEqual(['2026-12-30/2027-01-02']);
  });

  it('comes on 29 February only where there is one', () => {
    expect(days(yearly('2024-02-29'), '2024-01-01', '2032-12-31').map((text) => text.slice(0, 10))).toEqual(['2024-02-29', '2028-02-29', '2032-02-29']);
    expect(nextOccurrence(yearly('2024-02-29'), '2096-03-01')?.startsOn).toBe('2104-02-29');
  });

  it('that is next is never over, and is the first such', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 0, max: 20 }), fc.boolean(), (start, today, length, isYearly) => {
        const event = { startsAt: start, endsAt: addDays(start, length), isYearly };
        const next = nextOccurrence(event, today);
        if (next === undefined) {
          expect(isYearly).toBe(false);
          expect(event.endsAt < today).toBe(true);
          return;
        }
        expect(next.endsOn >= today).toBe(true);
        expect(daysBetween(next.startsOn, next.endsOn)).toBe(length);
        expect(occurrencesIn(event, today, addDays(next.startsOn, -1)).filter(({ startsOn }) => startsOn < next.startsOn)).toEqual([]);
      }),
    );
  });

  it('is still found where it lies further off than any year that is looked at', () => {
    expect(nextOccurrence(once('2090-01-01'), '2026-11-26')?.startsOn).toBe('2090-01-01');
  });
});

describe('a day of every month', () => {
  it('is the last of a month that has no such day', () => {
    expect(monthlyDays(31, '2027-01-31', '2027-04-30')).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
    expect(monthlyDays(30, '2028-02-01', '2028-02-29')).toEqual(['2028-02-29']);
  });

  it('begins with the first day of the range and ends with its last', () => {
    expect(monthlyDays(18, '2026-11-18', '2027-01-18')).toEqual(['2026-11-18', '2026-12-18', '2027-01-18']);
    expect(monthlyDays(18, '2026-11-19', '2026-12-17')).toEqual([]);
  });
});

describe('how a time stands', () => {
  const time = { startsOn: '2026-12-21', endsOn: '2026-12-23' };

  it.each([
    ['2026-12-20', 'coming'],
    ['2026-12-21', 'now'],
    ['2026-12-23', 'now'],
    ['2026-12-24', 'past'],
  ] as const)('on %s it is %s', (today, expected) => {
    expect(standingOf(time, today)).toBe(expected);
  });

  it('its signing up closes with its minute, or when its day is over', () => {
    expect(signupCloses('2026-12-04 17:00', '2026-12-10 09:00')).toBe('2026-12-04 17:00');
    expect(signupCloses('2026-12-31', '2027-01-10 09:00')).toBe('2027-01-01 00:00');
    expect(signupCloses('2026-12-10', '2026-12-10 09:00')).toBe('2026-12-10 09:00');
    expect(signupCloses('2026-12-10', '2026-12-10')).toBe('2026-12-11 00:00');
  });

  it('signing up is open to the minute before', () => {
    expect(isSignupOpen('2026-12-04 17:00', '2026-12-04 16:59')).toBe(true);
    expect(isSignupOpen('2026-12-04 17:00', '2026-12-04 17:00')).toBe(false);
    expect(isSignupOpen('2026-12-04 17:00', midnightOf('2026-12-04'))).toBe(true);
    expect(isSignupOpen('2026-12-05 00:00', midnightOf('2026-12-05'))).toBe(false);
  });

  it('knows nothing of a day and one of its hours', () => {
    expect([isAfter('2026-12-10', '2026-12-10 09:00'), isAfter('2026-12-10 09:00', '2026-12-10'), isAfter('2026-12-11', '2026-12-10 09:00')]).toEqual([false, false, true]);
  });
});

describe('when, in words', () => {
  it.each([
    [once('2026-12-10'), '2026年12月10日（周四）'],
    [once('2026-12-10 09:00'), '2026年12月10日（周四）09:00'],
    [once('2026-12-10 09:00', '2026-12-10 11:30'), '2026年12月10日（周四）09:00—11:30'],
    [once('2026-12-10 22:00', '2026-12-11 02:00'), '2026年12月10日（周四）22:00至11日（周五）02:00'],
    [once('2026-12-21', '2026-12-23'), '2026年12月21日至23日'],
    [once('2026-11-30', '2026-12-02'), '2026年11月30日至12月2日'],
    [once('2026-12-30', '2027-01-02'), '2026年12月30日至2027年1月2日'],
    [yearly('2001-04-26'), '每年4月26日'],
    [yearly('2013-04-20', '2013-04-26'), '每年4月20日至26日'],
  ])('%j is %s', (event, expected) => {
    expect(whenText(event)).toBe(expected);
  });

  it('tells a deadline with its hour, where it has one', () => {
    expect([momentText('2026-12-04'), momentText('2026-12-04 17:00')]).toEqual(['2026年12月4日', '2026年12月4日17:00']);
  });
});

describe('a month', () => {
  it('begins its weeks on Monday', () => {
    expect(monthGrid('2026-11')[0]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, '2026-11-01']);
    expect(monthGrid('2027-02')).toHaveLength(4);
    expect(weekdayOf('2026-11-26')).toBe('周四');
  });

  it('has each of its days once, each under its weekday, in seven places a week', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const month = day.slice(0, 7);
        const weeks = monthGrid(month);
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        const all = weeks.flat().filter((place) => place !== undefined);
        expect(all).toHaveLength(Number(lastDayOf(month).slice(8)));
        expect(all.every((place, index) => index === 0 || place === addDays(all[index - 1]!, 1))).toBe(true);
        // No week is empty, and Sunday is the last place.
        expect(weeks.every((week) => week.some((place) => place !== undefined))).toBe(true);
        expect(weeks.flatMap((week) => week[6] ?? []).every((place) => new Date(`${place}T00:00:00Z`).getUTCDay() === 0)).toBe(true);
      }),
    );
  });
});

describe('the months that have a page', () => {
  const ahead = (months: readonly string[]) => months.filter((month) => month > '2026-11');

  it('are those of what takes place once, and a year ahead', () => {
    const months = calendarMonths([{ startsOn: '2012-04-29', endsOn: '2012-05-02' }, { startsOn: '2029-01-01', endsOn: '2029-01-01' }], ['2026-11-24 10:00'], '2026-11-26');
    expect(months.slice(0, 3)).toEqual(['2012-04', '2012-05', '2026-11']);
    expect(ahead(months)).toHaveLength(13);
    expect(months[months.length - 1]).toBe('2029-01');
  });

  it('keep those that had one since anything came out', () => {
    expect(calendarMonths([], ['2026-11-24 10:00', '2026-09-01 10:00'], '2026-11-26').slice(0, 3)).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(calendarMonths([], [], '2026-11-26')[0]).toBe('2026-11');
  });
});
