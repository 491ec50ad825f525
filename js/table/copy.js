// Rows as text for other programs. No page in here: see copy.test.js.

import { cellOf } from "./rows.js";
import { exactText, jsonObject } from "./values.js";

/** @import { Row } from "./rows.js" */

/**
 * Rows as lines of JSON: objects with the chosen fields; a field that an event has not is left out.
 * @param {Row[]} rows
 * @param {string[]} names
 */
export function asJson(rows, names) {
  const line = (/** @type {Row} */ row) => {
    const present = names.filter((name) => cellOf(row, name) !== undefined);
    return `${jsonObject(
      present,
      present.map((name) => cellOf(row, name)),
    )}\n`;
  };
  return rows.map(line).join("");
}

/**
 * Rows as CSV, RFC 4180 but for the newline: exact values, None and missing empty, what has parts as JSON.
 * @param {Row[]} rows
 * @param {string[]} names
 */
export function asCsv(rows, names) {
  const cell = (/** @type {unknown} */ value) => (value === null || value === undefined ? "" : exactText(value));
  return csvLine(names) + rows.map((row) => csvLine(names.map((name) => cell(cellOf(row, name))))).join("");
}

/**
 * A row of CSV.
 * @param {string[]} texts
 */
export function csvLine(texts) {
  const quoted = (/** @type {string} */ text) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return `${texts.map(quoted).join(",")}\n`;
}
