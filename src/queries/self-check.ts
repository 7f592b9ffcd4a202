import type { CollectionEntry } from 'astro:content';
import { READERS } from '~/schemas/guidance.ts';
import { articleLinks, clauseLinks, type Citation } from './citations.ts';
import { find, findAll, listedInOrder } from './store.ts';
import { toolLink } from './tools.ts';
import { linkTo, type Link } from './views.ts';

export interface CheckQuestionView {
  id: string;
  ask: string;
  explains?: string;
  missing: string;
  /** Where it is mended: guidance, forms, a tool. */
  mends: Link[];
  basis: Citation[];
}

export interface SelfCheckView {
  id: string;
  /** 机关单位, 企业, 公众. */
  reader: string;
  title: string;
  summary: string;
  parts: { id: string; title: string; explains: string; form?: Link; questions: CheckQuestionView[] }[];
}

type Question = CollectionEntry<'self-checks'>['data']['parts'][number]['questions'][number];

async function questionView(question: Question): Promise<CheckQuestionView> {
  const guides = (await findAll('guidance', question.guidance)).map(linkTo);
  const forms = (await findAll('forms', question.forms)).map(linkTo);
  const tool = question.tool === undefined ? [] : [toolLink(question.tool)];
  return {
    id: question.id,
    ask: question.ask,
    ...(question.explains !== undefined && { explains: question.explains }),
    missing: question.missing,
    mends: [...guides, ...tool, ...forms],
    basis: [...(await clauseLinks(question.clauses)), ...(await articleLinks(question.laws))],
  };
}

/** The self-checks in the editors' order, one for each kind of reader. */
export async function listSelfChecks(): Promise<SelfCheckView[]> {
  const entries = await listedInOrder('self-checks');
  return Promise.all(
    entries.map(async ({ id, data }) => ({
      id,
      reader: READERS[data.reader],
      title: data.title,
      summary: data.summary,
      parts: await Promise.all(
        data.parts.map(async ({ id: part, title, explains, form, questions }) => {
          const rule = form === undefined ? undefined : await find('forms', form);
          return {
            id: part,
            title,
            explains,
            ...(rule !== undefined && { form: linkTo(rule) }),
            questions: await Promise.all(questions.map(questionView)),
          };
        }),
      ),
    })),
  );
}
