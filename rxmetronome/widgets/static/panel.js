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
function oncePerRepaint(draw) {
  let asked = 0;
  const ask = () => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      draw();
    });
  };
  const cancel = () => {
    cancelAnimationFrame(asked);
    asked = 0;
  };
  return Object.assign(ask, { cancel });
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
function durationText(ns) {
  const sign = ns < 0 ? "−" : "";
  const size = Math.abs(ns);
  if (!Number.isFinite(size)) return String(ns);
  for (const [unit2, one2, end] of SMALL_UNITS) {
    const rounded = Number((size / one2).toPrecision(3));
    if (rounded * one2 < end) return `${sign}${rounded} ${unit2}`;
  }
  const seconds = Math.round(size / 1e9);
  const [unit, one, part, smaller] = LARGE_UNITS.findLast((step) => seconds >= step[1]) ?? LARGE_UNITS[0];
  const left = Math.floor(seconds % one / smaller);
  return `${sign}${Math.floor(seconds / one)} ${unit}${left ? ` ${left} ${part}` : ""}`;
}
var SMALL_UNITS = [
  ["ns", 1, 1e3],
  ["µs", 1e3, 1e6],
  ["ms", 1e6, 1e9],
  ["s", 1e9, 6e10]
];
var LARGE_UNITS = [
  ["min", 60, "s", 1],
  ["h", 3600, "min", 60],
  ["d", 86400, "h", 3600]
];

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
function fileName(label, otherwise) {
  return label.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || otherwise;
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

// menu.js
function closing(el, isOpen, close) {
  el.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen()) close(true);
  });
  el.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !el.contains(event.relatedTarget)) close(false);
  });
  const fromOutside = (event) => {
    if (isOpen() && !event.composedPath().includes(el)) close(false);
  };
  document.addEventListener("pointerdown", fromOutside);
  return () => document.removeEventListener("pointerdown", fromOutside);
}
function menu(root, text, about, fill) {
  const panel = element("div", { class: "rxm-menu", hidden: true, role: "group", "aria-label": about, tabindex: "-1" });
  const attributes = { type: "button", title: about, "aria-expanded": "false", "aria-haspopup": "true" };
  const button = element("button", { ...attributes, onclick: () => open(panel.hidden === true) }, text);
  const el = element("span", { class: "rxm-menued" }, button, panel);
  const stop = closing(
    el,
    () => !panel.hidden,
    (isBack) => {
      open(false);
      if (isBack) button.focus();
    }
  );
  function open(isOpen) {
    if (isOpen === !panel.hidden) return;
    panel.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) return;
    panel.replaceChildren(...fill());
    panel.style.left = "0px";
    const out = panel.getBoundingClientRect().right - root.getBoundingClientRect().right;
    panel.style.left = `${-Math.max(0, out)}px`;
    const first = panel.querySelector("input, button");
    (first instanceof HTMLElement ? first : panel).focus();
  }
  return { el, button, open, dispose: stop };
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

// table/kinds.js
var KINDS = {
  number: { isRight: true, compares: "number", summary: "spark" },
  duration: { isRight: true, compares: "duration", summary: "spark" },
  time: { isRight: true, compares: "instant", summary: "" },
  moment: { isRight: false, compares: "instant", summary: "" },
  flag: { isRight: false, compares: "", summary: "commonest" },
  text: { isRight: false, compares: "", summary: "commonest" },
  tree: { isRight: false, compares: "", summary: "" },
  other: { isRight: false, compares: "", summary: "commonest" },
  mixed: { isRight: false, compares: "", summary: "commonest" }
};
var UNITS = { ns: 1, us: 1e3, ms: 1e6 };
var UNKNOWN = { isRight: false, compares: "", summary: "" };
function traitsOf(kind = "") {
  const [name, unit = ""] = kind.split(":");
  return { ...KINDS[name] ?? UNKNOWN, name, unit, unitNs: UNITS[unit] ?? 1 };
}

// table/values.js
var MARK = "";
var MARK_BIG = "b";
var LONG_NUMBERS = /"(?:[^"\\]|\\.)*"|-?\d+\.\d+(?:[eE][+-]?\d+)?|-?\d{16,}(?![\d.eE])/g;
var ABSENT = `${MARK}a`;
function parseExactly(text) {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  const marked = (part) => /^-?\d+$/.test(part) ? `"\\u0001${MARK_BIG}${part}"` : part;
  return JSON.parse(text.replace(LONG_NUMBERS, marked));
}
function timesOf(buffers) {
  if (buffers.length < 2) return new Float64Array(0);
  const { buffer, byteOffset, byteLength } = buffers[1];
  return new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
}
function parseBuffer(buffers) {
  return buffers.length ? parseExactly(new TextDecoder().decode(buffers[0])) : [];
}
function isMarked(value, sign) {
  return typeof value === "string" && value[0] === MARK && (sign === void 0 || value[1] === sign);
}
function asNumber(value) {
  if (typeof value === "number") return value;
  return isMarked(value, "b") || isMarked(value, "n") ? Number(value.slice(2)) : void 0;
}
function asBigInt(value) {
  return isMarked(value, "b") ? BigInt(value.slice(2)) : void 0;
}
function exactText(value) {
  if (value === void 0) return "";
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return isMarked(value) ? value.slice(2) + (value[1] === "c" ? "…" : "") : value;
  return typeof value === "object" ? jsonText(value) : String(value);
}
function jsonText(value) {
  if (value === void 0) return "null";
  if (Array.isArray(value)) return `[${value.map(jsonText).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const parts = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${jsonText(inner)}`);
    return `{${parts.join(",")}}`;
  }
  if (isMarked(value, "b")) return value.slice(2);
  if (isMarked(value, "n")) return "null";
  return JSON.stringify(isMarked(value) ? exactText(value) : value);
}
function jsonObject(names, values) {
  return `{${names.map((name, at) => `${JSON.stringify(name)}:${jsonText(values[at])}`).join(",")}}`;
}
function cellText(value, kind = "", zone = "local") {
  const number = asNumber(value);
  if (number !== void 0) {
    const { name, unit, unitNs } = traitsOf(kind);
    if (name === "time") return timeText(value, unit, zone);
    if (name === "duration") return durationText(number * unitNs);
    return typeof value === "number" ? numberText(value) : exactText(value);
  }
  if (kind === "moment" && typeof value === "string") return momentText(value, zone);
  if (typeof value === "object" && value !== null) return summary(value);
  const text = exactText(value);
  return /[\n\r\t]/.test(text) ? text.replace(/\r?\n|\r/g, "⏎").replace(/\t/g, " ") : text;
}
function numberText(number) {
  if (Number.isInteger(number)) return String(number);
  const short = String(Number(number.toPrecision(7)));
  return short.length < String(number).length ? short : String(number);
}
var two = (number) => String(number).padStart(2, "0");
function dayAndTime(milliseconds, zone) {
  const at = new Date(milliseconds);
  if (Number.isNaN(at.getTime())) return null;
  const day = zone === "utc" ? [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()] : [at.getFullYear(), at.getMonth() +
  1, at.getDate()];
  const time = zone === "utc" ? [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()] : [at.getHours(), at.getMinutes(),
  at.getSeconds()];
  return [day.map(two).join("-"), time.map(two).join(":")];
}
function timeText(value, unit, zone, isFull = false, today = Date.now()) {
  const digits = isMarked(value) ? value.slice(2) : String(value);
  if (!/^-?\d+$/.test(digits)) return exactText(value);
  const ns = BigInt(digits) * BigInt(UNITS[unit]);
  const part = (ns % 1000000000n + 1000000000n) % 1000000000n;
  const shown = dayAndTime(Number((ns - part) / 1000000n), zone);
  if (shown === null) return digits;
  const fraction = String(part).padStart(9, "0");
  if (isFull) return `${shown[0]} ${shown[1]}.${fraction} ${zone === "utc" ? "UTC" : zoneName()}`;
  const isToday = dayAndTime(today, zone)?.[0] === shown[0];
  return `${isToday ? "" : `${shown[0]} `}${shown[1]}.${fraction.slice(0, 3)}`;
}
function momentText(text, zone, today = Date.now()) {
  const at = /(?:Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? text.replace("T", " ") : timeText(Math.floor(at), "ms", zone, false, today);
}
function zoneName() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "local time";
}
function summary(value) {
  const text = jsonText(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

// table/rows.js
var NUMBER = /* @__PURE__ */ Symbol("the event's number");
var REST = "…";
function presentCells(cells) {
  return cells.map((value) => value === ABSENT ? void 0 : value);
}
function presentFields(names, cells) {
  const present = names.map((_, at) => at).filter((at) => cells[at] !== void 0);
  return { names: present.map((at) => names[at]), cells: present.map((at) => cells[at]) };
}
function columnTitle(column) {
  return column === NUMBER ? "#" : column;
}
var Rows = class {
  /** @param {number} limit */
  constructor(limit) {
    this.limit = limit;
    this.shapes = [];
    this.kinds = /* @__PURE__ */ new Map();
    this._rows = [];
    this.forget();
  }
  clear() {
    this._rows = [];
  }
  /** Forget the columns too. */
  forget() {
    this.kinds = /* @__PURE__ */ new Map([[
      /** @type {Column} */
      NUMBER,
      "number"
    ]]);
    this.clear();
  }
  /**
   * @param {number} first
   * @param {[label: string, names: string[]][]} shapes
   */
  addShapes(first, shapes) {
    shapes.forEach(([label, names], at) => {
      this.shapes[first + at] = { label, names, at: new Map(names.map((name, place) => [name, place])) };
    });
  }
  /** @param {Record<string, Kind>} kinds */
  addKinds(kinds) {
    for (const [name, kind] of Object.entries(kinds)) this.kinds.set(name, kind);
  }
  /**
   * @param {[shape: number, n: number, ...cells: unknown[]][]} packed
   * @param {ArrayLike<number>} [times] when they came
   */
  add(packed, times = []) {
    for (const [place, [number, n, ...cells]] of packed.entries()) {
      const shape = this.shapes[number];
      const own = shape?.at.has(REST) ? presentCells(cells) : cells;
      this._rows.push({ n, at: times[place] ?? Number.NaN, shape, cells: own });
    }
    if (this._rows.length > 2 * this.limit) this._rows = this._rows.slice(-this.limit);
  }
  get length() {
    return Math.min(this.limit, this._rows.length);
  }
  /** The rows that are held, oldest first; a copy. */
  list() {
    return this._rows.slice(-this.limit);
  }
};
function rowAt(rows, { at, n }) {
  const isPast = (row) => n === void 0 ? !(row.at > Number(at)) : row.n <= n;
  let low = 0;
  let high = at === null && n === void 0 ? 0 : rows.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (isPast(rows[middle])) low = middle + 1;
    else high = middle;
  }
  const found = rows[low - 1];
  return found && (n !== void 0 || found.at <= Number(at)) ? found : void 0;
}
function cellOf(row, column) {
  if (column === NUMBER) return row.n;
  const at = row.shape.at.get(column);
  return at === void 0 ? void 0 : row.cells[at];
}
function sorted(rows, column, direction) {
  const keyed = rows.map((row) => ({ key: sortKey(cellOf(row, column)), row }));
  keyed.sort((one, other) => {
    const [a, first] = one.key;
    const [b, second] = other.key;
    if (a !== b) return a === LAST || b === LAST ? a - b : direction * (a - b);
    if (first < second) return -direction;
    if (first > second) return direction;
    return one.row.n - other.row.n;
  });
  return keyed.map(({ row }) => row);
}
var LAST = 3;
function sortKey(value) {
  if (value === void 0 || value === null) return [LAST, 0];
  const big = asBigInt(value);
  if (big !== void 0) return [0, big];
  const number = asNumber(value);
  if (number !== void 0) return Number.isNaN(number) ? [LAST, 0] : [0, number];
  if (typeof value === "boolean") return [0, Number(value)];
  return typeof value === "object" ? [2, jsonText(value)] : [1, exactText(value)];
}

// table/arrangement.js
var PLAIN = {
  order: [],
  hidden: [],
  frozen: [],
  widths: {},
  formats: {},
  filters: {},
  folds: false,
  filter: "",
  sort: null
};
function keyOf(column) {
  return column === NUMBER ? "#" : `.${column}`;
}
var Arrangement = class {
  constructor() {
    this.layout = structuredClone(PLAIN);
  }
  /**
   * Take up a layout that was kept; what is not one is left out.
   * @param {Partial<Layout> | undefined} kept
   */
  restore(kept) {
    this.layout = { ...structuredClone(PLAIN), ...structuredClone(kept ?? {}) };
  }
  get isPlain() {
    const { order, hidden, frozen, widths, formats, filters, folds } = this.layout;
    const lists = [order, hidden, frozen, ...[widths, formats, filters].map((each) => Object.keys(each))];
    return !folds && lists.every((each) => !each.length);
  }
  /**
   * All columns in the order in which they stand: frozen ones first, new ones last.
   * @param {Iterable<Column>} columns in the order in which they came
   */
  arranged(columns) {
    const { order, frozen } = this.layout;
    const place = new Map(order.map((key, at) => [key, at]));
    const rank = (column) => place.get(keyOf(column)) ?? order.length;
    const all = [...columns].sort((one, other) => rank(one) - rank(other));
    if (!frozen.length) return all;
    const isFirst = (column) => this.isFrozen(column);
    return [...all.filter(isFirst), ...all.filter((column) => !isFirst(column))];
  }
  /**
   * The columns that are shown, and those that are folded away.
   * @param {Iterable<Column>} columns
   * @param {ReadonlySet<Column>} empty columns without a value in view
   * @returns {{shown: Column[], folded: Column[]}}
   */
  visible(columns, empty) {
    const wanted = this.arranged(columns).filter((column) => !this.isHidden(column));
    const isFolded = (column) => this.layout.folds && empty.has(column) && !this.filterOf(column);
    return { shown: wanted.filter((column) => !isFolded(column)), folded: wanted.filter(isFolded) };
  }
  /** @param {Column} column */
  isHidden(column) {
    return this.layout.hidden.includes(keyOf(column));
  }
  /**
   * The number of the events stays beside what is frozen.
   * @param {Column} column
   */
  isFrozen(column) {
    const { frozen } = this.layout;
    return frozen.includes(keyOf(column)) || column === NUMBER && frozen.length > 0;
  }
  /**
   * @param {Column} column
   * @param {boolean} isHidden
   */
  hide(column, isHidden) {
    this.layout.hidden = toggled(this.layout.hidden, keyOf(column), isHidden);
  }
  /**
   * @param {Column} column
   * @param {boolean} isFrozen
   */
  freeze(column, isFrozen) {
    this.layout.frozen = toggled(this.layout.frozen, keyOf(column), isFrozen);
  }
  /**
   * Move a column to the place of another.
   * @param {Column} column
   * @param {Column} target
   * @param {Iterable<Column>} columns
   */
  move(column, target, columns) {
    const all = this.arranged(columns);
    const [from, to] = [all.indexOf(column), all.indexOf(target)];
    if (from < 0 || to < 0 || from === to) return;
    all.splice(to, 0, ...all.splice(from, 1));
    this.layout.order = all.map(keyOf);
  }
  /** @param {Column} column */
  widthOf(column) {
    return this.layout.widths[keyOf(column)];
  }
  /**
   * @param {Column} column
   * @param {number | null} px null: as wide as its texts
   */
  setWidth(column, px) {
    this.layout.widths = withOr(this.layout.widths, keyOf(column), px);
  }
  /**
   * @param {Column} column
   * @returns {string}
   */
  filterOf(column) {
    return this.layout.filters[keyOf(column)] ?? "";
  }
  /**
   * @param {Column} column
   * @param {string} text
   */
  setFilter(column, text) {
    this.layout.filters = withOr(this.layout.filters, keyOf(column), text.trim() ? text : null);
  }
  /**
   * @param {Column} column
   * @param {Record<string, string>} given by the program, by field
   * @returns {Format}
   */
  formatOf(column, given) {
    const chosen = this.layout.formats[keyOf(column)] ?? (column === NUMBER ? "" : given[column]);
    return chosen === "heat" || chosen === "bar" ? chosen : "";
  }
  /**
   * @param {Column} column
   * @param {Format} format
   */
  setFormat(column, format) {
    this.layout.formats = { ...this.layout.formats, [keyOf(column)]: format };
  }
  /**
   * The filters of columns that are there: title and text.
   * @param {Iterable<Column>} columns
   * @returns {{column: Column, title: string, text: string}[]}
   */
  filters(columns) {
    return [...columns].flatMap((column) => {
      const text = this.filterOf(column);
      return text ? [{ column, title: columnTitle(column), text }] : [];
    });
  }
};
function toggled(keys, key, isIn) {
  const others = keys.filter((each) => each !== key);
  return isIn ? [...others, key] : others;
}
function withOr(map, key, value) {
  const { [key]: _, ...others } = map;
  return value === null ? others : { ...others, [key]: value };
}

// table/column_menu.js
function columnMenu(root) {
  const panel = element("div", { class: "rxm-menu rxm-columnmenu", hidden: true, role: "dialog", tabindex: "-1" });
  let back = null;
  const stop = closing(panel, () => !panel.hidden, close);
  root.append(panel);
  function close(isBack) {
    panel.hidden = true;
    if (isBack) back?.focus();
  }
  function open(entry, anchor) {
    back = anchor.querySelector("button");
    const problem = element("div", { class: "rxm-filternote rxm-wrong", role: "status", hidden: true });
    const field = element("input", {
      type: "text",
      class: "rxm-filter",
      placeholder: "text  >5  1..9  =x  -x",
      "aria-label": `Filter ${entry.title}`,
      spellcheck: "false",
      oninput: () => say(entry.onFilter(field.value)),
      onkeydown: (event) => event.key === "Enter" && close(true)
    });
    field.value = entry.filter;
    const say = (text) => {
      problem.hidden = !text;
      problem.textContent = text && `not understood, and left out: ${text}`;
      if (text) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    };
    const rows = entry.rows.map((buttons) => {
      const made = buttons.map(([label, isOn, act]) => {
        const onclick = () => {
          act();
          close(true);
        };
        return element(
          "button",
          { type: "button", "aria-pressed": isOn === null ? null : String(isOn), onclick },
          label
        );
      });
      return element("div", { class: "rxm-menurow" }, ...made);
    });
    panel.setAttribute("aria-label", `Column ${entry.title}`);
    const about = entry.about ? element("div", { class: "rxm-why" }, entry.about) : null;
    panel.replaceChildren(element("strong", {}, entry.title), ...about ? [about] : [], field, problem, ...rows);
    panel.hidden = false;
    const place = root.getBoundingClientRect();
    const box = anchor.getBoundingClientRect();
    panel.style.top = `${box.bottom - place.top + 2}px`;
    panel.style.left = "0px";
    const room = place.width - panel.offsetWidth - 2;
    panel.style.left = `${Math.max(0, Math.min(box.left - place.left, room))}px`;
    if (entry.filter) say(entry.onFilter(entry.filter));
    field.focus();
  }
  return { open, dispose: stop };
}

// table/copy.js
function asJson(rows, names) {
  const line = (row) => {
    const present = names.filter((name) => cellOf(row, name) !== void 0);
    return `${jsonObject(
      present,
      present.map((name) => cellOf(row, name))
    )}
`;
  };
  return rows.map(line).join("");
}
function asCsv(rows, names) {
  const cell = (value) => value === null || value === void 0 ? "" : exactText(value);
  return csvLine(names) + rows.map((row) => csvLine(names.map((name) => cell(cellOf(row, name))))).join("");
}
function csvLine(texts) {
  const quoted = (text) => /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  return `${texts.map(quoted).join(",")}
`;
}

// table/filter.js
var EXAMPLES = [
  ["apple pie", "rows that hold both words, anywhere"],
  ['"apple pie"', "rows that hold this text, signs and all"],
  ["-apple  not apple", "rows without it"],
  ["name:apple", "the column name holds it"],
  ["name=apple  id==5  id!=5", "the column is exactly this, or is not"],
  ["id>5  id<=1,000  5<id<=9", "numbers compared"],
  ["id=5..9  id=5..", "from 5 to 9, both included; from 5 on"],
  ["lag>5ms  lag=1ms..5ms", "durations, with their unit"],
  ["at>18:00  at=18:00", "times of today; or 2026-01-31, 2026-01-31T18:00"],
  ["id<3 or (id>5 and v<1)", "and, or, not, parentheses; words side by side: and"]
];
var SIGNS = ["==", "!=", ">=", "<=", ">", "<", "=", ":"];
var ENDS_WITH_SIGN = /(==|!=|>=|<=|>|<|=)$/;
var IS_SIGN = /^(==|!=|>=|<=|>|<|=)/;
var CHAIN = /^([+-]?\d[\d.,:_'TZ-]*(?:[a-zµ]+)?)(<=|>=|<|>)(.+)$/;
var QUOTED_AS_PYTHON = /(==|!=|=)(\s*)'([^'"]*)'/g;
var PYTHONS_WORDS = /^(in|is)$/i;
var TURNED = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
var OPERATORS = { and: "and", AND: "and", "&": "and", "&&": "and", or: "or", OR: "or", "|": "or", "||": "or" };
function readFilter(text, zone, kinds, today = Date.now()) {
  const reader = { zone, kinds, today, problems: [], remarks: [] };
  const tokens = tokensOf(text.replace(QUOTED_AS_PYTHON, '$1$2"$3"'), kinds);
  tokens.forEach(({ text: word }, at) => {
    const name = tokens[at - 1]?.text;
    if (PYTHONS_WORDS.test(word) && columnNamed(name ?? "", kinds) !== void 0)
      reader.remarks.push(`the text “${word}” is looked for; for the column ${name} write ${name}=5 or ${name}=5..9`);
  });
  const parser = new Parser(tokens, reader);
  return { test: parser.read(), problems: reader.problems, remarks: reader.remarks };
}
function readColumnFilter(text, column, zone, kinds, today = Date.now()) {
  const reader = { zone, kinds, today, problems: [], remarks: [] };
  const typed = text.trim().replace(QUOTED_AS_PYTHON, '$1$2"$3"');
  const isNot = /^-(?![\d.])./.test(typed);
  const plain = (isNot ? typed.slice(1) : typed).replace(/"/g, "");
  const sign = IS_SIGN.exec(plain)?.[0] ?? ":";
  const test = readCondition(column, sign, (sign === ":" ? plain : plain.slice(sign.length)).trim(), plain, reader);
  const isNothing = test === NOTHING;
  return { ...reader, test: isNothing ? null : isNot ? (row) => !test(row) : test };
}
function tokensOf(text, kinds) {
  const tokens = [];
  let depth = 0;
  for (const part of text.match(/(?:[^\s"]|"[^"]*"?)+/g) ?? []) {
    let word = part;
    let opening = /^-?\(/.exec(word);
    while (opening && splitWord(word, kinds) === null) {
      tokens.push({ kind: "open", text: opening[0], isNot: opening[0] === "-(" });
      depth += 1;
      word = word.slice(opening[0].length);
      opening = /^-?\(/.exec(word);
    }
    let closing2 = 0;
    while (depth > closing2 && word.endsWith(")") && surplus(word) > 0) {
      word = word.slice(0, -1);
      closing2 += 1;
    }
    if (word) tokens.push({ kind: "word", text: word });
    for (; closing2; closing2 -= 1, depth -= 1) tokens.push({ kind: "close", text: ")" });
  }
  return joined(tokens, kinds);
}
function surplus(word) {
  const bare2 = word.replace(/"[^"]*"?/g, "");
  return bare2.split(")").length - bare2.split("(").length;
}
function joined(tokens, kinds) {
  const made = [];
  let isOpen = false;
  tokens.forEach((token, at) => {
    const last = made.at(-1);
    const word = token.text;
    if (token.kind === "word" && last?.kind === "word") {
      const isContinued = IS_SIGN.test(word) && (endsWithColumn(last.text, kinds) || isBeforeColumn(tokens, at, kinds));
      if (isOpen || isContinued) made[made.length - 1] = { kind: "word", text: last.text + word };
      else made.push(token);
    } else made.push(token);
    const now = made[made.length - 1].text;
    const sign = now.match(ENDS_WITH_SIGN)?.[0] ?? "";
    const left = now.slice(0, -sign.length || void 0);
    isOpen = sign !== "" && (endsWithColumn(left, kinds) || isBeforeColumn(tokens, at, kinds, sign));
  });
  return made;
}
function endsWithColumn(word, kinds) {
  const named = bare(word);
  if (columnNamed(named, kinds) !== void 0) return true;
  const [, , , name] = CHAIN.exec(named) ?? [];
  return name !== void 0 && columnNamed(name, kinds) !== void 0;
}
function isBeforeColumn(tokens, at, kinds, sign) {
  const word = tokens[at].text;
  const after = sign || ENDS_WITH_SIGN.test(word) ? tokens[at + 1]?.text ?? "" : word.replace(IS_SIGN, "");
  const name = bare(after).match(/^[^<>=!]+/)?.[0] ?? "";
  const before = sign ? word.slice(0, -sign.length) || (tokens[at - 1]?.text ?? "") : tokens[at - 1]?.text ?? "";
  return columnNamed(name, kinds) !== void 0 && /^[+-]?\d/.test(before);
}
var bare = (word) => word.replace(/^-(?=.)/, "").replace(/"/g, "");
function columnNamed(name, kinds) {
  if (kinds.has(name)) return name;
  if (name === "#") return NUMBER;
  return ["ns", "us", "ms"].map((unit) => `${name}_${unit}`).find((long) => kinds.get(long)?.includes(":"));
}
var Parser = class {
  /**
   * @param {Token[]} tokens
   * @param {Reader} reader
   */
  constructor(tokens, reader) {
    this._tokens = tokens;
    this._reader = reader;
    this._at = 0;
  }
  /** @returns {Test | null} */
  read() {
    return this._either();
  }
  /**
   * The operator at this place, or undefined: the first and the only word of a group are texts, and so is "not" where
   * nothing follows.
   * @param {boolean} isFirst
   */
  _operator(isFirst) {
    const token = this._tokens[this._at];
    const next = this._tokens[this._at + 1];
    if (token?.kind !== "word") return void 0;
    if (/^(not|NOT)$/.test(token.text)) return next && next.kind !== "close" ? "not" : void 0;
    return isFirst ? void 0 : OPERATORS[token.text];
  }
  /** @returns {Test | null} */
  _either() {
    const some = [];
    for (; ; ) {
      const test = this._all();
      if (test !== null) some.push(test);
      if (this._tokens[this._at]?.kind !== "word") break;
      this._at += 1;
    }
    return some.length > 1 ? (row) => some.some((test) => test(row)) : some[0] ?? null;
  }
  /** @returns {Test | null} */
  _all() {
    const every = [];
    for (let isFirst = true; this._at < this._tokens.length; isFirst = false) {
      if (this._tokens[this._at].kind === "close") break;
      const operator = this._operator(isFirst);
      if (operator === "or") break;
      if (operator === "and") {
        this._at += 1;
        continue;
      }
      const test = this._one();
      if (test !== null) every.push(test);
    }
    return every.length > 1 ? (row) => every.every((test) => test(row)) : every[0] ?? null;
  }
  /** @returns {Test | null} */
  _one() {
    const isNot = this._operator(true) === "not";
    if (isNot) {
      this._at += 1;
      const next = this._tokens[this._at];
      if (next.kind === "word" && splitWord(next.text, this._reader.kinds) === null && !/^"/.test(next.text)) {
        this._reader.remarks.push(`rows without ${next.text}; for the text itself write "not ${next.text}" in quotes`);
      }
      const test2 = this._one();
      return test2 === null ? null : (row) => !test2(row);
    }
    const token = this._tokens[this._at];
    if (token === void 0 || token.kind === "close") return null;
    this._at += 1;
    if (token.kind === "word") return readWord(token.text, this._reader);
    const test = this._either();
    if (this._tokens[this._at]?.kind === "close") this._at += 1;
    else this._reader.problems.push("a “(” without its “)”");
    if (test === null) return null;
    return token.isNot ? (row) => !test(row) : test;
  }
};
var NOTHING = () => true;
function readWord(word, reader) {
  const isNot = word.length > 1 && word[0] === "-" && !/^-[\d.]/.test(word);
  const said = isNot ? word.slice(1) : word;
  const isQuoted = /^"[^"]*"?$/.test(said);
  const plain = said.replace(/"/g, "");
  if (!plain) return null;
  const test = (isQuoted ? null : readColumn(plain, reader)) ?? textTest(plain, reader, isQuoted);
  if (test === NOTHING) return null;
  return isNot ? (row) => !test(row) : test;
}
function readColumn(plain, reader) {
  const found = splitWord(plain, reader.kinds);
  if (found === null) return null;
  const { before, column, sign, wanted } = found;
  const test = sign ? readCondition(column, sign, wanted, plain, reader) : NOTHING;
  if (!before) return test;
  const other = readCondition(column, TURNED[before.sign], before.wanted, plain, reader);
  return test === NOTHING || other === NOTHING ? test === NOTHING ? other : test : (row) => test(row) && other(row);
}
function readCondition(column, sign, wanted, plain, reader) {
  if (wanted === "") return NOTHING;
  const kind = column === NUMBER ? "number" : reader.kinds.get(column) ?? "";
  const isEquality = sign === ":" || sign === "=" || sign === "==" || sign === "!=";
  const range = isEquality ? rangeOf(wanted, kind, reader) : null;
  if (range !== null) {
    const isWanted = sign !== "!=";
    return (row) => isWithin(cellOf(row, column), range) === isWanted;
  }
  if (sign === ":") {
    const sought = wanted.toLowerCase();
    return (row) => spokenText(cellOf(row, column), kind, reader.zone).includes(sought);
  }
  const span = spanOf(wanted, kind, reader);
  if (isEquality) {
    if (span === void 0 && wanted !== "None" && traitsOf(kind).compares && kind !== "moment")
      reader.remarks.push(whyNoBound(plain, wanted, kind));
    const isWanted = sign !== "!=";
    return (row) => isEqual(cellOf(row, column), wanted, span) === isWanted;
  }
  if (span === void 0) {
    reader.problems.push(whyNoBound(plain, wanted, kind));
    return NOTHING;
  }
  return (row) => isBeyond(cellOf(row, column), sign, span.from);
}
function splitWord(plain, kinds) {
  const found = splitName(plain, kinds);
  if (found !== null) return found;
  const [, bound, sign, rest] = CHAIN.exec(plain) ?? [];
  if (bound === void 0) return null;
  const column = columnNamed(rest, kinds);
  const chained = column === void 0 ? splitName(rest, kinds) : { column, sign: "", wanted: "" };
  return chained && { ...chained, before: { wanted: bound, sign } };
}
function splitName(plain, kinds) {
  let best = null;
  let longest = -1;
  for (const column2 of kinds.keys()) {
    if (column2 === NUMBER || !plain.startsWith(column2) || column2.length < longest || !column2) continue;
    const sign2 = SIGNS.find((each) => plain.startsWith(each, column2.length));
    if (sign2 === void 0) continue;
    longest = column2.length;
    best = { column: column2, sign: sign2, wanted: plain.slice(column2.length + sign2.length) };
  }
  if (best !== null) return best;
  const [, name = "", sign = "", wanted = ""] = plain.match(/^([^:<>=!]+)(:|==|!=|>=|<=|>|<|=)(.*)$/) ?? [];
  const column = name ? columnNamed(name, kinds) : void 0;
  return column === void 0 ? null : { column, sign, wanted };
}
function textTest(plain, reader, isQuoted) {
  const { zone, kinds } = reader;
  const [, name, sign, wanted] = plain.match(/^([^:<>=!&|()]+)(:|==|!=|>=|<=|>|<|=)(.*)$/) ?? [];
  if (!isQuoted && name !== void 0 && wanted !== "" && !wanted.startsWith("//")) {
    if (sign !== ":") {
      reader.problems.push(`no column is called “${name}”; for the text itself write "${plain}" in quotes`);
      return NOTHING;
    }
    reader.remarks.push(`no column is called “${name}”; the text “${plain}” is looked for`);
  } else if (!isQuoted && /^(==|!=|>=|<=|>|<|=|&&?|\|\|?|\(.*|.*\))$/.test(plain)) {
    reader.remarks.push(`the text “${plain}” is looked for; a condition is one word, as in id>5`);
  }
  const sought = plain.toLowerCase();
  return (row) => rowText(row, zone, kinds).includes(sought);
}
function rangeOf(wanted, kind, reader) {
  const [, first, second] = wanted.match(/^(.*?)\.\.(.*)$/) ?? [];
  if (first === void 0 || !first && !second) return null;
  const from = first ? spanOf(first, kind, reader) : void 0;
  const until = second ? spanOf(second, kind, reader) : void 0;
  if (first && !from || second && !until) return null;
  return { from: from?.from, until: until?.from };
}
function spanOf(typed, kind, { zone, today }) {
  const wanted = /^[+-]?\d{1,3}([,_']\d{3})+(\.\d+)?$/.test(typed) ? typed.replace(/[,_']/g, "") : typed;
  const exactly = (bound) => ({ from: bound, until: bound, isOpen: false });
  if (/^[+-]?\d{16,}$/.test(wanted)) return exactly(BigInt(wanted));
  if (wanted.trim() !== "" && !Number.isNaN(Number(wanted))) return exactly(Number(wanted));
  const { compares, name, unitNs } = traitsOf(kind);
  if (compares === "duration") {
    const ns = durationOf(wanted);
    return ns === void 0 ? void 0 : exactly(ns / unitNs);
  }
  if (compares !== "instant") return void 0;
  const found = instantOf(wanted, zone, today);
  if (found === void 0) return void 0;
  const [ms, lengthMs] = found;
  const inUnit = (at) => name === "moment" ? at : BigInt(at) * (1000000n / BigInt(unitNs));
  return { from: inUnit(ms), until: inUnit(ms + lengthMs), isOpen: lengthMs > 0 };
}
var NS_OF_UNIT = { ns: 1, us: 1e3, µs: 1e3, ms: 1e6, s: 1e9, min: 6e10, h: 36e11, d: 864e11 };
function durationOf(text) {
  const [, size, unit] = text.match(/^([+-]?\d+(?:\.\d+)?)\s*(ns|us|µs|ms|s|min|h|d)$/) ?? [];
  return size === void 0 ? void 0 : Number(size) * NS_OF_UNIT[unit];
}
function instantOf(text, zone, today) {
  const [, day, time] = text.match(/^(\d{4}-\d\d-\d\d)?[T ]?(\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)?$/) ?? [];
  if (day === void 0 && time === void 0) {
    const at2 = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(at2) ? void 0 : [at2, 0];
  }
  const now = new Date(today);
  const date = day ?? (zone === "utc" ? now.toISOString().slice(0, 10) : new Date(today - now.getTimezoneOffset() * 6e4).
  toISOString().slice(0, 10));
  const clock = (time ?? "00:00").replace(/^(\d):/, "0$1:");
  const at = Date.parse(`${date}T${clock}${zone === "utc" ? "Z" : ""}`);
  const lengthMs = time === void 0 ? 864e5 : clock.length === 5 ? 6e4 : clock.length === 8 ? 1e3 : 0;
  return Number.isNaN(at) ? void 0 : [at, lengthMs];
}
function whyNoBound(plain, wanted, kind) {
  const grouped = wanted.replace(/[,_'\s]/g, "");
  if (grouped !== wanted && grouped !== "" && !Number.isNaN(Number(grouped))) {
    return `“${plain}”: ${wanted} is no number, as 1000, 1,000 and 1.5 are`;
  }
  const { compares } = traitsOf(kind);
  if (compares === "duration") return `“${plain}”: ${wanted} is no duration, as 5ms is`;
  if (compares === "instant") return `“${plain}”: ${wanted} is no time, as 18:00 or 2026-01-31T18:00 is`;
  return `“${plain}”: ${wanted} is no number`;
}
function isEqual(value, wanted, span) {
  if (value === void 0 || value === null) return value === null && wanted === "None";
  const own = comparable(value, span?.from);
  if (own !== void 0 && span !== void 0) {
    return own >= span.from && (span.isOpen ? own < span.until : own <= span.until);
  }
  return exactText(value) === wanted;
}
function isWithin(value, { from, until }) {
  const own = comparable(value, from ?? until);
  return own !== void 0 && (from === void 0 || own >= from) && (until === void 0 || own <= until);
}
function isBeyond(value, sign, bound) {
  const own = comparable(value, bound);
  if (own === void 0) return false;
  if (sign === ">") return own > bound;
  if (sign === "<") return own < bound;
  return sign === ">=" ? own >= bound : own <= bound;
}
function comparable(value, bound) {
  const number = asBigInt(value) ?? asNumber(value);
  if (number !== void 0 || bound === void 0 || typeof value !== "string") return number;
  const at = /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? void 0 : at;
}
function spokenText(value, kind, zone) {
  if (value === void 0) return "";
  const shown = cellText(value, kind, zone);
  const exact = exactText(value);
  return (shown === exact ? exact : `${shown} ${exact}`).toLowerCase();
}
function rowText(row, zone, kinds) {
  if (row.spoken === void 0 || row.zone !== zone) {
    const parts = row.shape.names.map((name, at) => spokenText(row.cells[at], kinds.get(name), zone));
    row.spoken = `${parts.join("\n")}
${row.shape.label.toLowerCase()}`;
    row.zone = zone;
  }
  return row.spoken;
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
function template(widths, most, isFixed = () => false) {
  const isWhole = (at) => widths[at] <= most || isFixed(at);
  const tracks = widths.map((width, at) => isWhole(at) ? `${width}px` : `minmax(${most}px, ${width}px)`);
  const least = widths.reduce((sum, width, at) => sum + (isWhole(at) ? width : most), 0);
  return { tracks: `${tracks.join(" ")} 1fr`, least };
}

// table/summaries.js
var CELLS_AT_ONCE = 2e5;
var PARTS = 48;
var MOST_DISTINCT = 2e3;
var SHOWN_COMMON = 5;
function readable(rows, columns) {
  return Math.min(rows, Math.floor(CELLS_AT_ONCE / Math.max(1, columns)));
}
function summarize(rows, kinds) {
  const read = rows.slice(rows.length - readable(rows.length, kinds.size));
  const columns = [...kinds].filter(([column]) => column !== NUMBER);
  return new Map(columns.map(([column, kind]) => [column, summaryOf(read, column, kind)]));
}
function summaryOf(rows, column, kind) {
  const { summary: summary2 } = traitsOf(kind);
  const parts = Math.min(PARTS, rows.length);
  const line = Array.from({ length: summary2 === "spark" ? parts : 0 }, () => null);
  const counts = /* @__PURE__ */ new Map();
  let count = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  rows.forEach((row, at) => {
    const value = cellOf(row, column);
    if (value === void 0 || value === null) return;
    count += 1;
    const number = asNumber(value);
    if (number !== void 0 && Number.isFinite(number)) {
      if (number < low) low = number;
      if (number > high) high = number;
      const place = Math.floor(at * parts / rows.length);
      const part = line[place];
      if (part) {
        if (number < part[0]) part[0] = number;
        else if (number > part[1]) part[1] = number;
      } else if (line.length) line[place] = [number, number];
    }
    if (summary2 !== "commonest") return;
    const text = exactText(value);
    const known = counts.get(text);
    if (known !== void 0 || counts.size < MOST_DISTINCT) counts.set(text, (known ?? 0) + 1);
  });
  const common = [...counts].sort((one, other) => other[1] - one[1]).slice(0, SHOWN_COMMON);
  return { rows: rows.length, count, range: low <= high ? [low, high] : null, line, common, distinct: counts.size };
}
function emptyColumns(summaries) {
  return new Set([...summaries].filter(([, { count }]) => !count).map(([column]) => column));
}
function shareOf(value, summary2) {
  const number = asNumber(value);
  if (number === void 0 || !Number.isFinite(number) || !summary2?.range) return null;
  const [low, high] = summary2.range;
  return high > low ? Math.min(1, Math.max(0, (number - low) / (high - low))) : 0.5;
}
function barOf(value, summary2) {
  const number = asNumber(value);
  if (number === void 0 || !Number.isFinite(number) || !summary2?.range) return null;
  const low = Math.min(0, summary2.range[0]);
  const high = Math.max(0, summary2.range[1]);
  if (low === high) return null;
  const at = (x) => 100 * Math.min(1, Math.max(0, (x - low) / (high - low)));
  return number < 0 ? [at(number), at(0)] : [at(0), at(number)];
}
function linePath({ line, range }, width, height) {
  if (!range) return "";
  const [low, high] = range;
  const y = (number) => {
    const share = high > low ? (number - low) / (high - low) : 0.5;
    return (height - 1 - share * (height - 2)).toFixed(1);
  };
  const step = width / Math.max(1, line.length - 1);
  let isDrawn = false;
  const path = [];
  line.forEach((part, at) => {
    const before = isDrawn;
    isDrawn = part !== null;
    if (part === null) return;
    const x = (at * step).toFixed(1);
    path.push(
      `${before ? "L" : "M"}${x} ${y(part[0])}`,
      part[1] > part[0] ? `L${x} ${y(part[1])}` : before ? "" : "h0.1"
    );
  });
  return path.join("");
}
function summaryTexts({ rows, count, range, common, distinct }, kind) {
  if (!count) return { parts: [], full: "no value in view" };
  if (traitsOf(kind).summary === "spark" && range) {
    const [low, high] = range.map((number) => cellText(number, kind));
    return { parts: [], full: low === high ? `always ${low}` : `${low} to ${high}` };
  }
  if (!common.length) return { parts: [], full: "" };
  if (distinct === 1 && count === rows) return { parts: [`always ${common[0][0]}`], full: `always ${common[0][0]}` };
  if (distinct > 1 && common[0][1] === 1) {
    const many = distinct < MOST_DISTINCT ? String(distinct) : `${MOST_DISTINCT} and more`;
    return { parts: [`${many} different`], full: "no value comes twice" };
  }
  const share = (times) => `${Math.max(1, Math.round(100 * times / rows))} %`;
  const parts = common.map(([text, times]) => `${text} ${share(times)}`);
  const rest = distinct - common.length;
  const full = [
    ...parts,
    ...rest > 0 ? [`${rest} more`] : [],
    ...count < rows ? [`no value ${share(rows - count)}`] : []
  ];
  return { parts, full: full.join(" · ") };
}

// table/grid.js
var ROW_PX = 24;
var PADDING_PX = 19;
var ARROW_PX = 16;
var MOST_PX = 320;
var LONGEST_PX = 3e3;
var LONGEST_HINT = 2e3;
var LEAST_PX = 32;
var STEP_PX = 16;
var DRAG_PX = 5;
var MOST_SUM_PX = 160;
var MOST_FROZEN = 0.7;
var LINE = { width: 60, height: 14 };
var grids = 0;
var Grid = class {
  /** @param {Asked} asked */
  constructor(asked) {
    this._asked = asked;
    grids += 1;
    this._id = `rxm-grid-${grids}`;
    this._pool = [];
    this._widths = /* @__PURE__ */ new Map();
    this._content = {
      list: [],
      columns: [],
      kinds: /* @__PURE__ */ new Map(),
      zone: "local",
      sort: null,
      frozen: 0,
      formats: [],
      fixed: [],
      filtered: /* @__PURE__ */ new Set(),
      selected: /* @__PURE__ */ new Set(),
      summaries: /* @__PURE__ */ new Map()
    };
    this._aligned = [];
    this._active = null;
    this._opened = null;
    this._pressedRow = null;
    this._pointed = null;
    this._expected = 0;
    this._dragged = null;
    this._isDropped = false;
    this._isMeasuringAll = true;
    this._head = element("div", { class: "rxm-row rxm-head", role: "row", "aria-rowindex": "1" });
    this._space = element("div", { class: "rxm-space", role: "rowgroup" });
    this.el = element(
      "div",
      { class: "rxm-grid", role: "grid", tabindex: "0", "aria-readonly": "true", "aria-multiselectable": "true" },
      element("div", { class: "rxm-headgroup", role: "rowgroup" }, this._head),
      this._space
    );
    this._ruler = new Ruler(this.el);
    this.el.addEventListener("scroll", () => this._scrolled(), { passive: true });
    this.el.addEventListener("keydown", (event) => this._key(event));
    this._space.addEventListener("mousedown", (event) => this._pressed(event));
    this._space.addEventListener("click", (event) => this._clicked(event));
    this._head.addEventListener("pointerdown", (event) => this._grab(event));
    this._head.addEventListener("contextmenu", (event) => this._menuOf(event));
    this._head.addEventListener("dblclick", (event) => this._fit(event));
    this._drag = (event) => this._dragTo(event);
    this._drop = (event) => this._dropAt(event);
    window.addEventListener("pointermove", this._drag);
    window.addEventListener("pointerup", this._drop);
    window.addEventListener("pointercancel", this._drop);
    this._space.addEventListener("pointerover", (event) => {
      this._hint(event);
      const el = event.target instanceof Element ? event.target.closest(".rxm-row") : null;
      this._asked.onPoint(this._pool.find((shown) => shown.el === el)?.row ?? null);
    });
    this._space.addEventListener("pointerleave", () => this._asked.onPoint(null));
    this._resized = new ResizeObserver(() => {
      if (this._ruler.refresh()) this._measureAgain();
      else this._setWidths();
      this.draw();
    });
    this._resized.observe(this.el);
  }
  dispose() {
    this._resized.disconnect();
    window.removeEventListener("pointermove", this._drag);
    window.removeEventListener("pointerup", this._drop);
    window.removeEventListener("pointercancel", this._drop);
  }
  get isAtHome() {
    if (this._content.sort) return this.el.scrollTop < ROW_PX;
    return this.el.scrollTop + this.el.clientHeight >= this.el.scrollHeight - ROW_PX;
  }
  goHome() {
    this._scrollTo(this._content.sort ? 0 : this.el.scrollHeight);
    this.draw();
  }
  /**
   * Say what to draw from now on.
   * @param {Content} content
   */
  show(content) {
    const before = this._content;
    const aligned = content.columns.map((column) => traitsOf(content.kinds.get(column)).isRight);
    const isOther = (one, other) => one.some((x, at) => x !== other[at]);
    const isNew = content.columns.length !== before.columns.length || content.columns.some((column, at) => column !== before.
    columns[at] || aligned[at] !== this._aligned[at]) || content.sort !== before.sort || content.zone !== before.zone ||
    content.frozen !== before.frozen || content.filtered.size !== before.filtered.size || isOther(content.formats, before.
    formats) || isOther(content.fixed, before.fixed);
    const isSummed = content.summaries !== before.summaries;
    this._content = content;
    this._aligned = aligned;
    this._space.style.height = `${content.list.length * ROW_PX}px`;
    this.el.setAttribute("aria-rowcount", String(content.list.length + 1));
    this.el.setAttribute("aria-colcount", String(content.columns.length));
    if (isNew) this._drawHead();
    else if (isSummed) this._drawSummaries();
  }
  draw() {
    const { list } = this._content;
    const rowsSeen = Math.ceil(this.el.clientHeight / ROW_PX) + 1;
    const first = Math.max(0, Math.min(Math.floor(this.el.scrollTop / ROW_PX), list.length - rowsSeen));
    const count = Math.max(0, Math.min(rowsSeen + 1, list.length - first));
    while (this._pool.length < count) this._pool.push(this._makeRow());
    let isWider = false;
    let activeId = "";
    this._pool.forEach((shown, at) => {
      const row = at < count ? list[first + at] : null;
      shown.el.hidden = row === null;
      shown.row = row;
      if (row === null) return;
      isWider = this._fill(shown, row, first + at) || isWider;
      if (row === this._active) activeId = shown.el.id;
    });
    this._isMeasuringAll = false;
    if (isWider) this._setWidths();
    if (activeId) this.el.setAttribute("aria-activedescendant", activeId);
    else this.el.removeAttribute("aria-activedescendant");
  }
  /** @param {Row | null} row */
  open(row) {
    this._active = row;
    this._opened = row;
    this.draw();
    if (row) this._asked.onOpen(row);
  }
  /**
   * Mark the row of the moment that another view points at.
   * @param {Row | null} row
   */
  point(row) {
    if (row === this._pointed) return;
    this._pointed = row;
    this.draw();
  }
  /**
   * Scroll to a row.
   * @param {Row} row
   */
  reveal(row) {
    const index = this._content.list.indexOf(row);
    if (index >= 0) this._reveal(index);
  }
  /** @returns {Shown} */
  _makeRow() {
    const el = element("div", { class: "rxm-row", role: "row", id: `${this._id}-${this._pool.length}` });
    this._space.append(el);
    return { el, cells: [], row: null };
  }
  /**
   * Write a row into its element; whether a text was wider than its column.
   * @param {Shown} shown
   * @param {Row} row
   * @param {number} index
   */
  _fill(shown, row, index) {
    const { el, cells } = shown;
    const { columns, formats, frozen, kinds, selected, summaries, zone } = this._content;
    let isWider = false;
    el.style.transform = `translateY(${index * ROW_PX}px)`;
    el.setAttribute("aria-rowindex", String(index + 2));
    el.classList.toggle("rxm-odd", row.n % 2 === 1);
    el.classList.toggle("rxm-active", row === this._active);
    el.classList.toggle("rxm-pointed", row === this._pointed);
    el.classList.toggle("rxm-failure", row.shape.label === "Failure");
    el.setAttribute("aria-selected", String(selected.has(row.n)));
    while (cells.length > columns.length) cells.pop()?.el.remove();
    for (const [at, column] of columns.entries()) {
      if (!cells[at]) {
        cells[at] = { el: element("div", { role: "gridcell" }), text: "", style: "", paint: "", isFrozen: false };
        el.append(cells[at].el);
      }
      const cell = cells[at];
      const value = cellOf(row, column);
      const text = cellText(value, kinds.get(column), zone);
      const paint = formats[at] ? paintOf(formats[at], value, summaries.get(column)) : "";
      const style = `${cellStyle(value)}${paint && (formats[at] === "bar" ? " rxm-bar-cell" : " rxm-heat")}${at < frozen ?
      " rxm-frozen" : ""}`;
      const isNew = cell.text !== text || cell.style !== style;
      if (cell.text !== text) {
        cell.el.textContent = text;
        cell.text = text;
        if (cell.el.title) this._setHint(cell.el, value, text);
      }
      if (cell.style !== style) {
        cell.el.className = style;
        cell.style = style;
      }
      if (cell.paint !== paint || cell.isFrozen !== at < frozen) {
        cell.el.setAttribute("style", `${paint}${at < frozen ? `left: var(--rxm-left-${at})` : ""}`);
        cell.paint = paint;
        cell.isFrozen = at < frozen;
      }
      if (isNew || this._isMeasuringAll) isWider = this._widen(column, text, style) || isWider;
    }
    return isWider;
  }
  /**
   * @param {Column} column
   * @param {string} text
   * @param {string} style
   */
  _widen(column, text, style) {
    const face = style.startsWith("rxm-parts") ? "mono" : "plain";
    const wanted = Math.min(this._ruler.width(text, face) + PADDING_PX, LONGEST_PX);
    if (wanted <= (this._widths.get(column) ?? 0)) return false;
    this._widths.set(column, wanted);
    return true;
  }
  _measureAgain() {
    this._widths.clear();
    this._drawHead();
  }
  _drawHead() {
    const { columns, filtered, frozen, kinds, sort } = this._content;
    this._isMeasuringAll = true;
    const focused = focusedIn(this._head);
    const focusedAt = [...this._head.children].findIndex((cell) => cell.contains(focused));
    const focusedColumn = focusedAt < 0 ? void 0 : this._drawn?.[focusedAt];
    this._drawn = columns;
    const cells = columns.map((column, at) => {
      const title = columnTitle(column);
      const width = Math.min(this._ruler.width(title, "bold") + PADDING_PX + ARROW_PX, MOST_PX);
      this._widths.set(column, Math.max(width, this._widths.get(column) ?? 0));
      const direction = sort && sort.name === column ? sort.direction : 0;
      const button = element(
        "button",
        {
          type: "button",
          "data-name": title,
          "aria-keyshortcuts": "Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight Shift+ArrowLeft Shift+ArrowRight",
          onclick: () => this._isDropped || this._asked.onSort(column),
          onkeydown: (event) => this._headKey(event, column)
        },
        element("span", { class: "rxm-name" }, title),
        filtered.has(column) ? element("span", { class: "rxm-funnel", title: "filtered" }, "●") : null,
        element("span", { class: "rxm-arrow", "aria-hidden": "true" }, direction ? direction > 0 ? "▲" : "▼" : "")
      );
      const isRight = traitsOf(kinds.get(column)).isRight;
      const isFrozen = at < frozen;
      const head = {
        role: "columnheader",
        "aria-colindex": at + 1,
        class: `${isRight ? "rxm-right" : ""}${column === NUMBER ? " rxm-number" : ""}${isFrozen ? " rxm-frozen" : ""}`,
        style: isFrozen ? `left: var(--rxm-left-${at})` : null,
        "aria-sort": direction ? direction > 0 ? "ascending" : "descending" : "none"
      };
      const more = element("span", { class: "rxm-more", "aria-hidden": "true", title: "Filter, format, arrange" });
      const handle = element("span", { class: "rxm-handle", "aria-hidden": "true", title: "Drag: width; twice: fit" });
      more.addEventListener("click", () => this._asked.onMenu(column, made));
      const made = element("div", head, button, element("div", { class: "rxm-sum" }), more, handle);
      return made;
    });
    this._head.replaceChildren(...cells);
    if (focusedColumn !== void 0) cells[columns.indexOf(focusedColumn)]?.querySelector("button")?.focus();
    this._setWidths();
    this._drawSummaries();
  }
  _setWidths() {
    const { columns, fixed, frozen } = this._content;
    const widths = columns.map((column, at) => fixed[at] ?? this._widths.get(column) ?? 0);
    const isFixed = (at) => fixed[at] !== void 0 || at < frozen;
    const { tracks, least } = template(widths, MOST_PX, isFixed);
    this.el.style.setProperty("--rxm-columns", tracks);
    this.el.style.setProperty("--rxm-least", `${least}px`);
    let left = 0;
    for (let at = 0; at < frozen; left += widths[at], at += 1)
      this.el.style.setProperty(`--rxm-left-${at}`, `${left}px`);
    this.el.classList.toggle("rxm-loose", left > this.el.clientWidth * MOST_FROZEN);
  }
  // Below each name a line of its numbers, or its commonest values.
  _drawSummaries() {
    const { columns, fixed, kinds, summaries } = this._content;
    let isWider = false;
    columns.forEach((column, at) => {
      const head = this._head.children[at];
      const area = head?.querySelector(".rxm-sum");
      const summary2 = summaries.get(column);
      if (!(head instanceof HTMLElement) || !area) return;
      const kind = kinds.get(column) ?? "";
      const { parts, full } = summary2 ? summaryTexts(summary2, kind) : { parts: [], full: "" };
      const first = parts[0] ? Math.min(this._ruler.width(parts[0], "small") + PADDING_PX, MOST_SUM_PX) : 0;
      if (first > (this._widths.get(column) ?? 0)) {
        this._widths.set(column, first);
        isWider = true;
      }
      const room = (fixed[at] ?? Math.max(this._widths.get(column) ?? 0, first)) - PADDING_PX;
      const fits = (count) => this._ruler.width(parts.slice(0, count).join(" · "), "small") <= Math.min(room, MOST_PX);
      const short = parts.slice(0, Math.max(1, parts.findLastIndex((_, last) => fits(last + 1)) + 1)).join(" · ");
      const about = column === NUMBER ? "the event's number" : full ? `${columnTitle(column)}: ${full}` : columnTitle(column);
      if (head.title !== about) head.title = about;
      const path = summary2?.line.length ? linePath(summary2, LINE.width, LINE.height) : "";
      if (area.getAttribute("data-drawn") === path + short) return;
      area.setAttribute("data-drawn", path + short);
      area.setAttribute("data-text", short);
      area.replaceChildren(...path ? [lineOf(path)] : []);
    });
    if (isWider) this._setWidths();
  }
  // --- headers under the pointer and the keys ---
  /**
   * @param {Event} event
   * @returns {{column: Column, el: Element} | null}
   */
  _columnAt(event) {
    const head = event.target instanceof Element ? event.target.closest("[role=columnheader]") : null;
    const at = head ? [...this._head.children].indexOf(head) : -1;
    return head && at >= 0 ? { column: this._content.columns[at], el: head } : null;
  }
  /** @param {PointerEvent} event */
  _grab(event) {
    const found = this._columnAt(event);
    const target = event.target instanceof Element ? event.target : null;
    if (!found || event.button !== 0 || target?.closest(".rxm-more")) return;
    const px = found.el.getBoundingClientRect().width;
    const isResizing = target?.closest(".rxm-handle") !== null;
    this._dragged = { ...found, x: event.clientX, px, isMoving: false, isResizing };
    if (isResizing) event.preventDefault();
  }
  /** @param {PointerEvent} event */
  _dragTo(event) {
    const drag = this._dragged;
    if (!drag) return;
    const by = event.clientX - drag.x;
    if (!drag.isMoving && Math.abs(by) < (drag.isResizing ? 1 : DRAG_PX)) return;
    drag.isMoving = true;
    if (drag.isResizing) this._asked.onWidth(drag.column, Math.max(LEAST_PX, Math.round(drag.px + by)));
    else this._markTarget(this._targetAt(event.clientX));
  }
  /** @param {PointerEvent} event */
  _dropAt(event) {
    const drag = this._dragged;
    this._dragged = null;
    if (!drag?.isMoving) return;
    this._isDropped = true;
    setTimeout(() => {
      this._isDropped = false;
    });
    if (drag.isResizing) return;
    this._markTarget(-1);
    const target = this._content.columns[this._targetAt(event.clientX)];
    if (event.type === "pointerup" && target !== void 0 && target !== drag.column) {
      this._asked.onMove(drag.column, target);
    }
  }
  /** @param {number} x of the pointer */
  _targetAt(x) {
    const boxes = [...this._head.children].map((cell) => cell.getBoundingClientRect());
    return boxes.findIndex((box) => x >= box.left && x < box.right);
  }
  /** @param {number} target */
  _markTarget(target) {
    [...this._head.children].forEach((cell, at) => {
      cell.classList.toggle("rxm-target", at === target);
      cell.classList.toggle("rxm-lifted", target >= 0 && this._content.columns[at] === this._dragged?.column);
    });
  }
  /** @param {Event} event */
  _menuOf(event) {
    const found = this._columnAt(event);
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    this._asked.onMenu(found.column, found.el);
  }
  /** @param {Event} event */
  _fit(event) {
    const found = this._columnAt(event);
    const isHandle = event.target instanceof Element && event.target.closest(".rxm-handle");
    if (found && isHandle) this._asked.onWidth(found.column, null);
  }
  /**
   * @param {KeyboardEvent} event
   * @param {Column} column
   */
  _headKey(event, column) {
    const at = this._content.columns.indexOf(column);
    const sideways = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    const cell = this._head.children[at];
    if (event.altKey && sideways) {
      const target = this._content.columns[at + sideways];
      if (target !== void 0) this._asked.onMove(column, target);
    } else if (event.altKey && event.key === "ArrowDown") this._asked.onMenu(column, cell);
    else if (event.shiftKey && sideways) {
      const px = cell.getBoundingClientRect().width + sideways * STEP_PX;
      this._asked.onWidth(column, Math.max(LEAST_PX, Math.round(px)));
    } else return;
    event.preventDefault();
  }
  // A cell that is cut tells the whole on being pointed at.
  /** @param {Event} event */
  _hint(event) {
    const cell = event.target instanceof Element ? event.target.closest("[role=gridcell]") : null;
    const shown = this._pool.find((one) => one.el === cell?.parentElement);
    if (!(cell instanceof HTMLElement) || !shown?.row) return;
    const at = shown.cells.findIndex((one) => one.el === cell);
    this._setHint(cell, cellOf(shown.row, this._content.columns[at]), shown.cells[at].text);
  }
  /**
   * @param {HTMLElement} cell
   * @param {unknown} value
   * @param {string} text
   */
  _setHint(cell, value, text) {
    const hasMore = typeof value === "string" || typeof value === "object" && value !== null;
    const whole = hasMore ? exactText(value) : text;
    const isCut = cell.scrollWidth > cell.clientWidth || text.endsWith("…") && whole !== text;
    cell.title = isCut ? whole.slice(0, LONGEST_HINT) : "";
  }
  /** @param {number} top */
  _scrollTo(top) {
    this.el.scrollTop = top;
    this._expected = this.el.scrollTop;
  }
  _scrolled() {
    if (Math.abs(this.el.scrollTop - this._expected) > 1) this._asked.onScroll(this.isAtHome);
    this._expected = this.el.scrollTop;
    this.draw();
  }
  /** @param {MouseEvent} event */
  _pressed(event) {
    const el = event.target instanceof Element ? event.target.closest(".rxm-row") : null;
    this._pressedRow = this._pool.find((shown) => shown.el === el)?.row ?? null;
    if (!this._pressedRow || event.button !== 0) return;
    this._active = this._pressedRow;
    if (event.shiftKey) event.preventDefault();
    this._asked.onPick(this._pressedRow);
  }
  /** @param {MouseEvent} event */
  _clicked(event) {
    const row = this._pressedRow;
    if (!row) return;
    if (event.shiftKey) this._asked.onSelect(row, "range");
    else if (event.ctrlKey || event.metaKey) this._asked.onSelect(row, "toggle");
    else this.open(row);
  }
  /** @param {KeyboardEvent} event */
  _key(event) {
    if (event.target !== this.el || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== "a") return;
      event.preventDefault();
      this._asked.onSelectAll();
      return;
    }
    const { list, sort } = this._content;
    const page = Math.max(1, Math.floor(this.el.clientHeight / ROW_PX) - 2);
    const last = list.length - 1;
    const at = this._active ? list.indexOf(this._active) : -1;
    const from = at >= 0 ? at : sort ? -1 : last + 1;
    const targets = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: last
    };
    const to = targets[event.key];
    if (to !== void 0 && last >= 0) {
      event.preventDefault();
      this._active = list[Math.max(0, Math.min(last, to))];
      if (event.key === "End" && !sort) this._asked.onScroll(true);
      else this._asked.onPick(this._active);
      if (event.shiftKey) this._asked.onSelect(this._active, "range");
      this._reveal(this._content.list.indexOf(this._active));
      this._asked.onPoint(this._active);
    } else if (event.key === " " && this._active && at >= 0) {
      event.preventDefault();
      this._asked.onSelect(this._active, "toggle");
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      this.open(this._active);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this._asked.onClose();
    }
  }
  /** @param {number} index */
  _reveal(index) {
    const top = index * ROW_PX;
    const room = this.el.clientHeight - ROW_PX;
    if (top < this.el.scrollTop) this._scrollTo(top);
    else if (top + ROW_PX > this.el.scrollTop + room) this._scrollTo(top + ROW_PX - room);
    this.draw();
  }
};
function cellStyle(value) {
  if (value === void 0) return "rxm-missing";
  if (value === null) return "rxm-none";
  if (asNumber(value) !== void 0) return "rxm-right";
  if (typeof value === "boolean") return "rxm-flag";
  return typeof value === "object" || isMarked(value, "r") ? "rxm-parts" : "";
}
function lineOf(path) {
  const frame = { viewBox: `0 0 ${LINE.width} ${LINE.height}`, preserveAspectRatio: "none", "aria-hidden": "true" };
  return svgElement("svg", frame, svgElement("path", { d: path }));
}
function paintOf(format, value, summary2) {
  if (format === "bar") {
    const bar = barOf(value, summary2);
    return bar ? `--rxm-from: ${bar[0].toFixed(1)}%; --rxm-until: ${bar[1].toFixed(1)}%;` : "";
  }
  const share = shareOf(value, summary2);
  if (share === null) return "";
  const colour = share < 0.5 ? "74 168 234" : "242 108 42";
  return `--rxm-heat: rgb(${colour} / ${Math.round(130 * Math.abs(share - 0.5))}%);`;
}

// table/rate.js
var Rate = class {
  constructor() {
    this._seen = [];
    this._heard = 0;
  }
  /**
   * @param {number} at on the kernel's clock
   * @param {number} total
   * @param {number} now on the page's clock
   */
  note(at, total, now) {
    const last = this._seen.at(-1);
    if (last && total < last.total) this._seen = [];
    this._seen.push({ at, total });
    this._heard = now;
    while (this._seen.length > 2 && this._seen[1].at < at - 10) this._seen.shift();
  }
  /** @param {number} now on the page's clock */
  perSecond(now) {
    const last = this._seen.at(-1);
    if (!last) return 0;
    const at = last.at + Math.max(0, now - this._heard);
    const before = (span) => this._seen.findLast((seen) => seen.at <= at - span) ?? this._seen[0];
    const base = before(last.total - before(10).total >= 20 ? 2 : 10);
    return at > base.at ? (last.total - base.total) / (at - base.at) : 0;
  }
};

// table/reporter.js
var CHOSEN_MS = 60;
var ROWS_MS = 1e3;
var Reporter = class {
  /** @param {(turn: number, isChosen: boolean) => string} report sends it, and gives the view's name */
  constructor(report) {
    this._report = report;
    this._turn = 0;
    this._heard = 0;
    this._view = "";
    this._isChosen = false;
    this._hasRows = false;
    this._sentAt = Number.NEGATIVE_INFINITY;
    this._timer = void 0;
  }
  /** The reader has chosen something. */
  chose() {
    if (this._isChosen) return;
    this._isChosen = true;
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._send(), CHOSEN_MS);
  }
  /** Other rows are shown. */
  rowsCame() {
    if (!this._turn || this._hasRows) return;
    this._hasRows = true;
    this._wait();
  }
  /**
   * The kernel has answered; whether it knows all that was chosen.
   * @param {[view: string, turn: number]} viewed
   */
  answered([view, turn]) {
    if (view !== this._view) return false;
    this._heard = turn;
    this._wait();
    return !this._isChosen && turn === this._turn;
  }
  /** Report now what was not reported yet: a picture is made of it. */
  flush() {
    if (!this._isChosen && !(this._turn && this._hasRows)) return;
    clearTimeout(this._timer);
    this._send();
  }
  dispose() {
    clearTimeout(this._timer);
  }
  _wait() {
    if (this._isChosen || !this._hasRows || this._heard < this._turn) return;
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._send(), Math.max(0, this._sentAt + ROWS_MS - performance.now()));
  }
  _send() {
    const isChosen = this._isChosen;
    this._isChosen = this._hasRows = false;
    this._turn += 1;
    this._sentAt = performance.now();
    this._view = this._report(this._turn, isChosen);
  }
};

// table/tree.js
var PARTS_AT_ONCE = 100;
function eventTree(names, cells, kinds, zone) {
  const tree = element("div", { class: "rxm-tree" });
  names.forEach((name, at) => {
    tree.append(treeNode(name, cells[at], 1, kinds.get(name) ?? "", zone));
  });
  if (!names.length) tree.append(element("div", { class: "rxm-leaf rxm-none" }, "an event without fields"));
  return tree;
}
function treeNode(name, value, depth, kind, zone) {
  const key = element("span", { class: "rxm-key" }, name);
  if (value === null || typeof value !== "object") {
    return element("div", { class: "rxm-leaf" }, key, ...leafTexts(value, kind, zone));
  }
  const entries = Array.isArray(value) ? value.map((inner, at) => [String(at), inner]) : Object.entries(value);
  const size = Array.isArray(value) ? `[${entries.length}]` : `{${entries.length}}`;
  const head = element("summary", {}, key, element("span", { class: "rxm-size" }, size));
  const node = element("details", { class: "rxm-branch" }, head);
  const fill = () => {
    if (node.open && node.childElementCount === 1) addParts(node, entries, 0, depth, zone);
  };
  node.addEventListener("toggle", fill);
  node.open = depth < 3 && entries.length <= 20;
  fill();
  return node;
}
function addParts(node, entries, from, depth, zone) {
  const until = Math.min(entries.length, from + PARTS_AT_ONCE);
  for (const [name, inner] of entries.slice(from, until)) node.append(treeNode(name, inner, depth + 1, "", zone));
  if (until === entries.length) return;
  const onclick = () => {
    more.remove();
    addParts(node, entries, until, depth, zone);
  };
  const more = element("button", { type: "button", onclick }, `${groupedText(entries.length - until)} more`);
  node.append(more);
}
function leafTexts(value, kind, zone) {
  const isText = typeof value === "string" && !isMarked(value);
  const exact = isText ? JSON.stringify(value) : exactText(value);
  const texts = [element("span", { class: `rxm-value rxm-${leafType(value)}` }, exact)];
  const { name, unit } = traitsOf(kind);
  const said = name === "time" ? timeText(value, unit, zone, true) : name === "duration" ? cellText(value, kind, zone) :
  "";
  if (said && said !== exact) texts.push(element("span", { class: "rxm-said" }, said));
  return texts;
}
function leafType(value) {
  if (value === null) return "none";
  if (asNumber(value) !== void 0) return "number";
  return isMarked(value, "r") ? "repr" : typeof value;
}

// table/view.js
var RESORT_MS = 250;
var SUM_MS = 500;
function render({ model, el }) {
  const rows = new Rows(1e4);
  const rate = new Rate();
  const told = { total: 0, kept: 0, one_in: 1, state: { tone: "idle", text: "", hint: "" } };
  const chosen = { zone: "local", filter: "", sort: null };
  const columnsAs = new Arrangement();
  let isArranged = false;
  let given = {};
  const selected = /* @__PURE__ */ new Set();
  let anchor = null;
  let summaries = /* @__PURE__ */ new Map();
  let summedAt = Number.NEGATIVE_INFINITY;
  let passing = [];
  let held = null;
  let opened = null;
  let sortedAt = 0;
  let list = [];
  let link = { run: "", port: "", first: 0 };
  const root = element("div", { class: "rxm-table", role: "group" });
  const title = element("strong", { class: "rxm-title" });
  const stateText = element("span");
  const state = element("span", { class: "rxm-state" }, stateText);
  const filterNote = element("div", { class: "rxm-filternote", role: "status", hidden: true });
  filterNote.id = `rxm-filter-${Math.random().toString(36).slice(2)}`;
  const filter = element("input", {
    type: "search",
    class: "rxm-filter",
    placeholder: "Filter",
    "aria-label": "Filter rows",
    "aria-describedby": filterNote.id,
    title: "word · column:word · column>5 · column=1..9 · not word · (a or b)",
    spellcheck: "false",
    oninput: () => choose({ filter: filter.value })
  });
  const help = menu(root, "?", "How to filter", fillHelp);
  const pause = toggle(
    "Pause",
    "Hold the rows; what comes is counted",
    () => held?.why === "pause" ? release() : hold("pause")
  );
  const follow = toggle("Follow", "Stay with the newest rows", () => held ? release() : hold("scroll"));
  const zone = element("button", {
    type: "button",
    hidden: true,
    onclick: () => choose({ zone: chosen.zone === "utc" ? "local" : "utc" })
  });
  const columns = menu(root, "Columns", "Columns", fillColumns);
  const copy = menu(root, "Copy", "Copy", fillCopy);
  const save = menu(root, "Download", "Download", fillDownload);
  const bar = element(
    "div",
    { class: "rxm-bar" },
    title,
    state,
    element("span", { class: "rxm-grow" }),
    element("span", { class: "rxm-filterbox" }, filter, help.el),
    pause,
    follow,
    zone,
    columns.el,
    copy.el,
    save.el,
    snapshotButton(model, () => reporter.flush())
  );
  const grid = new Grid({
    onSort: sortBy,
    onOpen: openRow,
    onPick: () => hold("scroll"),
    onClose: () => opened ? closeRow() : selectRows([]),
    onSelect: selectRow,
    onSelectAll: () => selectRows(list),
    onMenu: openColumn,
    onMove: (column, target) => arrange(() => columnsAs.move(column, target, shownColumns())),
    onWidth: (column, px) => arrange(() => columnsAs.setWidth(column, px)),
    onScroll: (isAtHome) => isAtHome ? release("scroll") : hold("scroll"),
    onPoint: (row) => {
      const at = row && !Number.isNaN(row.at) ? row.at : null;
      shared.point({ at, port: link.port, ...row ? { number: link.first + row.n } : {} });
    }
  });
  const empty = element("div", { class: "rxm-empty" });
  const hint = element("button", {
    type: "button",
    class: "rxm-hint",
    title: "Stay with the newest rows",
    hidden: true,
    onclick: () => release()
  });
  const detail = element("div", { class: "rxm-detail", role: "region", hidden: true });
  const counts = element("span", { class: "rxm-counts" });
  const thin = element("span", {
    class: "rxm-thin",
    title: "More came than can be shown; every event is counted.",
    hidden: true
  });
  const foot = element("div", { class: "rxm-foot" }, counts, thin, element("span", { class: "rxm-grow" }), hint);
  const spoken = element("div", { class: "rxm-unseen", role: "status", "aria-live": "polite" });
  const chips = element("div", { class: "rxm-chips", role: "group", "aria-label": "Filters of columns", hidden: true });
  root.append(bar, filterNote, chips, element("div", { class: "rxm-body" }, grid.el, empty), detail, foot, spoken);
  const columnPanel = columnMenu(root);
  keepKeys(root);
  el.append(root);
  function toggle(text, about, onclick) {
    return element("button", { type: "button", title: about, "aria-pressed": "false", onclick }, text);
  }
  function fillColumns() {
    const boxes = columnsAs.arranged(rows.kinds.keys()).map((column) => {
      const name = column === NUMBER ? "# (the event's number)" : column;
      return checked(name, !columnsAs.isHidden(column), (isOn) => columnsAs.hide(column, !isOn));
    });
    const about = "Fold away columns that are empty in view";
    const fold = checked(about, columnsAs.layout.folds, (isOn) => {
      columnsAs.layout.folds = isOn;
    });
    const onclick = () => {
      arrange(() => columnsAs.restore(void 0));
      columns.open(false);
      columns.button.focus();
    };
    const reset = element("button", { type: "button", onclick }, "Reset columns");
    return [...boxes, element("hr", {}), fold, element("div", { class: "rxm-menurow" }, reset)];
  }
  function checked(text, isOn, change) {
    const box = element("input", { type: "checkbox", onchange: () => arrange(() => change(box.checked)) });
    box.checked = isOn;
    return element("label", {}, box, text);
  }
  function openColumn(column, at) {
    const kind = rows.kinds.get(column) ?? "";
    const summary2 = summaries.get(column);
    const all = shownColumns();
    const place = all.indexOf(column);
    const format = columnsAs.formatOf(column, given);
    const sortAs = (direction) => () => {
      const isOn = chosen.sort?.name === column && chosen.sort.direction === direction;
      sortTo(isOn ? null : { name: column, direction });
    };
    const isSorted = (way) => chosen.sort?.name === column && chosen.sort.direction === way;
    const moveBy = (by) => () => arrange(() => all[place + by] && columnsAs.move(column, all[place + by], all));
    const formatAs = (as) => () => arrange(() => columnsAs.setFormat(column, as));
    const isFrozen = columnsAs.isFrozen(column);
    columnPanel.open(
      {
        title: column === NUMBER ? "# (the event's number)" : column,
        about: summary2 ? summaryTexts(summary2, kind).full : "",
        filter: columnsAs.filterOf(column),
        onFilter: (text) => {
          arrange(() => columnsAs.setFilter(column, text));
          return readColumnFilter(text, column, chosen.zone, rows.kinds).problems.join(" · ");
        },
        rows: [
          [
            ["Sort ▲", isSorted(1), sortAs(1)],
            ["Sort ▼", isSorted(-1), sortAs(-1)]
          ],
          ...traitsOf(kind).summary === "spark" && column !== NUMBER ? (
            /** @type {Entry["rows"]} */
            [
              [
                ["Plain", !format, formatAs("")],
                ["Bars", format === "bar", formatAs("bar")],
                ["Colours", format === "heat", formatAs("heat")]
              ]
            ]
          ) : [],
          [
            ["◀ Move", null, moveBy(-1)],
            ["Move ▶", null, moveBy(1)]
          ],
          [
            ["Freeze", isFrozen, () => arrange(() => columnsAs.freeze(column, !isFrozen))],
            ["Hide", null, () => arrange(() => columnsAs.hide(column, true))],
            ["Fit width", null, () => arrange(() => columnsAs.setWidth(column, null))]
          ]
        ]
      },
      at
    );
  }
  function fillCopy() {
    const forms = [
      ["JSON", asJson],
      ["CSV", asCsv]
    ];
    return forms.map(([text, write]) => {
      const onclick = () => copyRows(text, write);
      return element("button", { type: "button", onclick }, `Copy ${groupedText(list.length)} rows as ${text}`);
    });
  }
  function fillDownload() {
    const forms = [
      ["JSON Lines", "jsonl", "application/jsonl", asJson],
      ["CSV", "csv", "text/csv", asCsv]
    ];
    return forms.map(([text, ending, type, write]) => {
      const onclick = () => {
        save.open(false);
        save.button.focus();
        download(write(list, shownFields()), `${fileName(title.textContent ?? "", "events")}.${ending}`, type);
        say(`saved ${groupedText(list.length)} rows as ${text}`);
      };
      return element("button", { type: "button", onclick }, `${groupedText(list.length)} rows as ${text}`);
    });
  }
  function fillHelp() {
    const lines = EXAMPLES.flatMap(([text, about]) => [
      element("span", { class: "rxm-example" }, text),
      element("span", { class: "rxm-why" }, about)
    ]);
    return [element("div", { class: "rxm-examples" }, ...lines)];
  }
  function choose(change) {
    Object.assign(chosen, change);
    columnsAs.layout.filter = chosen.filter;
    columnsAs.layout.sort = chosen.sort && [keyOf(chosen.sort.name), chosen.sort.direction];
    arrange(() => void 0);
  }
  function arrange(change) {
    change();
    isArranged = true;
    refresh();
    chose();
  }
  function chose() {
    root.dataset.told = "false";
    reporter.chose();
  }
  function selectRows(chosenRows) {
    if (!chosenRows.length && !selected.size) return;
    selected.clear();
    for (const row of chosenRows) selected.add(row.n);
    anchor = chosenRows[0] ?? null;
    selectionChanged();
  }
  function selectRow(row, how) {
    const from = anchor ? list.indexOf(anchor) : -1;
    const to = list.indexOf(row);
    if (how === "range" && from >= 0 && to >= 0) {
      selected.clear();
      for (const each of list.slice(Math.min(from, to), Math.max(from, to) + 1)) selected.add(each.n);
    } else {
      if (how !== "toggle") selected.clear();
      if (how !== "toggle" || !selected.delete(row.n)) selected.add(row.n);
      anchor = row;
    }
    selectionChanged();
  }
  function selectionChanged() {
    if (selected.size > 1) say(`${groupedText(selected.size)} rows selected`);
    grid.draw();
    drawFoot();
    chose();
  }
  function hold(why) {
    if (held && (held.why === why || why === "scroll")) return;
    held = { why, rows: held ? held.rows : rows.list(), total: held ? held.total : told.total };
    say(why === "pause" ? "paused" : "");
    refresh();
  }
  function release(why) {
    if (!held || why && held.why !== why) return;
    held = null;
    say("following");
    refresh();
    grid.goHome();
  }
  function sortBy(column) {
    const { sort } = chosen;
    const isOther = !sort || sort.name !== column;
    const next = isOther ? { name: column, direction: 1 } : sort.direction > 0 ? { name: column, direction: -1 } : null;
    sortTo(next);
  }
  function sortTo(next) {
    const order = next && next.direction > 0 ? "ascending" : "descending";
    say(next ? `sorted by ${columnTitle(next.name)}, ${order}` : "in the order of events");
    if (held?.why === "scroll") held = null;
    choose({ sort: next });
    grid.goHome();
  }
  function openRow(row) {
    const isCut = row.cells.some((value) => JSON.stringify(value ?? null).includes("\\u0001c"));
    opened = { row, ...presentFields(row.shape.names, row.cells), note: isCut ? "shortened" : "" };
    if (isCut) {
      connection.send({ do: "event", number: row.n }, (news) => "event" in news && news.event === row.n);
    }
    drawDetail();
    selectRow(row, "only");
  }
  function closeRow() {
    opened = null;
    grid.open(null);
    drawDetail();
    grid.el.focus();
  }
  async function copyRows(format, write) {
    copy.open(false);
    copy.button.focus();
    await copyText(write(list, shownFields()), `${groupedText(list.length)} rows as ${format}`);
  }
  async function copyText(text, what) {
    try {
      await navigator.clipboard.writeText(text);
      flash(`copied ${what}`);
    } catch {
      const area = element("textarea", { class: "rxm-unseen" });
      area.value = text;
      root.append(area);
      area.select();
      flash(document.execCommand("copy") ? `copied ${what}` : "this browser does not allow to copy");
      area.remove();
    }
  }
  let flashing;
  function flash(text) {
    clearTimeout(flashing);
    copy.button.textContent = text;
    say(text);
    flashing = setTimeout(() => {
      copy.button.textContent = "Copy";
    }, 1500);
  }
  function say(text) {
    if (text) spoken.textContent = text;
  }
  const shared = timeCursor(pointed, () => link.run);
  function pointed({ at, port, number, opens }) {
    const isOurs = port === link.port && number !== void 0;
    const n = isOurs ? number - link.first : void 0;
    const row = rowAt(rows.list(), { at, n }) ?? null;
    grid.point(row);
    if (!opens || !isOurs) return;
    if (row?.n !== n) {
      say(`event ${n} is not held`);
      return;
    }
    hold("scroll");
    draw();
    grid.open(row);
    grid.reveal(
      /** @type {Row} */
      row
    );
  }
  function visibleColumns() {
    return columnsAs.visible(rows.kinds.keys(), emptyColumns(summaries));
  }
  function shownColumns() {
    return visibleColumns().shown;
  }
  function shownFields() {
    return shownColumns().filter((column) => column !== NUMBER);
  }
  function refresh() {
    sortedAt = 0;
    summedAt = Number.NEGATIVE_INFINITY;
    asked.cancel();
    draw();
  }
  function draw() {
    const now = performance.now();
    const isResorting = !chosen.sort || held || now - sortedAt >= RESORT_MS;
    if (isResorting) {
      sortedAt = now;
      list = held ? held.rows : rows.list();
      filterList();
      passing = list;
      if (chosen.sort) list = sorted(list, chosen.sort.name, chosen.sort.direction);
    } else {
      setTimeout(asked, RESORT_MS - (now - sortedAt));
    }
    if (now - summedAt >= SUM_MS) {
      summedAt = now;
      summaries = summarize(passing, rows.kinds);
    } else if (!summing) {
      summing = setTimeout(sumLater, SUM_MS - (now - summedAt));
    }
    const { shown } = visibleColumns();
    grid.show({
      list,
      columns: shown,
      kinds: rows.kinds,
      zone: chosen.zone,
      sort: chosen.sort,
      frozen: shown.filter((column) => columnsAs.isFrozen(column)).length,
      formats: shown.map((column) => columnsAs.formatOf(column, given)),
      fixed: shown.map((column) => columnsAs.widthOf(column)),
      filtered: new Set(shown.filter((column) => columnsAs.filterOf(column))),
      selected,
      summaries
    });
    if (!held) grid.goHome();
    else grid.draw();
    drawBar();
    drawChips();
    drawFoot();
    reporter.rowsCame();
  }
  let summing;
  function sumLater() {
    summing = void 0;
    asked();
  }
  function filterList() {
    const { test, problems, remarks } = readFilter(chosen.filter, chosen.zone, rows.kinds);
    const all = list.length;
    if (test) list = list.filter(test);
    for (const { column, title: name, text } of columnsAs.filters(rows.kinds.keys())) {
      const own = readColumnFilter(text, column, chosen.zone, rows.kinds);
      if (own.test) list = list.filter(own.test);
      problems.push(...own.problems.map((problem) => `${name}: ${problem}`));
      remarks.push(...own.remarks.map((remark) => `${name}: ${remark}`));
    }
    const said = [...problems.map((problem) => `not understood, and left out: ${problem}`)];
    if (all && !list.length) said.push(...remarks);
    filterNote.hidden = !said.length;
    setText(filterNote, said.join(" · "));
    filterNote.classList.toggle("rxm-wrong", problems.length > 0);
    if (problems.length) filter.setAttribute("aria-invalid", "true");
    else filter.removeAttribute("aria-invalid");
  }
  const asked = oncePerRepaint(draw);
  function drawBar() {
    setText(stateText, told.state.text);
    state.title = told.state.text;
    state.dataset.tone = told.state.tone;
    const isPaused = held?.why === "pause";
    setText(pause, isPaused ? "Resume" : "Pause");
    pause.title = isPaused ? "Stay with the newest rows again" : "Hold the rows; what comes is counted";
    pause.setAttribute("aria-pressed", String(isPaused));
    follow.setAttribute("aria-pressed", String(!held));
    follow.hidden = isPaused;
    zone.hidden = ![...rows.kinds.values()].some((kind) => traitsOf(kind).compares === "instant");
    setText(zone, chosen.zone === "utc" ? "Times: UTC" : "Times: local");
    zone.title = chosen.zone === "utc" ? "Show times in local time" : "Show times in UTC";
    const came = held ? told.total - held.total : 0;
    hint.hidden = !came;
    if (came) {
      const newer = `${groupedText(came)} newer ${chosen.sort ? "↑" : "↓"}`;
      setText(hint, isPaused ? `paused · ${groupedText(came)} came meanwhile` : newer);
    }
    drawEmpty();
  }
  function drawEmpty() {
    empty.hidden = list.length > 0;
    if (list.length) return;
    const isFiltered = told.total > 0 && rows.length > 0;
    const [what, why] = isFiltered ? ["no row matches the filter", filtersText()] : [isOver() ? "no events came" : "no e\
vents yet", told.state.hint];
    if (empty.textContent === what + why) return;
    empty.replaceChildren(element("div", {}, what), element("div", { class: "rxm-why" }, why));
  }
  function filtersText() {
    const own = columnsAs.filters(rows.kinds.keys()).map(({ title: name, text }) => `${name} ${text}`);
    return [chosen.filter.trim(), ...own].filter(Boolean).join(" · ");
  }
  let chipsKey = "";
  function drawChips() {
    const own = columnsAs.filters(rows.kinds.keys());
    const key = JSON.stringify(own.map(({ title: name, text }) => [name, text]));
    if (key === chipsKey) return;
    chipsKey = key;
    chips.hidden = !own.length;
    chips.replaceChildren(
      ...own.map(({ column, title: name, text }) => {
        const onclick = () => arrange(() => columnsAs.setFilter(column, ""));
        const about = `Remove the filter of ${name}`;
        return element("button", { type: "button", title: about, "aria-label": about, onclick }, `${name} ${text} ×`);
      })
    );
  }
  function drawFoot() {
    const perSecond = rate.perSecond(performance.now() / 1e3);
    const parts = [`${groupedText(told.total)} ${told.total === 1 ? "event" : "events"}`];
    if (!isOver()) parts.push(`${perSecond >= 10 ? groupedText(perSecond) : Number(perSecond.toFixed(1))}/s`);
    if (told.kept > rows.limit) parts.push(`last ${groupedText(rows.limit)} rows held`);
    if (filtersText()) parts.push(`${groupedText(list.length)} match`);
    if (selected.size) parts.push(`${groupedText(selected.size)} selected`);
    const { folded } = visibleColumns();
    if (folded.length) parts.push(`${folded.length} empty ${folded.length === 1 ? "column" : "columns"} folded`);
    counts.title = folded.map(columnTitle).join(", ");
    setText(counts, parts.join(" · "));
    const thinned = told.total - told.kept;
    thin.hidden = thinned <= 0;
    if (thinned <= 0) return;
    const missing = `${groupedText(thinned)} not shown`;
    setText(thin, told.one_in > 1 ? `showing 1 in ${groupedText(told.one_in)} · ${missing}` : missing);
  }
  function drawDetail() {
    detail.hidden = !opened;
    detail.replaceChildren();
    if (!opened) return;
    const { row, names, cells, note } = opened;
    const what = `Event ${row.n}${row.shape.label ? ` · ${row.shape.label}` : ""}`;
    detail.setAttribute("aria-label", what);
    const onclick = () => copyText(jsonObject(names, cells), "the event");
    detail.append(
      element(
        "div",
        { class: "rxm-bar" },
        element("strong", {}, what),
        element("span", { class: "rxm-why" }, note),
        element("span", { class: "rxm-grow" }),
        element("button", { type: "button", onclick }, "Copy event"),
        element("button", { type: "button", "aria-label": "Close", title: "Close", onclick: closeRow }, "×")
      ),
      eventTree(names, cells, rows.kinds, chosen.zone)
    );
  }
  function isOver() {
    return ["ended", "failed"].includes(told.state.tone);
  }
  function take(news, buffers) {
    if ("event" in news) takeEvent(news, buffers);
    else takeNews(news, buffers);
  }
  function takeNews(news, buffers) {
    if (news.shapes) rows.addShapes(news.first_shape ?? 0, news.shapes);
    if (news.kinds) rows.addKinds(news.kinds);
    if (news.link) link = { run: news.link[0], port: news.link[1], first: news.link[2] };
    rows.add(parseBuffer(buffers), timesOf(buffers));
    if (news.state.text !== told.state.text) say(news.state.text);
    if (news.one_in !== told.one_in && news.one_in > 1) say(`showing 1 in ${news.one_in}`);
    if (news.viewed && reporter.answered(news.viewed)) root.dataset.told = "true";
    Object.assign(told, { total: news.total, kept: news.kept, one_in: news.one_in, state: news.state });
    rate.note(news.at, news.total, performance.now() / 1e3);
    asked();
  }
  function takeEvent(news, buffers) {
    if (!opened || opened.row.n !== news.event) return;
    if (news.gone) opened.note = "shortened; the kernel no longer holds the rest";
    else {
      const [names, cells] = parseBuffer(buffers);
      Object.assign(opened, presentFields(names, presentCells(cells)), { note: "" });
    }
    drawDetail();
  }
  function takeAll(news, buffers) {
    if ("event" in news) return;
    if (news.total < told.total) {
      held = null;
      selected.clear();
      anchor = null;
    }
    given = news.format ?? {};
    if (news.layout && !isArranged) takeLayout(news.layout);
    rows.limit = news.limit ?? rows.limit;
    rows.clear();
    if (!news.total) rows.forget();
    setText(title, news.label ?? "");
    root.setAttribute("aria-label", `Events of ${news.label}`);
    takeNews(news, buffers);
  }
  function takeLayout(layout) {
    isArranged = true;
    sortedAt = 0;
    columnsAs.restore(layout);
    const { filter: text, sort } = columnsAs.layout;
    filter.value = text;
    chosen.filter = text;
    if (sort) chosen.sort = { name: sort[0] === "#" ? NUMBER : sort[0].slice(1), direction: sort[1] };
  }
  const reporter = new Reporter((turn, isChosen) => {
    const isPlain = !chosen.sort && !filtersText();
    const last = held?.rows.at(-1);
    connection.send({
      do: "view",
      turn,
      chosen: isChosen,
      numbers: isPlain ? null : list.map((row) => row.n),
      until: isPlain && held ? last?.n ?? -1 : null,
      columns: shownFields(),
      hidden: [...rows.kinds.keys()].filter((column) => column !== NUMBER && columnsAs.isHidden(column)).map(columnTitle),
      selected: [...selected],
      layout: columnsAs.layout
    });
    return connection.view;
  });
  const connection = live(model, el, { onSnapshot: takeAll, onMessage: take });
  const aging = setInterval(() => connection.isShown() && drawFoot(), 1e3);
  draw();
  return () => {
    clearInterval(aging);
    clearTimeout(flashing);
    asked.cancel();
    clearTimeout(summing);
    reporter.dispose();
    shared.dispose();
    for (const one of [help, columns, copy, save, columnPanel]) one.dispose();
    grid.dispose();
    connection.dispose();
    root.remove();
  };
}
var view_default = { initialize, render };

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
    element("tbody", {}, ...rows.map(lineOf2))
  );
}
function lineOf2(row) {
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

// panel/workers.js
var HEADS2 = ["step", "worker", "events", "queued", "p50 ms", "p99 ms", "keys", "parts", "restarts"];
function workersTable(rows) {
  const head = element("tr", {}, ...HEADS2.map((name) => element("th", { scope: "col" }, name)));
  return element(
    "table",
    { class: "rxm-p-workers" },
    element("caption", {}, captionOf(rows)),
    element("thead", {}, head),
    element("tbody", {}, ...rows.map(lineOf3))
  );
}
function captionOf(rows) {
  return rows.length === 1 ? "one worker" : `${rows.length} workers`;
}
function latencyText(ms) {
  if (ms === null) return "–";
  return ms < 100 ? ms.toFixed(1) : groupedText(Math.round(ms));
}
function lineOf3(row) {
  const numbers = [groupedText(row.events), groupedText(row.queued), latencyText(row.p50_ms), latencyText(row.p99_ms)];
  numbers.push(groupedText(row.keys), groupedText(row.parts));
  return element(
    "tr",
    {},
    element("td", {}, row.step),
    element("td", {}, row.worker),
    ...numbers.map((text) => element("td", { class: "rxm-p-number" }, text)),
    element("td", { class: row.restarts ? "rxm-p-number rxm-p-warn" : "rxm-p-number" }, groupedText(row.restarts))
  );
}

// panel/view.js
var HINT = "Click a step or a wire to see its last events.";
function render2({ model, el }) {
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
    workers.replaceChildren(...news.workers.length ? [workersTable(news.workers)] : []);
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
  if (!manager?.get_model || !manager.create_view) {
    return view_default.render({ model: innerModel(model, tap.model), el: area }) ?? (() => {
    });
  }
  const view = await manager.create_view(await manager.get_model(tap.model));
  area.replaceChildren(view.el);
  view.trigger?.("displayed");
  return () => view.remove();
}
function innerModel(model, id) {
  const relays = /* @__PURE__ */ new Map();
  return {
    get: () => void 0,
    on(event, listener) {
      relays.set(listener, (content, buffers) => {
        if (content?.inner && content.model === id) listener(content.inner, buffers);
      });
      model.on(event, relays.get(listener) ?? listener);
    },
    off(event, listener) {
      model.off(event, relays.get(listener) ?? listener);
    },
    send: (content) => model.send(
      /** @type {any} */
      { do: "inner", content }
    )
  };
}
var view_default2 = { initialize, render: render2 };
export {
  view_default2 as default
};
