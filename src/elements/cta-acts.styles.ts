import {css} from 'lit';

/** What a call to action says and offers beside its control. */
export const actStyles = css`
  .acts {
    position: relative;
  }

  /* Over the page, so that nothing moves when it comes and when it goes. */
  .said {
    position: absolute;
    inset-block-start: 0.25rem;
    inset-inline-start: 0;
    z-index: 11;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(22rem, 100vw - 2rem);
    padding: 0.25em 0.6em;
    border: 1px solid;
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    font-size: 0.875em;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  .stuck .said {
    position: static;
    max-inline-size: 100%;
    margin-inline: auto;
  }

  [part='ways'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  [part='ways'] > li > *,
  [part='hand-on'],
  [part='calendar'] {
    display: inline-block;
    align-content: center;
    box-sizing: border-box;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  [part='calendar'] {
    display: block;
    font-size: 0.9375em;
  }

  /* As wide as its place, and never wider than the control needs, or a centred control would move when the words come. */
  :host([proof]) {
    min-inline-size: min(100%, 18em);
  }

  [part='proof'] {
    inline-size: 0;
    min-inline-size: 100%;
    margin-block-start: 0.375em;
    min-block-size: 1.5em;
    font-size: 0.9375em;
    line-height: 1.5;
  }
`;
