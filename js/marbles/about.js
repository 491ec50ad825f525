// What is said of a marble that is pointed at or picked.

import { groupedText, shortSpanText } from "../format.js";

/** @import { Mark } from "./lanes.js" */

/** @param {number} ms */
const seconds = (ms) => `${(ms / 1000).toFixed(3)} s`;

/**
 * @param {string} lane its label
 * @param {Mark} mark
 */
export function aboutMark(lane, mark) {
  const when = `${lane} · ${seconds(mark.at)} after the start`;
  if (mark.due === null) return when;
  const missed = mark.missed ? ` · ${mark.missed} missed before` : "";
  return `${when} · due at ${seconds(mark.due)}, ${shortSpanText(mark.at - mark.due)} late${missed}`;
}

/**
 * @param {string} lane its label
 * @param {number} due
 */
export function aboutMissed(lane, due) {
  return `${lane} · was due at ${seconds(due)}`;
}

/**
 * @param {string} stack `data-stack` of its element
 */
export function aboutStack(stack) {
  const [from, until, count, failures, missed] = stack.split(" ").map(Number);
  const parts = [`${groupedText(count)} events within ${shortSpanText(until - from)}`];
  if (failures) parts.push(`${failures} failed`);
  if (missed) parts.push(`${missed} missed ticks`);
  return parts.join(", ");
}
