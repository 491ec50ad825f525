// A slider over stops, a field to type into, a read-out, and what is wrong in place.

import { element, focusedIn, keepKeys } from "./dom.js";
import { initialize } from "./keep.js";
import { live } from "./live.js";

/** @import { Model } from "./live.js" */
/** @import { SliderNews } from "./protocol.js" */

const TURN_MS = 40; // while it is dragged, 25 turns a second at most; the last one always counts
/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  /** @type {[text: string, hint: string][]} */
  const stops = model.get("_stops");
  const label = model.get("_label");
  const id = `rxm${Math.random().toString(36).slice(2)}`;
  /** @type {SliderNews} */
  let standing = model.get("_first");
  let turn = 0; // of what was asked last; what is answered to an earlier one is old
  let answered = 0;
  let typed = ""; // and not answered yet
  let held = false; // a pointer is on the handle
  let sentAt = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let later;

  const slider = element("input", {
    type: "range",
    class: "rxm-dial-slider",
    min: 0,
    max: stops.length - 1,
    step: "any",
    "aria-label": label,
  });
  const field = element("input", {
    type: "text",
    class: "rxm-dial-field",
    spellcheck: "false",
    autocomplete: "off",
    "aria-label": `${label}, typed`,
    "aria-describedby": `${id}e`,
    title: "type a value and press Enter",
  });
  const hint = element("span", { class: "rxm-dial-hint", id: `${id}h` });
  const error = element("div", { class: "rxm-dial-error", id: `${id}e`, role: "alert" });
  const row = element(
    "div",
    { class: "rxm-dial-row", role: "group", "aria-label": label },
    element("span", { class: "rxm-dial-label", title: label, "aria-hidden": "true" }, label),
    slider,
    field,
    hint,
  );
  el.replaceChildren(row, error);
  keepKeys(row);

  /** @param {SliderNews} now */
  function show(now) {
    const isEdited = focusedIn(field) && field.value.trim() !== standing.text;
    standing = now;
    showHandle(now.at);
    if (!isEdited) field.value = now.text;
    showReadOut(now.text, now.hint);
  }

  /** @param {number} at */
  function showHandle(at) {
    slider.value = String(at);
    slider.style.setProperty("--rxm-at", `${(100 * at) / Math.max(1, stops.length - 1)}%`);
  }

  /**
   * @param {string} text
   * @param {string} said
   */
  function showReadOut(text, said) {
    hint.textContent = said;
    slider.setAttribute("aria-valuetext", `${text}, ${said}`);
  }

  /** @param {string} text */
  function complain(text) {
    error.textContent = text;
    if (text) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }

  /**
   * Ask for something that the kernel answers with the number of this turn, or of a later one.
   * @param {{do: "stop", at: number} | {do: "text", text: string}} content
   */
  function ask(content) {
    const asked = turn;
    connection.send({ ...content, turn: asked }, (news) => news.to === connection.view && (news.turn ?? 0) >= asked);
  }

  /** @param {number} at */
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

  /** @param {SliderNews} news */
  function answer(news) {
    const isMine = news.to === connection.view;
    if (isMine) answered = news.turn ?? 0;
    if (answered >= turn) typed = "";
    if (isMine && news.turn === turn && news.error) {
      complain(news.error);
      standing = { at: news.at, text: news.text, hint: news.hint };
      showHandle(news.at); // what was typed stays, to be mended; the handle and the read-out show what is in force
      showReadOut(news.text, news.hint);
      return;
    }
    if (held || answered < turn) return; // what is under the hand is newer than what the kernel says
    if (isMine) {
      complain("");
      if (field.value.trim() !== news.text) field.value = news.text;
    }
    show(news);
  }

  /** @param {number} step */
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
    const to = step ? neighbour(step) : event.key === "Home" ? 0 : event.key === "End" ? stops.length - 1 : undefined;
    if (to === undefined) return;
    event.preventDefault();
    turnTo(to);
  });
  field.addEventListener("change", () => {
    if (field.value.trim() !== typed) type(); // a field that is left after Enter is not asked for once more
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

export default { initialize, render };
