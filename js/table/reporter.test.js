import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Reporter } from "./reporter.js";

/** @param {(tick: (ms: number) => void, said: [number, boolean][], reporter: Reporter) => void} play */
function played(play) {
  mock.timers.enable({ apis: ["setTimeout"] });
  const now = mock.method(performance, "now", () => clock);
  let clock = 0;
  /** @type {[number, boolean][]} */
  const said = [];
  const reporter = new Reporter((turn, isChosen) => {
    said.push([turn, isChosen]);
    return "view";
  });
  const tick = (/** @type {number} */ ms) => {
    clock += ms;
    mock.timers.tick(ms);
  };
  play(tick, said, reporter);
  mock.timers.reset();
  now.mock.restore();
}

test("before the reader chooses something nothing is reported", () => {
  played((tick, said, reporter) => {
    reporter.rowsCame();
    tick(5000);
    assert.deepEqual(said, []);
  });
});

test("choices that follow each other are reported together, and rows once a second after the answer", () => {
  played((tick, said, reporter) => {
    reporter.chose();
    reporter.chose();
    tick(100);
    assert.deepEqual(said, [[1, true]]);
    reporter.rowsCame();
    tick(3000);
    assert.deepEqual(said, [[1, true]], "the kernel has not answered");
    reporter.answered(["another view", 1]);
    tick(3000);
    assert.equal(said.length, 1);
    reporter.answered(["view", 1]);
    tick(1);
    assert.deepEqual(said.at(-1), [2, false]);
    reporter.answered(["view", 2]);
    reporter.rowsCame();
    tick(500);
    assert.equal(said.length, 2);
    tick(600);
    assert.equal(said.length, 3);
  });
});

test("a choice does not wait for an answer", () => {
  played((tick, said, reporter) => {
    reporter.chose();
    tick(100);
    reporter.rowsCame();
    reporter.chose();
    tick(100);
    assert.deepEqual(said, [
      [1, true],
      [2, true],
    ]);
  });
});
