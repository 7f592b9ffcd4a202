import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

export type Element = ReturnType<typeof x>;
/** What may stand in an element; nothing of what is undefined. */
export type Child = Element | string | undefined;

/** An element. The library takes a lone child for attributes, so both are always given. */
export function element(name: string, attributes: Readonly<Record<string, string>>, ...children: readonly Child[]): Element {
  return x(name, attributes, [...children]);
}

/** What XML 1.0 has no way to write, and halves of characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A tree as XML, or as HTML that is XML too. The library leaves `]]>` in texts, which XML allows only as an end. */
export function written(tree: Element): string {
  return toXml(tree).replace(FORBIDDEN, '').replaceAll(']]>', ']]&gt;');
}

/** The end of an element with another one after it. A `<` in a text or an attribute is written otherwise. */
const BETWEEN = /(?:\/|<\/[\w:]+)>(?=<)/gu;

/** A whole document. Every element that follows another begins a line: people look at feeds, too. */
export function xmlDocument(tree: Element): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${written(tree).replace(BETWEEN, '$&\n')}\n`;
}
