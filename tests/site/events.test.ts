/** The events: what comes and what is over, the months, and the calendar files as another program reads them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { attribute, find, findAll, firstOf, pageAt, readSite, structuredData, textOf, type Page } from './support/built-site.ts';
import { addressOf, isSample, publishedIn, today, type ContentFile } from './support/content-files.ts';

const site = readSite();
const root = site.base.slice(0, -1);
const events = publishedIn('events');
const index = pageAt(site, '/events/');
const main = find('main', index.document);
const [coming, past] = findAll('ul.events', index.document);
const hrefsIn = (within: Parameters<typeof findAll>[1]) => findAll('a[href]', within).map((link) => attribute(link, 'href') ?? '');
const isYearly = ({ data }: ContentFile) => data['time'].every !== undefined;
const lastDay = ({ data: { time } }: ContentFile) => String(time.endsAt ?? time.startsAt).slice(0, 10);
const pageOf = (event: ContentFile) => root + addressOf(event);

describe('the list', () => {
  test('has samples and real events, single and yearly, some of them over', () => {
    expect(events.length).toBeGreaterThan(10);
    expect([events.filter(isSample).length, events.filter(isYearly).length]).toEqual([3, 3]);
    expect(events.filter((event) => !isYearly(event) && lastDay(event) < today).length).toBeGreaterThan(5);
  });

  test('names each event once: what is over under the past, the rest under what comes', () => {
    const isOver = (event: ContentFile) => !isYearly(event) && lastDay(event) < today;
    const listed = (list: typeof coming) => hrefsIn(list!).filter((href) => href.startsWith(`${root}/events/`)).sort();
    expect(listed(coming)).toEqual(events.filter((event) => !isOver(event)).map(pageOf).sort());
    expect(listed(past)).toEqual(events.filter(isOver).map(pageOf).sort());
  });

  test('has the deadlines of every month among what comes', () => {
    expect(hrefsIn(coming!)).toContain(`${root}/responsibilities/timeline/#monthly-report`);
  });

  test('says nothing that the next day makes wrong', () => {
    expect(textOf(main)).toContain('每月18日前');
    expect(textOf(main)).not.toMatch(/还有 \d+ 天|明天|今天(?!已经公布)/u);
  });
});

const months = site.pages.filter(({ path }) => /^\/events\/\d{4}-\d{2}\/$/u.test(path));

describe('the months', () => {
  test('are those of every single event, and a year ahead', () => {
    const paths = months.map(({ path }) => path);
    const own = events.filter((event) => !isYearly(event)).flatMap(({ data: { time } }) => [time.startsAt, time.endsAt ?? time.startsAt]).map((moment) => `/events/${String(moment).slice(0, 7)}/`);
    expect(own.filter((path) => !paths.includes(path))).toEqual([]);
    expect(paths.filter((path) => path.slice(8, 15) >= today.slice(0, 7))).toHaveLength(13);
  });

  test('are tables with a caption, seven columns from Monday on, and every day in its column', () => {
    const wrong = months.flatMap((page) => {
      const table = find('table.month', page.document)!;
      const heads = findAll('thead th', table);
      const rows = findAll('tbody tr', table).map((row) => findAll('td', row));
      const days = rows.flatMap((cells) => cells.map((cell, column) => ({ day: attribute(cell, 'data-day'), column }))).filter(({ day }) => day !== undefined);
      const isRight =
        textOf(find('caption', table)).includes('月') &&
        heads.map(textOf).join('') === '周一周二周三周四周五周六周日' &&
        heads.every((head) => attribute(head, 'scope') === 'col') &&
        rows.every((cells) => cells.length === 7) &&
        days.length >= 28 &&
        days.every(({ day, column }) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7 === column);
      return isRight ? [] : [page.path];
    });
    expect(firstOf(wrong)).toEqual([]);
  });

  test('name each event in every one of its days', () => {
    const cellOf = (day: string) => find(`td[data-day="${day}"]`, pageAt(site, `/events/${day.slice(0, 7)}/`).document)!;
    const silent = events.filter((event) => !isYearly(event)).flatMap((event) => {
      const days = [String(event.data['time'].startsAt).slice(0, 10), lastDay(event)];
      return days.filter((day) => !hrefsIn(cellOf(day)).includes(pageOf(event))).map((day) => `${event.id} ${day}`);
    });
    expect(silent).toEqual([]);
  });

  test('say of a day that nobody has read of that it is not known', () => {
    expect(textOf(find('td[data-day="2027-04-22"]', pageAt(site, '/events/2027-04/').document))).toContain('日子未核实');
    expect(textOf(find('td[data-day="2027-04-26"] li:last-child', pageAt(site, '/events/2027-04/').document))).not.toContain('未核实');
  });

  test('lead from one to the next and back', () => {
    const beside = (page: Page, rel: string) => attribute(find(`a[rel="${rel}"]`, page.document), 'href');
    const broken = months.filter((page, place) => beside(page, 'prev') !== months[place - 1]?.address || beside(page, 'next') !== months[place + 1]?.address);
    expect(broken.map(({ path }) => path)).toEqual([]);
  });
});

const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');
const calendarOf = (file: string) => new ICAL.Component(ICAL.parse(read(file)) as unknown[]);
const eventsOf = (file: string) => calendarOf(file).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

describe('the calendar to subscribe to', () => {
  const held = eventsOf('events/calendar.ics');
  const expected = events.filter((event) => !isSample(event) && event.data['time'].confidence === 'confirmed');

  test('holds every real event whose day is known, and the deadlines; nothing else', () => {
    const uids = held.map(({ uid }) => uid.split('@')[0]);
    expect(uids.filter((uid) => uid?.startsWith('event-')).sort()).toEqual(expected.map(({ id }) => `event-${id}`).sort());
    expect(uids.filter((uid) => !uid?.startsWith('event-'))).toEqual(['monthly-report']);
    expect(new Set(uids).size).toBe(uids.length);
  });

  test('has each on the day that its file says', () => {
    const wrong = expected.filter(({ id, data }) => {
      const event = held.find(({ uid }) => uid.startsWith(`event-${id}@`));
      return event?.startDate.toString().slice(0, 10) !== String(data['time'].startsAt).slice(0, 10);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('comes round on 26 April and on the 18th', () => {
    const times = (name: string) => {
      const iterator = held.find(({ uid }) => uid.startsWith(name))!.iterator();
      return Array.from({ length: 3 }, () => iterator.next()?.toString());
    };
    expect(times('event-world-ip-day')).toEqual(['2026-04-26', '2027-04-26', '2028-04-26']);
    expect(times('monthly-report')).toEqual(['2026-12-18', '2027-01-18', '2027-02-18']);
  });

  test('renews itself, and says where it comes from', () => {
    expect(calendarOf('events/calendar.ics').getFirstPropertyValue('refresh-interval')?.toString()).toBe('P1D');
    expect(held.filter(({ component, description }) => !String(component.getFirstPropertyValue('url')).startsWith('http') || description === '')).toEqual([]);
  });

  test('is offered at an address that calendar programs open', () => {
    const webcal = hrefsIn(index.document).filter((href) => href.startsWith('webcal://'));
    expect(webcal).toHaveLength(1);
    expect(new URL(webcal[0]!.replace(/^webcal/u, 'http')).pathname).toBe(`${root}/events/calendar.ics`);
    expect(textOf(main)).toContain('自动更新');
  });
});

describe('an event', () => {
  const files = [...site.files].filter((file) => /^events\/.*\.ics$/u.test(file) && file !== 'events/calendar.ics');

  test('has a file where its day is known, and a link to it', () => {
    const known = events.filter((event) => isSample(event) || event.data['time'].confidence === 'confirmed');
    expect(files.sort()).toEqual(known.map(({ id }) => `events/${id}.ics`).sort());
    const silent = known.filter((event) => !hrefsIn(pageAt(site, addressOf(event)).document).includes(`${root}/events/${event.id}.ics`));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('stands in its file at the instant of Asia/Shanghai, alone', () => {
    expect(eventsOf('events/sample-training.ics').map(({ startDate, endDate }) => [startDate.toJSDate().toISOString(), endDate.toJSDate().toISOString()])).toEqual([['2026-12-10T01:00:00.000Z', '2026-12-10T03:30:00.000Z']]);
    expect(files.filter((file) => eventsOf(file).length !== 1)).toEqual([]);
  });

  test('that is cancelled says so wherever it stands, and nobody can sign up', () => {
    const page = pageAt(site, '/events/sample-open-day/');
    expect(textOf(find('main', page.document))).toContain('已取消：虚构：示例软件园当天停电检修');
    expect(textOf(find('main', page.document))).toContain('不再报名');
    expect(find('[data-closes]', page.document)).toBeNull();
    expect(eventsOf('events/sample-open-day.ics')[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    const row = findAll('li', coming!).find((item) => hrefsIn(item).includes(`${root}/events/sample-open-day/`));
    expect(textOf(row!)).toContain('已取消');
  });

  test('is told to search engines only where it is real and its day is known', () => {
    const told = events.filter((event) => structuredData(pageAt(site, addressOf(event))).some((data) => data['@type'] === 'Event'));
    expect(told.map(({ id }) => id)).toEqual(events.filter((event) => !isSample(event) && event.data['time'].confidence === 'confirmed').map(({ id }) => id));
    const data = structuredData(pageAt(site, '/events/shaanxi-joint-conference-4/')).find((candidate) => candidate['@type'] === 'Event');
    expect(data).toMatchObject({ startDate: '2022-08-11', eventStatus: 'https://schema.org/EventScheduled', location: { '@type': 'Place', name: '陕西省' } });
  });
});
