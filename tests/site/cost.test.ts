/** The cost calculator without its script: everything to work it out by hand, and nothing that its sources do not say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unpackCatalogue } from '~/domain/cost/catalogue.ts';
import { decimalYuan } from '~/domain/cost/money.ts';
import { attribute, find, findAll, pageAt, readSite, textOf } from './support/built-site.ts';
import { isListed, publishedIn, today, type ContentFile } from './support/content-files.ts';

const site = readSite();
const page = pageAt(site, '/software/cost/');
const file = readFileSync(join(site.folder, 'software/cost/offers.json'), 'utf8');
const { products } = unpackCatalogue(JSON.parse(file));

interface Price {
  kind: string;
  amount: string;
  asOf: string;
  edition?: string;
  superseded?: boolean;
  validUntil?: string;
  includes?: string;
  taxIncluded?: boolean;
  note?: string;
  confidence: string;
}

const listed = publishedIn('software').filter(isListed);
const pricesOf = ({ data }: ContentFile): Price[] => (data['prices'] ?? []).filter(({ kind }: Price) => kind !== 'inquiry');
const isCurrent = ({ superseded, validUntil }: Price) => superseded !== true && !(validUntil !== undefined && validUntil < today);
const priced = listed.flatMap((entry) => pricesOf(entry).map((price) => ({ entry, price })));

describe('the table of prices', () => {
  const rows = findAll('.prices tbody tr', page.document);

  test('holds every current price with its source, and no other', () => {
    const current = priced.filter(({ price }) => isCurrent(price));
    expect(current.length).toBeGreaterThan(20);
    expect(priced.length).toBeGreaterThan(current.length);
    expect(rows.length).toBe(current.length);
    const linked = rows.map((row) => attribute(find('th a', row), 'href')).sort();
    expect(linked).toEqual(current.map(({ entry }) => `${site.base}software/${entry.id}/`).sort());
  });

  test('says of each where it comes from, whether somebody read it, and of which day it is', () => {
    const states: Record<string, string> = { confirmed: '已核实', unverified: '未核实' };
    const shown = rows.map((row) => {
      const [price = ''] = /^[\d,.]+/u.exec(textOf(find('td', row))) ?? [];
      const id = attribute(find('th a', row), 'href')?.split('/').slice(-2)[0];
      return [id, textOf(find('.edition', row)), Number(price.replaceAll(',', '')), textOf(find('.provenance .state', row))].join(' ');
    });
    const stated = priced.filter(({ price }) => isCurrent(price)).map(({ entry, price }) => [entry.id, price.edition ?? '', Number(price.amount), states[price.confidence]].join(' '));
    expect(shown.sort()).toEqual(stated.sort());
    expect(new Set(priced.map(({ price }) => price.confidence)).size).toBe(2);
    for (const row of rows) expect(textOf(row)).toMatch(/\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?的价格/u);
  });

  test('tells for a seat and year only licences and cloud services', () => {
    const groups = findAll('.prices', page.document);
    const isConverted = (group: (typeof groups)[number]) => findAll('td[data-label]', group).some((cell) => textOf(cell).includes('元'));
    const converted = groups.filter(isConverted).map((group) => textOf(find('h3', group)));
    expect(converted.length).toBeGreaterThan(0);
    expect(converted.filter((head) => !['软件授权', '云服务租用'].includes(head))).toEqual([]);
  });

  test('stands apart for each kind of offer', () => {
    const heads = findAll('.prices h3', page.document).map(textOf);
    expect(heads.length).toBeGreaterThan(1);
    expect(new Set(heads).size).toBe(heads.length);
    expect(['软件授权', '云服务租用', '人工服务', '个人消费'].filter((head) => heads.includes(head))).toEqual(heads);
  });
});

describe('by hand', () => {
  const text = textOf(find('main', page.document));

  test('the caps are there with the document that sets them, and nobody claims that it is in force', () => {
    for (const words of ['600 元', '1,400 元', '100 元，含 1 年服务', '随电脑预装，不单独计价', '最低使用 5 年', '不是必须达到的标准', '今天是否仍然有效，未核实']) {
      expect(text.replaceAll('\u{A0}', ' ')).toContain(words);
    }
    expect(find(`main a[href="${site.base}policies/caihang-2013-98/"]`, page.document)).not.toBeNull();
    const [document] = publishedIn('policies').filter(({ id }) => id === 'caihang-2013-98');
    expect(text).toContain(document?.data['validity'].note);
  });

  test('leads on to the guidance on the caps where it is published', () => {
    const isPublished = publishedIn('guidance').some(({ id }) => id === 'price-caps');
    expect(find(`main a[href="${site.base}guidance/price-caps/"]`, page.document) !== null).toBe(isPublished);
  });

  test('an example is worked out step by step', () => {
    const steps = textOf(find('main ol', page.document)).replaceAll('\u{A0}', ' ');
    for (const words of ['200 台 × 500 元 ＝ 100,000.00 元', '200 台 × 20 元 × 5 年 ＝ 20,000.00 元', '＝ 120,000.00 元', '÷ 200 ＝ 600.00 元', '÷ 200 ÷ 5 ＝ 120.00 元', '不超过上限 600 元']) {
      expect(steps).toContain(words);
    }
  });

  test('a blank plan says that it is ours, has all columns, and rows to fill', () => {
    const sheet = find('#purchase-plan', page.document);
    expect(textOf(find('caption', sheet ?? page.document))).toContain('本站整理，非官方表样');
    const heads = findAll('#purchase-plan thead th', page.document).map(textOf);
    for (const column of ['序号', '软件名称', '版本', '厂商', '授权方式', '数量', '单价（元）', '期限', '金额（元）', '服务费（元）', '合计（元）', '价格来源与日期', '核实', '备注']) {
      expect(heads).toContain(column);
    }
    const rows = findAll('#purchase-plan tbody tr', page.document);
    expect(rows.length).toBeGreaterThanOrEqual(8);
    expect(rows.map((row) => textOf(row))).toEqual(rows.map((_, index) => String(index + 1)));
  });
});

describe('what the script reckons with', () => {
  test('is every listed product once, with all its prices to the fen', () => {
    expect(products.map(({ id }) => id).sort()).toEqual(listed.map(({ id }) => id).sort());
    const amounts = products.flatMap(({ id, offers }) => offers.map(({ amount, edition, asOf }) => [id, edition, decimalYuan(amount), asOf].join(' '))).sort();
    const cents = (amount: string) => (amount.includes('.') ? amount.padEnd(amount.indexOf('.') + 3, '0') : `${amount}.00`);
    expect(amounts).toEqual(priced.map(({ entry, price }) => [entry.id, price.edition ?? '', cents(price.amount), price.asOf].join(' ')).sort());
  });

  test('keeps of every price what it includes, whether with tax, and what is to be noted', () => {
    const known = new Map(products.map(({ id, offers }) => [id, offers]));
    for (const entry of listed) {
      pricesOf(entry).forEach(({ includes, taxIncluded, note }, index) => {
        const tax = taxIncluded === undefined ? [] : [taxIncluded ? '含税' : '不含税'];
        expect(known.get(entry.id)?.[index]?.remark, entry.id).toBe([includes ?? [], tax, note ?? []].flat().join('；'));
      });
    }
    expect(priced.filter(({ price }) => price.note !== undefined).length).toBeGreaterThan(5);
  });

  test('warns of every price that nobody confirmed, that was replaced, or that is past its day', () => {
    const warned = new Map(products.map(({ id, offers }) => [id, offers]));
    for (const entry of listed) {
      pricesOf(entry).forEach((price, index) => {
        const warnings = warned.get(entry.id)?.[index]?.warnings ?? [];
        expect(warnings.includes('unverified'), entry.id).toBe(price.confidence !== 'confirmed');
        expect(warnings.includes('superseded'), entry.id).toBe(price.superseded === true);
        expect(warnings.includes('expired'), entry.id).toBe(price.validUntil !== undefined && price.validUntil < today);
      });
    }
  });

  test('calls a product free only for those whom its licence names, and only where somebody read it', () => {
    const free = products.filter((product) => product.free.length > 0);
    expect(free.length).toBeGreaterThan(10);
    const wrong = products.filter(({ id, free: audiences }) => {
      const licence = listed.find((entry) => entry.id === id)?.data['licence'];
      const named: string[] = licence?.confidence === 'confirmed' ? (licence.freeFor ?? []) : [];
      return ['government', 'enterprise'].some((audience) => named.includes(audience) !== audiences.some((known) => known === audience));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('is no burden', () => {
    expect(gzipSync(file, { level: 9 }).length).toBeLessThan(20_000);
  });
});
