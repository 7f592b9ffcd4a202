import { describe, expect, it } from 'vitest';
import { makeSoftware } from '../../fixtures/make.ts';
import { refusals, unread, without, type BadCase } from './tables.ts';

const listPrice = { kind: 'list', amount: '598.00', per: 'user', term: 'year', offer: 'licence', basis: 'fixed', asOf: '2026-08', ...unread };
const AMOUNT = '写加引号的数字，单位元，最多两位小数，例如 \'598.00\'';

const bad: BadCase[] = [
  ['an SPDX id on a subscription', { licence: { model: 'subscription', spdx: 'MIT', ...unread } }, 'licence.spdx', '只有授权方式为开源，或免费增值而有开源部分时，才写 SPDX 编号'],
  ['an SPDX id that does not exist', { licence: { model: 'open-source', spdx: 'GPL', ...unread } }, 'licence.spdx', '填写 SPDX 许可证编号，例如 Apache-2.0、GPL-3.0-only；带例外的写 GPL-2.0-only WITH Classpath-exception-2.0'],
  ['an exception that is not on the list', { licence: { model: 'open-source', spdx: 'GPL-2.0-only WITH Nothing', ...unread } }, 'licence.spdx'],
  ['two exceptions', { licence: { model: 'open-source', spdx: 'GPL-2.0-only WITH Classpath-exception-2.0 WITH Classpath-exception-2.0', ...unread } }, 'licence.spdx'],
  ['a way of licensing that we do not know', { licence: { model: 'freeware', ...unread } }, 'licence.model'],
  ['a licence without a source', { licence: { model: 'free', confidence: 'unverified' } }, 'licence.source', '写来源代号；几个来源就写成列表'],
  ['a licence that is neither confirmed nor unverified', { licence: { model: 'free', source: 'background', confidence: 'maybe' } }, 'licence.confidence'],
  ['a price with a comma', { prices: [{ ...listPrice, amount: '12,5' }] }, 'prices[0].amount', AMOUNT],
  ['a price in thousands', { prices: [{ ...listPrice, amount: '1,200' }] }, 'prices[0].amount', AMOUNT],
  ['a price with three decimals', { prices: [{ ...listPrice, amount: '1.234' }] }, 'prices[0].amount', AMOUNT],
  ['a price below nothing', { prices: [{ ...listPrice, amount: '-1' }] }, 'prices[0].amount', AMOUNT],
  ['a price with a leading zero', { prices: [{ ...listPrice, amount: '0598' }] }, 'prices[0].amount', AMOUNT],
  ['a price with its unit', { prices: [{ ...listPrice, amount: '598元' }] }, 'prices[0].amount', AMOUNT],
  ['a price as a number', { prices: [{ ...listPrice, amount: 598 }] }, 'prices[0].amount'],
  ['a price without an amount', { prices: [without(listPrice, 'amount')] }, 'prices[0].amount'],
  ['a price without a date', { prices: [without(listPrice, 'asOf')] }, 'prices[0].asOf'],
  ['a price without a source', { prices: [without(listPrice, 'source')] }, 'prices[0].source', '写来源代号；几个来源就写成列表'],
  ['a price of nothing in particular', { prices: [without(listPrice, 'offer')] }, 'prices[0].offer'],
  ['a price that ends before its day', { prices: [{ ...listPrice, validUntil: '2026-07-31' }] }, 'prices[0].validUntil', '有效期至 2026-07-31 早于价格日期 2026-08：看看是不是写反了'],
  ['more than a million for one seat', { prices: [{ ...listPrice, amount: '5980000' }] }, 'prices[0].amount', '一台或一人 5980000 元，像是多写了几位；原文是总价的，计价单位写 organisation 或 set'],
  ['a source list of one', { prices: [{ ...listPrice, source: ['home'] }] }, 'prices[0].source'],
  ['a kind of price that we do not know', { prices: [{ ...listPrice, kind: 'street' }] }, 'prices[0].kind'],
  ['the advice to ask, with an amount', { prices: [{ kind: 'inquiry', amount: '1', ...unread }] }, 'prices[0]'],
  ['a platform statement that states nothing', { platforms: [{ ...unread }] }, 'platforms[0].systems', '系统和处理器至少写一样'],
  ['a system that we do not know', { platforms: [{ systems: [{ os: 'dos', asStated: 'DOS' }], ...unread }] }, 'platforms[0].systems[0].os'],
  ['a system without the source’s own words', { platforms: [{ systems: [{ os: 'uos' }], ...unread }] }, 'platforms[0].systems[0].asStated'],
  ['platforms that do not apply for no reason', { platforms: { notApplicable: '' } }, 'platforms.notApplicable', '不能留空'],
  ['a homepage on http', { homepage: { url: 'http://www.example.com' } }, 'homepage.url', '网址必须以 https:// 开头'],
  ['a homepage that runs a script', { homepage: { url: 'javascript:alert(1)' } }, 'homepage.url', '写完整的网址，以 https:// 开头'],
  ['a homepage without https://', { homepage: { url: 'www.example.com' } }, 'homepage.url', '写完整的网址，以 https:// 开头'],
  ['a repository on http', { repository: { url: 'http://gitee.com/a/b' } }, 'repository.url', '网址必须以 https:// 开头'],
  ['an agreement on http', { licence: { model: 'free', agreementUrl: 'http://www.example.com/eula', ...unread } }, 'licence.agreementUrl', '网址必须以 https:// 开头'],
  ['a category by its Chinese name', { categories: ['办公套件'] }, 'categories[0]', '填写另一条内容的编号（即它的文件名，不带扩展名）'],
  ['a category with its folder', { categories: ['categories/office-suite'] }, 'categories[0]', '填写另一条内容的编号（即它的文件名，不带扩展名）'],
  ['a category with capitals', { categories: ['Office-Suite'] }, 'categories[0]', '填写另一条内容的编号（即它的文件名，不带扩展名）'],
  ['no category', { categories: [] }, 'categories', '至少选一类'],
  ['five categories', { categories: ['a', 'b', 'c', 'd', 'e'] }, 'categories'],
  ['a vendor by its name', { vendor: { id: '金山', ...unread } }, 'vendor.id', '填写另一条内容的编号（即它的文件名，不带扩展名）'],
  ['a vendor as bare text', { vendor: 'kingsoft-office' }, 'vendor'],
  ['no functions', { functions: [] }, 'functions'],
  ['a fit that we do not know', { replaces: [{ product: 'ms-office', fit: 'perfect', ...unread }] }, 'replaces[0].fit'],
  ['a fit that nobody stated', { replaces: [{ product: 'ms-office', fit: 'most', notes: '多数能用', ...unread }] }, 'replaces[0].source', '写了替代程度，就要有写出这个程度的出处；没有出处的，程度写 unknown'],
  ['a standard that we do not know', { standards: [{ standard: 'docx', asStated: 'DOCX', ...unread }] }, 'standards[0].standard'],
  ['a support that ends some day', { supportEndsOn: [{ version: '22.03', on: '2026年6月', ...unread }] }, 'supportEndsOn[0].on', '写成加引号的年-月-日、年-月或年，例如 \'2012-04\''],
  ['a recommendation without a basis', { recommended: { since: '2026-12-01' } }, 'recommended.basis'],
];

describe('software', () => {
  it.each(bad)('refuses %s', (_, overrides, path, message) => {
    const found = refusals('software', overrides).filter((refusal) => refusal.path === path);
    expect(found).not.toEqual([]);
    if (message !== undefined) expect(found.map((refusal) => refusal.message)).toContain(message);
  });

  it.each([
    ['an amount of nothing', { prices: [{ ...listPrice, amount: '0' }] }],
    ['a large amount for a whole organisation', { prices: [{ ...listPrice, amount: '5980000', per: 'organisation' }] }],
  ['a price that ends in its own month', { prices: [{ ...listPrice, validUntil: '2026-08-31' }] }],
  ['an amount with one decimal', { prices: [{ ...listPrice, amount: '12.5' }] }],
    ['a price known to the year', { prices: [{ ...listPrice, asOf: '2020' }] }],
    ['two sources of one fact', { licence: { model: 'free', source: ['a', 'b'], confidence: 'unverified' } }],
    ['a licence with an exception', { licence: { model: 'open-source', spdx: 'GPL-2.0-only WITH Classpath-exception-2.0', ...unread } }],
    ['a licence that SPDX does not list', { licence: { model: 'open-source', spdx: 'LicenseRef-MulanPubL', ...unread } }],
    ['the open part of a freemium product', { licence: { model: 'freemium', spdx: 'AGPL-3.0-only', ...unread } }],
    ['processors alone', { platforms: [{ processors: [{ cpu: 'arm', asStated: 'ARM' }], ...unread }] }],
    ['platforms that do not apply', { platforms: { notApplicable: '自身就是操作系统' } }],
  ])('accepts %s', (_, overrides) => {
    expect(refusals('software', overrides)).toEqual([]);
  });

  it('keeps absent facts absent: no platforms are not an empty list of platforms', () => {
    const product = makeSoftware();
    expect(product).not.toHaveProperty('platforms');
    expect(product).toMatchObject({ prices: [], versions: [], draft: false });
  });
});
