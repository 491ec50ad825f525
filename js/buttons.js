// Rows of runs with their buttons. A row is made once, so that no button loses the focus when the row changes.

import { element, setText } from "./dom.js";
import { groupedText } from "./format.js";
import { initialize } from "./keep.js";
import { live } from "./live.js";

/** @import { Model } from "./live.js" */
/** @import { ButtonsNews, RunRow, Steer } from "./protocol.js" */

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  const isTable = Boolean(model.get("_is_table"));
  /** @type {RunRow[]} */
  const first = model.get("_first");
  /** @type {ReturnType<typeof makeRow>[]} */
  const rows = [];
  const body = element(isTable ? "tbody" : "div", { class: "rxm-steer-body" });

  /**
   * @param {number} at
   * @param {Steer["do"]} what
   */
  function steer(at, what) {
    const before = rows[at].status();
    const isAnswer = (/** @type {ButtonsNews} */ news) => news.rows[at]?.status !== before;
    connection.send({ do: what, at }, what === "step" ? undefined : isAnswer); // a step leaves the run paused
  }

  /** @param {RunRow[]} content */
  function show(content) {
    content.forEach((now, at) => {
      if (!rows[at]) {
        rows[at] = makeRow(isTable, now.name, (what) => steer(at, what));
        body.append(rows[at].el);
      }
      rows[at].show(now);
    });
  }

  if (isTable && first.length) {
    const head = ["flow", "state", "up", "failures", ""].map((name) => element("th", { scope: "col" }, name));
    el.replaceChildren(
      element(
        "table",
        { class: "rxm-steer", "aria-label": "runs" },
        element("thead", {}, element("tr", {}, ...head)),
        body,
      ),
    );
  } else if (isTable) {
    el.replaceChildren(element("span", { class: "rxm-steer-number" }, "no run goes on"));
  } else {
    el.replaceChildren(body);
  }

  const take = (/** @type {ButtonsNews} */ news) => show(news.rows ?? []);
  const connection = live(model, el, { onMessage: take, onSnapshot: take });
  show(first);
  return () => connection.dispose();
}

/**
 * @param {boolean} isTable
 * @param {string} name
 * @param {(what: Steer["do"]) => void} steer
 */
function makeRow(isTable, name, steer) {
  const cell = isTable ? "td" : "span";
  let status = "";

  /**
   * @param {string} text
   * @param {string} title
   * @param {() => void} onclick
   */
  function button(text, title, onclick) {
    return element("button", { type: "button", title, "aria-label": `${title} ${name}`, onclick }, text);
  }

  const state = element(cell, { class: "rxm-steer-state", role: isTable ? null : "status" });
  const up = element(cell, { class: "rxm-steer-number", title: "up for" });
  const failures = element(cell, { class: "rxm-steer-number" });
  const pause = button("pause", "pause", () => steer(status === "paused" ? "resume" : "pause"));
  const step = button("one tick", "let one tick come in", () => steer("step"));
  const stop = button("stop", "stop", () => steer("stop"));
  const el = element(
    isTable ? "tr" : "div",
    { class: "rxm-steer-row" },
    element(isTable ? "th" : "span", { class: "rxm-steer-name", scope: isTable ? "row" : null }, name),
    state,
    up,
    failures,
    element(cell, { class: "rxm-steer-buttons", role: "group" }, pause, step, stop),
  );

  /** @param {RunRow} now */
  function show(now) {
    status = now.status;
    el.dataset.status = status;
    const isPaused = status === "paused";
    const isOver = status !== "running" && !isPaused;
    const count = groupedText(now.failures);
    setText(state, status);
    up.textContent = now.up;
    failures.textContent = isTable ? count : now.failures ? `${count} failures` : "";
    failures.classList.toggle("rxm-steer-bad", now.failures > 0);
    setText(pause, isPaused ? "resume" : "pause");
    pause.title = isPaused ? "resume" : "pause";
    pause.setAttribute("aria-label", `${pause.title} ${name}`);
    pause.disabled = isOver;
    step.disabled = !isPaused;
    stop.disabled = isOver;
  }

  return { el, show, status: () => status };
}

export default { initialize, render };
