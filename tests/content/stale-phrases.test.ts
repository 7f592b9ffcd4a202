import { describe, expect, it } from 'vitest';
import { entriesOf, pieces, type Piece } from './support/content.ts';

/** What was right once, and what is right today. */
interface StalePhrase {
  name: string;
  pattern: RegExp;
  today: string;
}

/** 违法所得三万元 is still a mark for those who offend again; 非法经营额 without 数 is the administrative fine's own word. */
const STALE: StalePhrase[] = [
  { name: '刑法217条旧刑期', pattern: /(?:三|3)年以上(?:七|7)年以下/u, today: '三年以上十年以下' },
  { name: '著作权法旧条号', pattern: /著作权法》?(?:\]\([^)]*\))?\s*(?:第四十[七八]条|第4[78]条|4[78](?!\d))/u, today: '第五十二条、第五十三条' },
  { name: '旧解释的违法所得', pattern: /(?<!又再犯，|又再犯且)违法所得(?:数额)?(?:在|达到?)?(?:三|3)万元/u, today: '2025年解释' },
  { name: '旧解释的经营数额', pattern: /非法经营数额(?:在|达到?)?(?:五|5)万元/u, today: '2025年解释' },
  { name: '旧解释的份数', pattern: /(?:五百|500)\s*(?:份|张)/u, today: '2025年解释' },
  { name: '被取代的解释', pattern: /法释〔(?:2004〕19|2007〕6|2020〕10)号/u, today: '2025年解释' },
  { name: '2018年以前的版权部门', pattern: /新闻出版总署|新闻出版广电总局|国家广电总局.{0,3}版权/u, today: '国家版权局' },
  { name: '视听作品的旧称', pattern: /电影、电视、录像作品/u, today: '视听作品' },
  { name: '工商部门的旧称', pattern: /工商(?:行政管理)?(?:局|部门)|工商总局/u, today: '市场监管部门' },
  { name: '银监部门的旧称', pattern: /银监[会局]|银保监[会局]/u, today: '国家金融监督管理总局' },
];

/** Words by which a text says of itself that it tells of the past. */
const TELLS_OF_THE_PAST = /旧|以前|原第|不要再|当时|当年|今天的?名称|今天叫|现在叫|并入|(?:19|20)\d{2}年/u;

/** Kinds whose whole subject is the past, or the notice's own wording: its units are named as issued in 2012. */
const HISTORICAL = /^(?:news|policies|units|showcases)\//u;

/** Keys that quote or name what others wrote, and words that people search for. */
const NOT_OURS = new Set(['title', 'publisher', 'contentSource', 'aliases', 'asks', 'say', 'mean', 'nameAsIssued', 'quote', 'url']);

const isOurs = ({ place, path }: Piece) => !HISTORICAL.test(place) && !path.some((key) => NOT_OURS.has(key));

describe('what was right once', () => {
  it.each(STALE)('is not told as right today: $name, now $today', ({ pattern }) => {
    const found = pieces.filter((piece) => isOurs(piece) && pattern.test(piece.text) && !TELLS_OF_THE_PAST.test(piece.text));
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
    expect(STALE.filter(({ pattern }) => pattern.test(text)).map((phrase) => phrase.name)).toContain(name);
    expect(TELLS_OF_THE_PAST.test(text)).toBe(false);
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
