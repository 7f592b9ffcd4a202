import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { indexPages } from './index-pages.ts';

/** Indexes the built pages for full-text search in the browser, without a server. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`搜索索引：${await indexPages(fileURLToPath(dir))} 页`);
      },
    },
  };
}
