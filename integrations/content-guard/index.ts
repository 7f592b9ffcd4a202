import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { textOf } from '~/domain/content/entry.ts';
import { redirectsOf } from '~/domain/content/redirects.ts';
import { isKept } from '~/domain/lifecycle.ts';
import { hasSamples } from '~/domain/site-state.ts';
import { checkContent, type CheckedContent } from './check-content.ts';
import { contentFolder, now, root, today } from './environment.ts';
import { refuseCode } from './refuse-code.ts';
import { findingsText } from './report.ts';
import { ROUTES } from './routes.ts';

/** Editors save several files at once; they are checked together. */
const SETTLE_MILLISECONDS = 200;

/**
 * Nothing reaches Astro that the content check has not read. A build stops at the first check with errors, all of them
 * told; the dev server tells them, goes on, and checks again whenever a content file changes. Former ids become
 * redirect pages.
 */
export function contentGuard(): AstroIntegration {
  const folder = resolve(root, contentFolder());
  const check = () => checkContent({ folder, root, today: today(), now: now() });
  return {
    name: 'content-guard',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, logger }) => {
        updateConfig({ vite: { plugins: [refuseCode(folder)] } });
        if (command !== 'build' && command !== 'dev') return;
        const checked = check();
        tell(checked, logger);
        const errors = errorsIn(checked);
        if (errors > 0 && command === 'build') throw new ContentError(errors);
        const base = config.base.replace(/\/$/u, '');
        const kept = checked.entries.filter(({ data }) => isKept({ nature: data['nature'], removeOn: textOf(data, 'removeOn') }, { isArchive: checked.isArchive, hasSamples: hasSamples(process.env) }));
        const redirects = Object.entries(redirectsOf(kept, ROUTES.pathOf, checked.today));
        updateConfig({ redirects: Object.fromEntries(redirects.map(([from, to]) => [from, `${base}${to}`])) });
      },
      'astro:server:setup': ({ server, logger }) => {
        let timer: NodeJS.Timeout | undefined;
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!resolve(path).startsWith(folder + sep)) return;
          clearTimeout(timer);
          timer = setTimeout(() => tell(check(), logger), SETTLE_MILLISECONDS);
        });
      },
    },
  };
}

/** Ends a build. The findings have been told already, so it needs no stack. */
class ContentError extends Error {
  constructor(errors: number) {
    super(`内容有 ${errors} 个错误（列在上面），没有生成网站。改好后再试；只检查内容用 npm run check。`);
    this.name = 'ContentError';
    this.stack = `${this.name}: ${this.message}`;
  }
}

type Logger = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]['logger'];

function tell(checked: CheckedContent, logger: Logger): void {
  const errors = errorsIn(checked);
  const errorsOnly = checked.findings.filter(({ severity }) => severity === 'error');
  const warnings = checked.findings.length - errors;
  if (errors > 0) logger.error(`内容检查：\n\n${findingsText(errorsOnly)}`);
  const hint = warnings > 0 ? '；看提醒用 npm run check' : '';
  logger.info(`内容 ${checked.entries.length} 条，错误 ${errors} 个，提醒 ${warnings} 个${hint}。`);
}

function errorsIn({ findings }: CheckedContent): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}
