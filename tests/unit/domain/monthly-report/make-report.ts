import fc from 'fast-check';
import { wanText } from '~/domain/monthly-report/wan.ts';
import { emptyReport, emptyUnit, type KindColumn, type Report, type UnitReport, type WholeColumn } from '~/domain/monthly-report/model.ts';

type Given = Partial<Record<KindColumn, string>>;

const NOTHING = { required: '0', licensed: '0', gap: '0', sets: '0', licences: '0', amount: '0', domestic: '0' } as const;

/** A unit whose part is finished, with some cells of the office kind and of the whole as given. */
export function makeUnit(name: string, office: Given = {}, whole: Partial<Record<WholeColumn, string>> = {}): UnitReport {
  return {
    name,
    kinds: { os: { ...NOTHING }, office: { ...NOTHING, ...office }, antivirus: { ...NOTHING } },
    whole: { ...emptyUnit().whole, 'funds-required': '0', 'funds-secured': '0', rectified: '0', 'to-rectify': '0', acceptance: 'unchecked', ...whole },
  };
}

export function makeReport(units: readonly UnitReport[], header: Partial<Report['header']> = {}): Report {
  return { version: 1, header: { ...emptyReport().header, unit: '示例县甲', month: '2026-11', ...header }, units };
}

const count = fc.nat({ max: 5000 });
const wan = fc.bigInt({ min: 0n, max: 10n ** 11n }).map(wanText);

const kind = fc
  .record({ licensed: count, gap: count, sets: count, more: count, amount: wan, share: fc.nat({ max: 100 }) })
  .map(({ licensed, gap, sets, more, amount, share }) => ({
    required: String(licensed + gap),
    licensed: String(licensed),
    gap: String(gap),
    sets: String(sets),
    licences: String(sets + more),
    amount,
    domestic: String(Math.floor((sets * share) / 100)),
  }));

const unit = fc
  .record({ os: kind, office: kind, antivirus: kind, done: count, open: count, required: wan, secured: wan, acceptance: fc.constantFrom('passed', 'failed', 'unchecked') })
  .map(({ os, office, antivirus, done, open, required, secured, acceptance }) => ({
    kinds: { os, office, antivirus },
    whole: { 'funds-required': required, 'funds-secured': secured, rectified: String(done), 'to-rectify': String(done + open), acceptance },
  }));

/** A report in which every sum comes out. */
export const someReport = fc.array(unit, { minLength: 1, maxLength: 6 }).map((units) => makeReport(units.map((part, index) => ({ name: `示例镇${index + 1}`, ...part }))));
