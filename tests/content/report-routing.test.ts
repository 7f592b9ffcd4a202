/** Where the channels' files send readers: right for everybody who answers the five questions, in every way one can. */
import { describe, expect, it } from 'vitest';
import { dialled, routesFor } from '~/domain/report-routing.ts';
import { REPORT_ANSWERS, type Asker, type Situation } from '~/schemas/channels.ts';
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
    expect(others.filter((answers) => papers(answers).some((draft) => draft === 'complaint' || draft === 'platform-notice')).map(told)).toEqual([]);
  });

  it('with a letter in hand leads to the answer to it first, whoever asks', () => {
    const letters = everyAnswer.filter(({ situation }) => situation === 'letter');
    for (const answers of letters) {
      const [first] = route(answers);
      expect([first?.id, first?.taking?.paper, first?.taking?.guidance]).toEqual(['court-arbitration-mediation', 'reply', ['lawyers-letter']]);
      expect(route(answers).map(({ id }) => id)).not.toContain('police-110');
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

  it('with a witness leads to the confirmed number first', () => {
    const witnesses = everyAnswer.filter(({ asker, situation }) => asker === 'witness' && situation !== 'letter' && situation !== 'bought');
    expect(witnesses.filter((answers) => route(answers)[0]?.id !== 'hotline-12345').map(told)).toEqual([]);
  });

  it('never leads to the number that was to be given up', () => {
    expect(everyAnswer.filter((answers) => route(answers).some(({ id }) => id === 'hotline-12318')).map(told)).toEqual([]);
  });
});

describe('deadlines', () => {
  const deadlineOf = (name: string) => channels.find(({ id }) => id === name)?.deadlines.map(({ within, confidence }) => ({ within, confidence }));

  it('are two years for a complaint, which nobody confirmed, and three for a lawsuit, which somebody read', () => {
    expect(deadlineOf('administrative-complaint')).toEqual([{ within: '两年', confidence: 'unverified' }]);
    expect(deadlineOf('court-arbitration-mediation')).toEqual([{ within: '三年', confidence: 'confirmed' }]);
  });
});
