// What can be done with one column: filter, sort, format, move, freeze, hide. A panel below its header.

import { element } from "../dom.js";
import { closing } from "../menu.js";

/**
 * @typedef {object} Entry what the menu offers for a column
 * @property {string} title
 * @property {string} about what its values are, in a line
 * @property {string} filter
 * @property {(text: string) => string} onFilter gives what is not understood
 * @property {[label: string, isOn: boolean | null, act: () => void][][]} rows of buttons; null: no toggle
 */

/** @param {HTMLElement} root what the panel must not stand out of */
export function columnMenu(root) {
  const panel = element("div", { class: "rxm-menu rxm-columnmenu", hidden: true, role: "dialog", tabindex: "-1" });
  /** @type {HTMLElement | null} */
  let back = null; // where the focus returns to
  const stop = closing(panel, () => !panel.hidden, close);
  root.append(panel);

  /** @param {boolean} isBack */
  function close(isBack) {
    panel.hidden = true;
    if (isBack) back?.focus();
  }

  /**
   * @param {Entry} entry
   * @param {Element} anchor
   */
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
      onkeydown: (/** @type {KeyboardEvent} */ event) => event.key === "Enter" && close(true),
    });
    field.value = entry.filter;
    const say = (/** @type {string} */ text) => {
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
          label,
        );
      });
      return element("div", { class: "rxm-menurow" }, ...made);
    });
    panel.setAttribute("aria-label", `Column ${entry.title}`);
    const about = entry.about ? element("div", { class: "rxm-why" }, entry.about) : null;
    panel.replaceChildren(element("strong", {}, entry.title), ...(about ? [about] : []), field, problem, ...rows);
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
