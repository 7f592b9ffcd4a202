import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { hasPubliccode, publiccodeFile, publiccodeOf } from '~/domain/open-data/publiccode.ts';
import { makeSoftware } from '../../../fixtures/make.ts';

const read = { source: 'home', confidence: 'confirmed' } as const;
const unread = { source: 'background', confidence: 'unverified' } as const;
const sources = [{ key: 'home', title: '官网', kind: 'official' as const, checkedOn: '2026-11-24' }];
const open = {
  sources,
  summaryFrom: read,
  licence: { model: 'open-source' as const, spdx: 'Apache-2.0', ...read },
  repository: { url: 'https://gitee.com/a/b', checkedOn: '2026-11-24' },
};

describe('hasPubliccode', () => {
  it.each([
    ['an open product whose repository somebody opened', open, true],
    ['the open part of a product', { ...open, licence: { ...open.licence, model: 'freemium' as const } }, true],
    ['a repository that nobody opened', { ...open, repository: { url: 'https://gitee.com/a/b' } }, false],
    ['no repository', { ...open, repository: undefined }, false],
    ['a licence that nobody read', { ...open, licence: { ...open.licence, ...unread } }, false],
    ['a licence without a name', { ...open, licence: { model: 'open-source' as const, ...read } }, false],
  ])('of %s', (_, overrides, expected) => {
    expect(hasPubliccode(makeSoftware(overrides))).toBe(expected);
  });
});

describe('publiccodeOf', () => {
  it('tells what is confirmed in the words of the standard', () => {
    const product = makeSoftware({
      ...open,
      nameZh: '示例备份',
      nameEn: 'Example Backup',
      homepage: { url: 'https://example.com', checkedOn: '2026-11-24' },
      categories: ['backup', 'development-tool'],
      versions: [{ version: '2.1', releasedOn: '2026-08-20', ...read }],
      platforms: [
        { systems: [{ os: 'uos', asStated: 'UOS' }, { os: 'kylin', asStated: '麒麟' }, { os: 'macos', asStated: 'macOS' }, { os: 'container', asStated: '容器' }], ...read },
        { systems: [{ os: 'windows', asStated: 'Windows' }], ...unread },
      ],
    });
    expect(publiccodeOf(product)).toEqual({
      publiccodeYmlVersion: '0.7',
      name: 'Example Backup',
      url: 'https://gitee.com/a/b',
      landingURL: 'https://example.com',
      softwareVersion: '2.1',
      releaseDate: '2026-08-20',
      platforms: ['linux', 'mac'],
      categories: ['backup'],
      description: { zh: { localisedName: '示例备份', shortDescription: '一句话的摘要。' } },
      legal: { license: 'Apache-2.0' },
    });
  });

  it('says nothing of what nobody confirmed', () => {
    const told = publiccodeOf(makeSoftware({ ...open, summaryFrom: unread, homepage: { url: 'https://example.com' }, versions: [{ version: '2.1', ...unread }] }));
    expect(Object.keys(told)).toEqual(['publiccodeYmlVersion', 'name', 'url', 'categories', 'description', 'legal']);
    expect(told['description']).toEqual({ zh: { localisedName: '示例办公' } });
  });

  it('gives a date of release only to the day', () => {
    const told = publiccodeOf(makeSoftware({ ...open, versions: [{ version: '2.1', releasedOn: '2026-08', ...read }] }));
    expect(told).toMatchObject({ softwareVersion: '2.1' });
    expect(told).not.toHaveProperty('releaseDate');
  });

  it('has the long description only at the length of the standard, from what is confirmed', () => {
    const strengths = [
      { text: '读过的长处，'.repeat(25), ...read },
      { text: '没读过的长处', ...unread },
    ];
    const { zh } = publiccodeOf(makeSoftware({ ...open, strengths }))['description'] as { zh: Record<string, string> };
    expect(zh['longDescription']).toBe(`一句话的摘要。\n\n- ${'读过的长处，'.repeat(25)}`);
  });
});

describe('publiccodeFile', () => {
  const teller = { site: '示例站', url: 'https://www.example.gov.cn/software/x/', day: '2026-11-25' };

  it('says first who wrote it, when, and that it is not the maintainer’s', () => {
    const [first = '', second = ''] = publiccodeFile(makeSoftware(open), teller).split('\n');
    expect(first).toBe('# 由示例站按收录的资料写成，2026-11-25 更新：https://www.example.gov.cn/software/x/');
    expect(second).toContain('不是维护者自己写的');
  });

  it('says of a mixed product that the licence is not for all of it', () => {
    const mixed = makeSoftware({ ...open, licence: { ...open.licence, model: 'freemium' } });
    expect(publiccodeFile(mixed, teller)).toContain('许可证只管开源的部分');
    expect(publiccodeFile(makeSoftware(open), teller)).not.toContain('许可证只管');
  });

  it('is YAML that readers of 1.1 and 1.2 understand alike', () => {
    const product = makeSoftware({ ...open, nameEn: 'yes', versions: [{ version: '2.10', releasedOn: '2026-08-20', ...read }] });
    const text = publiccodeFile(product, teller);
    expect(parse(text)).toEqual(publiccodeOf(product));
    expect(parse(text, { version: '1.1' })).toEqual(publiccodeOf(product));
  });
});
