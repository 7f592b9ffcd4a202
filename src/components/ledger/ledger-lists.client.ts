import { ACTIONS, MACHINE_STATES, numberKey, SOFTWARE_KINDS, SOURCE_TYPES, type Installation, type Ledger, type Licence, type Machine, type Maintenance } from '~/domain/ledger/model.ts';
import type { LedgerTables, TableId } from '~/domain/ledger/tables.ts';
import { ledger as words } from '~/strings/ledger.ts';
import { RowList, type ListColumn } from './row-list.client.ts';

export type ListName = 'machines' | 'software' | 'installations' | 'maintenance';

/** A line of a list with its place, by which it is found again. */
interface Placed<T> {
  item: T;
  index: number;
}

/** What the buttons of the rows do. */
export interface ListActs {
  edit(list: ListName, index: number): void;
  remove(list: ListName, index: number): void;
  upgrade(installation: Installation): void;
  uninstall(installation: Installation): void;
}

/** The four lists of the ledger: which columns each shows, and what can be done with a row. */
export class LedgerLists {
  readonly #lists: { machines: RowList<Placed<Machine>>; software: RowList<Placed<Licence>>; installations: RowList<Placed<Installation>>; maintenance: RowList<Placed<Maintenance>> };
  /** What rows look up, made anew with each drawing. */
  #installed = { machines: new Map<string, number>(), software: new Map<string, number>() };
  #users = new Map<string, string>();
  #names = new Map<string, string>();

  constructor(panelOf: (list: ListName) => HTMLElement, tables: LedgerTables, acts: ListActs) {
    const usual = <T>(list: ListName, nameOf: (item: T) => string) => [
      { label: words.edit, name: ({ item }: Placed<T>) => nameOf(item), act: ({ index }: Placed<T>) => acts.edit(list, index) },
      { label: words.remove, name: ({ item }: Placed<T>) => nameOf(item), act: ({ index }: Placed<T>) => acts.remove(list, index) },
    ];
    const column = <T>(label: string, text: (item: T) => string, isNumber = false): ListColumn<Placed<T>> => ({ label, isNumber, text: ({ item }) => text(item) });
    const label = (id: TableId, name: string) => tables[id].columns.find((spec) => spec.id === name)?.label ?? name;
    this.#lists = {
      machines: new RowList(panelOf('machines'), {
        columns: [
          column<Machine>(label('detail', 'machine-number'), ({ number }) => number),
          column<Machine>(label('detail', 'user'), ({ user }) => user),
          column<Machine>(label('detail', 'department'), ({ department }) => department),
          column<Machine>(label('detail', 'machine-state'), ({ state }) => MACHINE_STATES[state]),
          column<Machine>(label('detail', 'not-needed'), ({ exempt }) => exempt.map((kind) => SOFTWARE_KINDS[kind]).join('、')),
          column<Machine>(words.installed, ({ number }) => words.installedCount(this.#installed.machines.get(numberKey(number)) ?? 0), true),
        ],
        acts: usual<Machine>('machines', ({ number }) => number),
        searched: ({ item: { model, note } }) => `${model}\n${note}`,
      }),
      software: new RowList(panelOf('software'), {
        columns: [
          column<Licence>(label('software', 'software-number'), ({ number }) => number),
          column<Licence>(label('software', 'software-name'), ({ name, version }) => `${name} ${version}`.trim()),
          column<Licence>(label('software', 'kind'), ({ kind }) => SOFTWARE_KINDS[kind]),
          column<Licence>(label('software', 'source-type'), ({ source }) => SOURCE_TYPES[source]),
          column<Licence>(label('software', 'licence-quantity'), ({ quantity }) => (quantity === 'unlimited' ? words.unlimited : String(quantity)), true),
          column<Licence>(label('software', 'valid-until'), ({ validUntil }) => validUntil),
          column<Licence>(words.installed, ({ number }) => String(this.#installed.software.get(numberKey(number)) ?? 0), true),
        ],
        acts: usual<Licence>('software', ({ number, name }) => `${number} ${name}`),
        searched: ({ item: { licenceNumber, supplier, use, note } }) => [licenceNumber, supplier, use, note].join('\n'),
      }),
      installations: new RowList(panelOf('installations'), {
        columns: [
          column<Installation>(label('detail', 'machine-number'), ({ machine }) => machine),
          column<Installation>(label('detail', 'user'), ({ machine }) => this.#users.get(numberKey(machine)) ?? ''),
          column<Installation>(label('detail', 'software-number'), ({ software }) => software),
          column<Installation>(label('detail', 'software-name'), ({ software }) => this.#names.get(numberKey(software)) ?? ''),
          column<Installation>(label('detail', 'installed-on'), ({ installedOn }) => installedOn),
        ],
        acts: [
          { label: words.install.upgrade, name: ({ item }) => `${item.machine} ${item.software}`, act: ({ item }) => acts.upgrade(item) },
          { label: words.install.uninstall, name: ({ item }) => `${item.machine} ${item.software}`, act: ({ item }) => acts.uninstall(item) },
          ...usual<Installation>('installations', ({ machine, software }) => `${machine} ${software}`),
        ],
        searched: ({ item: { note } }) => note,
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
        acts: usual<Maintenance>('maintenance', ({ changedOn, action, software, machine }) => `${changedOn} ${ACTIONS[action]} ${software} ${machine}`),
        searched: ({ item: { reason, note } }) => `${reason}\n${note}`,
      }),
    };
  }

  draw(name: ListName, ledger: Ledger) {
    this.#installed = { machines: countOf(ledger.installations.map(({ machine }) => machine)), software: countOf(ledger.installations.map(({ software }) => software)) };
    this.#users = new Map(ledger.machines.map(({ number, user }) => [numberKey(number), user]));
    this.#names = new Map(ledger.software.map(({ number, name: called, version }) => [numberKey(number), `${called} ${version}`.trim()]));
    switch (name) {
      case 'machines':
        return this.#lists.machines.show(placed(ledger.machines));
      case 'software':
        return this.#lists.software.show(placed(ledger.software));
      case 'installations':
        return this.#lists.installations.show(placed(ledger.installations));
      case 'maintenance':
        return this.#lists.maintenance.show(placed(ledger.maintenance));
    }
  }

  /** Which of the rows on the screen holds the keyboard; the first where none does. */
  focusedRow(list: ListName): number {
    return Math.max(0, this.#lists[list].focusedRow);
  }

  focusRow(list: ListName, row: number) {
    this.#lists[list].focusRow(row);
  }
}

function placed<T>(items: readonly T[]): Placed<T>[] {
  return items.map((item, index) => ({ item, index }));
}

function countOf(numbers: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const number of numbers) {
    const key = numberKey(number);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
