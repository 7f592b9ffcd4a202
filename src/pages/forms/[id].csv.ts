import { csvOf } from '~/components/ui/sheet-files.ts';
import { listForms, type FormView } from '~/queries/forms.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

/** The empty sheet of each form as CSV. */
export const getStaticPaths = (async () => {
  return (await listForms()).flatMap(({ id, sheet }) => (sheet === undefined ? [] : [{ params: { id }, props: { sheet } }]));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ sheet: NonNullable<FormView['sheet']> }> = async ({ props }) => new Response(await csvOf([props.sheet]), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
