import type { APIRoute } from 'astro';
import { calendarFile } from '~/queries/calendar.ts';

/** The recurring deadlines for a calendar program. */
export const GET: APIRoute = async () => new Response(await calendarFile(), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
