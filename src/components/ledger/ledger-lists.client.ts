import type { Line } from '~/domain/ledger/edits.ts';
import { ACTIONS, MACHINE_STATES, plainKey, SOFTWARE_KINDS, SOURCE_TYPES, type Installation, type Ledger, type Licence, type ListName, type Machine, type Maintenance } from '~/domain/ledger/model.ts';
import type { LedgerTables, TableId } from '~/domain/ledger/tables.ts';
import { ledger as words } from '~/strings/ledger.ts';
import { RowList, type ListColumn, type RowAct } from './row-list.client.ts';

/** What the buttons of the rows do. */
export interface ListActs {
  edit(line: Line): void;
  remove(line: Line): void;
  upgrade(installation: Installation): void;
  uninstall(installation: Installation): void;
}

/** The four lists of the ledger: which columns each shows, and what can be done with a row. */
export class LedgerLists {
  readonly #lists: { machines: RowList<Machine>; software: RowList<Licence>; installations: RowList<Installation>; maintenance: RowList<Maintenance> };
  /** What rows look up, made anew with each drawing. */
  #installed = { machines: new Map<string, number>(), software: new Map<string, number>() };
  #users = new Map<string, string>();
  #names = new Map<string, string>();

  constructor(panelOf: (list: ListName) => HTMLElement, tables: LedgerTables, acts: ListActs) {
    const usual = <T>(lineOf: (item: T) => Line, name: (item: T) => string): RowAct<T>[] => [
      { label: words.edit, name, act: (item) => acts.edit(lineOf(item)) },
      { label: words.remove, name, act: (item) => acts.remove(lineOf(item)) },
    ];
    const column = <T>(label: string, text: (item: T) => string, isNumber = false): ListColumn<T> => ({ label, isNumber, text });
    const label = (id: TableId, name: string) => tables[id].columns.find((spec) => spec.id === name)?.label ?? name;
    this.#lists = {
      machines: new RowList(panelOf('machines'), {
        columns: [
          column<Machine>(label('detail', 'machine-number'), ({ number }) => number),
          column<Machine>(label('detail', 'user'), ({ user }) => user),
          column<Machine>(label('detail', 'department'), ({ department }) => department),
          column<Machine>(label('detail', 'machine-state'), ({ state }) => MACHINE_STATES[state]),
          column<Machine>(label('detail', 'not-needed'), ({ exempt }) => exempt.map((kind) => SOFTWARE_KINDS[kind]).join('、')),
          column<Machine>(words.installed, ({ number }) => words.installedCount(this.#installed.machines.get(plainKey(number)) ?? 0), true),
        ],
        acts: usual<Machine>((item) => ({ list: 'machines', item }), ({ number }) => number),
        searched: ({ model, note }) => `${model}\n${note}`,
      }),
      software: new RowList(panelOf('software'), {
        columns: [
          column<Licence>(label('software', 'software-number'), ({ number }) => number),
          column<Licence>(label('software', 'software-name'), ({ name, version }) => `${name} ${version}`.trim()),
          column<Licence>(label('software', 'kind'), ({ kind }) => SOFTWARE_KINDS[kind]),
          column<Licence>(label('software', 'source-type'), ({ source }) => SOURCE_TYPES[source]),
          column<Licence>(label('software', 'licence-quantity'), ({ quantity }) => (quantity === 'unlimited' ? words.unlimited : String(quantity)), true),
          column<Licence>(label('software', 'valid-until'), ({ validUntil }) => validUntil),
          column<Licence>(words.installed, ({ number }) => String(this.#installed.software.get(plainKey(number)) ?? 0), true),
        ],
        acts: usual<Licence>((item) => ({ list: 'software', item }), ({ number, name }) => `${number} ${name}`),
        searched: ({ licenceNumber, supplier, use, note }) => [licenceNumber, supplier, use, note].join('\n'),
      }),
      installations: new RowList(panelOf('installations'), {
        columns: [
          column<Installation>(label('detail', 'machine-number'), ({ machine }) => machine),
          column<Installation>(label('detail', 'user'), ({ machine }) => this.#users.get(plainKey(machine)) ?? ''),
          column<Installation>(label('detail', 'software-number'), ({ software }) => software),
          column<Installation>(label('detail', 'software-name'), ({ software }) => this.#names.get(plainKey(software)) ?? ''),
          column<Installation>(label('detail', 'installed-on'), ({ installedOn }) => installedOn),
        ],
        acts: [
          { label: words.install.upgrade, name: ({ machine, software }) => `${machine} ${software}`, act: (item) => acts.upgrade(item) },
          { label: words.install.uninstall, name: ({ machine, software }) => `${machine} ${software}`, act: (item) => acts.uninstall(item) },
          ...usual<Installation>((item) => ({ list: 'installations', item }), ({ machine, software }) => `${machine} ${software}`),
        ],
        searched: ({ note }) => note,
      }),
      maintenance: new RowList(panelOf('maintenance'), {
        columns: [
          column<Maintenance>(label('maintenance', 'changed-on'), ({ changedOn }) => changedOn),
          column<Maintenance>(label('maintenance', 'action'), ({ action }) => ACTIONS[action]),
          column<Maintenance>(label('maintenance', 'software-number'), ({ software }) => software),
          column<Maintenance>(label('maintenance', 'software-name'), ({ name, version }) => `${name} ${version}`.trim()),
          column<Maintenance>(label('maintenance', 'machine-number'), ({ machine }) => machine),
          column<Maintenance>(label('maintenance', 'handled-by'), ({ handledBy }) => handledBy),
        ],
        acts: usual<Maintenance>((item) => ({ list: 'maintenance', item }), ({ changedOn, action, software, machine }) => `${changedOn} ${ACTIONS[action]} ${software} ${machine}`),
        searched: ({ reason, note }) => `${reason}\n${note}`,
      }),
    };
  }

  draw(name: ListName, ledger: Ledger) {
    this.#installed = { machines: countOf(ledger.installations.map(({ machine }) => machine)), software: countOf(ledger.installations.map(({ software }) => software)) };
    this.#users = new Map(ledger.machines.map(({ number, user }) => [plainKey(number), user]));
    this.#names = new Map(ledger.software.map(({ number, name: called, version }) => [plainKey(number), `${called} ${version}`.trim()]));
    switch (name) {
      case 'machines':
        return this.#lists.machines.show(ledger.machines);
      case 'software':
        return this.#lists.software.show(ledger.software);
      case 'installations':
        return this.#lists.installations.show(ledger.installations);
      case 'maintenance':
        return this.#lists.maintenance.show(ledger.maintenance);
    }
  }

  /** Forgets the lines and what was searched. */
  clear() {
    for (const list of Object.values(this.#lists)) list.clear();
  }

  /** Which of the rows on the screen holds the keyboard; the first where none does. */
  focusedRow(list: ListName): number {
    return Math.max(0, this.#lists[list].focusedRow);
  }

  focusRow(list: ListName, row: number) {
    this.#lists[list].focusRow(row);
  }
}

function countOf(numbers: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const number of numbers) {
    const key = plainKey(number);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
