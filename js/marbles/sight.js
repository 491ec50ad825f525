// Which stretch of time is seen: how long, and how far back it is held. No page in here: see sight.test.js.

/** @import { Edge, LaneMarks } from "./lanes.js" */

/**
 * @typedef {{edge: Edge, marks: LaneMarks, total: number}} Lane
 * @typedef {object} Held the view while it stays
 * @property {number[]} nows where each lane's now was
 * @property {number} clock of the page, when it began
 * @property {number} back milliseconds before that
 * @property {number[]} totals events of each lane that had come
 */

export class Sight {
  /** @param {Lane[]} lanes the same list all the time */
  constructor(lanes) {
    this._lanes = lanes;
    this.windowMs = 10_000;
    this.width = 600; // of the window, in pixels
    /** @type {[low: number, high: number] | null} the numbers that came, which have their colours between */
    this.scale = null;
    /** @type {Held | null} */
    this.held = null;
  }

  get perMs() {
    return this.width / this.windowMs;
  }

  get total() {
    return this._lanes.reduce((sum, lane) => sum + lane.total, 0);
  }

  get back() {
    return this.held ? this.held.back : 0;
  }

  /**
   * The newest instant that is seen of a lane.
   * @param {number} at the lane
   * @param {number} clock of the page
   */
  edgeOf(at, clock) {
    return this.held ? this.held.nows[at] - this.held.back : this._lanes[at].edge.at(clock);
  }

  /**
   * Where a lane's now is, or was when the view was held.
   * @param {number} at
   * @param {number} clock
   */
  nowOf(at, clock) {
    return this.held ? this.held.nows[at] : this._lanes[at].edge.at(clock);
  }

  /**
   * From the oldest mark to now, at least a window, in milliseconds.
   * @param {number} clock
   */
  longest(clock) {
    const spans = this._lanes.map((lane, at) => {
      const oldest = lane.marks.marks[0];
      return oldest ? this.nowOf(at, clock) - oldest.at + this.windowMs / 10 : 0;
    });
    return Math.max(this.windowMs, ...spans);
  }

  /** @param {number} clock */
  hold(clock) {
    this.held ??= {
      nows: this._lanes.map((lane) => lane.edge.at(clock)),
      clock,
      back: 0,
      totals: this._lanes.map((lane) => lane.total),
    };
    return this.held;
  }

  release() {
    this.held = null;
  }

  /**
   * Hold the view so many milliseconds before now, as far as there is something.
   * @param {number} back
   * @param {number} clock
   */
  goBack(back, clock) {
    this.hold(clock).back = Math.min(Math.max(0, back), Math.max(0, this.longest(clock) - this.windowMs));
  }

  /**
   * @param {number} windowMs
   * @param {number} clock
   */
  zoom(windowMs, clock) {
    this.windowMs = windowMs;
    if (this.held) this.goBack(this.held.back, clock);
  }

  /**
   * How many events of a lane have come since the view was held.
   * @param {number} at
   */
  meanwhileOf(at) {
    return this.held ? this._lanes[at].total - this.held.totals[at] : 0;
  }

  /** How many have come in all lanes. */
  get meanwhile() {
    return this._lanes.reduce((sum, _, at) => sum + this.meanwhileOf(at), 0);
  }
}
