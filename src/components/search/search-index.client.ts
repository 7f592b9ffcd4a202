import { kept, read } from '~/components/ui/read.client.ts';
import type { PackedSearchData } from '~/domain/search/packed.ts';
import type { Search } from '~/domain/search/search.ts';

/**
 * The query layer with its index, loaded once a page. Throws when the index cannot be read; the next question tries again.
 *
 * @param address of the index, with the base path
 */
export const loadSearch = kept(async (address: string): Promise<Search> => {
  const [{ openSearch }, answer] = await Promise.all([import('~/domain/search/open.ts'), read(address)]);
  return openSearch((await answer.json()) as PackedSearchData);
});
