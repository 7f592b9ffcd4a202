import type { CollectionEntry } from 'astro:content';
import { EXPOSURE_RULES } from './exposures.ts';
import { built } from './store.ts';
import { entryHead, sourceViews, type EntryHead, type SourceView } from './views.ts';

/** A page about the site itself. */
export interface SitePageView extends EntryHead {
  entry: CollectionEntry<'pages'>;
  title: string;
  sources: SourceView[];
}

async function pageView(entry: CollectionEntry<'pages'>): Promise<SitePageView> {
  return { ...(await entryHead(entry)), entry, title: entry.data.title, sources: await sourceViews(entry.data.sources) };
}

/** The pages that are nothing but their text; the rules of the exposures stand with their list. */
export async function listSitePages(): Promise<SitePageView[]> {
  return Promise.all((await built('pages')).filter(({ id }) => id !== EXPOSURE_RULES).map(pageView));
}
