import type { APIRoute } from 'astro';
import { eventFile, eventFiles } from '~/queries/event-calendar.ts';

export async function getStaticPaths() {
  return (await eventFiles()).map((id) => ({ params: { id } }));
}

/** One event for a calendar program. */
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params: { id } }) =>
  new Response(await eventFile(id), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
