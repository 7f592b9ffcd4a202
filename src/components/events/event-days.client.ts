import { dayOf, daysBetween, firstOn, instantOf } from '~/domain/dates.ts';
import type { Moment } from '~/domain/events/moments.ts';
import { nextOccurrence } from '~/domain/events/occurrences.ts';
import { isSignupOpen, standingOf } from '~/domain/events/standing.ts';
import { eventDays as words } from '~/strings/event-days.ts';

/**
 * What a page that was made on another day cannot know: which day is today, how far off something is, and whether one can
 * still sign up. Events that are over by now move to those that are over.
 */
class EventDays extends HTMLElement {
  connectedCallback() {
    // An archive stays in the day it was made on.
    if (document.documentElement.dataset['archived'] !== undefined) return;
    const now = instantOf(new Date());
    const today = dayOf(now);
    markToday(this, today);
    for (const item of this.querySelectorAll<HTMLElement>('[data-starts], [data-day-of-month]')) tell(this, item, today);
    for (const signup of this.querySelectorAll<HTMLElement>('[data-closes]')) close(signup, now);
  }
}

function markToday(within: HTMLElement, today: string): void {
  const cell = within.querySelector(`td[data-day="${today}"]`);
  const day = cell?.querySelector('time');
  if (cell === null || !day || day.hasAttribute('aria-current')) return;
  cell.classList.add('today');
  day.setAttribute('aria-current', 'date');
  day.append(` ${words.today}`);
}

/** When an item comes next, and whether it is over; nothing of one that is. */
function nextOf({ dataset: { starts, ends, yearly, dayOfMonth } }: HTMLElement, today: string) {
  if (dayOfMonth !== undefined) {
    const on = firstOn(Number(dayOfMonth), today);
    return { startsOn: on, endsOn: on };
  }
  return nextOccurrence({ startsAt: starts ?? today, endsAt: ends, isYearly: yearly !== undefined }, today);
}

function tell(within: HTMLElement, item: HTMLElement, today: string): void {
  const next = nextOf(item, today);
  const left = item.querySelector<HTMLElement>('.left');
  const past = within.querySelector('[data-past]');
  // Where what is over has a heading of its own, no line says it again.
  const over = past === null ? words.over : '';
  if (left !== null) {
    left.classList.toggle('over', next === undefined);
    left.textContent = item.dataset['cancelled'] !== undefined ? '' : next === undefined ? over : leftText(next, today);
  }
  if (next === undefined && past !== null && !past.contains(item)) past.prepend(item);
}

function leftText(next: { startsOn: string; endsOn: string }, today: string): string {
  if (standingOf(next, today) === 'now') return next.startsOn === next.endsOn ? words.today : words.underWay;
  const days = daysBetween(today, next.startsOn);
  return days === 1 ? words.tomorrow : words.left(days);
}

function close(signup: HTMLElement, now: Moment): void {
  if (!isSignupOpen(signup.dataset['closes'] ?? now, now)) signup.textContent = words.signupClosed;
}

customElements.define('event-days', EventDays);
