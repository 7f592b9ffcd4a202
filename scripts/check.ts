/**
 * `npm run check`: reads all content as a build would, and says what is wrong with it, without building.
 */
import { resolve } from 'node:path';
import { checkContent } from '../integrations/content-guard/check-content.ts';
import { contentFolder, now, root, today } from '../integrations/content-guard/environment.ts';
import { Content } from '~/domain/content/entry.ts';
import { countContent, countsTable, findingsJson, findingsText, graphTable, summaryText } from '../integrations/content-guard/report.ts';
import { endWithReader, readArguments } from './lib/arguments.ts';
import { runCommand, say } from './lib/progress.mjs';

const HELP = `用法：npm run check [-- 选项] [文件或文件夹 …]

检查全部内容文件，不生成网站。有错误时退出码为 1。写了文件或文件夹，就只报告其中的问题。

  --json      每个问题输出一行 JSON：file, line, column, field, severity, found, allowed, fix
  --stats     输出各类内容的条数、草稿数、已核实和未核实的事实数，
              以及内容之间的联系：各有几条，哪些节点没有联系
  --strict    有提醒也算不通过
  --help      显示本说明

环境变量：CONTENT_DIR 内容所在的文件夹；TODAY 以哪一天为今天（YYYY-MM-DD）。`;

endWithReader();

await runCommand(async () => {
  const { values: options, positionals } = readArguments(HELP, {
    options: { json: { type: 'boolean' }, stats: { type: 'boolean' }, strict: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (options.help) return say(HELP);
  const { findings: all, entries, today: day } = checkContent({ folder: resolve(root, contentFolder()), root, today: today(), now: now() });
  const findings = all.filter(({ file }) => isWanted(file, positionals));
  const counts = countContent(entries);
  const people = [findingsText(findings), options.stats ? `${countsTable(counts)}\n\n${graphTable(new Content(entries), day)}\n` : '', `${summaryText(findings, counts)}\n`];
  process.stdout.write(options.json ? findingsJson(findings) : people.filter(Boolean).join('\n'));
  const failed = options.strict ? findings.length > 0 : findings.some(({ severity }) => severity === 'error');
  process.exitCode = failed ? 1 : 0;
});

/** Without names every file; else those named, and those in a folder named. */
function isWanted(file: string, names: readonly string[]): boolean {
  const wanted = names.map((name) => name.replaceAll('\\', '/').replace(/\/$/u, ''));
  return wanted.length === 0 || wanted.some((name) => file === name || file.startsWith(`${name}/`));
}
