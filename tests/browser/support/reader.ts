/**
 * A reader of the site: a window of some width and some settings. It never leaves
 * the site: whatever asks for another host is refused and remembered.
 */
import type { Browser, BrowserContext } from 'playwright-core';

export interface ReaderSettings {
  width?: number;
  height?: number;
  dark?: boolean;
  senior?: boolean;
  javaScript?: boolean;
}

export interface Reader {
  context: BrowserContext;
  /** Addresses on other hosts that a page asked for. */
  strayRequests: string[];
}

/** What the site's own switch stores, set before any page script runs. */
const seniorSwitch = () => localStorage.setItem('reading', 'senior');

export async function newReader(browser: Browser, settings: ReaderSettings = {}): Promise<Reader> {
  const { width = 1440, height = 900, dark = false, senior = false, javaScript = true } = settings;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: javaScript,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const strayRequests: string[] = [];
  await context.route(
    (address) => address.hostname !== '127.0.0.1',
    async (route) => {
      strayRequests.push(route.request().url());
      await route.abort();
    },
  );
  if (senior) await context.addInitScript(seniorSwitch);
  return { context, strayRequests };
}
