import { describe, expect, it } from 'vitest';
import { breadcrumbList, guidanceJsonLd } from '~/layouts/json-ld.ts';

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
