import type { CollectionName } from '~/schemas/collections.ts';
import type { Path } from '~/schemas/walk.ts';
import { isSample } from '../lifecycle.ts';
import { isRecord } from '../records.ts';
import { itemsOf, textOf, type Content, type ContentEntry } from './entry.ts';
import { error, type Problem } from './problem.ts';
import { splitReference } from './references.ts';

/** The word that tells a reader, in the name itself, that somebody is invented. */
const FICTIONAL = '示例';

/** Whom a sample may name only if they are samples too, and the field that holds their name. */
const REAL_BODIES = { units: 'nameAsIssued', counties: 'name', vendors: 'nameZh' } as const satisfies Partial<Record<CollectionName, string>>;

/** The fields in which a sample names its own subject, and what a list shows of it. */
const SUBJECTS: Partial<Record<CollectionName, readonly string[]>> = {
  units: ['nameAsIssued'],
  counties: ['name'],
  vendors: ['nameZh'],
  software: ['nameZh'],
  showcases: ['title', 'organisation', 'place'],
  events: ['title'],
  exposures: ['subject'],
};

/** A sample is about nobody: its subject is called 示例…, and no real unit, county or vendor is referred to. */
export function sampleProblems(entry: ContentEntry, content: Content): Problem[] {
  if (!isSample(entry.data)) return [];
  const real = entry.references.flatMap(({ path, value, collection }) => {
    if (!Object.hasOwn(REAL_BODIES, collection)) return [];
    const target = content.find(collection, splitReference(value).id);
    if (target === undefined || isSample(target.data)) return [];
    const name = textOf(target.data, REAL_BODIES[collection as keyof typeof REAL_BODIES]) ?? target.id;
    return error(entry, { path }, {
      found: `示例里写了真实的 “${name}”（${value}）`,
      allowed: '示例只能写虚构的单位、县区和厂商',
      fix: '换成名称带“示例”的虚构条目，或删去这一项',
    });
  });
  const named = namesIn(entry).flatMap(({ path, name }) => {
    if (name.includes(FICTIONAL)) return [];
    return error(entry, { path }, {
      found: `示例里的名称 “${name}”`,
      allowed: '示例的名称要带“示例”二字，例如 示例县甲',
      fix: '改成“示例”开头的虚构名称；真有其事的，把性质改成 editorial 并写来源',
    });
  });
  return [...real, ...named];
}

/** The names that a sample gives: of its subject; of an event also who holds it, and where. */
function namesIn({ collection, data }: ContentEntry): { path: Path; name: string }[] {
  const at = (path: Path, name: string | undefined) => (name === undefined ? [] : [{ path, name }]);
  const own = (SUBJECTS[collection] ?? []).flatMap((subject) => at([subject], textOf(data, subject)));
  if (collection !== 'events') return own;
  const { place } = data;
  const hosts = itemsOf(data, 'hosts').flatMap(({ index, item }) => at(['hosts', index, 'name'], textOf(item, 'name')));
  return [...own, ...(isRecord(place) ? at(['place', 'name'], textOf(place, 'name')) : []), ...hosts];
}
