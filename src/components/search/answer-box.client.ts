import { fill, link, part } from '~/components/ui/elements.client.ts';
import { kept, read } from '~/components/ui/read.client.ts';
import { directAnswer, linesFor, type AnswerFile, type AnswerLine, type AnswerSource, type Asked, type DirectAnswer } from '~/domain/search/direct-answer.ts';
import type { Answer } from '~/domain/search/search.ts';
import { withBase } from '~/paths.ts';
import { search } from '~/strings/search.ts';

const words = search.answer;

/** A direct answer with what the question asks for. */
export interface LoadedAnswer {
  asked: Asked;
  question: string;
  answer: DirectAnswer;
}

const fileAt = kept(async (address: string) => (await (await read(address)).json()) as AnswerFile);

/**
 * The direct answer to what was understood of a question, if there is one. A file out of reach is no answer: the results
 * stand without it.
 *
 * @param folder address of the files, with a slash at its end
 */
export async function loadAnswer(folder: string, understood: Answer): Promise<LoadedAnswer | undefined> {
  const asked = directAnswer(understood);
  if (asked === undefined) return undefined;
  try {
    const answer = (await fileAt(`${folder}${asked.kind}.json`))[asked.path];
    return answer && { asked, question: understood.question, answer };
  } catch {
    return undefined;
  }
}

/** Draws an answer from the template of `AnswerBox.astro`. Nothing of it is read as markup. */
export function drawAnswer(template: HTMLTemplateElement, { asked, question, answer }: LoadedAnswer): HTMLElement {
  const box = part(document.importNode(template.content, true), '.answer-box', HTMLElement);
  const { lines, further } = linesFor(answer, asked, question);
  fill(part(box, '.kind', HTMLElement), answer.kind);
  const title = part(box, 'h2 a', HTMLAnchorElement);
  title.href = withBase(asked.path);
  title.textContent = answer.title;
  drawEach(part(box, '.line', HTMLElement), lines, drawLine);
  showText(part(box, '.further', HTMLElement), further === 0 ? '' : words.further(further));
  const used = answer.sources.map((source, place) => ({ source, labels: labelsOf(lines, place) })).filter(({ labels }) => labels.length > 0);
  part(box, '.sources', HTMLElement).hidden = used.length === 0;
  drawEach(part(box, '.sources li', HTMLElement), used, (item, { source, labels }) => drawSource(item, source, used.length > 1 ? words.speaksFor(labels) : ''));
  return box;
}

/** Copies an element of the template for each of a list, in its place. */
function drawEach<T>(pattern: HTMLElement, all: readonly T[], draw: (element: HTMLElement, item: T) => void) {
  for (const item of all) {
    const element = pattern.cloneNode(true) as HTMLElement;
    draw(element, item);
    pattern.before(element);
  }
  pattern.remove();
}

function showText(element: HTMLElement, text: string) {
  element.textContent = text;
  element.hidden = text === '';
}

function drawLine(element: HTMLElement, { label, text, href, confidence }: AnswerLine) {
  fill(part(element, 'dt', HTMLElement), label);
  fill(part(element, '.text', HTMLElement), href === undefined ? text : link(href, text));
  part(element, '.doubt', HTMLElement).hidden = confidence !== 'unverified';
}

/** The labels of the lines that a source speaks for, each once. */
const labelsOf = (lines: readonly AnswerLine[], place: number) => [...new Set(lines.filter(({ from }) => from.includes(place)).map(({ label }) => label))];

function drawSource(element: HTMLElement, { title, href, checkedOn, contentAsOf, isReprint }: AnswerSource, labels: string) {
  const isOutside = href !== undefined && /^https?:/u.test(href);
  fill(part(element, '.labels', HTMLElement), labels);
  fill(part(element, '.title', HTMLElement), ...(isOutside ? [] : [href === undefined ? title : link(href, title)]));
  const outside = part(element, '.outside', HTMLAnchorElement);
  outside.hidden = !isOutside;
  if (isOutside) {
    outside.href = href;
    outside.rel = 'noopener external';
    fill(part(outside, '.name', HTMLElement), title);
  }
  part(element, '.reprint', HTMLElement).hidden = isReprint !== true;
  const days = [checkedOn && words.checkedOn(checkedOn), contentAsOf && words.contentAsOf(contentAsOf)];
  fill(part(element, '.days', HTMLElement), days.filter(Boolean).join(''));
}
