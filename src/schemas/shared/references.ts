import { z } from 'astro/zod';
import type { CollectionName } from '../collections.ts';
import { ID_PATTERN } from './text.ts';

/**
 * A reference to an entry by its id. It stays a plain string everywhere; the content check resolves it, with file and
 * line, and the queries throw on a dangling one (Astro's own `reference()` only logs, and exits 0).
 */
export function refTo(collection: CollectionName) {
  return z.string().regex(ID_PATTERN, { error: '填写另一条内容的编号（即它的文件名，不带扩展名）' }).meta({ collection });
}

/** `<policy id>#<clause id>`, for example `anzhengbanfa-2012-46#2.1`. */
export function clauseRef() {
  return z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9]+(?:[.-][a-z0-9]+)*$/u, { error: '写成“文件编号#条款编号”，例如 anzhengbanfa-2012-46#2.1' })
    .meta({ collection: 'policies', part: 'clauses' });
}

/** `<law id>#<article>`, for example `software-regulation#16`. */
export function articleRef() {
  return z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*#\d+(?:-\d+)?$/u, { error: '写成“法律编号#条号”，例如 software-regulation#16' })
    .meta({ collection: 'laws', part: 'articles' });
}

/** `<unit id>#<duty id>`, for example `caizhengju#funding`. */
export function dutyRef() {
  return z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9]+(?:-[a-z0-9]+)*$/u, { error: '写成“单位编号#职责编号”，例如 caizhengju#funding' })
    .meta({ collection: 'units', part: 'duties' });
}
