import { keysOf, recordOf } from '../records.ts';
import { SOFTWARE_KINDS, SOURCE_TYPES, plainKey, type GeneralKind, type Ledger, type Licence, type Machine, type SoftwareKind, type SourceType } from './model.ts';

/** What a kind of software comes to in the whole unit on a day. Always: licensed + gap = required. */
export interface KindCount {
  kind: SoftwareKind;
  /** How many licences there must be. */
  required: number;
  /** For how many of these there is one that counts on the day. */
  licensed: number;
  gap: number;
  /** Licences that nobody uses and no computer lacks. They may stand beside a gap: one product's do not cover another. */
  surplus: number;
  /** Nothing lacks, and what is left over has no limit. */
  isUnlimited: boolean;
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
  /** Licences that count on the day. One that came with a computer counts only where a standing computer has the product. */
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
 * Required and licensed by kind of software.
 *
 * Of the three general kinds each computer in use needs one, unless it is marked as not needing it; a computer that has
 * one installed needs one whatever it is marked. Such a computer is in the gap
 * - where a product of the kind is installed beyond the licences of that product: as many as there are installations too
 *   many, but no more than there are computers with such a product. What is left over of another product never covers it;
 * - where nothing of the kind is installed and no licence of any product of the kind is left over for it.
 *
 * Of other software each installation needs one, and the gap is what is installed beyond the licences of each product.
 * So no kind is without a gap while one of its products is over.
 */
export function countsByKind(ledger: Ledger, today: string): Record<SoftwareKind, KindCount> {
  const products = productsOf(ledger, today);
  const standing = ledger.machines.filter(({ state }) => state !== 'scrapped');
  const of = (kind: SoftwareKind) => {
    const ofKind = products.filter(({ count }) => count.kind === kind);
    return kindCount(kind, ledger.software.filter((licence) => licence.kind === kind), ofKind, kind === 'other' ? otherGap(ofKind) : generalGap(kind, standing, ofKind), today);
  };
  return recordOf(keysOf(SOFTWARE_KINDS), of);
}

/** What is licensed and what is installed of each product, by name, in the register's order. */
export function countsByProduct(ledger: Ledger, today: string): ProductCount[] {
  return productsOf(ledger, today).map(({ count }) => count);
}

/** Whether a computer is to have software of a general kind. */
export function needs({ state, exempt }: Machine, kind: GeneralKind): boolean {
  return state === 'in-use' && !exempt.includes(kind);
}

/** A product with the standing computers that have it. */
interface Product {
  count: ProductCount;
  machines: ReadonlySet<string>;
  bySource: Record<SourceType, number>;
}

type Gap = Pick<KindCount, 'required' | 'gap' | 'surplus' | 'isUnlimited'>;

function otherGap(products: readonly Product[]): Gap {
  const counts = products.map(({ count }) => count);
  return { required: sum(counts, 'installed'), gap: sum(counts, 'over'), surplus: sum(counts, 'spare'), isUnlimited: false };
}

function generalGap(kind: GeneralKind, standing: readonly Machine[], products: readonly Product[]): Gap {
  const counts = products.map(({ count }) => count);
  const equipped = new Set(products.flatMap(({ machines }) => [...machines]));
  const withOver = new Set(products.flatMap(({ count, machines }) => (count.over > 0 ? [...machines] : [])));
  const bare = standing.filter((machine) => needs(machine, kind) && !equipped.has(plainKey(machine.number))).length;
  const isEndless = counts.some(({ licensed }) => licensed === 'unlimited');
  const spare = sum(counts, 'spare');
  const gap = Math.min(sum(counts, 'over'), withOver.size) + (isEndless ? 0 : Math.max(0, bare - spare));
  return { required: equipped.size + bare, gap, surplus: Math.max(0, spare - bare), isUnlimited: isEndless && gap === 0 };
}

function kindCount(kind: SoftwareKind, licences: readonly Licence[], products: readonly Product[], { required, gap, surplus, isUnlimited }: Gap, today: string): KindCount {
  const uncounted = { expired: 0, unpermitted: 0 };
  for (const licence of licences) {
    const why = notCounted(licence, today);
    if (why !== undefined) uncounted[why] += licence.quantity === 'unlimited' ? 1 : licence.quantity;
  }
  const installedBySource = noneBySource();
  for (const { bySource } of products) for (const source of SOURCES) installedBySource[source] += bySource[source];
  const installed = products.reduce((total, { count }) => total + count.installed, 0);
  return { kind, required, licensed: required - gap, gap, surplus, isUnlimited, installed, installedBySource, ...uncounted };
}

const SOURCES = keysOf(SOURCE_TYPES);
const noneBySource = () => recordOf(SOURCES, () => 0);

function sum(counts: readonly ProductCount[], of: 'installed' | 'over' | 'spare'): number {
  return counts.reduce((total, count) => total + count[of], 0);
}

function productsOf(ledger: Ledger, today: string): Product[] {
  const groups = new Map<string, { licences: [Licence, ...Licence[]]; machines: Set<string>; bySource: Record<SourceType, number> }>();
  const byNumber = new Map<string, { group: string; source: SourceType }>();
  for (const licence of ledger.software) {
    const group = [licence.kind, licence.name, licence.version].map((text) => plainKey(text)).join('\n');
    byNumber.set(plainKey(licence.number), { group, source: licence.source });
    const known = groups.get(group);
    if (known === undefined) groups.set(group, { licences: [licence], machines: new Set(), bySource: noneBySource() });
    else known.licences.push(licence);
  }
  const standing = new Set(ledger.machines.filter(({ state }) => state !== 'scrapped').map(({ number }) => plainKey(number)));
  for (const { machine, software } of ledger.installations) {
    const licence = byNumber.get(plainKey(software));
    const group = licence && groups.get(licence.group);
    if (group === undefined || licence === undefined || !standing.has(plainKey(machine))) continue;
    group.machines.add(plainKey(machine));
    group.bySource[licence.source]++;
  }
  return [...groups.values()].map(({ licences, machines, bySource }) => {
    const [{ name, version, kind }] = licences;
    const installed = SOURCES.reduce((total, source) => total + bySource[source], 0);
    const licensed = licensedOf(licences.filter((licence) => notCounted(licence, today) === undefined), machines.size);
    const [over, spare] = licensed === 'unlimited' ? [0, 0] : [Math.max(0, installed - licensed), Math.max(0, licensed - installed)];
    return { count: { name, version, kind, numbers: licences.map(({ number }) => number), licensed, installed, over, spare }, machines, bySource };
  });
}

/** @param holders how many standing computers have the product: what came with others cannot be moved to these */
function licensedOf(licences: readonly Licence[], holders: number): number | 'unlimited' {
  let [free, bound] = [0, 0];
  for (const { source, quantity } of licences) {
    if (source === 'preinstalled') bound += quantity === 'unlimited' ? holders : quantity;
    else if (quantity === 'unlimited') return 'unlimited';
    else free += quantity;
  }
  return free + Math.min(bound, holders);
}
