/** Findings put together as one mends them: one rule in one column is one piece of work, the same thing on many pages one line of it. */
import { SEVERITIES, type Finding, type Severity } from './finding.ts';
import type { ColumnState } from './freshness.ts';

export interface FindingGroup extends Omit<Finding, 'page' | 'found'> {
  /** The column that all its pages belong to, or the whole site. */
  place: string;
  /** What was found, each with its pages. */
  lines: FindingLine[];
}

export interface FindingLine {
  found: string;
  pages: string[];
}

const WHOLE_SITE = '全站';
const ELSEWHERE = '栏目之外';

/** Groups in the order of the findings. */
export function groupFindings(findings: readonly Finding[], columns: readonly ColumnState[]): FindingGroup[] {
  const byLine = [...Map.groupBy(findings, ({ severity, rule, fix, found }) => [severity, rule, fix, found].join('\n')).values()];
  const lines = byLine.map((same) => ({ ...(same[0] as Finding), pages: same.map(({ page }) => page), place: placeOf(same, columns) }));
  const byPlace = [...Map.groupBy(lines, ({ severity, rule, fix, place }) => [severity, rule, fix, place].join('\n')).values()];
  return byPlace.map((group) => {
    const { rule, severity, allowed, fix, place } = group[0] as (typeof lines)[number];
    return { rule, severity, allowed, fix, place, lines: group.map(({ found, pages }) => ({ found, pages })) };
  });
}

function placeOf(findings: readonly Finding[], columns: readonly ColumnState[]): string {
  const places = new Set(findings.map(({ page }) => (page === '/' ? WHOLE_SITE : (columns.find(({ level, path }) => level === 1 && page.startsWith(path))?.name ?? ELSEWHERE))));
  return places.size === 1 ? ([...places][0] ?? WHOLE_SITE) : WHOLE_SITE;
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return Object.fromEntries(Object.keys(SEVERITIES).map((severity) => [severity, count(severity as Severity)])) as Record<Severity, number>;
}
