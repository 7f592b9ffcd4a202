import type { CollectionEntry } from 'astro:content';
import type { PricedEntry } from '~/domain/catalogue/seat-price.ts';
import { isExpired, isListed } from '~/domain/lifecycle.ts';
import { isOffered } from '~/domain/open-data/offers.ts';
import { latestVersion } from '~/domain/versions.ts';
import { softwarePath } from '~/paths.ts';
import { OPERATING_SYSTEMS, PRICE_OFFERS, PRICE_TERMS, PRICE_UNITS } from '~/schemas/software.ts';
import { TODAY } from '~/site.ts';
import { openData as words } from '~/strings.ts';
import { canonical } from './canonical.ts';
import { platformStatements } from './software.ts';
import { findAll, resolve } from './store.ts';
import { headingOf } from './views.ts';

type Product = CollectionEntry<'software'>['data'];
type StructuredData = Record<string, unknown>;

/**
 * A product as schema.org SoftwareApplication, for its page and for the open data. The vocabulary has no word for
 * 未核实, so a fact that nobody confirmed is not told at all.
 */
export async function softwareJsonLd(entry: CollectionEntry<'software'>): Promise<StructuredData> {
  const { id, data } = entry;
  const [category] = await findAll('categories', data.categories);
  const vendor = data.vendor.confidence === 'confirmed' ? await resolve('vendors', data.vendor.id) : undefined;
  const systems = systemsOf(data);
  const version = latestVersion(data.versions)?.version;
  const licence = licenceOf(data);
  const offers = data.prices.filter((price) => isOffered(price, TODAY)).map(offerOf);
  return {
    '@type': 'SoftwareApplication',
    name: data.nameZh,
    ...(data.nameEn !== undefined && data.nameEn !== data.nameZh && { alternateName: data.nameEn }),
    url: canonical(softwarePath(id)),
    ...(data.summaryFrom.confidence === 'confirmed' && { description: data.summary }),
    ...(category !== undefined && { applicationCategory: headingOf(category) }),
    ...(systems !== '' && { operatingSystem: systems }),
    ...(version !== undefined && { softwareVersion: version }),
    ...(licence !== undefined && { license: licence }),
    ...(vendor !== undefined && { author: { '@type': vendor.data.kind === 'person' ? 'Person' : 'Organization', name: headingOf(vendor) } }),
    ...(offers.length > 0 && { offers }),
    ...(!isListed(data, TODAY) && { creativeWorkStatus: isExpired(data, TODAY) ? words.expired : words.withdrawn }),
  };
}

/** Systems that somebody read about, by name; what is not written down is no system. */
function systemsOf(data: Product): string {
  const confirmed = platformStatements(data).filter(({ confidence }) => confidence === 'confirmed');
  const names = confirmed.flatMap(({ systems }) => systems.flatMap(({ os }) => (os === 'unspecified' ? [] : OPERATING_SYSTEMS[os])));
  return [...new Set(names)].join('、');
}

/** The address of an open-source licence, or its name where SPDX has no page for it. Of a mixed product none covers all. */
function licenceOf({ licence: { spdx, model, confidence } }: Product): string | StructuredData | undefined {
  if (spdx === undefined || model !== 'open-source' || confidence !== 'confirmed') return undefined;
  const hasPage = !spdx.includes(' ') && !spdx.startsWith('LicenseRef-');
  return hasPage ? `https://spdx.org/licenses/${spdx}.html` : { '@type': 'CreativeWork', name: spdx };
}

function offerOf({ edition, amount, per, term, offer, asOf, validUntil }: PricedEntry): StructuredData {
  return {
    '@type': 'Offer',
    ...(edition !== undefined && { name: edition }),
    price: amount,
    priceCurrency: 'CNY',
    ...(validUntil !== undefined && { priceValidUntil: validUntil }),
    category: PRICE_OFFERS[offer],
    description: words.offer(PRICE_UNITS[per], PRICE_TERMS[term], asOf),
  };
}
