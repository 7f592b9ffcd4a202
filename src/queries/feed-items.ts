import type { CollectionEntry } from 'astro:content';
import type { CatalogueChange } from '~/domain/catalogue/changes.ts';
import type { Correction } from '~/domain/corrections.ts';
import { chineseDate, monthOf, newestFirst } from '~/domain/dates.ts';
import { changedAt, startOf, timesOfDay, type FeedItem } from '~/domain/feeds/feed.ts';
import { joined, list, paragraph, proseHtml, section, type Words } from '~/domain/feeds/html.ts';
import { feedId } from '~/domain/feeds/ids.ts';
import { isSample } from '~/domain/lifecycle.ts';
import { catalogueChangesPath, correctionsPath, newsPath } from '~/paths.ts';
import { COLLECTION_LABELS, type CollectionName } from '~/schemas/collections.ts';
import { NEWS_TOPICS } from '~/schemas/news.ts';
import { site } from '~/site.ts';
import { entry as entryWords, facts as factWords } from '~/strings.ts';
import { catalogueChanges as changeWords, corrections as correctionWords } from '~/strings/corrections.ts';
import { feeds as words } from '~/strings/feeds.ts';
import { news as newsWords } from '~/strings/news.ts';
import { canonical } from './canonical.ts';
import { allCatalogueChanges } from './catalogue-changes.ts';
import { allCorrections, lastingName, linkOf, told } from './corrections.ts';
import { plainProse } from './plain-prose.ts';
import { listed, memoised } from './store.ts';
import { factViews, headingOf, linkTo, sourceViews, type FactView, type Link, type SourceView } from './views.ts';

type Entry = CollectionEntry<CollectionName>;
type News = CollectionEntry<'news'>;
type Topic = keyof typeof NEWS_TOPICS;

/** The ids of two cities' sites differ, wherever they stand. */
export const idOf = (name: string) => feedId(`${site.region.code}/${name}`);

const outward = ({ href, label }: Link): Link => ({ href: /^https?:/u.test(href) ? href : canonical(href), label });

function factLine({ text, provenance }: FactView): Words[] {
  const isConfirmed = provenance.confidence === 'confirmed';
  return [isConfirmed ? text : text + words.unverified];
}

function sourceLine({ title, href, publisher, publishedOn, checkedOn, contentAsOf, kind }: SourceView): Words[] {
  const details = [
    ...(kind === 'reprint' ? [factWords.reprint] : []),
    ...(publisher === undefined ? [] : [publisher]),
    ...(publishedOn === undefined ? [] : [factWords.publishedOn(publishedOn)]),
    ...(checkedOn === undefined ? [] : [factWords.checkedOn(checkedOn)]),
    ...(contentAsOf === undefined ? [] : [factWords.contentAsOf(contentAsOf)]),
  ];
  const name = href === undefined ? title : outward({ href, label: title });
  return details.length === 0 ? [name] : [name, words.source(details)];
}

/** The text of an item of news as a reader's program shows it: what its page says, in plain HTML. */
async function newsHtml(entry: News, url: string): Promise<string> {
  const { data } = entry;
  const dates = [
    words.meta(newsWords.occurredOn, chineseDate(data.occurredOn)),
    words.meta(newsWords.contentSource, data.contentSource),
    words.meta(newsWords.author, data.author),
    words.meta(newsWords.publishedAt, data.publishedAt),
    ...(data.updatedOn === undefined ? [] : [words.meta(newsWords.updatedOn, data.updatedOn)]),
  ];
  const corrections = data.corrections.toReversed().map(({ on, what, why }) => `${on} ${entryWords.correction(what, why)}`);
  return joined(
    paragraph(data.summary),
    list(dates.map((date) => [date])),
    section(words.facts, list((await factViews(data.sources, data.facts)).map(factLine))),
    proseHtml(await plainProse(entry, url)),
    section(entryWords.corrections, list(corrections.map((correction) => [correction]))),
    section(factWords.sources, list((await sourceViews(data.sources)).map(sourceLine))),
    paragraph({ href: url, label: words.readOn }),
  );
}

async function newsItem(entry: News): Promise<FeedItem> {
  const { data } = entry;
  const url = canonical(newsPath(entry.id));
  return {
    id: idOf(lastingName(entry)),
    url,
    title: data.title,
    summary: data.summary,
    html: await newsHtml(entry, url),
    author: data.author,
    category: NEWS_TOPICS[data.topic],
    publishedAt: data.publishedAt,
    updatedAt: changedAt(data),
  };
}

/** News that may go out: what lists show, and no samples. Of one minute what happened last comes first. */
export const newsItems = memoised(async (_: 'all'): Promise<{ topic: Topic; item: FeedItem }[]> => {
  const entries = (await listed('news')).filter(({ data }) => !isSample(data)).toSorted((a, b) => newestFirst(a.data.occurredOn, b.data.occurredOn));
  return Promise.all(entries.map(async (entry) => ({ topic: entry.data.topic, item: await newsItem(entry) })));
});

function correctionItem(correction: Correction<Entry>): FeedItem {
  const { entry, on, id, kind } = correction;
  const link = linkOf(entry);
  const { what, why } = told(correction);
  const name = correctionWords.inCollection(COLLECTION_LABELS[entry.collection], headingOf(entry));
  const publishedAt = startOf(on, entry.data.publishedAt);
  return {
    id: idOf(id),
    url: canonical(link?.href ?? correctionsPath(monthOf(on))),
    title: correctionWords.itemTitle(correctionWords.kinds[kind], headingOf(entry)),
    summary: what,
    html: joined(paragraph(link === undefined ? name : { ...outward(link), label: name }), paragraph(what), why === undefined ? '' : paragraph(correctionWords.why(why)), paragraph(words.day(on))),
    category: COLLECTION_LABELS[entry.collection],
    publishedAt,
    updatedAt: publishedAt,
  };
}

/** A summary names so many products; of more it gives the number. */
const MOST_NAMED = 20;

/** What happened to the catalogue on a day in one way, as one item: on some days a hundred products change. */
function changeItem({ on, kind, products }: CatalogueChange<CollectionEntry<'software'>>): FeedItem {
  const label = changeWords.kinds[kind];
  const names = products.map(({ entry }) => headingOf(entry));
  const url = canonical(catalogueChangesPath(on));
  const lines = products.map(({ entry, corrections, reason }): Words[] => {
    const notes = kind === 'added' ? [entry.data.summary] : [...corrections.map(({ what, why }) => entryWords.correction(what, why)), ...(reason === undefined ? [] : [reason])];
    return [outward(linkTo(entry)), ...(notes.length === 0 ? [] : [words.colon + notes.join(words.semicolon)])];
  });
  return {
    id: idOf(`software/changes/${on}/${kind}`),
    url,
    title: changeWords.itemTitle(chineseDate(on), label, names),
    summary: changeWords.summary(label, names.slice(0, MOST_NAMED), names.length - MOST_NAMED),
    html: joined(list(lines), paragraph({ href: url, label: words.readOn })),
    category: label,
    ...timesOfDay(on, products.map(({ entry }) => entry.data.publishedAt), kind === 'added'),
  };
}

export const correctionItems = async (): Promise<FeedItem[]> => (await allCorrections()).map(correctionItem);
export const changeItems = async (): Promise<FeedItem[]> => (await allCatalogueChanges('all')).map(changeItem);
