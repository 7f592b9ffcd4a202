import { itemsOf, textsOf, type Content, type ContentEntry } from './entry.ts';
import { error, type Problem } from './problem.ts';
import { splitReference } from './references.ts';

/** The clauses of the notice that give one unit its duties: `duty.caizhengju`, or `duty.guoziwei-yinjianju` for two. */
const DUTY_CLAUSE = /^duty\.(.+)$/u;
/** The duty clause of the counties belongs to no unit. */
const COUNTIES_CLAUSE = 'duty.counties';

/** Whether a duty clause speaks of a unit. */
function isAbout(clause: string, unit: string): boolean {
  const subject = DUTY_CLAUSE.exec(clause)?.[1];
  return subject === unit || subject?.split('-').includes(unit) === true;
}

/** A unit's duties rest on the clause of the notice that is about this unit, and on no other unit's. */
export function dutyProblems(entry: ContentEntry): Problem[] {
  if (entry.collection !== 'units') return [];
  const duties = itemsOf(entry.data, 'duties');
  const cited = duties.flatMap(({ index, item }) =>
    textsOf(item, 'clauses').map(({ index: position, text }) => ({
      path: ['duties', index, 'clauses', position],
      reference: text,
      clause: splitReference(text).part ?? '',
    })),
  );
  const foreign = cited
    .filter(({ clause }) => DUTY_CLAUSE.test(clause) && clause !== COUNTIES_CLAUSE && !isAbout(clause, entry.id))
    .map(({ path, reference }) =>
      error(entry, { path }, {
        found: `“${reference}” 是另一个单位的职责条款`,
        allowed: `本单位的职责条款（duty.${entry.id}）或任务条款`,
        fix: '改成本单位自己的条款',
      }),
    );
  if (duties.length === 0 || cited.some(({ clause }) => isAbout(clause, entry.id))) return foreign;
  return [
    ...foreign,
    error(entry, { path: ['duties'] }, {
      found: '没有一项职责引用通知里本单位的职责条款',
      allowed: `至少一项职责引用 …#duty.${entry.id}`,
      fix: '在对应的职责里补上这一条',
    }),
  ];
}

/** Somebody is named for every task: a unit's duty refers to it, or a body outside the list stands in `alsoNamed`. */
export function taskProblems(content: Content): Problem[] {
  const duties = content.of('units').flatMap((unit) => itemsOf(unit.data, 'duties'));
  const assigned = new Set(duties.flatMap(({ item }) => textsOf(item, 'tasks').map(({ text }) => text)));
  return content
    .of('tasks')
    .filter((task) => !assigned.has(task.id) && itemsOf(task.data, 'alsoNamed').length === 0)
    .map((task) =>
      error(task, { path: [] }, {
        found: '没有任何单位的职责对应这项任务',
        allowed: '至少有一项职责的“对应任务”写着它，或写明“还点到的单位”',
        fix: `在有关单位的职责里补 tasks: [${task.id}]，或填写 alsoNamed`,
      }),
    );
}
