import type { Asker, DraftKind, Evidence, Offender, Place, ReportAnswers, Situation } from '~/schemas/channels.ts';

/** What a draft is made of, in the order in which it is written. */
export const DRAFT_PARTS = ['self', 'other', 'events', 'requests', 'evidence'] as const;
export type DraftPart = (typeof DRAFT_PARTS)[number];

/** The words of one kind of draft. Blanks stand for what nobody but the reader knows. */
export interface DraftWords {
  title: string;
  to: string;
  /** Said before the parts. */
  opening: readonly string[];
  parts: readonly DraftPart[];
  /** Headings of its own. */
  headings?: Readonly<Partial<Record<DraftPart, string>>>;
  requests: readonly string[];
  /** The evidence that it may carry, each with those who may enclose it; an empty list is everybody. All other stays with the reader. */
  encloses: Readonly<Partial<Record<Evidence, readonly Asker[]>>>;
  /** Its own words for what it carries. */
  enclosed?: Readonly<Partial<Record<Evidence, string>>>;
  /** Said where it carries nothing; without it the part is left out. */
  noEvidence?: string;
  /** Said after the parts. */
  closing: readonly string[];
}

/** The words that drafts share, and those that follow from the answers. */
export interface DraftPhrases {
  drafts: Readonly<Record<DraftKind, DraftWords>>;
  headings: Readonly<Record<DraftPart, string>>;
  self: Readonly<Record<Asker, readonly string[]>>;
  other: Readonly<Record<Offender, readonly string[]>>;
  events: Readonly<Record<Situation, string>>;
  where: Readonly<Record<Place, string>>;
  /** Lines of every account of events. */
  account: readonly string[];
  evidence: Readonly<Record<Evidence, string>>;
  signature: readonly string[];
}

const NUMERALS = ['一', '二', '三', '四', '五'];

/** A paper to copy or print, made of what was answered. It asks for no more, says nothing that was not answered, and leaves out a part with nothing in it. */
export function draftText(kind: DraftKind, answers: ReportAnswers, phrases: DraftPhrases): string {
  const { title, to, opening, parts, headings, closing } = phrases.drafts[kind];
  const sections = DRAFT_PARTS.filter((part) => parts.includes(part))
    .map((part) => ({ heading: headings?.[part] ?? phrases.headings[part], lines: linesOf(part, kind, answers, phrases) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }, index) => [`${NUMERALS[index] ?? ''}、${heading}`, ...lines].join('\n'));
  return [title, `${to}：`, ...opening, ...sections, ...closing, phrases.signature.join('\n')].join('\n\n');
}

function linesOf(part: DraftPart, kind: DraftKind, answers: ReportAnswers, phrases: DraftPhrases): readonly string[] {
  switch (part) {
    case 'self':
      return answers.asker === undefined ? [] : phrases.self[answers.asker];
    case 'other':
      return answers.offender === undefined ? [] : phrases.other[answers.offender];
    case 'events':
      return [phrases.events[answers.situation], ...(answers.place === undefined ? [] : [phrases.where[answers.place]]), ...phrases.account];
    case 'requests':
      return numbered(phrases.drafts[kind].requests);
    case 'evidence':
      return enclosures(kind, answers, phrases);
  }
}

function enclosures(kind: DraftKind, { asker, evidence }: ReportAnswers, phrases: DraftPhrases): string[] {
  const { encloses, enclosed, noEvidence } = phrases.drafts[kind];
  const carried = evidence.filter((item) => {
    const askers = encloses[item];
    return askers !== undefined && (askers.length === 0 || (asker !== undefined && askers.includes(asker)));
  });
  if (carried.length > 0) return numbered(carried.map((item) => enclosed?.[item] ?? phrases.evidence[item]));
  return noEvidence === undefined ? [] : [noEvidence];
}

function numbered(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${index + 1}. ${line}`);
}
