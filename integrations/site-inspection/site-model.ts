/** Reads a built folder into the model that the rules of `domain/inspection` judge. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils } from 'htmlparser2';
import { dayOf } from '~/domain/dates.ts';
import { coloursIn } from '~/domain/inspection/hues.ts';
import { CHECKED, type Area, type BuiltPage, type BuiltSheet, type ItemFacts, type PageLink, type PageLoad, type PageQuote, type SiteModel } from '~/domain/inspection/model.ts';
import { attribute, find, findAll, textOf, type BuiltSite, type Document, type Element, type Page } from './built-site.ts';
import { Scales } from './weight.ts';

export function siteModel(site: BuiltSite): SiteModel {
  const scales = new Scales(site);
  const read = (page: Page) => readPage(page, scales);
  const home = site.pages.find(({ path }) => path === '/') ?? site.pages[0];
  const states = home === undefined ? [] : findAll('[data-site-state]', home.document).map((banner) => attribute(banner, 'data-site-state'));
  return {
    base: site.base,
    isDemo: states.includes('demo'),
    isArchived: states.includes('archived'),
    pages: site.pages.map(read),
    redirects: site.redirects.map(read),
    files: site.files,
    sheets: [...site.files].filter((file) => /\.(?:css|svg)$/u.test(file) && !file.startsWith('pagefind/')).map((file) => readSheet(site, file)),
  };
}

function readSheet(site: BuiltSite, file: string): BuiltSheet {
  const text = readFileSync(join(site.folder, file), 'utf8');
  const loads = file.endsWith('.css') ? [...text.matchAll(/(?:url\(|@import\s+)["']?([^"')]+)/gu)].map(([, address = '']) => address) : [];
  return { file, loads, colours: coloursIn(text) };
}

function readPage(page: Page, scales: Scales): BuiltPage {
  const { document, file, path, address } = page;
  const main = find('main', document);
  const header = find('main dl.header', document);
  const lang = attribute(find('html', document), 'lang');
  const item = itemOf(page, main);
  return {
    file,
    path,
    address,
    ...(lang !== undefined && { lang }),
    titles: findAll('head > title', document).map(textOf),
    headings: findAll('h1', document).map(textOf),
    meta: metaOf(document),
    canonicals: findAll('link[rel="canonical"]', document).map((link) => attribute(link, 'href') ?? ''),
    refreshes: findAll('meta[http-equiv="refresh"]', document).map((refresh) => /url=(.*)$/iu.exec(attribute(refresh, 'content') ?? '')?.[1] ?? ''),
    ids: new Set(findAll('[id]', document).map((element) => attribute(element, 'id') ?? '')),
    links: findAll('a, area', document).map(linkOf),
    loads: loadsOf(document),
    hasSearchField: find('main input[type="search"]', document) !== null,
    mutePictures: findAll('img:not([alt]), area:not([alt]), input[type="image"]:not([alt])', document).map((picture) => attribute(picture, 'src') ?? picture.name),
    ...(item !== undefined && { item }),
    ...(header !== null && { documentHeader: validityIn(header) }),
    quotes: main === null ? [] : findAll('blockquote', main).map((quote) => quoteOf(quote, main)),
    tellsCheck: CHECKED.test(textOf(main)),
    texts: textsIn(document),
    sentences: main === null ? [] : sentencesOf(main),
    entries: main === null ? 0 : findAll('li, tbody tr, dd', main).length,
    saysEmpty: main !== null && sentencesOf(main).some((text) => /^(?:暂无|暂时没有|还没有|目前没有|尚无)/u.test(text)),
    footer: textOf(find('body > footer', document)),
    bytes: scales.weigh(page),
  };
}

function metaOf(document: Document): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const element of findAll('meta[content]', document)) {
    const name = attribute(element, 'name') ?? attribute(element, 'property');
    if (name !== undefined) (all[name] ??= []).push(attribute(element, 'content') ?? '');
  }
  return all;
}

/** A time as pages write it after its label. */
const SHOWN_TIME = /(?:本站发布|发布时间)[：:\s]*(\d{2,4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?)/u;

/** What an item says of itself; a page that only lists says nothing. */
function itemOf(page: Page, main: Element | null): ItemFacts | undefined {
  const content = (name: string) => attribute(find(`meta[name="${name}"], meta[property="${name}"]`, page.document), 'content');
  const isItem = content('og:type') === 'article' || content('ArticleTitle') !== undefined || content('PubDate') !== undefined;
  if (!isItem) return undefined;
  const published = content('PubDate') ?? content('article:published_time')?.replace('T', ' ').slice(0, 'YYYY-MM-DD HH:MM'.length);
  const text = textOf(main);
  const shownTime = SHOWN_TIME.exec(text)?.[1];
  return {
    ...(published !== undefined && published.trim() !== '' && { published: published.trim() }),
    ...(shownTime !== undefined && { shownTime }),
    hasSource: /来源：\s*\S/u.test(text),
    isSample: /(?:来源|性质)：示例/u.test(text),
  };
}

/** What a page loads or sends to. None of it may be on another host. */
const LOADED: readonly { selector: string; name: string }[] = [
  { selector: 'script[src], img[src], source[src], video[src], audio[src], iframe[src], embed[src], track[src], input[src]', name: 'src' },
  { selector: 'img[srcset], source[srcset]', name: 'srcset' },
  { selector: 'link[href]:not([rel="canonical"])', name: 'href' },
  { selector: 'use[href], image[href]', name: 'href' },
  { selector: 'object[data]', name: 'data' },
  { selector: 'video[poster]', name: 'poster' },
  { selector: 'form[action]', name: 'action' },
  { selector: 'button[formaction], input[formaction]', name: 'formaction' },
];

function loadsOf(document: Document): PageLoad[] {
  return LOADED.flatMap(({ selector, name }) =>
    findAll(selector, document).flatMap((element) => {
      const value = attribute(element, name) ?? '';
      const addresses = name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s/u)[0] ?? '') : [value];
      return addresses.map((address) => ({ by: `${element.name} ${name}`, address }));
    }),
  );
}

function linkOf(link: Element): PageLink {
  const href = attribute(link, 'href');
  const line = nearest(link, (element) => element.name === 'li' || element.name === 'tr');
  const listedDay = line === undefined ? undefined : listedDayIn(line);
  return {
    ...(href !== undefined && { href }),
    label: labelOf(link),
    rel: (attribute(link, 'rel') ?? '').split(/\s+/u).filter(Boolean),
    opensWindow: attribute(link, 'target') !== undefined,
    area: areaOf(link),
    ...(listedDay !== undefined && { listedDay }),
  };
}

/**
 * The day on which the thing of a line happened. A line may also tell when the site published it, to the minute: that is
 * no day of the thing while another is told.
 */
function listedDayIn(line: Element): string | undefined {
  const times = findAll('time[datetime]', line).map((time) => attribute(time, 'datetime') ?? '');
  const day = dayOf(times.find((time) => !time.includes('T')) ?? times[0] ?? '');
  return /^\d{4}-\d\d-\d\d$/u.test(day) ? day : undefined;
}

/** What a screen reader would call a link: its words, or those of its picture. */
function labelOf(link: Element): string {
  const spoken = attribute(link, 'aria-label') ?? textOf(link);
  if (spoken.trim() !== '') return spoken.trim();
  return findAll('img[alt], svg[aria-label]', link)
    .map((picture) => attribute(picture, 'alt') ?? attribute(picture, 'aria-label') ?? '')
    .join(' ')
    .trim();
}

/** A footer or header inside `main` belongs to what stands there. */
function areaOf(element: Element): Area {
  const landmark = nearest(element, ({ name, parent }) => name === 'main' || ((name === 'header' || name === 'footer') && parent !== null && 'name' in parent && parent.name === 'body'));
  if (landmark === undefined) return 'elsewhere';
  return landmark.name as Area;
}

function nearest(element: Element, isWanted: (candidate: Element) => boolean): Element | undefined {
  for (let candidate = element.parent; candidate !== null && 'attribs' in candidate; candidate = candidate.parent) {
    if (isWanted(candidate)) return candidate;
  }
  return undefined;
}

/** What stands under 效力 in a document's header. */
function validityIn(header: Element): { validity?: string } {
  const label = findAll('dt', header).find((term) => /效力|有效性/u.test(textOf(term)));
  const value = label === undefined ? '' : textOf(DomUtils.nextElementSibling(label));
  return value === '' ? {} : { validity: value };
}

function quoteOf(quote: Element, main: Element): PageQuote {
  const link = find('cite a[href]', quote);
  const section = nearest(quote, ({ name }) => name === 'section');
  const heading = section === undefined ? null : find('h2, h3, h4', section);
  const citation = link === null ? undefined : { href: attribute(link, 'href') ?? '', label: textOf(link) };
  return {
    words: textOf(quote),
    ...(citation !== undefined && { citation }),
    heading: textOf(heading),
    hasDay: CHECKED.test(textOf(section ?? main)) || CHECKED.test(textOf(main)),
  };
}

/** Every text that a reader may meet, each by itself so that words do not run together. */
export function textsIn(document: Document): string[] {
  const nodes = DomUtils.filter((node) => node.type === 'text' && !isProgram(node.parent), document);
  const attributes = findAll('[alt], [title], [aria-label], [placeholder], meta[content]', document).flatMap((element) =>
    ['alt', 'title', 'aria-label', 'placeholder', 'content'].flatMap((name) => attribute(element, name) ?? []),
  );
  return [...nodes.map((node) => DomUtils.textContent(node)), ...attributes].filter((text) => text.trim() !== '');
}

const isProgram = (node: unknown) => node instanceof Object && 'name' in node && (node.name === 'script' || node.name === 'style');

/** Elements that end a sentence where they begin and end. */
const BLOCKS = new Set(['address', 'article', 'aside', 'caption', 'dd', 'div', 'dl', 'dt', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'header', 'label', 'legend', 'li', 'nav', 'ol', 'option', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul']);

/** What others wrote, and words to search by: quotations, sources, other names of an entry. */
const isOthers = ({ name, attribs }: Element) => name === 'blockquote' || name === 'cite' || name === 'script' || /(?:^|\s)(?:provenance|entry-footer|aliases)(?:\s|$)/u.test(attribs['class'] ?? '');

/** Characters that may stand beside a link without making a sentence of it: a number, a dash. */
const MOST_BESIDE_A_NAME = 4;

/** The site's own text, a block at a time. */
function sentencesOf(main: Element): string[] {
  const sentences: string[] = [];
  let running = '';
  let linked = 0;
  const close = () => {
    const sentence = running.replace(/\s+/gu, ' ').trim();
    // A line that is a link and hardly more is the name of another page.
    if (sentence.length - linked > MOST_BESIDE_A_NAME || (sentence !== '' && linked === 0)) sentences.push(sentence);
    running = '';
    linked = 0;
  };
  const walk = (element: Element, isLink: boolean) => {
    if (isOthers(element)) return;
    const isBlock = BLOCKS.has(element.name);
    if (isBlock) close();
    for (const child of element.children) {
      if (child.type === 'text') {
        const text = DomUtils.textContent(child);
        running += text;
        if (isLink) linked += text.trim().length;
      } else if ('attribs' in child) walk(child, isLink || child.name === 'a');
    }
    if (isBlock) close();
  };
  walk(main, false);
  close();
  return sentences;
}
