import type { Site } from '~/schemas/site.ts';

/** What a government site must show at its foot and in its head (国办发〔2017〕47号). */
const REQUIRED_IDENTITY = ['host', 'organiser', 'siteIdCode', 'icp', 'police', 'domain', 'contact'] as const;

/** The parts of the identity that nobody has filled in; while there is one the site must not pass for a government's. */
export function missingIdentity({ identity }: Pick<Site, 'identity'>): (typeof REQUIRED_IDENTITY)[number][] {
  return REQUIRED_IDENTITY.filter((part) => identity[part] === undefined);
}

/** The day on which the campaign became an archive; undefined while it runs. */
export function archivedOn({ campaign }: Pick<Site, 'campaign'>): string | undefined {
  return campaign.state === 'archived' ? campaign.archivedOn : undefined;
}

/**
 * The day that everything dated is judged against, YYYY-MM-DD. An archive stands still: nothing in it falls due, expires or
 * comes out after its own day, whenever it is built again.
 * @param today the day it is
 */
export function dayOfSite(site: Pick<Site, 'campaign'>, today: string): string {
  return archivedOn(site) ?? today;
}

/** Whether a build shows samples, by the environment that it runs in: a release for the public has none. */
export function hasSamples(environment: Readonly<Record<string, string | undefined>>): boolean {
  return environment['RELEASE'] !== 'true';
}
