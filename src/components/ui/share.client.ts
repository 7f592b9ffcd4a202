import { share as words } from '~/strings/share.ts';
import { offerCopy } from './copy-text.client.ts';

/** The button of `Share.astro`. */
class SharePage extends HTMLElement {
  connectedCallback() {
    offerCopy(this, '[data-address]', words);
  }
}

customElements.define('share-page', SharePage);
