import { partNames, partOf, type Content, type PartName, type Reference, type Referrer } from './entry.ts';
import { error, warning, type Place, type Problem } from './problem.ts';
import { closest } from './suggest.ts';

const PART_LABELS: Record<PartName, string> = { clauses: '条款', articles: '条号', duties: '职责' };

/** Splits `<id>#<part>`; a reference to a whole entry has no part. */
export function splitReference(value: string): { id: string; part: string | undefined } {
  const [id = '', part] = value.split('#');
  return { id, part };
}

/** Every reference leads somewhere, and a published entry leads to published ones. */
export function referenceProblems(entry: Referrer, content: Content, labels: Readonly<Record<string, string>>): Problem[] {
  return entry.references.flatMap((reference) => resolve(entry, { path: reference.path }, reference, content, labels));
}

/**
 * Resolves one reference.
 * @param place where the reference stands; quotations in prose share this rule
 * @param labels the collections' Chinese names
 */
export function resolve(
  entry: Referrer,
  place: Place,
  reference: Omit<Reference, 'path'>,
  content: Content,
  labels: Readonly<Record<string, string>>,
): Problem[] {
  const { id, part } = splitReference(reference.value);
  const target = content.find(reference.collection, id);
  const label = labels[reference.collection] ?? reference.collection;
  if (target === undefined && content.isUnread(reference.collection, id)) return [];
  if (target === undefined) {
    const near = closest(id, content.ids(reference.collection));
    return [
      error(entry, place, {
        found: `“${reference.value}”，“${label}”里没有编号 ${id}`,
        allowed: `“${label}”里已有的编号`,
        fix: near === undefined ? `先在 ${reference.collection}/ 里建好 ${id}，或改成已有的编号` : `是不是想写 ${near}`,
      }),
    ];
  }
  if (reference.part !== undefined && part !== undefined && partOf(target, reference.part, part) === undefined) {
    const names = partNames(target, reference.part);
    const near = closest(part, names);
    const partLabel = PART_LABELS[reference.part];
    return [
      error(entry, place, {
        found: `“${reference.value}”，${id} 里没有${partLabel} ${part}`,
        allowed: names.length === 0 ? `${id} 没有逐条收录，不能引用它的${partLabel}` : `${id} 的${partLabel}：${listed(names)}`,
        fix: near === undefined ? `改成已有的${partLabel}，或先在 ${target.file} 里补上` : `是不是想写 ${id}#${near}`,
      }),
    ];
  }
  if (target.data['draft'] === true && entry.data['draft'] !== true) {
    return [
      warning(entry, place, {
        found: `“${reference.value}” 还是草稿，页面上不会出现`,
        allowed: '已发布的内容只引用已发布的内容',
        fix: `发布 ${target.file}（删去 draft），或先不引用它`,
      }),
    ];
  }
  return [];
}

const MAX_LISTED = 30;

function listed(names: readonly string[]): string {
  return names.length <= MAX_LISTED ? names.join('、') : `${names.slice(0, MAX_LISTED).join('、')} 等 ${names.length} 个`;
}
