import jsqrModule from 'jsqr';

/** The package is CommonJS, whose default is the module itself where types say it is the function. */
const jsQR = typeof jsqrModule === 'function' ? jsqrModule : (jsqrModule as { default: typeof jsqrModule }).default;

/** How many pixels a dark square is drawn with. */
const SCALE = 4;

/** What a reader of codes makes of an outline like `M4 4h7v1h-7z…` in a square of so many units; null where it sees nothing. */
export function readQr(path: string, size: number): string | null {
  const pixels = new Uint8ClampedArray((size * SCALE) ** 2 * 4).fill(255);
  for (const [, left = '', top = '', width = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
    for (let y = Number(top) * SCALE; y < (Number(top) + 1) * SCALE; y++) {
      for (let x = Number(left) * SCALE; x < (Number(left) + Number(width)) * SCALE; x++) pixels.fill(0, (y * size * SCALE + x) * 4, (y * size * SCALE + x) * 4 + 3);
    }
  }
  return jsQR(pixels, size * SCALE, size * SCALE)?.data ?? null;
}
