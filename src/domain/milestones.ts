import type { Due } from '~/schemas/milestones.ts';
import { daysBetween, lastDayOf } from './dates.ts';

/** How a deadline stands today. */
export type MilestoneStatus = 'recurring' | 'done' | 'upcoming' | 'soon' | 'past';

export const MILESTONE_STATUS_LABELS: Record<MilestoneStatus, string> = {
  recurring: '按期循环',
  done: '已完成',
  upcoming: '未到',
  soon: '临近',
  past: '期限已过，完成情况未核实',
};

/** A deadline counts as near in its last 30 days. */
const NEAR_DAYS = 30;

/**
 * The status of a deadline. 已完成 needs a sourced day: nobody knows what was done in 2012, so a day gone by says
 * nothing about the work.
 */
export function milestoneStatus(due: Due, completed: boolean, today: string): MilestoneStatus {
  if (due.type === 'recurring') return 'recurring';
  if (completed) return 'done';
  const left = daysBetween(today, lastDayOf(due.on));
  if (left < 0) return 'past';
  return left <= NEAR_DAYS ? 'soon' : 'upcoming';
}

/**
 * Whether a calendar may remind of it every month: a source gives the day, and nobody knows that it has ended. What no source
 * gives a day gets none from us.
 */
export function isRemindable(due: Due, inForce: 'yes' | 'no' | 'unverified'): boolean {
  return due.type === 'recurring' && due.every === 'month' && due.dayOfMonth !== undefined && inForce !== 'no';
}

const RHYTHM: Record<NonNullable<Extract<Due, { type: 'recurring' }>['every']>, number> = { month: 0, 'half-year': 1, year: 2, change: 3 };
const NO_RHYTHM = 4;

const paceOf = (every: keyof typeof RHYTHM | undefined) => (every === undefined ? NO_RHYTHM : RHYTHM[every]);

/**
 * Orders single deadlines by day, then recurring ones from the quickest rhythm to the slowest, those with a day first and
 * those whose source gives no rhythm last.
 */
export function compareDue(a: Due, b: Due): number {
  if (a.type === 'once' && b.type === 'once') return lastDayOf(a.on).localeCompare(lastDayOf(b.on));
  if (a.type === 'recurring' && b.type === 'recurring') {
    return paceOf(a.every) - paceOf(b.every) || Number(a.dayOfMonth === undefined) - Number(b.dayOfMonth === undefined);
  }
  return a.type === 'once' ? -1 : 1;
}
