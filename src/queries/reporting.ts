import type { CollectionEntry } from 'astro:content';
import { keysOf } from '~/domain/records.ts';
import { draftText } from '~/domain/report-draft.ts';
import { dialled, isMeantFor, preparation, routingTable, type RoutingRow } from '~/domain/report-routing.ts';
import { CHANNEL_KINDS, DRAFTS, REPORT_ANSWERS, type Asker, type DraftKind, type Evidence, type Offender, type Place, type ReportAnswers, type Situation } from '~/schemas/channels.ts';
import { archivedOn } from '~/site.ts';
import { reportPhrases, reportRouter as words } from '~/strings/report-router.ts';
import { articleLinks, type Citation } from './citations.ts';
import { usesOf, type LinkGroup } from './graph.ts';
import { findAll, listedInOrder } from './store.ts';
import { entryHead, factViews, linkTo, provenanceView, type EntryHead, type FactView, type Link, type ProvenanceView } from './views.ts';

export interface ChannelView extends EntryHead {
  title: string;
  kind: string;
  contact?: { value: string; isConfirmed: boolean; telephone?: string; provenance: ProvenanceView };
  scope: string;
  hours?: string;
  handles: string[];
  deadlines: { within: string; text: string; provenance: ProvenanceView }[];
  bring: string[];
  bringFrom?: ProvenanceView;
  facts: FactView[];
  articles: Citation[];
  /** What to read before going there. */
  guidance: Link[];
  /** What else leads to it. */
  uses: LinkGroup[];
}

/** A channel as the router's script needs it: what it takes, and what of it is shown in a result. */
export interface RouterChannel {
  title: string;
  href: string;
  order: number;
  contact?: { value: string; isConfirmed: boolean; telephone?: string };
  hours?: string;
  takes: {
    situations: readonly Situation[];
    askers: readonly Asker[];
    places: readonly Place[];
    offenders: readonly Offender[];
    rank: number;
    because: string;
    paper?: DraftKind;
    guidance: Link[];
    /** The basis of this case. */
    articles: Link[];
  }[];
  deadlines: { within: string; text: string; situations: readonly Situation[]; askers: readonly Asker[]; isConfirmed: boolean }[];
  bring: { text: string; evidence: readonly Evidence[]; situations: readonly Situation[]; askers: readonly Asker[] }[];
  /** Whether the list of what to bring is a source's and was not read first-hand. */
  isBringDoubtful: boolean;
}

/** What the router asks. */
export interface QuestionView {
  name: keyof typeof REPORT_ANSWERS;
  legend: string;
  hint: string;
  takesSeveral: boolean;
  options: { value: string; label: string }[];
}

/** A row of the routing table: whom it is for, and where to go in which order. */
export interface RoutingRowView {
  askers: string[];
  routes: { href: string; title: string; because: string; condition: string }[];
  deadlines: { title: string; within: string; isConfirmed: boolean }[];
  evidence: string[];
}

function contactOf({ data }: CollectionEntry<'channels'>): RouterChannel['contact'] {
  if (data.contact === undefined) return undefined;
  // Nobody keeps the numbers of an archive: they are for reading, not for dialling.
  const telephone = archivedOn === undefined ? dialled(data.contact) : undefined;
  return { value: data.contact.value, isConfirmed: data.contact.confidence === 'confirmed', ...(telephone !== undefined && { telephone }) };
}

async function channelView(entry: CollectionEntry<'channels'>): Promise<ChannelView> {
  const { data } = entry;
  const contact = contactOf(entry);
  const guidance = (await findAll('guidance', [...new Set(data.takes.flatMap((taking) => taking.guidance))])).map(linkTo);
  return {
    ...(await entryHead(entry)),
    title: data.title,
    kind: CHANNEL_KINDS[data.kind],
    ...(contact !== undefined && data.contact !== undefined && { contact: { ...contact, provenance: await provenanceView(data.sources, data.contact) } }),
    scope: data.scope,
    ...(data.hours !== undefined && { hours: data.hours }),
    handles: data.handles,
    deadlines: await Promise.all(
      data.deadlines.map(async (deadline) => ({ within: deadline.within, text: deadline.text, provenance: await provenanceView(data.sources, deadline) })),
    ),
    bring: data.bring.map(({ text }) => text),
    ...(data.bringFrom !== undefined && { bringFrom: await provenanceView(data.sources, data.bringFrom) }),
    facts: await factViews(data.sources, data.facts),
    articles: await articleLinks([...new Set([...data.laws, ...data.takes.flatMap(({ laws }) => laws)])]),
    guidance,
    uses: await usesOf('channels', entry.id, guidance),
  };
}

/** Where to report or ask, the first door first. */
export async function listChannels(): Promise<ChannelView[]> {
  return Promise.all((await listedInOrder('channels')).map(channelView));
}

async function routerChannel(entry: CollectionEntry<'channels'>): Promise<RouterChannel> {
  const { data } = entry;
  const contact = contactOf(entry);
  return {
    ...linkOf(entry),
    order: data.order,
    ...(contact !== undefined && { contact }),
    ...(data.hours !== undefined && { hours: data.hours }),
    takes: await Promise.all(
      data.takes.map(async ({ paper, guidance, laws, ...taking }) => ({
        ...taking,
        ...(paper !== undefined && { paper }),
        guidance: (await findAll('guidance', guidance)).map(linkTo),
        articles: (await articleLinks(laws.length > 0 ? laws : data.laws)).map(({ href, label }) => ({ href, label })),
      })),
    ),
    deadlines: data.deadlines.map(({ within, text, situations, askers, confidence }) => ({ within, text, situations, askers, isConfirmed: confidence === 'confirmed' })),
    bring: data.bring,
    isBringDoubtful: data.bringFrom?.confidence === 'unverified',
  };
}

function linkOf(entry: CollectionEntry<'channels'>): { title: string; href: string } {
  const { href, label } = linkTo(entry);
  return { title: label, href };
}

/** What the router goes by. */
export async function routerChannels(): Promise<RouterChannel[]> {
  return Promise.all((await listedInOrder('channels')).map(routerChannel));
}


/** The five questions, in the order in which they are asked. */
export function reportQuestions(): QuestionView[] {
  return keysOf(REPORT_ANSWERS).map((name) => ({
    name,
    ...words.questions[name],
    takesSeveral: name === 'evidence',
    options: Object.entries(REPORT_ANSWERS[name]).map(([value, label]) => ({ value, label })),
  }));
}

/** The routing rule as tables. Situations that lead to the same channels share one. */
export async function listRoutings(): Promise<{ situations: string[]; rows: RoutingRowView[] }[]> {
  const rows = routingTable(keysOf(REPORT_ANSWERS.situation), keysOf(REPORT_ANSWERS.asker), await routerChannels());
  const tables = [...Map.groupBy(rows, ({ situation }) => situation)].map(([situation, own]) => ({ situation: REPORT_ANSWERS.situation[situation], rows: own.map(rowView) }));
  const alike = Map.groupBy(tables, (table) => JSON.stringify(table.rows));
  return [...alike.values()].map((group) => ({ situations: group.map(({ situation }) => situation), rows: group[0]?.rows ?? [] }));
}

function rowView({ situation, askers, routes }: RoutingRow<RouterChannel>): RoutingRowView {
  const named = routes.map(({ channel }) => channel).filter((channel, index, all) => all.indexOf(channel) === index);
  const things = named.flatMap(({ bring }) => askers.flatMap((asker) => preparation(bring, { situation, asker, evidence: [] })));
  const evidence = things.flatMap(({ thing }) => thing.evidence);
  return {
    askers: isEverybody(askers) ? [words.anyone] : askers.map((asker) => REPORT_ANSWERS.asker[asker]),
    routes: routes.map(({ channel, taking }) => ({
      href: channel.href,
      title: channel.title,
      because: taking?.because ?? words.fallbackBecause,
      condition: taking === undefined ? '' : conditionOf(taking),
    })),
    deadlines: named.flatMap(({ title, deadlines }) =>
      deadlines.filter((deadline) => askers.some((asker) => isMeantFor(deadline, { situation, asker }))).map(({ within, isConfirmed }) => ({ title, within, isConfirmed })),
    ),
    evidence: keysOf(REPORT_ANSWERS.evidence).filter((kind) => evidence.includes(kind)).map((kind) => REPORT_ANSWERS.evidence[kind]),
  };
}

const isEverybody = (askers: readonly Asker[]) => askers.length === keysOf(REPORT_ANSWERS.asker).length;

/** In which places and by whom, where a case is narrowed. */
function conditionOf({ places, offenders }: RouterChannel['takes'][number]): string {
  if (places.length + offenders.length === 0) return '';
  return words.onlyWhen(
    places.map((place) => REPORT_ANSWERS.place[place]),
    offenders.map((offender) => REPORT_ANSWERS.offender[offender]),
  );
}

/** For each paper the case that most readers write it for. */
const SAMPLES: Readonly<Record<DraftKind, ReportAnswers>> = {
  tip: { situation: 'selling', place: 'shop', offender: 'trader', evidence: ['photo'], asker: 'witness' },
  complaint: { situation: 'sharing', place: 'download', offender: 'site', evidence: ['capture', 'ownership', 'identity'], asker: 'owner' },
  'platform-notice': { situation: 'sharing', place: 'download', offender: 'site', evidence: ['capture', 'ownership'], asker: 'owner' },
  'shop-notice': { situation: 'selling', place: 'online-shop', offender: 'trader', evidence: ['capture', 'order', 'ownership'], asker: 'owner' },
  'consumer-complaint': { situation: 'bought', place: 'online-shop', offender: 'trader', evidence: ['order', 'chat'], asker: 'buyer' },
  'crime-report': { situation: 'selling', place: 'online-shop', offender: 'ring', evidence: ['capture', 'order'], asker: 'witness' },
  reply: { situation: 'letter', evidence: ['licences'] },
};

/** Every paper as it is drafted for a usual case. */
export function draftSamples(): { kind: DraftKind; title: string; text: string }[] {
  return keysOf(SAMPLES).map((kind) => ({ kind, title: DRAFTS[kind], text: draftText(kind, SAMPLES[kind], reportPhrases) }));
}
