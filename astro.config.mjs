import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentGuard } from './integrations/content-guard/index.ts';
import { searchIndex } from './integrations/search-index/index.ts';

/** Without an address of its own the site is a demonstration on this machine; canonical addresses say so. */
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  site,
  base,
  output: 'static',
  outDir: process.env.OUT_DIR ?? './dist',
  // With the checkout, not with the packages: checkouts that share packages must not share what they read.
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  scopedStyleStrategy: 'class',
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  prefetch: false,
  integrations: [contentGuard(), mdx(), sitemap(), searchIndex()],
  // Smart punctuation would turn -- and straight quotes into Western typography inside Chinese text.
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  build: { inlineStylesheets: 'never', assets: 'assets', format: 'directory' },
  vite: {
    build: {
      target: ['chrome86', 'safari14'],
      cssTarget: ['chrome86', 'safari14'],
      assetsInlineLimit: 0,
      // One small sheet for all pages: it is fetched once and then comes from the cache.
      cssCodeSplit: false,
      rollupOptions: {
        // Astro marks every MDX module with a directive of its own, and the bundler remarks on each of them.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
    resolve: {
      alias: [
        { find: '~', replacement: new URL('./src', import.meta.url).pathname },
        // Large workbooks would be packed by a worker that the policy refuses: see there.
        { find: /^fflate$/u, replacement: new URL('./src/components/ui/in-page-zip.ts', import.meta.url).pathname },
      ],
    },
    // Addresses are made in the browser too, where there is no environment.
    define: { 'process.env.BASE_PATH': JSON.stringify(process.env.BASE_PATH ?? '') },
  },
});
