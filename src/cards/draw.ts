import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Renderer } from '@takumi-rs/wasm';
import type { Card } from '~/queries/cards.ts';
import { piecesFor, readPiece, readPieces, SONG } from './fonts.ts';
import { CARD_HEIGHT, CARD_WIDTH, cardTree, wordsOf } from './layout.ts';

/**
 * Draws cards with one drawer that keeps the pieces of the font it has met. It is WebAssembly, and no font of the machine
 * comes into it: the same card is the same bytes everywhere.
 */
export class CardDrawer {
  readonly #renderer: Renderer;
  readonly #pieces = readPieces();
  readonly #known = new Set<string>();

  constructor() {
    initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@takumi-rs/wasm/takumi_wasm_bg.wasm')) });
    this.#renderer = new Renderer();
  }

  /** The card as PNG. */
  async draw(card: Card): Promise<Uint8Array<ArrayBuffer>> {
    await this.#learn(wordsOf(card));
    return this.#renderer.render(cardTree(card), { width: CARD_WIDTH, height: CARD_HEIGHT, format: 'png', lang: 'zh-CN' });
  }

  async #learn(words: string): Promise<void> {
    for (const piece of piecesFor(words, this.#pieces).filter(({ file }) => !this.#known.has(file))) {
      this.#known.add(piece.file);
      await this.#renderer.registerFont({ name: SONG, data: readPiece(piece), unicodeRange: piece.ranges });
    }
  }
}

let drawer: CardDrawer | undefined;

/** The card as PNG, by the one drawer of the build. */
export function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  drawer ??= new CardDrawer();
  return drawer.draw(card);
}
