import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf, type UnitSeries } from '~/domain/progress/series.ts';
import { sharesOf, totalsOfRow, type Share } from '~/domain/progress/shares.ts';
import { pointsBetween, trendOf } from '~/domain/progress/trends.ts';
import { PANEL, columnOf, heightOf, panelOf } from '~/domain/progress/panel.ts';
import { makeRow } from './make-row.ts';

const share = (part: number, whole: number, missing = 0): Share => ({ part: { value: BigInt(part), missing }, whole: { value: BigInt(whole), missing: 0 } });
const seriesOf = (...rows: Parameters<typeof boardOf>[0]): UnitSeries => {
  const [series] = boardOf(rows).units;
  if (series === undefined) throw new Error('no rows');
  return series;
};

describe('points between two shares', () => {
  it.each([
    ['rise', share(1, 4), share(1, 2), 250],
    ['fall', share(1, 2), share(1, 4), -250],
    ['stand still', share(1, 3), share(2, 6), 0],
    ['are rounded half away from nought', share(0, 1), share(1, 2000), 1],
    ['come from the counts: 0.04 and 0.06 per cent both show as a tenth', share(4, 10000), share(6, 10000), 0],
    ['do not apply where there was nothing', share(0, 0), share(1, 2), 'not-applicable'],
    ['are open where a number is missing', share(1, 2, 1), share(1, 2), 'open'],
    ['are open where the part is larger than the whole', share(3, 2), share(1, 2), 'open'],
  ] as const)('%s', (_, before, after, points) => {
    expect(pointsBetween(before, after)).toBe(points);
  });

  it('are the same in both directions but for the sign', () => {
    const any = fc.tuple(fc.nat({ max: 5000 }), fc.integer({ min: 1, max: 5000 })).map(([part, more]) => share(part, part + more));
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [there, back] = [pointsBetween(a, b), pointsBetween(b, a)];
        expect(Number(there) + Number(back)).toBe(0);
      }),
    );
  });
});

describe('the trend of a unit', () => {
  it('is from its own report before, over months without one, and from its first', () => {
    const trend = trendOf(seriesOf(makeRow('2026-01', { licensed: 20 }), makeRow('2026-02', { licensed: 30 }), makeRow('2026-05', { licensed: 60, rectified: 3 })));
    expect(trend?.latest.month).toBe('2026-05');
    expect(trend?.sincePrevious).toEqual({ since: '2026-02', shares: { licensed: 300, rectified: 500 }, gap: -30n });
    expect(trend?.sinceFirst).toEqual({ since: '2026-01', shares: { licensed: 400, rectified: 500 }, gap: -40n });
  });

  it('ends with the last report of a unit that has stopped', () => {
    const [stopped] = boardOf([makeRow('2026-01'), makeRow('2026-02', { licensed: 70 }), makeRow('2026-06', { unit: 'b' })]).units;
    expect(stopped && trendOf(stopped)?.latest.month).toBe('2026-02');
  });

  it('has nothing to compare a single report with', () => {
    const trend = trendOf(seriesOf(makeRow('2026-01')));
    expect([trend?.sincePrevious, trend?.sinceFirst]).toEqual([undefined, undefined]);
  });

  it('does not apply from a time when nothing was due', () => {
    const trend = trendOf(seriesOf(makeRow('2026-01', { rectified: 0, toRectify: 0 }), makeRow('2026-02')));
    expect(trend?.sincePrevious?.shares).toEqual({ licensed: 0, rectified: 'not-applicable' });
  });

  it('does not take an unreadable gap for nought', () => {
    const open = makeRow('2026-02');
    open.report.kinds.office.gap = '';
    expect(trendOf(seriesOf(makeRow('2026-01'), open))?.sincePrevious?.gap).toBeUndefined();
    expect(sharesOf(totalsOfRow(open)).licensed.part.missing).toBe(0);
  });
});

describe('the panel of a unit', () => {
  const panel = panelOf(seriesOf(makeRow('2026-01', { licensed: 0 }), makeRow('2026-02', { licensed: 50 }), makeRow('2026-04', { licensed: 100 }), makeRow('2026-05', { licensed: 100 })));
  const [licensed, rectified] = panel.lines;

  it('draws no line across a month without a report', () => {
    expect(licensed?.runs).toHaveLength(2);
    expect(licensed?.dots).toHaveLength(4);
    expect(panel.gaps).toHaveLength(1);
    expect(panel.gaps[0]?.middle).toBe(columnOf(2, 5));
  });

  it('has the same scale for all, from nought to the whole', () => {
    expect([licensed?.dots[0]?.y, licensed?.dots[1]?.y, licensed?.dots[3]?.y]).toEqual([PANEL.bottom, (PANEL.top + PANEL.bottom) / 2, PANEL.top]);
    expect(heightOf(1000)).toBe(PANEL.top);
  });

  it('labels where its lines end, apart from each other and within the drawing', () => {
    const close = panelOf(seriesOf(makeRow('2026-01', { licensed: 100, rectified: 4 })));
    const labels = close.lines.map(({ label }) => label?.y ?? 0);
    expect(Math.abs((labels[0] ?? 0) - (labels[1] ?? 0))).toBeGreaterThanOrEqual(18);
    expect(Math.min(...labels)).toBeGreaterThanOrEqual(PANEL.top);
    expect(rectified?.label?.tenths).toBe(250);
  });

  it('leaves a gap in one line where a share cannot be told', () => {
    const [, done] = panelOf(seriesOf(makeRow('2026-01'), makeRow('2026-02', { rectified: 0, toRectify: 0 }), makeRow('2026-03'))).lines;
    expect(done?.dots).toHaveLength(2);
    expect(done?.runs).toEqual([]);
  });
});
