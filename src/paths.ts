/** The addresses of the site: one function a route. Every address ends with a slash and carries the base path. */

// From the environment, as in astro.config.mjs: the content check reads this module too, outside of Astro.
const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/gu, '/').replace(/\/$/u, '');

/** A site-absolute address (`/guidance/`) under the base path that the site is served from. */
export function withBase(path: string): string {
  return `${base}${path}`;
}

/** The same address as editors write it in their text: without the base path. */
export function withoutBase(path: string): string {
  return path.slice(base.length);
}

export const homePath = () => withBase('/');
export const searchPath = (query = '') => withBase(query === '' ? '/search/' : `/search/?q=${encodeURIComponent(query)}`);
/** The index of names that the search box loads at its first focus. */
export const searchIndexPath = () => withBase('/search/index.json');

/** The folder of direct answers, one file a kind: `software.json`. */
export const answersPath = () => withBase('/search/answers/');

export const softwareIndexPath = () => withBase('/software/');
export const softwarePath = (id: string) => withBase(`/software/${id}/`);
export const categoryIndexPath = () => withBase('/software/category/');
export const categoryPath = (id: string) => withBase(`/software/category/${id}/`);
export const replacesIndexPath = () => withBase('/software/replaces/');
export const replacesPath = (id: string) => withBase(`/software/replaces/${id}/`);
export const vendorIndexPath = () => withBase('/software/vendors/');
export const vendorPath = (id: string) => withBase(`/software/vendors/${id}/`);
/** The catalogue narrowed to a category. */
export const catalogueOf = (category: string) => withBase(`/software/?category=${category}`);
/** What the catalogue page filters by, as JSON. */
export const catalogueDataPath = () => withBase('/software/catalogue.json');
/** The comparison of the products with these ids, at most four. */
export const comparePath = (...ids: string[]) => withBase(`/software/compare/${ids.length > 0 ? `?${ids.map((id) => `id=${id}`).join('&')}` : ''}`);
/** The cost calculator, with one product already in it where an id is given. */
export const costPath = (id?: string) => withBase(`/software/cost/${id === undefined ? '' : `?item=${id}`}`);
/** What the calculator's script reads. */
export const costOffersPath = () => withBase('/software/cost/offers.json');

export const responsibilitiesPath = () => withBase('/responsibilities/');
export const unitPath = (id: string, dutyId?: string) => withBase(`/responsibilities/${id}/${dutyId ? `#${dutyAnchor(dutyId)}` : ''}`);
export const countyIndexPath = () => withBase('/responsibilities/counties/');
export const countyPath = (id: string) => withBase(`/responsibilities/counties/${id}/`);
export const taskIndexPath = () => withBase('/responsibilities/tasks/');
export const taskPath = (id: string) => withBase(`/responsibilities/tasks/${id}/`);
export const timelinePath = (milestoneId?: string) => withBase(`/responsibilities/timeline/${milestoneId ? `#${milestoneId}` : ''}`);

/** The matrix and lists narrowed to an audience: with a script by the query, without one by the anchor of its list. */
export const audiencePath = (id: string) => withBase(`/responsibilities/?audience=${id}#${audienceAnchor(id)}`);
/** What the finder of duties searches. */
export const dutyDataPath = () => withBase('/responsibilities/duties.json');
/** Reminders of what comes round, for a calendar program. */
export const calendarPath = () => withBase('/responsibilities/timeline.ics');

export const guidanceIndexPath = () => withBase('/guidance/');
export const guidancePath = (id: string) => withBase(`/guidance/${id}/`);
export const reportPath = (channelId?: string) => withBase(`/guidance/report/${channelId ? `#${channelId}` : ''}`);
export const selfCheckPath = (id?: string) => withBase(`/guidance/self-check/${id ? `#${id}` : ''}`);
export const lawIndexPath = () => withBase('/guidance/law/');
/** A rung of the liability ladder, which stands on the page of laws. */
export const liabilityPath = (id: string) => withBase(`/guidance/law/#${id}`);
export const lawPath = (id: string, articleNo?: string) => withBase(`/guidance/law/${id}/${articleNo ? `#${articleAnchor(articleNo)}` : ''}`);
export const glossaryPath = (termId?: string) => withBase(`/guidance/glossary/${termId ? `#${termId}` : ''}`);

export const formIndexPath = () => withBase('/forms/');
export const formPath = (id: string) => withBase(`/forms/${id}/`);
/** A form as a file: a workbook, CSV, or a rule's plain text. */
export const formFilePath = (id: string, ending: 'xlsx' | 'csv' | 'txt') => withBase(`/forms/${id}.${ending}`);
export const ledgerPath = () => withBase('/tools/ledger/');
export const monthlyReportPath = () => withBase('/tools/monthly-report/');

export const showcaseIndexPath = () => withBase('/showcases/');
export const showcasePath = (id: string) => withBase(`/showcases/${id}/`);
/** The page of titles of honour, or one of them on it. */
export const recognitionPath = (id?: string) => withBase(`/showcases/recognition/${id ? `#${id}` : ''}`);
export const newsIndexPath = (page = 1) => withBase(page === 1 ? '/news/' : `/news/page/${page}/`);
/** A page of a list of news: of a topic, a year, a scope, a member unit, a county. */
const newsListPath = (list: string, page: number) => withBase(`/news/${list}/${page === 1 ? '' : `page/${page}/`}`);
export const newsTopicPath = (topic: string, page = 1) => newsListPath(`topics/${topic}`, page);
export const newsYearPath = (year: string, page = 1) => newsListPath(year, page);
export const newsScopePath = (scope: string, page = 1) => newsListPath(`scopes/${scope}`, page);
export const newsUnitPath = (unit: string, page = 1) => newsListPath(`units/${unit}`, page);
export const newsCountyPath = (county: string, page = 1) => newsListPath(`counties/${county}`, page);
export const newsPath = (id: string) => withBase(`/news/${id}/`);
export const eventIndexPath = () => withBase('/events/');
export const eventPath = (id: string) => withBase(`/events/${id}/`);
/** The calendar of a month ('2026-12'). */
export const eventMonthPath = (month: string) => withBase(`/events/${month}/`);
/** One event for a calendar program, and all of them to subscribe to. */
export const eventFilePath = (id: string) => withBase(`/events/${id}.ics`);
export const eventCalendarPath = () => withBase('/events/calendar.ics');
/** The monthly reports; a report is a place in their table. */
export const progressPath = (reportId?: string) => withBase(`/progress/${reportId ? `#${reportId}` : ''}`);
export const figuresPath = (figureId?: string) => withBase(`/progress/figures/${figureId ? `#${figureId}` : ''}`);
export const exposureIndexPath = () => withBase('/exposures/');
export const exposurePath = (id: string) => withBase(`/exposures/${id}/`);
export const policyIndexPath = () => withBase('/policies/');
export const policyPath = (id: string, clauseId?: string) => withBase(`/policies/${id}/${clauseId ? `#${clauseAnchor(clauseId)}` : ''}`);

/** The picture that link previews show of a page: `site` for most, `news/<id>` for an item of news. */
export const cardPath = (name: string) => withBase(`/cards/${name}.png`);

export const dataPath = () => withBase('/data/');
/** A file of the open data: `software.json`, `schemas/software.json`, `index.json`. */
export const dataFilePath = (file: string) => withBase(`/data/${file}`);

/** What was put right or taken back; with a month, that part of the page: `2026-11`. */
export const correctionsPath = (month?: string) => withBase(`/corrections/${month ? `#${monthAnchor(month)}` : ''}`);
/** What happened to the catalogue; with a day, that part of the page. */
export const catalogueChangesPath = (day?: string) => withBase(`/software/changes/${day ? `#${dayAnchor(day)}` : ''}`);
/** How to subscribe, and to what. */
export const feedsPath = () => withBase('/feeds/');
/** All feeds as a list of subscriptions. */
export const opmlPath = () => withBase('/feeds.opml');

export const aboutPath = () => withBase('/about/');
export const accessibilityPath = () => withBase('/accessibility/');
export const privacyPath = () => withBase('/privacy/');
export const sitemapPath = () => withBase('/sitemap/');

/** The anchor of a clause on its document's page: clause `2.1` is `#clause-2-1`. */
export const clauseAnchor = (clauseId: string) => `clause-${clauseId.replaceAll('.', '-')}`;
export const articleAnchor = (no: string) => `article-${no}`;
export const dutyAnchor = (dutyId: string) => `duty-${dutyId}`;
export const audienceAnchor = (id: string) => `for-${id}`;
export const monthAnchor = (month: string) => `month-${month}`;
export const dayAnchor = (day: string) => `day-${day}`;

const ENTRY_PATHS = {
  policies: policyPath,
  units: unitPath,
  counties: countyPath,
  tasks: taskPath,
  milestones: timelinePath,
  software: softwarePath,
  vendors: vendorPath,
  categories: categoryPath,
  'replaced-products': replacesPath,
  guidance: guidancePath,
  laws: lawPath,
  terms: glossaryPath,
  channels: reportPath,
  forms: formPath,
  'self-checks': selfCheckPath,
  liabilities: liabilityPath,
  showcases: showcasePath,
  recognitions: recognitionPath,
  news: newsPath,
  events: eventPath,
  progress: progressPath,
  figures: figuresPath,
  exposures: exposurePath,
  pages: (id: string) => withBase(`/${id}/`),
} as const;

/** The page (or the place on a page) that shows an entry. */
export function pathOf(collection: keyof typeof ENTRY_PATHS, id: string): string {
  return ENTRY_PATHS[collection](id);
}
