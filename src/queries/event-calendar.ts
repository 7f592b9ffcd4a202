import { calendarText, type CalendarEvent } from '~/domain/calendar.ts';
import { whenText } from '~/domain/events/when.ts';
import { eventPath } from '~/paths.ts';
import { EVENT_CHANGES } from '~/schemas/events.ts';
import { archivedOn, site } from '~/site.ts';
import { events as words } from '~/strings/events.ts';
import { COMPANY, monthlyDeadlines, reminderOf, uidOf } from './calendar.ts';
import { canonical } from './canonical.ts';
import { happeningOf, hasFile, hostsOf, isHeld, signupView, type Event } from './events.ts';
import { built, listed, resolve } from './store.ts';

async function calendarEvent(entry: Event): Promise<CalendarEvent> {
  const { data, id } = entry;
  const isCancelled = data.change?.state === 'cancelled';
  const hosts = (await hostsOf(entry)).map(({ label }) => label);
  const signup = await signupView(entry);
  const page = canonical(eventPath(id));
  const lines = [
    ...(data.change === undefined ? [] : [words.changeOf(EVENT_CHANGES[data.change.state], data.change.reason)]),
    data.summary,
    words.fileTime(whenText(happeningOf(entry))),
    ...(hosts.length > 0 ? [words.fileHost(hosts)] : []),
    ...(signup === undefined || isCancelled ? [] : [words.fileSignup([signup.closesText, signup.how, signup.href].filter(Boolean).join('，'))]),
    words.filePage(page),
  ];
  return {
    // A renamed entry keeps the name under which calendars know it.
    uid: uidOf(`event-${data.formerIds[0] ?? id}`),
    title: isCancelled ? words.cancelledTitle(data.title) : data.title,
    description: lines.join('\n'),
    url: page,
    ...happeningOf(entry),
    place: data.place?.name,
    isCancelled,
    publishedAt: data.publishedAt,
    updatedOn: data.updatedOn,
  };
}

/** The events that have a file of their own: also those that lists no longer show. */
export async function eventFiles(): Promise<string[]> {
  return (await built('events')).filter(hasFile).map(({ id }) => id);
}

/** One event as a calendar file. */
export async function eventFile(id: string): Promise<string> {
  const event = await calendarEvent(await resolve('events', id));
  return calendarText({ name: event.title, description: words.calendarAbout(site.name), company: COMPANY, reminders: [], events: [event], until: archivedOn });
}

/** A program that subscribed looks once a day. */
const REFRESH_SECONDS = 86_400;

/** What the calendar to subscribe to holds, in numbers. */
export async function subscriptionSize(): Promise<{ events: number; deadlines: number }> {
  return { events: (await listed('events')).filter(isHeld).length, deadlines: (await monthlyDeadlines()).length };
}

/** The calendar to subscribe to: all events that somebody has read of, and the deadlines of every month. */
export async function subscription(): Promise<string> {
  const events = await Promise.all((await listed('events')).filter(isHeld).map(calendarEvent));
  const deadlines = await monthlyDeadlines();
  return calendarText({
    name: words.calendarName(site.name),
    description: words.calendarAbout(site.name),
    company: COMPANY,
    reminders: deadlines.map(reminderOf),
    events,
    until: archivedOn,
    refreshSeconds: REFRESH_SECONDS,
  });
}
