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

// table/values.js
var MARK = "";
var MARK_BIG = "b";
var LONG_NUMBERS = /"(?:[^"\\]|\\.)*"|-?\d+\.\d+(?:[eE][+-]?\d+)?|-?\d{16,}(?![\d.eE])/g;
var NS_OF = { ns: 1, us: 1e3, ms: 1e6 };
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
    const [what, unit] = kind.split(":");
    if (what === "time") return timeText(value, unit, zone);
    if (what === "duration") return durationText(number * NS_OF[unit]);
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
  const ns = BigInt(digits) * BigInt(NS_OF[unit]);
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
  /** @param {[shape: number, n: number, ...cells: unknown[]][]} packed */
  add(packed) {
    for (const [number, n, ...cells] of packed) {
      const shape = this.shapes[number];
      this._rows.push({ n, shape, cells: shape?.at.has(REST) ? presentCells(cells) : cells });
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
  const quoted = (text) => /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  const line = (texts) => `${texts.map(quoted).join(",")}
`;
  const cell = (value) => value === null || value === void 0 ? "" : exactText(value);
  return line(names) + rows.map((row) => line(names.map((name) => cell(cellOf(row, name))))).join("");
}

// table/filter.js
var EXAMPLES = [
  ["apple pie", "rows that hold both words, anywhere"],
  ['"apple pie"', "rows that hold this text, signs and all"],
  ["-apple", "rows without it"],
  ["name:apple", "the column name holds it"],
  ["name=apple  id==5  id!=5", "the column is exactly this, or is not"],
  ["id>5  id<=1000", "numbers compared; 1000, not 1,000"],
  ["lag_ns>5ms", "a duration with its unit"],
  ["at_ns>18:00", "a time of today, or 2026-01-31, or 2026-01-31T18:00"],
  ["id<3 or id>5", "either; words side by side: both"]
];
var SIGNS = ["==", "!=", ">=", "<=", ">", "<", "=", ":"];
var ENDS_WITH_SIGN = /(==|!=|>=|<=|>|<|=)$/;
var IS_SIGN = /^(==|!=|>=|<=|>|<|=)/;
function readFilter(text, zone, kinds, today = Date.now()) {
  const problems = [];
  const remarks = [];
  const reader = { zone, kinds, today, problems, remarks };
  const alternatives = alternativesOf(wordsOf(text, kinds));
  const groups = alternatives.map(
    (words) => words.map((word) => readWord(word, reader)).filter((test2) => test2 !== null)
  );
  const some = groups.filter((tests) => tests.length);
  const test = some.length ? (row) => some.some((tests) => tests.every((one) => one(row))) : null;
  return { test, problems, remarks };
}
function wordsOf(text, kinds) {
  const words = [];
  let isOpen = false;
  for (const part of text.match(/(?:[^\s"]|"[^"]*"?)+/g) ?? []) {
    const last = words.at(-1);
    const isContinued = last !== void 0 && IS_SIGN.test(part) && columnNamed(bare(last), kinds) !== void 0;
    if (last !== void 0 && (isOpen || isContinued)) words[words.length - 1] = last + part;
    else words.push(part);
    const now = words[words.length - 1];
    const sign = now.match(ENDS_WITH_SIGN)?.[0] ?? "";
    isOpen = sign !== "" && columnNamed(bare(now.slice(0, -sign.length)), kinds) !== void 0;
  }
  return words;
}
function alternativesOf(words) {
  const alternatives = [[]];
  words.forEach((word, at) => {
    const isBetween = at > 0 && at < words.length - 1;
    const isLast = at > 0 && at === words.length - 1;
    if (/^(or|OR|\|\|?)$/.test(word) && (isBetween || isLast)) alternatives.push([]);
    else if (!(/^(and|AND|&&?)$/.test(word) && (isBetween || isLast))) alternatives[alternatives.length - 1].push(word);
  });
  return alternatives;
}
var bare = (word) => word.replace(/^-(?=.)/, "").replace(/"/g, "");
function columnNamed(name, kinds) {
  if (kinds.has(name)) return name;
  return name === "#" ? NUMBER : void 0;
}
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
var NOTHING = () => true;
function readColumn(plain, reader) {
  const found = splitWord(plain, reader.kinds);
  if (found === null) return null;
  const { column, sign, wanted } = found;
  if (wanted === "") return NOTHING;
  const kind = reader.kinds.get(column) ?? "";
  if (sign === ":") {
    const sought = wanted.toLowerCase();
    return (row) => spokenText(cellOf(row, column), kind, reader.zone).includes(sought);
  }
  const bound = boundOf(wanted, kind, reader);
  if (sign === "=" || sign === "==" || sign === "!=") {
    if (bound === void 0 && wanted !== "None" && /^(number|time|duration)/.test(kind))
      reader.remarks.push(whyNoBound(plain, wanted, kind));
    const isWanted = sign !== "!=";
    return (row) => isEqual(cellOf(row, column), wanted, bound) === isWanted;
  }
  if (bound === void 0) {
    reader.problems.push(whyNoBound(plain, wanted, kind));
    return NOTHING;
  }
  return (row) => isBeyond(cellOf(row, column), sign, bound);
}
function splitWord(plain, kinds) {
  let best = null;
  let longest = -1;
  const columns = [NUMBER, ...kinds.keys()];
  for (const column of columns) {
    const name = column === NUMBER ? "#" : column;
    if (!plain.startsWith(name) || name.length < longest || !name) continue;
    const rest = plain.slice(name.length);
    const sign = SIGNS.find((each) => rest.startsWith(each));
    if (sign === void 0) continue;
    longest = name.length;
    best = { column, sign, wanted: rest.slice(sign.length) };
  }
  return best;
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
function boundOf(wanted, kind, { zone, today }) {
  if (/^[+-]?\d{16,}$/.test(wanted)) return BigInt(wanted);
  if (wanted.trim() !== "" && !Number.isNaN(Number(wanted))) return Number(wanted);
  const [what, unit] = kind.split(":");
  if (what === "duration") {
    const ns = durationOf(wanted);
    return ns === void 0 ? void 0 : ns / NS_OF[unit];
  }
  if (what !== "time" && what !== "moment") return void 0;
  const ms = instantOf(wanted, zone, today);
  if (ms === void 0) return void 0;
  return what === "moment" ? ms : BigInt(ms) * (1000000n / BigInt(NS_OF[unit]));
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
    return Number.isNaN(at2) ? void 0 : at2;
  }
  const now = new Date(today);
  const date = day ?? (zone === "utc" ? now.toISOString().slice(0, 10) : new Date(today - now.getTimezoneOffset() * 6e4).
  toISOString().slice(0, 10));
  const clock = (time ?? "00:00").replace(/^(\d):/, "0$1:");
  const at = Date.parse(`${date}T${clock}${zone === "utc" ? "Z" : ""}`);
  return Number.isNaN(at) ? void 0 : at;
}
function whyNoBound(plain, wanted, kind) {
  const grouped = wanted.replace(/[,_'\s]/g, "");
  if (grouped !== wanted && grouped !== "" && !Number.isNaN(Number(grouped))) {
    return `“${plain}”: write ${grouped} without signs between its digits`;
  }
  const [what] = kind.split(":");
  if (what === "duration") return `“${plain}”: ${wanted} is no duration, as 5ms is`;
  if (what === "time" || what === "moment") return `“${plain}”: ${wanted} is no time, as 18:00 or 2026-01-31T18:00 i\
s`;
  return `“${plain}”: ${wanted} is no number`;
}
function isEqual(value, wanted, bound) {
  if (value === void 0 || value === null) return value === null && wanted === "None";
  const own = comparable(value, bound);
  if (own !== void 0 && bound !== void 0) return own >= bound && own <= bound;
  return exactText(value) === wanted;
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
function template(widths, most) {
  const tracks = widths.map((width) => width <= most ? `${width}px` : `minmax(${most}px, ${width}px)`);
  return { tracks: `${tracks.join(" ")} 1fr`, least: widths.reduce((sum, width) => sum + Math.min(width, most), 0) };
}

// table/grid.js
var ROW_PX = 24;
var PADDING_PX = 19;
var ARROW_PX = 16;
var MOST_PX = 320;
var LONGEST_PX = 3e3;
var LONGEST_HINT = 2e3;
var ALIGNED_RIGHT = /^(number|time|duration)/;
var grids = 0;
var Grid = class {
  /** @param {Asked} asked */
  constructor(asked) {
    this._asked = asked;
    grids += 1;
    this._id = `rxm-grid-${grids}`;
    this._pool = [];
    this._widths = /* @__PURE__ */ new Map();
    this._content = { list: [], columns: [], kinds: /* @__PURE__ */ new Map(), zone: "local", sort: null };
    this._aligned = [];
    this._active = null;
    this._opened = null;
    this._pressedRow = null;
    this._expected = 0;
    this._isMeasuringAll = true;
    this._head = element("div", { class: "rxm-row rxm-head", role: "row", "aria-rowindex": "1" });
    this._space = element("div", { class: "rxm-space", role: "rowgroup" });
    this.el = element(
      "div",
      { class: "rxm-grid", role: "grid", tabindex: "0", "aria-readonly": "true" },
      element("div", { class: "rxm-headgroup", role: "rowgroup" }, this._head),
      this._space
    );
    this._ruler = new Ruler(this.el);
    this.el.addEventListener("scroll", () => this._scrolled(), { passive: true });
    this.el.addEventListener("keydown", (event) => this._key(event));
    this._space.addEventListener("mousedown", (event) => this._pressed(event));
    this._space.addEventListener("click", () => this._pressedRow && this.open(this._pressedRow));
    this._space.addEventListener("pointerover", (event) => this._hint(event));
    this._resized = new ResizeObserver(() => {
      if (this._ruler.refresh()) this._measureAgain();
      this.draw();
    });
    this._resized.observe(this.el);
  }
  dispose() {
    this._resized.disconnect();
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
    const aligned = content.columns.map((column) => ALIGNED_RIGHT.test(content.kinds.get(column) ?? ""));
    const isNew = content.columns.length !== before.columns.length || content.columns.some((column, at) => column !== before.
    columns[at] || aligned[at] !== this._aligned[at]) || content.sort !== before.sort || content.zone !== before.zone;
    this._content = content;
    this._aligned = aligned;
    this._space.style.height = `${content.list.length * ROW_PX}px`;
    this.el.setAttribute("aria-rowcount", String(content.list.length + 1));
    this.el.setAttribute("aria-colcount", String(content.columns.length));
    if (isNew) this._drawHead();
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
    const { columns, kinds, zone } = this._content;
    let isWider = false;
    el.style.transform = `translateY(${index * ROW_PX}px)`;
    el.setAttribute("aria-rowindex", String(index + 2));
    el.classList.toggle("rxm-odd", row.n % 2 === 1);
    el.classList.toggle("rxm-active", row === this._active);
    el.classList.toggle("rxm-failure", row.shape.label === "Failure");
    el.setAttribute("aria-selected", String(row === this._opened));
    while (cells.length > columns.length) cells.pop()?.el.remove();
    for (const [at, column] of columns.entries()) {
      if (!cells[at]) {
        cells[at] = { el: element("div", { role: "gridcell" }), text: "", style: "" };
        el.append(cells[at].el);
      }
      const cell = cells[at];
      const value = cellOf(row, column);
      const text = cellText(value, kinds.get(column), zone);
      const style = cellStyle(value);
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
    const face = style === "rxm-parts" ? "mono" : "plain";
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
    const { columns, kinds, sort } = this._content;
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
          title: column === NUMBER ? "the event's number" : title,
          onclick: () => this._asked.onSort(column)
        },
        element("span", { class: "rxm-name" }, title),
        element("span", { class: "rxm-arrow", "aria-hidden": "true" }, direction ? direction > 0 ? "▲" : "▼" : "")
      );
      const isRight = ALIGNED_RIGHT.test(kinds.get(column) ?? "");
      const head = {
        role: "columnheader",
        "aria-colindex": at + 1,
        class: `${isRight ? "rxm-right" : ""}${column === NUMBER ? " rxm-number" : ""}`,
        "aria-sort": direction ? direction > 0 ? "ascending" : "descending" : "none"
      };
      return element("div", head, button);
    });
    this._head.replaceChildren(...cells);
    if (focusedColumn !== void 0) cells[columns.indexOf(focusedColumn)]?.querySelector("button")?.focus();
    this._setWidths();
  }
  _setWidths() {
    const widths = this._content.columns.map((column) => this._widths.get(column) ?? 0);
    const { tracks, least } = template(widths, MOST_PX);
    this.el.style.setProperty("--rxm-columns", tracks);
    this.el.style.setProperty("--rxm-least", `${least}px`);
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
    this._asked.onPick(this._pressedRow);
  }
  /** @param {KeyboardEvent} event */
  _key(event) {
    if (event.target !== this.el || event.ctrlKey || event.metaKey || event.altKey) return;
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
      this._reveal(this._content.list.indexOf(this._active));
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      this.open(this._active);
    } else if (event.key === "Escape" && this._opened) {
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

// table/menu.js
function menu(root, text, about, fill) {
  const panel = element("div", { class: "rxm-menu", hidden: true, role: "group", "aria-label": about, tabindex: "-1" });
  const attributes = { type: "button", title: about, "aria-expanded": "false", "aria-haspopup": "true" };
  const button = element("button", { ...attributes, onclick: () => open(panel.hidden === true) }, text);
  const el = element("span", { class: "rxm-menued" }, button, panel);
  el.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    open(false);
    button.focus();
  });
  el.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !el.contains(event.relatedTarget)) open(false);
  });
  const closeFromOutside = (event) => {
    if (!event.composedPath().includes(el)) open(false);
  };
  document.addEventListener("pointerdown", closeFromOutside);
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
  return { el, button, open, dispose: () => document.removeEventListener("pointerdown", closeFromOutside) };
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
  const [what, unit] = kind.split(":");
  const said = what === "time" ? timeText(value, unit, zone, true) : what === "duration" ? cellText(value, kind, zone) :
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
var MOST_LOOKED_AT = 200;
function render({ model, el }) {
  const rows = new Rows(1e4);
  const rate = new Rate();
  const told = { total: 0, kept: 0, one_in: 1, state: { tone: "idle", text: "", hint: "" } };
  const chosen = { zone: "local", filter: "", sort: null, hidden: /* @__PURE__ */ new Set() };
  let held = null;
  let opened = null;
  let sortedAt = 0;
  let list = [];
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
    title: "word · column:word · column>5 · -word",
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
    snapshotButton(model, () => tellLook())
  );
  const grid = new Grid({
    onSort: sortBy,
    onOpen: openRow,
    onPick: () => hold("scroll"),
    onClose: closeRow,
    onScroll: (isAtHome) => isAtHome ? release("scroll") : hold("scroll")
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
  root.append(bar, filterNote, element("div", { class: "rxm-body" }, grid.el, empty), detail, foot, spoken);
  keepKeys(root);
  el.append(root);
  function toggle(text, about, onclick) {
    return element("button", { type: "button", title: about, "aria-pressed": "false", onclick }, text);
  }
  function fillColumns() {
    return [...rows.kinds.keys()].map((column) => {
      const onchange = () => {
        chosen.hidden[box.checked ? "delete" : "add"](column);
        refresh();
      };
      const box = element("input", { type: "checkbox", onchange });
      box.checked = !chosen.hidden.has(column);
      return element("label", {}, box, column === NUMBER ? "# (the event's number)" : column);
    });
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
        const name = (title.textContent ?? "").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "events";
        download(write(list, shownFields()), `${name}.${ending}`, type);
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
    refresh();
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
    const order = next && next.direction > 0 ? "ascending" : "descending";
    say(next ? `sorted by ${columnTitle(column)}, ${order}` : "in the order of events");
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
  function shownColumns() {
    return [...rows.kinds.keys()].filter((column) => !chosen.hidden.has(column));
  }
  function shownFields() {
    return shownColumns().filter((column) => column !== NUMBER);
  }
  let looked = "";
  function tellLook() {
    const isPlain = !chosen.sort && !chosen.filter.trim() && !chosen.hidden.size;
    const shown = chosen.sort ? list.slice(0, MOST_LOOKED_AT) : list.slice(-MOST_LOOKED_AT);
    const hidden = [...chosen.hidden].map((column) => column === NUMBER ? "" : column);
    const numbers = isPlain ? [] : shown.map((row) => row.n);
    const look = {
      is_plain: isPlain,
      is_sorted: Boolean(chosen.sort),
      filter: chosen.filter.trim(),
      hidden,
      numbers,
      count: list.length
    };
    const key = JSON.stringify(look);
    if (key === looked) return;
    looked = key;
    connection.send({ do: "look", ...look });
  }
  function refresh() {
    sortedAt = 0;
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
      if (chosen.sort) list = sorted(list, chosen.sort.name, chosen.sort.direction);
    } else {
      setTimeout(asked, RESORT_MS - (now - sortedAt));
    }
    grid.show({ list, columns: shownColumns(), kinds: rows.kinds, zone: chosen.zone, sort: chosen.sort });
    if (!held) grid.goHome();
    else grid.draw();
    drawBar();
    drawFoot();
  }
  function filterList() {
    const { test, problems, remarks } = readFilter(chosen.filter, chosen.zone, rows.kinds);
    const all = list.length;
    if (test) list = list.filter(test);
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
    zone.hidden = ![...rows.kinds.values()].some((kind) => /^(time|moment)/.test(kind));
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
    const [what, why] = isFiltered ? ["no row matches the filter", chosen.filter] : [isOver() ? "no events came" : "no e\
vents yet", told.state.hint];
    if (empty.textContent === what + why) return;
    empty.replaceChildren(element("div", {}, what), element("div", { class: "rxm-why" }, why));
  }
  function drawFoot() {
    const perSecond = rate.perSecond(performance.now() / 1e3);
    const parts = [`${groupedText(told.total)} ${told.total === 1 ? "event" : "events"}`];
    if (!isOver()) parts.push(`${perSecond >= 10 ? groupedText(perSecond) : Number(perSecond.toFixed(1))}/s`);
    if (told.kept > rows.limit) parts.push(`last ${groupedText(rows.limit)} rows held`);
    if (chosen.filter.trim()) parts.push(`${groupedText(list.length)} match`);
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
    rows.add(parseBuffer(buffers));
    if (news.state.text !== told.state.text) say(news.state.text);
    if (news.one_in !== told.one_in && news.one_in > 1) say(`showing 1 in ${news.one_in}`);
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
    if (news.total < told.total) held = null;
    rows.limit = news.limit ?? rows.limit;
    rows.clear();
    if (!news.total) rows.forget();
    setText(title, news.label ?? "");
    root.setAttribute("aria-label", `Events of ${news.label}`);
    takeNews(news, buffers);
  }
  const connection = live(model, el, { onSnapshot: takeAll, onMessage: take });
  const aging = setInterval(() => {
    if (!connection.isShown()) return;
    drawFoot();
    if (told.total) tellLook();
  }, 1e3);
  draw();
  return () => {
    clearInterval(aging);
    clearTimeout(flashing);
    asked.cancel();
    for (const one of [help, columns, copy, save]) one.dispose();
    grid.dispose();
    connection.dispose();
    root.remove();
  };
}
var view_default = { initialize, render };
export {
  view_default as default
};
