import { fill, part } from '~/components/ui/elements.client.ts';
import type { Search } from '~/domain/search/search.ts';
import { Suggester, type Suggestions } from '~/domain/search/suggestions.ts';
import { search as words } from '~/strings/search.ts';
import { kindLabels } from './found.client.ts';
import { SuggestionList } from './suggestion-list.client.ts';

/** How long typing rests before pages are offered, in milliseconds: keys pressed together are one question. */
const PAUSE = 40;
/** How long the list stays as it is before its length is said: nobody wants to hear a number after each key. */
const CALM = 900;

/** A key that belongs to an input method. Safari ends the composition before it reports the key that ended it. */
const isOfInputMethod = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229;

/**
 * Offers pages below a search box while one types.
 *
 * @param method whether an input method is composing: what stands in the box then is not yet what is asked
 * @returns offers pages for what the box holds
 */
export function startSuggestions(box: HTMLElement, input: HTMLInputElement, search: Search, method: { isComposing: boolean }): () => void {
  const suggester = new Suggester(search);
  const list = new SuggestionList(part(box, '.panel', HTMLElement), input, kindLabels(box));
  const region = part(box, '[aria-live]', HTMLElement);
  let [typing, saying] = [0, 0];

  const close = () => {
    clearTimeout(typing);
    clearTimeout(saying);
    fill(region);
    list.close();
  };

  const say = ({ groups, understood }: Suggestions) => {
    clearTimeout(saying);
    const sentence = words.suggestionCount(groups.reduce((sum, { suggestions }) => sum + suggestions.length, 0), understood);
    saying = window.setTimeout(() => {
      if (region.textContent !== sentence) fill(region, sentence);
    }, CALM);
  };

  const offer = () => {
    clearTimeout(typing);
    if (method.isComposing) return;
    const found = suggester.suggest(input.value);
    if (found === undefined) return close();
    list.open(input.value, found, () => part(box, 'button', HTMLButtonElement).click());
    say(found);
  };

  const wait = () => {
    list.rest();
    clearTimeout(typing);
    typing = window.setTimeout(offer, PAUSE);
  };

  const press = (event: KeyboardEvent) => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (!list.isOpen) offer();
        if (!list.isOpen) return;
        event.preventDefault();
        return list.move(event.key === 'ArrowDown' ? 1 : -1);
      case 'Enter':
        if (list.chooseActive()) event.preventDefault();
        return;
      case 'Escape':
        // The browser empties the box; while the list is open, the key only closes that.
        if (list.isOpen) event.preventDefault();
        return close();
      case 'Tab':
        return close();
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        return list.rest();
    }
  };

  input.addEventListener('input', wait);
  input.addEventListener('compositionstart', close);
  input.addEventListener('compositionend', wait);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (!isOfInputMethod(event) && !event.ctrlKey && !event.metaKey && !event.shiftKey) press(event);
  });
  part(box, 'form', HTMLFormElement).addEventListener('submit', close);
  // A finger beside the list takes no focus from the box.
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !box.contains(target)) close();
  });
  // Better now than under a key, but not before what was typed is answered.
  window.setTimeout(() => search.prepare());
  return offer;
}
