/** A page that is looked at for longer than this without a touch is left alone; the same hour as in src/sources/outside.ts. */
const IDLE_AFTER_MS = 3_600_000;
const SECOND_MS = 1000;

/** One reader and the page they look at: the outside world of one source, in virtual time. */
export class Page {
  #id;
  #scenario;
  #tally;
  #pollBody;
  #source;
  #look;
  #time = 0;
  #shownAt = 0;
  /** The three things that can happen next, and when. */
  #readerMovesAt;
  #timerAt = Infinity;
  #answerAt = Infinity;
  #text;
  #pollSeconds;
  #onTimer;
  #onAnswer;

  constructor(id, scenario, {pollBody, tally, chance}) {
    this.#id = id;
    this.#scenario = scenario;
    this.#tally = tally;
    this.#pollBody = pollBody;
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
    this.#source(this.#look, {next: (body) => this.#hear(body), fail() {}});
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
    const firstAt = this.#time + firstReadAfter;
    return this.#pollBody({read: () => this.#read(), asks, firstAt, key: 'simulated'}, this);
  }

  #read() {
    this.#tally.add(this.#id, this.#time, !this.#look || !this.isOnline());
    const {answer, lateMs, number, pollSeconds} = this.#scenario.answerAt(this.#time);
    if (!answer) {
      this.#pollSeconds = pollSeconds;
      return Promise.resolve({body: {text: String(number), isCut: false, readAt: this.#time}, freshFor: 0});
    }
    if (!lateMs) return Promise.resolve(answer);
    this.#answerAt = this.#time + lateMs;
    return new Promise((resolve) => (this.#onAnswer = () => resolve(answer)));
  }

  #hear({text, report}) {
    const poll = this.#pollSeconds === undefined ? undefined : this.#pollSeconds * SECOND_MS;
    report({isNew: text !== this.#text, poll, isOver: false});
    this.#text = text;
  }

  now() {
    return this.#time;
  }

  /** Every reader here is alone with the page: there are no other tabs to read for it. */
  lock() {
    throw new Error('no locks');
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
