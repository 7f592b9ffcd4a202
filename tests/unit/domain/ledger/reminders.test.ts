import { describe, expect, it } from 'vitest';
import { addMonths } from '~/domain/dates.ts';
import { periodicReminder, unrecordedChanges } from '~/domain/ledger/reminders.ts';
import { makeInstallation, makeLedger, makeMaintenance } from './make-ledger.ts';

const TODAY = '2026-11-25';

describe('a periodic ledger', () => {
  it.each([
    ['year', '', { state: 'never' }],
    ['year', '2026-01-05', { state: 'fresh', dueOn: '2027-01-05', days: 41 }],
    ['year', '2025-12-20', { state: 'near', dueOn: '2026-12-20', days: 25 }],
    ['half-year', '2026-05-25', { state: 'due', dueOn: '2026-11-25', days: 0 }],
    ['half-year', '2026-05-01', { state: 'due', dueOn: '2026-11-01', days: -24 }],
  ] as const)('each %s, last on %j', (every, lastOn, reminder) => {
    expect(periodicReminder(every, lastOn, TODAY)).toEqual(reminder);
  });

  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
  ])('%s and %i months are %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});

describe('changes that nobody wrote down', () => {
  const count = (...maintenance: Parameters<typeof makeMaintenance>[0][]) => unrecordedChanges(makeLedger({ installations: [makeInstallation({ installedOn: '2026-03-05' })], maintenance: maintenance.map(makeMaintenance) }));

  it('are installations with a day and no line', () => {
    expect(count()).toEqual({ unrecorded: 1, contradicting: 0 });
    expect(count({ software: 'ｒｊ-001' })).toEqual({ unrecorded: 0, contradicting: 0 });
  });

  it('and those that the last line removed', () => {
    expect(count({ changedOn: '2026-01-05' }, { action: 'uninstall', changedOn: '2026-02-05' })).toEqual({ unrecorded: 0, contradicting: 1 });
    expect(count({ action: 'uninstall', changedOn: '2026-01-05' }, { changedOn: '2026-02-05' })).toEqual({ unrecorded: 0, contradicting: 0 });
  });
});
