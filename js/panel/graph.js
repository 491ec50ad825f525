// The graph of a run: the kernel draws it once, and here its figures are written on it, several times a second.

import { setText, svgElement } from "../dom.js";
import { countText, rateText } from "../format.js";
import { fitting, stepFigures } from "./figures.js";

/** @import { PanelBox, PanelNews, PanelRoute } from "../protocol.js" */

const LEAST_SCALE = 0.8; // below that its texts are too small to read; the graph is scrolled instead
const LETTER_PX = 6.2;
const COUNTER_LETTER_PX = 5.6;
const LABEL_PX = 14;

/**
 * @param {PanelNews} news a snapshot
 * @param {(port: string) => void} onTap
 */
export function graphOf(news, onTap) {
  const { boxes = [], ports = [], routes = [], width = 0 } = news;
  const parsed = new DOMParser().parseFromString(news.svg ?? "<svg/>", "image/svg+xml").documentElement;
  const svg = /** @type {SVGSVGElement} */ (/** @type {unknown} */ (document.importNode(parsed, true)));
  const least = Math.round(width * LEAST_SCALE);
  svg.setAttribute("role", "group");
  /** @param {boolean} isFull as large as the page; else no larger than it was drawn, and scrolled where it is wide */
  function fit(isFull) {
    const limits = isFull ? "max-height: 78vh" : `max-width: ${width}px; min-width: ${least}px`;
    svg.setAttribute("style", `width: 100%; height: auto; ${limits}`);
  }
  fit(false);
  const stage = svg.querySelector("g[transform]") ?? svg;

  /**
   * @param {SVGElement} element
   * @param {string} port
   * @param {string} label
   */
  function makeTappable(element, port, label) {
    element.setAttribute("tabindex", "0");
    element.setAttribute("role", "button");
    element.setAttribute("data-tap", port);
    element.setAttribute("aria-label", `${label}: show its last events`);
    element.addEventListener("click", () => onTap(port));
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      onTap(port);
    });
  }

  const labels = routes.map((route) => {
    const { x, y } = route; // the kernel has left room for "9,999/s" there
    const text = svgElement("text", { class: "rxm-p-rate", x, y: y + 3.5, "text-anchor": "middle" });
    const paper = svgElement("rect", {
      class: "paper",
      x: x - 20,
      y: y - LABEL_PX / 2,
      width: 40,
      height: LABEL_PX,
      rx: 3,
    });
    const reach = svgElement("path", { class: "rxm-p-reach", d: route.way });
    const isErr = route.port.endsWith("/err");
    const wire = svgElement("g", { class: isErr ? "rxm-p-wire rxm-p-err" : "rxm-p-wire" }, reach, paper, text);
    makeTappable(wire, route.port, `wire from ${route.port} to ${route.target}`);
    stage.append(wire);
    return { at: ports.indexOf(route.port), name: portName(route), x, text, paper, wire };
  });
  // The drawing has a group for each box, in the same order: no name is compared, as its names are cleaned.
  const steps = /** @type {NodeListOf<SVGGElement>} */ (stage.querySelectorAll("g.step"));
  const counters = boxes.map((box, at) => {
    const place = { x: box.x + box.width / 2, y: box.y + box.height - 7 };
    const line = svgElement("text", { class: "rxm-p-counters", ...place, "text-anchor": "middle" });
    const whole = svgElement("title", {});
    const group = steps[at] ?? svgElement("g", {});
    const { mark, hint } = hintMark(box);
    group.append(line);
    makeTappable(group, box.taps, `${box.kind} ${box.name}`);
    return { group, line, whole, mark, hint, room: (box.width - 12) / COUNTER_LETTER_PX };
  });

  /** @param {PanelNews} reading */
  function write(reading) {
    for (const { at, name, x, text, paper, wire } of labels) {
      const figure = reading.rates === null ? countText(reading.counts[at]) : rateText(reading.rates[at]);
      const said = name === "out" ? figure : `${name} ${figure}`;
      wire.classList.toggle("rxm-p-idle", reading.rates !== null && reading.rates[at] < 0.05);
      if (text.textContent === said) continue;
      text.textContent = said;
      const wide = said.length * LETTER_PX + 8;
      paper.setAttribute("width", String(wide));
      paper.setAttribute("x", String(x - wide / 2));
    }
    reading.steps.forEach((step, at) => {
      const { group, line, whole, mark, hint, room } = counters[at];
      setText(hint, step.hint);
      if (!step.hint) mark.remove();
      else if (!mark.isConnected) group.append(mark);
      const figures = stepFigures(step);
      const all = figures.map(([word]) => word).join(" · ");
      if (whole.textContent === all) return;
      whole.textContent = all;
      const words = fitting(figures, room).map(([word, tone], place) =>
        svgElement("tspan", { class: tone ? `rxm-p-${tone}` : "" }, (place ? " · " : "") + word),
      );
      line.replaceChildren(whole, ...words);
    });
  }

  /** @param {string} port */
  function mark(port) {
    for (const element of svg.querySelectorAll("[data-tap]")) {
      element.classList.toggle("rxm-p-tapped", element.getAttribute("data-tap") === port);
    }
  }

  return { svg, write, mark, fit };
}

/**
 * A mark at the end of a box's first line, with the hint of its step where a mouse rests on it.
 * @param {PanelBox} box
 */
function hintMark(box) {
  const hint = svgElement("title", {});
  const style = "fill: var(--rxm-warn); font: 700 17px sans-serif"; // the drawing's rules name its id, and so go first
  const place = { x: box.x + box.width - 16, y: box.y + 23, "text-anchor": "middle" };
  return { hint, mark: svgElement("text", { class: "rxm-p-hintmark", style, ...place }, hint, "!") };
}

/** @param {PanelRoute} route */
function portName(route) {
  return route.port.split("/").pop() ?? "";
}
