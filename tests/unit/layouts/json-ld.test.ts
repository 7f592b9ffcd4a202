import { describe, expect, it } from 'vitest';
import { type ArticleFacts, breadcrumbList, collectionPage, guidanceJsonLd, newsArticle } from '~/layouts/json-ld.ts';

const site = new URL('https://www.example.gov.cn/');

describe('breadcrumbList', () => {
  it('numbers the trail and makes its addresses absolute, below a base path too', () => {
    const trail = [
      { href: '/zhengban/', label: '首页' },
      { href: '/zhengban/software/', label: '软件' },
    ];
    expect(breadcrumbList(trail, site)).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: '首页', item: 'https://www.example.gov.cn/zhengban/' },
        { '@type': 'ListItem', position: 2, name: '软件', item: 'https://www.example.gov.cn/zhengban/software/' },
      ],
    });
  });

  it('is empty for an empty trail', () => {
    expect(breadcrumbList([], site)).toEqual({ '@type': 'BreadcrumbList', itemListElement: [] });
  });
});

describe('guidanceJsonLd', () => {
  const item = { title: '怎样举报', summary: '先打12345。', isProcedure: false, isQuestion: false, needs: [], steps: [] };

  it('tells a procedure as numbered steps', () => {
    const steps = [
      { title: '取证', text: '截图。' },
      { title: '打电话', text: '打12345。' },
    ];
    expect(guidanceJsonLd({ ...item, isProcedure: true, steps })).toEqual([
      {
        '@type': 'HowTo',
        name: '怎样举报',
        description: '先打12345。',
        step: [
          { '@type': 'HowToStep', position: 1, name: '取证', text: '截图。' },
          { '@type': 'HowToStep', position: 2, name: '打电话', text: '打12345。' },
        ],
      },
    ]);
  });

  it('tells what a procedure needs and costs, where that is known', () => {
    expect(guidanceJsonLd({ ...item, isProcedure: true, needs: ['订单截图'], cost: '不收费' })).toEqual([
      { '@type': 'HowTo', name: '怎样举报', description: '先打12345。', supply: [{ '@type': 'HowToSupply', name: '订单截图' }], estimatedCost: '不收费', step: [] },
    ]);
  });

  it('tells a question with its answer', () => {
    expect(guidanceJsonLd({ ...item, title: '能装几台', isQuestion: true })).toEqual([
      {
        '@type': 'FAQPage',
        mainEntity: [{ '@type': 'Question', name: '能装几台', acceptedAnswer: { '@type': 'Answer', text: '先打12345。' } }],
      },
    ]);
  });

  it('says nothing of other kinds, with steps or without', () => {
    expect(guidanceJsonLd(item)).toEqual([]);
    expect(guidanceJsonLd({ ...item, steps: [{ title: '一', text: '二' }] })).toEqual([]);
  });
});

describe('a list', () => {
  it('tells the entries of its page in their places of the whole list', () => {
    const links = [{ href: '/topics/news/b/', label: '乙' }, { href: '/topics/news/a/', label: '甲' }];
    const data = collectionPage({ title: '工作动态 · 第 2 页', description: '动态', address: 'https://example.gov.cn/topics/news/page/2/', links, first: 21, total: 22 }, new URL('https://example.gov.cn'));
    expect(data).toMatchObject({ '@type': 'CollectionPage', name: '工作动态 · 第 2 页', mainEntity: { '@type': 'ItemList', numberOfItems: 22 } });
    expect((data['mainEntity'] as { itemListElement: unknown }).itemListElement).toEqual([
      { '@type': 'ListItem', position: 21, url: 'https://example.gov.cn/topics/news/b/', name: '乙' },
      { '@type': 'ListItem', position: 22, url: 'https://example.gov.cn/topics/news/a/', name: '甲' },
    ]);
  });
});

describe('an item of news', () => {
  const item: ArticleFacts = {
    href: '/news/x/',
    title: '示例市办培训',
    summary: '讲台账。',
    topic: '培训',
    publishedAt: '2026-11-24 10:05',
    corrections: [],
    units: [],
    counties: [],
    sources: [{ href: 'https://www.example.gov.cn/1.html' }, { href: '/policies/notice/#clause-1' }, {}],
    card: { href: '/cards/news/x.png' },
  };
  const told = (more: Partial<ArticleFacts> = {}, publisher?: string) => newsArticle({ ...item, ...more }, { name: '示例站', publisher }, new URL('https://example.gov.cn'));

  it('is dated by the minute at which this site published it, in its zone', () => {
    expect(told()['datePublished']).toBe('2026-11-24T10:05:00+08:00');
    expect(told()).not.toHaveProperty('dateModified');
  });

  it('was modified when it was last brought up to date or corrected', () => {
    expect(told({ updatedOn: '2026-12-02', corrections: [{ on: '2026-12-01', what: '改' }] })['dateModified']).toBe('2026-12-02');
    expect(told({ updatedOn: '2026-12-02', corrections: [{ on: '2026-12-03', what: '改' }, { on: '2026-11-25', what: '改' }] })['dateModified']).toBe('2026-12-03');
    expect(told({ corrections: [{ on: '2026-12-03', what: '年份改为 2023' }] })['correction']).toEqual(['2026-12-03：年份改为 2023']);
  });

  it('rests on the pages that it was read on, and on none of our own', () => {
    expect(told()['isBasedOn']).toEqual(['https://www.example.gov.cn/1.html']);
    expect(told({ sources: [{}] })).not.toHaveProperty('isBasedOn');
  });

  it('names no author, and a publisher only where the site has one', () => {
    expect(told()).not.toHaveProperty('author');
    expect(told()).not.toHaveProperty('publisher');
    expect(told({}, '示例市政府办公室')['publisher']).toEqual({ '@type': 'GovernmentOrganization', name: '示例市政府办公室' });
  });

  it('has its picture, where it happened and whom it is about', () => {
    expect(told({ place: '示例市', units: [{ label: '市审计局' }], counties: [{ label: '示例县甲' }] })).toMatchObject({
      image: ['https://example.gov.cn/cards/news/x.png'],
      contentLocation: { '@type': 'Place', name: '示例市' },
      about: [{ '@type': 'Thing', name: '市审计局' }, { '@type': 'Thing', name: '示例县甲' }],
    });
  });
});
