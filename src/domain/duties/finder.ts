import { holds } from '../search/holds.ts';
import { pairsOf, tidy, wantedOf, type Wanted } from './words.ts';

/** What a duty, or a task of the notice, can be found by. */
export interface FindableDuty {
  title: string;
  text: string;
  audience: readonly string[];
  /** The names of the unit, or of the task: as issued, short, today's, and what people call it. */
  names: readonly string[];
  /** How people ask for the unit or the task. */
  asks: readonly string[];
  /** Titles of the tasks that the duty belongs to, and headings of its clauses. */
  grounds: readonly string[];
  /** How people ask for these tasks. */
  groundAsks: readonly string[];
  /** How much it counts beside the others: 1, or less. */
  weight: number;
}

/** What a unit is called and asked for. */
export interface AskedFor {
  names: readonly string[];
  asks: readonly string[];
}

/** A task of the notice with the audiences of its duties; of a task that no unit was given, all. */
export interface TaskAskedFor extends AskedFor {
  label: string;
  text: string;
  audience: readonly string[];
  clause: { label: string };
  /** How many units have a duty in it. */
  units: number;
}

interface DutyAsWritten {
  title: string;
  text: string;
  audience: readonly string[];
  clauses: readonly { label: string }[];
}

/** A duty with all that it is found by. */
export function findableDuty({ title, text, audience, clauses }: DutyAsWritten, unit: AskedFor, tasks: readonly TaskAskedFor[]): FindableDuty {
  return {
    title,
    text,
    audience,
    names: unit.names,
    asks: unit.asks,
    grounds: [...tasks.map(({ label }) => label), ...clauses.map(({ label }) => label)],
    groundAsks: tasks.flatMap(({ asks }) => asks),
    weight: 1,
  };
}

/** A task with all that it is found by: no unit may be named for it, and yet it is what was asked for. */
export function findableTask({ label, text, audience, names, asks, clause, units }: TaskAskedFor): FindableDuty {
  return { title: label, text, audience, names, asks, grounds: [clause.label], groundAsks: [], weight: units === 0 ? 1 : TASK_WEIGHT };
}

/** How much a hit counts by where it is: what the duty itself says before what its unit is asked for. */
const WEIGHTS = { title: 4, text: 3, grounds: 2, names: 4, asks: 5, groundAsks: 1 } as const;

/** A task stands behind the units that it was given to, where they answer as well. */
const TASK_WEIGHT = 0.7;

/** What its unit is asked for counts less for a duty that shares no word with the question itself. */
const UNSAID_WEIGHT = 0.5;

/** A word that stands for another counts less than the word itself. */
const SAME_WEIGHT = 0.6;

/** What scores less than this part of the best is about something else. */
const LEAST = 0.4;

/** What meets less than this part of the question only happens to share a word with it. */
const LEAST_MET = 0.4;

/** What a word counts in the question that no duty holds: as much as one that some hold. */
const UNKNOWN = 2;

/** How people ask, with the number of its words. */
interface Ask {
  text: string;
  size: number;
}

/** A duty with its words made ready. */
interface Known<D> {
  duty: D;
  title: string;
  text: string;
  grounds: string;
  names: string[];
  asks: Ask[];
  groundAsks: Ask[];
  /** All that it can be met by. */
  places: string[];
}

/** A word of the question, and how much it says: one that few duties hold says more than one that many hold. */
interface Weighed extends Wanted {
  weight: number;
}

const askOf = (text: string): Ask => ({ text: tidy(text), size: wantedOf(text).length });

function prepare<D extends FindableDuty>(duty: D): Known<D> {
  const own = { title: tidy(duty.title), text: tidy(duty.text), grounds: duty.grounds.map(tidy).join(' ') };
  const [names, asks, groundAsks] = [duty.names.map(tidy), duty.asks.map(askOf), duty.groundAsks.map(askOf)];
  const places = [own.title, own.text, own.grounds, ...names, ...[...asks, ...groundAsks].map(({ text }) => text)];
  return { duty, ...own, names, asks, groundAsks, places };
}

/** How well a text meets a word: 1 by the word itself, less by another for it, 0 not at all. */
function meets(text: string, { word, same }: Wanted): number {
  if (holds(text, word)) return 1;
  return same.some((other) => holds(text, other)) ? SAME_WEIGHT : 0;
}

const best = (numbers: readonly number[]) => Math.max(0, ...numbers);
const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

/** How much of a name the question says: all of 财政, a third of 市场监管局. */
function shareOfName(name: string, question: readonly Weighed[]): number {
  const parts = name.split(' ').flatMap((part) => (/^[a-z0-9]/u.test(part) ? [part] : pairsOf(part)));
  const said = parts.filter((part) => question.some(({ word }) => word === part || (word.length > part.length && word.includes(part))));
  return parts.length === 0 ? 0 : said.length / parts.length;
}

/** How near the nearest of these questions comes: the words that both have, for as much as they are of the two together. */
function nearest(asks: readonly Ask[], question: readonly Weighed[]): number {
  return best(
    asks.map(({ text, size }) => {
      const met = question.map((wanted) => ({ wanted, share: meets(text, wanted) })).filter(({ share }) => share > 0);
      return sum(met.map(({ wanted, share }) => wanted.weight * share)) * Math.min(1, (2 * met.length) / (question.length + size));
    }),
  );
}

function score<D extends FindableDuty>(known: Known<D>, question: readonly Weighed[]): number {
  const { title, text, grounds, names, asks, groundAsks } = known;
  const own = sum(question.map((wanted) => wanted.weight * best([WEIGHTS.title * meets(title, wanted), WEIGHTS.text * meets(text, wanted), WEIGHTS.grounds * meets(grounds, wanted)])));
  const named = best(names.map((name) => shareOfName(name, question) * sum(question.map((wanted) => (holds(name, wanted.word) ? wanted.weight : 0)))));
  const asked = WEIGHTS.asks * nearest(asks, question) * (own > 0 ? 1 : UNSAID_WEIGHT);
  return known.duty.weight * (own + WEIGHTS.names * named + asked + WEIGHTS.groundAsks * nearest(groundAsks, question));
}

/** How much of the question a duty meets, wherever it does. */
const shareMet = <D>({ places }: Known<D>, question: readonly Weighed[]) =>
  sum(question.map((wanted) => wanted.weight * best(places.map((place) => meets(place, wanted))))) / sum(question.map(({ weight }) => weight));

/**
 * The duties that a question is about, best first; duties that score alike keep their order. What shares no more with the
 * question than a small part of it is not found.
 *
 * @param audience leaves only duties about these; undefined for all
 */
export function findDuties<D extends FindableDuty>(query: string, duties: readonly D[], audience?: string): D[] {
  const known = duties.map(prepare);
  const question = wantedOf(query).map((wanted) => {
    const holding = known.filter(({ places }) => places.some((place) => meets(place, wanted) > 0)).length;
    return { ...wanted, weight: holding === 0 ? UNKNOWN : Math.log((1 + known.length) / holding) };
  });
  const scored = known
    .filter((one) => shareMet(one, question) >= LEAST_MET)
    .map((one) => ({ duty: one.duty, score: score(one, question) }))
    .filter(({ score }) => score > 0);
  const least = LEAST * best(scored.map(({ score }) => score));
  return scored
    .filter(({ duty, score }) => score >= least && (audience === undefined || duty.audience.includes(audience)))
    .sort((a, b) => b.score - a.score)
    .map(({ duty }) => duty);
}
