import { dataFilesNamed } from '~/queries/open-data.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

/** What the fields of each file mean. */
export const getStaticPaths = (async () => {
  return (await dataFilesNamed('schemas/*.json')).map(({ name, text }) => ({ params: { name }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text, { headers: { 'Content-Type': 'application/schema+json' } });
