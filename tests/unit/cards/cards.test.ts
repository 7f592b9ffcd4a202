import { Renderer } from '@takumi-rs/wasm';
import type { MeasuredNode } from '@takumi-rs/wasm';
import { describe, expect, it } from 'vitest';
import { CardDrawer } from '~/cards/draw.ts';
import { piecesFor, readPiece, readPieces, SONG } from '~/cards/fonts.ts';
import { CARD_HEIGHT, CARD_WIDTH, cardTree, wordsOf } from '~/cards/layout.ts';
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

const drawer = new CardDrawer();
const pieces = readPieces();

/** The texts of a card as they are set: each with its place on the picture. */
async function linesOf(own: Card): Promise<{ text: string; top: number; left: number; right: number }[]> {
  const renderer = new Renderer();
  for (const piece of piecesFor(wordsOf(own), pieces)) await renderer.registerFont({ name: SONG, data: readPiece(piece), unicodeRange: piece.ranges });
  const tree = await renderer.measure(cardTree(own), { width: CARD_WIDTH, height: CARD_HEIGHT, lang: 'zh-CN' });
  const runs: { text: string; x: number; y: number; width: number; node: MeasuredNode }[] = [];
  const collect = (node: MeasuredNode) => {
    for (const run of node.runs) runs.push({ ...run, x: run.x + node.transform[4], y: run.y + node.transform[5], node });
    node.children.forEach(collect);
  };
  collect(tree);
  renderer.free();
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
    const png = Buffer.from(await drawer.draw(card(TITLES[2]!)));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(45_000);
  });

  it('is the same bytes whoever drew what before', async () => {
    const first = await new CardDrawer().draw(card(TITLES[1]!));
    const other = new CardDrawer();
    for (const title of TITLES.toReversed()) await other.draw(card(title));
    expect(Buffer.from(await other.draw(card(TITLES[1]!))).equals(Buffer.from(first))).toBe(true);
  });

  it('is another picture for another word', async () => {
    const [one, two] = await Promise.all([drawer.draw(card('通知')), drawer.draw(card('通告'))]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
  });

  it('has every character that it shows in its font', () => {
    const known = pieces.flatMap(({ ranges }) => ranges);
    const words = [...new Set(TITLES.map((title) => wordsOf(card(title))).join(''))].filter((character) => character.trim() !== '');
    expect(words.filter((character) => !known.some(([first, last]) => first <= character.codePointAt(0)! && character.codePointAt(0)! <= last))).toEqual([]);
  });
});

describe.each(TITLES)('the card of “%s”', (title) => {
  it('says all of it', async () => {
    const lines = await linesOf(card(title));
    expect(lines.map(({ text }) => text).join('').replaceAll(' ', '')).toContain(title.replaceAll(' ', ''));
  });

  it('begins no line with what closes, and ends none with what opens', async () => {
    const lines = await linesOf(card(title));
    expect(lines.filter(({ text }) => /^[，。、；：？！”’》〉）〕】…%]/u.test(text) || /[（〔【《〈“‘]$/u.test(text))).toEqual([]);
  });

  it('keeps within its margins', async () => {
    const lines = await linesOf(card(title));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter(({ left, right, top }) => left < 71 || right > CARD_WIDTH - 71 || top < 40 || top > CARD_HEIGHT - 60)).toEqual([]);
  });
});
