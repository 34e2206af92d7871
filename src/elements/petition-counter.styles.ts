import {css} from 'lit';

export const styles = css`
  :host {
    margin-block: 1.5em;
  }

  :host([shape='number']),
  :host([shape='number']) > [role='status'] {
    display: inline;
  }

  .unseen,
  :host([shape='text']) [part='track'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    /* What is clipped for good needs nothing to scroll with, where the engine knows the difference. */
    overflow: hidden;
    overflow: clip;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  /* The page's words and ours share one place, so that it keeps its height when one takes over from the other. */
  .words {
    display: flex;
    align-items: end;
    min-block-size: 2.5em;
    overflow-wrap: anywhere;
  }

  span.words {
    display: inline-grid;
    grid-template-columns: auto;
    align-items: baseline;
    min-block-size: 0;
  }

  .words > * {
    display: block;
    flex: 0 0 100%;
    min-inline-size: 0;
    grid-area: 1 / 1;
  }

  /* Takes no width in its line, so that ours begins where it begins; a grid would do the same with four times the memory. */
  div.words > .hidden {
    margin-inline-end: -100%;
  }

  .words ::slotted(*) {
    margin: 0 !important;
  }

  .hidden {
    visibility: hidden;
  }

  /* A page hides with [hidden] what is not for readers without script. */
  [part='goal']::slotted([hidden]),
  [part='text'] ::slotted([hidden]) {
    display: inline !important;
  }

  /* Runs as its words run, whatever the page; <bdi> would do the same with a box more. */
  p[part='text'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }

  [part='text'] {
    line-height: 1.2;
  }

  [part='goal'] {
    display: block;
  }

  [part='number'] {
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
    white-space: pre;
  }

  [part='text'] [part='number'] {
    font-size: 2em;
    font-weight: 700;
    letter-spacing: -0.01em;
  }

  .rolling {
    display: inline-block;
    position: relative;
    -webkit-text-fill-color: transparent;
  }

  .roll {
    position: absolute;
    inset: 0;
    direction: ltr;
    -webkit-text-fill-color: currentColor;
  }

  .roll > span {
    display: inline-block;
    block-size: 1.2em;
    overflow: hidden;
    overflow: clip;
    vertical-align: top;
  }

  .roll > span > span {
    display: block;
  }

  [part='track'] {
    block-size: 0.5em;
    margin-block-start: 0.5em;
    border-radius: 1em;
    background: var(--_line);
    overflow: hidden;
    overflow: clip;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }

  [part='fill'] {
    block-size: 100%;
    inline-size: 0;
    border-radius: inherit;
    background: var(--_accent);
  }

  :host([shape='ring']) {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 1em;
    align-items: center;
  }

  :host([shape='ring']) > :not([part='track']) {
    grid-column: 2;
  }

  :host([shape='ring']) [part='track'] {
    grid-area: 1 / 1 / span 2;
    inline-size: 5em;
    block-size: 5em;
    margin: 0;
    border-radius: 50%;
    -webkit-mask: radial-gradient(closest-side, transparent 72%, #000 73%);
    mask: radial-gradient(closest-side, transparent 72%, #000 73%);
  }

  :host([shape='ring']) [part='fill'] {
    inline-size: 100%;
    background: conic-gradient(var(--_accent) calc(var(--_share, 0) * 1turn), transparent 0);
  }

  .notes {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    min-block-size: 1.5em;
    margin-block-start: 0.4em;
  }

  .notes,
  [part='milestones'],
  [part='parts'] {
    font-size: max(0.9375em, 10px);
    line-height: 1.5;
    opacity: 0.85;
  }

  [part='milestones'] {
    margin: 0.25em 0 0;
    padding: 0;
    list-style: none;
  }

  .passed::before {
    content: '\\2713\\a0';
  }

  dl,
  dd {
    margin: 0;
  }

  dl > div {
    display: flex;
    justify-content: space-between;
    max-inline-size: 24em;
  }

  summary {
    min-block-size: 1.75em;
    cursor: pointer;
  }

  @media (forced-colors: active) {
    [part='track'] {
      outline: 1px solid;
    }

    [part='fill'] {
      forced-color-adjust: none;
      --_accent: Highlight;
    }
  }
`;
