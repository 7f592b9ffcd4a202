import { catalogueItems } from '~/queries/catalogue.ts';

/** What the catalogue page filters and sorts by; fetched when a reader begins to filter. */
export async function GET(): Promise<Response> {
  return Response.json(await catalogueItems());
}
