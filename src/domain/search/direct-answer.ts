import type { SearchKind } from './model.ts';
import type { NamedPart } from './naming.ts';
import type { Answer, EntityHit } from './search.ts';

/** The kinds of entities whose facts are short enough to be told at once. */
export const ANSWERED_KINDS = ['software', 'replaced-products', 'units', 'counties', 'milestones', 'terms', 'laws', 'policies', 'channels'] as const satisfies readonly SearchKind[];
export type AnsweredKind = (typeof ANSWERED_KINDS)[number];

/** What a line of an answer tells; where a question asks for it, it stands first. */
export type AnswerFact = keyof typeof ASKING | 'text';

/** Where an answer comes from. */
export interface AnswerSource {
  title: string;
  href?: string;
  checkedOn?: string;
  /** The day of the copy that was read, where it was a copy. */
  contentAsOf?: string;
  isReprint?: true;
}

export interface AnswerLine {
  fact: AnswerFact;
  label: string;
  text: string;
  /** Where the text leads: a telephone number that is confirmed. */
  href?: string;
  /** Without it the site states it of itself, or the text says how well it is known. */
  confidence?: 'confirmed' | 'unverified';
  /** Places in the list of sources. */
  from: readonly number[];
}

/** The direct answer to a question that names an entity. */
export interface DirectAnswer {
  title: string;
  /** What it is, in a word. */
  kind: string;
  lines: readonly AnswerLine[];
  sources: readonly AnswerSource[];
}

/** A file of answers: by the address of the page or place that they stand on, without the base path. */
export type AnswerFile = Readonly<Record<string, DirectAnswer>>;

/** Which entity a question has its direct answer from, and what it asks for first. */
export interface Asked {
  kind: AnsweredKind;
  /** Address of the page or place, without the base path. */
  path: string;
  first?: AnswerFact;
}

/** Words beside a name that ask for one of its facts. Of two facts that a question asks for the earlier counts. */
const ASKING = {
  price: /价格|价钱|价位|多少钱|报价|收费|售价|标价|单价|费用|贵不贵|几块钱|多少元|贵/u,
  free: /免费|要钱|花钱|白用/u,
  licence: /授权|许可证?|协议|开源|正版/u,
  systems: /操作系统|系统|安装|装|运行|跑|支持|兼容|适配|平台|环境|统信|uos|银河|麒麟|kylin|deepin|深度|欧拉|鸿蒙|harmonyos|windows|win ?\d*|linux|mac ?os|mac|安卓|android|ios|手机|电脑/u,
  vendor: /厂商|厂家|公司|开发商|开发|哪家|谁家|谁做|出品/u,
  support: /停止支持|支持|还能用|停服|停更|到期|到哪|哪天|哪年|期限|寿命|终止|维护|安全更新|更新|什么时候|何时/u,
  candidates: /替代品?|替换|代替|取代|平替|国产|换掉|换成|改用|不用|类似/u,
  duties: /职责|负责|主管|分管|归口|牵头|分工|任务|管/u,
  today: /现在|今天|改名|如今|新名称/u,
  reports: /什么时候|几号|哪天|期限|截止|月报表?|统计表|报表|报送|上报|报给|交给|报|交|要求|职责|任务/u,
  due: /什么时候|何时|几号|哪天|期限|截止|时限|多久|最晚|最迟|之前/u,
  who: /向谁|给谁|报给|交给|谁/u,
  contact: /电话|号码|热线|打|怎么联系|联系方式|联系|地址/u,
  scope: /管什么|投诉|举报|管/u,
  definition: /意思|含义|定义|概念|解释|区别|英文/u,
} as const;

/** What questions about each kind ask for, in the order in which they are tried. */
const FACTS: Readonly<Record<AnsweredKind, readonly (keyof typeof ASKING)[]>> = {
  software: ['free', 'price', 'licence', 'systems', 'vendor'],
  'replaced-products': ['candidates', 'support', 'vendor'],
  units: ['today', 'duties'],
  counties: ['today', 'reports', 'who'],
  milestones: ['due', 'who'],
  terms: ['definition'],
  laws: [],
  policies: [],
  channels: ['contact', 'scope'],
};

/** Words that narrow or soften a question and ask for nothing by themselves. */
const FILLERS: Readonly<Partial<Record<AnsweredKind, RegExp>>> = {
  software: /(?:个人|企业|专业|标准|教育|政务|政府|家庭|社区|旗舰|机构|单位|最新)版|个人|企业|单位|机关|公司|学校|政府|商用|商业|使用|软件|数据库|浏览器|输入法|办公|用/gu,
  'replaced-products': /还能|软件|系统|版本|使用|用/gu,
};

/** Words that ask in a question as it was typed; readings without them are compared as well. */
const ASKS = /什么是|是什么|什么叫|什么|啥|怎么|怎样|如何|多少|请问|可以|可不可以|能不能|要不要|是不是|有没有|哪些|哪个|哪里|一下|吗|呢|的|是|有|要|能|在|上|到|给|向|和|谁/gu;

/** Whether a question asks for a day. */
const ASKS_WHEN = /什么时候|何时|几号|哪天|期限|截止|时限|最晚|最迟/u;

/** An answer stands among the first hits or nowhere. */
const AMONG = 6;

/** What is left of a question that asks only for facts of a kind. */
function leftOf(beside: string, kind: AnsweredKind): string {
  const without = FACTS[kind].reduce((text, fact) => text.replace(new RegExp(ASKING[fact], 'gu'), ' '), beside);
  return without.replace(FILLERS[kind] ?? /$^/u, ' ').replace(ASKS, ' ').trim();
}

/** A question how to do something is no question for the meaning of a word. */
const ASKS_HOW = /怎么|怎样|如何|咋|能不能|可不可以|吗/u;

const isAnswered = (kind: SearchKind): kind is AnsweredKind => (ANSWERED_KINDS as readonly SearchKind[]).includes(kind);

const asked = (kind: AnsweredKind, path: string, part: NamedPart | undefined, first: AnswerFact | undefined): Asked => ({
  kind,
  path: part === undefined ? path : `${path}#${part.anchor}`,
  ...(first !== undefined && { first }),
});

/** What a hit answers of a question that names it; nothing where the question says more than its name and asks for facts. */
function namedBy({ entity: { kind, path }, beside, part }: EntityHit, question: string): Asked | undefined {
  if (!isAnswered(kind) || beside === undefined) return undefined;
  // Of a law or a document only what the question points at is short enough.
  if (kind === 'laws' || kind === 'policies') return part && asked(kind, path, part, undefined);
  if (kind === 'terms' && ASKS_HOW.test(question)) return undefined;
  if (!beside.some((rest) => leftOf(rest, kind) === '')) return undefined;
  // A name in two scripts may be read as a name and something else; as it was typed it is the name alone.
  const first = beside[0] === '' ? undefined : FACTS[kind].find((fact) => beside.some((rest) => ASKING[fact].test(rest)));
  return asked(kind, path, undefined, first);
}

/** The deadline that a question for a day is about: the best one that has all that the best hit has of the question. */
function deadlineOf({ question, hits }: Answer): Asked | undefined {
  if (!ASKS_WHEN.test(question)) return undefined;
  const best = hits[0]?.coverage ?? 1;
  const hit = hits.slice(0, AMONG).find(({ entity, coverage }) => entity.kind === 'milestones' && coverage >= best);
  return hit && asked('milestones', hit.entity.path, undefined, 'due');
}

/**
 * Which entity answers a question directly, if any: the best one that the question names and asks nothing else of, or the
 * deadline that a question for a day is about. What ranks higher by its name and has no short answer leaves none.
 */
export function directAnswer(answer: Answer): Asked | undefined {
  if (!answer.isConfident) return undefined;
  for (const hit of answer.hits.slice(0, AMONG)) {
    const found = namedBy(hit, answer.question);
    if (found !== undefined) return found;
    if (hit.isNamed) break;
  }
  return deadlineOf(answer);
}

/** So many versions are told at once. */
const MOST_VERSIONS = 3;

/** Whoever asks for one fact of a product is told so many others: the rest is a tap away. */
const MOST_OTHERS = 2;

const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)*/gu) ?? [];

/** The lines of an answer as they are shown. */
export interface ShownLines {
  lines: readonly AnswerLine[];
  /** How many versions are left to the page. */
  further: number;
}

/**
 * The lines of an answer as a question wants them: what it asks for first, and of many versions those whose numbers it
 * names, or else the latest.
 */
export function linesFor({ lines }: DirectAnswer, { kind, first }: Asked, question: string): ShownLines {
  const wanted = numbersIn(question);
  const versions = lines.filter(({ fact }) => fact === 'support');
  const named = versions.filter(({ label }) => wanted.length > 0 && wanted.every((number) => numbersIn(label).includes(number)));
  const shown = named.length > 0 ? named.slice(0, MOST_VERSIONS) : versions.slice(-MOST_VERSIONS);
  const told = lines.filter((line) => line.fact !== 'support' || shown.includes(line));
  const [wantedLines, others] = [told.filter(({ fact }) => fact === first), told.filter(({ fact }) => fact !== first)];
  const most = kind === 'software' && wantedLines.length > 0 ? MOST_OTHERS : others.length;
  return { lines: [...wantedLines, ...others.slice(0, most)], further: versions.length - shown.length };
}
