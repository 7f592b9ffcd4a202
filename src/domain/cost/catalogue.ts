import type { PriceOffer, PriceTerm, PriceUnit } from './caps.ts';
import { fenOf, shortYuan } from './money.ts';
import { withKeys, type CostProduct, type Offer } from './offers.ts';

/** What the calculator's script is given: the products, and the words for what a price covers. */
export interface Catalogue {
  products: CostProduct[];
  labels: { units: Record<PriceUnit, string>; terms: Record<PriceTerm, string>; offers: Record<PriceOffer, string> };
}

/** The catalogue as JSON can hold it: amounts are decimal text; what is empty or follows from the rest is left out. */
export interface PackedCatalogue {
  products: PackedProduct[];
  labels: Catalogue['labels'];
}
type PackedProduct = Omit<CostProduct, 'free' | 'offers'> & { free?: CostProduct['free']; offers?: PackedOffer[] };
type PackedOffer = Omit<Offer, 'key' | 'amount' | 'edition' | 'remark' | 'warnings'> & { amount: string } & Partial<Pick<Offer, 'edition' | 'remark' | 'warnings'>>;

export function packCatalogue({ products, labels }: Catalogue): PackedCatalogue {
  return { products: products.map(packProduct), labels };
}

function packProduct({ free, offers, ...rest }: CostProduct): PackedProduct {
  return { ...rest, ...(free.length > 0 && { free }), ...(offers.length > 0 && { offers: offers.map(packOffer) }) };
}

function packOffer({ amount, per, term, offer, asOf, source, edition, remark, warnings }: Offer): PackedOffer {
  return {
    ...{ amount: shortYuan(amount), per, term, offer, asOf, source },
    ...(edition !== '' && { edition }),
    ...(remark !== '' && { remark }),
    ...(warnings.length > 0 && { warnings }),
  };
}

export function unpackCatalogue({ products, labels }: PackedCatalogue): Catalogue {
  return { products: products.map(({ free = [], offers = [], ...rest }) => ({ ...rest, free, offers: unpackOffers(offers) })), labels };
}

function unpackOffers(packed: readonly PackedOffer[]): Offer[] {
  const offers = packed.map(({ amount, edition = '', remark = '', warnings = [], ...rest }) => ({ ...rest, amount: fenOf(amount), edition, remark, warnings }));
  return withKeys(offers);
}
