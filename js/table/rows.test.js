import assert from "node:assert/strict";
import { test } from "node:test";
import { asCsv, asJson } from "./copy.js";
import { makeRows, PEOPLE } from "./people.js";
import { cellOf, NUMBER, presentFields, Rows, rowAt, sorted } from "./rows.js";
import { parseExactly } from "./values.js";

for (const [column, direction, numbers] of /** @type {[string | typeof NUMBER, number, number[]][]} */ ([
  ["id", 1, [0, 1, 4, 5, 2, 3]],
  ["id", -1, [2, 5, 4, 1, 0, 3]],
  ["v", 1, [2, 0, 4, 1, 3, 5]],
  ["v", -1, [4, 0, 2, 1, 3, 5]],
  [NUMBER, -1, [5, 4, 3, 2, 1, 0]],
])) {
  test(`sorted by ${String(column)} ${direction}: numbers, then texts, what is missing last`, () => {
    const list = sorted(makeRows(PEOPLE).list(), column, direction);
    assert.deepEqual(
      list.map((row) => row.n),
      numbers,
    );
  });
}

test("large numbers are sorted by all their digits", () => {
  const rows = makeRows(parseExactly("[[0,0,1795471495311802852,null,null],[0,1,1795471495311802851,null,null]]"));
  assert.deepEqual(
    sorted(rows.list(), "id", 1).map((row) => row.n),
    [1, 0],
  );
});

test("rows beyond the limit go, the oldest first, and few more are held", () => {
  const rows = new Rows(10);
  rows.addShapes(0, [["", ["value"]]]);
  for (let n = 0; n < 1000; n += 1) rows.add([[0, n, n]]);
  assert.equal(rows.length, 10);
  assert.deepEqual(
    rows.list().map((row) => row.n),
    Array.from({ length: 10 }, (_, at) => 990 + at),
  );
  assert.ok(rows._rows.length <= 20);
});

test('a field that is called "#" is no row number', () => {
  const rows = new Rows(10);
  rows.addShapes(0, [["", ["#"]]]);
  rows.addKinds({ "#": "text" });
  rows.add([[0, 7, "HASHVALUE"]]);
  const [row] = rows.list();
  assert.deepEqual([cellOf(row, "#"), cellOf(row, NUMBER)], ["HASHVALUE", 7]);
  assert.deepEqual([...rows.kinds.keys()], [NUMBER, "#"]);
});

test("a field that an event has not is told from one that is None", () => {
  const rows = makeRows([
    [0, 0, 1, null, 2],
    [1, 1, "no"],
  ]).list();
  assert.deepEqual([cellOf(rows[0], "name"), cellOf(rows[1], "name")], [null, undefined]);
});

test("above 100 columns too, a field that an event has not is told from one that is None", () => {
  const rows = new Rows(10);
  rows.addShapes(0, [["", ["a", "b", "…"]]]);
  rows.add([[0, 0, "\u0001a", null, "\u0001a"]]);
  const [row] = rows.list();
  assert.deepEqual([cellOf(row, "a"), cellOf(row, "b"), cellOf(row, "…")], [undefined, null, undefined]);
  assert.deepEqual(presentFields(row.shape.names, row.cells), { names: ["b"], cells: [null] });
  assert.equal(asJson([row], ["a", "b", "…"]), '{"b":null}\n');
  assert.equal(asCsv([row], ["a", "b"]), "a,b\n,\n");
});

test("the row of a moment is the last that had come, the row of a number that or the one before", () => {
  const rows = new Rows(10);
  rows.addShapes(0, [["", ["value"]]]);
  rows.add(
    [
      [0, 3, "a"],
      [0, 5, "b"],
      [0, 6, "c"],
    ],
    [100, 200, 300],
  );
  const found = (/** @type {{at: number | null, n?: number}} */ moment) => rowAt(rows.list(), moment)?.n;
  assert.equal(found({ at: 250 }), 5);
  assert.equal(found({ at: 300 }), 6);
  assert.equal(found({ at: 99 }), undefined);
  assert.equal(found({ at: null, n: 6 }), 6);
  assert.equal(found({ at: 100, n: 4 }), 3, "event 4 is not held");
  assert.equal(found({ at: null }), undefined);
  rows.add([[0, 7, "d"]]);
  assert.ok(Number.isNaN(rows.list()[3].at), "when it came is not known");
});
