/** Where the channels' files send readers: right for everybody who answers the five questions, in every way one can. */
import { describe, expect, it } from 'vitest';
import { draftText } from '~/domain/report-draft.ts';
import { isWorthAsking, type Question } from '~/domain/report-questions.ts';
import { dialled, isMeantFor, preparation, routesFor } from '~/domain/report-routing.ts';
import { REPORT_ANSWERS, type Asker, type Evidence, type ReportAnswers, type Situation } from '~/schemas/channels.ts';
import { reportPhrases } from '~/strings/report-router.ts';
import { entriesOf } from './support/content.ts';

const keys = <K extends string>(record: Readonly<Record<K, unknown>>) => Object.keys(record) as K[];
const channels = entriesOf('channels').map(({ id, data }) => ({ id, ...data }));

const everyAnswer = keys(REPORT_ANSWERS.situation).flatMap((situation) =>
  keys(REPORT_ANSWERS.asker).flatMap((asker) =>
    keys(REPORT_ANSWERS.place).flatMap((place) => keys(REPORT_ANSWERS.offender).map((offender) => ({ situation, asker, place, offender }))),
  ),
);
const route = (answers: (typeof everyAnswer)[number]) => routesFor(answers, channels).map(({ channel, taking }) => ({ id: channel.id, taking }));
const told = (answers: (typeof everyAnswer)[number]) => Object.values(answers).join(' ');
const INFRINGEMENTS: Situation[] = ['selling', 'sharing', 'cracking', 'using', 'bought'];
const HOLDERS: Asker[] = ['owner', 'agent'];

describe('every combination of answers', () => {
  it('is tried', () => {
    expect(everyAnswer).toHaveLength(7 * 5 * 5 * 6);
  });

  it('leads to a channel that says why', () => {
    expect(everyAnswer.filter((answers) => route(answers).some(({ taking }) => taking === undefined)).map(told)).toEqual([]);
  });

  it('leads to somebody who can be reached today: a confirmed number, or a paper to write', () => {
    const reachable = (answers: (typeof everyAnswer)[number]) =>
      routesFor(answers, channels).some(({ channel, taking }) => dialled(channel.contact) !== undefined || taking?.paper !== undefined);
    expect(everyAnswer.filter((answers) => !reachable(answers)).map(told)).toEqual([]);
  });

  it('with a right holder whose software is infringed leads to the complaint first, and to court for damages', () => {
    const holders = everyAnswer.filter(({ asker, situation }) => HOLDERS.includes(asker) && INFRINGEMENTS.includes(situation));
    expect(holders.length).toBeGreaterThan(0);
    expect(holders.filter((answers) => route(answers)[0]?.id !== 'administrative-complaint').map(told)).toEqual([]);
    expect(holders.filter((answers) => !route(answers).some(({ id }) => id === 'court-arbitration-mediation')).map(told)).toEqual([]);
  });

  it('never sends anybody but a right holder to write a complaint or a notice of one', () => {
    const others = everyAnswer.filter(({ asker }) => !HOLDERS.includes(asker));
    const papers = (answers: (typeof everyAnswer)[number]) => route(answers).map(({ taking }) => taking?.paper);
    expect(others.filter((answers) => papers(answers).some((draft) => draft === 'complaint' || draft === 'platform-notice' || draft === 'shop-notice')).map(told)).toEqual([]);
  });

  it('with a letter in hand leads to the answer to it first, whoever asks', () => {
    const letters = everyAnswer.filter(({ situation }) => situation === 'letter');
    for (const answers of letters) {
      const [first] = route(answers);
      expect([first?.id, first?.taking?.paper, first?.taking?.guidance]).toEqual(['court-arbitration-mediation', 'reply', ['lawyers-letter']]);
      expect(route(answers).map(({ id }) => id)).not.toContain('police-110');
      // The article on the time in which the other side may sue is none of theirs.
      expect(first?.taking?.laws).not.toContain('copyright-civil-interpretation#27');
      expect(first?.taking?.laws).toContain('copyright-law#59');
    }
  });

  it('with somebody who lives on it leads to the police too, with both articles, and with anybody else does not', () => {
    const crimes = everyAnswer.filter(({ situation }) => ['selling', 'sharing', 'cracking', 'bought'].includes(situation));
    expect(crimes.filter((answers) => route(answers).some(({ id }) => id === 'police-110') !== (answers.offender === 'ring')).map(told)).toEqual([]);
    expect(channels.find(({ id }) => id === 'police-110')?.laws).toEqual(expect.arrayContaining(['criminal-law#217', 'criminal-law#218']));
  });

  it('with a buyer who was cheated leads to the consumers\' complaint first, and then to a number that is confirmed', () => {
    const cheated = everyAnswer.filter(({ situation, asker, offender }) => situation === 'bought' && asker === 'buyer' && offender !== 'ring');
    expect(cheated.filter((answers) => route(answers).slice(0, 2).map(({ id }) => id).join() !== 'hotline-12315,hotline-12345').map(told)).toEqual([]);
  });

  it('with a unit that bought leads to its contract, and never to the consumers\' complaint', () => {
    const units = everyAnswer.filter(({ situation, asker }) => situation === 'bought' && asker === 'insider');
    for (const answers of units) {
      const [first, ...others] = route(answers);
      expect([first?.id, first?.taking?.guidance]).toEqual(['court-arbitration-mediation', ['supplier-pirated-copy', 'bought-pirated']]);
      expect(first?.taking?.laws).toEqual(['copyright-law#60', 'software-regulation#28', 'software-regulation#31']);
      expect([first, ...others].map((door) => door?.taking?.paper)).not.toContain('consumer-complaint');
      expect(others.map(({ id }) => id)).not.toContain('hotline-12315');
    }
  });

  it('with a right holder leads to the notice that the law knows: of goods in shops, of files elsewhere on the net', () => {
    const notices = (answers: (typeof everyAnswer)[number]) => route(answers).flatMap(({ taking }) => (taking?.paper?.endsWith('notice') === true ? [taking.paper] : []));
    for (const answers of everyAnswer.filter(({ asker, situation }) => HOLDERS.includes(asker) && situation !== 'letter' && situation !== 'unsure' && situation !== 'using')) {
      const { situation, place, offender } = answers;
      const isShop = situation !== 'sharing' && place === 'online-shop';
      const isOnline = situation === 'sharing' || place === 'download' || offender === 'site';
      expect([told(answers), notices(answers)]).toEqual([told(answers), isShop ? ['shop-notice'] : isOnline ? ['platform-notice'] : []]);
    }
  });

  it('with a witness leads to the confirmed number first', () => {
    const witnesses = everyAnswer.filter(({ asker, situation }) => asker === 'witness' && situation !== 'letter' && situation !== 'bought');
    expect(witnesses.filter((answers) => route(answers)[0]?.id !== 'hotline-12345').map(told)).toEqual([]);
  });

  it('never leads to the number that was to be given up', () => {
    expect(everyAnswer.filter((answers) => route(answers).some(({ id }) => id === 'hotline-12318')).map(told)).toEqual([]);
  });
});

describe('deadlines', () => {
  const told = (situation: Situation, asker: Asker) =>
    channels
      .filter(({ takes }) => takes.some((taking) => isMeantFor({ situations: taking.situations, askers: taking.askers }, { situation, asker })))
      .flatMap(({ deadlines }) => deadlines.filter((deadline) => isMeantFor(deadline, { situation, asker })).map(({ within }) => within));

  it('of right holders are told to right holders', () => {
    for (const situation of INFRINGEMENTS) {
      for (const asker of keys(REPORT_ANSWERS.asker)) expect([situation, asker, told(situation, asker)]).toEqual([situation, asker, HOLDERS.includes(asker) ? ['两年', '三年'] : []]);
    }
  });

  it('of a letter are the days that it names, and not the time in which the other side may sue', () => {
    for (const asker of keys(REPORT_ANSWERS.asker)) expect(told('letter', asker)).toEqual(['按来函、法院写的日子']);
  });

  const deadlineOf = (name: string) => channels.find(({ id }) => id === name)?.deadlines.map(({ within, confidence }) => ({ within, confidence }));

  it('are two years for a complaint, which nobody confirmed, and three for a lawsuit, which somebody read', () => {
    expect(deadlineOf('administrative-complaint')).toEqual([{ within: '两年', confidence: 'unverified' }]);
    expect(deadlineOf('court-arbitration-mediation')).toEqual([{ within: '三年', confidence: 'confirmed' }, { within: '按来函、法院写的日子', confidence: 'unverified' }]);
  });
});

describe('the questions', () => {
  const isAsked = (question: Question, situation: Situation) => isWorthAsking(question, situation, channels, reportPhrases.drafts);
  const all = keys(REPORT_ANSWERS);
  const kinds = keys(REPORT_ANSWERS.evidence);
  const handfuls: Evidence[][] = [[], kinds];
  /** Everything that a reader is shown for these answers. */
  const outcome = (answers: ReportAnswers) =>
    JSON.stringify(
      routesFor(answers, channels).map(({ channel, taking }) => [
        channel.id,
        taking?.because,
        channel.deadlines.filter((deadline) => isMeantFor(deadline, answers)),
        preparation(channel.bring, answers),
        taking?.paper === undefined ? '' : draftText(taking.paper, answers, reportPhrases),
      ]),
    );
  const complete = (situation: Situation): ReportAnswers[] => everyAnswer.filter((answers) => answers.situation === situation).flatMap((answers) => handfuls.map((evidence) => ({ ...answers, evidence })));

  it('after a letter are two: what happened, and what is at hand', () => {
    expect(all.filter((question) => isAsked(question, 'letter'))).toEqual(['situation', 'evidence']);
    expect(all.filter((question) => isAsked(question, 'selling'))).toEqual(all);
  });

  it.each(keys(REPORT_ANSWERS.situation))('that are left out for %s would have changed nothing', (situation) => {
    for (const answers of complete(situation)) {
      const asked = { ...answers, ...Object.fromEntries(all.filter((question) => !isAsked(question, situation)).map((question) => [question, undefined])) };
      expect(outcome(asked)).toBe(outcome(answers));
    }
  });

  it.each(keys(REPORT_ANSWERS.situation))('that are asked for %s change something', (situation) => {
    const everything = complete(situation);
    for (const question of all.filter((name) => name !== 'situation' && isAsked(name, situation))) {
      const others = (answers: ReportAnswers) => JSON.stringify(all.map((name) => (name === question ? null : answers[name])));
      const groups = Map.groupBy(everything, others);
      expect([question, [...groups.values()].some((group) => new Set(group.map(outcome)).size > 1)]).toEqual([question, true]);
    }
  });
});
