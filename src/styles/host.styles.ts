import {css} from 'lit';

/** What all three elements begin with: the page's font and colours, `[hidden]` that holds, a focus ring, an accent. */
export const hostStyles = css`
  :host {
    display: block;
    text-align: start;
    /* Mid blue: 5.5:1 under white, and 3:1 or more beside both white and black pages. */
    --_accent: var(--olw-accent, #2563c9);
    /* A grey that shows on light and on dark. */
    --_line: var(--olw-line, rgb(128 128 128 / 0.35));
    --_radius: var(--olw-radius, 0.375em);
  }

  :host([hidden]) {
    display: none !important;
  }

  /* Pages that close the gaps between boxes by letters of no height mean theirs. */
  :host > * {
    font-size: max(1em, 10px);
  }

  p,
  figure,
  blockquote {
    margin: 0;
  }

  a,
  button {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 0.1em;
    text-underline-offset: 0.2em;
  }

  a:hover,
  button:hover {
    text-decoration-thickness: 0.16em;
  }

  :focus-visible {
    outline: 3px solid var(--olw-focus, currentColor);
    outline-offset: 2px;
  }

  [part='debug'] {
    border: 1px dashed;
    font: 13px monospace;
  }
`;
