/** What a duty can be found by. */
export interface FindableDuty {
  /** `caizhengju#funding` */
  key: string;
  title: string;
  text: string;
  audience: readonly string[];
  /** The names of the unit: as issued, short, today's, and what people call it. */
  names: readonly string[];
  /** How people ask for the unit. */
  asks: readonly string[];
  /** Titles of the tasks that the duty belongs to. */
  tasks: readonly string[];
}

/** Words of the question itself, which say nothing about the matter. The longest go first. */
const ASKING = ['是哪个单位', '哪个单位', '哪个部门', '哪些单位', '什么单位', '哪一家', '谁负责', '归谁管', '由谁管', '该谁管', '找哪个', '找哪里', '到哪里', '去哪里', '归哪个', '谁来管', '谁来', '谁管', '找谁', '向谁', '归谁', '由谁', '哪里', '怎么', '怎样', '什么', '负责', '是谁', '管理', '请问', '我要', '我想', '哪个', '谁', '管', '吗', '呢', '啊', '的'];

/** What people say, and what the notice says for it. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  钱: ['资金', '经费', '财政', '保障'],
  预算: ['经费'],
  买: ['采购', '购置'],
  盗版: ['侵权'],
  举报: ['查处', '侵权', '监管'],
  投诉: ['查处', '侵权'],
  报案: ['立案', '犯罪'],
  罚: ['查处'],
  民企: ['民营企业'],
  私企: ['民营企业'],
  国企: ['国有企业'],
  央企: ['国有企业'],
  外企: ['外地投资企业'],
  银行: ['金融', '大型银行'],
  报表: ['统计表', '汇总'],
  月报: ['统计表', '每月'],
  台账: ['资产'],
  培训: ['宣传培训'],
  推荐: ['名录'],
};

/** How much a hit counts by where it is: what the duty itself says before what its unit is asked for. */
const WEIGHTS = { title: 4, text: 3, tasks: 2, names: 4, asks: 2 } as const;

/** A word that stands for another counts less than the word itself. */
const SAME_WEIGHT = 0.6;

/** One letter alone counts less than two together. */
const LETTER_WEIGHT = 0.25;

/** What scores less than this part of the best is about something else. */
const LEAST = 0.35;

const tidy = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function matterOf(query: string): string {
  const whole = tidy(query);
  const matter = ASKING.reduce((rest, word) => rest.split(word).join(' '), whole);
  // Whoever asks nothing but 谁管 gets an answer to those words.
  return matter.trim() === '' ? whole : matter;
}

/** The pairs of neighbouring letters of a text; of a single letter, the letter. */
function pairsOf(text: string): string[] {
  return text.split(' ').flatMap((word) => {
    const letters = Array.from(word);
    return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
  });
}

interface Wanted {
  term: string;
  weight: number;
  isLetter: boolean;
}

function wantedOf(query: string): Wanted[] {
  const matter = matterOf(query);
  const pairs = pairsOf(matter);
  const same = Object.keys(SAME).flatMap((word) => (matter.includes(word) ? (SAME[word] ?? []) : []));
  const letters = Array.from(matter.replace(/ /gu, ''));
  const all: Wanted[] = [
    ...pairs.map((term) => ({ term, weight: 1, isLetter: false })),
    ...same.flatMap((word) => pairsOf(word)).map((term) => ({ term, weight: SAME_WEIGHT, isLetter: false })),
    ...letters.map((term) => ({ term, weight: LETTER_WEIGHT, isLetter: !pairs.includes(term) })),
  ];
  return [...new Map(all.map((wanted) => [wanted.term, wanted] as const).reverse()).values()];
}

/** Where a term is found in a duty: the weight of the best place, or 0. */
function placeOf(fields: Readonly<Record<keyof typeof WEIGHTS, string>>, term: string): number {
  return (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).reduce((best, field) => (fields[field].includes(term) ? Math.max(best, WEIGHTS[field]) : best), 0);
}

/**
 * The duties that a question is about, best first; duties that score alike keep their order. A term that few duties hold
 * says more than one that many hold. A duty that shares no more than single letters with the question is not found.
 *
 * @param audience leaves only duties about these; undefined for all
 */
export function findDuties<D extends FindableDuty>(query: string, duties: readonly D[], audience?: string): D[] {
  const wanted = wantedOf(query);
  const known = duties.map((duty) => ({
    duty,
    fields: { title: tidy(duty.title), text: tidy(duty.text), tasks: duty.tasks.map(tidy).join(' '), names: duty.names.map(tidy).join(' '), asks: duty.asks.map(tidy).join(' ') },
  }));
  const rarity = new Map(
    wanted.map(({ term }) => {
      const holding = known.filter(({ fields }) => placeOf(fields, term) > 0).length;
      return [term, Math.log((1 + known.length) / (1 + holding))] as const;
    }),
  );
  const scored = known.map(({ duty, fields }, index) => {
    const hits = wanted.map(({ term, weight, isLetter }) => ({ score: weight * (rarity.get(term) ?? 0) * placeOf(fields, term), isLetter }));
    return { duty, index, isFound: hits.some(({ score, isLetter }) => score > 0 && !isLetter), score: hits.reduce((sum, { score }) => sum + score, 0) };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ duty, isFound, score }) => isFound && score >= best * LEAST && (audience === undefined || duty.audience.includes(audience)))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ duty }) => duty);
}
