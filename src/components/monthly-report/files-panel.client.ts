import { button, make, show } from '~/components/ui/elements.client.ts';
import { readFile } from '~/components/ui/reading.client.ts';
import type { Merged } from '~/domain/monthly-report/merge.ts';
import { emptyReport, parseReport } from '~/domain/monthly-report/model.ts';
import { problemSentence, type ReportProblem } from '~/domain/monthly-report/problem.ts';
import { readSheets, type ReadReport } from '~/domain/monthly-report/read-sheet.ts';
import { monthlyReport as words } from '~/strings/monthly-report.ts';

/** How many problems are listed at once: a wrong file breaks every row. */
const MOST_LISTED = 30;

/** Reads files, each whole or not at all. */
export async function readFiles(files: readonly File[]): Promise<ReadReport[]> {
  const read: ReadReport[] = [];
  for (const file of files) read.push(await readOne(file));
  return read;
}

/**
 * Tells what came of reading files into a report.
 *
 * @param onUndo takes it back
 * @returns what is to be said of it
 */
export function showRead(panel: HTMLElement, read: readonly ReadReport[], { added, problems }: Merged, onUndo: () => void): string {
  const all = [...read.flatMap((file) => file.problems), ...problems];
  const said = words.readAdded(added);
  const undo = button([words.readUndo], () => {
    show(panel);
    onUndo();
  });
  show(
    panel,
    make('p', '', make('strong', '', `${words.readTitle}：`), said),
    ...listOf(words.readRefused, all.filter(({ severity }) => severity === 'error')),
    ...listOf(words.readLook, all.filter(({ severity }) => severity === 'warning')),
    ...(added.length > 0 ? [make('p', 'acts', undo)] : []),
  );
  return said;
}

async function readOne(file: File): Promise<ReadReport> {
  const content = await readFile(file);
  if ('sheets' in content) return readSheets(file.name, content.sheets);
  const report = 'json' in content ? parseReport(content.json) : undefined;
  if (report !== undefined) return { file: file.name, header: report.header, units: report.units.map((unit, index) => ({ unit, row: index + 1 })), problems: [] };
  const said = 'said' in content ? content.said : words.notReport;
  return { file: file.name, header: emptyReport().header, units: [], problems: [{ file: file.name, severity: 'error', ...said }] };
}

function listOf(title: string, problems: readonly ReportProblem[]): HTMLElement[] {
  if (problems.length === 0) return [];
  const items = problems.slice(0, MOST_LISTED).map((problem) => make('li', '', problemSentence(problem)));
  const more = problems.length - items.length;
  return [make('p', '', title), make('ul', '', ...items), ...(more > 0 ? [make('p', '', words.problemsMore(more))] : [])];
}
