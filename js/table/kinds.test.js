import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { KINDS, traitsOf } from "./kinds.js";
import { cellText, parseExactly } from "./values.js";

const { cases } = parseExactly(readFileSync(new URL("./kinds.cases.json", import.meta.url), "utf8"));

for (const [name, value, kind, text] of cases) {
  test(`${name} ${value} of kind ${kind} is shown as ${text}`, () => {
    assert.equal(cellText(value, kind, "utc"), text);
    assert.ok(kind === "" || traitsOf(kind).name in KINDS, "the kind is known");
  });
}

test("numbers, durations and times stand on the right, and a kind that is not known has no traits", () => {
  const right = Object.keys(KINDS).filter((kind) => KINDS[kind].isRight);
  assert.deepEqual(right, ["number", "duration", "time"]);
  assert.deepEqual(traitsOf("unheard"), {
    isRight: false,
    compares: "",
    summary: "",
    name: "unheard",
    unit: "",
    unitNs: 1,
  });
  assert.equal(traitsOf("duration:us").unitNs, 1000);
});
