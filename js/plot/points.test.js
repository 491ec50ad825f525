import assert from "node:assert/strict";
import { test } from "node:test";
import { Marks, rowsOf, SeriesPoints } from "./points.js";

const NO = Number.NaN;

/** @param {[t: number, v: number, count?: number][]} points @param {number} [open] */
function seriesOf(points, open = 0) {
  const series = new SeriesPoints("n");
  const rows = [0, 1, 2].map((row) => Float64Array.from(points, (point) => point[row] ?? 1));
  series.add([...rows, Float64Array.from(points, (_, at) => at)], 0, points.length - open, open);
  return series;
}

/** @param {SeriesPoints} series @param {string} kind */
function drawn(series, kind = "line", begin = 0, end = 100, isLog = false) {
  /** @type {string[]} */
  const steps = [];
  const pen = (/** @type {string} */ name) => (/** @type {number} */ x, /** @type {number} */ y) =>
    steps.push(`${name}${x},${y}`);
  const same = (/** @type {number} */ each) => each;
  series.draw(begin, end, 10, same, same, { move: pen("M"), line: pen("L"), dot: pen("o") }, { kind, isLog });
  return steps.join(" ");
}

test("the points of the growing column are replaced by the next", () => {
  const series = seriesOf(
    [
      [1, 10],
      [2, 20],
      [3, 30],
    ],
    1,
  );
  series.add(
    [
      [3, 4],
      [31, 41],
      [1, 1],
      [2, 3],
    ].map((row) => Float64Array.from(row)),
    0,
    1,
    1,
  );
  assert.deepEqual([...series.v.subarray(0, series.length)], [10, 20, 31, 41]);
});

test("however many come, all are held until they are pruned", () => {
  const series = new SeriesPoints("n");
  for (let at = 0; at < 5000; at++)
    series.add(
      [[at], [at], [1], [at]].map((row) => Float64Array.from(row)),
      0,
      1,
      0,
    );
  assert.equal(series.length, 5000);
  assert.equal(series.v[4999], 4999);
  series.prune(4000);
  assert.equal(series.length, 1001);
  assert.equal(series.t[0], 3999, "the line leads from the point before");
});

test("a line breaks at a gap, and a value that stands alone is a dot", () => {
  const series = seriesOf([
    [10, 1],
    [20, 2],
    [30, NO],
    [40, 4],
    [50, NO],
    [60, 6],
  ]);
  assert.equal(drawn(series), "M10,1 L20,2 M40,4 o40,4 M60,6 o60,6");
});

test("a step holds its value until the next, and until a gap", () => {
  assert.equal(
    drawn(
      seriesOf([
        [10, 1],
        [20, 5],
        [30, NO],
      ]),
      "step",
    ),
    "M10,1 L20,1 L20,5 L30,5",
  );
});

test("points are dots, and lines have them where they are far apart", () => {
  const series = seriesOf([
    [10, 1],
    [20, 2],
  ]);
  assert.equal(drawn(series, "points"), "o10,1 o20,2");
  const wide = seriesOf([
    [10, 1],
    [20, 2],
  ]);
  /** @type {string[]} */
  const dots = [];
  const nothing = () => undefined;
  const pen = { move: nothing, line: nothing, dot: (/** @type {number} */ x) => dots.push(String(x)) };
  wide.draw(
    0,
    100,
    1000,
    (t) => t,
    (v) => v,
    pen,
    { kind: "line", isLog: false },
  );
  assert.deepEqual(dots, ["10", "20"]);
});

test("on a logarithmic axis what is not above zero is a gap", () => {
  assert.equal(
    drawn(
      seriesOf([
        [10, 1],
        [20, 0],
        [30, 3],
        [40, 4],
      ]),
      "line",
      0,
      100,
      true,
    ),
    "M10,1 o10,1 M30,3 L40,4",
  );
});

test("a line leads to the points just out of sight, and no farther", () => {
  const series = seriesOf(Array.from({ length: 100 }, (_, at) => [at * 10, at]));
  assert.deepEqual(series.between(205, 300), [20, 31]);
});

test("the range is that of what is seen", () => {
  const series = seriesOf([
    [10, 1],
    [20, -5],
    [30, NO],
    [40, 9],
    [50, 99],
  ]);
  assert.deepEqual(series.range(0, 45, false), [-5, 9]);
  assert.deepEqual(series.range(0, 45, true), [1, 9]);
  assert.equal(series.range(25, 35, false), null);
});

test("the nearest value is within reach or there is none; a step has the last one before", () => {
  const series = seriesOf([
    [10, 1],
    [20, 2],
    [25, NO],
    [40, 4],
  ]);
  assert.equal(series.nearest(19, 5), 1);
  assert.equal(series.nearest(33, 10), 3);
  assert.equal(series.nearest(30, 4), -1);
  assert.equal(series.nearest(22, 0, true), 1);
  assert.equal(series.nearest(30, 0, true), -1, "nothing is known in a gap");
  assert.equal(series.nearest(5, 0, true), -1);
  assert.equal(series.nearest(40, 0, true), 3);
});

test("one walks from value to value over gaps, and finds an event by its number", () => {
  const series = seriesOf([
    [10, 1],
    [20, NO],
    [30, 3],
  ]);
  assert.equal(series.next(0, 1), 2);
  assert.equal(series.next(2, -1), 0);
  assert.equal(series.next(2, 1), -1);
  assert.equal(series.last, 3);
  assert.equal(series.ofEvent(2), 2);
  assert.equal(series.ofEvent(7), -1);
});

test("a pixel stands for the events of all points in it", () => {
  const series = seriesOf([
    [1, 1, 5],
    [2, 1, 7],
    [11, 1, 3],
  ]);
  assert.equal(series.most(0, 100, 10), 12);
  assert.equal(series.most(0, 100, 100), 7);
});

test("rows of a buffer are read wherever it begins", () => {
  const bytes = new Uint8Array(8 * 9);
  new Float64Array(bytes.buffer, 0, 8).set([1, 2, 10, 20, 1, 1, 0, 1]);
  const shifted = new Uint8Array(8 * 9 + 3);
  shifted.set(bytes, 3);
  const rows = rowsOf([new DataView(shifted.buffer, 3, 64)]);
  assert.deepEqual(
    rows.map((row) => [...row]),
    [
      [1, 2],
      [10, 20],
      [1, 1],
      [0, 1],
    ],
  );
  assert.deepEqual(
    rowsOf([]).map((row) => row.length),
    [0, 0, 0, 0],
  );
});

test("a mark that has grown takes the place of what it was", () => {
  const marks = new Marks();
  marks.add([
    [0, 0, 5, 1, ""],
    [1, 1, 7, 1, "a"],
  ]);
  marks.add([
    [0, 0, 5, 3, ""],
    [2, 0, 9, 1, ""],
  ]);
  assert.deepEqual(
    marks.list.map((mark) => [mark.number, mark.count, mark.isFailure]),
    [
      [0, 3, false],
      [1, 1, true],
      [2, 1, false],
    ],
  );
  assert.deepEqual(
    marks.between(6, 8).map((mark) => mark.text),
    ["a"],
  );
  marks.prune(8);
  assert.equal(marks.list.length, 1);
});
