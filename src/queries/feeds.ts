import { feedUpdatedAt, MOST_ITEMS, newestItems, type Feed, type FeedItem } from '~/domain/feeds/feed.ts';
import { atomFeed } from '~/domain/feeds/atom.ts';
import { FEED_FORMATS, feedLinks, type FeedFormat, type FeedLink } from '~/domain/feeds/formats.ts';
import { jsonFeed } from '~/domain/feeds/json-feed.ts';
import { opml } from '~/domain/feeds/opml.ts';
import { rssFeed } from '~/domain/feeds/rss.ts';
import { keysOf } from '~/domain/records.ts';
import { catalogueChangesPath, correctionsPath, homePath, newsIndexPath, newsTopicPath, withoutBase } from '~/paths.ts';
import { COLLECTIONS } from '~/schemas/collections.ts';
import { NEWS_TOPICS } from '~/schemas/news.ts';
import { archivedOn, isDemo, site } from '~/site.ts';
import { feeds as words } from '~/strings/feeds.ts';
import { canonical } from './canonical.ts';
import { changeItems, correctionItems, idOf, newsItems } from './feed-items.ts';
import { listed, memoised } from './store.ts';
import type { Link } from './views.ts';

type Topic = keyof typeof NEWS_TOPICS;

/** A feed with the name that pages call it by. */
export interface NamedFeed extends Feed {
  name: string;
  /** The path of its folder, base path included. */
  path: string;
  /** The path of the page that shows the same to readers. */
  page: string;
}

/** Who publishes the feeds. */
const AUTHOR = isDemo ? site.name : (site.identity.host ?? site.name);

/** The minute at which the site first published anything: an empty feed has been empty since then. */
const firstMinute = memoised(async (_: 'all'): Promise<string> => {
  const entries = (await Promise.all(keysOf(COLLECTIONS).map((collection) => listed(collection)))).flat();
  return entries.map(({ data }) => data.publishedAt).reduce((first, instant) => (instant < first ? instant : first));
});

async function feedOf(part: { name: string; description: string; path: string; page: string; items: readonly FeedItem[] }): Promise<NamedFeed> {
  const { name, description, path, page, items } = part;
  return {
    name,
    path,
    page,
    id: idOf(`feeds${withoutBase(path)}`),
    title: words.of(site.name, name),
    description,
    url: canonical(page),
    folder: canonical(path),
    author: AUTHOR,
    items: newestItems(items),
    since: await firstMinute('all'),
    isFinished: archivedOn !== undefined,
  };
}

async function topicFeed(topic: Topic): Promise<NamedFeed> {
  const label = NEWS_TOPICS[topic];
  const items = (await newsItems('all')).filter((news) => news.topic === topic).map(({ item }) => item);
  return feedOf({ name: words.names.topic(label), description: words.descriptions.topic(label), path: newsTopicPath(topic), page: newsTopicPath(topic), items });
}

/** Every feed of the site, in the order in which pages list them. */
const listFeeds = memoised(async (_: 'all'): Promise<NamedFeed[]> => {
  const news = (await newsItems('all')).map(({ item }) => item);
  const changes = await changeItems();
  const corrections = await correctionItems();
  return [
    await feedOf({ name: words.names.news, description: words.descriptions.news, path: homePath(), page: newsIndexPath(), items: news }),
    ...(await Promise.all(keysOf(NEWS_TOPICS).map(topicFeed))),
    await feedOf({ name: words.names.changes, description: words.descriptions.changes, path: catalogueChangesPath(), page: catalogueChangesPath(), items: changes }),
    await feedOf({ name: words.names.corrections, description: words.descriptions.corrections, path: correctionsPath(), page: correctionsPath(), items: corrections }),
  ];
});

const WRITERS: Readonly<Record<FeedFormat, (feed: Feed) => string>> = { rss: rssFeed, atom: atomFeed, json: jsonFeed };

/** A file of a feed, by its path below the site's base: `news/topics/training/rss.xml`. */
export interface FeedFile {
  path: string;
  type: string;
  text: string;
}

/** The files of all feeds. */
const feedFiles = memoised(async (_: 'all'): Promise<FeedFile[]> => {
  return (await listFeeds('all')).flatMap((feed) =>
    keysOf(FEED_FORMATS).map((format) => {
      const { file, type } = FEED_FORMATS[format];
      return { path: withoutBase(feed.path).slice(1) + file, type, text: WRITERS[format](feed) };
    }),
  );
});

/** The files with an ending such as `.xml`, by what stands before it. */
export async function feedFilesEnding(ending: string): Promise<{ name: string; file: FeedFile }[]> {
  return (await feedFiles('all')).filter(({ path }) => path.endsWith(ending)).map((file) => ({ name: file.path.slice(0, -ending.length), file }));
}

/** The list of all feeds for programs. */
export async function subscriptionList(): Promise<string> {
  const feeds = await listFeeds('all');
  const modifiedAt = feeds.map(feedUpdatedAt).reduce((latest, instant) => (instant > latest ? instant : latest));
  const subscriptions = feeds.map(({ title, description, url, folder }) => ({ title, description, url, feedUrl: folder + FEED_FORMATS.rss.file }));
  return opml(words.opml(site.name), modifiedAt, subscriptions);
}

/** A feed as the page about feeds lists it. */
export interface FeedRow {
  name: string;
  /** The page that shows the same to readers. */
  href: string;
  description: string;
  count: string;
  links: (Link & { format: string })[];
}

/** The feeds with their addresses, for readers, and what one has to know of them. */
export async function feedsView(): Promise<{ rows: FeedRow[]; notes: readonly string[] }> {
  const rows = (await listFeeds('all')).map(({ name, description, path, page, items }) => ({
    name,
    href: page,
    description,
    count: items.length === 0 ? words.empty : words.count(items.length, MOST_ITEMS),
    links: Object.values(FEED_FORMATS).map(({ file, label }) => ({ href: path + file, label: words.linkLabel(name, label), format: label })),
  }));
  return { rows, notes: words.notesList(MOST_ITEMS) };
}

/** What the head of the page of corrections tells programs of its feeds. */
export const correctionFeedLinks = (): FeedLink[] => feedLinks(correctionsPath(), words.of(site.name, words.names.corrections));

/** What the head of a topic's page tells programs of its feeds. */
export function topicFeedLinks(topic: Topic): FeedLink[] {
  return feedLinks(newsTopicPath(topic), words.of(site.name, words.names.topic(NEWS_TOPICS[topic])));
}
