/**
 * The cascade is declared, not fought: tokens hold every raw colour, one class
 * carries each style, and nothing is written that the oldest browsers we serve drop.
 *
 * @type {import('stylelint').Config}
 */
export default {
  extends: ['stylelint-config-standard', 'stylelint-config-html/astro'],
  ignoreFiles: ['dist*/**', '.astro/**', '.cache/**', 'public/**', 'node_modules/**'],
  rules: {
    'declaration-no-important': true,
    'color-no-hex': [true, { message: '颜色写在 src/styles/tokens.css，这里用 var(--color-…)。' }],
    'color-named': ['never', { message: '颜色写在 src/styles/tokens.css，这里用 var(--color-…)。' }],
    'function-disallowed-list': [
      ['rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color', 'color-mix'],
      { message: '颜色写在 src/styles/tokens.css，这里用 var(--color-…)。' },
    ],
    'at-rule-disallowed-list': [
      ['layer', 'container', 'scope', 'property'],
      { message: 'Chromium 86 不认识它，里面的样式会整块丢掉。' },
    ],
    'selector-pseudo-class-disallowed-list': [
      ['where', 'has'],
      { message: 'Chromium 86 不认识它，整条规则会丢掉：换成一个类名。' },
    ],
    'property-disallowed-list': [
      [
        /^(margin|padding)-(left|right|top|bottom)$/,
        /^border-(left|right|top|bottom)(-(color|style|width))?$/,
        /^border-(top|bottom)-(left|right)-radius$/,
        'left',
        'right',
      ],
      { message: '用逻辑属性，如 margin-inline-start、border-block-end、inset-inline-start。' },
    ],
    'declaration-property-value-disallowed-list': [
      {
        'text-align': ['left', 'right'],
        float: ['left', 'right'],
        '/^(margin|padding|border|inset)-(inline|block)$/': ['/var\\(/'],
      },
      { message: '用 start、end 或 inline-start、inline-end；值里有 var() 的两边简写，Chromium 86 不认识，编译也拆不开，分成两行写。' },
    ],
    'declaration-block-no-redundant-longhand-properties': [true, { ignoreShorthands: ['/-(inline|block)$/'] }],
    // As the oldest browsers understand it without lowering, so that `npm run dev` shows the same.
    'media-feature-range-notation': 'prefix',
    // Where a blank line helps reading is the author's choice.
    'at-rule-empty-line-before': null,
    'comment-empty-line-before': null,
    'custom-property-empty-line-before': null,
    'declaration-empty-line-before': null,
    'rule-empty-line-before': null,
    // Scoped styles of one component: order follows the page, and `:hover` of one class does not fight another's.
    'no-descending-specificity': null,
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global'] }],
  },
  overrides: [
    {
      files: ['src/styles/tokens.css'],
      rules: { 'color-no-hex': null, 'color-named': null, 'function-disallowed-list': null },
    },
  ],
};
