import { z } from 'astro/zod';
import { field } from './field.ts';
import { line } from './text.ts';

/** A picture of an entry; without words for those who cannot see it, it is not published. */
export const image = z.strictObject({
  file: field(line(120).regex(/^[a-z0-9][a-z0-9/-]*\.(?:png|jpg|webp|svg)$/u, { error: '写 public/images/ 下的文件名，只用小写英文、数字和连字符' }), '文件', 'public/images/ 下的图片', 'news/training-2026.jpg'),
  alt: field(line(200), '替代文字', '看不见图片的人听到的话：图上有什么', '培训现场，约四十人在听讲'),
  credit: field(line(80), '来源', '图片是谁的', '市工信局供图'),
});
