import { daysApart, newestFirst } from '~/domain/dates.ts';
import { byCode } from '~/domain/order.ts';

/** What the rule looks at in an item of news. */
export interface Comparable {
  id: string;
  topic: string;
  scope: string;
  occurredOn: string;
  units: readonly string[];
  counties: readonly string[];
  clauses: readonly string[];
  /** The items that its editor put beside it. */
  related: readonly string[];
}

/** Why one item stands beside another: an editor said so, both name the same, or both are of the same sort. */
export type Reason = { kind: 'chosen' | 'alike' } | { kind: 'county' | 'clause' | 'unit'; id: string };

/** An item beside another, with every reason for it, the strongest first. */
export interface Related {
  id: string;
  reasons: Reason[];
}

/** How much a reason weighs: the fewer items can share it, the more. An editor's word outweighs all the others together. */
const WEIGHTS: Readonly<Record<Reason['kind'], number>> = { chosen: 1000, county: 5, clause: 3, unit: 2, alike: 1 };

/** How many items stand beside one, unless its editors chose more. */
const MOST = 5;

function reasonsFor(item: Comparable, other: Comparable): Reason[] {
  const shared = (kind: 'county' | 'clause' | 'unit', own: readonly string[], others: readonly string[]): Reason[] =>
    own.filter((id) => others.includes(id)).map((id) => ({ kind, id }));
  const isChosen = item.related.includes(other.id) || other.related.includes(item.id);
  const isAlike = item.topic === other.topic && item.scope === other.scope;
  return [
    ...(isChosen ? [{ kind: 'chosen' } as const] : []),
    ...shared('county', item.counties, other.counties),
    ...shared('clause', item.clauses, other.clauses),
    ...shared('unit', item.units, other.units),
    ...(isAlike ? [{ kind: 'alike' } as const] : []),
  ];
}

/**
 * What stands beside an item of news: all that editors chose, whichever of the two says so, then what shares most with
 * it. Of two that share as much, the one nearer in time comes first, then the later one.
 */
export function relatedNews(item: Comparable, all: readonly Comparable[]): Related[] {
  const found = all
    .filter(({ id }) => id !== item.id)
    .map((other) => ({ other, reasons: reasonsFor(item, other) }))
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ other, reasons }) => ({ other, reasons, weight: reasons.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0), days: daysApart(item.occurredOn, other.occurredOn) }))
    .toSorted((a, b) => b.weight - a.weight || a.days - b.days || newestFirst(a.other.occurredOn, b.other.occurredOn) || byCode(a.other.id, b.other.id));
  return found.filter(({ weight }, index) => index < MOST || weight >= WEIGHTS.chosen).map(({ other, reasons }) => ({ id: other.id, reasons }));
}
