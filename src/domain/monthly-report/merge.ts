import { plainKey } from '../ledger/model.ts';
import { HEADER_FIELDS, HEADER_KEYS, BOUNDS, emptyUnit, isBlank, readMonth, type Report, type UnitReport } from './model.ts';
import { quoted, type ReportProblem } from './problem.ts';
import type { ReadReport, ReadUnit } from './read-sheet.ts';

export interface Merged {
  report: Report;
  /** The names of the units that came in. */
  added: string[];
  problems: ReportProblem[];
}

/**
 * Puts sheets of several units into one. A unit that is there already is told by name and left out, so that nothing is
 * counted twice; a sheet of another month is left out whole.
 */
export function mergeReports(current: Report, files: readonly ReadReport[]): Merged {
  const problems: ReportProblem[] = [];
  const units = current.units.filter((unit) => !isBlank(unit));
  const known = new Map(units.map((unit) => [plainKey(unit.name), { unit, from: '正在填的表' }]));
  const added: string[] = [];
  const isNew = units.length === 0 && Object.values(current.header).every((text) => text.trim() === '');
  let month = readMonth(current.header.month);
  for (const read of files) {
    const theirs = readMonth(read.header.month);
    const place = { file: read.file, column: HEADER_FIELDS.month };
    if (month !== undefined && theirs !== undefined && month !== theirs) {
      problems.push({ ...place, severity: 'error', found: `这份表是 ${theirs} 的，正在填的是 ${month}`, allowed: '一张表只汇总一个月', fix: '整份没有读入；月份写错了就改好再读' });
      continue;
    }
    if (theirs === undefined && read.units.length > 0) {
      const written = read.header.month.trim();
      problems.push({ ...place, severity: 'warning', found: written === '' ? '没有填' : `看不出${quoted(written)}是哪一个月`, allowed: '要写成 2026-11 这样的年和月', fix: '没法核对是不是同一个月，请看一眼' });
    }
    month ??= theirs;
    for (const incoming of read.units) {
      const problem = take(incoming, read.file);
      if (problem !== undefined) problems.push(problem);
    }
  }
  const [only] = files;
  const header = isNew && files.length === 1 && only !== undefined ? only.header : current.header;
  const isMonthOpen = header.month.trim() === '' || readMonth(header.month) !== undefined;
  return { report: { version: 1, header: { ...header, month: isMonthOpen ? (month ?? '') : header.month }, units: units.length === 0 ? current.units : units }, added, problems };

  function take({ unit, row }: ReadUnit, file: string): ReportProblem | undefined {
    const place = { file, row, column: '单位' };
    const before = known.get(plainKey(unit.name));
    if (before !== undefined) {
      const isSame = cellsOf(before.unit) === cellsOf(unit);
      return {
        ...place,
        severity: isSame ? 'warning' : 'error',
        found: `${quoted(unit.name)}在${before.from}里已经有了，数${isSame ? '一样' : '不一样'}`,
        allowed: '一个单位只算一次',
        fix: isSame ? '只算了一份' : '留的是前一份，这一份没有读入；要用这一份，先删去表里的这个单位再读',
      };
    }
    if (units.length >= BOUNDS.units) return { ...place, severity: 'error', found: `多于 ${BOUNDS.units} 个单位`, allowed: `一张表最多 ${BOUNDS.units} 个单位`, fix: '分成几张表' };
    known.set(plainKey(unit.name), { unit, from: `“${file}”第 ${row} 行` });
    units.push(unit);
    added.push(unit.name);
    return undefined;
  }
}

/**
 * Takes back what a merge brought, and nothing else: whatever was written since stays.
 *
 * @param now the report as it has become
 * @returns the report without it, and the names of units that stay because they were changed since
 */
export function takeBack(now: Report, before: Report, merged: Report): { report: Report; changed: string[] } {
  const added = merged.units.filter((unit) => !before.units.includes(unit));
  const untouched = new Set(added.map((unit) => JSON.stringify(unit)));
  const units = now.units.filter((unit) => !untouched.has(JSON.stringify(unit)));
  const names = new Set(added.map(({ name }) => plainKey(name)));
  const header = { ...now.header };
  for (const key of HEADER_KEYS) if (header[key] === merged.header[key]) header[key] = before.header[key];
  return {
    report: { ...now, header, units: units.length === 0 ? [emptyUnit()] : units },
    changed: units.flatMap(({ name }) => (names.has(plainKey(name)) ? [name] : [])),
  };
}

function cellsOf({ kinds, whole }: UnitReport): string {
  return JSON.stringify([kinds, whole]);
}
