import { z } from 'astro/zod';
import { instant } from './shared/dates.ts';

/**
 * `content/published.yaml`: when this site first published each entry. `npm run format` adds what is new and never changes a
 * line, so that a publish time that somebody alters later is noticed. Keys are `<collection>/<id>`.
 */
export const register = z.record(z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/u, { error: '写成“文件夹/编号”' }), instant());
