// Which stretch of time a plot shows: the last of it as it comes, or one that is held. No page in here: see
// stretch.test.js.

const SHORTEST_MS = 10;
const LIVE_SHORTEST_MS = 1000;

export class Stretch {
  constructor() {
    this.windowMs = 60_000;
    this.keptMs = 180_000; // as far as one can go back
    /** @type {{begin: number, end: number} | null} */
    this.held = null;
    this.total = 0; // events that had come when it was held
    this.heldAt = 0; // now, when it was held: until it is live again, moments are so long before that
  }

  /**
   * @param {number} now
   * @returns {[begin: number, end: number]}
   */
  of(now) {
    return this.held ? [this.held.begin, this.held.end] : [now - this.windowMs, now];
  }

  /**
   * @param {number} now
   * @param {number} total events so far
   */
  hold(now, total) {
    if (this.held) return;
    this.held = { begin: now - this.windowMs, end: now };
    this.heldAt = now;
    this.total = total;
  }

  release() {
    this.held = null;
  }

  /**
   * Hold a stretch, the shortest if it is shorter.
   * @param {number} begin
   * @param {number} end
   * @param {number} now
   * @param {number} total
   */
  show(begin, end, now, total) {
    this.hold(now, total);
    const middle = (begin + end) / 2;
    const half = Math.min(Math.max(end - begin, SHORTEST_MS), this.keptMs) / 2;
    this.held = { begin: middle - half, end: middle + half };
  }

  /**
   * Make the stretch longer or shorter: of what is held around a moment, else of the live window.
   * @param {number} times above 1 longer, below 1 shorter
   * @param {number} now
   * @param {number} [around]
   */
  zoom(times, now, around) {
    if (!this.held) {
      const next = this.windowMs * times;
      this.windowMs = Math.min(this.keptMs, Math.max(LIVE_SHORTEST_MS, next));
      return;
    }
    const { begin, end } = this.held;
    const at = around ?? (begin + end) / 2;
    const share = (at - begin) / (end - begin);
    const length = Math.min(this.keptMs, Math.max(SHORTEST_MS, (end - begin) * times));
    this.held = { begin: at - length * share, end: at + length * (1 - share) };
    this.pan(0, now);
  }

  /**
   * Move what is seen by so many milliseconds, above zero towards now; it is held then, and ends at now at the latest.
   * @param {number} by
   * @param {number} now
   * @param {number} [total]
   */
  pan(by, now, total = this.total) {
    this.hold(now, total);
    const { begin, end } = /** @type {{begin: number, end: number}} */ (this.held);
    const length = end - begin;
    const latest = Math.max(now, end + Math.min(0, by));
    const moved = Math.max(now - this.keptMs + Math.min(length, this.keptMs), Math.min(latest, end + by));
    this.held = { begin: moved - length, end: moved };
  }
}

const STEPS_MS = [
  1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 15e3, 3e4, 6e4, 12e4, 3e5, 6e5, 9e5, 18e5, 36e5, 72e5, 144e5,
  216e5, 432e5, 864e5, 1728e5,
];

/**
 * Where labels stand on the axis of time: round spans before now, where the view moves with it; see `agoText`.
 * @param {number} begin
 * @param {number} end
 * @param {number} now
 * @param {number} width in pixels
 * @param {number} [apart] pixels between labels
 */
export function timeSplits(begin, end, now, width, apart = 90) {
  const least = ((end - begin) * apart) / Math.max(1, width);
  const step = STEPS_MS.find((each) => each >= least) ?? STEPS_MS[STEPS_MS.length - 1];
  const splits = [];
  for (let ago = Math.ceil((now - end) / step - 1e-6) * step; now - ago >= begin - 1e-6; ago += step) {
    splits.push(now - ago);
  }
  return splits.reverse();
}
