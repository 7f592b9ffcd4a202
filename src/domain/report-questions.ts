import type { DraftKind, ReportAnswers, Situation } from '~/schemas/channels.ts';
import type { DraftWords } from './report-draft.ts';
import { firstDoor, type Narrowed, type RoutedChannel, type Taking, type ThingToBring } from './report-routing.ts';

export type Question = keyof ReportAnswers;

/** What the questions need to know of a channel: everything that an answer could change. */
export interface AskingChannel extends RoutedChannel {
  takes: readonly (Taking & { paper?: DraftKind | undefined })[];
  bring: readonly ThingToBring[];
  deadlines: readonly Narrowed[];
}

type Papers = Readonly<Record<DraftKind, Pick<DraftWords, 'parts' | 'encloses'>>>;

/** Whether a question is worth an answer, once it is said what happened: another answer could change the doors, what they want, or a paper. */
export function isWorthAsking(question: Question, situation: Situation, channels: readonly AskingChannel[], papers: Papers): boolean {
  const takings = channels.flatMap(({ takes }) => takes).filter(({ situations }) => situations.includes(situation));
  const wanted = demandsOn(situation, channels);
  const written = takings.flatMap(({ paper }) => (paper === undefined ? [] : [papers[paper]]));
  switch (question) {
    case 'situation':
      return true;
    case 'place':
      return takings.some(({ places }) => places.length > 0) || written.some(({ parts }) => parts.includes('events'));
    case 'offender':
      return takings.some(({ offenders }) => offenders.length > 0) || written.some(({ parts }) => parts.includes('other'));
    case 'evidence':
      return wanted.things.some(({ evidence }) => evidence.length > 0) || written.some(carriesEvidence);
    case 'asker':
      return [...takings, ...wanted.things, ...wanted.deadlines].some(({ askers }) => askers.length > 0) || written.some(tellsWhoAsks);
  }
}

/** What the channels of a situation may want and until when. The first door opens where no other does. */
function demandsOn(situation: Situation, channels: readonly AskingChannel[]) {
  const doors = [...channels.filter(({ takes }) => takes.some(({ situations }) => situations.includes(situation))), ...firstDoor(channels).map(({ channel }) => channel)];
  const ofSituation = ({ situations }: Narrowed) => situations.length === 0 || situations.includes(situation);
  return { things: doors.flatMap(({ bring }) => bring).filter(ofSituation), deadlines: doors.flatMap(({ deadlines }) => deadlines).filter(ofSituation) };
}

function carriesEvidence({ parts, encloses }: Papers[DraftKind]): boolean {
  return parts.includes('evidence') && Object.keys(encloses).length > 0;
}

function tellsWhoAsks({ parts, encloses }: Papers[DraftKind]): boolean {
  return parts.includes('self') || (parts.includes('evidence') && Object.values(encloses).some((askers) => askers.length > 0));
}
