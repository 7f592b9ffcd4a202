import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../../integrations/content-guard/check-content.ts';
import { pictureProblem } from '../../../integrations/content-guard/pictures.ts';
import { ContentFolder, TODAY } from './content-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>';
/** One white pixel. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==', 'base64');

beforeAll(() => {
  mkdirSync(join(folder, 'images/news'), { recursive: true });
  writeFileSync(join(folder, 'images/plan.svg'), SVG);
  writeFileSync(join(folder, 'images/news/dot.png'), PNG);
  writeFileSync(join(folder, 'images/just.png'), Buffer.concat([PNG, Buffer.alloc(500_000 - PNG.length)]));
  writeFileSync(join(folder, 'images/heavy.png'), Buffer.concat([PNG, Buffer.alloc(500_001 - PNG.length)]));
  writeFileSync(join(folder, 'images/broken.jpg'), 'not a picture');
  writeFileSync(join(folder, 'images/empty.png'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a picture', () => {
  it.each(['/images/plan.svg', '/images/news/dot.png', '/images/just.png'])('%s may be shown', (src) => {
    expect(pictureProblem(src, folder)).toBeUndefined();
  });

  it.each([
    ['/images/none.png', '图片 “/images/none.png”，没有这个文件', '把图片放到 public/images/none.png，或改成已有的文件名'],
    ['/images/news', '图片 “/images/news”，没有这个文件', '把图片放到 public/images/news，或改成已有的文件名'],
    ['/images/heavy.png', '图片 “/images/heavy.png” 有 501 kB', '缩小图片再放：宽 1600 像素就够，照片存成 .jpg 或 .webp'],
    ['/images/broken.jpg', '图片 “/images/broken.jpg” 读不出宽和高', '用看图软件打开它，另存一次再放'],
    ['/images/empty.png', '图片 “/images/empty.png” 读不出宽和高', '用看图软件打开它，另存一次再放'],
  ])('%s may not: %s', (src, found, fix) => {
    expect(pictureProblem(src, folder)).toMatchObject({ found, fix });
  });
});

describe('a picture in prose', () => {
  const SOFTWARE = 'software/example-office.mdx';
  const findingsWith = (prose: string) => {
    const content = new ContentFolder().append(SOFTWARE, prose);
    return checkContent({ folder: content.path, root: content.path, today: TODAY, publicFolder: folder }).findings;
  };

  it('that is there has no findings', () => {
    expect(findingsWith('\n![一个点](/images/news/dot.png)\n')).toEqual([]);
  });

  it('that is not there is an error at its place', () => {
    expect(findingsWith('\n说明见![表样](/images/form.png)。\n')).toEqual([expect.objectContaining({ file: SOFTWARE, line: 52, column: 4, severity: 'error', found: '图片 “/images/form.png”，没有这个文件' })]);
  });

  it('without words is told once, and not looked for', () => {
    expect(findingsWith('\n![](/images/form.png)\n')).toEqual([expect.objectContaining({ line: 52, found: '图片没有替代文字' })]);
  });
});
