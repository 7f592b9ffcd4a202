import { z } from 'astro/zod';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { titleLine } from './shared/text.ts';

/** A page about the site itself: 关于, 隐私, 无障碍. The body is the page. */
export const pages = z.strictObject({
  title: field(titleLine(40), '标题', '页面的标题', '关于本站'),
  ...entryFields('pages'),
});
