/** An answer later than this is none; the same 10 s as in src/sources/read-text.ts. */
const DEADLINE_MS = 10_000;
const SECOND_MS = 1000;
/** In seconds. */
const DAY = 86_400;

const failed = (outcome) => ({answer: {outcome, reason: 'simulated'}});
const status = (code, retryAfter) => failed({kind: 'status', status: code, retryAfter});

/** How a server answers at a time, which is in milliseconds since the beginning. */
export const serverError = () => status(500);
export const silence = () => ({...failed({kind: 'failed'}), lateMs: DEADLINE_MS});
export const busy = (seconds) => () => status(503, seconds * SECOND_MS);

/** A success with a count, and with the seconds it wants between reads. */
export const count = (number, pollSeconds) => ({number, pollSeconds});

/** A petition that somebody signs every second. */
export const signedAllTheTime = (pollSeconds) => (time) => count(1 + Math.floor(time / SECOND_MS), pollSeconds);

export const neverSigned = () => count(1);

/** One server from one second to another, a different one for the rest of the time. */
export function during([from, to], trouble, otherwise) {
  return (time) => (time >= from * SECOND_MS && time < to * SECOND_MS ? trouble : otherwise)(time);
}

/** The same every day; the seconds are those of a day. */
export function duringEachDay([from, to], trouble, otherwise) {
  return (time) => {
    const second = (time / SECOND_MS) % DAY;
    return (second >= from && second < to ? trouble : otherwise)(time);
  };
}
