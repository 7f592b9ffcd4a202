import type { CollectionEntry } from 'astro:content';
import { matrixRow } from '~/domain/duties/matrix.ts';
import { audienceAnchor, audiencePath, unitPath } from '~/paths.ts';
import { AUDIENCES, DUTY_VERBS, UNIT_KINDS } from '~/schemas/units.ts';
import { clauseLinks } from './citations.ts';
import { findAll, listed } from './store.ts';
import { linkTo, type Link } from './views.ts';

type Unit = CollectionEntry<'units'>;
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
  tasks: string[];
  clauses: Link[];
}

/** What the script of the finder reads. */
export interface FinderData {
  units: Record<string, FinderUnit>;
  duties: FinderDuty[];
}

/** The units in the notice's own order. */
async function unitsInOrder(): Promise<Unit[]> {
  return (await listed('units')).toSorted((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id, 'en'));
}

function finderUnit(unit: Unit): FinderUnit {
  const { nameAsIssued, shortName, kind, successor, aliases } = unit.data;
  return {
    ...linkTo(unit),
    names: [nameAsIssued, shortName, UNIT_KINDS[kind], ...(successor === undefined ? [] : [successor.name]), ...aliases],
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
    tasks: (await findAll('tasks', duty.tasks)).map(({ data }) => data.title),
    clauses: clauses.map(({ href, shortLabel }) => ({ href, label: shortLabel })),
  };
}

/** Every duty with all that it is found by. */
export async function finderData(): Promise<FinderData> {
  const units = await unitsInOrder();
  const duties = await Promise.all(units.flatMap((unit) => unit.data.duties.map((duty) => finderDuty(unit, duty))));
  return { units: Object.fromEntries(units.map((unit) => [unit.id, finderUnit(unit)])), duties };
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
  const tasks = (await listed('tasks')).toSorted((a, b) => a.data.order - b.data.order);
  const ids = tasks.map(({ id }) => id);
  const verbs = Object.keys(DUTY_VERBS) as (keyof typeof DUTY_VERBS)[];
  return {
    tasks: tasks.map((task) => ({ id: task.id, ...linkTo(task) })),
    rows: (await unitsInOrder()).map((unit) => ({
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
