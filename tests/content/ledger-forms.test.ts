/** The forms of the ledger and the rules that read them agree: a column renamed in one would silently be read by none. */
import { describe, expect, it } from 'vitest';
import { blankSheet } from '~/domain/forms/blank-sheet.ts';
import { previewImport } from '~/domain/ledger/import.ts';
import { ACTIONS, emptyLedger, MACHINE_STATES, SOFTWARE_KINDS, SOURCE_TYPES } from '~/domain/ledger/model.ts';
import { problemSentence } from '~/domain/ledger/problem.ts';
import { COLUMNS, TABLE_IDS, UNIT_COLUMNS, type TableId } from '~/domain/ledger/tables.ts';
import { cellText } from '~/domain/sheet.ts';
import { ledgerTables } from '../fixtures/ledger-tables.ts';
import { entryOf } from './support/content.ts';

const form = (id: TableId) => entryOf('forms', `ledger-${id}`).data;
const column = (id: TableId, name: string) => form(id).columns.find((candidate) => candidate.id === name);

describe.each(TABLE_IDS)('the form of %s', (id) => {
  it('has the columns that the rules know, and no others', () => {
    expect(form(id).columns.map((candidate) => candidate.id)).toEqual([...COLUMNS[id]]);
  });

  it('says that it is our own, and is filled by the tool', () => {
    expect(form(id)).toMatchObject({ kind: 'ledger', nature: 'editorial', tool: 'ledger' });
    expect(form(id).summary).toMatch(/^本站整理，非官方表样。/u);
  });

  it('says of every column that no source names that we added it', () => {
    const own = [...form(id).header, ...form(id).columns].filter(({ source }) => source === 'background');
    expect(own.length).toBeGreaterThan(0);
    for (const { confidence, explains } of own) expect([confidence, explains]).toEqual(['unverified', expect.stringMatching(/^本站加的栏。/u)]);
  });
});

it('the facts about the unit stand in the headers', () => {
  const headers = new Set([...form('summary').header, ...form('detail').header].map(({ id }) => id));
  expect([...UNIT_COLUMNS].filter((id) => !headers.has(id))).toEqual([]);
});

it.each<[TableId, string, Readonly<Record<string, string>>]>([
  ['summary', 'kind', SOFTWARE_KINDS],
  ['software', 'kind', SOFTWARE_KINDS],
  ['software', 'source-type', SOURCE_TYPES],
  ['detail', 'source-type', SOURCE_TYPES],
  ['detail', 'machine-state', MACHINE_STATES],
  ['maintenance', 'action', ACTIONS],
])('%s.%s offers what the rules know', (id, name, choices) => {
  expect(column(id, name)?.options).toEqual(Object.values(choices));
});

it.each<[TableId, string, string]>([
  ['summary', 'year', 'ledger-summary'],
  ['detail', 'half-year', 'ledger-detail'],
  ['maintenance', 'change', 'ledger-maintenance'],
])('%s is renewed by %s, as its milestone says', (id, every, milestone) => {
  expect(form(id)).toMatchObject({ rhythm: { every }, milestones: [milestone] });
  expect(entryOf('milestones', milestone).data.due).toMatchObject({ type: 'recurring', every });
});

describe('the empty sheets of the forms', () => {
  /** The sheet that the page of the form hands out, with the examples of the form in its first line and in its header. */
  const sheet = (id: TableId, isFilled: boolean) => {
    const { title, header, columns, signatures } = form(id);
    const { rows, headRow = 0 } = blankSheet({ title, note: '本站整理，非官方表样', header, columns, signatures });
    const texts = rows.map((row) => row.map(cellText));
    if (!isFilled) return { name: title, rows: texts };
    texts[headRow + 1] = columns.map(({ example = '' }) => example);
    for (const row of texts.slice(0, headRow)) {
      row.forEach((text, index) => {
        const field = header.find(({ label }) => label === text);
        if (field !== undefined) row[index + 1] = field.example ?? '';
      });
    }
    return { name: title, rows: texts };
  };
  const preview = (isFilled: boolean) => previewImport(TABLE_IDS.map((id) => sheet(id, isFilled)), ledgerTables, emptyLedger(), 'merge');

  it('filled in with their own examples are read by the tool, with what stands above', () => {
    const { problems, result, badLines } = preview(true);
    expect([problems.map(problemSentence), badLines]).toEqual([[], 0]);
    expect([result.machines.length, result.software.length, result.installations.length, result.maintenance.length]).toEqual([1, 1, 1, 1]);
    expect(result.unit).toEqual({ name: '示例单位', staff: 42, preparedBy: '张三', summaryOn: '2026-01-05', detailOn: '2026-07-01' });
  });

  it('left empty bring nothing, and where they are signed is no line', () => {
    const { problems, result } = preview(false);
    expect([problems.map(problemSentence), result]).toEqual([[], emptyLedger()]);
  });
});
