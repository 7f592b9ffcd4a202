import type { CollectionEntry } from 'astro:content';
import { chineseDate } from '~/domain/dates.ts';
import { nodeKey } from '~/domain/graph/content-graph.ts';
import { MILESTONE_STATUS_LABELS, compareDue, isRemindable, milestoneStatus, type MilestoneStatus } from '~/domain/milestones.ts';
import { timelinePath, unitPath } from '~/paths.ts';
import { IN_FORCE_LABELS, MILESTONE_KINDS, RECURRENCES } from '~/schemas/milestones.ts';
import { TASK_PARTS } from '~/schemas/tasks.ts';
import { AUDIENCES, DUTY_VERBS, UNIT_KINDS } from '~/schemas/units.ts';
import { archivedOn, TODAY } from '~/site.ts';
import { responsibilities as words } from '~/strings.ts';
import { clauseLink, clauseLinks, type Citation } from './citations.ts';
import { guidanceOn, keysBeside, linksBeside } from './graph.ts';
import { built, findAll, listed, listedInOrder, memoised } from './store.ts';
import { entryHead, linkTo, provenanceView, type EntryHead, type Link, type ProvenanceView } from './views.ts';

/** A duty of a unit, resolved. */
export interface DutyView {
  id: string;
  href: string;
  title: string;
  text: string;
  verb: string;
  clauses: Citation[];
  tasks: Link[];
  milestones: MilestoneView[];
  /** What explains how this very duty is done. */
  guidance: Link[];
  /** Who did it elsewhere, and titles of honour that it may be asked about. */
  showcases: Link[];
  honours: Link[];
  audience: string[];
}

/** A body's name today, where the one of 2012 has changed. */
export interface SuccessorView {
  name: string;
  note?: string;
  provenance: ProvenanceView;
}

export interface UnitView extends EntryHead {
  entry: CollectionEntry<'units'>;
  name: string;
  kind: string;
  order: number;
  duties: DutyView[];
  /** The notice's own duty paragraphs, quoted. */
  dutyClauses: Citation[];
  successor?: SuccessorView;
  /** Other units that share a task with this one, with the tasks. */
  colleagues: { unit: Link; tasks: string[] }[];
  milestones: MilestoneView[];
  guidance: Link[];
  forms: Link[];
  /** What happened that concerns it, the latest first. */
  news: Link[];
  /** What it holds. */
  events: Link[];
}

export interface MilestoneView extends EntryHead {
  title: string;
  who: string;
  what: string;
  kind: string;
  reportTo?: string;
  /** 2012年6月30日, or 每月18日前. */
  dueText: string;
  /** The big and the small words of a due list: 18日前 · 每月. */
  rhythm?: { big: string; small: string };
  /** The machine-readable day of a single deadline, or its month where no source gives a day. */
  dueOn?: string;
  /** The day of every month by which it is due, where a source gives one. */
  dayOfMonth?: number;
  asStated: string;
  status: MilestoneStatus;
  statusText: string;
  /** What a reader must know beside the date: how a single deadline stands, or whether a recurring one is still in force. */
  standing: string;
  inForceText: string;
  /** Whether a calendar can hold it: it comes round by a day of the month that a source gives, and nobody knows that it has ended. */
  isOnCalendar: boolean;
  /** Whether pages offer that file for it: an archive reminds nobody any more. */
  isReminded: boolean;
  /** Whether a source says that it is no longer done. */
  hasEnded: boolean;
  inForce: ProvenanceView;
  conflict?: string;
  clauses: Citation[];
  tasks: Link[];
  units: Link[];
  /** Whether counties have it among theirs. */
  isForCounties: boolean;
  /** What is filled in for it, and what explains that. */
  forms: Link[];
  guidance: Link[];
}

export interface TaskView extends EntryHead {
  entry: CollectionEntry<'tasks'>;
  title: string;
  part: string;
  clause: Citation;
  /** Units by what the notice has them do, in the order of the verbs. */
  duties: { unit: Link; duty: Link; verb: string }[];
  alsoNamed: { name: string; does: string }[];
  checks: string[];
  milestones: MilestoneView[];
  guidance: Link[];
  forms: Link[];
  /** Experiences of those who did it. */
  showcases: Link[];
}

export interface CountyView extends EntryHead {
  name: string;
  code: string;
  codeFrom: ProvenanceView;
  currentName?: SuccessorView;
  clauses: Citation[];
  /** What it reports by a day of every month, and its other deadlines. */
  reports: MilestoneView[];
  others: MilestoneView[];
  /** What happened there or to it, the latest first. */
  news: Link[];
  /** The months that it has reported, where the reports are published. */
  progress: Link[];
  /** Experiences of its own. */
  showcases: Link[];
}

/** A report that somebody receives by a day of every month stands before everything else. */
const isReport = ({ dayOfMonth, reportTo }: MilestoneView) => dayOfMonth !== undefined && reportTo !== undefined;

function rhythmOf(due: CollectionEntry<'milestones'>['data']['due']): MilestoneView['rhythm'] {
  if (due.type === 'once') return undefined;
  if (due.every === undefined) return { big: words.noRhythm, small: due.asStated };
  const every = RECURRENCES[due.every];
  return due.dayOfMonth === undefined ? { big: every, small: due.asStated } : { big: `${due.dayOfMonth}日前`, small: every };
}

/** The procedures whose first paper is one of these forms: many more pages use a form than tell how to fill it. */
async function howToFill(forms: readonly string[]): Promise<Link[]> {
  const isAbout = (form: string | undefined) => form !== undefined && forms.includes(nodeKey('forms', form));
  return (await listedInOrder('guidance')).filter(({ data }) => data.kind === 'procedure' && isAbout(data.forms[0])).map(linkTo);
}

const milestoneView = memoised(async (entry: CollectionEntry<'milestones'>): Promise<MilestoneView> => {
  const { data } = entry;
  const { due } = data;
  const status = milestoneStatus(due, data.completedOn !== undefined, TODAY);
  const rhythm = rhythmOf(due);
  const inForceText = IN_FORCE_LABELS[data.inForce.status];
  const key = nodeKey('milestones', entry.id);
  return {
    ...(await entryHead(entry)),
    href: timelinePath(entry.id),
    title: data.title,
    who: data.who,
    what: data.what,
    kind: MILESTONE_KINDS[data.kind],
    ...(data.reportTo !== undefined && { reportTo: data.reportTo }),
    dueText: due.type === 'once' ? chineseDate(due.on) : due.asStated,
    ...(rhythm !== undefined && { rhythm }),
    ...(due.type === 'once' && { dueOn: due.on }),
    ...(due.type === 'recurring' && due.every === 'month' && due.dayOfMonth !== undefined && { dayOfMonth: due.dayOfMonth }),
    asStated: due.asStated,
    status,
    statusText: due.type === 'recurring' && due.every === undefined ? words.noRhythmText : MILESTONE_STATUS_LABELS[status],
    standing: status === 'recurring' ? inForceText : MILESTONE_STATUS_LABELS[status],
    inForceText,
    isOnCalendar: isRemindable(due, data.inForce.status),
    isReminded: archivedOn === undefined && isRemindable(due, data.inForce.status),
    hasEnded: data.inForce.status === 'no',
    inForce: await provenanceView(data.sources, data.inForce),
    ...(data.conflict !== undefined && { conflict: data.conflict }),
    clauses: await clauseLinks(data.clauses),
    tasks: (await findAll('tasks', data.tasks)).map(linkTo),
    units: (await findAll('units', data.units)).map(linkTo),
    isForCounties: (await keysBeside(key, 'counties')).length > 0,
    forms: await linksBeside([key], 'forms'),
    guidance: await howToFill(await keysBeside(key, 'forms')),
  };
});

async function successorView(entry: CollectionEntry<'units' | 'counties'>): Promise<SuccessorView | undefined> {
  const stated = 'successor' in entry.data ? entry.data.successor : 'currentName' in entry.data ? entry.data.currentName : undefined;
  if (stated === undefined) return undefined;
  return {
    name: stated.name,
    ...(stated.note !== undefined && { note: stated.note }),
    provenance: await provenanceView(entry.data.sources, stated),
  };
}

/** All deadlines: single ones by day, then the recurring. */
export async function listMilestones(): Promise<MilestoneView[]> {
  const entries = (await listed('milestones')).toSorted((a, b) => compareDue(a.data.due, b.data.due));
  return Promise.all(entries.map(milestoneView));
}

async function milestonesWhere(test: (data: CollectionEntry<'milestones'>['data'], id: string) => boolean): Promise<MilestoneView[]> {
  const wanted = new Set((await listed('milestones')).filter(({ data, id }) => test(data, id)).map(({ id }) => id));
  return (await listMilestones()).filter(({ id }) => wanted.has(id));
}

/**
 * A deadline of the unit stands with the duties that share a clause with it, for that is exact; where none does, with
 * those of the same task.
 */
function belongsToDuty(
  milestone: CollectionEntry<'milestones'>['data'],
  unit: CollectionEntry<'units'>,
  duty: CollectionEntry<'units'>['data']['duties'][number],
): boolean {
  if (!milestone.units.includes(unit.id)) return false;
  const sharesClause = (other: typeof duty) => other.clauses.some((clause) => milestone.clauses.includes(clause));
  return unit.data.duties.some(sharesClause) ? sharesClause(duty) : duty.tasks.some((task) => milestone.tasks.includes(task));
}

async function dutyViews(unit: CollectionEntry<'units'>): Promise<DutyView[]> {
  return Promise.all(
    unit.data.duties.map(async (duty) => ({
      id: duty.id,
      href: unitPath(unit.id, duty.id),
      title: duty.title,
      text: duty.text,
      verb: DUTY_VERBS[duty.verb],
      clauses: await clauseLinks(duty.clauses),
      tasks: (await findAll('tasks', duty.tasks)).map(linkTo),
      milestones: await milestonesWhere((data) => belongsToDuty(data, unit, duty)),
      guidance: await guidanceOn('units', `${unit.id}#${duty.id}`),
      showcases: await linksBeside([nodeKey('units', `${unit.id}#${duty.id}`)], 'showcases'),
      honours: await linksBeside([nodeKey('units', `${unit.id}#${duty.id}`)], 'recognitions'),
      audience: duty.audience.map((key) => AUDIENCES[key]),
    })),
  );
}

async function colleaguesOf(unit: CollectionEntry<'units'>): Promise<UnitView['colleagues']> {
  const own = new Set(unit.data.duties.flatMap((duty) => duty.tasks));
  const others = (await listedInOrder('units')).filter(({ id }) => id !== unit.id);
  const shared = await Promise.all(
    others.map(async (other) => {
      const tasks = [...new Set(other.data.duties.flatMap((duty) => duty.tasks))].filter((task) => own.has(task));
      return { unit: linkTo(other), tasks: (await findAll('tasks', tasks)).map(({ data }) => data.title) };
    }),
  );
  return shared.filter(({ tasks }) => tasks.length > 0);
}

async function unitView(entry: CollectionEntry<'units'>): Promise<UnitView> {
  const duties = await dutyViews(entry);
  const successor = await successorView(entry);
  const milestones = await milestonesWhere((data) => data.units.includes(entry.id));
  const cited = [...new Map(duties.flatMap((duty) => duty.clauses).map((clause) => [clause.ref, clause])).values()];
  return {
    ...(await entryHead(entry)),
    entry,
    name: entry.data.nameAsIssued,
    kind: UNIT_KINDS[entry.data.kind],
    order: entry.data.order,
    duties,
    dutyClauses: cited.filter(({ ref, text }) => ref.includes('#duty.') && text !== undefined),
    ...(successor !== undefined && { successor }),
    colleagues: await colleaguesOf(entry),
    milestones,
    guidance: await linksBeside([nodeKey('units', entry.id), ...duties.map(({ id }) => nodeKey('units', `${entry.id}#${id}`))], 'guidance'),
    forms: await linksBeside(milestones.map(({ id }) => nodeKey('milestones', id)), 'forms'),
    news: await linksBeside([nodeKey('units', entry.id)], 'news'),
    events: await linksBeside([nodeKey('units', entry.id)], 'events'),
  };
}

/** The member units in the notice's own order. */
export async function listUnits(): Promise<UnitView[]> {
  return Promise.all((await listedInOrder('units')).map(unitView));
}

async function taskView(entry: CollectionEntry<'tasks'>): Promise<TaskView> {
  const milestones = await milestonesWhere((data) => data.tasks.includes(entry.id));
  const verbs = Object.keys(DUTY_VERBS);
  const duties = (await listedInOrder('units')).flatMap((unit) =>
    unit.data.duties
      .filter((duty) => duty.tasks.includes(entry.id))
      .map((duty) => ({ unit: linkTo(unit), duty: { href: unitPath(unit.id, duty.id), label: duty.title }, key: duty.verb, verb: DUTY_VERBS[duty.verb] })),
  );
  return {
    ...(await entryHead(entry)),
    entry,
    title: entry.data.title,
    part: TASK_PARTS[entry.data.part],
    clause: await clauseLink(entry.data.clause),
    duties: duties.toSorted((a, b) => verbs.indexOf(a.key) - verbs.indexOf(b.key)).map(({ unit, duty, verb }) => ({ unit, duty, verb })),
    alsoNamed: entry.data.alsoNamed,
    checks: entry.data.checks,
    milestones,
    guidance: await guidanceOn('tasks', entry.id),
    forms: await linksBeside([nodeKey('policies', entry.data.clause), ...milestones.map(({ id }) => nodeKey('milestones', id))], 'forms'),
    showcases: await linksBeside([nodeKey('tasks', entry.id)], 'showcases'),
  };
}

/** Every unit, task and county that has a page, the withdrawn among them. */
export const unitPages = async (): Promise<UnitView[]> => Promise.all((await built('units')).map(unitView));
export const taskPages = async (): Promise<TaskView[]> => Promise.all((await built('tasks')).map(taskView));
export const countyPages = async (): Promise<CountyView[]> => Promise.all((await built('counties')).map(countyView));

/** The tasks and requirements in the notice's own order. */
export async function listTasks(): Promise<TaskView[]> {
  return Promise.all((await listedInOrder('tasks')).map(taskView));
}

async function countyView(entry: CollectionEntry<'counties'>): Promise<CountyView> {
  const milestones = await milestonesWhere((_, id) => entry.data.milestones.includes(id));
  const currentName = await successorView(entry);
  return {
    ...(await entryHead(entry)),
    name: entry.data.name,
    code: entry.data.code,
    codeFrom: await provenanceView(entry.data.sources, entry.data.codeFrom),
    ...(currentName !== undefined && { currentName }),
    clauses: await clauseLinks(entry.data.clauses),
    reports: milestones.filter(isReport),
    others: milestones.filter((milestone) => !isReport(milestone)),
    news: await linksBeside([nodeKey('counties', entry.id)], 'news'),
    progress: await linksBeside([nodeKey('counties', entry.id)], 'progress'),
    showcases: await linksBeside([nodeKey('counties', entry.id)], 'showcases'),
  };
}

/** The counties and districts by administrative code. */
export async function listCounties(): Promise<CountyView[]> {
  const entries = (await listed('counties')).toSorted((a, b) => a.data.code.localeCompare(b.data.code));
  return Promise.all(entries.map(countyView));
}

/** The recurring duties, quickest first: what the home page shows under 按期要做. */
export async function listRecurring(): Promise<MilestoneView[]> {
  return (await listMilestones()).filter(({ status }) => status === 'recurring');
}

/** What the notice asks of all counties alike: the clauses, reports and deadlines that every one of them has. */
export async function countyDuties(): Promise<Pick<CountyView, 'clauses' | 'reports' | 'others'>> {
  const [first, ...rest] = await listCounties();
  if (first === undefined) return { clauses: [], reports: [], others: [] };
  const all = (county: CountyView) => [...county.reports, ...county.others].map(({ id }) => id);
  const isShared = ({ id }: MilestoneView) => rest.every((county) => all(county).includes(id));
  return {
    clauses: first.clauses.filter(({ ref }) => rest.every((county) => county.clauses.some((clause) => clause.ref === ref))),
    reports: first.reports.filter(isShared),
    others: first.others.filter(isShared),
  };
}
