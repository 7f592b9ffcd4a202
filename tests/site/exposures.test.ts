/** An exposure ends by itself: on the day of its removal nothing that the build writes knows of it any more. */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { cacheFolder, inProject } from '../../scripts/lib/project.mjs';
import { rawEntry } from '../fixtures/make.ts';
import { buildOther } from '../support/other-build.ts';
import { findAll, pageAt, readSite, textOf } from './support/built-site.ts';

const TODAY = '2027-01-15';

/** One whose day is still to come, one whose day has come, one that was withdrawn; each was corrected and renamed before. */
const decisions = [
  { id: 'current-decision', subject: '示例现行软件行', data: { removeOn: '2027-01-16' } },
  { id: 'expired-decision', subject: '示例到期软件行', data: { removeOn: TODAY } },
  { id: 'withdrawn-decision', subject: '示例撤销软件行', data: { removeOn: '2027-11-20', withdrawn: { on: TODAY, reason: '决定已经撤销' } } },
];
const [current, ...gone] = decisions;

/** JSON is YAML, with every text in quotes. */
function writeContent(folder: string) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(inProject(process.env['CONTENT_DIR'] || 'src/content'), folder, { recursive: true });
  mkdirSync(join(folder, 'exposures'), { recursive: true });
  for (const { id, subject, data } of decisions) {
    const corrections = [{ on: '2026-12-01', what: `${subject}的文号写错了`, why: '照决定书改' }];
    const entry = rawEntry('exposures', { subject, summary: `${subject}被警告。`, laws: ['software-regulation#24'], formerIds: [`old-${id}`], corrections, ...data });
    writeFileSync(join(folder, `exposures/${id}.yaml`), `${JSON.stringify(entry, null, 1)}\n`);
  }
}

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

describe('exposures', () => {
  let folder = '';
  let files: File[] = [];
  const naming = (words: string) => files.filter(({ name, text }) => name.includes(words) || text.includes(words)).map(({ name }) => name);

  beforeAll(async () => {
    const content = join(cacheFolder, 'other-builds/exposures-content');
    writeContent(content);
    folder = await buildOther('exposures', { CONTENT_DIR: content, TODAY });
    files = filesOf(folder);
  }, 300_000);

  test('that may still be shown are everywhere: page, list, search, record of corrections, feeds, site map and data', () => {
    const wanted = [
      ...['exposures/current-decision/index.html', 'exposures/index.html', 'exposures/old-current-decision/index.html', 'search/index.json', 'search/summaries.json'],
      ...['corrections/index.html', 'corrections/rss.xml', 'corrections/atom.xml', 'corrections/feed.json', 'sitemap/index.html', 'sitemap-0.xml'],
      ...['data/exposures.json', 'data/exposures.csv'],
    ];
    expect(naming(current?.id ?? '')).toEqual(expect.arrayContaining(wanted));
    expect(naming(current?.subject ?? '').filter((name) => name.endsWith('.pf_fragment'))).toHaveLength(3);
  });

  test('say whom, what, by whom and until when', () => {
    const page = textOf(findAll('main', pageAt(readSite(folder, '/'), '/exposures/current-decision/').document)[0] ?? null);
    for (const words of ['示例现行软件行', '示文综罚字〔2026〕第1号', '示例市文化市场综合执法支队', '警告，罚款1万元。', '2027-01-16']) expect(page).toContain(words);
  });

  test.each(gone)('whose day has come are in no file: $id', ({ id, subject }) => {
    expect(naming(subject)).toEqual([]);
    expect(naming(id)).toEqual([]);
    expect(JSON.parse(readFileSync(join(folder, 'data/exposures.json'), 'utf8')).map((row: { id: string }) => row.id)).toEqual(['current-decision']);
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
