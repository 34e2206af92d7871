const followed = new WeakSet<Element>();

/** True while a control does what it does without us. */
export function isFollowed(control: Element): boolean {
  return followed.has(control);
}

/** Follows an address in this window, as a click on a link does. */
export function visit(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.click();
}

/** Lets a control do what it does without us: a link is followed, in whichever window it names; for a button, `address` is. */
export function follow(control: HTMLElement, address: string): void {
  if (!control.matches('a[href]')) return visit(address);
  followed.add(control);
  control.click();
  followed.delete(control);
}
