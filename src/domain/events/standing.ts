import { addDays, dayOf, midnightOf } from '../dates.ts';
import { isWholeDay, type Moment } from './moments.ts';
import type { Occurrence } from './occurrences.ts';

/** How a time stands to a day. */
type Standing = 'coming' | 'now' | 'past';

/** A day counts until it is over. */
export function standingOf({ startsOn, endsOn }: Occurrence, today: string): Standing {
  if (endsOn < today) return 'past';
  return startsOn <= today ? 'now' : 'coming';
}

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
