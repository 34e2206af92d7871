import {ExcerptFollowedEvent, ExcerptFollowEvent} from '../events.js';
import {findLink, type Quoted} from './excerpt-quotation.js';

const MIDDLE_BUTTON = 1;

/** Tells the page when its reader follows the link to the letter: by pointer, key, middle click or `click()`. */
export function announceFollowing(host: Quoted): void {
  // In the capture phase, so that the page hears of it before anything else does.
  host.addEventListener('click', announce, {capture: true});
  host.addEventListener('auxclick', announce, {capture: true});
}

function announce(event: MouseEvent): void {
  if (event.defaultPrevented || event.button > MIDDLE_BUTTON) return;
  const host = event.currentTarget as Quoted;
  const link = findLink(host);
  if (!link || !event.composedPath().includes(link)) return;
  const {href} = link;
  if (!host.dispatchEvent(new ExcerptFollowEvent(href, link))) {
    event.preventDefault();
    return;
  }
  // The page has its say on the click first.
  setTimeout(() => {
    if (!event.defaultPrevented) host.dispatchEvent(new ExcerptFollowedEvent(href));
  });
}
