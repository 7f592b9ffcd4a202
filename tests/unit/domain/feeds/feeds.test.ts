import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '~/domain/feeds/atom.ts';
import { machineTime } from '~/domain/dates.ts';
import { changedAt, feedUpdatedAt, minutesAfter, MOST_ITEMS, newestItems, rfc822, startOf, timesOfDay, type Feed, type FeedItem } from '~/domain/feeds/feed.ts';
import { feedId } from '~/domain/feeds/ids.ts';
import { jsonFeed } from '~/domain/feeds/json-feed.ts';
import { opml } from '~/domain/feeds/opml.ts';
import { rssFeed } from '~/domain/feeds/rss.ts';
import { jsonFeedProblems, parseXml, problemsOf } from '../../../support/feed-validators.ts';

const item = (overrides: Partial<FeedItem> = {}): FeedItem => ({
  id: feedId('610900/news/training'),
  url: 'https://www.example.gov.cn/news/training/',
  title: '示例市办培训',
  summary: '讲台账怎么记。',
  html: '<p>讲台账怎么记。</p>',
  author: '编辑甲',
  category: '培训',
  publishedAt: '2026-11-24 10:00',
  updatedAt: '2026-11-25 00:01',
  ...overrides,
});

const feed = (overrides: Partial<Feed> = {}): Feed => ({
  id: feedId('610900/feeds/'),
  title: '正版示例：全部动态',
  description: '全文。',
  url: 'https://www.example.gov.cn/news/',
  folder: 'https://www.example.gov.cn/',
  author: '正版示例',
  items: [item()],
  since: '2026-11-24 10:00',
  isFinished: false,
  ...overrides,
});

const subscriptions = (title: string) => opml(title, '2026-11-25 23:55', [{ title, description: title, url: 'https://www.example.gov.cn/', feedUrl: 'https://www.example.gov.cn/rss.xml?a=1&b=2' }]);

describe('every format', () => {
  it.each([
    ['a full feed', feed()],
    ['an item of little', feed({ items: [(({ author: _a, category: _c, ...rest }) => rest)(item()) as FeedItem] })],
    ['an empty feed', feed({ items: [] })],
  ])('is valid: %s', (_, given) => {
    expect(problemsOf(atomFeed(given), 'atom')).toEqual([]);
    expect(problemsOf(rssFeed(given), 'rss')).toEqual([]);
    expect(jsonFeedProblems(jsonFeed(given))).toEqual([]);
  });

  it('names itself, and its language', () => {
    expect(parseXml(atomFeed(feed())).texts('/a:feed/a:link[@rel="self"]/@href')).toEqual(['https://www.example.gov.cn/atom.xml']);
    expect(parseXml(atomFeed(feed())).texts('/a:feed/@xml:lang')).toEqual(['zh-CN']);
    expect(parseXml(rssFeed(feed())).texts('/rss/channel/a:link[@rel="self"]/@href')).toEqual(['https://www.example.gov.cn/rss.xml']);
    expect(JSON.parse(jsonFeed(feed()))).toMatchObject({ feed_url: 'https://www.example.gov.cn/feed.json', language: 'zh-CN' });
    expect(JSON.parse(jsonFeed(feed()))).not.toHaveProperty('expired');
    expect(JSON.parse(jsonFeed(feed({ isFinished: true })))).toHaveProperty('expired', true);
  });

  it('tells when it was published, and when it last changed', () => {
    const atom = parseXml(atomFeed(feed()));
    expect([atom.texts('//a:entry/a:published'), atom.texts('//a:entry/a:updated'), atom.texts('/a:feed/a:updated')]).toEqual([['2026-11-24T10:00:00+08:00'], ['2026-11-25T00:01:00+08:00'], ['2026-11-25T00:01:00+08:00']]);
    const rss = parseXml(rssFeed(feed()));
    expect([rss.texts('//item/pubDate'), rss.texts('//item/a:updated'), rss.texts('//lastBuildDate')]).toEqual([['Tue, 24 Nov 2026 10:00:00 +0800'], ['2026-11-25T00:01:00+08:00'], ['Wed, 25 Nov 2026 00:01:00 +0800']]);
  });

  it('says of an empty feed since when it has been empty', () => {
    expect(parseXml(atomFeed(feed({ items: [] }))).texts('/a:feed/a:updated')).toEqual(['2026-11-24T10:00:00+08:00']);
  });
});

/** What a strict reader makes of a text that went into each place of each format. */
function readBack(text: string): string[] {
  const given = feed({ title: text, items: [item({ title: text, summary: text, html: text, author: text, category: text })] });
  const [atom, rss, list] = [parseXml(atomFeed(given)), parseXml(rssFeed(given)), parseXml(subscriptions(text))];
  const json = JSON.parse(jsonFeed(given));
  return [
    ...atom.texts('/a:feed/a:title | //a:entry/a:title | //a:entry/a:summary | //a:entry/a:content | //a:entry/a:author/a:name | //a:entry/a:category/@term'),
    ...rss.texts('//channel/title | //item/title | //item/description | //item/content:encoded | //item/dc:creator | //item/category'),
    ...list.texts('/opml/head/title | //outline[@type="rss"]/@title'),
    json.title,
    ...json.items.flatMap((row: Record<string, unknown>) => [row['title'], row['summary'], row['content_html']]),
  ];
}

describe('whatever stands in a text', () => {
  it.each([
    ['markup', '<script>alert("1")</script> & <b>'],
    ['what looks escaped already', '&amp; &lt; &#60; &apos; &nbsp;'],
    ['the end of a section of characters', 'a ]]> b ]]]]>> <![CDATA[ c'],
    ['quotes', '"双" \'单\''],
    ['characters beyond the first plane', '😀 𠮷 👨‍👩‍👧'],
    ['a comment', '<!-- -- -->'],
    ['an instruction', '<?xml version="1.0"?>'],
  ])('comes out as it went in: %s', (_, text) => {
    expect(new Set(readBack(text))).toEqual(new Set([text]));
  });

  it.each([
    ['control characters', 'a\u{0}b\u{8}c\u{B}d\u{1F}e', 'abcde'],
    ['noncharacters', 'a\u{FFFE}b\u{FFFF}c', 'abc'],
    ['half of a character', 'a\u{D83D}b', 'ab'],
  ])('loses only what XML cannot write: %s', (_, text, kept) => {
    const given = feed({ items: [item({ title: text })] });
    expect(parseXml(atomFeed(given)).texts('//a:entry/a:title')).toEqual([kept]);
    expect(parseXml(rssFeed(given)).texts('//item/title')).toEqual([kept]);
    expect(JSON.parse(jsonFeed(given)).items[0].title).toBe(text);
  });

  it('is read back as it was, and the feed is valid', () => {
    const writable = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() === text && !/[\r\n\t]/u.test(text));
    fc.assert(
      fc.property(writable, (text) => {
        expect(new Set(readBack(text))).toEqual(new Set([text]));
        const given = feed({ title: text, items: [item({ title: text, html: text })] });
        expect([...problemsOf(atomFeed(given), 'atom'), ...problemsOf(rssFeed(given), 'rss'), ...problemsOf(subscriptions(text), 'opml')]).toEqual([]);
      }),
    );
  });
});

describe('the list of subscriptions', () => {
  it('is valid, with addresses that have an ampersand', () => {
    expect(problemsOf(subscriptions('动态 & 公告'), 'opml')).toEqual([]);
    expect(parseXml(subscriptions('动态')).texts('//outline/@xmlUrl')).toEqual(['https://www.example.gov.cn/rss.xml?a=1&b=2']);
  });
});

describe('ids', () => {
  it('are UUIDs that a name has for ever', () => {
    expect(feedId('610900/news/notice-2012-46')).toBe('urn:uuid:f900a849-73b4-5d25-b3f3-a87908da6142');
    expect(feedId('610900/news/notice-2012-46')).not.toBe(feedId('610100/news/notice-2012-46'));
  });
});

describe('when an entry last changed', () => {
  const publishedAt = '2026-11-24 10:00';
  it.each([
    ['never', {}, publishedAt],
    ['on a later day', { updatedOn: '2026-11-26' }, '2026-11-26 00:01'],
    ['by a correction', { corrections: [{ on: '2026-11-26' }] }, '2026-11-26 00:01'],
    ['by two corrections of a day', { updatedOn: '2026-11-26', corrections: [{ on: '2026-11-26' }, { on: '2026-11-26' }] }, '2026-11-26 00:02'],
    ['on the day it came out', { corrections: [{ on: '2026-11-24' }] }, '2026-11-24 10:01'],
    ['before it came out, so they say', { corrections: [{ on: '2026-11-20' }] }, publishedAt],
    ['the last of many', { updatedOn: '2026-11-25', corrections: [{ on: '2026-12-01' }, { on: '2026-11-25' }] }, '2026-12-01 00:01'],
  ])('%s', (_, changes, expected) => {
    expect(changedAt({ publishedAt, ...changes })).toBe(expected);
  });

  it('moves with every correction', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => minutesAfter('2026-11-24 00:00', days * 1440).slice(0, 10));
    fc.assert(
      fc.property(fc.array(day.map((on) => ({ on }))), (corrections) => {
        const inOrder = corrections.toSorted((a, b) => (a.on < b.on ? -1 : 1));
        const instants = inOrder.map((_, index) => changedAt({ publishedAt, corrections: inOrder.slice(0, index + 1) }));
        expect(instants).toEqual(instants.toSorted());
        expect(new Set(instants).size).toBe(instants.length);
      }),
    );
  });

  it('counts the minutes over the hour and the day', () => {
    expect(minutesAfter('2026-12-31 23:59', 2)).toBe('2027-01-01 00:01');
    expect(startOf('2026-11-25', publishedAt)).toBe('2026-11-25 00:00');
    expect(startOf('2026-11-24', publishedAt)).toBe(publishedAt);
  });

  it('of many entries on one day are the minutes that they were published, or else a minute for each', () => {
    const published = ['2026-11-25 23:55', '2026-11-25 09:00', '2026-11-25 10:00'];
    expect(timesOfDay('2026-11-25', published, true)).toEqual({ publishedAt: '2026-11-25 09:00', updatedAt: '2026-11-25 23:55' });
    expect(timesOfDay('2026-11-26', published, false)).toEqual({ publishedAt: '2026-11-26 00:00', updatedAt: '2026-11-26 00:03' });
  });
});

describe('what is in a feed', () => {
  const many = Array.from({ length: MOST_ITEMS + 20 }, (_, index) => item({ id: String(index), publishedAt: minutesAfter('2026-11-24 10:00', index % 7) }));

  it('is the newest, up to the limit, and what came out together stays in order', () => {
    const kept = newestItems(many);
    expect(kept).toHaveLength(MOST_ITEMS);
    expect(kept.map(({ publishedAt }) => publishedAt)).toEqual(kept.map(({ publishedAt }) => publishedAt).toSorted().toReversed());
    const together = kept.filter(({ publishedAt }) => publishedAt === kept[0]?.publishedAt).map(({ id }) => Number(id));
    expect(together).toEqual(together.toSorted((a, b) => a - b));
  });

  it('dates the feed by the last change of any', () => {
    expect(feedUpdatedAt(feed({ items: [item({ updatedAt: '2026-11-25 00:01' }), item({ updatedAt: '2026-11-26 00:01' })] }))).toBe('2026-11-26 00:01');
  });
});

it.each([
  ['2026-11-24 10:00', '2026-11-24T10:00:00+08:00', 'Tue, 24 Nov 2026 10:00:00 +0800'],
  ['2027-01-01 00:00', '2027-01-01T00:00:00+08:00', 'Fri, 01 Jan 2027 00:00:00 +0800'],
  ['2028-02-29 23:59', '2028-02-29T23:59:00+08:00', 'Tue, 29 Feb 2028 23:59:00 +0800'],
])('%s is written %s and %s', (instant, iso, mail) => {
  expect(machineTime(instant)).toBe(iso);
  expect(rfc822(instant)).toBe(mail);
});
