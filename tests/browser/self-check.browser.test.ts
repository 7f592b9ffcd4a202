/** The self-check as an office does it: ticked, counted, kept on the device until it is wiped; and on paper without a script. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { publishedIn } from '../site/support/content-files.ts';
import { audit } from './support/audit.ts';
import { addressOf, visit, type VisitSettings } from './support/visit.ts';

const PATH = '/guidance/self-check/';
const checks = publishedIn('self-checks').sort((a, b) => a.data['order'] - b.data['order']);
const [first, second] = checks;
if (first === undefined || second === undefined) throw new Error('there are no self-checks to try');
const parts: { id: string; questions: { id: string; ask: string; missing: string }[] }[] = first.data['parts'];
const questionsOf = (index: number) => parts[index]?.questions ?? [];
const all = parts.flatMap(({ questions }) => questions);

const open = async (settings: VisitSettings = {}, path = PATH) => {
  const visited = await visit(path, settings);
  await visited.page.locator('self-check[data-ready]').waitFor({ timeout: 8000 });
  return visited;
};
const plain = (text: string | null) => (text ?? '').replace(/\s+/gu, ' ').trim();
const sheet = (page: Page, id = first.id) => page.locator(`[data-check="${id}"]`);
const choose = (page: Page, id = first.id) => page.locator(`[data-choose] input[value="${id}"]`).check();
const question = (page: Page, id: string) => sheet(page).locator(`[data-question="${id}"]`);
const tick = (page: Page, id: string, answer: string) => question(page, id).locator(`input[value="${answer}"]`).check();
const ticked = (page: Page) => page.locator('[data-question] input:checked').count();
const strokes = (page: Page) => sheet(page).locator('.zheng .on').count();
const kept = (page: Page) => page.locator('[data-kept]').textContent();
const outcome = (page: Page) => sheet(page).locator('[data-outcome]');

/** Puts a value where the tool keeps its answers, as an older page or an accident might have. */
const plant = (page: Page, value: unknown) =>
  page.evaluate(
    (planted) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('zhengban-self-check');
        opening.onupgradeneeded = () => opening.result.createObjectStore('data');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('data', 'readwrite');
          writing.objectStore('data').put(planted, 'data');
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    value,
  );

describe('an office', () => {
  test('chooses its sheet, sees the strokes grow, and is told what is missing and what mends it', async () => {
    const { page, errors, strayRequests } = await open();
    expect(await page.locator('[data-check]:visible').count()).toBe(0);
    await choose(page);
    expect(await page.locator('[data-check]:visible').evaluateAll((list) => list.map(({ id }) => id))).toEqual([first.id]);
    expect(await outcome(page).isVisible()).toBe(false);
    for (const { id } of questionsOf(0)) await tick(page, id, 'yes');
    expect(await strokes(page)).toBe(1);
    const [gap, doubt, beside] = questionsOf(1);
    await tick(page, gap?.id ?? '', 'no');
    await tick(page, doubt?.id ?? '', 'unsure');
    await tick(page, beside?.id ?? '', 'na');
    expect(await strokes(page)).toBe(1);
    const text = plain(await outcome(page).textContent());
    expect(text).toContain('做到 1 部分，共 5 部分');
    expect(text).toContain(`还缺：${gap?.missing}`);
    expect(text).toContain(`先查清：${doubt?.ask}`);
    expect(text).toContain(`适用 ${questionsOf(1).length - 1} 项，做到 0 项`);
    expect(await outcome(page).locator('ol a').count()).toBeGreaterThan(0);
    expect(await question(page, gap?.id ?? '').locator('.mend').isVisible()).toBe(true);
    expect(await question(page, questionsOf(0)[0]?.id ?? '').locator('.mend').isVisible()).toBe(false);
    expect(await page.locator('[data-status]').textContent()).toContain('还缺 1 项');
    expect([errors, strayRequests]).toEqual([[], []]);
  });

  test('has all five strokes when all is done, and loses one with a single no', async () => {
    const { page } = await open();
    await choose(page);
    for (const { id } of all) await tick(page, id, 'yes');
    expect(await strokes(page)).toBe(5);
    await tick(page, all[0]?.id ?? '', 'no');
    expect(await strokes(page)).toBe(4);
  });

  test('finds its answers and its sheet again after a reload, and after the wipe nothing', async () => {
    const { page } = await open();
    await choose(page);
    await tick(page, all[0]?.id ?? '', 'yes');
    await tick(page, all[1]?.id ?? '', 'no');
    await expect.poll(() => kept(page)).toContain('已存在这台设备上');
    await page.reload();
    await page.locator('self-check[data-ready]').waitFor();
    expect(await ticked(page)).toBe(2);
    expect(await sheet(page).isVisible()).toBe(true);
    expect(await outcome(page).isVisible()).toBe(true);

    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.locator('[data-wipe]').click();
    expect(await ticked(page)).toBe(2);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.locator('[data-wipe]').click();
    await expect.poll(() => kept(page)).toContain('没有留下');
    expect(await ticked(page)).toBe(0);
    await page.reload();
    await page.locator('self-check[data-ready]').waitFor();
    expect(await ticked(page)).toBe(0);
  });

  test('is led to its sheet by a link', async () => {
    const { page } = await open({}, `${PATH}#${second.id}`);
    expect(await sheet(page, second.id).isVisible()).toBe(true);
    expect(await sheet(page).isVisible()).toBe(false);
  });

  test('answers with the keyboard', async () => {
    const { page } = await open();
    await choose(page);
    await question(page, all[0]?.id ?? '').locator('input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    expect(await question(page, all[0]?.id ?? '').locator('input:checked').inputValue()).toBe('no');
  });

  test('sends nothing', async () => {
    const asked: string[] = [];
    const { page } = await open();
    page.on('request', (request) => asked.push(request.url()));
    await choose(page);
    for (const { id } of questionsOf(0)) await tick(page, id, 'yes');
    await expect.poll(() => kept(page)).toContain('已存');
    expect([asked, page.url()]).toEqual([[], addressOf(PATH)]);
  });
});

describe('what the device holds', () => {
  test.each<[string, unknown]>([
    ['damaged', '@@@'],
    ['of an older form', { office: { q1: true } }],
    ['of a later form', { version: 9, answers: [[first.id, [[all[0]?.id, 'yes']]]] }],
    ['about questions that are gone', { version: 1, chosen: 'gone', answers: [['gone', [['x', 'yes']]], [first.id, [['gone', 'yes']]]] }],
  ])('does not break the page where it is %s', async (_, value) => {
    const { page, errors } = await open();
    await plant(page, value);
    await page.reload();
    await page.locator('self-check[data-ready]').waitFor();
    await choose(page);
    expect(await ticked(page)).toBe(0);
    await tick(page, all[0]?.id ?? '', 'yes');
    await expect.poll(() => kept(page)).toContain('已存');
    expect(errors).toEqual([]);
  });

  test.each([
    ['is refused', 'Object.defineProperty(globalThis, "indexedDB", { get() { throw new DOMException("no", "SecurityError"); } })'],
    ['is missing', 'Object.defineProperty(globalThis, "indexedDB", { value: undefined })'],
  ])('is said to be nothing where the store %s, and the check works on', async (_, script) => {
    const { page } = await open({ before: (page) => page.addInitScript(script) });
    expect(await kept(page)).toContain('不让网站存内容');
    await choose(page);
    for (const { id } of questionsOf(0)) await tick(page, id, 'yes');
    expect(await strokes(page)).toBe(1);
    expect(await kept(page)).toContain('不让网站存内容');
  });
});

describe('on paper', () => {
  test('a sheet that was ticked has lines for the unit and the day, its questions and its result, and no other sheet', async () => {
    const { page } = await open();
    await choose(page);
    await tick(page, all[0]?.id ?? '', 'no');
    await page.emulateMedia({ media: 'print' });
    expect(plain(await sheet(page).locator('.lines').textContent())).toMatch(/单位.*自查日期/u);
    expect(await sheet(page).locator('.lines').isVisible()).toBe(true);
    expect(await outcome(page).isVisible()).toBe(true);
    expect(await sheet(page, second.id).isVisible()).toBe(false);
    expect(await page.locator('[data-choose]').isVisible()).toBe(false);
  });

  test('without a script every sheet is a checklist with boxes, and with what mends each question', async () => {
    const { page } = await visit(PATH, { javaScript: false });
    expect(await page.locator('[data-check]:visible').count()).toBe(checks.length);
    expect(await page.locator('[data-choose]').isVisible()).toBe(false);
    expect(await page.locator('[data-device]').isVisible()).toBe(false);
    const box = question(page, all[0]?.id ?? '').locator('input').first();
    await box.check();
    expect(await question(page, all[0]?.id ?? '').locator('.mend a').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await box.isVisible()).toBe(true);
  });
});

test('with a result on it the page is accessible, in the dark and to seniors too, and no wider than a small phone', async () => {
  for (const settings of [{}, { dark: true }, { senior: true, width: 320 }]) {
    const { page } = await open(settings);
    await choose(page);
    await tick(page, all[0]?.id ?? '', 'no');
    await tick(page, all[1]?.id ?? '', 'unsure');
    const { violations, judged } = await audit(page);
    expect(violations).toEqual([]);
    expect(judged).toBeGreaterThan(20);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(settings.width ?? 1440);
  }
});
