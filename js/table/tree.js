// A whole event as a tree: native <details>, so keyboard and screen reader know it. Long lists open bit by bit.

import { element } from "../dom.js";
import { groupedText } from "../format.js";
import { traitsOf } from "./kinds.js";
import { asNumber, cellText, exactText, isMarked, timeText } from "./values.js";

/** @import { Kind } from "./kinds.js" */
/** @import { Column } from "./rows.js" */
/** @import { Zone } from "./values.js" */

const PARTS_AT_ONCE = 100;

/**
 * @param {string[]} names
 * @param {unknown[]} cells
 * @param {Map<Column, Kind>} kinds
 * @param {Zone} zone
 */
export function eventTree(names, cells, kinds, zone) {
  const tree = element("div", { class: "rxm-tree" });
  names.forEach((name, at) => {
    tree.append(treeNode(name, cells[at], 1, kinds.get(name) ?? "", zone));
  });
  if (!names.length) tree.append(element("div", { class: "rxm-leaf rxm-none" }, "an event without fields"));
  return tree;
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {number} depth
 * @param {Kind} kind
 * @param {Zone} zone
 * @returns {HTMLElement}
 */
function treeNode(name, value, depth, kind, zone) {
  const key = element("span", { class: "rxm-key" }, name);
  if (value === null || typeof value !== "object") {
    return element("div", { class: "rxm-leaf" }, key, ...leafTexts(value, kind, zone));
  }
  /** @type {[string, unknown][]} */
  const entries = Array.isArray(value) ? value.map((inner, at) => [String(at), inner]) : Object.entries(value);
  const size = Array.isArray(value) ? `[${entries.length}]` : `{${entries.length}}`;
  const head = element("summary", {}, key, element("span", { class: "rxm-size" }, size));
  const node = element("details", { class: "rxm-branch" }, head);
  const fill = () => {
    if (node.open && node.childElementCount === 1) addParts(node, entries, 0, depth, zone);
  };
  node.addEventListener("toggle", fill);
  node.open = depth < 3 && entries.length <= 20;
  fill();
  return node;
}

/**
 * @param {HTMLElement} node
 * @param {[string, unknown][]} entries
 * @param {number} from
 * @param {number} depth
 * @param {Zone} zone
 */
function addParts(node, entries, from, depth, zone) {
  const until = Math.min(entries.length, from + PARTS_AT_ONCE);
  for (const [name, inner] of entries.slice(from, until)) node.append(treeNode(name, inner, depth + 1, "", zone));
  if (until === entries.length) return;
  const onclick = () => {
    more.remove();
    addParts(node, entries, until, depth, zone);
  };
  const more = element("button", { type: "button", onclick }, `${groupedText(entries.length - until)} more`);
  node.append(more);
}

/**
 * @param {unknown} value
 * @param {Kind} kind
 * @param {Zone} zone
 */
function leafTexts(value, kind, zone) {
  const isText = typeof value === "string" && !isMarked(value);
  const exact = isText ? JSON.stringify(value) : exactText(value);
  const texts = [element("span", { class: `rxm-value rxm-${leafType(value)}` }, exact)];
  const { name, unit } = traitsOf(kind);
  const said =
    name === "time" ? timeText(value, unit, zone, true) : name === "duration" ? cellText(value, kind, zone) : "";
  if (said && said !== exact) texts.push(element("span", { class: "rxm-said" }, said));
  return texts;
}

/** @param {unknown} value */
function leafType(value) {
  if (value === null) return "none";
  if (asNumber(value) !== undefined) return "number";
  return isMarked(value, "r") ? "repr" : typeof value;
}
