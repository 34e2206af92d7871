/** What the server saw: reads per second of the clock, and how each client behaved. Spans are pairs of seconds: from, to. */
export class Tally {
  reads = 0;
  readsUnseen = 0;
  shortestGapMs = Infinity;
  #perSecond;
  #lastReadAt;

  constructor(clients, endMs) {
    this.#perSecond = new Uint32Array(Math.ceil(endMs / 1000));
    this.#lastReadAt = new Float64Array(clients).fill(-Infinity);
  }

  /**
   * Writes down one read.
   *
   * @param isUnseen - True when the page was hidden or offline.
   */
  add(client, atMs, isUnseen) {
    this.reads += 1;
    if (isUnseen) this.readsUnseen += 1;
    this.shortestGapMs = Math.min(this.shortestGapMs, atMs - this.#lastReadAt[client]);
    this.#lastReadAt[client] = atMs;
    this.#perSecond[Math.floor(atMs / 1000)] += 1;
  }

  readsIn([from, to]) {
    return this.#perSecond.subarray(from, to).reduce((sum, reads) => sum + reads, 0);
  }

  busiestSecondIn([from, to]) {
    return this.#perSecond.subarray(from, to).reduce((most, reads) => Math.max(most, reads), 0);
  }

  /** Reads per second on average over several spans. */
  meanIn(spans) {
    const seconds = spans.reduce((sum, [from, to]) => sum + to - from, 0);
    return spans.reduce((sum, span) => sum + this.readsIn(span), 0) / seconds;
  }

  /** The most reads per second in any bin; of several spans, all equally long, the bins at the same distance from the start. */
  peakIn(spans, binSeconds) {
    const [[start, end]] = spans;
    let most = 0;
    for (let offset = 0; start + offset + binSeconds <= end; offset += binSeconds) {
      const bins = spans.map(([from]) => [from + offset, from + offset + binSeconds]);
      most = Math.max(most, this.meanIn(bins));
    }
    return most;
  }
}
