import {css} from 'lit';

export const styles = css`
  :host {
    margin-block: 1.75em;
  }

  [part='card'] {
    padding-inline-start: 1.25em;
    border-inline-start: 3px solid var(--_accent);
  }

  [part='passage'] {
    font-size: 1.0625em;
    line-height: 1.6;
  }

  /* The card brings its own rule and margins; those of the page's theme would double them. */
  ::slotted(blockquote) {
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
  }

  [part='card'].plain,
  [part='card'].pull {
    padding: 0;
    border: 0;
  }

  .pull [part='passage'] {
    font-size: 1.5em;
    line-height: 1.35;
    text-wrap: balance;
  }

  .pull .caption {
    font-size: 0.875em;
  }

  .wide {
    display: grid;
    grid-template-columns: 1fr 1fr;
    column-gap: 2em;
  }

  .wide > :not(.side) {
    grid-column: 1 / -1;
    justify-self: start;
  }

  [part='original'] {
    font-size: 1.0625em;
    line-height: 1.6;
  }

  [part='toggle'],
  [part='swap'] {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }

  [part='toggle']::before {
    content: '';
    flex: none;
    inline-size: 0.45em;
    block-size: 0.45em;
    border: solid;
    border-width: 0 2px 2px 0;
    transform: translateY(-0.15em) rotate(45deg);
  }

  [part='toggle'][aria-expanded='true']::before {
    transform: translateY(0.1em) rotate(-135deg);
  }

  .caption {
    margin-block-start: 0.75em;
    font-size: 0.9375em;
    line-height: 1.5;
  }

  [part='attribution'],
  ::slotted([slot='attribution']) {
    display: block;
    margin: 0 !important;
  }

  [part='attribution'] {
    opacity: 0.85;
  }

  [part='attribution']::before {
    content: '\\2014\\a0';
    /* Where a browser knows how to keep a mark from being read aloud. */
    content: '\\2014\\a0' / '';
  }

  [part='link'],
  ::slotted([slot='link']) {
    display: inline-block;
    align-content: center;
    vertical-align: top;
    min-block-size: 44px;
    margin: 0 !important;
    font-weight: 600;
  }

  [part='state'] {
    margin: 0;
    font-weight: 600;
  }

  [part='swap'] {
    margin-inline-end: 1.5em;
  }

  @media print {
    [part='toggle'],
    [part='swap'] {
      display: none;
    }

    .side {
      display: block !important;
      content-visibility: visible !important;
    }
  }
`;
