/**
 * What goes by itself, in a site built for another day: on the day of its removal nothing that the build writes knows of an
 * exposure any more, and feeds have no item that lists leave out.
 */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { rawEntry } from '../fixtures/make.ts';
import { buildOther } from '../support/other-build.ts';
import { otherContent } from '../support/other-content.ts';
import { findAll, pageAt, readSite, textOf } from './support/built-site.ts';

const TODAY = '2027-01-15';

/** One whose day is still to come, one whose day has come, one that was withdrawn; each was corrected and renamed before. */
const decisions = [
  { id: 'current-decision', subject: '示例现行软件行', data: { removeOn: '2027-01-16' } },
  { id: 'expired-decision', subject: '示例到期软件行', data: { removeOn: TODAY } },
  { id: 'withdrawn-decision', subject: '示例撤销软件行', data: { removeOn: '2027-11-20', withdrawn: { on: TODAY, reason: '决定已经撤销' } } },
];
const [current, ...gone] = decisions;

/** News that may go out, corrected since, and news that may not, for each reason there is. */
const news = {
  'corrected-news': { corrections: [{ on: '2026-12-01', what: '地点写错了', why: '读者来信' }, { on: '2026-12-01', what: '人数写错了', why: '读者来信' }] },
  'news-of-a-draft': { counties: ['draft-county'] },
  'sample-news': { nature: 'sample' },
  'draft-news': { draft: true },
  'future-news': { publishedAt: '2027-01-16 00:00' },
  'expired-news': { expiresOn: '2027-01-14' },
  'withdrawn-news': { withdrawn: { on: TODAY, reason: '来源撤稿' } },
};

/** JSON is YAML, with every text in quotes. */
const yaml = (entry: unknown) => `${JSON.stringify(entry, null, 1)}\n`;

function exposureFile({ id, subject, data }: (typeof decisions)[number]): string {
  const corrections = [{ on: '2026-12-01', what: `${subject}的文号写错了`, why: '照决定书改' }];
  return yaml(rawEntry('exposures', { subject, summary: `${subject}被警告。`, laws: ['software-regulation#24'], formerIds: [`old-${id}`], corrections, ...data }));
}

const added = {
  'counties/draft-county.yaml': () => yaml(rawEntry('counties', { draft: true, name: '东山县', code: '610998', clauses: ['anzhengbanfa-2012-46#3.3'] })),
  ...Object.fromEntries(decisions.map((decision) => [`exposures/${decision.id}.yaml`, () => exposureFile(decision)])),
  ...Object.fromEntries(Object.entries(news).map(([id, data]) => [`news/${id}.mdx`, () => `---\n${yaml(rawEntry('news', data))}---\n`])),
};

interface File {
  name: string;
  text: string;
}

/** Every file of a site as text; what is packed unpacked, and without the marks that Pagefind puts between words. */
function filesOf(folder: string): File[] {
  return globSync('**/*', { cwd: folder })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return { name, text: (/\.pf_\w+$/u.test(name) ? gunzipSync(bytes) : bytes).toString('utf8').replaceAll('\u{200B}', '') };
    });
}

describe('a site of another day', () => {
  let folder = '';
  let files: File[] = [];
  const naming = (words: string) => files.filter(({ name, text }) => name.includes(words) || text.includes(words)).map(({ name }) => name);

  beforeAll(async () => {
    folder = await buildOther('another-day', { CONTENT_DIR: otherContent('another-day', added), TODAY });
    files = filesOf(folder);
  }, 300_000);

  test('has exposures that may still be shown everywhere: page, list, search, record of corrections, feeds, site map and data', () => {
    const wanted = [
      ...['exposures/current-decision/index.html', 'exposures/index.html', 'exposures/old-current-decision/index.html', 'search/index.json', 'search/summaries.json'],
      ...['corrections/index.html', 'corrections/rss.xml', 'corrections/atom.xml', 'corrections/feed.json', 'sitemap/index.html', 'sitemap-0.xml'],
      ...['data/exposures.json', 'data/exposures.csv'],
    ];
    expect(naming(current?.id ?? '')).toEqual(expect.arrayContaining(wanted));
    expect(naming(current?.subject ?? '').filter((name) => name.endsWith('.pf_fragment'))).toHaveLength(3);
  });

  test('says of an exposure whom, what, by whom and until when', () => {
    const page = textOf(findAll('main', pageAt(readSite(folder, '/'), '/exposures/current-decision/').document)[0] ?? null);
    for (const words of ['示例现行软件行', '示文综罚字〔2026〕第1号', '示例市文化市场综合执法支队', '警告，罚款1万元。', '2027-01-16']) expect(page).toContain(words);
  });

  test.each(gone)('has an exposure whose day has come in no file: $id', ({ id, subject }) => {
    expect(naming(subject)).toEqual([]);
    expect(naming(id)).toEqual([]);
    expect(JSON.parse(readFileSync(join(folder, 'data/exposures.json'), 'utf8')).map((row: { id: string }) => row.id)).toEqual(['current-decision']);
  });

  test('names no county that is a draft, neither beside the news nor among the ways to look through them', () => {
    expect(files.some(({ name }) => name === 'news/news-of-a-draft/index.html')).toBe(true);
    expect(naming('draft-county').filter((name) => !name.startsWith('data/'))).toEqual([]);
  });

  test.each(Object.keys(news).filter((id) => !['corrected-news', 'news-of-a-draft'].includes(id)))('has no item in its feeds for what lists leave out: %s', (id) => {
    const feeds = naming(`/news/${id}/`).filter((name) => /(?:rss\.xml|atom\.xml|feed\.json)$/u.test(name) && !name.startsWith('corrections/'));
    expect(feeds).toEqual([]);
  });

  test('tells in the corrections of what was withdrawn, and why', () => {
    const items: { url: string; content_html: string }[] = JSON.parse(readFileSync(join(folder, 'corrections/feed.json'), 'utf8')).items;
    expect(items.filter(({ url }) => url.endsWith('/news/withdrawn-news/')).map(({ content_html: html }) => html.includes('来源撤稿'))).toEqual([true]);
  });

  test('shows a correction in the item, and moves its day', () => {
    const items: { url: string; content_html: string; date_published: string; date_modified: string }[] = JSON.parse(readFileSync(join(folder, 'feed.json'), 'utf8')).items;
    const [item] = items.filter(({ url }) => url.endsWith('/news/corrected-news/'));
    expect(item).toMatchObject({ date_published: '2026-11-24T10:00:00+08:00', date_modified: '2026-12-01T00:02:00+08:00' });
    expect(item?.content_html).toContain('2026-12-01 人数写错了（原因：读者来信）');
  });
});

describe('a list without exposures', () => {
  const site = readSite();

  test('says that it is empty, and what the rules are', () => {
    const text = textOf(findAll('main', pageAt(site, '/exposures/').document)[0] ?? null);
    for (const words of ['现在名单是空的', '对侵权使用软件问题突出的企业建立“黑名单”制度并曝光', '不得公开', '三日内撤回', '到了撤除日期']) expect(text).toContain(words);
  });

  test('is an empty list in the data, with the names of its columns', () => {
    expect(JSON.parse(readFileSync(join(site.folder, 'data/exposures.json'), 'utf8'))).toEqual([]);
    const csv = readFileSync(join(site.folder, 'data/exposures.csv'), 'utf8');
    expect(csv.startsWith('\u{FEFF}id,url,subject,')).toBe(true);
    expect(csv.trimEnd().split('\n')).toHaveLength(1);
  });
});
