import type { MeasuredNode } from '@takumi-rs/wasm';
import { describe, expect, it } from 'vitest';
import { drawCard, newDrawer } from '~/cards/draw.ts';
import { fontPieces } from '~/cards/fonts.ts';
import { CARD_HEIGHT, CARD_WIDTH, cardTree } from '~/cards/layout.ts';
import type { Card } from '~/queries/cards.ts';

const card = (title: string, more: Partial<Card> = {}): Card => ({ site: '正版安康', kicker: '工作动态 · 公告', title, foot: '2024年12月11日　示例市政府网站', marks: ['演示站点，非政府官方网站'], ...more });

const TITLES = [
  '通知',
  '“剑网2025”重点打击用虚假授权卖软件',
  '白河县审计局查5个部门的软件正版化，查出制度和台账两类问题',
  '教育部等部门印发通知（教技函〔2024〕83号）：WPS Office 与 Microsoft 365 都要清查，各地各校年底前报送',
  '国务院办公厅印发通知，部署打击侵犯知识产权和制售假冒伪劣商品专项行动，政府机关要带头使用正版软件，按期报送结果',
  '一、二、三、四、五、六、七、八、九、十、十一、十二、十三、十四、十五、十六、十七、十八、十九、二十',
];

const options = { width: CARD_WIDTH, height: CARD_HEIGHT, lang: 'zh-CN' } as const;
const drawer = await newDrawer();

/** The texts of a card as they are set: each with its place on the picture. */
async function linesOf(own: Card): Promise<{ text: string; top: number; left: number; right: number }[]> {
  const tree = await drawer.measure(cardTree(own), options);
  const runs: { text: string; x: number; y: number; width: number; node: MeasuredNode }[] = [];
  const collect = (node: MeasuredNode) => {
    for (const run of node.runs) runs.push({ ...run, x: run.x + node.transform[4], y: run.y + node.transform[5], node });
    node.children.forEach(collect);
  };
  collect(tree);
  const lines = Map.groupBy(runs, ({ node, y }) => `${runs.findIndex((run) => run.node === node)}:${Math.round(y)}`);
  return [...lines.values()].map((own) => ({
    text: own.map(({ text }) => text).join('').replaceAll('\u200B', '').trim(),
    top: Math.min(...own.map(({ y }) => y)),
    left: Math.min(...own.map(({ x }) => x)),
    right: Math.max(...own.map(({ x, width }) => x + width)),
  }));
}

describe('a card', () => {
  it('is a picture of 1200 by 630, small enough for a preview', async () => {
    const png = Buffer.from(await drawCard(card(TITLES[2]!)));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(45_000);
  });

  it('is the same bytes whatever was drawn before', async () => {
    const other = await newDrawer();
    for (const title of TITLES.toReversed()) await other.render(cardTree(card(title)), options);
    for (const title of TITLES) {
      const [one, two] = [await drawCard(card(title)), await other.render(cardTree(card(title)), { ...options, format: 'png' })];
      expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    }
  });

  it('is another picture for another word', async () => {
    const [one, two] = await Promise.all([drawCard(card('通知')), drawCard(card('通告'))]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
  });

  it('has every character that it shows in its font', () => {
    const known = [...fontPieces().values()].flat();
    const words = [...new Set(TITLES.flatMap((title) => Object.values(card(title)).flat()).join(''))].filter((character) => character.trim() !== '');
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((character) => !known.some(([first, last]) => first <= character.codePointAt(0)! && character.codePointAt(0)! <= last))).toEqual([]);
  });
});

describe.each(TITLES)('the card of “%s”', (title) => {
  it('says all of it', async () => {
    const lines = await linesOf(card(title));
    expect(lines.map(({ text }) => text).join('').replaceAll(' ', '')).toContain(title.replaceAll(' ', ''));
  });

  it('keeps within its margins', async () => {
    const lines = await linesOf(card(title));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter(({ left, right, top }) => left < 71 || right > CARD_WIDTH - 71 || top < 40 || top > CARD_HEIGHT - 60)).toEqual([]);
  });
});

describe('a line of a title', () => {
  const isWrong = (text: string) => /^[，。、；：？！”’》〉）〕】…%]/u.test(text) || /[（〔【《〈“‘]$/u.test(text);
  /** However far the text before it reaches, one of these has every mark at the end of a line. */
  const moved = Array.from({ length: 18 }, (_, index) => `${'甲乙丙丁戊己庚辛壬'.repeat(2).slice(0, index)}“正版”、《软件》（名录）：办、好；成？是！的，有。在〔二〕中`);

  it('begins with nothing that closes and ends with nothing that opens', async () => {
    const lines = (await Promise.all([...moved, ...TITLES].map((title) => linesOf(card(title))))).flat().map(({ text }) => text);
    expect(lines.length).toBeGreaterThan(4 * moved.length);
    expect(lines.filter(isWrong)).toEqual([]);
  });

  it('tears no word', async () => {
    const titles = Array.from({ length: 12 }, (_, index) => `${'软'.repeat(index + 8)}进一步推进教育部使用Microsoft软件`);
    const lines = (await Promise.all(titles.map((title) => linesOf(card(title))))).flat().map(({ text }) => text);
    expect(lines.filter((text) => /进一$|^步|^一步|教育$|^育部|Micro$|^soft/u.test(text))).toEqual([]);
  });
});
