import { daysBetween } from './dates.ts';

/** A deadline to draw. */
export interface Mark {
  id: string;
  title: string;
  on: string;
}

/** Where everything stands, in the units of the drawing's own view box. */
export interface TimelineChart {
  width: number;
  height: number;
  /** Height of the line of time. */
  axis: number;
  ticks: { x: number; label: string }[];
  /** `y` is the top of the mark's stem; `isEnd` says that the words run to the left of it. */
  marks: { id: string; title: string; x: number; y: number; isEnd: boolean }[];
}

const WIDTH = 960;
const ROW = 26;
const LETTER = 15;

/** First day of the quarter that a day falls in, and of the quarters after it up to another day. */
function quartersBetween(from: string, to: string): string[] {
  const days: string[] = [];
  let [year, month] = from.split('-').map(Number) as [number, number];
  month = Math.floor((month - 1) / 3) * 3 + 1;
  for (let day = ''; day <= to; month += 3) {
    if (month > 12) [year, month] = [year + 1, month - 12];
    day = `${year}-${String(month).padStart(2, '0')}-01`;
    days.push(day);
  }
  return days;
}

/**
 * Lays deadlines out on a line of quarters. Names stand above the line in rows, lowest first, so that none overlaps
 * another; names near the right edge run to the left.
 */
export function timelineChart(milestones: readonly Mark[]): TimelineChart {
  const sorted = milestones.toSorted((a, b) => a.on.localeCompare(b.on));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return { width: WIDTH, height: 0, axis: 0, ticks: [], marks: [] };
  const quarters = quartersBetween(first.on, last.on);
  const [start, end] = [quarters[0] ?? first.on, quarters.at(-1) ?? last.on];
  const x = (day: string) => Math.round((WIDTH * daysBetween(start, day)) / Math.max(1, daysBetween(start, end)));

  const rows: { from: number; to: number }[][] = [];
  const placed = sorted.map((mark) => {
    const at = x(mark.on);
    const length = mark.title.length * LETTER + 12;
    const isEnd = at + length > WIDTH;
    const span = isEnd ? { from: at - length, to: at } : { from: at, to: at + length };
    let row = rows.findIndex((taken) => taken.every((other) => span.to < other.from || span.from > other.to));
    if (row === -1) row = rows.push([]) - 1;
    rows[row]?.push(span);
    return { id: mark.id, title: mark.title, x: at, row, isEnd };
  });
  const axis = rows.length * ROW + 12;
  return {
    width: WIDTH,
    height: axis + 30,
    axis,
    ticks: quarters.slice(0, -1).map((day) => ({ x: x(day) + 1, label: day.endsWith('-01-01') ? `${day.slice(0, 4)}年1月` : `${Number(day.slice(5, 7))}月` })),
    marks: placed.map(({ row, ...mark }) => ({ ...mark, y: axis - (row + 1) * ROW })),
  };
}
