import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { checkContent } from '../../../integrations/content-guard/check-content.ts';
import type { Finding } from '~/domain/content/problem.ts';

export const GOOD_CONTENT = fileURLToPath(new URL('../../fixtures/content-good', import.meta.url));

/** The day that the tests judge dates by: after everything in the fixture was published. */
export const TODAY = '2026-12-01';

/** A copy of the good content that a test may spoil. It goes when the test ends. */
export class ContentFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'content-'));

  constructor() {
    cpSync(GOOD_CONTENT, this.path, { recursive: true });
    onTestFinished(() => rmSync(this.path, { recursive: true }));
  }

  write(file: string, content: string | Uint8Array): this {
    writeFileSync(join(this.path, file), content);
    return this;
  }

  read(file: string): string {
    return readFileSync(join(this.path, file), 'utf8');
  }

  /** Replaces text that must be there exactly once: a test that spoils nothing would prove nothing. */
  replace(file: string, old: string, replacement: string): this {
    const text = this.read(file);
    if (text.split(old).length !== 2) throw new Error(`“${old}” stands ${text.split(old).length - 1} times in ${file}`);
    return this.write(file, text.replace(old, () => replacement));
  }

  append(file: string, text: string): this {
    return this.write(file, this.read(file) + text);
  }

  remove(file: string): this {
    rmSync(join(this.path, file));
    return this;
  }

  check(today = TODAY, now?: string): Finding[] {
    return checkContent({ folder: this.path, root: this.path, today, now }).findings;
  }
}
