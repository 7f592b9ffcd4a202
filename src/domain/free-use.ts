import type { Data } from '~/schemas/collections.ts';

type Licence = Pick<Data<'software'>['licence'], 'model' | 'freeFor' | 'confidence'>;
export type Audience = NonNullable<Licence['freeFor']>[number];

/**
 * Whether somebody may use a product without paying: `free` when the licence says so and somebody read it, `said` when it
 * is only told, `unstated` when nothing was read that allows it. Nothing here ever says "not free" for want of knowledge.
 */
export type FreeUse = 'free' | 'said' | 'unstated';

/** Those who ask, in the order of the page. */
const AUDIENCES: readonly Audience[] = ['personal', 'enterprise', 'government'];

export function freeUse({ freeFor = [], confidence }: Licence): Record<Audience, FreeUse> {
  const stateOf = (audience: Audience): FreeUse => (!freeFor.includes(audience) ? 'unstated' : confidence === 'confirmed' ? 'free' : 'said');
  return Object.fromEntries(AUDIENCES.map((audience) => [audience, stateOf(audience)])) as Record<Audience, FreeUse>;
}

/**
 * The organisations that might take a product for free although nobody confirmed that they may: those are warned. A
 * product that is sold to everybody misleads nobody.
 */
export function whoMustAskFirst(licence: Licence): Audience[] {
  const use = freeUse(licence);
  const looksFree = licence.model === 'free' || licence.model === 'freemium' || licence.model === 'open-source' || Object.values(use).some((state) => state !== 'unstated');
  return looksFree ? AUDIENCES.filter((audience) => audience !== 'personal' && use[audience] !== 'free') : [];
}
