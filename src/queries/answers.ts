import type { CollectionEntry } from 'astro:content';
import { ANSWERED_KINDS, type AnsweredKind, type AnswerFact, type AnswerFile, type AnswerLine, type AnswerSource, type DirectAnswer } from '~/domain/search/direct-answer.ts';
import { articleAnchor, clauseAnchor, pathOf, withoutBase } from '~/paths.ts';
import { COLLECTION_LABELS } from '~/schemas/collections.ts';
import { VALIDITIES } from '~/schemas/policies.ts';
import type { Confidence } from '~/schemas/shared/source.ts';
import { OPERATING_SYSTEMS } from '~/schemas/software.ts';
import { answers as words, facts, guidance as guides, policies as documents, responsibilities as duties, software as products } from '~/strings.ts';
import { articleLink, articleLinks, clauseLink, clauseLinks, type Citation } from './citations.ts';
import { listReplaced, type ReplacedView } from './replacements.ts';
import { listChannels } from './reporting.ts';
import { listCounties, listMilestones, listUnits, type MilestoneView, type SuccessorView } from './responsibilities.ts';
import { freeForRow, leadPrice, licenceRow, platformStatements } from './software.ts';
import { listed, resolve } from './store.ts';
import { headingOf, provenanceView, sourceViews, type ProvenanceView, type SourceView } from './views.ts';

/** A line with its sources in full; they are put into one list for the whole answer. */
interface Told {
  fact: AnswerFact;
  label: string;
  text: string;
  href?: string;
  confidence?: Confidence;
  sources: readonly SourceView[];
}

/** At most so many names or titles in a line: an answer is read at a glance. */
const MOST_NAMES = 3;
/** Names of systems are short. */
const MOST_SYSTEMS = 8;

/** The first of a list, and where there are more, in words how many there are. */
const firstOf = (all: readonly string[], most: number, between: string, more: (first: string, count: number) => string) =>
  all.length > most ? more(all.slice(0, most).join(between), all.length) : all.join(between);

const told = (fact: AnswerFact, label: string, text: string, { confidence, sources }: ProvenanceView): Told => ({ fact, label, text, confidence, sources });

/** A line that says itself how well it is known, or that the site states of itself. */
const stated = (fact: AnswerFact, label: string, text: string, sources: readonly SourceView[] = []): Told => ({ fact, label, text, sources });

/** A source as an answer carries it. */
function sourceOf({ title, href, checkedOn, contentAsOf, kind }: SourceView): AnswerSource {
  return {
    title,
    ...(href !== undefined && { href }),
    ...(checkedOn !== undefined && { checkedOn }),
    ...(contentAsOf !== undefined && { contentAsOf }),
    ...(kind === 'reprint' && { isReprint: true }),
  };
}

/** Puts an answer together: each source stands in it once. */
function answerOf(title: string, kind: AnsweredKind, lines: readonly Told[]): DirectAnswer {
  const all = lines.flatMap(({ sources }) => sources.map((source) => JSON.stringify(sourceOf(source))));
  const known = [...new Set(all)];
  return {
    title,
    kind: COLLECTION_LABELS[kind],
    lines: lines.map(({ sources, ...line }): AnswerLine => ({ ...line, from: [...new Set(sources.map((source) => known.indexOf(JSON.stringify(sourceOf(source)))))] })),
    sources: known.map((source) => JSON.parse(source) as AnswerSource),
  };
}

/** The clause or article as a source, with the day on which the document was read. */
function citedSource({ label, href }: Citation, checkedOn: string | undefined, isReprint: boolean): SourceView {
  return { title: label, href, kind: isReprint ? 'reprint' : 'official', ...(checkedOn !== undefined && { checkedOn }), yearsOld: 0 };
}

/** The clauses behind a statement as its sources. */
async function clauseSources(clauses: readonly Citation[]): Promise<SourceView[]> {
  return Promise.all(
    clauses.map(async (clause) => {
      const { data } = await resolve('policies', clause.ref.split('#')[0] ?? '');
      const [source] = data.sources;
      return citedSource(clause, source?.checkedOn, source?.kind === 'reprint');
    }),
  );
}

/** The articles behind a statement as its sources. */
async function articleSources(refs: readonly string[]): Promise<SourceView[]> {
  return Promise.all(
    refs.map(async (ref) => {
      const [law = '', no] = ref.split('#');
      const article = (await resolve('laws', law)).data.articles.find((candidate) => candidate.no === no);
      return citedSource(await articleLink(ref), article?.checkedOn, false);
    }),
  );
}

/** What an entry without sources of its own rests on: the site's own words. */
const OWN_WORDS: SourceView = { title: words.ownWords, kind: 'background', yearsOld: 0 };

async function systemsLines(product: CollectionEntry<'software'>['data']): Promise<Told[]> {
  const { platforms, sources } = product;
  if (platforms !== undefined && 'notApplicable' in platforms) return [stated('systems', products.systems, `${facts['not-applicable']}：${platforms.notApplicable}`)];
  const statements = platformStatements(product).filter(({ systems }) => systems.length > 0);
  if (statements.length === 0) return [stated('systems', products.systems, facts.absent)];
  const confirmed = namesOfSystems(statements, 'confirmed');
  const said = namesOfSystems(statements, 'unverified').filter((name) => !confirmed.includes(name));
  const lineOf = async (names: readonly string[], confidence: Confidence): Promise<Told[]> => {
    if (names.length === 0) return [];
    const from = await Promise.all(statements.filter((statement) => statement.confidence === confidence).map((statement) => provenanceView(sources, statement)));
    return [told('systems', products.systems, firstOf(names, MOST_SYSTEMS, '、', words.systems), { confidence, sources: from.flatMap((view) => view.sources) })];
  };
  return [...(await lineOf(confirmed, 'confirmed')), ...(await lineOf(said, 'unverified'))];
}

function namesOfSystems(statements: ReturnType<typeof platformStatements>, confidence: Confidence): string[] {
  const own = statements.filter((statement) => statement.confidence === confidence);
  return [...new Set(own.flatMap(({ systems }) => systems.map(({ os }) => OPERATING_SYSTEMS[os])))];
}

async function productAnswer({ data }: CollectionEntry<'software'>): Promise<DirectAnswer> {
  const lineOf = async (fact: AnswerFact, row: ReturnType<typeof licenceRow>): Promise<Told[]> => {
    const { label, lines } = await row;
    return lines.length === 0 ? [stated(fact, label, facts.absent)] : lines.map(({ text, provenance }) => told(fact, label, text, provenance));
  };
  const price = await leadPrice(data);
  const vendor = headingOf(await resolve('vendors', data.vendor.id));
  return answerOf(data.nameZh, 'software', [
    ...(await lineOf('licence', licenceRow(data))),
    ...(await lineOf('free', freeForRow(data))),
    ...(price === undefined ? [] : [{ ...stated('price', products.price, price.text), ...price.provenance }]),
    ...(await systemsLines(data)),
    told('vendor', products.vendor, vendor, await provenanceView(data.sources, data.vendor)),
  ]);
}

function supportLines({ supportEnds }: ReplacedView): Told[] {
  return supportEnds.map(({ version, on, isOver, extended, provenance }) => {
    const doubt = extended !== undefined && extended.provenance.confidence === 'unverified' && provenance.confidence === 'confirmed' ? products.notConfirmed : '';
    const text = words.supportUntil(on, isOver ? products.supportOver : undefined, extended && `${products.supportExtended}：${extended.on}${doubt}`);
    return told('support', version, text, { confidence: provenance.confidence, sources: [...provenance.sources, ...(extended?.provenance.sources ?? [])] });
  });
}

function candidatesLine({ candidates }: ReplacedView): Told {
  const shown = candidates.slice(0, MOST_NAMES);
  if (shown.length === 0) return stated('candidates', products.candidates, products.noCandidates);
  const isConfirmed = shown.every(({ relation }) => relation.provenance.confidence === 'confirmed');
  const text = firstOf(candidates.map(({ product }) => product.name), MOST_NAMES, '、', words.products);
  return told('candidates', products.candidates, text, { confidence: isConfirmed ? 'confirmed' : 'unverified', sources: shown.flatMap(({ relation }) => relation.provenance.sources) });
}

function replacedAnswer(view: ReplacedView): DirectAnswer {
  return answerOf(view.name, 'replaced-products', [...supportLines(view), candidatesLine(view), told('vendor', products.maker, view.maker, view.identity)]);
}

/** A body's name today, where it has changed. */
const todayLine = (successor: SuccessorView | undefined): Told[] => (successor === undefined ? [] : [told('today', duties.today, successor.name, successor.provenance)]);

async function unitAnswers(): Promise<[string, DirectAnswer][]> {
  return Promise.all(
    (await listUnits()).map(async (unit): Promise<[string, DirectAnswer]> => {
      const shown = unit.duties.slice(0, MOST_NAMES).flatMap(({ clauses }) => clauses);
      const clauses = [...new Map(shown.map((clause) => [clause.ref, clause])).values()];
      const lines = [stated('duties', duties.duties, firstOf(unit.duties.map(({ title }) => title), MOST_NAMES, '；', words.duties), await clauseSources(clauses)), ...todayLine(unit.successor)];
      return [unit.href, answerOf(unit.name, 'units', lines)];
    }),
  );
}

/** How a deadline stands, in the words of the timeline. */
const standingOf = ({ status, statusText, inForceText }: MilestoneView) => (status === 'recurring' ? [...new Set([statusText, inForceText])].join('；') : statusText);

/** What a county does by which day, and for whom. */
function countyLine(milestone: MilestoneView, sources: readonly SourceView[]): Told {
  const { dueText, title, reportTo } = milestone;
  return stated('reports', dueText, words.report(title, reportTo, milestone.standing), sources);
}

async function countyAnswers(): Promise<[string, DirectAnswer][]> {
  return Promise.all(
    (await listCounties()).map(async (county): Promise<[string, DirectAnswer]> => {
      const milestones = [...county.reports, ...county.others];
      const lines = await Promise.all(milestones.map(async (milestone) => countyLine(milestone, await clauseSources(milestone.clauses))));
      return [county.href, answerOf(county.name, 'counties', [...lines, ...todayLine(county.currentName)])];
    }),
  );
}

async function milestoneAnswers(): Promise<[string, DirectAnswer][]> {
  const entries = new Map((await listed('milestones')).map((entry) => [entry.id, entry]));
  return Promise.all(
    (await listMilestones()).map(async (milestone): Promise<[string, DirectAnswer]> => {
      const { title, dueText, asStated, who, reportTo, conflict, clauses, status, inForce } = milestone;
      const declared = entries.get(milestone.id)?.data.sources ?? [];
      const sources = clauses.length > 0 ? await clauseSources(clauses) : await sourceViews(declared);
      const lines = [
        stated('due', duties.when, dueText === asStated ? asStated : words.due(dueText, asStated), sources),
        stated('who', duties.who, who, sources),
        ...(reportTo === undefined ? [] : [stated('who', duties.reportTo, reportTo, sources)]),
        stated('text', duties.status, standingOf(milestone), status === 'recurring' ? inForce.sources : []),
        ...(conflict === undefined ? [] : [stated('text', duties.conflict, conflict, sources)]),
      ];
      return [milestone.href, answerOf(title, 'milestones', lines)];
    }),
  );
}

/** The articles and clauses that a statement rests on. */
const basisLine = (citations: readonly Citation[], sources: readonly SourceView[] = []): Told[] =>
  citations.length === 0 ? [] : [stated('text', guides.basis, citations.map(({ label }) => label).join('、'), sources)];

/** A word is explained from its own sources or from the law that defines it; a clause only uses it. */
async function termAnswer({ data }: CollectionEntry<'terms'>): Promise<DirectAnswer> {
  const own = await sourceViews(data.sources);
  const laws = await articleSources(data.laws);
  const sources = own.length > 0 ? own : laws.length > 0 ? laws : [OWN_WORDS];
  return answerOf(data.title, 'terms', [
    stated('definition', words.meaning, data.definition, sources),
    ...(data.nameEn === undefined ? [] : [stated('definition', words.english, data.nameEn)]),
    ...basisLine([...(await articleLinks(data.laws)), ...(await clauseLinks(data.clauses))]),
  ]);
}

/** Whether a document still applies; that nobody knows says itself. */
async function validityLine({ sources, validity }: CollectionEntry<'laws' | 'policies'>['data']): Promise<Told> {
  const provenance = await provenanceView(sources, validity);
  const text = VALIDITIES[validity.status];
  return validity.status === 'unverified' ? stated('text', guides.validity, text, provenance.sources) : told('text', guides.validity, text, provenance);
}

async function articleAnswers({ id, data }: CollectionEntry<'laws'>): Promise<[string, DirectAnswer][]> {
  const validity = await validityLine(data);
  return Promise.all(
    data.articles.map(async (article): Promise<[string, DirectAnswer]> => {
      const { label } = await articleLink(`${id}#${article.no}`);
      const lines = [
        told('text', guides.point, article.point, await provenanceView(data.sources, article)),
        ...(article.warning === undefined ? [] : [stated('text', guides.lawWarnings, article.warning)]),
        validity,
      ];
      return [`${pathOf('laws', id)}#${articleAnchor(article.no)}`, answerOf(words.article(label, article.heading), 'laws', lines)];
    }),
  );
}

async function clauseAnswers({ id, data }: CollectionEntry<'policies'>): Promise<[string, DirectAnswer][]> {
  const validity = await validityLine(data);
  return Promise.all(
    data.clauses.map(async (clause): Promise<[string, DirectAnswer]> => {
      const citation = await clauseLink(`${id}#${clause.id}`);
      const [label, text] = clause.plain === undefined ? [guides.quote, clause.text ?? ''] : [documents.plain, clause.plain];
      const lines = [
        stated('text', label, text, await clauseSources([citation])),
        ...(clause.note === undefined ? [] : [stated('text', documents.note, clause.note)]),
        validity,
      ];
      return [`${pathOf('policies', id)}#${clauseAnchor(clause.id)}`, answerOf(citation.label, 'policies', lines)];
    }),
  );
}

async function channelAnswers(): Promise<[string, DirectAnswer][]> {
  return Promise.all(
    (await listChannels()).map(async ({ href, title, contact, scope, hours, articles, facts: [fact] }): Promise<[string, DirectAnswer]> => {
      const basis = await articleSources(articles.map(({ ref }) => ref));
      const number =
        contact === undefined
          ? stated('contact', guides.contact, guides.noContact)
          : { ...told('contact', guides.contact, contact.value, contact.provenance), ...(contact.telephone !== undefined && { href: `tel:${contact.telephone}` }) };
      const lines = [
        number,
        ...(hours === undefined ? [] : [stated('contact', guides.hours, hours)]),
        stated('scope', guides.scope, scope),
        ...basisLine(articles, basis),
        // Without a number and a law what is known of it is at least said with its source.
        ...(contact === undefined && basis.length === 0 && fact !== undefined ? [told('text', words.note, fact.text, fact.provenance)] : []),
      ];
      return [href, answerOf(title, 'channels', lines)];
    }),
  );
}

const byPath = <C extends 'software' | 'terms'>(collection: C, answer: (entry: CollectionEntry<C>) => Promise<DirectAnswer>) => async () =>
  Promise.all((await listed(collection)).map(async (entry): Promise<[string, DirectAnswer]> => [pathOf(collection, entry.id), await answer(entry)]));

const ANSWERS: Readonly<Record<AnsweredKind, () => Promise<[string, DirectAnswer][]>>> = {
  software: byPath('software', productAnswer),
  'replaced-products': async () => (await listReplaced()).map((view) => [view.href, replacedAnswer(view)]),
  units: unitAnswers,
  counties: countyAnswers,
  milestones: milestoneAnswers,
  terms: byPath('terms', termAnswer),
  laws: async () => (await Promise.all((await listed('laws')).map(articleAnswers))).flat(),
  policies: async () => (await Promise.all((await listed('policies')).map(clauseAnswers))).flat(),
  channels: channelAnswers,
};

/** The kinds that have a file of answers. */
export const answeredKinds = (): readonly AnsweredKind[] => ANSWERED_KINDS;

/** The direct answers of a kind, by the address of the page or place that they stand on, without the base path. */
export async function answersOf(kind: AnsweredKind): Promise<AnswerFile> {
  return Object.fromEntries((await ANSWERS[kind]()).map(([path, answer]) => [withoutBase(path), answer]));
}
