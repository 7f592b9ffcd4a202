import { citation as words } from '~/strings/citation.ts';
import { offerCopy } from '~/components/ui/copy-text.client.ts';

/** The button of `CiteClause.astro`, whose text is folded until somebody has to copy it by hand. */
class CiteClause extends HTMLElement {
  connectedCallback() {
    const details = this.querySelector('details');
    offerCopy(this, '[data-citation]', words, () => details?.setAttribute('open', ''));
  }
}

customElements.define('cite-clause', CiteClause);
