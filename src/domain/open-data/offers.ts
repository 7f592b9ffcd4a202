import { isCurrent, type PricedEntry } from '~/domain/catalogue/seat-price.ts';
import { yearsSince } from '~/domain/lifecycle.ts';
import type { Data } from '~/schemas/collections.ts';

/**
 * Whether a price may stand as an offer of today, without the words that the site puts around it: published for
 * everybody, exact, read by somebody, and either good until a day that its source names or not over a year old.
 */
export function isOffered(price: Data<'software'>['prices'][number], today: string): price is PricedEntry {
  if (!isCurrent(price, today) || price.confidence !== 'confirmed') return false;
  const isForAll = price.kind === 'list' && price.offer !== 'service';
  const isExact = price.basis === 'fixed' || price.basis === 'discount';
  return isForAll && isExact && (price.validUntil !== undefined || yearsSince(price.asOf, today) === 0);
}
