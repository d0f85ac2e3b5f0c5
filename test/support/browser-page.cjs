/* global document, MutationObserver, Node */
// Runs inside every page that a test opens: what a page knows of itself and no locator can ask.
globalThis.phusaTest = {
  /** Every change of a desk row, in the order in which a person sees them. */
  rows: [],

  watchRows() {
    const note = () => {
      for (const bar of document.querySelectorAll('main tr [role=progressbar][aria-valuetext]')) {
        const row = bar.closest('tr');
        const name = row.querySelector('[lang]').textContent;
        const [state, done, total] = [
          bar.dataset.state,
          bar.getAttribute('aria-valuenow'),
          bar.getAttribute('aria-valuemax'),
        ];
        const last = this.rows.findLast((seen) => seen.name === name);
        if (last?.state === state && last.done === Number(done)) continue;
        this.rows.push({ name, state, done: Number(done), total: Number(total) });
      }
    };
    new MutationObserver(note).observe(document, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
  },

  setMarks(visibility) {
    for (const mark of document.querySelectorAll('[class*=_mark_]')) mark.style.visibility = visibility;
  },

  /** By how many pixels the page scrolls sideways, and what sticks out. */
  sideways() {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [`${scrollWidth - clientWidth} px`, ...wide.map((one) => `${one.tagName} ${one.className}`)];
  },

  /** What the page says, in words and labels, save where it says that it speaks `language`. */
  saidNotIn(language) {
    const said = [document.title];
    const walk = (element) => {
      if (element !== document.documentElement && element.lang === language) return;
      if (element.matches('script, style, noscript')) return;
      for (const name of [
        'aria-label',
        'title',
        'placeholder',
        'alt',
        'aria-valuetext',
        'aria-description',
      ]) {
        if (element.hasAttribute(name)) said.push(element.getAttribute(name));
      }
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) said.push(node.nodeValue);
        if (node.nodeType === Node.ELEMENT_NODE) walk(node);
      }
    };
    walk(document.documentElement);
    return said.map((text) => text.trim()).filter((text) => text !== '');
  },
};
