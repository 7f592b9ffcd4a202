import { machineTime } from '~/domain/dates.ts';

/** The breadcrumb trail as schema.org BreadcrumbList; addresses become absolute. */
export function breadcrumbList(trail: readonly { href: string; label: string }[], site: URL | undefined): Record<string, unknown> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ href, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: new URL(href, site).href,
    })),
  };
}

/** A guidance entry as schema.org HowTo when it has steps, FAQPage when it answers a question; nothing otherwise. */
export function guidanceJsonLd(item: {
  title: string;
  summary: string;
  isProcedure: boolean;
  isQuestion: boolean;
  needs: readonly string[];
  cost?: string;
  steps: readonly { title: string; text: string }[];
}): Record<string, unknown>[] {
  if (item.isProcedure) {
    const step = item.steps.map(({ title, text }, index) => ({ '@type': 'HowToStep', position: index + 1, name: title, text }));
    const supply = item.needs.map((name) => ({ '@type': 'HowToSupply', name }));
    return [
      {
        '@type': 'HowTo',
        name: item.title,
        description: item.summary,
        ...(supply.length > 0 && { supply }),
        ...(item.cost !== undefined && { estimatedCost: item.cost }),
        step,
      },
    ];
  }
  if (item.isQuestion) {
    const answer = { '@type': 'Answer', text: item.summary };
    return [{ '@type': 'FAQPage', mainEntity: [{ '@type': 'Question', name: item.title, acceptedAnswer: answer }] }];
  }
  return [];
}

/** A page of a list as schema.org CollectionPage, with the entries that stand on it in their places. */
export function collectionPage(
  list: { title: string; description: string; address: string; links: readonly { href: string; label: string }[]; first: number; total: number },
  site: URL | undefined,
): Record<string, unknown> {
  return {
    '@type': 'CollectionPage',
    name: list.title,
    description: list.description,
    url: list.address,
    inLanguage: 'zh-CN',
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: list.total,
      itemListOrder: 'https://schema.org/ItemListOrderDescending',
      itemListElement: list.links.map(({ href, label }, index) => ({ '@type': 'ListItem', position: list.first + index, url: new URL(href, site).href, name: label })),
    },
  };
}

/** What the structured data of an item of news is made of. */
export interface ArticleFacts {
  href: string;
  title: string;
  summary: string;
  topic: string;
  place?: string;
  publishedAt: string;
  updatedOn?: string;
  corrections: readonly { on: string; what: string }[];
  units: readonly { label: string }[];
  counties: readonly { label: string }[];
  sources: readonly { href?: string }[];
  card: { href: string };
}

/**
 * An item of news as schema.org NewsArticle. `datePublished` is when this site published it; the day it happened and the
 * day of its source are no dates of this article. A publisher is named only where the site has one, and an author never:
 * the editor in charge wrote no news of their own.
 */
export function newsArticle(item: ArticleFacts, site: { name: string; publisher: string | undefined }, origin: URL | undefined): Record<string, unknown> {
  const address = new URL(item.href, origin).href;
  const modified = [item.updatedOn ?? '', ...item.corrections.map(({ on }) => on)].toSorted().at(-1) ?? '';
  const basis = item.sources.flatMap(({ href }) => (href?.startsWith('http') ? [href] : []));
  const about = [...item.units, ...item.counties].map(({ label }) => label);
  return {
    '@type': 'NewsArticle',
    headline: item.title,
    description: item.summary,
    url: address,
    mainEntityOfPage: address,
    inLanguage: 'zh-CN',
    isPartOf: { '@type': 'WebSite', name: site.name },
    articleSection: item.topic,
    image: [new URL(item.card.href, origin).href],
    datePublished: machineTime(item.publishedAt),
    ...(modified !== '' && { dateModified: modified }),
    ...(site.publisher !== undefined && { publisher: { '@type': 'GovernmentOrganization', name: site.publisher } }),
    ...(item.place !== undefined && { contentLocation: { '@type': 'Place', name: item.place } }),
    ...(about.length > 0 && { about: about.map((name) => ({ '@type': 'Thing', name })) }),
    ...(basis.length > 0 && { isBasedOn: basis }),
    ...(item.corrections.length > 0 && { correction: item.corrections.map(({ on, what }) => `${on}：${what}`) }),
  };
}
