// A run as a file: its views, and the time bar that they follow. The views are the widgets' own; no kernel answers them.

import { element, setText } from "../dom.js";
import { groupedText, spanText } from "../format.js";
import marbles from "../marbles/view.js";
import panel from "../panel/view.js";
import plot from "../plot/view.js";
import table from "../table/view.js";
import { Player } from "./player.js";

/** @import { SharedRun } from "../protocol.js" */

const SPEEDS = [1, 2, 5, 20, 100];
const FRAME_MS = 50;
const BARS = 240;
const NEED_KERNEL = ["Snapshot", "Copy as marbles"]; // buttons that nothing would answer

/**
 * What a view takes for its widget in the kernel: it asks, and hears numbered messages.
 */
class FileModel {
  /** @param {(content: any) => void} asked */
  constructor(asked) {
    this.asked = asked;
    /** @type {Set<(content: any, buffers: DataView[]) => void>} */
    this.listeners = new Set();
    this.next = 0;
    this.isShown = false;
  }

  get() {
    return undefined;
  }

  /**
   * @param {string} event
   * @param {(content: any, buffers: DataView[]) => void} listener
   */
  on(event, listener) {
    if (event === "msg:custom") this.listeners.add(listener);
  }

  /**
   * @param {string} _
   * @param {(content: any, buffers: DataView[]) => void} listener
   */
  off(_, listener) {
    this.listeners.delete(listener);
  }

  /** @param {any} content */
  send(content) {
    if (content.do === "ping") this.emit({ beat: 1 });
    else if (content.do === "hidden" || content.do === "closed") this.isShown = false;
    else {
      if (content.do === "shown" || content.do === "gap") this.isShown = true;
      queueMicrotask(() => this.asked(content));
    }
  }

  /**
   * @param {object} content
   * @param {DataView[]} [buffers]
   */
  emit(content, buffers = []) {
    const numbered = { n: this.next++, ...content };
    for (const listener of this.listeners) listener(numbered, buffers);
  }
}

/** @param {Player} player */
function build(player) {
  const { run } = player;
  const length = run.length_us;
  let now = length;
  let isPlaying = false;
  let before = 0;
  let speed = 1;
  let port = firstPort(player);

  // --- the views ---

  /**
   * @param {string} name
   * @param {{render: (context: any) => unknown}} view
   * @param {(us: number, since?: number) => [content: object, buffers: DataView[]]} messageAt
   * @param {(content: any) => void} [asked]
   */
  function part(name, view, messageAt, asked) {
    const el = element("section", { class: `rxm-share-part rxm-share-${name}` });
    let told = -1;
    const model = new FileModel((content) => {
      if (content.do === "shown" || content.do === "gap") tellAll();
      else asked?.(content);
    });
    function tellAll() {
      const [content, buffers] = messageAt(now);
      told = now;
      model.emit({ ...content, snapshot: 1 }, buffers);
    }
    function tell() {
      if (!model.isShown || told === now) return;
      if (now < told) {
        tellAll();
        return;
      }
      const [content, buffers] = messageAt(now, told);
      told = now;
      model.emit(content, buffers);
    }
    let clear = () => {};
    function show() {
      clear();
      clear = /** @type {() => void} */ (view.render({ model, el }));
      for (const button of el.querySelectorAll("button")) {
        if (NEED_KERNEL.includes(button.textContent ?? "")) button.remove();
      }
    }
    return { el, model, tell, show };
  }

  const graphPart = part(
    "panel",
    panel,
    (us, since) => {
      const { svg, width, ports, boxes, routes, flow, ...news } = player.panel(us);
      const whole = { svg, width, ports, boxes, routes, flow };
      return [since === undefined ? { ...news, ...whole } : { ...news, lags: {} }, []];
    },
    (content) => {
      if (content.do === "tap") lookAt(content.port);
    },
  );
  const marblesPart = part(
    "marbles",
    marbles,
    (us, since) => player.marbles(us, since),
    ({ do: what, lane, number }) => {
      if (what === "value") marblesPart.model.emit({ value: [lane, number, player.value(lane, number)] });
    },
  );
  const tablePart = part("table", table, (us, since) => player.table(port, us, since));
  const plotPart = part("plot", plot, (us, since) => player.plot(port, us, since));
  const parts = [graphPart, plotPart, marblesPart, tablePart];

  // --- the time bar ---

  const play = element("button", { type: "button", class: "rxm-share-play", onclick: toggle }, "Play");
  const quick = element(
    "select",
    { "aria-label": "Speed", onchange: () => setSpeed(Number(quick.value)) },
    ...SPEEDS.map((times) => element("option", { value: String(times) }, `× ${times}`)),
  );
  const scrub = element("input", {
    type: "range",
    min: "0",
    max: String(length),
    value: String(length),
    step: String(Math.max(1, Math.round(length / 10_000))),
    "aria-label": "Time",
    oninput: () => go(Number(scrub.value)),
  });
  const clock = element("output", { class: "rxm-share-clock" });
  const bars = densityOf(player);
  const choice = element(
    "select",
    { "aria-label": "Events of", onchange: () => lookAt(choice.value) },
    ...run.ports.map(({ name, times, before: earlier }) =>
      element("option", { value: name }, `${name} · ${groupedText(times.length + earlier)}`),
    ),
  );
  choice.value = port;

  function toggle() {
    isPlaying = !isPlaying;
    setText(play, isPlaying ? "Pause" : "Play");
    if (!isPlaying) return;
    if (now >= length) go(0);
    before = performance.now();
    requestAnimationFrame(step);
  }

  /** @param {number} times */
  function setSpeed(times) {
    speed = times;
  }

  /** @param {number} at */
  function step(at) {
    if (!isPlaying) return;
    if (at - before >= FRAME_MS) {
      const next = Math.min(length, now + (at - before) * 1000 * speed);
      before = at;
      go(next);
      if (next >= length) {
        toggle();
        return;
      }
    }
    requestAnimationFrame(step);
  }

  /** @param {number} us */
  function go(us) {
    now = Math.round(us);
    if (now < length && length - now < Number(scrub.step)) now = length;
    scrub.value = String(now);
    const said = `${spanText(now / 1000)} of ${spanText(length / 1000)}`;
    setText(clock, said);
    scrub.setAttribute("aria-valuetext", said);
    bars.mark(length ? now / length : 1);
    for (const one of parts) one.tell();
  }

  /** @param {string} name */
  function lookAt(name) {
    port = player.byName.has(name) ? name : feeding(name);
    choice.value = port;
    tablePart.show(); // another view: of its filter, its columns and its open row nothing fits other events
    plotPart.show();
    const { svg, width, ports, boxes, routes, flow, ...news } = player.panel(now);
    graphPart.model.emit({ ...news, lags: {}, heard: 1 });
  }

  /** @param {string} name the input of a sink, whose events are those of what feeds it */
  function feeding(name) {
    const step = name.slice(0, name.lastIndexOf("/"));
    const found = run.graph.routes.find((route) => route.target === step && player.byName.has(route.port));
    return found?.port ?? port;
  }

  const left = run.left_out ? `; ${groupedText(run.left_out)} earlier ones are left out` : "";
  const when = new Date(run.at);
  const about = `the last ${groupedText(player.total)} events${left}; written ${when.toLocaleString()}`;
  const page = element(
    "div",
    { class: "rxm rxm-share" },
    element("header", {}, element("h1", {}, run.flow), element("p", {}, about)),
    element(
      "nav",
      { class: "rxm-share-bar", "aria-label": "Time" },
      play,
      quick,
      element("div", { class: "rxm-share-time" }, bars.el, scrub),
      clock,
    ),
    graphPart.el,
    marblesPart.el,
    element("label", { class: "rxm-share-choice" }, "Events of ", choice),
    plotPart.el,
    tablePart.el,
  );
  document.getElementById("rxm-share")?.replaceChildren(page);
  for (const one of parts) one.show();
  go(length);
}

/** @param {Player} player */
function firstPort(player) {
  const busy = player.ports.filter((events) => events.times.length && !events.port.name.endsWith("/err"));
  return (busy.at(-1) ?? player.ports[0])?.port.name ?? "";
}

/**
 * How many events came when, as bars above the time bar; failures on top in their colour.
 * @param {Player} player
 */
function densityOf(player) {
  const length = Math.max(1, player.run.length_us);
  const counts = new Array(BARS).fill(0);
  const failures = new Array(BARS).fill(0);
  for (const { port, times } of player.ports) {
    const into = port.name.endsWith("/err") ? failures : counts;
    for (const at of times) into[Math.min(BARS - 1, Math.floor((at / length) * BARS))]++;
  }
  const most = Math.max(1, ...counts);
  const heights = counts.map((count, at) =>
    element("i", {
      style: `height: ${count ? Math.max(6, (100 * count) / most) : 0}%`,
      class: failures[at] ? "rxm-share-bad" : null,
    }),
  );
  const hand = element("b", {});
  const el = element("div", { class: "rxm-share-density", "aria-hidden": "true" }, ...heights, hand);
  return {
    el,
    /** @param {number} share of the whole */
    mark(share) {
      hand.style.left = `${100 * share}%`;
    },
  };
}

/** @returns {Promise<SharedRun & {lanes: any[][][]}>} */
async function read() {
  const text = document.getElementById("rxm-run")?.textContent ?? "";
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

build(new Player(await read()));
