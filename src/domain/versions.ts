import { newestFirst } from './dates.ts';
import type { Data } from '~/schemas/collections.ts';

type Version = Data<'software'>['versions'][number];

/** Words of versions that are still being tried out. */
const UNFINISHED = /alpha|beta|preview|pre-?release|\brc\b|-rc|测试|预览|候选/iu;

/**
 * The version that may be called the latest: confirmed, finished, and the newest by date as well as by number where there
 * are several. Undefined where that cannot be told: of two lines kept side by side, or of parts that count by themselves,
 * none is the latest.
 */
export function latestVersion(versions: readonly Version[]): Version | undefined {
  const known = versions.filter(({ version, confidence }) => confidence === 'confirmed' && !UNFINISHED.test(version));
  if (known.length < 2) return known[0];
  const isOneLine = known.every(({ version, releasedOn }) => releasedOn !== undefined && prefixOf(version) === prefixOf(known[0]?.version ?? ''));
  if (!isOneLine) return undefined;
  const [byDate] = [...known].sort((a, b) => newestFirst(a.releasedOn ?? '', b.releasedOn ?? ''));
  const [byNumber] = [...known].sort((a, b) => compareNumbers(numbersIn(b.version), numbersIn(a.version)));
  return byDate === byNumber ? byDate : undefined;
}

/** What stands before the number: the part of the product that it counts. */
function prefixOf(version: string): string {
  return version.slice(0, version.search(/\d/u)).replace(/v$/iu, '').trim();
}

/** The numbers of a version without what is said in brackets: '9.6（云镜像20260514）' → [9, 6]. */
function numbersIn(version: string): number[] {
  const [name = ''] = version.split(/[（(]/u);
  return (name.match(/\d+/gu) ?? []).map(Number);
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
