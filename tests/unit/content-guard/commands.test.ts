import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ContentFolder, TODAY } from './content-folder.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const TERM = 'terms/site-licence.yaml';

function run(script: string, content: ContentFolder, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', './scripts/register.mjs', `scripts/${script}.ts`, ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content.path, TODAY },
  });
  return { status, stdout, stderr };
}

describe('check', () => {
  it('passes good content and counts it', () => {
    const { status, stdout } = run('check', new ContentFolder());
    expect(status).toBe(0);
    expect(stdout).toContain('内容共 14 条：政策文件 1，成员单位 1');
    expect(stdout).toContain('有出处的事实 14 项：已核实 8 项，未核实 6 项。');
    expect(stdout).toContain('✓ 没有错误，没有提醒。');
  });

  it('fails on an error, and says where it is, what may stand there and how to mend it', () => {
    const { status, stdout } = run('check', new ContentFolder().replace(TERM, 'nature: editorial', 'nature: edit'));
    expect(status).toBe(1);
    expect(stdout).toContain('  6:9 错误 nature（性质）：“edit”\n      允许：official（官方文件）、editorial（本站编写）、sample（示例）\n      改法：是不是想写 editorial\n');
    expect(stdout).toContain('✗ 错误 1 个，提醒 0 个。');
  });

  it('passes a warning, but not with --strict', () => {
    const content = new ContentFolder().replace(TERM, 'aliases:\n  - site licence\n', '');
    expect(run('check', content).status).toBe(0);
    expect(run('check', content, '--strict').status).toBe(1);
  });

  it('prints one JSON object a finding and nothing else with --json', () => {
    const content = new ContentFolder().replace(TERM, 'nature: editorial', 'nature: edit').append(TERM, 'colour: red\n');
    const { status, stdout } = run('check', content, '--json');
    expect(status).toBe(1);
    const findings = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(findings).toHaveLength(2);
    for (const finding of findings) expect(Object.keys(finding)).toEqual(['file', 'line', 'column', 'field', 'severity', 'found', 'allowed', 'fix']);
    expect(run('check', new ContentFolder(), '--json').stdout).toBe('');
  });

  it('reports only the files asked for', () => {
    const content = new ContentFolder().append(TERM, 'colour: red\n');
    expect(run('check', content, `${content.path}/software`).status).toBe(0);
    expect(run('check', content, `${content.path}/terms/`).status).toBe(1);
  });

  it('draws up a table with --stats', () => {
    const { stdout } = run('check', new ContentFolder(), '--stats');
    expect(stdout).toMatch(/^软件 +1 +0 +3 +2$/mu);
    expect(stdout).toMatch(/^合计 +14 +0 +8 +6$/mu);
    expect(stdout).toMatch(/^依据（rests-on） +\d+$/mu);
    expect(stdout).toMatch(/^条文 +1 +0$/mu);
    expect(stdout).toContain('应当有联系的都有联系。');
  });
});

describe('format', () => {
  it('finds nothing to do in good content', () => {
    expect(run('format', new ContentFolder(), '--check')).toMatchObject({ status: 0, stdout: '格式不同的 0 个文件。\n' });
  });

  it('lists with --check what it would change, changes it, and is then content', () => {
    const content = new ContentFolder();
    const good = content.read(TERM);
    content.write(TERM, `\uFEFF# 注释\n${good.replace("'2026-11-24 10:00'", '"2026-11-24 10:00"').replaceAll('\n', '\r\n')}`);
    const listed = run('format', content, '--check');
    expect(listed.status).toBe(1);
    expect(listed.stdout).toContain(TERM);
    expect(content.read(TERM)).not.toBe(good);
    expect(run('format', content).status).toBe(0);
    expect(content.read(TERM)).toBe(good);
  });

  it('does not touch a file that it cannot read', () => {
    const content = new ContentFolder().append(TERM, 'title: "未闭合\n');
    const { status, stderr } = run('format', content);
    expect(status).toBe(1);
    expect(stderr).toContain(TERM);
    expect(content.read(TERM)).toContain('未闭合');
  });
});
