import type { CollectionEntry } from 'astro:content';
import { matrixRow } from '~/domain/duties/matrix.ts';
import { unitNames } from '~/domain/duties/names.ts';
import { keysOf } from '~/domain/records.ts';
import { audienceAnchor, audiencePath, unitPath } from '~/paths.ts';
import { AUDIENCES, DUTY_VERBS } from '~/schemas/units.ts';
import { clauseLink, clauseLinks } from './citations.ts';
import { findAll, listedInOrder } from './store.ts';
import { linkTo, type Link } from './views.ts';

type Unit = CollectionEntry<'units'>;
type Task = CollectionEntry<'tasks'>;
type Duty = Unit['data']['duties'][number];

/** A unit as the finder shows it and finds it by. */
export interface FinderUnit extends Link {
  names: string[];
  asks: string[];
  /** Its name today, and whether somebody read a first-hand text that says so. */
  today?: { name: string; isConfirmed: boolean };
}

export interface FinderDuty {
  id: string;
  unit: string;
  href: string;
  title: string;
  text: string;
  verb: string;
  audience: string[];
  /** Keys of the tasks that it belongs to. */
  tasks: string[];
  clauses: Link[];
}

/** A task of the notice as the finder shows it and finds it by. */
export interface FinderTask extends Link {
  text: string;
  names: string[];
  asks: string[];
  clause: Link;
  audience: string[];
  /** How many units have a duty in it; none, where the notice names none. */
  units: number;
}

/** What the script of the finder reads. */
export interface FinderData {
  units: Record<string, FinderUnit>;
  tasks: Record<string, FinderTask>;
  duties: FinderDuty[];
}

function finderUnit(unit: Unit): FinderUnit {
  const { successor } = unit.data;
  return {
    ...linkTo(unit),
    names: unitNames(unit.data),
    asks: unit.data.asks,
    ...(successor !== undefined && { today: { name: successor.name, isConfirmed: successor.confidence === 'confirmed' } }),
  };
}

async function finderDuty(unit: Unit, duty: Duty): Promise<FinderDuty> {
  const clauses = await clauseLinks(duty.clauses);
  return {
    id: duty.id,
    unit: unit.id,
    href: unitPath(unit.id, duty.id),
    title: duty.title,
    text: duty.text,
    verb: DUTY_VERBS[duty.verb],
    audience: duty.audience,
    tasks: (await findAll('tasks', duty.tasks)).map(({ id }) => id),
    clauses: clauses.map(({ href, shortLabel }) => ({ href, label: shortLabel })),
  };
}

async function finderTask(task: Task, duties: readonly FinderDuty[]): Promise<FinderTask> {
  const own = duties.filter(({ tasks }) => tasks.includes(task.id));
  const { href, shortLabel } = await clauseLink(task.data.clause);
  return {
    ...linkTo(task),
    text: task.data.summary,
    names: task.data.aliases,
    asks: task.data.asks,
    clause: { href, label: shortLabel },
    audience: own.length === 0 ? Object.keys(AUDIENCES) : [...new Set(own.flatMap(({ audience }) => audience))],
    units: new Set(own.map(({ unit }) => unit)).size,
  };
}

/** Every duty and every task with all that it is found by. */
export async function finderData(): Promise<FinderData> {
  const [units, tasks] = [await listedInOrder('units'), await listedInOrder('tasks')];
  const duties = await Promise.all(units.flatMap((unit) => unit.data.duties.map((duty) => finderDuty(unit, duty))));
  return {
    units: Object.fromEntries(units.map((unit) => [unit.id, finderUnit(unit)])),
    tasks: Object.fromEntries(await Promise.all(tasks.map(async (task) => [task.id, await finderTask(task, duties)] as const))),
    duties,
  };
}

export interface AudienceView extends Link {
  id: string;
  anchor: string;
  count: number;
  units: (FinderUnit & { duties: FinderDuty[] })[];
}

/** The duties for each audience, unit by unit. A duty stands under every audience that it is about. */
export async function dutiesByAudience(): Promise<AudienceView[]> {
  const { units, duties } = await finderData();
  return Object.entries(AUDIENCES).map(([id, label]) => {
    const own = duties.filter(({ audience }) => audience.includes(id));
    return {
      id,
      label,
      href: audiencePath(id),
      anchor: audienceAnchor(id),
      count: own.length,
      units: Object.entries(units).flatMap(([unit, view]) => {
        const ofUnit = own.filter((duty) => duty.unit === unit);
        return ofUnit.length === 0 ? [] : [{ ...view, duties: ofUnit }];
      }),
    };
  });
}

/** A role of a unit in a task: the word, and the duties behind it. */
export interface MarkView {
  verb: string;
  duties: { href: string; title: string; audience: string[] }[];
}

export interface MatrixView {
  tasks: (Link & { id: string })[];
  /** Beside each task, in the order of the tasks. */
  rows: { unit: Link; cells: MarkView[][] }[];
  /** Bodies outside the list of units that the notice names for the task. */
  alsoNamed: string[][];
}

/** The member units against the tasks of the notice. */
export async function dutyMatrix(): Promise<MatrixView> {
  const tasks = await listedInOrder('tasks');
  const ids = tasks.map(({ id }) => id);
  const verbs = keysOf(DUTY_VERBS);
  return {
    tasks: tasks.map((task) => ({ id: task.id, ...linkTo(task) })),
    rows: (await listedInOrder('units')).map((unit) => ({
      unit: linkTo(unit),
      cells: matrixRow(unit.data.duties, ids, verbs).map((marks) =>
        marks.map(({ verb, duties }) => ({
          verb: DUTY_VERBS[verb],
          duties: duties.map(({ id, title, audience }) => ({ href: unitPath(unit.id, id), title, audience })),
        })),
      ),
    })),
    alsoNamed: tasks.map(({ data }) => data.alsoNamed.map(({ name }) => name)),
  };
}
