import { DeviceStore } from '~/components/ui/device-store.client.ts';
import { button, headCell, link, make, show } from '~/components/ui/elements.client.ts';
import { GENERAL_KINDS, SOFTWARE_KINDS, parseLedger } from '~/domain/ledger/model.ts';
import { TAKEN, filledFrom, overwritten, placeOf, reportOf, type FromLedger } from '~/domain/monthly-report/from-ledger.ts';
import { KIND_COLUMNS, isBlank, type Report } from '~/domain/monthly-report/model.ts';
import { monthlyReport as words } from '~/strings/monthly-report.ts';
import { unitTitle } from './unit-editor.client.ts';

/** The report, and the unit in the editor. */
interface Place {
  report: Report;
  at: number;
}

interface Asked {
  /** Where the ledger is filled in. */
  address: string;
  /** The report as it is when asked: typing goes on while the offer stands. */
  present: () => Place;
  today: string;
  /** Everything was wiped: there is nothing to offer any more. */
  signal: AbortSignal;
  onTake: (report: Report, at: number, name: string) => void;
}

/**
 * Shows what the ledger on this device says and what it would write over, and asks. Nothing is written before the reader
 * says so.
 *
 * @returns what is to be said of it
 */
export async function offerLedger(panel: HTMLElement, asked: Asked): Promise<string> {
  const refuse = (text: string) => {
    show(panel, make('p', '', text, link(asked.address, words.ledgerLink)), close(panel));
    return text;
  };
  const kept = await new DeviceStore('ledger').read();
  if (asked.signal.aborted) return '';
  if (kept.state === 'blocked') return refuse(words.ledgerBlocked);
  if (kept.state === 'none') return refuse(words.ledgerNone);
  const { ledger } = parseLedger(kept.value);
  if (ledger === undefined) return refuse(words.ledgerBroken);
  offer(panel, reportOf(ledger, asked.today), ledger.isSample, asked);
  return words.ledgerTitle(ledger.unit.name);
}

/** What is taken is what was shown: where the report has changed so that it would be something else, it is shown again. */
function offer(panel: HTMLElement, taken: FromLedger, isSample: boolean, asked: Asked, remark = '') {
  const { name, isNew, changes } = outcome(taken, asked.present());
  const take = button([words.ledgerTake], () => {
    const now = outcome(taken, asked.present());
    if (now.name !== name || now.isNew !== isNew || now.changes.join() !== changes.join()) return offer(panel, taken, isSample, asked, words.ledgerAgain);
    show(panel);
    asked.onTake(now.report, now.at, now.name);
  });
  show(
    panel,
    ...(remark === '' ? [] : [make('p', 'wrong', remark)]),
    make('p', '', make('strong', '', words.ledgerTitle(taken.name))),
    ...(isSample ? [make('p', 'wrong', words.ledgerSample)] : []),
    tableOf(taken),
    make('p', '', words.ledgerWhere(name, isNew), words.ledgerRule),
    ...listOf(remarksOf(taken)),
    ...(changes.length === 0 ? [] : [make('p', 'wrong', words.ledgerOverwriteHead), ...listOf(changes)]),
    make('p', 'acts', take, close(panel)),
  );
  panel.focus();
}

/** What the report would be: the ledger's own unit, else the one in the editor while it has no name, else a new one. */
function outcome(taken: FromLedger, { report, at }: Place) {
  const { units } = report;
  const current = units[at];
  const fallback = current !== undefined && (isBlank(current) || current.name.trim() === '' || taken.name === '') ? at : undefined;
  const place = (taken.name === '' ? undefined : placeOf(units, taken.name)) ?? fallback;
  const unit = place === undefined ? undefined : units[place];
  const filled = filledFrom(taken, unit);
  const changes = unit === undefined ? [] : overwritten(unit, taken);
  const next = place === undefined ? [...units, filled] : units.map((known, index) => (index === place ? filled : known));
  const where = place ?? units.length;
  return {
    report: { ...report, units: next },
    at: where,
    name: unitTitle(filled, where),
    isNew: unit === undefined || isBlank(unit),
    changes: changes.map(({ kind, column, now, then }) => words.ledgerOverwrites(SOFTWARE_KINDS[kind], KIND_COLUMNS[column].label, now, then)),
  };
}

function remarksOf({ kinds }: FromLedger): string[] {
  return GENERAL_KINDS.flatMap((kind) => {
    const { expired, unpermitted } = kinds[kind];
    const name = SOFTWARE_KINDS[kind];
    return [...(expired > 0 ? [words.ledgerExpired(name, expired)] : []), ...(unpermitted > 0 ? [words.ledgerUnpermitted(name, unpermitted)] : [])];
  });
}

function tableOf({ kinds }: FromLedger): HTMLTableElement {
  const rows = GENERAL_KINDS.map((kind) => make('tr', '', headCell('row', SOFTWARE_KINDS[kind]), ...TAKEN.map((column) => make('td', '', String(kinds[kind][column])))));
  return make('table', '', make('thead', '', make('tr', '', make('td', ''), ...TAKEN.map((column) => headCell('col', KIND_COLUMNS[column].label)))), make('tbody', '', ...rows));
}

function listOf(texts: readonly string[]): HTMLElement[] {
  return texts.length === 0 ? [] : [make('ul', '', ...texts.map((text) => make('li', '', text)))];
}

function close(panel: HTMLElement): HTMLButtonElement {
  return button([words.ledgerLeave], () => show(panel));
}
