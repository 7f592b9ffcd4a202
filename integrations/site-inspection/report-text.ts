/** The inspection for a terminal, and for programs. */
import { basisText } from '~/domain/inspection/basis.ts';
import { RULES, SEVERITIES, type Severity } from '~/domain/inspection/finding.ts';
import { groupFindings, type FindingGroup, type FindingLine } from '~/domain/inspection/groups.ts';
import { basisOf, type Inspection } from '~/domain/inspection/inspect.ts';
import { ageOf, scopeOf, SEVERITY_WORDS, STATE_WORDS, verdictOf, VETO_WORDS } from './report-words.ts';

/** A terminal shows so many pages of a line, and so many lines of a group; JSON and the page hold more. */
const MOST_PAGES = 3;
const MOST_LINES = 5;

export function inspectionText(inspection: Inspection): string {
  const groups = groupFindings(inspection.findings, inspection.columns);
  const vetoes = inspection.vetoes.map(({ name, result, words }) => `  ${VETO_WORDS[result]}  ${name}：${words}`);
  const columns = inspection.columns
    .filter(({ level }) => level === 1)
    .map((column) => `  ${STATE_WORDS[column.state]}  ${column.name}（${column.kind}，${column.items} 条）${column.newest === undefined ? '' : `最新发布 ${column.newest}，${ageOf(column)}`}${column.newestEvent === undefined ? '' : `；列表上最新的日子 ${column.newestEvent}`}`);
  return [
    `单项否决\n${vetoes.join('\n')}\n`,
    `一级栏目\n${columns.join('\n')}\n`,
    ...(Object.keys(SEVERITIES) as Severity[]).flatMap((severity) => severityText(severity, groups.filter((group) => group.severity === severity))),
    scopeOf(inspection),
    `${inspection.isPassed ? '✓' : '✗'} ${verdictOf(inspection)}`,
  ].join('\n');
}

function severityText(severity: Severity, groups: readonly FindingGroup[]): string[] {
  if (groups.length === 0) return [];
  return [`${SEVERITY_WORDS[severity].title}：${SEVERITY_WORDS[severity].what}\n${groups.map(groupText).join('\n')}\n`];
}

function groupText(group: FindingGroup): string {
  const { rule, place, lines, allowed, fix } = group;
  const more = lines.length > MOST_LINES ? `      另有 ${lines.length - MOST_LINES} 条，见报告页\n` : '';
  return `  ${RULES[rule].title}（${place}）\n${lines.slice(0, MOST_LINES).map(lineText).join('')}${more}      应当：${allowed}\n      改法：${fix}\n      依据：${basisOf(group)}`;
}

function lineText({ found, pages }: FindingLine): string {
  return `      ${found}\n        ${pages.slice(0, MOST_PAGES).join(' ')}${pages.length > MOST_PAGES ? ` 等 ${pages.length} 页` : ''}\n`;
}

/** One document for programs; its keys stand in a fixed order. */
export function inspectionJson({ today, isDemo, isArchived, isPassed, counts, columns, vetoes, findings }: Inspection): string {
  const document = {
    today,
    isDemo,
    isArchived,
    isPassed,
    counts,
    columns,
    vetoes: vetoes.map(({ name, result, words, basis }) => ({ name, result, words, basis: basisText(basis) })),
    findings: findings.map(({ rule, severity, page, found, allowed, fix }) => ({ rule, severity, page, found, allowed, fix, basis: basisOf({ rule }) })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
