/**
 * `npm run format`: writes every content file in its one form. The editors' interface saves in the same form, so that
 * a save changes nothing but what was edited.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { contentFolder, root, today } from '../integrations/content-guard/environment.ts';
import { entryOf } from '../integrations/content-guard/entries.ts';
import { readContent } from '../integrations/content-guard/read-content.ts';
import { writeContentFile, writeRecord } from '../integrations/content-guard/write-content.ts';
import { registerOf, type Register } from '~/domain/content/register.ts';
import { isRecord } from '~/domain/records.ts';
import { register as schema } from '~/schemas/register.ts';
import { readArguments } from './lib/arguments.ts';
import { runCommand, say } from './lib/progress.mjs';

const HELP = `用法：npm run format [-- 选项]

把内容文件写成统一的格式：字段按说明的次序，日期加引号，LF 换行，不带注释。不改内容。
新发布的条目记进 published.yaml（第一次发布的时间，以后不改）。

  --check     不写文件，只列出格式不同的文件；有就以 1 退出
  --help      显示本说明`;

/** The file in which the times of first publication are kept. */
const REGISTER = 'published.yaml';

await runCommand(async () => {
  const { values: options } = readArguments(HELP, { options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (options.help) return say(HELP);
  const isLook = options.check === true;
  const folder = resolve(root, contentFolder());
  const { files } = readContent(folder, root);
  const texts = files.filter(({ collection }) => collection !== 'published').map((file) => ({ name: file.file, text: writeContentFile(file) }));
  const unreadable = texts.filter(({ text }) => text === undefined);
  for (const { name } of unreadable) console.error(`读不懂，没有动：${name}（用 npm run check 看原因）`);
  const settled = texts.map(({ name, text }) => text !== undefined && settle(name, resolve(root, name), text, isLook));
  const old = files.find(({ collection }) => collection === 'published');
  // A register that cannot be read is left for somebody to look at, not written anew.
  if (old === undefined || isRecord(old.data)) {
    const register = registerOf(files.flatMap((file) => entryOf(file) ?? []), (old?.data ?? {}) as Register, today());
    settled.push(settle(old?.file ?? REGISTER, resolve(folder, REGISTER), writeRecord(schema, register), isLook));
  } else {
    unreadable.push({ name: old.file, text: undefined });
    console.error(`读不懂，没有动：${old.file}（用 npm run check 看原因）`);
  }
  const changed = settled.filter(Boolean).length;
  say(`${isLook ? '格式不同的' : '整理了'} ${changed} 个文件${isLook && changed > 0 ? '；运行 npm run format 整理' : ''}。`);
  process.exitCode = unreadable.length > 0 || (isLook && changed > 0) ? 1 : 0;
});

/** Whether the file differs from its one form; says so, and mends it unless only asked to look. */
function settle(name: string, path: string, text: string, isLook: boolean): boolean {
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(text))) return false;
  say(`${isLook ? '格式不同' : '已整理'}：${name}`);
  if (!isLook) writeFileSync(path, text);
  return true;
}
