import { describe, expect, it } from 'vitest';
import { qrOutline } from '~/components/ui/qr.ts';
import { readQr } from '../../../support/qr.ts';

describe('a code', () => {
  it.each([
    'http://localhost:4321/news/baihe-audit-2023/',
    'https://zhengban.example.gov.cn/topics/zhengban/news/shaanxi-joint-conference-4-2022/',
    `https://example.gov.cn/news/${'a'.repeat(80)}/`,
  ])('says %s to whoever reads it', (address) => {
    const { path, size } = qrOutline(address);
    expect(readQr(path, size)).toBe(address);
  });

  it('has a margin of four squares on every side', () => {
    const { path, size } = qrOutline('https://example.gov.cn/');
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/gu)].map(([, x, y, width]) => ({ x: Number(x), y: Number(y), end: Number(x) + Number(width) }));
    expect(runs.length).toBeGreaterThan(50);
    expect(Math.min(...runs.map(({ x }) => x))).toBe(4);
    expect(Math.min(...runs.map(({ y }) => y))).toBe(4);
    expect(Math.max(...runs.map(({ end }) => end))).toBe(size - 4);
    expect(Math.max(...runs.map(({ y }) => y))).toBe(size - 5);
  });

  it('is the same every time', () => {
    expect(qrOutline('https://example.gov.cn/')).toEqual(qrOutline('https://example.gov.cn/'));
  });

  it('loses a patch and still says it', () => {
    const address = 'https://example.gov.cn/news/x/';
    const { path, size } = qrOutline(address);
    const patched = path.replace(/M(\d+) (\d+)h\d+v1h-\d+z/gu, (run, x: string, y: string) => (Number(x) > 16 && Number(x) < 22 && Number(y) > 18 && Number(y) < 22 ? '' : run));
    expect(patched).not.toBe(path);
    expect(readQr(patched, size)).toBe(address);
  });
});
