/** axe-core on a page, by the rules of WCAG 2.2 AA. */
import axe, { type Result } from 'axe-core';
import type { Page } from 'playwright-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Rules beyond the standard, or off unless named. */
const alsoChecked = ['target-size', 'landmark-unique', 'landmark-one-main', 'page-has-heading-one', 'heading-order', 'region'];

export interface Audit {
  /** What is wrong, with the first elements that show it. */
  violations: string[];
  /** How many rules found something to judge: an audit of an empty page proves nothing. */
  judged: number;
}

export async function audit(page: Page): Promise<Audit> {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(
    ([tags, extra]) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values: [...tags] },
        rules: Object.fromEntries(extra.map((rule) => [rule, { enabled: true }])),
        resultTypes: ['violations'],
      }),
    [standards, alsoChecked] as const,
  );
  return { violations: violations.map(sentence), judged: passes.length };
}

function sentence({ id, help, nodes }: Result): string {
  const examples = nodes.slice(0, 3).map(({ target, failureSummary, html }) => `  ${target.join(' ')}\n    ${html.slice(0, 160)}\n    ${failureSummary?.split('\n').slice(1).join(' ').trim()}`);
  return [`${id} (${nodes.length}): ${help}`, ...examples].join('\n');
}
