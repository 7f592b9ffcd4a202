import { dayOf, lastDayOf } from './dates.ts';

/** The dates that decide whether an entry is built and listed. */
export interface Lifecycle {
  draft: boolean;
  publishedAt: string;
  expiresOn?: string | undefined;
  reviewOn?: string | undefined;
  withdrawn?: { on: string } | undefined;
  /** The day from which nothing is left of it; only exposures have one. */
  removeOn?: string | undefined;
}

/** Whether an entry is made up, to show how something would look: it is about nobody, and goes nowhere beyond the site's own pages. */
export const isSample = ({ nature }: { readonly nature?: unknown }): boolean => nature === 'sample';

/** Drafts, entries whose time has not come, and what had to go whole have no page. */
export function isBuilt(entry: Pick<Lifecycle, 'draft' | 'publishedAt' | 'removeOn' | 'withdrawn'>, today: string): boolean {
  return !entry.draft && dayOf(entry.publishedAt) <= today && !isRemoved(entry, today);
}

/**
 * Whether an entry has gone from pages, search, feeds and data alike. A public exposure ends with its term, and at once when
 * it is withdrawn: unlike anything else it leaves no page behind.
 */
export function isRemoved({ removeOn, withdrawn }: Pick<Lifecycle, 'removeOn' | 'withdrawn'>, today: string): boolean {
  return removeOn !== undefined && (removeOn <= today || (withdrawn !== undefined && withdrawn.on <= today));
}

/** What kind of site a build makes. */
export interface BuildKind {
  /** An archive is not built again when the day of an exposure comes, so it holds none. */
  isArchive: boolean;
  /** A release for the public has no samples. */
  hasSamples: boolean;
}

/** Whether a build of this kind holds an entry at all, whatever day it is. */
export function isKept(entry: Pick<Lifecycle, 'removeOn'> & { readonly nature?: unknown }, { isArchive, hasSamples }: BuildKind): boolean {
  return (hasSamples || !isSample(entry)) && !(isArchive && entry.removeOn !== undefined);
}

/** Withdrawn and expired entries keep their page and leave every list. */
export function isListed(entry: Lifecycle, today: string): boolean {
  return isBuilt(entry, today) && !isExpired(entry, today) && !(entry.withdrawn !== undefined && entry.withdrawn.on <= today);
}

export function isExpired(entry: Lifecycle, today: string): boolean {
  return entry.expiresOn !== undefined && entry.expiresOn < today;
}

/** How many whole years lie back a date, as exact as it is: the day itself a year later is not over a year yet. */
export function yearsSince(date: string, today: string): number {
  const [year, ...rest] = lastDayOf(date).split('-');
  const years = Number(today.slice(0, 4)) - Number(year);
  return Math.max(0, [Number(year) + years, ...rest].join('-') < today ? years : years - 1);
}
