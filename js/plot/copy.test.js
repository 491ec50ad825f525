import assert from "node:assert/strict";
import { test } from "node:test";
import { asCsv, asJson, pointsOf } from "./copy.js";
import { SeriesPoints } from "./points.js";

/**
 * @param {string} label
 * @param {[t: number, v: number, count: number][]} points
 */
function series(label, points) {
  const made = new SeriesPoints(label);
  const rows = [0, 1, 2].map((at) => Float64Array.from(points, (point) => point[at]));
  made.add([...rows, Float64Array.from(points, (_, at) => at)], 0, points.length, 0);
  return made;
}

const NORTH = series('north, "upper"', [
  [0, 1.5, 1],
  [1000, Number.NaN, 0],
  [2000, -3, 12],
]);
const SOUTH = series("south", [[1500, 7, 1]]);

test("points of a stretch are rows with their times, a gap without a value", () => {
  const rows = pointsOf([NORTH, SOUTH], Date.UTC(2026, 0, 1), [1000, 2000]);
  assert.equal(
    asCsv(rows),
    "at,series,value,events\n" +
      '2026-01-01T00:00:01.000Z,"north, ""upper""",,0\n' +
      '2026-01-01T00:00:02.000Z,"north, ""upper""",-3,12\n' +
      "2026-01-01T00:00:01.500Z,south,7,1\n",
  );
  assert.equal(
    asJson(rows).split("\n")[0],
    '{"at":"2026-01-01T00:00:01.000Z","series":"north, \\"upper\\"","value":null,"events":0}',
  );
});

test("a series that is hidden is left out, and without points there is the header alone", () => {
  SOUTH.isShown = false;
  assert.equal(asCsv(pointsOf([SOUTH], 0, [0, 9999])), "at,series,value,events\n");
  SOUTH.isShown = true;
});
