import type { Due } from '~/schemas/milestones.ts';
import { daysBetween } from './dates.ts';

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
  const left = daysBetween(today, due.on);
  if (left < 0) return 'past';
  return left <= NEAR_DAYS ? 'soon' : 'upcoming';
}

const RHYTHM: Record<Extract<Due, { type: 'recurring' }>['every'], number> = { month: 0, 'half-year': 1, year: 2, change: 3 };

/** Orders single deadlines by day, then recurring ones from the quickest rhythm to the slowest, those with a day first. */
export function compareDue(a: Due, b: Due): number {
  if (a.type === 'once' && b.type === 'once') return a.on.localeCompare(b.on);
  if (a.type === 'recurring' && b.type === 'recurring') {
    return RHYTHM[a.every] - RHYTHM[b.every] || Number(a.dayOfMonth === undefined) - Number(b.dayOfMonth === undefined);
  }
  return a.type === 'once' ? -1 : 1;
}
