/**
 * `npm run progress`: makes a file of progress out of a monthly report that the tool has exported. Where it was published the
 * editor has to write: without that the content check lets no county's numbers pass.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder, root } from '../integrations/content-guard/environment.ts';
import { writeRecord } from '../integrations/content-guard/write-content.ts';
import { csvSheet, decodeText } from '~/domain/ledger/csv.ts';
import { keysOf } from '~/domain/records.ts';
import { ACCEPTANCES, parseReport, type Report } from '~/domain/monthly-report/model.ts';
import { problemSentence } from '~/domain/monthly-report/problem.ts';
import { readSheets } from '~/domain/monthly-report/read-sheet.ts';
import { fieldsOf } from '~/domain/progress/from-report.ts';
import { PURCHASE_BASES } from '~/domain/progress/rows.ts';
import { COLLECTIONS } from '~/schemas/collections.ts';

const HELP = `用法：npm run progress -- 文件 --county 县区编号 --reported 报送日期 [选项]

把月报表工具导出的 JSON 或 CSV 写成一份进度：各单位相加，存到 progress/县区编号-年-月.yaml。
有没填的格、对不上的数，就不写，说出在哪里。写好以后补上出处（from 和 sources），再运行 npm run check。

  --county      县区的编号，例如 hanbin
  --reported    报送日期，例如 2026-10-16
  --purchases   采购怎样算：${keysOf(PURCHASE_BASES).map((key) => `${key}（${PURCHASE_BASES[key]}）`).join('、')}；不写就是 unstated
  --acceptance  整个县区的验收结论：${keysOf(ACCEPTANCES).map((key) => `${key}（${ACCEPTANCES[key]}）`).join('、')}；各单位一样的可以不写
  --help        显示本说明`;

const { values: options, positionals } = parseArgs({
  options: { county: { type: 'string' }, reported: { type: 'string' }, purchases: { type: 'string' }, acceptance: { type: 'string' }, help: { type: 'boolean' } },
  allowPositionals: true,
});
const [file] = positionals;

if (options.help || file === undefined) console.log(HELP);
else process.exitCode = write(file);

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

/** Writes the file, or says why not. Gives the exit code. */
function write(name: string): number {
  const { county = '', reported = '', purchases = 'unstated' } = options;
  const read = reportIn(name);
  const acceptance = keysOf(ACCEPTANCES).find((key) => key === options.acceptance);
  const reading = 'problems' in read ? read : fieldsOf(read.report, acceptance);
  if ('problems' in reading) return refuse(reading.problems);
  const { month } = reading.fields;
  const now = new Date(Date.now() + 8 * 3_600_000).toISOString();
  const { schema } = COLLECTIONS.progress;
  const data = { ...reading.fields, county, reportedOn: reported, purchaseBasis: purchases, summary: `${month} 的月报。`, nature: 'official', publishedAt: `${now.slice(0, 10)} ${now.slice(11, 16)}` };
  const result = schema.safeParse(data);
  if (!result.success) return refuse(result.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`));
  const target = join(contentFolder(), 'progress', `${county}-${month}.yaml`);
  if (existsSync(resolve(root, target))) return refuse([`${target} 已经有了。更正就改那一份，并在 corrections 里写明。`]);
  writeFileSync(resolve(root, target), writeRecord(schema, data));
  console.log(`已写：${target}\n请补上出处 from 和 sources，再运行 npm run check。`);
  return 0;
}

function refuse(problems: readonly string[]): number {
  for (const problem of problems) console.error(problem);
  console.error('没有写。');
  return 1;
}
