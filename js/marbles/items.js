// One thing on a lane as SVG: a marble, a cross, a hollow marble for a missed tick, a stack, the bar of an end.

import { svgElement } from "../dom.js";
import { cutText } from "../format.js";
import { BUCKET_PX } from "./layout.js";

/** @import { EventItem, Item, StackItem } from "./layout.js" */
/** @import { Mark } from "./lanes.js" */

export const MIDDLE_PX = 37;
const RADIUS_PX = 8;
const LABEL_PX = 16;
const LONGEST_LABEL = 12;

const ON_SCALE = -2; // the hue of a number: its colour is its place between the least and the greatest

/**
 * How far a mark's number is from the least to the greatest, 0 to 1; null where it is none, or nothing is known.
 * @param {Mark} mark
 * @param {[low: number, high: number] | null} scale
 */
export function shareOf(mark, scale) {
  const number = mark.hue === ON_SCALE ? Number(mark.text) : Number.NaN;
  if (!scale || Number.isNaN(number)) return null;
  const [low, high] = scale;
  return high > low ? Math.min(1, Math.max(0, (number - low) / (high - low))) : 0.5;
}

/**
 * @typedef {object} Place
 * @property {number} begin of the bucket, in milliseconds
 * @property {number} perMs pixels
 * @property {[low: number, high: number] | null} scale of the numbers
 * @property {(text: string) => number} widthOf a label, in pixels
 * @property {(from: number, until: number) => boolean} takeRoom whether a label may stand there; it then does
 */

/**
 * @param {Item} item
 * @param {Place} place
 */
export function itemNode(item, place) {
  if (item.kind === "stack") return stackNode(item);
  if (item.kind === "missed") {
    return svgElement("circle", {
      class: "rxm-m-missed",
      cx: item.x,
      cy: MIDDLE_PX,
      r: RADIUS_PX - 1.5,
      "data-missed": item.at,
    });
  }
  if (item.kind !== "end") return eventNode(item, place);
  if (item.mark.end === "completed") {
    return svgElement(
      "g",
      { class: "rxm-m-end", "data-n": item.mark.number },
      svgElement("path", { d: `M${item.x} 20V54` }),
    );
  }
  const node = crossNode(item.mark, item.x, MIDDLE_PX);
  addLabel(node, item.x, "error", place);
  return node;
}

/** @param {StackItem} item */
function stackNode(item) {
  const half = BUCKET_PX / 2 - 1;
  const [text = "", ...rest] = item.labels;
  const node = svgElement(
    "g",
    {
      class: `rxm-m-stack${item.failures ? " rxm-m-bad" : ""}${item.count ? "" : " rxm-m-hollow"}`,
      "data-n": item.mark?.number ?? "",
      "data-stack": `${item.from} ${item.until} ${item.count} ${item.failures} ${item.missed}`,
    },
    svgElement("rect", { x: item.x - half, y: MIDDLE_PX - 10, width: 2 * half, height: 20, rx: 5 }),
    svgElement("text", { x: item.x, y: MIDDLE_PX + 3.5, class: "rxm-m-in" }, text),
  );
  if (rest.length) node.append(svgElement("text", { x: item.x, y: LABEL_PX, class: "rxm-m-above" }, rest.join(" ")));
  return node;
}

/**
 * @param {EventItem} item
 * @param {Place} place
 */
function eventNode({ kind, x, y: offset, mark, label }, place) {
  const y = MIDDLE_PX + offset;
  const isCross = kind === "failure";
  const node = isCross
    ? crossNode(mark, x, y)
    : svgElement(
        "g",
        { class: "rxm-m-marble", "data-n": mark.number, "data-hue": mark.hue },
        svgElement("circle", { cx: x, cy: y, r: RADIUS_PX }),
      );
  const share = shareOf(mark, place.scale);
  if (share !== null) node.style.setProperty("--rxm-share", `${Math.round(100 * share)}%`);
  if (mark.due !== null) node.prepend(...dueNodes((mark.due - place.begin) * place.perMs, x, y));
  if (!isCross && label.length <= 2) node.append(svgElement("text", { x, y: y + 3.5, class: "rxm-m-in" }, label));
  else addLabel(node, x, label, place);
  return node;
}

// A tick's line where it was due, and how late it came.
/**
 * @param {number} due
 * @param {number} x
 * @param {number} y
 */
function dueNodes(due, x, y) {
  const nodes = [svgElement("path", { class: "rxm-m-due", d: `M${due.toFixed(2)} 20V54` })];
  if (x - due > 1.5) {
    nodes.push(svgElement("path", { class: "rxm-m-lag", d: `M${due.toFixed(2)} ${y}H${x.toFixed(2)}` }));
  }
  return nodes;
}

/**
 * @param {Mark} mark
 * @param {number} x
 * @param {number} y
 */
function crossNode(mark, x, y) {
  return svgElement(
    "g",
    { class: "rxm-m-cross", "data-n": mark.number, "data-hue": mark.hue },
    svgElement("circle", { class: "rxm-m-reach", cx: x, cy: y, r: 9 }),
    svgElement("path", { d: `M${x - 6} ${y - 6}l12 12m0 -12l-12 12` }),
  );
}

/**
 * @param {SVGElement} node
 * @param {number} x
 * @param {string} label
 * @param {Place} place
 */
function addLabel(node, x, label, { takeRoom, widthOf }) {
  const text = cutText(label, LONGEST_LABEL);
  const half = widthOf(text) / 2;
  if (text && takeRoom(x - half, x + half + 6)) {
    node.append(svgElement("text", { x, y: LABEL_PX, class: "rxm-m-above" }, text));
  }
}
