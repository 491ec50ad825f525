// A grid that draws only the rows one sees, however many there are: header, scroll, active row, keys, roles.

const ROW_PX = 24;
const WIDEST_CH = 44;
const ALIGNED_RIGHT = /^(number|time|duration)/;
let rxmGrids = 0;

class Grid {
  // asked: {onSort(name), onOpen(row), onScroll(isAtHome), onPick(row)}
  constructor(asked) {
    this._asked = asked;
    this._id = `rxm-grid-${(rxmGrids += 1)}`;
    this._pool = [];
    this._widths = new Map();
    this._names = [];
    this._list = [];
    this._kinds = new Map();
    this._zone = "local";
    this._sort = null;
    this._active = null;
    this._opened = null;
    this._head = rxmElement("div", { class: "rxm-row rxm-head", role: "row", "aria-rowindex": "1" });
    this._space = rxmElement("div", { class: "rxm-space", role: "rowgroup" });
    this.el = rxmElement("div", { class: "rxm-grid", role: "grid", tabindex: "0", "aria-readonly": "true" },
      rxmElement("div", { class: "rxm-headgroup", role: "rowgroup" }, this._head), this._space);
    this.el.addEventListener("scroll", () => this._scrolled(), { passive: true });
    this.el.addEventListener("keydown", (event) => this._key(event));
    this._space.addEventListener("mousedown", (event) => this._pressed(event));
    this._space.addEventListener("click", () => this._pressedRow && this.open(this._pressedRow));
    this._resized = new ResizeObserver(() => this.draw());
    this._resized.observe(this.el);
    this._expected = 0;
  }

  dispose() {
    this._resized.disconnect();
  }

  get isAtHome() {
    if (this._sort) return this.el.scrollTop < ROW_PX;
    return this.el.scrollTop + this.el.clientHeight >= this.el.scrollHeight - ROW_PX;
  }

  goHome() {
    this._scrollTo(this._sort ? 0 : this.el.scrollHeight);
    this.draw();
  }

  // What to show from now on. `dropped`: how many rows went at the top since, so that what one reads stays in place.
  show({ list, names, kinds, zone, sort, total }) {
    const isNew = names.join("\n") !== this._names.join("\n") || sort !== this._sort || zone !== this._zone ||
      names.some((name) => this._aligned?.get(name) !== ALIGNED_RIGHT.test(kinds.get(name) || ""));
    Object.assign(this, { _list: list, _names: names, _kinds: kinds, _zone: zone, _sort: sort });
    this._space.style.height = `${list.length * ROW_PX}px`;
    this.el.setAttribute("aria-rowcount", String(total + 1));
    this.el.setAttribute("aria-colcount", String(names.length));
    if (isNew) this._drawHead();
  }

  draw() {
    const rowsSeen = Math.ceil(this.el.clientHeight / ROW_PX) + 1;
    const first = Math.max(0, Math.min(Math.floor(this.el.scrollTop / ROW_PX), this._list.length - rowsSeen));
    const count = Math.max(0, Math.min(rowsSeen + 1, this._list.length - first));
    while (this._pool.length < count) this._pool.push(this._makeRow());
    let isWider = false;
    let activeId = null;
    this._pool.forEach((shown, at) => {
      const row = at < count ? this._list[first + at] : null;
      shown.el.hidden = row === null;
      shown.row = row;
      if (row === null) return;
      isWider = this._fill(shown, row, first + at) || isWider;
      if (row === this._active) activeId = shown.el.id;
    });
    if (isWider) this._setWidths();
    if (activeId) this.el.setAttribute("aria-activedescendant", activeId);
    else this.el.removeAttribute("aria-activedescendant");
  }

  activate(row) {
    this._active = row;
  }

  open(row) {
    this._active = this._opened = row;
    this.draw();
    if (row) this._asked.onOpen(row);
  }

  _makeRow() {
    const el = rxmElement("div", { class: "rxm-row", role: "row", id: `${this._id}-${this._pool.length}` });
    this._space.append(el);
    return { el, cells: [], row: null };
  }

  _fill(shown, row, index) {
    const { el, cells } = shown;
    let isWider = false;
    el.style.transform = `translateY(${index * ROW_PX}px)`;
    el.setAttribute("aria-rowindex", String(index + 2));
    el.classList.toggle("rxm-odd", row.n % 2 === 1);
    el.classList.toggle("rxm-active", row === this._active);
    el.classList.toggle("rxm-failure", row.shape.label === "Failure");
    el.setAttribute("aria-selected", String(row === this._opened));
    while (cells.length > this._names.length) cells.pop().remove();
    this._names.forEach((name, at) => {
      if (!cells[at]) el.append((cells[at] = rxmElement("div", { role: "gridcell" })));
      const cell = cells[at];
      const value = cellOf(row, name);
      const text = cellText(value, this._kinds.get(name), this._zone);
      if (cell.textContent !== text) cell.textContent = text;
      const style = cellStyle(value);
      if (cell.className !== style) cell.className = style;
      const wanted = Math.min(text.length, WIDEST_CH);
      if (wanted > this._widths.get(name)) {
        this._widths.set(name, wanted);
        isWider = true;
      }
    });
    return isWider;
  }

  _drawHead() {
    this._aligned = new Map(this._names.map((name) => [name, ALIGNED_RIGHT.test(this._kinds.get(name) || "")]));
    const focused = this._head.contains(document.activeElement) ? document.activeElement.dataset.name : null;
    const cells = this._names.map((name, at) => {
      if (!this._widths.has(name)) this._widths.set(name, Math.min(name.length + 2, WIDEST_CH));
      const direction = this._sort && this._sort.name === name ? this._sort.direction : 0;
      const button = rxmElement("button", { type: "button", "data-name": name, title: name, onclick: () => this._asked.onSort(name) },
        rxmElement("span", { class: "rxm-name" }, name),
        rxmElement("span", { class: "rxm-arrow", "aria-hidden": "true" }, direction ? (direction > 0 ? "▲" : "▼") : ""));
      return rxmElement("div", { role: "columnheader", "aria-colindex": at + 1, class: this._aligned.get(name) ? "rxm-right" : "",
        "aria-sort": direction ? (direction > 0 ? "ascending" : "descending") : "none" }, button);
    });
    this._head.replaceChildren(...cells);
    if (focused) this._head.querySelector(`[data-name="${CSS.escape(focused)}"]`)?.focus();
    this._setWidths();
  }

  _setWidths() {
    const columns = this._names.map((name) => `calc(${this._widths.get(name)}ch + 18px)`);
    this.el.style.setProperty("--rxm-columns", `${columns.join(" ")} 1fr`);
    this._space.style.minWidth = `calc(${this._names.map((name) => `${this._widths.get(name)}ch + 18px`).join(" + ") || "0px"})`;
  }

  _scrollTo(top) {
    this.el.scrollTop = top;
    this._expected = this.el.scrollTop;
  }

  _scrolled() {
    if (Math.abs(this.el.scrollTop - this._expected) > 1) this._asked.onScroll(this.isAtHome);
    this._expected = this.el.scrollTop;
    this.draw();
  }

  _pressed(event) {
    const el = event.target.closest(".rxm-row");
    this._pressedRow = this._pool.find((shown) => shown.el === el)?.row ?? null;
    if (!this._pressedRow || event.button !== 0) return;
    this._active = this._pressedRow;
    this._asked.onPick(this._pressedRow); // from here on it stays under the pointer
  }

  _key(event) {
    if (event.target !== this.el || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(this.el.clientHeight / ROW_PX) - 2);
    const last = this._list.length - 1;
    const at = this._active ? this._list.indexOf(this._active) : -1;
    const from = at >= 0 ? at : this._sort ? -1 : last + 1;
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, PageDown: from + page, PageUp: from - page, Home: 0, End: last }[event.key];
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      this._active = this._list[Math.max(0, Math.min(last, to))];
      if (event.key === "End" && !this._sort) this._asked.onScroll(true);
      else this._asked.onPick(this._active);
      this._reveal(this._list.indexOf(this._active));
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      this.open(this._active);
    } else if (event.key === "Escape" && this._opened) {
      event.preventDefault();
      this._asked.onClose();
    }
  }

  _reveal(index) {
    const top = index * ROW_PX;
    const room = this.el.clientHeight - ROW_PX;
    if (top < this.el.scrollTop) this._scrollTo(top);
    else if (top + ROW_PX > this.el.scrollTop + room) this._scrollTo(top + ROW_PX - room);
    this.draw();
  }
}

function cellStyle(value) {
  if (value === undefined) return "rxm-missing";
  if (value === null) return "rxm-none";
  if (asNumber(value) !== undefined) return "rxm-right";
  if (typeof value === "boolean") return "rxm-flag";
  return typeof value === "object" || isMarked(value, "r") ? "rxm-parts" : "";
}
