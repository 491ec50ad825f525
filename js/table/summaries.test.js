import assert from "node:assert/strict";
import { test } from "node:test";
import { Rows } from "./rows.js";
import { barOf, emptyColumns, linePath, readable, shareOf, summarize, summaryTexts } from "./summaries.js";

/** @param {any[][]} packed */
function sums(packed) {
  const rows = new Rows(100_000);
  rows.addShapes(0, [
    ["", ["v", "name"]],
    ["", ["other"]],
  ]);
  rows.addKinds({ v: "number", name: "text", other: "number" });
  rows.add(/** @type {any} */ (packed));
  return { summaries: summarize(rows.list(), rows.kinds), kinds: rows.kinds };
}

/**
 * @param {any[][]} packed
 * @param {string} column
 */
function sum(packed, column) {
  const found = sums(packed).summaries.get(column);
  assert.ok(found);
  return found;
}

test("a spike of one row in ten thousand is in the line", () => {
  const v = sum(
    Array.from({ length: 10_000 }, (_, n) => [0, n, n === 7777 ? 1000 : n % 2, "a"]),
    "v",
  );
  assert.deepEqual(v.range, [0, 1000]);
  assert.equal(v.line.filter((part) => part && part[1] === 1000).length, 1);
  assert.ok(linePath(v, 60, 14).includes(" 1.0"), "the top of the picture");
  assert.deepEqual(summaryTexts(v, "number"), { parts: [], full: "0 to 1000" });
});

test("the commonest values are told with their shares", () => {
  const name = sum(
    ["ok", "ok", "warn", "ok", null].map((text, n) => [0, n, n, text]),
    "name",
  );
  assert.deepEqual(summaryTexts(name, "text"), {
    parts: ["ok 60 %", "warn 20 %"],
    full: "ok 60 % · warn 20 % · no value 20 %",
  });
  assert.deepEqual(summaryTexts(sum([[0, 0, 1, "a"]], "name"), "text").parts, ["always a"]);
  const different = sum(
    [1, 2, 3].map((n) => [0, n, n, `name ${n}`]),
    "name",
  );
  assert.deepEqual(summaryTexts(different, "text").parts, ["3 different"]);
});

test("a column without a value is empty, one with None too", () => {
  const { summaries } = sums([
    [0, 0, 1, null],
    [0, 1, 2, null],
  ]);
  assert.deepEqual([...emptyColumns(summaries)], ["name", "other"]);
});

test("a gap of the line stays one, and what is no number has no place", () => {
  const packed = Array.from({ length: 96 }, (_, n) => (n < 48 ? [0, n, n, "a"] : [1, n, "text"]));
  const { line } = sum(packed, "v");
  assert.deepEqual([line[0], line[23], line[24]], [[0, 1], [46, 47], null]);
  assert.equal(linePath(sum(packed, "other"), 60, 14), "");
});

test("shares and bars: between the least and the greatest, bars from zero", () => {
  const summary = sum(
    [-5, 5, 15].map((v, n) => [0, n, v, "a"]),
    "v",
  );
  assert.deepEqual([shareOf(5, summary), shareOf(-5, summary), shareOf("x", summary)], [0.5, 0, null]);
  assert.deepEqual(barOf(15, summary), [25, 100]);
  assert.deepEqual(barOf(-5, summary), [0, 25]);
  assert.equal(shareOf("\u0001nNaN", summary), null);
  assert.equal(shareOf(1, sum([[0, 0, 1, "a"]], "v")), 0.5);
});

test("of wide tables the newest rows are read", () => {
  assert.equal(readable(10_000, 10), 10_000);
  assert.equal(readable(10_000, 100), 2000);
});
