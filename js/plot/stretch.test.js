import assert from "node:assert/strict";
import { test } from "node:test";
import { Stretch, timeSplits } from "./stretch.js";

test("live it ends now, held it stays", () => {
  const stretch = new Stretch();
  assert.deepEqual(stretch.of(100_000), [40_000, 100_000]);
  stretch.hold(100_000, 7);
  assert.deepEqual(stretch.of(200_000), [40_000, 100_000]);
  assert.equal(stretch.total, 7);
  assert.equal(stretch.heldAt, 100_000);
  stretch.release();
  assert.deepEqual(stretch.of(200_000), [140_000, 200_000]);
});

test("what is selected is shown, but no shorter than ten milliseconds", () => {
  const stretch = new Stretch();
  stretch.show(50_000, 60_000, 100_000, 0);
  assert.deepEqual(stretch.of(0), [50_000, 60_000]);
  stretch.show(50_000, 50_001, 100_000, 0);
  assert.deepEqual(stretch.of(0), [49_995.5, 50_005.5]);
});

test("live the window is made longer and shorter within its bounds", () => {
  const stretch = new Stretch();
  stretch.zoom(2, 0);
  assert.equal(stretch.windowMs, 120_000);
  stretch.zoom(2, 0);
  assert.equal(stretch.windowMs, 180_000, "no longer than what is kept");
  for (let times = 0; times < 20; times++) stretch.zoom(0.5, 0);
  assert.equal(stretch.windowMs, 1000);
  assert.equal(stretch.held, null);
});

test("what is held is zoomed around a moment", () => {
  const stretch = new Stretch();
  stretch.show(40_000, 60_000, 100_000, 0);
  stretch.zoom(0.5, 100_000, 45_000);
  assert.deepEqual(stretch.of(0), [42_500, 52_500]);
});

test("one pans back as far as something is kept, and forward until now", () => {
  const stretch = new Stretch();
  stretch.pan(-30_000, 300_000, 5);
  assert.deepEqual(stretch.of(0), [210_000, 270_000]);
  stretch.pan(Number.NEGATIVE_INFINITY, 300_000);
  assert.deepEqual(stretch.of(0), [120_000, 180_000]);
  stretch.pan(1e9, 300_000);
  assert.deepEqual(stretch.of(0), [240_000, 300_000]);
});

test("labels of time stand at round spans before now, and not closer than asked", () => {
  assert.deepEqual(timeSplits(0, 60_000, 60_000, 600), [0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000]);
  assert.deepEqual(timeSplits(500, 2500, 3000, 400), [500, 1000, 1500, 2000, 2500]);
  for (const width of [200, 600, 1500]) {
    const splits = timeSplits(0, 86_400_000, 86_400_000, width);
    assert.ok(splits.length >= 2 && width / splits.length >= 60, `${splits.length} at ${width}`);
  }
});
