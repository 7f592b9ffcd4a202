/**
 * `npm run inspect`: looks at `dist/` as those do who inspect government sites, and reports what they would find.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isDay } from '~/domain/ledger/days.ts';
import { inspect } from '~/domain/inspection/inspect.ts';
import type { SiteModel } from '~/domain/inspection/model.ts';
import { today as currentDay } from '../integrations/content-guard/environment.ts';
import { readBuiltSite } from '../integrations/site-inspection/built-site.ts';
import { inspectionPage } from '../integrations/site-inspection/report-page.ts';
import { inspectionJson, inspectionText } from '../integrations/site-inspection/report-text.ts';
import { siteModel } from '../integrations/site-inspection/site-model.ts';
import { endWithReader, readArguments } from './lib/arguments.ts';
import { Failure, runCommand, say, seconds } from './lib/progress.mjs';
import { cacheFolder, distFolder, inProject, root } from './lib/project.mjs';
import { normaliseBase } from './lib/serve.mjs';

const HELP = `用法：npm run inspect [-- 选项]

照政府网站检查的办法看一遍生成好的网站：首页和各栏目多久没有更新、空白栏目、死链、网页标签、
发布时间和来源、文件效力、过时的说法、没有写完的字、色调、无障碍。不会先生成网站：先运行 npm run build。

  --page 文件          报告页写到哪里；不写时是 .cache/inspection/index.html
  --json               只输出一份 JSON：columns、vetoes、findings（rule, severity, page, found, allowed, fix, basis）
  --today YYYY-MM-DD   以哪一天为今天
  --dist 文件夹        看哪个文件夹；不写时是 dist
  --help               显示本说明

退出码：0 没有红的；1 有红的，或者没有看成。环境变量：TODAY 以哪一天为今天；BASE_PATH 网站所在的路径。
报告怎么读、怎么改，见 docs/editors/inspection.md。`;

endWithReader();

await runCommand(async () => {
  const { values: options } = readArguments(HELP, {
    options: { page: { type: 'string' }, json: { type: 'boolean' }, today: { type: 'string' }, dist: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (options.help) return say(HELP);
  const today = options.today ?? currentDay();
  if (!isDay(today)) throw new Failure(`“${today}”不是日子：写成 YYYY-MM-DD，如 2026-12-01。`);
  const folder = resolve(root, options.dist ?? distFolder);
  const page = resolve(root, options.page ?? join(cacheFolder, 'inspection', 'index.html'));

  const startedAt = performance.now();
  const site = readSite(folder);
  const inspection = inspect(site, today);
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, inspectionPage(inspection, readFileSync(inProject('src/styles/tokens.css'), 'utf8'), addressesIn(site)));
  tell(`✓ 看完了（${seconds(performance.now() - startedAt)}），报告页：${relative(process.cwd(), page)}`);
  process.stdout.write(options.json ? inspectionJson(inspection) : `\n${inspectionText(inspection)}\n`);
  process.exitCode = inspection.isPassed ? 0 : 1;
});

function readSite(folder: string): SiteModel {
  const shown = relative(process.cwd(), folder) || '.';
  if (!existsSync(join(folder, 'index.html'))) throw new Failure(`${shown} 里没有生成好的网站。请先运行 npm run build，或者用 --dist 指明文件夹。`);
  tell(`· 正在读 ${shown} 里的网页……`);
  const site = readBuiltSite(folder, normaliseBase(process.env['BASE_PATH'] ?? '/'));
  tell(`· 正在检查 ${site.pages.length} 页……`);
  return siteModel(site);
}

/** Progress goes beside the report, so that the report alone can be kept in a file. */
function tell(line: string): void {
  console.error(line);
}

/** Where pages open: at the address that each names as its own. */
function addressesIn(site: SiteModel): (path: string) => string | undefined {
  const addresses = new Map(site.pages.map((page) => [page.path, page.canonicals[0]]));
  return (path) => addresses.get(path);
}
