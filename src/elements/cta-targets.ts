import {findById} from './letter-values.js';

/** The part of this page that an address names, `#sign`; nothing when it leads to another page or to no element. */
export function findTarget(host: Element, address: string | undefined): HTMLElement | null {
  if (!address) return null;
  const [page, id] = address.split('#');
  if (!id || page !== location.href.split('#')[0]) return null;
  try {
    return findById(host, decodeURIComponent(id));
  } catch {
    // A stray per cent sign.
    return null;
  }
}

/**
 * Brings an element into view, gently where the reader allows it, and gives it the focus. The address bar follows, as with a
 * link, so that the place can be handed on and the way back leads here.
 *
 * @param address - Of the element, absolute.
 */
export function scrollToTarget(target: HTMLElement, address: string): void {
  try {
    if (address !== location.href) history.pushState(null, '', address);
  } catch {
    // A page without an address of its own, as in `srcdoc`.
  }
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({behavior: isCalm ? 'auto' : 'smooth', block: 'start'});
  target.focus({preventScroll: true});
  if (target.matches(':focus-within')) return;
  // Neither heading nor section takes the focus by itself; afterwards it is as the page wrote it.
  target.setAttribute('tabindex', '-1');
  target.addEventListener('blur', () => target.removeAttribute('tabindex'), {once: true});
  target.focus({preventScroll: true});
}

/** True for what `openTarget` opens. */
export function isOpenable(target: HTMLElement | null): target is HTMLElement {
  if (target?.hasAttribute('popover')) return typeof target.showPopover === 'function';
  return target?.localName === 'dialog' && typeof (target as HTMLDialogElement).showModal === 'function';
}

/** Opens a `<dialog>` or popover of the page; one that is open already stays so. */
export function openTarget(target: HTMLElement, control: HTMLElement): void {
  // It comes back to where it was, and Safari leaves it elsewhere on a click.
  control.focus({preventScroll: true});
  if (!target.hasAttribute('popover')) {
    const dialog = target as HTMLDialogElement;
    if (!dialog.open) dialog.showModal();
  } else if (!target.matches(':popover-open')) {
    target.showPopover();
  }
}
