import { button, fill, headCell, make, part } from '~/components/ui/elements.client.ts';
import { countsByKind, countsByProduct, needs } from '~/domain/ledger/gaps.ts';
import { GENERAL_KINDS, SOFTWARE_KINDS, plainKey, type GeneralKind, type Ledger } from '~/domain/ledger/model.ts';
import { periodicReminder, unrecordedChanges, type Rhythm } from '~/domain/ledger/reminders.ts';
import type { LedgerTables, TableId } from '~/domain/ledger/tables.ts';
import { chineseDate } from '~/domain/dates.ts';
import { ledger as words } from '~/strings/ledger.ts';

/** So many computers are named where something is missing. */
const MOST_NAMED = 20;

export interface ResultSettings {
  tables: LedgerTables;
  rhythms: Partial<Record<TableId, Rhythm>>;
  today: string;
  /** A periodic ledger was brought up to date today. */
  onDone(id: 'summary' | 'detail'): void;
}

/** Draws what the ledger comes to: gaps, software over its licences, computers that lack something, what is due. */
export function drawResults(root: HTMLElement, ledger: Ledger, settings: ResultSettings) {
  drawGaps(root, ledger, settings.today);
  drawOver(root, ledger, settings.today);
  const bare = GENERAL_KINDS.map((kind) => bareSentence(ledger, kind)).filter((sentence) => sentence !== '');
  fill(part(root, '[data-part="bare"]', HTMLElement), ...(bare.length === 0 ? [words.bareNone] : bare).map((sentence) => make('p', '', sentence)));
  fill(part(root, '[data-part="reminders"]', HTMLElement), ...reminders(ledger, settings));
}

function drawGaps(root: HTMLElement, ledger: Ledger, today: string) {
  const counts = Object.values(countsByKind(ledger, today));
  const rows = counts.map(({ kind, required, licensed, isUnlimited, gap, surplus, installed, expired, unpermitted }) => {
    const cells = [required, licensed, gap, isUnlimited ? words.unlimited : surplus, installed].map((value) => make('td', 'number', String(value)));
    if (gap > 0) cells[2]?.classList.add('lacking');
    return make('tr', '', headCell('row', SOFTWARE_KINDS[kind]), ...cells, make('td', '', words.notCounted(expired, unpermitted)));
  });
  fill(part(root, '[data-part="gaps"]', HTMLElement), make('caption', 'visually-hidden', words.gapsTitle), head(words.gapHeads, [1, 2, 3, 4, 5]), make('tbody', '', ...rows));
  part(root, '[data-part="gap-said"]', HTMLElement).textContent = words.gapSaid(counts.filter(({ gap }) => gap > 0).map(({ kind, gap }) => words.gapOf(SOFTWARE_KINDS[kind], gap)));
}

function drawOver(root: HTMLElement, ledger: Ledger, today: string) {
  const over = countsByProduct(ledger, today).filter((product) => product.over > 0);
  const place = part(root, '[data-part="over"]', HTMLElement);
  if (over.length === 0) return fill(place, make('p', '', words.overNone));
  const rows = over.map(({ name, version, numbers, licensed, installed, over: more }) =>
    make('tr', '', headCell('row', `${name} ${version}`.trim()), make('td', '', numbers.join('、')), ...[licensed, installed].map((value) => make('td', 'number', String(value))), make('td', 'number lacking', String(more))),
  );
  const table = make('table', '', make('caption', 'visually-hidden', words.overTitle), head(words.overHeads, [2, 3, 4]), make('tbody', '', ...rows));
  const scroll = make('div', 'table-scroll', table);
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', words.overTitle);
  fill(place, scroll);
}

function bareSentence({ machines, software, installations }: Ledger, kind: GeneralKind): string {
  const ofKind = new Set(software.filter((licence) => licence.kind === kind).map(({ number }) => plainKey(number)));
  const equipped = new Set(installations.filter(({ software: number }) => ofKind.has(plainKey(number))).map(({ machine }) => plainKey(machine)));
  const bare = machines.filter((machine) => needs(machine, kind) && !equipped.has(plainKey(machine.number)));
  return bare.length === 0 ? '' : words.bare(SOFTWARE_KINDS[kind], bare.slice(0, MOST_NAMED).map(({ number }) => number), bare.length);
}

function reminders(ledger: Ledger, { tables, rhythms, today, onDone }: ResultSettings): HTMLElement[] {
  const periodic = (['summary', 'detail'] as const).map((id) => {
    const every = rhythms[id];
    const reminder = periodicReminder(every === undefined || every === 'change' ? 'year' : every, id === 'summary' ? ledger.unit.summaryOn : ledger.unit.detailOn, today);
    const { title } = tables[id];
    const text = 'dueOn' in reminder ? words.remind[reminder.state](title, chineseDate(reminder.dueOn), reminder.days) : words.remind.never(title);
    return make('li', reminder.state === 'fresh' ? '' : reminder.state === 'near' ? 'near' : 'due', make('span', '', text), button([words.doneToday(title)], () => onDone(id)));
  });
  const { title } = tables.maintenance;
  const { unrecorded, contradicting } = unrecordedChanges(ledger);
  const changes = [
    ...(unrecorded > 0 ? [make('li', 'due', words.change.unrecorded(title, unrecorded))] : []),
    ...(contradicting > 0 ? [make('li', 'due', words.change.contradicting(title, contradicting))] : []),
  ];
  return [...periodic, ...(changes.length === 0 ? [make('li', '', words.change.none(title))] : changes)];
}

/** @param numbers which columns hold figures */
function head(labels: readonly string[], numbers: readonly number[]): HTMLElement {
  return make('thead', '', make('tr', '', ...labels.map((label, index) => headCell('col', label, numbers.includes(index) ? 'number' : ''))));
}
