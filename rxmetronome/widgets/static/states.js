// dom.js
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

// states/keys.js
var FADES_MS = 1600;
var Keys = class {
  constructor() {
    this._keys = /* @__PURE__ */ new Map();
    this.now = 0;
  }
  clear() {
    this._keys.clear();
    this.now = 0;
  }
  /**
   * Take changed rows, the keys that are gone with their reason, and those that are no longer told of.
   * @param {Pick<StateNews, "now"> & Partial<StateNews>} news
   * @param {[0, number: number, key: string, value: unknown, touched: number, born: number][]} changed
   * @param {number} at on the page's clock
   */
  take({ now, gone = [], dropped = [] }, changed, at) {
    this.now = now;
    for (const [, number, key, value, touched, born] of changed) {
      this._keys.set(number, { number, key, value, touched, born, reason: "", goneAt: 0, left: 0 });
    }
    for (const [number, reason] of gone) {
      const one = this._keys.get(number);
      if (one) Object.assign(one, { reason, goneAt: at, left: now });
    }
    for (const number of dropped) this._keys.delete(number);
  }
  /**
   * Remove those that have faded; whether some still fade.
   * @param {number} at on the page's clock
   */
  sweep(at) {
    let isFading = false;
    for (const [number, one] of this._keys) {
      if (one.reason && at - one.goneAt >= FADES_MS) this._keys.delete(number);
      else isFading = isFading || one.reason !== "";
    }
    return isFading;
  }
  /**
   * By `key` or `value`, by how long untouched (`idle`) or how old (`age`); in the order of their coming without.
   * @param {Order | null} order
   */
  list(order) {
    const all = [...this._keys.values()];
    if (!order) return all.sort((a, b) => a.born - b.born || a.number - b.number);
    const by = SORT_KEYS[order.name];
    return all.sort((a, b) => {
      const [one, other] = [by(a), by(b)];
      if (typeof one !== typeof other) return typeof one === "number" ? -1 : 1;
      const difference = typeof one === "string" ? one.localeCompare(String(other), void 0, { numeric: true }) : Number(
      one) - Number(other);
      return order.direction * difference || a.number - b.number;
    });
  }
};
var SORT_KEYS = {
  idle: (one) => -one.touched,
  age: (one) => -one.born,
  key: (one) => one.key,
  value: (one) => asNumber(one.value) ?? exactText(one.value)
};
function passed(one, since, limitSeconds, now) {
  const ms = Math.max(0, (one.reason ? one.left : now) - since);
  const text = durationText(Math.round(ms < 1e3 ? ms / 10 : ms / 100) * (ms < 1e3 ? 1e7 : 1e8));
  return { text, share: limitSeconds ? Math.min(1, ms / 1e3 / limitSeconds) : null };
}

// states/view.js
var ROW_PX = 26;
var COLUMNS = ["key", "value", "idle", "age"];
var ABOUT = { key: "key", value: "value", idle: "since the last touch", age: "since it was put in" };
function render({ model, el }) {
  const keys = new Keys();
  const told = { count: 0, evicted: 0, limits: { idle: null, age: null, max_keys: null }, label: "" };
  let order = null;
  let isNumeric = false;
  const title = element("strong", { class: "rxm-title" });
  const counts = element("span", { class: "rxm-counts" });
  const grow = element("span", { class: "rxm-grow" });
  const bar = element("div", { class: "rxm-bar" }, title, grow, counts, snapshotButton(model));
  const head = element("div", { class: "rxm-keyrow rxm-head", role: "row", "aria-rowindex": "1" });
  const space = element("div", { class: "rxm-space", role: "rowgroup" });
  const grid = element(
    "div",
    { class: "rxm-grid rxm-keys", role: "grid", tabindex: "0", "aria-readonly": "true" },
    element("div", { class: "rxm-headgroup", role: "rowgroup" }, head),
    space
  );
  const empty = element("div", { class: "rxm-empty" });
  const root = element(
    "div",
    { class: "rxm-table rxm-states", role: "group" },
    bar,
    element("div", { class: "rxm-body" }, grid, empty)
  );
  const pool = [];
  keepKeys(root);
  el.append(root);
  grid.addEventListener("scroll", () => draw(), { passive: true });
  grid.addEventListener("keydown", (event) => {
    const page = grid.clientHeight - 2 * ROW_PX;
    const steps = { ArrowDown: ROW_PX, ArrowUp: -ROW_PX, PageDown: page, PageUp: -page, Home: -1e9, End: 1e9 };
    const by = steps[event.key];
    if (by === void 0 || event.target !== grid) return;
    event.preventDefault();
    grid.scrollTop += by;
  });
  function drawHead() {
    const cells = COLUMNS.map((name) => {
      const limit = name === "idle" || name === "age" ? told.limits[name] : null;
      const direction = order && order.name === name ? order.direction : 0;
      const isRight = name === "idle" || name === "age" || name === "value" && isNumeric;
      const attributes = {
        role: "columnheader",
        class: isRight ? "rxm-right" : "",
        "aria-sort": direction ? direction > 0 ? "ascending" : "descending" : "none"
      };
      const button = element(
        "button",
        { type: "button", title: ABOUT[name], onclick: () => sortBy(name) },
        element("span", { class: "rxm-name" }, name + (limit ? ` · ${durationText(limit * 1e9)}` : "")),
        element("span", { class: "rxm-arrow", "aria-hidden": "true" }, direction ? direction > 0 ? "▲" : "▼" : "")
      );
      return element("div", attributes, button);
    });
    const focused = focusedIn(head);
    const at = [...head.children].findIndex((cell) => cell.contains(focused));
    head.replaceChildren(...cells);
    if (focused && at >= 0) cells[at].querySelector("button")?.focus();
  }
  function sortBy(name) {
    const first = name === "idle" || name === "age" ? -1 : 1;
    const isOther = !order || order.name !== name;
    order = isOther ? { name, direction: first } : order?.direction === first ? { name, direction: -first } : null;
    drawHead();
    draw();
  }
  function draw() {
    const isFading = keys.sweep(performance.now());
    const list = keys.list(order);
    const wasNumeric = isNumeric;
    isNumeric = list.length > 0 && list.every((one) => asNumber(one.value) !== void 0);
    if (isNumeric !== wasNumeric) drawHead();
    space.style.height = `${list.length * ROW_PX}px`;
    grid.setAttribute("aria-rowcount", String(list.length + 1));
    const seen = Math.ceil(grid.clientHeight / ROW_PX) + 1;
    const first = Math.max(0, Math.min(Math.floor(grid.scrollTop / ROW_PX), list.length - seen));
    while (pool.length < Math.min(seen + 1, list.length)) {
      pool.push(makeRow());
      space.append(pool[pool.length - 1].el);
    }
    pool.forEach((row, at) => {
      const one = list[first + at];
      row.el.hidden = !one || at > seen;
      if (one) row.fill(one, first + at, { limits: told.limits, now: keys.now, isNumeric });
    });
    empty.hidden = list.length > 0;
    const why = told.evicted ? "all keys have left" : "a key appears when it is put in";
    if (!empty.hidden && empty.lastChild?.textContent !== why) {
      empty.replaceChildren(element("div", {}, "no keys"), element("div", { class: "rxm-why" }, why));
    }
    const isPart = told.count > list.filter((one) => !one.reason).length;
    const keysText = `${groupedText(told.count)} ${told.count === 1 ? "key" : "keys"}`;
    const evictedText = `${groupedText(told.evicted)} evicted`;
    setText(counts, `${keysText} · ${evictedText}${isPart ? " · the last touched shown" : ""}`);
    if (isFading) setTimeout(asked, 200);
  }
  const asked = oncePerRepaint(draw);
  function take(news, buffers) {
    keys.take(news, parseBuffer(buffers), performance.now());
    const isNew = JSON.stringify(news.limits) !== JSON.stringify(told.limits);
    Object.assign(told, { count: news.count, evicted: news.evicted, limits: news.limits, label: news.label });
    setText(title, told.label);
    root.setAttribute("aria-label", `Keys of ${told.label}`);
    if (isNew) drawHead();
    asked();
  }
  function takeAll(news, buffers) {
    keys.clear();
    take(news, buffers);
  }
  const connection = live(model, el, { onSnapshot: takeAll, onMessage: take });
  const resized = new ResizeObserver(asked);
  resized.observe(grid);
  drawHead();
  draw();
  return () => {
    asked.cancel();
    resized.disconnect();
    connection.dispose();
    root.remove();
  };
}
function makeRow() {
  const meters = ["idle", "age"].map((name) => {
    const bar = element("div", { class: "rxm-fill" });
    const text = element("span", {});
    return { name, bar, text, share: 0, el: element("div", { role: "gridcell", class: "rxm-meter" }, bar, text) };
  });
  const key = element("div", { role: "gridcell" });
  const value = element("div", { role: "gridcell" });
  const el = element("div", { class: "rxm-keyrow", role: "row" }, key, value, ...meters.map((meter) => meter.el));
  let number = -1;
  function fill(one, index, { limits, now, isNumeric }) {
    const isOther = number !== one.number;
    number = one.number;
    el.style.transform = `translateY(${index * ROW_PX}px)`;
    el.setAttribute("aria-rowindex", String(index + 2));
    el.classList.toggle("rxm-odd", one.number % 2 === 1);
    el.classList.toggle("rxm-gone", one.reason !== "");
    el.style.opacity = one.reason ? String(Math.max(0.1, 1 - (performance.now() - one.goneAt) / FADES_MS)) : "";
    const keyText = exactText(one.key);
    const valueText = cellText(one.value);
    setText(key, keyText);
    if (key.title !== keyText) key.title = keyText;
    setText(value, valueText);
    if (value.title !== valueText) value.title = valueText;
    value.className = isNumeric ? "rxm-right" : typeof one.value === "object" && one.value ? "rxm-parts" : "";
    for (const meter of meters) {
      const isIdle = meter.name === "idle";
      const limit = isIdle ? limits.idle : limits.age;
      const { text: words, share } = passed(one, isIdle ? one.touched : one.born, limit, now);
      const isCause = one.reason === meter.name;
      const isTold = one.reason && isIdle && one.reason !== "age";
      setText(meter.text, isCause ? `left · ${words}` : isTold ? `${words} · ${one.reason}` : words);
      meter.el.classList.toggle("rxm-nolimit", share === null);
      const wide = share ?? 0;
      meter.bar.classList.toggle("rxm-back", wide < meter.share || isOther);
      meter.bar.style.transform = `scaleX(${wide})`;
      meter.share = wide;
      meter.bar.classList.toggle("rxm-late", wide > 0.8);
    }
  }
  return { el, fill };
}
var view_default = { initialize, render };
export {
  view_default as default
};
