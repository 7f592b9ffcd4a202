/** The editor's page of the inspection: it opens by itself, reads on a phone, and nobody is shut out. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBuiltSite } from '../../integrations/site-inspection/built-site.ts';
import { inspectionPage } from '../../integrations/site-inspection/report-page.ts';
import { siteModel } from '../../integrations/site-inspection/site-model.ts';
import { normaliseBase } from '../../scripts/lib/serve.mjs';
import { distFolder, inProject } from '../../scripts/lib/project.mjs';
import { inspect } from '~/domain/inspection/inspect.ts';
import { audit } from './support/audit.ts';
import { startSite, type Site } from './support/server.ts';
import { visit } from './support/visit.ts';

let folder: string;
let reports: Site;

beforeAll(async () => {
  const site = siteModel(readBuiltSite(distFolder, normaliseBase(process.env['BASE_PATH'] ?? '/')));
  // Long after the last news, so that the page has something of each severity to show.
  const page = inspectionPage(inspect(site, '2099-01-01'), readFileSync(inProject('src/styles/tokens.css'), 'utf8'), (path) => site.pages.find((candidate) => candidate.path === path)?.canonicals[0]);
  folder = mkdtempSync(join(tmpdir(), 'inspection-'));
  writeFileSync(join(folder, 'index.html'), page);
  reports = await startSite(folder, '/');
});

afterAll(() => {
  reports.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['a desk', {}],
  ['a phone', { width: 320, height: 640 }],
  ['a dark room', { dark: true }],
  ['a browser without scripts', { javaScript: false }],
])('reads on %s', async (_, settings) => {
  const { page, errors, strayRequests } = await visit('/', { site: reports.address, ...settings });
  expect(await page.locator('h1').textContent()).toBe('网站检查报告');
  expect(await page.locator('.red').innerText()).toContain('首页最新的一条发布于');
  expect(await page.locator('.scroll').first().innerText()).toContain('首页不更新');
  expect(errors.filter((error) => !error.includes('favicon'))).toEqual([]);
  expect(strayRequests).toEqual([]);
  if ('javaScript' in settings) return;
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  const { violations, judged } = await audit(page);
  expect(violations).toEqual([]);
  expect(judged).toBeGreaterThan(10);
});
