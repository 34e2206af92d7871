// What the script tag imports as `lit`: the same names, with Lit's own reactive element behind them and our renderer.
import {ReactiveElement} from '@lit/reactive-element';
import {render} from './html.js';

export {css} from './css.js';
export {html, nothing} from './html.js';

/** A reactive element that shows what its `render` returns. */
export class LitElement extends ReactiveElement {
  protected override update(changed: Map<PropertyKey, unknown>): void {
    const value = this.render();
    super.update(changed);
    render(value, this.renderRoot);
  }

  protected render(): unknown {
    return undefined;
  }
}
