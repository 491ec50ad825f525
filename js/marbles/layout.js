// Where marks go: what is drawn of a bucket of time, how far apart the axis' labels are. No page in here.

import { shortCount } from "../format.js";

/** @import { Mark } from "./lanes.js" */

export const BUCKET_PX = 28; // what comes closer together than this may become one mark
const MOST_IN_BUCKET = 4;
const TOO_CLOSE_PX = 13;
const LEVELS_PX = [0, -8, 8, -4];
export const WINDOWS_MS = [1e3, 2e3, 5e3, 1e4, 2e4, 3e4, 6e4, 12e4, 3e5, 6e5];
const AXIS_STEPS_MS = [50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 15e3, 3e4, 6e4, 12e4, 3e5];

/**
 * What is drawn; `x` is in pixels from its bucket's beginning, `y` from the line of the lane.
 * @typedef {{kind: "event" | "failure", x: number, y: number, mark: Mark, label: string}} EventItem
 * @typedef {{kind: "end", x: number, mark: Mark}} EndItem
 * @typedef {{kind: "missed", x: number, at: number}} MissedItem
 * @typedef {object} StackItem
 * @property {"stack"} kind
 * @property {number} x
 * @property {Mark | undefined} mark the last of those it counts
 * @property {number} count
 * @property {number} failures
 * @property {number} missed
 * @property {string[]} labels
 * @property {number} from
 * @property {number} until
 * @typedef {EventItem | EndItem | MissedItem | StackItem} Item
 */

/**
 * What is drawn of the marks in one bucket: each of a few, or one stack that counts them. Nothing is left out: the
 * counts of what is drawn add up to the counts of the marks.
 * @param {Mark[]} marks
 * @param {number[]} points when ticks were missed
 * @param {number} begin of the bucket
 * @param {number} width in pixels
 * @param {number} perMs pixels
 * @returns {Item[]}
 */
export function bucketItems(marks, points, begin, width, perMs) {
  /** @type {EndItem[]} */
  const ends = marks.filter((mark) => mark.end).map((mark) => ({ kind: "end", x: (mark.at - begin) * perMs, mark }));
  const events = marks.filter((mark) => !mark.end);
  const unplaced = sum(events, (mark) => mark.missed - mark.points.length); // missed ticks of unknown place
  const isFew =
    events.length <= MOST_IN_BUCKET &&
    events.every((mark) => mark.count === 1) &&
    points.length <= MOST_IN_BUCKET &&
    unplaced <= 0;
  if (!isFew) return [stackOf(events, points, Math.max(0, unplaced), width), ...ends];
  /** @type {MissedItem[]} */
  const missed = points.map((point) => ({ kind: "missed", x: (point - begin) * perMs, at: point }));
  return [...missed, ...eventItems(events, begin, perMs), ...ends];
}

/**
 * @param {Mark[]} events
 * @param {number} begin
 * @param {number} perMs
 */
function eventItems(events, begin, perMs) {
  let level = 0;
  let before = Number.NEGATIVE_INFINITY;
  return events.map((mark) => {
    const x = (mark.at - begin) * perMs;
    level = x - before < TOO_CLOSE_PX ? level + 1 : 0;
    before = x;
    const y = level ? LEVELS_PX[level % LEVELS_PX.length] : 0;
    /** @type {EventItem} */
    const item = { kind: mark.failures ? "failure" : "event", x, y, mark, label: mark.text };
    return item;
  });
}

/**
 * @param {Mark[]} events
 * @param {number[]} points
 * @param {number} unplaced
 * @param {number} width
 * @returns {StackItem}
 */
function stackOf(events, points, unplaced, width) {
  const count = sum(events, (mark) => mark.count);
  const failures = sum(events, (mark) => mark.failures);
  const missed = points.length + unplaced;
  const labels = [
    count ? `×${shortCount(count)}` : "",
    failures ? `✕${shortCount(failures)}` : "",
    missed ? `○${shortCount(missed)}` : "",
  ].filter(Boolean);
  const mark = events.at(-1);
  const from = events.length ? events[0].at : points[0];
  return {
    kind: "stack",
    x: width / 2,
    mark,
    count,
    failures,
    missed,
    labels,
    from,
    until: mark?.until ?? points[points.length - 1],
  };
}

/**
 * @param {Mark[]} marks
 * @param {(mark: Mark) => number} of
 */
function sum(marks, of) {
  return marks.reduce((all, mark) => all + of(mark), 0);
}

/**
 * How far apart the labels of the axis are, in milliseconds: not nearer than so many pixels.
 * @param {number} windowMs
 * @param {number} width in pixels
 * @param {number} [nearest] in pixels
 */
export function axisStep(windowMs, width, nearest = 70) {
  const least = (windowMs * nearest) / width;
  return AXIS_STEPS_MS.find((step) => step >= least) ?? 6e5;
}

/**
 * The next window: 1 is longer, -1 is shorter.
 * @param {number} windowMs
 * @param {number} direction
 */
export function nextWindow(windowMs, direction) {
  if (direction > 0) return WINDOWS_MS.find((each) => each > windowMs * 1.001) ?? WINDOWS_MS[WINDOWS_MS.length - 1];
  return WINDOWS_MS.findLast((each) => each < windowMs * 0.999) ?? WINDOWS_MS[0];
}
