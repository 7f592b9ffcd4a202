/**
 * Four kinds of tests, each a project of its own: `unit` needs nothing, `content`
 * reads the content files with our own reader, `site` and `browser` look at `dist/`.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const minute = 60_000;

/** `tests/<name>/**`, with the alias of the site. */
const project = (name: string, settings: object = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], ...settings },
});

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  cacheDir: '.cache/vitest',
  test: {
    setupFiles: ['tests/support/properties.ts'],
    projects: [
      // Not a limit of speed: some start programs or read all content, and the machine may be busy.
      project('unit', { testTimeout: minute }),
      project('content', { testTimeout: minute }),
      project('site', { testTimeout: minute }),
      project('browser', {
        globalSetup: ['tests/browser/support/global-setup.ts'],
        testTimeout: minute,
        hookTimeout: minute,
        // The tests mostly wait for the browser, which has processes of its own.
        maxWorkers: 2,
        // Beside other work a page may take seconds for what it usually does at once.
        expect: { poll: { timeout: 10_000 } },
      }),
    ],
  },
});
