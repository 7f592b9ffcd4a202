/**
 * A built site as somebody sees it who inspects it from outside: pages with their heads, links, texts and times. The
 * rules of this folder judge nothing else, so that they can be tried on pages of three lines.
 */

/** Where on a page something stands. */
export type Area = 'header' | 'main' | 'footer' | 'elsewhere';

export interface PageLink {
  /** Absent where the element has none. */
  href?: string;
  /** What a screen reader calls it. */
  label: string;
  rel: readonly string[];
  opensWindow: boolean;
  area: Area;
  /** The day that stands in the same line of a list: of an item of news, the day it happened. */
  listedDay?: string;
}

/** Something that a page loads or sends to. */
export interface PageLoad {
  /** The element and its attribute: `img src`. */
  by: string;
  address: string;
}

/** What a page says of itself when it is one item: news, a document, a product. Pages that only list have none. */
export interface ItemFacts {
  /** When this site published it, from the head: `YYYY-MM-DD HH:MM`. */
  published?: string;
  /** The same as readers see it, as it is written. */
  shownTime?: string;
  hasSource: boolean;
  isSample: boolean;
}

/** A quotation: the document's own words between quotation marks or bars. */
export interface PageQuote {
  words: string;
  /** The link below it that says where the words stand. */
  citation?: { href: string; label: string };
  /** The heading of the section that it stands in. */
  heading: string;
  /** Whether the section tells the day on which somebody compared the words. */
  hasDay: boolean;
}

export interface BuiltPage {
  /** `software/wps-office/index.html` */
  file: string;
  /** From the site's base on: `/software/wps-office/`. */
  path: string;
  /** From the host on, base path included. */
  address: string;
  lang?: string;
  titles: readonly string[];
  headings: readonly string[];
  /** The contents of `meta` elements by name or property. */
  meta: Readonly<Record<string, readonly string[]>>;
  canonicals: readonly string[];
  /** Where a page leads on by itself. */
  refreshes: readonly string[];
  ids: ReadonlySet<string>;
  links: readonly PageLink[];
  loads: readonly PageLoad[];
  hasSearchField: boolean;
  /** Pictures without words for those who cannot see them. */
  mutePictures: readonly string[];
  item?: ItemFacts;
  /** The header of an official document: what stands under 效力, or nothing. Absent where the page has no such header. */
  documentHeader?: { validity?: string };
  quotes: readonly PageQuote[];
  /** Whether the page tells the day on which somebody compared it with its source. */
  tellsCheck: boolean;
  /** Every text a reader may meet, attributes included. */
  texts: readonly string[];
  /** The site's own sentences: without quotations, titles of others, and words for search. */
  sentences: readonly string[];
  /** How many lines of lists and tables the page itself has. */
  entries: number;
  /** What readers are told where nothing is listed. */
  saysEmpty: boolean;
  footer: string;
  /** Bytes as sent, packed. */
  bytes: { html: number; css: number; js: number };
}

/** A stylesheet or drawing: what it loads, and its colours. */
export interface BuiltSheet {
  file: string;
  loads: readonly string[];
  colours: readonly string[];
}

export interface SiteModel {
  /** `/`, or the path of the portal's topic: `/zhuanti/`. */
  base: string;
  /** Whether the site says of itself that it is a demonstration. */
  isDemo: boolean;
  /** Whether the campaign is over and the site says so. */
  isArchived: boolean;
  pages: readonly BuiltPage[];
  /** What a renamed entry leaves behind. */
  redirects: readonly BuiltPage[];
  files: ReadonlySet<string>;
  sheets: readonly BuiltSheet[];
}

/** How pages tell the day of a check. */
export const CHECKED = /\d{4}-\d\d-\d\d 核对/u;

/** The content of a page's `meta`, without blanks around it; empty like absent. */
export function metaOf(page: BuiltPage, name: string): string | undefined {
  const value = page.meta[name]?.[0]?.trim();
  return value === '' ? undefined : value;
}

/** The path of a page of the site, from its base on, that an address on another page means; nothing for other sites. */
export function pathWithin(site: Pick<SiteModel, 'base'>, from: Pick<BuiltPage, 'address'>, href: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(href) || !URL.canParse(href, `http://site${from.address}`)) return undefined;
  const { pathname } = new URL(href, `http://site${from.address}`);
  return pathname.startsWith(site.base) ? pathname.slice(site.base.length - 1) : undefined;
}
