import { countsByKind, type KindCount } from '../ledger/gaps.ts';
import { GENERAL_KINDS, plainKey, type GeneralKind, type Ledger } from '../ledger/model.ts';
import { recordOf } from '../records.ts';
import { emptyUnit, type UnitReport } from './model.ts';

/** What the sheet asks for that a ledger counts. */
export const TAKEN = ['required', 'licensed', 'gap'] as const;

/** What a ledger says of it. Licences beyond what is required do not count as 正版, there or here. */
export interface FromLedger {
  name: string;
  kinds: Record<GeneralKind, Pick<KindCount, (typeof TAKEN)[number] | 'expired' | 'unpermitted'>>;
}

export function reportOf(ledger: Ledger, today: string): FromLedger {
  return { name: ledger.unit.name, kinds: countsByKind(ledger, today) };
}

/** The unit of the sheet that the ledger is about: the one of its name, or else its place among them is new. */
export function placeOf(units: readonly UnitReport[], name: string): number | undefined {
  const index = units.findIndex((unit) => plainKey(unit.name) === plainKey(name));
  return index < 0 ? undefined : index;
}

/** The cells that would be written over: filled in, and other than what the ledger says. */
export function overwritten(unit: UnitReport, taken: FromLedger): { kind: GeneralKind; column: (typeof TAKEN)[number]; now: string; then: string }[] {
  return GENERAL_KINDS.flatMap((kind) =>
    TAKEN.flatMap((column) => {
      const [now, then] = [unit.kinds[kind][column].trim(), String(taken.kinds[kind][column])];
      return now === '' || now === then ? [] : [{ kind, column, now, then }];
    }),
  );
}

/** A unit with 应配, 正版 and 缺口 of each kind from the ledger; whatever else it says stays. */
export function filledFrom(taken: FromLedger, unit: UnitReport = emptyUnit()): UnitReport {
  const kinds = recordOf(GENERAL_KINDS, (kind) => ({ ...unit.kinds[kind], ...recordOf(TAKEN, (column) => String(taken.kinds[kind][column])) }));
  return { ...unit, name: unit.name === '' ? taken.name : unit.name, kinds };
}
