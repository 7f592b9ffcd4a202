import type { ProgressRow } from './rows.ts';
import { gapsOf, type UnitSeries } from './series.ts';
import { rateOfShare, sharesOf, totalsOfRow, type ShareName } from './shares.ts';

/** The lines of a panel. */
const DRAWN = ['licensed', 'rectified'] as const satisfies readonly ShareName[];
export type Drawn = (typeof DRAWN)[number];

/** The units of the drawing; all panels share them, so that they can be compared by eye. */
export const PANEL = { width: 340, height: 184, left: 36, right: 236, top: 14, bottom: 144 } as const;

/** Labels of two lines that end close together are pushed apart by so much. */
const LABEL_STEP = 20;

export interface PanelLine {
  share: Drawn;
  /** Runs of months without a gap, as the `d` of a path each. */
  runs: string[];
  dots: { x: number; y: number }[];
  /** The value of the last report, beside where the line ends. */
  label: { y: number; tenths: number } | undefined;
}

/** A unit's months on the common scale: nothing is drawn across a month without a report. */
export interface Panel {
  lines: PanelLine[];
  gaps: { x: number; width: number; middle: number }[];
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Where a share in tenths of a per cent stands. */
export const heightOf = (tenths: number) => round(PANEL.bottom - ((PANEL.bottom - PANEL.top) * tenths) / 1000);

/** Where a month stands, in the middle of its column. */
export function columnOf(index: number, months: number): number {
  return round(PANEL.left + ((PANEL.right - PANEL.left) * (index + 0.5)) / Math.max(1, months));
}

/** Draws a unit. A share that cannot be told (of nothing, or with a number missing) leaves a gap of its own in its line. */
export function panelOf(series: UnitSeries): Panel {
  const months = series.reports.length;
  const step = (PANEL.right - PANEL.left) / Math.max(1, months);
  const lines = DRAWN.map((share) => lineOf(share, series.reports));
  const gaps = gapsOf(series).map(({ start, length }) => ({ x: round(PANEL.left + start * step), width: round(length * step), middle: round(PANEL.left + (start + length / 2) * step) }));
  return { lines: apart(lines), gaps };
}

function lineOf(share: Drawn, reports: readonly (ProgressRow | undefined)[]): PanelLine {
  const rates = reports.map((row) => (row === undefined ? undefined : rateOfShare(sharesOf(totalsOfRow(row))[share])));
  const dots: { x: number; y: number }[] = [];
  const runs: string[] = [];
  let last: number | undefined;
  rates.forEach((rate, index) => {
    if (typeof rate !== 'number') return;
    const [x, y] = [columnOf(index, reports.length), heightOf(rate)];
    if (index > 0 && typeof rates[index - 1] === 'number') runs[runs.length - 1] += `L${x} ${y}`;
    else runs.push(`M${x} ${y}`);
    dots.push({ x, y });
    last = rate;
  });
  return { share, runs: runs.filter((run) => run.includes('L')), dots, label: last === undefined ? undefined : { y: heightOf(last), tenths: last } };
}

/** Moves labels away from each other, within the panel. */
function apart(lines: readonly PanelLine[]): PanelLine[] {
  const labelled = lines.flatMap(({ label }) => label ?? []).toSorted((a, b) => a.y - b.y);
  const [upper, lower] = labelled;
  if (upper === undefined || lower === undefined || lower.y - upper.y >= LABEL_STEP) return [...lines];
  const top = Math.min(Math.max(PANEL.top, (upper.y + lower.y - LABEL_STEP) / 2), PANEL.bottom - LABEL_STEP);
  return lines.map((line) => (line.label === undefined ? line : { ...line, label: { ...line.label, y: round(line.label === upper ? top : top + LABEL_STEP) } }));
}
