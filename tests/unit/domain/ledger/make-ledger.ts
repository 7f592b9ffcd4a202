/** Ledgers for tests: one to vary, and any that there can be. */
import fc from 'fast-check';
import { ACTIONS, emptyLedger, GENERAL_KINDS, MACHINE_STATES, SOFTWARE_KINDS, SOURCE_TYPES, tidyText, type Action, type Installation, type Ledger, type Licence, type Machine, type MachineState, type Maintenance, type SoftwareKind, type SourceType } from '~/domain/ledger/model.ts';

export const makeMachine = (given: Partial<Machine> = {}): Machine => ({ number: 'PC-001', user: '甲', department: '办公室', model: '', state: 'in-use', exempt: [], note: '', ...given });

export const makeLicence = (given: Partial<Licence> = {}): Licence => ({
  number: 'RJ-001',
  name: '示例办公软件',
  version: '1.0',
  kind: 'office',
  source: 'commercial',
  licenceNumber: 'XKZ-001',
  quantity: 1,
  permitsUnits: false,
  validUntil: '',
  supplier: '',
  price: '',
  boughtOn: '',
  use: '',
  note: '',
  ...given,
});

export const makeInstallation = (given: Partial<Installation> = {}): Installation => ({ machine: 'PC-001', software: 'RJ-001', installedOn: '', note: '', ...given });

export const makeMaintenance = (given: Partial<Maintenance> = {}): Maintenance => ({
  software: 'RJ-001',
  name: '示例办公软件',
  version: '1.0',
  machine: 'PC-001',
  action: 'install',
  changedOn: '2026-01-05',
  reason: '',
  handledBy: '',
  note: '',
  ...given,
});

export const makeLedger = (given: Partial<Ledger> = {}): Ledger => ({ ...emptyLedger(), ...given });

/** Cells that do harm where a program takes them for more than text. */
export const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', "=HYPERLINK(\"http://x\",\"y\")", '＝1', '\'=1', '"', 'a,b', 'a;b', '甲\n乙', '<b>&amp;</b>', '_x000D_', '_x005F_x0041_', '0012', '1e5', '2026/1/5', '是', 'TRUE', 'null', '__proto__', 'constructor', "''=1", '\u{FEFF}x', '𠮷野家'] as const;

const text = (maxLength = 20) =>
  fc.oneof({ weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength }) }, { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) }).map((written) => tidyText(written).slice(0, 60)).map(tidyText);
const filled = text().map((written) => written || '某');
const note = text(60);
const day = fc.date({ min: new Date('1980-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const maybeDay = fc.oneof(fc.constant(''), day);
const keyOf = <T extends string>(choices: Readonly<Record<T, string>>) => fc.constantFrom(...(Object.keys(choices) as T[]));
const price = fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 10_000_000_000 }).map((fen) => (fen / 100).toFixed(2)));

const machineWith = (number: string): fc.Arbitrary<Machine> =>
  fc.record({ number: fc.constant(number), user: filled, department: text(), model: text(), state: keyOf<MachineState>(MACHINE_STATES), exempt: fc.subarray([...GENERAL_KINDS]), note });
const licenceWith = (number: string): fc.Arbitrary<Licence> =>
  fc.record({
    number: fc.constant(number),
    name: filled,
    version: text(),
    kind: keyOf<SoftwareKind>(SOFTWARE_KINDS),
    source: keyOf<SourceType>(SOURCE_TYPES),
    licenceNumber: text(),
    quantity: fc.oneof(fc.nat(100), fc.constant('unlimited' as const)),
    permitsUnits: fc.boolean(),
    validUntil: maybeDay,
    supplier: text(),
    price,
    boughtOn: maybeDay,
    use: note,
    note,
  }).map((licence) => (licence.validUntil !== '' && licence.boughtOn > licence.validUntil ? { ...licence, boughtOn: licence.validUntil } : licence));

/** Any ledger: its installations stand by computer, as the detail sheet has them. */
export const someLedger: fc.Arbitrary<Ledger> = fc
  .record({ machines: fc.nat(6), software: fc.nat(6) })
  .chain(({ machines, software }) => {
    const machineNumbers = Array.from({ length: machines }, (_, index) => `电-${index}`);
    const softwareNumbers = Array.from({ length: software }, (_, index) => `=软${index}`);
    const pairs = machineNumbers.flatMap((machine) => softwareNumbers.map((number) => ({ machine, software: number })));
    const change: fc.Arbitrary<Maintenance> = fc.record({ software: fc.constantFrom(...softwareNumbers, '旧-1'), name: filled, version: text(), machine: fc.constantFrom(...machineNumbers, '旧-2'), action: keyOf<Action>(ACTIONS), changedOn: day, reason: note, handledBy: text(), note });
    return fc.record({
      version: fc.constant(1 as const),
      revision: fc.constant(''),
      isSample: fc.constant(false),
      unit: fc.record({ name: text(), staff: fc.option(fc.nat(5000), { nil: undefined }), preparedBy: text(), summaryOn: maybeDay, detailOn: maybeDay }),
      machines: fc.tuple(...machineNumbers.map(machineWith)),
      software: fc.tuple(...softwareNumbers.map(licenceWith)),
      installations: fc.subarray(pairs).chain((chosen) => fc.tuple(...chosen.map((pair) => fc.record({ installedOn: maybeDay, note }).map((rest): Installation => ({ ...pair, ...rest }))))),
      // The same change may happen twice.
      maintenance: fc.array(change, { maxLength: 5 }).map((changes) => [...changes, ...changes.slice(0, changes.length > 2 ? 1 : 0)]),
    });
  });
