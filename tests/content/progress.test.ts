import { describe, expect, it } from 'vitest';
import { GENERAL_KINDS } from '~/domain/ledger/model.ts';
import { KIND_KEYS, WHOLE_KEYS } from '~/domain/monthly-report/model.ts';
import { boardsOf } from '~/domain/progress/page.ts';
import { unitReportOf } from '~/domain/progress/rows.ts';
import { gapsOf, silentMonths } from '~/domain/progress/series.ts';
import { rateOfShare, sharesOf, totalsByMonth, totalsOfRow } from '~/domain/progress/shares.ts';
import { entriesOf, entryOf } from './support/content.ts';

const entries = entriesOf('progress');
const { real, sample } = boardsOf(
  entries.map(({ id, data }) => ({
    isSample: data.nature === 'sample',
    row: { id, unit: data.county ?? id.slice(0, -8), name: data.sampleUnit ?? '', month: data.month, reportedOn: data.reportedOn, purchaseBasis: data.purchaseBasis, report: unitReportOf('', data) },
  })),
);

describe('a report of progress', () => {
  it('has the columns of the form that editors keep, by the same keys', () => {
    const columns = entryOf('forms', 'monthly-report').data.columns.map(({ id }) => id).filter((id) => id !== 'unit' && id !== 'kind');
    expect([...KIND_KEYS, ...WHOLE_KEYS]).toEqual(columns);
    const [first] = entries;
    expect(Object.keys(first?.data.kinds ?? {})).toEqual([...GENERAL_KINDS]);
    expect([...Object.keys(first?.data.kinds.os ?? {}), ...Object.keys(first?.data.whole ?? {})]).toEqual(columns);
  });
});

describe('the reports that there are', () => {
  it('are of no county: none has published its own', () => {
    expect(real).toBeUndefined();
    expect(entries.every(({ data }) => data.nature === 'sample' && data.county === undefined)).toBe(true);
  });

  it('are a year of invented units', () => {
    expect(sample?.months).toHaveLength(12);
    expect([sample?.months[0], sample?.months[11]]).toEqual(['2025-11', '2026-10']);
    expect(sample?.units.map(({ name }) => name)).toEqual(['示例县甲', '示例县乙', '示例县丙', '示例县丁', '示例区戊', '示例开发区己']);
  });

  it('show what a page must bear: months without a report, a unit that stopped, a correction, nothing to have a share of, purchases that cannot be added', () => {
    const units = sample?.units ?? [];
    expect(units.filter((series) => gapsOf(series).length > 0).length).toBeGreaterThanOrEqual(3);
    expect(units.map(silentMonths)).toEqual([0, 0, 0, 6, 0, 0]);
    expect(entries.filter(({ data }) => data.corrections.length > 0)).toHaveLength(1);
    const rates = units.flatMap(({ reports }) => reports.flatMap((row) => (row === undefined ? [] : rateOfShare(sharesOf(totalsOfRow(row)).rectified))));
    expect(rates).toContain('not-applicable');
    expect(rates).not.toContain('open');
    expect(totalsByMonth(sample ?? { months: [], units: [] }).filter(({ purchaseBasis }) => purchaseBasis === undefined)).toHaveLength(1);
  });
});

/** The digits of a number with what belongs to them: 500多万套, 82.44%. */
const plain = (text: string) => text.replace(/（.*?）/gu, '');

describe('a published number', () => {
  const figures = entriesOf('figures');
  const pairs = figures.flatMap(({ id, data }) => (data.news === undefined ? [] : [{ id, data, news: entryOf('news', data.news).data }]));

  it('agrees with the news that tells of it: the same source, the same address, the same words', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(10);
    const apart = pairs.flatMap(({ id, data, news }) => {
      const facts = news.facts.map(({ text }) => text).join('\n');
      const isSameSource = data.sources.every(({ title, url }) => news.sources.some((source) => source.title === title && source.url === url));
      const unsaid = data.values.filter(({ asStated }) => !facts.includes(plain(asStated))).map(({ asStated }) => `${id}：${asStated}`);
      return [...(isSameSource ? [] : [`${id}：来源`]), ...unsaid];
    });
    expect(apart).toEqual([]);
  });

  it('says in its words the very value that is drawn', () => {
    const apart = figures.flatMap(({ id, data }) => data.values.filter(({ asStated, value }) => !asStated.startsWith(value)).map(({ asStated }) => `${id}：${asStated}`));
    expect(apart).toEqual([]);
  });

  it('without a first-hand source is unverified, and leads nowhere', () => {
    const unread = figures.filter(({ data }) => data.values.some(({ confidence }) => confidence === 'unverified'));
    expect(unread.map(({ id }) => id)).toEqual(['national-2013-09', 'national-2013-11-12', 'national-2013-12']);
    expect(unread.flatMap(({ data }) => data.sources.filter(({ url }) => url !== undefined))).toEqual([]);
  });

  it('is of no county of this city, and of the city itself there is none', () => {
    const names = [...entriesOf('counties').map(({ data }) => data.name), '安康'];
    expect(figures.filter(({ data }) => names.some((name) => JSON.stringify(data).includes(name)))).toEqual([]);
  });
});
