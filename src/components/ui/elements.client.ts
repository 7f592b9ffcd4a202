/** What the scripts of the tools find and make in the page. Text goes in as text, never as markup. */

/** An element of a component's own markup. */
export function part<T extends Element>(within: ParentNode, selector: string, kind: new () => T): T {
  const element = within.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`the markup of the tool has no ${selector}`);
  return element;
}

/** A new element with its class, and texts or elements in it. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...content: (string | Node)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

/** A new drawn element with its attributes. */
export function draw<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Record<string, string>, ...content: Node[]): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}

/** Replaces what an element holds; an element without content is not shown. */
export function show(element: HTMLElement, ...content: (string | Node)[]) {
  fill(element, ...content);
  element.hidden = content.length === 0;
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

/** A button that does something in the page. */
export function button(content: readonly (string | Node)[], act: () => void, className = ''): HTMLButtonElement {
  const element = make('button', className, ...content);
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}

/** The head of a row, of a column or of a group of rows. */
export function headCell(scope: 'row' | 'col' | 'rowgroup', text: string, className = ''): HTMLTableCellElement {
  const element = make('th', className, text);
  element.scope = scope;
  return element;
}
