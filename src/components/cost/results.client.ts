import { CAPS, MINIMUM_YEARS } from '~/domain/cost/caps.ts';
import type { Catalogue } from '~/domain/cost/catalogue.ts';
import { barShares } from '~/domain/cost/chart.ts';
import { decimalYuan, formatYuan, tidyYuan, type Fen } from '~/domain/cost/money.ts';
import { doubledCategories, groupCap, groupCosts, offerOf, warningsOf, type Cost, type CostGroup, type CostWarning, type Costed, type Need } from '~/domain/cost/plan.ts';
import { costTool as words } from '~/strings/cost-tool.ts';
import { draw, headCell, make, show } from '~/components/ui/elements.client.ts';
import { capSentence, lineSentence, unitWord } from './sentences.ts';

/** The longest bar takes this share of its track, in hundredths: its amount stands behind it. */
const LONGEST_BAR = 0.7;

type Labels = Catalogue['labels'];

/** Draws what the options come to: what is still missing, a chart for each group, and one table of all. */
export function drawResults(root: HTMLElement, options: readonly Costed[], need: Need, labels: Labels) {
  const groups = groupCosts(options);
  show(
    root,
    ...gapList(options),
    ...groups.flatMap((group) => chartOf(group, need, labels)),
    ...(groups.length > 0 ? [tableOf(groups, labels, root.dataset['table'] ?? '')] : []),
    ...(groups.length > 0 ? notesOf(options, need, root.dataset['force'] ?? '').map((note) => make('p', 'quiet', note)) : []),
  );
}

function gapList(options: readonly Costed[]): HTMLElement[] {
  const items = options.flatMap(({ product, costing }) =>
    'gaps' in costing ? [make('li', '', `${product.name}：${costing.gaps.map((gap) => words.gaps[gap]).join('；')}`)] : [],
  );
  return items.length === 0 ? [] : [make('p', 'gaps-head', words.pending), make('ul', 'gaps', ...items)];
}

function groupName({ category, offer, share }: CostGroup, labels: Labels): string {
  return (share === 'server' ? words.groupServer : words.group)(category, labels.offers[offer]);
}

/** Bars for a seat and year, with the cap as an empty one where every row is held against it. A bar alone would show nothing. */
function chartOf(group: CostGroup, { years }: Need, labels: Labels): HTMLElement[] {
  const bars = group.rows.flatMap((row) => (row.cost.perSeatYear === undefined ? [] : [{ name: barName(row, group, labels), amount: row.cost.perSeatYear }]));
  const cap = years === undefined ? undefined : groupCap(group, years);
  if (years === undefined || bars.length + (cap === undefined ? 0 : 1) < 2) return [];
  const shares = barShares([...bars.map(({ amount }) => amount), ...(cap === undefined ? [] : [cap])]);
  const title = group.share === 'server' ? words.chartServer : words.chart;
  const drawn = bars.map(({ name, amount }, index) => barOf(name, amount, shares[index] ?? 0, 'bar'));
  const reference = cap === undefined ? [] : [barOf(words.capBar, cap, shares[bars.length] ?? 0, 'bar reference-bar')];
  const note = cap === undefined ? [] : [make('p', 'quiet', words.capBarNote(tidyYuan(CAPS.office), years))];
  return [make('figure', '', make('figcaption', '', `${title}：${groupName(group, labels)}`), ...drawn, ...reference, ...note)];
}

/** The product, and where it stands more than once what tells its bars apart: the edition, or else what is paid. */
function barName({ option, cost }: CostGroup['rows'][number], { rows }: CostGroup, labels: Labels): string {
  const { id, name } = option.product;
  const isAlone = rows.filter((row) => row.option.product.id === id).length === 1;
  return isAlone ? name : words.barName(name, detailsOf(option, cost, labels).find((text) => text !== '') ?? '');
}

function barOf(name: string, amount: Fen, share: number, className: string): HTMLElement {
  const width = `${(share * LONGEST_BAR).toFixed(2)}%`;
  const bar = draw('svg', { width, height: '16', viewBox: '0 0 100 16', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, draw('rect', { width: '100', height: '16' }));
  const track = make('div', 'bar-track', bar, make('span', 'bar-amount', words.yuan(formatYuan(amount))));
  return make('div', className, make('span', 'bar-name', name), track);
}

function tableOf(groups: readonly CostGroup[], labels: Labels, id: string): HTMLTableElement {
  const heads = [words.product, words.lines, words.total, words.perSeat, words.perSeatYear, words.cap].map((label) => headCell('col', label));
  const table = make('table', '', make('caption', 'visually-hidden', words.results), make('thead', '', make('tr', '', ...heads)));
  table.id = id;
  for (const group of groups) {
    const head = headCell('rowgroup', groupName(group, labels), 'group');
    head.colSpan = heads.length;
    table.append(make('tbody', '', make('tr', '', head), ...group.rows.map((row) => rowOf(row, labels))));
  }
  return table;
}

function rowOf({ option, cost }: CostGroup['rows'][number], labels: Labels): HTMLElement {
  const { product, choice } = option;
  const warnings = warningsOf(choice, product);
  const details = [...detailsOf(option, cost, labels), ...warnings.filter(isPlain).map((warning) => words.warnings[warning])];
  const doubts = warnings.filter((warning) => !isPlain(warning));
  const head = make(
    'th',
    '',
    make('div', '', product.name),
    ...details.filter((text) => text !== '').map((text) => make('div', 'detail', text)),
    ...doubts.map((warning) => make('div', 'warning', words.warnings[warning])),
  );
  head.scope = 'row';
  const lines = cost.lines.map((line) => make('div', '', `${words.lineOf[line.what]}：${lineSentence(line, unitWord(labels.units, cost.per))}`));
  return make(
    'tr',
    '',
    head,
    labelled(words.lines, 'lines', ...lines),
    amountCell(words.total, cost.total),
    amountCell(words.perSeat, cost.perSeat),
    amountCell(words.perSeatYear, cost.perSeatYear),
    labelled(words.cap, 'cap', capSentence(cost.cap)),
  );
}

/** What is no doubt about a price, only where it comes from. */
const isPlain = (warning: CostWarning) => warning === 'quote' || warning === 'preinstalled';

/** The edition, what is paid, and who says so. */
function detailsOf({ product, choice }: Costed, { lines, per, term }: Cost, labels: Labels): string[] {
  const { kind } = choice.way;
  if (kind === 'preinstalled') return [words.wayPreinstalled];
  if (kind === 'free') return [words.wayFree];
  const offer = offerOf(choice, product);
  const price = words.priceOf(tidyYuan(lines[0]?.unitPrice ?? 0n), labels.units[per], labels.terms[term]);
  return [offer?.edition ?? '', price, offer === undefined ? '' : words.source(offer.source, offer.asOf)];
}

/** A cell that names its column where the table is folded. */
function labelled(label: string, className: string, ...content: (string | Node)[]): HTMLTableCellElement {
  const cell = make('td', className, ...content);
  cell.dataset['label'] = label;
  return cell;
}

function amountCell(label: string, amount: Fen | undefined): HTMLTableCellElement {
  const cell = labelled(label, 'amount', amount === undefined ? words.none : words.yuan(formatYuan(amount)));
  if (amount !== undefined) cell.dataset['number'] = decimalYuan(amount);
  return cell;
}

function notesOf(options: readonly Costed[], { years, audience }: Need, force: string): string[] {
  const hasVerdict = options.some(({ costing }) => 'cost' in costing && costing.cost.cap !== undefined && costing.cost.cap.kind !== 'none');
  const doubled = doubledCategories(options);
  return [
    hasVerdict ? force : '',
    hasVerdict && audience === 'enterprise' ? words.capReference : '',
    years !== undefined && years < MINIMUM_YEARS ? words.shortLife(MINIMUM_YEARS) : '',
    doubled.length > 0 ? words.doubled(doubled) : '',
  ].filter((note) => note !== '');
}
