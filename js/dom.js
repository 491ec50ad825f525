// Elements of the page, made without HTML: nothing that an event holds is ever markup.

const SVG = "http://www.w3.org/2000/svg";

/**
 * Make an element with attributes and children; children are elements or text.
 *
 * `onclick` and other functions whose name begins with "on" become listeners; null, undefined and false leave an
 * attribute out, true sets it without a value.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on") && typeof value === "function") {
      made.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/**
 * Make an SVG element with attributes and children.
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number>} attributes
 * @param {...(Node | string)} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function svgElement(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/**
 * Set a node's text, where it is another: the browser lays out again what is written, even if it is the same.
 * @param {Node} node
 * @param {string} text
 */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * The part of a node that has the focus, or null; also where the page is a shadow tree, as in marimo.
 * @param {Element} node
 * @returns {Element | null}
 */
export function focusedIn(node) {
  const root = node.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  return active && node.contains(active) ? active : null;
}

/**
 * Make a function that calls `draw` once with the next repaint, however often it is asked to.
 * @param {() => void} draw
 * @returns {(() => void) & {cancel: () => void}}
 */
export function oncePerRepaint(draw) {
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

/**
 * Keep a widget's keys to itself: Jupyter takes letters and arrows for commands on its cells.
 * @param {Element} el
 */
export function keepKeys(el) {
  el.addEventListener("keydown", (event) => event.stopPropagation());
  el.setAttribute("data-lm-suppress-shortcuts", "true");
}
