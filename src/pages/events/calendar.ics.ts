import type { APIRoute } from 'astro';
import { subscription } from '~/queries/event-calendar.ts';

/** All events and the recurring deadlines, for calendar programs that look again by themselves. */
export const GET: APIRoute = async () => new Response(await subscription(), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
