import { subscriptionList } from '~/queries/feeds.ts';
import type { APIRoute } from 'astro';

/** All feeds as a list that a reader's program takes in at once. */
export const GET: APIRoute = async () => new Response(await subscriptionList(), { headers: { 'Content-Type': 'text/x-opml; charset=utf-8' } });
