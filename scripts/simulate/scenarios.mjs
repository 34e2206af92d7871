import {busy, during, duringEachDay, neverSigned, serverError, signedAllTheTime, silence} from './answers.mjs';
import {aligned, alignedWithNumber, comeAndGo, leftOpen, spread} from './readers.mjs';

// Times are in seconds here.
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOON = 12 * HOUR;
const OUTAGE = 2 * MINUTE;
/** By then pages that were opened within ten minutes have settled. */
const SETTLED = 20 * MINUTE;
/** For how long the load after a trouble is looked at, and the calm before it. */
const WHILE = 30 * MINUTE;
/** The opening itself is over when the longest possible bin is. */
const OPENED = 10;
/** Who has read the `poll` of 300 comes back within 420 s. */
const ALL_TOLD = 7 * MINUTE;

/**
 * What is simulated. The rows of a scenario are spans of it: `calm` is where the mean is taken, and `aftermath` where the peak after
 * a trouble is looked for.
 */
export function scenarios(days) {
  return [
    quiet('opened over 10 minutes, the count changes', spread, HOUR),
    quiet('a document that asks for a read each second', spread, 30 * MINUTE, signedAllTheTime(1)),
    {...opening('all opened in the same second', aligned), isFreeToPeak: true},
    opening('the same, with a fresh number in the page', alignedWithNumber),
    outage('2 minutes of status 500', serverError),
    outage('2 minutes without an answer', silence),
    outage('2 minutes of 503 with `Retry-After: 120`', busy(120)),
    outage('2 minutes of status 500, `poll` 300', serverError, signedAllTheTime(300)),
    earlyOutage('all opened in the same second, into 2 minutes of 500', 0, serverError),
    earlyOutage('the same, 2 minutes of 500 from minute 1', MINUTE, serverError),
    earlyOutage('the same, 2 minutes without an answer from minute 1', MINUTE, silence),
    earlyOutage('the same, 2 minutes of 503 with `Retry-After: 120` from minute 1', MINUTE, busy(120)),
    slowedDown('`poll` 60', 'then 300', 'then 0, the first 7 minutes', 'and after that'),
    daily('all opened in the same second and left open, the count never changes, 2 minutes of 500 each noon', days, {
      readers: leftOpen,
      trouble: serverError,
      otherwise: neverSigned,
    }),
    daily('come and go, a newsletter at eight, 2 minutes without an answer each noon', days, {
      readers: comeAndGo,
      trouble: silence,
      otherwise: signedAllTheTime(),
    }),
  ];
}

function scenario(readers, answerAt, end, rows) {
  return {...readers, answerAt, endMs: end * 1000, rows};
}

function quiet(name, readers, end, answerAt = signedAllTheTime()) {
  return scenario(readers, answerAt, end, [{name, span: [0, end], calm: [[SETTLED, end]]}]);
}

/** The trouble is the crowd itself. */
function opening(name, readers) {
  const row = {name, span: [0, HOUR], calm: [[SETTLED, HOUR]], aftermath: [[OPENED, WHILE]]};
  return scenario(readers, signedAllTheTime(), HOUR, [row]);
}

function outage(name, trouble, otherwise = signedAllTheTime()) {
  const [from, to] = [HOUR, HOUR + OUTAGE];
  const row = {name, span: [0, to + WHILE], calm: [[from - WHILE, from]], aftermath: [[to, to + WHILE]]};
  return scenario(spread, during([from, to], trouble, otherwise), to + WHILE, [row]);
}

/** An outage before anything is calm: the mean is taken afterwards. */
function earlyOutage(name, from, trouble) {
  const to = from + OUTAGE;
  const settled = to + WHILE;
  const row = {name, span: [0, settled + WHILE], calm: [[settled, settled + WHILE]], aftermath: [[to, settled]]};
  return scenario(aligned, during([from, to], trouble, signedAllTheTime()), settled + WHILE, [row]);
}

function slowedDown(...names) {
  const [slower, over, told, end] = [HOUR, 2 * HOUR, 2 * HOUR + ALL_TOLD, 3 * HOUR];
  const slow = during([slower, over], signedAllTheTime(300), signedAllTheTime(60));
  const rows = [
    {span: [0, slower], calm: [[SETTLED, slower]]},
    {span: [slower, over], calm: [[slower + SETTLED, over]]},
    {span: [over, told], calm: [[over, told]]},
    {span: [told, end], calm: [[told, end]], isSilent: true},
  ];
  return scenario(
    spread,
    during([over, end], signedAllTheTime(0), slow),
    end,
    rows.map((row, i) => ({...row, name: names[i]})),
  );
}

function daily(name, days, {readers, trouble, otherwise}) {
  const noons = Array.from({length: days}, (_, day) => day * DAY + NOON);
  const calm = noons.map((noon) => [noon - WHILE, noon]);
  const aftermath = noons.map((noon) => [noon + OUTAGE, noon + OUTAGE + WHILE]);
  const answerAt = duringEachDay([NOON, NOON + OUTAGE], trouble, otherwise);
  return scenario(readers, answerAt, days * DAY, [{name, span: [0, days * DAY], calm, aftermath}]);
}
