/**
 * `npm run progress`: makes a file of progress out of a monthly report that the tool has exported. Where it was published the
 * editor has to write: without that the content check lets no county's numbers pass.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { contentFolder, root } from '../integrations/content-guard/environment.ts';
import { writeRecord } from '../integrations/content-guard/write-content.ts';
import { instantOf } from '~/domain/dates.ts';
import { csvSheet, decodeText } from '~/domain/ledger/csv.ts';
import { keysOf } from '~/domain/records.ts';
import { ACCEPTANCES, parseReport, type Acceptance, type Report } from '~/domain/monthly-report/model.ts';
import { problemSentence } from '~/domain/monthly-report/problem.ts';
import { readSheets } from '~/domain/monthly-report/read-sheet.ts';
import { fieldsOf } from '~/domain/progress/from-report.ts';
import { PURCHASE_BASES } from '~/domain/progress/rows.ts';
import { COLLECTIONS } from '~/schemas/collections.ts';
import { readArguments } from './lib/arguments.ts';
import { Failure, runCommand, say } from './lib/progress.mjs';

const HELP = `用法：npm run progress -- 文件 --county 县区编号 --reported 报送日期 [选项]

把月报表工具导出的 JSON 或 CSV 写成一份进度：各单位相加，存到 progress/县区编号-年-月.yaml。
有没填的格、对不上的数，就不写，说出在哪里。写好以后补上出处（from 和 sources），再运行 npm run check。

  --county      县区的编号，例如 hanbin
  --reported    报送日期，例如 2026-10-16
  --purchases   采购怎样算：${keysOf(PURCHASE_BASES).map((key) => `${key}（${PURCHASE_BASES[key]}）`).join('、')}；不写就是 unstated
  --acceptance  整个县区的验收结论：${keysOf(ACCEPTANCES).map((key) => `${key}（${ACCEPTANCES[key]}）`).join('、')}；各单位一样的可以不写
  --help        显示本说明`;

await runCommand(async () => {
  const { values, positionals } = readArguments(HELP, {
    options: { county: { type: 'string' }, reported: { type: 'string' }, purchases: { type: 'string' }, acceptance: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (values.help) return say(HELP);
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new Failure(`要写一个文件。\n\n${HELP}`);
  if (!existsSync(name)) throw new Failure(`没有这个文件：${name}`);
  const target = write(name, values);
  say(`已写：${target}\n请补上出处 from 和 sources，再运行 npm run check。`);
});

/** The report that a file holds, or what keeps it from being read. */
function reportIn(name: string): { report: Report } | { problems: string[] } {
  const read = decodeText(readFileSync(name));
  if ('said' in read) return { problems: [`${read.said.found}。${read.said.allowed}。`] };
  if (name.endsWith('.json')) {
    const report = parseReport(jsonOf(read.text));
    return report === undefined ? { problems: ['不是月报表工具导出的 JSON。'] } : { report };
  }
  const sheet = csvSheet(basename(name), read.text);
  if ('said' in sheet) return { problems: [`${sheet.said.found}。${sheet.said.allowed}。`] };
  const { header, units, problems } = readSheets(basename(name), [sheet]);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? { problems: errors.map(problemSentence) } : { report: { version: 1, header, units: units.map(({ unit }) => unit) } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes the file and says where; throws with the reasons why not. */
function write(name: string, { county = '', reported = '', purchases = 'unstated', acceptance }: { county?: string; reported?: string; purchases?: string; acceptance?: string }): string {
  const read = reportIn(name);
  const reading = 'problems' in read ? read : fieldsOf(read.report, acceptanceNamed(acceptance));
  if ('problems' in reading) throw refusal(reading.problems);
  const { month } = reading.fields;
  const { schema } = COLLECTIONS.progress;
  const data = { ...reading.fields, county, reportedOn: reported, purchaseBasis: purchases, summary: `${month} 的月报。`, nature: 'official', publishedAt: instantOf(new Date()) };
  const result = schema.safeParse(data);
  if (!result.success) throw refusal(result.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`));
  const target = join(contentFolder(), 'progress', `${county}-${month}.yaml`);
  const path = resolve(root, target);
  if (existsSync(path)) throw refusal([`${target} 已经有了。更正就改那一份，并在 corrections 里写明。`]);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, writeRecord(schema, data));
  return target;
}

function acceptanceNamed(name: string | undefined): Acceptance | undefined {
  const acceptance = keysOf(ACCEPTANCES).find((key) => key === name);
  if (name !== undefined && acceptance === undefined) throw refusal([`--acceptance 写 ${keysOf(ACCEPTANCES).join('、')} 里的一个，不能写“${name}”。`]);
  return acceptance;
}

function refusal(problems: readonly string[]): Failure {
  return new Failure('没有写。', problems.join('\n'));
}
