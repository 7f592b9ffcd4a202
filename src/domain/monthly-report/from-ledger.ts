import { countsByKind } from '../ledger/gaps.ts';
import { GENERAL_KINDS, type GeneralKind, type Ledger } from '../ledger/model.ts';
import { emptyUnit, unitKey, type UnitReport } from './model.ts';

/** What a ledger says that the sheet asks for. Licences beyond what is required do not count as 正版 there. */
export interface FromLedger {
  name: string;
  kinds: Record<GeneralKind, { required: number; licensed: number; gap: number; expired: number; unpermitted: number }>;
}

export function reportOf(ledger: Ledger, today: string): FromLedger {
  const counts = countsByKind(ledger, today);
  const of = (kind: GeneralKind) => {
    const { required, gap, expired, unpermitted } = counts[kind];
    return { required, licensed: required - gap, gap, expired, unpermitted };
  };
  return { name: ledger.unit.name, kinds: { os: of('os'), office: of('office'), antivirus: of('antivirus') } };
}

/** The unit of the sheet that the ledger is about: the one of its name, or else its place among them is new. */
export function placeOf(units: readonly UnitReport[], name: string): number | undefined {
  const index = units.findIndex((unit) => unitKey(unit.name) === unitKey(name));
  return index < 0 ? undefined : index;
}

const TAKEN = ['required', 'licensed', 'gap'] as const;

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
  const of = (kind: GeneralKind) => {
    const { required, licensed, gap } = taken.kinds[kind];
    return { ...unit.kinds[kind], required: String(required), licensed: String(licensed), gap: String(gap) };
  };
  return { ...unit, name: unit.name === '' ? taken.name : unit.name, kinds: { os: of('os'), office: of('office'), antivirus: of('antivirus') } };
}
