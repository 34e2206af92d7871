// Stands in for Lit's css-tag inside the script tag: style sheets without expressions, shared by all
// elements, and in browsers without constructed style sheets a `<style>` in each.

/** A document takes only style sheets that were made in it. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

function sheetOf(text: string, owner: Document): CSSStyleSheet {
  let own = sheets.get(owner);
  if (!own) sheets.set(owner, (own = new Map<string, CSSStyleSheet>()));
  let sheet = own.get(text);
  if (!sheet) {
    const {CSSStyleSheet: Sheet} = owner === document ? globalThis : (owner.defaultView as typeof globalThis);
    sheet = new Sheet();
    sheet.replaceSync(text);
    own.set(text, sheet);
  }
  return sheet;
}

/** The tag of Lit's style sheets. */
export function css(strings: readonly string[]): string {
  return strings.join('');
}

/** Lit asks for the form of a style sheet that the browser can take; it is ours already. */
export function getCompatibleStyle(style: string): string {
  return style;
}

/** Gives a shadow root its style sheets. */
export function adoptStyles(root: ShadowRoot, styles: readonly string[]): void {
  try {
    root.adoptedStyleSheets = styles.map((text) => sheetOf(text, root.ownerDocument));
  } catch {
    if (root.querySelector('style')) return;
    for (const text of styles) {
      const style = document.createElement('style');
      style.textContent = text;
      root.append(style);
    }
  }
}

// Lit's reactive-element passes these on to whoever asks; nothing here does, so they leave no trace in the script.
export {css as CSSResult, css as unsafeCSS};
export const supportsAdoptingStyleSheets = true;
