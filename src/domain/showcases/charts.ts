import { daysBetween } from '../dates.ts';
import type { Figure } from './figures.ts';

/** A bar: what it stands for, its number, and its length in hundredths of the longest. */
export interface ChartBar {
  label: string;
  value: number;
  length: number;
}

/** A day on which something was done, and its number in the text. */
export interface Step {
  label: string;
  on: string;
}

/** A dot on the line of time, in hundredths of the line. */
export interface ChartStep extends Step {
  at: number;
}

/** What can be drawn of an experience, from numbers and days that its source gives. */
export type Chart =
  /** Like beside like: sets of four kinds of software. */
  | { kind: 'bars'; title: string; unit: string; bars: ChartBar[] }
  /** The same before and after. */
  | { kind: 'change'; title: string; unit: string; bars: [before: ChartBar, after: ChartBar] }
  /** A part of a whole. */
  | { kind: 'share'; title: string; unit: string; part: number; whole: number; length: number }
  /** What was done when. */
  | { kind: 'steps'; steps: ChartStep[] };

/** Two days are a start and an end; what lies between makes it worth a drawing. */
const FEWEST_STEPS = 3;

const lengthOf = (value: number, most: number) => (most === 0 ? 0 : Math.round((value / most) * 10_000) / 100);

function barsOf(rows: readonly { label: string; value: number }[]): ChartBar[] {
  const most = Math.max(...rows.map(({ value }) => value));
  return rows.map(({ label, value }) => ({ label, value, length: lengthOf(value, most) }));
}

/** The figures that belong into one drawing, series by series, in the order of the first of each. */
function seriesCharts(figures: readonly Figure[]): Chart[] {
  const names = [...new Set(figures.flatMap(({ series }) => series ?? []))];
  return names.flatMap((title): Chart[] => {
    const same = figures.filter(({ series }) => series === title);
    const unit = same[0]?.unit;
    const rows = same.flatMap(({ what, value }) => (value === undefined ? [] : [{ label: what, value }]));
    return rows.length < 2 || unit === undefined ? [] : [{ kind: 'bars', title, unit, bars: barsOf(rows) }];
  });
}

/** A figure that has a before, or a whole that it is a part of, is a drawing by itself. */
function ownChart({ what, value, unit, before, outOf }: Figure, words: { before: string; after: string }): Chart[] {
  if (value === undefined || unit === undefined) return [];
  if (before !== undefined) {
    const [earlier, later] = barsOf([
      { label: words.before, value: before },
      { label: words.after, value },
    ]);
    return earlier === undefined || later === undefined ? [] : [{ kind: 'change', title: what, unit, bars: [earlier, later] }];
  }
  return outOf === undefined ? [] : [{ kind: 'share', title: what, unit, part: value, whole: outOf, length: lengthOf(value, outOf) }];
}

/** The day on which a step is drawn: the middle of the month or year where the source says no more. */
function middleOf(on: string): string {
  if (on.length === 10) return on;
  return on.length === 7 ? `${on}-15` : `${on}-07-01`;
}

function stepsChart(steps: readonly Step[]): Chart[] {
  const ordered = steps.toSorted((a, b) => middleOf(a.on).localeCompare(middleOf(b.on)));
  const [first, last] = [ordered[0], ordered[ordered.length - 1]];
  if (first === undefined || last === undefined || new Set(steps.map(({ on }) => on)).size < FEWEST_STEPS) return [];
  const start = middleOf(first.on);
  const span = daysBetween(start, middleOf(last.on));
  return [{ kind: 'steps', steps: ordered.map((step) => ({ ...step, at: lengthOf(daysBetween(start, middleOf(step.on)), span) })) }];
}

/**
 * Everything that can be drawn of an experience: only where two numbers of one kind, a before, a whole or three days are
 * given. A number that its source gives as about so many has no value, so it is never drawn.
 */
export function chartsOf(figures: readonly Figure[], steps: readonly Step[], words: { before: string; after: string }): Chart[] {
  return [...seriesCharts(figures), ...figures.flatMap((figure) => ownChart(figure, words)), ...stepsChart(steps)];
}
