import { rfc822 } from './feed.ts';
import { element, xmlDocument } from './xml.ts';

/** A feed as a list of subscriptions names it. */
export interface Subscription {
  title: string;
  description: string;
  /** Whole address of the page that it is about. */
  url: string;
  /** Whole address of the feed. */
  feedUrl: string;
}

/** A list of feeds that a reader's program takes in at once: OPML 2.0. */
export function opml(title: string, modifiedAt: string, feeds: readonly Subscription[]): string {
  const outlines = feeds.map(({ title: text, description, url, feedUrl }) =>
    element('outline', { type: 'rss', text, title: text, description, xmlUrl: feedUrl, htmlUrl: url, language: 'zh-cn', version: 'RSS2' }),
  );
  const head = element('head', {}, element('title', {}, title), element('dateModified', {}, rfc822(modifiedAt)));
  return xmlDocument(element('opml', { version: '2.0' }, head, element('body', {}, element('outline', { text: title }, ...outlines))));
}
