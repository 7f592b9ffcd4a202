import type { BACKGROUND as RESERVED_KEY, Source } from '~/schemas/shared/source.ts';
import { itemsOf, textOf, type Claim, type ContentEntry } from './entry.ts';
import { error, type Problem } from './problem.ts';
import { closest } from './suggest.ts';

/** The reserved key of what nobody read; it needs no declaration. */
export const BACKGROUND_KEY: typeof RESERVED_KEY = 'background';

/** The kinds of sources that are read first-hand. A reprint is not one of them. */
const FIRST_HAND: readonly string[] = ['official', 'repository', 'news'] satisfies Source['kind'][];

/**
 * The sources of an entry: each key is declared once, each one that is named is declared, each one that is declared is
 * named, and a confirmed fact rests on at least one first-hand text.
 */
export function sourceProblems(entry: ContentEntry): Problem[] {
  const kinds = new Map<string, string | undefined>();
  const problems: Problem[] = [];
  for (const { index, item } of itemsOf(entry.data, 'sources')) {
    const key = textOf(item, 'key');
    if (key === undefined) continue;
    const place = { path: ['sources', index, 'key'] };
    if (key === BACKGROUND_KEY) {
      problems.push(
        error(entry, place, {
          found: '声明了来源 “background”',
          allowed: 'background 是保留的代号，表示没有读过原文',
          fix: '删去这个来源；事实里直接写 source: background',
        }),
      );
    } else if (kinds.has(key)) {
      problems.push(
        error(entry, place, { found: `来源代号 “${key}” 声明了两次`, allowed: '每个来源只声明一次', fix: '合并成一个，或给其中一个换代号' }),
      );
    }
    kinds.set(key, textOf(item, 'kind'));
  }
  for (const claim of entry.claims) problems.push(...claimProblems(entry, claim, kinds));
  return [...problems, ...unusedSources(entry)];
}

function claimProblems(entry: ContentEntry, claim: Claim, kinds: ReadonlyMap<string, string | undefined>): Problem[] {
  const place = { path: [...claim.path, 'source'] };
  const problems = claim.sources
    .filter((key) => key !== BACKGROUND_KEY && !kinds.has(key))
    .map((key) => {
      const near = closest(key, kinds.keys());
      return error(entry, place, {
        found: `来源 “${key}” 没有声明`,
        allowed: '“来源”里声明过的代号，或 background',
        fix: near === undefined ? `在“来源”里声明 ${key}，或改成声明过的代号；没有读过原文的写 background` : `是不是想写 ${near}`,
      });
    });
  const firstHand = claim.sources.some((key) => FIRST_HAND.includes(kinds.get(key) ?? ''));
  if (claim.confidence === 'confirmed' && claim.sources.length > 0 && problems.length === 0 && !firstHand) {
    problems.push(
      error(entry, { path: [...claim.path, 'confidence'] }, {
        found: `写了已核实，来源却是 ${claim.sources.map((key) => `“${key}”（${describe(key, kinds)}）`).join('、')}`,
        allowed: '已核实的事实至少有一个第一手来源：官方、代码仓库或新闻机构',
        fix: '改成 confidence: unverified，或读过第一手原文后补上那个来源',
      }),
    );
  }
  return problems;
}

function describe(key: string, kinds: ReadonlyMap<string, string | undefined>): string {
  if (key === BACKGROUND_KEY) return '没有读过原文';
  return kinds.get(key) === 'reprint' ? '转载件' : '类别不明';
}

/** Only in an entry that states facts field by field: elsewhere the sources are what the prose rests on. */
function unusedSources(entry: ContentEntry): Problem[] {
  if (entry.claims.length === 0) return [];
  const used = new Set(entry.claims.flatMap((claim) => claim.sources));
  return itemsOf(entry.data, 'sources').flatMap(({ index, item }) => {
    const key = textOf(item, 'key');
    if (key === undefined || key === BACKGROUND_KEY || used.has(key)) return [];
    return error(entry, { path: ['sources', index, 'key'] }, {
      found: `来源 “${key}” 没有一条事实用到`,
      allowed: '声明的来源都要有事实引用',
      fix: `在用到它的事实里写 source: ${key}，或删去这个来源`,
    });
  });
}
