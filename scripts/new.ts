/**
 * `npm run new`: begins an entry. The fields to fill in, and the words beside them, come from the schema, so that an editor
 * need not look for an old file to copy, nor clear away what was in it.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileNameProblem } from '~/domain/content/file-names.ts';
import { closest } from '~/domain/content/suggest.ts';
import { instantOf, today as dayOf } from '~/domain/dates.ts';
import { keysOf } from '~/domain/records.ts';
import { COLLECTION_LABELS, COLLECTIONS, type CollectionName } from '~/schemas/collections.ts';
import { blankEntry } from '../integrations/content-guard/blank-entry.ts';
import { contentFolder, root } from '../integrations/content-guard/environment.ts';
import { readArguments } from './lib/arguments.ts';
import { Failure, runCommand, say } from './lib/progress.mjs';

const HELP = `用法：npm run new -- 种类 编号 [选项]

新建一条内容：写好要填的字段，每个字段上面说明写什么、可以写哪些。发布时间和核对日期填现在。
填完运行 npm run format（说明会去掉），再运行 npm run check。

  npm run new -- news shili-training-2026

种类：${keysOf(COLLECTION_LABELS).map((name) => `${name}（${COLLECTION_LABELS[name]}）`).join('、')}
编号就是文件名，也是网址：小写英文、数字和连字符，定了不改。

  --author 名字   责任编辑
  --help          显示本说明`;

await runCommand(async () => {
  const { values: options, positionals } = readArguments(HELP, { options: { author: { type: 'string' }, help: { type: 'boolean' } }, allowPositionals: true });
  if (options.help) return say(HELP);
  const [collection, id] = positionals;
  if (collection === undefined || id === undefined) throw new Failure(`要写种类和编号。\n\n${HELP}`);
  begin(collection, id, options.author);
});

function begin(name: string, id: string, author: string | undefined): void {
  if (!isCollection(name)) {
    const near = closest(name, keysOf(COLLECTIONS));
    throw new Failure(`没有“${name}”这一类。${near === undefined ? `可以写：${keysOf(COLLECTIONS).join('、')}` : `是不是想写 ${near}？`}`);
  }
  const { schema, extension } = COLLECTIONS[name];
  const file = `${id}.${extension}`;
  const problem = fileNameProblem(name, extension, file);
  if (problem !== undefined) throw new Failure(`${problem.found}。${problem.allowed}。${problem.fix}。`);
  const folder = join(resolve(root, contentFolder()), name);
  const path = join(folder, file);
  const shown = relative(root, path);
  if (existsSync(path)) throw new Failure(`已经有 ${shown}，没有动它。换一个编号，或者直接改那个文件。`);
  // A kind that has no entry yet may have no folder either.
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, blankEntry(schema, extension === 'mdx', presets(author)));
  say(`✓ 新建了 ${shown}\n· 照每个字段上面的说明填。填完：npm run format，npm run check，npm run dev。`);
}

function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(COLLECTIONS, name);
}

/** What is known already: the time it is, whose text it is, and a key for the first source. */
function presets(author: string | undefined) {
  const now = new Date();
  return {
    publishedAt: `'${instantOf(now)}'`,
    nature: 'editorial',
    checkedOn: `'${dayOf(now)}'`,
    key: 'report',
    source: 'report',
    ...(author !== undefined && { author }),
  };
}
