// Loaded on first use: the form of another page in a modal dialog, so that a reader signs where they read.
import {addSheet} from '../actions/add-sheet.js';
import {make} from '../actions/make.js';
import {ownValue} from '../lib/own.js';

/** What it is made from. */
export interface SignFrame {
  /** Where the dialog is put. */
  readonly root: ShadowRoot;
  /** What was activated, and gets the focus back. */
  readonly control: HTMLElement;
  /** The form page, http or https. */
  readonly url: URL;
  /** What the dialog is called: the label of the control. */
  readonly name: string;
  /** Who may say that the reader has signed; usually the origin of `url` alone. */
  readonly origins: readonly string[];
  readonly words: FrameWords;
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** Called once the form has said that its reader signed. */
  readonly onSigned: () => void;
  /** Aborts when the button leaves the page: then the form goes too. */
  readonly signal: AbortSignal;
  /** Where the focus goes on closing when the control is gone. */
  readonly nextFocus: () => HTMLElement | null;
}

export interface FrameWords {
  readonly close: string;
  /** On the link to the form as a page, for when the frame stays empty. */
  readonly openPage: string;
  /** When nothing has come in the frame. */
  readonly notShown: string;
}

/** What a platform's page sends to the page round it. */
const SIGNED = 'petition-signed';

/** How long a form may take to arrive; a refused frame tells nobody, in some engines not even that it has finished. */
const LOAD_TIMEOUT_MS = 15_000;

/**
 * For pages of other sites: forms with scripts, the platform's own session, and pages in new windows, which are free again. Not among them: leading the
 * reader's page away, message boxes, downloads.
 */
const SANDBOX = 'allow-forms allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

const STYLES = `
  .frame-dialog {
    box-sizing: border-box;
    inline-size: min(44rem, 100vw - 2rem);
    block-size: min(52rem, 100vh - 2rem);
    max-inline-size: none;
    max-block-size: none;
    padding: 0;
    border: 1px solid;
    border-radius: var(--_radius);
    overflow: hidden;
    overscroll-behavior: contain;
    background: Canvas;
    color: CanvasText;
  }
  .frame-dialog[open] { display: flex; flex-direction: column; }
  .frame-dialog::backdrop { background: rgb(0 0 0 / 0.6); }
  .frame-bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1rem; padding: 0.25rem 0.75rem; }
  .frame-bar a, .frame-bar button {
    display: inline-block;
    box-sizing: border-box;
    min-block-size: 44px;
    padding: 0.5rem 0.25rem;
    align-content: center;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .frame-bar :focus-visible { outline-offset: -0.1875rem; }
  .frame-trouble { flex: 1; margin: 0; padding: 1rem; }
  iframe { flex: 1; inline-size: 100%; min-block-size: 0; border: 0; background: #fff; color-scheme: light; }
`;

interface Opened {
  readonly address: string;
  readonly show: (asked: SignFrame) => void;
  readonly remove: () => void;
}

const opened = new WeakMap<ShadowRoot, Opened>();

/** Shows the form over the page; a second time, as the reader left it. */
export function openSignFrame(asked: SignFrame): void {
  const {root, url} = asked;
  let frame = opened.get(root);
  if (frame?.address !== url.href) {
    frame?.remove();
    const made = makeFrame(asked);
    opened.set(root, (frame = made));
    asked.signal.addEventListener('abort', made.remove, {once: true});
  }
  frame.show(asked);
}

function makeFrame({root, url, name, words, language}: SignFrame): Opened {
  addSheet(root, STYLES);
  const dialog = make('dialog', {class: 'frame-dialog', part: 'frame-dialog', 'aria-label': name});
  const close = make('button', {part: 'frame-close', type: 'button'}, words.close);
  const link = make('a', {part: 'frame-link', href: url.href, target: '_blank', rel: 'noopener'}, words.openPage);
  const bar = make('div', {class: 'frame-bar', part: 'frame-bar', lang: language}, link, close);
  const trouble = make('p', {class: 'frame-trouble', role: 'status', lang: language});
  trouble.hidden = true;
  const frame = make('iframe', {part: 'frame', title: name, src: url.href});
  // A page of the same site could take its sandbox off, and Chromium complains of such a one in the console.
  if (url.origin !== location.origin) frame.setAttribute('sandbox', SANDBOX);
  let asked: SignFrame;
  let isSigned = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const listening = new AbortController();
  const {signal} = listening;

  const fail = () => {
    clearTimeout(timer);
    frame.remove();
    trouble.textContent = words.notShown;
    trouble.hidden = false;
    if (dialog.open) link.focus();
  };

  const hear = ({source, origin, data}: MessageEvent<unknown>) => {
    const isFromForm = source !== null && source === frame.contentWindow && asked.origins.includes(origin);
    if (!isFromForm || isSigned || ownValue(data, 'type') !== SIGNED) return;
    isSigned = true;
    asked.onSigned();
  };

  // The policy of this page may forbid the frame; that of the other page is told to nobody.
  const hearOfPolicy = ({effectiveDirective, blockedURI}: SecurityPolicyViolationEvent) => {
    if (/^(?:frame|child)-src$/.test(effectiveDirective) && url.href.startsWith(blockedURI)) fail();
  };

  frame.addEventListener('load', () => clearTimeout(timer));
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    const next = asked.control.getClientRects().length ? asked.control : asked.nextFocus();
    next?.focus();
  });
  addEventListener('message', hear, {signal});
  document.addEventListener('securitypolicyviolation', hearOfPolicy, {signal});

  const remove = () => {
    clearTimeout(timer);
    listening.abort();
    // Removed while it is open, it would take the page's focus along.
    dialog.close();
    dialog.remove();
    if (opened.get(root)?.remove === remove) opened.delete(root);
  };

  dialog.append(bar, trouble, frame);
  return {
    address: url.href,
    show(now) {
      asked = now;
      const isFirst = !dialog.isConnected;
      if (isFirst) {
        root.append(dialog);
        timer = setTimeout(fail, LOAD_TIMEOUT_MS);
      }
      if (!dialog.open) dialog.showModal();
      // Chromium focuses the first of the bar, the link out of here.
      close.focus();
    },
    remove,
  };
}
