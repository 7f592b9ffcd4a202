/** The catalogue with its facets: counts that are true, an address that remembers, a keyboard that gets everywhere. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { audit } from './support/audit.ts';
import { visit } from './support/visit.ts';

const status = (page: Page) => page.locator('main [role="status"]');
const box = (page: Page, facet: string, value: string) => page.locator(`.facets input[name="${facet}"][value="${value}"]`);
const rows = (page: Page) => page.locator('.results tbody tr:not(.group)');
const chips = (page: Page) => page.locator('.chips button');
const query = (page: Page) => new URL(page.url()).search;

async function choose(page: Page, facet: string, value: string) {
  await box(page, facet, value).evaluate((input) => input.closest<HTMLDetailsElement>('.facet')?.setAttribute('open', ''));
  await box(page, facet, value).check();
  await expect.poll(() => status(page).textContent()).toMatch(/符合/u);
}

/** Asks for more rows until there are no more. */
async function showAll(page: Page) {
  for (let step = 0; step < 12 && (await page.locator('[data-more]').isVisible()); step++) await page.locator('[data-more]').click();
}

/** The two numbers of a facet's value or of the result: confirmed, and only said. */
const numbersIn = (text: string | null) => [...(text ?? '').matchAll(/\d+/gu)].map(Number);
const countOf = async (page: Page, facet: string, value: string) => numbersIn(await box(page, facet, value).locator('xpath=../*[@data-count]').textContent());

describe('a choice', () => {
  test('finds what its count promised, and lists the unconfirmed apart, under a heading that says so', async () => {
    const { page, errors } = await visit('/software/');
    const [confirmed = 0, unverified = 0] = await countOf(page, 'freeFor', 'enterprise');
    await choose(page, 'freeFor', 'enterprise');
    expect(numbersIn(await status(page).textContent())).toEqual([confirmed, unverified]);
    expect(unverified).toBeGreaterThan(0);
    await showAll(page);
    const order = await page.locator('.results tbody tr').evaluateAll((list) =>
      list.map(({ classList }) => (classList.contains('doubtful') ? 'doubtful' : classList.contains('group') ? 'group' : 'product')),
    );
    const border = order.indexOf('doubtful');
    expect(order.slice(0, border).filter((kind) => kind === 'product')).toHaveLength(confirmed);
    expect(order.slice(border + 1)).toEqual(Array.from({ length: unverified }, () => 'product'));
    expect(await page.locator('.results .doubtful').textContent()).toContain('先问厂商');
    expect(errors).toEqual([]);
  });

  test('of several facets narrows, of one facet widens, and each count is kept', async () => {
    const { page } = await visit('/software/');
    await choose(page, 'category', 'database');
    const database = numbersIn(await status(page).textContent());
    const [more = 0] = await countOf(page, 'category', 'office-suite');
    await choose(page, 'category', 'office-suite');
    expect(numbersIn(await status(page).textContent())[0]).toBe((database[0] ?? 0) + more);
    const promised = await countOf(page, 'licence', 'open-source');
    await choose(page, 'licence', 'open-source');
    expect(numbersIn(await status(page).textContent())).toEqual(promised);
  });

  test('stands in the address, survives reload, and the back button undoes it', async () => {
    const { page } = await visit('/software/');
    await choose(page, 'os', 'uos');
    await choose(page, 'os', 'kylin');
    expect(query(page)).toBe('?os=uos&os=kylin');
    const text = await status(page).textContent();
    await page.reload();
    await expect.poll(() => status(page).textContent()).toBe(text);
    expect(await box(page, 'os', 'kylin').isChecked()).toBe(true);
    await page.goBack();
    await expect.poll(() => query(page)).toBe('?os=uos');
    await expect.poll(() => box(page, 'os', 'kylin').isChecked()).toBe(false);
    await page.goBack();
    await expect.poll(() => page.locator('.sections').isVisible()).toBe(true);
    expect(await status(page).textContent()).toMatch(/全部 \d+ 款/u);
    expect(await rows(page).first().isVisible().catch(() => false)).toBe(false);
  });

  test('has a chip each, whose removal leads the focus to the result', async () => {
    const { page } = await visit('/software/?category=database&licence=open-source');
    await expect.poll(() => chips(page).count()).toBe(3);
    await chips(page).first().click();
    expect(query(page)).toBe('?licence=open-source');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    await expect.poll(() => chips(page).count()).toBe(1);
  });

  test('by link opens with what it asks for, and names what it does not know', async () => {
    const { page, errors } = await visit('/software/?os=dos&replaces=ms-office&sort=stars');
    await expect.poll(() => status(page).textContent()).toContain('os=dos、sort=stars');
    expect(await rows(page).count()).toBeGreaterThan(1);
    expect(errors).toEqual([]);
  });

  test('of values that hold markup is text', async () => {
    const { page, errors } = await visit(`/software/?os=${encodeURIComponent('<img src=x onerror=alert(1)>"\']')}`);
    await expect.poll(() => status(page).textContent()).toContain('<img');
    expect(await page.locator('main img').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('that finds nothing says what to do', async () => {
    const { page } = await visit('/software/?category=antivirus&standard=dwg');
    await expect.poll(() => status(page).textContent()).toContain('去掉一个条件');
    expect(await rows(page).count()).toBe(0);
    const [first = 0] = numbersIn(await chips(page).first().textContent());
    await chips(page).first().click();
    await expect.poll(() => rows(page).count()).toBe(first);
  });

  test('made by keyboard alone keeps the focus where it was', async () => {
    const { page } = await visit('/software/');
    await box(page, 'freeFor', 'government').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => status(page).textContent()).toMatch(/符合/u);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('government');
  });

  test('when the network is gone says so, leaves the whole list, and works once it is back', async () => {
    const { page } = await visit('/software/', { before: (opened) => opened.route('**/catalogue.json', (route) => route.abort()) });
    await box(page, 'freeFor', 'enterprise').check();
    await expect.poll(() => status(page).textContent()).toContain('网络');
    expect(await page.locator('.sections').isVisible()).toBe(true);
    await page.unroute('**/catalogue.json');
    await choose(page, 'freeFor', 'government');
    expect(await rows(page).count()).toBeGreaterThan(0);
  });
});

describe('an order', () => {
  test('by price never ranks rented services among licences', async () => {
    const { page } = await visit('/software/?sort=cost');
    await expect.poll(() => page.locator('.results .group').count()).toBeGreaterThan(0);
    await showAll(page);
    const groups = await page.locator('.results tbody').evaluateAll((bodies) =>
      bodies.map((body) => ({ heading: body.querySelector('.group')?.textContent ?? '', rows: [...body.querySelectorAll('tr:not(.group) td:nth-of-type(1)')].map((cell) => cell.textContent ?? '') })),
    );
    expect(groups[0]?.heading).toContain('免费');
    expect(groups.at(-1)?.heading).toContain('没有');
    const ranked = groups.filter(({ heading }) => /授权|云服务/u.test(heading) && !heading.includes('免费'));
    expect(ranked.length).toBeGreaterThan(0);
    for (const { heading, rows: cells } of ranked) {
      const [offer = ''] = /软件授权|云服务租用/u.exec(heading) ?? [];
      expect(cells.filter((text) => !text.includes(offer) || text.includes('这个价格未核实') !== heading.includes('未核实'))).toEqual([]);
      const amounts = cells.map((text) => Number(/每年 ([\d,.]+) 元/u.exec(text)?.[1]?.replaceAll(',', '')));
      expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
    }
  });

  test('by name has every product', async () => {
    const { page } = await visit('/software/?sort=name');
    await expect.poll(() => rows(page).count()).toBe(24);
    await page.locator('[data-more]').click();
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.dataset['id'])).toBeTruthy();
    await showAll(page);
    expect(await rows(page).count()).toBe(await page.locator('.sections tr[data-id]').count());
  });
});

describe('products for the comparison', () => {
  test('are at most four, and the link carries them', async () => {
    const { page } = await visit('/software/');
    const picks = page.locator('.sections input[name="compare"]');
    for (const index of [0, 1, 2, 3, 4]) await picks.nth(index).click();
    expect(await page.locator('.sections input[name="compare"]:checked').count()).toBe(4);
    expect(await status(page).textContent()).toContain('最多四款');
    const link = new URL((await page.locator('.picked a').getAttribute('href')) ?? '', page.url());
    expect(link.searchParams.getAll('id')).toHaveLength(4);
    await page.locator('[data-unpick]').click();
    expect(await page.locator('.picked').isVisible()).toBe(false);
  });

  test('are still chosen for a reader who comes back', async () => {
    const { page } = await visit('/software/');
    for (const id of ['wps-office', 'dingtalk']) await page.locator(`.sections tr[data-id="${id}"] input`).check();
    await page.locator('.picked a').click();
    await page.locator('#comparison tbody').waitFor();
    await page.goBack();
    await expect.poll(() => page.locator('.picked').textContent()).toContain('已选 2 款');
  });

  test('stay chosen in the results', async () => {
    const { page } = await visit('/software/');
    await page.locator('.sections tr[data-id="wps-office"] input').check();
    await choose(page, 'category', 'office-suite');
    expect(await page.locator('.results tr[data-id="wps-office"] input').isChecked()).toBe(true);
  });
});

describe('the form', () => {
  test('is not there without JavaScript, and every product is', async () => {
    const { page } = await visit('/software/', { javaScript: false });
    expect(await page.locator('.facets').isVisible()).toBe(false);
    expect(await page.locator('.sections tr[data-id]').count()).toBeGreaterThan(120);
    expect(await page.locator('.pick').first().isVisible()).toBe(false);
  });

  test('is there whichever way the window is turned, and lies above the list in 长者模式', async () => {
    const { page } = await visit('/software/', { width: 800 });
    expect(await box(page, 'freeFor', 'enterprise').isVisible()).toBe(false);
    await page.setViewportSize({ width: 1200, height: 800 });
    await expect.poll(() => box(page, 'freeFor', 'enterprise').isVisible()).toBe(true);
    await page.evaluate(() => document.documentElement.setAttribute('data-reading', 'senior'));
    await expect.poll(() => page.locator('.panel > summary').isVisible()).toBe(true);
    expect(await box(page, 'freeFor', 'enterprise').isVisible()).toBe(false);
  });

  test('folds away on a phone once the reader wants to see the result', async () => {
    const { page } = await visit('/software/', { width: 375 });
    expect(await box(page, 'freeFor', 'enterprise').isVisible()).toBe(false);
    await page.locator('.panel > summary').click();
    await box(page, 'freeFor', 'enterprise').check();
    await page.locator('[data-go]').click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    expect(await box(page, 'freeFor', 'enterprise').isVisible()).toBe(false);
  });

  test.each([{ dark: true }, { senior: true }, { width: 320 }])('with results meets WCAG 2.2 AA: %j', async (settings) => {
    const { page } = await visit('/software/?category=office-suite&freeFor=personal', settings);
    await expect.poll(() => chips(page).count()).toBe(3);
    const { violations, judged } = await audit(page);
    expect(violations).toEqual([]);
    expect(judged).toBeGreaterThan(15);
  });
});
