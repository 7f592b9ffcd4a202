import { fileURLToPath } from 'node:url';
import { instantOf, today as dayOf } from '~/domain/dates.ts';

/** The folder of the project, which findings name files relative to. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where pictures are, and everything else that the site takes as it is. */
export const PUBLIC_FOLDER = fileURLToPath(new URL('../../public', import.meta.url));

/** Where the editors' files are; another city points `CONTENT_DIR` at its own. */
export function contentFolder(): string {
  return process.env['CONTENT_DIR'] || 'src/content';
}

/** The day that dates are judged against, in Asia/Shanghai: `TODAY`, or the day it is. */
export function today(): string {
  return process.env['TODAY'] || dayOf(new Date());
}

/** The minute it is in Asia/Shanghai; undefined while `TODAY` says it is some other day. */
export function now(): string | undefined {
  const instant = instantOf(new Date());
  return instant.startsWith(today()) ? instant : undefined;
}
