/**
 * Every exception to a rule, with its reason. There is no other place for one:
 * comments that switch rules off are ignored (`noInlineConfig`).
 *
 * @type {Array<{ files: string[], rules: string[], reason: string }>}
 */
export const exceptions = [
  {
    files: ['src/components/ui/JsonLd.astro'],
    rules: ['astro/no-set-html-directive'],
    reason: 'JSON-LD 只能写在 script 元素里，Astro 不转义它的内容；组件自己转义了“<”',
  },
  {
    files: ['tests/site/support/content-files.ts'],
    rules: ['@typescript-eslint/no-explicit-any'],
    reason: '这里故意不用网站的 schema 读内容，字段是什么类型由每个测试自己看',
  },
];

/**
 * The list as ESLint configuration; it comes last and wins.
 * @type {import('eslint').Linter.Config[]}
 */
export const exceptionsConfig = exceptions.map(({ files, rules, reason }) => ({
  name: `exception: ${reason}`,
  files,
  rules: Object.fromEntries(rules.map((rule) => [rule, /** @type {const} */ ('off')])),
}));
