/** What the router's scripts find and make in the page. Text goes in as text, never as markup. */

/** A part of the router's own markup. */
export function part<T extends Element>(within: ParentNode, selector: string, kind: new () => T): T {
  const element = within.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`the markup of the report router has no ${selector}`);
  return element;
}

/** A new element with its class, and texts or elements in it. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...content: (string | Node)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

/** Replaces what an element holds. */
export function fill(element: Element, ...content: (string | Node)[]) {
  element.textContent = '';
  element.append(...content);
}

/** A link with its words. */
export function link(href: string, label: string, className = ''): HTMLAnchorElement {
  const element = make('a', className, label);
  element.href = href;
  return element;
}
