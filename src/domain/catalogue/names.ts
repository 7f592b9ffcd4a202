/** Something that readers ask for by name. */
export interface Named {
  id: string;
  name: string;
}

/** How a name is compared: without blanks, width and case. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

/**
 * Those that a reader may mean: the one of exactly that name or id, or else all whose name holds what was typed. Whoever
 * asks decides what to do with several; nothing is guessed.
 */
export function findByName<T extends Named>(all: readonly T[], typed: string): T[] {
  const wanted = plain(typed);
  if (wanted === '') return [];
  const exact = all.filter(({ id, name }) => plain(name) === wanted || id === wanted);
  return exact.length > 0 ? exact : all.filter(({ name }) => plain(name).includes(wanted));
}
