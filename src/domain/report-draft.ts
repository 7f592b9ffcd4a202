import type { DraftKind, Evidence, ReportAnswers } from '~/schemas/channels.ts';

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
  /** Said after the parts. */
  closing: readonly string[];
}

/** The words that drafts share, and those that follow from the answers. */
export interface DraftPhrases {
  drafts: Readonly<Record<DraftKind, DraftWords>>;
  headings: Readonly<Record<DraftPart, string>>;
  self: Readonly<Record<ReportAnswers['asker'], readonly string[]>>;
  other: Readonly<Record<ReportAnswers['offender'], readonly string[]>>;
  events: Readonly<Record<ReportAnswers['situation'], string>>;
  where: Readonly<Record<ReportAnswers['place'], string>>;
  /** Lines of every account of events. */
  account: readonly string[];
  evidence: Readonly<Record<Evidence, string>>;
  noEvidence: string;
  signature: readonly string[];
}

const NUMERALS = ['一', '二', '三', '四', '五'];

/** A paper to copy or print, made of what was answered. It asks for no more, and says nothing that was not answered. */
export function draftText(kind: DraftKind, answers: ReportAnswers, phrases: DraftPhrases): string {
  const { title, to, opening, parts, headings, closing } = phrases.drafts[kind];
  const sections = DRAFT_PARTS.filter((part) => parts.includes(part)).map((part, index) =>
    [`${NUMERALS[index] ?? ''}、${headings?.[part] ?? phrases.headings[part]}`, ...linesOf(part, kind, answers, phrases)].join('\n'),
  );
  return [title, `${to}：`, ...opening, ...sections, ...closing, phrases.signature.join('\n')].join('\n\n');
}

function linesOf(part: DraftPart, kind: DraftKind, answers: ReportAnswers, phrases: DraftPhrases): readonly string[] {
  switch (part) {
    case 'self':
      return phrases.self[answers.asker];
    case 'other':
      return phrases.other[answers.offender];
    case 'events':
      return [phrases.events[answers.situation], phrases.where[answers.place], ...phrases.account];
    case 'requests':
      return numbered(phrases.drafts[kind].requests);
    case 'evidence':
      return answers.evidence.length === 0 ? [phrases.noEvidence] : numbered(answers.evidence.map((item) => phrases.evidence[item]));
  }
}

function numbered(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${index + 1}. ${line}`);
}
