import { encode } from 'uqr';

/** A QR code as an outline: `path` draws its dark squares, one unit each, in a square of `size` units that has the quiet zone around it. */
export interface QrOutline {
  path: string;
  size: number;
}

/** As wide as the standard asks for: without it readers miss the code on a printed page. */
const QUIET_ZONE = 4;

/** The outline of a text as a QR code. A quarter of a printed code is rarely lost, but a sixth may be: level M. */
export function qrOutline(text: string): QrOutline {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  return { path: data.map(rowPath).join(''), size };
}

/** The runs of dark squares in a row, as flat boxes. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x] === true) x++;
    if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
  }
  return path;
}
