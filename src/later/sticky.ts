// Loaded when a button asks for it: on a small screen the control stays at its lower edge while its place in the text is out
// of sight.
import {addSheet} from '../actions/add-sheet.js';
import {isAtTheEdge, isInTheWay, isInView, isKeyboardUp} from '../actions/lower-edge.js';
import {make} from '../actions/make.js';

/** What sticks. */
export interface Sticky {
  readonly host: HTMLElement;
  /** Round the control, in the shadow tree of the host. */
  readonly bar: HTMLElement;
  /** On the button that puts it back. */
  readonly dismiss: string;
  /** BCP 47 tag of these words. */
  readonly language: string;
  /** Aborts when the host leaves the page or is to stick no more. */
  readonly signal: AbortSignal;
}

/** Wider than this, the page has room for its own way to keep an action in view. */
const SMALL = '(max-width: 40em)';
/** What the bar adds to the height of the control. */
const MARGINS_PX = 18;

const STYLES = `
  .frame.sticky-frame { display: block; }
  .sticky-dismiss { display: none; }
  .sticky-place { display: none; }
  @media not print {
    .frame.stuck {
      position: fixed;
      inset-inline: 0;
      inset-block-end: 0;
      z-index: 10;
      display: grid;
      grid: auto-flow dense / 1fr auto;
      align-items: center;
      gap: 0 0.5rem;
      box-sizing: border-box;
      max-block-size: 50vh;
      overflow-y: auto;
      padding-block: 0.5rem max(0.5rem, env(safe-area-inset-bottom));
      padding-inline: max(1rem, env(safe-area-inset-left)) max(1rem, env(safe-area-inset-right));
      border-block-start: 1px solid var(--_line);
      background: Canvas;
      color: CanvasText;
    }
    .stuck ::slotted(*), .stuck .control { grid-column: 1; justify-self: center; }
    .stuck > [role] { grid-area: 1 / 1 / 2 / 3; }
    .stuck > [part='ways'] { grid-area: 2 / 1 / 3 / 3; }
    .stuck .sticky-dismiss {
      grid-column: 2;
      display: block;
      inline-size: 44px;
      block-size: 44px;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: 1.5rem/1 system-ui, sans-serif;
      text-decoration: none;
      cursor: pointer;
    }
    .stuck + .sticky-place { display: inline-flex; align-items: flex-end; box-sizing: border-box; visibility: hidden; }
  }
`;

/** Those that readers have put back; they stay there for as long as the page is open. */
const dismissed = new WeakSet<Element>();

/** Where a button leads, to tell its twins: the link in it, else its own attribute. */
function addressOf(button: Element): string | undefined {
  const link = button.querySelector<HTMLAnchorElement>('a[href]');
  return link?.href ?? button.shadowRoot?.querySelector<HTMLAnchorElement>('.control[href]')?.href;
}

/** True while a button in the text that does the same is in view. */
function isTwinInView(host: HTMLElement): boolean {
  if (isInView(host.getBoundingClientRect())) return true;
  const address = addressOf(host);
  if (address === undefined) return false;
  return [...document.querySelectorAll(host.localName)].some(
    (other) => other !== host && addressOf(other) === address && isInView(other.getBoundingClientRect()),
  );
}

/** Keeps the place of the control in the text: its size, and the line its label stands on. */
function keepPlace(place: HTMLElement, host: HTMLElement, bar: HTMLElement): void {
  const control = host.querySelector('a[href], button') ?? bar.querySelector('a, button') ?? bar;
  const {width, height, bottom} = bar.getBoundingClientRect();
  const {fontFamily, fontSize, fontWeight, fontStyle, lineHeight} = getComputedStyle(control);
  const label = document.createRange();
  label.selectNodeContents(control.matches('.control') ? host : control);
  const lines = label.getClientRects();
  const last = lines[lines.length - 1];
  const leading = ((parseFloat(lineHeight) || 0) - (last?.height ?? 0)) / 2;
  const below = last ? bottom - last.bottom - Math.max(0, leading) : 0;
  const looks = {
    'inline-size': `${width}px`,
    'block-size': `${height}px`,
    'padding-block-end': `${Math.max(0, below)}px`,
    'font-family': fontFamily,
    'font-size': fontSize,
    'font-weight': fontWeight,
    'font-style': fontStyle,
    'line-height': lineHeight,
  };
  for (const [name, value] of Object.entries(looks)) place.style.setProperty(name, value);
}

/** Lets the control stick while that helps and is in nobody's way. */
export function stick({host, bar, dismiss, language, signal}: Sticky): void {
  const root = host.shadowRoot;
  if (!root || dismissed.has(host)) return;
  addSheet(root, STYLES);
  const small = matchMedia(SMALL);
  // With a line of text of no width, for the base line.
  const place = make('span', {class: 'sticky-place', 'aria-hidden': 'true'}, '\u200b');
  const looks = {class: 'sticky-dismiss', part: 'dismiss', type: 'button', lang: language, 'aria-label': dismiss};
  const putBack = make('button', looks, '\u00d7');
  bar.classList.add('sticky-frame');
  bar.append(putBack);
  bar.after(place);

  let frame: number | undefined;
  const isStuck = () => bar.classList.contains('stuck');

  const look = () => {
    frame = undefined;
    if (signal.aborted) return;
    const height = bar.offsetHeight + (isStuck() ? 0 : MARGINS_PX);
    const sticks =
      small.matches && !dismissed.has(host) && !isKeyboardUp() && !isTwinInView(host) && !isInTheWay(host, height);
    if (sticks === isStuck()) return;
    if (sticks) keepPlace(place, host, bar);
    bar.classList.toggle('stuck', sticks);
    if (sticks && !isAtTheEdge(bar)) {
      // Something round the button, as a transform does, has made "fixed" mean another place.
      bar.classList.remove('stuck');
      dismissed.add(host);
    }
  };
  const lookSoon = () => (frame ??= requestAnimationFrame(look));

  putBack.addEventListener('click', (event) => {
    event.stopPropagation();
    dismissed.add(host);
    look();
    const control = host.querySelector<HTMLElement>('a[href], button') ?? bar.querySelector<HTMLElement>('.control');
    control?.focus({preventScroll: true});
  });
  for (const [target, type] of [
    [globalThis, 'resize'],
    [small, 'change'],
    [document, 'focusin'],
    [document, 'focusout'],
    [globalThis.visualViewport, 'resize'],
  ] as const) {
    target?.addEventListener(type, lookSoon, {signal});
  }
  // In the capture phase, which those of boxes inside the page have too.
  addEventListener('scroll', lookSoon, {signal, capture: true, passive: true});
  // Pictures that arrive and texts that unfold move the place of the button without a scroll.
  const sizes = new ResizeObserver(lookSoon);
  sizes.observe(document.documentElement);
  signal.addEventListener(
    'abort',
    () => {
      sizes.disconnect();
      if (frame !== undefined) cancelAnimationFrame(frame);
      bar.classList.remove('stuck', 'sticky-frame');
      putBack.remove();
      place.remove();
    },
    {once: true},
  );
  lookSoon();
}
