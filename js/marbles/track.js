// A lane in the page. Marbles are laid out once, in buckets of time; what flows is one layer, moved once a repaint.

import { element, setText, svgElement } from "../dom.js";
import { groupedText, spanText } from "../format.js";
import { itemNode } from "./items.js";
import { Edge, LaneMarks } from "./lanes.js";
import { BUCKET_PX, bucketItems } from "./layout.js";

/** @import { Sight } from "./sight.js" */

const HEIGHT_PX = 60;
const NEIGHBOURS = 4; // buckets into which a label may reach
const FARTHEST_PX = 50_000; // SVG counts in single precision

/**
 * @typedef {{node: SVGGElement, most: number, labels: Span[]} | null} Bucket null: nothing is in it
 * @typedef {[from: number, until: number]} Span of a label, in pixels of the layer
 */

export class Track {
  /**
   * @param {string} label
   * @param {number} at its place among the lanes
   * @param {Sight} sight
   * @param {(text: string) => number} widthOf a label, in pixels
   */
  constructor(label, at, sight, widthOf) {
    this.label = label;
    this._at = at;
    this._sight = sight;
    this._widthOf = widthOf;
    this.marks = new LaneMarks();
    this.edge = new Edge();
    this.origin = 0;
    this.total = 0;
    this.tone = "idle";
    this.text = "";
    /** @type {number | null} the mark whose value is shown */
    this.picked = null;
    this._base = 0; // the instant at which the layer has its zero
    /** @type {Map<number, Bucket>} */
    this._buckets = new Map();
    this._layer = svgElement("svg", { class: "rxm-m-layer", width: 1, height: HEIGHT_PX, "aria-hidden": "true" });
    this.grid = element("div", { class: "rxm-m-ticks", "aria-hidden": "true" });
    const described = { class: "rxm-m-track", role: "img", "aria-label": `${label}: no events` };
    this._cursor = element("i", { class: "rxm-m-cursor", "aria-hidden": "true", hidden: true });
    /** @type {number | null} the moment that is pointed at, on the run's clock */
    this.pointed = null;
    this.el = element("div", described, this.grid, this._layer, this._cursor);
    this._count = element("span", { class: "rxm-m-count" });
    const name = element("span", { class: "rxm-m-name", title: label }, label);
    this.row = element(
      "div",
      { class: "rxm-m-lane" },
      element("div", { class: "rxm-m-head" }, name, this._count),
      this.el,
    );
  }

  /** Forget all marks. */
  forget() {
    this.marks = new LaneMarks();
    this.edge = new Edge();
    this.clear();
  }

  /** Remove what is drawn. */
  clear() {
    this._layer.replaceChildren();
    this._buckets.clear();
  }

  /** How many events the mark that stands for most of them stands for. */
  get most() {
    return Math.max(1, ...[...this._buckets.values()].map((bucket) => bucket?.most ?? 1));
  }

  get _bucketMs() {
    return BUCKET_PX / this._sight.perMs;
  }

  /**
   * Lay out the buckets that are seen, and remove all others.
   * @param {number} clock
   */
  lay(clock) {
    const edge = this._sight.edgeOf(this._at, clock);
    const size = this._bucketMs;
    if (this._isFar(edge) || !this._buckets.size) {
      this._base = edge;
      this.clear();
    }
    const first = Math.floor((edge - this._sight.windowMs) / size) - 1;
    const last = Math.floor(edge / size) + 2;
    for (const [index, bucket] of this._buckets) {
      if (index >= first && index <= last) continue;
      bucket?.node.remove();
      this._buckets.delete(index);
    }
    for (let index = first; index <= last; index += 1) if (!this._buckets.has(index)) this._layBucket(index);
  }

  /**
   * Lay out again those of the buckets in which something from an instant on is new.
   * @param {number} instant
   */
  layFrom(instant) {
    const size = this._bucketMs;
    for (const index of [...this._buckets.keys()]) if ((index + 1) * size > instant) this._layBucket(index);
  }

  /**
   * Move the layer to where time is.
   * @param {number} clock
   */
  move(clock) {
    const { perMs, width, windowMs } = this._sight;
    const edge = this._sight.edgeOf(this._at, clock);
    const size = this._bucketMs;
    const hasBoth =
      this._buckets.has(Math.floor(edge / size) + 2) && this._buckets.has(Math.floor((edge - windowMs) / size));
    if (!hasBoth || this._isFar(edge)) this.lay(clock);
    this._layer.style.transform = `translate3d(${(width - (edge - this._base) * perMs).toFixed(2)}px, 0, 0)`;
    const x = this.pointed === null ? -1 : width - (edge - (this.pointed - this.origin)) * perMs;
    this._cursor.hidden = !(x >= 0 && x <= width);
    if (!this._cursor.hidden) this._cursor.style.transform = `translateX(${x.toFixed(2)}px)`;
  }

  /**
   * The moment at a place in the lane, on the run's clock.
   * @param {number} x in pixels
   * @param {number} clock
   */
  momentAt(x, clock) {
    return this.origin + this._sight.edgeOf(this._at, clock) - (this._sight.width - x) / this._sight.perMs;
  }

  /** @param {number} edge */
  _isFar(edge) {
    return Math.abs(edge - this._base) * this._sight.perMs > FARTHEST_PX;
  }

  /** @param {number} index */
  _layBucket(index) {
    const size = this._bucketMs;
    const { held, perMs, scale } = this._sight;
    const begin = index * size;
    const until = Math.min(begin + size, held ? held.nows[this._at] + 1e-6 : Number.POSITIVE_INFINITY);
    const marks = this.marks.between(begin, until); // what comes while the view is held waits
    const points = this.marks.pointsBetween(begin, until);
    this._buckets.get(index)?.node.remove();
    this._buckets.set(index, null);
    if (!marks.length && !points.length) return;
    const left = (begin - this._base) * perMs;
    /** @type {Span[]} */
    const labels = [];
    const others = this._labelsNear(index);
    const takeRoom = (/** @type {number} */ from, /** @type {number} */ until) => {
      if ([...others, ...labels].some(([start, end]) => left + from < end && left + until > start)) return false;
      labels.push([left + from, left + until]);
      return true;
    };
    const node = svgElement("g", { class: "rxm-m-bucket", transform: `translate(${left.toFixed(2)} 0)` });
    let most = 1;
    for (const item of bucketItems(marks, points, begin, BUCKET_PX, perMs)) {
      const drawn = itemNode(item, { begin, perMs, scale, takeRoom, widthOf: this._widthOf });
      if (item.kind === "stack") most = Math.max(most, item.count + item.missed);
      else if (item.kind !== "missed" && item.mark.number === this.picked) drawn.classList.add("rxm-m-picked");
      node.append(drawn);
    }
    this._layer.append(node);
    this._buckets.set(index, { node, most, labels });
  }

  /**
   * The labels that are drawn around a bucket.
   * @param {number} index
   */
  _labelsNear(index) {
    /** @type {Span[]} */
    const labels = [];
    for (let at = index - NEIGHBOURS; at <= index + NEIGHBOURS; at += 1)
      labels.push(...(this._buckets.get(at)?.labels ?? []));
    return labels;
  }

  /**
   * Mark the one whose value is shown, or none.
   * @param {number | null} number
   */
  pick(number) {
    this.picked = number;
    for (const node of this._layer.querySelectorAll("[data-n]")) {
      node.classList.toggle("rxm-m-picked", number !== null && node.getAttribute("data-n") === String(number));
    }
  }

  /** Write how many events came, and what has become of the stream. */
  writeCount() {
    const came = this._sight.meanwhileOf(this._at);
    const parts = [groupedText(this.total)];
    if (came > 0) parts.push(`${groupedText(came)} meanwhile`);
    if (["failed", "idle"].includes(this.tone)) parts.push(this.text);
    else if (this.tone === "ended") parts.push("ended");
    setText(this._count, parts.join(" · "));
    this._count.title = this.text;
  }

  /**
   * Describe what is seen for those who do not see it.
   * @param {number} clock
   */
  describe(clock) {
    const { windowMs } = this._sight;
    const edge = this._sight.edgeOf(this._at, clock);
    const seen = this.marks.between(edge - windowMs, edge + 1e-6);
    const sum = (/** @type {"count" | "failures" | "missed"} */ name) =>
      seen.reduce((all, mark) => all + mark[name], 0);
    const last = seen.findLast((mark) => !mark.end);
    const parts = [`${this.label}: ${this.total} events`, `${sum("count")} in ${spanText(windowMs)}`];
    if (sum("failures")) parts.push(`${sum("failures")} failures`);
    if (sum("missed")) parts.push(`${sum("missed")} ticks missed`);
    if (last) parts.push(`last ${last.text}`);
    if (this.text) parts.push(this.text);
    this.el.setAttribute("aria-label", parts.join(", "));
  }
}
