import { z } from 'astro/zod';
import { entryFields } from './shared/entry.ts';
import { field } from './shared/field.ts';
import { refTo } from './shared/references.ts';
import { provenance } from './shared/source.ts';
import { line } from './shared/text.ts';

/** A foreign product that people look for when they want to leave it. */
export const replacedProducts = z.strictObject({
  nameZh: field(line(60), '名称', '人们的叫法', '微软 Office'),
  nameEn: field(line(80), '英文名', '它自己的名字', 'Microsoft Office').optional(),
  maker: field(line(60), '厂商', '谁做的', '微软'),
  category: field(refTo('categories'), '类别', '它是哪一类软件', 'office-suite'),
  identity: field(z.strictObject(provenance), '名称出处', '名称和厂商在哪里读到'),
  ...entryFields('replaced-products'),
});
