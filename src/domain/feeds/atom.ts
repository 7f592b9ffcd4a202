import { machineTime } from '../dates.ts';
import { feedUpdatedAt, type Feed, type FeedItem } from './feed.ts';
import { FEED_FORMATS } from './formats.ts';
import { element, xmlDocument } from './xml.ts';

const NAMESPACE = 'http://www.w3.org/2005/Atom';

const alternate = (href: string) => element('link', { rel: 'alternate', type: 'text/html', href });
const author = (name: string) => element('author', {}, element('name', {}, name));

function entry(item: FeedItem) {
  return element(
    'entry',
    {},
    element('id', {}, item.id),
    element('title', {}, item.title),
    alternate(item.url),
    element('published', {}, machineTime(item.publishedAt)),
    element('updated', {}, machineTime(item.updatedAt)),
    item.author === undefined ? undefined : author(item.author),
    item.category === undefined ? undefined : element('category', { term: item.category }),
    element('summary', {}, item.summary),
    element('content', { type: 'html' }, item.html),
  );
}

/** A feed as Atom 1.0 (RFC 4287). */
export function atomFeed(feed: Feed): string {
  const { type, file } = FEED_FORMATS.atom;
  return xmlDocument(
    element(
      'feed',
      { xmlns: NAMESPACE, 'xml:lang': 'zh-CN' },
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('link', { rel: 'self', type, href: feed.folder + file }),
      alternate(feed.url),
      element('updated', {}, machineTime(feedUpdatedAt(feed))),
      author(feed.author),
      ...feed.items.map(entry),
    ),
  );
}
