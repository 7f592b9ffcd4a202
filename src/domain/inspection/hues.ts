/** How many hues a site is painted in. A government site has one main colour and three at most. */

export interface Colour {
  /** As written. */
  text: string;
  /** Degrees on the wheel. */
  hue: number;
  /** How far from grey, 0 to 1. */
  chroma: number;
}

/** Below this a colour is a paper white, an ink or a hairline. */
const GREYEST = 0.06;

/** Tints and shades of one colour keep within this arc. */
const ARC = 30;

/** `#17507f` or `#fff` as a place on the wheel. */
export function colourOf(text: string): Colour {
  const digits = text.slice(1);
  const [red = 0, green = 0, blue = 0] = (digits.length < 6 ? [...digits].map((digit) => digit + digit) : (digits.match(/../gu) ?? [])).map((pair) => parseInt(pair, 16) / 255);
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  const sixth = chroma === 0 ? 0 : most === red ? (green - blue) / chroma : most === green ? 2 + (blue - red) / chroma : 4 + (red - green) / chroma;
  return { text, hue: (60 * sixth + 360) % 360, chroma };
}

/** Colours around the wheel, a new group wherever the next is more than an arc away. */
export function hueGroups(colours: readonly Colour[]): Colour[][] {
  const groups: Colour[][] = [];
  const apart = (a: Colour, b: Colour) => Math.min(Math.abs(a.hue - b.hue), 360 - Math.abs(a.hue - b.hue));
  for (const colour of colours.filter(({ chroma }) => chroma > GREYEST)) {
    const group = groups.find(([first]) => first !== undefined && apart(first, colour) <= ARC);
    if (group) group.push(colour);
    else groups.push([colour]);
  }
  return groups;
}

/** The colours that a stylesheet or drawing writes as hexadecimal digits; the house writes them in no other way. */
export const coloursIn = (css: string): string[] => css.match(/#(?:[\da-f]{6}|[\da-f]{3})\b/giu) ?? [];
