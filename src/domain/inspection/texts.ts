/** What the pages say: phrases that are out of date, words that nobody meant to publish, documents and quotations. */
import { findingOf, type Finding } from './finding.ts';
import { pathWithin, type BuiltPage, type PageQuote, type SiteModel } from './model.ts';
import { placeholderIn } from './placeholders.ts';
import { stalePhrasesIn } from './stale-phrases.ts';

const placeholder = findingOf('placeholder', 'red', '页面上没有待补、占位、TODO 一类的字', '写完，或者删掉');
const validity = findingOf('validity', 'red', '每份文件写明效力：有效、失效、被谁取代；没有核实的写未核实', '给文件写 validity');
const unnumbered = findingOf('quote', 'amber', '引用的原文写明是哪一条', '用引文的标签，写 article 或 clause');
const undated = findingOf('quote', 'amber', '引用的原文写明哪天核对过', '给出处写 checkedOn');

/** Sections that tell of the past, where names and numbers are those of their time. */
const HISTORICAL = /^\/(?:news|policies|responsibilities|showcases)\//u;

/** An article, a clause, or a part of a document by its number. */
const NUMBERED = /第[\d〇一二三四五六七八九十百之]+[条款项]|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、 　（]|职责|附件|开头|^[一二三四五六七八九十]+$/u;

export function textFindings(site: SiteModel): Finding[] {
  return site.pages.flatMap((page) => [...placeholderFindings(page), ...staleFindings(page), ...documentFindings(page), ...quoteFindings(site, page)]);
}

function placeholderFindings(page: BuiltPage): Finding[] {
  return page.texts.flatMap((text) => {
    const found = placeholderIn(text);
    return found === undefined ? [] : [placeholder(page.path, `“${found}”，在“${excerpt(text, found)}”里`)];
  });
}

function staleFindings(page: BuiltPage): Finding[] {
  if (HISTORICAL.test(page.path)) return [];
  return page.sentences.flatMap((text) =>
    stalePhrasesIn(text).map(({ name, pattern, today }) => findingOf('stale-phrase', 'amber', `今天的说法：${today}`, '改成今天的说法；讲过去的，写明是哪一年')(page.path, `${name}：“${excerpt(text, pattern.exec(text)?.[0] ?? '')}”`)),
  );
}

function documentFindings(page: BuiltPage): Finding[] {
  return page.documentHeader !== undefined && page.documentHeader.validity === undefined ? [validity(page.path, '文件头没有写效力')] : [];
}

function quoteFindings(site: SiteModel, page: BuiltPage): Finding[] {
  // A document's own page holds all of it in its order, so that each piece stands in its place.
  if (page.documentHeader !== undefined) return [];
  return page.quotes.flatMap((quote) => [
    ...(NUMBERED.test(quote.citation?.label ?? quote.heading) ? [] : [unnumbered(page.path, `引文“${quote.words.slice(0, 20)}”没有写明是哪一条`)]),
    ...(quote.hasDay || citesDated(site, page, quote) ? [] : [undated(page.path, `引文“${quote.words.slice(0, 20)}”没有写明哪天核对`)]),
  ]);
}

/** A quotation may leave the day to the page it cites, where the whole text stands with its source. */
function citesDated(site: SiteModel, page: BuiltPage, { citation }: PageQuote): boolean {
  const path = citation === undefined ? undefined : pathWithin(site, page, citation.href);
  return site.pages.some((target) => target.path === path && target.tellsCheck);
}

/** Some words around what was found. */
function excerpt(text: string, found: string): string {
  const at = Math.max(0, text.indexOf(found));
  const from = Math.max(0, at - 12);
  return `${from > 0 ? '……' : ''}${text.slice(from, at + found.length + 12).trim()}${at + found.length + 12 < text.length ? '……' : ''}`;
}
