import { button, make, part, show } from '~/components/ui/elements.client.ts';
import type { Cell, PlacedProblem } from '~/domain/monthly-report/check.ts';
import { KINDS, KIND_KEYS, WHOLE_KEYS, emptyUnit, isBlank, type UnitReport } from '~/domain/monthly-report/model.ts';
import { problemSentence } from '~/domain/monthly-report/problem.ts';
import { monthlyReport as words } from '~/strings/monthly-report.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** How many problems of a unit are listed at once. */
const MOST_LISTED = 20;

/** What a unit is called: its name, or its number where it has none yet. */
export function unitTitle({ name }: UnitReport, index: number): string {
  return name.trim() === '' ? words.unnamed(index + 1) : name.trim();
}

/** A button for each unit, with how far it is. */
export function unitButtons(units: readonly UnitReport[], at: number, problems: readonly PlacedProblem[], onPick: (index: number) => void): HTMLLIElement[] {
  return units.map((unit, index) => {
    const own = problems.filter((problem) => problem.unit === index && problem.severity === 'error');
    const wrong = own.filter(({ isEmpty }) => !isEmpty).length;
    const text = isBlank(unit) ? words.state.blank : wrong > 0 ? words.state.wrong(wrong) : own.length > 0 ? words.state.open(own.length) : words.state.done;
    const pick = button([unitTitle(unit, index), make('span', wrong > 0 ? 'wrong' : '', text)], () => onPick(index));
    pick.setAttribute('aria-pressed', String(index === at));
    return make('li', '', pick);
  });
}

/** The fields of one unit. They keep whatever is typed; what is wrong is marked and told below. */
export class UnitEditor {
  readonly #root: HTMLElement;
  readonly #fields: ReadonlyMap<string, Field>;
  #unit: UnitReport = emptyUnit();

  constructor(root: HTMLElement, onChange: (unit: UnitReport) => void) {
    this.#root = root;
    const fields = [...root.querySelectorAll<Field>('[data-cell]')];
    this.#fields = new Map(fields.map((field) => [field.dataset['cell'] ?? '', field]));
    for (const field of fields) {
      field.addEventListener('input', () => {
        this.#unit = this.#read();
        onChange(this.#unit);
      });
    }
  }

  show(unit: UnitReport) {
    this.#unit = unit;
    for (const [key, text] of cellsOf(unit)) {
      const field = this.#fields.get(key);
      if (field !== undefined) field.value = text;
    }
  }

  focusName() {
    this.#fields.get('name')?.focus();
  }

  #text(key: string): string {
    return this.#fields.get(key)?.value ?? '';
  }

  #read(): UnitReport {
    const unit = emptyUnit(this.#text('name'));
    for (const { kind } of KINDS) for (const column of KIND_KEYS) unit.kinds[kind][column] = this.#text(`${kind}.${column}`);
    for (const column of WHOLE_KEYS) unit.whole[column] = this.#text(column);
    return unit;
  }

  /** Marks the fields that are wrong, and says of each why. Empty ones are only counted. */
  drawProblems(problems: readonly PlacedProblem[]) {
    const wrong = problems.filter(({ isEmpty }) => !isEmpty);
    for (const field of this.#fields.values()) {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
    }
    const items = wrong.slice(0, MOST_LISTED).map((problem, index) => this.#item(problem, `report-problem-${index}`));
    const more = wrong.length - items.length;
    show(part(this.#root, '[data-part="problems"]', HTMLElement), ...items, ...(more > 0 ? [make('li', '', words.problemsMore(more))] : []));
    const empty = problems.length - wrong.length;
    const errors = wrong.filter(({ severity }) => severity === 'error').length;
    const isIdle = isBlank(this.#unit) && errors === 0;
    const summary = part(this.#root, '[data-part="summary"]', HTMLElement);
    const text = isIdle ? '' : [errors > 0 ? words.found(errors) : words.none, ...(empty > 0 ? [words.emptyCells(empty)] : [])].join('');
    // Said again only when it changes.
    if (summary.textContent !== text) summary.textContent = text;
    summary.toggleAttribute('data-wrong', errors > 0);
  }

  #item(problem: PlacedProblem, id: string): HTMLLIElement {
    const item = make('li', '', make('span', '', problemSentence(problem)));
    const field = problem.cell === undefined ? undefined : this.#fields.get(keyOf(problem.cell));
    if (field !== undefined) {
      item.id = id;
      if (problem.severity === 'error') field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', id);
    }
    return item;
  }
}

function keyOf(cell: Cell | 'name'): string {
  if (cell === 'name') return 'name';
  return cell.kind === undefined ? cell.column : `${cell.kind}.${cell.column}`;
}

function cellsOf({ name, kinds, whole }: UnitReport): [string, string][] {
  return [
    ['name', name],
    ...KINDS.flatMap(({ kind }) => KIND_KEYS.map((column): [string, string] => [`${kind}.${column}`, kinds[kind][column]])),
    ...WHOLE_KEYS.map((column): [string, string] => [column, whole[column]]),
  ];
}
