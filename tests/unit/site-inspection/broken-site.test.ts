/** A small site in which one thing after the other is wrong, read from files; and the command that tells. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '~/domain/inspection/finding.ts';
import { basisOf, inspect } from '~/domain/inspection/inspect.ts';
import { readBuiltSite } from '../../../integrations/site-inspection/built-site.ts';
import { siteModel } from '../../../integrations/site-inspection/site-model.ts';
import { root } from '../../../scripts/lib/project.mjs';
import { makeFolder } from '../toolchain/folder.ts';

const TODAY = '2026-11-26';

interface PageParts {
  title?: string;
  head?: string;
  main: string;
  lang?: string;
  nav?: string;
}

/** A page that is sound but for what its parts say. */
function html(path: string, { title = `标题${path}`, head = '', main, lang = 'zh-CN', nav = '<a href="/news/">工作动态</a><a href="/policies/">政策文件</a><a href="/search/">搜索</a>' }: PageParts): string {
  return `<!doctype html><html lang="${lang}"><head><title>${title}</title><meta name="description" content="说明${path}"><link rel="canonical" href="http://localhost:4321${path}">${head}</head>
<body><aside data-site-state="demo"><p>演示站点</p></aside><header><nav>${nav}</nav></header><main id="main"><h1>${title}</h1>${main}</main>
<footer><p>不是法律意见</p><a href="/">网站地图</a><a href="/">隐私说明</a><a href="/">无障碍说明</a></footer></body></html>`;
}

const article = (published: string) => `<meta property="og:type" content="article"><meta property="article:published_time" content="${published}+08:00">`;
const dates = (time: string) => `<p class="dates"><span>本站发布<time> ${time}</time></span><span>来源：本站编写</span></p>`;

const SOUND: Readonly<Record<string, string>> = {
  'index.html': html('/', { main: '<p>有事请打12345。</p><ul><li><time datetime="2026-11-20">2026-11-20</time><a href="/news/a/">一件新事</a></li></ul>' }),
  'news/index.html': html('/news/', { main: '<ul><li><time datetime="2026-11-20">2026-11-20</time><a href="/news/a/">一件新事</a></li></ul>' }),
  'news/a/index.html': html('/news/a/', { head: article('2026-11-21T09:30'), main: dates('2026-11-21 09:30') }),
  'policies/index.html': html('/policies/', { main: '<ul><li><a href="/policies/b/">一份文件</a></li></ul>' }),
  'policies/b/index.html': html('/policies/b/', { head: article('2026-10-01T10:00'), main: `<dl class="header"><div><dt>效力</dt><dd>有效</dd></div></dl>${dates('2026-10-01 10:00')}` }),
  'search/index.html': html('/search/', { main: '<form role="search"><input type="search" aria-label="搜索"></form>' }),
  'assets/a.css': 'a{color:#17507f}b{color:#b3261e}',
};

const read = (file: string) => SOUND[file] ?? '';

/** Each defect: its files over the sound ones, what is found, and on which page. */
const DEFECTS: [string, Record<string, string>, string, string][] = [
  ['a dead link', { 'search/index.html': read('search/index.html').replace('<form', '<a href="/gone/">去处</a><form') }, 'red dead-link', '/search/'],
  ['a lost anchor', { 'search/index.html': read('search/index.html').replace('<form', '<a href="/news/#gone">去处</a><form') }, 'red dead-link', '/search/'],
  ['a link to #', { 'search/index.html': read('search/index.html').replace('<form', '<a href="#">去处</a><form') }, 'red empty-link', '/search/'],
  ['a link away that does not say so', { 'search/index.html': read('search/index.html').replace('<form', '<a href="https://example.org/">别处</a><form') }, 'amber external-link', '/search/'],
  ['a foreign script', { 'search/index.html': read('search/index.html').replace('</head>', '<script src="https://cdn.example.org/a.js"></script></head>') }, 'red foreign-file', '/search/'],
  ['a foreign font in a stylesheet', { 'assets/a.css': '@font-face{src:url(https://fonts.example.org/a.woff)}' }, 'red foreign-file', 'assets/a.css'],
  ['a page in no language', { 'search/index.html': read('search/index.html').replace('lang="zh-CN"', 'lang="en"') }, 'red head-basics', '/search/'],
  ['a page without a description', { 'search/index.html': read('search/index.html').replace('content="说明/search/"', 'content=""') }, 'red head-basics', '/search/'],
  ['a page without an address', { 'search/index.html': read('search/index.html').replace(/<link rel="canonical"[^>]*>/u, '') }, 'red head-basics', '/search/'],
  ['a government tag on a demonstration', { 'search/index.html': read('search/index.html').replace('</head>', '<meta name="SiteIDCode" content="6109000001"></head>') }, 'red impersonation', '/search/'],
  ['an item without a time', { 'policies/c/index.html': html('/policies/c/', { head: '<meta property="og:type" content="article">', main: '<p>来源：某局</p>' }) }, 'red item-undated', '/policies/c/'],
  ['an item with a time to the day', { 'policies/c/index.html': html('/policies/c/', { head: article('2026-10-01T10:00'), main: dates('2026-10-01') }) }, 'amber item-time', '/policies/c/'],
  ['an item from the future', { 'policies/c/index.html': html('/policies/c/', { head: article('2026-12-01T10:00'), main: dates('2026-12-01 10:00') }) }, 'red item-future', '/policies/c/'],
  ['an item without a source', { 'policies/c/index.html': html('/policies/c/', { head: article('2026-10-01T10:00'), main: '<p>本站发布 2026-10-01 10:00</p>' }) }, 'amber item-source', '/policies/c/'],
  ['a sample that does not say so', { 'policies/c/index.html': html('/policies/c/', { title: '示例文件', head: article('2026-10-01T10:00'), main: dates('2026-10-01 10:00') }) }, 'red sample', '/policies/c/'],
  ['a document without validity', { 'policies/b/index.html': read('policies/b/index.html').replace('<dd>有效</dd>', '<dd></dd>') }, 'red validity', '/policies/b/'],
  ['a quotation from nowhere', { 'search/index.html': read('search/index.html').replace('<form', '<p>2026-11-01 核对</p><blockquote><p>原文</p></blockquote><form') }, 'amber quote', '/search/'],
  ['a stale phrase', { 'search/index.html': read('search/index.html').replace('<form', '<p>盗版向工商局举报，处三年以上七年以下有期徒刑。</p><form') }, 'amber stale-phrase', '/search/'],
  ['a placeholder', { 'search/index.html': read('search/index.html').replace('<form', '<p>内容待补充</p><form') }, 'red placeholder', '/search/'],
  ['four hues', { 'assets/a.css': 'a{color:#17507f}b{color:#b3261e}i{color:#1e8a3a}u{color:#7a1fb3}' }, 'red hues', '/'],
  ['a picture without words', { 'search/index.html': read('search/index.html').replace('<form', '<img src="/a.svg"><form'), 'a.svg': '<svg/>' }, 'red accessible', '/search/'],
  ['a foot without the map', { 'search/index.html': read('search/index.html').replace('>网站地图<', '>首页<') }, 'amber footer', '/search/'],
  ['no search', { 'search/index.html': html('/search/', { main: '<p>以后再说</p>' }) }, 'red search', '/'],
  ['no way to be heard', { 'index.html': read('index.html').replace('有事请打12345。', '') }, 'red channel', '/'],
  ['a blank column', { 'policies/index.html': html('/policies/', { main: '<p>暂无内容。</p>' }) }, 'amber column-blank', '/policies/'],
  ['an old home page', { 'index.html': read('index.html').replaceAll('/news/a/', '/policies/b/').replaceAll('2026-11-20', '2026-10-01') }, 'red home-fresh', '/'],
  ['old news that the home page calls newly published', { 'index.html': read('index.html').replace('<time datetime="2026-11-20">2026-11-20</time>', '<time datetime="2026-11-21T09:30:00+08:00">2026-11-21 09:30</time><time datetime="2012-04-29">2012-04-29</time>') }, 'red home-events', '/'],
  ['old news', { 'news/index.html': read('news/index.html').replaceAll('2026-11-20', '2012-04-29') }, 'amber column-events', '/news/'],
];

function inspectFolder(files: Record<string, string>, ...args: string[]) {
  const options = ['--dist', makeFolder(files), '--today', TODAY, '--page', join(makeFolder(), 'report.html'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', './scripts/register.mjs', 'scripts/inspect.ts', ...options], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** The same without a process of its own, in the twentieth of the time. */
const inspectFiles = (files: Record<string, string>) => inspect(siteModel(readBuiltSite(makeFolder(files), '/')), TODAY);

const short = ({ severity, rule, page }: Finding) => `${severity} ${rule} ${page}`;

test.each(DEFECTS)('%s is found on its page, with what is allowed, how to mend it and on what it rests', (_, files, expected, page) => {
  const { findings, isPassed } = inspectFiles({ ...SOUND, ...files });
  expect(findings.map(short)).toContain(`${expected} ${page}`);
  expect(findings.filter((finding) => [finding.found, finding.allowed, finding.fix, basisOf(finding)].some((words) => words.trim() === ''))).toEqual([]);
  expect(isPassed).toBe(!findings.some(({ severity }) => severity === 'red'));
});

describe('the command', () => {
  test('passes a sound site with exit code 0 and says so', () => {
    const { status, stdout } = inspectFolder(SOUND);
    expect(status).toBe(0);
    expect(stdout).toContain('✓ 没有红的，黄 0 处，注 2 处。');
    expect(stdout).toContain('在限内  工作动态（动态类，1 条）最新发布 2026-11-21 09:30，5 天，限 14；列表上最新的日子 2026-11-20');
  });

  test('fails a broken site with exit code 1 and names page, mend and basis', () => {
    const { status, stdout } = inspectFolder({ ...SOUND, 'search/index.html': read('search/index.html').replace('<form', '<a href="/gone/">去处</a><form') });
    expect(status).toBe(1);
    expect(stdout).toContain('  死链（栏目之外）\n      <a href="/gone/">去处</a> 没有这个页面或文件\n        /search/\n      应当：站内的链接和文件都打得开，锚点都在\n      改法：改正地址，或者去掉链接\n      依据：本站自定：');
    expect(stdout).toContain('✗ 红 1 处，黄 0 处，注 2 处。');
  });

  test('says what to do where there is no site', () => {
    const { status, stdout, stderr } = inspectFolder({ 'readme.txt': '' });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('里没有生成好的网站。请先运行 npm run build');
  });

  test.each([
    [['--today', '2026-02-30'], '“2026-02-30”不是日子'],
    [['--none'], '不认识的选项'],
  ])('refuses %s', (args, sentence) => {
    const { status, stderr } = inspectFolder(SOUND, ...args);
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
  });

  test('writes one JSON document and nothing else with --json', () => {
    const { stdout } = inspectFolder(SOUND, '--json');
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['today', 'isDemo', 'isArchived', 'isPassed', 'counts', 'columns', 'vetoes', 'findings']);
  });

  test('writes the page where it is told, whole and without programs', () => {
    const file = join(makeFolder(), 'deep', 'report.html');
    inspectFolder({ ...SOUND, 'search/index.html': html('/search/', { main: '<p>内容待补充 <b>&lt;b&gt;</b></p><form><input type="search"></form>' }) }, '--page', file);
    expect(existsSync(file)).toBe(true);
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('<a href="http://localhost:4321/search/">/search/</a>');
    expect(page).toContain('“待补充”，在“内容待补充');
    expect(page).not.toMatch(/<script|<link|@import|url\(/u);
  });

  test('asks nothing of an archived site but that it stands', () => {
    const archived = Object.fromEntries(Object.entries(SOUND).map(([file, text]) => [file, text.replace('</aside>', '</aside><aside data-site-state="archived"><p>本专题已归档</p></aside>')]));
    const { status, stdout } = inspectFolder(archived, '--today', '2030-01-01');
    expect(status).toBe(0);
    expect(stdout).toContain('已归档：不查更新');
    expect(stdout).toContain('已归档  工作动态');
  });
});
