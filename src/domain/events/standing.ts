import { addDays } from '../dates.ts';
import { dayOf, isWholeDay, type Moment } from './moments.ts';
import type { Occurrence } from './occurrences.ts';

/** How a time stands to a day. */
export type Standing = 'coming' | 'now' | 'past';

/** A day counts until it is over. */
export function standingOf({ startsOn, endsOn }: Occurrence, today: string): Standing {
  if (endsOn < today) return 'past';
  return startsOn <= today ? 'now' : 'coming';
}

/** The first minute of a day: all that a page knows of the hour at which it is made, so that on the last day it still has its link. */
export const midnightOf = (day: string): Moment => `${day} 00:00`;

/**
 * The minute from which nobody can sign up any more. A day lasts until midnight, but not beyond the hour at which the event
 * itself begins.
 */
export function signupCloses(closesAt: Moment, startsAt: Moment): Moment {
  const closes = isWholeDay(closesAt) ? midnightOf(addDays(dayOf(closesAt), 1)) : closesAt;
  return !isWholeDay(startsAt) && startsAt < closes ? startsAt : closes;
}

/** @param now a minute of Asia/Shanghai */
export const isSignupOpen = (closes: Moment, now: Moment): boolean => now < closes;
