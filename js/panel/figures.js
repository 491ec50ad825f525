// What the figures of a panel look like. No page in here: see figures.test.js.

import { countText } from "../format.js";

/** @import { StepReading } from "../protocol.js" */

/**
 * @typedef {[text: string, tone: "" | "warn" | "bad"]} Figure
 */

/**
 * What a step's line of counters says, the worst first.
 * @param {StepReading} step
 * @returns {Figure[]}
 */
export function stepFigures(step) {
  /** @type {Figure[]} */
  const figures = [];
  if (step.failures) figures.push([`${countText(step.failures)} failed`, "bad"]);
  if (step.dropped) figures.push([`${countText(step.dropped)} dropped`, "bad"]);
  if (step.missed) figures.push([`${countText(step.missed)} missed`, "warn"]);
  if (step.queued) {
    figures.push([`${countText(step.queued)} queued`, step.queued * 2 > (step.capacity ?? 0) ? "warn" : ""]);
  }
  if (step.busy !== null && step.busy >= 0.005) {
    figures.push([`${Math.round(step.busy * 100)} % busy`, step.busy > 0.8 ? "warn" : ""]);
  }
  return figures;
}

/**
 * The figures that fit into a line, the first always; "…" stands for those that do not.
 * @param {Figure[]} figures
 * @param {number} room in letters
 * @returns {Figure[]}
 */
export function fitting(figures, room) {
  /** @type {Figure[]} */
  const shown = [];
  let length = 0;
  for (const figure of figures) {
    length += figure[0].length + 3;
    if (shown.length && length > room) return [...shown, ["…", ""]];
    shown.push(figure);
  }
  return shown;
}

/**
 * A line through values as the points of a polyline.
 * @param {number[]} values
 * @param {number} width
 * @param {number} height
 * @param {number} most the value at the top
 */
export function sparkPoints(values, width, height, most) {
  const step = width / Math.max(1, values.length - 1);
  const y = (/** @type {number} */ value) => height - 1 - (value / most) * (height - 2);
  return values.map((value, at) => `${(at * step).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
}
