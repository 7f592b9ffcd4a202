/** The cost calculator as an office uses it: figures, a plan to take along, an address that brings them back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { unpackCatalogue } from '~/domain/cost/catalogue.ts';
import { formatYuan } from '~/domain/cost/money.ts';
import { bestOffer, type CostProduct, type Offer } from '~/domain/cost/offers.ts';
import { distFolder } from '../../scripts/lib/project.mjs';
import { audit } from './support/audit.ts';
import { download } from './support/download.ts';
import { addressOf, visit, type VisitSettings } from './support/visit.ts';

const { products } = unpackCatalogue(JSON.parse(readFileSync(join(distFolder, 'software/cost/offers.json'), 'utf8')));

/** A product of the catalogue that serves the test, whatever editors change. */
function findProduct(isSo: (product: CostProduct) => boolean): CostProduct {
  const product = products.find(isSo);
  if (product === undefined) throw new Error('no product of the catalogue serves this test');
  return product;
}
const unpriced = findProduct(({ offers, free, class: kind }) => offers.length === 0 && free.length === 0 && kind === 'office');
const isPlain = ({ per, term, warnings }: Offer) => ['user', 'account', 'device'].includes(per) && ['year', 'month'].includes(term) && !warnings.includes('superseded');
const subscribed = findProduct(({ offers, free }) => free.length === 0 && offers.length > 0 && offers.every(isPlain));
const free = findProduct(({ free: audiences, offers }) => audiences.includes('government') && offers.length === 0);

const open = async (address = '', settings: VisitSettings = {}) => {
  const visited = await visit(`/software/cost/${address}`, settings);
  await visited.page.locator('[data-part="tool"]').waitFor();
  return visited;
};

const plain = (text: string | null) => (text ?? '').replace(/\s+/gu, ' ').trim();
const field = (page: Page, name: string, item = 0) => page.locator(item === 0 && ['seats', 'servers', 'years'].includes(name) ? `[name="${name}"]` : `.item >> nth=${item} >> [name="${name}"]`);
const wrong = (page: Page, name: string) => page.locator(`[data-field="${name}"] .wrong`).first();
const query = (page: Page) => new URL(page.url()).search;
/** What is said aloud, wherever it stands. */
const status = async (page: Page) => plain((await page.locator('[data-part="status"], [data-part="added"], [data-part="copied"]').allTextContents()).join(''));
const result = (page: Page, name: string) => page.locator('#cost-results tr', { has: page.locator('th[scope="row"]', { hasText: name }) });
const planRow = (page: Page, number: number) => page.locator('#purchase-plan tbody tr').nth(number - 1);
const cell = (page: Page, number: number, column: string) => planRow(page, number).locator(`[data-column="${column}"]`);
const gaps = async (page: Page) => (await page.locator('.gaps li').allTextContents()).map(plain);

async function add(page: Page, name: string) {
  await page.locator('[name="product"]').fill(name);
  await page.locator('[name="product"]').press('Enter');
}

describe('an office', () => {
  test('counts its computers, compares two quotes with the cap, and takes a plan along that its address brings back', async () => {
    const { page, errors, strayRequests } = await open();
    expect(await page.locator('[data-part="empty"]').isVisible()).toBe(true);
    await field(page, 'seats').fill('200');
    await field(page, 'servers').fill('2');
    await add(page, 'WPS Office');
    expect(await status(page)).toContain('请填报价');
    await field(page, 'quote').fill('598');
    await field(page, 'service').fill('20');
    await page.locator('.item [name="included"]').check();
    await add(page, '永中 Office');
    await field(page, 'quote', 1).fill('450.50');

    expect((await result(page, 'WPS Office').locator('td').allTextContents()).map(plain)).toEqual([
      '价款：200 台 × 598 元 ＝ 119,600.00 元服务费：200 台 × 20 元 × 4 年 ＝ 16,000.00 元',
      '135,600.00 元',
      '678.00 元',
      '135.60 元',
      '598.00 元，不超过上限 600 元（办公软件）',
    ]);
    expect(plain(await result(page, '永中 Office').locator('.amount').nth(2).textContent())).toBe('90.10 元');
    // Cheapest first, then the cap as an empty bar.
    expect((await page.locator('figure .bar').allTextContents()).map(plain)).toEqual(['永中 Office90.10 元', 'WPS Office135.60 元', '财行98号上限120.00 元']);
    const widths = await page.locator('figure svg').evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(90.1 / 135.6, 2);
    expect(await page.locator('.reference-bar rect').evaluate((bar) => getComputedStyle(bar).strokeDasharray)).not.toBe('none');
    expect(plain(await page.locator('.results').textContent())).toContain('今天是否仍然有效，未核实');

    expect((await planRow(page, 1).locator('td').allTextContents()).map(plain)).toEqual([
      ...['1', 'WPS Office', '', '北京金山办公软件股份有限公司', '软件授权，每台', '200', '598.00', '永久', '119,600.00', '16,000.00', '135,600.00', '', '读者填写', ''],
    ]);
    expect(plain(await planRow(page, 3).textContent())).toBe('总计225,700.00');

    const address = '?seats=200&servers=2&years=5&for=government&item=wps-office~quote-598~service-20~from-2&item=yozo-office~quote-450.50';
    await expect.poll(() => query(page)).toBe(address);
    const results = await page.locator('.results').innerHTML();
    await page.reload();
    await page.locator('#cost-results').waitFor();
    expect(await page.locator('.results').innerHTML()).toBe(results);
    expect(await field(page, 'quote', 1).inputValue()).toBe('450.50');
    expect(await page.locator('.item [name="included"]').first().isChecked()).toBe(true);
    expect(query(page)).toBe(address);
    expect([errors, strayRequests]).toEqual([[], []]);
  });

  test('takes its figures to a spreadsheet, numbers as numbers', async () => {
    const { page, errors } = await open('?seats=200&item=wps-office~quote-598.50');
    const csv = await download(page, '[data-as="csv"]');
    const text = csv.bytes.toString();
    expect(csv.name).toBe('软件采购计划表.csv');
    expect(plain(text)).toContain('软件授权，每台,200,598.50,永久,119700.00,0.00,119700.00,,读者填写');
    expect(text).toContain('"WPS Office\n598.50');
    expect((await download(page, '[data-as="xlsx"]')).name).toBe('软件采购计划表.xlsx');
    expect(errors).toEqual([]);
  });

  test('leaves a product out of the plan and keeps it in the comparison', async () => {
    const { page } = await open('?seats=10&item=wps-office~quote-598&item=yozo-office~quote-450');
    expect(plain(await page.locator('.results').textContent())).toContain('办公套件不止一项');
    await page.locator('.item [name="planned"]').nth(0).uncheck();
    expect(await cell(page, 1, 'product').textContent()).toBe('永中 Office');
    expect(await result(page, 'WPS Office').count()).toBe(1);
    expect(plain(await page.locator('.results').textContent())).not.toContain('不止一项');
    await expect.poll(() => query(page)).toContain('item=wps-office~quote-598~unplanned');
    expect(await status(page)).toBe('采购计划合计 4,500.00 元。');
  });

  test('copies the address, or is shown it where the browser forbids', async () => {
    const { page } = await open('?seats=10&item=wps-office~quote-598', { before: (page) => page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })) });
    await page.locator('[data-part="copy"]').click();
    const shown = page.locator('[data-part="address"]');
    await expect.poll(() => shown.inputValue()).toBe(page.url());
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
    expect(await status(page)).toContain('Ctrl+C');
  });

  test('reads beside the button what came of it, and hears a total only when something changed it', async () => {
    const { page } = await open('?seats=10&item=wps-office~quote-598', { before: (page) => page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.resolve() } })) });
    await page.locator('[data-part="copy"]').click();
    const copied = page.locator('[data-part="copied"]');
    await expect.poll(() => copied.textContent()).toContain('地址已复制');
    const [button, said] = [await page.locator('[data-part="copy"]').boundingBox(), await copied.boundingBox()];
    expect([said?.height ?? 0, said?.width ?? 0].every((size) => size > 10)).toBe(true);
    expect(Math.abs((said?.y ?? 0) - (button?.y ?? 0))).toBeLessThan(80);
    await add(page, '永中 Office');
    expect(await page.locator('[data-part="added"]').textContent()).toContain('已加入永中 Office');
    expect((await page.locator('[data-part="added"]').boundingBox())?.height).toBeGreaterThan(10);
    expect(await copied.textContent()).toBe('');
    const before = await status(page);
    await page.locator('[name="product"]').fill('WP');
    await page.locator('[name="product"]').blur();
    expect(await status(page)).toBe(before);
    await field(page, 'seats').fill('20');
    await field(page, 'seats').blur();
    expect(await status(page)).toBe('采购计划合计 11,960.00 元。另有 1 项没有算出，没有计入总计。');
  });

  test('finds what is still missing still missing when the address brings it back', async () => {
    const { page } = await open('?seats=10&item=wps-office~quote-598~per-set');
    for (const name of ['seats', 'quantity']) await field(page, name).fill('');
    await field(page, 'service').fill('1.234');
    await expect.poll(() => query(page)).toBe('?seats=&servers=0&years=5&for=government&item=wps-office~quote-598~per-set~quantity-~service-');
    await page.reload();
    await page.locator('.gaps').waitFor();
    expect(await gaps(page)).toEqual(['WPS Office：填买几份；把服务费改好']);
    expect(await page.locator('[data-part="problems"]').isVisible()).toBe(false);
    expect(await field(page, 'seats').inputValue()).toBe('');
    expect(await wrong(page, 'service').textContent()).toContain('没有服务费就写 0');
    await field(page, 'service').fill('0');
    expect(await wrong(page, 'service').isVisible()).toBe(false);
    expect(await gaps(page)).toEqual(['WPS Office：填买几份']);
  });

  test('leaves nothing behind and sends nothing', async () => {
    const asked: string[] = [];
    const { page } = await open('?seats=10&item=wps-office~quote-598', { before: async (page) => void page.on('request', (request) => asked.push(request.url())) });
    asked.length = 0;
    await field(page, 'seats').fill('20');
    await field(page, 'quote').fill('600');
    await expect.poll(() => query(page)).toContain('seats=20');
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  });
});

describe('a price', () => {
  test('with a source is taken by a bare link, with its source, day and what nobody confirmed', async () => {
    const { page } = await open(`?item=${subscribed.id}`);
    const offer = bestOffer(subscribed);
    await expect.poll(() => query(page)).toContain(`item=${subscribed.id}~price-${offer?.key}`);
    const text = plain(await result(page, subscribed.name).textContent());
    expect(text).toContain(plain(offer?.source ?? ''));
    expect(text).toContain(offer?.asOf);
    const isUnverified = offer?.warnings.includes('unverified');
    expect(text.includes('价格未核实')).toBe(isUnverified);
    expect(await cell(page, 1, 'verified').textContent()).toBe(isUnverified === true ? '未核实' : '已核实');
  });

  test('that somebody read and one that nobody did are told apart in the plan', async () => {
    for (const [isUnverified, state] of [[true, '未核实'], [false, '已核实']] as const) {
      const product = findProduct(({ offers }) => offers.some(({ warnings, per }) => warnings.includes('unverified') === isUnverified && per === 'user'));
      const chosen = product.offers.find(({ warnings, per }) => warnings.includes('unverified') === isUnverified && per === 'user');
      const { page } = await open(`?item=${product.id}~price-${chosen?.key}`);
      expect(await cell(page, 1, 'verified').textContent()).toBe(state);
    }
  });

  test('of a subscription is paid for every year, and again for other years', async () => {
    const { page } = await open(`?seats=10&years=1&item=${subscribed.id}`);
    const one = plain(await result(page, subscribed.name).locator('.amount').first().textContent());
    await field(page, 'years').fill('3');
    const three = plain(await result(page, subscribed.name).locator('.amount').first().textContent());
    const fen = (text: string) => BigInt(text.replace(/\D/gu, ''));
    expect(fen(three)).toBe(3n * fen(one));
    expect(three).toBe(`${formatYuan(3n * fen(one))} 元`);
  });

  test('that no source states is asked for, and no figure is shown before', async () => {
    const { page } = await open(`?seats=10&item=${unpriced.id}`);
    expect(await gaps(page)).toEqual([`${unpriced.name}：填报价`]);
    expect(await page.locator('#cost-results').count()).toBe(0);
    expect(plain(await planRow(page, 1).textContent())).not.toMatch(/\d\.\d\d/u);
    expect(plain(await page.locator('[data-part="sheet-missing"]').textContent())).toBe('另有 1 项没有算出，没有计入总计。');
  });

  test('of nothing is only for those whom the licence lets use it free', async () => {
    const { page } = await open(`?seats=10&item=${free.id}&item=${unpriced.id}~free`);
    expect(plain(await result(page, free.name).locator('.amount').first().textContent())).toBe('0.00 元');
    expect((await gaps(page))[0]).toContain('没有核实许可让这类用户免费使用');
    expect([await cell(page, 1, 'verified').textContent(), await cell(page, 2, 'verified').textContent()]).toEqual(['已核实', '未核实']);
    await field(page, 'seats').fill('');
    expect(await cell(page, 1, 'verified').textContent()).toBe('');
  });

  test('of another kind of offer or for other machines stands in a group of its own', async () => {
    const { page } = await open('?seats=10&servers=2&item=wps-office~quote-500&item=wps-office~quote-100~term-year~offer-cloud&item=huorong~quote-90&item=huorong~quote-1500~per-server');
    expect((await page.locator('#cost-results .group').allTextContents()).map(plain)).toEqual(['办公套件 · 软件授权', '防病毒软件 · 软件授权', '防病毒软件 · 软件授权 · 按服务器', '办公套件 · 云服务租用']);
    const verdicts = (await page.locator('#cost-results .cap').allTextContents()).map(plain);
    expect(verdicts[0]).toContain('不超过上限 600 元');
    expect(verdicts[1]).toContain('不超过上限 100 元');
    expect(verdicts[2]).toContain('超过上限 1,400 元');
    expect(verdicts[3]).toContain('不比');
    expect(await page.locator('.reference-bar').count()).toBe(1);
  });

  test('that the table does not compare with the cap has no cap drawn beside it', async () => {
    const { page } = await open('?seats=10&item=wps-office~quote-500&item=yozo-office~quote-100~term-year');
    expect((await page.locator('#cost-results .cap').allTextContents()).map(plain).join()).toContain('不比');
    expect(await page.locator('figure .bar').count()).toBe(2);
    expect(await page.locator('.reference-bar').count()).toBe(0);
  });

  test('of a product that stands twice is named by its edition', async () => {
    const isSeat = ({ per, term, offer, warnings }: Offer) => ['user', 'account', 'device'].includes(per) && term === 'year' && offer === 'cloud' && !warnings.includes('superseded');
    const editions = ({ offers }: CostProduct) => [...new Map(offers.filter((offer) => isSeat(offer) && offer.edition !== '').map((offer) => [offer.edition, offer])).values()];
    const product = findProduct((candidate) => editions(candidate).length > 1);
    const [first, second] = editions(product);
    const { page } = await open(`?item=${product.id}~price-${first?.key}&item=${product.id}~price-${second?.key}`);
    const names = await page.locator('.bar-name').allTextContents();
    expect(names.sort()).toEqual([`${product.name}，${first?.edition}`, `${product.name}，${second?.edition}`].sort());
  });

  test('for a firm has the cap as a reference only', async () => {
    const { page } = await open('?seats=10&item=wps-office~quote-500');
    await page.locator('input[value="enterprise"]').check();
    expect(plain(await page.locator('.results').textContent())).toContain('企业不受这份标准约束');
    await expect.poll(() => query(page)).toContain('for=enterprise');
  });
});

describe('what cannot be used', () => {
  test.each([
    ['seats', '-5', '不能是负数'],
    ['seats', '1000001', '最多写 1000000'],
    ['seats', '两百', '要写数字'],
    ['seats', '2.5', '要写整数'],
    ['years', '0', '最少写 1'],
    ['years', '21', '最多写 20'],
    ['years', '', '请填一个数'],
    ['quote', '-1', '不能是负数'],
    ['quote', '598.001', '最多两位小数'],
    ['quote', '100000001', '不能超过 1 亿元'],
    ['quote', '面议', '要写数字'],
    ['service', '1.234', '最多两位小数'],
  ])('%s “%s” is told beside its field, and the rest works', async (name, text, message) => {
    const { page, errors } = await open('?seats=10&servers=2&item=wps-office~quote-598~service-20&item=huorong~quote-1400~per-server~term-year');
    await field(page, name).fill(text);
    await field(page, name).press('Tab');
    expect(await wrong(page, name).textContent()).toContain(message);
    expect(await field(page, name).getAttribute('aria-invalid')).toBe('true');
    expect(await field(page, name).getAttribute('aria-describedby')).toBe(await wrong(page, name).getAttribute('id'));
    expect((await gaps(page))[0]).toContain('WPS Office');
    if (name !== 'years') expect(plain(await result(page, '火绒').locator('.amount').first().textContent())).toBe('14,000.00 元');
    await field(page, name).fill('7');
    expect(await wrong(page, name).isVisible()).toBe(false);
    expect(await gaps(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('in an address is told in words, and the rest is shown', async () => {
    const { page, errors } = await open('?seats=many&years=99&for=nobody&item=no-such-product&item=wps-office~quote-598~nonsense&item=yozo-office~price-1-2-3');
    expect(await page.locator('[data-part="problems"] p').count()).toBe(6);
    expect(await page.locator('.item').count()).toBe(2);
    await field(page, 'seats').fill('10');
    await field(page, 'years').fill('5');
    expect(plain(await result(page, 'WPS Office').locator('.amount').first().textContent())).toBe('5,980.00 元');
    expect(errors).toEqual([]);
  });

  test('as markup stays text', async () => {
    const { page, errors } = await open(`?seats=${encodeURIComponent('<img src=x onerror=hurt=1>')}&item=${encodeURIComponent('<b id=hurt>')}&item=wps-office~${encodeURIComponent('<script>hurt=1</script>')}`);
    expect(await page.locator('[data-part="problems"]').textContent()).toContain('<b id=hurt>');
    expect(await page.evaluate(() => 'hurt' in globalThis || document.querySelector('#hurt, cost-calculator img') !== null)).toBe(false);
    expect(errors).toEqual([]);
  });

  test('of names is asked again: unknown, of several products, none, or one too many', async () => {
    const { page } = await open();
    const problem = page.locator('[data-part="add-problem"]');
    await add(page, '没有这款软件');
    expect(await problem.textContent()).toContain('名录里没有“没有这款软件”');
    await add(page, 'Office');
    expect(await problem.textContent()).toContain('不止一款');
    await add(page, '');
    expect(await problem.textContent()).toContain('先输入软件名称');
    for (let count = 0; count < 8; count++) await add(page, 'wps office');
    expect(await problem.isVisible()).toBe(false);
    await add(page, 'WPS Office');
    expect(await problem.textContent()).toContain('一次最多比 8 款');
    expect(await page.locator('.item').count()).toBe(8);
  });

  test('for want of a network leaves the page to work by hand', async () => {
    const { page } = await visit('/software/cost/', { before: (page) => page.route('**/offers.json', (route) => route.abort()) });
    await page.locator('[data-part="failed"]').waitFor();
    expect(await page.locator('[data-part="tool"]').isVisible()).toBe(false);
    expect(await page.locator('.prices').first().isVisible()).toBe(true);
    expect(await page.locator('#purchase-plan').isVisible()).toBe(true);
  });
});

describe('by keyboard alone', () => {
  test('a product is added, quoted and removed, and the focus is never lost', async () => {
    const { page } = await open();
    const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement).name || document.activeElement?.className || document.activeElement?.tagName);
    const tabTo = async (name: string) => {
      for (let step = 0; step < 40 && (await focused()) !== name; step++) await page.keyboard.press('Tab');
      expect(await focused()).toBe(name);
    };
    await tabTo('seats');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('30');
    await tabTo('product');
    await page.keyboard.type('WPS Office');
    await page.keyboard.press('Enter');
    expect(await page.locator('.item').count()).toBe(1);
    expect(await focused()).toBe('product');
    for (let step = 0; step < 20 && (await focused()) !== 'quote'; step++) await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('100');
    expect(plain(await result(page, 'WPS Office').locator('.amount').first().textContent())).toBe('3,000.00 元');
    expect(await focused()).toBe('quote');
    for (let step = 0; step < 20 && !String(await focused()).includes('remove'); step++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('移除WPS Office');
    await page.keyboard.press('Enter');
    expect(await page.locator('.item').count()).toBe(0);
    expect(await focused()).toBe('product');
    expect(await status(page)).toBe('已移除WPS Office。');
  });
});

describe('without scripts', () => {
  test('the formula, the caps, the example, the prices and a blank plan can be read and printed', async () => {
    const { page } = await visit('/software/cost/?item=wps-office', { javaScript: false });
    expect(await page.locator('[data-part="tool"]').isVisible()).toBe(false);
    expect(await page.locator('cost-calculator noscript p').first().isVisible()).toBe(true);
    await page.locator('.prices summary').first().click();
    for (const selector of ['main ol li', '.prices tbody tr', '#purchase-plan tbody tr']) expect(await page.locator(selector).first().isVisible(), selector).toBe(true);
    expect(await page.locator('button:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#purchase-plan').isVisible()).toBe(true);
  });
});

describe('on paper', () => {
  test('there are the figures and the plan, nothing to press, and no reference to read through', async () => {
    const { page } = await open('?seats=200&item=wps-office~quote-598', { width: 1000, height: 700 });
    await page.emulateMedia({ media: 'print' });
    for (const selector of ['button', 'input', 'select', '.prices']) expect(await page.locator(`main ${selector}:visible`).count(), selector).toBe(0);
    for (const selector of ['#cost-results', '#purchase-plan', 'figure svg']) expect(await page.locator(selector).first().isVisible(), selector).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  });
});

describe('on paper without figures', () => {
  test('the prices can be read, nothing stands empty, and the screen is left as it was', async () => {
    const { page } = await open();
    await page.locator('.prices summary').first().click();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const groups = await page.locator('.prices').count();
    expect(await page.locator('.prices table:visible').count()).toBe(groups);
    expect(await page.getByRole('heading', { name: '算出来的' }).count()).toBe(0);
    expect(await page.locator('#purchase-plan').isVisible()).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.prices[open]').count()).toBe(1);
    expect(await page.getByRole('heading', { name: '算出来的' }).isVisible()).toBe(true);
  });
});

describe('with something wrong on it', () => {
  test.each([
    ['light', {}],
    ['dark', { dark: true }],
    ['on a small phone', { width: 320, height: 640 }],
  ] as [string, VisitSettings][])('the page meets WCAG 2.2 AA, %s', async (_, settings) => {
    const { page } = await open('?seats=x&item=nobody&item=wps-office~quote-598', settings);
    await field(page, 'quote').fill('-1');
    await field(page, 'quote').press('Tab');
    await add(page, 'Office');
    const { violations, judged } = await audit(page);
    expect(violations).toEqual([]);
    expect(judged).toBeGreaterThan(15);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  });
});

test('a link of the product page brings its product along', async () => {
  const { page } = await visit('/software/wps-office/');
  await page.locator('main a[href*="/software/cost/?item=wps-office"]').first().click();
  await page.locator('.item').waitFor();
  expect(page.url().startsWith(addressOf('/software/cost/'))).toBe(true);
  expect(await page.locator('.item legend a').textContent()).toBe('WPS Office');
});
