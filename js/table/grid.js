// A grid that draws only the rows in view, however many there are: header, scroll, active row, keys, roles.

import { element, focusedIn, svgElement } from "../dom.js";
import { Ruler, template } from "../widths.js";
import { traitsOf } from "./kinds.js";
import { cellOf, columnTitle, NUMBER } from "./rows.js";
import { barOf, linePath, shareOf, summaryTexts } from "./summaries.js";
import { asNumber, cellText, exactText, isMarked } from "./values.js";

/** @import { Format } from "./arrangement.js" */
/** @import { Kind } from "./kinds.js" */
/** @import { Column, Row } from "./rows.js" */
/** @import { Summary } from "./summaries.js" */
/** @import { Zone } from "./values.js" */

/**
 * @typedef {{name: Column, direction: number}} Sort
 * @typedef {object} Asked what the grid asks of its table
 * @property {(column: Column) => void} onSort
 * @property {(row: Row) => void} onOpen
 * @property {() => void} onClose
 * @property {(row: Row) => void} onPick
 * @property {(isAtHome: boolean) => void} onScroll
 * @property {(row: Row, how: "only" | "toggle" | "range") => void} onSelect
 * @property {() => void} onSelectAll
 * @property {(column: Column, anchor: Element) => void} onMenu
 * @property {(column: Column, target: Column) => void} onMove
 * @property {(column: Column, px: number | null) => void} onWidth null: as wide as its texts
 * @property {(row: Row | null) => void} onPoint the row under the pointer
 * @typedef {object} Content
 * @property {Row[]} list
 * @property {Column[]} columns
 * @property {Map<Column, Kind>} kinds
 * @property {Zone} zone
 * @property {Sort | null} sort
 * @property {number} frozen how many of the columns stay where they are
 * @property {(Format)[]} formats of the columns
 * @property {(number | undefined)[]} fixed widths of the columns that the reader chose
 * @property {ReadonlySet<Column>} filtered
 * @property {ReadonlySet<number>} selected the numbers of rows
 * @property {Map<Column, Summary>} summaries
 * @typedef {{el: HTMLElement, text: string, style: string, paint: string, isFrozen: boolean}} Cell
 * @typedef {{el: HTMLElement, cells: Cell[], row: Row | null}} Shown
 */

const ROW_PX = 24;
const PADDING_PX = 19; // of a cell, with a pixel for what rounding leaves
const ARROW_PX = 16;
const MOST_PX = 320; // of a column, where there is no free room
const LONGEST_PX = 3000;
const LONGEST_HINT = 2000;
const LEAST_PX = 32; // of a column that is dragged narrow
const STEP_PX = 16;
const DRAG_PX = 5;
const MOST_SUM_PX = 160; // that the commonest value of a column widens it to
const MOST_FROZEN = 0.7; // of the width; more would leave no room to scroll
const LINE = { width: 60, height: 14 };
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
    this._content = {
      list: [],
      columns: [],
      kinds: new Map(),
      zone: "local",
      sort: null,
      frozen: 0,
      formats: [],
      fixed: [],
      filtered: new Set(),
      selected: new Set(),
      summaries: new Map(),
    };
    /** @type {boolean[]} */
    this._aligned = [];
    /** @type {Row | null} */
    this._active = null;
    /** @type {Row | null} */
    this._opened = null;
    /** @type {Row | null} */
    this._pressedRow = null;
    /** @type {Row | null} of the moment that another view points at */
    this._pointed = null;
    this._expected = 0;
    /** @type {{column: Column, x: number, px: number, el: Element, isMoving: boolean, isResizing: boolean} | null} */
    this._dragged = null;
    this._isDropped = false; // the click that ends a drag sorts nothing
    this._isMeasuringAll = true;
    this._head = element("div", { class: "rxm-row rxm-head", role: "row", "aria-rowindex": "1" });
    this._space = element("div", { class: "rxm-space", role: "rowgroup" });
    this.el = element(
      "div",
      { class: "rxm-grid", role: "grid", tabindex: "0", "aria-readonly": "true", "aria-multiselectable": "true" },
      element("div", { class: "rxm-headgroup", role: "rowgroup" }, this._head),
      this._space,
    );
    this._ruler = new Ruler(this.el);
    this.el.addEventListener("scroll", () => this._scrolled(), { passive: true });
    this.el.addEventListener("keydown", (event) => this._key(event));
    this._space.addEventListener("mousedown", (event) => this._pressed(event));
    this._space.addEventListener("click", (event) => this._clicked(event));
    this._head.addEventListener("pointerdown", (event) => this._grab(event));
    this._head.addEventListener("contextmenu", (event) => this._menuOf(event));
    this._head.addEventListener("dblclick", (event) => this._fit(event));
    this._drag = (/** @type {PointerEvent} */ event) => this._dragTo(event);
    this._drop = (/** @type {PointerEvent} */ event) => this._dropAt(event);
    window.addEventListener("pointermove", this._drag);
    window.addEventListener("pointerup", this._drop);
    window.addEventListener("pointercancel", this._drop);
    this._space.addEventListener("pointerover", (event) => {
      this._hint(event);
      const el = event.target instanceof Element ? event.target.closest(".rxm-row") : null;
      this._asked.onPoint(this._pool.find((shown) => shown.el === el)?.row ?? null);
    });
    this._space.addEventListener("pointerleave", () => this._asked.onPoint(null));
    this._resized = new ResizeObserver(() => {
      if (this._ruler.refresh()) this._measureAgain();
      else this._setWidths();
      this.draw();
    });
    this._resized.observe(this.el);
  }

  dispose() {
    this._resized.disconnect();
    window.removeEventListener("pointermove", this._drag);
    window.removeEventListener("pointerup", this._drop);
    window.removeEventListener("pointercancel", this._drop);
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
    const aligned = content.columns.map((column) => traitsOf(content.kinds.get(column)).isRight);
    const isOther = (/** @type {unknown[]} */ one, /** @type {unknown[]} */ other) =>
      one.some((x, at) => x !== other[at]);
    const isNew =
      content.columns.length !== before.columns.length ||
      content.columns.some((column, at) => column !== before.columns[at] || aligned[at] !== this._aligned[at]) ||
      content.sort !== before.sort ||
      content.zone !== before.zone ||
      content.frozen !== before.frozen ||
      content.filtered.size !== before.filtered.size ||
      isOther(content.formats, before.formats) ||
      isOther(content.fixed, before.fixed);
    const isSummed = content.summaries !== before.summaries;
    this._content = content;
    this._aligned = aligned;
    this._space.style.height = `${content.list.length * ROW_PX}px`;
    this.el.setAttribute("aria-rowcount", String(content.list.length + 1));
    this.el.setAttribute("aria-colcount", String(content.columns.length));
    if (isNew) this._drawHead();
    else if (isSummed) this._drawSummaries();
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

  /**
   * Mark the row of the moment that another view points at.
   * @param {Row | null} row
   */
  point(row) {
    if (row === this._pointed) return;
    this._pointed = row;
    this.draw();
  }

  /**
   * Scroll to a row.
   * @param {Row} row
   */
  reveal(row) {
    const index = this._content.list.indexOf(row);
    if (index >= 0) this._reveal(index);
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
    const { columns, formats, frozen, kinds, selected, summaries, zone } = this._content;
    let isWider = false;
    el.style.transform = `translateY(${index * ROW_PX}px)`;
    el.setAttribute("aria-rowindex", String(index + 2));
    el.classList.toggle("rxm-odd", row.n % 2 === 1);
    el.classList.toggle("rxm-active", row === this._active);
    el.classList.toggle("rxm-pointed", row === this._pointed);
    el.classList.toggle("rxm-failure", row.shape.label === "Failure");
    el.setAttribute("aria-selected", String(selected.has(row.n)));
    while (cells.length > columns.length) cells.pop()?.el.remove();
    for (const [at, column] of columns.entries()) {
      if (!cells[at]) {
        cells[at] = { el: element("div", { role: "gridcell" }), text: "", style: "", paint: "", isFrozen: false };
        el.append(cells[at].el);
      }
      const cell = cells[at];
      const value = cellOf(row, column);
      const text = cellText(value, kinds.get(column), zone);
      const paint = formats[at] ? paintOf(formats[at], value, summaries.get(column)) : "";
      const style = `${cellStyle(value)}${paint && (formats[at] === "bar" ? " rxm-bar-cell" : " rxm-heat")}${at < frozen ? " rxm-frozen" : ""}`;
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
      if (cell.paint !== paint || cell.isFrozen !== at < frozen) {
        cell.el.setAttribute("style", `${paint}${at < frozen ? `left: var(--rxm-left-${at})` : ""}`);
        cell.paint = paint;
        cell.isFrozen = at < frozen;
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
    const face = style.startsWith("rxm-parts") ? "mono" : "plain";
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
    const { columns, filtered, frozen, kinds, sort } = this._content;
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
          "aria-keyshortcuts": "Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight Shift+ArrowLeft Shift+ArrowRight",
          onclick: () => this._isDropped || this._asked.onSort(column),
          onkeydown: (/** @type {KeyboardEvent} */ event) => this._headKey(event, column),
        },
        element("span", { class: "rxm-name" }, title),
        filtered.has(column) ? element("span", { class: "rxm-funnel", title: "filtered" }, "●") : null,
        element("span", { class: "rxm-arrow", "aria-hidden": "true" }, direction ? (direction > 0 ? "▲" : "▼") : ""),
      );
      const isRight = traitsOf(kinds.get(column)).isRight;
      const isFrozen = at < frozen;
      const head = {
        role: "columnheader",
        "aria-colindex": at + 1,
        class: `${isRight ? "rxm-right" : ""}${column === NUMBER ? " rxm-number" : ""}${isFrozen ? " rxm-frozen" : ""}`,
        style: isFrozen ? `left: var(--rxm-left-${at})` : null,
        "aria-sort": direction ? (direction > 0 ? "ascending" : "descending") : "none",
      };
      const more = element("span", { class: "rxm-more", "aria-hidden": "true", title: "Filter, format, arrange" });
      const handle = element("span", { class: "rxm-handle", "aria-hidden": "true", title: "Drag: width; twice: fit" });
      more.addEventListener("click", () => this._asked.onMenu(column, made));
      const made = element("div", head, button, element("div", { class: "rxm-sum" }), more, handle);
      return made;
    });
    this._head.replaceChildren(...cells);
    if (focusedColumn !== undefined) cells[columns.indexOf(focusedColumn)]?.querySelector("button")?.focus();
    this._setWidths();
    this._drawSummaries();
  }

  _setWidths() {
    const { columns, fixed, frozen } = this._content;
    const widths = columns.map((column, at) => fixed[at] ?? this._widths.get(column) ?? 0);
    const isFixed = (/** @type {number} */ at) => fixed[at] !== undefined || at < frozen;
    const { tracks, least } = template(widths, MOST_PX, isFixed);
    this.el.style.setProperty("--rxm-columns", tracks);
    this.el.style.setProperty("--rxm-least", `${least}px`);
    let left = 0;
    for (let at = 0; at < frozen; left += widths[at], at += 1)
      this.el.style.setProperty(`--rxm-left-${at}`, `${left}px`);
    this.el.classList.toggle("rxm-loose", left > this.el.clientWidth * MOST_FROZEN);
  }

  // Below each name a line of its numbers, or its commonest values.
  _drawSummaries() {
    const { columns, fixed, kinds, summaries } = this._content;
    let isWider = false;
    columns.forEach((column, at) => {
      const head = this._head.children[at];
      const area = head?.querySelector(".rxm-sum");
      const summary = summaries.get(column);
      if (!(head instanceof HTMLElement) || !area) return;
      const kind = kinds.get(column) ?? "";
      const { parts, full } = summary ? summaryTexts(summary, kind) : { parts: [], full: "" };
      const first = parts[0] ? Math.min(this._ruler.width(parts[0], "small") + PADDING_PX, MOST_SUM_PX) : 0;
      if (first > (this._widths.get(column) ?? 0)) {
        this._widths.set(column, first);
        isWider = true;
      }
      const room = (fixed[at] ?? Math.max(this._widths.get(column) ?? 0, first)) - PADDING_PX;
      const fits = (/** @type {number} */ count) =>
        this._ruler.width(parts.slice(0, count).join(" · "), "small") <= Math.min(room, MOST_PX);
      const short = parts.slice(0, Math.max(1, parts.findLastIndex((_, last) => fits(last + 1)) + 1)).join(" · ");
      const about =
        column === NUMBER ? "the event's number" : full ? `${columnTitle(column)}: ${full}` : columnTitle(column);
      if (head.title !== about) head.title = about;
      const path = summary?.line.length ? linePath(summary, LINE.width, LINE.height) : "";
      if (area.getAttribute("data-drawn") === path + short) return;
      area.setAttribute("data-drawn", path + short);
      area.setAttribute("data-text", short); // written by the style sheet: no part of the column's name
      area.replaceChildren(...(path ? [lineOf(path)] : []));
    });
    if (isWider) this._setWidths();
  }

  // --- headers under the pointer and the keys ---

  /**
   * @param {Event} event
   * @returns {{column: Column, el: Element} | null}
   */
  _columnAt(event) {
    const head = event.target instanceof Element ? event.target.closest("[role=columnheader]") : null;
    const at = head ? [...this._head.children].indexOf(head) : -1;
    return head && at >= 0 ? { column: this._content.columns[at], el: head } : null;
  }

  /** @param {PointerEvent} event */
  _grab(event) {
    const found = this._columnAt(event);
    const target = event.target instanceof Element ? event.target : null;
    if (!found || event.button !== 0 || target?.closest(".rxm-more")) return;
    const px = found.el.getBoundingClientRect().width;
    const isResizing = target?.closest(".rxm-handle") !== null;
    this._dragged = { ...found, x: event.clientX, px, isMoving: false, isResizing };
    if (isResizing) event.preventDefault();
  }

  /** @param {PointerEvent} event */
  _dragTo(event) {
    const drag = this._dragged;
    if (!drag) return;
    const by = event.clientX - drag.x;
    if (!drag.isMoving && Math.abs(by) < (drag.isResizing ? 1 : DRAG_PX)) return;
    drag.isMoving = true;
    if (drag.isResizing) this._asked.onWidth(drag.column, Math.max(LEAST_PX, Math.round(drag.px + by)));
    else this._markTarget(this._targetAt(event.clientX));
  }

  /** @param {PointerEvent} event */
  _dropAt(event) {
    const drag = this._dragged;
    this._dragged = null;
    if (!drag?.isMoving) return;
    this._isDropped = true;
    setTimeout(() => {
      this._isDropped = false;
    });
    if (drag.isResizing) return;
    this._markTarget(-1);
    const target = this._content.columns[this._targetAt(event.clientX)];
    if (event.type === "pointerup" && target !== undefined && target !== drag.column) {
      this._asked.onMove(drag.column, target);
    }
  }

  /** @param {number} x of the pointer */
  _targetAt(x) {
    const boxes = [...this._head.children].map((cell) => cell.getBoundingClientRect());
    return boxes.findIndex((box) => x >= box.left && x < box.right);
  }

  /** @param {number} target */
  _markTarget(target) {
    [...this._head.children].forEach((cell, at) => {
      cell.classList.toggle("rxm-target", at === target);
      cell.classList.toggle("rxm-lifted", target >= 0 && this._content.columns[at] === this._dragged?.column);
    });
  }

  /** @param {Event} event */
  _menuOf(event) {
    const found = this._columnAt(event);
    if (!found) return;
    event.preventDefault();
    event.stopPropagation(); // JupyterLab would open its own
    this._asked.onMenu(found.column, found.el);
  }

  /** @param {Event} event */
  _fit(event) {
    const found = this._columnAt(event);
    const isHandle = event.target instanceof Element && event.target.closest(".rxm-handle");
    if (found && isHandle) this._asked.onWidth(found.column, null);
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Column} column
   */
  _headKey(event, column) {
    const at = this._content.columns.indexOf(column);
    const sideways = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    const cell = this._head.children[at];
    if (event.altKey && sideways) {
      const target = this._content.columns[at + sideways];
      if (target !== undefined) this._asked.onMove(column, target);
    } else if (event.altKey && event.key === "ArrowDown") this._asked.onMenu(column, cell);
    else if (event.shiftKey && sideways) {
      const px = cell.getBoundingClientRect().width + sideways * STEP_PX;
      this._asked.onWidth(column, Math.max(LEAST_PX, Math.round(px)));
    } else return;
    event.preventDefault();
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
    if (event.shiftKey) event.preventDefault(); // it selects rows, not their texts
    this._asked.onPick(this._pressedRow); // from here on it stays under the pointer
  }

  /** @param {MouseEvent} event */
  _clicked(event) {
    const row = this._pressedRow;
    if (!row) return;
    if (event.shiftKey) this._asked.onSelect(row, "range");
    else if (event.ctrlKey || event.metaKey) this._asked.onSelect(row, "toggle");
    else this.open(row);
  }

  /** @param {KeyboardEvent} event */
  _key(event) {
    if (event.target !== this.el || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== "a") return;
      event.preventDefault();
      this._asked.onSelectAll();
      return;
    }
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
      if (event.shiftKey) this._asked.onSelect(this._active, "range");
      this._reveal(this._content.list.indexOf(this._active));
      this._asked.onPoint(this._active);
    } else if (event.key === " " && this._active && at >= 0) {
      event.preventDefault();
      this._asked.onSelect(this._active, "toggle");
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      this.open(this._active);
    } else if (event.key === "Escape") {
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

/** @param {string} path */
function lineOf(path) {
  const frame = { viewBox: `0 0 ${LINE.width} ${LINE.height}`, preserveAspectRatio: "none", "aria-hidden": "true" };
  return svgElement("svg", frame, svgElement("path", { d: path }));
}

/**
 * How a cell is painted, as CSS; empty where the value has no place on the scale.
 * @param {Format} format
 * @param {unknown} value
 * @param {Summary | undefined} summary
 */
function paintOf(format, value, summary) {
  if (format === "bar") {
    const bar = barOf(value, summary);
    return bar ? `--rxm-from: ${bar[0].toFixed(1)}%; --rxm-until: ${bar[1].toFixed(1)}%;` : "";
  }
  const share = shareOf(value, summary);
  if (share === null) return "";
  const colour = share < 0.5 ? "74 168 234" : "242 108 42"; // cold and warm, and nothing between them
  return `--rxm-heat: rgb(${colour} / ${Math.round(130 * Math.abs(share - 0.5))}%);`;
}
