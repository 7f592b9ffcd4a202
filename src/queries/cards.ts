import { chineseDate } from '~/domain/dates.ts';
import { isSample } from '~/domain/lifecycle.ts';
import { cardPath } from '~/paths.ts';
import { NEWS_TOPICS } from '~/schemas/news.ts';
import { isDemo, site } from '~/site.ts';
import { sections } from '~/strings.ts';
import { cards as words } from '~/strings/cards.ts';
import { built } from './store.ts';

/** The words on the picture that a link preview shows. */
export interface Card {
  /** What the site is called. */
  site: string;
  /** Section and kind of the page, beside the site's name. */
  kicker?: string;
  title: string;
  /** Below the title: the day and who says so. */
  foot: string;
  /** Words that must not be missed: a demonstration, a sample. */
  marks: string[];
}

/** A card under the name that its address has: `site`, `news/<id>`. */
export interface NamedCard {
  name: string;
  card: Card;
}

/** Where a card stands and what it says, for the head of its page. */
export interface CardView {
  href: string;
  alt: string;
}

const marksOf = (isSample: boolean) => [...(isSample ? [words.sample] : []), ...(isDemo ? [words.demo] : [])];

/** A card of the site, of a page or of an entry. */
function cardOf(text: Pick<Card, 'kicker' | 'title' | 'foot'>, isSample = false): Card {
  return { site: site.name, ...text, marks: marksOf(isSample) };
}

/** For every page without a card of its own. */
const siteCard = (): NamedCard => ({ name: 'site', card: cardOf({ title: site.tagline, foot: site.description }) });

async function newsCards(): Promise<NamedCard[]> {
  return (await built('news')).map(({ id, data }) => ({
    name: `news/${id}`,
    card: cardOf({ kicker: words.kicker(sections.news, NEWS_TOPICS[data.topic]), title: data.title, foot: words.foot(chineseDate(data.occurredOn), data.contentSource) }, isSample(data)),
  }));
}

/** Every card of the site. A kind of page gets cards of its own by a line here, and `card` on its layout. */
export async function listCards(): Promise<NamedCard[]> {
  return [siteCard(), ...(await newsCards())];
}

/** The card of an entry's page. */
export function cardView(name: string, title: string): CardView {
  return { href: cardPath(name), alt: words.alt(site.name, title) };
}
