import { listForms } from '~/queries/forms.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

/** The articles of each model rule and pledge as plain text. */
export const getStaticPaths = (async () => {
  return (await listForms()).flatMap(({ id, plainText }) => (plainText === undefined ? [] : [{ params: { id }, props: { text: plainText } }]));
}) satisfies GetStaticPaths;

/** With a byte order mark: a program that opens it on its own then knows the encoding. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(`\u{FEFF}${props.text}`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
