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
  await page.locator('site-search:not([aria-busy])').waitFor();
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

  test('at the end of its results goes on in the texts with Pagefind, whose program is not loaded before', async () => {
    const programs: string[] = [];
    const { page, errors } = await visit(linkTo('杨凌'), { before: (page) => Promise.resolve(page.on('request', (request) => { if (/pagefind\/.*\.(?:js|pagefind)/u.test(request.url())) programs.push(request.url()); })) });
    await settled(page);
    const button = page.locator('main .more button');
    while ((await button.textContent()) === '再看一些') {
      const before = await results(page).count();
      await button.click();
      await expect.poll(() => results(page).count()).toBeGreaterThan(before);
    }
    expect(programs).toEqual([]);
    const before = await results(page).locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    await button.click();
    await expect.poll(async () => (await results(page).count()) > before.length || (await page.locator('main .missing').isVisible())).toBe(true);
    expect(programs.length).toBeGreaterThan(0);
    const after = await results(page).locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(new Set(after).size).toBe(after.length);
    expect(errors).toEqual([]);
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

describe('what was understood', () => {
  test('a slip is searched for as what it means, is said so, and can be taken back', async () => {
    const { page, errors } = await visit(linkTo('正板软件'));
    expect(await settled(page)).toMatch(/按“正版软件”搜索.*\d+ 条/u);
    await page.locator('main .as-typed a').click();
    await expect.poll(() => status(page).textContent()).toContain('“正板软件”');
    expect(new URL(page.url()).searchParams.get('exact')).toBe('1');
    expect(await page.locator('main .as-typed').isHidden()).toBe(true);
    await page.goBack();
    await expect.poll(() => status(page).textContent()).toContain('按“正版软件”搜索');
    expect(errors).toEqual([]);
  });

  test('a question the site cannot answer is told so, with what may be near and with ways on', async () => {
    const { page } = await visit(linkTo('身份证补办'));
    expect(await settled(page)).toContain('没有找到');
    expect(await page.locator('main .help').isVisible()).toBe(true);
    expect(await page.locator('main .help a').count()).toBeGreaterThanOrEqual(4);
  });

  test('a name is answered at once: with the fact, what is not confirmed, and its source', async () => {
    const { page } = await visit(linkTo('什么是台账'));
    const box = page.getByRole('region', { name: '台账' });
    await box.waitFor();
    expect(await box.locator('dd').first().textContent()).toContain('登记册');
    expect(await box.textContent()).toMatch(/出处.*核对/su);
    expect(new URL(await box.locator('h2 a').evaluate((link: HTMLAnchorElement) => link.href)).pathname).toBe('/guidance/glossary/');
  });

  test('an article of a law leads to its place on the page', async () => {
    const { page } = await visit(linkTo('著作权法第五十四条'));
    await settled(page);
    const first = await results(page).first().locator('a').evaluate((link: HTMLAnchorElement) => link.pathname + link.hash);
    expect(first).toBe('/guidance/law/copyright-law/#article-54');
  });
});

describe('a kind', () => {
  test('narrows the list to its own, under an address of its own', async () => {
    const { page } = await visit(linkTo('杀毒'));
    await settled(page);
    await page.locator('main .kinds a', { hasText: /^软件 \d/u }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('software');
    await expect.poll(() => results(page).locator('.kind').allTextContents()).toSatisfy((kinds: string[]) => kinds.length > 0 && kinds.every((kind) => kind === '软件'));
    const { page: linked } = await visit(page.url().replace(addressOf('/'), '/'));
    await settled(linked);
    await results(linked).first().waitFor();
    expect(await linked.locator('main .kinds [aria-current]').textContent()).toMatch(/^软件 \d/u);
    expect(new Set(await results(linked).locator('.kind').allTextContents())).toEqual(new Set(['软件']));
  });
});

describe('when the network fails', () => {
  /** The browser says that a request failed; what matters is that no program does. */
  const programErrors = (errors: string[]) => errors.filter((error) => !/Failed to load resource|net::ERR|Unexpected end of JSON|404/u.test(error));
  const without = (pattern: string) => (page: Page) => page.route(pattern, (route) => route.abort());

  test('and nothing can be read, search says so and offers the directory', async () => {
    const { page, errors } = await visit(linkTo('正版软件'), { before: async (page) => { await without('**/search/*.json')(page); await without('**/pagefind/**')(page); } });
    await expect.poll(() => status(page).textContent(), { timeout: 10_000 }).toContain('搜索索引没有读到');
    expect(await page.locator('main details').first().isVisible()).toBe(true);
    expect(programErrors(errors)).toEqual([]);
  });

  test.each([
    ['the index of names', '**/search/index.json', '律师函', '名称的索引没有读到'],
    ['both indexes of texts', '**/{search/text,pagefind}/**', '正版软件', '正文的索引没有读到'],
  ])('and %s cannot be read, the rest answers and says what is missing', async (_, pattern, query, note) => {
    const { page, errors } = await visit(linkTo(query), { before: without(pattern) });
    await expect.poll(() => page.locator('main .missing').textContent(), { timeout: 10_000 }).toContain(note);
    expect(await results(page).count()).toBeGreaterThan(0);
    expect(programErrors(errors)).toEqual([]);
  });

  test('and the index of pairs cannot be read, Pagefind finds what is in the texts', async () => {
    const { page, errors } = await visit(linkTo('先批后办'), { before: without('**/search/text/*') });
    expect(countIn(await settled(page))).toBeGreaterThan(0);
    await expect.poll(() => results(page).first().locator('a').getAttribute('href')).toContain('/guidance/retire-software/');
    expect(programErrors(errors)).toEqual([]);
  });

  test.each([
    ['is broken off', '{"paths":"/a/'],
    ['is something else', '<!doctype html><title>404</title>'],
    ['is empty', ''],
  ])('and the index of names %s, the texts answer', async (_, body) => {
    const { page, errors } = await visit(linkTo('律师函'), { before: (page) => page.route('**/search/index.json', (route) => route.fulfill({ status: 200, contentType: 'application/json', body })) });
    await expect.poll(() => page.locator('main .missing').textContent(), { timeout: 10_000 }).toContain('名称的索引没有读到');
    expect(await results(page).count()).toBeGreaterThan(0);
    expect(programErrors(errors)).toEqual([]);
  });

  test('and what is shown of the results cannot be read, their titles stand', async () => {
    const { page, errors } = await visit(linkTo('正版软件'), { before: async (page) => { await without('**/search/summaries.json')(page); await without('**/search/answers/**')(page); } });
    expect(countIn(await settled(page))).toBeGreaterThan(0);
    await results(page).first().waitFor();
    expect(await page.locator('main .answer-box').count()).toBe(0);
    expect(programErrors(errors)).toEqual([]);
  });

  test('and comes back, the next try is answered', async () => {
    const { page } = await visit(linkTo('正版软件'), { before: async (page) => { await without('**/search/*.json')(page); await without('**/pagefind/**')(page); } });
    await expect.poll(() => status(page).textContent()).toContain('搜索索引没有读到');
    await page.unroute('**/pagefind/**');
    await page.unroute('**/search/*.json');
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
