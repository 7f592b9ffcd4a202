import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '~/components/ui/copy-text.client.ts';

afterEach(() => vi.unstubAllGlobals());

describe('copyText', () => {
  it('puts the text on the clipboard and selects nothing', async () => {
    const [writeText, select] = [vi.fn(() => Promise.resolve()), vi.fn()];
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copyText('举报信', select)).toBe(true);
    expect(writeText).toHaveBeenCalledWith('举报信');
    expect(select).not.toHaveBeenCalled();
  });

  it.each([
    ['refuses', { clipboard: { writeText: () => Promise.reject(new Error('NotAllowedError')) } }],
    ['has no clipboard', {}],
  ])('selects the text where the browser %s', async (_, navigator) => {
    const select = vi.fn();
    vi.stubGlobal('navigator', navigator);
    expect(await copyText('举报信', select)).toBe(false);
    expect(select).toHaveBeenCalledOnce();
  });
});
