import {isDocument, pathOf, readCampaign} from '../campaign/read-campaign.js';
import {parseBody} from '../lib/json-body.js';
import {countDocument} from '../platforms/count-document.js';
import type {Body} from '../sources/body.js';
import {browser, type Outside} from '../sources/outside.js';
import {polledBodies} from '../sources/petition-bodies.js';
import {share} from '../sources/share.js';
import type {Source} from '../sources/source.js';
import type {Campaign} from './campaign.js';

const SECOND_MS = 1000;

const sources = new Map<string, Source<Campaign>>();

/**
 * The source of a campaign: one for each address, and one request for all that read it, counters that only count there included.
 *
 * @param address - Absolute, http or https, without a fragment.
 */
export function campaignSource(address: string, outside: Outside = browser): Source<Campaign> {
  let source = sources.get(address);
  if (!source) {
    const bodies = polledBodies({platform: countDocument, reads: [address]}, {base: address}, outside);
    sources.set(address, (source = campaignsOf(address, bodies)));
  }
  return source;
}

/** Reads the documents out of bodies. One that is none leaves what is known. */
function campaignsOf(address: string, bodies: Source<Body>): Source<Campaign> {
  let seen: Body | undefined;
  let latest: Campaign | undefined;
  let isZeroDoubted = false;

  function take(json: object, readAt: number): Campaign {
    const {parts, failures} = readCampaign(json, address, latest);
    const lost = failures.map(pathOf);
    const last = latest?.petition.count;
    // As everywhere, a sudden 0 waits for a second read.
    isZeroDoubted = parts.petition.count === 0 && Boolean(last) && !isZeroDoubted;
    const isKept = latest && (isZeroDoubted || lost.includes('petition.count') || lost.includes('petition'));
    return {
      ...parts,
      // A number that was kept is as old as it is.
      petition: {
        ...parts.petition,
        ...(isKept && {count: last, updated: latest?.petition.updated}),
      } as Campaign['petition'],
      address,
      countedAt: isKept ? (latest?.countedAt ?? readAt) : readAt,
      problem: lost.length
        ? `${address} makes no sense at ${lost.join(', ')}; "npx open-letter-widgets check" says why.`
        : undefined,
    };
  }

  return share((signal, sink) =>
    bodies(signal, {
      next(body) {
        const {text, isCut, readAt} = body;
        // Who begins to listen again gets once more what it has heard.
        if (readAt === seen?.readAt && text === seen.text) return;
        const isNew = text !== seen?.text;
        seen = body;
        const json = isCut ? undefined : parseBody(text);
        if (!isDocument(json)) {
          sink.fail(`${address} holds no campaign document${isCut ? ' of at most 64 KiB' : ''}.`);
          return;
        }
        latest = take(json, readAt);
        sink.next(latest);
        const {poll} = latest.petition;
        // What happened after the end is still to come, so a campaign is read on; its `poll` can end that.
        body.report?.({isNew, poll: poll === undefined ? undefined : poll * SECOND_MS, isOver: false});
      },
      fail: (reason) => sink.fail(reason),
    }),
  );
}
