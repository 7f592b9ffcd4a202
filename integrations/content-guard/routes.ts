import type { Routes } from '~/domain/content/links.ts';
import { keysOf } from '~/domain/records.ts';
import * as paths from '~/paths.ts';
import { NEWS_TOPICS } from '~/schemas/news.ts';

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
    paths.recognitionPath(),
    paths.newsIndexPath(),
    ...keysOf(NEWS_TOPICS).map((topic) => paths.newsTopicPath(topic)),
    paths.eventIndexPath(),
    paths.progressPath(),
    paths.figuresPath(),
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
