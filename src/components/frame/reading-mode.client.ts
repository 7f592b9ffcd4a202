/** Switches 长者模式 and remembers it on the device. The head's script has already set the mode when the page is drawn. */
class ReadingMode extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (button === null) return;
    const root = document.documentElement;
    const show = () => {
      button.setAttribute('aria-pressed', String(root.getAttribute('data-reading') === 'senior'));
    };
    button.addEventListener('click', () => {
      const isSenior = root.getAttribute('data-reading') === 'senior';
      if (isSenior) root.removeAttribute('data-reading');
      else root.setAttribute('data-reading', 'senior');
      remember(isSenior ? null : 'senior');
      show();
    });
    show();
    this.hidden = false;
  }
}

/** Keeps the mode, or nothing; a browser that refuses storage loses it with the page. */
function remember(mode: string | null) {
  try {
    if (mode === null) localStorage.removeItem('reading');
    else localStorage.setItem('reading', mode);
  } catch {
    return;
  }
}

customElements.define('reading-mode', ReadingMode);
