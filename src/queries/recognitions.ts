import { chineseDate } from '~/domain/dates.ts';
import { nodeKey } from '~/domain/graph/content-graph.ts';
import { selfCheckPath } from '~/paths.ts';
import { selfCheck } from '~/strings/self-check.ts';
import { clauseLinks, dutyLinks, type Citation } from './citations.ts';
import { linksBeside } from './graph.ts';
import { listedInOrder, resolve } from './store.ts';
import { toolLink } from './tools.ts';
import { entryHead, factViews, linkTo, sourceViews, type EntryHead, type FactView, type Link, type SourceView } from './views.ts';

/** A title of honour: what is known of it, batch by batch, what is not, and whom to ask. */
export interface RecognitionView extends EntryHead {
  title: string;
  facts: FactView[];
  batches: { title: string; onText?: string; facts: FactView[] }[];
  /** Experiences on this site whose organisation has the title. */
  holders: Link[];
  howToApply: FactView[];
  unconfirmed: string[];
  clauses: Citation[];
  ask: Link[];
  sources: SourceView[];
}

export async function listRecognitions(): Promise<RecognitionView[]> {
  return Promise.all(
    (await listedInOrder('recognitions')).map(async (entry) => {
      const { data } = entry;
      return {
        ...(await entryHead(entry)),
        title: data.title,
        facts: await factViews(data.sources, data.facts),
        batches: await Promise.all(
          data.batches.map(async ({ title, on, facts }) => ({ title, ...(on !== undefined && { onText: chineseDate(on) }), facts: await factViews(data.sources, facts) })),
        ),
        holders: await linksBeside([nodeKey('recognitions', entry.id)], 'showcases'),
        howToApply: await factViews(data.sources, data.howToApply),
        unconfirmed: data.unconfirmed,
        clauses: await clauseLinks(data.clauses),
        ask: await dutyLinks(data.duties),
        sources: await sourceViews(data.sources),
      };
    }),
  );
}

/** What any title asks for and one can do today: check oneself, keep the ledger, write the rules down. */
export async function meanwhileLinks(): Promise<Link[]> {
  return [{ href: selfCheckPath(), label: selfCheck.title }, toolLink('ledger'), linkTo(await resolve('guidance', 'five-model-rules'))];
}
