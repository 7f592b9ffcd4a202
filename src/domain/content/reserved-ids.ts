import type { CollectionName } from '~/schemas/collections.ts';

/** Names that files and index pages of the site use in every section. */
const EVERYWHERE = ['index', 'rss', 'atom', 'feed', 'data', 'page', '404'];

/** Names that are pages of their own in a section, so that an entry of that name would have no address. */
const IN_SECTION: Partial<Record<CollectionName | 'search-words', readonly string[]>> = {
  software: ['catalogue', 'changes', 'compare', 'cost', 'category', 'replaces', 'vendors'],
  units: ['counties', 'tasks', 'timeline'],
  guidance: ['report', 'self-check', 'law', 'glossary'],
  showcases: ['recognition'],
  news: ['topics', 'scopes', 'units', 'counties'],
  events: ['calendar'],
  pages: [
    ...['software', 'responsibilities', 'guidance', 'showcases', 'news', 'events', 'progress', 'policies'],
    ...['tools', 'forms', 'search', 'corrections', 'feeds', 'sitemap', 'editor', 'assets', 'images', 'cards', 'pagefind'],
  ],
};

/** Whether an id is taken by a route: a year is one in the news, a month among the events. */
export function isReservedId(collection: CollectionName | 'search-words', id: string): boolean {
  if (EVERYWHERE.includes(id) || IN_SECTION[collection]?.includes(id) === true) return true;
  return (collection === 'news' && /^\d{4}$/u.test(id)) || (collection === 'events' && /^\d{4}-\d{2}$/u.test(id));
}
