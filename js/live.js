// The connection of one view to its widget in the kernel: numbered messages, gaps, who looks, whether it answers.

import { element } from "./dom.js";

/** @import { Ask, Envelope } from "./protocol.js" */

const PING_MS = 2000;
const SILENT_MS = 3000;
const ANSWER_MS = 1000;
const HIDE_MS = 300;

/**
 * What anywidget gives a view: the widget's state, and a way to send and receive.
 * @typedef {object} Model
 * @property {(name: string) => any} get
 * @property {(event: string, listener: (content: any, buffers: DataView[]) => void) => void} on
 * @property {(event: string, listener: (content: any, buffers: DataView[]) => void) => void} off
 * @property {(content: Ask & {view: string}) => unknown} send
 * @property {any} [widget_manager]
 */

/**
 * @template Content
 * @typedef {object} Handlers
 * @property {(content: Content, buffers: DataView[]) => void} [onSnapshot] the whole of what is shown
 * @property {(content: Content, buffers: DataView[]) => void} [onMessage] what came since, in order
 * @property {() => void} [onShown]
 * @property {() => void} [onHidden]
 */

/**
 * Connect a view; its notes appear at the top of `el`.
 * @template Content
 * @param {Model} model
 * @param {HTMLElement} el
 * @param {Handlers<Content>} handlers
 */
export function live(model, el, handlers) {
  const view = Math.random().toString(36).slice(2) + Date.now().toString(36);
  const note = element("div", { class: "rxm-note", role: "status", hidden: true });
  /** @type {number | null} the number of the next message; null while a snapshot is on its way */
  let next = null;
  let intersects = false;
  let shown = false;
  let heardAt = Date.now();
  let attendedAt = 0; // when the kernel was last asked to attend to this view
  let disposed = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let hiding;
  let isSilent = false;
  let broken = "";
  /** @type {{isAnswer: (content: Content) => boolean, since: number}[]} */
  let waits = [];

  el.classList.add("rxm-live");

  /** @param {Ask} content */
  function say(content) {
    try {
      Promise.resolve(model.send({ ...content, view })).catch(() => undefined); // a comm whose kernel is gone
    } catch {
      // the same, said at once; the note tells the reader
    }
  }

  // Only these keep the view attended to: other messages may be many, and the kernel need not take them for a ping.
  /** @param {"shown" | "gap" | "ping"} what */
  function attend(what) {
    attendedAt = Date.now();
    say({ do: what });
  }

  // The notes, the most telling first. Each stays until what it says is over, also while the view is out of sight.
  function showNote() {
    const isWaiting = shown && waits.some((wait) => Date.now() - wait.since >= ANSWER_MS);
    const text = broken
      ? `this view broke, and shows what it showed last: ${broken}`
      : isSilent
        ? "kernel gone or not answering; this is the last it sent"
        : isWaiting
          ? "waits for the cell: the kernel has not taken this up yet"
          : "";
    if (text && !note.isConnected) el.prepend(note);
    note.hidden = !text;
    if (note.textContent !== text) note.textContent = text;
    el.classList.toggle("rxm-orphan", Boolean(broken) || isSilent);
  }

  /**
   * @param {Envelope & Content} content
   * @param {DataView[]} [buffers]
   */
  function received(content, buffers = []) {
    if (disposed || content === null || typeof content !== "object" || typeof content.n !== "number") return;
    heardAt = Date.now();
    isSilent = false;
    if (content.broken) {
      broken = content.broken;
      next = null; // what that message was to bring is missing: only the whole is right again
    } else if (shown) take(content, buffers); // what is missed while it is hidden comes with the snapshot afterwards
    showNote();
  }

  /**
   * @param {Envelope & Content} content
   * @param {DataView[]} buffers
   */
  function take(content, buffers) {
    if (content.snapshot) {
      next = content.n + 1;
      waits = [];
      broken = ""; // a heartbeat does not mend a view: only the whole, sent again
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
      hiding = setTimeout(hide, HIDE_MS); // scrolling past is no reason to say anything
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
  }, 1000);

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
      setTimeout(() => disposed || showNote(), ANSWER_MS);
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
    },
  };
}
