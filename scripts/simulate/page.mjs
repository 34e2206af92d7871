/** A page that is looked at for longer than this without a touch is left alone; the same hour as in src/sources/outside.ts. */
const IDLE_AFTER_MS = 3_600_000;

/** One reader and the page they look at: the outside world of one source, in virtual time. */
export class Page {
  #id;
  #scenario;
  #tally;
  #pollCount;
  #source;
  #look;
  #time = 0;
  #shownAt = 0;
  /** The three things that can happen next, and when. */
  #readerMovesAt;
  #timerAt = Infinity;
  #answerAt = Infinity;
  #onTimer;
  #onAnswer;

  constructor(id, scenario, {pollCount, tally, chance}) {
    this.#id = id;
    this.#scenario = scenario;
    this.#tally = tally;
    this.#pollCount = pollCount;
    this.chance = chance;
    this.#readerMovesAt = scenario.arrivesAt(chance, id);
  }

  /** Lives on to the next event; false when there is none before the end. */
  step(endMs) {
    const [reader, timer, answer] = [this.#readerMovesAt, this.#timerAt, this.#answerAt];
    this.#time = Math.min(reader, timer, answer);
    if (!(this.#time < endMs)) return false;
    if (this.#time === answer) {
      this.#answerAt = Infinity;
      this.#onAnswer();
    } else if (this.#time === timer) {
      this.#timerAt = Infinity;
      this.#onTimer();
    } else if (this.#look) {
      this.#hide();
    } else {
      this.#show();
    }
    return true;
  }

  #show() {
    const {staysFor, firstReadAfter} = this.#scenario;
    this.#shownAt = this.#time;
    this.#source ??= this.#open(firstReadAfter?.(this.chance));
    this.#look = new Look();
    this.#source(this.#look, UNHEARD);
    this.#readerMovesAt = this.#time + (staysFor?.(this.chance) ?? Infinity);
  }

  #hide() {
    this.#look.abort();
    this.#look = undefined;
    const {at, isNewPage} = this.#scenario.returns(this.#time, this.chance);
    if (isNewPage) this.#source = undefined;
    this.#readerMovesAt = at;
  }

  #open(firstReadAfter = 0) {
    const {asks = {}} = this.#scenario;
    return this.#pollCount({read: () => this.#read(), asks, firstAt: this.#time + firstReadAfter}, this);
  }

  #read() {
    this.#tally.add(this.#id, this.#time, !this.#look || !this.isOnline());
    const {answer, lateMs} = this.#scenario.answerAt(this.#time);
    if (!lateMs) return Promise.resolve(answer);
    this.#answerAt = this.#time + lateMs;
    return new Promise((resolve) => (this.#onAnswer = () => resolve(answer)));
  }

  now() {
    return this.#time;
  }

  wait(callback, delayMs) {
    this.#onTimer = callback;
    this.#timerAt = this.#time + delayMs;
  }

  cancel() {
    this.#timerAt = Infinity;
  }

  isOnline() {
    return this.#scenario.isOnlineAt?.(this.#time, this.#id) ?? true;
  }

  isUnhurried() {
    return !this.#scenario.isTouched && this.#time - this.#shownAt > IDLE_AFTER_MS;
  }
}

/** Who listens here wants to know when is read, not what. */
const UNHEARD = {next() {}, fail() {}};

/** The signal of one look at a page: an AbortSignal as far as the source uses it, and much quicker. */
class Look {
  aborted = false;
  #listeners = [];

  addEventListener(_, listener) {
    this.#listeners.push(listener);
  }

  abort() {
    this.aborted = true;
    for (const listener of this.#listeners) listener();
  }
}
