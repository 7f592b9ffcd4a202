import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { today } from '~/domain/dates.ts';
import { archivedOn as archivedOnOf, dayOfSite, hasSamples as hasSamplesIn, missingIdentity } from '~/domain/site-state.ts';
import { site as schema, type Site } from '~/schemas/site.ts';

/** Where the editors' files are; another city points this at its own folder. */
export const CONTENT_DIR = process.env['CONTENT_DIR'] || './src/content';

/** Identity, region and campaign state, as the editors set them in `site.yaml`. */
export const site: Site = schema.parse(parse(readFileSync(join(CONTENT_DIR, 'site.yaml'), 'utf8')));

/** The day on which the campaign became an archive; undefined while it runs. */
export const archivedOn = archivedOnOf(site);

/** The day that everything dated is judged against, in Asia/Shanghai: of an archive its own, else `TODAY`, or the day of the build. */
export const TODAY = dayOfSite(site, process.env['TODAY'] || today(new Date()));

/** A release is for the public: samples, which show how something would look, stay out of it. */
export const hasSamples = hasSamplesIn(process.env);

/** While any part of the identity is missing the site must not pass for a government's: banner, noindex, no government tags. */
export const isDemo = missingIdentity(site).length > 0;

/** 收录, or 推荐 once the responsible office has confirmed the catalogue. */
export const catalogueWord = site.campaign.catalogueWord === 'recommended' ? '推荐' : '收录';
