import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { writeTextIndex } from './text-index.ts';

/** Indexes the built pages with Pagefind into `pagefind/` of the output: full-text search in the browser, no server. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const path = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: 'zh-cn', verbose: false });
        if (index === undefined) throw new Error(`搜索索引没有建成：${errors.join('；')}`);
        try {
          const added = await index.addDirectory({ path });
          const written = await index.writeFiles({ outputPath: `${path}/pagefind` });
          const problems = [...added.errors, ...written.errors];
          if (problems.length > 0) throw new Error(`搜索索引没有建成：${problems.join('；')}`);
          if (added.page_count === 0) throw new Error('搜索索引里一页也没有；页面的 main 要带 data-pagefind-body');
          writeTextIndex(path);
          logger.info(`搜索索引：${added.page_count} 页`);
        } finally {
          await close();
        }
      },
    },
  };
}
