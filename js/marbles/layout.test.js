import assert from "node:assert/strict";
import { test } from "node:test";
import { shareOf } from "./items.js";
import { LaneMarks } from "./lanes.js";
import { axisStep, bucketItems, nextWindow } from "./layout.js";

/**
 * @template T
 * @param {T[]} list
 * @param {(each: T) => number} of
 */
const sum = (list, of) => list.reduce((all, each) => all + of(each), 0);

for (const seed of [0, 1, 2, 3, 4]) {
  test(`what is drawn adds up to what came, seed ${seed}`, () => {
    let state = seed + 1;
    const random = (/** @type {number} */ most) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % most;
    };
    let hasStack = false;
    for (let round = 0; round < 300; round += 1) {
      const lane = new LaneMarks();
      const length = random(9);
      for (let n = 0; n < length; n += 1) {
        const count = random(4) ? 1 : 1 + random(50);
        const missed = random(3) ? 0 : random(6);
        const points = count === 1 ? Array.from({ length: missed }, (_, at) => n * 10 + at) : [];
        lane.add([[n, n * 10 + 9, n * 10 + 9, count, "v", 0, random(3) ? 0 : 1, missed, n * 10, points]]);
      }
      const items = bucketItems(lane.marks, lane.points, 0, 28, 0.1);
      const came = [
        sum(lane.marks, (mark) => mark.count),
        sum(lane.marks, (mark) => mark.failures),
        sum(lane.marks, (mark) => mark.missed),
      ];
      const drawn = [
        sum(items, (item) => (item.kind === "stack" ? item.count : item.kind === "missed" ? 0 : 1)),
        sum(items, (item) => (item.kind === "stack" ? item.failures : item.kind === "failure" ? 1 : 0)),
        sum(items, (item) => (item.kind === "stack" ? item.missed : item.kind === "missed" ? 1 : 0)),
      ];
      assert.deepEqual(drawn, came);
      assert.ok(items.length <= 8);
      hasStack ||= items.length === 1 && came[0] > 4;
    }
    assert.ok(hasStack);
  });
}

test("marks at one instant stand above each other", () => {
  const lane = new LaneMarks();
  for (let n = 0; n < 3; n += 1) lane.add([[n, 5, 5, 1, "v", 0, 0, 0]]);
  const levels = bucketItems(lane.marks, [], 0, 28, 1).map((item) => (item.kind === "event" ? item.y : null));
  assert.equal(new Set(levels).size, 3);
});

test("windows go from a second to ten minutes, and the axis keeps its distance", () => {
  const seen = [1000];
  for (let next = nextWindow(1000, 1); next !== seen.at(-1); next = nextWindow(next, 1)) seen.push(next);
  assert.deepEqual([seen[0], seen.at(-1)], [1_000, 600_000]);
  assert.deepEqual([nextWindow(1000, -1), nextWindow(7000, -1), nextWindow(600_000, 1)], [1_000, 5_000, 600_000]);
  for (const windowMs of seen) {
    const pixels = (axisStep(windowMs, 600) / windowMs) * 600;
    assert.ok(pixels >= 70 && pixels <= 300, `${windowMs}: ${pixels}`);
  }
});

test("numbers stand on the scale from the least to the greatest, and other marks on none", () => {
  const lane = new LaneMarks();
  lane.add(["18", "20.5", "23", "x"].map((text, at) => [at, at, at, 1, text, text === "x" ? 0 : -2, 0, 0]));
  assert.deepEqual(
    lane.marks.map((mark) => shareOf(mark, [18, 23])),
    [0, 0.5, 1, null],
  );
  assert.equal(shareOf(lane.marks[0], [18, 18]), 0.5);
  assert.equal(shareOf(lane.marks[0], null), null);
});
