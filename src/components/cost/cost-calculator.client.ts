import { findByName } from '~/domain/catalogue/names.ts';
import { MOST_ITEMS, USUAL_NEED, readAddress, writeAddress } from '~/domain/cost/address.ts';
import { unpackCatalogue, type Catalogue, type PackedCatalogue } from '~/domain/cost/catalogue.ts';
import { formatYuan } from '~/domain/cost/money.ts';
import { AUDIENCES, type CostProduct } from '~/domain/cost/offers.ts';
import { BOUNDS, costOf, firstChoice, planTotal, type Choice, type Costed, type Need } from '~/domain/cost/plan.ts';
import { softwarePath } from '~/paths.ts';
import { costTool as words } from '~/strings/cost-tool.ts';
import { copyText } from '~/components/ui/copy-text.client.ts';
import { make, part, show } from '~/components/ui/elements.client.ts';
import { read } from '~/components/ui/read.client.ts';
import { ItemForm } from './item-form.client.ts';
import { NumberField, countKind } from './number-field.client.ts';
import { PlanSheet } from './plan-sheet.client.ts';
import { drawResults } from './results.client.ts';

/** How long after the last change the address follows: browsers refuse more than a hundred new addresses in half a minute. */
const ADDRESS_DELAY = 400;

/** Where something is said: by ear alone, beside the button that adds, and beside the one that copies. */
const STATUSES = ['status', 'added', 'copied'] as const;

/** The calculator of `Calculator.astro`. All of its state stands in the address; nothing is stored or sent. */
class CostCalculator extends HTMLElement {
  #catalogue: Catalogue | undefined;
  #products: ReadonlyMap<string, CostProduct> = new Map();
  #need: Need = USUAL_NEED;
  #items: ItemForm[] = [];
  #sheet: PlanSheet | undefined;
  #timer = 0;

  connectedCallback() {
    void this.#start();
  }

  async #start() {
    try {
      const answer = await read(this.dataset['catalogue'] ?? '');
      this.#open(unpackCatalogue((await answer.json()) as PackedCatalogue));
    } catch {
      this.#part('failed').hidden = false;
    }
  }

  /** Shows the tool as the address has it. */
  #open(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#products = new Map(catalogue.products.map((product) => [product.id, product]));
    const { need, choices, problems } = readAddress(location.search, this.#products);
    this.#need = need;
    const sheet = this.#part('sheet');
    this.#sheet = new PlanSheet(sheet, catalogue.labels);
    // With figures to write into it, the plan stands right below them.
    this.#part('tool').after(sheet);
    this.#wireNeed();
    this.#wireAdd();
    this.#wireCopy();
    for (const choice of choices) this.#add(choice);
    show(this.#part('problems'), ...problems.map(({ kind, value, ...rest }) => make('p', '', words.address[kind](value, 'product' in rest ? rest.product : ''))));
    this.#part('tool').hidden = false;
    this.#update();
  }

  #part(name: string): HTMLElement {
    return part(this, `[data-part="${name}"]`, HTMLElement);
  }

  #wireNeed() {
    const fields = this.#part('need');
    for (const name of ['seats', 'servers', 'years'] as const) {
      new NumberField(part(fields, `[data-field="${name}"]`, HTMLElement), countKind(BOUNDS[name]), String(this.#need[name] ?? ''), (value) => {
        this.#need = { ...this.#need, [name]: value };
        this.#update();
      });
    }
    for (const audience of AUDIENCES) {
      const radio = part(fields, `input[value="${audience}"]`, HTMLInputElement);
      radio.checked = audience === this.#need.audience;
      radio.addEventListener('change', () => {
        this.#need = { ...this.#need, audience };
        this.#update();
      });
    }
    // What a change comes to is said aloud once its field is left, not at every key.
    this.addEventListener('change', ({ target }) => this.#sayOutcome(target));
  }

  #wireAdd() {
    const list = part(this, 'datalist', HTMLDataListElement);
    for (const { name, vendor } of this.#products.values()) {
      const option = make('option', '', vendor);
      option.value = name;
      list.append(option);
    }
    this.#part('add').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#addNamed(part(this, 'input[name="product"]', HTMLInputElement));
    });
  }

  #addNamed(input: HTMLInputElement) {
    const found = findByName([...this.#products.values()], input.value);
    const [product] = found;
    const problem = this.#addProblem(input.value.trim(), found);
    show(this.#part('add-problem'), ...(problem === '' ? [] : [problem]));
    if (problem !== '' || product === undefined) return this.#say('status', problem);
    const choice = firstChoice(product, this.#need.audience);
    this.#add(choice);
    input.value = '';
    this.#update();
    this.#say('added', (choice.way.kind === 'quote' ? words.addedForQuote : words.added)(product.name));
  }

  #addProblem(text: string, found: readonly CostProduct[]): string {
    if (text === '') return words.addEmpty;
    if (found.length === 0) return words.addNone(text);
    if (found.length > 1) return words.addMany(text, found.slice(0, 5).map(({ name }) => name));
    return this.#items.length >= MOST_ITEMS ? words.addedAlready(MOST_ITEMS) : '';
  }

  #add(choice: Choice) {
    const product = this.#products.get(choice.product);
    if (product === undefined || this.#catalogue === undefined) return;
    const item: ItemForm = new ItemForm({
      template: part(this, 'template', HTMLTemplateElement),
      product,
      href: softwarePath(product.id),
      choice,
      labels: this.#catalogue.labels,
      onChange: () => this.#update(),
      onRemove: () => this.#remove(item),
    });
    this.#items.push(item);
    this.#part('items').append(item.element);
  }

  /** The keyboard goes to the next product, or back to where one is added. */
  #remove(item: ItemForm) {
    const index = this.#items.indexOf(item);
    this.#items.splice(index, 1);
    item.element.remove();
    const next = this.#items[index] ?? this.#items[index - 1];
    if (next === undefined) part(this, 'input[name="product"]', HTMLInputElement).focus();
    else next.focusRemove();
    this.#update();
    this.#say('added', words.removed(item.product.name));
  }

  #costed(): Costed[] {
    return this.#items.map(({ choice, product }) => ({ choice, product, costing: costOf(choice, product, this.#need) }));
  }

  /** Works everything out anew: eight options cost nothing. */
  #update() {
    if (this.#catalogue === undefined) return;
    const options = this.#costed();
    drawResults(this.#part('results'), options, this.#need, this.#catalogue.labels);
    this.#sheet?.fill(options, this.#need);
    this.#part('empty').hidden = options.length > 0;
    this.toggleAttribute('data-filled', options.length > 0);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#writeAddress(), ADDRESS_DELAY);
  }

  #writeAddress() {
    const choices = this.#items.map(({ choice }) => choice);
    history.replaceState(null, '', `${location.pathname}${writeAddress(this.#need, choices, this.#products)}${location.hash}`);
  }

  #wireCopy() {
    this.#part('copy').addEventListener('click', () => void this.#copy());
  }

  /** Where the browser lets no script copy, as on a plain http site, the address is shown and selected. */
  async #copy() {
    this.#writeAddress();
    const isCopied = await copyText(location.href, () => {
      const field = part(this, 'input[data-part="address"]', HTMLInputElement);
      field.hidden = false;
      field.value = location.href;
      field.select();
    });
    this.#say('copied', isCopied ? words.copied : words.copyByHand);
  }

  /** What is wrong with a field, or else the new total. A name that is not added yet changes nothing. */
  #sayOutcome(target: EventTarget | null) {
    if (!(target instanceof Element) || this.#part('add').contains(target)) return;
    const wrong = target.closest('[data-field]')?.querySelector('.wrong')?.textContent;
    const { total, missing } = planTotal(this.#costed());
    this.#say('status', wrong || words.said(formatYuan(total), missing === 0 ? '' : words.planMissing(missing)));
  }

  /** Says the last thing that happened, beside its button where nothing else on the page shows it. */
  #say(where: (typeof STATUSES)[number], text: string) {
    for (const name of STATUSES) this.#part(name).textContent = name === where ? text : '';
  }
}

customElements.define('cost-calculator', CostCalculator);
