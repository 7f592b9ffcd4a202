import ProseImage from './ProseImage.astro';
import ProseLink from './ProseLink.astro';
import ProseTable from './ProseTable.astro';
import Quote from './Quote.astro';
import Unverified from './Unverified.astro';

/** What an editor's prose may be made of besides plain Markdown. The content check refuses anything else. */
export const vocabulary = { a: ProseLink, img: ProseImage, table: ProseTable, Quote, Unverified };
