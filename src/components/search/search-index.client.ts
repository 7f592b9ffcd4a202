import type { PackedSearchData } from '~/domain/search/packed.ts';
import type { Search } from '~/domain/search/search.ts';

const loading = new Map<string, Promise<Search>>();

/**
 * The query layer with its index, loaded once a page. A failure is forgotten, so that the next question tries again.
 *
 * @param address of the index, with the base path
 * @throws when the index cannot be read
 */
export function loadSearch(address: string): Promise<Search> {
  const known = loading.get(address);
  if (known !== undefined) return known;
  const search = read(address);
  loading.set(address, search);
  search.catch(() => loading.delete(address));
  return search;
}

async function read(address: string): Promise<Search> {
  const [{ openSearch }, answer] = await Promise.all([import('~/domain/search/open.ts'), fetch(address)]);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return openSearch((await answer.json()) as PackedSearchData);
}
