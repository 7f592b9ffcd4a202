/** A duty as the matrix needs it. */
export interface MatrixDuty<V extends string> {
  verb: V;
  tasks: readonly string[];
}

/** What a unit does about a task in one role: one duty, or several. */
export interface Mark<V extends string, D> {
  verb: V;
  duties: D[];
}

/** What a unit does about each task, in the order of the verbs. */
export function matrixRow<V extends string, D extends MatrixDuty<V>>(duties: readonly D[], tasks: readonly string[], verbs: readonly V[]): Mark<V, D>[][] {
  return tasks.map((task) =>
    verbs
      .map((verb) => ({ verb, duties: duties.filter((duty) => duty.verb === verb && duty.tasks.includes(task)) }))
      .filter((mark) => mark.duties.length > 0),
  );
}
