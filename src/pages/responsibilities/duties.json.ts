import { finderData } from '~/queries/duties.ts';

export async function GET() {
  return Response.json(await finderData());
}
