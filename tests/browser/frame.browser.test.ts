/** What surrounds every page: the way in for keyboards, the menu of phones, 长者模式, and all of it without scripts. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addressOf, visit } from './support/visit.ts';

const phone = { width: 375, height: 667 };

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      words: (element.textContent ?? '').trim() || element.getAttribute('aria-label') || element.tagName,
      id: element.id,
      isOutlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      isInView: box.width > 0 && box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight + 1 && box.right <= innerWidth + 1,
    };
  });

describe('a keyboard', () => {
  test('first meets the way past the header, which leads to the text', async () => {
    const { page } = await visit('/software/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ words: '跳到正文', isInView: true });
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatchObject({ id: 'main' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  });

  test.each(['/', '/software/wps-office/', '/policies/anzhengbanfa-2012-46/'])('always sees where it is on %s', async (path) => {
    const { page } = await visit(path);
    const stops = [];
    for (let count = 0; count < 40; count++) {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
    }
    expect(new Set(stops.map(({ words }) => words)).size).toBeGreaterThan(15);
    expect(stops.filter(({ words }) => words !== 'BODY').filter(({ isOutlined, isInView }) => !isOutlined || !isInView)).toEqual([]);
  });
});

describe('the menu of a phone', () => {
  test('opens and closes with Enter, and leads to every section', async () => {
    const { page } = await visit('/', phone);
    const sections = page.locator('.menu nav a');
    const summary = page.locator('.menu summary');
    expect(await sections.first().isVisible()).toBe(false);
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await sections.first().isVisible()).toBe(true);
    expect(await sections.allTextContents()).toEqual(['软件名录', '单位职责', '指南与维权', '典型经验', '工作动态', '政策文件']);
    await page.keyboard.press('Enter');
    expect(await sections.first().isVisible()).toBe(false);
  });

  test('is not there on a wide screen, where the navigation is', async () => {
    const { page } = await visit('/');
    expect(await page.locator('.menu').isVisible()).toBe(false);
    expect(await page.locator('header .nav a').count()).toBe(6);
    expect(await page.locator('header .nav').isVisible()).toBe(true);
  });
});

describe('长者模式', () => {
  const reading = (page: Page) => page.evaluate(() => document.documentElement.getAttribute('data-reading'));
  const size = (page: Page) => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));

  test('is switched on and off by its button, which says so', async () => {
    const { page } = await visit('/');
    const button = page.locator('reading-mode button');
    const usual = await size(page);
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(await size(page)).toBeGreaterThanOrEqual(usual * 1.2);
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    expect(await size(page)).toBe(usual);
  });

  test('is remembered on the next page and after a reload', async () => {
    const { page } = await visit('/');
    await page.locator('reading-mode button').click();
    await page.reload();
    expect(await reading(page)).toBe('senior');
    await page.goto(addressOf('/software/'));
    expect(await page.locator('reading-mode button').getAttribute('aria-pressed')).toBe('true');
    await page.locator('reading-mode button').click();
    await page.reload();
    expect(await reading(page)).toBeNull();
  });

  test('is set before the page has anything to draw', async () => {
    const { page } = await visit('/', {
      senior: true,
      before: (page) =>
        page.addInitScript(() => {
          const seen = globalThis as { firstSeen?: string | null };
          new MutationObserver((_, observer) => {
            if (document.body === null) return;
            seen.firstSeen = document.documentElement.getAttribute('data-reading');
            observer.disconnect();
          }).observe(document, { childList: true, subtree: true });
        }),
    });
    expect(await page.evaluate(() => (globalThis as { firstSeen?: string | null }).firstSeen)).toBe('senior');
  });

  test('does no harm where the browser keeps nothing', async () => {
    const { page, errors } = await visit('/', {
      before: (page) => page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } })),
    });
    await page.locator('reading-mode button').click();
    expect(await reading(page)).toBe('senior');
    expect(errors).toEqual([]);
  });
});

describe('without scripts', () => {
  const still = { javaScript: false };

  test('the menu of a phone opens and leads on', async () => {
    const { page } = await visit('/', { ...phone, ...still });
    await page.locator('.menu summary').click();
    await page.locator('.menu nav a', { hasText: '指南与维权' }).click();
    await page.waitForURL('**/guidance/');
    expect(await page.locator('h1').textContent()).toBe('指南与维权');
  });

  test('no button is shown that would do nothing', async () => {
    const { page } = await visit('/software/wps-office/', still);
    expect(await page.locator('reading-mode').isVisible()).toBe(false);
    expect(await page.locator('button:visible').count()).toBe(0);
  });

  test('search says what it needs and offers the whole site as a directory', async () => {
    const { page } = await visit('/search/', still);
    expect(await page.locator('noscript p').textContent()).toContain('搜索要用到浏览器脚本');
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    const groups = page.locator('main details');
    expect(await groups.count()).toBeGreaterThan(5);
    await groups.first().locator('summary').click();
    expect(await groups.first().locator('a').nth(1).isVisible()).toBe(true);
    expect(await page.locator('main details a').count()).toBeGreaterThan(300);
  });

  test('the search box of the home page leads there', async () => {
    const { page } = await visit('/', still);
    await page.locator('main input[name="q"]').fill('正版');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    expect(new URL(page.url()).searchParams.get('q')).toBe('正版');
  });

  test('every clause, fact and source of a page can be read', async () => {
    const { page } = await visit('/policies/anzhengbanfa-2012-46/', still);
    for (const id of ['clause-1', 'clause-2-1', 'clause-3-4']) expect(await page.locator(`#${id}`).isVisible()).toBe(true);
  });
});
