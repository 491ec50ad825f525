// The points of a plot's series as they come from the kernel, and what of them is drawn. No page in here: see
// points.test.js.

/** @typedef {{t: number, v: number, count: number, number: number}} Point times in milliseconds; NaN is a gap */

const SPARSE_PX = 12; // points stand as dots where they are so far apart
const NEAR_PX = 0.4; // a line leaves out points that are nearer to the one before

/**
 * The first index from 0 to length whose time is not before one.
 * @param {Float64Array} times ascending
 * @param {number} length
 * @param {number} t
 */
export function firstFrom(times, length, t) {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One series: points of finished columns of time, and behind them those of the column that still grows. */
export class SeriesPoints {
  /** @param {string} label */
  constructor(label) {
    this.label = label;
    this.isShown = true;
    this.length = 0;
    this.closed = 0;
    this.t = new Float64Array(512);
    this.v = new Float64Array(512);
    this.count = new Float64Array(512);
    this.number = new Float64Array(512);
  }

  /**
   * Add rows of points; those behind `closed` are replaced by the next.
   * @param {Float64Array[]} rows times, values, counts and numbers of all series
   * @param {number} from where this series begins in them
   * @param {number} closed how many are of finished columns
   * @param {number} open how many are of the column that grows
   */
  add(rows, from, closed, open) {
    const length = this.closed + closed + open;
    if (length > this.t.length) this._grow(length);
    for (const [at, into] of [this.t, this.v, this.count, this.number].entries()) {
      into.set(rows[at].subarray(from, from + closed + open), this.closed);
    }
    this.length = length;
    this.closed += closed;
  }

  /** @param {number} least */
  _grow(least) {
    const grown = (/** @type {Float64Array} */ row) => {
      const made = new Float64Array(2 ** Math.ceil(Math.log2(least * 1.5)));
      made.set(row.subarray(0, this.length));
      return made;
    };
    this.t = grown(this.t);
    this.v = grown(this.v);
    this.count = grown(this.count);
    this.number = grown(this.number);
  }

  /**
   * Drop finished points before a time, where they are many.
   * @param {number} oldest
   */
  prune(oldest) {
    const first = Math.min(this.closed, firstFrom(this.t, this.length, oldest) - 1);
    if (first < 512 || first < this.length / 4) return;
    for (const row of [this.t, this.v, this.count, this.number]) row.copyWithin(0, first, this.length);
    this.length -= first;
    this.closed -= first;
  }

  /**
   * The index of the first point that is not before a time.
   * @param {number} t
   */
  indexOf(t) {
    return firstFrom(this.t, this.length, t);
  }

  /**
   * The indices from the point before a stretch of time to the one behind it, to which lines lead.
   * @param {number} begin
   * @param {number} end
   * @returns {[from: number, to: number]} the second is not included
   */
  between(begin, end) {
    const from = Math.max(0, firstFrom(this.t, this.length, begin) - 1);
    const to = Math.min(this.length, firstFrom(this.t, this.length, end) + 1);
    return [from, to];
  }

  /**
   * @param {number} at
   * @returns {Point}
   */
  at(at) {
    return { t: this.t[at], v: this.v[at], count: this.count[at], number: this.number[at] };
  }

  /**
   * The lowest and the highest value of a stretch; null where there is none.
   * @param {number} begin
   * @param {number} end
   * @param {boolean} isLog whether only values above zero count
   * @returns {[low: number, high: number] | null}
   */
  range(begin, end, isLog) {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const to = Math.min(this.length, firstFrom(this.t, this.length, end));
    for (let at = firstFrom(this.t, this.length, begin); at < to; at++) {
      const value = this.v[at];
      if (isLog && value <= 0) continue;
      if (value < low) low = value; // never true of NaN
      if (value > high) high = value;
    }
    return low <= high ? [low, high] : null;
  }

  /**
   * The index of the value nearest to a time, -1 where there is none within reach; with `isHeld` the last one before it.
   * @param {number} t
   * @param {number} reach
   * @param {boolean} [isHeld]
   */
  nearest(t, reach, isHeld = false) {
    const behind = firstFrom(this.t, this.length, t);
    if (isHeld) {
      const last = this.t[behind] === t && behind < this.length ? behind : behind - 1;
      return last >= 0 && !Number.isNaN(this.v[last]) ? last : -1;
    }
    let found = -1;
    let nearest = reach;
    for (const step of [-1, 1]) {
      for (let at = step < 0 ? behind - 1 : behind; at >= 0 && at < this.length; at += step) {
        const away = Math.abs(this.t[at] - t);
        if (away > nearest) break;
        if (Number.isNaN(this.v[at])) continue;
        if (away < nearest || found < 0) found = at;
        nearest = away;
        break;
      }
    }
    return found;
  }

  /**
   * The index of the point of an event; -1 where it has none.
   * @param {number} number
   */
  ofEvent(number) {
    for (let at = this.length - 1; at >= 0; at--) if (this.number[at] === number) return at;
    return -1;
  }

  /**
   * The next value from an index on, in one direction; -1 where there is none.
   * @param {number} from
   * @param {number} step 1 or -1
   */
  next(from, step) {
    for (let at = from + step; at >= 0 && at < this.length; at += step) if (!Number.isNaN(this.v[at])) return at;
    return -1;
  }

  /** The last value, NaN where there is none. */
  get last() {
    const at = this.next(this.length, -1);
    return at < 0 ? Number.NaN : this.v[at];
  }

  /**
   * The most events that one pixel stands for.
   * @param {number} begin
   * @param {number} end
   * @param {number} width pixels of that stretch
   */
  most(begin, end, width) {
    const perPx = (end - begin) / Math.max(1, width);
    let [most, sum, column] = [0, 0, Number.NaN];
    const to = Math.min(this.length, firstFrom(this.t, this.length, end));
    for (let at = firstFrom(this.t, this.length, begin); at < to; at++) {
      const own = Math.floor(this.t[at] / perPx);
      sum = own === column ? sum + this.count[at] : this.count[at];
      column = own;
      if (sum > most) most = sum;
    }
    return most;
  }

  /**
   * What is drawn of a stretch, in pixels: lines, and dots of values that stand alone or far apart.
   * @param {number} begin
   * @param {number} end
   * @param {number} width pixels of the stretch
   * @param {(t: number) => number} toX
   * @param {(v: number) => number} toY
   * @param {{move: (x: number, y: number) => void, line: (x: number, y: number) => void,
   *   dot: (x: number, y: number) => void}} pen
   * @param {{kind: string, isLog: boolean}} how
   */
  draw(begin, end, width, toX, toY, pen, { kind, isLog }) {
    const [from, to] = this.between(begin, end);
    const hasDots = kind === "points" || (to - from) * SPARSE_PX < width;
    let isDown = false;
    let isAlone = false;
    let [x, y] = [0, 0];
    let last = [0, 0]; // where the line has come to
    for (let at = from; at < to; at++) {
      const value = this.v[at];
      if (Number.isNaN(value) || (isLog && value <= 0)) {
        if (isAlone && !hasDots) pen.dot(x, y);
        if (kind === "step" && isDown) pen.line(toX(this.t[at]), y); // it held until here
        isDown = false;
        isAlone = false;
        continue;
      }
      const before = y;
      x = toX(this.t[at]);
      y = toY(value);
      if (hasDots) pen.dot(x, y);
      if (kind === "points") continue;
      if (isDown) {
        if (kind === "step") pen.line(x, before);
        if (Math.abs(x - last[0]) < NEAR_PX && Math.abs(y - last[1]) < NEAR_PX && at < to - 1) {
          isAlone = false;
          continue;
        }
        pen.line(x, y);
      } else pen.move(x, y);
      last = [x, y];
      isAlone = !isDown;
      isDown = true;
    }
    if (isAlone && !hasDots) pen.dot(x, y);
    return { x, y, isDown };
  }
}

/**
 * The rows of points in a message's buffer, of all series one behind the other.
 * @param {DataView[]} buffers
 * @returns {Float64Array[]}
 */
export function rowsOf(buffers) {
  if (!buffers.length) return [0, 1, 2, 3].map(() => new Float64Array(0));
  const [{ buffer, byteOffset, byteLength }] = buffers;
  const all = new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
  const length = all.length / 4;
  return [0, 1, 2, 3].map((row) => all.subarray(row * length, (row + 1) * length));
}

/** Missed ticks and failures, oldest first; one that has grown comes again under its number. */
export class Marks {
  constructor() {
    /** @type {{number: number, isFailure: boolean, t: number, count: number, text: string}[]} */
    this.list = [];
  }

  /** @param {[number, number, number, number, string][]} rows */
  add(rows) {
    for (const [number, kind, t, count, text] of rows) {
      const mark = { number, isFailure: kind === 1, t, count, text };
      const at = this.list.findLastIndex((each) => each.number <= number);
      if (at >= 0 && this.list[at].number === number) this.list[at] = mark;
      else this.list.splice(at + 1, 0, mark);
    }
  }

  /** @param {number} oldest */
  prune(oldest) {
    if (this.list.length && this.list[0].t < oldest) this.list = this.list.filter((mark) => mark.t >= oldest);
  }

  /**
   * @param {number} begin
   * @param {number} end
   */
  between(begin, end) {
    return this.list.filter((mark) => mark.t >= begin && mark.t <= end);
  }
}
