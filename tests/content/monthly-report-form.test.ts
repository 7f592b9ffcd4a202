import { describe, expect, it } from 'vitest';
import { blankSheet } from '~/domain/forms/blank-sheet.ts';
import { HEADER_FIELDS, KEY_COLUMNS, KINDS, KIND_COLUMNS, WHOLE_COLUMNS, ACCEPTANCES } from '~/domain/monthly-report/model.ts';
import { readSheet } from '~/domain/monthly-report/read-sheet.ts';
import { HEADS } from '~/domain/monthly-report/sheet.ts';
import { cellText } from '~/domain/sheet.ts';
import { entryOf } from './support/content.ts';

/** The form that editors keep and the tool that fills it name the same columns: a sheet of either is read by the tool. */
describe('the form of the monthly report', () => {
  const { data } = entryOf('forms', 'monthly-report');
  const named = (fields: readonly { id: string; label: string }[]) => Object.fromEntries(fields.map(({ id, label }) => [id, label]));
  const labels = (columns: Record<string, { label: string }>) => Object.fromEntries(Object.entries(columns).map(([id, { label }]) => [id, label]));

  it('has the header and the columns of the tool, in its order', () => {
    expect(named(data.header)).toEqual(HEADER_FIELDS);
    expect(named(data.columns)).toEqual({ ...KEY_COLUMNS, ...labels(KIND_COLUMNS), ...labels(WHOLE_COLUMNS) });
    expect(data.columns.map(({ label }) => label)).toEqual(HEADS);
  });

  it('counts licences in 份 as the ledger does, and copies in 套', () => {
    const units = data.columns.flatMap(({ id, type, unit }) => (type === 'count' ? [[id, unit]] : []));
    expect(Object.fromEntries(units)).toEqual({ required: '套', licensed: '套', gap: '套', sets: '套', licences: '份', domestic: '套', rectified: '个', 'to-rectify': '个' });
  });

  it('has its choices', () => {
    expect(data.columns.find(({ id }) => id === 'kind')?.options).toEqual(KINDS.map(({ label }) => label));
    expect(data.columns.find(({ id }) => id === 'acceptance')?.options).toEqual(Object.values(ACCEPTANCES));
  });

  it('as the empty sheet, filled in with its own examples, is read by the tool', () => {
    const { rows, headRow = 0 } = blankSheet({ title: data.title, note: '非官方表样', header: data.header, columns: data.columns, signatures: data.signatures });
    const texts = rows.map((row) => row.map(cellText));
    KINDS.forEach(({ label }, index) => {
      texts[headRow + 1 + index] = data.columns.map(({ id, example = '' }) => (id === 'kind' ? label : example));
    });
    const read = readSheet('空表.xlsx', texts);
    expect(read.problems).toEqual([]);
    expect(read.units).toHaveLength(1);
  });
});
