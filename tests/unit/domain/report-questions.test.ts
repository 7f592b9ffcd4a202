import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorthAsking, type AskingChannel, type Question } from '~/domain/report-questions.ts';
import { isMeantFor, preparation, routesFor, type Taking } from '~/domain/report-routing.ts';
import { REPORT_ANSWERS, type DraftKind, type ReportAnswers } from '~/schemas/channels.ts';
import { reportPhrases } from '~/strings/report-router.ts';

const papers = reportPhrases.drafts;
const keys = <K extends string>(record: Readonly<Record<K, unknown>>) => Object.keys(record) as K[];
const { situation: situations, place: places, offender: offenders, evidence: kinds, asker: askers } = REPORT_ANSWERS;

const channel = (taking: Partial<Taking & { paper: DraftKind }>, wanted: Partial<Pick<AskingChannel, 'bring' | 'deadlines'>> = {}): AskingChannel => ({
  order: 1,
  takes: [{ situations: ['letter'], askers: [], places: [], offenders: [], rank: 1, ...taking }],
  bring: [],
  deadlines: [],
  ...wanted,
});
const asked = (...channels: AskingChannel[]): Question[] => keys(REPORT_ANSWERS).filter((question) => isWorthAsking(question, 'letter', channels, papers));

describe('isWorthAsking', () => {
  it('always asks what happened, and nothing else where it changes nothing', () => {
    expect(asked(channel({}))).toEqual(['situation']);
  });

  it.each<[string, AskingChannel, Question[]]>([
    ['a door for some places', channel({ places: ['shop'] }), ['situation', 'place']],
    ['a door for some offenders', channel({ offenders: ['ring'] }), ['situation', 'offender']],
    ['a door for some askers', channel({ askers: ['owner'] }), ['situation', 'asker']],
    ['a deadline for some askers', channel({}, { deadlines: [{ situations: [], askers: ['owner'] }] }), ['situation', 'asker']],
    ['evidence that is wanted', channel({}, { bring: [{ text: '截图', evidence: ['capture'], situations: [], askers: [] }] }), ['situation', 'evidence']],
    ['a paper that tells everything', channel({ paper: 'tip' }), ['situation', 'place', 'offender', 'evidence', 'asker']],
    ['a paper that tells little', channel({ paper: 'reply' }), ['situation', 'evidence']],
    ['what another situation wants', channel({}, { deadlines: [{ situations: ['using'], askers: ['owner'] }] }), ['situation']],
  ])('for %s', (_, given, expected) => {
    expect(asked(given)).toEqual(expected);
  });

  const someOf = <K extends string>(record: Readonly<Record<K, string>>) => fc.subarray(keys(record), { maxLength: 2 });
  const narrowed = { situations: someOf(situations), askers: someOf(askers) };
  const someChannels: fc.Arbitrary<AskingChannel[]> = fc
    .array(
      fc.record({
        takes: fc.array(fc.record({ situations: fc.subarray(keys(situations), { minLength: 1, maxLength: 2 }), askers: someOf(askers), places: someOf(places), offenders: someOf(offenders), rank: fc.integer({ min: 1, max: 3 }) }), { maxLength: 2 }),
        bring: fc.array(fc.record({ text: fc.constant('截图'), evidence: someOf(kinds), ...narrowed }), { maxLength: 2 }),
        deadlines: fc.array(fc.record(narrowed), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((list) => list.map((item, order) => ({ ...item, order })));
  const someAnswers: fc.Arbitrary<ReportAnswers> = fc.record({
    situation: fc.constantFrom(...keys(situations)),
    place: fc.constantFrom(...keys(places)),
    offender: fc.constantFrom(...keys(offenders)),
    evidence: someOf(kinds),
    asker: fc.constantFrom(...keys(askers)),
  });

  it('leaves out only what would change nothing', () => {
    fc.assert(
      fc.property(someChannels, someAnswers, (channels, answers) => {
        const shown = (given: ReportAnswers) => routesFor(given, channels).map((route) => [route, preparation(route.channel.bring, given), route.channel.deadlines.filter((deadline) => isMeantFor(deadline, given))]);
        const left = keys(REPORT_ANSWERS).filter((question) => !isWorthAsking(question, answers.situation, channels, papers));
        const spared: ReportAnswers = { ...answers, ...Object.fromEntries(left.map((question) => [question, question === 'evidence' ? [] : undefined])) };
        expect(shown(spared)).toEqual(shown(answers));
      }),
    );
  });
});
