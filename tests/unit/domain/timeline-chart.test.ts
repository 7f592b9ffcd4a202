import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineChart, type Mark, type TimelineChart } from '~/domain/timeline-chart.ts';

const mark = (on: string, title = '期限', id = on): Mark => ({ id, title, on });

/** Where a mark's words lie, by the size of a letter of the drawing. */
function wordsOf({ x, title, isEnd }: TimelineChart['marks'][number]): { from: number; to: number } {
  const length = title.length * 15;
  return isEnd ? { from: x - length, to: x } : { from: x, to: x + length };
}

function overlaps(chart: TimelineChart): [string, string][] {
  return chart.marks.flatMap((a, index) =>
    chart.marks.slice(index + 1).flatMap((b): [string, string][] => {
      const [left, right] = [wordsOf(a), wordsOf(b)];
      return a.y === b.y && left.from < right.to && right.from < left.to ? [[a.id, b.id]] : [];
    }),
  );
}

const someDay = fc.date({ min: new Date('2010-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const someMarks = fc
  .array(fc.record({ on: someDay, title: fc.string({ unit: fc.constantFrom('正', '版', '软', '件'), minLength: 1, maxLength: 40 }) }), { minLength: 1, maxLength: 20 })
  .map((items) => items.map((item, index) => ({ ...item, id: String(index) })));

describe('timelineChart', () => {
  it('is empty without deadlines', () => {
    expect(timelineChart([])).toEqual({ width: 960, height: 0, axis: 0, ticks: [], marks: [] });
  });

  it('labels the quarters, and the first of a year with the year', () => {
    const { ticks } = timelineChart([mark('2012-06-30'), mark('2013-12-31')]);
    expect(ticks.map(({ label }) => label)).toEqual(['4月', '7月', '10月', '2013年1月', '4月', '7月', '10月']);
    expect(ticks[0]?.x).toBe(1);
  });

  it.each([
    ['a single day', '2012-06-30', ['4月']],
    ['the first day of a quarter', '2012-04-01', ['4月']],
    ['the last day of a year', '2012-12-31', ['10月']],
    ['a leap day', '2012-02-29', ['2012年1月']],
  ])('draws the whole quarter of %s', (_, on, labels) => {
    const { ticks, marks } = timelineChart([mark(on)]);
    expect(ticks.map(({ label }) => label)).toEqual(labels);
    expect(marks).toHaveLength(1);
  });

  it('puts marks in the order of their days', () => {
    expect(timelineChart([mark('2013-12-31'), mark('2012-06-30'), mark('2012-09-30')]).marks.map(({ id }) => id)).toEqual(['2012-06-30', '2012-09-30', '2013-12-31']);
  });

  it('stands two names of one day in two rows', () => {
    const { marks } = timelineChart([mark('2012-10-31', '整改', 'a'), mark('2012-10-31', '验收', 'b')]);
    expect(marks[0]?.x).toBe(marks[1]?.x);
    expect(marks[0]?.y).not.toBe(marks[1]?.y);
  });

  it('stands names that would run into each other in two rows, and far ones in one', () => {
    const near = timelineChart([mark('2012-06-30', '采购资金落实到位的长名字'), mark('2012-07-31'), mark('2013-12-31')]).marks;
    expect(near[0]?.y).not.toBe(near[1]?.y);
    expect(near[0]?.y).toBe(near[2]?.y);
  });

  it('runs the words of the last deadline to the left', () => {
    const { marks } = timelineChart([mark('2012-01-01', '开始'), mark('2013-12-31', '县区完成')]);
    expect(marks.map(({ isEnd }) => isEnd)).toEqual([false, true]);
  });

  it('never lets two names overlap', () => {
    fc.assert(
      fc.property(someMarks, (marks) => {
        expect(overlaps(timelineChart(marks))).toEqual([]);
      }),
    );
  });

  it('keeps every mark, above the line and inside the drawing', () => {
    fc.assert(
      fc.property(someMarks, (marks) => {
        const chart = timelineChart(marks);
        expect(chart.marks.map(({ id }) => id).toSorted()).toEqual(marks.map(({ id }) => id).toSorted());
        for (const { x, y } of chart.marks) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(chart.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThan(chart.axis);
        }
      }),
    );
  });

  it('keeps words inside the drawing when names are no longer than half of it', () => {
    const short = someMarks.map((marks) => marks.map((item) => ({ ...item, title: item.title.slice(0, 30) })));
    fc.assert(
      fc.property(short, (marks) => {
        for (const item of timelineChart(marks).marks) {
          const { from, to } = wordsOf(item);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(960);
        }
      }),
    );
  });
});
