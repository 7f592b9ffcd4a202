/** What the rules need of a document's clause. */
export interface ClauseHead {
  id: string;
  number?: string | undefined;
  heading?: string | undefined;
}

/**
 * How a clause is cited: its numbers from the part down, then its heading. Clause `2.1` with number （一） in part 二、
 * reads 二（一）落实购置经费; a duty paragraph reads 职责：市财政局.
 */
export function clauseLabel(clauses: readonly ClauseHead[], id: string): string {
  const clause = clauses.find((candidate) => candidate.id === id);
  if (clause === undefined) return id;
  if (id.startsWith('duty.')) return `职责：${clause.heading ?? id.slice('duty.'.length)}`;
  const parent = id.includes('.') ? clauses.find((candidate) => candidate.id === id.slice(0, id.lastIndexOf('.'))) : undefined;
  const numbers = [parent?.number, clause.number].filter((number) => number !== undefined).map((number) => number.replace(/[、．.]$/u, ''));
  const number = numbers.join('');
  const heading = clause.heading ?? '';
  if (number === '' || heading === '') return number || heading || id;
  return number.endsWith('）') ? `${number}${heading}` : `${number} ${heading}`;
}
