/** The page of channels without a script: the same rule as the form's, as tables, with deadlines, evidence and sample papers. */
import { describe, expect, test } from 'vitest';
import { dialled, fits, preparation, routesFor } from '~/domain/report-routing.ts';
import { COLLECTIONS } from '~/schemas/collections.ts';
import { DRAFTS, REPORT_ANSWERS } from '~/schemas/channels.ts';
import { attribute, find, findAll, pageAt, readSite, textOf } from './support/built-site.ts';
import { publishedIn } from './support/content-files.ts';

const site = readSite();
const page = pageAt(site, '/guidance/report/');
const channels = publishedIn('channels').map(({ id, data }) => ({ id, ...COLLECTIONS.channels.schema.parse(data) }));
const keys = <K extends string>(record: Readonly<Record<K, unknown>>) => Object.keys(record) as K[];

const sections = findAll('.routing', page.document).map((section) => ({
  situations: findAll('h3 span', section).map(textOf),
  rows: findAll('tbody tr', section).map((row) => ({
    askers: findAll('th li', row).map(textOf),
    routes: findAll('ol > li', row).map((item) => ({ id: attribute(find('a', item), 'href')?.split('#')[1], because: textOf(find('.because', item)) })),
    deadlines: textOf(find('td:nth-child(3)', row)),
    evidence: findAll('td:nth-child(4) li', row).map(textOf),
  })),
}));

describe.each(keys(REPORT_ANSWERS.situation))('the table for %s', (situation) => {
  const section = sections.filter(({ situations }) => situations.includes(REPORT_ANSWERS.situation[situation]));

  test('is there once', () => {
    expect(section).toHaveLength(1);
  });

  test.each(keys(REPORT_ANSWERS.asker))('tells %s what the rule tells, wherever it was and whoever did it', (asker) => {
    const rows = (section[0]?.rows ?? []).filter(({ askers }) => askers.includes(REPORT_ANSWERS.asker[asker]));
    expect(rows).toHaveLength(1);
    const routes = rows[0]?.routes ?? [];
    for (const place of keys(REPORT_ANSWERS.place)) {
      for (const offender of keys(REPORT_ANSWERS.offender)) {
        const expected = routesFor({ situation, asker, place, offender }, channels).map(({ channel, taking }) => ({ id: channel.id, because: taking?.because }));
        // Of the row only what is not limited to other places and people.
        const told = routes.filter(({ id, because }) => channels.some((channel) => channel.id === id && channel.takes.some((taking) => taking.because === because && fits(taking, { place, offender }))));
        expect(told).toEqual(expected);
      }
    }
  });

  test.each(keys(REPORT_ANSWERS.asker))('names to %s the deadlines and the evidence of those channels', (asker) => {
    const row = (section[0]?.rows ?? []).find(({ askers }) => askers.includes(REPORT_ANSWERS.asker[asker]));
    const named = channels.filter(({ id }) => row?.routes.some((route) => route.id === id));
    for (const { within, confidence } of named.flatMap(({ deadlines }) => deadlines)) expect(row?.deadlines).toContain(confidence === 'confirmed' ? within : `${within} 未核实`);
    const wanted = named.flatMap(({ bring }) => preparation(bring, { situation, asker, evidence: [] }).flatMap(({ thing }) => thing.evidence));
    for (const kind of wanted) expect(row?.evidence).toContain(REPORT_ANSWERS.evidence[kind]);
  });
});

test('only a number that somebody confirmed can be dialled', () => {
  const dialledOnPage = findAll('a[href^="tel:"]', page.document).map((link) => attribute(link, 'href')?.slice('tel:'.length));
  expect(dialledOnPage.length).toBeGreaterThan(0);
  expect([...new Set(dialledOnPage)].sort()).toEqual(channels.flatMap(({ contact }) => dialled(contact) ?? []).sort());
});

test('every paper can be read and copied by hand', () => {
  for (const [kind, title] of Object.entries(DRAFTS)) {
    const text = textOf(find(`#draft-${kind} pre`, page.document));
    expect([kind, text.length > 100]).toEqual([kind, true]);
    expect(textOf(find(`#draft-${kind} summary`, page.document))).toBe(title);
  }
});

test('the form asks nothing that could say who the reader is', () => {
  const fields = findAll('report-router input, report-router textarea, report-router select', page.document);
  const types = new Set(fields.map((field) => (field.name === 'input' ? attribute(field, 'type') : field.name)));
  expect([...types].sort()).toEqual(['checkbox', 'radio', 'select', 'textarea']);
  expect(findAll('report-router form[action], report-router [formaction]', page.document)).toEqual([]);
});
