/** Search as readers use it: from the home page, by link, with what nobody expected, and when the index is out of reach. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addressOf, visit } from './support/visit.ts';

const linkTo = (query: string) => `/search/?q=${encodeURIComponent(query)}`;
const status = (page: Page) => page.locator('main [role="status"]');
const results = (page: Page) => page.locator('main ol li');

/** Waits until search has said something final. */
async function settled(page: Page): Promise<string> {
  await expect.poll(async () => (await status(page).textContent())?.trim(), { timeout: 20_000 }).not.toMatch(/^(?:正在搜索.*)?$/u);
  return (await status(page).textContent())?.trim() ?? '';
}

const countIn = (text: string) => Number(/(\d+) 条/u.exec(text)?.[1]);

describe('a question', () => {
  test('typed on the home page leads to an address of its own and a list of pages', async () => {
    const { page, errors } = await visit('/');
    await page.locator('main input[name="q"]').fill('举报盗版');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    expect(new URL(page.url()).searchParams.get('q')).toBe('举报盗版');
    expect(countIn(await settled(page))).toBeGreaterThan(0);
    expect(await page.locator('main input[name="q"]').inputValue()).toBe('举报盗版');
    expect(errors).toEqual([]);
  });

  test('asked by link is answered: each result is one link with its page’s title and its kind', async () => {
    const { page } = await visit(linkTo('举报盗版'));
    const count = countIn(await settled(page));
    await results(page).first().waitFor();
    const items = await results(page).evaluateAll((list) =>
      list.map((item) => ({ links: item.querySelectorAll('a').length, title: item.querySelector('a')?.textContent, kind: item.querySelector('.kind')?.textContent })),
    );
    expect(items.length).toBe(Math.min(count, 10));
    expect(items.filter(({ links, title, kind }) => links !== 1 || !title || !kind)).toEqual([]);
  });

  test('leads to the page of the result', async () => {
    const { page } = await visit(linkTo('WPS Office'));
    await settled(page);
    const first = results(page).first().locator('a');
    const title = await first.textContent();
    await first.click();
    expect(await page.locator('h1').textContent()).toBe(title);
  });

  test('is said to screen readers in one place, and only there', async () => {
    const { page } = await visit(linkTo('正版软件'));
    expect(await settled(page)).toMatch(/正版软件.*\d+ 条/u);
    expect(await page.locator('[role="status"]').count()).toBe(1);
  });

  test.each([
    ['举报盗版', '/guidance/'],
    ['台账', '/guidance/three-ledgers/'],
    ['WPS', '/software/wps-office/'],
    ['安政办发〔2012〕46号', '/policies/anzhengbanfa-2012-46/'],
    ['律师函', '/guidance/lawyers-letter/'],
    ['市财政局', '/responsibilities/caizhengju/'],
  ])('%s finds %s among the first ten', async (query, path) => {
    const { page } = await visit(linkTo(query));
    await settled(page);
    await results(page).first().waitFor();
    const found = await results(page).locator('a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(found.some((address) => address.startsWith(path)), found.join('\n')).toBe(true);
  });

  test('with more answers than fit shows more when asked', async () => {
    const { page } = await visit(linkTo('软件'));
    expect(countIn(await settled(page))).toBeGreaterThan(20);
    await results(page).first().waitFor();
    const before = await results(page).count();
    await page.locator('main .more button').click();
    await expect.poll(() => results(page).count()).toBeGreaterThan(before);
  });

  test('without an answer says so', async () => {
    const { page, errors } = await visit(linkTo('镓铟锗铊'));
    expect(await settled(page)).toContain('没有找到“镓铟锗铊”');
    expect(await results(page).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('of nothing is answered with a request for words', async () => {
    const { page } = await visit('/search/');
    await page.locator('main input[name="q"]').press('Enter');
    expect(await settled(page)).toContain('请输入');
  });
});

describe('going back', () => {
  test('brings the former question and its answers back', async () => {
    const { page } = await visit(linkTo('台账'));
    const first = await settled(page);
    await page.locator('main input[name="q"]').fill('律师函');
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page).textContent()).toContain('律师函');
    await page.goBack();
    await expect.poll(() => status(page).textContent()).toBe(first);
    expect(await page.locator('main input[name="q"]').inputValue()).toBe('台账');
    await expect.poll(() => results(page).count()).toBeGreaterThan(0);
  });

  test('from a result brings the list back', async () => {
    const { page } = await visit(linkTo('台账'));
    await settled(page);
    const titles = async () => (await results(page).locator('a').allTextContents()).join('\n');
    await results(page).first().waitFor();
    const before = await titles();
    await results(page).first().locator('a').click();
    await page.waitForURL((address) => !address.pathname.endsWith('/search/'));
    await page.goBack();
    await expect.poll(titles).toBe(before);
  });
});

describe('a hostile question', () => {
  const hostile: Array<[string, string]> = [
    ['markup', '<script>alert(1)</script>'],
    ['an image with a handler', '<img src=x onerror="globalThis.hurt=1">正版'],
    ['the end of an attribute', '"><b id=hurt>正版</b>'],
    ['a template', '${1+1}{{constructor.constructor("hurt=1")()}}'],
    ['10,000 characters', '正版软件'.repeat(2_500)],
    ['10,000 letters', 'a'.repeat(10_000)],
    ['emoji and joined emoji', '👨‍👩‍👧‍👦🇨🇳正版👍🏽'],
    ['quotes of all kinds', `'"“”‘’「」«»\``],
    ['only punctuation', '？！。，、；：…—()[]{}*+?.\\^$|/'],
    ['only blanks', ' \u3000\u00a0\t '],
    ['controls and marks of direction', '\u0000\u0007\u200b\u202e正版\u2066\ufeff'],
    ['the names of every object', '__proto__ constructor toString hasOwnProperty'],
    ['percent signs', '%E4%BD% %00 100%'],
    ['combining marks', 'z̸̡̛̘̤a̷͍͗l̵͕͗g̶̤̀o̴̘͝正版'],
  ];

  /** Elements within the search that only a query read as markup could have made. */
  const injected = (page: Page) =>
    page.evaluate(() => ({
      hurt: 'hurt' in globalThis || document.getElementById('hurt') !== null,
      elements: [...document.querySelectorAll('site-search *')].filter((element) => /^(?:script|img|b|iframe|svg|style)$/iu.test(element.tagName)).map(({ outerHTML }) => outerHTML),
    }));

  test.each(hostile)('of %s by link is only text', async (_, query) => {
    const { page, errors } = await visit(linkTo(query));
    await settled(page);
    expect(await injected(page)).toEqual({ hurt: false, elements: [] });
    expect(errors).toEqual([]);
  });

  test.each(hostile)('of %s in the box is only text', async (_, query) => {
    const { page, errors } = await visit('/search/');
    await page.locator('main input[name="q"]').fill(query);
    await page.locator('main input[name="q"]').press('Enter');
    await settled(page);
    expect(await injected(page)).toEqual({ hurt: false, elements: [] });
    expect(errors).toEqual([]);
  });

  test('of half a character is answered', async () => {
    const { page, errors } = await visit('/search/');
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
      if (input !== null) input.value = '正版\ud800软件';
      document.querySelector<HTMLButtonElement>('main form[role="search"] button')?.click();
    });
    await settled(page);
    expect(errors).toEqual([]);
  });

  test.each(['%ED%A0%80', '%', '%E4%BD', 'a&q=b', 'a#b', '+'])('of the broken address ?q=%s is answered', async (raw) => {
    const { page, errors } = await visit(`/search/?q=${raw}`);
    await settled(page);
    expect(errors).toEqual([]);
  });
});

describe('when the network fails', () => {
  /** The browser says that a request failed; what matters is that no program does. */
  const programErrors = (errors: string[]) => errors.filter((error) => !/Failed to load resource|net::ERR/u.test(error));

  test.each([
    ['the index', '**/pagefind/**'],
    ['the texts of the results', '**/pagefind/fragment/**'],
  ])('and %s cannot be read, search says so and offers the directory', async (_, pattern) => {
    const { page, errors } = await visit(linkTo('正版软件'), { before: (page) => page.route(pattern, (route) => route.abort()) });
    await expect.poll(() => status(page).textContent(), { timeout: 10_000 }).toContain('搜索索引没有读到');
    expect(await page.locator('main details').first().isVisible()).toBe(true);
    expect(programErrors(errors)).toEqual([]);
  });

  test('and comes back, the next try is answered', async () => {
    const { page } = await visit(linkTo('正版软件'), { before: (page) => page.route('**/pagefind/**', (route) => route.abort()) });
    await expect.poll(() => status(page).textContent()).toContain('搜索索引没有读到');
    await page.unroute('**/pagefind/**');
    await page.locator('main input[name="q"]').press('Enter');
    await expect.poll(() => status(page).textContent()).toMatch(/\d+ 条/u);
  });
});

test('the page not found searches as well', async () => {
  const { page } = await visit('/no/such/page/');
  await page.locator('main input[name="q"]').fill('正版软件');
  await page.keyboard.press('Enter');
  expect(countIn(await settled(page))).toBeGreaterThan(0);
  expect(page.url().startsWith(addressOf('/'))).toBe(true);
});
