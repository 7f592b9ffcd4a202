import { plainKey } from '../ledger/model.ts';
import { isSample } from '../lifecycle.ts';
import { checkUnit, type Cell } from '../monthly-report/check.ts';
import { isMonth } from '../monthly-report/model.ts';
import { unitReportOf } from '../progress/rows.ts';
import { isRecord } from '../records.ts';
import { textOf, type Content, type ContentEntry } from './entry.ts';
import { error, warning, type Problem, type Said } from './problem.ts';
import { BACKGROUND_KEY } from './sources.ts';

/** What the file of a sample's report begins with: its unit has no id of its own. */
const SAMPLE = 'sample-';

/** One report by itself: whose it is, where it was read, how its file is called, and whether its numbers come out. */
export function progressProblems(entry: ContentEntry, content: Content, today: string): Problem[] {
  if (entry.collection !== 'progress') return [];
  return [...unitProblems(entry, content), ...sourceProblems(entry), ...nameProblems(entry), ...dayProblems(entry, today), ...sumProblems(entry)];
}

/** A report is of a county or of an invented unit, never of both or of nobody; and an invented one has no county's name. */
function unitProblems(entry: ContentEntry, content: Content): Problem[] {
  const { data } = entry;
  const [county, invented] = [textOf(data, 'county'), textOf(data, 'sampleUnit')];
  const say = (key: string, said: Said) => [error(entry, { path: [key] }, said)];
  if (county !== undefined && invented !== undefined) {
    return say('sampleUnit', { found: `同时写了县区 “${county}” 和示例单位 “${invented}”`, allowed: '一份月报只属于一个单位：真实的写 county，虚构的写 sampleUnit', fix: '删去其中一个' });
  }
  if (county === undefined && invented === undefined) {
    return [error(entry, { path: [] }, { found: '没有写是哪个单位报的', allowed: '真实的县区写 county，虚构的写 sampleUnit', fix: '补上 county（县区的编号），例如 county: hanbin' })];
  }
  if (invented === undefined) return [];
  if (!isSample(entry.data)) return say('nature', { found: `示例单位 “${invented}” 的月报，性质写成了 “${textOf(data, 'nature') ?? ''}”`, allowed: '示例单位的月报，性质只能是 sample', fix: '改成 nature: sample；真实的月报写 county' });
  const named = content.of('counties').flatMap((candidate) => (isSample(candidate.data) ? [] : (textOf(candidate.data, 'name') ?? [])));
  return named.every((name) => !invented.includes(name)) ? [] : say('sampleUnit', { found: `示例单位 “${invented}” 里有真实县区的名称`, allowed: '示例只能写虚构的单位', fix: '换一个名称，例如 示例县甲' });
}

/** No figure stands on a real county without a place where it was published; and none was published of an invented unit. */
function sourceProblems(entry: ContentEntry): Problem[] {
  const from = isRecord(entry.data['from']) ? entry.data['from'] : undefined;
  if (isSample(entry.data)) {
    return from === undefined ? [] : [error(entry, { path: ['from'] }, { found: '示例写了出处', allowed: '示例是编的，没有出处', fix: '删去 from' })];
  }
  if (textOf(entry.data, 'county') === undefined) return [];
  if (from === undefined) {
    return [error(entry, { path: ['county'] }, { found: `县区 “${textOf(entry.data, 'county') ?? ''}” 的数没有出处`, allowed: '真实县区的月报要写 from：在哪里公布、核实了没有', fix: '在 sources 里声明公布它的页面或文件，再写 from: {source: 代号, confidence: confirmed}；没有公布的不上网' })];
  }
  const isUnread = [from['source']].flat().includes(BACKGROUND_KEY);
  return isUnread ? [error(entry, { path: ['from', 'source'] }, { found: '出处写的是 background', allowed: '真实县区的数要有公布它的页面或文件', fix: '写上声明过的来源代号；没有读到的不上网' })] : [];
}

/** The file says in its name whose report it is and of which month, so that a folder of them can be read. */
function nameProblems(entry: ContentEntry): Problem[] {
  const [month, county] = [textOf(entry.data, 'month'), textOf(entry.data, 'county')];
  if (month === undefined || !isMonth(month)) return [];
  const unit = county ?? `${SAMPLE}…`;
  const fits = county === undefined ? new RegExp(`^${SAMPLE}[a-z]+-${month}$`, 'u').test(entry.id) : entry.id === `${county}-${month}`;
  return fits ? [] : [error(entry, { path: ['month'] }, { found: `文件名 “${entry.id}” 和单位、月份（${month}）不一致`, allowed: county === undefined ? `示例写成 ${SAMPLE}字母-年-月，例如 ${SAMPLE}a-${month}` : '文件名是“县区编号-年-月”', fix: `改名为 ${unit}-${month}.yaml；月份写错了就改月份` })];
}

/** A report is not handed in before its month begins, nor in the future. */
function dayProblems(entry: ContentEntry, today: string): Problem[] {
  const [month, day] = [textOf(entry.data, 'month'), textOf(entry.data, 'reportedOn')];
  if (month === undefined || day === undefined) return [];
  const say = (found: string, fix: string) => [error(entry, { path: ['reportedOn'] }, { found, allowed: '报送的日子在月份开始以后、今天以前', fix })];
  if (day < `${month}-01`) return say(`报送日期 ${day} 早于 ${month} 月初`, '看看月份和日期哪一个写错了');
  return day > today ? say(`报送日期 ${day} 还没有到（今天 ${today}）`, '报了再写') : [];
}

/** The rules of the monthly report itself. What is empty or no number at all, the schema says. */
function sumProblems(entry: ContentEntry): Problem[] {
  const report = unitReportOf(textOf(entry.data, 'sampleUnit') ?? textOf(entry.data, 'county') ?? entry.id, entry.data);
  return checkUnit(report).flatMap(({ cell, isEmpty, severity, found, allowed, fix }) => {
    if (isEmpty || cell === 'name') return [];
    const say = severity === 'error' ? error : warning;
    return say(entry, { path: pathOf(cell) }, { found, allowed, fix });
  });
}

const pathOf = (cell: Cell) => (cell.kind === undefined ? ['whole', cell.column] : ['kinds', cell.kind, cell.column]);

/** All reports together: a unit reports a month once, and the word in a sample's file names always means the same unit. */
export function reportPairProblems(content: Content): Problem[] {
  const [ofMonth, wordOf, unitOf] = [new Map<string, ContentEntry>(), new Map<string, string>(), new Map<string, string>()];
  return content.of('progress').flatMap((entry) => {
    const [month, county, invented] = [textOf(entry.data, 'month'), textOf(entry.data, 'county'), textOf(entry.data, 'sampleUnit')];
    const unit = county ?? invented;
    if (month === undefined || unit === undefined) return [];
    const key = `${county === undefined ? SAMPLE : ''}${plainKey(unit)} ${month}`;
    const known = ofMonth.get(key);
    if (known !== undefined) {
      return error(entry, { path: ['month'] }, { found: `“${unit}” ${month} 的月报，${known.file} 已经有了`, allowed: '一个单位一个月只有一份；更正就改原来那一份', fix: '删去一份；改过的数写进 corrections' });
    }
    ofMonth.set(key, entry);
    if (invented === undefined) return [];
    const word = entry.id.slice(SAMPLE.length, -(month.length + 1));
    const [otherWord, otherUnit] = [wordOf.get(invented) ?? word, unitOf.get(word) ?? invented];
    wordOf.set(invented, otherWord);
    unitOf.set(word, otherUnit);
    if (otherWord === word && otherUnit === invented) return [];
    return error(entry, { path: ['sampleUnit'] }, { found: `文件名里的 “${word}” 和 “${invented}” 对不上别的文件`, allowed: '一个示例单位始终用同一个词', fix: otherWord === word ? `“${word}” 是 ${otherUnit}，换一个词` : `改名为 ${SAMPLE}${otherWord}-${month}.yaml` });
  });
}
