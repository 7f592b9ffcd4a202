import { withBase } from '~/paths.ts';
import { isDemo } from '~/site.ts';
import type { APIRoute } from 'astro';

/** A demonstration asks not to be crawled; a real site names its site map. */
export const GET: APIRoute = ({ site }) => {
  const rules = isDemo ? ['User-agent: *', 'Disallow: /'] : ['User-agent: *', 'Allow: /', `Sitemap: ${new URL(withBase('/sitemap-index.xml'), site).href}`];
  return new Response(`${rules.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
