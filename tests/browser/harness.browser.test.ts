import { expect, test } from 'vitest';
import { visit } from './support/visit.ts';

test('Chinese text is drawn by the packaged font, not by boxes', async () => {
  const { page } = await visit('/');
  await page.setContent('<p style="font-family: sans-serif">使用正版软件〇镕</p>');
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  expect(fonts.map((font) => [font.familyName, font.glyphCount])).toEqual([['Noto Sans S Chinese Regular', 8]]);
});

test('a request to another host is refused and reported', async () => {
  const { page, strayRequests } = await visit('/');
  expect(strayRequests).toEqual([]);
  // Away from the site, whose own content security policy would stop the request first.
  await page.goto('about:blank');
  await page.setContent('<img src="https://example.org/picture.png" alt="">');
  await expect.poll(() => strayRequests).toEqual(['https://example.org/picture.png']);
});
