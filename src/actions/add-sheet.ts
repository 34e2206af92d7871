const sheets = new Map<string, CSSStyleSheet>();

/** Gives a shadow root one more style sheet, once; it goes by the page's policy as those of the element do. */
export function addSheet(root: ShadowRoot, text: string): void {
  try {
    let sheet = sheets.get(text);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      sheets.set(text, sheet);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) {
      // First, so that the sheets of the element keep the last word and their order.
      root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
    }
  } catch {
    // Engines before constructed style sheets, where the page's policy decides about this one.
    const style = document.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}
