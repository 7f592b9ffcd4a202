import { fill, make, part, show } from '~/components/ui/elements.client.ts';
import { readDay } from '~/domain/ledger/days.ts';
import { install, uninstall, type Done } from '~/domain/ledger/edits.ts';
import { BOUNDS, installationKey, plainKey, tidyText, type Installation, type Ledger, type Licence } from '~/domain/ledger/model.ts';
import { ledger as words } from '~/strings/ledger.ts';

const said = words.install;

interface InstallSettings {
  ledger(): Ledger;
  today: string;
  /** @param before what an offer to undo goes back to */
  onChange(next: Ledger, text: string, before?: Ledger): void;
}

/** The quick way to say what stands on a computer: choose it once, then one product after the other. */
export class InstallForm {
  readonly #form: HTMLFormElement;
  readonly #settings: InstallSettings;
  /** What an upgrade takes away. */
  #replaced: Installation | undefined;

  constructor(form: HTMLFormElement, settings: InstallSettings) {
    this.#form = form;
    this.#settings = settings;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    part(form, '[data-act="cancel-upgrade"]', HTMLButtonElement).addEventListener('click', () => {
      this.stopUpgrade();
      this.#field('machine').focus();
    });
  }

  /** Offers the numbers there are. */
  offer({ machines, software }: Ledger) {
    const option = (value: string, label: string) => {
      const element = make('option', '', label);
      element.value = value;
      return element;
    };
    const offer = (id: string, options: HTMLOptionElement[]) => fill(part(this.#form, `#${id}`, HTMLDataListElement), ...options);
    offer('ledger-machine-list', machines.map(({ number, user, department }) => option(number, `${user} ${department}`.trim())));
    offer('ledger-software-list', software.map(({ number, name, version }) => option(number, `${name} ${version}`.trim())));
  }

  /** Starts to put another product in place of one: two changes in the maintenance ledger. */
  upgrade(installation: Installation) {
    this.#replaced = installation;
    this.#field('machine').value = installation.machine;
    // Another computer would be another piece of work.
    this.#field('machine').readOnly = true;
    this.#field('software').value = '';
    this.#field('day').value = this.#settings.today;
    show(part(this.#form, '[data-part="upgrading"]', HTMLElement), said.upgrading(installation.machine, this.#nameOf(installation.software)));
    part(this.#form, '[data-act="cancel-upgrade"]', HTMLButtonElement).hidden = false;
    this.#field('software').focus();
  }

  /** Takes a product off a computer and writes it down. */
  uninstall(installation: Installation) {
    const text = said.uninstalled(installation.machine, this.#nameOf(installation.software));
    const ledger = this.#settings.ledger();
    this.#settings.onChange(uninstall(ledger, installation, this.#done(this.#settings.today)), text, ledger);
  }

  /** Forgets what was written. */
  clear() {
    this.stopUpgrade();
    this.#form.reset();
    this.#refuse(undefined, '');
    this.offer(this.#settings.ledger());
  }

  #done(changedOn: string): Done {
    return { changedOn, handledBy: tidyText(this.#field('by').value).slice(0, BOUNDS.text) };
  }

  /** Ends an upgrade without doing it; says whether one was under way. */
  stopUpgrade(): boolean {
    if (this.#replaced === undefined) return false;
    this.#replaced = undefined;
    this.#field('machine').readOnly = false;
    this.#field('software').value = '';
    this.#refuse(undefined, '');
    show(part(this.#form, '[data-part="upgrading"]', HTMLElement));
    part(this.#form, '[data-act="cancel-upgrade"]', HTMLButtonElement).hidden = true;
    return true;
  }

  #field(name: 'machine' | 'software' | 'day' | 'by' | 'record'): HTMLInputElement {
    return part(this.#form, `input[name="${name}"]`, HTMLInputElement);
  }

  #nameOf(number: string): string {
    const licence = this.#settings.ledger().software.find((candidate) => plainKey(candidate.number) === plainKey(number));
    return licence === undefined ? number : `${licence.name} ${licence.version}`.trim();
  }

  #submit() {
    const ledger = this.#settings.ledger();
    const [typedMachine, typedSoftware, typedDay] = [this.#field('machine').value.trim(), this.#field('software').value.trim(), this.#field('day').value.trim()];
    const machine = ledger.machines.find(({ number }) => plainKey(number) === plainKey(typedMachine));
    if (machine === undefined) return this.#refuse('machine', said.noMachine(typedMachine));
    const found = findSoftware(ledger.software, typedSoftware);
    const [licence, ...more] = found;
    if (licence === undefined) return this.#refuse('software', said.noSoftware(typedSoftware));
    if (more.length > 0) return this.#refuse('software', said.manySoftware(typedSoftware, found.slice(0, 5).map(({ number }) => number)));
    const day = typedDay === '' ? { day: '' } : readDay(typedDay);
    if (!('day' in day)) return this.#refuse('day', words.days);
    const isRecorded = this.#field('record').checked || this.#replaced !== undefined;
    if (isRecorded && day.day === '') return this.#refuse('day', said.noDay);
    const installation: Installation = { machine: machine.number, software: licence.number, installedOn: day.day, note: '' };
    const key = installationKey(installation);
    if (ledger.installations.some((other) => installationKey(other) === key)) return this.#refuse('software', said.twice(machine.number, licence.name));
    if (this.#replaced === undefined && ledger.installations.length >= BOUNDS.installations) return this.#refuse('software', words.full(BOUNDS.installations));
    this.#refuse(undefined, '');
    this.#take(ledger, installation, isRecorded);
  }

  #take(ledger: Ledger, installation: Installation, isRecorded: boolean) {
    const replaced = this.#replaced;
    const next = install(ledger, installation, replaced, isRecorded ? this.#done(installation.installedOn) : undefined);
    if (next === undefined) return this.#refuse('machine', said.notReplaced);
    const count = next.installations.filter(({ machine }) => plainKey(machine) === plainKey(installation.machine)).length;
    const name = this.#nameOf(installation.software);
    const text = replaced === undefined ? said.done(installation.machine, name, count) : said.upgraded(installation.machine, this.#nameOf(replaced.software), name);
    this.stopUpgrade();
    this.#field('software').value = '';
    this.#settings.onChange(next, text);
    this.#field('software').focus();
  }

  #refuse(name: 'machine' | 'software' | 'day' | undefined, text: string) {
    const problem = part(this.#form, '[data-part="install-problem"]', HTMLElement);
    problem.id = 'ledger-install-problem';
    show(problem, ...(text === '' ? [] : [text]));
    for (const field of ['machine', 'software', 'day'] as const) {
      const input = this.#field(field);
      if (field === name) {
        input.setAttribute('aria-invalid', 'true');
        input.setAttribute('aria-describedby', problem.id);
        input.focus();
      } else {
        input.removeAttribute('aria-invalid');
        input.removeAttribute('aria-describedby');
      }
    }
  }
}

/** By number, or else by the whole name, with its version or without. */
function findSoftware(software: readonly Licence[], typed: string): readonly Licence[] {
  if (typed === '') return [];
  const key = plainKey(typed);
  const byNumber = software.filter(({ number }) => plainKey(number) === key);
  return byNumber.length > 0 ? byNumber : software.filter(({ name, version }) => [name, `${name}${version}`].some((text) => plainKey(text) === key));
}
