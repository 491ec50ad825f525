// The points of a stretch of time as text for other programs. No page in here: see copy.test.js.

import { csvLine } from "../table/copy.js";
import { firstFrom } from "./points.js";

/** @import { SeriesPoints } from "./points.js" */

const NAMES = ["at", "series", "value", "events"];

/**
 * The points of the series that are shown: when, of which series, the value, how many events it stands for. A gap has
 * no value.
 * @param {SeriesPoints[]} series
 * @param {number} origin of their times, in milliseconds since 1970
 * @param {[begin: number, end: number]} stretch
 * @returns {[at: string, series: string, value: number | null, events: number][]}
 */
export function pointsOf(series, origin, [begin, end]) {
  return series
    .filter(({ isShown }) => isShown)
    .flatMap((one) => {
      /** @type {[string, string, number | null, number][]} */
      const rows = [];
      const behind = firstFrom(one.t, one.length, end);
      for (let at = one.indexOf(begin); at < behind || (at < one.length && one.t[at] === end); at++) {
        const value = Number.isFinite(one.v[at]) ? one.v[at] : null;
        rows.push([new Date(origin + one.t[at]).toISOString(), one.label, value, one.count[at]]);
      }
      return rows;
    });
}

/** @param {ReturnType<typeof pointsOf>} rows */
export function asJson(rows) {
  return rows
    .map((row) => `${JSON.stringify(Object.fromEntries(NAMES.map((name, at) => [name, row[at]])))}\n`)
    .join("");
}

/** @param {ReturnType<typeof pointsOf>} rows */
export function asCsv(rows) {
  return [NAMES, ...rows].map((row) => csvLine(row.map((value) => (value === null ? "" : String(value))))).join("");
}
