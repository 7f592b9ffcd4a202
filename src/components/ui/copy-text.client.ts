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
