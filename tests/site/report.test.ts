/** The page of channels without a script: the same rule as the form's, as tables, with deadlines, evidence and sample papers. */
import { describe, expect, test } from 'vitest';
import { dialled, fits, isMeantFor, preparation, routesFor } from '~/domain/report-routing.ts';
import { COLLECTIONS } from '~/schemas/collections.ts';
import { DRAFTS, REPORT_ANSWERS } from '~/schemas/channels.ts';
import { reportPhrases, reportRouter } from '~/strings/report-router.ts';
import { attribute, find, findAll, pageAt, readSite, textOf } from './support/built-site.ts';
import { publishedIn } from './support/content-files.ts';

const site = readSite();
const page = pageAt(site, '/guidance/report/');
const channels = publishedIn('channels').map(({ id, data }) => ({ id, ...COLLECTIONS.channels.schema.parse(data) }));
const keys = <K extends string>(record: Readonly<Record<K, unknown>>) => Object.keys(record) as K[];

/** Whether a row says that it is for this asker, or for everybody. */
const isFor = (asker: keyof typeof REPORT_ANSWERS.asker) => ({ askers }: { askers: string[] }) => askers.includes(REPORT_ANSWERS.asker[asker]) || askers.join() === reportRouter.anyone;

const sections = findAll('.routing', page.document).map((section) => ({
  situations: findAll('h3 span', section).map(textOf),
  rows: findAll('tbody tr', section).map((row) => ({
    askers: findAll('th li', row).map(textOf),
    routes: findAll('ol > li', row).map((item) => ({ id: attribute(find('a', item), 'href')?.split('#')[1], because: textOf(find('.because', item)), condition: findAll('.condition', item).map(textOf).join() })),
    deadlines: findAll('td:nth-child(3) p', row).map(textOf),
    evidence: findAll('td:nth-child(4) li', row).map(textOf),
  })),
}));

describe.each(keys(REPORT_ANSWERS.situation))('the table for %s', (situation) => {
  const section = sections.filter(({ situations }) => situations.includes(REPORT_ANSWERS.situation[situation]));

  test('is there once', () => {
    expect(section).toHaveLength(1);
  });

  test.each(keys(REPORT_ANSWERS.asker))('tells %s what the rule tells, wherever it was and whoever did it', (asker) => {
    const rows = (section[0]?.rows ?? []).filter(isFor(asker));
    expect(rows).toHaveLength(1);
    const routes = rows[0]?.routes ?? [];
    for (const place of keys(REPORT_ANSWERS.place)) {
      for (const offender of keys(REPORT_ANSWERS.offender)) {
        const expected = routesFor({ situation, asker, place, offender }, channels).map(({ channel, taking }) => ({ id: channel.id, because: taking?.because }));
        // Of the row only what is not limited to other places and people.
        const told = routes.filter(({ id, because }) => channels.some((channel) => channel.id === id && channel.takes.some((taking) => taking.because === because && fits(taking, { place, offender })))).map(({ id, because }) => ({ id, because }));
        expect(told).toEqual(expected);
      }
    }
  });

  test.each(keys(REPORT_ANSWERS.asker))('names to %s the deadlines and the evidence of those channels', (asker) => {
    const row = (section[0]?.rows ?? []).find(isFor(asker));
    const named = channels.filter(({ id }) => row?.routes.some((route) => route.id === id));
    const own = named.flatMap(({ title, deadlines }) => deadlines.filter((deadline) => isMeantFor(deadline, { situation, asker })).map(({ within, confidence }) => [within, confidence === 'confirmed' ? '' : '未核实', title].join('')));
    expect(row?.deadlines.map((text) => text.replace(/\s/gu, ''))).toEqual(own);
    const wanted = named.flatMap(({ bring }) => preparation(bring, { situation, asker, evidence: [] }).flatMap(({ thing }) => thing.evidence));
    for (const kind of wanted) expect(row?.evidence).toContain(REPORT_ANSWERS.evidence[kind]);
  });
});

test('a row that is narrowed to places and to people says that both must be', () => {
  const conditions = sections.flatMap(({ rows }) => rows.flatMap(({ routes }) => routes.map(({ condition }) => condition)));
  const both = `，并且“${REPORT_ANSWERS.offender.site}”`;
  expect(conditions.some((condition) => condition.startsWith(`只限：“${REPORT_ANSWERS.place.shop}”或者“`) && condition.endsWith(both))).toBe(true);
  expect(conditions.filter((condition) => condition.includes('；'))).toEqual([]);
});

test('no sample encloses what its paper may not carry', () => {
  const reply = textOf(find('#draft-reply pre', page.document));
  expect(reply).toContain('采购合同、发票、授权书复印件');
  expect(reply).not.toMatch(/台账|光盘|账目/u);
  expect(textOf(find('#draft-tip pre', page.document))).not.toContain(reportPhrases.evidence.identity);
  expect(textOf(find('#draft-crime-report pre', page.document))).not.toContain('我愿意作证');
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
