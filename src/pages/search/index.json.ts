import { searchIndex } from '~/queries/search.ts';

export async function GET() {
  return Response.json(await searchIndex());
}
