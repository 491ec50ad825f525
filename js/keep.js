// What stays of a view without its kernel: its last picture, in the notebook's file when that is saved, on the page by
// the Snapshot button, or as a file. JupyterLab and Notebook 7 give a widget the notebook that it is in; other hosts do not.

import { element } from "./dom.js";

/** @import { Model } from "./live.js" */
/** @import { Picture } from "./protocol.js" */

const WIDGET = "application/vnd.jupyter.widget-view+json";
const ANSWER_MS = 1000; // after the last picture of any widget: a kernel makes one after the other
const FLASH_MS = 1500;
const REVIVE_MS = 1000;
let answeredAt = -ANSWER_MS; // when a picture came last
const KEEPERS = Symbol.for("rxmetronome.keepers"); // each widget has a bundle; they share the keepers of notebooks

/**
 * @typedef {{output_type: string, data?: Record<string, any>, metadata?: Record<string, any>}} Output as it is saved
 */

/**
 * The notebook that a model is in, or null where the host does not give it.
 * @param {Model} model
 */
function notebookOf(model) {
  const context = model.widget_manager?.context;
  const notebook = context?.model;
  const isKnown = typeof context?.save === "function" && typeof notebook?.toJSON === "function" && notebook.cells;
  return isKnown ? { context, notebook, manager: model.widget_manager } : null;
}

/**
 * Ask the kernel for a picture of a widget as it is now; null where for a second no picture comes, of any widget.
 * @param {Model} model
 * @returns {Promise<Picture | null>}
 */
export function askForPicture(model) {
  return new Promise((resolve) => {
    /** @type {ReturnType<typeof setTimeout>} */
    let timer;
    const end = (/** @type {Picture | null} */ picture) => {
      clearTimeout(timer);
      model.off("msg:custom", listen);
      resolve(picture);
    };
    const listen = (/** @type {any} */ content) => {
      if (!content?.picture) return;
      answeredAt = performance.now();
      end(content.picture);
    };
    const wait = (/** @type {number} */ ms) => {
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
      end(null); // a comm whose kernel is gone
    }
  });
}

/** Keeps the pictures of the widgets in one notebook, and writes them where the notebook is saved. */
class Keeper {
  /** @param {NonNullable<ReturnType<typeof notebookOf>>} where */
  constructor({ context, notebook, manager }) {
    this.notebook = notebook;
    this.manager = manager;
    /** @type {Set<Model>} */
    this.models = new Set();
    /** @type {Map<string, Picture>} */
    this.pictures = new Map();
    const save = context.save.bind(context);
    context.save = async (/** @type {any[]} */ ...given) => {
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
    /** @type {string[]} */
    const titles = model.get("titles") ?? [];
    const parts = children.map((/** @type {any} */ child) => this.boxed(child));
    const html = parts.map((/** @type {{html: string}} */ { html }, /** @type {number} */ at) =>
      titles[at] ? `<p><b>${escaped(titles[at])}</b></p>${html}` : html,
    );
    return {
      html: `<div>${html.join("")}</div>`,
      isOurs: parts.some((/** @type {{isOurs: boolean}} */ { isOurs }) => isOurs),
    };
  }

  /**
   * The notebook as it is saved: HTML in place of each widget of ours, with the id of its model beside it.
   * @param {{cells: {outputs?: Output[]}[]}} json
   */
  withPictures(json) {
    const output = (/** @type {Output} */ made) => {
      const model = made.data?.[WIDGET]?.model_id;
      const picture = this.pictures.get(model);
      const isOurs = made.data?.["text/html"] && made.metadata?.rxmetronome && model;
      if (!made.data || !(isOurs || picture)) return made;
      const { [WIDGET]: _, ...data } = made.data;
      if (picture) data["text/html"] = picture.brief;
      if (picture?.text) data["text/plain"] = picture.text;
      return { ...made, data, metadata: { ...made.metadata, rxmetronome: model } };
    };
    const cells = json.cells.map((cell) => (cell.outputs ? { ...cell, outputs: cell.outputs.map(output) } : cell));
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
    if (this.notebook.isDisposed) return []; // it was closed
    for (let cell = 0; cell < this.notebook.cells.length; cell++) {
      const { outputs } = this.notebook.cells.get(cell);
      for (let at = 0; at < (outputs?.length ?? 0); at++) found.push({ outputs, at, made: outputs.get(at).toJSON() });
    }
    return found;
  }
}

/**
 * The text of a widget that is none of ours: its description and its value, or nothing.
 * @param {any} model
 */
function plainHtml(model) {
  const texts = [model.get("description"), model.get("value")].filter((one) =>
    ["string", "number"].includes(typeof one),
  );
  const isMarkup = /^HTML/.test(model.get("_model_name") ?? "");
  const text = texts.map((one) => (isMarkup ? textOf(String(one)) : String(one))).join(" ");
  return text.trim() ? `<p>${escaped(text.trim())}</p>` : "";
}

/** @param {string} html */
const textOf = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";

/** @param {string} text */
const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

/**
 * @param {Model} model
 * @returns {Keeper | null}
 */
function keeperOf(model) {
  const where = notebookOf(model);
  if (!where) return null;
  const page = /** @type {any} */ (globalThis);
  page[KEEPERS] ??= new WeakMap();
  /** @type {WeakMap<object, Keeper>} */
  const keepers = page[KEEPERS];
  const keeper = keepers.get(where.context) ?? new Keeper(where);
  keepers.set(where.context, keeper);
  return keeper;
}

/**
 * What anywidget calls once for each model, also where no view shows it.
 * @param {{model: Model}} context
 */
export function initialize({ model }) {
  const keeper = keeperOf(model);
  if (!keeper) return undefined;
  keeper.models.add(model);
  keeper.revive();
  const later = setTimeout(() => keeper.revive(), REVIVE_MS); // a box is there after what is in it
  return () => {
    clearTimeout(later);
    keeper.models.delete(model);
  };
}

/**
 * A button that puts a picture of now into the page, below the widget; as a file where the host leaves no other way.
 * @param {Model} model
 * @param {() => void} [before] called before the picture is asked for
 */
export function snapshotButton(model, before) {
  const about = "Keep what is shown now: as plain HTML below, or as a file";
  const button = element("button", { type: "button", title: about, onclick: take }, "Snapshot");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
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

  /** @param {string} text */
  function flash(text) {
    clearTimeout(flashing);
    button.textContent = text;
    flashing = setTimeout(() => {
      button.textContent = "Snapshot";
    }, FLASH_MS);
  }

  return button;
}

/**
 * Save text as a file of the reader's browser.
 * @param {string} text
 * @param {string} name
 * @param {string} type
 */
export function download(text, name, type) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = element("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/**
 * A label as the name of a file.
 * @param {string} label
 * @param {string} otherwise where nothing of it is left
 */
export function fileName(label, otherwise) {
  return label.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || otherwise;
}
