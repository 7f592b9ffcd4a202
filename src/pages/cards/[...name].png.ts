import type { APIRoute } from 'astro';
import { drawCard } from '~/cards/draw.ts';
import { listCards, type Card } from '~/queries/cards.ts';

export async function getStaticPaths() {
  return (await listCards()).map(({ name, card }) => ({ params: { name }, props: { card } }));
}

export const GET: APIRoute<{ card: Card }> = async ({ props }) => new Response(await drawCard(props.card), { headers: { 'Content-Type': 'image/png' } });
