/** The report router as people use it: five answers, the right door, a paper to take along; and nothing left behind. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ReportAnswers } from '~/schemas/channels.ts';
import { audit } from './support/audit.ts';
import { visit, type VisitSettings } from './support/visit.ts';

const PATH = '/guidance/report/';
const CITIZEN: ReportAnswers = { situation: 'selling', place: 'shop', offender: 'trader', evidence: ['photo'], asker: 'witness' };
const HOLDER: ReportAnswers = { situation: 'sharing', place: 'download', offender: 'site', evidence: ['capture', 'ownership'], asker: 'owner' };
const COMPANY: ReportAnswers = { situation: 'letter', evidence: ['letter', 'accounts', 'copy'] };

const open = async (settings: VisitSettings = {}) => {
  const visited = await visit(PATH, settings);
  await visited.page.locator('report-router form').waitFor();
  return visited;
};
const plain = (text: string | null) => (text ?? '').replace(/\s+/gu, ' ').trim();
const part = (page: Page, name: string) => page.locator(`report-router [data-part="${name}"]`);
const draft = (page: Page) => page.locator('report-router textarea');
const choose = (page: Page, name: string, value: string) => page.locator(`input[name="${name}"][value="${value}"]`).check();

async function answer(page: Page, { evidence, ...answers }: ReportAnswers) {
  for (const [name, value] of Object.entries(answers)) await choose(page, name, value as string);
  for (const kind of evidence) await choose(page, 'evidence', kind);
}
async function ask(page: Page, answers: ReportAnswers) {
  await answer(page, answers);
  await part(page, 'show').click();
  await part(page, 'result').waitFor();
}
const doors = async (page: Page) => (await part(page, 'routes').locator('h3 a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).hash.slice(1))));

const reading = async (page: Page) => await part(page, 'read-first').locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.split('/').filter(Boolean).pop()));

describe('a citizen who saw pirated software in a shop', () => {
  test('is led to the confirmed number, then to the department, and leaves with a letter', async () => {
    const { page, errors, strayRequests } = await open();
    await ask(page, CITIZEN);
    expect(await doors(page)).toEqual(['hotline-12345', 'administrative-complaint']);
    const [first, second] = [part(page, 'routes').locator('> ol > li').nth(0), part(page, 'routes').locator('> ol > li').nth(1)];
    expect(await first.locator('a.call').getAttribute('href')).toBe('tel:12345');
    expect(plain(await second.textContent())).toContain('期限本站没有读到期限');
    expect(await first.locator('.have').count()).toBe(1);
    expect(await second.locator('.missing').count()).toBe(1);
    expect(await draft(page).inputValue()).toMatch(/^举报信\n[\s\S]*看到有人卖没有授权的软件[\s\S]*1\. 现场照片/u);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    expect(await part(page, 'status').textContent()).toContain('先找：12345');
    expect([errors, strayRequests]).toEqual([[], []]);
  });

  test('who says that it is sold in great numbers is told of the police and of both articles, and their number is no button', async () => {
    const { page } = await open();
    await ask(page, { ...CITIZEN, offender: 'ring' });
    expect(await doors(page)).toContain('police-110');
    const police = part(page, 'routes').locator('> ol > li', { has: page.locator('a[href$="#police-110"]') });
    expect(plain(await police.textContent())).toContain('第二百一十七条');
    expect(await police.locator('a[href*="criminal-law/#article-218"]').count()).toBe(1);
    expect(await page.locator('report-router a[href^="tel:"]').evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')))])).toEqual(['tel:12345']);
    expect(plain(await police.textContent())).toContain('没有做成按钮');
  });
});

test('a right holder whose program is on a net disk complains first, has it taken down, and can go to court', async () => {
  const { page } = await open();
  await ask(page, HOLDER);
  expect((await doors(page)).slice(0, 3)).toEqual(['administrative-complaint', 'platform-notice', 'court-arbitration-mediation']);
  expect(await draft(page).inputValue()).toMatch(/^著作权侵权调查申请书/u);
  await page.locator('report-router select').selectOption('platform-notice');
  expect(await draft(page).inputValue()).toMatch(/^删除通知书[\s\S]*第十四条/u);
  const options = await page.locator('report-router select option').evaluateAll((list) => list.filter((option) => !(option as HTMLOptionElement).disabled).map((option) => (option as HTMLOptionElement).value));
  expect(options.sort()).toEqual(['complaint', 'platform-notice']);
  expect(plain(await part(page, 'routes').textContent())).toContain('三年');
  expect(plain(await part(page, 'routes').locator('> ol > li').first().textContent())).toMatch(/期限两年\s*未核实/u);
  expect(await reading(page)).toEqual(['developer-rights', 'notice-to-platform']);
});

test('a right holder whose program is sold in a shop on the net writes of goods, and not of links', async () => {
  const { page } = await open();
  await ask(page, { ...HOLDER, situation: 'selling', place: 'online-shop', offender: 'trader' });
  expect(await doors(page)).toContain('online-shop-notice');
  expect(await doors(page)).not.toContain('platform-notice');
  await page.locator('report-router select').selectOption('shop-notice');
  expect(await draft(page).inputValue()).toMatch(/电子商务法》第四十二条/u);
});

test('somebody of a unit that bought is led to its contract, and is given no consumers\' complaint', async () => {
  const { page } = await open();
  await ask(page, { situation: 'bought', place: 'shop', offender: 'trader', evidence: ['order'], asker: 'insider' });
  expect(await doors(page)).toEqual(['court-arbitration-mediation', 'administrative-complaint']);
  expect(await reading(page)).toEqual(['supplier-pirated-copy', 'bought-pirated', 'reward-and-confidentiality']);
  expect(await draft(page).inputValue()).toMatch(/^举报信/u);
});

test('a company with a warning letter reads what to do first, and drafts an answer that admits nothing', async () => {
  const { page } = await open();
  await ask(page, COMPANY);
  expect(await part(page, 'read-first').locator('a').getAttribute('href')).toMatch(/\/guidance\/lawyers-letter\/$/u);
  expect((await doors(page))[0]).toBe('court-arbitration-mediation');
  expect(await draft(page).inputValue()).toContain('不表示承认侵权');
  expect(await draft(page).inputValue()).not.toMatch(/光盘|账目|来函复印件/u);
  const first = plain(await part(page, 'routes').locator('> ol > li').first().textContent());
  expect(first).toContain('期限按来函、法院写的日子');
  expect(first).not.toContain('三年');
  expect(first).not.toContain('第27条');
});

describe('the form', () => {
  test('asks after a letter only what can change the answer, and counts its questions', async () => {
    const { page } = await open();
    const steps = () => page.locator('fieldset:visible .step').allTextContents();
    expect(await steps()).toEqual(['第 1 题，最多 5 题', '第 2 题，最多 5 题', '第 3 题，最多 5 题', '第 4 题，最多 5 题', '第 5 题，最多 5 题']);
    await choose(page, 'place', 'shop');
    await choose(page, 'situation', 'letter');
    expect(await steps()).toEqual(['第 1 题，共 2 题', '第 2 题，共 2 题']);
    expect(await part(page, 'status').textContent()).toBe('这种情形一共问 2 题。');
    await part(page, 'show').click();
    await part(page, 'result').waitFor();
    await choose(page, 'situation', 'selling');
    expect(await steps()).toHaveLength(5);
    await part(page, 'restart').click();
    expect((await steps())[0]).toBe('第 1 题，最多 5 题');
  });

  test('goes on a phone from a letter to the evidence and to the result', async () => {
    const { page } = await open({ width: 320 });
    await choose(page, 'situation', 'letter');
    await part(page, 'next').click();
    expect(await page.locator('fieldset:visible').evaluateAll((list) => list.map((item) => (item as HTMLElement).dataset['question']))).toEqual(['evidence']);
    expect(await part(page, 'next').isVisible()).toBe(false);
    await part(page, 'show').click();
    expect((await doors(page))[0]).toBe('court-arbitration-mediation');
  });

  test('says which question waits for an answer, and goes there', async () => {
    const { page } = await open();
    await choose(page, 'situation', 'selling');
    await part(page, 'show').click();
    expect(await part(page, 'result').isVisible()).toBe(false);
    const place = page.locator('fieldset[data-question="place"]');
    expect(await place.locator('.wrong').textContent()).toBe('这一题还没有选。');
    expect(await place.getAttribute('aria-describedby')).toBe('wrong-place');
    expect(await place.locator('legend').evaluate((legend) => legend === document.activeElement)).toBe(true);
    await choose(page, 'place', 'shop');
    expect(await place.locator('.wrong').isVisible()).toBe(false);
  });

  test('asks one question at a time on a phone, with nothing wider than the screen', async () => {
    const { page } = await open({ width: 320 });
    const visible = () => page.locator('fieldset:visible').evaluateAll((list) => list.map((item) => (item as HTMLElement).dataset['question']));
    expect(await visible()).toEqual(['situation']);
    await part(page, 'next').click();
    expect(await visible()).toEqual(['situation']);
    for (const [name, value] of [['situation', 'bought'], ['place', 'online-shop'], ['offender', 'trader']] as const) {
      await choose(page, name, value);
      await part(page, 'next').click();
    }
    expect(await visible()).toEqual(['evidence']);
    await part(page, 'next').click();
    await part(page, 'back').click();
    expect(await visible()).toEqual(['evidence']);
    await part(page, 'next').click();
    await choose(page, 'asker', 'buyer');
    await part(page, 'show').click();
    expect((await doors(page)).slice(0, 2)).toEqual(['hotline-12315', 'hotline-12345']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('is filled in with the keyboard alone', async () => {
    const { page } = await open();
    await page.locator('input[name="situation"]').first().focus();
    for (let question = 0; question < 5; question++) {
      await page.keyboard.press('Space');
      if (question !== 3) await page.keyboard.press('Tab');
      else for (let box = 0; box < 13; box++) await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await part(page, 'result').waitFor();
    expect((await doors(page))[0]).toBe('administrative-complaint');
  });

  test('keeps what the reader wrote into the draft when the answers change, until they ask for another', async () => {
    const { page } = await open();
    await ask(page, CITIZEN);
    await draft(page).fill('我自己写的信');
    await choose(page, 'situation', 'using');
    expect(await part(page, 'status').textContent()).toContain('再按一次');
    await part(page, 'show').click();
    expect(await draft(page).inputValue()).toBe('我自己写的信');
    await part(page, 'redraft').click();
    expect(await draft(page).inputValue()).toContain('单位在用没有授权的软件');
    expect(await part(page, 'redraft').isVisible()).toBe(false);
  });

  test('leaves nothing behind: no address, no store, no request, and an empty form after a reload', async () => {
    const asked: string[] = [];
    const { page } = await open();
    page.on('request', (request) => asked.push(request.url()));
    const address = page.url();
    await ask(page, HOLDER);
    await draft(page).fill('张某某的电话');
    expect([page.url(), asked]).toEqual([address, []]);
    expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length])).toEqual([0, 0, '', 0]);
    await page.reload();
    await page.locator('report-router form').waitFor();
    expect(await page.locator('report-router input:checked').count()).toBe(0);
    expect(await draft(page).inputValue()).toBe('');
    await ask(page, HOLDER);
    await part(page, 'restart').click();
    expect(await page.locator('report-router input:checked').count()).toBe(0);
    expect(await part(page, 'result').isVisible()).toBe(false);
  });
});

describe('the draft', () => {
  const clipboard = (value: string) => async (page: Page) => {
    await page.addInitScript(value);
  };

  test('is copied as it stands, with what the reader filled in', async () => {
    const { page } = await open({ before: clipboard('Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { globalThis.copied = text; } } })') });
    await ask(page, CITIZEN);
    const text = (await draft(page).inputValue()).replace('＿', '甲店');
    await draft(page).fill(text);
    await part(page, 'copy').click();
    await expect.poll(() => part(page, 'copied').textContent()).toBe('草稿已复制。');
    expect(await page.evaluate(() => (globalThis as unknown as { copied: string }).copied)).toBe(text);
  });

  test('is selected to copy by hand where the browser forbids', async () => {
    const { page } = await open({ before: clipboard('Object.defineProperty(navigator, "clipboard", { value: undefined })') });
    await ask(page, CITIZEN);
    await part(page, 'copy').click();
    await expect.poll(() => part(page, 'copied').textContent()).toContain('Ctrl+C');
    expect(await draft(page).evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart === field.value.length)).toBe(true);
  });

  test('goes to paper with the result, and nothing else of the page does', async () => {
    const { page } = await open();
    await ask(page, CITIZEN);
    await draft(page).fill('我改过的信');
    await page.emulateMedia({ media: 'print' });
    expect(await part(page, 'paper').textContent()).toBe('我改过的信');
    expect(await part(page, 'paper').isVisible()).toBe(true);
    expect(await part(page, 'routes').isVisible()).toBe(true);
    for (const selector of ['report-router form', 'report-router textarea', '.routing', '.channel', '#draft-tip']) expect([selector, await page.locator(selector).first().isVisible()]).toEqual([selector, false]);
  });
});

test('with a result on it the page is accessible, in the dark and to seniors too', async () => {
  for (const settings of [{}, { dark: true }, { senior: true }]) {
    const { page } = await open(settings);
    await ask(page, { ...HOLDER, offender: 'ring' });
    const { violations, judged } = await audit(page);
    expect(violations).toEqual([]);
    expect(judged).toBeGreaterThan(20);
  }
});

test('without a script there are tables and samples, and no form that leads nowhere', async () => {
  const { page } = await visit(PATH, { javaScript: false });
  expect(await page.locator('report-router form').isVisible()).toBe(false);
  expect(await page.locator('.routing').count()).toBeGreaterThan(3);
  await page.locator('#draft-complaint summary').click();
  expect(await page.locator('#draft-complaint pre').isVisible()).toBe(true);
  expect(await page.locator('.channel').count()).toBe(9);
});
