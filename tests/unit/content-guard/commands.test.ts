import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeReport, makeUnit } from '../domain/monthly-report/make-report.ts';
import { ContentFolder, TODAY } from './content-folder.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const TERM = 'terms/site-licence.yaml';

function run(script: string, content: ContentFolder, args: string[] = [], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', './scripts/register.mjs', `scripts/${script}.ts`, ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content.path, TODAY, ...env },
  });
  return { status, stdout, stderr };
}

it.each(['check', 'format', 'release', 'inspect', 'progress'])('%s tells of an option that it does not know in a sentence, with what it knows', (script) => {
  const { status, stderr } = run(script, new ContentFolder(), ['--no-such-option']);
  expect(status).toBe(1);
  expect(stderr).toMatch(new RegExp(`^✗ 不认识的选项。\n\n用法：npm run ${script} `, 'u'));
  expect(stderr).not.toContain('node:internal');
});

describe('check', () => {
  it('passes good content and counts it', () => {
    const { status, stdout } = run('check', new ContentFolder());
    expect(status).toBe(0);
    expect(stdout).toContain('内容共 18 条：政策文件 1，成员单位 1');
    expect(stdout).toContain('有出处的事实 17 项：已核实 8 项，未核实 9 项。');
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
    expect(run('check', content, ['--strict']).status).toBe(1);
  });

  it('prints one JSON object a finding and nothing else with --json', () => {
    const content = new ContentFolder().replace(TERM, 'nature: editorial', 'nature: edit').append(TERM, 'colour: red\n');
    const { status, stdout } = run('check', content, ['--json']);
    expect(status).toBe(1);
    const findings = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(findings).toHaveLength(2);
    for (const finding of findings) expect(Object.keys(finding)).toEqual(['file', 'line', 'column', 'field', 'severity', 'found', 'allowed', 'fix']);
    expect(run('check', new ContentFolder(), ['--json']).stdout).toBe('');
  });

  it('reports only the files asked for', () => {
    const content = new ContentFolder().append(TERM, 'colour: red\n');
    expect(run('check', content, [`${content.path}/software`]).status).toBe(0);
    expect(run('check', content, [`${content.path}/terms/`]).status).toBe(1);
  });

  it('draws up a table with --stats', () => {
    const { stdout } = run('check', new ContentFolder(), ['--stats']);
    expect(stdout).toMatch(/^软件 +1 +0 +3 +2$/mu);
    expect(stdout).toMatch(/^合计 +18 +0 +8 +9$/mu);
    expect(stdout).toMatch(/^依据（rests-on） +\d+$/mu);
    expect(stdout).toMatch(/^条文 +1 +0$/mu);
    expect(stdout).toContain('应当有联系的都有联系。');
  });
});

describe('format', () => {
  it('notes what is new in the register, and leaves the times that are there', () => {
    const content = new ContentFolder();
    content.replace('published.yaml', "terms/site-licence: '2026-11-24 10:00'\n", '').replace('published.yaml', "units/finance: '2026-11-24 10:00'", "units/finance: '2026-11-24 09:00'");
    expect(run('format', content, ['--check'])).toMatchObject({ status: 1, stdout: expect.stringContaining('published.yaml') });
    expect(run('format', content).status).toBe(0);
    expect(content.read('published.yaml')).toContain("terms/site-licence: '2026-11-24 10:00'\nunits/finance: '2026-11-24 09:00'\n");
  });

  it('finds nothing to do in good content', () => {
    expect(run('format', new ContentFolder(), ['--check'])).toMatchObject({ status: 0, stdout: '格式不同的 0 个文件。\n' });
  });

  it('lists with --check what it would change, changes it, and is then content', () => {
    const content = new ContentFolder();
    const good = content.read(TERM);
    content.write(TERM, `\uFEFF# 注释\n${good.replace("'2026-11-24 10:00'", '"2026-11-24 10:00"').replaceAll('\n', '\r\n')}`);
    const listed = run('format', content, ['--check']);
    expect(listed.status).toBe(1);
    expect(listed.stdout).toContain(TERM);
    expect(content.read(TERM)).not.toBe(good);
    expect(run('format', content).status).toBe(0);
    expect(content.read(TERM)).toBe(good);
  });

  it('does not touch a file that it cannot read', () => {
    const content = new ContentFolder().append(TERM, 'title: "未闭合\n').append('published.yaml', 'terms/site: "未闭合\n');
    const { status, stderr } = run('format', content);
    expect(stderr).toContain('published.yaml');
    expect(status).toBe(1);
    expect(stderr).toContain(TERM);
    expect(content.read(TERM)).toContain('未闭合');
  });
});

describe('release', () => {
  const IDENTITY = ['host: 示例局', 'organiser: 示例中心', "siteIdCode: '0000000000'", 'icp: 示例备案号', 'police: 示例备案号', 'domain: www.example.gov.cn', 'contact: 示例路1号'];
  const identified = () => new ContentFolder().replace('site.yaml', 'identity: {}\n', `identity:\n${IDENTITY.map((line) => `  ${line}\n`).join('')}`);
  const release = (content: ContentFolder, address = 'https://www.example.gov.cn') => run('release', content, ['--check'], { SITE_URL: address });

  it('refuses a site without an identity, and names what is missing', () => {
    expect(release(new ContentFolder())).toMatchObject({ status: 1, stderr: expect.stringContaining('缺 host、organiser、siteIdCode、icp、police、domain、contact') });
  });

  it('refuses errors, an address that is not its own, and content that calls the site a demonstration', () => {
    expect(release(identified().append(TERM, 'colour: red\n'))).toMatchObject({ status: 1, stderr: expect.stringContaining('内容有 1 个错误') });
    expect(release(identified(), 'http://localhost:4321')).toMatchObject({ status: 1, stderr: expect.stringContaining('应当是 https://www.example.gov.cn') });
    expect(release(identified().replace(TERM, '一份授权管一个单位。', '演示站点。'))).toMatchObject({ status: 1, stderr: expect.stringContaining('terms/site-licence.yaml') });
  });

  it('passes what is whole, and says which kinds hold nothing but samples', () => {
    const content = identified().replace(TERM, 'nature: editorial', 'nature: sample').replace(TERM, 'title: ', 'title: 示例');
    expect(release(content)).toMatchObject({ status: 0, stdout: expect.stringMatching(/“词语”除了示例没有内容.*\n✓ 可以发布。/su) });
    expect(release(identified()).stdout).not.toContain('“词语”');
  });
});

describe('progress', () => {
  const unit = (name: string) => makeUnit(name, { required: '10', licensed: '4', gap: '6' }, { rectified: '1', 'to-rectify': '2' });
  const exported = (content: ContentFolder, ...names: string[]) => {
    content.write('report.json', JSON.stringify(makeReport(names.map(unit), { month: '2026-11' })));
    return join(content.path, 'report.json');
  };
  const WRITTEN = 'progress/east-2026-11.yaml';

  it('makes a file of the report that the tool exported, and the check then asks for its source', () => {
    const content = new ContentFolder();
    const { status, stdout } = run('progress', content, [exported(content, '甲镇', '乙镇'), '--county', 'east', '--reported', '2026-11-16']);
    content.remove('report.json');
    expect(stdout).toContain('请补上出处 from 和 sources');
    expect(status).toBe(0);
    expect(content.read(WRITTEN)).toContain('  office:\n    required: 20\n    licensed: 8\n    gap: 12\n');
    expect(content.check().map(({ file, line, found }) => `${file}:${line} ${found}`)).toEqual([`${WRITTEN}:2 县区 “east” 的数没有出处`]);
  });

  it('asks for one file that is there, and for a verdict that there is', () => {
    const content = new ContentFolder();
    expect(run('progress', content)).toMatchObject({ status: 1, stderr: expect.stringContaining('要写一个文件') });
    expect(run('progress', content, ['nowhere.json'])).toMatchObject({ status: 1, stderr: '✗ 没有这个文件：nowhere.json\n' });
    expect(run('progress', content, [exported(content, '甲镇'), '--county', 'east', '--reported', '2026-11-16', '--acceptance', 'good'])).toMatchObject({ status: 1, stderr: expect.stringContaining('不能写“good”') });
  });

  it('writes nothing where the report does not come out, over another, or without a day', () => {
    const content = new ContentFolder();
    expect(run('progress', content, [exported(content, '甲镇', '甲镇'), '--county', 'east', '--reported', '2026-11-16'])).toMatchObject({ status: 1, stderr: expect.stringContaining('重名') });
    expect(run('progress', content, [exported(content, '甲镇'), '--county', 'east'])).toMatchObject({ status: 1, stderr: expect.stringContaining('reportedOn') });
    content.write(WRITTEN, '');
    expect(run('progress', content, [exported(content, '甲镇'), '--county', 'east', '--reported', '2026-11-16'])).toMatchObject({ status: 1, stderr: expect.stringContaining('已经有了') });
  });
});

describe('new', () => {
  it('begins an entry in which nothing is wrong but what is still blank', () => {
    const content = new ContentFolder();
    expect(run('new', content, ['vendors', 'new-soft'])).toMatchObject({ status: 0, stderr: '' });
    const found = content.check().filter(({ file }) => file === 'vendors/new-soft.yaml');
    expect(found.length).toBeGreaterThan(2);
    expect(found.filter(({ found: said }) => said !== '空着' && !said.startsWith('没有写别名')).map(({ field, found: said }) => `${field} ${said}`)).toEqual([]);
  });

  it('makes the folder of a kind that has none yet, and asks for what is missing', () => {
    const content = new ContentFolder();
    expect(run('new', content, ['channels', 'hotline-1']).status).toBe(0);
    expect(content.read('channels/hotline-1.yaml')).toContain('title:');
    expect(run('new', content, ['channels'])).toMatchObject({ status: 1, stderr: expect.stringContaining('要写种类和编号') });
    expect(run('new', content, ['--nonsense'])).toMatchObject({ status: 1, stderr: expect.stringContaining('不认识的选项') });
  });

  it('leaves a file that is there alone, and refuses a kind and a name that there cannot be', () => {
    const content = new ContentFolder();
    const before = content.read(TERM);
    expect(run('new', content, ['terms', 'site-licence'])).toMatchObject({ status: 1, stderr: expect.stringContaining('没有动它') });
    expect(content.read(TERM)).toBe(before);
    expect(run('new', content, ['term', 'oem'])).toMatchObject({ status: 1, stderr: expect.stringContaining('是不是想写 terms？') });
    expect(run('new', content, ['terms', '台账'])).toMatchObject({ status: 1, stderr: expect.stringContaining('只用小写英文字母') });
  });
});
