/**
 * What no text about an exposed party may hold. A decision may name more about a person than this site needs to repeat; the
 * patterns rather refuse a harmless number than let somebody's through.
 */
const PERSONAL = {
  'id-number': /(?:^|\D)(?:\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]|\d{6}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?!\d)/iu,
  phone: /(?:^|\D)(?:(?:86)?1[3-9]\d{9}|0\d{9,11}|400\d{7})(?!\d)/u,
  email: /[^\s@]+@[^\s@]+\.[a-z]{2,}/iu,
  address: /(?:大道|路|街|巷|弄|胡同)(?:[东南西北中][段侧]?)?[0-9一二三四五六七八九十百]+号|[0-9一二三四五六七八九十]+(?:号楼|幢|栋|单元|室|层)|村[0-9一二三四五六七八九十]+组|小区/u,
  words: /身份证|手机号|电话号码|家庭住址|住址|户籍|出生日期|出生地|银行账号|银行卡/u,
} as const;
export type PersonalDetail = keyof typeof PERSONAL;

/** Blanks and dashes inside a number hide it from nobody. */
const withoutGaps = (text: string) => text.normalize('NFKC').replace(/(\d)[\s–—-]+(?=\d)/gu, '$1');

/** The first kind of personal detail in a text; undefined where there is none. Whole numbers are looked at with their gaps closed. */
export function personalDetailIn(text: string): PersonalDetail | undefined {
  const closed = withoutGaps(text);
  const kinds = Object.entries(PERSONAL) as [PersonalDetail, RegExp][];
  return kinds.find(([, pattern]) => pattern.test(closed))?.[0];
}

/** A natural person as published decisions name one: 张某, 李某某, 王×. A whole name is nobody's business here. */
export function isMaskedName(name: string): boolean {
  return /^\p{Script=Han}{1,2}(?:某{1,2}\p{Script=Han}?|[×*＊]{1,2})$/u.test(name);
}
