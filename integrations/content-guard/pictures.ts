import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { Said } from '~/domain/content/problem.ts';

/** What a picture may weigh: at home on a slow line it still comes within seconds. */
const MOST_BYTES = 500_000;

/** Why a picture cannot be shown: its file is not in the folder, is too heavy, or is none. */
export function pictureProblem(src: string, publicFolder: string): Said | undefined {
  const file = join(publicFolder, src);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) {
    return { found: `图片 “${src}”，没有这个文件`, allowed: `public${src} 里有的图片；大小写要一样`, fix: `把图片放到 public${src}，或改成已有的文件名` };
  }
  if (stats.size > MOST_BYTES) {
    return { found: `图片 “${src}” 有 ${Math.ceil(stats.size / 1000)} kB`, allowed: `最多 ${MOST_BYTES / 1000} kB`, fix: '缩小图片再放：宽 1600 像素就够，照片存成 .jpg 或 .webp' };
  }
  return isPicture(file) ? undefined : { found: `图片 “${src}” 读不出宽和高`, allowed: '完好的 .png、.jpg、.webp、.svg', fix: '用看图软件打开它，另存一次再放' };
}

function isPicture(file: string): boolean {
  try {
    const { width, height } = imageSize(readFileSync(file));
    return width > 0 && height > 0;
  } catch {
    return false;
  }
}
