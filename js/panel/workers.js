// The workers of a run's keyed steps as a table: a row for each, which comes and goes with it.

import { element } from "../dom.js";
import { groupedText } from "../format.js";

/** @import { WorkerRow } from "../protocol.js" */

const HEADS = ["step", "worker", "events", "queued", "p50 ms", "p99 ms", "keys", "parts", "restarts"];

/** @param {WorkerRow[]} rows */
export function workersTable(rows) {
  const head = element("tr", {}, ...HEADS.map((name) => element("th", { scope: "col" }, name)));
  return element(
    "table",
    { class: "rxm-p-workers" },
    element("caption", {}, captionOf(rows)),
    element("thead", {}, head),
    element("tbody", {}, ...rows.map(lineOf)),
  );
}

/**
 * @param {WorkerRow[]} rows
 */
export function captionOf(rows) {
  return rows.length === 1 ? "one worker" : `${rows.length} workers`;
}

/**
 * @param {number | null} ms
 */
export function latencyText(ms) {
  if (ms === null) return "–";
  return ms < 100 ? ms.toFixed(1) : groupedText(Math.round(ms));
}

/** @param {WorkerRow} row */
function lineOf(row) {
  const numbers = [groupedText(row.events), groupedText(row.queued), latencyText(row.p50_ms), latencyText(row.p99_ms)];
  numbers.push(groupedText(row.keys), groupedText(row.parts));
  return element(
    "tr",
    {},
    element("td", {}, row.step),
    element("td", {}, row.worker),
    ...numbers.map((text) => element("td", { class: "rxm-p-number" }, text)),
    element("td", { class: row.restarts ? "rxm-p-number rxm-p-warn" : "rxm-p-number" }, groupedText(row.restarts)),
  );
}
