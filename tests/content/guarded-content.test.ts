import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registerOf, type Register } from '~/domain/content/register.ts';
import { checkContent } from '../../integrations/content-guard/check-content.ts';
import { contentFolder, root, today } from '../../integrations/content-guard/environment.ts';
import { writeContentFile } from '../../integrations/content-guard/write-content.ts';

const folder = resolve(root, contentFolder());
const { findings, entries, files } = checkContent({ folder, root, today: today() });

describe('the content', () => {
  it('has no errors', () => {
    expect(entries.length).toBeGreaterThan(300);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is found by its names: none is missing, none leads to two, and the words of search lead somewhere', () => {
    expect(findings.filter(({ file, field }) => file.includes('/search-words/') || /^(?:aliases|asks)\b/u.test(field))).toEqual([]);
  });

  it('has a register of all that is out, which notices when a publish time is altered', () => {
    const known = (files.find(({ collection }) => collection === 'published')?.data ?? {}) as Register;
    // What was set to come out on its own at the beginning of a day is noted with the next change that somebody makes.
    const due = Object.entries(registerOf(entries, known, today())).filter(([key, time]) => key in known || !time.endsWith(' 00:00'));
    expect(known, 'npm run format').toEqual(Object.fromEntries(due));
  });

  it('stands in its one form, file by file', () => {
    const others = files.filter((file) => writeContentFile(file) !== readFileSync(resolve(root, file.file), 'utf8'));
    expect(others.map(({ file }) => file)).toEqual([]);
  });
});
