/** What the reports call results and states; the text and the page say the same. */
import type { ColumnState } from '~/domain/inspection/freshness.ts';
import { FRESHNESS_RULES, type Severity } from '~/domain/inspection/finding.ts';
import { countBySeverity } from '~/domain/inspection/groups.ts';
import type { Inspection, Veto } from '~/domain/inspection/inspect.ts';

export const VETO_WORDS: Readonly<Record<Veto['result'], string>> = { passed: '没有问题', failed: '触犯', doubted: '存疑', unseen: '看不出', archived: '不适用' };

export const STATE_WORDS: Readonly<Record<ColumnState['state'], string>> = { fresh: '在限内', stale: '过期', blank: '空白', unjudged: '没有限期', archived: '已归档' };

export const SEVERITY_WORDS: Readonly<Record<Severity, { title: string; what: string }>> = {
  red: { title: '红', what: '上线前必须改，或者触犯单项否决' },
  amber: { title: '黄', what: '会扣分，尽快改' },
  note: { title: '注', what: '知道就好，不影响通过' },
};

/** The verdict in a sentence. */
export function verdictOf({ findings, isPassed }: Inspection): string {
  const { red, amber, note } = countBySeverity(findings);
  const isOnlyOld = !isPassed && findings.every(({ severity, rule }) => severity !== 'red' || FRESHNESS_RULES.has(rule));
  return `${isPassed ? '没有红的' : `红 ${red} 处${isOnlyOld ? '，都是没有新消息' : ''}`}，黄 ${amber} 处，注 ${note} 处。`;
}

/** What was looked at, in a sentence. */
export function scopeOf({ today, isDemo, isArchived, counts }: Inspection): string {
  const state = [isDemo && '演示站点', isArchived && '已归档：不查更新'].filter(Boolean).join('，');
  return `以 ${today} 为今天${state && `；${state}`}。看了 ${counts.pages} 页（内容页 ${counts.items}），站内链接 ${counts.internal} 个，站外链接 ${counts.external} 个，文件引用 ${counts.loads} 处；色调 ${counts.hues} 种；估计最慢的一页 ${counts.slowestSeconds.toFixed(1)} 秒打开。`;
}

/** How old the newest item of a column is, against what is allowed. */
export const ageOf = ({ daysOld, limit }: ColumnState): string => (daysOld === undefined ? '' : `${daysOld} 天${limit === undefined ? '' : `，限 ${limit}`}`);
