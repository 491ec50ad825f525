import assert from "node:assert/strict";
import { test } from "node:test";
import { EXAMPLES, readColumnFilter, readFilter } from "./filter.js";
import { makeRows, PEOPLE } from "./people.js";
import { Rows } from "./rows.js";
import { parseExactly } from "./values.js";

const NOON = Date.parse("2026-01-31T12:00:00Z");

/**
 * @param {Rows} rows
 * @param {string} typed
 */
function found(rows, typed) {
  const { test, problems, remarks } = readFilter(typed, "utc", rows.kinds, NOON);
  const numbers = rows
    .list()
    .filter(test ?? (() => true))
    .map((row) => row.n);
  return { numbers, problems, remarks };
}

for (const [typed, numbers] of /** @type {[string, number[]][]} */ ([
  ["ann", [0, 4]],
  ["ann smith", [0]],
  ['"ann s"', [0]],
  ["name:ANN", [0, 4]],
  ["-name:ann", [1, 2, 3, 5]],
  ["v>0", [0]],
  ["v<=5", [0, 2]],
  ["v=text", [4]],
  ["id=10", [2]],
  ["id==10", [2]],
  ["id == 10", [2]],
  ["id> 3", [2, 5]],
  ["id!=10", [0, 1, 3, 4, 5]],
  ["name!=bob", [0, 2, 3, 4, 5]],
  ["name==bob", [1]],
  ["name == 'Ann Smith'", [0]],
  ["name!='bob'", [0, 2, 3, 4, 5]],
  ["-id>3", [0, 1, 3, 4]],
  ["id>5 or id<2", [0, 2]],
  ["id>3 and name:dan", [5]],
  ["id>3 & name:dan", [5]],
  ["id>5 or", [2]],
  ["-1.5", [2]],
  ["v==-1.5", [2]],
  ["v==None", [1]],
  ["id>1,000", []],
  ["id<1_000", [0, 1, 2, 4, 5]],
  ["(id>5)", [2]],
  ["(id>5 or id<2) and name:ann", [0]],
  ["name:ann (id>5 or id<2)", [0]],
  ["not id>3", [0, 1, 3, 4]],
  ["-(id>3)", [0, 1, 3, 4]],
  ["not (id>3 or failure)", [0, 1, 4]],
  ["id<2 or not id<10 and name:cleo", [0, 2]],
  ["((id<2) or (id>5))", [0, 2]],
  ["id=2..4", [1, 4, 5]],
  ["id:2..4", [1, 4, 5]],
  ["id=..2", [0, 1]],
  ["id=4..", [2, 5]],
  ["id!=2..4", [0, 2, 3]],
  ["2<id<=4", [4, 5]],
  ["2 < id <= 4", [4, 5]],
  ["4 < id", [2]],
  ["#=1..2", [1, 2]],
  ["failure", [3]],
  ["valueerror: no", [3]],
  ["name:", [0, 1, 2, 3, 4, 5]],
  ["id>", [0, 1, 2, 3, 4, 5]],
  ["#>3", [4, 5]],
  ["unknown:ann", []],
  ["zzz", []],
])) {
  test(`the filter ${typed} finds words, columns and numbers`, () => {
    const { numbers: seen, problems } = found(makeRows(PEOPLE), typed);
    assert.deepEqual([seen, problems], [numbers, []]);
  });
}

test("a word or that stands alone is looked for", () => {
  assert.deepEqual(found(makeRows([[1, 0, "no or"], ...PEOPLE]), "or").numbers, [0, 3]);
});

test("what may be meant otherwise than it is taken is remarked", () => {
  const rows = makeRows(PEOPLE);
  assert.deepEqual(found(rows, "naem:ann").remarks, ["no column is called “naem”; the text “naem:ann” is looked for"]);
  assert.deepEqual(found(rows, "v=text").remarks, ["“v=text”: text is no number"]);
  assert.deepEqual(found(rows, "not found").remarks, [
    'rows without found; for the text itself write "not found" in quotes',
  ]);
  assert.deepEqual(found(rows, "id in (1, 2)").remarks, [
    "the text “in” is looked for; for the column id write id=5 or id=5..9",
  ]);
  assert.deepEqual(found(rows, "name is None").remarks, [
    "the text “is” is looked for; for the column name write name=5 or name=5..9",
  ]);
  for (const typed of [
    "ann",
    "name == 'ann smith'",
    "what is in it",
    "id=5",
    "v==None",
    "name==bob",
    "http://ann",
    "valueerror: no",
  ]) {
    assert.deepEqual(found(rows, typed).remarks, [], typed);
  }
});

for (const [typed, problem] of /** @type {[string, string][]} */ ([
  ["id>1,00", "“id>1,00”: 1,00 is no number, as 1000, 1,000 and 1.5 are"],
  ["(id>0", "a “(” without its “)”"],
  ["id>many", "“id>many”: many is no number"],
  ["lag_ns>soon", "“lag_ns>soon”: soon is no duration, as 5ms is"],
  ["at_ns>noon", "“at_ns>noon”: noon is no time, as 18:00 or 2026-01-31T18:00 is"],
  ["naem>5", 'no column is called “naem”; for the text itself write "naem>5" in quotes'],
  ["naem==5", 'no column is called “naem”; for the text itself write "naem==5" in quotes'],
])) {
  test(`the filter ${typed} says what is not understood, and leaves it out`, () => {
    const rows = timed();
    assert.deepEqual(found(rows, typed).problems, [problem]);
    assert.equal(found(rows, typed).numbers.length, rows.length);
    assert.equal(found(rows, `${typed} id:2`).numbers.length, 1, "the rest of the filter is in force");
  });
}

function timed() {
  const rows = new Rows(100);
  rows.addShapes(0, [["", ["id", "at_ns", "lag_ns", "when", "a:b>c"]]]);
  rows.addKinds({ id: "number", at_ns: "time:ns", lag_ns: "duration:ns", when: "moment", "a:b>c": "number" });
  const day = BigInt(Date.parse("2026-01-31T00:00:00Z")) * 1_000_000n;
  const hour = 3_600_000_000_000n;
  rows.add(
    parseExactly(
      `[[0,0,1,${day + 17n * hour},4000000,"2026-01-31T17:00:00+00:00",1],` +
        `[0,1,2,${day + 19n * hour},6000000,"2026-01-31T19:00:00+00:00",2],` +
        `[0,2,3,${day + 19n * hour + 1n},null,"2026-01-31T19:00:00.001+00:00",3]]`,
    ),
  );
  return rows;
}

for (const [typed, numbers] of /** @type {[string, number[]][]} */ ([
  ["at_ns>18:00", [1, 2]],
  ["at_ns<18:00:00", [0]],
  ["at_ns>2026-01-31", [0, 1, 2]],
  ["at_ns>2026-02-01", []],
  ["at_ns>=2026-01-31T19:00", [1, 2]],
  ["at_ns==1769886000000000001", [2]],
  ["at_ns>1769886000000000000", [2]],
  ["at>18:00", [1, 2]],
  ["at=19:00", [1, 2]],
  ["at=2026-01-31", [0, 1, 2]],
  ["at=18:30..19:30", [1, 2]],
  ["at=17:00..18:00", [0]],
  ["18:00<at", [1, 2]],
  ["when=19:00:00", [1, 2]],
  ["lag=5ms..7ms", [1]],
  ["lag_ns>5ms", [1]],
  ["lag_ns==6ms", [1]],
  ["lag_ns<5000us", [0]],
  ["when>18:00", [1, 2]],
  ["when<=2026-01-31T19:00:00", [0, 1]],
  ["a:b>c>1", [1, 2]],
  ["a:b>c==1", [0]],
])) {
  test(`the filter ${typed} compares times and durations as they are read`, () => {
    const { numbers: seen, problems } = found(timed(), typed);
    assert.deepEqual([seen, problems], [numbers, []]);
  });
}

test('a field that is called "#" is filtered by its values', () => {
  const rows = new Rows(10);
  rows.addShapes(0, [["", ["#"]]]);
  rows.addKinds({ "#": "number" });
  rows.add([
    [0, 0, 5],
    [0, 1, 6],
  ]);
  assert.deepEqual(found(rows, "#>5").numbers, [1]);
});

test("a text in quotes is a text, whatever signs it has", () => {
  const rows = makeRows([
    [0, 0, 1, "id>5", 1],
    [0, 1, 9, "x", 1],
  ]);
  assert.deepEqual(found(rows, '"id>5"').numbers, [0]);
});

test("no text stops the filter", () => {
  const rows = makeRows(PEOPLE);
  for (const typed of [
    "",
    " ",
    '"',
    "-",
    "or or",
    "& |",
    "(id>5)",
    ":",
    "==",
    "id",
    "#",
    "-#",
    "id>>5",
    "http://a",
    "\\",
  ]) {
    assert.ok(Array.isArray(found(rows, typed).numbers), typed);
  }
});

test("the examples behind the question mark are understood", () => {
  const rows = timed();
  rows.addKinds({ name: "text", v: "number" });
  for (const [typed] of EXAMPLES) assert.deepEqual(found(rows, typed).problems, [], typed);
});

for (const [typed, numbers] of /** @type {[string, number[]][]} */ ([
  ["", [0, 1, 2, 3, 4, 5]],
  [">3", [2, 5]],
  ["> 3", [2, 5]],
  ["2..4", [1, 4, 5]],
  ["=2", [1]],
  ["!=2", [0, 2, 3, 4, 5]],
  ["1", [0, 2]],
])) {
  test(`the filter ${typed} of a column needs no name`, () => {
    const rows = makeRows(PEOPLE);
    const { test, problems } = readColumnFilter(typed, "id", "utc", rows.kinds, NOON);
    const seen = rows.list().filter(test ?? (() => true));
    assert.deepEqual([seen.map((row) => row.n), problems], [numbers, []]);
  });
}

test("the filter of a column says what it does not understand, and leaves out what a minus precedes", () => {
  const { kinds } = makeRows(PEOPLE);
  assert.deepEqual(readColumnFilter(">many", "id", "utc", kinds).problems, ["“>many”: many is no number"]);
  const rows = makeRows(PEOPLE);
  const { test } = readColumnFilter("-ann", "name", "utc", rows.kinds);
  assert.deepEqual(
    rows
      .list()
      .filter(test ?? (() => true))
      .map((row) => row.n),
    [1, 2, 3, 5],
  );
});

test("parentheses within a word are text", () => {
  const rows = makeRows([
    [0, 0, 1, "f(x)", 1],
    [0, 1, 9, "x", 1],
  ]);
  assert.deepEqual(found(rows, "f(x)"), {
    numbers: [0],
    problems: [],
    remarks: ["the text “f(x)” is looked for; a condition is one word, as in id>5"],
  });
  assert.deepEqual(found(rows, "(name:f(x) or id>9)").numbers, [0]);
});
