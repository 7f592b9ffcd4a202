import Papa from 'papaparse';
import { isRecord } from '~/domain/records.ts';
import { FORMULA_START } from '~/domain/sheet.ts';
import type { FieldOutline, Outline } from '~/schemas/outline.ts';

/** A column of the spreadsheet: one simple value of a row, or one list of it. */
export interface Column {
  /** `licence.model`, or `licence.modelLabel` for the Chinese words of its keys. */
  name: string;
  /** Keys that lead to the value. */
  path: readonly string[];
  /** What the keys of a choice are called; the column shows these instead of the keys. */
  labels?: Readonly<Record<string, string>>;
}

/** Stands between the values of a list. */
const SEPARATOR = '；';

const LABEL_SUFFIX = 'Label';

/**
 * The columns of rows with these fields: a column for each simple value however deep it lies, and one for each list. A
 * choice has a second column with its label.
 */
export function columnsOf(fields: readonly FieldOutline[]): Column[] {
  const places = new Map<string, Column>();
  for (const { path, labels } of fields.flatMap(({ key, outline }) => placesOf(outline, [key]))) {
    const name = path.join('.');
    const known = places.get(name)?.labels;
    const merged = known === undefined ? labels : { ...known, ...labels };
    places.set(name, { name, path, ...(merged !== undefined && { labels: merged }) });
  }
  return [...places.values()].flatMap((column) =>
    column.labels === undefined ? column : [{ name: column.name, path: column.path }, { ...column, name: column.name + LABEL_SUFFIX }],
  );
}

type Place = Pick<Column, 'path' | 'labels'>;

function placesOf(outline: Outline, path: readonly string[]): Place[] {
  switch (outline.kind) {
    case 'record':
      return outline.fields.flatMap(({ key, outline: inner }) => placesOf(inner, [...path, key]));
    case 'either':
      return outline.branches.flatMap((branch) => placesOf(branch, path));
    case 'choice':
      return [{ path, labels: outline.labels }];
    case 'list':
      return [outline.of.kind === 'choice' ? { path, labels: outline.of.labels } : { path }];
    default:
      return [{ path }];
  }
}

/**
 * The text of a cell: a simple value as it is, simple values of a list joined, anything deeper as JSON. Empty where there
 * is nothing.
 */
export function cellOf({ path, labels }: Column, row: Readonly<Record<string, unknown>>): string {
  const value = path.reduce<unknown>((parent, key) => (isRecord(parent) ? parent[key] : undefined), row);
  const words = (item: unknown) => labels?.[String(item)] ?? String(item);
  if (value === undefined || isRecord(value)) return '';
  if (!Array.isArray(value)) return words(value);
  if (value.length === 0) return '';
  return value.some((item) => typeof item === 'object') ? JSON.stringify(value) : value.map(words).join(SEPARATOR);
}

/**
 * RFC 4180 with a byte order mark, so that spreadsheet programs read Chinese. Text that they would take for a formula
 * gets an apostrophe in front, which makes it text.
 */
export function csvOf(columns: readonly Column[], rows: readonly Readonly<Record<string, unknown>>[]): string {
  const heads = columns.map(({ name }) => name);
  const cells = rows.map((row) => columns.map((column) => cellOf(column, row)));
  return `\u{FEFF}${Papa.unparse([heads, ...cells], { escapeFormulae: FORMULA_START, newline: '\r\n' })}`;
}
