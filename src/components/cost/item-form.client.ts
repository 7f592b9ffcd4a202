import { isPerSeat, type PriceOffer, type PriceTerm, type PriceUnit } from '~/domain/cost/caps.ts';
import type { Catalogue } from '~/domain/cost/catalogue.ts';
import { shortYuan, tidyYuan } from '~/domain/cost/money.ts';
import type { CostProduct, Offer } from '~/domain/cost/offers.ts';
import { BOUNDS, QUOTE_OFFERS, QUOTE_TERMS, QUOTE_UNITS, offerOf, termsOf, type Choice, type Way } from '~/domain/cost/plan.ts';
import { costTool as words } from '~/strings/cost-tool.ts';
import { make, part } from '~/components/ui/elements.client.ts';
import { NumberField, countKind, feeKind, moneyKind } from './number-field.client.ts';

/** What an item form is made of. */
interface Settings {
  template: HTMLTemplateElement;
  product: CostProduct;
  /** The address of the product's page. */
  href: string;
  choice: Choice;
  labels: Catalogue['labels'];
  onChange: () => void;
  onRemove: () => void;
}

/** The answers of a list with their words; one without a value stands for a question not yet answered. */
type Answers<T extends string> = readonly (readonly [value: T | undefined, label: string])[];

/** The fields of one product: where its price comes from, and whatever that leaves open. */
export class ItemForm {
  readonly element: HTMLElement;
  readonly product: CostProduct;
  readonly #choice: Choice;
  readonly #labels: Catalogue['labels'];
  readonly #onChange: () => void;

  constructor({ template, product, href, choice, labels, onChange, onRemove }: Settings) {
    const content = template.content.cloneNode(true) as DocumentFragment;
    this.element = part(content, '.item', HTMLElement);
    this.product = product;
    this.#choice = choice;
    this.#labels = labels;
    this.#onChange = onChange;
    const link = part(this.element, 'legend a', HTMLAnchorElement);
    link.href = href;
    link.textContent = product.name;
    part(this.element, '.vendor', HTMLElement).textContent = product.vendor;
    const remove = part(this.element, '.remove', HTMLButtonElement);
    remove.setAttribute('aria-label', words.removeLabel(product.name));
    remove.addEventListener('click', onRemove);
    this.#wireNumbers();
    this.#wireChecks();
    this.#drawWays();
    this.#drawAnswers();
  }

  /** What the reader has chosen so far. */
  get choice(): Choice {
    return this.#choice;
  }

  /** Puts the keyboard on the button that removes this product. */
  focusRemove() {
    part(this.element, '.remove', HTMLButtonElement).focus();
  }

  #field(name: string): HTMLElement {
    return part(this.element, `[data-field="${name}"]`, HTMLElement);
  }

  #wireNumbers() {
    const { way, quantity, service } = this.#choice;
    const quoted = way.kind === 'quote' && way.amount !== undefined ? shortYuan(way.amount) : '';
    new NumberField(this.#field('quote'), moneyKind, quoted, (amount) => {
      this.#choice.way = { kind: 'quote', amount };
      this.#onChange();
    });
    new NumberField(this.#field('quantity'), countKind(BOUNDS.quantity), String(quantity ?? ''), (value) => {
      this.#choice.quantity = value;
      this.#onChange();
    });
    const fee = new NumberField(this.#field('service'), feeKind, service.fee === undefined || service.fee === 0n ? '' : shortYuan(service.fee), (value) => {
      this.#choice.service = { ...this.#choice.service, fee: value };
      this.#showDependent();
      this.#onChange();
    });
    // An empty field else stands for no service.
    if (service.fee === undefined) fee.ask(words.feeMissing);
  }

  #wireChecks() {
    const check = (name: string, isChecked: boolean, apply: (isChecked: boolean) => void) => {
      const input = part(this.element, `input[name="${name}"]`, HTMLInputElement);
      input.checked = isChecked;
      input.addEventListener('change', () => {
        apply(input.checked);
        this.#onChange();
      });
    };
    check('included', this.#choice.service.from === 2, (isIncluded) => (this.#choice.service = { ...this.#choice.service, from: isIncluded ? 2 : 1 }));
    check('planned', this.#choice.isPlanned, (isPlanned) => (this.#choice.isPlanned = isPlanned));
  }

  /** The sourced prices, then what a reader may say instead. */
  #drawWays() {
    const { way } = this.#choice;
    const offers = this.product.offers.map((offer) => [`offer ${offer.key}`, this.#offerWords(offer)] as const);
    const others = [['quote', words.wayQuote], ['preinstalled', words.wayPreinstalled], ['free', words.wayFree]] as const;
    const now = way.kind === 'offer' ? `offer ${way.key}` : way.kind;
    this.#list('way', [...offers, ...others], now, (value = 'quote') => {
      this.#choice.way = this.#wayOf(value);
      this.#choice.per = this.#choice.term = this.#choice.offer = undefined;
      this.#drawAnswers();
    });
  }

  #wayOf(value: string): Way {
    if (value === 'preinstalled' || value === 'free') return { kind: value };
    if (value !== 'quote') return { kind: 'offer', key: value.replace(/^offer /u, '') };
    const reading = moneyKind.read(part(this.#field('quote'), 'input', HTMLInputElement).value);
    return { kind: 'quote', amount: 'value' in reading ? reading.value : undefined };
  }

  #offerWords({ edition, amount, per, term, asOf, warnings }: Offer): string {
    const price = words.priceOf(tidyYuan(amount), this.#labels.units[per], this.#labels.terms[term]);
    return words.wayOf(edition, price, asOf, warnings.map((warning) => words.warnings[warning]));
  }

  /** Shows the fields that the price leaves open, and no others. */
  #drawAnswers() {
    const { way, per, term, offer } = this.#choice;
    const sourced = offerOf(this.#choice, this.product);
    const { units, terms, offers } = this.#labels;
    const isQuote = way.kind === 'quote';
    const isPerOpen = sourced === undefined || sourced.per === 'unspecified';
    const isTermOpen = isQuote || sourced?.term === 'unspecified';
    this.#field('quote').hidden = !isQuote;
    this.#field('per').hidden = !isPerOpen;
    this.#field('term').hidden = !isTermOpen;
    this.#field('offer').hidden = !isQuote;
    const answers = <T extends string>(values: readonly T[], labels: Record<T, string>, isAsked: boolean): Answers<T> => [
      ...(isAsked ? [[undefined, words.unanswered] as const] : []),
      ...values.map((value) => [value, labels[value]] as const),
    ];
    const isAsked = sourced !== undefined;
    this.#list<PriceUnit>('per', answers(QUOTE_UNITS, units, isAsked), isAsked ? per : (per ?? 'device'), (value) => (this.#choice.per = value));
    this.#list<PriceTerm>('term', answers(QUOTE_TERMS, terms, isAsked), isAsked ? term : (term ?? 'perpetual'), (value) => (this.#choice.term = value));
    this.#list<PriceOffer>('offer', answers(QUOTE_OFFERS, offers, false), offer ?? 'licence', (value) => (this.#choice.offer = value));
    this.#showDependent();
  }

  /** The number to buy is asked only where neither computers nor servers give it. */
  #showDependent() {
    const { per } = termsOf(this.#choice, this.product);
    this.#field('quantity').hidden = isPerSeat(per) || per === 'server' || per === 'unspecified';
    this.#field('included').hidden = this.#choice.service.fee === 0n;
  }

  /** Fills a list with its answers. */
  #list<T extends string>(name: string, answers: Answers<T>, now: T | undefined, apply: (value: T | undefined) => void) {
    const select = part(this.#field(name), 'select', HTMLSelectElement);
    select.textContent = '';
    for (const [value = '', label] of answers) {
      const option = make('option', '', label);
      option.value = value;
      select.append(option);
    }
    select.value = now ?? '';
    select.onchange = () => {
      apply(answers[select.selectedIndex]?.[0]);
      this.#showDependent();
      this.#onChange();
    };
  }
}
