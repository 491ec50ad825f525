// What a reader types into the filter, as a test of rows, and what of it is not understood. See filter.test.js.

import { cellOf, NUMBER } from "./rows.js";
import { asBigInt, asNumber, cellText, exactText, NS_OF } from "./values.js";

/** @import { Column, Row } from "./rows.js" */
/** @import { Kind, Zone } from "./values.js" */

/**
 * @typedef {Map<Column, Kind>} Kinds
 * @typedef {(row: Row) => boolean} Test
 * @typedef {object} Filter
 * @property {Test | null} test null: all rows pass
 * @property {string[]} problems what is not understood, and left out
 * @property {string[]} remarks what may be meant otherwise than it is taken
 */

/** The examples behind the filter's question mark. */
export const EXAMPLES = [
  ["apple pie", "rows that hold both words, anywhere"],
  ['"apple pie"', "rows that hold this text, signs and all"],
  ["-apple", "rows without it"],
  ["name:apple", "the column name holds it"],
  ["name=apple  id==5  id!=5", "the column is exactly this, or is not"],
  ["id>5  id<=1000", "numbers compared; 1000, not 1,000"],
  ["lag_ns>5ms", "a duration with its unit"],
  ["at_ns>18:00", "a time of today, or 2026-01-31, or 2026-01-31T18:00"],
  ["id<3 or id>5", "either; words side by side: both"],
];

const SIGNS = ["==", "!=", ">=", "<=", ">", "<", "=", ":"];
const ENDS_WITH_SIGN = /(==|!=|>=|<=|>|<|=)$/;
const IS_SIGN = /^(==|!=|>=|<=|>|<|=)/;

/**
 * Read a filter's text: every word is to be found in a row. `name:word` looks into one column, `name>5` (and < >= <=
 * = == !=) compares, `-word` leaves out, "two words" in quotes are one, `or` stands between alternatives.
 * @param {string} text
 * @param {Zone} zone
 * @param {Kinds} kinds
 * @param {number} [today] milliseconds since 1970: the day of times that are typed without one
 * @returns {Filter}
 */
export function readFilter(text, zone, kinds, today = Date.now()) {
  /** @type {string[]} */
  const problems = [];
  /** @type {string[]} */
  const remarks = [];
  const reader = { zone, kinds, today, problems, remarks };
  const alternatives = alternativesOf(wordsOf(text, kinds));
  const groups = alternatives.map((words) =>
    words.map((word) => readWord(word, reader)).filter((test) => test !== null),
  );
  const some = groups.filter((tests) => tests.length);
  const test = some.length ? (/** @type {Row} */ row) => some.some((tests) => tests.every((one) => one(row))) : null;
  return { test, problems, remarks };
}

/**
 * @typedef {{zone: Zone, kinds: Kinds, today: number, problems: string[], remarks: string[]}} Reader
 */

/**
 * The words of a text; a column, a sign and a value are one word also with spaces between them.
 * @param {string} text
 * @param {Kinds} kinds
 */
function wordsOf(text, kinds) {
  /** @type {string[]} */
  const words = [];
  let isOpen = false; // the last word still lacks its value
  for (const part of text.match(/(?:[^\s"]|"[^"]*"?)+/g) ?? []) {
    const last = words.at(-1);
    const isContinued = last !== undefined && IS_SIGN.test(part) && columnNamed(bare(last), kinds) !== undefined;
    if (last !== undefined && (isOpen || isContinued)) words[words.length - 1] = last + part;
    else words.push(part);
    const now = words[words.length - 1];
    const sign = now.match(ENDS_WITH_SIGN)?.[0] ?? "";
    isOpen = sign !== "" && columnNamed(bare(now.slice(0, -sign.length)), kinds) !== undefined;
  }
  return words;
}

/** @param {string[]} words */
function alternativesOf(words) {
  /** @type {string[][]} */
  const alternatives = [[]];
  words.forEach((word, at) => {
    const isBetween = at > 0 && at < words.length - 1;
    const isLast = at > 0 && at === words.length - 1; // not yet typed to its end
    if (/^(or|OR|\|\|?)$/.test(word) && (isBetween || isLast)) alternatives.push([]);
    else if (!(/^(and|AND|&&?)$/.test(word) && (isBetween || isLast))) alternatives[alternatives.length - 1].push(word);
  });
  return alternatives;
}

/** @param {string} word */
const bare = (word) => word.replace(/^-(?=.)/, "").replace(/"/g, "");

/**
 * @param {string} name
 * @param {Kinds} kinds
 * @returns {Column | undefined}
 */
function columnNamed(name, kinds) {
  if (kinds.has(name)) return name;
  return name === "#" ? NUMBER : undefined; // a field that is called so goes first
}

/**
 * @param {string} word
 * @param {Reader} reader
 * @returns {Test | null} null: nothing to test
 */
function readWord(word, reader) {
  const isNot = word.length > 1 && word[0] === "-" && !/^-[\d.]/.test(word);
  const said = isNot ? word.slice(1) : word;
  const isQuoted = /^"[^"]*"?$/.test(said);
  const plain = said.replace(/"/g, "");
  if (!plain) return null;
  const test = (isQuoted ? null : readColumn(plain, reader)) ?? textTest(plain, reader, isQuoted);
  if (test === NOTHING) return null;
  return isNot ? (row) => !test(row) : test;
}

/** @type {Test} */
const NOTHING = () => true;

/**
 * @param {string} plain
 * @param {Reader} reader
 * @returns {Test | null} null where it names no column
 */
function readColumn(plain, reader) {
  const found = splitWord(plain, reader.kinds);
  if (found === null) return null;
  const { column, sign, wanted } = found;
  if (wanted === "") return NOTHING; // not yet typed to its end
  const kind = reader.kinds.get(column) ?? "";
  if (sign === ":") {
    const sought = wanted.toLowerCase();
    return (row) => spokenText(cellOf(row, column), kind, reader.zone).includes(sought);
  }
  const bound = boundOf(wanted, kind, reader);
  if (sign === "=" || sign === "==" || sign === "!=") {
    if (bound === undefined && wanted !== "None" && /^(number|time|duration)/.test(kind))
      reader.remarks.push(whyNoBound(plain, wanted, kind));
    const isWanted = sign !== "!=";
    return (row) => isEqual(cellOf(row, column), wanted, bound) === isWanted;
  }
  if (bound === undefined) {
    reader.problems.push(whyNoBound(plain, wanted, kind));
    return NOTHING;
  }
  return (row) => isBeyond(cellOf(row, column), sign, bound);
}

/**
 * A word as a column, a sign and what is wanted; the longest name that fits, for names may hold signs.
 * @param {string} plain
 * @param {Kinds} kinds
 */
function splitWord(plain, kinds) {
  /** @type {{column: Column, sign: string, wanted: string} | null} */
  let best = null;
  let longest = -1;
  /** @type {Column[]} */
  const columns = [NUMBER, ...kinds.keys()];
  for (const column of columns) {
    const name = column === NUMBER ? "#" : column;
    if (!plain.startsWith(name) || name.length < longest || !name) continue;
    const rest = plain.slice(name.length);
    const sign = SIGNS.find((each) => rest.startsWith(each));
    if (sign === undefined) continue;
    longest = name.length;
    best = { column, sign, wanted: rest.slice(sign.length) };
  }
  return best;
}

/**
 * @param {string} plain
 * @param {Reader} reader
 * @param {boolean} isQuoted
 * @returns {Test}
 */
function textTest(plain, reader, isQuoted) {
  const { zone, kinds } = reader;
  const [, name, sign, wanted] = plain.match(/^([^:<>=!&|()]+)(:|==|!=|>=|<=|>|<|=)(.*)$/) ?? [];
  if (!isQuoted && name !== undefined && wanted !== "" && !wanted.startsWith("//")) {
    if (sign !== ":") {
      reader.problems.push(`no column is called “${name}”; for the text itself write "${plain}" in quotes`);
      return NOTHING;
    }
    reader.remarks.push(`no column is called “${name}”; the text “${plain}” is looked for`);
  } else if (!isQuoted && /^(==|!=|>=|<=|>|<|=|&&?|\|\|?|\(.*|.*\))$/.test(plain)) {
    reader.remarks.push(`the text “${plain}” is looked for; a condition is one word, as in id>5`);
  }
  const sought = plain.toLowerCase();
  return (row) => rowText(row, zone, kinds).includes(sought);
}

/**
 * What a column's values are compared with: a number in the column's own unit, or undefined.
 * @param {string} wanted
 * @param {Kind} kind
 * @param {Reader} reader
 * @returns {number | bigint | undefined}
 */
function boundOf(wanted, kind, { zone, today }) {
  if (/^[+-]?\d{16,}$/.test(wanted)) return BigInt(wanted);
  if (wanted.trim() !== "" && !Number.isNaN(Number(wanted))) return Number(wanted);
  const [what, unit] = kind.split(":");
  if (what === "duration") {
    const ns = durationOf(wanted);
    return ns === undefined ? undefined : ns / NS_OF[unit];
  }
  if (what !== "time" && what !== "moment") return undefined;
  const ms = instantOf(wanted, zone, today);
  if (ms === undefined) return undefined;
  return what === "moment" ? ms : BigInt(ms) * (1_000_000n / BigInt(NS_OF[unit]));
}

/** @type {Record<string, number>} */
const NS_OF_UNIT = { ns: 1, us: 1e3, µs: 1e3, ms: 1e6, s: 1e9, min: 6e10, h: 3.6e12, d: 8.64e13 };

/** @param {string} text */
function durationOf(text) {
  const [, size, unit] = text.match(/^([+-]?\d+(?:\.\d+)?)\s*(ns|us|µs|ms|s|min|h|d)$/) ?? [];
  return size === undefined ? undefined : Number(size) * NS_OF_UNIT[unit];
}

/**
 * @param {string} text
 * @param {Zone} zone
 * @param {number} today
 */
function instantOf(text, zone, today) {
  const [, day, time] = text.match(/^(\d{4}-\d\d-\d\d)?[T ]?(\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)?$/) ?? [];
  if (day === undefined && time === undefined) {
    const at = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(at) ? undefined : at;
  }
  const now = new Date(today);
  const date =
    day ??
    (zone === "utc"
      ? now.toISOString().slice(0, 10)
      : new Date(today - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10));
  const clock = (time ?? "00:00").replace(/^(\d):/, "0$1:");
  const at = Date.parse(`${date}T${clock}${zone === "utc" ? "Z" : ""}`);
  return Number.isNaN(at) ? undefined : at;
}

/**
 * @param {string} plain
 * @param {string} wanted
 * @param {Kind} kind
 */
function whyNoBound(plain, wanted, kind) {
  const grouped = wanted.replace(/[,_'\s]/g, "");
  if (grouped !== wanted && grouped !== "" && !Number.isNaN(Number(grouped))) {
    return `“${plain}”: write ${grouped} without signs between its digits`;
  }
  const [what] = kind.split(":");
  if (what === "duration") return `“${plain}”: ${wanted} is no duration, as 5ms is`;
  if (what === "time" || what === "moment") return `“${plain}”: ${wanted} is no time, as 18:00 or 2026-01-31T18:00 is`;
  return `“${plain}”: ${wanted} is no number`;
}

/**
 * @param {unknown} value
 * @param {string} wanted
 * @param {number | bigint | undefined} bound
 */
function isEqual(value, wanted, bound) {
  if (value === undefined || value === null) return value === null && wanted === "None";
  const own = comparable(value, bound);
  if (own !== undefined && bound !== undefined) return own >= bound && own <= bound; // a number or a bigint
  return exactText(value) === wanted;
}

/**
 * @param {unknown} value
 * @param {string} sign
 * @param {number | bigint} bound
 */
function isBeyond(value, sign, bound) {
  const own = comparable(value, bound);
  if (own === undefined) return false;
  if (sign === ">") return own > bound;
  if (sign === "<") return own < bound;
  return sign === ">=" ? own >= bound : own <= bound;
}

/**
 * A value as a number to compare: exact where it is large; an instant as its milliseconds, where a moment is asked for.
 * @param {unknown} value
 * @param {number | bigint | undefined} bound
 */
function comparable(value, bound) {
  const number = asBigInt(value) ?? asNumber(value);
  if (number !== undefined || bound === undefined || typeof value !== "string") return number;
  const at = /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/**
 * @param {unknown} value
 * @param {Kind | undefined} kind
 * @param {Zone} zone
 */
function spokenText(value, kind, zone) {
  if (value === undefined) return "";
  const shown = cellText(value, kind, zone);
  const exact = exactText(value);
  return (shown === exact ? exact : `${shown} ${exact}`).toLowerCase();
}

/**
 * All that a row says, kept with the row.
 * @param {Row} row
 * @param {Zone} zone
 * @param {Kinds} kinds
 */
function rowText(row, zone, kinds) {
  if (row.spoken === undefined || row.zone !== zone) {
    const parts = row.shape.names.map((name, at) => spokenText(row.cells[at], kinds.get(name), zone));
    row.spoken = `${parts.join("\n")}\n${row.shape.label.toLowerCase()}`;
    row.zone = zone;
  }
  return row.spoken;
}
