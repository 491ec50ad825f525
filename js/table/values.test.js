import assert from "node:assert/strict";
import { test } from "node:test";
import { durationText } from "../format.js";
import { asNumber, cellText, exactText, jsonText, momentText, parseExactly, timeText } from "./values.js";

process.env.TZ = "America/New_York";
const NOW_NS = 1_795_471_495_311_802_851n;
const NOW_MS = Number(NOW_NS / 1_000_000n);
const MARK = "\u0001";

test("long whole numbers keep every digit", () => {
  const big = 10n ** 40n;
  const packed = `[[0,1,${NOW_NS},-${NOW_NS},5,0.12345678901234568,"1234567890123456789",${big}]]`;
  const [row] = parseExactly(packed);
  const texts = [`${NOW_NS}`, `-${NOW_NS}`, "5", "0.12345678901234568", "1234567890123456789", `${big}`];
  assert.deepEqual(row.slice(2).map(exactText), texts);
  assert.equal(jsonText(row), packed.slice(1, -1));
});

test("texts with quotes and digits are left alone", () => {
  const texts = ['a "1234567890123456789" b', "back\\slash 1234567890123456789", "\\", '"'];
  const tree = `{"1234567890123456789":${NOW_NS}}`;
  const [row] = parseExactly(`[[0,1,${texts.map((text) => JSON.stringify(text)).join(",")},${tree}]]`);
  assert.deepEqual(row.slice(2, 6), texts);
  assert.equal(jsonText(row[6]), tree);
});

test("what JSON has no form for is read as what it is", () => {
  const marked = ["nNaN", "n-Infinity", "r<class 'object'>", `c${"x".repeat(200)}`].map((text) => MARK + text);
  const shown = marked.map((value) => cellText(value));
  assert.deepEqual(shown, ["NaN", "-Infinity", "<class 'object'>", `${"x".repeat(200)}…`]);
  assert.equal(cellText(null), "None");
  assert.equal(asNumber(`${MARK}nNaN`)?.toString(), "NaN");
  assert.equal(jsonText({ a: `${MARK}nNaN`, b: [undefined] }), '{"a":null,"b":[null]}');
});

for (const [ns, text] of /** @type {[number, string][]} */ ([
  [0, "0 ns"],
  [850, "850 ns"],
  [999, "999 ns"],
  [1_000, "1 µs"],
  [81_234, "81.2 µs"],
  [999_999, "1 ms"],
  [250_000_000, "250 ms"],
  [999_999_999, "1 s"],
  [1_500_000_000, "1.5 s"],
  [59_990_000_000, "1 min"],
  [60_000_000_000, "1 min"],
  [125_000_000_000, "2 min 5 s"],
  [3_600_000_000_000, "1 h"],
  [12_000_000_000_000, "3 h 20 min"],
  [90_000_000_000_000, "1 d 1 h"],
  [-1_500_000, "−1.5 ms"],
  [Number.NaN, "NaN"],
])) {
  test(`${ns} ns read as ${text}`, () => {
    assert.equal(durationText(ns), text);
  });
}

test("times are shown local or in UTC, with the day unless it is today", () => {
  const at = `${MARK}b${NOW_NS}`;
  assert.equal(timeText(at, "ns", "utc", false, NOW_MS), "22:04:55.311");
  assert.equal(timeText(at, "ns", "local", false, NOW_MS), "17:04:55.311");
  assert.equal(timeText(at, "ns", "utc", false, NOW_MS + 86_400_000), "2026-11-23 22:04:55.311");
  assert.equal(timeText(at, "ns", "utc", true), "2026-11-23 22:04:55.311802851 UTC");
  assert.equal(timeText(at, "ns", "local", true), "2026-11-23 17:04:55.311802851 America/New_York");
  assert.equal(timeText(NOW_MS, "ms", "utc", false, NOW_MS), "22:04:55.311");
  assert.equal(timeText(-1, "ms", "utc", true), "1969-12-31 23:59:59.999000000 UTC");
});

test("moments with an offset are instants, and those without are not", () => {
  assert.equal(momentText("2026-01-02T03:04:05Z", "local", 0), "2026-01-01 22:04:05.000");
  assert.equal(momentText("2026-01-02T03:04:05+01:00", "utc", 0), "2026-01-02 02:04:05.000");
  assert.equal(momentText("2026-01-02T03:04:05", "utc", 0), "2026-01-02 03:04:05");
});

test("numbers are short, and words are Python's", () => {
  const shown = [1_234_567, 0.1 + 0.2, 2.5, true, null, "a\nb"].map((value) => cellText(value, "number"));
  assert.deepEqual(shown, ["1234567", "0.3", "2.5", "True", "None", "a⏎b"]);
  assert.equal(cellText(5, "time:ns", "utc"), "1970-01-01 00:00:00.000");
  assert.equal(cellText(72_900, "duration:ns"), "72.9 µs");
});
