import type { Routes } from '~/domain/content/links.ts';
import * as paths from '~/paths.ts';

/** The site's addresses as the rules of content need them: editors write links without the base path. */
export const ROUTES: Routes = {
  pages: [
    paths.homePath(),
    paths.searchPath(),
    paths.softwareIndexPath(),
    paths.categoryIndexPath(),
    paths.replacesIndexPath(),
    paths.vendorIndexPath(),
    paths.comparePath(),
    paths.costPath(),
    paths.responsibilitiesPath(),
    paths.countyIndexPath(),
    paths.taskIndexPath(),
    paths.timelinePath(),
    paths.guidanceIndexPath(),
    paths.reportPath(),
    paths.selfCheckPath(),
    paths.lawIndexPath(),
    paths.glossaryPath(),
    paths.formIndexPath(),
    paths.ledgerPath(),
    paths.monthlyReportPath(),
    paths.showcaseIndexPath(),
    paths.newsIndexPath(),
    paths.exposureIndexPath(),
    paths.policyIndexPath(),
    paths.catalogueChangesPath(),
    paths.correctionsPath(),
    paths.feedsPath(),
    paths.dataPath(),
    paths.sitemapPath(),
  ].map(paths.withoutBase),
  pathOf: ({ collection, id }) => paths.withoutBase(paths.pathOf(collection, id)),
  anchorOf: (part, name) => ({ clauses: paths.clauseAnchor, articles: paths.articleAnchor, duties: paths.dutyAnchor })[part](name),
};
