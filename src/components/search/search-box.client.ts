import { loadSearch } from './search-index.client.ts';

/**
 * The search box: a plain form that offers pages while one types. Nothing of that is loaded before the first focus;
 * when it cannot be loaded, the box stays the plain form, and the next focus tries again.
 */
class SearchBox extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input');
    const list = this.querySelector('.list');
    if (input === null || list === null || input.getAttribute('role') === 'combobox') return;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    const method = { isComposing: false };
    input.addEventListener('compositionstart', () => (method.isComposing = true));
    input.addEventListener('compositionend', () => (method.isComposing = false));
    const load = async () => {
      const before = input.value;
      const loading = Promise.all([import('./suggestions.client.ts'), loadSearch(this.dataset['index'] ?? '')]);
      const loaded = await loading.catch(() => undefined);
      if (loaded === undefined) return whenFocused();
      const [{ startSuggestions }, search] = loaded;
      const offer = startSuggestions(this, input, search, method);
      if (input.value !== before && document.activeElement === input) offer();
    };
    const whenFocused = () => input.addEventListener('focus', () => void load(), { once: true });
    if (document.activeElement === input) void load();
    else whenFocused();
  }
}

customElements.define('search-box', SearchBox);
