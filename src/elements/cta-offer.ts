import {NO_CAMPAIGN, type Campaign} from '../controllers/campaign.js';
import type {CtaAction, CtaState} from '../events.js';
import {parseCount} from '../lib/count.js';
import {phaseAt} from '../lib/deadline.js';
import {parseMoment, type Moment} from '../lib/moment.js';
import {readableUrl, safeUrl} from '../lib/safe-url.js';
import {parseCampaignTags} from '../lib/campaign-tags.js';
import {textOf} from '../lib/text.js';
import {ADDRESS, MOMENT, WEB_ADDRESS, type Checks} from './problems.js';

/** What the page wrote about an action, attribute by attribute. */
export interface WrittenOffer {
  readonly baseURI: string;
  readonly href?: string | null;
  readonly action?: string | null;
  readonly opens?: string | null;
  readonly closes?: string | null;
  readonly closedText?: string | null;
  readonly closedHref?: string | null;
  readonly signedText?: string | null;
  readonly state?: string | null;
  readonly utm?: string | null;
  readonly campaign?: string | null;
  readonly timeout?: string | number | null;
}

/** Every state there is. */
export const STATES: readonly CtaState[] = ['soon', 'open', 'closed', 'won', 'lost', 'signed'];

const ACTIONS = ['link', 'share', 'copy', 'mail', 'scroll', 'dialog'] as const;
const WRITABLE = ['open', 'closed', 'won', 'lost', 'signed'] as const;
const ENDS: readonly unknown[] = ['closed', 'won', 'lost'];
const SECOND_MS = 1000;
const PATIENCE_S = 30;
const LONGEST_PATIENCE_S = 600;

/**
 * What is on offer, whoever said so: the page, and where it says nothing, or nothing that makes sense, its campaign.
 *
 * A class, since the script tag's plain objects have no prototype, and a browser keeps such as a table: each button has one.
 */
export class Offer {
  /** The words of the control, where the page wrote none; empty without a campaign. */
  readonly label: string;
  /** Where the control leads when the page wrote none; `undefined` when that is nowhere a reader may be sent. */
  readonly url: URL | undefined;
  /** What the page wants to happen; `undefined` when it does not say. */
  readonly action: Exclude<CtaAction, 'button'> | undefined;
  readonly opens: Moment | undefined;
  readonly closes: Moment | undefined;
  /** What to say once it is over, whether closed, won or lost; empty for our own words. */
  readonly closedText: string;
  readonly wayOn: URL | undefined;
  /** What to say once the reader has signed; empty for our own words. */
  readonly signedText: string;
  /** How it stands, whatever the time is. */
  readonly state: Exclude<CtaState, 'soon'> | undefined;
  readonly tags: [string, string][] | undefined;
  /** How long a reader has to wait for what the page waits for, in milliseconds. */
  readonly patienceMs: number;

  /**
   * @param written - By the page.
   * @param campaign - Address of the campaign document.
   */
  constructor(
    written: WrittenOffer,
    {action, petition}: Campaign = NO_CAMPAIGN,
    readonly campaign?: string,
  ) {
    const address = (own: string | null | undefined, theirs: string | undefined) =>
      own || theirs ? (safeUrl(own, written.baseURI) ?? safeUrl(theirs, written.baseURI)) : undefined;
    this.label = action.label ?? '';
    this.url = address(written.href, action.url);
    this.action = oneOf(ACTIONS, written.action);
    this.opens = parseMoment(written.opens) ?? action.opens;
    this.closes = parseMoment(written.closes) ?? action.closes;
    this.closedText = textOf(written.closedText) || (action.closedText ?? '');
    this.wayOn = address(written.closedHref, action.closedUrl);
    this.signedText = textOf(written.signedText);
    this.state = oneOf(WRITABLE, written.state) ?? petition.state;
    this.tags = written.utm ? parseCampaignTags(written.utm) : undefined;
    this.patienceMs = (parsePatience(written.timeout) ?? PATIENCE_S) * SECOND_MS;
  }
}

/** Before anything was read. */
export const NO_OFFER = new Offer({baseURI: ''});

/**
 * How an action stands. An end that the page or the time has set comes first, since nobody can sign after it; then the reader's
 * own signature.
 *
 * @param now - Milliseconds since 1970, UTC.
 */
export function stateOf({state, opens, closes}: Offer, hasSigned: boolean, now: number): CtaState {
  const phase = phaseAt(now, opens, closes);
  if (state && isEnd(state)) return state;
  if (phase === 'closed') return phase;
  return hasSigned || state === 'signed' ? 'signed' : phase;
}

/** True for a state in which nobody can sign any more. */
export function isEnd(state: CtaState): boolean {
  return ENDS.includes(state);
}

/** What the author is told about the attributes. */
export function offerChecks(written: WrittenOffer): Checks {
  const offer = new Offer(written);
  return {
    campaign: [readableUrl(written.campaign, written.baseURI), WEB_ADDRESS],
    href: [offer.url, ADDRESS],
    action: [offer.action, `one of ${ACTIONS.join(', ')}`],
    'closed-href': [offer.wayOn, ADDRESS],
    opens: [offer.opens, MOMENT],
    closes: [offer.closes, MOMENT],
    state: [offer.state, `one of ${WRITABLE.join(', ')}`],
    utm: [offer.tags, 'campaign tags, as source=blog&medium=embed'],
    timeout: [parsePatience(written.timeout), `seconds, from 1 to ${LONGEST_PATIENCE_S}`],
  };
}

function parsePatience(written: unknown): number | undefined {
  const seconds = parseCount(written);
  return seconds && seconds <= LONGEST_PATIENCE_S ? seconds : undefined;
}

function oneOf<T extends string>(known: readonly T[], written: unknown): T | undefined {
  const word = textOf(written).toLowerCase();
  return known.find((one) => one === word);
}
