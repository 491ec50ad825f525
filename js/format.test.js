import assert from "node:assert/strict";
import { test } from "node:test";
import { countText, cutText, lagText, rateText, shortCount, shortSpanText, spanText, uptimeText } from "./format.js";

/**
 * @param {string} what
 * @param {(value: number) => string} format
 * @param {[number, string][]} cases
 */
function reads(what, format, cases) {
  for (const [value, text] of cases) {
    test(`${what}: ${value} reads as ${text}`, () => {
      assert.equal(format(value), text);
    });
  }
}

reads("a count in a marble", shortCount, [
  [5, "5"],
  [999, "999"],
  [1_000, "1k"],
  [12_345, "12k"],
  [123_456, "123k"],
  [999_499, "999k"],
  [999_500, "1M"],
  [2_500_000, "2.5M"],
  [3_000_000_000, "3G"],
]);
reads("a count", countText, [
  [0, "0"],
  [9_999, "9,999"],
  [12_345, "12.3k"],
  [10_000, "10k"],
  [999_999, "1M"],
  [123_456_789, "123M"],
]);
reads("a rate", rateText, [
  [0.01, "0/s"],
  [2.54, "2.5/s"],
  [9.99, "10/s"],
  [12_345, "12.3k/s"],
]);
reads("a lag", lagText, [
  [0.254, "0.25 ms"],
  [0.999, "1.0 ms"],
  [9.99, "10 ms"],
  [999.9, "1.0 s"],
  [1_540, "1.5 s"],
]);
reads("an uptime", uptimeText, [
  [12.34, "12.3 s"],
  [59.99, "1 min 0 s"],
  [303, "5 min 3 s"],
  [7_500, "2 h 5 min"],
  [3_600_000, "1,000 h 0 min"],
]);
reads("a span", spanText, [
  [250, "250 ms"],
  [999.9, "1 s"],
  [1_500, "1.5 s"],
  [59_990, "1 min"],
  [60_000, "1 min"],
  [119_900, "2 min"],
  [125_000, "2 min 5 s"],
]);
reads("a short span", shortSpanText, [
  [0.123, "0.12 ms"],
  [12.3, "12 ms"],
]);

test("a text is cut to so many letters", () => {
  assert.deepEqual([cutText("abc", 3), cutText("abcd", 3)], ["abc", "ab…"]);
});
