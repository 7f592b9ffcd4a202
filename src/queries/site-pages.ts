import type { CollectionEntry } from 'astro:content';
import { built, find } from './store.ts';
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

/** The page that says what exposures list, for how long, and how to object; its id is the address of their list. */
const EXPOSURE_RULES = 'exposures';

/** The rules of the exposures, where editors wrote them. */
export async function exposureRules(): Promise<SitePageView | undefined> {
  const entry = await find('pages', EXPOSURE_RULES);
  return entry && pageView(entry);
}

/** The pages that are nothing but their text; the rules of the exposures stand with their list. */
export async function listSitePages(): Promise<SitePageView[]> {
  return Promise.all((await built('pages')).filter(({ id }) => id !== EXPOSURE_RULES).map(pageView));
}
