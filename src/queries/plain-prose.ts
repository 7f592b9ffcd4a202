import type { CollectionEntry } from 'astro:content';
import { plainMarkdown, quotationsIn } from '~/domain/open-data/plain-markdown.ts';
import { withBase } from '~/paths.ts';
import type { CollectionName } from '~/schemas/collections.ts';
import { canonical } from './canonical.ts';
import { articleLink, clauseLink } from './citations.ts';

/**
 * The prose of an entry as Markdown that needs nothing of this site to be read.
 * @param page the whole address of its page
 */
export async function plainProse({ body = '' }: CollectionEntry<CollectionName>, page: string): Promise<string> {
  const citations = new Map(
    await Promise.all(
      quotationsIn(body).map(async ({ part, reference }) => {
        const { label, href } = await (part === 'article' ? articleLink(reference) : clauseLink(reference));
        return [reference, { label, url: canonical(href) }] as const;
      }),
    ),
  );
  const absolute = (path: string) => canonical(withBase(path));
  return plainMarkdown(body, { page, absolute, cite: (reference) => citations.get(reference) ?? { label: reference, url: page } });
}
