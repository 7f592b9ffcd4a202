/** Who is responsible: by words, by audience, with and without a script. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from './support/visit.ts';

const HOME = '/responsibilities/';
const status = (page: Page) => page.locator('duty-finder [role="status"]');
const results = (page: Page) => page.locator('duty-finder .results > li');
const marks = (page: Page) => page.locator('.matrix .mark:visible');

async function ask(page: Page, words: string) {
  await page.locator('duty-finder input').fill(words);
  await page.keyboard.press('Enter');
  await expect.poll(() => status(page).textContent()).toContain(words);
}

describe('words', () => {
  test('lead to duties, best first, each with unit, verb, clause and the unit’s name today', async () => {
    const { page, errors } = await visit(HOME);
    await ask(page, '盗版举报');
    expect(await status(page).textContent()).toMatch(/找到 \d+ 项职责/u);
    const first = results(page).first();
    expect(await first.locator('.who a').textContent()).toBe('市文化文物广电局');
    expect(await first.locator('.verb').textContent()).toMatch(/牵头|负责|协助|监督/u);
    expect(await first.locator('.today').textContent()).toContain('今天：');
    expect(await first.locator('.doubt').textContent()).toBe('未核实');
    expect(await first.locator('.clause').first().getAttribute('href')).toContain('/policies/anzhengbanfa-2012-46/#clause-');
    expect(await first.locator('.what a').getAttribute('href')).toMatch(/^\/responsibilities\/wenguangju\/#duty-/u);
    expect(errors).toEqual([]);
  });

  test('stand in the address: a link to them and the way back work', async () => {
    const { page } = await visit(HOME);
    await ask(page, '民营企业');
    await ask(page, '审计');
    expect(new URL(page.url()).searchParams.get('q')).toBe('审计');
    await page.goBack();
    await expect.poll(() => status(page).textContent()).toContain('民营企业');
    expect(await page.locator('duty-finder input').inputValue()).toBe('民营企业');
    await page.reload();
    await expect.poll(() => results(page).count()).toBeGreaterThan(0);
    expect(await results(page).first().locator('.who a').textContent()).toBe('市工商联');
  });

  test('that are nobody’s matter are said to be', async () => {
    const { page } = await visit(HOME);
    await ask(page, '天气预报');
    expect(await status(page).textContent()).toContain('没有找到');
    expect(await page.locator('.results:visible').count()).toBe(0);
  });

  test('that nobody was given lead to the search of the site and to the ways to report', async () => {
    const { page } = await visit(HOME);
    await ask(page, '学校');
    const ways = page.locator('duty-finder .elsewhere a:visible');
    expect(await ways.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([`/search/?q=${encodeURIComponent('学校')}`, '/guidance/report/']);
    await ways.first().click();
    await expect.poll(() => page.locator('site-search input').inputValue()).toBe('学校');
    await page.goBack();
    await ask(page, '审计');
    await expect.poll(() => results(page).count()).toBeGreaterThan(0);
    expect(await ways.count()).toBe(0);
  });

  test('about a matter that the notice gives to no unit lead to its task, and say so', async () => {
    const { page } = await visit(`${HOME}?q=${encodeURIComponent('打官司')}`);
    await expect.poll(() => results(page).count()).toBeGreaterThan(0);
    expect(await results(page).first().locator('.what a').getAttribute('href')).toBe('/responsibilities/tasks/dispute-mediation/');
    expect(await results(page).first().locator('.who').textContent()).toContain('没有写由哪个单位办');
    expect(await results(page).first().locator('.clause').getAttribute('href')).toContain('#clause-2-5');
  });

  test('are never read as markup', async () => {
    const { page, errors } = await visit(`${HOME}?q=${encodeURIComponent('<img src=x onerror=alert(1)>正版')}`);
    await expect.poll(() => status(page).textContent()).toContain('<img');
    expect(await page.locator('duty-finder img').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('say so when the data cannot be read, and are answered when it can again', async () => {
    const { page } = await visit(HOME, { before: (page) => page.route('**/duties.json', (route) => route.abort()) });
    await page.locator('duty-finder input').fill('审计');
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page).textContent()).toContain('没有读到');
    await page.unroute('**/duties.json');
    await page.keyboard.press('Enter');
    await expect.poll(() => results(page).count()).toBeGreaterThan(0);
  });
});

describe('an audience', () => {
  test('narrows matrix, lists and results, says so, and stands in the address', async () => {
    const { page } = await visit(HOME);
    const all = await marks(page).count();
    await page.locator('duty-finder nav a', { hasText: '金融' }).click();
    expect(new URL(page.url()).searchParams.get('audience')).toBe('finance');
    expect(await status(page).textContent()).toMatch(/只看管金融的：\d+ 项职责，\d+ 个单位/u);
    expect(await marks(page).count()).toBeLessThan(all);
    expect(await page.locator('.matrix tbody tr:visible', { hasText: '市审计局' }).count()).toBe(0);
    expect(await page.locator('details[data-for]:visible').count()).toBe(1);
    expect(await page.locator('details[data-for="finance"]').getAttribute('open')).not.toBeNull();
    expect(await page.locator('duty-finder nav a[aria-current]').textContent()).toContain('金融');
    await page.locator('duty-finder nav a', { hasText: '全部' }).click();
    expect(await marks(page).count()).toBe(all);
    expect(new URL(page.url()).search).toBe('');
  });

  test('leaves in the matrix only marks that lead to a duty about it', async () => {
    const { page } = await visit(`${HOME}?audience=public`);
    await expect.poll(() => status(page).textContent()).toContain('公众');
    const wanted = await page.locator('details[data-for="public"] .duties a:not(.clause)').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const shown = await page.locator('.matrix .mark:visible > a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((href) => !wanted.includes(href))).toEqual([]);
  });

  test('goes together with words', async () => {
    const { page } = await visit(`${HOME}?q=${encodeURIComponent('企业')}&audience=foreign-enterprise`);
    await expect.poll(() => results(page).count()).toBeGreaterThan(0);
    expect(await status(page).textContent()).toContain('管外来投资的');
    expect(await page.locator('duty-finder .results').innerText()).not.toContain('市工商联');
  });

  test('that nobody knows is no choice', async () => {
    const { page, errors } = await visit(`${HOME}?audience=martians`);
    expect(await page.locator('.matrix tbody tr:visible').count()).toBe(11);
    expect(errors).toEqual([]);
  });

  test('can be chosen with the keyboard alone', async () => {
    const { page } = await visit(HOME);
    await page.locator('duty-finder input').focus();
    for (const key of ['Tab', 'Tab', 'Tab']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page).textContent()).toContain('只看管机关的');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('机关');
  });
});

describe('a leap within the page', () => {
  test('leaves the half-typed question, the opened lists and what was announced', async () => {
    const { page } = await visit(`${HOME}?audience=finance`);
    await expect.poll(() => status(page).textContent()).toContain('只看管金融的');
    await page.locator('duty-finder input').fill('审计还没写完');
    await page.locator('details[data-for="finance"] summary').click();
    const said = await status(page).evaluateHandle((element) => element.firstChild);
    await page.locator('a[href="#main"]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#main');
    await page.goBack();
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    expect(await page.locator('duty-finder input').inputValue()).toBe('审计还没写完');
    expect(await page.locator('details[data-for="finance"]').getAttribute('open')).toBeNull();
    expect(await said.evaluate((node) => node?.isConnected)).toBe(true);
  });

  test('leaves the opened lists as they are when only the words change', async () => {
    const { page } = await visit(HOME);
    await page.locator('details[data-for="public"] summary').click();
    await ask(page, '审计');
    await ask(page, '黑名单');
    await page.goBack();
    await expect.poll(() => status(page).textContent()).toContain('审计');
    expect(await page.locator('details[data-for="public"]').getAttribute('open')).not.toBeNull();
  });
});

describe('without a script', () => {
  test('matrix and lists are there, the form is not, and an audience leads to its list', async () => {
    const { page } = await visit(HOME, { javaScript: false });
    expect(await page.locator('duty-finder form:visible').count()).toBe(0);
    expect(await page.locator('.matrix tbody tr:visible').count()).toBe(11);
    await page.locator('duty-finder nav a', { hasText: '民企' }).click();
    expect(page.url()).toContain('#for-private-enterprise');
    expect(await page.locator('#for-private-enterprise .duties li:visible').count()).toBeGreaterThan(20);
  });

  test('the address of an audience leads to its opened list', async () => {
    const { page } = await visit(`${HOME}?audience=finance#for-finance`, { javaScript: false });
    expect(await page.locator('details[data-for="finance"] .duties li:visible').count()).toBeGreaterThan(5);
    expect(await page.locator('details[data-for="public"] .duties li:visible').count()).toBe(0);
    const top = (await page.locator('details[data-for="finance"] summary').boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
  });
});

describe('the matrix on a phone', () => {
  test('is a block for each unit, with the task beside each role', async () => {
    const { page } = await visit(HOME, { width: 320, height: 640 });
    const row = page.locator('.matrix tbody tr').first();
    expect(await row.innerText()).toMatch(/市工信局[\s\S]*建立长效机制[\s\S]*牵头/u);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
});
