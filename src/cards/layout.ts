import { readFileSync } from 'node:fs';
import type { ContainerNode, Node, TextNode } from '@takumi-rs/wasm';
import { phrases } from '~/domain/phrases.ts';
import { ZHENG_STROKES } from '~/domain/zheng.ts';
import type { Card } from '~/queries/cards.ts';
import { SONG } from './fonts.ts';

/** What link previews show at their best. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

const MARGIN = 72;

const tokens = readFileSync('./src/styles/tokens.css', 'utf8');

/** The site's own colours, as its pages have them on white paper. */
function colour(name: string): string {
  const value = new RegExp(`--color-${name}: (#[0-9a-f]{3,6});`, 'u').exec(tokens)?.[1];
  if (value === undefined) throw new Error(`tokens.css 里没有颜色 --color-${name}`);
  return value;
}

const INK = colour('text');
const QUIET = colour('text-quiet');
const SEAL = colour('seal');
const ON_SEAL = colour('on-seal');
const WASH = colour('seal-wash');
const HAIRLINE = colour('hairline');
const PAPER = colour('paper');

/** A line ends between two words at best: they are parted by a space without width, and nothing else may break. */
const breakable = (text: string) => phrases(text).join('\u200B');

const text = (words: string, style: TextNode['style']): TextNode => ({ type: 'text', text: words, style: { ...style } });
const row = (children: Node[], style: ContainerNode['style'] = {}): ContainerNode => ({ type: 'container', style: { display: 'flex', alignItems: 'center', position: 'relative', ...style }, children });

/** 正 as a picture: on a ground of its own, or alone. */
function zheng(size: number, strokes: string, ground: string | undefined, style: ContainerNode['style'] = {}): Node {
  const square = ground === undefined ? '' : `<rect x="1" y="1" width="42" height="42" rx="4" fill="${ground}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 44">${square}<path transform="translate(10 10) scale(1.2)" fill="none" stroke="${strokes}" stroke-width="2.1" stroke-linecap="square" d="${ZHENG_STROKES.join('')}"/></svg>`;
  return { type: 'image', src: new TextEncoder().encode(svg), width: size, height: size, style: { width: size, height: size, flexShrink: 0, ...style } };
}

/** The longer the title, the smaller: sixty characters still stand on four lines. */
function titleSize(title: string): number {
  const { length } = Array.from(title);
  if (length <= 13) return 80;
  if (length <= 32) return 72;
  return length <= 48 ? 64 : 58;
}

/** A word in a frame. */
const mark = (words: string) => text(words, { border: `2px solid ${SEAL}`, color: SEAL, flexShrink: 0, fontSize: 24, fontWeight: 600, lineHeight: 1, padding: '8px 12px' });

/** What a card looks like: the site and its standing above a rule, the title, and below a hairline where it comes from. */
export function cardTree(card: Card): Node {
  const { site, kicker, title, foot, marks } = card;
  const head = row(
    [
      zheng(52, ON_SEAL, SEAL),
      text(site, { fontSize: 32, fontWeight: 700, marginLeft: 18 }),
      ...(kicker === undefined ? [] : [text(kicker, { color: QUIET, fontSize: 28, fontWeight: 500, marginLeft: 28 })]),
      row(marks.map(mark), { columnGap: 16, marginLeft: 'auto' }),
    ],
    { borderBottom: `3px solid ${INK}`, paddingBottom: 28 },
  );
  const size = titleSize(title);
  const body = row([text(breakable(title), { fontSize: size, fontWeight: 700, lineBreak: 'strict', lineHeight: 1.36, textWrap: 'balance', wordBreak: 'keep-all' })], { flexGrow: 1 });
  const below = row([text(breakable(foot), { color: QUIET, fontSize: 28, fontWeight: 500, lineHeight: 1.4, textWrap: 'balance', wordBreak: 'keep-all' })], { borderTop: `2px solid ${HAIRLINE}`, paddingTop: 24 });
  return {
    type: 'container',
    lang: 'zh-CN',
    style: {
      backgroundColor: PAPER,
      color: INK,
      display: 'flex',
      flexDirection: 'column',
      fontFamily: SONG,
      height: CARD_HEIGHT,
      padding: `52px ${MARGIN}px 40px`,
      position: 'relative',
      width: CARD_WIDTH,
    },
    // What comes later lies above: the large 正 is the paper's, and every word stands on it.
    children: [zheng(620, WASH, undefined, { bottom: -150, position: 'absolute', right: -110 }), head, body, below],
  };
}
