import { isBuilt, isSample } from '../lifecycle.ts';
import { byCode } from '../order.ts';
import { itemsOf, lifecycleOf, textOf, textsOf, type ContentEntry, type Referrer } from './entry.ts';
import { error, type Problem } from './problem.ts';

/** When this site first published each entry: `<collection>/<id>` → 'YYYY-MM-DD HH:mm'. */
export type Register = Readonly<Record<string, string>>;

const keyOf = ({ collection }: Pick<ContentEntry, 'collection'>, id: string) => `${collection}/${id}`;

/** Every id that an entry has or had. */
const idsOf = (entry: ContentEntry) => [entry.id, ...textsOf(entry.data, 'formerIds').map(({ text }) => text)];

/** When an entry was first published, under whatever name it had then. */
function firstPublished(entry: ContentEntry, register: Register): string | undefined {
  return idsOf(entry).flatMap((id) => register[keyOf(entry, id)] ?? [])[0];
}

/** What ends whole, by its own rules: nothing may be left of it, here neither. */
const UNNOTED = 'exposures';

/** What came out today is still being worked on: until the day is over its time may change, and it may go again. */
const isSettled = (time: string, today: string) => time.slice(0, 'YYYY-MM-DD'.length) !== today;

/**
 * The register with every entry that is out by today. Lines of earlier days stay as they are, whatever the entries say now;
 * samples come and go, and are not noted.
 * @param today YYYY-MM-DD
 */
export function registerOf(entries: readonly ContentEntry[], register: Register, today: string): Register {
  const isOut = ({ collection, data }: ContentEntry) => collection !== UNNOTED && !isSample(data) && textOf(data, 'publishedAt') !== undefined && isBuilt(lifecycleOf(data), today);
  const settled = Object.entries(register).filter(([, time]) => isSettled(time, today));
  const known = Object.fromEntries(settled);
  const fresh = entries.filter((entry) => isOut(entry) && firstPublished(entry, known) === undefined).map((entry): [string, string] => [keyOf(entry, entry.id), textOf(entry.data, 'publishedAt') ?? '']);
  return Object.fromEntries([...settled, ...fresh].sort(([x], [y]) => byCode(x, y)));
}

/** A changed time is told in a correction that names both; without one it looks like forging the date of publication. */
function isExplained(entry: ContentEntry, from: string, to: string): boolean {
  return itemsOf(entry.data, 'corrections').some(({ item }) => [from, to].every((time) => textOf(item, 'what')?.includes(time)));
}

/**
 * What was published stays published, at the address and with the time it had: government sites are failed for a forged
 * date (国办秘函〔2019〕19号, 单项否决), and readers for an address that is gone.
 */
export function registerProblems(entries: readonly ContentEntry[], register: Referrer, unread: readonly Pick<ContentEntry, 'collection' | 'id'>[], today: string): Problem[] {
  const times = Object.fromEntries(Object.entries(register.data).filter((line): line is [string, string] => typeof line[1] === 'string' && isSettled(line[1], today)));
  const changed = entries.flatMap((entry) => {
    const [before, now] = [firstPublished(entry, times), textOf(entry.data, 'publishedAt')];
    if (before === undefined || now === undefined || before === now || isExplained(entry, before, now)) return [];
    return error(entry, { path: ['publishedAt'] }, {
      found: `发布时间 ${now}，第一次发布时是 ${before}`,
      allowed: '发布以后不改；确实记错了，要在“更正”里说明',
      fix: `改回 '${before}'；或加一条 corrections，what 里写明由 ${before} 改为 ${now}`,
    });
  });
  const known = new Set([...entries.flatMap((entry) => idsOf(entry).map((id) => keyOf(entry, id))), ...unread.map((entry) => keyOf(entry, entry.id))]);
  const gone = Object.keys(times)
    .filter((key) => !known.has(key))
    .map((key) =>
      error(register, { path: [key] }, {
        found: `${key} 发布过（${times[key]}），现在没有这个文件`,
        allowed: '发布过的不删文件：别人收藏的网址会断',
        fix: '把文件放回去，不再收录的写 withdrawn；换了编号的，在新文件的 formerIds 里写旧编号',
      }),
    );
  return [...changed, ...gone];
}
