/** What a page costs its reader, in bytes as sent. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { attribute, findAll, type BuiltSite, type Page } from './built-site.ts';

/** Weighs pages; a file that many pages share is packed once. */
export class Scales {
  readonly #site: BuiltSite;
  readonly #files = new Map<string, number>();
  readonly #imports = new Map<string, Set<string>>();

  constructor(site: BuiltSite) {
    this.#site = site;
  }

  weigh(page: Page): { html: number; css: number; js: number } {
    const styles = findAll('link[rel="stylesheet"]', page.document).map((link) => attribute(link, 'href') ?? '');
    const programs = new Set(programsOf(page).flatMap((address) => [...this.#withImports(address)]));
    return { html: packedSize(page.html), css: this.#sum(styles), js: this.#sum(programs) };
  }

  #sum(addresses: Iterable<string>): number {
    return [...addresses].reduce((bytes, address) => bytes + this.#sizeOf(address), 0);
  }

  #sizeOf(address: string): number {
    const known = this.#files.get(address);
    if (known !== undefined) return known;
    const size = packedSize(this.#read(address));
    this.#files.set(address, size);
    return size;
  }

  /** A script with all that it imports when it starts. */
  #withImports(address: string): Set<string> {
    const known = this.#imports.get(address);
    if (known !== undefined) return known;
    const all = new Set([address]);
    this.#imports.set(address, all);
    for (const [, name = ''] of this.#read(address).matchAll(/(?:from|import)\s*["'](\.{0,2}\/[^"']+)["']/gu)) {
      for (const further of this.#withImports(new URL(name, `http://site${address}`).pathname)) all.add(further);
    }
    return all;
  }

  /** A file's text; what is not there weighs nothing, and is found as a dead link. */
  #read(address: string): string {
    const file = address.startsWith(this.#site.base) ? address.slice(this.#site.base.length) : undefined;
    return file !== undefined && this.#site.files.has(file) ? readFileSync(join(this.#site.folder, file), 'utf8') : '';
  }
}

export const programsOf = (page: Page) => findAll('script[src]', page.document).map((script) => attribute(script, 'src') ?? '');

/** Bytes after gzip at its best. */
export const packedSize = (content: string) => (content === '' ? 0 : gzipSync(content, { level: 9 }).length);
