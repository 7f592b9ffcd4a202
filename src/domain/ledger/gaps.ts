import { SOFTWARE_KINDS, SOURCE_TYPES, numberKey, type GeneralKind, type Ledger, type Licence, type Machine, type SoftwareKind, type SourceType } from './model.ts';

/** What a kind of software comes to in the whole unit on a day. Always: licensed + gap = required + surplus. */
export interface KindCount {
  kind: SoftwareKind;
  /** How many licences there must be. */
  required: number;
  /** How many there are that count on the day. One without a limit covers whatever is required. */
  licensed: number;
  isUnlimited: boolean;
  gap: number;
  surplus: number;
  /** Installations on computers that are not scrapped. */
  installed: number;
  installedBySource: Record<SourceType, number>;
  /** Licences that do not count: their term is over, or the record does not say that a unit may use the free software. */
  expired: number;
  unpermitted: number;
}

/** One product under one name and version, whatever number it was bought under. */
export interface ProductCount {
  name: string;
  version: string;
  kind: SoftwareKind;
  numbers: string[];
  licensed: number | 'unlimited';
  installed: number;
  /** Installations that no licence covers. */
  over: number;
  /** Licences that nobody uses; none where there is no limit. */
  spare: number;
}

/** Why a licence does not count on a day, or undefined where it does. */
export function notCounted({ validUntil, source, permitsUnits }: Licence, today: string): 'expired' | 'unpermitted' | undefined {
  if (validUntil !== '' && validUntil < today) return 'expired';
  return source === 'free' && !permitsUnits ? 'unpermitted' : undefined;
}

/**
 * Required and licensed by kind of software. Of the three general kinds each computer in use needs one, unless it is
 * marked as not needing it; a computer that has one installed needs one whatever it is marked. Of other software each
 * installation needs one.
 */
export function countsByKind(ledger: Ledger, today: string): Record<SoftwareKind, KindCount> {
  const standing = new Map(ledger.machines.filter(({ state }) => state !== 'scrapped').map((machine) => [numberKey(machine.number), machine]));
  const software = new Map(ledger.software.map((licence) => [numberKey(licence.number), licence]));
  const installed = { os: tally(), office: tally(), antivirus: tally(), other: tally() };
  for (const installation of ledger.installations) {
    const licence = software.get(numberKey(installation.software));
    const machine = numberKey(installation.machine);
    if (licence === undefined || !standing.has(machine)) continue;
    const count = installed[licence.kind];
    count.total++;
    count.machines.add(machine);
    count.bySource[licence.source]++;
  }
  const requiredOf = (kind: SoftwareKind) => {
    if (kind === 'other') return installed.other.total;
    return [...standing].filter(([key, machine]) => needs(machine, kind) || installed[kind].machines.has(key)).length;
  };
  const counts = (Object.keys(SOFTWARE_KINDS) as SoftwareKind[]).map((kind) => {
    const { total, bySource } = installed[kind];
    return countOf(kind, ledger.software.filter((licence) => licence.kind === kind), requiredOf(kind), { total, bySource }, today);
  });
  const [os, office, antivirus, other] = counts as [KindCount, KindCount, KindCount, KindCount];
  return { os, office, antivirus, other };
}

function tally() {
  const bySource = Object.fromEntries(Object.keys(SOURCE_TYPES).map((source) => [source, 0])) as Record<SourceType, number>;
  return { total: 0, machines: new Set<string>(), bySource };
}

/** Whether a computer is to have software of a general kind. */
export function needs({ state, exempt }: Machine, kind: GeneralKind): boolean {
  return state === 'in-use' && !exempt.includes(kind);
}

function countOf(kind: SoftwareKind, licences: readonly Licence[], required: number, installed: { total: number; bySource: Record<SourceType, number> }, today: string): KindCount {
  const count: KindCount = { kind, required, licensed: 0, isUnlimited: false, gap: 0, surplus: 0, installed: installed.total, installedBySource: installed.bySource, expired: 0, unpermitted: 0 };
  for (const licence of licences) {
    const why = notCounted(licence, today);
    const quantity = licence.quantity === 'unlimited' ? 1 : licence.quantity;
    if (why !== undefined) count[why] += quantity;
    else if (licence.quantity === 'unlimited') count.isUnlimited = true;
    else count.licensed += licence.quantity;
  }
  if (count.isUnlimited) count.licensed = Math.max(count.licensed, required);
  count.gap = Math.max(0, required - count.licensed);
  count.surplus = Math.max(0, count.licensed - required);
  return count;
}

/** What is licensed and what is installed of each product, by name, in the register's order. */
export function countsByProduct(ledger: Ledger, today: string): ProductCount[] {
  const products = new Map<string, ProductCount>();
  const byNumber = new Map<string, ProductCount>();
  for (const licence of ledger.software) {
    const key = [licence.kind, licence.name, licence.version].map((text) => numberKey(text)).join('\n');
    const product = products.get(key) ?? { name: licence.name, version: licence.version, kind: licence.kind, numbers: [], licensed: 0, installed: 0, over: 0, spare: 0 };
    products.set(key, product);
    byNumber.set(numberKey(licence.number), product);
    product.numbers.push(licence.number);
    if (notCounted(licence, today) !== undefined) continue;
    if (licence.quantity === 'unlimited') product.licensed = 'unlimited';
    else if (product.licensed !== 'unlimited') product.licensed += licence.quantity;
  }
  const scrapped = new Set(ledger.machines.filter(({ state }) => state === 'scrapped').map(({ number }) => numberKey(number)));
  for (const { machine, software } of ledger.installations) {
    const product = byNumber.get(numberKey(software));
    if (product !== undefined && !scrapped.has(numberKey(machine))) product.installed++;
  }
  return [...products.values()].map((product) => {
    if (product.licensed === 'unlimited') return product;
    return { ...product, over: Math.max(0, product.installed - product.licensed), spare: Math.max(0, product.licensed - product.installed) };
  });
}
