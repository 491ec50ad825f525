// How many events come a second. No page in here: see rate.test.js.

/** Events a second from the kernel's counts: over two seconds, or ten where few come. Times are in seconds. */
export class Rate {
  constructor() {
    /** @type {{at: number, total: number}[]} */
    this._seen = [];
    this._heard = 0;
  }

  /**
   * @param {number} at on the kernel's clock
   * @param {number} total
   * @param {number} now on the page's clock
   */
  note(at, total, now) {
    const last = this._seen.at(-1);
    if (last && total < last.total) this._seen = []; // the kernel counts from zero again
    this._seen.push({ at, total });
    this._heard = now;
    while (this._seen.length > 2 && this._seen[1].at < at - 10) this._seen.shift();
  }

  /** @param {number} now on the page's clock */
  perSecond(now) {
    const last = this._seen.at(-1);
    if (!last) return 0;
    const at = last.at + Math.max(0, now - this._heard);
    const before = (/** @type {number} */ span) => this._seen.findLast((seen) => seen.at <= at - span) ?? this._seen[0];
    const base = before(last.total - before(10).total >= 20 ? 2 : 10);
    return at > base.at ? (last.total - base.total) / (at - base.at) : 0;
  }
}
