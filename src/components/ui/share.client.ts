import { share as words } from '~/strings/share.ts';
import { copyText } from './copy-text.client.ts';

/** The button of `Share.astro`. Where the clipboard is out of reach, the address is selected for the reader to copy. */
class SharePage extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (button === null || !button.hidden) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.#copy());
  }

  async #copy() {
    const address = this.querySelector('[data-address]');
    const status = this.querySelector('[role="status"]');
    if (address === null || status === null) return;
    status.textContent = '';
    const isCopied = await copyText(address.textContent ?? '', () => getSelection()?.selectAllChildren(address));
    status.textContent = isCopied ? words.copied : words.selected;
  }
}

customElements.define('share-page', SharePage);
