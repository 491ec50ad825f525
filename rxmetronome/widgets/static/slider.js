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
function focusedIn(node) {
  const root = node.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  return active && node.contains(active) ? active : null;
}
function keepKeys(el) {
  el.addEventListener("keydown", (event) => event.stopPropagation());
  el.setAttribute("data-lm-suppress-shortcuts", "true");
}

// keep.js
var WIDGET = "application/vnd.jupyter.widget-view+json";
var ANSWER_MS = 1e3;
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

// slider.js
var TURN_MS = 40;
var STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
function render({ model, el }) {
  const stops = model.get("_stops");
  const label = model.get("_label");
  const id = `rxm${Math.random().toString(36).slice(2)}`;
  let standing = model.get("_first");
  let turn = 0;
  let answered = 0;
  let typed = "";
  let held = false;
  let sentAt = 0;
  let later;
  const slider = element("input", {
    type: "range",
    class: "rxm-dial-slider",
    min: 0,
    max: stops.length - 1,
    step: "any",
    "aria-label": label
  });
  const field = element("input", {
    type: "text",
    class: "rxm-dial-field",
    spellcheck: "false",
    autocomplete: "off",
    "aria-label": `${label}, typed`,
    "aria-describedby": `${id}e`,
    title: "type a value and press Enter"
  });
  const hint = element("span", { class: "rxm-dial-hint", id: `${id}h` });
  const error = element("div", { class: "rxm-dial-error", id: `${id}e`, role: "alert" });
  const row = element(
    "div",
    { class: "rxm-dial-row", role: "group", "aria-label": label },
    element("span", { class: "rxm-dial-label", title: label, "aria-hidden": "true" }, label),
    slider,
    field,
    hint
  );
  el.replaceChildren(row, error);
  keepKeys(row);
  function show(now) {
    const isEdited = focusedIn(field) && field.value.trim() !== standing.text;
    standing = now;
    showHandle(now.at);
    if (!isEdited) field.value = now.text;
    showReadOut(now.text, now.hint);
  }
  function showHandle(at) {
    slider.value = String(at);
    slider.style.setProperty("--rxm-at", `${100 * at / Math.max(1, stops.length - 1)}%`);
  }
  function showReadOut(text, said) {
    hint.textContent = said;
    slider.setAttribute("aria-valuetext", `${text}, ${said}`);
  }
  function complain(text) {
    error.textContent = text;
    if (text) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
  function ask(content) {
    const asked = turn;
    connection.send({ ...content, turn: asked }, (news) => news.to === connection.view && (news.turn ?? 0) >= asked);
  }
  function turnTo(at) {
    const [text, said] = stops[at];
    showHandle(at);
    field.value = text;
    showReadOut(text, said);
    complain("");
    turn += 1;
    typed = "";
    clearTimeout(later);
    const wait = sentAt + TURN_MS - Date.now();
    if (wait <= 0) send();
    else later = setTimeout(send, wait);
    function send() {
      sentAt = Date.now();
      ask({ do: "stop", at });
    }
  }
  function type() {
    const text = field.value.trim();
    if (text === standing.text) {
      complain("");
      return;
    }
    clearTimeout(later);
    turn += 1;
    typed = text;
    ask({ do: "text", text });
  }
  function answer(news) {
    const isMine = news.to === connection.view;
    if (isMine) answered = news.turn ?? 0;
    if (answered >= turn) typed = "";
    if (isMine && news.turn === turn && news.error) {
      complain(news.error);
      standing = { at: news.at, text: news.text, hint: news.hint };
      showHandle(news.at);
      showReadOut(news.text, news.hint);
      return;
    }
    if (held || answered < turn) return;
    if (isMine) {
      complain("");
      if (field.value.trim() !== news.text) field.value = news.text;
    }
    show(news);
  }
  function neighbour(step) {
    const at = Number(slider.value);
    const next = step > 0 ? Math.floor(at + 1e-6) + step : Math.ceil(at - 1e-6) + step;
    return Math.max(0, Math.min(stops.length - 1, next));
  }
  slider.addEventListener("input", () => turnTo(Math.round(Number(slider.value))));
  slider.addEventListener("pointerdown", () => {
    held = true;
  });
  for (const end of ["pointerup", "pointercancel", "change", "blur"]) {
    slider.addEventListener(end, () => {
      held = false;
    });
  }
  slider.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    const to = step ? neighbour(step) : event.key === "Home" ? 0 : event.key === "End" ? stops.length - 1 : void 0;
    if (to === void 0) return;
    event.preventDefault();
    turnTo(to);
  });
  field.addEventListener("change", () => {
    if (field.value.trim() !== typed) type();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      type();
      field.select();
    } else if (event.key === "Escape") {
      field.value = standing.text;
      complain("");
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      turnTo(neighbour(STEPS[event.key]));
    }
  });
  const connection = live(model, el, { onMessage: answer, onSnapshot: show });
  show(standing);
  return () => {
    clearTimeout(later);
    connection.dispose();
  };
}
var slider_default = { initialize, render };
export {
  slider_default as default
};
