import { feedFilesEnding } from '~/queries/feeds.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

/** Every feed as RSS and as Atom. */
export const getStaticPaths = (async () => {
  return (await feedFilesEnding('.xml')).map(({ name, file }) => ({ params: { feed: name }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Awaited<ReturnType<typeof feedFilesEnding>>[number]> = ({ props }) =>
  new Response(props.file.text, { headers: { 'Content-Type': `${props.file.type}; charset=utf-8` } });
