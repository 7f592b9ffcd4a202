import type { SearchData } from '~/domain/search/model.ts';
import type { Search } from '~/domain/search/search.ts';

const loaded = new Map<string, Promise<Search>>();

/**
 * The query layer with the index of names, loaded once for all that ask for it. A failure is forgotten, so that the
 * next try asks again.
 *
 * @param address of the index, with the base path
 * @throws when the index or the layer cannot be read
 */
export function loadSearch(address: string): Promise<Search> {
  const known = loaded.get(address);
  if (known !== undefined) return known;
  const loading = openSearch(address);
  loaded.set(address, loading);
  loading.catch(() => loaded.delete(address));
  return loading;
}

async function openSearch(address: string): Promise<Search> {
  const [{ Search }, answer] = await Promise.all([import('~/domain/search/search.ts'), fetch(address)]);
  if (!answer.ok) throw new Error(String(answer.status));
  return new Search((await answer.json()) as SearchData);
}
