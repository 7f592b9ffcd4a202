/** The self-check as an office uses it: answers, the strokes of 正, what is missing and where it is mended. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { audit } from './support/audit.ts';
import { addressOf, visit, type VisitSettings } from './support/visit.ts';

const PATH = '/guidance/self-check/';

async function open(settings: VisitSettings = {}, path = PATH) {
  const visited = await visit(path, settings);
  await visited.page.locator('[data-device]:visible').waitFor();
  return visited;
}

const shown = (page: Page) => page.locator('[data-check]:visible');
const questions = (page: Page) => shown(page).locator('[data-question]');
const strokes = (page: Page) => shown(page).locator('[data-result] svg path.on');
const result = (page: Page) => shown(page).locator('[data-result]');

/** Answers every question of the check on the screen, but for some, by their number. */
async function answer(page: Page, others: Record<number, string> = {}) {
  const count = await questions(page).count();
  for (let index = 0; index < count; index += 1) {
    await questions(page).nth(index).locator(`input[value="${others[index] ?? 'yes'}"]`).check();
  }
}

describe('the self-check', () => {
  test('shows one check at a time, and keeps the choice in the address', async () => {
    const { page } = await open();
    expect(await shown(page).count()).toBe(1);
    await page.locator('[data-choose="enterprise"]').click();
    expect(await shown(page).getAttribute('data-check')).toBe('enterprise');
    expect(new URL(page.url()).hash).toBe('#enterprise');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    const { page: linked } = await open({}, `${PATH}#person`);
    expect(await shown(linked).getAttribute('data-check')).toBe('person');
  });

  test('draws all five strokes when all is done, and says so in words', async () => {
    const { page, errors } = await open({}, `${PATH}#person`);
    expect(await result(page).isVisible()).toBe(false);
    await answer(page);
    expect(await strokes(page).count()).toBe(5);
    expect(await result(page).locator('[data-strokes]').textContent()).toBe('五部分做到 5 部分');
    expect(await result(page).locator('[data-praise]').isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });

  test('names what is missing with the pages that mend it', async () => {
    const { page } = await open({}, `${PATH}#office`);
    await answer(page, { 0: 'no' });
    expect(await strokes(page).count()).toBe(4);
    const gap = result(page).locator('[data-missing] > li');
    expect(await gap.count()).toBe(1);
    expect(await gap.locator('b').textContent()).toBe(await questions(page).nth(0).locator('legend').textContent());
    const links = (from: typeof gap) => from.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(await links(gap)).toEqual(await links(questions(page).nth(0).locator('[data-mend]')));
    expect((await links(gap)).length).toBeGreaterThan(0);
    expect(await questions(page).nth(0).locator('details').getAttribute('open')).toBe('');
  });

  test('keeps unclear answers apart from missing ones', async () => {
    const { page } = await open({}, `${PATH}#office`);
    await answer(page, { 0: 'unknown' });
    expect(await result(page).locator('[data-unclear] > li').count()).toBe(1);
    expect(await result(page).locator('[data-missing] > li').count()).toBe(0);
    expect(await strokes(page).count()).toBe(4);
  });

  test('remembers the answers on this device until they are wiped', async () => {
    const { page } = await open({}, `${PATH}#person`);
    await answer(page);
    await page.locator('[data-kept]', { hasText: '已存在这台设备上' }).waitFor();
    await page.reload();
    await page.locator('[data-device]:visible').waitFor();
    await expect.poll(() => strokes(page).count()).toBe(5);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.locator('[data-wipe]').click();
    await page.locator('[data-kept]', { hasText: '已经清除' }).waitFor();
    expect(await page.locator('input:checked').count()).toBe(0);
    expect(await result(page).isVisible()).toBe(false);
    await page.reload();
    await page.locator('[data-device]:visible').waitFor();
    expect(await page.locator('input:checked').count()).toBe(0);
  });

  test('says when the browser keeps nothing, and works all the same', async () => {
    const blocked = (page: Page) =>
      page.addInitScript(() => {
        Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
      });
    const { page, errors } = await open({ before: blocked }, `${PATH}#person`);
    await page.locator('[data-kept]', { hasText: '不让网站存内容' }).waitFor();
    await answer(page);
    expect(await strokes(page).count()).toBe(5);
    expect(errors).toEqual([]);
  });

  test('does not break over what another version left on the device', async () => {
    const { page } = await open();
    await answer(page, {});
    await page.locator('[data-kept]', { hasText: '已存在这台设备上' }).waitFor();
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('zhengban-self-check');
          request.onerror = () => reject(new Error('no database'));
          request.onsuccess = () => {
            const store = request.result.transaction('data', 'readwrite').objectStore('data');
            store.put({ open: 7, answers: { office: { gone: 'yes', 'person-in-charge': 'perhaps' }, elsewhere: 3 } }, 'data');
            store.transaction.oncomplete = () => resolve();
          };
        }),
    );
    const { errors } = await open();
    await page.reload();
    await page.locator('[data-device]:visible').waitFor();
    expect(await page.locator('input:checked').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('keeps the answers of two tabs', async () => {
    const { page } = await open({}, `${PATH}#person`);
    const other = await page.context().newPage();
    await other.goto(addressOf(`${PATH}#person`));
    await other.locator('[data-device]:visible').waitFor();
    await questions(page).nth(0).locator('input[value="yes"]').check();
    await page.locator('[data-kept]', { hasText: '已存在这台设备上' }).waitFor();
    await questions(other).nth(1).locator('input[value="no"]').check();
    await other.locator('[data-kept]', { hasText: '已存在这台设备上' }).waitFor();
    await page.reload();
    await page.locator('[data-device]:visible').waitFor();
    expect(await shown(page).locator('input:checked').count()).toBe(2);
    expect(await questions(page).nth(1).locator('details').getAttribute('open')).toBe('');
  });

  test('stays where it is when the address jumps to the main text', async () => {
    const { page } = await open({}, `${PATH}#enterprise`);
    await page.evaluate(() => {
      location.hash = '#main';
    });
    await page.waitForTimeout(100);
    expect(await shown(page).getAttribute('data-check')).toBe('enterprise');
  });

  test('can be answered by keyboard alone', async () => {
    const { page } = await open({}, `${PATH}#person`);
    const first = questions(page).nth(0).locator('input').first();
    await first.focus();
    await page.keyboard.press('Space');
    expect(await first.isChecked()).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await questions(page).nth(0).locator('input[value="no"]').isChecked()).toBe(true);
  });

  test('is accessible with a result on the screen', async () => {
    const { page } = await open({ width: 375 }, `${PATH}#person`);
    await answer(page, { 0: 'no', 1: 'unknown' });
    expect((await audit(page)).violations).toEqual([]);
  });

  test('is a paper checklist without a script', async () => {
    const { page } = await visit(PATH, { javaScript: false });
    expect(await page.locator('[data-check]:visible').count()).toBe(3);
    expect(await page.locator('[data-device]').isVisible()).toBe(false);
    expect(await page.locator('[data-mend] a').count()).toBeGreaterThan(30);
    expect(await page.locator('noscript').first().innerText()).toContain('打印');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-question] summary:visible').count()).toBeGreaterThan(30);
  });

  test('prints the answers and the result, not the switches', async () => {
    const { page } = await open({}, `${PATH}#person`);
    await answer(page, { 0: 'no' });
    await page.emulateMedia({ media: 'print' });
    expect(await result(page).isVisible()).toBe(true);
    expect(await shown(page).locator('.signature').isVisible()).toBe(true);
    expect(await page.locator('[data-wipe]').isVisible()).toBe(false);
    expect(await page.locator('[data-print]:visible').count()).toBe(0);
  });
});

test('the address of the self-check is the one that other pages link to', async () => {
  const { page } = await visit('/guidance/');
  expect(await page.locator('main a', { hasText: '自查' }).first().evaluate((link: HTMLAnchorElement) => link.href)).toBe(addressOf(PATH));
});
