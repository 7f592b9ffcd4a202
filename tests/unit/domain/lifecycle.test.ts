import { describe, expect, it } from 'vitest';
import { isBuilt, isExpired, isKept, isListed, type Lifecycle, yearsSince } from '~/domain/lifecycle.ts';

const entry = (overrides: Partial<Lifecycle> = {}): Lifecycle => ({ draft: false, publishedAt: '2026-11-24 10:00', ...overrides });

describe('an entry', () => {
  it.each<[string, Partial<Lifecycle>, string, { built: boolean; listed: boolean; expired: boolean }]>([
    ['of yesterday is built and listed', {}, '2026-11-25', { built: true, listed: true, expired: false }],
    ['is out on the day itself, whatever the hour', { publishedAt: '2026-11-24 23:59' }, '2026-11-24', { built: true, listed: true, expired: false }],
    ['of tomorrow has no page', {}, '2026-11-23', { built: false, listed: false, expired: false }],
    ['that is a draft has no page', { draft: true }, '2026-11-25', { built: false, listed: false, expired: false }],
    ['is valid on the day on which it expires', { expiresOn: '2026-12-31' }, '2026-12-31', { built: true, listed: true, expired: false }],
    ['leaves the lists the day after, and keeps its page', { expiresOn: '2026-12-31' }, '2027-01-01', { built: true, listed: false, expired: true }],
    ['is listed until the day before its withdrawal', { withdrawn: { on: '2026-12-31' } }, '2026-12-30', { built: true, listed: true, expired: false }],
    ['leaves the lists on the day of its withdrawal', { withdrawn: { on: '2026-12-31' } }, '2026-12-31', { built: true, listed: false, expired: false }],
    ['with a day of removal is there until the day before', { removeOn: '2026-12-31' }, '2026-12-30', { built: true, listed: true, expired: false }],
    ['is gone whole on the day of its removal', { removeOn: '2026-12-31' }, '2026-12-31', { built: false, listed: false, expired: false }],
    ['with a day of removal is gone whole when it is withdrawn', { removeOn: '2027-12-31', withdrawn: { on: '2026-12-31' } }, '2026-12-31', { built: false, listed: false, expired: false }],
    ['that is due for review stays where it is', { reviewOn: '2026-11-25' }, '2027-11-25', { built: true, listed: true, expired: false }],
  ])('%s', (_, overrides, today, expected) => {
    const item = entry(overrides);
    expect({ built: isBuilt(item, today), listed: isListed(item, today), expired: isExpired(item, today) }).toEqual(expected);
  });
});

describe('yearsSince', () => {
  it.each([
    ['2025-11-24', '2026-11-24', 0],
    ['2025-11-23', '2026-11-24', 1],
    ['2026-11-24', '2026-11-24', 0],
    ['2027-01-01', '2026-11-24', 0],
    // A month or a year is as young as its last day.
    ['2025-11', '2026-11-24', 0],
    ['2025-10', '2026-10-31', 0],
    ['2025-10', '2026-11-01', 1],
    ['2025', '2026-12-31', 0],
    ['2025', '2027-01-01', 1],
    // 29 February has no anniversary in the year after: the year is over on 1 March.
    ['2024-02-29', '2025-02-28', 0],
    ['2024-02-29', '2025-03-01', 1],
    ['2024-02', '2025-02-28', 0],
    ['2024-02', '2025-03-01', 1],
    ['2023-02', '2024-02-28', 0],
    ['2023-02', '2024-02-29', 1],
    ['2019', '2026-11-24', 6],
    ['2023-11-24', '2026-11-25', 3],
  ])('counts from %s to %s: %i', (date, today, years) => {
    expect(yearsSince(date, today)).toBe(years);
  });
});

describe('a build', () => {
  const exposure = { nature: 'editorial', removeOn: '2027-01-01' };

  it.each([
    ['of the running site', { isArchive: false, hasSamples: true }, [true, true, true]],
    ['for the public', { isArchive: false, hasSamples: false }, [true, false, true]],
    ['of an archive', { isArchive: true, hasSamples: true }, [true, true, false]],
  ])('%s holds what it may', (_, build, expected) => {
    expect([{ nature: 'official' }, { nature: 'sample' }, exposure].map((entry) => isKept(entry, build))).toEqual(expected);
  });
});
