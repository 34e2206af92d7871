import {recognise, type Recognised} from '../platforms/recognise.js';
import {browser, type Outside} from './outside.js';
import {bodiesOf, type BodyRequest} from './petition-bodies.js';
import {readCount, type Overrides} from './read-count.js';
import {readingsOf} from './readings.js';
import type {CountReading, Source} from './source.js';
import {sumOf} from './sum.js';

/** What a counter asks for. */
export interface PetitionRequest extends BodyRequest, Overrides {
  /** The ordinary address of a petition or of a count document, or several parted by white space. */
  readonly src: string;
  /** Name of the platform that counts, where the address does not tell. */
  readonly platform?: string | undefined;
  /** Addresses of the streams, in the order of `src`, where they differ from what is read. */
  readonly stream?: string | undefined;
  /** Signatures on paper. */
  readonly offline?: number | undefined;
  /** What to call the parts of a sum, in the order of `src`; the one after them is for the signatures on paper. */
  readonly names?: readonly string[] | undefined;
}

/** Where a counter listens, and what is wrong with what it asked for. */
export interface PetitionAnswer {
  /** `undefined` when nothing can be read. */
  readonly source: Source<CountReading> | undefined;
  /** For the page's author. */
  readonly problem: string | undefined;
}

/** For a count that the page knows by itself. */
const NOTHING_ASKED: PetitionAnswer = {source: undefined, problem: undefined};

const answers = new Map<string, PetitionAnswer>();

/**
 * The source of a petition's count. All who read one address share its reads; the first one's wishes set the pace. It is the
 * same source for the same request.
 */
export function petitionSource(request: PetitionRequest, outside: Outside = browser): PetitionAnswer {
  const addresses = words(request.src);
  if (!addresses.length) return NOTHING_ASKED;
  const found = addresses.map((address) => findPetition(address, request));
  const key = JSON.stringify([found, {...request, src: 0, base: 0, refresh: 0, knownAt: 0}]);
  let answer = answers.get(key);
  if (!answer) answers.set(key, (answer = answerTo(found, request, outside)));
  return answer;
}

/** What stands at one address: a petition to read, or why there is none. */
interface Found {
  readonly address: string;
  readonly petition?: Recognised | undefined;
  readonly problem?: string | undefined;
}

const words = (text = '') => text.match(/\S+/g) ?? [];

function findPetition(address: string, {base, platform}: PetitionRequest): Found {
  const found = recognise(address, base, platform);
  if (!found) return {address, problem: `${address} is no address of the web (http or https).`};
  if ('unreadable' in found) return {address, problem: found.unreadable};
  return {address, petition: found, problem: found.problem};
}

function answerTo(found: readonly Found[], request: PetitionRequest, outside: Outside): PetitionAnswer {
  const {names = [], offline} = request;
  const streams = words(request.stream);
  const seen: string[] = [];
  const named = found.flatMap(({address, petition, problem = ''}, i) => {
    const name = names[i] ?? '';
    // A sum has to know that a part of it is missing.
    if (!petition) return {name: name || address, source: failing(problem)};
    // The same petition twice is counted once.
    const [read] = petition.reads;
    if (seen.includes(read)) return [];
    seen.push(read);
    const bodies = bodiesOf(petition, streams[i], request, outside);
    return {
      name: name || new URL(read).host,
      source: readingsOf(bodies, (body) => readCount(body, petition, request)),
    };
  });
  const paper = offline ? [{name: names[found.length] ?? '', count: offline}] : [];
  const source = named.length + paper.length > 1 ? sumOf(named, paper) : named[0]?.source;
  return {
    source: seen.length ? source : undefined,
    problem: found.flatMap(({problem}) => problem ?? []).join(' ') || undefined,
  };
}

const failing =
  (reason: string): Source<CountReading> =>
  (_, sink) =>
    sink.fail(reason);
