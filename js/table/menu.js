// A button that opens a small panel of choices below it.

import { element } from "../dom.js";

/**
 * @param {HTMLElement} root what the panel must not stand out of
 * @param {string} text of the button
 * @param {string} about
 * @param {() => HTMLElement[]} fill
 */
export function menu(root, text, about, fill) {
  // The panel itself can have the focus: pressing on a name or a scroll bar must not move it out, which closes the menu.
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
  const closeFromOutside = (/** @type {Event} */ event) => {
    if (!event.composedPath().includes(el)) open(false); // the target alone would be the host of a shadow tree
  };
  document.addEventListener("pointerdown", closeFromOutside);

  /** @param {boolean} isOpen */
  function open(isOpen) {
    if (isOpen === !panel.hidden) return;
    panel.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) return;
    panel.replaceChildren(...fill());
    panel.style.left = "0px"; // then back into the widget where it stands out
    const out = panel.getBoundingClientRect().right - root.getBoundingClientRect().right;
    panel.style.left = `${-Math.max(0, out)}px`;
    const first = panel.querySelector("input, button");
    (first instanceof HTMLElement ? first : panel).focus();
  }

  return { el, button, open, dispose: () => document.removeEventListener("pointerdown", closeFromOutside) };
}
