import type { CollectionEntry } from 'astro:content';
import { built } from './store.ts';
import { entryHead, type EntryHead } from './views.ts';

/** A page about the site itself. */
export interface SitePageView extends EntryHead {
  entry: CollectionEntry<'pages'>;
  title: string;
}

async function pageView(entry: CollectionEntry<'pages'>): Promise<SitePageView> {
  return { ...(await entryHead(entry)), entry, title: entry.data.title };
}

export async function listSitePages(): Promise<SitePageView[]> {
  return Promise.all((await built('pages')).map(pageView));
}
