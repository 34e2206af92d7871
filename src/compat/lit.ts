// What the script tag imports as `lit`: the same names, with Lit's own reactive element behind them and our renderer.
import {ReactiveElement} from '@lit/reactive-element';
import {adoptStyles} from './css.js';
import {render} from './html.js';

export {css} from './css.js';
export {html, nothing} from './html.js';

/** A reactive element that shows what its `render` returns. */
export class LitElement extends ReactiveElement {
  override connectedCallback(): void {
    // Chromium's parser of XHTML sets attributes and tells no element of it.
    if (document.contentType !== 'text/html') {
      for (const {name, value} of this.attributes) this.attributeChangedCallback(name, null, value);
    }
    super.connectedCallback();
  }

  /** An element that is moved into another document loses its style sheets on the way. */
  adoptedCallback(): void {
    const {elementStyles} = this.constructor as unknown as {readonly elementStyles: readonly string[]};
    if (this.shadowRoot) adoptStyles(this.shadowRoot, elementStyles);
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    const value = this.render();
    super.update(changed);
    render(value, this.renderRoot);
  }

  protected render(): unknown {
    return undefined;
  }
}
