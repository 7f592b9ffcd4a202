import { close, createIndex } from 'pagefind';
import { writeTextIndex } from './text-index.ts';

/**
 * Indexes the pages of a built site: Pagefind into `pagefind/`, pairs of characters into `search/`.
 *
 * @param folder of the site
 * @returns how many pages were indexed
 * @throws when a page cannot be read, or none is there
 */
export async function indexPages(folder: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh-cn', verbose: false });
  if (index === undefined) throw new Error(`搜索索引没有建成：${errors.join('；')}`);
  try {
    const added = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
    const problems = [...added.errors, ...written.errors];
    if (problems.length > 0) throw new Error(`搜索索引没有建成：${problems.join('；')}`);
    if (added.page_count === 0) throw new Error('搜索索引里一页也没有；页面的 main 要带 data-pagefind-body');
    writeTextIndex(folder);
    return added.page_count;
  } finally {
    await close();
  }
}
