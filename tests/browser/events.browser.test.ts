/** Events as they are read on another day than the one on which the page was made, with and without a script, by keyboard. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from './support/visit.ts';

/** Sets the reader's clock, in Asia/Shanghai. */
const at = (moment: string) => ({ before: (page: Page) => page.clock.setFixedTime(new Date(`${moment.replace(' ', 'T')}:00+08:00`)) });
const rowOf = (page: Page, id: string) => page.locator('ul.events li', { has: page.locator(`a[href$="/events/${id}/"]`) });
const left = (page: Page, id: string) => rowOf(page, id).locator('.left').textContent();

describe('the days that are left', () => {
  test('are counted where the page is read', async () => {
    const { page, errors } = await visit('/events/', at('2026-12-08 23:30'));
    expect(await left(page, 'sample-training')).toBe('还有 2 天');
    expect(await left(page, 'world-ip-day')).toBe('还有 139 天');
    expect(await page.locator('li.deadline .left').first().textContent()).toBe('还有 10 天');
    // What is called off does not come.
    expect(await left(page, 'sample-open-day')).toBe('');
    expect(errors).toEqual([]);
  });

  test('become tomorrow, today, under way', async () => {
    const { page } = await visit('/events/', at('2026-12-09 00:30'));
    expect(await left(page, 'sample-training')).toBe('明天');
    await page.clock.setFixedTime(new Date('2026-12-10T01:00:00+08:00'));
    await page.reload();
    expect(await left(page, 'sample-training')).toBe('今天');
    await page.clock.setFixedTime(new Date('2026-12-22T01:00:00+08:00'));
    await page.reload();
    expect(await left(page, 'sample-inspection')).toBe('正在进行');
  });

  test('are over with the day: an event moves to those that are over, a yearly day and a deadline stay', async () => {
    const { page } = await visit('/events/', at('2026-12-24 00:01'));
    const past = page.locator('ul[data-past]');
    for (const id of ['sample-training', 'sample-open-day', 'sample-inspection']) expect(await past.locator(`a[href$="/events/${id}/"]`).count()).toBe(1);
    expect(await page.locator('ul.events').first().locator('a[href$="/events/sample-training/"]').count()).toBe(0);
    expect(await past.locator('a[href$="/events/world-ip-day/"]').count()).toBe(0);
    expect(await page.locator('ul.events').first().locator('li.deadline .left').textContent()).toBe('还有 25 天');
  });
});

describe('the page of an event', () => {
  const time = (page: Page) => page.locator('.event-facts > div').first();

  test('has its calendar file beside its time, as long as it is to come', async () => {
    const { page } = await visit('/events/sample-training/', at('2026-12-08 09:00'));
    expect(await time(page).locator('.left').textContent()).toBe('还有 2 天');
    expect(await time(page).locator('a[download]').getAttribute('href')).toMatch(/\/events\/sample-training\.ics$/u);
  });

  test('says that it is over, with and without a script', async () => {
    for (const javaScript of [true, false]) {
      const { page } = await visit('/events/xztu-meeting-2025/', { javaScript });
      expect(await time(page).locator('.left').textContent()).toBe('已经结束');
      expect(await time(page).locator('a[download]').count()).toBe(0);
    }
    const { page } = await visit('/events/sample-training/', at('2026-12-11 00:01'));
    expect(await time(page).locator('.left').textContent()).toBe('已经结束');
  });
});

describe('signing up', () => {
  const signup = (page: Page) => page.locator('.signup');

  test('is open to the last minute', async () => {
    const { page } = await visit('/events/sample-training/', at('2026-12-04 16:59'));
    expect(await signup(page).locator('a').getAttribute('href')).toBe('https://www.example.com/signup/');
  });

  test('is closed from the next on', async () => {
    const { page, errors } = await visit('/events/sample-training/', at('2026-12-04 17:00'));
    expect(await signup(page).locator('a').count()).toBe(0);
    expect(await signup(page).textContent()).toBe('报名已经截止。');
    expect(errors).toEqual([]);
  });

  test('can be read without a script, with its deadline', async () => {
    const { page } = await visit('/events/sample-training/', { javaScript: false });
    expect(await signup(page).locator('a').count()).toBe(1);
    expect(await page.locator('.until').textContent()).toContain('2026年12月4日17:00截止');
  });
});

describe('the month', () => {
  test('marks today where it is read', async () => {
    const { page } = await visit('/events/2026-12/', at('2026-12-18 08:00'));
    const today = page.locator('td.today');
    expect(await today.count()).toBe(1);
    expect(await today.getAttribute('data-day')).toBe('2026-12-18');
    expect(await today.locator('time').getAttribute('aria-current')).toBe('date');
    expect(await today.locator('time').textContent()).toContain('今天');
  });

  test('is walked through with the keyboard, day by day, to the next month and to an event', async () => {
    const { page } = await visit('/events/2026-12/', at('2026-11-26 12:00'));
    await page.locator('a[rel="next"]').focus();
    const seen: string[] = [];
    for (let step = 0; step < 7; step++) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => document.activeElement?.closest('td')?.getAttribute('data-day') ?? ''));
    }
    expect(seen).toEqual(['2026-12-04', '2026-12-10', '2026-12-15', '2026-12-18', '2026-12-21', '2026-12-22', '2026-12-23']);
    for (let step = 0; step < 5; step++) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/events/sample-training/');
    await page.goBack();
    await page.locator('a[rel="next"]').press('Enter');
    await page.waitForURL('**/events/2027-01/');
    expect(await page.locator('h1').textContent()).toContain('2027年1月');
  });

  test('on a phone is a list of the days that have something, without a way to scroll aside', async () => {
    const { page } = await visit('/events/2026-12/', { width: 320, height: 640 });
    expect(await page.locator('table.month td:visible').count()).toBe(7);
    expect(await page.locator('td[data-day="2026-12-18"] .day').innerText()).toMatch(/18日\s*周五/u);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });

  test('is there without a script', async () => {
    const { page } = await visit('/events/', { javaScript: false });
    expect(await page.locator('table.month').count()).toBe(1);
    expect(await page.locator('td.today').count()).toBe(0);
    expect(await page.locator('nav.months a').count()).toBeGreaterThan(12);
  });
});
