import { describe, expect, test } from 'vitest';
import { inspect } from '~/domain/inspection/inspect.ts';
import type { BuiltPage, ItemFacts, PageLink, SiteModel } from '~/domain/inspection/model.ts';
import { footLinks, headLinks, item, linkTo, page, siteOf, siteWith, soundPages, TODAY } from './pages.ts';

/** What is found, but for the notes of every demonstration: `severity rule page`. */
const foundIn = (site: SiteModel, today = TODAY) =>
  inspect(site, today)
    .findings.filter(({ found }) => !found.startsWith('演示站点：'))
    .map(({ severity, rule, page: path }) => `${severity} ${rule} ${path}`);

const broken = (path: string, change: Partial<BuiltPage>, more: Partial<SiteModel> = {}) => foundIn(siteWith(path, change, more));

test('nothing is wrong with a sound site', () => {
  expect(foundIn(siteOf())).toEqual([]);
  expect(inspect(siteOf(), TODAY)).toMatchObject({ isPassed: true, isDemo: true, counts: { pages: 6, items: 2 } });
});

describe('an item', () => {
  const told = { hasSource: true, isSample: false };
  const time = '2026-11-21 09:30';

  test.each<[string, ItemFacts, string]>([
    ['without a time', told, 'red item-undated'],
    ['whose time readers do not see', { ...told, published: time }, 'amber item-time'],
    ['with a time to the day only', { ...told, published: time, shownTime: '2026-11-21' }, 'amber item-time'],
    ['with a time in Chinese', { ...told, published: time, shownTime: '2026年11月21日' }, 'amber item-time'],
    ['that tells two times', { ...told, published: time, shownTime: '2026-11-21 10:30' }, 'amber item-time'],
    ['without a source', { ...told, published: time, shownTime: time, hasSource: false }, 'amber item-source'],
  ])('%s is found', (_, facts, finding) => {
    expect(broken('/policies/b/', { item: facts }).filter((found) => !found.includes('column-fresh'))).toEqual([`${finding} /policies/b/`]);
  });

  test('from the future is found, and today is no future', () => {
    expect(foundIn(siteOf([...soundPages(), item('/news/later/', '2026-11-27 00:00')]))).toEqual(['red item-future /news/later/']);
    expect(foundIn(siteOf([...soundPages(), item('/news/now/', '2026-11-26 23:59')]))).toEqual([]);
  });

  test('that is called a sample must be one', () => {
    const sample = (isSample: boolean) => siteOf([...soundPages(), item('/news/s/', '2026-11-21 09:30', { isSample }, { headings: ['示例市开了会'] })]);
    expect(foundIn(sample(true))).toEqual([]);
    expect(foundIn(sample(false))).toEqual(['red sample /news/s/']);
  });
});

describe('a link', () => {
  const withLink = (link: PageLink) => broken('/policies/', { links: [...headLinks, linkTo('/policies/b/'), link, ...footLinks] });

  test.each<[string, PageLink, string]>([
    ['to no page', linkTo('/policies/none/'), 'red dead-link'],
    ['without the slash', linkTo('/policies/b'), 'red dead-link'],
    ['to no place on its page', linkTo('/policies/b/#none'), 'red dead-link'],
    ['to a script', linkTo('javascript:void(0)'), 'red dead-link'],
    ['to #', linkTo('#'), 'red empty-link'],
    ['without an address', { label: '去处', rel: [], opensWindow: false, area: 'main' }, 'red empty-link'],
    ['that says 更多', linkTo('/policies/b/', { label: '更多' }), 'amber link-words'],
    ['without words', linkTo('/policies/b/', { label: '' }), 'amber link-words'],
    ['that opens a window', linkTo('/policies/b/', { opensWindow: true }), 'amber link-words'],
    ['that leaves in silence', linkTo('https://example.org/', { rel: ['external'] }), 'amber external-link'],
    ['without https', linkTo('http://example.org/', { rel: ['external'], label: '别处（站外链接）' }), 'note external-link'],
  ])('%s is found', (_, link, finding) => {
    expect(withLink(link)).toEqual([`${finding} /policies/`]);
  });

  test.each([linkTo('/policies/b/#main'), linkTo('mailto:a@example.org'), linkTo('tel:12345'), linkTo('https://example.org/', { rel: ['external'], label: '别处（站外链接）' })])('to $href is sound', (link) => {
    expect(withLink(link)).toEqual([]);
  });

  test('is followed under a sub-path', () => {
    const under = (path: string) => page(path, { address: `/zhuanti${path}`, links: [linkTo('/zhuanti/')] });
    expect(foundIn(siteOf([under('/')], { base: '/zhuanti/' })).filter((found) => found.includes('link'))).toContain('red dead-link /');
    const inside = page('/', { address: '/zhuanti/', links: [linkTo('/zhuanti/#main')] });
    expect(foundIn({ ...siteOf([{ ...inside, links: [linkTo('/zhuanti/#main')] }]), base: '/zhuanti/' }).filter((found) => found.includes('dead-link'))).toEqual([]);
  });
});

describe('files', () => {
  test('of other sites are found, in pages and in stylesheets', () => {
    expect(broken('/policies/', { loads: [{ by: 'script src', address: 'https://cdn.example.org/a.js' }] })).toEqual(['red foreign-file /policies/']);
    expect(foundIn(siteOf(soundPages(), { sheets: [{ file: 'a.css', loads: ['//fonts.example.org/a.woff'], colours: [] }] }))).toEqual(['red foreign-file a.css']);
  });

  test('that are not there are found', () => {
    expect(broken('/policies/', { loads: [{ by: 'img src', address: '/none.png' }] })).toEqual(['red dead-link /policies/']);
  });
});

describe('the head', () => {
  test.each<[string, Partial<BuiltPage>]>([
    ['without a language', { lang: 'en' }],
    ['without a title', { titles: [''] }],
    ['with two titles', { titles: ['一', '二'] }],
    ['without a description', { meta: {} }],
    ['with an empty description', { meta: { description: [' '] } }],
    ['without a canonical address', { canonicals: [] }],
  ])('%s is found', (_, change) => {
    expect(broken('/search/', change)).toEqual(['red head-basics /search/']);
  });

  test('with the title of another page is found on both', () => {
    expect(broken('/search/', { titles: ['标题 /news/'] })).toEqual(['amber head-basics /news/', 'amber head-basics /search/']);
  });

  test('of a demonstration must not bear the marks of a government site', () => {
    expect(broken('/search/', { meta: { description: ['说明'], SiteIDCode: ['6109000001'] } })).toEqual(['red impersonation /search/']);
    expect(broken('/search/', { footer: '法律 某ICP备00000000号' })).toEqual(['red impersonation /search/']);
  });
});

describe('a site with an identity', () => {
  const tags = { SiteName: ['站'], SiteDomain: ['www.example.gov.cn'], SiteIDCode: ['6109000001'], ColumnName: ['栏'], ColumnDescription: ['述'], ColumnKeywords: ['词'], ColumnType: ['政策文件'] };
  const identityFoot = [...footLinks, linkTo('https://zfwzgl.www.gov.cn/', { area: 'footer', label: '我为政府网站找错（站外链接）', rel: ['external'] }), linkTo('https://beian.miit.gov.cn/', { area: 'footer', label: '某ICP备00000000号（站外链接）', rel: ['external'] })];
  const footer = '法律 主办单位：某局 承办单位：某中心 联系方式：见网站 网站标识码：6109000001 某公网安备00000000000000号 党政机关网站标识';

  function identified(change: (page: BuiltPage) => Partial<BuiltPage> = () => ({})): SiteModel {
    const pages = soundPages().map((sound) => {
      const article = sound.item === undefined ? {} : { ArticleTitle: ['题'], PubDate: [sound.item.published ?? ''], ContentSource: ['某局'] };
      const complete = { ...sound, meta: { ...sound.meta, ...tags, ...article }, footer, links: [...sound.links.filter(({ area }) => area !== 'footer'), ...identityFoot] };
      return { ...complete, ...change(complete) };
    });
    return siteOf(pages, { isDemo: false });
  }

  const without = (name: string) => identified(({ meta, path }) => (path === '/news/a/' ? { meta: Object.fromEntries(Object.entries(meta).filter(([key]) => key !== name)) } : {}));

  test('is sound with all its tags and its whole foot', () => {
    expect(foundIn(identified())).toEqual([]);
  });

  test.each([
    ['SiteName', 'site-tags'],
    ['SiteDomain', 'site-tags'],
    ['SiteIDCode', 'site-tags'],
    ['ColumnName', 'column-tags'],
    ['ColumnDescription', 'column-tags'],
    ['ColumnKeywords', 'column-tags'],
    ['ColumnType', 'column-tags'],
    ['ArticleTitle', 'article-tags'],
    ['PubDate', 'article-tags'],
    ['ContentSource', 'article-tags'],
  ])('lacks %s', (name, rule) => {
    expect(foundIn(without(name))).toEqual([`red ${rule} /news/a/`]);
  });

  test('has a code of ten digits or bm and eight, its own domain, and times to the minute', () => {
    const withTag = (name: string, value: string) => foundIn(identified(({ meta, path }) => (path === '/news/a/' ? { meta: { ...meta, [name]: [value] } } : {})));
    expect(withTag('SiteIDCode', '61090000')).toEqual(['red site-tags /news/a/']);
    expect(withTag('SiteIDCode', 'bm14000002')).toEqual([]);
    expect(withTag('SiteDomain', 'other.example.gov.cn')).toEqual(['red site-tags /news/a/']);
    expect(withTag('PubDate', '2026-11-21')).toEqual(['red article-tags /news/a/']);
  });

  test.each([
    ['主办单位：某局', 'red footer'],
    ['网站标识码：6109000001', 'red footer'],
    ['某公网安备00000000000000号', 'red footer'],
    ['党政机关网站标识', 'amber footer'],
  ])('whose foot lacks %s', (words, finding) => {
    expect(foundIn(identified(({ path }) => (path === '/search/' ? { footer: footer.replace(words, '') } : {})))).toEqual([`${finding} /search/`]);
  });

  test('links its ICP number to the ministry', () => {
    const unlinked = identified(({ path, links }) => (path === '/search/' ? { links: links.filter(({ href }) => href !== 'https://beian.miit.gov.cn/') } : {}));
    expect(foundIn(unlinked)).toEqual(['red icp /search/']);
  });
});

describe('the frame', () => {
  test('has a foot that leads to map, privacy and accessibility', () => {
    expect(broken('/search/', { links: headLinks })).toEqual(['amber footer /search/', 'amber footer /search/', 'amber footer /search/']);
  });

  test('leads to search from every page', () => {
    expect(broken('/policies/b/', { links: footLinks })).toEqual(['amber search /policies/b/']);
    expect(broken('/search/', { hasSearchField: false })).toEqual(['red search /']);
  });

  test('names a way to be heard', () => {
    expect(broken('/', { sentences: [] })).toEqual(['red channel /']);
    expect(broken('/', { sentences: [], links: [...soundPages()[0]?.links ?? [], linkTo('tel:12345')] })).toEqual([]);
  });
});

describe('what pages say', () => {
  test('is finished', () => {
    expect(broken('/search/', { texts: ['正文待补充'] })).toEqual(['red placeholder /search/']);
    expect(broken('/search/', { texts: ['值是 undefined 的'] })).toEqual(['red placeholder /search/']);
  });

  test('is of today, unless it tells of the past', () => {
    expect(broken('/search/', { sentences: ['向工商局举报。'] })).toEqual(['amber stale-phrase /search/']);
    expect(broken('/search/', { sentences: ['2012年向工商局举报。'] })).toEqual([]);
    expect(broken('/news/a/', { sentences: ['向工商局举报。'] })).toEqual([]);
  });

  test('tells of a document whether it is in force', () => {
    expect(broken('/policies/b/', { documentHeader: {} })).toEqual(['red validity /policies/b/']);
  });

  test('tells of a quotation which article and which day', () => {
    const quote = { words: '许可使用合同中……', heading: '', hasDay: true };
    expect(broken('/search/', { quotes: [quote] })).toEqual(['amber quote /search/']);
    expect(broken('/search/', { quotes: [{ ...quote, citation: { href: '/policies/b/#main', label: '《条例》第18条' } }] })).toEqual([]);
    expect(broken('/search/', { quotes: [{ ...quote, heading: '第18条', hasDay: false }] })).toEqual(['amber quote /search/']);
  });

  test('leaves the day of a quotation to the page it cites', () => {
    const quote = { words: '许可使用合同中……', heading: '', hasDay: false, citation: { href: '/policies/b/', label: '《条例》第18条' } };
    const pages = (tellsCheck: boolean) => soundPages().map((sound) => (sound.path === '/search/' ? { ...sound, quotes: [quote] } : sound.path === '/policies/b/' ? { ...sound, tellsCheck } : sound));
    expect(foundIn(siteOf(pages(true)))).toEqual([]);
    expect(foundIn(siteOf(pages(false)))).toEqual(['amber quote /search/']);
  });
});

describe('what reading costs', () => {
  test('is at most three seconds on a slow line', () => {
    expect(broken('/search/', { bytes: { html: 600_000, css: 0, js: 0 } })).toEqual(['amber weight /search/']);
  });

  test('is nothing for those who cannot see pictures', () => {
    expect(broken('/search/', { mutePictures: ['/a.png'] })).toEqual(['red accessible /search/']);
    expect(broken('/search/', { headings: [] })).toEqual(['amber accessible /search/']);
  });

  test('is three hues at most', () => {
    const painted = (...colours: string[]) => foundIn(siteOf(soundPages(), { sheets: [{ file: 'a.css', loads: [], colours }] }));
    expect(painted('#b3261e', '#17507f', '#1e8a3a', '#fff')).toEqual([]);
    expect(painted('#b3261e', '#17507f', '#1e8a3a', '#7a1fb3')).toEqual(['red hues /']);
  });
});

test('findings stand by severity, each once', () => {
  const twice = [linkTo('/none/'), linkTo('/none/'), linkTo('http://example.org/', { rel: ['external'], label: '别处（站外链接）' })];
  expect(broken('/search/', { links: [...headLinks, ...twice, ...footLinks] })).toEqual(['red dead-link /search/', 'note external-link /search/']);
});
