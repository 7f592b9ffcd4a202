import { fill, headCell, make, part, show } from '~/components/ui/elements.client.ts';
import { GENERAL_KINDS } from '~/domain/ledger/model.ts';
import { HEADER_KEYS, KIND_KEYS, WHOLE_KEYS, isBlank, type Report, type UnitReport } from '~/domain/monthly-report/model.ts';
import { totalRows, unitRows } from '~/domain/monthly-report/sheet.ts';
import { ratesOf, totalsOf, type Rate } from '~/domain/monthly-report/totals.ts';
import { cellText, type Cell } from '~/domain/sheet.ts';
import { monthlyReport as words } from '~/strings/monthly-report.ts';

/** The columns of a unit and of its kinds, before those of the whole. */
const OF_KINDS = 2 + KIND_KEYS.length;

/** The blank rows of the page, by their table. */
const blanks = new WeakMap<HTMLElement, readonly Node[]>();

/** Writes a report into the sheet; while there is nothing to write, the blank rows stay. */
export function drawSheet(paper: HTMLElement, { header, units }: Report) {
  for (const key of HEADER_KEYS) part(paper, `[data-head="${key}"]`, HTMLElement).textContent = header[key];
  const [rows, sums] = [part(paper, '[data-part="rows"]', HTMLElement), part(paper, '[data-part="totals"]', HTMLElement)];
  const blank = blanks.get(rows) ?? [...rows.children, ...sums.children];
  blanks.set(rows, blank);
  const filled = units.filter((unit) => !isBlank(unit));
  const isFilled = filled.length > 0;
  const totals = sums.children.length;
  fill(rows, ...(isFilled ? filled.flatMap((unit) => rowsOf(unitRows(unit), 0)) : blank.slice(0, blank.length - totals)));
  const all = totalRows(units);
  fill(sums, ...(isFilled ? rowsOf(all, all.length - 1) : blank.slice(blank.length - totals)));
  const { missing } = totalsOf(units);
  show(part(paper, '[data-part="partial"]', HTMLElement), ...(isFilled && missing > 0 ? [words.partial(missing)] : []));
}

/**
 * Rows under one name: it spans them all, as what is said of the whole does.
 *
 * @param wholeAt the row that says it
 */
function rowsOf(cells: readonly Cell[][], wholeAt: number): HTMLTableRowElement[] {
  return cells.map((row, index) => {
    const line = make('tr', index === 0 ? 'first' : '');
    if (index === 0) line.append(spanning(row[0] ?? '', cells.length, 'unit'));
    line.append(...row.slice(1, OF_KINDS).map((cell) => make('td', '', cellText(cell))));
    if (index === 0) line.append(...(cells[wholeAt] ?? []).slice(OF_KINDS, OF_KINDS + WHOLE_KEYS.length).map((cell) => spanning(cell, cells.length, '')));
    return line;
  });
}

function spanning(cell: Cell, rows: number, className: string): HTMLTableCellElement {
  const element = make('td', className, cellText(cell));
  element.rowSpan = rows;
  return element;
}

/** The rates of the sums, one line each. */
export function drawRates(body: HTMLElement, units: readonly UnitReport[]) {
  const { licensed, domestic, rectified } = ratesOf(totalsOf(units));
  const line = (label: string, rates: readonly (Rate | undefined)[]) => {
    return make('tr', '', headCell('row', label), ...rates.map((rate) => make('td', '', rate === undefined ? '' : rateText(rate))));
  };
  const each = (rates: typeof licensed) => [...GENERAL_KINDS.map((kind) => rates[kind]), rates.all];
  fill(
    body,
    line(words.rateLicensed, each(licensed)),
    line(words.rateDomestic, each(domestic)),
    line(words.rateRectified, [undefined, undefined, undefined, rectified]),
  );
}

function rateText(rate: Rate): string {
  if (rate === 'not-applicable') return words.notApplicable;
  return rate === 'open' ? words.open : words.rateOf(rate);
}
