// What stands below the names of columns: a line of numbers, or the commonest values. See summaries.test.js.

import { traitsOf } from "./kinds.js";
import { cellOf, NUMBER } from "./rows.js";
import { asNumber, cellText, exactText } from "./values.js";

/** @import { Kind } from "./kinds.js" */
/** @import { Column, Row } from "./rows.js" */

/**
 * @typedef {object} Summary of a column, over the rows that were read
 * @property {number} rows how many were read
 * @property {number} count those with a value other than None
 * @property {[low: number, high: number] | null} range of its numbers
 * @property {([low: number, high: number] | null)[]} line the least and the greatest number of each part, oldest first
 * @property {[text: string, count: number][]} common texts, the commonest first
 * @property {number} distinct
 */

const CELLS_AT_ONCE = 200_000; // some 10 ms of a browser's time
const PARTS = 48;
const MOST_DISTINCT = 2000;
const SHOWN_COMMON = 5;

/**
 * How many rows are read: all, or the newest where there are many columns.
 * @param {number} rows
 * @param {number} columns
 */
export function readable(rows, columns) {
  return Math.min(rows, Math.floor(CELLS_AT_ONCE / Math.max(1, columns)));
}

/**
 * Sum up the columns of rows, in the order in which they came.
 * @param {Row[]} rows
 * @param {Map<Column, Kind>} kinds
 * @returns {Map<Column, Summary>}
 */
export function summarize(rows, kinds) {
  const read = rows.slice(rows.length - readable(rows.length, kinds.size));
  const columns = [...kinds].filter(([column]) => column !== NUMBER);
  return new Map(columns.map(([column, kind]) => [column, summaryOf(read, column, kind)]));
}

/**
 * @param {Row[]} rows
 * @param {Column} column
 * @param {Kind} kind
 * @returns {Summary}
 */
function summaryOf(rows, column, kind) {
  const { summary } = traitsOf(kind);
  const parts = Math.min(PARTS, rows.length);
  /** @type {Summary["line"]} */
  const line = Array.from({ length: summary === "spark" ? parts : 0 }, () => null);
  /** @type {Map<string, number>} */
  const counts = new Map();
  let count = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  rows.forEach((row, at) => {
    const value = cellOf(row, column);
    if (value === undefined || value === null) return;
    count += 1;
    const number = asNumber(value);
    if (number !== undefined && Number.isFinite(number)) {
      if (number < low) low = number;
      if (number > high) high = number;
      const place = Math.floor((at * parts) / rows.length);
      const part = line[place];
      if (part) {
        if (number < part[0]) part[0] = number;
        else if (number > part[1]) part[1] = number;
      } else if (line.length) line[place] = [number, number];
    }
    if (summary !== "commonest") return;
    const text = exactText(value);
    const known = counts.get(text);
    if (known !== undefined || counts.size < MOST_DISTINCT) counts.set(text, (known ?? 0) + 1);
  });
  const common = [...counts].sort((one, other) => other[1] - one[1]).slice(0, SHOWN_COMMON);
  return { rows: rows.length, count, range: low <= high ? [low, high] : null, line, common, distinct: counts.size };
}

/**
 * The columns that have no value in any of the rows.
 * @param {Map<Column, Summary>} summaries
 * @returns {Set<Column>}
 */
export function emptyColumns(summaries) {
  return new Set([...summaries].filter(([, { count }]) => !count).map(([column]) => column));
}

/**
 * Where a value stands between the least and the greatest, 0 to 1; null for what is no number.
 * @param {unknown} value
 * @param {Summary | undefined} summary
 */
export function shareOf(value, summary) {
  const number = asNumber(value);
  if (number === undefined || !Number.isFinite(number) || !summary?.range) return null;
  const [low, high] = summary.range;
  return high > low ? Math.min(1, Math.max(0, (number - low) / (high - low))) : 0.5;
}

/**
 * The stretch of a bar, in hundredths of the cell: from zero, which is in the cell, to the value.
 * @param {unknown} value
 * @param {Summary | undefined} summary
 * @returns {[from: number, until: number] | null}
 */
export function barOf(value, summary) {
  const number = asNumber(value);
  if (number === undefined || !Number.isFinite(number) || !summary?.range) return null;
  const low = Math.min(0, summary.range[0]);
  const high = Math.max(0, summary.range[1]);
  if (low === high) return null;
  const at = (/** @type {number} */ x) => 100 * Math.min(1, Math.max(0, (x - low) / (high - low)));
  return number < 0 ? [at(number), at(0)] : [at(0), at(number)];
}

/**
 * The line of a summary as a path: for each part a stroke from its least to its greatest.
 * @param {Summary} summary
 * @param {number} width
 * @param {number} height
 */
export function linePath({ line, range }, width, height) {
  if (!range) return "";
  const [low, high] = range;
  const y = (/** @type {number} */ number) => {
    const share = high > low ? (number - low) / (high - low) : 0.5;
    return (height - 1 - share * (height - 2)).toFixed(1);
  };
  const step = width / Math.max(1, line.length - 1);
  let isDrawn = false;
  /** @type {string[]} */
  const path = [];
  line.forEach((part, at) => {
    const before = isDrawn;
    isDrawn = part !== null;
    if (part === null) return; // a gap stays one
    const x = (at * step).toFixed(1);
    path.push(
      `${before ? "L" : "M"}${x} ${y(part[0])}`,
      part[1] > part[0] ? `L${x} ${y(part[1])}` : before ? "" : "h0.1",
    );
  });
  return path.join("");
}

/**
 * What a summary says: parts that stand below the name as far as they fit, and all on being pointed at.
 * @param {Summary} summary
 * @param {Kind} kind
 * @returns {{parts: string[], full: string}}
 */
export function summaryTexts({ rows, count, range, common, distinct }, kind) {
  if (!count) return { parts: [], full: "no value in view" };
  if (traitsOf(kind).summary === "spark" && range) {
    const [low, high] = range.map((number) => cellText(number, kind));
    return { parts: [], full: low === high ? `always ${low}` : `${low} to ${high}` };
  }
  if (!common.length) return { parts: [], full: "" };
  if (distinct === 1 && count === rows) return { parts: [`always ${common[0][0]}`], full: `always ${common[0][0]}` };
  if (distinct > 1 && common[0][1] === 1) {
    const many = distinct < MOST_DISTINCT ? String(distinct) : `${MOST_DISTINCT} and more`;
    return { parts: [`${many} different`], full: "no value comes twice" };
  }
  const share = (/** @type {number} */ times) => `${Math.max(1, Math.round((100 * times) / rows))} %`;
  const parts = common.map(([text, times]) => `${text} ${share(times)}`);
  const rest = distinct - common.length;
  const full = [
    ...parts,
    ...(rest > 0 ? [`${rest} more`] : []),
    ...(count < rows ? [`no value ${share(rows - count)}`] : []),
  ];
  return { parts, full: full.join(" · ") };
}
