import { stringify } from 'yaml';
import { latestVersion } from '~/domain/versions.ts';
import type { Data } from '~/schemas/collections.ts';

type Product = Data<'software'>;
type System = Exclude<Product['platforms'], undefined | { notApplicable: string }>[number]['systems'][number]['os'];

/** The version of the standard that the files follow (github.com/publiccodeyml/publiccode.yml). */
const STANDARD_VERSION = '0.7';

/** The standard's limits on the length of its descriptions. */
const SHORT_MOST = 150;
const LONG_LEAST = 150;

/** Our systems in the standard's words. What runs on a server's surroundings says nothing about where readers use it. */
const PLATFORMS: Readonly<Record<System, string | undefined>> = {
  uos: 'linux',
  kylin: 'linux',
  nfschina: 'linux',
  deepin: 'linux',
  openkylin: 'linux',
  openeuler: 'linux',
  anolis: 'linux',
  opencloudos: 'linux',
  tencentos: 'linux',
  harmonyos: 'HarmonyOS',
  windows: 'windows',
  macos: 'mac',
  linux: 'linux',
  centos: 'linux',
  rhel: 'linux',
  'rocky-linux': 'linux',
  ubuntu: 'linux',
  debian: 'linux',
  bsd: 'BSD',
  android: 'android',
  ios: 'ios',
  web: 'web',
  container: undefined,
  jvm: undefined,
  unspecified: undefined,
};

/** Our categories that the standard has as well. Where one of ours is wider than any of the standard's, it is left out. */
const CATEGORIES: Readonly<Record<string, string>> = {
  antivirus: 'it-security',
  backup: 'backup',
  'bi-reporting': 'business-intelligence',
  cad: 'cad',
  collaboration: 'collaboration',
  'endpoint-management': 'it-management',
  'erp-finance': 'erp',
  gis: 'geographic-information-systems',
  mail: 'email-management',
  'office-suite': 'office',
  'project-management': 'project-management',
  'virtualization-cloud': 'cloud-management',
};

/** A product whose source may be read and used: the licence is known, and the repository has been looked at. */
export function hasPubliccode({ licence, repository }: Pick<Product, 'licence' | 'repository'>): boolean {
  return licence.spdx !== undefined && licence.confidence === 'confirmed' && repository?.checkedOn !== undefined;
}

/** One line a text; what a reader of YAML 1.1 would take for a date or a number has quotes. */
const YAML = { lineWidth: 0, schema: 'yaml-1.1' } as const;

/** Who tells it, and from when. */
export interface Teller {
  site: string;
  /** The product's page. */
  url: string;
  /** The day of what is told. */
  day: string;
}

/**
 * What we know of a product in the terms of publiccode.yml. What the standard asks for and nobody has confirmed is left
 * out, so the file is no complete publiccode.yml; and every key that is there keeps to the standard.
 */
export function publiccodeOf(product: Product): Record<string, unknown> {
  const { nameZh, nameEn, repository, homepage, licence, summary } = product;
  const latest = latestVersion(product.versions);
  const platforms = platformsOf(product);
  const categories = [...new Set(product.categories.flatMap((id) => CATEGORIES[id] ?? []))];
  const long = longDescription(product);
  const isRead = product.summaryFrom.confidence === 'confirmed';
  return {
    publiccodeYmlVersion: STANDARD_VERSION,
    name: nameEn ?? nameZh,
    url: repository?.url,
    ...(homepage?.checkedOn !== undefined && { landingURL: homepage.url }),
    ...(latest !== undefined && { softwareVersion: latest.version }),
    ...(latest?.releasedOn?.length === 'YYYY-MM-DD'.length && { releaseDate: latest.releasedOn }),
    ...(platforms.length > 0 && { platforms }),
    ...(categories.length > 0 && { categories }),
    description: {
      zh: {
        localisedName: nameZh,
        ...(isRead && summary.length <= SHORT_MOST && { shortDescription: summary }),
        ...(isRead && long.length >= LONG_LEAST && { longDescription: long }),
      },
    },
    legal: { license: licence.spdx },
  };
}

/** The file: who wrote it first, then the terms. */
export function publiccodeFile(product: Product, { site, url, day }: Teller): string {
  const comments = [
    `由${site}按收录的资料写成，${day} 更新：${url}`,
    '只写核实过的事项，用 publiccode.yml 的词；不是完整的 publiccode.yml，也不是维护者自己写的。',
    ...(product.licence.model === 'freemium' ? ['许可证只管开源的部分，另有收费的部分。'] : []),
  ];
  return `${comments.map((line) => `# ${line}\n`).join('')}${stringify(publiccodeOf(product), YAML)}`;
}

function platformsOf({ platforms }: Product): string[] {
  if (platforms === undefined || 'notApplicable' in platforms) return [];
  const confirmed = platforms.filter(({ confidence }) => confidence === 'confirmed');
  return [...new Set(confirmed.flatMap(({ systems }) => systems.flatMap(({ os }) => PLATFORMS[os] ?? [])))];
}

/** The summary, and what somebody has confirmed about the product, good and bad. */
function longDescription({ summary, strengths, limits }: Product): string {
  const confirmed = [...strengths, ...limits].filter(({ confidence }) => confidence === 'confirmed');
  return [summary, ...(confirmed.length > 0 ? ['', ...confirmed.map(({ text }) => `- ${text}`)] : [])].join('\n');
}
