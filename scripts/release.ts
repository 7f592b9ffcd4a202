/**
 * `npm run release`: builds the site for the public. What only shows how something would look stays out, and a site that
 * could pass for a government's without being one is not built.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { ContentEntry } from '~/domain/content/entry.ts';
import { isSample } from '~/domain/lifecycle.ts';
import { missingIdentity } from '~/domain/site-state.ts';
import { COLLECTION_LABELS, type CollectionName } from '~/schemas/collections.ts';
import { site as schema } from '~/schemas/site.ts';
import { checkContent } from '../integrations/content-guard/check-content.ts';
import { contentFolder, now, root, today } from '../integrations/content-guard/environment.ts';
import { findingsText } from '../integrations/content-guard/report.ts';
import { readArguments } from './lib/arguments.ts';
import { buildSite } from './lib/build.mjs';
import { Failure, runCommand, say } from './lib/progress.mjs';

const HELP = `用法：npm run release [-- 选项]

生成正式发布的网站到 dist/。示例一律不收，并说明哪几类因此是空的。

不生成的情形：内容有错误；网站身份没有填全；SITE_URL 不是 https，或与 site.yaml 的域名不同；
内容里还写着本站是演示站点。

  --check    只检查能不能发布，不生成
  --help     显示本说明

环境变量：SITE_URL（必填）、BASE_PATH、CONTENT_DIR、TODAY。`;

/** What a site says of itself that has no identity. */
const DEMO = '演示站点';

await runCommand(async () => {
  const { values: options } = readArguments(HELP, { options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (options.help) return say(HELP);
  const folder = resolve(root, contentFolder());
  const { findings, entries, files } = checkContent({ folder, root, today: today(), now: now() });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Failure(`内容有 ${errors.length} 个错误，没有发布。`, findingsText(errors));
  const site = schema.parse(parse(readFileSync(join(folder, 'site.yaml'), 'utf8')));
  const missing = missingIdentity(site);
  if (missing.length > 0) throw new Failure(`site.yaml 的网站身份没有填全，缺 ${missing.join('、')}。没有正式身份的网站只能是演示站点，用 npm run build 生成。`);
  refuseAddress(process.env['SITE_URL'], site.identity.domain);
  const demos = files.filter(({ data, body }) => `${JSON.stringify(data)}${body}`.includes(DEMO)).map(({ file }) => file);
  if (demos.length > 0) throw new Failure(`内容里还写着“${DEMO}”：${demos.join('、')}。有了正式身份，先把这些话改掉。`);
  for (const label of emptyWithoutSamples(entries)) say(`· “${label}”除了示例没有内容，发布的网站上这一类是空的。`);
  if (options.check) return say('✓ 可以发布。');
  process.env['RELEASE'] = 'true';
  return buildSite();
});

function refuseAddress(address: string | undefined, domain: string | undefined): void {
  const url = address === undefined ? undefined : URL.parse(address);
  if (url?.protocol === 'https:' && url.hostname === domain) return;
  throw new Failure(`SITE_URL 是“${address ?? ''}”，应当是 https://${domain ?? ''}（site.yaml 里的域名）：网页里的完整地址都从它来。`);
}

/** Kinds of content that have entries, and none but samples. */
function emptyWithoutSamples(entries: readonly ContentEntry[]): string[] {
  const kinds = Map.groupBy(entries, ({ collection }) => collection);
  const isEmpty = (collection: CollectionName) => kinds.get(collection)?.every(({ data }) => isSample(data)) ?? false;
  return (Object.keys(COLLECTION_LABELS) as CollectionName[]).filter(isEmpty).map((collection) => COLLECTION_LABELS[collection]);
}
