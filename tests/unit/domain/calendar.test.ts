import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarText, type Reminder } from '~/domain/calendar.ts';
import { daysBetween, firstOn } from '~/domain/dates.ts';

const REPORT: Reminder = {
  uid: 'monthly-report@610900.zhengban',
  title: '报送统计表（每月18日前）',
  description: '县（区）政府办向市使用正版软件工作领导小组办公室报《安康市使用正版软件工作检查整改落实情况统计表》；\n依据：三（三），逗号, 分号;',
  url: 'https://example.com/responsibilities/timeline/#monthly-report',
  dayOfMonth: 18,
  publishedAt: '2026-11-24 10:00',
};
const text = (...reminders: Reminder[]) => calendarText({ name: '期限', description: '按月的期限', company: 'zhengban', reminders });

/** Properties of a file as RFC 5545 reads it: folded lines joined, text unescaped, components in each other. */
interface Component {
  name: string;
  properties: Map<string, string[]>;
  components: Component[];
}

function parse(file: string): Component {
  const lines = file.replace(/\r\n[ \t]/gu, '').split('\r\n').filter((line) => line !== '');
  const root: Component = { name: '', properties: new Map(), components: [] };
  const open = [root];
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/u.exec(line) ?? [];
    const current = open[open.length - 1] ?? root;
    if (name === '') throw new Error(`no property: ${line}`);
    if (name === 'BEGIN') {
      const made: Component = { name: value, properties: new Map(), components: [] };
      current.components.push(made);
      open.push(made);
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`${value} ends what did not begin`);
    } else {
      if (current.components.length > 0 && current.name === 'VCALENDAR') throw new Error(`${name} stands after a component`);
      current.properties.set(name, [...(current.properties.get(name) ?? []), value.replace(/\\n/gu, '\n').replace(/\\([,;\\])/gu, '$1')]);
    }
  }
  if (open.length !== 1) throw new Error('something is not closed');
  return root;
}

const eventsOf = (file: string) => parse(file).components[0]?.components ?? [];
const only = (component: Component | undefined, name: string) => {
  const values = component?.properties.get(name) ?? [];
  expect(values, name).toHaveLength(1);
  return values[0];
};

describe('a calendar file', () => {
  it('ends every line as the standard says, and none is longer than 75 bytes', () => {
    const file = text(REPORT);
    expect(file.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(file.replace(/\r\n/gu, '')).not.toMatch(/[\r\n]/u);
    expect(file.split('\r\n').map((line) => new TextEncoder().encode(line).length).filter((bytes) => bytes > 75)).toEqual([]);
    expect(file).toMatch(/\r\n /u);
  });

  it('is a calendar with what the standard requires', () => {
    const calendar = parse(text(REPORT)).components[0];
    expect(calendar?.name).toBe('VCALENDAR');
    expect(only(calendar, 'VERSION')).toBe('2.0');
    expect(only(calendar, 'PRODID')).toContain('zhengban');
  });

  it('says what comes round, from the next time after it was published', () => {
    const [event] = eventsOf(text(REPORT));
    expect(event?.name).toBe('VEVENT');
    expect(only(event, 'UID')).toBe(REPORT.uid);
    expect(only(event, 'DTSTAMP')).toBe('20261124T020000Z');
    expect(only(event, 'DTSTART')).toBe('20261218');
    expect(only(event, 'RRULE')).toBe('FREQ=MONTHLY;BYMONTHDAY=18');
    expect(only(event, 'SUMMARY')).toBe(REPORT.title);
    expect(only(event, 'DESCRIPTION')).toBe(REPORT.description);
    expect(only(event, 'URL')).toBe(REPORT.url);
    expect(only(event, 'SEQUENCE')).toBe('0');
    expect(only(event?.components[0], 'TRIGGER')).toBe('-P2DT15H');
    expect(only(event?.components[0], 'ACTION')).toBe('DISPLAY');
  });

  it('replaces its event when the entry changes', () => {
    const [event] = eventsOf(text({ ...REPORT, updatedOn: '2026-12-02' }));
    expect(only(event, 'UID')).toBe(REPORT.uid);
    expect(only(event, 'DTSTAMP')).toBe('20261202T155900Z');
    expect(Number(only(event, 'SEQUENCE'))).toBe(9);
  });

  it('rises with each change, from the day of publication on, and is never stamped before it was published', () => {
    const day = fc.integer({ min: -3, max: 400 }).map((days) => new Date(Date.UTC(2026, 10, 24 + days)).toISOString().slice(0, 10));
    const revisionOf = (updatedOn?: string) => {
      const [event] = eventsOf(text({ ...REPORT, updatedOn }));
      return { stamp: only(event, 'DTSTAMP') ?? '', sequence: Number(only(event, 'SEQUENCE')) };
    };
    const first = revisionOf();
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [earlier, later] = [a, b].sort().map((updatedOn) => revisionOf(updatedOn));
        for (const revision of [earlier, later]) expect(revision!.stamp >= first.stamp).toBe(true);
        expect(later!.stamp >= earlier!.stamp).toBe(true);
        expect(later!.sequence > earlier!.sequence).toBe(later!.stamp > earlier!.stamp);
      }),
    );
    expect(revisionOf('2026-11-24').sequence).toBeGreaterThan(first.sequence);
  });

  it('falls on the last day of a month that has no such day', () => {
    expect(only(eventsOf(text({ ...REPORT, dayOfMonth: 30 }))[0], 'RRULE')).toBe('FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1');
  });

  it.each(['Pacific/Honolulu', 'Asia/Shanghai', 'Asia/Tokyo', 'UTC'])('is the same in %s', (zone) => {
    const before = process.env['TZ'];
    const here = text(REPORT);
    process.env['TZ'] = zone;
    try {
      expect(text(REPORT)).toBe(here);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('holds no event where nothing comes round by a day', () => {
    expect(eventsOf(text())).toEqual([]);
  });

  it('carries any words through', () => {
    const words = fc.array(fc.constantFrom('正版', ';', ',', '\\', '\n', ' ', 'a', '：', '"', '🙂'), { minLength: 1 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, (description) => {
        const file = text({ ...REPORT, description });
        const escaped = /\r\nDESCRIPTION:((?:.*)(?:\r\n .*)*)/u.exec(file)?.[1]?.replace(/\r\n /gu, '') ?? '';
        const read = escaped.replace(/\\(.)/gu, (_, letter: string) => (letter === 'n' ? '\n' : letter));
        expect(read).toBe(description);
      }),
    );
  });
});

describe('the first time', () => {
  const from = fc.date({ min: new Date('2012-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

  it('is within the month that follows, never before, and on its day or the last of a shorter month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), from, (day, start) => {
        const first = firstOn(day, start);
        expect(daysBetween(start, first)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(start, first)).toBeLessThanOrEqual(31);
        expect(firstOn(day, first)).toBe(first);
        const [year = 0, month = 0, found = 0] = first.split('-').map(Number);
        expect(found).toBe(Math.min(day, new Date(Date.UTC(year, month, 0)).getUTCDate()));
      }),
    );
  });
});
