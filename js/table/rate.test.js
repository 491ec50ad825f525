import assert from "node:assert/strict";
import { test } from "node:test";
import { Rate } from "./rate.js";

test("the rate follows the kernel's counts, and falls when nothing comes", () => {
  const rate = new Rate();
  for (let i = 0; i <= 60; i += 1) rate.note(i / 20, i * 50, 100 + i / 20);
  const seen = [103, 104, 105.5, 120].map((now) => Math.round(rate.perSecond(now)));
  assert.deepEqual(seen, [1000, 500, 0, 0]);
  rate.note(20, 5, 121);
  assert.equal(rate.perSecond(121), 0, "the kernel counts from zero again");
});
