const followed = new WeakSet<Element>();

/** True while a control does what it does without us. */
export function isFollowed(control: Element): boolean {
  return followed.has(control);
}

/**
 * Lets a control do what it does without us: a link is followed, in whichever window it names; for a button, `url` is.
 *
 * @returns False when there is nothing to follow.
 */
export function follow(control: HTMLElement, url: string | undefined): boolean {
  if (control.matches('a[href]')) {
    followed.add(control);
    control.click();
    followed.delete(control);
  } else if (url) {
    const link = document.createElement('a');
    link.href = url;
    link.click();
  }
  return Boolean(url) || control.matches('a[href]');
}
