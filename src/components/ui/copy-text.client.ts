/**
 * Puts a text on the clipboard, and says whether it is there. Where the browser refuses, or the page is not served safely and
 * there is no clipboard at all, `select` selects it for the reader to copy by hand.
 */
export async function copyText(text: string, select: () => void): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    select();
    return false;
  }
}

/**
 * Shows the button of a part of the page that has a text to copy, and its answer in the part's status.
 * @param selector finds the text
 * @param words what is said of a text that was copied, and of one that the reader has to copy
 * @param reveal makes the text visible before it is selected
 */
export function offerCopy(part: HTMLElement, selector: string, words: { copied: string; selected: string }, reveal?: () => void): void {
  const [button, text, status] = [part.querySelector('button'), part.querySelector(selector), part.querySelector('[role="status"]')];
  if (button === null || text === null || status === null || !button.hidden) return;
  const copy = async () => {
    status.textContent = '';
    const isCopied = await copyText(text.textContent ?? '', () => {
      reveal?.();
      getSelection()?.selectAllChildren(text);
    });
    status.textContent = isCopied ? words.copied : words.selected;
  };
  button.hidden = false;
  button.addEventListener('click', () => void copy());
}
