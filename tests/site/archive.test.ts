/**
 * The site after the campaign: a dated archive, built here with a whole identity and without samples, as a city would publish
 * it, and long after its day.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildOther } from '../support/other-build.ts';
import { otherContent } from '../support/other-content.ts';
import { rawEntry } from '../fixtures/make.ts';
import { isSample, published } from './support/content-files.ts';
import { attribute, find, findAll, firstOf, meta, pageAt, readSite, textOf, type BuiltSite, type Page } from './support/built-site.ts';

const ARCHIVED_ON = '2026-12-31';
const IDENTITY = `identity:
  host: 示例市某局
  organiser: 示例市某中心
  siteIdCode: '0000000000'
  icp: 示例ICP备00000000号
  police: 示例公网安备00000000000000号
  domain: www.example.gov.cn
  contact: 示例市某路1号
  feedbackUrl: https://zfwzgl.www.gov.cn/
`;

let archive: BuiltSite;
const active = readSite();

beforeAll(async () => {
  const content = otherContent('archived', {
    'exposures/example-decision.yaml': () => JSON.stringify(rawEntry('exposures', { subject: '示例软件经营部丙', laws: ['software-regulation#24'], removeOn: '2027-06-01', formerIds: ['old-decision'] }), null, 1),
    'pages/about.mdx': (text) => text.replaceAll('演示站点', '专题'),
    'site.yaml': (text) => text.replace('state: active\n', `state: archived\n  archivedOn: '${ARCHIVED_ON}'\n`).replace('identity: {}\n', IDENTITY),
  });
  archive = readSite(await buildOther('archived', { CONTENT_DIR: content, RELEASE: 'true', SITE_URL: 'https://www.example.gov.cn', TODAY: '2028-03-01' }));
}, 300_000);

const wherever = (isWrong: (page: Page) => unknown) => firstOf(archive.pages.filter(isWrong).map(({ path }) => path));

describe('the archive', () => {
  test('has the addresses that the site had, but for those of samples', () => {
    const samples = published.filter(isSample).map(({ id }) => id);
    const isOfSample = (path: string) => samples.some((id) => path.endsWith(`/${id}/`) || path.includes(`/${id}.`));
    const before = [...active.pages, ...active.redirects].map(({ path }) => path).filter((path) => !isOfSample(path));
    const now = new Set([...archive.pages, ...archive.redirects].map(({ path }) => path));
    expect(before.length).toBeGreaterThan(500);
    expect(firstOf(before.filter((path) => !now.has(path)))).toEqual([]);
  });

  test('says on every page that it is one, and since when', () => {
    expect(wherever(({ document }) => !textOf(find('body > .banner', document)).includes('本专题已于2026年12月31日归档'))).toEqual([]);
    expect(wherever(({ document }) => attribute(find('html', document), 'data-archived') !== ARCHIVED_ON)).toEqual([]);
    expect(active.pages.filter(({ html }) => html.includes('归档。内容停在那一天'))).toEqual([]);
  });

  test('may be found by search engines', () => {
    expect(wherever((page) => meta(page, 'robots') !== undefined)).toEqual([]);
    expect(readFileSync(join(archive.folder, 'robots.txt'), 'utf8')).toContain('Allow: /');
  });

  test('promises nothing that is still to come: no next check, no reminder, no day to wait for', () => {
    expect(wherever(({ html }) => html.includes('下次复核'))).toEqual([]);
    expect(wherever(({ document }) => find('a[href$="timeline.ics"]', document) !== null)).toEqual([]);
    expect(wherever(({ document }) => find('a[href^="webcal:"], a[href$="#subscribe"], [data-closes]', document) !== null)).toEqual([]);
    expect(active.pages.filter(({ document }) => find('a[href^="webcal:"], [data-closes]', document) !== null).length).toBeGreaterThan(1);
    expect(JSON.parse(readFileSync(join(archive.folder, 'feed.json'), 'utf8'))).toHaveProperty('expired', true);
    const series = readFileSync(join(archive.folder, 'events/calendar.ics'), 'utf8').split(/\r\n/u).filter((line) => line.startsWith('RRULE'));
    expect(series.length).toBeGreaterThan(1);
    expect(series.filter((line) => !line.endsWith(';UNTIL=20261231'))).toEqual([]);
    expect(textOf(find('main', pageAt(archive, '/').document))).toContain('归档前的动态');
    expect(textOf(find('main', pageAt(active, '/').document))).not.toContain('归档前的动态');
  });

  test('holds no exposure, because nobody will be there to take it down', () => {
    expect([...archive.files].filter((file) => /example-decision|old-decision/u.test(file))).toEqual([]);
    expect(wherever(({ html }) => html.includes('示例软件经营部丙'))).toEqual([]);
    expect(JSON.parse(readFileSync(join(archive.folder, 'data/exposures.json'), 'utf8'))).toEqual([]);
  });

  test('takes nothing in: forms, numbers and addresses to write to are closed', () => {
    expect(wherever(({ document }) => find('a[href^="tel:"], a[href^="mailto:"]', document) !== null)).toEqual([]);
    expect(wherever(({ document }) => find('monthly-report, report-router', document) !== null)).toEqual([]);
    expect(active.pages.filter(({ document }) => find('monthly-report, report-router', document) !== null)).toHaveLength(2);
    expect(textOf(find('main', pageAt(archive, '/guidance/report/').document))).toContain('今天可能已经变了');
    const answers = readFileSync(join(archive.folder, 'search/answers/channels.json'), 'utf8');
    expect(answers).not.toContain('tel:');
    expect(readFileSync(join(active.folder, 'search/answers/channels.json'), 'utf8')).toContain('tel:');
  });
});

describe('a release', () => {
  test('has no samples, neither as pages nor in lists', () => {
    const hasSampleTag = (page: Page) => findAll('.tag', page.document).some((tag) => textOf(tag) === '示例');
    expect(active.pages.filter(hasSampleTag).length).toBeGreaterThan(0);
    expect(wherever(hasSampleTag)).toEqual([]);
    expect(readFileSync(join(archive.folder, 'search/index.json'), 'utf8')).not.toContain('示例县');
  });

  test('with a whole identity is a government site: no demo banner, and the tags that inspections read', () => {
    expect(wherever(({ html }) => html.includes('演示站点'))).toEqual([]);
    expect(wherever((page) => meta(page, 'SiteName') === undefined || meta(page, 'SiteDomain') !== 'www.example.gov.cn' || meta(page, 'SiteIDCode') !== '0000000000')).toEqual([]);
    const article = pageAt(archive, '/news/notice-2012-46/');
    expect(['ColumnName', 'ArticleTitle', 'PubDate', 'ContentSource'].filter((name) => (meta(article, name) ?? '') === '')).toEqual([]);
  });
});
