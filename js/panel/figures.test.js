import assert from "node:assert/strict";
import { test } from "node:test";
import { fitting, overlap, placeLabels, sparkPoints, stepFigures } from "./figures.js";

const STEP = { failures: 0, dropped: 0, missed: 0, queued: null, capacity: null, busy: null, hint: "" };

test("a step's figures are told the worst first, and nothing of what is well", () => {
  assert.deepEqual(stepFigures(STEP), []);
  assert.deepEqual(
    stepFigures({ failures: 12_345, dropped: 1, missed: 2, queued: 6, capacity: 10, busy: 0.9, hint: "" }),
    [
      ["12.3k failed", "bad"],
      ["1 dropped", "bad"],
      ["2 missed", "warn"],
      ["6 queued", "warn"],
      ["90 % busy", "warn"],
    ],
  );
  assert.deepEqual(stepFigures({ ...STEP, queued: 2, capacity: 10, busy: 0.001 }), [["2 queued", ""]]);
});

test("of a line of figures the first is shown always, and dots stand for what has no room", () => {
  const figures = stepFigures({ ...STEP, failures: 1, dropped: 2, missed: 3 });
  assert.deepEqual(
    fitting(figures, 25).map(([text]) => text),
    ["1 failed", "2 dropped", "…"],
  );
  assert.deepEqual(
    fitting(figures, 2).map(([text]) => text),
    ["1 failed", "…"],
  );
});

test("a spark line goes from border to border", () => {
  assert.equal(sparkPoints([0, 2, 1], 10, 12, 2), "0.0,11.0 5.0,1.0 10.0,6.0");
});

test("labels of a fan stand apart from each other and from the boxes, where there is a place", () => {
  const middle = { x: 100, y: 50 };
  const labels = Array.from({ length: 6 }, (_, at) => ({
    width: 40,
    height: 14,
    places: [
      middle,
      { x: 100, y: 80 },
      ...Array.from({ length: 8 }, (__, step) => ({ x: 150 + 50 * step, y: 20 * at })),
    ],
  }));
  const box = { x: 80, y: 70, width: 40, height: 20 };
  const placed = placeLabels(labels, [box]).map(({ x, y }) => ({ x: x - 20, y: y - 7, width: 40, height: 14 }));
  const all = [box, ...placed];
  for (const [at, one] of all.entries()) {
    for (const other of all.slice(at + 1)) assert.equal(overlap(one, other), 0);
  }
  assert.deepEqual([placed[0].x, placed[0].y], [80, 43], "the first keeps the place that was meant for it");
});

test("where no place is free, the one that covers least is taken", () => {
  const label = {
    width: 40,
    height: 14,
    places: [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
    ],
  };
  assert.deepEqual(placeLabels([label, label], []), [
    { x: 0, y: 0 },
    { x: 30, y: 0 },
  ]);
});
