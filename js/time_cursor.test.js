import assert from "node:assert/strict";
import { test } from "node:test";
import { timeCursor } from "./time_cursor.js";

test("the other views of the same run hear of a moment, and no others", () => {
  /** @type {string[]} */
  const heard = [];
  const view = (/** @type {string} */ name, /** @type {string} */ run) =>
    timeCursor(
      ({ at, port }) => heard.push(`${name} ${at} ${port}`),
      () => run,
    );
  const [plot, table, other, none] = [view("plot", "a"), view("table", "a"), view("other", "b"), view("none", "")];
  plot.point({ at: 5, port: "main/out" });
  none.point({ at: 6 });
  assert.deepEqual(heard, ["table 5 main/out"]);
  table.dispose();
  plot.point({ at: 7 });
  assert.deepEqual(heard, ["table 5 main/out"]);
  for (const each of [plot, other, none]) each.dispose();
});
