/**
 * A Chromium that needs nothing from the system: the binary, its NSS libraries and
 * a Chinese font all come as npm packages and are unpacked once into `.cache`.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import packed, { inflate } from '@sparticuz/chromium';
import { cacheFolder, inProject } from '../../../scripts/lib/project.mjs';

const packageFolder = inProject('node_modules/@sparticuz/chromium');
const packagedFonts = inProject('node_modules/@embedpdf/fonts-sc/fonts');

export interface Chromium {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * @param systemFonts also shows the machine's own fonts: for looking, not for tests, which see the same glyphs everywhere
 */
export async function findChromium({ systemFonts = false } = {}): Promise<Chromium> {
  const fonts = { FONTCONFIG_FILE: writeFontConfig(systemFonts) };
  if (process.env['CHROME_PATH']) return { executablePath: process.env['CHROME_PATH'], env: fonts };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('随包的浏览器只有 Linux x64 版。请安装 Chrome 或 Edge，并用环境变量 CHROME_PATH 指明它的程序文件。');
  }
  const folder = await unpack();
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') },
  };
}

/**
 * The package always unpacks into the temporary folder, where another user's files
 * may already lie, and leaves its libraries out anywhere but on Lambda. So it is
 * given a temporary folder of our own, renamed when complete: a second process
 * never sees half a browser.
 */
async function unpack(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const folder = join(cacheFolder, 'chromium', version);
  if (existsSync(folder)) return folder;

  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const temporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = unfinished;
  try {
    await packed.executablePath();
    await inflate(join(packageFolder, 'bin/al2023.tar.br'));
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true });
  }
  return folder;
}

/** The names Chinese pages ask for, all answered by the packaged font where the machine has none of them. */
const chineseFamilies = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'sans-serif'];
const songFamilies = ['Songti SC', 'SimSun', 'NSimSun', 'Noto Serif SC', 'Source Han Serif SC', 'serif'];

function writeFontConfig(systemFonts: boolean): string {
  const file = join(cacheFolder, 'fonts', systemFonts ? 'system.conf' : 'packaged.conf');
  const folders = systemFonts ? [packagedFonts, '/usr/share/fonts'] : [packagedFonts];
  const prefer = (family: string, ...fonts: string[]) =>
    `<alias binding="same"><family>${family}</family><prefer>${fonts.map((font) => `<family>${font}</family>`).join('')}</prefer></alias>`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
      '<fontconfig>',
      ...folders.map((folder) => `<dir>${folder}</dir>`),
      `<cachedir>${join(cacheFolder, 'fonts')}</cachedir>`,
      ...chineseFamilies.map((family) => prefer(family, 'Noto Sans S Chinese')),
      ...songFamilies.map((family) => prefer(family, 'Noto Serif CJK SC', 'Noto Sans S Chinese')),
      '</fontconfig>',
    ].join('\n'),
  );
  return file;
}
