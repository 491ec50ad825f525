// Numbers, counts and spans of time as people read them. No page in here: see format.test.js.

/**
 * A whole number with its thousands apart: 12,345.
 * @param {number} number
 */
export function groupedText(number) {
  return Math.round(number).toLocaleString("en-US");
}

/**
 * A count of at most five characters or so: 9,999, then 12.3k.
 * @param {number} count
 */
export function countText(count) {
  if (count < 10_000) return count.toLocaleString("en-US");
  return scaled(count, 3, 3);
}

/**
 * A count that fits into a marble: 999, then 1.2k, 12k, 123k.
 * @param {number} count
 */
export function shortCount(count) {
  return count < 1000 ? String(count) : scaled(count, 2, 3);
}

/**
 * @param {number} count
 * @param {number} digits below 99.5 of a unit
 * @param {number} most digits from there on
 */
function scaled(count, digits, most) {
  const [unit, size] = count < 999_500 ? ["k", 1e3] : count < 999_500_000 ? ["M", 1e6] : ["G", 1e9];
  const text = (count / Number(size)).toPrecision(count / Number(size) < 99.5 ? digits : most);
  return text.replace(/\.0+$/, "") + unit;
}

/**
 * Events a second: 0/s, 2.5/s, 12.3k/s.
 * @param {number} perSecond
 */
export function rateText(perSecond) {
  if (perSecond < 0.05) return "0/s";
  if (perSecond < 9.95) return `${perSecond.toFixed(1)}/s`;
  return `${countText(Math.round(perSecond))}/s`;
}

/**
 * How late an event was, in milliseconds: 0.25 ms, 12 ms, 1.5 s.
 * @param {number} ms
 */
export function lagText(ms) {
  if (ms >= 999.5) return `${(ms / 1000).toFixed(1)} s`;
  if (ms >= 9.95) return `${ms.toFixed(0)} ms`;
  return `${ms.toFixed(ms >= 0.995 ? 1 : 2)} ms`;
}

/**
 * How long something has run, in seconds: 12.3 s, 5 min 3 s, 2 h 5 min.
 * @param {number} seconds
 */
export function uptimeText(seconds) {
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours ? `${groupedText(hours)} h ${minutes} min` : `${minutes} min ${whole % 60} s`;
}

/**
 * A stretch of time, in milliseconds: 250 ms, 1.5 s, 2 min 5 s.
 * @param {number} ms
 */
export function spanText(ms) {
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${Number((ms / 1000).toFixed(1))} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min${seconds % 60 ? ` ${seconds % 60} s` : ""}`;
}

/**
 * The same to a hundredth of a millisecond, where it is short.
 * @param {number} ms
 */
export function shortSpanText(ms) {
  return ms < 10 ? `${ms.toFixed(2)} ms` : spanText(ms);
}

/**
 * A duration in nanoseconds: 12.5 ms, 2 min 5 s; three digits, or two units.
 * @param {number} ns
 */
export function durationText(ns) {
  const sign = ns < 0 ? "−" : "";
  const size = Math.abs(ns);
  if (!Number.isFinite(size)) return String(ns);
  for (const [unit, one, end] of SMALL_UNITS) {
    const rounded = Number((size / one).toPrecision(3));
    if (rounded * one < end) return `${sign}${rounded} ${unit}`;
  }
  const seconds = Math.round(size / 1e9);
  const [unit, one, part, smaller] = LARGE_UNITS.findLast((step) => seconds >= step[1]) ?? LARGE_UNITS[0];
  const left = Math.floor((seconds % one) / smaller);
  return `${sign}${Math.floor(seconds / one)} ${unit}${left ? ` ${left} ${part}` : ""}`;
}

/** @type {[unit: string, ns: number, end: number][]} */
const SMALL_UNITS = [
  ["ns", 1, 1e3],
  ["µs", 1e3, 1e6],
  ["ms", 1e6, 1e9],
  ["s", 1e9, 6e10],
];
/** @type {[unit: string, seconds: number, part: string, partSeconds: number][]} */
const LARGE_UNITS = [
  ["min", 60, "s", 1],
  ["h", 3600, "min", 60],
  ["d", 86400, "h", 3600],
];

/**
 * A text cut to so many letters.
 * @param {string} text
 * @param {number} most
 */
export function cutText(text, most) {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
