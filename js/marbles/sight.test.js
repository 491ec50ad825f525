import assert from "node:assert/strict";
import { test } from "node:test";
import { Edge, LaneMarks } from "./lanes.js";
import { Sight } from "./sight.js";

/** @param {number} now */
function lane(now) {
  const made = { edge: new Edge(), marks: new LaneMarks(), total: 0 };
  made.edge.tell(now, false, 0);
  return made;
}

test("held it stays, and counts what comes in each lane", () => {
  const lanes = [lane(10_000), lane(8_000)];
  const sight = new Sight(lanes);
  sight.hold(0);
  lanes[0].edge.tell(11_000, false, 1);
  lanes[0].total = 2;
  lanes[1].total = 3;
  assert.deepEqual([sight.edgeOf(0, 1), sight.edgeOf(1, 1)], [10_000, 8_000]);
  assert.deepEqual([sight.meanwhileOf(0), sight.meanwhileOf(1), sight.meanwhile], [2, 3, 5]);
  sight.release();
  assert.deepEqual([sight.edgeOf(0, 1), sight.meanwhile], [11_000, 0]);
});

test("one goes back as far as there are marks, and no further forth than now", () => {
  const lanes = [lane(60_000)];
  lanes[0].marks.add([[0, 5_000, 5_000, 1, "v", 0, 0, 0]]);
  const sight = new Sight(lanes);
  sight.goBack(Number.POSITIVE_INFINITY, 0);
  assert.equal(sight.back, 46_000, "the oldest mark, a tenth of the window before it, and the window itself");
  sight.goBack(-5, 0);
  assert.equal(sight.back, 0);
});

test("zoomed out, what is held goes back no further than there is something", () => {
  const lanes = [lane(60_000)];
  lanes[0].marks.add([[0, 5_000, 5_000, 1, "v", 0, 0, 0]]);
  const sight = new Sight(lanes);
  sight.goBack(46_000, 0);
  sight.zoom(30_000, 0);
  assert.equal(sight.back, 28_000);
  assert.equal(sight.perMs, 600 / 30_000);
});
