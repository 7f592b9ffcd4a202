import { keysOf } from '../records.ts';
import { countsByKind } from './gaps.ts';
import {
  ACTIONS,
  GENERAL_KINDS,
  MACHINE_STATES,
  SOFTWARE_KINDS,
  SOURCE_TYPES,
  plainKey,
  type Installation,
  type Ledger,
  type Licence,
  type Machine,
  type Maintenance,
  type Unit,
} from './model.ts';
import type { Said } from './problem.ts';
import type { ColumnOf, MachineColumn, TextRow, UnitColumn } from './tables.ts';

/** A label of a form's options as the rules know it; a test of the content holds both together. */
function keyOf<T extends string>(choices: Readonly<Record<T, string>>, label: string): T {
  const key = keysOf(choices).find((candidate) => choices[candidate] === label);
  if (key === undefined) throw new Error(`no rule knows the option ${label}`);
  return key;
}

const yesNo = (isSo: boolean) => (isSo ? '是' : '否');

export function rowOfLicence(licence: Licence): TextRow<ColumnOf<'software'>> {
  return {
    'software-number': licence.number,
    'software-name': licence.name,
    'software-version': licence.version,
    kind: SOFTWARE_KINDS[licence.kind],
    'source-type': SOURCE_TYPES[licence.source],
    'licence-number': licence.licenceNumber,
    'licence-quantity': licence.quantity === 'unlimited' ? '' : String(licence.quantity),
    'is-unlimited': yesNo(licence.quantity === 'unlimited'),
    'permits-units': yesNo(licence.permitsUnits),
    'valid-until': licence.validUntil,
    supplier: licence.supplier,
    price: licence.price,
    'bought-on': licence.boughtOn,
    use: licence.use,
    note: licence.note,
  };
}

/** What is wrong with the line of a licence though each of its cells is right. */
export function licenceRowProblem(row: TextRow<ColumnOf<'software'>>): { column: ColumnOf<'software'>; said: Said } | undefined {
  const isUnlimited = row['is-unlimited'] === '是';
  if (!isUnlimited && row['licence-quantity'] === '') {
    return { column: 'licence-quantity', said: { found: '空着，“不限数量”也没有写“是”', allowed: '两栏填一栏', fix: '写授权数量，没有授权写 0；不限数量的写“是”' } };
  }
  if (isUnlimited && row['licence-quantity'] !== '') {
    return { column: 'licence-quantity', said: { found: `写了“${row['licence-quantity']}”，“不限数量”又写“是”`, allowed: '两栏填一栏', fix: '删去一栏' } };
  }
  if (row['valid-until'] !== '' && row['bought-on'] > row['valid-until']) {
    return { column: 'valid-until', said: { found: `有效期到 ${row['valid-until']}，购买在 ${row['bought-on']}`, allowed: '有效期不早于购买日期', fix: '核对两个日子' } };
  }
  return undefined;
}

export function licenceOf(row: TextRow<ColumnOf<'software'>>): Licence {
  return {
    number: row['software-number'],
    name: row['software-name'],
    version: row['software-version'],
    kind: keyOf(SOFTWARE_KINDS, row.kind),
    source: keyOf(SOURCE_TYPES, row['source-type']),
    licenceNumber: row['licence-number'],
    quantity: row['is-unlimited'] === '是' ? 'unlimited' : Number(row['licence-quantity']),
    permitsUnits: row['permits-units'] === '是',
    validUntil: row['valid-until'],
    supplier: row.supplier,
    price: row.price,
    boughtOn: row['bought-on'],
    use: row.use,
    note: row.note,
  };
}

export function rowOfMachine(machine: Machine): TextRow<MachineColumn> {
  return {
    'machine-number': machine.number,
    user: machine.user,
    department: machine.department,
    'machine-model': machine.model,
    'machine-state': MACHINE_STATES[machine.state],
    'not-needed': machine.exempt.map((kind) => SOFTWARE_KINDS[kind]).join('、'),
    'machine-note': machine.note,
  };
}

/** What is wrong with the line of a computer though each of its cells is right. */
export function machineRowProblem(row: TextRow<MachineColumn>): { column: MachineColumn; said: Said } | undefined {
  const labels = GENERAL_KINDS.map((kind) => SOFTWARE_KINDS[kind]);
  const unknown = listed(row['not-needed']).filter((label) => !labels.some((known) => known === label));
  if (unknown.length === 0) return undefined;
  return { column: 'not-needed', said: { found: `写的是“${row['not-needed']}”`, allowed: `只能写${labels.map((label) => `“${label}”`).join('')}`, fix: '几样用顿号分开，没有就空着' } };
}

export function machineOf(row: TextRow<MachineColumn>): Machine {
  const exempt = listed(row['not-needed']);
  return {
    number: row['machine-number'],
    user: row.user,
    department: row.department,
    model: row['machine-model'],
    state: row['machine-state'] === '' ? 'in-use' : keyOf(MACHINE_STATES, row['machine-state']),
    exempt: GENERAL_KINDS.filter((kind) => exempt.includes(SOFTWARE_KINDS[kind])),
    note: row['machine-note'],
  };
}

function listed(text: string): string[] {
  return text.split(/[、，,;；/\s]+/u).filter((part) => part !== '');
}

/** The detail ledger: a line for each product on each computer, one for a computer with nothing. */
export function detailRows(ledger: Ledger): TextRow<ColumnOf<'detail'>>[] {
  const software = new Map(ledger.software.map((licence) => [plainKey(licence.number), licence]));
  const installed = new Map<string, Installation[]>();
  for (const installation of ledger.installations) {
    const key = plainKey(installation.machine);
    const list = installed.get(key);
    if (list === undefined) installed.set(key, [installation]);
    else list.push(installation);
  }
  return ledger.machines.flatMap((machine) => {
    const row = rowOfMachine(machine);
    const lines = installed.get(plainKey(machine.number)) ?? [undefined];
    return lines.map((installation) => {
      const licence = installation && software.get(plainKey(installation.software));
      return {
        ...row,
        'software-number': installation?.software ?? '',
        'software-name': licence?.name ?? '',
        'software-version': licence?.version ?? '',
        'source-type': licence === undefined ? '' : SOURCE_TYPES[licence.source],
        'installed-on': installation?.installedOn ?? '',
        note: installation?.note ?? '',
      };
    });
  });
}

export function installationOf(row: TextRow<ColumnOf<'detail'>>): Installation | undefined {
  if (row['software-number'] === '') return undefined;
  return { machine: row['machine-number'], software: row['software-number'], installedOn: row['installed-on'], note: row.note };
}

export function rowOfMaintenance(change: Maintenance): TextRow<ColumnOf<'maintenance'>> {
  return {
    'software-number': change.software,
    'software-name': change.name,
    'software-version': change.version,
    'machine-number': change.machine,
    action: ACTIONS[change.action],
    'changed-on': change.changedOn,
    reason: change.reason,
    'handled-by': change.handledBy,
    note: change.note,
  };
}

export function maintenanceOf(row: TextRow<ColumnOf<'maintenance'>>): Maintenance {
  return {
    software: row['software-number'],
    name: row['software-name'],
    version: row['software-version'],
    machine: row['machine-number'],
    action: keyOf(ACTIONS, row.action),
    changedOn: row['changed-on'],
    reason: row.reason,
    handledBy: row['handled-by'],
    note: row.note,
  };
}

/** The summary ledger: a line for each kind of software, all of it counted. */
export function summaryRows(ledger: Ledger, today: string): TextRow<ColumnOf<'summary'>>[] {
  const counts = countsByKind(ledger, today);
  return keysOf(SOFTWARE_KINDS).map((kind) => {
    const { installedBySource, required, licensed, gap } = counts[kind];
    const { commercial, preinstalled, free, own } = installedBySource;
    return {
      kind: SOFTWARE_KINDS[kind],
      commercial: String(commercial),
      preinstalled: String(preinstalled),
      free: String(free),
      own: String(own),
      required: String(required),
      licensed: String(licensed),
      gap: String(gap),
    };
  });
}

export function rowOfUnit({ unit, machines }: Ledger): TextRow<UnitColumn> {
  return {
    'unit-name': unit.name,
    staff: unit.staff === undefined ? '' : String(unit.staff),
    computers: String(machines.filter(({ state }) => state !== 'scrapped').length),
    'summary-updated-on': unit.summaryOn,
    'detail-updated-on': unit.detailOn,
    'prepared-by': unit.preparedBy,
  };
}

export function unitOf(row: TextRow<UnitColumn>): Unit {
  return {
    name: row['unit-name'],
    staff: row.staff === '' ? undefined : Number(row.staff),
    preparedBy: row['prepared-by'],
    summaryOn: row['summary-updated-on'],
    detailOn: row['detail-updated-on'],
  };
}
