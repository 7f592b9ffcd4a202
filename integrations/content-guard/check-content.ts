import { compareFindings, type Finding, type Problem } from '~/domain/content/problem.ts';
import { crossCheck } from '~/domain/content/rules.ts';
import type { ContentEntry } from '~/domain/content/entry.ts';
import { COLLECTION_LABELS } from '~/schemas/collections.ts';
import { isRecord } from '~/domain/records.ts';
import { isPageless, schemaOf, type ContentFile, type Folder } from './content-file.ts';
import { entryOf, referrerOf } from './entries.ts';
import { PUBLIC_FOLDER } from './environment.ts';
import { explain, fieldLabel } from './explain.ts';
import { pictureProblem } from './pictures.ts';
import { readContent } from './read-content.ts';
import { ROUTES } from './routes.ts';

export interface CheckedContent {
  /** All of them, of all files, in the order of files and lines. */
  findings: Finding[];
  entries: ContentEntry[];
}

export interface CheckOptions {
  /** Absolute path of the content folder. */
  folder: string;
  /** The folder that file names are relative to. */
  root: string;
  /** YYYY-MM-DD. */
  today: string;
  /** Absolute path of the folder that pictures lie in. */
  publicFolder?: string;
}

/** The whole check, as `npm run check` and every build run it: files, schemas, and how entries fit together. */
export function checkContent({ folder, root, today, publicFolder = PUBLIC_FOLDER }: CheckOptions): CheckedContent {
  const { files, findings } = readContent(folder, root);
  const byName = new Map(files.map((file) => [file.file, file]));
  const entries = files.flatMap((file) => entryOf(file) ?? []);
  const filesOf = (folder: Folder) => files.filter(({ collection }) => collection === folder).flatMap((file) => referrerOf(file) ?? []);
  const searchWords = filesOf('search-words');
  const others = [...filesOf('site'), ...searchWords];
  const unread = files.flatMap(({ collection, id, data }) => (isPageless(collection) || isRecord(data) ? [] : { collection, id }));
  const problems = crossCheck(entries, others, { today, labels: COLLECTION_LABELS, routes: ROUTES, unread, searchWords });
  const all = [
    ...findings,
    ...files.flatMap(fileFindings),
    ...files.flatMap((file) => pictureFindings(file, publicFolder)),
    ...files.flatMap(schemaFindings),
    ...problems.map((problem) => placed(problem, byName.get(problem.file)!)),
  ];
  return { findings: all.sort(compareFindings), entries };
}

function fileFindings(file: ContentFile): Finding[] {
  return file.problems.map((problem) => ({ file: file.file, field: '', severity: 'error', ...problem }));
}

function pictureFindings({ file, pictures }: ContentFile, publicFolder: string): Finding[] {
  return pictures.flatMap(({ src, line, column }) => {
    const said = pictureProblem(src, publicFolder);
    return said === undefined ? [] : { file, line, column, field: '', severity: 'error' as const, ...said };
  });
}

function schemaFindings(file: ContentFile): Finding[] {
  if (file.data === undefined) return [];
  const schema = schemaOf(file);
  const result = schema.safeParse(file.data);
  if (result.success) return [];
  return explain(schema, file.data, result.error.issues).map(({ path, key, ...said }) => ({
    file: file.file,
    ...(key ? file.locateKey(path) : file.locate(path)),
    field: fieldLabel(schema, path, file.data),
    severity: 'error',
    ...said,
  }));
}

function placed({ place, ...said }: Problem, file: ContentFile): Finding {
  if (!('path' in place)) return { ...said, ...place, field: '' };
  return { ...said, ...file.locate(place.path), field: fieldLabel(schemaOf(file), place.path, file.data) };
}
