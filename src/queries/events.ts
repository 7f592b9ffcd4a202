import type { CollectionEntry } from 'astro:content';
import { dayOf, firstOn, machineTime, midnightOf } from '~/domain/dates.ts';
import { isWholeDay } from '~/domain/events/moments.ts';
import { nextOccurrence, type Happening } from '~/domain/events/occurrences.ts';
import { isSignupOpen, signupCloses } from '~/domain/events/standing.ts';
import { momentText, whenText } from '~/domain/events/when.ts';
import { isSample } from '~/domain/lifecycle.ts';
import { byCode } from '~/domain/order.ts';
import { EVENT_CHANGES, EVENT_KINDS } from '~/schemas/events.ts';
import { NEWS_SCOPES } from '~/schemas/news.ts';
import { AUDIENCES } from '~/schemas/units.ts';
import { archivedOn, TODAY } from '~/site.ts';
import { events as words } from '~/strings/events.ts';
import { monthlyDeadlines } from './calendar.ts';
import { clauseLinks, type Citation } from './citations.ts';
import { guidanceOn, linksBeside } from './graph.ts';
import { built, findAll, listed } from './store.ts';
import { entryHead, entryLine, factViews, linkTo, provenanceView, sourceViews, type EntryHead, type FactView, type Link, type ProvenanceView, type SourceView } from './views.ts';

export type Event = CollectionEntry<'events'>;

/** What the browser needs to tell how far off something is, whatever the day on which the page is read. */
export interface Timing extends Partial<Happening> {
  /** Of what comes round by a day of the month. */
  dayOfMonth?: number;
}

/** A line of the list: an event, or a deadline that comes round. */
export interface EventRow {
  href: string;
  title: string;
  summary: string;
  kind: string;
  scope?: string;
  /** In words that stay true: 2026年12月10日（周四）09:00, 每年4月26日, 每月18日前. */
  when: string;
  /** Where a single moment is meant, for machines. */
  datetime?: string;
  timing: Timing;
  isDeadline: boolean;
  isSample: boolean;
  /** 已取消, 有变动. */
  change?: string;
  isCancelled: boolean;
  /** Whether nobody has read where its day comes from. */
  isUnverified: boolean;
}

export interface SignupView {
  href?: string;
  how?: string;
  seats?: number;
  closesText: string;
  /** The minute from which nobody can sign up any more. */
  closes: string;
  isOpen: boolean;
  provenance: ProvenanceView;
}

export interface EventView extends EntryHead, EventRow {
  entry: Event;
  timeFrom: ProvenanceView;
  place?: { name: string; provenance: ProvenanceView };
  hosts: (Link | { label: string })[];
  audience: string[];
  signup?: SignupView;
  changed?: { state: string; reason: string; previous?: string; provenance: ProvenanceView };
  facts: FactView[];
  clauses: Citation[];
  news: Link[];
  guidance: Link[];
  sources: SourceView[];
  /** Whether it can be taken along as a file. */
  hasFile: boolean;
  /** Whether it is over on the day on which the site is made. */
  isOver: boolean;
  jsonLd: Record<string, unknown>[];
}

/** When it takes place. */
export const happeningOf = ({ data: { time } }: Event): Happening => ({ startsAt: time.startsAt, endsAt: time.endsAt, isYearly: time.every !== undefined });

/** A calendar takes its day along without its page: it holds only what somebody has read, and nothing invented. */
export const isHeld = ({ data }: Event) => !isSample(data) && data.time.confidence === 'confirmed';

/** Whether it has a file of its own: somebody has read when it is; or it is a sample, which says so in its name. */
export const hasFile = (entry: Event) => isHeld(entry) || isSample(entry.data);

/** An event as a line of a list. */
export function eventRow(entry: Event): EventRow {
  const { data } = entry;
  const { href, summary, isSample } = entryLine(entry);
  const happening = happeningOf(entry);
  return {
    href,
    title: data.title,
    summary,
    kind: EVENT_KINDS[data.kind],
    scope: NEWS_SCOPES[data.scope],
    when: whenText(happening),
    ...(!happening.isYearly && { datetime: machineTime(happening.startsAt) }),
    timing: happening,
    isDeadline: false,
    isSample,
    ...(data.change !== undefined && { change: EVENT_CHANGES[data.change.state] }),
    isCancelled: data.change?.state === 'cancelled',
    isUnverified: !isSample && data.time.confidence !== 'confirmed',
  };
}

async function deadlineRows(): Promise<{ row: EventRow; on: string }[]> {
  return (await monthlyDeadlines()).map(({ milestone, dayOfMonth }) => ({
    row: {
      href: milestone.href,
      title: milestone.title,
      summary: `${milestone.who}；${milestone.inForceText}。`,
      kind: words.deadline,
      when: milestone.asStated,
      timing: { dayOfMonth },
      isDeadline: true,
      isSample: milestone.isSample,
      isCancelled: false,
      isUnverified: false,
    },
    on: firstOn(dayOfMonth, TODAY),
  }));
}

/** What is under way or still to come, the next first: events, yearly days, and the deadlines of every month. */
async function coming(): Promise<{ row: EventRow; on: string }[]> {
  const events = (await listed('events')).flatMap((entry) => {
    const next = nextOccurrence(happeningOf(entry), TODAY);
    return next === undefined ? [] : [{ row: eventRow(entry), on: next.startsOn }];
  });
  return [...events, ...(await deadlineRows())].toSorted((a, b) => byCode(a.on, b.on) || byCode(a.row.href, b.row.href));
}

/** The day of what comes next, today included. */
export async function nextDay(): Promise<string | undefined> {
  const [first] = await coming();
  return first === undefined || first.on > TODAY ? first?.on : TODAY;
}

export async function listComing(): Promise<EventRow[]> {
  return (await coming()).map(({ row }) => row);
}

/** Whether it is under way, still to come, or comes round. */
export const isComing = (entry: Event): boolean => nextOccurrence(happeningOf(entry), TODAY) !== undefined;

/** What is over, the latest first. */
export async function listPast(): Promise<EventRow[]> {
  return (await listed('events'))
    .filter((entry) => !isComing(entry))
    .toSorted((a, b) => byCode(b.data.time.startsAt, a.data.time.startsAt))
    .map(eventRow);
}

/** What comes next, for the home page: deadlines with a day and events, real and not called off. Its words stay true; the browser counts the days. */
export async function nextDays(count: number): Promise<EventRow[]> {
  return (await listComing()).filter(({ isSample, isCancelled }) => !isSample && !isCancelled).slice(0, count);
}

/** Who holds it: member units with their page. */
export async function hostsOf({ data }: Event): Promise<EventView['hosts']> {
  const hosts = await Promise.all(data.hosts.map(async ({ unit, name }) => (unit === undefined ? [{ label: name ?? '' }] : (await findAll('units', [unit])).map(linkTo))));
  return hosts.flat();
}

/** How to sign up, until when, and whether one still can on the day on which the site is made. */
export async function signupView({ data }: Event): Promise<SignupView | undefined> {
  const { signup } = data;
  if (signup === undefined) return undefined;
  const closes = signupCloses(signup.closesAt, data.time.startsAt);
  const text = momentText(signup.closesAt);
  return {
    ...(signup.url !== undefined && { href: signup.url }),
    ...(signup.how !== undefined && { how: signup.how }),
    ...(signup.seats !== undefined && { seats: signup.seats }),
    closesText: isWholeDay(signup.closesAt) ? words.signupUntilDay(text) : words.signupUntil(text),
    closes,
    // All that a page knows of the hour at which it is made: on the last day it still has its link.
    isOpen: archivedOn === undefined && data.change?.state !== 'cancelled' && isSignupOpen(closes, midnightOf(TODAY)),
    provenance: await provenanceView(data.sources, signup),
  };
}

const SCHEMA = 'https://schema.org/';

/** What schema.org calls the state of an event. Only one whose old time is known counts as moved. */
function eventStatus(change: Event['data']['change']): string {
  if (change?.state === 'cancelled') return `${SCHEMA}EventCancelled`;
  return change?.previousStartsAt === undefined ? `${SCHEMA}EventScheduled` : `${SCHEMA}EventRescheduled`;
}

/** The event for search engines: only what is real, and known to be so. */
function jsonLdOf(entry: Event, hosts: EventView['hosts']): Record<string, unknown>[] {
  if (!isHeld(entry)) return [];
  const { title, summary, time, place, change } = entry.data;
  return [
    {
      '@type': 'Event',
      name: title,
      description: summary,
      startDate: machineTime(time.startsAt),
      ...(time.endsAt !== undefined && { endDate: machineTime(time.endsAt) }),
      ...(time.every !== undefined && { eventSchedule: { '@type': 'Schedule', repeatFrequency: 'P1Y', startDate: dayOf(time.startsAt), scheduleTimezone: 'Asia/Shanghai' } }),
      eventStatus: eventStatus(change),
      ...(change?.previousStartsAt !== undefined && { previousStartDate: machineTime(change.previousStartsAt) }),
      ...(place?.confidence === 'confirmed' && { location: { '@type': 'Place', name: place.name } }),
      ...(hosts.length > 0 && { organizer: hosts.map(({ label }) => ({ '@type': 'Organization', name: label })) }),
    },
  ];
}

async function eventView(entry: Event): Promise<EventView> {
  const { data } = entry;
  const hosts = await hostsOf(entry);
  const signup = await signupView(entry);
  return {
    ...(await entryHead(entry)),
    ...eventRow(entry),
    entry,
    timeFrom: await provenanceView(data.sources, data.time),
    ...(data.place !== undefined && { place: { name: data.place.name, provenance: await provenanceView(data.sources, data.place) } }),
    hosts,
    audience: data.audience.map((key) => AUDIENCES[key]),
    ...(signup !== undefined && { signup }),
    ...(data.change !== undefined && {
      changed: {
        state: EVENT_CHANGES[data.change.state],
        reason: data.change.reason,
        ...(data.change.previousStartsAt !== undefined && { previous: momentText(data.change.previousStartsAt) }),
        provenance: await provenanceView(data.sources, data.change),
      },
    }),
    facts: await factViews(data.sources, data.facts),
    clauses: await clauseLinks(data.clauses),
    news: await linksBeside([`events/${entry.id}`], 'news'),
    guidance: await guidanceOn('events', entry.id),
    sources: await sourceViews(data.sources),
    hasFile: hasFile(entry),
    isOver: !isComing(entry),
    jsonLd: jsonLdOf(entry, hosts),
  };
}

/** Every event that has a page. */
export async function listEvents(): Promise<EventView[]> {
  return Promise.all((await built('events')).map(eventView));
}
