import { dataFilesNamed } from '~/queries/open-data.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

/** The products in the words of schema.org. */
export const getStaticPaths = (async () => {
  return (await dataFilesNamed('*.jsonld')).map(({ name, text }) => ({ params: { name }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text, { headers: { 'Content-Type': 'application/ld+json' } });
