import { z } from 'astro/zod';
import { day, instant } from './dates.ts';

/** A day where only that is known, or a minute: 'YYYY-MM-DD' or 'YYYY-MM-DD HH:mm', in Asia/Shanghai. */
export function moment() {
  return z.union([day(), instant()], { error: '写成加引号的年-月-日，或年-月-日 时:分，例如 \'2026-12-10\'、\'2026-12-10 09:00\'' });
}
