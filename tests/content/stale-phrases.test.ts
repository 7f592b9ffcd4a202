import { describe, expect, it } from 'vitest';
import { STALE_PHRASES, stalePhrasesIn } from '~/domain/inspection/stale-phrases.ts';
import { entriesOf, pieces, type Piece } from './support/content.ts';

/** Kinds whose whole subject is the past, or the notice's own wording: its units are named as issued in 2012. */
const HISTORICAL = /^(?:news|policies|units|showcases)\//u;

/** Keys that quote or name what others wrote, and words that people search for. */
const NOT_OURS = new Set(['title', 'publisher', 'contentSource', 'aliases', 'asks', 'say', 'mean', 'nameAsIssued', 'quote', 'url']);

const isOurs = ({ place, path }: Piece) => !HISTORICAL.test(place) && !path.some((key) => NOT_OURS.has(key));

describe('what was right once', () => {
  it.each(STALE_PHRASES)('is not told as right today: $name, now $today', (phrase) => {
    const found = pieces.filter((piece) => isOurs(piece) && stalePhrasesIn(piece.text).includes(phrase));
    expect(found.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });

  it.each([
    ['判三年以上七年以下有期徒刑。', '刑法217条旧刑期'],
    ['依据《著作权法》第四十七条赔偿。', '著作权法旧条号'],
    ['见[著作权法](/guidance/law/copyright-law/)第48条。', '著作权法旧条号'],
    ['违法所得数额在3万元以上的立案。', '旧解释的违法所得'],
    ['非法经营数额在五万元以上的立案。', '旧解释的经营数额'],
    ['复制品五百张以上的立案。', '旧解释的份数'],
    ['向国家新闻出版总署举报。', '2018年以前的版权部门'],
    ['向工商局举报。', '工商部门的旧称'],
  ])('is recognised: %s', (text, name) => {
    expect(stalePhrasesIn(text).map((phrase) => phrase.name)).toContain(name);
  });

  it('is warned of where an article is quoted with an old number in it', () => {
    const bare = entriesOf('laws').flatMap(({ id, data }) =>
      data.articles.filter(({ quote = '', warning }) => /著作权法》?第四十[七八九]条|著作权法》?第五十一?条/u.test(quote) && warning === undefined).map(({ no }) => `${id}#${no}`),
    );
    expect(bare).toEqual([]);
  });

  it('is no article of the law that a liability rests on', () => {
    const cited = [...entriesOf('guidance'), ...entriesOf('terms'), ...entriesOf('channels')].flatMap(({ id, data }) =>
      data.laws.filter((law) => /^copyright-law#4[78]$/u.test(law)).map((law) => `${id}: ${law}`),
    );
    expect(cited).toEqual([]);
  });

  it('has the right terms of imprisonment in the law itself', () => {
    const article = entriesOf('laws').find(({ id }) => id === 'criminal-law')?.data.articles.find(({ no }) => no === '217');
    expect(article?.quote).toContain('三年以上十年以下');
  });
});
