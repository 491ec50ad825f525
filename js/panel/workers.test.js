import assert from "node:assert/strict";
import { test } from "node:test";
import { captionOf, latencyText } from "./workers.js";

test("a latency has a digit behind the point below 100 ms, and is a dash before the first batch", () => {
  assert.equal(latencyText(null), "–");
  assert.equal(latencyText(0.72), "0.7");
  assert.equal(latencyText(99.94), "99.9");
  assert.equal(latencyText(1234.5), "1,235");
});

test("one worker is one", () => {
  const row = { step: "s", worker: "worker 1", events: 0, queued: 0, p50_ms: null, p99_ms: null };
  const worker = { ...row, keys: 0, parts: 256, restarts: 0 };
  assert.equal(captionOf([worker]), "one worker");
  assert.equal(captionOf([worker, worker]), "2 workers");
});
