import { costPack } from '~/queries/cost.ts';
import type { APIRoute } from 'astro';

/** What the cost calculator reckons with: products, prices, and the words for what a price covers. */
export const GET: APIRoute = async () => new Response(JSON.stringify(await costPack()), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
