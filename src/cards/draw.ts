import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Renderer } from '@takumi-rs/wasm';
import type { Card } from '~/queries/cards.ts';
import { registerFont } from './fonts.ts';
import { CARD_HEIGHT, CARD_WIDTH, cardTree } from './layout.ts';

const DRAWER = '@takumi-rs/wasm/takumi_wasm_bg.wasm';

/** The drawer is WebAssembly and knows one font, none of the machine's: the same card is the same bytes everywhere. */
export async function newDrawer(): Promise<Renderer> {
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve(DRAWER)) });
  const renderer = new Renderer();
  await registerFont(renderer);
  return renderer;
}

/** One for the whole build: to read the font takes as long as to draw ten cards. */
let drawer: Promise<Renderer> | undefined;

/** The card as PNG. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  drawer ??= newDrawer();
  return (await drawer).render(cardTree(card), { width: CARD_WIDTH, height: CARD_HEIGHT, format: 'png', lang: 'zh-CN' });
}
