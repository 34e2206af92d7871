import {NO_CAMPAIGN, type Campaign} from '../controllers/campaign.js';

type Letter = Campaign['letter'];

const letters = new WeakMap<object, Letter>();

/** Keeps in mind what the campaign of an element says of its letter. */
export function keepCampaignLetter(element: object, letter: Letter): void {
  // Most pages have no campaign.
  if (letter === NO_CAMPAIGN.letter) letters.delete(element);
  else letters.set(element, letter);
}

/** What the campaign of an element says of its letter; `undefined` when it says nothing. */
export function campaignLetter(element: object): Letter | undefined {
  return letters.get(element);
}
