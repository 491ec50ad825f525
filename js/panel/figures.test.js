import assert from "node:assert/strict";
import { test } from "node:test";
import { fitting, sparkPoints, stepFigures } from "./figures.js";

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
