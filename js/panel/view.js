// The panel of a run: its state and buttons, its graph, lags, failures, and the events that pass where one looks.

import { element, keepKeys, setText } from "../dom.js";
import { countText, uptimeText } from "../format.js";
import { initialize, snapshotButton } from "../keep.js";
import { live } from "../live.js";
import table from "../table/view.js";
import { failuresTable } from "./failures.js";
import { graphOf } from "./graph.js";
import { lagsOf } from "./lags.js";
import { workersTable } from "./workers.js";

/** @import { Model } from "../live.js" */
/** @import { PanelAsk, PanelNews, TapNews } from "../protocol.js" */

const HINT = "Click a step or a wire to see its last events.";

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  /** @type {PanelNews | null} */
  let reading = null;
  /** @type {ReturnType<typeof graphOf> | null} */
  let graph = null;
  let tapped = "";
  /** @type {string[]} */
  let names = [];
  let letGo = () => {};

  const status = element("span", { class: "rxm-p-status", role: "status" });
  const uptime = element("span", { class: "rxm-p-uptime" });
  const title = element("strong", { class: "rxm-p-name" });
  const pauseHint = "stop the sources; what is under way runs on";
  const pause = button("Pause", pauseHint, () => steer(reading?.status === "paused" ? "resume" : "pause"));
  const step = button("Step", "while paused: let one event in from each source", () => ask({ do: "step" }));
  const stop = button("Stop", "stop the sources, let what is under way arrive, end", () => steer("stop"));
  const gap = element("span", { class: "rxm-p-gap" });
  const full = button("Full screen", "the graph as large as the screen (Escape ends it)", toggleFull);
  const buttons = element("span", { class: "rxm-p-buttons" }, pause, step, stop, full, snapshotButton(model));
  const head = element("div", { class: "rxm-p-head" }, title, status, uptime, gap, buttons);
  const stage = element("div", { class: "rxm-p-graph" });
  const hint = element("p", { class: "rxm-p-hint" }, HINT);
  const notes = element("div", { class: "rxm-p-notes" });
  const lagArea = element("div", { class: "rxm-p-lags" });
  const workers = element("div", {});
  const report = element("div", { class: "rxm-p-report", role: "alert", hidden: true });
  const tapHead = element("div", { class: "rxm-p-taphead" });
  const tapBody = element("div");
  const tapArea = element("div", { class: "rxm-p-tap", hidden: true }, tapHead, tapBody);
  const failures = element("div", { class: "rxm-p-failing" });
  el.classList.add("rxm-panel");
  el.append(head, stage, notes, hint, lagArea, workers, report, tapArea, failures);
  keepKeys(el);
  const lags = lagsOf(lagArea);

  /**
   * @param {string} text
   * @param {string} about
   * @param {() => void} onclick
   */
  function button(text, about, onclick) {
    return element("button", { type: "button", title: about, onclick }, text);
  }

  function toggleFull() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (isFull()) setFull(false);
    else if (el.requestFullscreen)
      el.requestFullscreen().catch(() => setFull(true)); // a frame may not be allowed to
    else setFull(true);
  }

  function isFull() {
    return el.classList.contains("rxm-p-full");
  }

  /** @param {boolean} is */
  function setFull(is) {
    el.classList.toggle("rxm-p-full", is);
    setText(full, is ? "Leave full screen" : "Full screen");
    graph?.fit(is);
  }

  const fullChanged = () => setFull(el.matches(":fullscreen"));
  const fullLeft = (/** @type {KeyboardEvent} */ event) => event.key === "Escape" && isFull() && setFull(false);
  el.addEventListener("fullscreenchange", fullChanged);
  el.addEventListener("keydown", fullLeft);

  // The kernel answers with a reading that says it has heard.
  /** @param {Parameters<typeof connection.send>[0]} content */
  function ask(content) {
    connection.send(content, (news) => Boolean(news.heard) || news.over);
  }

  /** @param {PanelAsk["do"]} what */
  function steer(what) {
    ask({ do: what });
  }

  /** @param {string} port */
  function onTap(port) {
    ask(port === tapped ? { do: "untap" } : { do: "tap", port });
  }

  /** @param {TapNews | null} tap */
  async function showTap(tap) {
    if ((tap?.model ?? "") === (tapArea.dataset.model ?? "")) return;
    letGo();
    letGo = () => {};
    tapArea.dataset.model = tap?.model ?? "";
    tapped = tap?.port ?? "";
    graph?.mark(tapped);
    tapArea.hidden = !tap;
    tapBody.replaceChildren();
    if (!tap) return;
    tapHead.replaceChildren(
      element("span", {}, "what passes ", element("code", {}, tap.port)),
      button("Close", "Look no longer", () => ask({ do: "untap" })),
    );
    const done = await showChild(model, tap, tapBody);
    if (tapArea.dataset.model === tap.model) letGo = done;
    else done();
  }

  /** @param {PanelNews} news */
  function write(news) {
    reading = news;
    const exit = news.exit_status ? `, exit status ${news.exit_status}` : "";
    const failed = news.failures ? ` · ${countText(news.failures)} failure${news.failures === 1 ? "" : "s"}` : "";
    setText(status, news.status + exit);
    status.dataset.status = news.status;
    setText(uptime, `${news.over ? "after" : "for"} ${uptimeText(news.uptime_s)}${failed}`);
    const isPaused = news.status === "paused";
    setText(pause, isPaused ? "Resume" : "Pause");
    pause.title = isPaused ? "let the sources go on" : pauseHint;
    pause.disabled = news.over || !(isPaused || news.status === "running");
    step.disabled = news.over || !isPaused;
    stop.disabled = news.over || news.status === "draining";
    setText(hint, news.over ? "It has ended: the figures are totals." : HINT);
    graph?.write(news);
    writeHints(news);
    lags.add(news.lags);
    workers.replaceChildren(...(news.workers.length ? [workersTable(news.workers)] : []));
    report.hidden = !news.report.length;
    report.replaceChildren(...news.report.map((line) => element("div", {}, `left behind: ${line}`)));
    if (news.failing) failures.replaceChildren(...(news.failing.length ? [failuresTable(news.failing)] : []));
    if (news.tap !== undefined) showTap(news.tap);
  }

  // What sources say of arguments that are likely mistakes; a reader of the page hears it once.
  /** @param {PanelNews} news */
  function writeHints({ boxes, steps }) {
    if (boxes) names = boxes.map((box) => box.name);
    const hints = steps.flatMap((step, at) => (step.hint ? [[names[at], ` ${step.hint}`]] : []));
    if (hints.flat().join("") === notes.textContent) return;
    notes.replaceChildren(
      ...hints.map(([name, hint]) => element("div", { role: "note" }, element("strong", {}, name), hint)),
    );
  }

  /** @type {ReturnType<typeof live<PanelNews>>} */
  const connection = live(model, el, {
    onSnapshot(/** @type {PanelNews} */ news) {
      setText(title, news.flow ?? "");
      graph = graphOf(news, onTap);
      stage.replaceChildren(graph.svg);
      graph.mark(tapped);
      graph.fit(isFull());
      lags.clear();
      write(news);
    },
    onMessage: write,
  });

  return () => {
    letGo();
    el.removeEventListener("fullscreenchange", fullChanged);
    el.removeEventListener("keydown", fullLeft);
    el.classList.remove("rxm-p-full");
    connection.dispose();
  };
}

/**
 * Show the table of a port inside the panel: as a separate widget where the host can, else through this connection.
 * @param {Model} model
 * @param {TapNews} tap
 * @param {HTMLElement} area
 * @returns {Promise<() => void>} what removes it
 */
async function showChild(model, tap, area) {
  const manager = model.widget_manager;
  if (!manager?.get_model || !manager.create_view) {
    return table.render({ model: innerModel(model, tap.model), el: area }) ?? (() => {});
  }
  const view = await manager.create_view(await manager.get_model(tap.model));
  area.replaceChildren(view.el);
  view.trigger?.("displayed");
  return () => view.remove();
}

/**
 * The model of a table whose messages travel inside those of the panel.
 * @param {Model} model
 * @param {string} id
 * @returns {Model}
 */
function innerModel(model, id) {
  /** @type {Map<Function, (content: any, buffers: DataView[]) => void>} */
  const relays = new Map();
  return {
    get: () => undefined,
    on(event, listener) {
      relays.set(listener, (content, buffers) => {
        if (content?.inner && content.model === id) listener(content.inner, buffers);
      });
      model.on(event, relays.get(listener) ?? listener);
    },
    off(event, listener) {
      model.off(event, relays.get(listener) ?? listener);
    },
    send: (content) => model.send(/** @type {any} */ ({ do: "inner", content })),
  };
}

export default { initialize, render };
