import { BOUNDS, LISTS, brokenReferences, installationKey, plainKey, type Installation, type Ledger, type Licence, type Machine, type Maintenance } from './model.ts';

/**
 * A line as it was seen, with the list that it stands in. Its place may be another's by now: it is found again by its
 * number, an installation by both numbers, and a change, which has none and may happen twice, by being the very one.
 */
export type Line =
  | { list: 'machines'; item: Machine }
  | { list: 'software'; item: Licence }
  | { list: 'installations'; item: Installation }
  | { list: 'maintenance'; item: Maintenance };

const isMachine = (item: Machine) => (other: Machine) => plainKey(other.number) === plainKey(item.number);
const isLicence = (item: Licence) => (other: Licence) => plainKey(other.number) === plainKey(item.number);
const isInstallation = (item: Installation) => (other: Installation) => installationKey(other) === installationKey(item);
const isChange = (item: Maintenance) => (other: Maintenance) => other === item;

/** Whether a ledger can be read again: it holds no more than it may, and all that it refers to is there. */
export function isSound(ledger: Ledger): boolean {
  return LISTS.every((list) => ledger[list].length <= BOUNDS[list]) && brokenReferences(ledger).length === 0;
}

/** A list with an item in place of an old one, or last; `undefined` where the old one is gone. */
function put<T>(items: readonly T[], item: T, isOld: ((other: T) => boolean) | undefined): T[] | undefined {
  if (isOld === undefined) return [...items, item];
  const at = items.findIndex(isOld);
  return at < 0 ? undefined : items.map((other, index) => (index === at ? item : other));
}

/** A computer written anew or changed; under a new number it keeps what stands on it. `undefined` where the old one is gone. */
export function putMachine(ledger: Ledger, machine: Machine, old?: Machine): Ledger | undefined {
  const machines = put(ledger.machines, machine, old && isMachine(old));
  return machines && { ...ledger, machines, installations: renumbered(ledger.installations, 'machine', old?.number, machine.number) };
}

/** A licence written anew or changed; under a new number it stays where it is installed. `undefined` where the old one is gone. */
export function putLicence(ledger: Ledger, licence: Licence, old?: Licence): Ledger | undefined {
  const software = put(ledger.software, licence, old && isLicence(old));
  return software && { ...ledger, software, installations: renumbered(ledger.installations, 'software', old?.number, licence.number) };
}

function renumbered(installations: readonly Installation[], of: 'machine' | 'software', old: string | undefined, number: string): readonly Installation[] {
  if (old === undefined || old === number) return installations;
  return installations.map((item) => (plainKey(item[of]) === plainKey(old) ? { ...item, [of]: number } : item));
}

/** A change written down; where it says no name, the register's stands in. `undefined` where the old one is gone. */
export function putChange(ledger: Ledger, change: Maintenance, old?: Maintenance): Ledger | undefined {
  const maintenance = put(ledger.maintenance, named(ledger, change), old && isChange(old));
  return maintenance && { ...ledger, maintenance };
}

/** A change with the register's name and version where it says no name. */
export function named({ software }: Pick<Ledger, 'software'>, change: Maintenance): Maintenance {
  if (change.name !== '') return change;
  const known = software.find(({ number }) => plainKey(number) === plainKey(change.software));
  return known === undefined ? change : { ...change, name: known.name, version: change.version || known.version };
}

/** An installation's own fields changed; `undefined` where it is gone. */
export function putInstallation(ledger: Ledger, installation: Installation): Ledger | undefined {
  const installations = put(ledger.installations, installation, isInstallation(installation));
  return installations && { ...ledger, installations };
}

/** A line taken out, with the installations that hang on it; changes stay, they happened. A line that is gone takes nothing along. */
export function remove(ledger: Ledger, line: Line): { ledger: Ledger; installations: number } {
  const without = <T>(items: readonly T[], isIt: (other: T) => boolean) => items.filter((other) => !isIt(other));
  switch (line.list) {
    case 'installations':
      return { ledger: { ...ledger, installations: without(ledger.installations, isInstallation(line.item)) }, installations: 0 };
    case 'maintenance':
      return { ledger: { ...ledger, maintenance: without(ledger.maintenance, isChange(line.item)) }, installations: 0 };
    case 'machines':
      return withoutHanging({ ...ledger, machines: without(ledger.machines, isMachine(line.item)) }, 'machine', line.item.number);
    case 'software':
      return withoutHanging({ ...ledger, software: without(ledger.software, isLicence(line.item)) }, 'software', line.item.number);
  }
}

/** A ledger without the installations of a number, and how many these were. */
function withoutHanging(ledger: Ledger, of: 'machine' | 'software', number: string): { ledger: Ledger; installations: number } {
  const key = plainKey(number);
  const installations = ledger.installations.filter((item) => plainKey(item[of]) !== key);
  return { ledger: { ...ledger, installations }, installations: ledger.installations.length - installations.length };
}

/** What somebody did on a computer: who and when go into the maintenance ledger. */
export interface Done {
  changedOn: string;
  handledBy: string;
}

/**
 * Puts a product on a computer, in place of another where it is an upgrade; with `done` the changes are written down.
 * `undefined` where what an upgrade replaces does not stand on that computer.
 */
export function install(ledger: Ledger, installation: Installation, replaced: Installation | undefined, done: Done | undefined): Ledger | undefined {
  if (replaced !== undefined && !(plainKey(replaced.machine) === plainKey(installation.machine) && ledger.installations.some(isInstallation(replaced)))) return undefined;
  const changes = done === undefined ? [] : [...(replaced === undefined ? [] : [change(ledger, replaced, 'uninstall', done)]), change(ledger, installation, 'install', done)];
  const { installations } = replaced === undefined ? ledger : remove(ledger, { list: 'installations', item: replaced }).ledger;
  return { ...ledger, installations: [...installations, installation], maintenance: [...ledger.maintenance, ...changes] };
}

/** Takes a product off a computer and writes it down. */
export function uninstall(ledger: Ledger, installation: Installation, done: Done): Ledger {
  const { ledger: without } = remove(ledger, { list: 'installations', item: installation });
  return { ...without, maintenance: [...ledger.maintenance, change(ledger, installation, 'uninstall', done)] };
}

function change(ledger: Ledger, { machine, software }: Installation, action: Maintenance['action'], { changedOn, handledBy }: Done): Maintenance {
  return named(ledger, { software, name: '', version: '', machine, action, changedOn, reason: '', handledBy, note: '' });
}
