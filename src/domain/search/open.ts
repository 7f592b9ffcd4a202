import { unpacked, type PackedSearchData } from './packed.ts';
import { Search } from './search.ts';

/** The query layer over the index as it lies in its file. */
export function openSearch(file: PackedSearchData): Search {
  return new Search(unpacked(file));
}
