// StateTable's view: keys with bars that fill towards their limits; those that leave say why and fade.

import { element, focusedIn, keepKeys, oncePerRepaint, setText } from "../dom.js";
import { durationText, groupedText } from "../format.js";
import { initialize, snapshotButton } from "../keep.js";
import { live } from "../live.js";
import { asNumber, cellText, exactText, parseBuffer } from "../table/values.js";
import { FADES_MS, Keys, passed } from "./keys.js";

/** @import { Model } from "../live.js" */
/** @import { StateLimits, StateNews } from "../protocol.js" */
/** @import { Key, Order } from "./keys.js" */

const ROW_PX = 26;
/** @type {Order["name"][]} */
const COLUMNS = ["key", "value", "idle", "age"];
/** @type {Record<Order["name"], string>} */
const ABOUT = { key: "key", value: "value", idle: "since the last touch", age: "since it was put in" };

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  const keys = new Keys();
  /** @type {{count: number, evicted: number, limits: StateLimits, label: string}} */
  const told = { count: 0, evicted: 0, limits: { idle: null, age: null, max_keys: null }, label: "" };
  /** @type {Order | null} */
  let order = null;
  let isNumeric = false; // whether all values are numbers, which then stand to the right, as their header does

  const title = element("strong", { class: "rxm-title" });
  const counts = element("span", { class: "rxm-counts" });
  const grow = element("span", { class: "rxm-grow" });
  const bar = element("div", { class: "rxm-bar" }, title, grow, counts, snapshotButton(model));
  const head = element("div", { class: "rxm-keyrow rxm-head", role: "row", "aria-rowindex": "1" });
  const space = element("div", { class: "rxm-space", role: "rowgroup" });
  const grid = element(
    "div",
    { class: "rxm-grid rxm-keys", role: "grid", tabindex: "0", "aria-readonly": "true" },
    element("div", { class: "rxm-headgroup", role: "rowgroup" }, head),
    space,
  );
  const empty = element("div", { class: "rxm-empty" });
  const root = element(
    "div",
    { class: "rxm-table rxm-states", role: "group" },
    bar,
    element("div", { class: "rxm-body" }, grid, empty),
  );
  /** @type {ReturnType<typeof makeRow>[]} */
  const pool = [];
  keepKeys(root);
  el.append(root);
  grid.addEventListener("scroll", () => draw(), { passive: true });
  grid.addEventListener("keydown", (event) => {
    const page = grid.clientHeight - 2 * ROW_PX;
    /** @type {Record<string, number>} */
    const steps = { ArrowDown: ROW_PX, ArrowUp: -ROW_PX, PageDown: page, PageUp: -page, Home: -1e9, End: 1e9 };
    const by = steps[event.key];
    if (by === undefined || event.target !== grid) return;
    event.preventDefault();
    grid.scrollTop += by;
  });

  function drawHead() {
    const cells = COLUMNS.map((name) => {
      const limit = name === "idle" || name === "age" ? told.limits[name] : null;
      const direction = order && order.name === name ? order.direction : 0;
      const isRight = name === "idle" || name === "age" || (name === "value" && isNumeric);
      const attributes = {
        role: "columnheader",
        class: isRight ? "rxm-right" : "",
        "aria-sort": direction ? (direction > 0 ? "ascending" : "descending") : "none",
      };
      const button = element(
        "button",
        { type: "button", title: ABOUT[name], onclick: () => sortBy(name) },
        element("span", { class: "rxm-name" }, name + (limit ? ` · ${durationText(limit * 1e9)}` : "")),
        element("span", { class: "rxm-arrow", "aria-hidden": "true" }, direction ? (direction > 0 ? "▲" : "▼") : ""),
      );
      return element("div", attributes, button);
    });
    const focused = focusedIn(head);
    const at = [...head.children].findIndex((cell) => cell.contains(focused));
    head.replaceChildren(...cells);
    if (focused && at >= 0) cells[at].querySelector("button")?.focus();
  }

  /** @param {Order["name"]} name */
  function sortBy(name) {
    const first = name === "idle" || name === "age" ? -1 : 1; // what goes next is what one looks for
    const isOther = !order || order.name !== name;
    order = isOther ? { name, direction: first } : order?.direction === first ? { name, direction: -first } : null;
    drawHead();
    draw();
  }

  function draw() {
    const isFading = keys.sweep(performance.now());
    const list = keys.list(order);
    const wasNumeric = isNumeric;
    isNumeric = list.length > 0 && list.every((one) => asNumber(one.value) !== undefined);
    if (isNumeric !== wasNumeric) drawHead();
    space.style.height = `${list.length * ROW_PX}px`;
    grid.setAttribute("aria-rowcount", String(list.length + 1));
    const seen = Math.ceil(grid.clientHeight / ROW_PX) + 1;
    const first = Math.max(0, Math.min(Math.floor(grid.scrollTop / ROW_PX), list.length - seen));
    while (pool.length < Math.min(seen + 1, list.length)) {
      pool.push(makeRow());
      space.append(pool[pool.length - 1].el);
    }
    pool.forEach((row, at) => {
      const one = list[first + at];
      row.el.hidden = !one || at > seen;
      if (one) row.fill(one, first + at, { limits: told.limits, now: keys.now, isNumeric });
    });
    empty.hidden = list.length > 0;
    const why = told.evicted ? "all keys have left" : "a key appears when it is put in";
    if (!empty.hidden && empty.lastChild?.textContent !== why) {
      empty.replaceChildren(element("div", {}, "no keys"), element("div", { class: "rxm-why" }, why));
    }
    const isPart = told.count > list.filter((one) => !one.reason).length;
    const keysText = `${groupedText(told.count)} ${told.count === 1 ? "key" : "keys"}`;
    const evictedText = `${groupedText(told.evicted)} evicted`;
    setText(counts, `${keysText} · ${evictedText}${isPart ? " · the last touched shown" : ""}`);
    if (isFading) setTimeout(asked, 200);
  }

  const asked = oncePerRepaint(draw);

  /**
   * @param {StateNews} news
   * @param {DataView[]} buffers
   */
  function take(news, buffers) {
    keys.take(news, parseBuffer(buffers), performance.now());
    const isNew = JSON.stringify(news.limits) !== JSON.stringify(told.limits);
    Object.assign(told, { count: news.count, evicted: news.evicted, limits: news.limits, label: news.label });
    setText(title, told.label);
    root.setAttribute("aria-label", `Keys of ${told.label}`);
    if (isNew) drawHead();
    asked();
  }

  /**
   * @param {StateNews} news
   * @param {DataView[]} buffers
   */
  function takeAll(news, buffers) {
    keys.clear();
    take(news, buffers);
  }

  const connection = live(model, el, { onSnapshot: takeAll, onMessage: take });
  const resized = new ResizeObserver(asked);
  resized.observe(grid);
  drawHead();
  draw();

  return () => {
    asked.cancel();
    resized.disconnect();
    connection.dispose();
    root.remove();
  };
}

// A row of the page, which shows one key after the other.
function makeRow() {
  const meters = ["idle", "age"].map((name) => {
    const bar = element("div", { class: "rxm-fill" });
    const text = element("span", {});
    return { name, bar, text, share: 0, el: element("div", { role: "gridcell", class: "rxm-meter" }, bar, text) };
  });
  const key = element("div", { role: "gridcell" });
  const value = element("div", { role: "gridcell" });
  const el = element("div", { class: "rxm-keyrow", role: "row" }, key, value, ...meters.map((meter) => meter.el));
  let number = -1;

  /**
   * @param {Key} one
   * @param {number} index
   * @param {{limits: StateLimits, now: number, isNumeric: boolean}} about
   */
  function fill(one, index, { limits, now, isNumeric }) {
    const isOther = number !== one.number;
    number = one.number;
    el.style.transform = `translateY(${index * ROW_PX}px)`;
    el.setAttribute("aria-rowindex", String(index + 2));
    el.classList.toggle("rxm-odd", one.number % 2 === 1);
    el.classList.toggle("rxm-gone", one.reason !== "");
    el.style.opacity = one.reason ? String(Math.max(0.1, 1 - (performance.now() - one.goneAt) / FADES_MS)) : "";
    const keyText = exactText(one.key);
    const valueText = cellText(one.value);
    setText(key, keyText);
    if (key.title !== keyText) key.title = keyText;
    setText(value, valueText);
    if (value.title !== valueText) value.title = valueText;
    value.className = isNumeric ? "rxm-right" : typeof one.value === "object" && one.value ? "rxm-parts" : "";
    for (const meter of meters) {
      const isIdle = meter.name === "idle";
      const limit = isIdle ? limits.idle : limits.age;
      const { text: words, share } = passed(one, isIdle ? one.touched : one.born, limit, now);
      const isCause = one.reason === meter.name;
      const isTold = one.reason && isIdle && one.reason !== "age";
      setText(meter.text, isCause ? `left · ${words}` : isTold ? `${words} · ${one.reason}` : words);
      meter.el.classList.toggle("rxm-nolimit", share === null);
      const wide = share ?? 0;
      meter.bar.classList.toggle("rxm-back", wide < meter.share || isOther); // a touch empties the bar at once
      meter.bar.style.transform = `scaleX(${wide})`;
      meter.share = wide;
      meter.bar.classList.toggle("rxm-late", wide > 0.8);
    }
  }

  return { el, fill };
}

export default { initialize, render };
