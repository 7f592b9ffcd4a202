import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';

/** How large a picture is drawn, in its own pixels: with it a browser leaves the room before the picture is there. */
export interface PictureSize {
  width: number;
  height: number;
}

/** The size of a picture of `public/`, by its address without the base path: `/images/news/training.jpg`. */
export function pictureSize(src: string): PictureSize {
  const { width, height } = imageSize(readFileSync(join('./public', src)));
  return { width, height };
}
