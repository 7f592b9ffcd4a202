/**
 * `npm run shots`: pictures of built pages as readers see them, for judging the
 * look. Fonts of the machine are shown too, so that Song titles appear where it has one.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../tests/browser/support/browser.ts';
import { newReader, type ReaderSettings } from '../tests/browser/support/reader.ts';
import { startSite } from '../tests/browser/support/server.ts';
import { readArguments } from './lib/arguments.ts';
import { cacheFolder } from './lib/project.mjs';
import { runCommand, say } from './lib/progress.mjs';

const help = `用法：npm run shots -- /路径/ …… [选项]

给 dist/ 里的页面截图，存到 .cache/shots。不会先生成网站：请先运行 npm run build。

选项：
  --width 375     只用这个宽度（可以写几次）；不写时用 1440 和 375
  --dark          深色
  --senior        长者模式
  --no-js         关掉 JavaScript
  --full          整页，而不只是第一屏
  --out 文件夹    存到别处
  --help          显示这段说明`;

await runCommand(async () => {
  const { values, positionals } = readArguments(help, {
    allowPositionals: true,
    options: {
      width: { type: 'string', multiple: true },
      dark: { type: 'boolean', default: false },
      senior: { type: 'boolean', default: false },
      'no-js': { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(help);
  const widths = values.width?.map(Number) ?? [1440, 375];
  const folder = values.out ?? join(cacheFolder, 'shots');
  mkdirSync(folder, { recursive: true });

  const site = await startSite();
  const browser = await launchBrowser({ systemFonts: true });
  try {
    for (const width of widths) {
      const settings = { width, dark: values.dark, senior: values.senior, javaScript: !values['no-js'] };
      const { context } = await newReader(browser, settings);
      const page = await context.newPage();
      for (const path of positionals.length > 0 ? positionals : ['/']) {
        const answer = await page.goto(site.address + path.replace(/^\//, ''), { waitUntil: 'networkidle' });
        const file = join(folder, `${fileName(path, settings)}.png`);
        await page.screenshot({ path: file, fullPage: values.full });
        say(`${answer?.status()} ${path} → ${file}`);
      }
      await context.close();
    }
  } finally {
    await browser.close();
    site.close();
  }
});

/** `/software/wps/?id=a` at 375 in the dark → `software-wps-id-a-375-dark` */
function fileName(path: string, { width, dark, senior, javaScript }: ReaderSettings): string {
  const page = path.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replaceAll(' ', '-') || 'home';
  return [page, width, dark && 'dark', senior && 'senior', !javaScript && 'no-js'].filter(Boolean).join('-');
}
