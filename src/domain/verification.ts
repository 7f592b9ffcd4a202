import type { Data } from '~/schemas/collections.ts';

/** The five kinds of facts that a buyer asks for; a 正 has five strokes, one for each that is confirmed. */
export const VERIFIED_KINDS = { licence: '授权', price: '价格', platforms: '运行环境', version: '版本', vendor: '厂商' } as const;
export type VerifiedKind = keyof typeof VERIFIED_KINDS;

/** `absent`: 暂无资料. `unverified`: stated, but nobody read the first-hand text. */
export type FactState = 'confirmed' | 'unverified' | 'not-applicable' | 'absent';

type Stated = { confidence: 'confirmed' | 'unverified' };

function stateOf(stated: readonly Stated[]): FactState {
  if (stated.length === 0) return 'absent';
  return stated.every((fact) => fact.confidence === 'confirmed') ? 'confirmed' : 'unverified';
}

/**
 * The state of each of the five kinds for a product. A kind is confirmed when everything stated in it is; the advice to
 * ask for a quote is no price.
 */
export function verificationOf(product: Pick<Data<'software'>, 'licence' | 'prices' | 'platforms' | 'versions' | 'vendor'>): Record<VerifiedKind, FactState> {
  const { platforms } = product;
  return {
    licence: stateOf([product.licence]),
    price: stateOf(product.prices.filter((price) => price.kind !== 'inquiry')),
    platforms: platforms !== undefined && 'notApplicable' in platforms ? 'not-applicable' : stateOf(platforms ?? []),
    version: stateOf(product.versions),
    vendor: stateOf([product.vendor]),
  };
}

/** How many of the five strokes are drawn: kinds that are confirmed, or that do not apply. */
export function strokesOf(states: Record<VerifiedKind, FactState>): number {
  return Object.values(states).filter((state) => state === 'confirmed' || state === 'not-applicable').length;
}
