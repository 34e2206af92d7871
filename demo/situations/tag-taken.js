// The page has an element of its own by the name of one of the widgets.
customElements.define(
  'cta-button',
  class extends HTMLElement {
    connectedCallback() {
      this.classList.add('own');
    }
  },
);
