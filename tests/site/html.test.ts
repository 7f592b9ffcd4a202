/** The markup of every page, by the HTML standard. */
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { expect, test } from 'vitest';
import { firstOf, readSite } from './support/built-site.ts';

/** Every rule that does not hold here, with the reason. */
const exceptions: Array<{ rule: string; setting: NonNullable<ConfigData['rules']>[string]; reason: string }> = [
  {
    rule: 'valid-id',
    setting: ['error', { relaxed: true }],
    reason: 'ids may be Chinese: headings of the glossary and of prose are their own anchors',
  },
  {
    rule: 'unique-landmark',
    setting: 'off',
    reason: 'the main navigation stands twice, in the header and in the phone menu; CSS shows one at a time, and axe checks what is shown',
  },
  {
    rule: 'prefer-native-element',
    setting: ['error', { exclude: ['region'] }],
    reason: 'a table that scrolls is a focusable region named for what it is, not a section of the text with a heading',
  },
  {
    rule: 'form-dup-name',
    setting: ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    reason: 'check boxes of one facet share its name, as in the address',
  },
  {
    rule: 'tel-non-breaking',
    setting: 'off',
    reason: 'the space stands before the number (“拨打 12318”), never within one',
  },
];

/** The rules are put together once; html-validate would do it again for each page. */
class OneConfig extends StaticConfigLoader {
  #config: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(handle: string) {
    return (this.#config ??= super.getConfigFor(handle));
  }
}

const validator = new HtmlValidate(
  new OneConfig({
    root: true,
    extends: ['html-validate:recommended'],
    rules: Object.fromEntries(exceptions.map(({ rule, setting }) => [rule, setting])),
  }),
);

test('every page is valid HTML', { timeout: 180_000 }, () => {
  const { pages, redirects } = readSite();
  const problems = [...pages, ...redirects].flatMap((page) =>
    validator
      .validateStringSync(page.html)
      .results.flatMap(({ messages }) => messages)
      .map(({ ruleId, message, line, column }) => `${page.file}:${line}:${column} ${ruleId}: ${message}`),
  );
  expect(pages.length).toBeGreaterThan(300);
  expect(firstOf(problems)).toEqual([]);
});

test('the validator sees an error where there is one', () => {
  const { valid } = validator.validateStringSync('<!DOCTYPE html><html lang="zh-CN"><head><title>页</title></head><body><ul><p>错</p></ul></body></html>');
  expect(valid).toBe(false);
});
