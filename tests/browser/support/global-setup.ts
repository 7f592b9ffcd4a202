/** One browser and one server for all browser tests; each test file connects to them. */
import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from './browser.ts';
import { startSite } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browserEndpoint: string;
    siteAddress: string;
  }
}

export default async function setup(project: TestProject) {
  const site = await startSite();
  const browser = await launchBrowserServer();
  project.provide('siteAddress', site.address);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    site.close();
  };
}
