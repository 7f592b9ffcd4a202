import type { z } from 'astro/zod';
import { categories } from './categories.ts';
import { channels } from './channels.ts';
import { counties } from './counties.ts';
import { events } from './events.ts';
import { figures } from './figures.ts';
import { exposures } from './exposures.ts';
import { forms } from './forms.ts';
import { guidance } from './guidance.ts';
import { laws } from './laws.ts';
import { liabilities } from './liabilities.ts';
import { milestones } from './milestones.ts';
import { news } from './news.ts';
import { pages } from './pages.ts';
import { policies } from './policies.ts';
import { progress } from './progress.ts';
import { recognitions } from './recognitions.ts';
import { replacedProducts } from './replaced-products.ts';
import { selfChecks } from './self-checks.ts';
import { showcases } from './showcases.ts';
import { software } from './software.ts';
import { tasks } from './tasks.ts';
import { terms } from './terms.ts';
import { units } from './units.ts';
import { vendors } from './vendors.ts';

/** The names of the collections: folder, route and reference are this one word. */
export const COLLECTION_LABELS = {
  policies: '政策文件',
  units: '成员单位',
  counties: '县区',
  tasks: '任务',
  milestones: '期限',
  software: '软件',
  vendors: '厂商',
  categories: '软件类别',
  'replaced-products': '被替代的产品',
  guidance: '指南',
  laws: '法律法规',
  terms: '词语',
  channels: '渠道',
  forms: '表格和制度样本',
  'self-checks': '自查',
  liabilities: '法律责任',
  showcases: '典型',
  recognitions: '称号',
  news: '动态',
  events: '活动',
  progress: '进度',
  figures: '数字',
  exposures: '曝光',
  pages: '本站页面',
} as const;
export type CollectionName = keyof typeof COLLECTION_LABELS;

/** Every collection's schema, and whether its entries carry prose (`.mdx`) or are data only (`.yaml`). */
export const COLLECTIONS = {
  policies: { schema: policies, extension: 'mdx' },
  units: { schema: units, extension: 'mdx' },
  counties: { schema: counties, extension: 'yaml' },
  tasks: { schema: tasks, extension: 'mdx' },
  milestones: { schema: milestones, extension: 'yaml' },
  software: { schema: software, extension: 'mdx' },
  vendors: { schema: vendors, extension: 'yaml' },
  categories: { schema: categories, extension: 'mdx' },
  'replaced-products': { schema: replacedProducts, extension: 'mdx' },
  guidance: { schema: guidance, extension: 'mdx' },
  laws: { schema: laws, extension: 'yaml' },
  terms: { schema: terms, extension: 'yaml' },
  channels: { schema: channels, extension: 'yaml' },
  forms: { schema: forms, extension: 'yaml' },
  'self-checks': { schema: selfChecks, extension: 'yaml' },
  liabilities: { schema: liabilities, extension: 'yaml' },
  showcases: { schema: showcases, extension: 'mdx' },
  recognitions: { schema: recognitions, extension: 'yaml' },
  news: { schema: news, extension: 'mdx' },
  events: { schema: events, extension: 'mdx' },
  progress: { schema: progress, extension: 'yaml' },
  figures: { schema: figures, extension: 'yaml' },
  exposures: { schema: exposures, extension: 'yaml' },
  pages: { schema: pages, extension: 'mdx' },
} as const satisfies Record<CollectionName, { schema: z.ZodType; extension: 'mdx' | 'yaml' }>;

/** The validated data of an entry. */
export type Data<C extends CollectionName> = z.infer<(typeof COLLECTIONS)[C]['schema']>;
