import { keysOf } from '~/domain/records.ts';
import { LIABILITY_LAYERS } from '~/schemas/liabilities.ts';
import { articleLinks, clauseLinks, type Citation } from './citations.ts';
import { findAll, listedInOrder } from './store.ts';
import { linkTo, provenanceView, type Link, type ProvenanceView } from './views.ts';

/** A rung of the ladder of liability. */
export interface LiabilityView {
  id: string;
  title: string;
  layer: string;
  /** Whether it opens its layer. */
  isFirst: boolean;
  trigger: string;
  consequence: string;
  amount?: string;
  warning?: string;
  citations: Citation[];
  guidance: Link[];
  provenance: ProvenanceView;
}

const LAYERS = keysOf(LIABILITY_LAYERS);

/** The ladder from its lowest layer up, in the editors' order within a layer. */
export async function listLiabilities(): Promise<LiabilityView[]> {
  const entries = (await listedInOrder('liabilities')).toSorted((a, b) => LAYERS.indexOf(a.data.layer) - LAYERS.indexOf(b.data.layer));
  return Promise.all(
    entries.map(async ({ id, data }, index) => ({
      id,
      title: data.title,
      layer: LIABILITY_LAYERS[data.layer],
      isFirst: entries[index - 1]?.data.layer !== data.layer,
      trigger: data.trigger,
      consequence: data.consequence,
      ...(data.amount !== undefined && { amount: data.amount }),
      ...(data.warning !== undefined && { warning: data.warning }),
      citations: [...(await articleLinks(data.laws)), ...(await clauseLinks(data.clauses))],
      guidance: (await findAll('guidance', data.guidance)).map(linkTo),
      provenance: await provenanceView(data.sources, data),
    })),
  );
}
