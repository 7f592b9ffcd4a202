/**
 * Loaded with `node --import`: resolves `~/x` to `src/x`, so that commands, Astro's
 * configuration and its integrations share the site's modules without a bundler.
 * Node strips the types itself; that is why our imports carry the `.ts` extension.
 */
import { registerHooks } from 'node:module';

const src = new URL('../src/', import.meta.url);

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    nextResolve(specifier.startsWith('~/') ? new URL(specifier.slice(2), src).href : specifier, context),
});
