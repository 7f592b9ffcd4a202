/** A figure of an experience: the source's own words, and beside them the number that a drawing may use. */
export interface Figure {
  what: string;
  figure: string;
  value?: number | undefined;
  unit?: string | undefined;
  before?: number | undefined;
  outOf?: number | undefined;
  series?: string | undefined;
}

/** Words that make the number beside them one that nobody counted: 约500套, 130余人, 50多家, 90%以上. */
const BEFORE = /[约近超逾]$|不足$|至少$|不少于$/u;
const AFTER = /^(?:以上|以下|左右|上下|多|余|出头)/u;

/** The text with its digits as one would type them into a program: no blanks, no commas within a number. */
function bare(text: string): string {
  return text.replaceAll(/\s/gu, '').replaceAll(/(\d),(?=\d{3})/gu, '$1');
}

/**
 * Whether a text states a number with its unit, exactly: 500套 states 500 套, while 约500套, 130余人 and 6000多万元 state
 * no number that could be drawn.
 */
export function statesExactly(text: string, value: number, unit: string): boolean {
  const whole = bare(text);
  const words = `${String(value)}${unit}`;
  for (let at = whole.indexOf(words); at !== -1; at = whole.indexOf(words, at + 1)) {
    const [before, after] = [whole.slice(0, at), whole.slice(at + words.length)];
    if (!/[\d.]$/u.test(before) && !BEFORE.test(before) && !AFTER.test(after)) return true;
  }
  return false;
}

/** What is wrong with one figure, and in which of its fields; nothing where its numbers are those of its text. */
export function figureFault({ figure, value, unit, before, outOf, series }: Figure): { field: keyof Figure; text: string } | undefined {
  if ((value === undefined) !== (unit === undefined)) return { field: 'unit', text: '“数值”和“单位”一起写，或者都不写' };
  if (value === undefined || unit === undefined) {
    const field = (['before', 'outOf', 'series'] as const).find((name) => ({ before, outOf, series })[name] !== undefined);
    return field === undefined ? undefined : { field, text: '先写“数值”和“单位”，再写这一项' };
  }
  const numbers = { value, before, outOf };
  const invented = (['value', 'before', 'outOf'] as const).find((name) => {
    const number = numbers[name];
    return number !== undefined && !statesExactly(figure, number, unit);
  });
  if (invented !== undefined) {
    return { field: invented, text: `“数字”里没有写“${String(numbers[invented])}${unit}”：数值、原来和总数都照“数字”里写的抄；约数（多、余、约、以上）不写数值` };
  }
  if (outOf !== undefined && outOf < value) return { field: 'outOf', text: '总数不能小于数值' };
  return undefined;
}

/** The series that cannot be drawn: fewer than two figures, or figures in different units. */
export function seriesFault(figures: readonly Figure[]): { index: number; text: string } | undefined {
  for (const [index, { series }] of figures.entries()) {
    if (series === undefined) continue;
    const same = figures.filter((other) => other.series === series);
    if (same.length < 2) return { index, text: `“${series}”只有一个数字，画不成图；删去“同一张图”，或补上可以比的数字` };
    if (new Set(same.map(({ unit }) => unit)).size > 1) return { index, text: `“${series}”里的单位不一样，不能画在一起比` };
  }
  return undefined;
}
