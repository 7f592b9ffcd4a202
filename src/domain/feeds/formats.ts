/** The formats of a feed: the file in its folder, and how servers and pages call it. */
export const FEED_FORMATS = {
  rss: { file: 'rss.xml', type: 'application/rss+xml', label: 'RSS' },
  atom: { file: 'atom.xml', type: 'application/atom+xml', label: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', label: 'JSON Feed' },
} as const;
export type FeedFormat = keyof typeof FEED_FORMATS;

/** A link that tells programs of a feed: `<link rel="alternate">`. */
export interface FeedLink {
  href: string;
  type: string;
  title: string;
  /** What the format is called. */
  label: string;
}

/** The links to a feed in each format. `folder` is its address, with the slash. */
export function feedLinks(folder: string, title: string): FeedLink[] {
  return Object.values(FEED_FORMATS).map(({ file, type, label }) => ({ href: folder + file, type, title: `${title}（${label}）`, label }));
}
