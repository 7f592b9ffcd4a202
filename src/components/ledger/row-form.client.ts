import { button, make } from '~/components/ui/elements.client.ts';
import { readCell } from '~/domain/ledger/cells.ts';
import type { Said } from '~/domain/ledger/problem.ts';
import { isLong, type ColumnSpec, type TextRow } from '~/domain/ledger/tables.ts';
import { ledger as words } from '~/strings/ledger.ts';

interface RowFormSettings {
  columns: readonly ColumnSpec[];
  row: TextRow;
  /** Takes the row, or says which column is wrong though each is right by itself. */
  onSave(row: TextRow): { column: string; text: string } | undefined;
  onCancel?: () => void;
}

let forms = 0;

/** A form with a field for each column, read by the rules that read a file's cells. */
export class RowForm {
  readonly element = make('form', 'row-form');
  readonly #fields = new Map<string, { column: ColumnSpec; input: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement; opened: string; wrong: HTMLElement }>();
  readonly #summary = make('p', 'wrong');
  readonly #settings: RowFormSettings;

  constructor(settings: RowFormSettings) {
    this.#settings = settings;
    const { columns, row, onCancel } = settings;
    const id = `row-form-${++forms}`;
    this.element.noValidate = true;
    this.#summary.setAttribute('role', 'alert');
    const fields = columns.map((column) => this.#field(column, row[column.id] ?? '', `${id}-${column.id}`));
    const save = make('button', 'primary', words.save);
    const buttons = make('p', 'buttons', save);
    if (onCancel !== undefined) buttons.append(button([words.cancel], onCancel));
    this.element.append(make('div', 'fields', ...fields), this.#summary, buttons);
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
  }

  /** Whether something else stands in it than when it opened. */
  get isChanged(): boolean {
    return [...this.#fields.values()].some(({ input, opened }) => input.value !== opened);
  }

  /** Takes the row as it is by now into the fields that nobody has changed. */
  follow(row: TextRow) {
    for (const field of this.#fields.values()) {
      if (field.input.value !== field.opened) continue;
      field.input.value = row[field.column.id] ?? '';
      field.opened = field.input.value;
    }
  }

  focus() {
    const [first] = this.#fields.values();
    first?.input.focus();
  }

  #field(column: ColumnSpec, value: string, id: string): HTMLElement {
    const input = inputFor(column, value);
    input.id = id;
    input.name = column.id;
    const label = make('label', 'label', `${column.label}${column.unit === undefined ? '' : `（${column.unit}）`}${column.isRequired ? `（${words.required}）` : ''}`);
    label.htmlFor = id;
    const hint = make('p', 'hint', column.explains.replace(/^本站加的栏。/u, ''));
    hint.id = `${id}-hint`;
    const wrong = make('p', 'wrong');
    wrong.id = `${id}-wrong`;
    input.setAttribute('aria-describedby', hint.id);
    if (column.isRequired) input.setAttribute('aria-required', 'true');
    this.#fields.set(column.id, { column, input, opened: input.value, wrong });
    return make('div', 'field', label, input, wrong, hint);
  }

  #submit() {
    const row: TextRow = {};
    const problems: string[] = [];
    for (const [id, { column, input }] of this.#fields) {
      const reading = readCell(column, input.value);
      if ('text' in reading) {
        row[id] = reading.text;
        this.#say(id, '');
      } else {
        problems.push(id);
        this.#say(id, words.check(reading.said));
      }
    }
    const whole = problems.length === 0 ? this.#settings.onSave(row) : undefined;
    if (whole !== undefined) {
      problems.push(whole.column);
      this.#say(whole.column, whole.text);
    }
    this.#summary.textContent = problems.length === 0 ? '' : words.formProblems(problems.length);
    this.#fields.get(problems[0] ?? '')?.input.focus();
  }

  #say(id: string, text: string) {
    const field = this.#fields.get(id);
    if (field === undefined) return;
    field.wrong.textContent = text;
    const hint = `${field.input.id}-hint`;
    if (text === '') field.input.removeAttribute('aria-invalid');
    else field.input.setAttribute('aria-invalid', 'true');
    field.input.setAttribute('aria-describedby', text === '' ? hint : `${field.wrong.id} ${hint}`);
  }
}

function inputFor(column: ColumnSpec, value: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  const options = column.type === 'choice' ? column.options : column.type === 'yes-no' ? ['是', '否'] : undefined;
  if (options !== undefined) {
    const select = make('select', '');
    for (const option of value === '' || !column.isRequired ? ['', ...options] : options) {
      const element = make('option', '', option === '' ? words.unanswered : option);
      element.value = option;
      select.append(element);
    }
    select.value = value;
    return select;
  }
  const input = isLong(column.id) ? make('textarea', '') : make('input', '');
  if (input instanceof HTMLInputElement) {
    input.type = 'text';
    input.autocomplete = 'off';
    if (column.type === 'count') input.inputMode = 'numeric';
    if (column.type === 'money') input.inputMode = 'decimal';
  } else {
    input.rows = 2;
  }
  input.value = value;
  return input;
}

/** A rule's words about a column, as the form shows them. */
export const saidOf = (problem: { column: string; said: Said } | undefined) => problem && { column: problem.column, text: words.check(problem.said) };
