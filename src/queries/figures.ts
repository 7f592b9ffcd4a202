import type { CollectionEntry } from 'astro:content';
import { chineseDate } from '~/domain/dates.ts';
import { barsOf, byDay } from '~/domain/figures/bars.ts';
import { FIGURE_METRICS, FIGURE_SERIES, type FigureSeries, type FigureUnit } from '~/domain/figures/vocabulary.ts';
import { byCode } from '~/domain/order.ts';
import { byPinyin } from '~/domain/pinyin.ts';
import { keysOf } from '~/domain/records.ts';
import { FIGURE_LEVELS } from '~/schemas/figures.ts';
import { findAll, listed } from './store.ts';
import { linkTo, provenanceView, type Link, type ProvenanceView } from './views.ts';

/** A number as a row of a table says it. */
export interface FigureRow {
  /** The anchor of the announcement, at the first of its rows on the page. */
  anchor?: string;
  asOf: string;
  asOfText: string;
  place: string;
  metric: string;
  covers: string;
  asStated: string;
  /** The number without its unit, as the source has it. */
  value: string;
  unit: FigureUnit;
  note?: string;
  announcedText: string;
  provenance: ProvenanceView;
  /** The news that tells of it. */
  news?: Link;
  showcase?: Link;
}

/** Numbers that were counted alike, with the length of each one's bar in thousandths. */
export interface FigureSeriesView {
  id: FigureSeries;
  title: string;
  bars: (FigureRow & { length: number })[];
}

type Entry = CollectionEntry<'figures'>;
type Value = Entry['data']['values'][number];

async function figureRow({ data }: Entry, value: Value): Promise<FigureRow> {
  const [news] = await findAll('news', data.news === undefined ? [] : [data.news]);
  const [showcase] = await findAll('showcases', data.showcase === undefined ? [] : [data.showcase]);
  return {
    asOf: data.asOf,
    asOfText: chineseDate(data.asOf),
    place: data.area.place,
    metric: FIGURE_METRICS[value.metric].label,
    covers: value.covers,
    asStated: value.asStated,
    value: value.value,
    unit: value.unit,
    ...(value.note !== undefined && { note: value.note }),
    announcedText: chineseDate(data.announcedOn),
    provenance: await provenanceView(data.sources, value),
    ...(news !== undefined && { news: linkTo(news) }),
    ...(showcase !== undefined && { showcase: linkTo(showcase) }),
  };
}

/**
 * All published numbers: those of a series together, the rest by how wide they reach and then by place and day. The
 * first row of each announcement carries its anchor.
 */
export async function figureTables(): Promise<{ series: FigureSeriesView[]; levels: { level: keyof typeof FIGURE_LEVELS; rows: FigureRow[] }[] }> {
  const entries = (await listed('figures')).toSorted((a, b) => byDay(a.data, b.data) || byCode(a.id, b.id));
  const told = new Set<string>();
  const rowsOf = async (pairs: readonly { entry: Entry; value: Value }[]) => {
    const rows = pairs.map(async ({ entry, value }) => {
      const isFirst = !told.has(entry.id) && told.add(entry.id) !== undefined;
      return { ...(await figureRow(entry, value)), ...(isFirst && { anchor: entry.id }) };
    });
    return Promise.all(rows);
  };
  const pairs = entries.flatMap((entry) => entry.data.values.map((value) => ({ entry, value })));
  const series: FigureSeriesView[] = [];
  for (const id of keysOf(FIGURE_SERIES)) {
    const own = pairs.filter(({ value }) => value.series === id);
    if (own.length > 0) series.push({ id, title: FIGURE_SERIES[id].label, bars: barsOf(await rowsOf(own)) });
  }
  const levels = [];
  for (const level of keysOf(FIGURE_LEVELS)) {
    const own = pairs.filter(({ entry, value }) => value.series === undefined && entry.data.area.level === level);
    // What is said of the nation stands by day; places stand together, each by day.
    const inOrder = level === 'nation' ? own : own.toSorted((a, b) => byPinyin(a.entry.data.area.place, b.entry.data.area.place));
    levels.push({ level, rows: await rowsOf(inOrder) });
  }
  return { series, levels: levels.filter(({ rows }) => rows.length > 0) };
}
