import { today } from '~/domain/dates.ts';

/**
 * A page that was made before the day of removal may still lie on a server, or in a cache, when it comes. Where a script runs
 * nothing is shown beyond its day: rows leave their list, and the page of one decision gives way to the rules.
 */
class ExposureTerm extends HTMLElement {
  connectedCallback() {
    const now = today(new Date());
    const isOver = ({ dataset: { removeOn } }: HTMLElement) => removeOn !== undefined && removeOn <= now;
    for (const row of this.querySelectorAll<HTMLElement>('[data-remove-on]')) if (isOver(row)) row.remove();
    if (isOver(this)) location.replace(this.dataset['rules'] ?? '/');
  }
}

customElements.define('exposure-term', ExposureTerm);
