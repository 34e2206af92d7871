import {css} from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    --_fill: var(--_accent);
    --_ink: var(--olw-on-accent, #fff);
    --_edge: transparent;
    --_font: 1em;
    --_least: 44px;
    --_room: 0.625em 1.375em;
  }

  :host([block]) {
    display: block;
    --_wide: 100%;
  }

  /* The page's own colour for the label: it has to be readable on whatever the page has behind it. */
  :host([variant='secondary' i]) {
    --_fill: transparent;
    --_ink: currentColor;
    --_edge: currentColor;
  }

  :host([variant='quiet' i]) {
    --_fill: transparent;
    --_ink: currentColor;
    --_decoration: underline;
  }

  :host([size='small' i]) {
    --_font: 0.875em;
    --_least: 24px;
    --_room: 0.1875em 0.75em;
  }

  :host([size='large' i]) {
    --_font: 1.25em;
    --_room: 0.75em 1.75em;
  }

  @media (forced-colors: active) {
    :host {
      --_rim: LinkText;
    }
  }

  /* Out of the page, whichever way it is read. */
  :host(:dir(rtl)) {
    --_mark: '\\a0\\2196\\fe0e';
  }

  /* Where a click does something here, nothing opens elsewhere. */
  :host([action]:not([action='link' i])) {
    --_mark: '';
  }

  .frame {
    display: contents;
  }

  /* What a CMS puts round or beside the control: line breaks, paragraphs with space, paragraphs with nothing. */
  ::slotted(br),
  ::slotted(p:empty) {
    display: none;
  }

  ::slotted(p:not([slot])) {
    margin: 0 !important;
  }

  ::slotted([slot='start']),
  ::slotted([slot='end']) {
    max-block-size: 1.5em;
    max-inline-size: 1.5em;
    vertical-align: middle;
  }

  ::slotted([slot='start']) {
    margin-inline-end: 0.5em;
  }

  ::slotted([slot='end']) {
    margin-inline-start: 0.5em;
  }

  .words,
  .status {
    max-inline-size: 36em;
    line-height: 1.5;
  }

  /* A page hides with [hidden] what is not for readers without script. */
  .words ::slotted([hidden]) {
    display: inline !important;
  }

  .status {
    margin-block-start: 0.5em;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  [part='take-back'] {
    border: 0;
    padding: 0.25em 0;
    background: none;
    font: inherit;
    font-size: 0.875em;
    cursor: pointer;
  }
`;

// A page's own `a {…}` and `button {…}` beat ::slotted() rules, and would print a theme's link colour on our background:
// so what makes the control readable and large enough to hit is important. Looks are set through --olw-… properties.
//
// The page's root adopts this sheet too when a CMS has wrapped a control, hence selectors that mean nothing there but to us:
// `:host` for the control we made, and `cta-button` for one that no slot reaches. Private properties come down by inheritance.
export const controlStyles = css`
  :host .control,
  ::slotted(a[href]:not([slot])),
  ::slotted(button:not([slot])),
  cta-button > :not([slot]) :is(a[href], button) {
    /* No flex: it would part the words of a label at its inner tags, and swallow the spaces there. */
    display: inline-block !important;
    position: relative;
    align-content: center;
    box-sizing: border-box !important;
    inline-size: var(--_wide);
    max-inline-size: 100%;
    min-block-size: var(--_least) !important;
    min-inline-size: var(--_least);
    margin: 0 !important;
    padding: var(--_room) !important;
    border: 0.125rem solid var(--_rim, var(--_edge)) !important;
    border-radius: var(--_radius) !important;
    background: var(--_fill) !important;
    color: var(--_ink) !important;
    font: inherit !important;
    font-size: var(--_font) !important;
    font-weight: 600 !important;
    line-height: 1.3 !important;
    text-align: center !important;
    text-decoration: var(--_decoration, none) !important;
    text-underline-offset: 0.2em;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  :host .control:hover,
  ::slotted(a[href]:not([slot]):hover),
  ::slotted(button:not([slot]):hover),
  cta-button > :not([slot]) :is(a[href], button):hover {
    text-decoration: underline !important;
    text-decoration-thickness: 0.125em !important;
  }

  /* Two tones: one of them shows on any background. */
  :host .control:focus-visible,
  ::slotted(a[href]:not([slot]):focus-visible),
  ::slotted(button:not([slot]):focus-visible),
  cta-button > :not([slot]) :is(a[href], button):focus-visible {
    outline: 0.1875rem solid var(--olw-focus, #fff) !important;
    outline-offset: 0 !important;
    box-shadow: 0 0 0 0.375rem #000 !important;
    /* Over a neighbour that stands close by. */
    z-index: 1;
  }

  /* An arrow for those who see; what it means is said in words. Engines that would read it out do without. */
  :host .control[target='_blank' i]::after,
  ::slotted(a[target='_blank' i]:not([slot]))::after,
  cta-button > :not([slot]) a[target='_blank' i]::after {
    content: var(--_mark, '\\a0\\2197\\fe0e') / '';
  }

  /* While something is under way the control keeps the size it had, and a ring turns in its margin after a second. */
  :host .control[aria-busy='true'],
  ::slotted([aria-busy='true']:not([slot])),
  cta-button > :not([slot]) [aria-busy='true'] {
    inline-size: auto !important;
    width: var(--_width) !important;
    height: var(--_height) !important;
    overflow: hidden !important;
    cursor: progress;
  }

  :host .control[aria-busy='true']::before,
  ::slotted([aria-busy='true']:not([slot]))::before,
  cta-button > :not([slot]) [aria-busy='true']::before {
    content: '';
    position: absolute;
    inset-block-start: calc(50% - 0.4em);
    inset-inline-end: 0.2em;
    box-sizing: border-box;
    inline-size: 0.8em;
    block-size: 0.8em;
    border: 0.125em solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    opacity: 0;
    animation:
      olw-appear 0s 1s forwards,
      olw-turn 1s 1s linear infinite;
  }

  @keyframes olw-appear {
    to {
      opacity: 1;
    }
  }

  @keyframes olw-turn {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host .control[aria-busy='true']::before,
    ::slotted([aria-busy='true']:not([slot]))::before,
    cta-button > :not([slot]) [aria-busy='true']::before {
      border-style: dotted;
      animation: olw-appear 0s 1s forwards;
    }
  }

  cta-button > :not([slot]) p {
    margin: 0 !important;
  }

  cta-button > :not([slot]) p:empty,
  cta-button > :not([slot]) br:not(:is(a, button) br) {
    display: none;
  }
`;
