import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import type { z } from 'astro/zod';
import { COLLECTIONS, type CollectionName } from '~/schemas/collections.ts';
import { searchWords } from '~/schemas/search-words.ts';
import { CONTENT_DIR } from '~/site.ts';

/** One folder a collection, one file an entry; the file's name is the id, whatever its front matter says. */
function collection<S extends z.ZodType>(name: CollectionName | 'search-words', { schema, extension }: { schema: S; extension: string }) {
  return defineCollection({
    loader: glob({
      base: `${CONTENT_DIR}/${name}`,
      pattern: `*.${extension}`,
      generateId: ({ entry }) => entry.slice(0, -extension.length - 1),
    }),
    schema,
  });
}

export const collections = {
  policies: collection('policies', COLLECTIONS.policies),
  units: collection('units', COLLECTIONS.units),
  counties: collection('counties', COLLECTIONS.counties),
  tasks: collection('tasks', COLLECTIONS.tasks),
  milestones: collection('milestones', COLLECTIONS.milestones),
  software: collection('software', COLLECTIONS.software),
  vendors: collection('vendors', COLLECTIONS.vendors),
  categories: collection('categories', COLLECTIONS.categories),
  'replaced-products': collection('replaced-products', COLLECTIONS['replaced-products']),
  guidance: collection('guidance', COLLECTIONS.guidance),
  laws: collection('laws', COLLECTIONS.laws),
  terms: collection('terms', COLLECTIONS.terms),
  channels: collection('channels', COLLECTIONS.channels),
  forms: collection('forms', COLLECTIONS.forms),
  'self-checks': collection('self-checks', COLLECTIONS['self-checks']),
  liabilities: collection('liabilities', COLLECTIONS.liabilities),
  showcases: collection('showcases', COLLECTIONS.showcases),
  recognitions: collection('recognitions', COLLECTIONS.recognitions),
  news: collection('news', COLLECTIONS.news),
  events: collection('events', COLLECTIONS.events),
  progress: collection('progress', COLLECTIONS.progress),
  figures: collection('figures', COLLECTIONS.figures),
  exposures: collection('exposures', COLLECTIONS.exposures),
  pages: collection('pages', COLLECTIONS.pages),
  'search-words': collection('search-words', { schema: searchWords, extension: 'yaml' }),
};
