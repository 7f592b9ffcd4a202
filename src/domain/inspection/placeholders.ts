/** Words that nobody wants to publish: left by editors, or by a program that had nothing to write. */
const PLACEHOLDERS = [/\bTODO\b/u, /\bFIXME\b/u, /\bTBD\b/u, /lorem ipsum/iu, /待补充|待补\b|待补$/u, /待完善/u, /占位/u, /敬请期待/u, /\bx{3,}\b/iu, /\bundefined\b/u, /\bnull\b/u, /\[object Object\]/u, /\bNaN\b/u, /Invalid Date/u, /�/u];

/** The placeholder in a text, if there is one. */
export function placeholderIn(text: string): string | undefined {
  for (const pattern of PLACEHOLDERS) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
