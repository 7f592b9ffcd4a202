import { lastDayOf } from './dates.ts';

/** The dates that decide whether an entry is built and listed. */
export interface Lifecycle {
  draft: boolean;
  publishedAt: string;
  expiresOn?: string | undefined;
  reviewOn?: string | undefined;
  withdrawn?: { on: string } | undefined;
}

/** Drafts, and entries whose time has not come, have no page. */
export function isBuilt(entry: Lifecycle, today: string): boolean {
  return !entry.draft && entry.publishedAt.slice(0, 10) <= today;
}

/** Withdrawn and expired entries keep their page and leave every list. */
export function isListed(entry: Lifecycle, today: string): boolean {
  return isBuilt(entry, today) && !isExpired(entry, today) && !(entry.withdrawn !== undefined && entry.withdrawn.on <= today);
}

export function isExpired(entry: Lifecycle, today: string): boolean {
  return entry.expiresOn !== undefined && entry.expiresOn < today;
}

/** Facts are called old when the copy they were read in, or the check, is over a year back. */
export function isOverAYearOld(date: string, today: string): boolean {
  const [year, ...rest] = lastDayOf(date).split('-');
  return [Number(year) + 1, ...rest].join('-') < today;
}
