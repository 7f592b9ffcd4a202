import { citation as words } from '~/strings/citation.ts';
import { copyText } from '~/components/ui/copy-text.client.ts';

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
    const isCopied = await copyText(text.textContent ?? '', () => {
      const details = this.querySelector('details');
      if (details !== null) details.open = true;
      getSelection()?.selectAllChildren(text);
    });
    this.#say(isCopied ? words.copied : words.selected);
  }

  #say(text: string) {
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = text;
  }
}

customElements.define('cite-clause', CiteClause);
