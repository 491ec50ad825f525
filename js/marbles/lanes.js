// The marks of a lane, and the kernel's time as the page tells it. Times are milliseconds from a lane's origin.

/**
 * Events that share a mark, or the end of a stream.
 * @typedef {object} Mark
 * @property {number} number
 * @property {number} at of its first event
 * @property {number} until of its last event
 * @property {number} count 0 for the end of a stream
 * @property {string} text of its last event
 * @property {number} hue
 * @property {string} end "completed" or "error"; empty for events
 * @property {number} failures
 * @property {number} missed ticks, some of which have their points
 * @property {number | null} due
 * @property {number[]} points when ticks were missed
 */

/**
 * A row of the kernel as a mark: `[number, at, until, count, text, hue, failures, missed, due, points]`, the last two
 * for ticks only, or `[number, at, until, 0, text, hue, end]`.
 * @param {any[]} row
 * @returns {Mark}
 */
function markOf([number, at, until, count, text, hue, ...rest]) {
  const mark = { number, at, until, count, text, hue, failures: 0, missed: 0, due: null, points: [] };
  if (count === 0) return { ...mark, end: rest[0] };
  const [failures = 0, missed = 0, due = null, points = []] = rest;
  return { ...mark, end: "", failures, missed, due, points };
}

/**
 * The first index from 0 to length that a test holds for, where it holds for all that follow.
 * @param {number} length
 * @param {(at: number) => boolean} test
 */
function firstAt(length, test) {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The marks of a lane, oldest first; a mark that has grown comes again under its number. */
export class LaneMarks {
  constructor() {
    /** @type {Mark[]} */
    this.marks = [];
    /** @type {number[]} where ticks were missed, ascending */
    this.points = [];
  }

  /**
   * Add rows of the kernel; the instant from which on something is new.
   * @param {any[][]} rows
   */
  add(rows) {
    let first = Number.POSITIVE_INFINITY;
    for (const row of rows) {
      const mark = markOf(row);
      const last = this.marks.at(-1);
      if (last && last.number >= mark.number) {
        const place = mark.number - this.marks[0].number;
        if (place < 0) continue;
        this.marks[place] = mark;
      } else {
        this.marks.push(mark);
        for (const point of mark.points) {
          if (point > (this.points.at(-1) ?? Number.NEGATIVE_INFINITY)) this.points.push(point);
        }
      }
      first = Math.min(first, mark.at, ...mark.points);
    }
    return first;
  }

  /**
   * Remove the oldest marks, some at a time.
   * @param {number} kept how many stay at most
   * @param {number} since those that ended before it go
   */
  prune(kept, since) {
    const late = Math.max(
      this.marks.length - kept,
      firstAt(this.marks.length, (at) => this.marks[at].until >= since),
    );
    if (late > 1000 || (late > 0 && this.marks.length > kept * 1.1)) this.marks.splice(0, late);
    const gone = firstAt(this.points.length, (at) => this.points[at] >= since);
    if (gone > 1000) this.points.splice(0, gone);
  }

  /**
   * The marks that begin in [from, until).
   * @param {number} from
   * @param {number} until
   */
  between(from, until) {
    const start = firstAt(this.marks.length, (at) => this.marks[at].at >= from);
    const end = firstAt(this.marks.length, (at) => this.marks[at].at >= until);
    return this.marks.slice(start, end);
  }

  /**
   * When ticks were missed, in [from, until).
   * @param {number} from
   * @param {number} until
   */
  pointsBetween(from, until) {
    const start = firstAt(this.points.length, (at) => this.points[at] >= from);
    return this.points.slice(
      start,
      firstAt(this.points.length, (at) => this.points[at] >= until),
    );
  }

  /**
   * @param {number} number
   * @returns {Mark | undefined}
   */
  get(number) {
    return this.marks.length ? this.marks[number - this.marks[0].number] : undefined;
  }

  /**
   * The newest mark not after an instant.
   * @param {number} instant
   * @returns {Mark | undefined}
   */
  before(instant) {
    return this.marks[firstAt(this.marks.length, (at) => this.marks[at].at > instant) - 1];
  }
}

/** The kernel's time as the page's own clock tells it: a message can only be late, so the least late one is right. */
export class Edge {
  constructor() {
    this.offset = Number.NEGATIVE_INFINITY;
    this.now = 0;
    this.flows = false;
    this.heard = 0;
  }

  /**
   * @param {number} now the kernel's
   * @param {boolean} flows whether time goes on without a message
   * @param {number} clock the page's
   */
  tell(now, flows, clock) {
    if (!flows || !this.flows) this.offset = Number.NEGATIVE_INFINITY;
    this.offset = Math.max(this.offset - Math.min(5, (clock - this.heard) * 0.002), now - clock);
    Object.assign(this, { now, flows, heard: clock });
  }

  /** @param {number} clock the page's */
  at(clock) {
    return this.flows ? clock + this.offset : this.now;
  }
}
