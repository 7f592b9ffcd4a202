import type { z } from 'astro/zod';
import type { Said } from '~/domain/content/problem.ts';
import { closest } from '~/domain/content/suggest.ts';
import { isRecord } from '~/domain/records.ts';
import { bare, schemaAt, shapeOf, valueAt, type Bare, type FieldMeta, type Path } from '~/schemas/walk.ts';

/** What a schema refuses, said for somebody who is no programmer. `key` marks a problem of the key, not of its value. */
export interface Explanation extends Said {
  path: Path;
  key: boolean;
}

/** `prices[0].amount（金额）`: the path as it stands in the file, and the label of its last field. */
export function fieldLabel(schema: z.core.$ZodType, path: Path, data: unknown): string {
  const name = path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
  const named = path.slice(0, path.findLastIndex((step) => typeof step === 'string') + 1);
  const title = titleOf(schemaAt(schema, named, data));
  return title === undefined ? name : `${name}（${title}）`;
}

/** A discriminator's own title names the branch, not the field. */
function titleOf(field: Bare | undefined): string | undefined {
  return field === undefined || field.schema._zod.def.type === 'literal' ? undefined : field.meta.title;
}

/**
 * Turns the issues of one entry into explanations. Of several issues with one value only the first is told: an empty
 * text is also too short and of the wrong form.
 */
export function explain(schema: z.core.$ZodType, data: unknown, issues: readonly z.core.$ZodIssue[]): Explanation[] {
  const told = new Set<string>();
  return issues.flatMap(innermost).flatMap((issue) => {
    const path = issue.path as Path;
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(schema, data, path, key));
    const place = JSON.stringify(path);
    if (told.has(place)) return [];
    told.add(place);
    return { path, key: false, ...say(issue, valueAt(data, path), schemaAt(schema, path, data)?.meta ?? {}) };
  });
}

/** Of a union, the issues of the branch that the value was meant for; where none was, the union's own. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.filter((branch) => !branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0));
  if (meant.length !== 1 || !meant[0]!.some(({ path }) => path.length > 0)) return [issue];
  return meant[0]!.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** Keys that name what the file's name already says, or what the site decides. */
const FOREIGN_KEYS: Readonly<Record<string, string>> = {
  slug: '删去它：编号就是文件名，网址由它而来',
  id: '删去它：编号就是文件名',
  layout: '删去它：版式由网站决定',
};

function unknownKey(schema: z.core.$ZodType, data: unknown, path: Path, key: string): Explanation {
  const shape = shapeOf(schemaAt(schema, path, data)?.schema ?? schema) ?? {};
  const parent = valueAt(data, path);
  const known = Object.keys(shape);
  const missing = known.filter((name) => !isRecord(parent) || !Object.hasOwn(parent, name));
  const near = closest(key, missing) ?? closest(key, known);
  const listed = near === undefined ? (missing.length > 0 ? missing : known) : [near];
  return {
    path: [...path, key],
    key: true,
    found: `多出的键 “${key}”`,
    allowed: listed.map((name) => withLabel(name, bare(shape[name]!).meta.title)).join('、'),
    fix: mendKey(key, near),
  };
}

function mendKey(key: string, near: string | undefined): string {
  if (Object.hasOwn(FOREIGN_KEYS, key)) return FOREIGN_KEYS[key]!;
  return near === undefined ? '删去它，或改成字段说明里的键' : `是不是想写 ${near}`;
}

function withLabel(name: string, label: string | undefined): string {
  return label === undefined ? name : `${name}（${label}）`;
}

function say(issue: z.core.$ZodIssue, value: unknown, meta: FieldMeta): Said {
  return { found: foundValue(value, meta), allowed: allowedBy(issue, meta), fix: mend(issue, value, meta) };
}

function foundValue(value: unknown, meta: FieldMeta): string {
  if (value === undefined) return meta.title === undefined ? '没有写' : `没有写“${meta.title}”`;
  if (value === null || value === '') return '空着';
  if (typeof value === 'string') return `“${shortened(value)}”`;
  if (Array.isArray(value)) return value.length === 0 ? '空的列表' : `${value.length} 项的列表`;
  if (isRecord(value)) return '一组字段';
  return `没有加引号的 ${String(value)}`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 60)}…（共 ${text.length} 个字）`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项一行，以 - 开头）',
  object: '一组字段（各占一行，缩进两格）',
};

/** Our schemas say it in Chinese where they can; zod's own English sentences are replaced. */
function allowedBy(issue: z.core.$ZodIssue, meta: FieldMeta): string {
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return kindOf(issue.expected, meta);
    case 'invalid_value':
      return choices(optionsOf(issue), meta);
    case 'invalid_union':
      return choices(optionsOf(issue), meta) || (meta.description ?? '照字段说明写');
    case 'too_small':
      return `至少 ${String(issue.minimum)}${unitOf(issue.origin)}`;
    case 'too_big':
      return `最多 ${String(issue.maximum)}${unitOf(issue.origin)}`;
    default:
      return meta.description ?? '照字段说明写';
  }
}

function kindOf(expected: string, meta: FieldMeta): string {
  const kind = KINDS[expected] ?? '照字段说明写';
  return meta.description === undefined ? kind : `${kind}：${meta.description}`;
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' 个字';
  return origin === 'array' ? ' 项' : '';
}

function choices(values: readonly string[], { labels = {} }: FieldMeta): string {
  return values.map((value) => withLabel(value, labels[value])).join('、');
}

/** The choices that a list of allowed values leaves, whatever form the issue has. */
function optionsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)) return issue.options.map(String);
  return [];
}

function mend(issue: z.core.$ZodIssue, value: unknown, meta: FieldMeta): string {
  const options = optionsOf(issue);
  if (options.length > 0) return mendChoice(value, options, meta);
  const example = exampleOf(meta);
  if (value === undefined) return `补上这个字段${example}`;
  if (value === null || value === '') return `写上内容，或删去这个字段${example}`;
  if (issue.code === 'invalid_type' && issue.expected === 'string' && ['number', 'boolean'].includes(typeof value)) return `加引号：'${String(value)}'`;
  if (issue.code === 'invalid_type' && issue.expected === 'array' && typeof value === 'string') return `写成列表，另起一行：- ${value}`;
  if (issue.code === 'too_big' && issue.origin === 'string') return '删短一些';
  return `改成允许的写法${example}`;
}

/** People write the label that they see in place of the key that is stored. */
function mendChoice(value: unknown, options: readonly string[], { labels = {} }: FieldMeta): string {
  if (typeof value !== 'string') return '从中选一个写上';
  const byLabel = Object.keys(labels).find((key) => labels[key] === value);
  const near = byLabel ?? closest(value, options);
  return near === undefined ? '改成其中一个' : `是不是想写 ${near}`;
}

/** Only a short example helps in one line. */
function exampleOf({ examples = [] }: FieldMeta): string {
  const [first] = examples;
  const text = typeof first === 'string' ? first : first === undefined ? '' : JSON.stringify(first);
  return text === '' || text.length > 60 ? '' : `，例如 ${text}`;
}
