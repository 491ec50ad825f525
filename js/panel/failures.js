// The failures of a run as a table: one row for each kind.

import { element } from "../dom.js";
import { groupedText } from "../format.js";

/** @import { FailureRow } from "../protocol.js" */

const HEADS = ["times", "last", "step", "function", "event", "error"];

/** @param {FailureRow[]} rows */
export function failuresTable(rows) {
  const head = element("tr", {}, ...HEADS.map((name) => element("th", { scope: "col" }, name)));
  const caption = rows.length === 1 ? "one kind of failure" : `${rows.length} kinds of failures`;
  return element(
    "table",
    { class: "rxm-p-failures" },
    element("caption", {}, caption),
    element("thead", {}, head),
    element("tbody", {}, ...rows.map(lineOf)),
  );
}

/** @param {FailureRow} row */
function lineOf(row) {
  const at = new Date(Number(BigInt(row.at_ns) / 1000000n));
  const error = element("td", {}, row.error);
  if (row.remedy && !row.error.includes(row.remedy)) {
    error.append(element("div", { class: "rxm-p-remedy" }, `Remedy: ${row.remedy}`));
  }
  return element(
    "tr",
    {},
    element("td", { class: "rxm-p-number", "data-unit": row.count === 1 ? " time" : " times" }, groupedText(row.count)),
    element("td", { class: "rxm-p-short", title: at.toISOString() }, at.toLocaleTimeString([], { hour12: false })),
    element("td", { class: "rxm-p-short" }, row.step),
    element("td", { class: "rxm-p-code" }, row.function || "–"),
    element("td", { class: "rxm-p-code rxm-p-event" }, row.event || "–"),
    error,
  );
}
