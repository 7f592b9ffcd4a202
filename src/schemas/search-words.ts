import { z } from 'astro/zod';
import { COLLECTION_LABELS } from './collections.ts';
import { field } from './shared/field.ts';
import { line } from './shared/text.ts';
import { choice } from './shared/vocabulary.ts';

/** Kinds of results: each kind of content, tools, and pages that list others. */
export const SEARCH_KINDS = { ...COLLECTION_LABELS, tools: '工具', sections: '栏目' } as const;

const path = () => z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/u, { error: '写本站的地址，以 / 开头和结尾，例如 /tools/ledger/' });

const pair = z.strictObject({
  say: field(line(30), '人们说的', '读者会输入的词', '公家电脑'),
  mean: field(z.array(line(30)).min(1).max(8), '本站写的', '本站的文字里用的词，最贴切的在前', ['机关', '单位']),
});

const intent = z.strictObject({
  about: field(line(60), '问的是什么', '给编辑看的一句话', '问价格'),
  words: field(z.array(line(20)).min(1).max(60), '问句里的词', '问句里有其中一个，就按下面的办', ['多少钱', '价格']),
  kinds: field(z.array(choice(SEARCH_KINDS)).max(10), '往前排的种类', '这几类结果往前排').default([]),
  paths: field(z.array(path()).max(10), '往前排的页面', '这几个页面往前排', ['/software/cost/']).default([]),
  boost: field(z.number().min(-2).max(2), '排前多少', '0.3 是稍微往前，1 是很靠前；负数是往后', 0.5),
});

const page = z.strictObject({
  path: field(path(), '地址', '工具、目录等不是条目的页面', '/tools/ledger/'),
  summary: field(line(200), '摘要', '一两句话说这一页做什么，搜索结果里显示', '在浏览器里记台账，数据只留在自己的设备上。'),
  aliases: field(z.array(line(40)).max(40), '别名', '页面的别的叫法', ['电子台账']).default([]),
  asks: field(z.array(line(60)).max(40), '人们会怎么问', '用读者自己的话写的问题', ['台账模板哪里有']).default([]),
});

/**
 * `content/search-words/`: the words of search. A file may have any of these lists; all files are taken together, so
 * that an editor can keep the words of one matter in one file.
 */
export const searchWords = z.strictObject({
  about: field(line(120), '这份文件', '放的是哪些词，给编辑看', '台湾和香港的说法'),
  stop: field(z.array(line(12)).max(300), '问话的词', '只表示在问，不说明问什么；搜索时不算', ['怎么', '请问']).default([]),
  generic: field(z.array(line(12)).max(100), '到处都有的词', '几乎每页都有，少算一些', ['软件']).default([]),
  synonyms: field(z.array(pair).max(600), '近义词', '人们说的和本站写的意思相近；按本站的词找到的，排得靠后一些').default([]),
  foreign: field(z.array(pair).max(800), '外来的说法', '台湾的词、英文：和本站的词是同一个意思，当作本站的词来找').default([]),
  intents: field(z.array(intent).max(60), '问法', '问句里的词表明想看哪一类页面').default([]),
  pages: field(z.array(page).max(80), '页面的别名和问法', '工具、目录等不是条目的页面').default([]),
});

/** The lists of a file of search words. */
export type SearchWordsFile = z.infer<typeof searchWords>;
