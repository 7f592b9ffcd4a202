import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, root } from '../../integrations/content-guard/environment.ts';
import type { CollectionName } from '~/schemas/collections.ts';
import { collectionNames, entriesOf, pieces } from './support/content.ts';

/** Collections that may have no entries, each with its reason. */
const MAY_BE_EMPTY: Partial<Record<CollectionName, string>> = { exposures: '没有读到本市机关公布的、可以曝光的决定' };

/** The first release; nothing was published before it. */
const FIRST_RELEASE = '2026-11-24 00:00';

describe('the collections', () => {
  it.each(collectionNames.filter((name) => MAY_BE_EMPTY[name] === undefined))('hold something: %s', (name) => {
    expect(entriesOf(name).length).toBeGreaterThan(0);
  });

  it.each(collectionNames)('hold an entry for every file: %s', (name) => {
    // A folder that is empty is kept in the repository by a file without a name.
    const onDisk = readdirSync(join(resolve(root, contentFolder()), name)).filter((file) => !file.startsWith('.'));
    expect(entriesOf(name)).toHaveLength(onDisk.length);
  });

  it.each<[CollectionName, number]>([
    ['vendors', 146],
    ['categories', 23],
    ['replaced-products', 80],
    ['units', 11],
    ['counties', 10],
    ['tasks', 9],
    ['milestones', 13],
  ])('%s has %i entries', (name, count) => {
    expect(entriesOf(name)).toHaveLength(count);
  });

  it.each<[CollectionName, number]>([
    ['software', 181],
    ['guidance', 14],
    ['terms', 40],
    ['news', 13],
  ])('%s has %i entries or more', (name, count) => {
    expect(entriesOf(name).length).toBeGreaterThanOrEqual(count);
  });

  it('has 178 products or more in the catalogue, and three drafts', () => {
    const software = entriesOf('software');
    expect(software.filter(({ data }) => data.draft).map(({ id }) => id)).toEqual(['cs2c-office', 'redflag', 'sursen']);
    expect(software.filter(({ data }) => !data.draft).length).toBeGreaterThanOrEqual(178);
  });

  it('has the ten counties of 安康 by their codes', () => {
    const codes = entriesOf('counties').map(({ data }) => data.code);
    expect(codes.toSorted()).toEqual(['610902', '610921', '610922', '610923', '610924', '610925', '610926', '610927', '610928', '610929']);
  });

  it('has news of the notice itself, and samples only where a kind has nothing else to show', () => {
    expect(entriesOf('news').map(({ id }) => id)).toContain('notice-2012-46');
    const samples = collectionNames.flatMap((name) => entriesOf(name).flatMap(({ id, data }) => (data.nature === 'sample' ? `${name}/${id}` : [])));
    expect(samples.filter((name) => !name.startsWith('progress/'))).toEqual(['showcases/sample-showcase', 'events/sample-inspection', 'events/sample-open-day', 'events/sample-training']);
    expect(samples.filter((name) => name.startsWith('progress/'))).toHaveLength(entriesOf('progress').length);
  });

  it('publishes nothing before the first release', () => {
    const early = pieces.filter(({ path, text }) => path.at(-1) === 'publishedAt' && text < FIRST_RELEASE);
    expect(early.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });
});
