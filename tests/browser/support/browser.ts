/** How the browser is started: headless, and silent towards any host but our own server. */
import { chromium, type LaunchOptions } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** Playwright's own switches already stop updates, metrics and the like. */
const args = [
  '--font-render-hinting=none',
  '--no-pings',
  '--disable-domain-reliability',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

async function launchOptions(options: { systemFonts?: boolean } = {}): Promise<LaunchOptions> {
  const { executablePath, env } = await findChromium(options);
  return { executablePath, args, env: { ...process.env, ...env }, chromiumSandbox: false };
}

export const launchBrowser = async (options?: { systemFonts?: boolean }) => chromium.launch(await launchOptions(options));

/** A browser that the workers of a test run share by connecting to its endpoint. */
export const launchBrowserServer = async () => chromium.launchServer({ ...(await launchOptions()), host: '127.0.0.1' });
