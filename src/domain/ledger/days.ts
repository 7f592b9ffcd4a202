/** Whether text is a real day as the ledger keeps it: '2026-01-05'. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Years that a ledger can mean: an earlier or later one is a slip of the keyboard. */
const [FIRST_YEAR, LAST_YEAR] = [1980, 2099] as const;

export type DayReading = { day: string } | { problem: 'not-a-day' | 'no-such-day' | 'out-of-range' };

/** What people type between the parts of a day. */
const WRITTEN = /^(\d{4})\s*(?:[-/.年])\s*(\d{1,2})\s*(?:[-/.月])\s*(\d{1,2})\s*日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/u;
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/u;

/** Reads a day as people and programs write it: 2026/1/5, 2026年1月5日, 2026.01.05, 20260105, a spreadsheet's serial number. */
export function readDay(input: string | number): DayReading {
  // No serial number has eight digits.
  if (typeof input === 'number' && !TOGETHER.test(String(input))) return fromSerial(input);
  const text = String(input).normalize('NFKC').trim();
  const [, year, month = '', day = ''] = WRITTEN.exec(text) ?? TOGETHER.exec(text) ?? [];
  if (year !== undefined) return inRange(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return /^\d{5}(?:\.\d+)?$/u.test(text) ? fromSerial(Number(text)) : { problem: 'not-a-day' };
}

/** Spreadsheet programs count days from the end of 1899. */
function fromSerial(serial: number): DayReading {
  if (!Number.isFinite(serial)) return { problem: 'not-a-day' };
  if (serial < 1 || serial > 100_000) return { problem: 'out-of-range' };
  return inRange(new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10));
}

function inRange(day: string): DayReading {
  if (!isDay(day)) return { problem: 'no-such-day' };
  const year = Number(day.slice(0, 4));
  return year < FIRST_YEAR || year > LAST_YEAR ? { problem: 'out-of-range' } : { day };
}
