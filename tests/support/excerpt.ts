import {fixture} from '@open-wc/testing';
import '../../src/define/letter-excerpt.js';
import type {LetterExcerptElement} from '../../src/elements/letter-excerpt.js';

export const canFindHidden = 'onbeforematch' in document.body;

/** An excerpt in a page, and what its reader sees of it. */
export async function excerptOf(markup: string) {
  const place = await fixture<HTMLElement>(`<div>${markup}</div>`);
  const el = place.querySelector<LetterExcerptElement>('letter-excerpt')!;
  await el.updateComplete;
  const part = (name: string) => el.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
  return {
    el,
    place,
    part,
    /** Whether there is a part of this name. A boolean, as a failing test would print a whole page for an element. */
    has: (name: string) => Boolean(part(name)),
    label: (name: string) => part(name)?.textContent.trim() ?? null,
    link: () => part('link')?.getAttribute('href') ?? null,
    /** The words that are on screen, each run of white space as one space. */
    read: () => el.innerText.replace(/\s+/g, ' ').trim(),
    async press(name: string) {
      part(name)!.click();
      await el.updateComplete;
      await el.updateComplete;
    },
  };
}

/** Lets observers of the page speak, and the element answer. */
export async function settled(el: LetterExcerptElement): Promise<void> {
  await Promise.resolve();
  await el.updateComplete;
}

/** What changes inside a node while something happens. */
export async function changesIn(node: Node, act: () => unknown): Promise<MutationRecord[]> {
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(node, {subtree: true, childList: true, characterData: true, attributes: true});
  await act();
  changes.push(...observer.takeRecords());
  observer.disconnect();
  return changes;
}
