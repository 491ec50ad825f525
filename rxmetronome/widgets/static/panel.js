// dom.js
var SVG = "http://www.w3.org/2000/svg";
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === void 0 || value === false) continue;
    if (name.startsWith("on") && typeof value === "function") {
      made.addEventListener(
        name.slice(2),
        /** @type {EventListener} */
        value
      );
    } else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== void 0));
  return made;
}
function svgElement(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}
function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
function keepKeys(el) {
  el.addEventListener("keydown", (event) => event.stopPropagation());
  el.setAttribute("data-lm-suppress-shortcuts", "true");
}

// format.js
function groupedText(number) {
  return Math.round(number).toLocaleString("en-US");
}
function countText(count) {
  if (count < 1e4) return count.toLocaleString("en-US");
  return scaled(count, 3, 3);
}
function scaled(count, digits, most) {
  const [unit, size] = count < 999500 ? ["k", 1e3] : count < 9995e5 ? ["M", 1e6] : ["G", 1e9];
  const text = (count / Number(size)).toPrecision(count / Number(size) < 99.5 ? digits : most);
  return text.replace(/\.0+$/, "") + unit;
}
function rateText(perSecond) {
  if (perSecond < 0.05) return "0/s";
  if (perSecond < 9.95) return `${perSecond.toFixed(1)}/s`;
  return `${countText(Math.round(perSecond))}/s`;
}
function lagText(ms) {
  if (ms >= 999.5) return `${(ms / 1e3).toFixed(1)} s`;
  if (ms >= 9.95) return `${ms.toFixed(0)} ms`;
  return `${ms.toFixed(ms >= 0.995 ? 1 : 2)} ms`;
}
function uptimeText(seconds) {
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole % 3600 / 60);
  return hours ? `${groupedText(hours)} h ${minutes} min` : `${minutes} min ${whole % 60} s`;
}

// keep.js
var WIDGET = "application/vnd.jupyter.widget-view+json";
var ANSWER_MS = 1e3;
var FLASH_MS = 1500;
var REVIVE_MS = 1e3;
var KEEPERS = /* @__PURE__ */ Symbol.for("rxmetronome.keepers");
function notebookOf(model) {
  const context = model.widget_manager?.context;
  const notebook = context?.model;
  const isKnown = typeof context?.save === "function" && typeof notebook?.toJSON === "function" && notebook.cells;
  return isKnown ? { context, notebook, manager: model.widget_manager } : null;
}
function askForPicture(model) {
  return new Promise((resolve) => {
    const end = (picture) => {
      clearTimeout(timer);
      model.off("msg:custom", listen);
      resolve(picture);
    };
    const listen = (content) => {
      if (content?.picture) end(content.picture);
    };
    const timer = setTimeout(() => end(null), ANSWER_MS);
    model.on("msg:custom", listen);
    try {
      Promise.resolve(model.send({ do: "picture", view: "" })).catch(() => end(null));
    } catch {
      end(null);
    }
  });
}
var Keeper = class {
  /** @param {NonNullable<ReturnType<typeof notebookOf>>} where */
  constructor({ context, notebook, manager }) {
    this.notebook = notebook;
    this.manager = manager;
    this.models = /* @__PURE__ */ new Set();
    this.pictures = /* @__PURE__ */ new Map();
    const save = context.save.bind(context);
    context.save = async (...given) => {
      await this.ask();
      return save(...given);
    };
    const written = notebook.toJSON.bind(notebook);
    notebook.toJSON = () => this.withPictures(written());
  }
  async ask() {
    const status = this.manager.kernel?.status;
    if (!status || ["dead", "terminating", "restarting", "unknown"].includes(status)) return;
    const found = await Promise.all([...this.models].map(askForPicture));
    for (const picture of found) if (picture) this.pictures.set(picture.model, picture);
    for (const { made } of this.outputs()) {
      const model = made.data?.[WIDGET]?.model_id;
      if (!model || made.metadata?.rxmetronome || !this.manager.has_model(model)) continue;
      const html = this.boxed(await this.manager.get_model(model));
      if (html) this.pictures.set(model, { model, text: "", html, brief: html, page: html });
    }
  }
  /**
   * The HTML of a box that holds our widgets only; empty for another widget.
   * @param {any} model
   * @returns {string}
   */
  boxed(model) {
    const known = this.pictures.get(model.model_id);
    if (known && !model.get("children")) return known.brief;
    const parts = (model.get("children") ?? []).map((child) => this.boxed(child));
    return parts.length && parts.every(Boolean) ? `<div>${parts.join("")}</div>` : "";
  }
  /**
   * The notebook as it is saved: HTML in place of each widget of ours, with the id of its model beside it.
   * @param {{cells: {outputs?: Output[]}[]}} json
   */
  withPictures(json) {
    const output = (made) => {
      const model = made.data?.[WIDGET]?.model_id;
      const picture = this.pictures.get(model);
      const isOurs = made.data?.["text/html"] && made.metadata?.rxmetronome && model;
      if (!made.data || !(isOurs || picture)) return made;
      const { [WIDGET]: _, ...data } = made.data;
      if (picture) data["text/html"] = picture.brief;
      if (picture?.text) data["text/plain"] = picture.text;
      return { ...made, data, metadata: { ...made.metadata, rxmetronome: model } };
    };
    const cells = json.cells.map((cell) => cell.outputs ? { ...cell, outputs: cell.outputs.map(output) } : cell);
    return { ...json, cells };
  }
  /** Give outputs that were read from a file their widgets back, where the kernel still has them. */
  revive() {
    for (const { outputs, at, made } of this.outputs()) {
      const model = made.metadata?.rxmetronome;
      if (!model || made.data?.[WIDGET] || !this.manager.has_model(model)) continue;
      const data = { ...made.data, [WIDGET]: { version_major: 2, version_minor: 0, model_id: model } };
      outputs.set(at, { ...made, data, metadata: { ...made.metadata, rxmetronome: "live" } });
    }
  }
  /**
   * Put a picture below the cell's output that shows its widget; whether there is one.
   * @param {Picture} picture
   */
  insert({ model, text, html }) {
    for (const { outputs, made } of this.outputs()) {
      if (made.data?.[WIDGET]?.model_id !== model) continue;
      const data = { "text/plain": text, "text/html": html };
      outputs.add({ output_type: "display_data", data, metadata: {} });
      return true;
    }
    return false;
  }
  /** @returns {{outputs: any, at: number, made: Output}[]} */
  outputs() {
    const found = [];
    if (this.notebook.isDisposed) return [];
    for (let cell = 0; cell < this.notebook.cells.length; cell++) {
      const { outputs } = this.notebook.cells.get(cell);
      for (let at = 0; at < (outputs?.length ?? 0); at++) found.push({ outputs, at, made: outputs.get(at).toJSON() });
    }
    return found;
  }
};
function keeperOf(model) {
  const where = notebookOf(model);
  if (!where) return null;
  const page = (
    /** @type {any} */
    globalThis
  );
  page[KEEPERS] ??= /* @__PURE__ */ new WeakMap();
  const keepers = page[KEEPERS];
  const keeper = keepers.get(where.context) ?? new Keeper(where);
  keepers.set(where.context, keeper);
  return keeper;
}
function initialize({ model }) {
  const keeper = keeperOf(model);
  if (!keeper) return void 0;
  keeper.models.add(model);
  keeper.revive();
  const later = setTimeout(() => keeper.revive(), REVIVE_MS);
  return () => {
    clearTimeout(later);
    keeper.models.delete(model);
  };
}
function snapshotButton(model, before) {
  const about = "Keep what is shown now: as plain HTML below, or as a file";
  const button = element("button", { type: "button", title: about, onclick: take }, "Snapshot");
  let flashing;
  async function take() {
    before?.();
    const picture = await askForPicture(model);
    if (!picture) flash("no answer");
    else if (keeperOf(model)?.insert(picture)) flash("kept below");
    else {
      download(picture.page, "snapshot.html", "text/html");
      flash("saved");
    }
  }
  function flash(text) {
    clearTimeout(flashing);
    button.textContent = text;
    flashing = setTimeout(() => {
      button.textContent = "Snapshot";
    }, FLASH_MS);
  }
  return button;
}
function download(text, name, type) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = element("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1e4);
}

// live.js
var PING_MS = 2e3;
var SILENT_MS = 3e3;
var ANSWER_MS2 = 1e3;
var HIDE_MS = 300;
function live(model, el, handlers) {
  const view = Math.random().toString(36).slice(2) + Date.now().toString(36);
  const note = element("div", { class: "rxm-note", role: "status", hidden: true });
  let next = null;
  let intersects = false;
  let shown = false;
  let heardAt = Date.now();
  let attendedAt = 0;
  let disposed = false;
  let hiding;
  let isSilent = false;
  let broken = "";
  let waits = [];
  el.classList.add("rxm-live");
  function say(content) {
    try {
      Promise.resolve(model.send({ ...content, view })).catch(() => void 0);
    } catch {
    }
  }
  function attend(what) {
    attendedAt = Date.now();
    say({ do: what });
  }
  function showNote() {
    const isWaiting = shown && waits.some((wait) => Date.now() - wait.since >= ANSWER_MS2);
    const text = broken ? `this view broke, and shows what it showed last: ${broken}` : isSilent ? "kernel gone or not a\
nswering; this is the last it sent" : isWaiting ? "waits for the cell: the kernel has not taken this up yet" : "";
    if (text && !note.isConnected) el.prepend(note);
    note.hidden = !text;
    if (note.textContent !== text) note.textContent = text;
    el.classList.toggle("rxm-orphan", Boolean(broken) || isSilent);
  }
  function received(content, buffers = []) {
    if (disposed || content === null || typeof content !== "object" || typeof content.n !== "number") return;
    heardAt = Date.now();
    isSilent = false;
    if (content.broken) {
      broken = content.broken;
      next = null;
    } else if (shown) take(content, buffers);
    showNote();
  }
  function take(content, buffers) {
    if (content.snapshot) {
      next = content.n + 1;
      waits = [];
      broken = "";
      handlers.onSnapshot?.(content, buffers);
    } else if (next === null) {
      return;
    } else if (content.n !== next) {
      next = null;
      attend("gap");
    } else {
      next += 1;
      if (content.beat) return;
      waits = waits.filter((wait) => !wait.isAnswer(content));
      handlers.onMessage?.(content, buffers);
    }
  }
  function look() {
    const now = intersects && document.visibilityState !== "hidden";
    clearTimeout(hiding);
    if (now === shown || disposed) return;
    if (!now) {
      hiding = setTimeout(hide, HIDE_MS);
      return;
    }
    shown = true;
    next = null;
    heardAt = Date.now();
    attend("shown");
    handlers.onShown?.();
  }
  function hide() {
    if (disposed || !shown) return;
    shown = false;
    next = null;
    waits = [];
    say({ do: "hidden" });
    showNote();
    handlers.onHidden?.();
  }
  const seen = new IntersectionObserver((entries) => {
    intersects = entries[entries.length - 1].isIntersecting;
    look();
  });
  seen.observe(el);
  document.addEventListener("visibilitychange", look);
  model.on("msg:custom", received);
  const timer = setInterval(() => {
    if (!shown) return;
    const now = Date.now();
    if (now - heardAt > SILENT_MS) isSilent = true;
    if (now - attendedAt >= PING_MS - 50) attend(next === null ? "shown" : "ping");
    showNote();
  }, 1e3);
  return {
    view,
    /**
     * Ask the kernel for something. Where nothing that `isAnswer` accepts has come within a second, the view says so.
     * @param {Ask} content
     * @param {(content: Content) => boolean} [isAnswer]
     */
    send(content, isAnswer) {
      say(content);
      if (!isAnswer) return;
      waits.push({ isAnswer, since: Date.now() });
      setTimeout(() => disposed || showNote(), ANSWER_MS2);
    },
    isShown: () => shown,
    dispose() {
      if (disposed) return;
      say({ do: "closed" });
      disposed = true;
      clearInterval(timer);
      clearTimeout(hiding);
      seen.disconnect();
      document.removeEventListener("visibilitychange", look);
      model.off("msg:custom", received);
      note.remove();
      el.classList.remove("rxm-live", "rxm-orphan");
    }
  };
}

// panel/failures.js
var HEADS = ["times", "last", "step", "function", "event", "error"];
function failuresTable(rows) {
  const head = element("tr", {}, ...HEADS.map((name) => element("th", { scope: "col" }, name)));
  const caption = rows.length === 1 ? "one kind of failure" : `${rows.length} kinds of failures`;
  return element(
    "table",
    { class: "rxm-p-failures" },
    element("caption", {}, caption),
    element("thead", {}, head),
    element("tbody", {}, ...rows.map(lineOf))
  );
}
function lineOf(row) {
  const at = new Date(Number(BigInt(row.at_ns) / 1000000n));
  const error = element("td", {}, row.error);
  if (row.remedy && !row.error.includes(row.remedy)) {
    error.append(element("div", { class: "rxm-p-remedy" }, `Remedy: ${row.remedy}`));
  }
  return element(
    "tr",
    {},
    element("td", { class: "rxm-p-number", "data-unit": row.count === 1 ? " time" : " times" }, groupedText(row.count)),
    element("td", { class: "rxm-p-short", title: at.toISOString() }, at.toLocaleTimeString([], { hour12: false })),
    element("td", { class: "rxm-p-short" }, row.step),
    element("td", { class: "rxm-p-code" }, row.function || "–"),
    element("td", { class: "rxm-p-code rxm-p-event" }, row.event || "–"),
    error
  );
}

// panel/figures.js
function stepFigures(step) {
  const figures = [];
  if (step.failures) figures.push([`${countText(step.failures)} failed`, "bad"]);
  if (step.dropped) figures.push([`${countText(step.dropped)} dropped`, "bad"]);
  if (step.missed) figures.push([`${countText(step.missed)} missed`, "warn"]);
  if (step.queued) {
    figures.push([`${countText(step.queued)} queued`, step.queued * 2 > (step.capacity ?? 0) ? "warn" : ""]);
  }
  if (step.busy !== null && step.busy >= 5e-3) {
    figures.push([`${Math.round(step.busy * 100)} % busy`, step.busy > 0.8 ? "warn" : ""]);
  }
  return figures;
}
function fitting(figures, room) {
  const shown = [];
  let length = 0;
  for (const figure of figures) {
    length += figure[0].length + 3;
    if (shown.length && length > room) return [...shown, ["…", ""]];
    shown.push(figure);
  }
  return shown;
}
function sparkPoints(values, width, height, most) {
  const step = width / Math.max(1, values.length - 1);
  const y = (value) => height - 1 - value / most * (height - 2);
  return values.map((value, at) => `${(at * step).toFixed(1)},${y(value).toFixed(1)}`).join(" ");
}

// panel/graph.js
var LEAST_SCALE = 0.8;
var LETTER_PX = 6.2;
var COUNTER_LETTER_PX = 5.6;
var LABEL_PX = 14;
function graphOf(news, onTap) {
  const { boxes = [], ports = [], routes = [], width = 0 } = news;
  const parsed = new DOMParser().parseFromString(news.svg ?? "<svg/>", "image/svg+xml").documentElement;
  const svg = (
    /** @type {SVGSVGElement} */
    /** @type {unknown} */
    document.importNode(parsed, true)
  );
  const least = Math.round(width * LEAST_SCALE);
  svg.setAttribute("role", "group");
  function fit(isFull) {
    const limits = isFull ? "max-height: 78vh" : `max-width: ${width}px; min-width: ${least}px`;
    svg.setAttribute("style", `width: 100%; height: auto; ${limits}`);
  }
  fit(false);
  const stage = svg.querySelector("g[transform]") ?? svg;
  function makeTappable(element2, port, label) {
    element2.setAttribute("tabindex", "0");
    element2.setAttribute("role", "button");
    element2.setAttribute("data-tap", port);
    element2.setAttribute("aria-label", `${label}: show its last events`);
    element2.addEventListener("click", () => onTap(port));
    element2.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      onTap(port);
    });
  }
  const labels = routes.map((route) => {
    const { x, y } = route;
    const text = svgElement("text", { class: "rxm-p-rate", x, y: y + 3.5, "text-anchor": "middle" });
    const paper = svgElement("rect", {
      class: "paper",
      x: x - 20,
      y: y - LABEL_PX / 2,
      width: 40,
      height: LABEL_PX,
      rx: 3
    });
    const reach = svgElement("path", { class: "rxm-p-reach", d: route.way });
    const isErr = route.port.endsWith("/err");
    const wire = svgElement("g", { class: isErr ? "rxm-p-wire rxm-p-err" : "rxm-p-wire" }, reach, paper, text);
    makeTappable(wire, route.port, `wire from ${route.port} to ${route.target}`);
    stage.append(wire);
    return { at: ports.indexOf(route.port), name: portName(route), x, text, paper, wire };
  });
  const steps = (
    /** @type {NodeListOf<SVGGElement>} */
    stage.querySelectorAll("g.step")
  );
  const counters = boxes.map((box, at) => {
    const place = { x: box.x + box.width / 2, y: box.y + box.height - 7 };
    const line = svgElement("text", { class: "rxm-p-counters", ...place, "text-anchor": "middle" });
    const whole = svgElement("title", {});
    const group = steps[at] ?? svgElement("g", {});
    const { mark: mark2, hint } = hintMark(box);
    group.append(line);
    makeTappable(group, box.taps, `${box.kind} ${box.name}`);
    return { group, line, whole, mark: mark2, hint, room: (box.width - 12) / COUNTER_LETTER_PX };
  });
  function write(reading) {
    for (const { at, name, x, text, paper, wire } of labels) {
      const figure = reading.rates === null ? countText(reading.counts[at]) : rateText(reading.rates[at]);
      const said = name === "out" ? figure : `${name} ${figure}`;
      wire.classList.toggle("rxm-p-idle", reading.rates !== null && reading.rates[at] < 0.05);
      if (text.textContent === said) continue;
      text.textContent = said;
      const wide = said.length * LETTER_PX + 8;
      paper.setAttribute("width", String(wide));
      paper.setAttribute("x", String(x - wide / 2));
    }
    reading.steps.forEach((step, at) => {
      const { group, line, whole, mark: mark2, hint, room } = counters[at];
      setText(hint, step.hint);
      if (!step.hint) mark2.remove();
      else if (!mark2.isConnected) group.append(mark2);
      const figures = stepFigures(step);
      const all = figures.map(([word]) => word).join(" · ");
      if (whole.textContent === all) return;
      whole.textContent = all;
      const words = fitting(figures, room).map(
        ([word, tone], place) => svgElement("tspan", { class: tone ? `rxm-p-${tone}` : "" }, (place ? " · " : "") + word)
      );
      line.replaceChildren(whole, ...words);
    });
  }
  function mark(port) {
    for (const element2 of svg.querySelectorAll("[data-tap]")) {
      element2.classList.toggle("rxm-p-tapped", element2.getAttribute("data-tap") === port);
    }
  }
  return { svg, write, mark, fit };
}
function hintMark(box) {
  const hint = svgElement("title", {});
  const style = "fill: var(--rxm-warn); font: 700 17px sans-serif";
  const place = { x: box.x + box.width - 16, y: box.y + 23, "text-anchor": "middle" };
  return { hint, mark: svgElement("text", { class: "rxm-p-hintmark", style, ...place }, hint, "!") };
}
function portName(route) {
  return route.port.split("/").pop() ?? "";
}

// panel/lags.js
var WIDTH = 160;
var HEIGHT = 22;
var KEPT = 120;
function lagsOf(area) {
  const rows = /* @__PURE__ */ new Map();
  return {
    clear() {
      rows.clear();
      area.replaceChildren();
    },
    /** @param {PanelNews["lags"]} lags new ones of each source */
    add(lags) {
      for (const [name, came] of Object.entries(lags)) {
        let row = rows.get(name);
        if (!row) {
          row = makeRow(name);
          rows.set(name, row);
          area.append(row.el);
        }
        row.add(came);
      }
    }
  };
}
function makeRow(name) {
  let lags = [];
  const line = svgElement("polyline", { class: "rxm-p-spark", points: "" });
  const size = { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` };
  const picture = svgElement("svg", { ...size, role: "img" }, line);
  const text = element("span", { class: "rxm-p-lagtext" });
  const el = element("div", { class: "rxm-p-lag" }, element("span", { class: "rxm-p-lagname" }, name), picture, text);
  function add(came) {
    lags = [...lags, ...came].slice(-KEPT);
    const last = lags.at(-1);
    if (!last) return;
    const [p50, p99, most] = last;
    const p99s = lags.map((lag) => lag[1]);
    const worst = Math.max(...p99s, 1e-3);
    line.setAttribute("points", sparkPoints(p99s, WIDTH, HEIGHT, worst));
    const said = `lag p50 ${lagText(p50)} · p99 ${lagText(p99)} · max ${lagText(most)}`;
    text.textContent = said;
    picture.setAttribute("aria-label", `${name}: ${said}; p99 of the last two minutes, at most ${lagText(worst)}`);
  }
  return { el, add };
}

// panel/view.js
var NO_CHILD = "this host shows no widget inside another: use rxm.widgets.EventTable(run.tap(...)) in a cell";
var HINT = "Click a step or a wire to see its last events.";
function render({ model, el }) {
  let reading = null;
  let graph = null;
  let tapped = "";
  let names = [];
  let letGo = () => {
  };
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
  const report = element("div", { class: "rxm-p-report", role: "alert", hidden: true });
  const tapHead = element("div", { class: "rxm-p-taphead" });
  const tapBody = element("div");
  const tapArea = element("div", { class: "rxm-p-tap", hidden: true }, tapHead, tapBody);
  const failures = element("div", { class: "rxm-p-failing" });
  el.classList.add("rxm-panel");
  el.append(head, stage, notes, hint, lagArea, report, tapArea, failures);
  keepKeys(el);
  const lags = lagsOf(lagArea);
  function button(text, about, onclick) {
    return element("button", { type: "button", title: about, onclick }, text);
  }
  function toggleFull() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (isFull()) setFull(false);
    else if (el.requestFullscreen)
      el.requestFullscreen().catch(() => setFull(true));
    else setFull(true);
  }
  function isFull() {
    return el.classList.contains("rxm-p-full");
  }
  function setFull(is) {
    el.classList.toggle("rxm-p-full", is);
    setText(full, is ? "Leave full screen" : "Full screen");
    graph?.fit(is);
  }
  const fullChanged = () => setFull(el.matches(":fullscreen"));
  const fullLeft = (event) => event.key === "Escape" && isFull() && setFull(false);
  el.addEventListener("fullscreenchange", fullChanged);
  el.addEventListener("keydown", fullLeft);
  function ask(content) {
    connection.send(content, (news) => Boolean(news.heard) || news.over);
  }
  function steer(what) {
    ask({ do: what });
  }
  function onTap(port) {
    ask(port === tapped ? { do: "untap" } : { do: "tap", port });
  }
  async function showTap(tap) {
    if ((tap?.model ?? "") === (tapArea.dataset.model ?? "")) return;
    letGo();
    letGo = () => {
    };
    tapArea.dataset.model = tap?.model ?? "";
    tapped = tap?.port ?? "";
    graph?.mark(tapped);
    tapArea.hidden = !tap;
    tapBody.replaceChildren();
    if (!tap) return;
    tapHead.replaceChildren(
      element("span", {}, "what passes ", element("code", {}, tap.port)),
      button("Close", "Look no longer", () => ask({ do: "untap" }))
    );
    const done = await showChild(model, tap, tapBody);
    if (tapArea.dataset.model === tap.model) letGo = done;
    else done();
  }
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
    report.hidden = !news.report.length;
    report.replaceChildren(...news.report.map((line) => element("div", {}, `left behind: ${line}`)));
    if (news.failing) failures.replaceChildren(...news.failing.length ? [failuresTable(news.failing)] : []);
    if (news.tap !== void 0) showTap(news.tap);
  }
  function writeHints({ boxes, steps }) {
    if (boxes) names = boxes.map((box) => box.name);
    const hints = steps.flatMap((step2, at) => step2.hint ? [[names[at], ` ${step2.hint}`]] : []);
    if (hints.flat().join("") === notes.textContent) return;
    notes.replaceChildren(
      ...hints.map(([name, hint2]) => element("div", { role: "note" }, element("strong", {}, name), hint2))
    );
  }
  const connection = live(model, el, {
    onSnapshot(news) {
      setText(title, news.flow ?? "");
      graph = graphOf(news, onTap);
      stage.replaceChildren(graph.svg);
      graph.mark(tapped);
      graph.fit(isFull());
      lags.clear();
      write(news);
    },
    onMessage: write
  });
  return () => {
    letGo();
    el.removeEventListener("fullscreenchange", fullChanged);
    el.removeEventListener("keydown", fullLeft);
    el.classList.remove("rxm-p-full");
    connection.dispose();
  };
}
async function showChild(model, tap, area) {
  const manager = model.widget_manager;
  if (tap.hint || !manager?.get_model || !manager.create_view) {
    area.replaceChildren(element("p", {}, tap.hint || NO_CHILD));
    return () => {
    };
  }
  const view = await manager.create_view(await manager.get_model(tap.model));
  area.replaceChildren(view.el);
  view.trigger?.("displayed");
  return () => view.remove();
}
var view_default = { initialize, render };
export {
  view_default as default
};
