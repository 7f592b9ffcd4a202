/** What a browser test starts with: a page of the site, opened by a reader who leaves when the test is over. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { newReader, type ReaderSettings } from './reader.ts';

let browser: Promise<Browser> | undefined;

const sharedBrowser = () => (browser ??= chromium.connect(inject('browserEndpoint')));

export interface Visit {
  page: Page;
  /** The status of the answer. */
  status: number | undefined;
  /** Addresses on other hosts that the page asked for; a sound page asks for none. */
  strayRequests: string[];
  /** Uncaught errors and messages that the page wrote to the console as errors. */
  errors: string[];
}

export interface VisitSettings extends ReaderSettings {
  /** The address of another site than the one all tests share. */
  site?: string;
  /** What is to be set up before the page opens. */
  before?: (page: Page) => Promise<unknown>;
}

/** @param path from the site's base: `/software/` */
export async function visit(path: string, { site, before, ...settings }: VisitSettings = {}): Promise<Visit> {
  const { context, strayRequests } = await newReader(await sharedBrowser(), settings);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await before?.(page);
  const answer = await page.goto(addressOf(path, site));
  return { page, status: answer?.status(), strayRequests, errors };
}

/** The full address of a path of the site. */
export const addressOf = (path: string, site = inject('siteAddress')) => site + path.replace(/^\//, '');
