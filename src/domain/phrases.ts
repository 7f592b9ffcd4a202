const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What may not stand at the start of a line: it stays with the word before it. */
const CLOSING = /^[\s\p{Pe}\p{Pf}，。、；：？！”’》〉…—·%]/u;
/** What may not stand at the end of a line: the next word stays with it. */
const OPENING = /[\p{Ps}\p{Pi}“‘《〈]$/u;

/**
 * Cuts a title into the pieces that a line may break between, so that no word is torn: 进一步 stays whole. Joined, the
 * pieces are the title again.
 */
export function phrases(title: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(title)) {
    const last = pieces.at(-1);
    if (last !== undefined && (CLOSING.test(segment) || OPENING.test(last))) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}
