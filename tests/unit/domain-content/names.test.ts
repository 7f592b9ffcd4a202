import { describe, expect, it } from 'vitest';
import { Content, type ContentEntry } from '~/domain/content/entry.ts';
import { aliasProblems, sharedAliasProblems } from '~/domain/content/names.ts';
import { COLLECTION_LABELS, type CollectionName } from '~/schemas/collections.ts';
import { makeEntry } from './make-entry.ts';

const wantedOf = (collection: CollectionName, data: Record<string, unknown> = {}) => aliasProblems(makeEntry(collection, 'one', data)).map(({ place }) => ('path' in place ? place.path.join('.') : ''));

describe('other names and questions', () => {
  it.each<[CollectionName, string[]]>([
    ['software', ['aliases', 'asks']],
    ['units', ['aliases', 'asks']],
    ['self-checks', ['aliases', 'asks']],
    ['laws', ['aliases', 'asks']],
    ['terms', ['aliases']],
    ['vendors', ['aliases']],
    ['showcases', ['aliases']],
    ['recognitions', ['aliases', 'asks']],
    ['news', []],
    ['events', []],
    ['pages', []],
  ])('of %s are wanted: %j', (collection, wanted) => {
    expect(wantedOf(collection)).toEqual(wanted);
    expect(wantedOf(collection, { aliases: [], asks: [] })).toEqual(wanted);
    expect(wantedOf(collection, { aliases: ['别名'], asks: ['怎么问'] })).toEqual([]);
  });
});

const named = (collection: CollectionName, id: string, title: string, ...aliases: string[]) => makeEntry(collection, id, { [collection === 'software' ? 'nameZh' : 'title']: title, aliases });
const sharedOf = (...entries: ContentEntry[]) => sharedAliasProblems(new Content(entries), COLLECTION_LABELS).map(({ file, found }) => `${file}：${found}`);

describe('an alias', () => {
  it('that two entries of a kind have is told of the later one', () => {
    expect(sharedOf(named('terms', 'a', '台账', '清单'), named('terms', 'b', '目录', '词', '清单'))).toEqual(['terms/b：别名 “清单” 也是 terms/a 的别名']);
  });

  it('that is the name of another entry is told of the one with the alias, whichever comes first', () => {
    const [one, other] = [named('terms', 'a', '甲', '台账'), named('terms', 'b', '台账', '乙')];
    expect(sharedOf(one, other)).toEqual(['terms/a：别名 “台账” 也是 terms/b 的名称']);
    expect(sharedOf(other, one)).toEqual(['terms/a：别名 “台账” 也是 terms/b 的名称']);
  });

  it('that a product shares with a category or a foreign product is told', () => {
    expect(sharedOf(named('categories', 'mind', '导图', '思维导图'), named('software', 'map', '某导图', '思维导图'))).toEqual(['software/map：别名 “思维导图” 也是 categories/mind 的别名']);
    expect(sharedOf(named('replaced-products', 'old', '老软件', '远程控制'), named('software', 'new', '新软件', '远程控制'))).toHaveLength(1);
  });

  it.each<[CollectionName, CollectionName]>([
    ['software', 'vendors'],
    ['forms', 'terms'],
    ['tasks', 'terms'],
    ['guidance', 'tasks'],
    ['guidance', 'policies'],
  ])('may be shared by %s and %s: they answer different questions', (one, other) => {
    expect(sharedOf(named(one, 'a', '甲', '钉钉'), named(other, 'b', '钉钉', '乙'))).toEqual([]);
    expect(sharedOf(named(one, 'a', '甲', '钉钉'), named(other, 'b', '乙', '钉钉'))).toEqual([]);
  });

  it('is the same name in another case and with other blanks', () => {
    expect(sharedOf(named('software', 'a', '甲', 'PDF编辑器'), named('software', 'b', '乙', 'ｐｄｆ 编辑器'))).toHaveLength(1);
  });

  it('of an entry may repeat its own name, and be written twice in it', () => {
    expect(sharedOf(named('software', 'a', '甲', '甲', '乙', '乙'))).toEqual([]);
  });
});
