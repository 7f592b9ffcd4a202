/** The calendar file as another program reads it. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarText, type CalendarEvent, type Reminder } from '~/domain/calendar.ts';

const TRAINING: CalendarEvent = {
  uid: 'event-training@610900.zhengban',
  title: '示例市培训',
  description: '示例；带逗号, 分号;\n换行',
  url: 'https://example.com/events/training/',
  startsAt: '2026-12-10 09:00',
  endsAt: '2026-12-10 11:30',
  isYearly: false,
  place: '示例市, 一楼',
  isCancelled: false,
  publishedAt: '2026-11-26 11:00',
};
const REPORT: Reminder = { uid: 'monthly-report@610900.zhengban', title: '报表', description: '每月', url: 'https://example.com/', dayOfMonth: 18, publishedAt: '2026-11-24 10:00' };

const fileOf = (events: CalendarEvent[], reminders: Reminder[] = [], refreshSeconds?: number) =>
  calendarText({ name: '活动', description: '活动和期限', company: 'zhengban', reminders, events, ...(refreshSeconds !== undefined && { refreshSeconds }) });
const componentsOf = (file: string) => new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent');

function only(event: CalendarEvent): InstanceType<typeof ICAL.Event> {
  const [component, ...more] = componentsOf(fileOf([event]));
  expect(more).toEqual([]);
  return new ICAL.Event(component!);
}

/** The first times that an event takes, as days or instants. */
function timesOf(component: InstanceType<typeof ICAL.Component>, count: number): string[] {
  const times = new ICAL.Event(component).iterator();
  return Array.from({ length: count }, () => times.next()?.toString() ?? '');
}

describe('an event', () => {
  it('of some hours stands at the same instant everywhere', () => {
    const event = only(TRAINING);
    expect([event.startDate.toJSDate().toISOString(), event.endDate.toJSDate().toISOString()]).toEqual(['2026-12-10T01:00:00.000Z', '2026-12-10T03:30:00.000Z']);
    expect([event.startDate.isDate, event.isRecurring()]).toEqual([false, false]);
  });

  it('carries its words through', () => {
    const event = only(TRAINING);
    expect([event.uid, event.summary, event.description, event.location]).toEqual([TRAINING.uid, TRAINING.title, TRAINING.description, TRAINING.place]);
    expect(event.component.getFirstPropertyValue('url')).toBe(TRAINING.url);
    expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('of an hour without an end has none', () => {
    expect(only({ ...TRAINING, endsAt: undefined }).component.getFirstProperty('dtend')).toBeNull();
  });

  it('of whole days ends with the last of them, over the end of a year too', () => {
    const event = only({ ...TRAINING, startsAt: '2026-12-30', endsAt: '2027-01-02' });
    expect([event.startDate.toString(), event.endDate.toString(), event.startDate.isDate]).toEqual(['2026-12-30', '2027-01-03', true]);
    expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  it('of one day lasts a day', () => {
    expect(only({ ...TRAINING, startsAt: '2026-12-31', endsAt: undefined }).duration.toString()).toBe('P1D');
  });

  it('that comes round every year comes on its day', () => {
    const [component] = componentsOf(fileOf([{ ...TRAINING, startsAt: '2001-04-26', endsAt: undefined, isYearly: true }]));
    expect(timesOf(component!, 3)).toEqual(['2001-04-26', '2002-04-26', '2003-04-26']);
  });

  it('that is cancelled says so, takes no time, and replaces what was announced', () => {
    const component = only({ ...TRAINING, isCancelled: true, updatedOn: '2026-11-28' }).component;
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(component.getFirstPropertyValue('sequence')).toBe(3);
    expect(only(TRAINING).sequence).toBe(0);
  });
});

describe('a calendar to subscribe to', () => {
  const file = fileOf([TRAINING], [REPORT], 86_400);

  it('holds the reminders beside the events, under their own names', () => {
    const components = componentsOf(file);
    expect(components.map((component) => component.getFirstPropertyValue('uid'))).toEqual([REPORT.uid, TRAINING.uid]);
    expect(timesOf(components[0]!, 3)).toEqual(['2026-12-18', '2027-01-18', '2027-02-18']);
  });

  it('of an archive ends what comes round on its day, as a change that programs take up', () => {
    const yearly = { ...TRAINING, uid: 'event-day', startsAt: '2001-12-04', endsAt: undefined, isYearly: true };
    const ended = calendarText({ name: '活动', description: '活动和期限', company: 'zhengban', reminders: [REPORT], events: [TRAINING, yearly], until: '2027-01-31' });
    const [reminder, training, day] = componentsOf(ended).toSorted((a, b) => ['monthly-report', 'event-training', 'event-day'].findIndex((uid) => String(a.getFirstPropertyValue('uid')).startsWith(uid)) - ['monthly-report', 'event-training', 'event-day'].findIndex((uid) => String(b.getFirstPropertyValue('uid')).startsWith(uid)));
    expect(timesOf(reminder!, 3)).toEqual(['2026-12-18', '2027-01-18', '']);
    expect(timesOf(day!, 27).slice(-2)).toEqual(['2026-12-04', '']);
    expect([reminder, training, day].map((component) => Number(component!.getFirstPropertyValue('sequence')) > 0)).toEqual([true, false, true]);
  });

  it('says how often to look', () => {
    const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
    expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('P1D');
    expect(calendar.getFirstPropertyValue('x-published-ttl')).toBe('P1D');
    expect(fileOf([TRAINING])).not.toContain('REFRESH-INTERVAL');
  });

  it.each(['Pacific/Honolulu', 'Asia/Tokyo', 'UTC'])('is the same in %s', (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      expect(fileOf([TRAINING], [REPORT], 86_400)).toBe(file);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});
