/**
 * `npm run format`: writes every content file in its one form. The editors' interface saves in the same form, so that
 * a save changes nothing but what was edited.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder, root } from '../integrations/content-guard/environment.ts';
import { readContent } from '../integrations/content-guard/read-content.ts';
import { writeContentFile } from '../integrations/content-guard/write-content.ts';

const HELP = `用法：npm run format [-- 选项]

把内容文件写成统一的格式：字段按说明的次序，日期加引号，LF 换行，不带注释。不改内容。

  --check     不写文件，只列出格式不同的文件；有就以 1 退出
  --help      显示本说明`;

const { values: options } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });

if (options.help) {
  console.log(HELP);
} else {
  let changed = 0;
  let unreadable = 0;
  for (const file of readContent(resolve(root, contentFolder()), root).files) {
    const path = resolve(root, file.file);
    const text = writeContentFile(file);
    if (text === undefined) {
      unreadable++;
      console.error(`读不懂，没有动：${file.file}（用 npm run check 看原因）`);
    } else if (!readFileSync(path).equals(Buffer.from(text))) {
      changed++;
      console.log(`${options.check ? '格式不同' : '已整理'}：${file.file}`);
      if (!options.check) writeFileSync(path, text);
    }
  }
  console.log(`${options.check ? '格式不同的' : '整理了'} ${changed} 个文件${options.check && changed > 0 ? '；运行 npm run format 整理' : ''}。`);
  process.exitCode = unreadable > 0 || (options.check && changed > 0) ? 1 : 0;
}
