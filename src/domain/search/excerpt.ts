import { markedParts, type MarkedText } from './marks.ts';

/** How much of a long text is shown around what was found, in characters. */
const BEFORE = 24;
const LENGTH = 96;

const ELLIPSIS = '…';

/** Where words stand in a text, in its order, none over another. */
function placesOf(text: string, words: readonly string[]): { start: number; end: number }[] {
  const low = text.toLowerCase();
  const found = words.flatMap((word) => {
    const places: { start: number; end: number }[] = [];
    // Lower case may be longer than the text in a few scripts: then places would be wrong, and nothing is marked.
    if (word === '' || low.length !== text.length) return places;
    for (let at = low.indexOf(word); at !== -1; at = low.indexOf(word, at + word.length)) places.push({ start: at, end: at + word.length });
    return places;
  });
  const inOrder = found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: { start: number; end: number }[] = [];
  for (const place of inOrder) if (place.start >= (apart[apart.length - 1]?.end ?? 0)) apart.push(place);
  return apart;
}

/** The part of a long text that has most of a question, with its words marked; its beginning where it has none. */
export function excerpt(text: string, question: string, words: readonly string[]): MarkedText[] {
  const wanted = [question, ...words];
  const places = placesOf(text, wanted);
  const lengthIn = (from: number) => places.reduce((sum, { start, end }) => (start >= from && end <= from + LENGTH ? sum + end - start : sum), 0);
  const best = places.reduce((first, { start }) => (lengthIn(start - BEFORE) > lengthIn(first) ? start - BEFORE : first), (places[0]?.start ?? BEFORE) - BEFORE);
  const from = Math.max(0, best);
  const cut = text.slice(from, from + LENGTH).replace(/\s+/gu, ' ');
  return markedParts(`${from > 0 ? ELLIPSIS : ''}${cut}${from + LENGTH < text.length ? ELLIPSIS : ''}`, wanted);
}
