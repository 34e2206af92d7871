import {css} from 'lit';

// A page's own `a {…}` and `button {…}` beat ::slotted() rules, and would print a theme's link colour on our background:
// so what makes the control readable and large enough to hit is important. Looks are set through --olw-… properties.
export const styles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }

  .control,
  ::slotted(a[href]),
  ::slotted(button) {
    /* No flex: it would part the words of a label at its inner tags, and swallow the spaces there. */
    display: inline-block !important;
    align-content: center;
    box-sizing: border-box !important;
    min-block-size: 44px !important;
    min-inline-size: 44px;
    margin: 0 !important;
    padding: 0.625em 1.375em !important;
    border: 0.125rem solid transparent !important;
    border-radius: var(--_radius) !important;
    background: var(--_accent) !important;
    color: var(--olw-on-accent, #fff) !important;
    font: inherit !important;
    font-weight: 600 !important;
    line-height: 1.3 !important;
    text-align: center !important;
    text-decoration: none !important;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  /* An editor's line breaks round the control. */
  ::slotted(br) {
    display: none;
  }

  .control:hover,
  ::slotted(a[href]:hover),
  ::slotted(button:hover) {
    text-decoration: underline !important;
    text-underline-offset: 0.2em;
  }

  /* Two tones: one of them shows on any background. */
  .control:focus-visible,
  ::slotted(a[href]:focus-visible),
  ::slotted(button:focus-visible) {
    outline: 0.1875rem solid var(--olw-focus, #fff) !important;
    outline-offset: 0 !important;
    box-shadow: 0 0 0 0.375rem #000 !important;
  }

  [part='closed'] {
    line-height: 1.5;
  }

  @media (forced-colors: active) {
    .control,
    ::slotted(a[href]),
    ::slotted(button) {
      border-color: LinkText !important;
    }
  }
`;
