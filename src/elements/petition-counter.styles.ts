import {css} from 'lit';

export const styles = css`
  :host {
    margin-block: 1.5em;
  }

  /* The page's words and ours share one place, so that it keeps its height when one takes over from the other. */
  .words {
    display: grid;
    align-items: end;
    min-block-size: 2.5em;
  }

  .words > * {
    display: block;
    grid-area: 1 / 1;
  }

  .words ::slotted(*) {
    margin: 0 !important;
  }

  .hidden {
    visibility: hidden;
  }

  [part='text'] {
    line-height: 1.2;
  }

  [part='number'] {
    font-size: 2em;
    font-weight: 700;
    letter-spacing: -0.01em;
    font-variant-numeric: tabular-nums;
  }

  [part='track'] {
    block-size: 0.5rem;
    margin-block-start: 0.5rem;
    border-radius: 1rem;
    background: var(--_line);
    overflow: hidden;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }

  [part='fill'] {
    block-size: 100%;
    inline-size: calc(var(--_share, 0) * 100%);
    border-radius: inherit;
    background: var(--_accent);
    transition: inline-size 0.4s ease-out;
  }

  .notes {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    min-block-size: 1.5em;
    margin-block-start: 0.375rem;
    font-size: 0.9375em;
    line-height: 1.5;
    opacity: 0.85;
  }

  @media (prefers-reduced-motion: reduce) {
    [part='fill'] {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    [part='track'] {
      outline: 1px solid;
    }

    [part='fill'] {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
