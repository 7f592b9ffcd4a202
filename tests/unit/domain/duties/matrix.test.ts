import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matrixRow } from '~/domain/duties/matrix.ts';

const VERBS = ['lead', 'responsible', 'assist'] as const;
const TASKS = ['a', 'b', 'c'] as const;

const duties = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    verb: fc.constantFrom(...VERBS),
    tasks: fc.uniqueArray(fc.constantFrom(...TASKS)),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);

it('has every duty exactly once under each of its tasks, and under no other', () => {
  fc.assert(
    fc.property(duties, (given) => {
      const row = matrixRow(given, TASKS, VERBS);
      for (const [column, task] of TASKS.entries()) {
        const shown = (row[column] ?? []).flatMap((mark) => mark.duties.map(({ id }) => id)).sort();
        expect(shown).toEqual(given.filter(({ tasks }) => tasks.includes(task)).map(({ id }) => id).sort());
      }
    }),
  );
});

it('has at most one mark of each verb in a cell, in the order of the verbs', () => {
  fc.assert(
    fc.property(duties, (given) => {
      for (const marks of matrixRow(given, TASKS, VERBS)) {
        const verbs = marks.map(({ verb }) => verb);
        expect(verbs).toEqual(VERBS.filter((verb) => verbs.includes(verb)));
        for (const mark of marks) expect(mark.duties.every(({ verb }) => verb === mark.verb) && mark.duties.length > 0).toBe(true);
      }
    }),
  );
});
