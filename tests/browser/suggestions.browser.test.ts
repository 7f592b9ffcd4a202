/** What the search box offers while one types: by keys, by mouse, with an input method, and when nothing can be offered. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { audit } from './support/audit.ts';
import type { ReaderSettings } from './support/reader.ts';
import { addressOf, visit } from './support/visit.ts';

const box = (page: Page) => page.locator('main input[name="q"]');
const options = (page: Page) => page.locator('search-box [role="option"]');
const active = (page: Page) => page.locator('search-box [role="option"][aria-selected="true"]');
const panel = (page: Page) => page.locator('search-box .panel');

/** The list is open, and offers more than the search itself. */
async function opened(page: Page) {
  await options(page).nth(1).waitFor();
  expect(await box(page).getAttribute('aria-expanded')).toBe('true');
}

async function closed(page: Page) {
  await panel(page).waitFor({ state: 'hidden' });
  expect(await box(page).getAttribute('aria-expanded')).toBe('false');
  expect(await box(page).getAttribute('aria-activedescendant')).toBeNull();
}

/** A page on which a question has been typed and the list is open. */
async function asked(question: string, path = '/', settings: ReaderSettings = {}) {
  const visited = await visit(path, settings);
  await box(visited.page).pressSequentially(question);
  await opened(visited.page);
  return visited;
}

/** Longer than the box waits before it offers something. */
const pause = (page: Page) => page.waitForTimeout(400);

/** The option that the box points to; it must be the one that looks active. */
async function pointedAt(page: Page): Promise<string | null> {
  const id = await box(page).getAttribute('aria-activedescendant');
  if (id === null) return null;
  expect(await active(page).getAttribute('id')).toBe(id);
  return active(page).textContent();
}

test('nothing is loaded before the box has the focus, and then each thing once', async () => {
  const requests: string[] = [];
  const { page } = await visit('/', { before: async (page) => page.on('request', (request) => requests.push(request.url())) });
  await page.waitForLoadState('networkidle');
  const before = requests.length;
  expect(requests.filter((url) => /index\.json|suggestions|search\.[\w-]+\.js/u.test(url))).toEqual([]);
  await box(page).fill('台账');
  await opened(page);
  await page.locator('h1').click();
  await box(page).fill('律师函');
  await opened(page);
  const after = requests.slice(before);
  expect(after.filter((url) => url.endsWith('/search/index.json'))).toHaveLength(1);
  expect(new Set(after).size).toBe(after.length);
});

describe('the box', () => {
  test('is a plain form without a script', async () => {
    const { page } = await visit('/', { javaScript: false });
    expect(await box(page).getAttribute('role')).toBeNull();
    expect(await panel(page).isVisible()).toBe(false);
    await box(page).fill('台账');
    await box(page).press('Enter');
    expect(page.url()).toBe(addressOf(`/search/?q=${encodeURIComponent('台账')}`));
  });

  test.each(['/', '/search/', '/no/such/page/'])('on %s is a combobox with a list of its own', async (path) => {
    const { page } = await asked('台账', path);
    const attributes = await box(page).evaluate((input) => Object.fromEntries([...input.attributes].map(({ name, value }) => [name, value])));
    expect(attributes).toMatchObject({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'search-suggestions', 'aria-expanded': 'true', autocomplete: 'off' });
    expect(await page.locator('#search-suggestions').getAttribute('role')).toBe('listbox');
  });
});

describe('the list', () => {
  test('is grouped by kind, under the names that are read too, and ends with the search itself', async () => {
    const { page } = await asked('台账');
    const groups = await page.locator('search-box [role="group"]').evaluateAll((elements) =>
      elements.map((element) => ({ label: element.getAttribute('aria-label'), shown: element.querySelector('.kind')?.textContent, options: element.querySelectorAll('[role="option"]').length })),
    );
    expect(groups.length).toBeGreaterThan(1);
    expect(groups.filter(({ label, shown, options }) => !label || label !== shown || options === 0)).toEqual([]);
    expect(new Set(groups.map(({ label }) => label)).size).toBe(groups.length);
    expect(groups.map(({ label }) => label)).toContain('工具');
    const offered = groups.reduce((sum, group) => sum + group.options, 0);
    expect(offered).toBeLessThanOrEqual(8);
    expect(await options(page).count()).toBe(offered + 1);
    expect(await options(page).last().textContent()).toBe('搜索“台账”');
  });

  test('marks the words, and names the other name by which a page was found', async () => {
    const { page } = await asked('文旅局');
    const unit = options(page).filter({ hasText: '市文化文物广电局' });
    expect(await unit.textContent()).toMatch(/^市文化文物广电局 也叫“文旅局”$/u);
    expect(await unit.locator('mark').allTextContents()).toEqual(['文旅局']);
  });

  test('says how the question was understood', async () => {
    const { page } = await asked('jubao');
    // Between slow keys the list stands for what was typed so far.
    await expect.poll(() => panel(page).locator('.note').textContent()).toBe('按“举报”的结果');
    await box(page).fill('举报');
    await expect.poll(() => panel(page).locator('.note').isVisible()).toBe(false);
    expect(await options(page).last().textContent()).toBe('搜索“举报”');
  });

  test('of a question about something else offers only the search', async () => {
    const { page } = await asked('台账');
    await box(page).fill('红烧肉怎么做');
    await expect.poll(() => options(page).allTextContents()).toEqual(['搜索“红烧肉怎么做”']);
  });

  test('is said once it has come to rest, not after each key', async () => {
    const { page } = await visit('/');
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const region = document.querySelector('search-box [aria-live="polite"]')!;
      new MutationObserver(() => {
        if (region.textContent !== '') said.push(region.textContent ?? '');
      }).observe(region, { childList: true });
    });
    const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    await box(page).fill('软件');
    await opened(page);
    await box(page).pressSequentially('台账怎么', { delay: 100 });
    expect(await said()).toEqual([]);
    await expect.poll(said).toHaveLength(1);
    expect((await said())[0]).toMatch(/^有 \d 条建议/u);
    expect(Number(/\d/u.exec((await said())[0] ?? '')?.[0])).toBe((await options(page).count()) - 1);
  });

  test('moves nothing on the page, and is not printed', async () => {
    const { page } = await visit('/');
    const place = () => page.locator('.try').boundingBox();
    const before = await place();
    await box(page).pressSequentially('台账');
    await opened(page);
    expect(await place()).toEqual(before);
    const [field, list] = [await page.locator('search-box .box').boundingBox(), await panel(page).boundingBox()];
    expect([list?.x, list?.width, list?.y]).toEqual([field?.x, field?.width, (field?.y ?? 0) + (field?.height ?? 0)]);
    await page.emulateMedia({ media: 'print' });
    expect(await panel(page).isVisible()).toBe(false);
  });
});

describe('by keys', () => {
  test('the arrows go round, and Enter goes to the page', async () => {
    const { page } = await asked('台账');
    const all = await options(page).allTextContents();
    expect(await pointedAt(page)).toBeNull();
    await box(page).press('ArrowDown');
    expect(await pointedAt(page)).toBe(all[0]);
    await box(page).press('ArrowUp');
    expect(await pointedAt(page)).toBe(all[all.length - 1]);
    await box(page).press('ArrowDown');
    await box(page).press('ArrowDown');
    expect(await pointedAt(page)).toBe(all[1]);
    await box(page).press('ArrowUp');
    expect(await box(page).inputValue()).toBe('台账');
    await box(page).press('Enter');
    await page.waitForURL('**/guidance/glossary/#*');
  });

  test('Enter without an active option searches, and so does the last option', async () => {
    const { page } = await asked('台账');
    await box(page).press('Enter');
    await page.waitForURL('**/search/?q=*');
    await closed(page);
    await box(page).fill('律师函');
    await opened(page);
    await box(page).press('ArrowUp');
    await box(page).press('Enter');
    await page.waitForURL(`**/search/?q=${encodeURIComponent('律师函')}`);
    await closed(page);
  });

  test('Escape closes the list, and only then empties the box', async () => {
    const { page } = await asked('台账');
    await box(page).press('ArrowDown');
    await box(page).press('Escape');
    await closed(page);
    expect(await box(page).inputValue()).toBe('台账');
    await box(page).press('ArrowDown');
    await opened(page);
    await box(page).press('Escape');
    await box(page).press('Escape');
    expect(await box(page).inputValue()).toBe('');
  });

  test('Home, End and further typing belong to the text, and Enter to the box again', async () => {
    const { page } = await asked('台账');
    for (const [key, caret] of [['Home', 0], ['End', 2]] as const) {
      await box(page).press('ArrowDown');
      expect(await pointedAt(page)).not.toBeNull();
      await box(page).press(key);
      expect(await pointedAt(page)).toBeNull();
      expect(await box(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(caret);
    }
    await box(page).press('ArrowDown');
    await page.evaluate(() => {
      // Before the list follows the text: what was active was active for another question.
      const input = document.querySelector<HTMLInputElement>('main input[name="q"]')!;
      input.value = '台账怎么建';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    expect(await pointedAt(page)).toBeNull();
    await pause(page);
    expect(page.url()).toBe(addressOf('/'));
  });

  test('Tab closes the list and goes on to the button', async () => {
    const { page } = await asked('台账');
    await box(page).press('Tab');
    await closed(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('搜索');
  });
});

describe('by mouse and finger', () => {
  test('a press on an option leaves the box its focus, and a click goes to the page', async () => {
    const { page } = await asked('WPS');
    const first = options(page).first();
    await first.hover();
    await page.mouse.down();
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await panel(page).isVisible()).toBe(true);
    await page.mouse.up();
    await page.waitForURL(addressOf('/software/wps-office/'));
  });

  test('a click on the last option searches', async () => {
    const { page } = await asked('WPS');
    await options(page).last().click();
    await page.waitForURL('**/search/?q=WPS');
  });

  test('a click beside the list closes it', async () => {
    const { page } = await asked('WPS');
    await page.locator('h1').click();
    await closed(page);
  });

  test('a page that comes back has no list open', async () => {
    const { page } = await asked('WPS');
    await options(page).first().click();
    await page.waitForURL(addressOf('/software/wps-office/'));
    await page.goBack();
    expect(await panel(page).isVisible()).toBe(false);
  });
});

describe('with an input method', () => {
  test('nothing is offered for letters that are not yet words', async () => {
    const { page } = await asked('台账');
    const cdp = await page.context().newCDPSession(page);
    await box(page).fill('');
    await closed(page);
    for (const text of ['l', 'lv', 'lvshi']) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await pause(page);
    expect(await box(page).inputValue()).toBe('lvshi');
    expect(await panel(page).isVisible()).toBe(false);
    await cdp.send('Input.insertText', { text: '律师函' });
    await opened(page);
    expect(await options(page).last().textContent()).toBe('搜索“律师函”');
  });

  test('and none when it began before the index was there', async () => {
    const held: Array<() => void> = [];
    const { page } = await visit('/', { before: (page) => page.route('**/search/index.json', (route) => new Promise<void>((done) => held.push(() => done(route.continue())))) });
    const cdp = await page.context().newCDPSession(page);
    await box(page).focus();
    await cdp.send('Input.imeSetComposition', { text: 'jubao', selectionStart: 5, selectionEnd: 5 });
    await expect.poll(() => held.length).toBe(1);
    held[0]?.();
    await page.waitForLoadState('networkidle');
    await pause(page);
    expect(await panel(page).isVisible()).toBe(false);
    await cdp.send('Input.insertText', { text: '举报' });
    await opened(page);
  });

  test.each([
    ['isComposing', { isComposing: true }],
    ['the code 229', { keyCode: 229 }],
  ])('a key that the method took, as %s says, chooses nothing', async (_, sign) => {
    const { page } = await asked('台账');
    await box(page).press('ArrowDown');
    const before = await pointedAt(page);
    const isTaken = await box(page).evaluate((input, sign) => ['Enter', 'ArrowDown', 'Escape'].some((key) => !input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...sign }))), sign);
    expect(isTaken).toBe(false);
    expect(await pointedAt(page)).toBe(before);
    expect(page.url()).toBe(addressOf('/'));
  });
});

describe('everyone can use the open list', () => {
  const readers: Array<[string, string, ReaderSettings]> = [
    ['on a desktop', '/', {}],
    ['in the dark', '/search/', { dark: true }],
    ['on a small phone', '/search/', { width: 320, height: 640 }],
    ['in 长者模式 on a small phone in the dark', '/', { width: 320, height: 640, senior: true, dark: true }],
  ];

  test.each(readers)('%s', async (_, path, settings) => {
    const { page } = await asked('jubao', path, settings);
    await box(page).press('ArrowDown');
    const { violations, judged } = await audit(page);
    expect(violations).toEqual([]);
    expect(judged).toBeGreaterThan(15);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    const heights = await options(page).evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });

  test('an option reached by keys is in sight', async () => {
    const { page } = await asked('台账', '/', { width: 375, height: 500 });
    await box(page).press('ArrowUp');
    const [option, list] = [await active(page).boundingBox(), await page.locator('#search-suggestions').boundingBox()];
    expect(option!.y).toBeGreaterThanOrEqual(Math.max(0, list!.y));
    expect(option!.y + option!.height).toBeLessThanOrEqual(Math.min(500, list!.y + list!.height) + 1);
  });
});

describe('a hostile question', () => {
  test.each([
    ['markup', '<img src=x onerror="globalThis.hurt=1"><b id=hurt>台账</b>', true],
    ['10,000 characters', '正版软件'.repeat(2_500), true],
    ['10,000 letters', 'zb'.repeat(5_000), true],
    ['half a character', '正版\ud800软件', true],
    ['controls and joined emoji', '\u0000\u202e台账👨‍👩‍👧‍👦', true],
    ['the names of every object', '__proto__ constructor toString', true],
    ['only punctuation', '？！。，、；：…—()[]{}*+?.\\^$|/', false],
    ['only blanks', ' \u3000\u00a0\t ', false],
    ['half a character alone', '\ud800', false],
  ])('of %s is only text', async (_, question, hasList) => {
    const { page, errors } = await asked('台账');
    await box(page).evaluate((input: HTMLInputElement, question) => {
      input.value = question;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, question);
    await pause(page);
    await expect.poll(() => panel(page).isVisible()).toBe(hasList);
    if (hasList) expect((await options(page).last().textContent())?.length).toBeLessThan(60);
    const made = await page.locator('search-box .panel *').evaluateAll((elements) => [...new Set(elements.map(({ tagName }) => tagName))].sort());
    expect(made.filter((tag) => !['DIV', 'MARK', 'P', 'SPAN'].includes(tag))).toEqual([]);
    expect(await page.evaluate(() => 'hurt' in globalThis || document.getElementById('hurt') !== null)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe('when nothing can be offered', () => {
  /** The browser says that a request failed; what matters is that no program does. */
  const programErrors = (errors: string[]) => errors.filter((error) => !/Failed to load resource|net::ERR/u.test(error));

  test.each([
    ['the index is missing', '**/search/index.json', { status: 404, body: '' }],
    ['the index is cut off', '**/search/index.json', { body: '{"entities":[{"path":"/' }],
    ['the index is another file', '**/search/index.json', { body: '{"some":"thing"}' }],
    ['the index is a page', '**/search/index.json', { body: '<!doctype html><title>登录</title>' }],
    ['the network is gone', '**/search/index.json', undefined],
    ['the script is out of reach', '**/assets/suggestions.*', undefined],
  ])('because %s, the box is the plain form', async (_, pattern, answer) => {
    const { page, errors } = await visit('/', { before: (page) => page.route(pattern, (route) => (answer === undefined ? route.abort() : route.fulfill(answer))) });
    await box(page).pressSequentially('台账');
    await page.waitForLoadState('networkidle');
    await pause(page);
    expect(await panel(page).isVisible()).toBe(false);
    await box(page).press('ArrowDown');
    await box(page).press('Enter');
    await page.waitForURL(`**/search/?q=${encodeURIComponent('台账')}`);
    expect(programErrors(errors)).toEqual([]);
  });

  test('the next focus tries again', async () => {
    const { page } = await visit('/', { before: (page) => page.route('**/search/index.json', (route) => route.abort()) });
    await Promise.all([page.waitForEvent('requestfailed'), box(page).focus()]);
    await page.unroute('**/search/index.json');
    await page.locator('h1').click();
    await box(page).pressSequentially('台账');
    await opened(page);
  });
});
