/** The inspection as one HTML file for editors: no script, no further file, the site's own look, fit for paper. */
import { basisText, THRESHOLDS } from '~/domain/inspection/basis.ts';
import { RULES, SEVERITIES, type Severity } from '~/domain/inspection/finding.ts';
import { groupFindings, type FindingGroup } from '~/domain/inspection/groups.ts';
import { basisOf, type Inspection } from '~/domain/inspection/inspect.ts';
import { ageOf, scopeOf, SEVERITY_WORDS, STATE_WORDS, verdictOf, VETO_WORDS } from './report-words.ts';

/** So many pages of one finding are named; of more the number. */
const MOST_PAGES = 20;

/**
 * @param tokens the site's stylesheet of colours and sizes
 * @param addressOf where a page opens; nothing for what is no page
 */
export function inspectionPage(inspection: Inspection, tokens: string, addressOf: (path: string) => string | undefined): string {
  const groups = groupFindings(inspection.findings, inspection.columns);
  const body = [
    `<header><h1>网站检查报告</h1><p class="verdict ${inspection.isPassed ? 'passed' : 'failed'}">${text(verdictOf(inspection))}</p><p>${text(scopeOf(inspection))}</p></header>`,
    vetoSection(inspection),
    columnSection(inspection, addressOf),
    ...(Object.keys(SEVERITIES) as Severity[]).map((severity) => severitySection(severity, groups.filter((group) => group.severity === severity), addressOf)),
    thresholdSection(),
    '<footer><p>链接打开的是网页自己写明的地址；在这台电脑上看，先运行 npm start。表述、泄密、办事服务和有没有人回应，程序看不出，要人看。</p></footer>',
  ];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>网站检查报告 · ${text(inspection.today)}</title>
<meta name="robots" content="noindex">
<style>
${tokens}
${LOOK}
</style>
</head>
<body>
<main>
${body.filter(Boolean).join('\n')}
</main>
</body>
</html>
`;
}

function vetoSection({ vetoes }: Inspection): string {
  const rows = vetoes.map(({ name, result, words, basis }) => `<tr><th scope="row">${text(name)}</th><td class="result ${result}">${VETO_WORDS[result]}</td><td class="words">${text(words)}</td><td class="basis">${text(basisText(basis))}</td></tr>`);
  return section('单项否决', '六项里犯了一项，整个网站就不合格。', table(['项目', '结果', '看到的', '依据'], rows));
}

function columnSection({ columns }: Inspection, addressOf: Addresses): string {
  const rows = columns.map((column) => {
    const cells = [column.kind, String(column.items), column.newest ?? '', ageOf(column), column.newestEvent ?? ''].map((cell) => `<td class="day">${text(cell)}</td>`).join('');
    return `<tr><th scope="row"${column.level === 2 ? ' class="second"' : ''}>${link(column.path, column.name, addressOf)}</th>${cells}<td class="result ${column.state}">${STATE_WORDS[column.state]}</td></tr>`;
  });
  return section('栏目更新', '发布时间是本站发布的时间；列表上的日子是事情发生的日子。示例不算。往里缩的是二级栏目，不计入单项否决。', table(['栏目', '类', '条数', '最新发布', '多久了', '列表上最新的日子', '结果'], rows));
}

function severitySection(severity: Severity, groups: readonly FindingGroup[], addressOf: Addresses): string {
  if (groups.length === 0) return '';
  const { title, what } = SEVERITY_WORDS[severity];
  const places = [...Map.groupBy(groups, ({ place }) => place)];
  const lists = places.map(([place, ofPlace]) => `<h3>${text(place)}</h3><ul class="findings">${ofPlace.map((group) => groupItem(group, addressOf)).join('')}</ul>`);
  return section(`${title}：${what}`, `共 ${groups.reduce((count, { lines }) => count + lines.length, 0)} 件。`, lists.join(''), severity);
}

function groupItem(group: FindingGroup, addressOf: Addresses): string {
  const { rule, lines, allowed, fix } = group;
  const facts = [['应当', allowed], ['改法', fix], ['依据', basisOf(group)]] as const;
  const found = lines.map(({ found: what, pages }) => `<li><span class="what-found">${text(what)}</span> <span class="pages">${pagesText(pages, addressOf)}</span></li>`);
  return `<li><h4>${text(RULES[rule].title)}</h4><ul class="lines">${found.join('')}</ul><dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${text(value)}</dd>`).join('')}</dl></li>`;
}

function pagesText(pages: readonly string[], addressOf: Addresses): string {
  const named = pages.slice(0, MOST_PAGES).map((page) => link(page, page === '/' ? '首页' : page, addressOf)).join(' ');
  return `${named}${pages.length > MOST_PAGES ? ` 等 ${pages.length} 页` : ''}`;
}

function thresholdSection(): string {
  const rows = Object.values(THRESHOLDS).map(({ value, unit, basis }) => `<tr><th scope="row">${value} ${text(unit)}</th><td>${text(basisText(basis))}</td></tr>`);
  return section('用到的数字', '写着未核实的，是从别处的引述里读到的，没有读到文件原文。', table(['数字', '出处'], rows));
}

type Addresses = (path: string) => string | undefined;

const section = (title: string, what: string, content: string, name = '') => `<section${name === '' ? '' : ` class="${name}"`}><h2>${text(title)}</h2><p class="what">${text(what)}</p>${content}</section>`;

const table = (heads: readonly string[], rows: readonly string[]) =>
  `<div class="scroll" tabindex="0" role="group" aria-label="${heads[0] ?? ''}的表"><table><thead><tr>${heads.map((head) => `<th scope="col">${text(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;

function link(path: string, label: string, addressOf: Addresses): string {
  const address = addressOf(path);
  return address === undefined ? text(label) : `<a href="${text(address)}">${text(label)}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Any text as HTML text or attribute. */
const text = (raw: string) => raw.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);

/** Hairlines and ink as on the site; cinnabar only for what must be mended. */
const LOOK = `
html { font-size: var(--size-root); }
body { background: var(--color-paper); color: var(--color-text); font: var(--size-body)/var(--leading) var(--font-sans); margin: 0; overflow-wrap: anywhere; }
main { margin: 0 auto; max-width: var(--page-width); padding: var(--space-6) var(--gutter) var(--space-8); }
h1, h2 { font-family: var(--font-song); line-height: 1.3; margin: 0; }
h1 { font-size: var(--size-h1); }
h2 { border-top: 2px solid var(--color-rule); font-size: var(--size-h2); margin-top: var(--space-7); padding-top: var(--space-3); }
h3 { font-size: var(--size-h3); margin: var(--space-5) 0 var(--space-2); }
p { margin: var(--space-2) 0; }
a { color: var(--color-action); }
.verdict { border-left: 4px solid var(--color-action); font-size: var(--size-lead); font-weight: 600; padding-left: var(--space-3); }
.verdict.failed { border-color: var(--color-seal); color: var(--color-seal); }
.what, footer { color: var(--color-text-quiet); font-size: var(--size-note); }
.red h2, .failed, .stale, .blank, .doubted { color: var(--color-seal); }
td.failed, td.stale, td.blank, td.doubted { font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: var(--size-note); line-height: 1.6; margin-top: var(--space-3); min-width: 100%; }
th, td { border-bottom: 1px solid var(--color-hairline); padding: 0.5rem 1rem 0.5rem 0; text-align: left; vertical-align: top; }
thead th { border-bottom-color: var(--color-rule); color: var(--color-text-secondary); font-weight: 500; white-space: nowrap; }
tbody th { font-weight: 600; min-width: 6em; }
td { min-width: 3.2em; }
td.words { min-width: 13em; }
td.day { white-space: nowrap; }
td.result { min-width: 4.4em; }
th.second { font-weight: 400; padding-left: 1.2em; }
td.basis { color: var(--color-text-quiet); font-size: var(--size-small); min-width: 16em; }
.findings { border-top: 1px solid var(--color-rule); list-style: none; margin: 0; padding: 0; }
.findings > li { border-bottom: 1px solid var(--color-hairline); padding: var(--space-3) 0; }
h4 { font-size: var(--size-body); margin: 0; }
.lines { line-height: 1.6; margin: var(--space-1) 0 var(--space-2); padding-left: 1.2em; }
.pages { font-size: var(--size-small); }
.pages a { margin-right: 0.4em; }
dl { display: grid; font-size: var(--size-note); grid-template-columns: 3em minmax(0, 1fr); line-height: 1.6; margin: var(--space-1) 0 0; }
dt { color: var(--color-text-quiet); }
dd { margin: 0; }
footer { border-top: 1px solid var(--color-hairline); margin-top: var(--space-7); padding-top: var(--space-3); }
@media print { tr, .lines li { break-inside: avoid; } a { text-decoration: none; } .scroll { overflow: visible; } }
`;
