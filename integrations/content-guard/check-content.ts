import { compareFindings, error, type Finding, type Problem } from '~/domain/content/problem.ts';
import { crossCheck } from '~/domain/content/rules.ts';
import type { ContentEntry } from '~/domain/content/entry.ts';
import { archivedOn } from '~/domain/site-state.ts';
import { COLLECTION_LABELS } from '~/schemas/collections.ts';
import { isRecord } from '~/domain/records.ts';
import type { Site } from '~/schemas/site.ts';
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
  /** Every file that was read, entries or not. */
  files: ContentFile[];
  /** The day that they were judged by, YYYY-MM-DD: of an archive, the one it was made on. */
  today: string;
  /** Whether `site.yaml` says that the campaign is over. */
  isArchive: boolean;
}

export interface CheckOptions {
  /** Absolute path of the content folder. */
  folder: string;
  /** The folder that file names are relative to. */
  root: string;
  /** YYYY-MM-DD. */
  today: string;
  /** The minute in Asia/Shanghai, 'YYYY-MM-DD HH:mm', where `today` is the day it really is. */
  now?: string | undefined;
  /** Absolute path of the folder that pictures lie in. */
  publicFolder?: string;
}

/** The whole check, as `npm run check` and every build run it: files, schemas, and how entries fit together. */
export function checkContent({ folder, root, today: realDay, now, publicFolder = PUBLIC_FOLDER }: CheckOptions): CheckedContent {
  const { files, findings } = readContent(folder, root);
  const archive = archiveOf(files);
  const today = archive ?? realDay;
  const byName = new Map(files.map((file) => [file.file, file]));
  const entries = files.flatMap((file) => entryOf(file) ?? []);
  const filesOf = (folder: Folder) => files.filter(({ collection }) => collection === folder).flatMap((file) => referrerOf(file) ?? []);
  const searchWords = filesOf('search-words');
  const others = [...filesOf('site'), ...searchWords];
  const [register] = filesOf('published');
  const unread = files.flatMap(({ collection, id, data }) => (isPageless(collection) || isRecord(data) ? [] : { collection, id }));
  const problems = crossCheck(entries, others, { today, ...(now !== undefined && archive === undefined && { now }), labels: COLLECTION_LABELS, routes: ROUTES, unread, searchWords, ...(register !== undefined && { register }) });
  const all = [
    ...findings,
    ...files.flatMap(fileFindings),
    ...files.flatMap((file) => pictureFindings(file, publicFolder)),
    ...files.flatMap(schemaFindings),
    ...[...problems, ...archiveProblems(files, archive, realDay)].map((problem) => placed(problem, byName.get(problem.file)!)),
  ];
  return { findings: all.sort(compareFindings), entries, files, today, isArchive: archive !== undefined };
}

/** The day on which `site.yaml` says that the campaign was archived. */
function archiveOf(files: readonly ContentFile[]): string | undefined {
  const read = schemaOf({ collection: 'site' }).safeParse(files.find(({ collection }) => collection === 'site')?.data);
  return read.success ? archivedOn(read.data as Site) : undefined;
}

/** An archive of a day that is still to come would publish what is planned until then. */
function archiveProblems(files: readonly ContentFile[], archive: string | undefined, today: string): Problem[] {
  if (archive === undefined || archive <= today) return [];
  return files
    .filter(({ collection }) => collection === 'site')
    .map((file) => error(file, { path: ['campaign', 'archivedOn'] }, { found: `归档日期 ${archive} 还没有到（今天 ${today}）`, allowed: '今天或以前的日子', fix: `写 '${today}'；还没有归档就写 state: active，不写这一项` }));
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
