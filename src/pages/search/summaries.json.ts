import { searchSummaries } from '~/queries/search.ts';

export async function GET() {
  return Response.json(await searchSummaries());
}
