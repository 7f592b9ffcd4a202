import { v5 } from 'uuid';

/** Drawn once for this program; with it a name always makes the same UUID. */
const NAMESPACE = '6f0d7a52-1c64-4f0e-9b0b-5b7c9a4de610';

/**
 * The id of something that feeds tell of, from its name: `610900/news/notice-2012-46`. It does not depend on the address
 * that the site is served from, so a reader's program does not take everything for new when the site moves.
 */
export function feedId(name: string): string {
  return `urn:uuid:${v5(name, NAMESPACE)}`;
}
