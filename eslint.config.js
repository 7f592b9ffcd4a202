/** Rules that need no types, so that the whole check takes seconds; types are `astro check`'s. */
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';
import { browserFloor } from './eslint/browser-floor.js';
import { exceptionsConfig } from './eslint/exceptions.js';
import { importRooms } from './eslint/import-rooms.js';

export default defineConfig(
  { ignores: ['dist*/', '.astro/', '.cache/', 'public/', 'node_modules/'] },
  { linterOptions: { noInlineConfig: true } },
  typescript.configs.recommended,
  astro.configs['flat/recommended'],
  {
    rules: {
      // What an author must write, `set:html` among it, is decided in one list: eslint/exceptions.js.
      'astro/no-set-html-directive': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['scripts/**', 'integrations/**', 'tests/**'], rules: { 'no-console': 'off' } },
  // Ambient declarations are made of triple slashes.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/triple-slash-reference': 'off' } },
  ...importRooms,
  {
    name: 'browser floor',
    files: ['src/components/**/*.client.ts', 'src/**/*.astro/*.{js,ts}'],
    rules: { 'no-restricted-syntax': ['error', ...browserFloor] },
  },
  ...exceptionsConfig,
);
