import { steadyXlsxOf } from '~/components/ui/sheet-files.ts';
import { listForms, type FormView } from '~/queries/forms.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

/** The empty sheet of each form as a workbook. */
export const getStaticPaths = (async () => {
  return (await listForms()).flatMap(({ id, sheet }) => (sheet === undefined ? [] : [{ params: { id }, props: { sheet } }]));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ sheet: NonNullable<FormView['sheet']> }> = async ({ props }) =>
  new Response(await steadyXlsxOf([props.sheet]), { headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } });
