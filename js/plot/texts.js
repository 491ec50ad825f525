// The words of a plot: values, times, what a pixel stands for. No page in here: see texts.test.js.

import { durationText, groupedText, spanText } from "../format.js";

/**
 * A value on an axis or in the legend: 21.3, 1,200,000, 3.4e-9.
 * @param {number} value
 */
export function valueText(value) {
  if (Number.isNaN(value)) return "–";
  const size = Math.abs(value);
  if (size && (size < 1e-4 || size >= 1e9)) return minus(value.toExponential(2).replace(/\.?0+e/, "e"));
  return minus(Number(value.toPrecision(6)).toLocaleString("en-US", { maximumFractionDigits: 10 }));
}

/**
 * A value of a plot, whose numbers may be durations.
 * @param {number} value
 * @param {number} unit nanoseconds of one; 0 for numbers that are no durations
 */
export function readingText(value, unit) {
  return unit && !Number.isNaN(value) ? durationText(value * unit) : valueText(value);
}

/** @param {string} text */
function minus(text) {
  return text.replace(/^-/, "−");
}

/**
 * How long ago a moment was, on the axis of time; above zero what came while the view was held.
 * @param {number} ago milliseconds
 */
export function agoText(ago) {
  return Math.abs(ago) < 0.5 ? "now" : `${ago < 0 ? "+" : "−"}${longSpanText(Math.abs(ago))}`;
}

/**
 * A span: 250 ms, 1.5 s, 2 min 5 s, 3 h 20 min, 2 d 4 h.
 * @param {number} ms
 */
export function longSpanText(ms) {
  if (ms < 36e5) return spanText(ms);
  const minutes = Math.round(ms / 6e4);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60)];
  if (days) return `${days} d${hours % 24 ? ` ${hours % 24} h` : ""}`;
  return `${hours} h${minutes % 60 ? ` ${minutes % 60} min` : ""}`;
}

const FIRST_WALL_MS = 1e11; // clocks that begin before 1973 are virtual, or those of a file

/**
 * A moment: its time of day to the millisecond, of a virtual clock how long the run had run; and how long ago it was.
 * @param {number} origin milliseconds since 1970
 * @param {number} t milliseconds from there
 * @param {number} ago
 */
export function momentText(origin, t, ago) {
  if (origin < FIRST_WALL_MS) return `at ${longSpanText(origin < 0 ? t - origin : t)} · ${agoText(ago)}`;
  const moment = new Date(origin + t);
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`;
  const ms = String(moment.getMilliseconds()).padStart(3, "0");
  return `${time}.${ms} · ${agoText(ago)}`;
}

/**
 * Notes below a plot: what a pixel stands for, and what is not drawn.
 * @param {{most: number, others: number, without: number, hidden: number, lost: number}} facts
 */
export function notesOf({ most, others, without, hidden, lost }) {
  const notes = [];
  if (most > 1) notes.push(`1 px = up to ${groupedText(most)} events`);
  if (others) {
    const many = others >= 1000 ? "1,000 or more" : groupedText(others);
    notes.push(`${many} more series not drawn: there is room for 20`);
  }
  if (without) notes.push(`${groupedText(without)} without a number`);
  if (hidden) notes.push(`${groupedText(hidden)} hidden`);
  if (lost) notes.push(`${groupedText(lost)} at or below zero not on this scale`);
  return notes;
}
