// Values as they come from the kernel, and as people read them. No page in here: see values.test.js.

import { durationText } from "../format.js";
import { traitsOf, UNITS } from "./kinds.js";

/** @import { Kind } from "./kinds.js" */

/**
 * @typedef {"local" | "utc"} Zone
 */

// A text that begins with it says something that JSON has no form for: see widgets/wire_format.py.
const MARK = "\u0001";
// Set here and not by the kernel: a whole number that JavaScript's numbers would round.
const MARK_BIG = "b";

const LONG_NUMBERS = /"(?:[^"\\]|\\.)*"|-?\d+\.\d+(?:[eE][+-]?\d+)?|-?\d{16,}(?![\d.eE])/g;

/** In a row with a column "…": the event has no such field. */
export const ABSENT = `${MARK}a`;

/**
 * Parse JSON whose long whole numbers stay exact: nanoseconds since 1970 have 19 digits, JavaScript's numbers hold 15.
 * @param {string} text
 * @returns {any}
 */
export function parseExactly(text) {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  const marked = (/** @type {string} */ part) => (/^-?\d+$/.test(part) ? `"\\u0001${MARK_BIG}${part}"` : part);
  return JSON.parse(text.replace(LONG_NUMBERS, marked));
}

/**
 * When the events of rows came, as they travel in the second buffer.
 * @param {DataView[]} buffers
 */
export function timesOf(buffers) {
  if (buffers.length < 2) return new Float64Array(0);
  const { buffer, byteOffset, byteLength } = buffers[1];
  return new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

/**
 * Parse what travels beside a message.
 * @param {DataView[]} buffers
 * @returns {any}
 */
export function parseBuffer(buffers) {
  return buffers.length ? parseExactly(new TextDecoder().decode(buffers[0])) : [];
}

/**
 * Whether a value stands for something that JSON has no form for.
 * @param {unknown} value
 * @param {"b" | "n" | "r" | "c"} [sign] a big number, a number like NaN, what is shown by its repr, a text cut short
 * @returns {value is string}
 */
export function isMarked(value, sign) {
  return typeof value === "string" && value[0] === MARK && (sign === undefined || value[1] === sign);
}

/**
 * A value as a number, for sorting, right-aligning and comparing: what it is near to, or undefined.
 * @param {unknown} value
 */
export function asNumber(value) {
  if (typeof value === "number") return value;
  return isMarked(value, "b") || isMarked(value, "n") ? Number(value.slice(2)) : undefined;
}

/**
 * A whole number that JavaScript's numbers would round, or undefined.
 * @param {unknown} value
 */
export function asBigInt(value) {
  return isMarked(value, "b") ? BigInt(value.slice(2)) : undefined;
}

/**
 * The value with its exact digits, as one line.
 * @param {unknown} value
 */
export function exactText(value) {
  if (value === undefined) return "";
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return isMarked(value) ? value.slice(2) + (value[1] === "c" ? "…" : "") : value;
  return typeof value === "object" ? jsonText(value) : String(value);
}

/**
 * The value as JSON, exact; what JSON cannot say is null or a text.
 * @param {unknown} value
 * @returns {string}
 */
export function jsonText(value) {
  if (value === undefined) return "null";
  if (Array.isArray(value)) return `[${value.map(jsonText).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const parts = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${jsonText(inner)}`);
    return `{${parts.join(",")}}`;
  }
  if (isMarked(value, "b")) return value.slice(2);
  if (isMarked(value, "n")) return "null";
  return JSON.stringify(isMarked(value) ? exactText(value) : value);
}

/**
 * Fields as one JSON object.
 * @param {string[]} names
 * @param {unknown[]} values
 */
export function jsonObject(names, values) {
  return `{${names.map((name, at) => `${JSON.stringify(name)}:${jsonText(values[at])}`).join(",")}}`;
}

/**
 * What a cell shows.
 * @param {unknown} value
 * @param {Kind} [kind]
 * @param {Zone} [zone]
 * @returns {string}
 */
export function cellText(value, kind = "", zone = "local") {
  const number = asNumber(value);
  if (number !== undefined) {
    const { name, unit, unitNs } = traitsOf(kind);
    if (name === "time") return timeText(value, unit, zone);
    if (name === "duration") return durationText(number * unitNs);
    return typeof value === "number" ? numberText(value) : exactText(value);
  }
  if (kind === "moment" && typeof value === "string") return momentText(value, zone);
  if (typeof value === "object" && value !== null) return summary(value);
  const text = exactText(value);
  return /[\n\r\t]/.test(text) ? text.replace(/\r?\n|\r/g, "⏎").replace(/\t/g, " ") : text;
}

/** @param {number} number */
function numberText(number) {
  if (Number.isInteger(number)) return String(number);
  const short = String(Number(number.toPrecision(7)));
  return short.length < String(number).length ? short : String(number);
}

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");

/**
 * @param {number} milliseconds
 * @param {Zone} zone
 * @returns {[day: string, time: string] | null}
 */
function dayAndTime(milliseconds, zone) {
  const at = new Date(milliseconds);
  if (Number.isNaN(at.getTime())) return null;
  const day =
    zone === "utc"
      ? [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
      : [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  const time =
    zone === "utc"
      ? [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()]
      : [at.getHours(), at.getMinutes(), at.getSeconds()];
  return [day.map(two).join("-"), time.map(two).join(":")];
}

/**
 * A time since 1970, to the millisecond; with its day unless that is today.
 * @param {unknown} value
 * @param {string} unit
 * @param {Zone} zone
 * @param {boolean} [isFull] with day, all digits and the zone
 * @param {number} [today] milliseconds since 1970
 */
export function timeText(value, unit, zone, isFull = false, today = Date.now()) {
  const digits = isMarked(value) ? value.slice(2) : String(value);
  if (!/^-?\d+$/.test(digits)) return exactText(value);
  const ns = BigInt(digits) * BigInt(UNITS[unit]);
  const part = ((ns % 1000000000n) + 1000000000n) % 1000000000n;
  const shown = dayAndTime(Number((ns - part) / 1000000n), zone);
  if (shown === null) return digits;
  const fraction = String(part).padStart(9, "0");
  if (isFull) return `${shown[0]} ${shown[1]}.${fraction} ${zone === "utc" ? "UTC" : zoneName()}`;
  const isToday = dayAndTime(today, zone)?.[0] === shown[0];
  return `${isToday ? "" : `${shown[0]} `}${shown[1]}.${fraction.slice(0, 3)}`;
}

/**
 * A `datetime` of Python as people read it; without an offset it is no instant, and stays as it is.
 * @param {string} text
 * @param {Zone} zone
 * @param {number} [today]
 */
export function momentText(text, zone, today = Date.now()) {
  const at = /(?:Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? text.replace("T", " ") : timeText(Math.floor(at), "ms", zone, false, today);
}

function zoneName() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "local time";
}

/**
 * The beginning of what has parts.
 * @param {object} value
 */
function summary(value) {
  const text = jsonText(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
