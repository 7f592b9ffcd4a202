import { chineseDate } from '~/domain/dates.ts';
import { whenText } from '~/domain/events/when.ts';
import { isSample } from '~/domain/lifecycle.ts';
import { cardPath } from '~/paths.ts';
import { EVENT_KINDS } from '~/schemas/events.ts';
import { NEWS_TOPICS } from '~/schemas/news.ts';
import { SHOWCASE_INDUSTRIES } from '~/schemas/showcases.ts';
import { isDemo, site } from '~/site.ts';
import { sections } from '~/strings.ts';
import { cards as words } from '~/strings/cards.ts';
import { happeningOf } from './events.ts';
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

async function showcaseCards(): Promise<NamedCard[]> {
  return (await built('showcases')).map(({ id, data }) => ({
    name: `showcases/${id}`,
    card: cardOf({ kicker: words.kicker(sections.showcases, SHOWCASE_INDUSTRIES[data.industry]), title: data.title, foot: data.place }, isSample(data)),
  }));
}

async function eventCards(): Promise<NamedCard[]> {
  return (await built('events')).map((entry) => ({
    name: `events/${entry.id}`,
    card: cardOf({ kicker: words.kicker(sections.news, EVENT_KINDS[entry.data.kind]), title: entry.data.title, foot: words.foot(whenText(happeningOf(entry)), entry.data.place?.name ?? '') }, isSample(entry.data)),
  }));
}

/** Every card of the site. A kind of page gets cards of its own by a line here, and `card` on its layout. */
export async function listCards(): Promise<NamedCard[]> {
  return [siteCard(), ...(await newsCards()), ...(await showcaseCards()), ...(await eventCards())];
}

/** The card of an entry's page. */
export function cardView(name: string, title: string): CardView {
  return { href: cardPath(name), alt: words.alt(site.name, title) };
}
