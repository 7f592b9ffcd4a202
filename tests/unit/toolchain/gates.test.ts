import { expect, test } from 'vitest';
import { countResults } from '../../../scripts/lib/gates.mjs';

const file = (name: string, ...statuses: string[]) => ({
  name: `/home/zhengban/tests/${name}`,
  status: statuses.length > 0 && statuses.every((status) => status === 'passed') ? 'passed' : 'failed',
  assertionResults: statuses.map((status) => ({ status })),
});
const wanted = ['unit', 'site'];

test('passed and failed tests are counted', () => {
  const report = { testResults: [file('unit/a.test.ts', 'passed', 'failed'), file('site/b.test.ts', 'passed')] };
  expect(countResults(report, { wanted, exitCode: 1 })).toEqual({ passed: 2, failed: 1 });
});

test.each([
  ['a file that cannot be loaded', { testResults: [file('unit/a.test.ts'), file('site/b.test.ts', 'passed')] }, 1, 1],
  ['a suite without a test', { testResults: [file('unit/a.test.ts', 'passed')] }, 0, 1],
  ['an error outside any test', { testResults: [file('unit/a.test.ts', 'passed'), file('site/b.test.ts', 'passed')] }, 1, 1],
  ['no report at all', undefined, 1, 2],
])('%s counts as failed', (_, report, exitCode, failed) => {
  expect(countResults(report, { wanted, exitCode }).failed).toBe(failed);
});
