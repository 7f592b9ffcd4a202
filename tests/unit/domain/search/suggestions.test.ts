import { describe, expect, test } from 'vitest';
import type { SearchEntity } from '~/domain/search/model.ts';
import type { Answer, EntityHit, Search } from '~/domain/search/search.ts';
import { Suggester } from '~/domain/search/suggestions.ts';

const page = (kind: SearchEntity['kind'], title: string, ...aliases: string[]): SearchEntity => ({ path: `/${title}/`, kind, title, aliases, asks: [] });

const ledger = page('tools', '软件台账', '电子台账');
const howTo = page('guidance', '软件台账怎么建');
const unit = page('units', '市文化文物广电局', '文旅局', '广电局');
const wps = page('software', 'WPS Office', '金山办公');
const word = page('replaced-products', 'WordPress', 'wp');
const entities = [ledger, howTo, unit, wps, word];

const hit = (entity: SearchEntity, score: number, coverage = 1): EntityHit => ({ entity, score, coverage, isNamed: false });

/** What is offered where the layer answers so; a question to it that no test foresaw fails the test. */
function offered(question: string, answer?: Partial<Answer>, all = entities) {
  const ask = () => {
    if (answer === undefined) throw new Error('the layer was asked');
    return { question, understood: question, isChanged: false, words: [question], hits: [], isConfident: (answer.hits ?? []).length > 0, ...answer };
  };
  const found = new Suggester({ entities: all, ask } as unknown as Search).suggest(question);
  return found && { ...found, groups: found.groups.map(({ kind, suggestions }) => [kind, ...suggestions.map(({ entity, alias }) => (alias === undefined ? entity.title : `${entity.title}=${alias}`))]) };
}

describe('what is offered while one types', () => {
  test('comes by kind, the kind of the best first', () => {
    const other = page('tools', '台账导入');
    expect(offered('台账', { hits: [hit(ledger, 5), hit(howTo, 4), hit(other, 3)] })?.groups).toEqual([['tools', '软件台账', '台账导入'], ['guidance', '软件台账怎么建']]);
  });

  test('is at most eight pages', () => {
    const many = Array.from({ length: 20 }, (_, index) => page('software', `软件${index}`));
    expect(offered('软件', { hits: many.map((entity) => hit(entity, 4)) }, many)?.groups[0]).toHaveLength(1 + 8);
  });

  test('is nothing that only comes near', () => {
    const hits = [hit(ledger, 6), hit(howTo, 2.9), hit(unit, 5, 0.4)];
    expect(offered('台账登记', { hits })?.groups).toEqual([['tools', '软件台账']]);
    expect(offered('台账登记', { hits: [hit(ledger, 2.4)] })?.groups).toEqual([]);
    expect(offered('台账登记', { hits, isConfident: false })?.groups).toEqual([]);
  });

  test('has what begins so, though the layer is not sure of the half-typed word', () => {
    expect(offered('软件台', { hits: [], isConfident: false })?.groups).toEqual([['tools', '软件台账'], ['guidance', '软件台账怎么建']]);
  });

  test('of one or two letters is only what begins so, and the layer is not asked', () => {
    expect(offered('wp')?.groups).toEqual([['replaced-products', 'WordPress=wp'], ['software', 'WPS Office']]);
    expect(offered('Ｗ')?.groups).toEqual([['software', 'WPS Office'], ['replaced-products', 'WordPress']]);
    expect(offered('软')?.groups).toEqual([['tools', '软件台账'], ['guidance', '软件台账怎么建']]);
    expect(offered('q')?.groups).toEqual([]);
  });

  test('names the alias that was met, but only where the title shows nothing of the question', () => {
    expect(offered('文旅局', { hits: [hit(unit, 5)] })?.groups).toEqual([['units', '市文化文物广电局=文旅局']]);
    expect(offered('台账', { hits: [hit(ledger, 5)] })?.groups).toEqual([['tools', '软件台账']]);
    expect(offered('版权', { hits: [hit(unit, 5)] })?.groups).toEqual([['units', '市文化文物广电局']]);
  });

  test('keeps the part that the question names, also where the page is offered for its name too', () => {
    const part = { label: '第五十四条', anchor: 'article-54' };
    const law = page('laws', '著作权法');
    const { groups } = new Suggester({ entities: [law], ask: () => ({ words: [], hits: [{ ...hit(law, 5), part }], isConfident: true }) } as unknown as Search).suggest('著作权') ?? {};
    expect(groups).toEqual([{ kind: 'laws', suggestions: [{ entity: law, part }] }]);
  });

  test('tells how the question was understood where something was found by that', () => {
    expect(offered('taizhang', { hits: [hit(ledger, 5)], isChanged: true, understood: '台账', words: ['台账'] })).toMatchObject({ understood: '台账', words: ['台账'] });
    expect(offered('taizhang', { hits: [], isChanged: true, understood: '台账' })).not.toHaveProperty('understood');
    expect(offered('台账', { hits: [hit(ledger, 5)], understood: '台账' })).not.toHaveProperty('understood');
  });

  test.each(['', '   ', '？！。', '\ud800', '👍'])('for %j, which has no letter, is no list at all', (question) => {
    expect(offered(question)).toBeUndefined();
  });
});
