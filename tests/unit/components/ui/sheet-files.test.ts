import { afterEach, expect, it, vi } from 'vitest';
import { csvOf, steadyXlsxOf, xlsxOf } from '~/components/ui/sheet-files.ts';

const sheets = [{ name: '表', rows: [['名称', '数目'], ['=1+1', { number: '1.5' }]] }];

afterEach(() => void vi.useRealTimers());

const at = async <T>(day: string, write: () => Promise<T>): Promise<T> => {
  vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
  return write();
};

it('a workbook that the build writes is the same bytes on any day', async () => {
  const [one, other] = [await at('2026-01-01', () => steadyXlsxOf(sheets)), await at('2031-07-09', () => steadyXlsxOf(sheets))];
  expect(one.length).toBeGreaterThan(1000);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  const plain = async () => Buffer.from(await (await xlsxOf(sheets)).arrayBuffer());
  expect((await at('2026-01-01', plain)).equals(await at('2031-07-09', plain))).toBe(false);
});

it('CSV is written in Node as in a browser, and a formula stays text', async () => {
  expect(await csvOf(sheets)).toBe('\u{FEFF}名称,数目\r\n"\'=1+1",1.5');
});
