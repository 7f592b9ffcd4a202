/** Walks every reference of every page by the inspection's own rule: each must lead somewhere, say where, and stay on the site unless it tells. */
import { siteModel } from '../../../integrations/site-inspection/site-model.ts';
import { countLinks, linkFindings, type LinkCounts } from '~/domain/inspection/links.ts';
import type { BuiltSite } from './built-site.ts';

export interface Walk extends LinkCounts {
  pages: number;
  problems: string[];
}

export function walkLinks(site: BuiltSite): Walk {
  const model = siteModel(site);
  const problems = linkFindings(model).filter(({ severity }) => severity !== 'note');
  return { pages: model.pages.length + model.redirects.length, ...countLinks(model), problems: problems.map(({ page, found }) => `${page}: ${found}`) };
}
