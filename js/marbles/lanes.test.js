import assert from "node:assert/strict";
import { test } from "node:test";
import { Edge, LaneMarks } from "./lanes.js";

test("a mark that has grown replaces itself, and says from when on to draw", () => {
  const lane = new LaneMarks();
  const first = lane.add([
    [0, 10, 10, 1, "a", -1, 0, 0],
    [1, 20, 25, 3, "b", -1, 0, 0],
  ]);
  const again = lane.add([
    [1, 20, 30, 7, "c", -1, 0, 0],
    [2, 40, 40, 1, "d", -1, 0, 0],
  ]);
  assert.deepEqual([first, again], [10, 20]);
  assert.deepEqual(
    lane.marks.map((mark) => [mark.number, mark.count, mark.until]),
    [
      [0, 1, 10],
      [1, 7, 30],
      [2, 1, 40],
    ],
  );
  assert.equal(lane.get(1)?.text, "c");
  assert.equal(lane.between(10, 40).length, 2);
  assert.equal(lane.before(39)?.number, 1);
});

test("beyond the limit the oldest marks go, and numbers still find theirs", () => {
  const lane = new LaneMarks();
  for (let n = 0; n < 5000; n += 1) lane.add([[n, n, n, 1, "", -1, 0, 0]]);
  lane.prune(1000, 0);
  assert.deepEqual([lane.marks.length, lane.get(4500)?.number, lane.get(10)], [1000, 4500, undefined]);
  lane.prune(1000, 4999);
  assert.ok(lane.marks.length >= 1);
});

test("the end of a stream is a mark that counts nothing", () => {
  const lane = new LaneMarks();
  lane.add([[0, 5, 5, 0, "completed", -1, "completed"]]);
  assert.deepEqual([lane.marks[0].end, lane.marks[0].count, lane.marks[0].failures], ["completed", 0, 0]);
});

test("the edge trusts the message that was least late, and stands when nothing flows", () => {
  const edge = new Edge();
  edge.tell(1000, true, 5000);
  edge.tell(1050, true, 5050);
  edge.tell(1100, true, 5180);
  const flowing = edge.at(5200);
  assert.ok(flowing >= 1195 && flowing <= 1200, String(flowing));
  assert.equal(edge.at(5300) - flowing, 100);
  edge.tell(1500, false, 5600);
  assert.equal(edge.at(9999), 1500);
});
