import { dataFilesNamed } from '~/queries/open-data.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

/** The rows of each collection, and the index of all files. */
export const getStaticPaths = (async () => {
  return (await dataFilesNamed('*.json')).map(({ name, text }) => ({ params: { name }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
