import { describe, expect, it } from 'vitest';
import { compareDue, isRemindable, MILESTONE_STATUS_LABELS, milestoneStatus } from '~/domain/milestones.ts';
import type { Due } from '~/schemas/milestones.ts';

const once = (on: string): Due => ({ type: 'once', on, asStated: '某日前' });
const every = (rhythm: 'month' | 'half-year' | 'year' | 'change' | undefined, dayOfMonth?: number): Due => ({
  type: 'recurring',
  asStated: '按期',
  ...(rhythm !== undefined && { every: rhythm }),
  ...(dayOfMonth !== undefined && { dayOfMonth }),
});

describe('the status of a deadline', () => {
  it.each([
    ['2026-11-24', 'upcoming', '2026-10-24'],
    ['2026-11-24', 'soon', '2026-10-25'],
    ['2026-11-24', 'soon', '2026-11-24'],
    ['2026-11-24', 'past', '2026-11-25'],
    ['2026-11', 'soon', '2026-11-30'],
    ['2026-11', 'past', '2026-12-01'],
    ['2028-03-01', 'upcoming', '2028-01-30'],
    ['2028-03-01', 'soon', '2028-01-31'],
  ])('%s is %s on %s', (on, status, today) => {
    expect(milestoneStatus(once(on), false, today)).toBe(status);
  });

  it('says nothing of the work when a day has gone by', () => {
    expect(MILESTONE_STATUS_LABELS[milestoneStatus(once('2012-06-30'), false, '2026-11-24')]).toBe('期限已过，完成情况未核实');
  });

  it('is done where a source says so, before the day and after it', () => {
    expect(milestoneStatus(once('2012-06-30'), true, '2012-06-01')).toBe('done');
    expect(milestoneStatus(once('2012-06-30'), true, '2026-11-24')).toBe('done');
  });

  it('is recurring for ever: a rhythm is never done and never past', () => {
    expect(milestoneStatus(every('month', 18), false, '2026-11-24')).toBe('recurring');
    expect(milestoneStatus(every('month', 18), true, '2026-11-24')).toBe('recurring');
  });
});

describe('a reminder of every month', () => {
  it.each([
    [true, every('month', 18), 'unverified'],
    [true, every('month', 18), 'yes'],
    [false, every('month', 18), 'no'],
    [false, every('month'), 'yes'],
    [false, every(undefined), 'yes'],
    [false, every('year', 18), 'yes'],
    [false, once('2012-06-30'), 'yes'],
  ] as const)('is %s of %j that is in force: %s', (isHeld, due, inForce) => {
    expect(isRemindable(due, inForce)).toBe(isHeld);
  });
});

describe('compareDue', () => {
  const sorted = [once('2012-04'), once('2012-05-01'), once('2012-06-30'), once('2012-10-31'), once('2013-12-31'), every('month', 18), every('month'), every('half-year'), every('year'), every('change'), every(undefined)];

  it('puts days before rhythms, rhythms from quick to slow, those with a day first', () => {
    expect(sorted.toReversed().toSorted(compareDue)).toEqual(sorted);
  });

  it('agrees with itself in both directions', () => {
    for (const a of sorted) for (const b of sorted) expect(Math.sign(compareDue(a, b)) + Math.sign(compareDue(b, a))).toBe(0);
  });

  it('leaves equal ones in the order in which they came', () => {
    const [a, b] = [once('2012-10-31'), once('2012-10-31')];
    expect([a, b].toSorted(compareDue)[0]).toBe(a);
  });
});
