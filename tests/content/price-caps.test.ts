/** The caps that the cost calculator reckons with are those of the document that the site publishes. */
import { expect, it } from 'vitest';
import { CAPS, MINIMUM_YEARS } from '~/domain/cost/caps.ts';
import { shortYuan } from '~/domain/cost/money.ts';
import { entryOf } from './support/content.ts';

const { points, validity } = entryOf('policies', 'caihang-2013-98').data;
const text = points.map((point) => point.text).join('\n');

it.each([
  ['office software', `办公软件：每个授权不超过${shortYuan(CAPS.office)}元`],
  ['a special need', `确有特殊工作需要的，不超过${shortYuan(CAPS['office-special'])}元`],
  ['an antivirus server', `服务器端每个授权不超过${shortYuan(CAPS['antivirus-server'])}元`],
  ['an antivirus client, with a year of service', `客户端不超过${shortYuan(CAPS['antivirus-client'])}元，都含1年服务费`],
  ['the years of use', `最低使用${MINIMUM_YEARS}年`],
  ['systems, which come with the machine', '不单独计价'],
  ['what a cap is', '不是必须达到的标准'],
])('the document says the same of %s', (_, words) => {
  expect(text).toContain(words);
});

it('nobody has confirmed that it is still in force, and the calculator says so', () => {
  expect(validity.status).toBe('unverified');
});
