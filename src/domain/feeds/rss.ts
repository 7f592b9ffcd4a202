import { machineTime } from '../dates.ts';
import { feedUpdatedAt, rfc822, type Feed, type FeedItem } from './feed.ts';
import { FEED_FORMATS } from './formats.ts';
import { element, xmlDocument } from './xml.ts';

/** RSS itself has no full text, no author without a mail address, and no day of the last change. */
const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

function itemElement(item: FeedItem) {
  return element(
    'item',
    {},
    element('title', {}, item.title),
    element('link', {}, item.url),
    element('guid', { isPermaLink: 'false' }, item.id),
    element('pubDate', {}, rfc822(item.publishedAt)),
    element('atom:updated', {}, machineTime(item.updatedAt)),
    item.author === undefined ? undefined : element('dc:creator', {}, item.author),
    item.category === undefined ? undefined : element('category', {}, item.category),
    element('description', {}, item.summary),
    element('content:encoded', {}, item.html),
  );
}

/** A feed as RSS 2.0. */
export function rssFeed(feed: Feed): string {
  const { type, file } = FEED_FORMATS.rss;
  const channel = element(
    'channel',
    {},
    element('title', {}, feed.title),
    element('link', {}, feed.url),
    element('description', {}, feed.description),
    element('language', {}, 'zh-cn'),
    element('lastBuildDate', {}, rfc822(feedUpdatedAt(feed))),
    element('atom:link', { rel: 'self', type, href: feed.folder + file }),
    ...feed.items.map(itemElement),
  );
  return xmlDocument(element('rss', { version: '2.0', ...NAMESPACES }, channel));
}
