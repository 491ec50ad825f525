// A button that opens a small panel of choices below it.

import { element } from "./dom.js";

/**
 * Close what is open where one presses or goes elsewhere, or presses Escape.
 * @param {HTMLElement} el
 * @param {() => boolean} isOpen
 * @param {(isBack: boolean) => void} close the focus goes back with Escape
 * @returns {() => void} what stops it
 */
export function closing(el, isOpen, close) {
  el.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen()) close(true);
  });
  el.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !el.contains(event.relatedTarget)) close(false);
  });
  const fromOutside = (/** @type {Event} */ event) => {
    if (isOpen() && !event.composedPath().includes(el)) close(false); // the target alone is the host of a shadow tree
  };
  document.addEventListener("pointerdown", fromOutside);
  return () => document.removeEventListener("pointerdown", fromOutside);
}

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

  const stop = closing(
    el,
    () => !panel.hidden,
    (isBack) => {
      open(false);
      if (isBack) button.focus();
    },
  );

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

  return { el, button, open, dispose: stop };
}
