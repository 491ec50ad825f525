import assert from "node:assert/strict";
import { test } from "node:test";
import { agoText, longSpanText, momentText, notesOf, readingText, valueText } from "./texts.js";

test("values are short and exact enough", () => {
  const values = [0, 21.3456789, -5, 1234567, 1e12, 2.5e-7, Number.NaN];
  assert.deepEqual(values.map(valueText), ["0", "21.3457", "−5", "1,234,570", "1e+12", "2.5e-7", "–"]);
});

test("durations have their units, other numbers have none", () => {
  assert.deepEqual([readingText(250_000, 1), readingText(1.5, 1e6), readingText(3, 0)], ["250 µs", "1.5 ms", "3"]);
  assert.equal(readingText(Number.NaN, 1), "–");
});

test("spans of a second, an hour and a day", () => {
  assert.deepEqual([250, 90_000, 5_400_000, 100_800_000].map(longSpanText), [
    "250 ms",
    "1 min 30 s",
    "1 h 30 min",
    "1 d 4 h",
  ]);
  assert.equal(agoText(0.2), "now");
  assert.equal(agoText(5000), "−5 s");
  assert.equal(agoText(-5000), "+5 s");
});

test("a moment is a time of day and how long ago it was", () => {
  const at = new Date(2026, 0, 2, 3, 4, 5, 6).getTime();
  assert.equal(momentText(at - 500, 500, 1500), "03:04:05.006 · −1.5 s");
  assert.equal(momentText(0, 12_500, 1500), "at 12.5 s · −1.5 s", "in virtual time how long the run had run");
  assert.equal(momentText(-9000, 500, 0), "at 9.5 s · now", "in a file too, which may begin later");
});

test("notes say what a pixel stands for and what is not drawn, and nothing where nothing is to be said", () => {
  const nothing = { most: 1, others: 0, without: 0, hidden: 0, lost: 0 };
  assert.deepEqual(notesOf(nothing), []);
  assert.deepEqual(notesOf({ most: 1234, others: 3, without: 2, hidden: 1, lost: 4 }), [
    "1 px = up to 1,234 events",
    "3 more series not drawn: there is room for 20",
    "2 without a number",
    "1 hidden",
    "4 at or below zero not on this scale",
  ]);
});
