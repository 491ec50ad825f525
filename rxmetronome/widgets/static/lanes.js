// What the view of a marble diagram computes: no page in here. Times are milliseconds from a lane's origin.

const BUCKET_PX = 28; // what comes closer together than this may become one mark
const MOST_IN_BUCKET = 4;
const WINDOWS_MS = [1e3, 2e3, 5e3, 1e4, 2e4, 3e4, 6e4, 12e4, 3e5, 6e5];

// A row of the kernel as a mark.
function markOf([number, at, until, count, text, hue, ...rest]) {
  if (count === 0) return { number, at, until, count, text, hue, end: rest[0], failures: 0, missed: 0, due: null, points: [] };
  const [failures = 0, missed = 0, due = null, points = []] = rest;
  return { number, at, until, count, text, hue, end: "", failures, missed, due, points };
}

// The marks of a lane, oldest first; a mark that has grown comes again under its number.
class LaneMarks {
  constructor() {
    this.marks = [];
    this.points = []; // where ticks were missed, ascending
  }

  add(rows) {
    let first = Infinity; // from when on something is new
    for (const row of rows) {
      const mark = markOf(row);
      const last = this.marks[this.marks.length - 1];
      if (last && last.number >= mark.number) {
        const place = mark.number - this.marks[0].number;
        if (place < 0) continue;
        this.marks[place] = mark;
      } else {
        this.marks.push(mark);
        for (const point of mark.points) if (!this.points.length || point > this.points[this.points.length - 1]) this.points.push(point);
      }
      first = Math.min(first, mark.at, ...mark.points);
    }
    return first;
  }

  prune(kept, since) {
    const late = Math.max(this.marks.length - kept, firstAt(this.marks.length, (at) => this.marks[at].until >= since));
    if (late > 1000 || (late > 0 && this.marks.length > kept * 1.1)) this.marks.splice(0, late);
    const gone = firstAt(this.points.length, (at) => this.points[at] >= since);
    if (gone > 1000) this.points.splice(0, gone);
  }

  // The marks that begin in [from, until).
  between(from, until) {
    const start = firstAt(this.marks.length, (at) => this.marks[at].at >= from);
    const end = firstAt(this.marks.length, (at) => this.marks[at].at >= until);
    return this.marks.slice(start, end);
  }

  pointsBetween(from, until) {
    const start = firstAt(this.points.length, (at) => this.points[at] >= from);
    return this.points.slice(start, firstAt(this.points.length, (at) => this.points[at] >= until));
  }

  get(number) {
    return this.marks.length ? this.marks[number - this.marks[0].number] : undefined;
  }

  // The newest mark not after an instant.
  before(instant) {
    return this.marks[firstAt(this.marks.length, (at) => this.marks[at].at > instant) - 1];
  }
}

// The first index from 0 to length that a test holds for, where it holds for all that follow.
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

// What is drawn of the marks in one bucket: each of a few, or one stack that counts them. Nothing is left out:
// the counts of what is drawn add up to the counts of the marks. `x` is in pixels from the bucket's beginning.
function bucketItems(marks, points, begin, width, perMs) {
  const ends = marks.filter((mark) => mark.end).map((mark) => ({ kind: mark.end, x: (mark.at - begin) * perMs, mark, label: "" }));
  const events = marks.filter((mark) => !mark.end);
  const missed = events.reduce((sum, mark) => sum + mark.missed - mark.points.length, 0); // those of unknown place
  const isFew = events.length <= MOST_IN_BUCKET && events.every((mark) => mark.count === 1) && points.length <= MOST_IN_BUCKET && missed <= 0;
  if (isFew) {
    const hollow = points.map((point) => ({ kind: "missed", x: (point - begin) * perMs, at: point, label: "" }));
    const items = events.map((mark) => ({ kind: mark.failures ? "failure" : "event", x: (mark.at - begin) * perMs, mark, label: mark.text }));
    let level = 0;
    items.forEach((item, at) => {
      const isClose = at > 0 && item.x - items[at - 1].x < 13;
      level = isClose ? level + 1 : 0;
      item.y = isClose ? [0, -8, 8, -4][level % 4] : 0;
    });
    return [...hollow, ...items, ...ends];
  }
  const count = events.reduce((sum, mark) => sum + mark.count, 0);
  const failures = events.reduce((sum, mark) => sum + mark.failures, 0);
  const hollows = points.length + Math.max(0, missed);
  const last = events[events.length - 1];
  const parts = [count ? `×${shortCount(count)}` : "", failures ? `✕${shortCount(failures)}` : "", hollows ? `○${shortCount(hollows)}` : ""];
  const stack = { kind: "stack", x: width / 2, mark: last ?? null, count, failures, missed: hollows, label: parts.filter(Boolean).join(" ") };
  stack.from = events.length ? events[0].at : points[0];
  stack.until = last ? last.until : points[points.length - 1];
  return [stack, ...ends];
}

function shortCount(count) {
  if (count < 1000) return String(count);
  const [unit, size] = count < 999_500 ? ["k", 1e3] : count < 999_500_000 ? ["M", 1e6] : ["G", 1e9];
  return (count / size).toPrecision(count / size < 99.5 ? 2 : 3).replace(/\.0$/, "") + unit;
}

// The kernel's time as the page's own clock tells it: a message can only be late, so the least late one is right.
class Edge {
  constructor() {
    this.offset = -Infinity;
    this.now = 0;
    this.flows = false;
    this.heard = 0;
  }

  tell(now, flows, clock) {
    if (!flows || !this.flows) this.offset = -Infinity;
    this.offset = Math.max(this.offset - Math.min(5, (clock - this.heard) * 0.002), now - clock);
    Object.assign(this, { now, flows, heard: clock });
  }

  at(clock) {
    return this.flows ? clock + this.offset : this.now;
  }
}

// How far apart the marks of the axis are, in milliseconds: not nearer than so many pixels.
function axisStep(windowMs, width, nearest = 70) {
  const least = (windowMs * nearest) / width;
  return [50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 15e3, 3e4, 6e4, 12e4, 3e5].find((step) => step >= least) ?? 6e5;
}

function spanText(ms) {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${Number((ms / 1000).toFixed(ms % 1000 ? 1 : 0))} s`;
  const seconds = Math.round((ms % 60_000) / 1000);
  return `${Math.floor(ms / 60_000)} min${seconds ? ` ${seconds} s` : ""}`;
}

// The next window to zoom to: 1 is out, -1 is in.
function nextWindow(windowMs, direction) {
  if (direction > 0) return WINDOWS_MS.find((each) => each > windowMs * 1.001) ?? WINDOWS_MS[WINDOWS_MS.length - 1];
  return WINDOWS_MS.findLast((each) => each < windowMs * 0.999) ?? WINDOWS_MS[0];
}

// A text cut to so many letters.
function cutText(text, most) {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
