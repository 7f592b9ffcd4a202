import { globSync, readFileSync } from 'node:fs';
import { z as astros } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { z as ours } from 'zod';

describe('zod', () => {
  it('is one copy: two would not know each other’s schemas and metadata', () => {
    expect(astros.ZodObject).toBe(ours.ZodObject);
    expect(astros.globalRegistry).toBe(ours.globalRegistry);
  });

  it('is installed once, in the version of package.json', () => {
    const installed = globSync('node_modules/**/zod/package.json').map((file) => (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version);
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
    expect(installed).toEqual([dependencies['zod']]);
  });
});
