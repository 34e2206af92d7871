// Loaded on first use: a picture of a passage, drawn here, for the reader to save or to hand on.
import {drawCard} from '../actions/draw-card.js';
import {canHandOn, type Handing} from '../actions/hand-on.js';
import {lookOf} from '../actions/page-look.js';
import {saveFile} from '../actions/save-file.js';
import {SHAPES, type ShapeName} from '../lib/card-layout.js';
import type {Quotation} from '../lib/quotation.js';

/** The words on what is shown. */
export interface CardWords {
  readonly handOn: string;
  readonly card: Readonly<Record<'make' | 'failed', string> & Partial<Record<'save' | ShapeName, string>>>;
}

/** Something with a passage in it, and a place for its picture. */
export interface Drawn extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<unknown>;
}

const TYPE = 'image/png';
/** What other languages bring with their words; readers of English pay for these with the picture only. */
const ENGLISH = {portrait: 'Portrait', square: 'Square', landscape: 'Landscape', save: 'Save'};

/**
 * Shows the picture of a passage, a choice of shapes, and what can be done with it.
 *
 * @param host - What the passage stands in: the picture takes its font and colours, and is put into its part `picture`, unless
 *   there is one already.
 * @param handOn - Hands something on; called in a click.
 * @returns Once the picture is there. Rejects where the browser lets no page draw.
 */
export async function quoteCard(
  host: Drawn,
  quotation: Quotation,
  words: CardWords,
  handOn: (data: ShareData) => Promise<Handing>,
): Promise<void> {
  await host.updateComplete;
  const place = host.renderRoot.querySelector<HTMLElement>('[part="picture"]');
  if (!place || place.hasChildNodes()) return;
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.lang = quotation.lang;
  const passage = host.querySelector('blockquote p, blockquote, p') ?? host;
  let file: File | undefined;
  let alternative = '';

  const makeButton = (label: string, act: () => unknown) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('part', 'act');
    button.textContent = label;
    button.addEventListener('click', () => void act());
    return button;
  };
  const labels = {...ENGLISH, ...words.card};
  const makeRow = (...buttons: HTMLElement[]) => {
    const row = document.createElement('div');
    style(row, {display: 'flex', 'flex-wrap': 'wrap', 'column-gap': '1.25em'});
    row.append(...buttons);
    return row;
  };

  async function draw(shape: ShapeName): Promise<void> {
    const look = lookOf(passage, shapes[shape]);
    await loadFont(`${look.face} 20px ${look.family}`, quotation.paragraphs.join(' '));
    alternative = drawCard(canvas, shape, quotation, look);
    canvas.setAttribute('aria-label', alternative);
    file = await toFile(canvas);
    for (const [name, button] of Object.entries(shapes)) {
      const isChosen = name === shape;
      button.setAttribute('aria-pressed', String(isChosen));
      style(button, {'border-block-end': isChosen ? '0.1875rem solid' : 'none'});
    }
  }

  const shapes = Object.fromEntries(
    (Object.keys(SHAPES) as ShapeName[]).map((name) => [
      name,
      // What could be drawn once can be drawn again.
      makeButton(labels[name], () => draw(name).catch(() => undefined)),
    ]),
  ) as Record<ShapeName, HTMLButtonElement>;
  const chooser = makeRow(...Object.values(shapes));
  chooser.setAttribute('role', 'group');
  chooser.setAttribute('aria-label', words.card.make);

  const save = () => file && saveFile(file);
  const acts = makeRow(makeButton(labels.save, save));
  place.append(chooser, canvas, acts);
  style(canvas, {
    display: 'block',
    'max-inline-size': 'min(100%, 30rem)',
    'max-block-size': '70vh',
    outline: '1px solid',
  });

  await draw('portrait');
  const data = () => ({title: quotation.attribution, text: alternative, url: quotation.url, files: file ? [file] : []});
  if (canHandOn({files: data().files})) {
    acts.append(
      makeButton(words.handOn, async () => {
        if ((await handOn(data())) === 'unavailable') save();
      }),
    );
  }
}

function style(element: HTMLElement, rules: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value);
}

/** A font of the page has its letters only once somebody wanted them. */
async function loadFont(font: string, text: string): Promise<void> {
  try {
    await document.fonts.load(font, text.slice(0, 1000));
  } catch {
    // Then the next font of the family stands in, as on the page.
  }
}

function toFile(canvas: HTMLCanvasElement): Promise<File> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(new File([blob], 'quote.png', {type: TYPE}));
      else reject(new Error('No picture.'));
    }, TYPE);
  });
}
