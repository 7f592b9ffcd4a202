import { z } from 'astro/zod';

/** Ids are addresses: lower case ASCII words joined by hyphens, stable for ever. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** One line of text without blanks at its ends. `max` counts characters. */
export function line(max: number) {
  return z
    .string()
    .min(1, { error: '不能留空' })
    .max(max, { error: `最多 ${max} 个字` })
    .regex(/^\S(?:[^\n\r]*\S)?$/u, { error: '只写一行，首尾不留空格' });
}

/** What Markdown and HTML would make of a title that is shown as it stands: tags, entities, emphasis, code, links. */
const MARKUP = /<\/?[a-z][^<>]*>|&(?:[a-z][a-z0-9]+|#\d+|#x[0-9a-f]+);|\*\*|__|`|!?\[[^\]]*\]\([^)]*\)/iu;

/** A title: one line, shown as it stands, so nothing in it may be meant as markup. */
export function titleLine(max: number) {
  return line(max).refine((text) => !MARKUP.test(text), {
    error: '标题照原样显示，不写标记（<b>、&nbsp;、**、`、[文字](网址)）；删去标记，只留文字',
  });
}

/** Several lines of text without blanks at its ends. `max` counts characters. */
export function paragraph(max: number) {
  return z
    .string()
    .min(1, { error: '不能留空' })
    .max(max, { error: `最多 ${max} 个字` })
    .regex(/^\S(?:[\s\S]*\S)?$/u, { error: '首尾不留空格和空行' });
}

/** An entry's id, as it stands in the file name and the address. */
export function entryId() {
  return z.string().max(80, { error: '最多 80 个字符' }).regex(ID_PATTERN, { error: '只用小写英文字母、数字和连字符，例如 wps-office' });
}

/** An address that readers may follow: https only. A homepage, download or repository has no business on http. */
export function httpsUrl() {
  return z.httpUrl({ error: '写完整的网址，以 https:// 开头' }).regex(/^https:\/\//u, { error: '网址必须以 https:// 开头' });
}

/** An address of a first-hand page: some public bodies still serve http only. */
export function pageUrl() {
  return z.httpUrl({ error: '写完整的网址，以 https:// 或 http:// 开头' });
}
