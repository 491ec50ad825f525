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
function focusedIn(node) {
  const root = node.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  return active && node.contains(active) ? active : null;
}
function keepKeys(el) {
  el.addEventListener("keydown", (event) => event.stopPropagation());
  el.setAttribute("data-lm-suppress-shortcuts", "true");
}

// format.js
function groupedText(number) {
  return Math.round(number).toLocaleString("en-US");
}
function shortCount(count) {
  return count < 1e3 ? String(count) : scaled(count, 2, 3);
}
function scaled(count, digits, most) {
  const [unit, size] = count < 999500 ? ["k", 1e3] : count < 9995e5 ? ["M", 1e6] : ["G", 1e9];
  const text = (count / Number(size)).toPrecision(count / Number(size) < 99.5 ? digits : most);
  return text.replace(/\.0+$/, "") + unit;
}
function spanText(ms) {
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59950) return `${Number((ms / 1e3).toFixed(1))} s`;
  const seconds2 = Math.round(ms / 1e3);
  return `${Math.floor(seconds2 / 60)} min${seconds2 % 60 ? ` ${seconds2 % 60} s` : ""}`;
}
function shortSpanText(ms) {
  return ms < 10 ? `${ms.toFixed(2)} ms` : spanText(ms);
}
function cutText(text, most) {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

// keep.js
var WIDGET = "application/vnd.jupyter.widget-view+json";
var ANSWER_MS = 1e3;
var FLASH_MS = 1500;
var REVIVE_MS = 1e3;
var answeredAt = -ANSWER_MS;
var KEEPERS = /* @__PURE__ */ Symbol.for("rxmetronome.keepers");
function notebookOf(model) {
  const context = model.widget_manager?.context;
  const notebook = context?.model;
  const isKnown = typeof context?.save === "function" && typeof notebook?.toJSON === "function" && notebook.cells;
  return isKnown ? { context, notebook, manager: model.widget_manager } : null;
}
function askForPicture(model) {
  return new Promise((resolve) => {
    let timer;
    const end = (picture) => {
      clearTimeout(timer);
      model.off("msg:custom", listen);
      resolve(picture);
    };
    const listen = (content) => {
      if (!content?.picture) return;
      answeredAt = performance.now();
      end(content.picture);
    };
    const wait = (ms) => {
      timer = setTimeout(() => {
        const left = answeredAt + ANSWER_MS - performance.now();
        if (left > 0) wait(left);
        else end(null);
      }, ms);
    };
    wait(ANSWER_MS);
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
      const { html, isOurs } = this.boxed(await this.manager.get_model(model));
      if (isOurs) this.pictures.set(model, { model, text: "", html, brief: html, page: html });
    }
  }
  /**
   * A widget as HTML, and whether it is one of ours or a box with one: others in a box are their text.
   * @param {any} model
   * @returns {{html: string, isOurs: boolean}}
   */
  boxed(model) {
    const known = this.pictures.get(model.model_id);
    const children = model.get("children");
    if (!children) return { html: known?.brief ?? plainHtml(model), isOurs: Boolean(known) };
    const titles = model.get("titles") ?? [];
    const parts = children.map((child) => this.boxed(child));
    const html = parts.map(
      ({ html: html2 }, at) => titles[at] ? `<p><b>${escaped(titles[at])}</b></p>${html2}` : html2
    );
    return {
      html: `<div>${html.join("")}</div>`,
      isOurs: parts.some(({ isOurs }) => isOurs)
    };
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
function plainHtml(model) {
  const texts = [model.get("description"), model.get("value")].filter(
    (one) => ["string", "number"].includes(typeof one)
  );
  const isMarkup = /^HTML/.test(model.get("_model_name") ?? "");
  const text = texts.map((one) => isMarkup ? textOf(String(one)) : String(one)).join(" ");
  return text.trim() ? `<p>${escaped(text.trim())}</p>` : "";
}
var textOf = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
var escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ??
sign);
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

// time_cursor.js
var PLACE = /* @__PURE__ */ Symbol.for("rxmetronome.time_cursors");
function listeners() {
  const page = (
    /** @type {any} */
    globalThis
  );
  page[PLACE] ??= /* @__PURE__ */ new Set();
  return page[PLACE];
}
function timeCursor(heard, run) {
  const all = listeners();
  const own = {};
  const listener = (moment, from) => {
    if (from !== own && moment.run && moment.run === run()) heard(moment);
  };
  all.add(listener);
  return {
    /**
     * Tell the other views.
     * @param {Omit<Moment, "run">} moment
     */
    point(moment) {
      if (!run()) return;
      for (const each of all) each({ ...moment, run: run() }, own);
    },
    dispose() {
      all.delete(listener);
    }
  };
}

// widths.js
var MOST_KEPT = 2e3;
var Ruler = class {
  /** @param {HTMLElement} el */
  constructor(el) {
    this._el = el;
    this._context = document.createElement("canvas").getContext("2d");
    this._fonts = { plain: "", bold: "", mono: "", small: "" };
    this._kept = /* @__PURE__ */ new Map();
  }
  /** Read the fonts again; whether they have changed, so that what was measured no longer holds. */
  refresh() {
    const style = getComputedStyle(this._el);
    const size = Number.parseFloat(style.fontSize);
    const mono = style.getPropertyValue("--rxm-mono") || "monospace";
    const fonts = {
      plain: `${style.fontSize} ${style.fontFamily}`,
      bold: `600 ${style.fontSize} ${style.fontFamily}`,
      mono: `${size * 0.92}px ${mono}`,
      small: `11px ${style.fontFamily}`
    };
    if (fonts.plain === this._fonts.plain && fonts.mono === this._fonts.mono) return false;
    this._fonts = fonts;
    this._kept.clear();
    return true;
  }
  /**
   * The width of a text in pixels, rounded up.
   * @param {string} text
   * @param {Face} face
   */
  width(text, face) {
    const key = `${face} ${text.replace(/\d/g, "0")}`;
    const known = this._kept.get(key);
    if (known !== void 0) return known;
    if (this._kept.size >= MOST_KEPT) this._kept.clear();
    let width = text.length * 8;
    if (this._context) {
      this._context.font = this._fonts[face];
      width = Math.ceil(this._context.measureText(key.slice(face.length + 1)).width);
    }
    this._kept.set(key, width);
    return width;
  }
};

// marbles/about.js
var seconds = (ms) => `${(ms / 1e3).toFixed(3)} s`;
function aboutMark(lane, mark) {
  const when = `${lane} · ${seconds(mark.at)} after the start`;
  if (mark.due === null) return when;
  const missed = mark.missed ? ` · ${mark.missed} missed before` : "";
  return `${when} · due at ${seconds(mark.due)}, ${shortSpanText(mark.at - mark.due)} late${missed}`;
}
function aboutMissed(lane, due) {
  return `${lane} · was due at ${seconds(due)}`;
}
function aboutStack(stack) {
  const [from, until, count, failures, missed] = stack.split(" ").map(Number);
  const parts = [`${groupedText(count)} events within ${shortSpanText(until - from)}`];
  if (failures) parts.push(`${failures} failed`);
  if (missed) parts.push(`${missed} missed ticks`);
  return parts.join(", ");
}

// marbles/layout.js
var BUCKET_PX = 28;
var MOST_IN_BUCKET = 4;
var TOO_CLOSE_PX = 13;
var LEVELS_PX = [0, -8, 8, -4];
var WINDOWS_MS = [1e3, 2e3, 5e3, 1e4, 2e4, 3e4, 6e4, 12e4, 3e5, 6e5];
var AXIS_STEPS_MS = [50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 15e3, 3e4, 6e4, 12e4, 3e5];
function bucketItems(marks, points, begin, width, perMs) {
  const ends = marks.filter((mark) => mark.end).map((mark) => ({ kind: "end", x: (mark.at - begin) * perMs, mark }));
  const events = marks.filter((mark) => !mark.end);
  const unplaced = sum(events, (mark) => mark.missed - mark.points.length);
  const isFew = events.length <= MOST_IN_BUCKET && events.every((mark) => mark.count === 1) && points.length <= MOST_IN_BUCKET &&
  unplaced <= 0;
  if (!isFew) return [stackOf(events, points, Math.max(0, unplaced), width), ...ends];
  const missed = points.map((point) => ({ kind: "missed", x: (point - begin) * perMs, at: point }));
  return [...missed, ...eventItems(events, begin, perMs), ...ends];
}
function eventItems(events, begin, perMs) {
  let level = 0;
  let before = Number.NEGATIVE_INFINITY;
  return events.map((mark) => {
    const x = (mark.at - begin) * perMs;
    level = x - before < TOO_CLOSE_PX ? level + 1 : 0;
    before = x;
    const y = level ? LEVELS_PX[level % LEVELS_PX.length] : 0;
    const item = { kind: mark.failures ? "failure" : "event", x, y, mark, label: mark.text };
    return item;
  });
}
function stackOf(events, points, unplaced, width) {
  const count = sum(events, (mark2) => mark2.count);
  const failures = sum(events, (mark2) => mark2.failures);
  const missed = points.length + unplaced;
  const labels = [
    count ? `×${shortCount(count)}` : "",
    failures ? `✕${shortCount(failures)}` : "",
    missed ? `○${shortCount(missed)}` : ""
  ].filter(Boolean);
  const mark = events.at(-1);
  const from = events.length ? events[0].at : points[0];
  return {
    kind: "stack",
    x: width / 2,
    mark,
    count,
    failures,
    missed,
    labels,
    from,
    until: mark?.until ?? points[points.length - 1]
  };
}
function sum(marks, of) {
  return marks.reduce((all, mark) => all + of(mark), 0);
}
function axisStep(windowMs, width, nearest = 70) {
  const least = windowMs * nearest / width;
  return AXIS_STEPS_MS.find((step) => step >= least) ?? 6e5;
}
function nextWindow(windowMs, direction) {
  if (direction > 0) return WINDOWS_MS.find((each) => each > windowMs * 1.001) ?? WINDOWS_MS[WINDOWS_MS.length - 1];
  return WINDOWS_MS.findLast((each) => each < windowMs * 0.999) ?? WINDOWS_MS[0];
}

// marbles/sight.js
var Sight = class {
  /** @param {Lane[]} lanes the same list all the time */
  constructor(lanes) {
    this._lanes = lanes;
    this.windowMs = 1e4;
    this.width = 600;
    this.scale = null;
    this.held = null;
  }
  get perMs() {
    return this.width / this.windowMs;
  }
  get total() {
    return this._lanes.reduce((sum2, lane) => sum2 + lane.total, 0);
  }
  get back() {
    return this.held ? this.held.back : 0;
  }
  /**
   * The newest instant that is seen of a lane.
   * @param {number} at the lane
   * @param {number} clock of the page
   */
  edgeOf(at, clock) {
    return this.held ? this.held.nows[at] - this.held.back : this._lanes[at].edge.at(clock);
  }
  /**
   * Where a lane's now is, or was when the view was held.
   * @param {number} at
   * @param {number} clock
   */
  nowOf(at, clock) {
    return this.held ? this.held.nows[at] : this._lanes[at].edge.at(clock);
  }
  /**
   * From the oldest mark to now, at least a window, in milliseconds.
   * @param {number} clock
   */
  longest(clock) {
    const spans = this._lanes.map((lane, at) => {
      const oldest = lane.marks.marks[0];
      return oldest ? this.nowOf(at, clock) - oldest.at + this.windowMs / 10 : 0;
    });
    return Math.max(this.windowMs, ...spans);
  }
  /** @param {number} clock */
  hold(clock) {
    this.held ??= {
      nows: this._lanes.map((lane) => lane.edge.at(clock)),
      clock,
      back: 0,
      totals: this._lanes.map((lane) => lane.total)
    };
    return this.held;
  }
  release() {
    this.held = null;
  }
  /**
   * Hold the view so many milliseconds before now, as far as there is something.
   * @param {number} back
   * @param {number} clock
   */
  goBack(back, clock) {
    this.hold(clock).back = Math.min(Math.max(0, back), Math.max(0, this.longest(clock) - this.windowMs));
  }
  /**
   * @param {number} windowMs
   * @param {number} clock
   */
  zoom(windowMs, clock) {
    this.windowMs = windowMs;
    if (this.held) this.goBack(this.held.back, clock);
  }
  /**
   * How many events of a lane have come since the view was held.
   * @param {number} at
   */
  meanwhileOf(at) {
    return this.held ? this._lanes[at].total - this.held.totals[at] : 0;
  }
  /** How many have come in all lanes. */
  get meanwhile() {
    return this._lanes.reduce((sum2, _, at) => sum2 + this.meanwhileOf(at), 0);
  }
};

// marbles/items.js
var MIDDLE_PX = 37;
var RADIUS_PX = 8;
var LABEL_PX = 16;
var LONGEST_LABEL = 12;
var ON_SCALE = -2;
function shareOf(mark, scale) {
  const number = mark.hue === ON_SCALE ? Number(mark.text) : Number.NaN;
  if (!scale || Number.isNaN(number)) return null;
  const [low, high] = scale;
  return high > low ? Math.min(1, Math.max(0, (number - low) / (high - low))) : 0.5;
}
function itemNode(item, place) {
  if (item.kind === "stack") return stackNode(item);
  if (item.kind === "missed") {
    return svgElement("circle", {
      class: "rxm-m-missed",
      cx: item.x,
      cy: MIDDLE_PX,
      r: RADIUS_PX - 1.5,
      "data-missed": item.at
    });
  }
  if (item.kind !== "end") return eventNode(item, place);
  if (item.mark.end === "completed") {
    return svgElement(
      "g",
      { class: "rxm-m-end", "data-n": item.mark.number },
      svgElement("path", { d: `M${item.x} 20V54` })
    );
  }
  const node = crossNode(item.mark, item.x, MIDDLE_PX);
  addLabel(node, item.x, "error", place);
  return node;
}
function stackNode(item) {
  const half = BUCKET_PX / 2 - 1;
  const [text = "", ...rest] = item.labels;
  const node = svgElement(
    "g",
    {
      class: `rxm-m-stack${item.failures ? " rxm-m-bad" : ""}${item.count ? "" : " rxm-m-hollow"}`,
      "data-n": item.mark?.number ?? "",
      "data-stack": `${item.from} ${item.until} ${item.count} ${item.failures} ${item.missed}`
    },
    svgElement("rect", { x: item.x - half, y: MIDDLE_PX - 10, width: 2 * half, height: 20, rx: 5 }),
    svgElement("text", { x: item.x, y: MIDDLE_PX + 3.5, class: "rxm-m-in" }, text)
  );
  if (rest.length) node.append(svgElement("text", { x: item.x, y: LABEL_PX, class: "rxm-m-above" }, rest.join(" ")));
  return node;
}
function eventNode({ kind, x, y: offset, mark, label }, place) {
  const y = MIDDLE_PX + offset;
  const isCross = kind === "failure";
  const node = isCross ? crossNode(mark, x, y) : svgElement(
    "g",
    { class: "rxm-m-marble", "data-n": mark.number, "data-hue": mark.hue },
    svgElement("circle", { cx: x, cy: y, r: RADIUS_PX })
  );
  const share = shareOf(mark, place.scale);
  if (share !== null) node.style.setProperty("--rxm-share", `${Math.round(100 * share)}%`);
  if (mark.due !== null) node.prepend(...dueNodes((mark.due - place.begin) * place.perMs, x, y));
  if (!isCross && label.length <= 2) node.append(svgElement("text", { x, y: y + 3.5, class: "rxm-m-in" }, label));
  else addLabel(node, x, label, place);
  return node;
}
function dueNodes(due, x, y) {
  const nodes = [svgElement("path", { class: "rxm-m-due", d: `M${due.toFixed(2)} 20V54` })];
  if (x - due > 1.5) {
    nodes.push(svgElement("path", { class: "rxm-m-lag", d: `M${due.toFixed(2)} ${y}H${x.toFixed(2)}` }));
  }
  return nodes;
}
function crossNode(mark, x, y) {
  return svgElement(
    "g",
    { class: "rxm-m-cross", "data-n": mark.number, "data-hue": mark.hue },
    svgElement("circle", { class: "rxm-m-reach", cx: x, cy: y, r: 9 }),
    svgElement("path", { d: `M${x - 6} ${y - 6}l12 12m0 -12l-12 12` })
  );
}
function addLabel(node, x, label, { takeRoom, widthOf }) {
  const text = cutText(label, LONGEST_LABEL);
  const half = widthOf(text) / 2;
  if (text && takeRoom(x - half, x + half + 6)) {
    node.append(svgElement("text", { x, y: LABEL_PX, class: "rxm-m-above" }, text));
  }
}

// marbles/lanes.js
function markOf([number, at, until, count, text, hue, ...rest]) {
  const mark = { number, at, until, count, text, hue, failures: 0, missed: 0, due: null, points: [] };
  if (count === 0) return { ...mark, end: rest[0] };
  const [failures = 0, missed = 0, due = null, points = []] = rest;
  return { ...mark, end: "", failures, missed, due, points };
}
function firstAt(length, test) {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = low + high >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
var LaneMarks = class {
  constructor() {
    this.marks = [];
    this.points = [];
  }
  /**
   * Add rows of the kernel; the instant from which on something is new.
   * @param {any[][]} rows
   */
  add(rows) {
    let first = Number.POSITIVE_INFINITY;
    for (const row of rows) {
      const mark = markOf(row);
      const last = this.marks.at(-1);
      if (last && last.number >= mark.number) {
        const place = mark.number - this.marks[0].number;
        if (place < 0) continue;
        this.marks[place] = mark;
      } else {
        this.marks.push(mark);
        for (const point of mark.points) {
          if (point > (this.points.at(-1) ?? Number.NEGATIVE_INFINITY)) this.points.push(point);
        }
      }
      first = Math.min(first, mark.at, ...mark.points);
    }
    return first;
  }
  /**
   * Remove the oldest marks, some at a time.
   * @param {number} kept how many stay at most
   * @param {number} since those that ended before it go
   */
  prune(kept, since) {
    const late = Math.max(
      this.marks.length - kept,
      firstAt(this.marks.length, (at) => this.marks[at].until >= since)
    );
    if (late > 1e3 || late > 0 && this.marks.length > kept * 1.1) this.marks.splice(0, late);
    const gone = firstAt(this.points.length, (at) => this.points[at] >= since);
    if (gone > 1e3) this.points.splice(0, gone);
  }
  /**
   * The marks that begin in [from, until).
   * @param {number} from
   * @param {number} until
   */
  between(from, until) {
    const start = firstAt(this.marks.length, (at) => this.marks[at].at >= from);
    const end = firstAt(this.marks.length, (at) => this.marks[at].at >= until);
    return this.marks.slice(start, end);
  }
  /**
   * When ticks were missed, in [from, until).
   * @param {number} from
   * @param {number} until
   */
  pointsBetween(from, until) {
    const start = firstAt(this.points.length, (at) => this.points[at] >= from);
    return this.points.slice(
      start,
      firstAt(this.points.length, (at) => this.points[at] >= until)
    );
  }
  /**
   * @param {number} number
   * @returns {Mark | undefined}
   */
  get(number) {
    return this.marks.length ? this.marks[number - this.marks[0].number] : void 0;
  }
  /**
   * The newest mark not after an instant.
   * @param {number} instant
   * @returns {Mark | undefined}
   */
  before(instant) {
    return this.marks[firstAt(this.marks.length, (at) => this.marks[at].at > instant) - 1];
  }
};
var Edge = class {
  constructor() {
    this.offset = Number.NEGATIVE_INFINITY;
    this.now = 0;
    this.flows = false;
    this.heard = 0;
  }
  /**
   * @param {number} now the kernel's
   * @param {boolean} flows whether time goes on without a message
   * @param {number} clock the page's
   */
  tell(now, flows, clock) {
    if (!flows || !this.flows) this.offset = Number.NEGATIVE_INFINITY;
    this.offset = Math.max(this.offset - Math.min(5, (clock - this.heard) * 2e-3), now - clock);
    Object.assign(this, { now, flows, heard: clock });
  }
  /** @param {number} clock the page's */
  at(clock) {
    return this.flows ? clock + this.offset : this.now;
  }
};

// marbles/track.js
var HEIGHT_PX = 60;
var NEIGHBOURS = 4;
var FARTHEST_PX = 5e4;
var Track = class {
  /**
   * @param {string} label
   * @param {number} at its place among the lanes
   * @param {Sight} sight
   * @param {(text: string) => number} widthOf a label, in pixels
   */
  constructor(label, at, sight, widthOf) {
    this.label = label;
    this._at = at;
    this._sight = sight;
    this._widthOf = widthOf;
    this.marks = new LaneMarks();
    this.edge = new Edge();
    this.origin = 0;
    this.total = 0;
    this.tone = "idle";
    this.text = "";
    this.picked = null;
    this._base = 0;
    this._buckets = /* @__PURE__ */ new Map();
    this._layer = svgElement("svg", { class: "rxm-m-layer", width: 1, height: HEIGHT_PX, "aria-hidden": "true" });
    this.grid = element("div", { class: "rxm-m-ticks", "aria-hidden": "true" });
    const described = { class: "rxm-m-track", role: "img", "aria-label": `${label}: no events` };
    this._cursor = element("i", { class: "rxm-m-cursor", "aria-hidden": "true", hidden: true });
    this.pointed = null;
    this.el = element("div", described, this.grid, this._layer, this._cursor);
    this._count = element("span", { class: "rxm-m-count" });
    const name = element("span", { class: "rxm-m-name", title: label }, label);
    this.row = element(
      "div",
      { class: "rxm-m-lane" },
      element("div", { class: "rxm-m-head" }, name, this._count),
      this.el
    );
  }
  /** Forget all marks. */
  forget() {
    this.marks = new LaneMarks();
    this.edge = new Edge();
    this.clear();
  }
  /** Remove what is drawn. */
  clear() {
    this._layer.replaceChildren();
    this._buckets.clear();
  }
  /** How many events the mark that stands for most of them stands for. */
  get most() {
    return Math.max(1, ...[...this._buckets.values()].map((bucket) => bucket?.most ?? 1));
  }
  get _bucketMs() {
    return BUCKET_PX / this._sight.perMs;
  }
  /**
   * Lay out the buckets that are seen, and remove all others.
   * @param {number} clock
   */
  lay(clock) {
    const edge = this._sight.edgeOf(this._at, clock);
    const size = this._bucketMs;
    if (this._isFar(edge) || !this._buckets.size) {
      this._base = edge;
      this.clear();
    }
    const first = Math.floor((edge - this._sight.windowMs) / size) - 1;
    const last = Math.floor(edge / size) + 2;
    for (const [index, bucket] of this._buckets) {
      if (index >= first && index <= last) continue;
      bucket?.node.remove();
      this._buckets.delete(index);
    }
    for (let index = first; index <= last; index += 1) if (!this._buckets.has(index)) this._layBucket(index);
  }
  /**
   * Lay out again those of the buckets in which something from an instant on is new.
   * @param {number} instant
   */
  layFrom(instant) {
    const size = this._bucketMs;
    for (const index of [...this._buckets.keys()]) if ((index + 1) * size > instant) this._layBucket(index);
  }
  /**
   * Move the layer to where time is.
   * @param {number} clock
   */
  move(clock) {
    const { perMs, width, windowMs } = this._sight;
    const edge = this._sight.edgeOf(this._at, clock);
    const size = this._bucketMs;
    const hasBoth = this._buckets.has(Math.floor(edge / size) + 2) && this._buckets.has(Math.floor((edge - windowMs) / size));
    if (!hasBoth || this._isFar(edge)) this.lay(clock);
    this._layer.style.transform = `translate3d(${(width - (edge - this._base) * perMs).toFixed(2)}px, 0, 0)`;
    const x = this.pointed === null ? -1 : width - (edge - (this.pointed - this.origin)) * perMs;
    this._cursor.hidden = !(x >= 0 && x <= width);
    if (!this._cursor.hidden) this._cursor.style.transform = `translateX(${x.toFixed(2)}px)`;
  }
  /**
   * The moment at a place in the lane, on the run's clock.
   * @param {number} x in pixels
   * @param {number} clock
   */
  momentAt(x, clock) {
    return this.origin + this._sight.edgeOf(this._at, clock) - (this._sight.width - x) / this._sight.perMs;
  }
  /** @param {number} edge */
  _isFar(edge) {
    return Math.abs(edge - this._base) * this._sight.perMs > FARTHEST_PX;
  }
  /** @param {number} index */
  _layBucket(index) {
    const size = this._bucketMs;
    const { held, perMs, scale } = this._sight;
    const begin = index * size;
    const until = Math.min(begin + size, held ? held.nows[this._at] + 1e-6 : Number.POSITIVE_INFINITY);
    const marks = this.marks.between(begin, until);
    const points = this.marks.pointsBetween(begin, until);
    this._buckets.get(index)?.node.remove();
    this._buckets.set(index, null);
    if (!marks.length && !points.length) return;
    const left = (begin - this._base) * perMs;
    const labels = [];
    const others = this._labelsNear(index);
    const takeRoom = (from, until2) => {
      if ([...others, ...labels].some(([start, end]) => left + from < end && left + until2 > start)) return false;
      labels.push([left + from, left + until2]);
      return true;
    };
    const node = svgElement("g", { class: "rxm-m-bucket", transform: `translate(${left.toFixed(2)} 0)` });
    let most = 1;
    for (const item of bucketItems(marks, points, begin, BUCKET_PX, perMs)) {
      const drawn = itemNode(item, { begin, perMs, scale, takeRoom, widthOf: this._widthOf });
      if (item.kind === "stack") most = Math.max(most, item.count + item.missed);
      else if (item.kind !== "missed" && item.mark.number === this.picked) drawn.classList.add("rxm-m-picked");
      node.append(drawn);
    }
    this._layer.append(node);
    this._buckets.set(index, { node, most, labels });
  }
  /**
   * The labels that are drawn around a bucket.
   * @param {number} index
   */
  _labelsNear(index) {
    const labels = [];
    for (let at = index - NEIGHBOURS; at <= index + NEIGHBOURS; at += 1)
      labels.push(...this._buckets.get(at)?.labels ?? []);
    return labels;
  }
  /**
   * Mark the one whose value is shown, or none.
   * @param {number | null} number
   */
  pick(number) {
    this.picked = number;
    for (const node of this._layer.querySelectorAll("[data-n]")) {
      node.classList.toggle("rxm-m-picked", number !== null && node.getAttribute("data-n") === String(number));
    }
  }
  /** Write how many events came, and what has become of the stream. */
  writeCount() {
    const came = this._sight.meanwhileOf(this._at);
    const parts = [groupedText(this.total)];
    if (came > 0) parts.push(`${groupedText(came)} meanwhile`);
    if (["failed", "idle"].includes(this.tone)) parts.push(this.text);
    else if (this.tone === "ended") parts.push("ended");
    setText(this._count, parts.join(" · "));
    this._count.title = this.text;
  }
  /**
   * Describe what is seen for those who do not see it.
   * @param {number} clock
   */
  describe(clock) {
    const { windowMs } = this._sight;
    const edge = this._sight.edgeOf(this._at, clock);
    const seen = this.marks.between(edge - windowMs, edge + 1e-6);
    const sum2 = (name) => seen.reduce((all, mark) => all + mark[name], 0);
    const last = seen.findLast((mark) => !mark.end);
    const parts = [`${this.label}: ${this.total} events`, `${sum2("count")} in ${spanText(windowMs)}`];
    if (sum2("failures")) parts.push(`${sum2("failures")} failures`);
    if (sum2("missed")) parts.push(`${sum2("missed")} ticks missed`);
    if (last) parts.push(`last ${last.text}`);
    if (this.text) parts.push(this.text);
    this.el.setAttribute("aria-label", parts.join(", "));
  }
};

// marbles/view.js
var EDGE_PX = 16;
var DESCRIBE_MS = 5e3;
var TRIM_MS = 500;
var DRAG_PX = 4;
var LANES_LABEL = "Lanes. Left and right arrows go from marble to marble, up and down from lane to lane, page keys back \
and forth, plus and minus zoom in and out, space pauses, End goes live.";
function render({ model, el }) {
  const lanes = [];
  const sight = new Sight(lanes);
  let kept = { count: 2e4, ms: 3e5 };
  let picked = null;
  let tipped = null;
  let frame = 0;
  let describedAt = Number.NEGATIVE_INFINITY;
  let trimmedAt = 0;
  let legend = [];
  let isChosen = false;
  let runs = [];
  const root = element("div", { class: "rxm-marbles", role: "group", "aria-label": "Marble diagram" });
  const pause = button("Pause", "Hold the view; what comes is kept (space)", () => sight.held ? release() : hold());
  pause.setAttribute("aria-pressed", "false");
  const longer = button("−", "Zoom out: a longer window (-)", () => zoom(1));
  longer.setAttribute("aria-label", "Longer window");
  const shorter = button("+", "Zoom in: a shorter window (+)", () => zoom(-1));
  shorter.setAttribute("aria-label", "Shorter window");
  const span = element("output", { class: "rxm-m-span" });
  const copy = button("Copy as marbles", "What is seen, as marble text for a test", askForMarbles);
  const state = element("span", { class: "rxm-m-state" });
  const zoomGroup = { class: "rxm-m-zoom", role: "group", "aria-label": "Window" };
  const bar = element(
    "div",
    { class: "rxm-m-bar" },
    pause,
    element("span", zoomGroup, longer, span, shorter),
    copy,
    snapshotButton(model),
    state
  );
  const list = element("div", { class: "rxm-m-lanes", tabindex: "0", role: "group", "aria-label": LANES_LABEL });
  const axis = element("div", { class: "rxm-m-axis", "aria-hidden": "true" });
  const scrub = element("input", {
    type: "range",
    class: "rxm-m-scrub",
    min: "0",
    max: "1",
    value: "1",
    step: "1",
    "aria-label": "Back in time",
    oninput: () => goBack(Number(scrub.max) - Number(scrub.value))
  });
  const tip = element("div", { class: "rxm-m-tip", hidden: true });
  const detail = element("div", {
    class: "rxm-m-detail",
    role: "region",
    "aria-label": "Value",
    "aria-live": "polite",
    hidden: true
  });
  const foot = element("div", { class: "rxm-m-foot" });
  const empty = element("div", { class: "rxm-m-empty" });
  const body = element("div", { class: "rxm-m-body" }, list, empty, tip);
  root.append(bar, body, axis, scrub, detail, foot);
  keepKeys(root);
  el.append(root);
  function button(text, about, onclick) {
    return element("button", { type: "button", title: about, onclick }, text);
  }
  const ruler = new Ruler(list);
  const widthOf = (text) => ruler.width(text, "small");
  function hold() {
    sight.hold(performance.now());
    changed();
  }
  function release() {
    sight.release();
    closeDetail();
    layAll();
    changed();
  }
  function goBack(back) {
    sight.goBack(back, performance.now());
    changed();
  }
  function zoom(direction) {
    const next = nextWindow(sight.windowMs, direction);
    if (next === sight.windowMs) return;
    sight.zoom(next, performance.now());
    layAll();
    changed();
  }
  function layAll() {
    const clock = performance.now();
    for (const lane of lanes) {
      lane.clear();
      lane.lay(clock);
    }
  }
  function flows() {
    return !sight.held && lanes.some((lane) => lane.edge.flows) && connection.isShown();
  }
  function step(clock) {
    frame = 0;
    for (const lane of lanes) lane.move(clock);
    if (clock - trimmedAt > TRIM_MS) trim(clock);
    if (flows()) frame = requestAnimationFrame(step);
  }
  function trim(clock) {
    trimmedAt = clock;
    const { held } = sight;
    for (const lane of lanes) {
      lane.marks.prune(held ? 3 * kept.count : kept.count, lane.edge.at(held ? held.clock : clock) - kept.ms);
      lane.lay(clock);
    }
    drawFrame();
  }
  function changed() {
    frame ||= requestAnimationFrame(step);
    drawFrame();
  }
  function drawFrame() {
    const { held, windowMs } = sight;
    setText(span, spanText(windowMs));
    shorter.disabled = windowMs <= WINDOWS_MS[0];
    longer.disabled = windowMs >= WINDOWS_MS[WINDOWS_MS.length - 1];
    setText(pause, held ? "Go live" : "Pause");
    pause.setAttribute("aria-pressed", String(Boolean(held)));
    drawState();
    drawScrub();
    drawAxis();
    drawFoot();
    for (const lane of lanes) lane.writeCount();
    describe();
  }
  function drawState() {
    const { held } = sight;
    const isOver = lanes.length > 0 && lanes.every((lane) => ["ended", "failed"].includes(lane.tone));
    const isLive = lanes.some((lane) => lane.tone === "live");
    root.dataset.tone = held ? "held" : isOver ? "ended" : isLive ? "live" : "idle";
    const came = sight.meanwhile > 0 ? ` · ${groupedText(sight.meanwhile)} came meanwhile` : "";
    const where = held && held.back > 1 ? `${spanText(held.back)} back` : "paused";
    setText(state, held ? where + came : isOver ? "ended" : isLive ? "live" : "not running");
    empty.hidden = sight.total > 0 || !lanes.length || lanes.some((lane) => lane.marks.marks.length);
    if (empty.hidden) return;
    const idle = "not running: run the flow to see its marbles";
    setText(empty, isLive ? "no events yet" : isOver ? "no events came" : idle);
  }
  function drawScrub() {
    const { back, held, windowMs } = sight;
    const room = Math.round(sight.longest(performance.now())) - windowMs;
    scrub.max = String(room);
    scrub.step = String(Math.max(1, Math.round(windowMs / 100)));
    scrub.disabled = room < 1;
    if (!focusedIn(scrub) || !held || !back) scrub.value = String(room - back);
    scrub.setAttribute("aria-valuetext", back > 1 ? `${spanText(back)} back` : "now");
  }
  let axisKey = "";
  function drawAxis() {
    const { back, held, perMs, width, windowMs } = sight;
    const key = `${windowMs} ${width} ${held ? Math.round(held.back) : ""} ${lanes.length}`;
    if (key === axisKey) return;
    axisKey = key;
    const every = axisStep(windowMs, width);
    const ticks = [];
    for (let ago = 0; ago <= windowMs * 0.97; ago += every) ticks.push(ago);
    const place = (ago) => ({ style: `right: ${EDGE_PX + ago * perMs}px` });
    const label = (ago) => ago < 1 ? "now" : `−${spanText(ago)}`;
    axis.replaceChildren(...ticks.map((ago) => element("span", place(ago), label(ago + back))));
    for (const lane of lanes) lane.grid.replaceChildren(...ticks.map((ago) => element("i", place(ago))));
  }
  let footKey = "";
  function drawFoot() {
    const most = Math.max(1, ...lanes.map((lane) => lane.most));
    const texts = most > 1 ? [`1 mark = up to ${groupedText(most)} events`] : [];
    const shown = isChosen ? legend : [];
    const scale = isChosen ? sight.scale : null;
    const key = JSON.stringify([texts, shown, scale]);
    if (key === footKey) return;
    footKey = key;
    const [low, high] = (scale ?? []).map((end) => String(Number(end.toPrecision(6))));
    const ends = { class: "rxm-m-key", title: "from the least to the greatest that came" };
    foot.replaceChildren(
      ...scale ? [element("span", ends, low, element("i", { class: "rxm-m-scale" }), high)] : [],
      ...shown.map(
        ([text, hue]) => element(
          "span",
          { class: "rxm-m-key", title: text },
          element("i", { "data-hue": String(hue) }),
          cutText(text, 24)
        )
      ),
      ...texts.map((text) => element("span", { class: "rxm-m-thin" }, text))
    );
  }
  function describe() {
    const clock = performance.now();
    if (clock - describedAt < DESCRIBE_MS) return;
    describedAt = clock;
    for (const lane of lanes) lane.describe(clock);
  }
  function hitOf(event) {
    const target = event.target instanceof Element ? event.target : null;
    const node = target?.closest("[data-n], [data-missed]") ?? null;
    const at = lanes.findIndex((lane) => lane.el.contains(target));
    return node instanceof SVGElement && at >= 0 ? { node, at, lane: lanes[at] } : null;
  }
  function showTip(event) {
    const hit = hitOf(event);
    tip.hidden = !hit;
    tipped = null;
    if (!hit) return;
    const { node, at, lane } = hit;
    const { missed, n, stack } = node.dataset;
    const mark = n ? lane.marks.get(Number(n)) : void 0;
    let texts = [];
    if (missed) texts = ["missed", aboutMissed(lane.label, Number(missed))];
    else if (stack) texts = [aboutStack(stack), mark ? `last: ${mark.text}` : ""];
    else if (mark) {
      texts = [mark.text, aboutMark(lane.label, mark)];
      tipped = { lane: at, number: mark.number };
      if (!mark.end) connection.send({ do: "value", ...tipped });
    }
    const lines = texts.filter(Boolean);
    tip.replaceChildren(
      ...lines.map((text, line) => element("div", { class: line ? "rxm-m-soft" : "rxm-m-value" }, text))
    );
    const place = body.getBoundingClientRect();
    const box = node.getBoundingClientRect();
    tip.style.top = `${box.bottom - place.top + 4}px`;
    tip.style.left = `${Math.max(0, Math.min(box.left - place.left - 40, place.width - tip.offsetWidth - 4))}px`;
  }
  function pick(at, mark) {
    const clock = performance.now();
    hold();
    picked = { lane: at, number: mark.number };
    const newest = sight.nowOf(at, clock);
    const edge = newest - sight.back;
    if (mark.at > edge || mark.at < edge - sight.windowMs) goBack(newest - mark.at - sight.windowMs / 2);
    lanes.forEach((lane, place) => {
      lane.lay(clock);
      lane.pick(place === at ? mark.number : null);
    });
    const text = mark.count > 1 ? `${mark.count} events, the last: ${mark.text}` : mark.text;
    showDetail(aboutMark(lanes[at].label, mark), text);
    if (runs[at]) {
      pointAt(lanes[at].origin + mark.at);
      shared.point({ at: lanes[at].origin + mark.at });
    }
    if (!mark.end) connection.send({ do: "value", ...picked }, (news) => "value" in news);
  }
  function showDetail(about, text) {
    detail.hidden = false;
    const close = button("×", "Close", closeDetail);
    close.setAttribute("aria-label", "Close");
    const heading = element("span", { class: "rxm-m-soft rxm-m-grow" }, about);
    detail.replaceChildren(element("div", { class: "rxm-m-bar" }, heading, close), element("pre", {}, text));
  }
  function closeDetail() {
    picked = null;
    detail.hidden = true;
    for (const lane of lanes) lane.pick(null);
  }
  const shared = timeCursor(
    (moment) => pointAt(moment.at),
    () => runs.find(Boolean) ?? ""
  );
  function pointAt(at) {
    const run = runs.find(Boolean);
    const clock = performance.now();
    lanes.forEach((lane, place) => {
      lane.pointed = run && runs[place] === run ? at : null;
      lane.move(clock);
    });
  }
  function followPointer(event) {
    const lane = lanes.find((each, at2) => runs[at2] && each.el.contains(
      /** @type {Node} */
      event.target
    ));
    const x = lane ? event.clientX - lane.el.getBoundingClientRect().left : 0;
    const at = lane ? lane.momentAt(x, performance.now()) : null;
    pointAt(at);
    shared.point({ at });
  }
  function walk(direction) {
    const at = picked?.lane ?? lanes.findIndex((lane) => lane.marks.marks.length);
    if (at < 0) return;
    const { marks } = lanes[at];
    const edge = sight.edgeOf(at, performance.now());
    const next = picked ? marks.get(picked.number + direction) : marks.before(edge);
    if (next) pick(at, next);
  }
  function climb(direction) {
    const clock = performance.now();
    const from = picked?.lane ?? 0;
    const edge = sight.edgeOf(from, clock);
    const instant = picked ? lanes[from].marks.get(picked.number)?.at : void 0;
    const ago = edge - (instant ?? edge);
    for (let at = from + direction; lanes[at]; at += direction) {
      const mark = lanes[at].marks.before(sight.edgeOf(at, clock) - ago) ?? lanes[at].marks.marks[0];
      if (mark) {
        pick(at, mark);
        return;
      }
    }
  }
  const KEYS = {
    ArrowLeft: () => walk(-1),
    ArrowRight: () => walk(1),
    ArrowUp: () => climb(-1),
    ArrowDown: () => climb(1),
    PageUp: () => goBack(sight.back + sight.windowMs / 2),
    PageDown: () => goBack(sight.back - sight.windowMs / 2),
    Home: () => goBack(Number.POSITIVE_INFINITY),
    End: release,
    Escape: closeDetail,
    " ": () => sight.held ? release() : hold(),
    "+": () => zoom(-1),
    "=": () => zoom(-1),
    "-": () => zoom(1)
  };
  list.addEventListener("keydown", (event) => {
    if (!KEYS[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  list.addEventListener("pointerover", showTip);
  list.addEventListener("pointermove", followPointer);
  list.addEventListener("pointerleave", () => {
    tip.hidden = true;
    pointAt(null);
    shared.point({ at: null });
  });
  const wheel = (event) => {
    if (event.ctrlKey) zoom(Math.sign(event.deltaY));
    else if (event.deltaX) goBack(sight.back - event.deltaX / sight.perMs);
    else return;
    event.preventDefault();
  };
  list.addEventListener("wheel", wheel, { passive: false });
  let dragged = null;
  list.addEventListener("pointerdown", (event) => {
    if (event.button === 0) dragged = { x: event.clientX, back: sight.back, moved: false, hit: hitOf(event) };
  });
  const dragging = (event) => {
    if (!dragged) return;
    const by = event.clientX - dragged.x;
    if (!dragged.moved && Math.abs(by) < DRAG_PX) return;
    dragged.moved = true;
    tip.hidden = true;
    goBack(dragged.back + by / sight.perMs);
  };
  const dropped = () => {
    const drag = dragged;
    dragged = null;
    const number = drag && !drag.moved ? drag.hit?.node.dataset.n : void 0;
    const mark = drag?.hit && number ? drag.hit.lane.marks.get(Number(number)) : void 0;
    if (drag?.hit && mark) pick(drag.hit.at, mark);
  };
  window.addEventListener("pointermove", dragging);
  window.addEventListener("pointerup", dropped);
  function take(news, buffers) {
    if ("value" in news) takeValue(news.value);
    else if ("marbles" in news) takeMarbles(news.marbles);
    else takeNews(news, buffers);
  }
  function takeNews(news, buffers) {
    if (news.legend) legend = news.legend;
    if (news.is_chosen !== void 0) isChosen = news.is_chosen;
    if (news.scale) {
      sight.scale = news.scale;
      for (const lane of lanes) lane.clear();
    }
    const clock = performance.now();
    const rows = buffers.length ? JSON.parse(new TextDecoder().decode(buffers[0])) : [];
    news.lanes.forEach(([now, origin, doesFlow, total, tone, text], at) => {
      const lane = lanes[at];
      lane.edge.tell(now, doesFlow, clock);
      if (lane.tone !== tone) describedAt = Number.NEGATIVE_INFINITY;
      Object.assign(lane, { origin, total, tone, text });
      if (rows[at]?.length) lane.layFrom(lane.marks.add(rows[at]));
    });
    if (!sight.held) frame ||= requestAnimationFrame(step);
    if (!flows() || clock - trimmedAt > TRIM_MS) trim(clock);
  }
  function takeAll(news, buffers) {
    if (!("lanes" in news)) return;
    const labels = news.labels ?? [];
    const isNew = lanes.length !== labels.length;
    if (isNew) sight.windowMs = news.window ?? sight.windowMs;
    const hasBegunAgain = news.lanes.some(([, origin, , count], at) => {
      return lanes[at]?.origin !== origin || count < lanes[at].total;
    });
    if (isNew || hasBegunAgain) {
      sight.release();
      closeDetail();
    }
    kept = { count: news.kept ?? kept.count, ms: news.kept_ms ?? kept.ms };
    runs = news.runs ?? [];
    if (isNew) {
      lanes.splice(0, lanes.length, ...labels.map((label, at) => new Track(label, at, sight, widthOf)));
      list.replaceChildren(...lanes.map((lane) => lane.row));
      for (const lane of lanes) sized.observe(lane.el);
      measure();
    }
    for (const lane of lanes) lane.forget();
    sight.scale = null;
    axisKey = "";
    describedAt = Number.NEGATIVE_INFINITY;
    takeNews(news, buffers);
    trim(performance.now());
  }
  function takeValue([at, number, text]) {
    const pre = detail.querySelector("pre");
    if (pre && picked && picked.lane === at && picked.number === number) setText(pre, text);
    const first = tip.firstChild;
    if (first && tipped && tipped.lane === at && tipped.number === number) setText(first, cutText(text, 400));
  }
  function askForMarbles() {
    const clock = performance.now();
    const ends = lanes.map((_, at) => sight.edgeOf(at, clock));
    connection.send({ do: "marbles", ends, window: sight.windowMs }, (news) => "marbles" in news);
  }
  async function takeMarbles(text) {
    showDetail("marble text of what is seen", text);
    let said = "copied";
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      said = "select the text below to copy it";
    }
    setText(copy, said);
    setTimeout(() => setText(copy, "Copy as marbles"), 1500);
  }
  function measure() {
    const found = lanes.length ? lanes[0].el.clientWidth - EDGE_PX : 0;
    ruler.refresh();
    if (!(found > 50) || found === sight.width) return;
    sight.width = found;
    layAll();
    changed();
  }
  const sized = new ResizeObserver(measure);
  const connection = live(model, el, {
    onSnapshot: takeAll,
    onMessage: take,
    onShown: changed,
    onHidden() {
      cancelAnimationFrame(frame);
      frame = 0;
    }
  });
  drawFrame();
  return () => {
    cancelAnimationFrame(frame);
    sized.disconnect();
    window.removeEventListener("pointermove", dragging);
    window.removeEventListener("pointerup", dropped);
    shared.dispose();
    connection.dispose();
    root.remove();
  };
}
var view_default = { initialize, render };
export {
  view_default as default
};
