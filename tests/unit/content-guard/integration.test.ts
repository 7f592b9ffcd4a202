import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { contentGuard } from '../../../integrations/content-guard/index.ts';
import { refuseCode } from '../../../integrations/content-guard/refuse-code.ts';
import { ContentFolder, TODAY } from './content-folder.ts';

/** Runs the hook that Astro runs first, and collects what it says and sets. */
function setUp(content: ContentFolder, command: 'build' | 'dev' | 'preview', base = '/') {
  vi.stubEnv('CONTENT_DIR', content.path);
  vi.stubEnv('TODAY', TODAY);
  onTestFinished(() => void vi.unstubAllEnvs());
  const said: string[] = [];
  const updates: { redirects?: Record<string, string> }[] = [];
  const logger = { error: (text: string) => said.push(text), info: (text: string) => said.push(text) };
  const options = { command, config: { base }, logger, updateConfig: (update: object) => updates.push(update) };
  const start = () => (contentGuard().hooks['astro:config:setup'] as unknown as (given: typeof options) => void)(options);
  return { start, said, redirects: () => updates.flatMap(({ redirects }) => (redirects === undefined ? [] : [redirects])) };
}

describe('contentGuard', () => {
  const broken = () => new ContentFolder().replace('terms/site-licence.yaml', 'nature: editorial', 'nature: edit');

  it('ends a build at the first check with errors, after telling them', () => {
    const { start, said } = setUp(broken(), 'build');
    expect(start).toThrow('内容有 1 个错误（列在上面），没有生成网站。改好后再试；只检查内容用 npm run check。');
    expect(said.join('')).toContain('nature（性质）：“edit”');
  });

  it('tells the errors in dev, and goes on', () => {
    const { start, said } = setUp(broken(), 'dev');
    expect(start).not.toThrow();
    expect(said.join('')).toContain('nature（性质）：“edit”');
  });

  it('lets good content pass', () => {
    const { start, said } = setUp(new ContentFolder(), 'build');
    expect(start).not.toThrow();
    expect(said).toEqual(['内容 18 条，错误 0 个，提醒 0 个。']);
  });

  it('leaves no redirect to an exposure that had to go', () => {
    const withDay = (removeOn: string) =>
      new ContentFolder().replace('exposures/example-shop.yaml', "removeOn: '2029-11-20'", `removeOn: '${removeOn}'`).append('exposures/example-shop.yaml', 'formerIds:\n  - old-shop\n');
    for (const [removeOn, expected] of [['2026-12-02', ['/exposures/old-shop/']], ['2026-12-01', []]] as const) {
      const { start, redirects } = setUp(withDay(removeOn), 'build');
      start();
      expect(redirects().flatMap((told) => Object.keys(told))).toEqual(expected);
    }
  });

  it('turns former ids into redirects under the base path', () => {
    const content = new ContentFolder()
      .replace('software/example-office.mdx', 'sources:\n', 'formerIds:\n  - old-name\nsources:\n')
      .append('terms/site-licence.yaml', 'formerIds:\n  - old-term\n');
    const { start, redirects } = setUp(content, 'build', '/zt/');
    start();
    expect(redirects()).toEqual([{ '/software/old-name/': '/zt/software/example-office/' }]);
  });
});

describe('refuseCode', () => {
  /** What Vite's `load` says of a file: the error it raised, or undefined. */
  function load(folder: string, file: string): string | undefined {
    const errors: string[] = [];
    (refuseCode(folder).load as (this: { error: (text: string) => void }, id: string) => void).call({ error: (text) => errors.push(text) }, join(folder, file));
    return errors[0];
  }

  it('stops prose with code in it before it is compiled', () => {
    const content = new ContentFolder().append('software/example-office.mdx', '\nimport "node:fs"\n');
    expect(load(content.path, 'software/example-office.mdx')).toMatch(/^software\/example-office\.mdx:52 代码：以 import 开头的行/u);
  });

  it('lets plain prose pass, and files elsewhere', () => {
    const content = new ContentFolder();
    expect(load(content.path, 'guidance/can-companies-use-it.mdx')).toBeUndefined();
    expect(load(join(content.path, 'guidance'), '../software/example-office.mdx')).toBeUndefined();
  });
});
