import type { Catalogue } from '~/domain/cost/catalogue.ts';
import { decimalYuan, formatYuan, type Fen } from '~/domain/cost/money.ts';
import { offerOf, planTotal, warningsOf, type Cost, type Costed, type Need } from '~/domain/cost/plan.ts';
import { keysOf } from '~/domain/records.ts';
import { costTool as words } from '~/strings/cost-tool.ts';
import { make, part, show } from '~/components/ui/elements.client.ts';

type Column = keyof typeof words.columns;
/** Text, or an amount that stays a number when the sheet is exported. */
type Cells = Partial<Record<Column, string | { amount: Fen } | { count: number }>>;
type Labels = Catalogue['labels'];

/** The purchase plan in `PlanSheet.astro`: one row for each planned option, or the blank rows while there is none. */
export class PlanSheet {
  readonly #section: HTMLElement;
  readonly #body: HTMLTableSectionElement;
  readonly #blank: readonly Node[];
  readonly #labels: Labels;

  constructor(section: HTMLElement, labels: Labels) {
    this.#section = section;
    this.#body = part(section, 'tbody', HTMLTableSectionElement);
    this.#blank = [...this.#body.childNodes];
    this.#labels = labels;
  }

  /** Writes the planned options, their sum, and what they were reckoned for. */
  fill(options: readonly Costed[], need: Need) {
    const planned = options.filter(({ choice }) => choice.isPlanned);
    const { total, missing } = planTotal(planned);
    const rows = planned.map((option, index) => rowOf({ number: { count: index + 1 }, ...cellsOf(option, this.#labels) }));
    const sums = rowOf({ product: words.planTotal, total: { amount: total } });
    for (const cell of sums.cells) cell.className = 'sum';
    this.#body.textContent = '';
    this.#body.append(...(planned.length === 0 ? this.#blank : [...rows, sums]));
    const count = (value: number | undefined) => String(value ?? words.none);
    const needed = words.planNeed(count(need.seats), count(need.servers), count(need.years), words.audiences[need.audience]);
    show(part(this.#section, '[data-part="sheet-need"]', HTMLElement), ...(planned.length === 0 ? [] : [needed]));
    show(part(this.#section, '[data-part="sheet-missing"]', HTMLElement), ...(missing === 0 ? [] : [words.planMissing(missing)]));
  }
}

function rowOf(cells: Cells): HTMLTableRowElement {
  const columns = keysOf(words.columns);
  return make('tr', '', ...columns.map((column) => cellOf(column, cells[column] ?? '')));
}

function cellOf(column: Column, content: string | { amount: Fen } | { count: number }): HTMLTableCellElement {
  const text = typeof content === 'string' ? content : 'amount' in content ? formatYuan(content.amount) : String(content.count);
  const cell = make('td', '', text);
  cell.dataset['column'] = column;
  if (typeof content !== 'string') cell.dataset['number'] = 'amount' in content ? decimalYuan(content.amount) : text;
  return cell;
}

function cellsOf(option: Costed, labels: Labels): Cells {
  const { choice, product, costing } = option;
  const offer = offerOf(choice, product);
  const warnings = warningsOf(choice, product).filter((warning) => warning !== 'quote' && warning !== 'unverified');
  const gaps = 'gaps' in costing ? costing.gaps.map((gap) => words.gaps[gap]) : [];
  const remarks = [offer?.remark ?? '', ...warnings.map((warning) => words.warnings[warning]), ...gaps];
  return {
    product: product.name,
    edition: offer?.edition ?? '',
    vendor: product.vendor,
    source: offer === undefined ? '' : words.source(offer.source, offer.asOf),
    verified: verifiedWords(option),
    note: remarks.filter((text) => text !== '').join('；'),
    ...('cost' in costing && costCells(option, costing.cost, labels)),
  };
}

/** Whether somebody read what the figures rest on. Without figures nothing is called confirmed. */
function verifiedWords({ choice, product, costing }: Costed): string {
  const { kind } = choice.way;
  if (kind === 'quote') return words.warnings.quote;
  if (kind === 'preinstalled') return '';
  const isDoubtful = 'gaps' in costing && costing.gaps.includes('free');
  if (isDoubtful || offerOf(choice, product)?.warnings.includes('unverified') === true) return words.verified.unverified;
  return 'cost' in costing ? words.verified.confirmed : '';
}

function costCells({ choice }: Costed, cost: Cost, labels: Labels): Cells {
  const { kind } = choice.way;
  const sumOf = (what: 'price' | 'service') => cost.lines.filter((line) => line.what === what).reduce((sum, line) => sum + line.sum, 0n);
  const [price] = cost.lines;
  const licence = kind === 'preinstalled' ? words.preinstalled : kind === 'free' ? words.free : words.licence(labels.offers[cost.offer], labels.units[cost.per]);
  return {
    licence,
    quantity: { count: price?.units ?? 0 },
    unitPrice: { amount: price?.unitPrice ?? 0n },
    term: `${labels.terms[cost.term]}${words.times[price?.timesOf ?? 'once'](price?.times ?? 1)}`,
    amount: { amount: sumOf('price') },
    service: { amount: sumOf('service') },
    total: { amount: cost.total },
  };
}
