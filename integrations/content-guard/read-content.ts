import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileNameProblem } from '~/domain/content/file-names.ts';
import { closest } from '~/domain/content/suggest.ts';
import type { Finding, Said } from '~/domain/content/problem.ts';
import { keysOf, recordOf } from '~/domain/records.ts';
import { COLLECTIONS } from '~/schemas/collections.ts';
import { readContentFile, type ContentFile } from './content-file.ts';

export interface ContentFolder {
  files: ContentFile[];
  findings: Finding[];
}

/** The files beside the folders. */
const SITE_FILE = 'site.yaml';
const ROOT_FILES = { [SITE_FILE]: 'site', 'published.yaml': 'published' } as const;
type RootFile = keyof typeof ROOT_FILES;
const isRootFile = (name: string): name is RootFile => Object.hasOwn(ROOT_FILES, name);

/** The folders, and what the files in each are. */
const FOLDERS = { ...recordOf(keysOf(COLLECTIONS), (name) => COLLECTIONS[name].extension), 'search-words': 'yaml' } as const;
type FolderName = keyof typeof FOLDERS;

/** Files that operating systems and editors' programs leave behind. */
const LITTER = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.gitkeep)$/u;

/**
 * Reads a whole content folder: `site.yaml`, `published.yaml` and one folder a collection. Nothing in it is passed over in silence; a
 * file that the site would not read is a finding.
 * @param folder absolute path of the content folder
 * @param root the folder that file names in findings are relative to; files outside it have their whole path
 */
export function readContent(folder: string, root: string): ContentFolder {
  const content: ContentFolder = { files: [], findings: [] };
  for (const item of list(folder)) {
    const path = join(folder, item.name);
    if (item.isFile() && isRootFile(item.name)) {
      const name = ROOT_FILES[item.name];
      content.files.push(readContentFile(readFileSync(path), { file: nameOf(path, root), collection: name, id: name }));
    } else if (item.isDirectory() && isFolder(item.name)) {
      const { files, findings } = readCollection(path, item.name, root);
      content.files.push(...files);
      content.findings.push(...findings);
    } else {
      content.findings.push(refusal(nameOf(path, root), strayProblem(item)));
    }
  }
  if (!content.files.some(({ collection }) => collection === 'site')) {
    const file = nameOf(join(folder, SITE_FILE), root);
    content.findings.push(refusal(file, { found: '没有 site.yaml', allowed: '内容文件夹里要有 site.yaml：站名、地区和专题状态', fix: '照别的城市的 site.yaml 写一份' }));
  }
  return content;
}

function readCollection(folder: string, collection: FolderName, root: string): ContentFolder {
  const extension = FOLDERS[collection];
  const content: ContentFolder = { files: [], findings: [] };
  const seen = new Map<string, string>();
  for (const item of list(folder)) {
    const path = join(folder, item.name);
    const file = nameOf(path, root);
    const id = item.name.replace(/\.[^.]*$/u, '');
    const problems = item.isFile()
      ? [twinProblem(seen.get(id.toLowerCase())), fileNameProblem(collection, extension, item.name)]
      : [{ found: `${collection}/ 里还有文件夹或链接 “${item.name}”`, allowed: '条目文件直接放在这个文件夹里', fix: '把文件移出来，删去这一层' }];
    content.findings.push(...problems.flatMap((said) => (said === undefined ? [] : refusal(file, said))));
    if (!item.isFile()) continue;
    seen.set(id.toLowerCase(), item.name);
    if (item.name.endsWith(`.${extension}`)) content.files.push(readContentFile(readFileSync(path), { file, collection, id }));
  }
  return content;
}

function nameOf(path: string, root: string): string {
  const name = relative(root, path);
  return (name.startsWith('..') ? path : name).split(sep).join('/');
}

function refusal(file: string, said: Said): Finding {
  return { file, line: 1, column: 1, field: '', severity: 'error', ...said };
}

function twinProblem(twin: string | undefined): Said | undefined {
  if (twin === undefined) return undefined;
  return { found: `与 ${twin} 是同一个编号（不分大小写）`, allowed: '一个编号一个文件', fix: '合并成一个文件，或给其中一个换编号' };
}

/** The contents of a folder in an order that does not depend on the machine. */
function list(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !LITTER.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isFolder(name: string): name is FolderName {
  return Object.hasOwn(FOLDERS, name);
}

function strayProblem(item: Dirent): Said {
  const near = closest(item.name, Object.keys(FOLDERS));
  return {
    found: `${item.isDirectory() ? '不认识的文件夹' : '不认识的文件'} “${item.name}”`,
    allowed: `${Object.keys(ROOT_FILES).join('、')}，以及文件夹 ${Object.keys(FOLDERS).join('、')}`,
    fix: near === undefined ? '移进所属的文件夹，或删去' : `是不是想写 ${near}`,
  };
}
