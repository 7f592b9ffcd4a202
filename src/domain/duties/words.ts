/** What a question is about, once the words that only ask are gone. */

/** Words of the question itself, which say nothing about the matter. */
const ASKING = [
  '是哪个单位', '哪个单位', '哪个部门', '哪些单位', '什么单位', '哪一家', '哪家', '哪个', '哪些', '哪里', '哪儿', '哪', '谁负责', '谁来', '谁', '归', '由', '找', '该', '到', '去', '向',
  '怎么办', '怎么', '怎样', '如何', '什么', '多少', '负责', '请问', '我要', '我想', '我们', '我', '有人', '可以', '能不能', '要不要', '算不算', '会不会', '是不是', '有没有', '应该', '需要',
  '管', '是', '吗', '呢', '啊', '吧', '的', '了', '被', '在', '和',
] as const;

/** Words that hold an asking word or a word of `SAME` and mean something of their own. */
const WHOLE = [
  '监管', '主管', '管理', '管好', '管辖', '保管', '目的', '到期', '到位', '在线', '现在', '由来', '归还', '归档', '归口', '和解', '去年', '向导', '是否', '了解',
  '检查', '督查', '审查', '查处', '侦查', '自查', '调查', '清查', '惩罚', '商店', '建立', '建设', '建议', '构建', '建成', '组建',
] as const;

/** What people say, and what the notice says for it. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  钱: ['资金', '经费'],
  拨款: ['资金', '经费'],
  出钱: ['资金', '经费'],
  掏钱: ['资金', '经费'],
  预算: ['经费'],
  买: ['采购', '购置'],
  购买: ['采购', '购置'],
  买到: ['软件市场'],
  卖: ['软件市场', '销售'],
  店: ['软件市场'],
  电脑城: ['软件市场'],
  太贵: ['价格'],
  涨价: ['价格'],
  便宜: ['价格', '性价比'],
  好用: ['性价比', '推荐'],
  盗版: ['侵权'],
  破解: ['盗版', '侵权'],
  假冒: ['盗版', '侵权'],
  举报: ['查处', '侵权'],
  投诉: ['查处', '侵权'],
  报案: ['立案', '犯罪'],
  报警: ['立案', '犯罪'],
  坐牢: ['犯罪'],
  刑事: ['犯罪'],
  罚: ['查处'],
  罚款: ['查处'],
  处罚: ['查处'],
  查: ['检查', '审计', '查处', '督查'],
  抽查: ['检查', '督查'],
  起诉: ['诉讼', '纠纷'],
  打官司: ['诉讼', '纠纷'],
  官司: ['诉讼', '纠纷'],
  律师函: ['纠纷', '诉讼'],
  律师: ['纠纷', '诉讼'],
  维权: ['纠纷', '投诉'],
  赔偿: ['纠纷', '诉讼'],
  民企: ['民营企业'],
  私企: ['民营企业'],
  私营: ['民营企业'],
  国企: ['国有企业'],
  央企: ['国有企业'],
  外企: ['外地投资企业'],
  外商: ['外地投资企业'],
  外资: ['外地投资企业'],
  小公司: ['中小企业'],
  小企业: ['中小企业'],
  公司: ['企业'],
  银行: ['大型银行'],
  信用社: ['大型银行'],
  保险: ['保险企业'],
  报表: ['统计表'],
  月报: ['统计表'],
  建: ['建立'],
  台账: ['软件资产', '登记'],
  报废: ['软件资产'],
  培训: ['宣传和培训', '宣传培训'],
  宣传: ['宣传和培训', '宣传培训'],
  推荐: ['名录'],
  国产: ['国产优秀软件'],
  主管: ['总的'],
  表扬: ['表彰'],
  表彰: ['奖励'],
};

/** A word of a question: it is met by itself or, for less, by what the notice says instead. */
export interface Wanted {
  word: string;
  same: readonly string[];
}

const LEXICON = [...new Set<string>([...ASKING, ...WHOLE, ...Object.keys(SAME)])].sort((a, b) => b.length - a.length);
const IS_ASKING = new Set<string>(ASKING);
const LATIN = /^[a-z0-9]+/u;

/** Lower case; what is neither letter nor digit parts words. */
export const tidy = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** The pairs of neighbouring letters. One letter alone makes none: it says too little. */
export function pairsOf(text: string): string[] {
  const letters = Array.from(text);
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

/** A text cut into Latin words, words of the lexicon, and single letters; the longest word goes first. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const piece = LATIN.exec(rest)?.[0] ?? LEXICON.find((word) => rest.startsWith(word)) ?? Array.from(rest)[0] ?? rest;
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return pieces;
}

/** What a question is about: its Latin words, its words that have others for them, and of all the rest the pairs of letters. */
export function wantedOf(question: string): Wanted[] {
  const wanted: Wanted[] = [];
  let run = '';
  const endRun = () => {
    wanted.push(...pairsOf(run).map((word) => ({ word, same: [] })));
    run = '';
  };
  for (const piece of cut(tidy(question))) {
    const same = SAME[piece];
    if (same === undefined && piece !== ' ' && !IS_ASKING.has(piece) && !LATIN.test(piece)) run += piece;
    else {
      endRun();
      if (same !== undefined) wanted.push({ word: piece, same });
      else if (LATIN.test(piece) && piece.length > 1) wanted.push({ word: piece, same: [] });
    }
  }
  endRun();
  return [...new Map(wanted.map((one) => [one.word, one] as const)).values()];
}
