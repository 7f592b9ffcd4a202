import { machineTime } from '../dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { FEED_FORMATS } from './formats.ts';

function item({ id, url, title, summary, html, author, category, publishedAt, updatedAt }: FeedItem) {
  return {
    id,
    url,
    title,
    summary,
    content_html: html,
    date_published: machineTime(publishedAt),
    date_modified: machineTime(updatedAt),
    ...(author !== undefined && { authors: [{ name: author }] }),
    ...(category !== undefined && { tags: [category] }),
  };
}

/** A feed as JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.folder + FEED_FORMATS.json.file,
    description: feed.description,
    language: 'zh-CN',
    authors: [{ name: feed.author }],
    ...(feed.isFinished && { expired: true }),
    items: feed.items.map(item),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
