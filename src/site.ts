import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { today } from '~/domain/dates.ts';
import { site as schema, type Site } from '~/schemas/site.ts';

/** Where the editors' files are; another city points this at its own folder. */
export const CONTENT_DIR = process.env['CONTENT_DIR'] || './src/content';

/** The day that everything dated is judged against, in Asia/Shanghai: `TODAY`, or the day of the build. */
export const TODAY = process.env['TODAY'] || today(new Date());

/** Identity, region and campaign state, as the editors set them in `site.yaml`. */
export const site: Site = schema.parse(parse(readFileSync(join(CONTENT_DIR, 'site.yaml'), 'utf8')));

const REQUIRED_IDENTITY = ['host', 'organiser', 'siteIdCode', 'icp', 'police', 'domain', 'contact'] as const;

/** While any part of the identity is missing the site must not pass for a government's: banner, noindex, no government tags. */
export const isDemo = REQUIRED_IDENTITY.some((part) => site.identity[part] === undefined);

/** 收录, or 推荐 once the responsible office has confirmed the catalogue. */
export const catalogueWord = site.campaign.catalogueWord === 'recommended' ? '推荐' : '收录';
