import { markdownToHtml, defineMdastPlugin } from 'satteri';
import { element, written, type Child } from './xml.ts';

/** No markup of the text itself passes: a feed is shown inside other people's programs. */
const markupIsText = defineMdastPlugin({
  name: 'markup-is-text',
  html(node, context) {
    context.replaceNode(node, { type: 'text', value: node.value });
  },
});

/** Plain Markdown as HTML: no script, no style, no attribute but the addresses and the words of pictures. */
export function proseHtml(markdown: string): string {
  if (markdown.trim() === '') return '';
  return markdownToHtml(markdown, { features: { smartPunctuation: false }, mdastPlugins: [markupIsText] }).html.trim();
}

export interface HtmlLink {
  href: string;
  label: string;
}

/** A part of a text: words, or a link. */
export type Words = string | HtmlLink;

const child = (words: Words): Child => (typeof words === 'string' ? words : element('a', { href: words.href }, words.label));

/** A paragraph. */
export function paragraph(...words: Words[]): string {
  return written(element('p', {}, ...words.map(child)));
}

/** A list, and nothing where there is nothing to list. */
export function list(items: readonly (readonly Words[])[]): string {
  return items.length === 0 ? '' : written(element('ul', {}, ...items.map((item) => element('li', {}, ...item.map(child)))));
}

/** A heading over something, and neither where there is nothing. */
export function section(title: string, html: string): string {
  return html === '' ? '' : `${written(element('h2', {}, title))}\n${html}`;
}

/** Parts of a text below each other. */
export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
