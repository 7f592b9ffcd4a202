import { describe, expect, it } from 'vitest';
import { findByName } from '~/domain/catalogue/names.ts';

const ALL = [
  { id: 'wps-office', name: 'WPS Office' },
  { id: 'oscar', name: '神通数据库' },
  { id: 'dameng', name: '达梦数据库 DM8' },
  { id: 'dm', name: 'DM' },
];
const find = (typed: string) => findByName(ALL, typed).map(({ id }) => id);

describe('findByName', () => {
  it.each([
    ['WPS Office', ['wps-office']],
    ['ｗｐｓ　ｏｆｆｉｃｅ', ['wps-office']],
    ['wps', ['wps-office']],
    ['wps-office', ['wps-office']],
    ['数据库', ['oscar', 'dameng']],
    ['dm', ['dm']],
    ['没有', []],
    ['  ', []],
  ])('of %j is %j', (typed, ids) => {
    expect(find(typed)).toEqual(ids);
  });
});
