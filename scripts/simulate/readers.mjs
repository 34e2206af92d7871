const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A wait between two, in which each doubling is equally likely: many short ones, a few long ones. */
const between = (least, most, chance) => least * (most / least) ** chance();

/** Who opens the page over the first ten minutes, keeps looking and touches it now and then. */
export const spread = {arrivesAt: (chance) => chance() * 10 * MINUTE_MS, isTouched: true};

/** All open the page in the same second. */
export const aligned = {arrivesAt: (chance) => chance() * SECOND_MS, isTouched: true};

/** The same, where the page came with a fresh number: the first read falls anywhere into the minute (src/sources/count-source.ts). */
export const alignedWithNumber = {...aligned, firstReadAfter: (chance) => chance() * MINUTE_MS};

/** All open the page in the same second and leave it open, before their eyes, untouched. */
export const leftOpen = {...aligned, isTouched: false};

/**
 * A day's life: looks of 10 s to 10 min; then the tab is hidden for 2 s to 8 h, or closed and opened anew, by half of them at
 * eight in the morning, when the newsletter comes, by the others within a day. One in 50 has no network for ten minutes.
 */
export const comeAndGo = {
  arrivesAt: (chance) => (chance() < 0.5 ? opensNewsletter(0, chance) : chance() * DAY_MS),
  staysFor: (chance) => between(10 * SECOND_MS, 10 * MINUTE_MS, chance),
  returns(time, chance) {
    const isNewPage = chance() < 0.3;
    if (!isNewPage) return {isNewPage, at: time + between(2 * SECOND_MS, 8 * HOUR_MS, chance)};
    const at = chance() < 0.5 ? opensNewsletter(time, chance) : time + HOUR_MS + chance() * DAY_MS;
    return {isNewPage, at};
  },
  isOnlineAt: (time, id) => (Math.floor(time / (10 * MINUTE_MS)) * 31 + id) % 50 > 0,
};

/** Within the second of the next eight o'clock, though not while the last visit is still warm. */
function opensNewsletter(time, chance) {
  const eight = Math.ceil((time + MINUTE_MS - 8 * HOUR_MS) / DAY_MS) * DAY_MS + 8 * HOUR_MS;
  return eight + chance() * SECOND_MS;
}
