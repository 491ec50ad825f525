import assert from "node:assert/strict";
import { test } from "node:test";
import { asCsv, asJson } from "./copy.js";
import { makeRows } from "./people.js";
import { Rows } from "./rows.js";
import { parseExactly } from "./values.js";

const NAMES = ["id", "name", "v", "error"];
const NOW_NS = "1795471495311802851";
const PACKED = `[[0,0,${NOW_NS},"a \\"b\\", c\\nd",{"k":[1,null]}],[0,1,2,null,true],[1,2,"no"]]`;

test("a copy as JSON is exact, and leaves out what an event has not", () => {
  assert.equal(
    asJson(makeRows(parseExactly(PACKED)).list(), NAMES),
    `{"id":${NOW_NS},"name":"a \\"b\\", c\\nd","v":{"k":[1,null]}}\n` +
      '{"id":2,"name":null,"v":true}\n' +
      '{"error":"no"}\n',
  );
});

test("a copy as CSV is exact, with None and what is missing empty", () => {
  assert.equal(
    asCsv(makeRows(parseExactly(PACKED)).list(), NAMES),
    `id,name,v,error\n${NOW_NS},"a ""b"", c\nd","{""k"":[1,null]}",\n2,,True,\n,,,no\n`,
  );
});

test('a field that is called "#" is copied', () => {
  const rows = new Rows(10);
  rows.addShapes(0, [["", ["#", "…", "a"]]]);
  rows.add([[0, 7, "HASHVALUE", "r", 1]]);
  assert.equal(asJson(rows.list(), ["#", "…", "a"]), '{"#":"HASHVALUE","…":"r","a":1}\n');
  assert.equal(asCsv(rows.list(), ["#", "…", "a"]), "#,…,a\nHASHVALUE,r,1\n");
});
