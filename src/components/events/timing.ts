import type { EventRow } from '~/queries/events.ts';

/** What the script of `EventDays` reads of an element to tell how far off it is. */
export function timingAttributes({ timing, isCancelled }: Pick<EventRow, 'timing' | 'isCancelled'>): Record<string, string | number | undefined> {
  return {
    'data-starts': timing.startsAt,
    'data-ends': timing.endsAt,
    'data-yearly': timing.isYearly === true ? '' : undefined,
    'data-day-of-month': timing.dayOfMonth,
    'data-cancelled': isCancelled ? '' : undefined,
  };
}
