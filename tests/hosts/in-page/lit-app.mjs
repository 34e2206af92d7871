// A host that is made with Lit, as published.
import {html, LitElement} from 'lit';

class HostApp extends LitElement {
  static properties = {name: {}};
  render() {
    return html`<p title=${this.name}>Hello ${this.name}</p>`;
  }
}
customElements.define('host-app', HostApp);
