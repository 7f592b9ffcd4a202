import type { Asker, Evidence, Offender, Place, ReportAnswers, Situation } from '~/schemas/channels.ts';

/** A case that a channel takes. A list without items does not narrow it. */
export interface Taking {
  situations: readonly Situation[];
  askers: readonly Asker[];
  places: readonly Place[];
  offenders: readonly Offender[];
  /** 1 is asked first. */
  rank: number;
}

/** What routing needs to know of a channel. */
export interface RoutedChannel {
  /** Among channels of one rank, the lower is asked first. */
  order: number;
  takes: readonly Taking[];
}

/** A channel with the case for which it is named; none where no channel takes the case and this is the first door of all. */
export interface Route<C extends RoutedChannel> {
  channel: C;
  taking?: C['takes'][number];
}

/** Whether a list that narrows lets this answer in. What was not asked is let in only where nothing is narrowed. */
const allows = <T>(list: readonly T[], value: T | undefined) => list.length === 0 || (value !== undefined && list.includes(value));

/** Whether a case concerns who asks about what, wherever it happened and whoever did it. */
function concerns(taking: Taking, situation: Situation, asker: Asker | undefined): boolean {
  return taking.situations.includes(situation) && allows(taking.askers, asker);
}

/** Whether a case is about this place and this offender. */
export function fits(taking: Taking, { place, offender }: Pick<ReportAnswers, 'place' | 'offender'>): boolean {
  return allows(taking.places, place) && allows(taking.offenders, offender);
}

/** Every case that concerns who asks about what, the first door first. */
function optionsFor<C extends RoutedChannel>(situation: Situation, asker: Asker | undefined, channels: readonly C[]): Required<Route<C>>[] {
  return channels
    .flatMap((channel) => channel.takes.filter((taking) => concerns(taking, situation, asker)).map((taking) => ({ channel, taking: taking as C['takes'][number] })))
    .sort((a, b) => a.taking.rank - b.taking.rank || a.channel.order - b.channel.order);
}

/** Each channel once, for the most urgent of its cases. */
function oncePerChannel<C extends RoutedChannel>(routes: readonly Required<Route<C>>[]): Required<Route<C>>[] {
  return routes.filter(({ channel }, index) => routes.findIndex((route) => route.channel === channel) === index);
}

/** The channels for these answers, in the order in which to ask them. Where there are channels at all, there is always one. */
export function routesFor<C extends RoutedChannel>(answers: Omit<ReportAnswers, 'evidence'>, channels: readonly C[]): Route<C>[] {
  const routes = oncePerChannel(optionsFor(answers.situation, answers.asker, channels).filter(({ taking }) => fits(taking, answers)));
  return routes.length > 0 ? routes : firstDoor(channels);
}

/** The door for what no other takes. */
export function firstDoor<C extends RoutedChannel>(channels: readonly C[]): Route<C>[] {
  const [first] = [...channels].sort((a, b) => a.order - b.order);
  return first === undefined ? [] : [{ channel: first }];
}

/** A row of the table that says the same as `routesFor`: whom it is for, and every channel with its conditions. */
export interface RoutingRow<C extends RoutedChannel> {
  situation: Situation;
  askers: Asker[];
  routes: Route<C>[];
}

/** The whole rule as a table. Those who ask the same channels under the same conditions share a row. */
export function routingTable<C extends RoutedChannel>(situations: readonly Situation[], askers: readonly Asker[], channels: readonly C[]): RoutingRow<C>[] {
  return situations.flatMap((situation) => {
    const rows: RoutingRow<C>[] = [];
    for (const asker of askers) {
      const options = withoutShadowed(optionsFor(situation, asker, channels));
      const routes = options.length > 0 ? options : firstDoor(channels);
      const same = rows.find((row) => isSame(row.routes, routes));
      if (same === undefined) rows.push({ situation, askers: [asker], routes });
      else same.askers.push(asker);
    }
    return rows;
  });
}

/** Leaves out cases that a more urgent, unconditional one of the same channel always comes before. */
function withoutShadowed<C extends RoutedChannel>(options: readonly Required<Route<C>>[]): Required<Route<C>>[] {
  const isUnconditional = ({ taking }: Required<Route<C>>) => taking.places.length + taking.offenders.length === 0;
  return options.filter((option, index) => !options.slice(0, index).some((earlier) => earlier.channel === option.channel && isUnconditional(earlier)));
}

function isSame<C extends RoutedChannel>(a: readonly Route<C>[], b: readonly Route<C>[]): boolean {
  return a.length === b.length && a.every(({ channel, taking }, index) => channel === b[index]?.channel && taking === b[index]?.taking);
}

/** What is for some readers only. A list without items does not narrow it. */
export interface Narrowed {
  situations: readonly Situation[];
  askers: readonly Asker[];
}

/** Whether it is for whoever asks about what. */
export function isMeantFor({ situations, askers }: Narrowed, { situation, asker }: Pick<ReportAnswers, 'situation' | 'asker'>): boolean {
  return allows(situations, situation) && allows(askers, asker);
}

/** A thing that a channel wants to see. */
export interface ThingToBring extends Narrowed {
  text: string;
  /** Any one of these will do; none where the reader writes it. */
  evidence: readonly Evidence[];
}

export type Readiness = 'have' | 'missing' | 'write';

/** What is at hand, what is still missing and what is to be written, for whoever asks about what. */
export function preparation<T extends ThingToBring>(
  things: readonly T[],
  answers: Pick<ReportAnswers, 'situation' | 'asker' | 'evidence'>,
): { thing: T; readiness: Readiness }[] {
  return things.filter((thing) => isMeantFor(thing, answers)).map((thing) => ({ thing, readiness: readinessOf(thing, answers.evidence) }));
}

function readinessOf({ evidence: accepted }: ThingToBring, evidence: readonly Evidence[]): Readiness {
  if (accepted.length === 0) return 'write';
  return accepted.some((kind) => evidence.includes(kind)) ? 'have' : 'missing';
}

/** The number that a button may dial: one that somebody confirmed, and nothing but a number. */
export function dialled(contact: { value: string; confidence: string } | undefined): string | undefined {
  return contact !== undefined && contact.confidence === 'confirmed' && /^\d{3,12}$/u.test(contact.value) ? contact.value : undefined;
}
