/** The experiences: no number is drawn that their text does not state, what is unknown is left open, a sample is a sample. */
import { describe, expect, it } from 'vitest';
import { chartsOf } from '~/domain/showcases/charts.ts';
import { statesExactly } from '~/domain/showcases/figures.ts';
import { entriesOf, entryOf } from './support/content.ts';

const showcases = entriesOf('showcases');
const real = showcases.filter(({ data }) => data.nature !== 'sample');
const figuresOf = ({ data }: (typeof showcases)[number]) => [...data.results, ...data.cost];
const textsOf = ({ data }: (typeof showcases)[number]) => [...figuresOf({ data } as (typeof showcases)[number]).map(({ figure }) => figure), ...data.measures.map(({ text }) => text)];

it('are there, and most have figures', () => {
  expect(real.length).toBeGreaterThanOrEqual(27);
  expect(real.filter((entry) => figuresOf(entry).length > 0).length).toBeGreaterThanOrEqual(12);
});

describe.each(showcases)('$id', (entry) => {
  const { data, body } = entry;

  it('draws only numbers that its figures state', () => {
    const drawn = chartsOf(figuresOf(entry), [], { before: '', after: '' }).flatMap((chart) => {
      if (chart.kind === 'steps') return [];
      const numbers = chart.kind === 'share' ? [chart.part, chart.whole] : chart.bars.map(({ value }) => value);
      return numbers.map((value) => ({ value, unit: chart.unit }));
    });
    expect(drawn.filter(({ value, unit }) => !figuresOf(entry).some(({ figure }) => statesExactly(figure, value, unit)))).toEqual([]);
  });

  it('dates only measures whose own text names that time', () => {
    const dated = data.measures.flatMap(({ on, text }) => (on === undefined ? [] : [{ text, parts: on.split('-').map(Number) }]));
    const isTold = ({ text, parts: [year, month, day] }: { text: string; parts: number[] }) => {
      // Of a schedule within one year later steps do not repeat it; the end of a month or year is told in words.
      const told = [text.includes(`${year}年`) || data.title.includes(`${year}`) || (data.occurredOn ?? '').startsWith(`${year}`)];
      if (month !== undefined) told.push(text.includes(`${month}月`) || (month === 12 && text.includes('年底')) || data.nature === 'sample');
      if (day !== undefined) told.push(text.includes(`${month}月${day}日`) || text.includes('年底') || text.includes(`${month}月底`));
      return told.every(Boolean);
    };
    expect(dated.filter((step) => !isTold(step))).toEqual([]);
  });

  it('has no number in its body or summary that no fact states', () => {
    const facts = [...textsOf(entry), ...data.before.map(({ text }) => text), data.duration?.text ?? '', data.title, data.place, data.organisation, data.occurredOn ?? '', ...data.sources.map(({ title }) => title)].join('\n').replaceAll('-', '年');
    const prose = `${data.summary}\n${body.replaceAll(/\]\([^)]*\)/gu, ']')}`;
    const numbers = [...prose.matchAll(/\d[\d,.]*/gu)].map(([number]) => number.replace(/[,.]$/u, ''));
    const unknown = [...new Set(numbers)].filter((number) => !new RegExp(`(?<!\\d)0?${number}(?!\\d)`, 'u').test(facts));
    // The notice of 2012 that is pointed to, and sums that a review note explains.
    expect(unknown.filter((number) => number !== '46')).toEqual([]);
  });
});

describe('a sample', () => {
  const sample = entryOf('showcases', 'sample-showcase').data;

  it('is called a sample wherever it is named', () => {
    for (const name of [sample.title, sample.organisation, sample.place, sample.summary, sample.recognition?.title]) expect(name).toContain('示例');
  });

  it('says of every fact and number that it is invented, and rests on no source', () => {
    const facts = [...sample.before, ...sample.measures, ...(sample.duration === undefined ? [] : [sample.duration])];
    expect(facts.filter(({ text }) => !text.startsWith('虚构'))).toEqual([]);
    expect([...sample.results, ...sample.cost].filter(({ what }) => !what.includes('虚构'))).toEqual([]);
    expect(sample.sources).toEqual([]);
    expect([sample.software, sample.tasks, sample.duties, sample.county, sample.recognition?.programme]).toEqual([[], [], [], undefined, undefined]);
  });
});

describe('titles of honour', () => {
  const titles = entriesOf('recognitions');

  it('tell how to apply only from a text that somebody read first-hand', () => {
    const unread = titles.flatMap(({ data }) => data.howToApply.filter(({ confidence }) => confidence !== 'confirmed'));
    expect(unread).toEqual([]);
    expect(titles.filter(({ data }) => data.howToApply.length === 0 && data.unconfirmed.length === 0)).toEqual([]);
  });

  it('name no batch that nobody read', () => {
    expect(titles.flatMap(({ data }) => data.batches.flatMap(({ facts }) => facts)).filter(({ confidence }) => confidence !== 'confirmed')).toEqual([]);
    expect(titles.map(({ data }) => data.batches.length)).toEqual([2, 0]);
  });

  it('are what the recognised experiences name', () => {
    const named = real.flatMap(({ data }) => data.recognition?.programme ?? []);
    expect(named).toEqual(['model-copyright-units']);
  });
});
