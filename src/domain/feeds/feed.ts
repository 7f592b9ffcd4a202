import { dayOf, midnightOf } from '../dates.ts';
import { byCode } from '../order.ts';

/** Instants are 'YYYY-MM-DD HH:mm' in Asia/Shanghai, as entries write them; text of one kind sorts by itself. */
export interface FeedItem {
  /** A URN that stays the same for ever, wherever the site is served from. */
  id: string;
  /** Whole address of the page that the item is about. */
  url: string;
  title: string;
  /** A sentence or two, plain. */
  summary: string;
  /** The full text as HTML: no script, no style, whole addresses. */
  html: string;
  author?: string;
  category?: string;
  publishedAt: string;
  /** Never before `publishedAt`. */
  updatedAt: string;
}

/** A feed before any format. */
export interface Feed {
  id: string;
  title: string;
  description: string;
  /** Whole address of the page that the feed is about. */
  url: string;
  /** Whole address of the folder that holds the feed's files. */
  folder: string;
  /** Who publishes it. */
  author: string;
  /** Newest first. */
  items: readonly FeedItem[];
  /** What an empty feed says of its last change: since when there has been nothing in it. */
  since: string;
  /** Whether nothing will come any more: the site is an archive. */
  isFinished: boolean;
}

/** So many of the newest items a feed holds: a reader who looks in once a month misses nothing, and the file stays small. */
export const MOST_ITEMS = 50;

/** What dates an entry: when this site published it, and the days of what was changed since. */
export interface Dated {
  publishedAt: string;
  updatedOn?: string | undefined;
  corrections?: readonly { on: string }[];
}

/** The beginning of a day, but never before the entry was there. */
export function startOf(day: string, publishedAt: string): string {
  const start = midnightOf(day);
  return start > publishedAt ? start : publishedAt;
}

/**
 * When an entry last changed, as an instant. Changes are dated by the day alone, so the instant is the beginning of the
 * last day with one, or the publication where that comes later, and a minute more for each change of that day: it moves
 * with every change, and lies in nobody's future.
 */
export function changedAt({ publishedAt, updatedOn, corrections = [] }: Dated): string {
  const published = dayOf(publishedAt);
  const days = [...corrections.map(({ on }) => on), ...(updatedOn === undefined ? [] : [updatedOn])].filter((day) => day >= published);
  const last = days.reduce((latest, day) => (day > latest ? day : latest), '');
  if (last === '') return publishedAt;
  const corrected = corrections.filter(({ on }) => on === last).length;
  return minutesAfter(startOf(last, publishedAt), Math.max(1, corrected));
}

/** An instant so many minutes later. */
export function minutesAfter(instant: string, minutes: number): string {
  const later = new Date(Date.parse(`${instant.replace(' ', 'T')}:00Z`) + minutes * 60_000);
  return later.toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length).replace('T', ' ');
}

/**
 * The times of an item that tells of many entries that changed on one day. Of what was published then the minutes are known;
 * of all else only the day, on which each change counts a minute.
 */
export function timesOfDay(day: string, published: readonly string[], isNew: boolean): Pick<FeedItem, 'publishedAt' | 'updatedAt'> {
  const start = midnightOf(day);
  const sorted = published.toSorted(byCode);
  if (isNew) return { publishedAt: sorted[0] ?? start, updatedAt: sorted[sorted.length - 1] ?? start };
  return { publishedAt: start, updatedAt: minutesAfter(start, published.length) };
}

/** The newest items of a feed, by when this site published them; those of one minute stay as they came. */
export function newestItems(items: readonly FeedItem[]): FeedItem[] {
  return items.toSorted((a, b) => byCode(b.publishedAt, a.publishedAt)).slice(0, MOST_ITEMS);
}

/** When the content of a feed last changed. */
export function feedUpdatedAt({ items, since }: Pick<Feed, 'items' | 'since'>): string {
  return items.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), '') || since;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** As RFC 822 has it: RSS and OPML. */
export function rfc822(instant: string): string {
  const [day = '', time = ''] = instant.split(' ');
  const [year, month, date] = day.split('-');
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return `${weekday}, ${date} ${MONTHS[Number(month) - 1]} ${year} ${time}:00 +0800`;
}
