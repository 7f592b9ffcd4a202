/**
 * What was right once and is not today. The one list: tests read the editors' files by it, the inspection the built pages.
 */

export interface StalePhrase {
  name: string;
  pattern: RegExp;
  /** What is right today. */
  today: string;
}

/** 违法所得三万元 is still a mark for those who offend again; 非法经营额 without 数 is the administrative fine's own word. */
export const STALE_PHRASES: readonly StalePhrase[] = [
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

const tellsOfThePast = (text: string): boolean => TELLS_OF_THE_PAST.test(text);

/** The stale phrases that a text passes off as today's. */
export const stalePhrasesIn = (text: string): StalePhrase[] => (tellsOfThePast(text) ? [] : STALE_PHRASES.filter(({ pattern }) => pattern.test(text)));
