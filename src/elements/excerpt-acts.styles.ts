import {css} from 'lit';

export const styles = css`
  /* What a card begins goes on below it. */
  .card ~ [part='acts'],
  .card ~ [part='verdict'] {
    /* That of the card, in smaller letters. */
    padding-inline-start: calc(1.25em / 0.9375);
    border-inline-start: 0.1875rem solid var(--_accent);
  }

  [part='acts'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1.25em;
    padding-block-start: 0.25em;
    font-size: 0.9375em;
    line-height: 1.5;
  }

  [part~='act'] {
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

  [part='verdict'] {
    font-size: 0.9375em;
    line-height: 1.5;
  }

  [part='said'],
  [part='places'],
  [part='picture'] {
    flex-basis: 100%;
  }

  [part='places'] {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.25em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  [part='place'] {
    display: inline-block;
    align-content: center;
    min-block-size: 44px;
  }

  [target='_blank']::after {
    content: '\\2197' / '';
  }

  .unseen {
    position: absolute;
    overflow: clip;
    inline-size: 1px;
    block-size: 1px;
    white-space: nowrap;
  }

  @media print {
    [part~='act'],
    [part='said'],
    [part='places'],
    [part='picture'] {
      display: none;
    }
  }
`;
