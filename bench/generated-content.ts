/** A content folder like the site's own, with as many products as a measurement wants. Nothing of it is ever published. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, type Document } from 'yaml';
import { numbersFrom } from './numbers.ts';

/**
 * Copies content and adds products until there are `count`. Each new one takes its facts from one real product, its name
 * and summary from pieces of others, so that names and texts differ as much as real ones do.
 *
 * @param source the content folder to start from
 * @param folder where to; what stands there is replaced
 */
export function generateContent(source: string, folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(source, folder, { recursive: true });
  const products = join(folder, 'software');
  const names = readdirSync(products).filter((name) => name.endsWith('.mdx'));
  const originals = names.map((name) => frontMatterOf(join(products, name))).filter((document) => document.get('draft') !== true);
  if (count < originals.length) throw new Error(`内容里已有 ${originals.length} 款软件，--products 不能更少`);
  const pieces = originals.flatMap((document) => String(document.get('summary')).split(/(?<=[，；。])/u));
  const next = numbersFrom(20_121_025);
  for (let number = originals.length + 1; number <= count; number++) {
    const document = originals[next(originals.length)]!.clone() as Document;
    const summary = Array.from({ length: 3 }, () => pieces[next(pieces.length)]).join('').replace(/[，；。]?$/u, '。');
    document.set('nameZh', `${[...summary].slice(0, 4).join('')}软件${number}`);
    document.set('summary', summary.slice(0, 190));
    for (const key of ['aliases', 'asks', 'reviewNotes', 'formerIds', 'withdrawn']) document.delete(key);
    writeFileSync(join(products, `generated-${number}.mdx`), `---\n${document.toString({ lineWidth: 0 })}---\n`);
  }
}

function frontMatterOf(file: string): Document {
  const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/u.exec(readFileSync(file, 'utf8')) ?? [];
  return parseDocument(yaml);
}
