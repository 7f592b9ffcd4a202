import type { CollectionName } from '~/schemas/collections.ts';
import type { Said } from './problem.ts';
import { isReservedId } from './reserved-ids.ts';

const MAX_ID = 80;
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/**
 * Judges the name of a file in a collection's folder. A file that Astro would pass over in silence (`.yml`, `.YAML`)
 * or publish under an address that cannot be typed (Chinese, capitals) is refused, with the name that it may have.
 */
export function fileNameProblem(collection: CollectionName | 'search-words', extension: 'mdx' | 'yaml', name: string): Said | undefined {
  const dot = name.lastIndexOf('.');
  const [stem, found] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
  if (found !== extension) {
    return {
      found: found === '' ? '文件名没有扩展名' : `扩展名是 .${found}`,
      allowed: `这个文件夹里的文件都以 .${extension} 结尾（小写）；别的扩展名不会被读到`,
      fix: `改名为 ${KEBAB.test(stem) ? stem : '小写英文编号'}.${extension}`,
    };
  }
  if (!KEBAB.test(stem)) {
    return {
      found: `文件名 “${name}”`,
      allowed: '只用小写英文字母、数字和连字符：文件名就是网址',
      fix: `改名，例如 ${suggestedId(stem) ?? 'wps-office'}.${extension}`,
    };
  }
  if (stem.length > MAX_ID) {
    return { found: `文件名有 ${stem.length} 个字符`, allowed: `最多 ${MAX_ID} 个字符`, fix: '改短一些；文件名就是网址' };
  }
  if (isReservedId(collection, stem)) {
    return { found: `文件名 “${stem}”`, allowed: '不能与网站自己的页面同名', fix: `改名，例如 ${stem}-info.${extension}` };
  }
  return undefined;
}

function suggestedId(stem: string): string | undefined {
  const id = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return KEBAB.test(id) ? id : undefined;
}
