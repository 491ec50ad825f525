import assert from "node:assert/strict";
import { test } from "node:test";
import { countUntil, Player } from "./player.js";

/** @param {string} name */
function port(name, before = 0) {
  const rows = [0, 1, 2].map((at) => `[0,${before + at},${at * 10}]`).join("\n");
  const times = [100_000, 900_000, 1_000_000]; // at 0.1, 1 and 2 s
  return { name, before, times, rows, shapes: [["", ["v"]]], kinds: { v: "number" }, missed: [0, 2, 0], ended: null };
}

function player() {
  const step = { failures: 1, dropped: 4, missed: 2, queued: 3, capacity: 9, busy: 0.5, hint: "" };
  const reading = {
    status: "stopped",
    exit_status: 0,
    uptime_s: 12,
    counts: [13, 5],
    rates: null,
    report: ["left"],
    workers: [],
  };
  return new Player(
    /** @type {any} */ ({
      flow: "main",
      start_s: 9,
      length_us: 3_000_000,
      is_over: true,
      reading: { ...reading, steps: [step], failures: 1, lags: {}, over: true },
      failing: [],
      graph: { svg: "", width: 1, ports: ["beat/out", "beat/err"], boxes: [{ name: "beat" }], routes: [] },
      ports: [port("beat/out", 10)],
      lanes: [
        [
          [0, 100, 100, 1, "a", 0, 0, 0],
          [1, 1000, 2000, 2, "b", 0, 0, 2],
        ],
      ],
      legend: [["a", 0]],
      scale: null,
      lags: {
        beat: [
          [1_000_000, 1, 2, 3],
          [2_000_000, 4, 5, 6],
        ],
      },
    }),
  );
}

/** @param {DataView[]} buffers */
const read = (buffers) => (buffers.length ? JSON.parse(new TextDecoder().decode(buffers[0])) : []);

test("what had come until an instant includes that instant", () => {
  assert.deepEqual(
    [0, 1, 2, 5].map((most) => countUntil([1, 1, 2], most)),
    [0, 2, 3, 3],
  );
});

test("a table gets what had come, and then only what came since", () => {
  const made = player();
  const [all, rows] = made.table("beat/out", 1_000_000);
  assert.deepEqual(
    [all.total, all.label, read(rows)],
    [
      12,
      "beat/out",
      [
        [0, 10, 0],
        [0, 11, 10],
      ],
    ],
  );
  const [news, later] = made.table("beat/out", 2_500_000, 1_000_000);
  assert.deepEqual([news.total, news.label, read(later)], [13, undefined, [[0, 12, 20]]]);
  assert.equal(made.table("other/out", 0)[0].total, 0);
});

test("a panel has the counts and rates of then, and at the end what the run said itself", () => {
  const made = player();
  const then = made.panel(1_000_000);
  assert.deepEqual(
    [then.status, then.over, then.uptime_s, then.counts, then.report],
    ["running", false, 10, [12, 5], []],
  );
  assert.deepEqual(then.rates, [2, 0]);
  assert.deepEqual(then.lags, { beat: [[1, 2, 3]] });
  assert.deepEqual([then.steps[0].missed, then.steps[0].queued], [2, null]);
  const end = made.panel(3_000_000);
  assert.deepEqual(
    [end.status, end.over, end.rates, end.counts, end.steps[0].queued],
    ["stopped", true, null, [13, 5], 3],
  );
});

test("marbles get the marks of then, on the run's own time", () => {
  const made = player();
  const [all, rows] = made.marbles(500_000);
  assert.deepEqual(all.lanes, [[500, -9000, false, 11, "live", "running"]]);
  assert.deepEqual([all.labels, read(rows)[0].length], [["beat/out"], 1]);
  const [news, later] = made.marbles(3_000_000, 500_000);
  assert.deepEqual([news.lanes[0][4], read(later)[0].length], ["ended", 1]);
});

test("a mark's value is its event, of a stack the last", () => {
  assert.deepEqual(
    [0, 1, 2].map((number) => player().value(0, number)),
    ["v: 0", "v: 20", ""],
  );
});

test("a plot gets the numbers of a port, and then only what came since, with marks", () => {
  const made = player();
  const rows = (/** @type {DataView[]} */ buffers) => (buffers.length ? [...new Float64Array(buffers[0].buffer)] : []);
  const [all, points] = made.plot("beat/out", 1_000_000);
  assert.deepEqual(
    [all.series, all.lengths, all.total, all.run, all.marks],
    [["v"], [[2, 0]], 12, "shared", [[0, 0, 1000, 2, ""]]],
  );
  assert.deepEqual(rows(points), [100, 1000, 0, 10, 1, 1, 10, 11]);
  const [news, more] = made.plot("beat/out", 3_000_000, 1_000_000);
  assert.deepEqual([news.lengths, news.total, news.marks, news.tone], [[[1, 0]], 13, undefined, "ended"]);
  assert.deepEqual(rows(more), [2000, 20, 1, 12]);
  assert.deepEqual(made.plot("no/such", 3_000_000)[0].lengths, []);
});
