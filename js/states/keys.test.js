import assert from "node:assert/strict";
import { test } from "node:test";
import { FADES_MS, Keys, passed } from "./keys.js";

/** @type {[0, number, string, unknown, number, number][]} */
const ROWS = [
  [0, 0, "beta", 5, 1_000, 0],
  [0, 1, "alpha", 20, 500, 100],
  [0, 2, "key 10", "text", 0, 200],
];

/** @param {import("./keys.js").Key[]} list */
const names = (list) => list.map((one) => one.key);

function made() {
  const keys = new Keys();
  keys.take({ now: 2_000 }, ROWS, 0);
  return keys;
}

for (const [name, direction, expected] of /** @type {["key" | "value" | "idle" | "age", number, string[]][]} */ ([
  ["key", 1, ["alpha", "beta", "key 10"]],
  ["idle", -1, ["key 10", "alpha", "beta"]],
  ["value", 1, ["beta", "alpha", "key 10"]],
  ["age", 1, ["key 10", "alpha", "beta"]],
])) {
  test(`sorted by ${name} ${direction}, numbers come before texts`, () => {
    assert.deepEqual(names(made().list({ name, direction })), expected);
  });
}

test("without a sort, keys stand in the order of their coming", () => {
  assert.deepEqual(names(made().list(null)), ["beta", "alpha", "key 10"]);
});

test("a key that leaves fades, and is then gone; one that is dropped is gone at once", () => {
  const keys = made();
  keys.take({ now: 5_000, gone: [[2, "idle"]], dropped: [1] }, [], 100);
  assert.deepEqual(names(keys.list(null)), ["beta", "key 10"]);
  assert.equal(keys.sweep(100 + FADES_MS - 1), true);
  assert.equal(keys.sweep(100 + FADES_MS), false);
  assert.deepEqual(names(keys.list(null)), ["beta"]);
});

test("how much of a limit has passed stays where a key went", () => {
  const keys = made();
  const [beta, , key10] = keys.list(null);
  assert.deepEqual(passed(beta, beta.touched, 5, 2_000), { text: "1 s", share: 0.2 });
  assert.deepEqual(passed(beta, beta.touched, null, 2_000), { text: "1 s", share: null });
  keys.take({ now: 5_000, gone: [[2, "idle"]] }, [], 0);
  assert.deepEqual(passed(key10, key10.touched, 5, 9_000), { text: "5 s", share: 1 });
});
