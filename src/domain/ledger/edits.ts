import { installationKey, numberKey, type Installation, type Ledger, type Licence, type Machine, type Maintenance } from './model.ts';

/** A list with an item in its place, or a new one last. */
function put<T>(items: readonly T[], item: T, index: number | undefined): T[] {
  return index === undefined ? [...items, item] : items.map((other, at) => (at === index ? item : other));
}

/** A computer written anew or changed; under a new number it keeps what stands on it. */
export function putMachine(ledger: Ledger, machine: Machine, index?: number): Ledger {
  const old = ledger.machines[index ?? -1]?.number;
  const installations = renumbered(ledger.installations, 'machine', old, machine.number);
  return { ...ledger, machines: put(ledger.machines, machine, index), installations };
}

/** A licence written anew or changed; under a new number it stays where it is installed. */
export function putLicence(ledger: Ledger, licence: Licence, index?: number): Ledger {
  const old = ledger.software[index ?? -1]?.number;
  const installations = renumbered(ledger.installations, 'software', old, licence.number);
  return { ...ledger, software: put(ledger.software, licence, index), installations };
}

function renumbered(installations: readonly Installation[], of: 'machine' | 'software', old: string | undefined, number: string): readonly Installation[] {
  if (old === undefined || old === number) return installations;
  return installations.map((item) => (numberKey(item[of]) === numberKey(old) ? { ...item, [of]: number } : item));
}

/** A change written down; where it says no name, the register's stands in. */
export function putChange(ledger: Ledger, change: Maintenance, index?: number): Ledger {
  return { ...ledger, maintenance: put(ledger.maintenance, named(ledger, change), index) };
}

/** A change with the register's name and version where it says no name. */
export function named({ software }: Pick<Ledger, 'software'>, change: Maintenance): Maintenance {
  if (change.name !== '') return change;
  const known = software.find(({ number }) => numberKey(number) === numberKey(change.software));
  return known === undefined ? change : { ...change, name: known.name, version: change.version || known.version };
}

/** An installation's own fields changed. */
export function putInstallation(ledger: Ledger, installation: Installation, index: number): Ledger {
  return { ...ledger, installations: put(ledger.installations, installation, index) };
}

/** A line taken out, with the installations that hang on it; changes stay, they happened. */
export function removeAt(ledger: Ledger, list: 'machines' | 'software' | 'installations' | 'maintenance', index: number): { ledger: Ledger; installations: number } {
  const number = list === 'machines' || list === 'software' ? ledger[list][index]?.number : undefined;
  const of = list === 'machines' ? 'machine' : 'software';
  const kept = number === undefined ? ledger.installations : ledger.installations.filter((item) => numberKey(item[of]) !== numberKey(number));
  const next = { ...ledger, installations: kept, [list]: (list === 'installations' ? kept : ledger[list]).filter((_, at) => at !== index) };
  return { ledger: next, installations: ledger.installations.length - kept.length };
}

/** What somebody did on a computer: who and when go into the maintenance ledger. */
export interface Done {
  changedOn: string;
  handledBy: string;
}

/** Puts a product on a computer, in place of another where it is an upgrade; with `done` the changes are written down. */
export function install(ledger: Ledger, installation: Installation, replaced: Installation | undefined, done: Done | undefined): Ledger {
  const without = replaced === undefined ? ledger.installations : ledger.installations.filter((other) => installationKey(other) !== installationKey(replaced));
  const changes = done === undefined ? [] : [...(replaced === undefined ? [] : [change(ledger, replaced, 'uninstall', done)]), change(ledger, installation, 'install', done)];
  return { ...ledger, installations: [...without, installation], maintenance: [...ledger.maintenance, ...changes] };
}

/** Takes a product off a computer and writes it down. */
export function uninstall(ledger: Ledger, installation: Installation, done: Done): Ledger {
  const installations = ledger.installations.filter((other) => installationKey(other) !== installationKey(installation));
  return { ...ledger, installations, maintenance: [...ledger.maintenance, change(ledger, installation, 'uninstall', done)] };
}

function change(ledger: Ledger, { machine, software }: Installation, action: Maintenance['action'], { changedOn, handledBy }: Done): Maintenance {
  return named(ledger, { software, name: '', version: '', machine, action, changedOn, reason: '', handledBy, note: '' });
}
