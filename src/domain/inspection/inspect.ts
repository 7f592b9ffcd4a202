/** The whole inspection: every rule over a built site, the columns, and the vetoes one by one. */
import { BASES, basisText, THRESHOLDS, type Basis } from './basis.ts';
import { columnsOf } from './columns.ts';
import { RULES, SEVERITIES, type Finding, type RuleName, type Severity } from './finding.ts';
import { frameFindings } from './frame.ts';
import { columnFindings, columnState, columnSums, homeFindings, type ColumnState } from './freshness.ts';
import { headFindings } from './head.ts';
import { itemFindings } from './items.ts';
import { countLinks, linkFindings, type LinkCounts } from './links.ts';
import type { SiteModel } from './model.ts';
import { huesOf, loadSeconds, readingFindings } from './reading.ts';
import { textFindings } from './texts.ts';

/**
 * One of the points of which each alone fails a site. `doubted`: the figure is kept, and yet somebody may judge otherwise;
 * `unseen`: no look at files can tell.
 */
export interface Veto {
  name: string;
  result: 'passed' | 'failed' | 'doubted' | 'unseen' | 'archived';
  /** What was seen. */
  words: string;
  basis: Basis;
}

export interface Inspection {
  today: string;
  isDemo: boolean;
  isArchived: boolean;
  /** Whether there is nothing red. */
  isPassed: boolean;
  counts: LinkCounts & { pages: number; items: number; hues: number; slowestSeconds: number };
  columns: ColumnState[];
  vetoes: Veto[];
  /** By severity, then in the order of the rules. */
  findings: Finding[];
}

export function inspect(site: SiteModel, today: string): Inspection {
  const columns = columnsOf(site);
  const all = [
    ...homeFindings(site, today),
    ...columnFindings(site, columns, today),
    ...itemFindings(site, today),
    ...linkFindings(site),
    ...headFindings(site, columns),
    ...frameFindings(site),
    ...textFindings(site),
    ...readingFindings(site),
  ];
  const findings = withoutRepeats(all).toSorted((a, b) => rankOf(a) - rankOf(b));
  const states = columns.map((column) => columnState(column, today, site.isArchived));
  return {
    today,
    isDemo: site.isDemo,
    isArchived: site.isArchived,
    isPassed: !findings.some(({ severity }) => severity === 'red'),
    counts: {
      pages: site.pages.length,
      items: site.pages.filter(({ item }) => item !== undefined).length,
      ...countLinks(site),
      hues: huesOf(site).length,
      slowestSeconds: Math.max(0, ...site.pages.map(loadSeconds)),
    },
    columns: states,
    vetoes: vetoesOf(site, states, findings),
    findings,
  };
}

/** A page may show one thing twice; to mend it is one piece of work. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.rule} ${finding.page} ${finding.found}`, finding])).values()];
}

const SEVERITY_ORDER = Object.keys(SEVERITIES) as Severity[];
const RULE_ORDER = Object.keys(RULES) as RuleName[];

const rankOf = ({ severity, rule }: Finding) => SEVERITY_ORDER.indexOf(severity) * RULE_ORDER.length + RULE_ORDER.indexOf(rule);

function vetoesOf(site: SiteModel, states: readonly ColumnState[], findings: readonly Finding[]): Veto[] {
  const ofRules = (...rules: RuleName[]) => findings.filter(({ rule }) => rules.includes(rule));
  const unsafe = ofRules('item-future', 'impersonation');
  const channel = ofRules('channel');
  const slowest = Math.max(0, ...site.pages.map(loadSeconds)).toFixed(1);
  return [
    { name: '安全、泄密等严重问题', result: unsafe.length > 0 ? 'failed' : 'unseen', words: `${firstWords(unsafe) ?? '没有发布时间在将来的内容'}；表述、泄密要人看`, basis: BASES.veto.safety },
    { name: '站点无法访问', result: 'unseen', words: `要上线后监测；估计最慢的一页 ${slowest} 秒打开`, basis: BASES.veto.reachable },
    homeVeto(site, ofRules('home-fresh'), ofRules('home-events')),
    columnVeto(site, states, ofRules('columns-veto')),
    { name: '互动回应差', result: channel.length > 0 ? 'failed' : 'unseen', words: `${firstWords(channel) ?? '写明了咨询、投诉的渠道'}；有没有人回应，文件里看不出`, basis: BASES.veto.response },
    { name: '服务不实用', result: 'unseen', words: '办事服务由门户提供，这里看不出', basis: BASES.veto.service },
  ];
}

const ARCHIVED = { result: 'archived', words: '专题已归档，不再更新' } as const;

function homeVeto(site: SiteModel, stale: readonly Finding[], old: readonly Finding[]): Veto {
  const known = { name: '首页不更新', basis: BASES.veto.home };
  if (site.isArchived) return { ...known, ...ARCHIVED };
  const result = stale.length > 0 ? 'failed' : old.length > 0 ? 'doubted' : 'passed';
  const fresh = `按本站发布的时间，最新的一条在 ${THRESHOLDS.homeDays.value} 天之内`;
  return { ...known, result, words: firstWords(stale) ?? [fresh, firstWords(old)].filter(Boolean).join('；但是') };
}

function columnVeto(site: SiteModel, states: readonly ColumnState[], failed: readonly Finding[]): Veto {
  const known = { name: '栏目不更新', basis: BASES.veto.columns };
  if (site.isArchived) return { ...known, ...ARCHIVED };
  const { stale, long, blank } = columnSums(states);
  const all = states.filter(({ level }) => level === 1).length;
  return { ...known, result: failed.length > 0 ? 'failed' : 'passed', words: `一级栏目 ${all} 个：不更新 ${stale.length} 个，长期不更新 ${long.length} 个，空白 ${blank.length} 个` };
}

/** The first of some findings in words; nothing where there is none. */
function firstWords([first, ...more]: readonly Finding[]): string | undefined {
  return first && `${first.found}${more.length > 0 ? `，另有 ${more.length} 处` : ''}`;
}

/** On what a finding rests, in a sentence. */
export const basisOf = ({ rule }: Pick<Finding, 'rule'>): string => basisText(RULES[rule].basis);
