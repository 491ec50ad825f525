// A grid that draws only the rows in view, however many there are: header, scroll, active row, keys, roles.

import { element, focusedIn } from "../dom.js";
import { Ruler, template } from "../widths.js";
import { cellOf, columnTitle, NUMBER } from "./rows.js";
import { asNumber, cellText, exactText, isMarked } from "./values.js";

/** @import { Column, Row } from "./rows.js" */
/** @import { Kind, Zone } from "./values.js" */

/**
 * @typedef {{name: Column, direction: number}} Sort
 * @typedef {object} Asked what the grid asks of its table
 * @property {(column: Column) => void} onSort
 * @property {(row: Row) => void} onOpen
 * @property {() => void} onClose
 * @property {(row: Row) => void} onPick
 * @property {(isAtHome: boolean) => void} onScroll
 * @typedef {object} Content
 * @property {Row[]} list
 * @property {Column[]} columns
 * @property {Map<Column, Kind>} kinds
 * @property {Zone} zone
 * @property {Sort | null} sort
 * @typedef {{el: HTMLElement, text: string, style: string}} Cell
 * @typedef {{el: HTMLElement, cells: Cell[], row: Row | null}} Shown
 */

const ROW_PX = 24;
const PADDING_PX = 19; // of a cell, with a pixel for what rounding leaves
const ARROW_PX = 16;
const MOST_PX = 320; // of a column, where there is no free room
const LONGEST_PX = 3000;
const LONGEST_HINT = 2000;
const ALIGNED_RIGHT = /^(number|time|duration)/;
let grids = 0;

export class Grid {
  /** @param {Asked} asked */
  constructor(asked) {
    this._asked = asked;
    grids += 1;
    this._id = `rxm-grid-${grids}`;
    /** @type {Shown[]} */
    this._pool = [];
    /** @type {Map<Column, number>} */
    this._widths = new Map();
    /** @type {Content} */
    this._content = { list: [], columns: [], kinds: new Map(), zone: "local", sort: null };
    /** @type {boolean[]} */
    this._aligned = [];
    /** @type {Row | null} */
    this._active = null;
    /** @type {Row | null} */
    this._opened = null;
    /** @type {Row | null} */
    this._pressedRow = null;
    this._expected = 0;
    this._isMeasuringAll = true;
    this._head = element("div", { class: "rxm-row rxm-head", role: "row", "aria-rowindex": "1" });
    this._space = element("div", { class: "rxm-space", role: "rowgroup" });
    this.el = element(
      "div",
      { class: "rxm-grid", role: "grid", tabindex: "0", "aria-readonly": "true" },
      element("div", { class: "rxm-headgroup", role: "rowgroup" }, this._head),
      this._space,
    );
    this._ruler = new Ruler(this.el);
    this.el.addEventListener("scroll", () => this._scrolled(), { passive: true });
    this.el.addEventListener("keydown", (event) => this._key(event));
    this._space.addEventListener("mousedown", (event) => this._pressed(event));
    this._space.addEventListener("click", () => this._pressedRow && this.open(this._pressedRow));
    this._space.addEventListener("pointerover", (event) => this._hint(event));
    this._resized = new ResizeObserver(() => {
      if (this._ruler.refresh()) this._measureAgain();
      this.draw();
    });
    this._resized.observe(this.el);
  }

  dispose() {
    this._resized.disconnect();
  }

  get isAtHome() {
    if (this._content.sort) return this.el.scrollTop < ROW_PX;
    return this.el.scrollTop + this.el.clientHeight >= this.el.scrollHeight - ROW_PX;
  }

  goHome() {
    this._scrollTo(this._content.sort ? 0 : this.el.scrollHeight);
    this.draw();
  }

  /**
   * Say what to draw from now on.
   * @param {Content} content
   */
  show(content) {
    const before = this._content;
    const aligned = content.columns.map((column) => ALIGNED_RIGHT.test(content.kinds.get(column) ?? ""));
    const isNew =
      content.columns.length !== before.columns.length ||
      content.columns.some((column, at) => column !== before.columns[at] || aligned[at] !== this._aligned[at]) ||
      content.sort !== before.sort ||
      content.zone !== before.zone;
    this._content = content;
    this._aligned = aligned;
    this._space.style.height = `${content.list.length * ROW_PX}px`;
    this.el.setAttribute("aria-rowcount", String(content.list.length + 1));
    this.el.setAttribute("aria-colcount", String(content.columns.length));
    if (isNew) this._drawHead();
  }

  draw() {
    const { list } = this._content;
    const rowsSeen = Math.ceil(this.el.clientHeight / ROW_PX) + 1;
    const first = Math.max(0, Math.min(Math.floor(this.el.scrollTop / ROW_PX), list.length - rowsSeen));
    const count = Math.max(0, Math.min(rowsSeen + 1, list.length - first));
    while (this._pool.length < count) this._pool.push(this._makeRow());
    let isWider = false;
    let activeId = "";
    this._pool.forEach((shown, at) => {
      const row = at < count ? list[first + at] : null;
      shown.el.hidden = row === null;
      shown.row = row;
      if (row === null) return;
      isWider = this._fill(shown, row, first + at) || isWider;
      if (row === this._active) activeId = shown.el.id;
    });
    this._isMeasuringAll = false;
    if (isWider) this._setWidths();
    if (activeId) this.el.setAttribute("aria-activedescendant", activeId);
    else this.el.removeAttribute("aria-activedescendant");
  }

  /** @param {Row | null} row */
  open(row) {
    this._active = row;
    this._opened = row;
    this.draw();
    if (row) this._asked.onOpen(row);
  }

  /** @returns {Shown} */
  _makeRow() {
    const el = element("div", { class: "rxm-row", role: "row", id: `${this._id}-${this._pool.length}` });
    this._space.append(el);
    return { el, cells: [], row: null };
  }

  /**
   * Write a row into its element; whether a text was wider than its column.
   * @param {Shown} shown
   * @param {Row} row
   * @param {number} index
   */
  _fill(shown, row, index) {
    const { el, cells } = shown;
    const { columns, kinds, zone } = this._content;
    let isWider = false;
    el.style.transform = `translateY(${index * ROW_PX}px)`;
    el.setAttribute("aria-rowindex", String(index + 2));
    el.classList.toggle("rxm-odd", row.n % 2 === 1);
    el.classList.toggle("rxm-active", row === this._active);
    el.classList.toggle("rxm-failure", row.shape.label === "Failure");
    el.setAttribute("aria-selected", String(row === this._opened));
    while (cells.length > columns.length) cells.pop()?.el.remove();
    for (const [at, column] of columns.entries()) {
      if (!cells[at]) {
        cells[at] = { el: element("div", { role: "gridcell" }), text: "", style: "" };
        el.append(cells[at].el);
      }
      const cell = cells[at];
      const value = cellOf(row, column);
      const text = cellText(value, kinds.get(column), zone);
      const style = cellStyle(value);
      const isNew = cell.text !== text || cell.style !== style;
      if (cell.text !== text) {
        cell.el.textContent = text;
        cell.text = text;
        if (cell.el.title) this._setHint(cell.el, value, text);
      }
      if (cell.style !== style) {
        cell.el.className = style;
        cell.style = style;
      }
      if (isNew || this._isMeasuringAll) isWider = this._widen(column, text, style) || isWider;
    }
    return isWider;
  }

  /**
   * @param {Column} column
   * @param {string} text
   * @param {string} style
   */
  _widen(column, text, style) {
    const face = style === "rxm-parts" ? "mono" : "plain";
    const wanted = Math.min(this._ruler.width(text, face) + PADDING_PX, LONGEST_PX);
    if (wanted <= (this._widths.get(column) ?? 0)) return false;
    this._widths.set(column, wanted);
    return true;
  }

  _measureAgain() {
    this._widths.clear();
    this._drawHead();
  }

  _drawHead() {
    const { columns, kinds, sort } = this._content;
    this._isMeasuringAll = true;
    const focused = focusedIn(this._head);
    const focusedAt = [...this._head.children].findIndex((cell) => cell.contains(focused));
    const focusedColumn = focusedAt < 0 ? undefined : this._drawn?.[focusedAt];
    this._drawn = columns;
    const cells = columns.map((column, at) => {
      const title = columnTitle(column);
      const width = Math.min(this._ruler.width(title, "bold") + PADDING_PX + ARROW_PX, MOST_PX);
      this._widths.set(column, Math.max(width, this._widths.get(column) ?? 0));
      const direction = sort && sort.name === column ? sort.direction : 0;
      const button = element(
        "button",
        {
          type: "button",
          "data-name": title,
          title: column === NUMBER ? "the event's number" : title,
          onclick: () => this._asked.onSort(column),
        },
        element("span", { class: "rxm-name" }, title),
        element("span", { class: "rxm-arrow", "aria-hidden": "true" }, direction ? (direction > 0 ? "▲" : "▼") : ""),
      );
      const isRight = ALIGNED_RIGHT.test(kinds.get(column) ?? "");
      const head = {
        role: "columnheader",
        "aria-colindex": at + 1,
        class: `${isRight ? "rxm-right" : ""}${column === NUMBER ? " rxm-number" : ""}`,
        "aria-sort": direction ? (direction > 0 ? "ascending" : "descending") : "none",
      };
      return element("div", head, button);
    });
    this._head.replaceChildren(...cells);
    if (focusedColumn !== undefined) cells[columns.indexOf(focusedColumn)]?.querySelector("button")?.focus();
    this._setWidths();
  }

  _setWidths() {
    const widths = this._content.columns.map((column) => this._widths.get(column) ?? 0);
    const { tracks, least } = template(widths, MOST_PX);
    this.el.style.setProperty("--rxm-columns", tracks);
    this.el.style.setProperty("--rxm-least", `${least}px`);
  }

  // A cell that is cut tells the whole on being pointed at.
  /** @param {Event} event */
  _hint(event) {
    const cell = event.target instanceof Element ? event.target.closest("[role=gridcell]") : null;
    const shown = this._pool.find((one) => one.el === cell?.parentElement);
    if (!(cell instanceof HTMLElement) || !shown?.row) return;
    const at = shown.cells.findIndex((one) => one.el === cell);
    this._setHint(cell, cellOf(shown.row, this._content.columns[at]), shown.cells[at].text);
  }

  /**
   * @param {HTMLElement} cell
   * @param {unknown} value
   * @param {string} text
   */
  _setHint(cell, value, text) {
    const hasMore = typeof value === "string" || (typeof value === "object" && value !== null);
    const whole = hasMore ? exactText(value) : text;
    const isCut = cell.scrollWidth > cell.clientWidth || (text.endsWith("…") && whole !== text);
    cell.title = isCut ? whole.slice(0, LONGEST_HINT) : "";
  }

  /** @param {number} top */
  _scrollTo(top) {
    this.el.scrollTop = top;
    this._expected = this.el.scrollTop;
  }

  _scrolled() {
    if (Math.abs(this.el.scrollTop - this._expected) > 1) this._asked.onScroll(this.isAtHome);
    this._expected = this.el.scrollTop;
    this.draw();
  }

  /** @param {MouseEvent} event */
  _pressed(event) {
    const el = event.target instanceof Element ? event.target.closest(".rxm-row") : null;
    this._pressedRow = this._pool.find((shown) => shown.el === el)?.row ?? null;
    if (!this._pressedRow || event.button !== 0) return;
    this._active = this._pressedRow;
    this._asked.onPick(this._pressedRow); // from here on it stays under the pointer
  }

  /** @param {KeyboardEvent} event */
  _key(event) {
    if (event.target !== this.el || event.ctrlKey || event.metaKey || event.altKey) return;
    const { list, sort } = this._content;
    const page = Math.max(1, Math.floor(this.el.clientHeight / ROW_PX) - 2);
    const last = list.length - 1;
    const at = this._active ? list.indexOf(this._active) : -1;
    const from = at >= 0 ? at : sort ? -1 : last + 1;
    /** @type {Record<string, number>} */
    const targets = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: last,
    };
    const to = targets[event.key];
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      this._active = list[Math.max(0, Math.min(last, to))];
      if (event.key === "End" && !sort) this._asked.onScroll(true);
      else this._asked.onPick(this._active);
      this._reveal(this._content.list.indexOf(this._active));
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      this.open(this._active);
    } else if (event.key === "Escape" && this._opened) {
      event.preventDefault();
      this._asked.onClose();
    }
  }

  /** @param {number} index */
  _reveal(index) {
    const top = index * ROW_PX;
    const room = this.el.clientHeight - ROW_PX;
    if (top < this.el.scrollTop) this._scrollTo(top);
    else if (top + ROW_PX > this.el.scrollTop + room) this._scrollTo(top + ROW_PX - room);
    this.draw();
  }
}

/** @param {unknown} value */
function cellStyle(value) {
  if (value === undefined) return "rxm-missing";
  if (value === null) return "rxm-none";
  if (asNumber(value) !== undefined) return "rxm-right";
  if (typeof value === "boolean") return "rxm-flag";
  return typeof value === "object" || isMarked(value, "r") ? "rxm-parts" : "";
}
