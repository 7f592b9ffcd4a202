/**
 * The candidate that a mistyped word was probably meant to be: at most a third of its letters are wrong, or it is a
 * longer form of it (`kingsoft` → `kingsoft-office`). Undefined where nothing is near enough to be worth asking.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best ?? longerForm(word, candidates);
}

function longerForm(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length < 3) return undefined;
  const longer = [...candidates].filter((candidate) => candidate.startsWith(word) || candidate.endsWith(word));
  return longer.length === 1 ? longer[0] : undefined;
}

/** Letters to insert, delete, replace or swap with their neighbour; gives up, and answers `limit`, once it is reached. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + Number(!same));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1);
      current.push(cost);
    }
    [before, previous] = [previous, current];
  }
  return Math.min(previous[b.length]!, limit);
}
