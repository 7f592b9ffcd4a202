/**
 * The calculator's address: `?seats=200&servers=2&years=5&for=government&item=wps-office~quote-598~service-20`. An item is
 * a product and what is said of it, each word with its value behind a hyphen. Nothing in it needs escaping, words may
 * stand in any order, and what is left out has its usual value: an address can be read aloud and written by hand. A number
 * that stands empty (`seats=`, `quantity-`, `service-`) is still to be given.
 */
import { readCount, readYuan, shortYuan } from './money.ts';
import { AUDIENCES, type Audience, type CostProduct } from './offers.ts';
import { BOUNDS, QUOTE_OFFERS, QUOTE_TERMS, QUOTE_UNITS, firstChoice, firstWay, type Choice, type Need } from './plan.ts';

/** More options than this are no comparison any more. */
export const MOST_ITEMS = 8;

/** What an address begins with when it says nothing: figures for one computer over the fewest years of use. */
export const USUAL_NEED: Need = { seats: 1, servers: 0, years: 5, audience: 'government' };

/** What of an address could not be used. `value` is what stood there. */
export type AddressProblem =
  | { kind: 'seats' | 'servers' | 'years' | 'for' | 'product'; value: string }
  | { kind: 'price' | 'word'; value: string; product: string }
  | { kind: 'too-many'; value: string };

export interface Address {
  need: Need;
  choices: Choice[];
  problems: AddressProblem[];
}

/** Reads an address as far as it can be understood; the rest is reported, never guessed. */
export function readAddress(search: string, products: ReadonlyMap<string, CostProduct>): Address {
  const parameters = new URLSearchParams(search);
  const problems: AddressProblem[] = [];
  const audience = readAudience(parameters.get('for'), problems);
  const count = (name: 'seats' | 'servers' | 'years') => readNeed(name, parameters.get(name), problems);
  const need: Need = { seats: count('seats'), servers: count('servers'), years: count('years'), audience };
  const choices = parameters.getAll('item').flatMap((item) => {
    const [id = '', ...words] = item.split('~');
    const product = products.get(id);
    if (product === undefined) {
      problems.push({ kind: 'product', value: shortened(id) });
      return [];
    }
    return [readChoice(product, words, audience, problems)];
  });
  if (choices.length > MOST_ITEMS) problems.push({ kind: 'too-many', value: String(choices.length) });
  return { need, choices: choices.slice(0, MOST_ITEMS), problems };
}

/** What stood in an address may be anything: only its beginning is repeated to the reader. */
function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : text;
}

function readAudience(text: string | null, problems: AddressProblem[]): Audience {
  const audience = AUDIENCES.find((name) => name === text);
  if (audience === undefined && text !== null) problems.push({ kind: 'for', value: shortened(text) });
  return audience ?? USUAL_NEED.audience;
}

function readNeed(name: 'seats' | 'servers' | 'years', text: string | null, problems: AddressProblem[]): number | undefined {
  if (text === null) return USUAL_NEED[name];
  if (text === '') return undefined;
  const [least, most] = BOUNDS[name];
  const reading = readCount(text, least, most);
  if ('value' in reading) return reading.value;
  problems.push({ kind: name, value: shortened(text) });
  return undefined;
}

function readChoice(product: CostProduct, words: readonly string[], audience: Audience, problems: AddressProblem[]): Choice {
  const choice = firstChoice(product, audience);
  for (const word of words) {
    const hyphen = word.indexOf('-');
    const [name, value] = hyphen === -1 ? [word, ''] : [word.slice(0, hyphen), word.slice(hyphen + 1)];
    const isUnderstood = readWord(choice, product, name, value);
    if (!isUnderstood) problems.push({ kind: name === 'price' ? 'price' : 'word', value: shortened(name === 'price' ? value : word), product: product.name });
  }
  return choice;
}

/** Applies one word of an item to its choice; false when the word says nothing that can be used. */
function readWord(choice: Choice, product: CostProduct, name: string, value: string): boolean {
  switch (name) {
    case 'price':
      if (!product.offers.some(({ key }) => key === value)) return false;
      choice.way = { kind: 'offer', key: value };
      return true;
    case 'quote':
      return readQuote(choice, value);
    case 'preinstalled':
    case 'free':
      choice.way = { kind: name };
      return value === '';
    case 'per':
      choice.per = QUOTE_UNITS.find((unit) => unit === value);
      return choice.per !== undefined;
    case 'term':
      choice.term = QUOTE_TERMS.find((term) => term === value);
      return choice.term !== undefined;
    case 'offer':
      choice.offer = QUOTE_OFFERS.find((offer) => offer === value);
      return choice.offer !== undefined;
    case 'quantity':
      return readQuantity(choice, value);
    case 'service':
      return readService(choice, value);
    case 'from':
      if (value !== '2') return false;
      choice.service = { ...choice.service, from: 2 };
      return true;
    case 'unplanned':
      choice.isPlanned = false;
      return value === '';
    default:
      return false;
  }
}

/** A quote that cannot be read is asked for again; a word without an amount is a quote still to come. */
function readQuote(choice: Choice, value: string): boolean {
  const reading = readYuan(value);
  choice.way = { kind: 'quote', amount: 'value' in reading ? reading.value : undefined };
  return value === '' || 'value' in reading;
}

function readQuantity(choice: Choice, value: string): boolean {
  const reading = readCount(value, ...BOUNDS.quantity);
  if ('value' in reading || value === '') choice.quantity = 'value' in reading ? reading.value : undefined;
  return value === '' || 'value' in reading;
}

function readService(choice: Choice, value: string): boolean {
  const reading = readYuan(value);
  if ('value' in reading || value === '') choice.service = { ...choice.service, fee: 'value' in reading ? reading.value : undefined };
  return value === '' || 'value' in reading;
}

/** The address of a plan, from its question mark on; empty where nothing differs from the usual. */
export function writeAddress({ seats, servers, years, audience }: Need, choices: readonly Choice[], products: ReadonlyMap<string, CostProduct>): string {
  const counts = Object.entries({ seats, servers, years }).map(([name, value]) => `${name}=${value ?? ''}`);
  const items = choices.flatMap((choice) => {
    const product = products.get(choice.product);
    return product === undefined ? [] : [`item=${[choice.product, ...wordsOf(choice, product, audience)].join('~')}`];
  });
  const isUsual = seats === USUAL_NEED.seats && servers === USUAL_NEED.servers && years === USUAL_NEED.years && audience === USUAL_NEED.audience;
  return isUsual && items.length === 0 ? '' : `?${[...counts, `for=${audience}`, ...items].join('&')}`;
}

function wordsOf({ way, per, term, offer, quantity, service, isPlanned }: Choice, product: CostProduct, audience: Audience): string[] {
  const usual = firstWay(product, audience);
  const words = [
    way.kind === 'offer' && `price-${way.key}`,
    way.kind === 'quote' && way.amount !== undefined && `quote-${shortYuan(way.amount)}`,
    way.kind === 'quote' && way.amount === undefined && usual.kind !== 'quote' && 'quote',
    way.kind !== 'offer' && way.kind !== 'quote' && way.kind,
    per !== undefined && `per-${per}`,
    term !== undefined && `term-${term}`,
    offer !== undefined && `offer-${offer}`,
    quantity !== 1 && `quantity-${quantity ?? ''}`,
    service.fee !== 0n && `service-${service.fee === undefined ? '' : shortYuan(service.fee)}`,
    service.from === 2 && 'from-2',
    !isPlanned && 'unplanned',
  ];
  return words.filter((word) => word !== false);
}
