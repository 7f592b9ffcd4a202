import { describe, expect, it } from 'vitest';
import { latestVersion } from '~/domain/versions.ts';

const read = { source: 'home', confidence: 'confirmed' } as const;
const version = (name: string, releasedOn?: string) => ({ version: name, ...(releasedOn !== undefined && { releasedOn }), ...read });

describe('latestVersion', () => {
  it.each([
    ['the only one', [version('12.8.2')], '12.8.2'],
    ['the newest by day and number', [version('2.9', '2025-01'), version('2.10', '2026-01-13')], '2.10'],
    ['what stands before a remark', [version('8.5', '2022-01-26'), version('9.6（云镜像20260514）', '2026-05-14')], '9.6（云镜像20260514）'],
    ['a number with and without v', [version('v1.3', '2025'), version('1.4', '2026')], '1.4'],
    ['the newest finished one', [version('2.7-prerelease-3', '2025-01-12'), version('2.6.0', '2022-08-22')], '2.6.0'],
    ['none of two lines kept side by side', [version('v1.4.1', '2026-07-30'), version('v1.3.3', '2026-08-07')], undefined],
    ['none of two parts', [version('小狼毫0.17.4', '2025-06-04'), version('鼠须管1.1.2', '2026-01-13')], undefined],
    ['none where a date is missing', [version('24.03 LTS SP4'), version('24.03 LTS SP3', '2025-12-30')], undefined],
    ['none of candidates', [version('v4.0.4-rc.6（候选版）', '2026-08-20')], undefined],
    ['none of none', [], undefined],
  ])('is %s', (_, versions, expected) => {
    expect(latestVersion(versions)?.version).toBe(expected);
  });

  it('is never one that nobody read', () => {
    const unread = { version: '3.0', releasedOn: '2026-11-01', source: 'background', confidence: 'unverified' } as const;
    expect(latestVersion([unread, version('2.0', '2025-01-01')])?.version).toBe('2.0');
    expect(latestVersion([unread])).toBeUndefined();
  });

  it('is the same in whatever order they are told', () => {
    const versions = [version('1.0', '2020'), version('3.0', '2026'), version('2.0', '2024')];
    expect(latestVersion(versions)?.version).toBe(latestVersion([...versions].reverse())?.version);
  });
});
