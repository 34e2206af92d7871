import type {Campaign} from '../controllers/campaign.js';
import type {Goal} from '../lib/goals.js';
import type {Moment} from '../lib/moment.js';
import type {PetitionState} from '../lib/petition-state.js';
import type {PetitionRequest} from '../sources/petition-source.js';
import type {CountReading} from '../sources/source.js';

/** What somebody says of a petition beside its number. */
export interface Said {
  readonly goals?: readonly Goal[] | undefined;
  readonly state?: PetitionState | undefined;
  readonly opens?: Moment | undefined;
  readonly closes?: Moment | undefined;
}

/** What a campaign says of its petition. */
export function saidBy({petition: {goal, goals = [], state}, action: {opens, closes}}: Campaign): Said {
  const isNamed = !goal || goals.some(({at}) => at === goal);
  return {goals: isNamed ? goals : [...goals, {at: goal}], state, opens, closes};
}

/** The number of the campaign's own, with its signatures on paper; `undefined` where it has none. */
export function countedBy(
  {petition, address, countedAt}: Campaign,
  request: PetitionRequest,
): CountReading | undefined {
  const {count, updated} = petition;
  if (count === undefined) return undefined;
  const {offline = 0, names = []} = request;
  const parts = [
    {name: names[0] || new URL(address).host, count},
    {name: names[1] ?? '', count: offline},
  ];
  return {count: count + offline, readAt: countedAt, ...(updated && {updated}), ...(offline && {parts})};
}

/**
 * Fills a request with what the campaign says of reading: the petition to read, unless the page names one or knows the number,
 * signatures on paper, and the pace.
 */
export function withCampaign(
  request: PetitionRequest,
  {petition, address}: Campaign,
  hasOwnNumber: boolean,
): PetitionRequest {
  const offline = request.offline ?? petition.offline;
  const {source} = petition;
  // One object for one wish, so that whoever asks again sees at once that nothing has changed.
  if (hasOwnNumber || !source) return offline === request.offline ? request : {...request, offline};
  return {...request, offline, src: source, base: address, refresh: request.refresh ?? petition.poll};
}
