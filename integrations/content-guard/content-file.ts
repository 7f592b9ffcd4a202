import { COLLECTIONS, type CollectionName } from '~/schemas/collections.ts';
import { register } from '~/schemas/register.ts';
import { searchWords } from '~/schemas/search-words.ts';
import { site } from '~/schemas/site.ts';
import type { Path } from '~/schemas/walk.ts';
import type { Position } from '~/domain/content/problem.ts';
import type { Prose } from '~/domain/content/entry.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readProse, type ProsePicture } from './prose.ts';
import { readSourceText, type TextProblem } from './source-text.ts';
import { readYaml } from './yaml-document.ts';

/** The folder that a file lies in: a collection's; of what has no pages, the files beside the folders and the words of search. */
export type Folder = CollectionName | Pageless;

const PAGELESS = { site, published: register, 'search-words': searchWords } as const;
type Pageless = keyof typeof PAGELESS;

/** Whether what lies in a folder are no entries: no page shows them. */
export const isPageless = (folder: Folder): folder is Pageless => Object.hasOwn(PAGELESS, folder);

/** One file of the editors, read: what it says, and where in it each piece stands. */
export interface ContentFile {
  /** Relative to the folder of the project, with `/`. */
  file: string;
  collection: Folder;
  id: string;
  /** Undefined where the file could not be read far enough to have any. */
  data: unknown;
  body: string;
  prose: Prose;
  pictures: ProsePicture[];
  problems: TextProblem[];
  locate: (path: Path) => Position;
  locateKey: (path: Path) => Position;
}

/** The schema that a file is written by: the one of the folder it lies in. */
export function schemaOf({ collection }: Pick<ContentFile, 'collection'>) {
  return isPageless(collection) ? PAGELESS[collection] : COLLECTIONS[collection].schema;
}

const NO_PROSE: Prose = { links: [], quotes: [] };
const START: Position = { line: 1, column: 1 };

/** Reads the bytes of one file: the text, the fields, and in an `.mdx` file the prose. Never throws. */
export function readContentFile(bytes: Uint8Array, origin: Pick<ContentFile, 'file' | 'collection' | 'id'>): ContentFile {
  const { text, problems } = readSourceText(bytes);
  if (text === undefined) {
    return { ...origin, data: undefined, body: '', prose: NO_PROSE, pictures: [], problems, locate: () => START, locateKey: () => START };
  }
  if (!origin.file.endsWith('.mdx')) {
    const yaml = readYaml(text);
    return { ...origin, data: yaml.data, body: '', prose: NO_PROSE, pictures: [], problems: [...problems, ...yaml.problems], locate: yaml.locate, locateKey: yaml.locateKey };
  }
  const halves = splitFrontMatter(text);
  const yaml = readYaml(halves.yaml, halves.yamlLine);
  const isWhole = halves.problems.length === 0;
  const { links, quotes, pictures, problems: proseProblems } = isWhole ? readProse(halves.body, halves.bodyLine) : { ...NO_PROSE, pictures: [], problems: [] };
  return {
    ...origin,
    data: isWhole ? yaml.data : undefined,
    body: halves.body,
    prose: { links, quotes },
    pictures,
    problems: [...problems, ...halves.problems, ...(isWhole ? yaml.problems : []), ...proseProblems],
    locate: yaml.locate,
    locateKey: yaml.locateKey,
  };
}
