import { answeredKinds, answersOf } from '~/queries/answers.ts';
import type { APIRoute, GetStaticPaths } from 'astro';

export const getStaticPaths = (() => answeredKinds().map((kind) => ({ params: { kind }, props: { kind } }))) satisfies GetStaticPaths;

/** The direct answers of one kind; fetched when a question names one of them. */
export const GET: APIRoute<{ kind: ReturnType<typeof answeredKinds>[number] }> = async ({ props }) => Response.json(await answersOf(props.kind));
