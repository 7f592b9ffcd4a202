import {
  catalogueChangesPath,
  categoryIndexPath,
  comparePath,
  correctionsPath,
  costPath,
  countyIndexPath,
  dataPath,
  eventIndexPath,
  exposureIndexPath,
  feedsPath,
  figuresPath,
  formIndexPath,
  glossaryPath,
  guidanceIndexPath,
  homePath,
  lawIndexPath,
  ledgerPath,
  monthlyReportPath,
  newsIndexPath,
  policyIndexPath,
  progressPath,
  recognitionPath,
  replacesIndexPath,
  reportPath,
  responsibilitiesPath,
  searchPath,
  selfCheckPath,
  showcaseIndexPath,
  softwareIndexPath,
  taskIndexPath,
  timelinePath,
  vendorIndexPath,
} from '~/paths.ts';
import { byPinyin } from '~/domain/pinyin.ts';
import { COLLECTION_LABELS, type CollectionName } from '~/schemas/collections.ts';
import { TOOLS } from '~/schemas/forms.ts';
import { cost, guidance, openData, responsibilities, sections, software } from '~/strings.ts';
import { catalogueChanges, corrections } from '~/strings/corrections.ts';
import { feeds } from '~/strings/feeds.ts';
import { comparison } from '~/strings/comparison.ts';
import { events } from '~/strings/events.ts';
import { figures, progress } from '~/strings/progress.ts';
import { search } from '~/strings/search.ts';
import { recognition } from '~/strings/showcases.ts';
import { selfCheck } from '~/strings/self-check.ts';
import { topicLinks } from './news-lists.ts';
import { listed } from './store.ts';
import { listVendors } from './software.ts';
import { linkTo, type Link } from './views.ts';

async function pagesOf(collection: CollectionName): Promise<Link[]> {
  return (await listed(collection)).map(linkTo).toSorted((a, b) => byPinyin(a.label, b.label));
}

/** Every page of the site under its section: what the site map shows, and what stands in for search without a script. */
export async function siteDirectory(): Promise<{ title: Link; links: Link[] }[]> {
  const exposures = await pagesOf('exposures');
  const vendors = (await listVendors()).map(({ href, name }) => ({ href, label: name }));
  return [
    { title: { href: softwareIndexPath(), label: sections.software }, links: [...(await pagesOf('software')), { href: comparePath(), label: comparison.title }, { href: costPath(), label: cost.title }, { href: catalogueChangesPath(), label: catalogueChanges.title }] },
    { title: { href: categoryIndexPath(), label: software.categoriesTitle }, links: await pagesOf('categories') },
    { title: { href: replacesIndexPath(), label: software.replacesTitle }, links: await pagesOf('replaced-products') },
    { title: { href: vendorIndexPath(), label: software.vendorsTitle }, links: vendors },
    { title: { href: responsibilitiesPath(), label: sections.responsibilities }, links: [...(await pagesOf('units')), { href: timelinePath(), label: responsibilities.timelineTitle }] },
    { title: { href: taskIndexPath(), label: responsibilities.tasksTitle }, links: await pagesOf('tasks') },
    { title: { href: countyIndexPath(), label: responsibilities.countiesTitle }, links: await pagesOf('counties') },
    { title: { href: guidanceIndexPath(), label: sections.guidance }, links: [...(await pagesOf('guidance')), { href: reportPath(), label: guidance.reportTitle }, { href: selfCheckPath(), label: selfCheck.title }, { href: glossaryPath(), label: guidance.glossaryTitle }] },
    { title: { href: formIndexPath(), label: COLLECTION_LABELS.forms }, links: [...(await pagesOf('forms')), { href: ledgerPath(), label: TOOLS.ledger }, { href: monthlyReportPath(), label: TOOLS['monthly-report'] }] },
    { title: { href: lawIndexPath(), label: guidance.lawTitle }, links: await pagesOf('laws') },
    { title: { href: showcaseIndexPath(), label: sections.showcases }, links: [...(await pagesOf('showcases')), { href: recognitionPath(), label: recognition.title }] },
    { title: { href: newsIndexPath(), label: sections.news }, links: [...topicLinks(), ...(await pagesOf('news')), { href: progressPath(), label: progress.title }, { href: figuresPath(), label: figures.title }] },
    { title: { href: eventIndexPath(), label: events.title }, links: await pagesOf('events') },
    // An empty list has no part of its own: its rules are among the pages of the site.
    ...(exposures.length === 0 ? [] : [{ title: { href: exposureIndexPath(), label: COLLECTION_LABELS.exposures }, links: exposures }]),
    { title: { href: policyIndexPath(), label: sections.policies }, links: await pagesOf('policies') },
    { title: { href: homePath(), label: COLLECTION_LABELS.pages }, links: [...(await pagesOf('pages')), { href: dataPath(), label: openData.label }, { href: feedsPath(), label: feeds.title }, { href: correctionsPath(), label: corrections.title }, { href: searchPath(), label: search.title }] },
  ];
}
