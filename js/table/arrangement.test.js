import assert from "node:assert/strict";
import { test } from "node:test";
import { Arrangement } from "./arrangement.js";
import { NUMBER } from "./rows.js";

/** @type {(string | typeof NUMBER)[]} */
const COLUMNS = [NUMBER, "id", "#", "name"];
const NONE = new Set();

test("columns stand as they came, and new ones come last", () => {
  const arrangement = new Arrangement();
  assert.deepEqual(arrangement.arranged(COLUMNS), COLUMNS);
  arrangement.move("name", "id", COLUMNS);
  assert.deepEqual(arrangement.arranged([...COLUMNS, "new"]), [NUMBER, "name", "id", "#", "new"]);
  arrangement.move("name", "#", COLUMNS);
  assert.deepEqual(arrangement.arranged(COLUMNS), [NUMBER, "id", "#", "name"]);
});

test("frozen columns stand first, with the number of the events", () => {
  const arrangement = new Arrangement();
  arrangement.freeze("name", true);
  assert.deepEqual(arrangement.arranged(COLUMNS), [NUMBER, "name", "id", "#"]);
  assert.equal(arrangement.isFrozen("#"), false);
  arrangement.freeze("name", false);
  assert.deepEqual(arrangement.arranged(COLUMNS), COLUMNS);
});

test("hidden columns are left out, empty ones folded where that is asked for; a filter keeps one", () => {
  const arrangement = new Arrangement();
  arrangement.hide("id", true);
  const empty = new Set(["name", "#"]);
  assert.deepEqual(arrangement.visible(COLUMNS, empty).folded, []);
  arrangement.layout.folds = true;
  arrangement.setFilter("name", ">5");
  assert.deepEqual(arrangement.visible(COLUMNS, empty), { shown: [NUMBER, "name"], folded: ["#"] });
});

test("a layout that was kept is taken up, of a field and of the events' numbers apart", () => {
  const arrangement = new Arrangement();
  assert.equal(arrangement.isPlain, true);
  arrangement.setWidth("#", 90);
  arrangement.setFormat("id", "bar");
  arrangement.setFilter("id", "> 5");
  arrangement.hide(NUMBER, true);
  const again = new Arrangement();
  again.restore(JSON.parse(JSON.stringify(arrangement.layout)));
  assert.equal(again.isPlain, false);
  assert.deepEqual([again.widthOf("#"), again.widthOf(NUMBER)], [90, undefined]);
  assert.deepEqual([again.isHidden("#"), again.isHidden(NUMBER)], [false, true]);
  assert.deepEqual(again.filters(COLUMNS), [{ column: "id", title: "id", text: "> 5" }]);
  again.setFilter("id", " ");
  again.setWidth("#", null);
  assert.deepEqual([again.filters(COLUMNS), again.widthOf("#")], [[], undefined]);
  again.restore(undefined);
  assert.deepEqual(again.visible(COLUMNS, NONE).shown, COLUMNS);
});

test("a format that the reader chose goes before the program's", () => {
  const arrangement = new Arrangement();
  assert.equal(arrangement.formatOf("id", { id: "heat" }), "heat");
  arrangement.setFormat("id", "");
  assert.equal(arrangement.formatOf("id", { id: "heat" }), "");
  assert.equal(arrangement.formatOf(NUMBER, { "#": "heat" }), "");
});
