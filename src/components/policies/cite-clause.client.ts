import { citation as words } from '~/strings/citation.ts';

/** The button of `CiteClause.astro`. Where the clipboard is out of reach, the text is selected for the reader to copy. */
class CiteClause extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (button === null || !button.hidden) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.#copy());
  }

  async #copy() {
    const text = this.querySelector('[data-citation]');
    if (text === null) return;
    this.#say('');
    try {
      await navigator.clipboard.writeText(text.textContent ?? '');
      this.#say(words.copied);
    } catch {
      // Refused, or a page that is not served safely, where there is no clipboard at all.
      const details = this.querySelector('details');
      if (details !== null) details.open = true;
      getSelection()?.selectAllChildren(text);
      this.#say(words.selected);
    }
  }

  #say(text: string) {
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = text;
  }
}

customElements.define('cite-clause', CiteClause);
