import { dataFilesNamed } from '~/queries/open-data.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

/** The rows of each collection as a spreadsheet. */
export const getStaticPaths = (async () => {
  return (await dataFilesNamed('*.csv')).map(({ name, text }) => ({ params: { name }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
