import { CAPS, type CapVerdict, type PriceUnit } from '~/domain/cost/caps.ts';
import { formatYuan, tidyYuan } from '~/domain/cost/money.ts';
import type { CostLine } from '~/domain/cost/plan.ts';
import { costTool as words } from '~/strings/cost-tool.ts';
import type { CapsView } from '~/queries/cost.ts';

/** What is counted: 每台 is counted in 台. */
export function unitWord(units: Record<PriceUnit, string>, per: PriceUnit): string {
  return units[per].replace(/^每个?/u, '');
}

/** So many × so much × so often ＝ so much. */
export function lineSentence({ units, unitPrice, times, timesOf, sum }: CostLine, unit: string): string {
  return words.line(units, unit, tidyYuan(unitPrice), words.times[timesOf](times), formatYuan(sum));
}

/** How a price stands to its cap, or why it has none. */
export function capSentence(verdict: CapVerdict | undefined): string {
  if (verdict === undefined) return words.noCap.nothing;
  if (verdict.kind === 'none') return words.noCap[verdict.why];
  const [compared, limit] = [formatYuan(verdict.compared), tidyYuan(CAPS[verdict.cap])];
  if (verdict.kind === 'special') return words.verdict.special(compared, tidyYuan(CAPS.office), limit);
  return words.verdict[verdict.kind](compared, limit, words.caps[verdict.cap]);
}

/** Whether the document that sets the caps is in force, as far as an editor has confirmed it. */
export function forceSentence(validity: CapsView['validity']): string {
  return validity === undefined || validity.isUnverified ? words.capForce : words.capValidity(validity.label);
}
