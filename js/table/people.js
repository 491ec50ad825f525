// Rows that the tests of this folder share.

import { Rows } from "./rows.js";

/** @param {any[][]} packed */
export function makeRows(packed) {
  const rows = new Rows(1000);
  rows.addShapes(0, [
    ["", ["id", "name", "v"]],
    ["Failure", ["error"]],
  ]);
  rows.addKinds({ id: "number", name: "text", v: "number", error: "text" });
  rows.add(/** @type {any} */ (packed));
  return rows;
}

export const PEOPLE = [
  [0, 0, 1, "Ann Smith", 5],
  [0, 1, 2, "bob", null],
  [0, 2, 10, "cleo", -1.5],
  [1, 3, "ValueError: no"],
  [0, 4, 3, "Ann", "text"],
  [0, 5, 4, "dan", "\u0001nNaN"],
];
