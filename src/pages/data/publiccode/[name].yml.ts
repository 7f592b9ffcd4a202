import { dataFilesNamed } from '~/queries/open-data.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

/** Open-source products in the words of publiccode.yml. */
export const getStaticPaths = (async () => {
  return (await dataFilesNamed('publiccode/*.yml')).map(({ name, text }) => ({ params: { name }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text, { headers: { 'Content-Type': 'application/yaml; charset=utf-8' } });
