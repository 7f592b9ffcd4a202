import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gramsOf, writeShards } from '~/domain/search/grams.ts';
import type { PackedSearchData } from '~/domain/search/packed.ts';
import { normalise, variantsOf } from '~/domain/search/normalise.ts';
import { readFragments } from './fragments.ts';

/** Writes the index of pairs over the texts that Pagefind has read: `search/pages.json` and `search/text/`. */
export function writeTextIndex(folder: string): void {
  const { variants: pairs } = JSON.parse(readFileSync(join(folder, 'search/index.json'), 'utf8')) as PackedSearchData;
  const variants = variantsOf(pairs);
  const pages = readFragments(folder).map(({ text, ...page }) => ({ ...page, text: normalise(text, variants) }));
  mkdirSync(join(folder, 'search/text'), { recursive: true });
  for (const [shard, lines] of writeShards(pages.map(({ text }) => text)).entries()) writeFileSync(join(folder, `search/text/${shard}.txt`), lines);
  writeFileSync(join(folder, 'search/pages.json'), JSON.stringify(pages.map(({ path, file, text }) => ({ path, file, size: gramsOf(text).length }))));
}
