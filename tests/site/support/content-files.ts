/** What the editors' files say, read without the site's own readers, so that a test of the site compares two things. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { parse } from 'yaml';
import { inProject } from '../../../scripts/lib/project.mjs';
import { todayInShanghai } from '../../../scripts/lib/node.mjs';

export interface ContentFile {
  collection: string;
  id: string;
  // The front matter as YAML gives it; each test looks at the fields it is about.
  data: Record<string, any>;
}

const folder = process.env['CONTENT_DIR'] || inProject('src/content');
export const today = process.env['TODAY'] || todayInShanghai();

function readFile(file: string): ContentFile {
  const text = readFileSync(join(folder, file), 'utf8');
  const front = extname(file) === '.mdx' ? (text.split(/^---$/mu)[1] ?? '') : text;
  return { collection: dirname(file), id: basename(file, extname(file)), data: parse(front) };
}

/** The words of search are no entries: no page shows them. */
const all = globSync('*/*.{mdx,yaml}', { cwd: folder, exclude: ['search-words/**'] }).sort().map(readFile);
const isRemoved = ({ data }: ContentFile) => data['removeOn'] <= today;
const isPublished = (file: ContentFile) => file.data['draft'] !== true && String(file.data['publishedAt']).slice(0, 'YYYY-MM-DD'.length) <= today && !isRemoved(file);

export const published = all.filter(isPublished);
export const unpublished = all.filter((file) => !isPublished(file));

export const publishedIn = (collection: string) => published.filter((file) => file.collection === collection);

export const isSample = ({ data }: ContentFile) => data['nature'] === 'sample';

/** Whether lists show it today; withdrawn and expired entries keep their page alone. */
export const isListed = ({ data }: ContentFile) => !(data['withdrawn']?.on <= today) && !(data['expiresOn'] < today);

/** Kinds that may have no entry. */
export const mayBeEmpty: readonly string[] = ['exposures', 'progress'];

/** Where entries have a page of their own, and where only a place on one. `<id>` is the file's name. */
export const addresses: Record<string, string> = {
  policies: '/policies/<id>/',
  units: '/responsibilities/<id>/',
  counties: '/responsibilities/counties/<id>/',
  tasks: '/responsibilities/tasks/<id>/',
  milestones: '/responsibilities/timeline/#<id>',
  software: '/software/<id>/',
  vendors: '/software/vendors/<id>/',
  categories: '/software/category/<id>/',
  'replaced-products': '/software/replaces/<id>/',
  guidance: '/guidance/<id>/',
  laws: '/guidance/law/<id>/',
  terms: '/guidance/glossary/#<id>',
  channels: '/guidance/report/#<id>',
  forms: '/forms/<id>/',
  'self-checks': '/guidance/self-check/#<id>',
  liabilities: '/guidance/law/#<id>',
  showcases: '/showcases/<id>/',
  recognitions: '/showcases/recognition/#<id>',
  news: '/news/<id>/',
  events: '/events/<id>/',
  progress: '/progress/#<id>',
  figures: '/progress/figures/#<id>',
  exposures: '/exposures/<id>/',
  pages: '/<id>/',
};

export function addressOf({ collection, id }: ContentFile): string {
  const address = addresses[collection];
  if (address === undefined) throw new Error(`Nobody told this test where entries of ${collection} stand`);
  return address.replace('<id>', id);
}
