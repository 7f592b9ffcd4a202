import type { CollectionEntry } from 'astro:content';
import { EXPOSED_PARTIES } from '~/schemas/exposures.ts';
import { articleLinks, type Citation } from './citations.ts';
import { listed } from './store.ts';
import { entryHead, provenanceView, sourceViews, type EntryHead, type ProvenanceView, type SourceView } from './views.ts';

/** A published decision, for as long as it may be shown. */
export interface ExposureView extends EntryHead {
  subject: string;
  party: string;
  decisionNumber: string;
  authority: string;
  violation: string;
  decided: string;
  publishedOn: string;
  removeOn: string;
  removalBasis: string;
  laws: Citation[];
  provenance: ProvenanceView;
  sources: SourceView[];
}

async function exposureView(entry: CollectionEntry<'exposures'>): Promise<ExposureView> {
  const { data } = entry;
  const { subject, decisionNumber, authority, violation, decided, publishedOn, removeOn, removalBasis } = data;
  return {
    ...(await entryHead(entry)),
    ...{ subject, decisionNumber, authority, violation, decided, publishedOn, removeOn, removalBasis },
    party: EXPOSED_PARTIES[data.party],
    laws: await articleLinks(data.laws),
    provenance: await provenanceView(data.sources, data),
    sources: await sourceViews(data.sources),
  };
}

/** Every decision that may be shown today, the one that was published last first. What had to go is not among them. */
export async function listExposures(): Promise<ExposureView[]> {
  const entries = (await listed('exposures')).toSorted((a, b) => b.data.publishedOn.localeCompare(a.data.publishedOn, 'en'));
  return Promise.all(entries.map(exposureView));
}
