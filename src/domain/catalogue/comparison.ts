/** How many products can stand side by side and still be read. */
export const COMPARED = 4;

/** What an address asks to compare, and what of it cannot be done. */
export interface Comparison {
  ids: string[];
  /** Ids of no product. */
  unknown: string[];
  /** Products beyond the fourth. */
  surplus: string[];
}

/** Reads the ids of an address: each once, unknown ones and those beyond the fourth apart. */
export function comparisonOf(wanted: readonly string[], isKnown: (id: string) => boolean): Comparison {
  const each = [...new Set(wanted)];
  const known = each.filter(isKnown);
  return { ids: known.slice(0, COMPARED), unknown: each.filter((id) => !isKnown(id)), surplus: known.slice(COMPARED) };
}

/** The labels of several lists in one, each list keeping its own order: a label that only one has stands after its neighbour. */
export function mergedLabels(lists: readonly (readonly string[])[]): string[] {
  const merged: string[] = [];
  for (const list of lists) {
    let place = 0;
    for (const label of list) {
      const known = merged.indexOf(label);
      if (known < 0) merged.splice(place, 0, label);
      place = (known < 0 ? place : known) + 1;
    }
  }
  return merged;
}

/** Whether what the products say differs. Not knowing is no difference: it is told, but nothing can be concluded from it. */
export function differ(texts: readonly (string | undefined)[]): boolean {
  const known = texts.flatMap((text) => (text === undefined ? [] : text.replace(/\s+/gu, '')));
  return new Set(known).size > 1;
}
