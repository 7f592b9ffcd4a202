import type { CollectionEntry } from 'astro:content';
import { FITS } from '~/schemas/software.ts';
import type { Source } from '~/schemas/shared/source.ts';
import { software as words } from '~/strings.ts';
import { resolve } from './store.ts';
import { factViews, linkTo, provenanceView, type FactView, type Link, type ProvenanceView } from './views.ts';

type Relation = CollectionEntry<'software'>['data']['replaces'][number];

/** How a product of the catalogue stands to a foreign one. */
export interface RelationView {
  /** The foreign product. */
  link: Link;
  fit: string;
  isFitKnown: boolean;
  notes: string;
  provenance: ProvenanceView;
  /** What sources say in particular; lists without a statement are left out. */
  details: { key: 'works' | 'lost' | 'files' | 'move'; label: string; facts: FactView[] }[];
}

const DETAILS = ['works', 'lost', 'files', 'move'] as const;

/** @param declared the sources of the product that states the relation */
export async function relationView(declared: readonly Source[], relation: Relation): Promise<RelationView> {
  const details = await Promise.all(
    DETAILS.map(async (key) => ({ key, label: words.relation[key], facts: await factViews(declared, relation[key]) })),
  );
  return {
    link: linkTo(await resolve('replaced-products', relation.product)),
    fit: FITS[relation.fit],
    isFitKnown: relation.fit !== 'unknown',
    notes: relation.notes,
    provenance: await provenanceView(declared, relation),
    details: details.filter(({ facts }) => facts.length > 0),
  };
}
