import { monthOf } from './dates.ts';
import type { Lifecycle } from './lifecycle.ts';
import { isPublished } from './open-data/published.ts';
import { byCode } from './order.ts';

/** What the record of corrections reads of an entry. */
export interface Corrected extends Lifecycle {
  nature: string;
  corrections: readonly { on: string; what: string; why: string }[];
  withdrawn?: { on: string; reason: string } | undefined;
}

/** What was put right, or taken back. */
export type Correction<E> = { entry: E; on: string; id: string } & ({ kind: 'corrected'; what: string; why: string } | { kind: 'withdrawn'; reason: string });

/**
 * Every correction and withdrawal of entries up to a day, the newest first; those of a day by entry, in the order in which
 * they were made. Samples are about nobody and are left out.
 * @param nameOf the name that an entry keeps for ever
 */
export function correctionsOf<E extends { data: Corrected }>(entries: readonly E[], nameOf: (entry: E) => string, today: string): Correction<E>[] {
  return entries
    .filter(({ data }) => isPublished(data, today))
    .flatMap((entry) => changesOf(entry, nameOf(entry)))
    .filter(({ on }) => on <= today)
    .toSorted((a, b) => byCode(b.on, a.on) || byCode(nameOf(a.entry), nameOf(b.entry)));
}

function changesOf<E extends { data: Corrected }>(entry: E, name: string): Correction<E>[] {
  const { corrections, withdrawn } = entry.data;
  // Editors add the newest at the end, so its place in the list names a correction for ever.
  const corrected = corrections.map(({ on, what, why }, index): Correction<E> => ({ entry, on, id: `${name}/corrections/${index + 1}`, kind: 'corrected', what, why }));
  if (withdrawn === undefined) return corrected;
  return [...corrected, { entry, on: withdrawn.on, id: `${name}/withdrawn/${withdrawn.on}`, kind: 'withdrawn', reason: withdrawn.reason }];
}

/** Things with a day, by month; their order stays. */
export function byMonth<T extends { on: string }>(dated: readonly T[]): { month: string; items: T[] }[] {
  const months = new Map<string, T[]>();
  for (const item of dated) {
    const month = monthOf(item.on);
    months.set(month, [...(months.get(month) ?? []), item]);
  }
  return [...months].map(([month, items]) => ({ month, items }));
}
