// EventTable's view: what came, as it comes; held still where a reader reads.

import { element, keepKeys, oncePerRepaint, setText } from "../dom.js";
import { groupedText } from "../format.js";
import { download, initialize, snapshotButton } from "../keep.js";
import { live } from "../live.js";
import { asCsv, asJson } from "./copy.js";
import { EXAMPLES, readFilter } from "./filter.js";
import { Grid } from "./grid.js";
import { menu } from "./menu.js";
import { Rate } from "./rate.js";
import { columnTitle, NUMBER, presentCells, presentFields, Rows, sorted } from "./rows.js";
import { eventTree } from "./tree.js";
import { jsonObject, parseBuffer } from "./values.js";

/** @import { Model } from "../live.js" */
/** @import { TableEvent, TableNews, TableState } from "../protocol.js" */
/** @import { Sort } from "./grid.js" */
/** @import { Column, Row } from "./rows.js" */
/** @import { Zone } from "./values.js" */

const RESORT_MS = 250;
const MOST_LOOKED_AT = 200;

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  const rows = new Rows(10_000);
  const rate = new Rate();
  /** @type {{total: number, kept: number, one_in: number, state: TableState}} */
  const told = { total: 0, kept: 0, one_in: 1, state: { tone: "idle", text: "", hint: "" } };
  /** @type {{zone: Zone, filter: string, sort: Sort | null, hidden: Set<Column>}} */
  const chosen = { zone: "local", filter: "", sort: null, hidden: new Set() };
  /** @type {{why: "scroll" | "pause", rows: Row[], total: number} | null} while the view stays as it is */
  let held = null;
  /** @type {{row: Row, names: string[], cells: unknown[], note: string} | null} the row that is open as a tree */
  let opened = null;
  let sortedAt = 0;
  /** @type {Row[]} */
  let list = [];

  // --- the page ---

  const root = element("div", { class: "rxm-table", role: "group" });
  const title = element("strong", { class: "rxm-title" });
  const stateText = element("span");
  const state = element("span", { class: "rxm-state" }, stateText);
  const filterNote = element("div", { class: "rxm-filternote", role: "status", hidden: true });
  filterNote.id = `rxm-filter-${Math.random().toString(36).slice(2)}`;
  const filter = element("input", {
    type: "search",
    class: "rxm-filter",
    placeholder: "Filter",
    "aria-label": "Filter rows",
    "aria-describedby": filterNote.id,
    title: "word · column:word · column>5 · -word",
    spellcheck: "false",
    oninput: () => choose({ filter: filter.value }),
  });
  const help = menu(root, "?", "How to filter", fillHelp);
  const pause = toggle("Pause", "Hold the rows; what comes is counted", () =>
    held?.why === "pause" ? release() : hold("pause"),
  );
  const follow = toggle("Follow", "Stay with the newest rows", () => (held ? release() : hold("scroll")));
  const zone = element("button", {
    type: "button",
    hidden: true,
    onclick: () => choose({ zone: chosen.zone === "utc" ? "local" : "utc" }),
  });
  const columns = menu(root, "Columns", "Columns", fillColumns);
  const copy = menu(root, "Copy", "Copy", fillCopy);
  const save = menu(root, "Download", "Download", fillDownload);
  const bar = element(
    "div",
    { class: "rxm-bar" },
    title,
    state,
    element("span", { class: "rxm-grow" }),
    element("span", { class: "rxm-filterbox" }, filter, help.el),
    pause,
    follow,
    zone,
    columns.el,
    copy.el,
    save.el,
    snapshotButton(model, () => tellLook()),
  );
  const grid = new Grid({
    onSort: sortBy,
    onOpen: openRow,
    onPick: () => hold("scroll"),
    onClose: closeRow,
    onScroll: (isAtHome) => (isAtHome ? release("scroll") : hold("scroll")),
  });
  const empty = element("div", { class: "rxm-empty" });
  const hint = element("button", {
    type: "button",
    class: "rxm-hint",
    title: "Stay with the newest rows",
    hidden: true,
    onclick: () => release(),
  });
  const detail = element("div", { class: "rxm-detail", role: "region", hidden: true });
  const counts = element("span", { class: "rxm-counts" });
  const thin = element("span", {
    class: "rxm-thin",
    title: "More came than can be shown; every event is counted.",
    hidden: true,
  });
  const foot = element("div", { class: "rxm-foot" }, counts, thin, element("span", { class: "rxm-grow" }), hint);
  const spoken = element("div", { class: "rxm-unseen", role: "status", "aria-live": "polite" });
  root.append(bar, filterNote, element("div", { class: "rxm-body" }, grid.el, empty), detail, foot, spoken);
  keepKeys(root);
  el.append(root);

  /**
   * @param {string} text
   * @param {string} about
   * @param {() => void} onclick
   */
  function toggle(text, about, onclick) {
    return element("button", { type: "button", title: about, "aria-pressed": "false", onclick }, text);
  }

  function fillColumns() {
    return [...rows.kinds.keys()].map((column) => {
      const onchange = () => {
        chosen.hidden[box.checked ? "delete" : "add"](column);
        refresh();
      };
      const box = element("input", { type: "checkbox", onchange });
      box.checked = !chosen.hidden.has(column);
      return element("label", {}, box, column === NUMBER ? "# (the event's number)" : column);
    });
  }

  function fillCopy() {
    /** @type {[string, (rows: Row[], names: string[]) => string][]} */
    const forms = [
      ["JSON", asJson],
      ["CSV", asCsv],
    ];
    return forms.map(([text, write]) => {
      const onclick = () => copyRows(text, write);
      return element("button", { type: "button", onclick }, `Copy ${groupedText(list.length)} rows as ${text}`);
    });
  }

  function fillDownload() {
    /** @type {[string, string, string, (rows: Row[], names: string[]) => string][]} */
    const forms = [
      ["JSON Lines", "jsonl", "application/jsonl", asJson],
      ["CSV", "csv", "text/csv", asCsv],
    ];
    return forms.map(([text, ending, type, write]) => {
      const onclick = () => {
        save.open(false);
        save.button.focus();
        const name = (title.textContent ?? "").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "events";
        download(write(list, shownFields()), `${name}.${ending}`, type);
        say(`saved ${groupedText(list.length)} rows as ${text}`);
      };
      return element("button", { type: "button", onclick }, `${groupedText(list.length)} rows as ${text}`);
    });
  }

  function fillHelp() {
    const lines = EXAMPLES.flatMap(([text, about]) => [
      element("span", { class: "rxm-example" }, text),
      element("span", { class: "rxm-why" }, about),
    ]);
    return [element("div", { class: "rxm-examples" }, ...lines)]; // no <dl>, which notebooks style for their texts
  }

  // --- what the reader does ---

  /** @param {Partial<typeof chosen>} change */
  function choose(change) {
    Object.assign(chosen, change);
    refresh();
  }

  /** @param {"scroll" | "pause"} why */
  function hold(why) {
    if (held && (held.why === why || why === "scroll")) return;
    held = { why, rows: held ? held.rows : rows.list(), total: held ? held.total : told.total };
    say(why === "pause" ? "paused" : "");
    refresh();
  }

  /** @param {"scroll"} [why] */
  function release(why) {
    if (!held || (why && held.why !== why)) return;
    held = null;
    say("following");
    refresh();
    grid.goHome();
  }

  /** @param {Column} column */
  function sortBy(column) {
    const { sort } = chosen;
    const isOther = !sort || sort.name !== column;
    /** @type {Sort | null} */
    const next = isOther ? { name: column, direction: 1 } : sort.direction > 0 ? { name: column, direction: -1 } : null;
    const order = next && next.direction > 0 ? "ascending" : "descending";
    say(next ? `sorted by ${columnTitle(column)}, ${order}` : "in the order of events");
    if (held?.why === "scroll") held = null;
    choose({ sort: next });
    grid.goHome();
  }

  /** @param {Row} row */
  function openRow(row) {
    const isCut = row.cells.some((value) => JSON.stringify(value ?? null).includes("\\u0001c"));
    opened = { row, ...presentFields(row.shape.names, row.cells), note: isCut ? "shortened" : "" };
    if (isCut) {
      connection.send({ do: "event", number: row.n }, (news) => "event" in news && news.event === row.n);
    }
    drawDetail();
  }

  function closeRow() {
    opened = null;
    grid.open(null);
    drawDetail();
    grid.el.focus();
  }

  /**
   * @param {string} format
   * @param {(rows: Row[], names: string[]) => string} write
   */
  async function copyRows(format, write) {
    copy.open(false);
    copy.button.focus();
    await copyText(write(list, shownFields()), `${groupedText(list.length)} rows as ${format}`);
  }

  /**
   * @param {string} text
   * @param {string} what
   */
  async function copyText(text, what) {
    try {
      await navigator.clipboard.writeText(text);
      flash(`copied ${what}`);
    } catch {
      const area = element("textarea", { class: "rxm-unseen" });
      area.value = text;
      root.append(area);
      area.select();
      flash(document.execCommand("copy") ? `copied ${what}` : "this browser does not allow to copy");
      area.remove();
    }
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let flashing;
  /** @param {string} text */
  function flash(text) {
    clearTimeout(flashing);
    copy.button.textContent = text;
    say(text);
    flashing = setTimeout(() => {
      copy.button.textContent = "Copy";
    }, 1500);
  }

  /** @param {string} text */
  function say(text) {
    if (text) spoken.textContent = text;
  }

  // --- drawing ---

  function shownColumns() {
    return [...rows.kinds.keys()].filter((column) => !chosen.hidden.has(column));
  }

  function shownFields() {
    return shownColumns().filter((column) => column !== NUMBER);
  }

  let looked = "";
  // The kernel's pictures show what this view shows; where that is not all, in order, it has to hear of it.
  function tellLook() {
    const isPlain = !chosen.sort && !chosen.filter.trim() && !chosen.hidden.size;
    const shown = chosen.sort ? list.slice(0, MOST_LOOKED_AT) : list.slice(-MOST_LOOKED_AT);
    const hidden = [...chosen.hidden].map((column) => (column === NUMBER ? "" : column));
    const numbers = isPlain ? [] : shown.map((row) => row.n);
    const look = {
      is_plain: isPlain,
      is_sorted: Boolean(chosen.sort),
      filter: chosen.filter.trim(),
      hidden,
      numbers,
      count: list.length,
    };
    const key = JSON.stringify(look);
    if (key === looked) return;
    looked = key;
    connection.send({ do: "look", ...look });
  }

  function refresh() {
    sortedAt = 0;
    asked.cancel();
    draw();
  }

  function draw() {
    const now = performance.now();
    const isResorting = !chosen.sort || held || now - sortedAt >= RESORT_MS;
    if (isResorting) {
      sortedAt = now;
      list = held ? held.rows : rows.list();
      filterList();
      if (chosen.sort) list = sorted(list, chosen.sort.name, chosen.sort.direction);
    } else {
      setTimeout(asked, RESORT_MS - (now - sortedAt));
    }
    grid.show({ list, columns: shownColumns(), kinds: rows.kinds, zone: chosen.zone, sort: chosen.sort });
    if (!held) grid.goHome();
    else grid.draw();
    drawBar();
    drawFoot();
  }

  function filterList() {
    const { test, problems, remarks } = readFilter(chosen.filter, chosen.zone, rows.kinds);
    const all = list.length;
    if (test) list = list.filter(test);
    const said = [...problems.map((problem) => `not understood, and left out: ${problem}`)];
    if (all && !list.length) said.push(...remarks);
    filterNote.hidden = !said.length;
    setText(filterNote, said.join(" · "));
    filterNote.classList.toggle("rxm-wrong", problems.length > 0);
    if (problems.length) filter.setAttribute("aria-invalid", "true");
    else filter.removeAttribute("aria-invalid");
  }

  const asked = oncePerRepaint(draw);

  function drawBar() {
    setText(stateText, told.state.text);
    state.title = told.state.text;
    state.dataset.tone = told.state.tone;
    const isPaused = held?.why === "pause";
    setText(pause, isPaused ? "Resume" : "Pause");
    pause.title = isPaused ? "Stay with the newest rows again" : "Hold the rows; what comes is counted";
    pause.setAttribute("aria-pressed", String(isPaused));
    follow.setAttribute("aria-pressed", String(!held));
    follow.hidden = isPaused; // it would do what Resume does
    zone.hidden = ![...rows.kinds.values()].some((kind) => /^(time|moment)/.test(kind));
    setText(zone, chosen.zone === "utc" ? "Times: UTC" : "Times: local");
    zone.title = chosen.zone === "utc" ? "Show times in local time" : "Show times in UTC";
    const came = held ? told.total - held.total : 0;
    hint.hidden = !came;
    if (came) {
      const newer = `${groupedText(came)} newer ${chosen.sort ? "↑" : "↓"}`;
      setText(hint, isPaused ? `paused · ${groupedText(came)} came meanwhile` : newer);
    }
    drawEmpty();
  }

  function drawEmpty() {
    empty.hidden = list.length > 0;
    if (list.length) return;
    const isFiltered = told.total > 0 && rows.length > 0;
    const [what, why] = isFiltered
      ? ["no row matches the filter", chosen.filter]
      : [isOver() ? "no events came" : "no events yet", told.state.hint];
    if (empty.textContent === what + why) return;
    empty.replaceChildren(element("div", {}, what), element("div", { class: "rxm-why" }, why));
  }

  function drawFoot() {
    const perSecond = rate.perSecond(performance.now() / 1000);
    const parts = [`${groupedText(told.total)} ${told.total === 1 ? "event" : "events"}`];
    if (!isOver()) parts.push(`${perSecond >= 10 ? groupedText(perSecond) : Number(perSecond.toFixed(1))}/s`);
    if (told.kept > rows.limit) parts.push(`last ${groupedText(rows.limit)} rows held`);
    if (chosen.filter.trim()) parts.push(`${groupedText(list.length)} match`);
    setText(counts, parts.join(" · "));
    const thinned = told.total - told.kept;
    thin.hidden = thinned <= 0;
    if (thinned <= 0) return;
    const missing = `${groupedText(thinned)} not shown`;
    setText(thin, told.one_in > 1 ? `showing 1 in ${groupedText(told.one_in)} · ${missing}` : missing);
  }

  function drawDetail() {
    detail.hidden = !opened;
    detail.replaceChildren();
    if (!opened) return;
    const { row, names, cells, note } = opened;
    const what = `Event ${row.n}${row.shape.label ? ` · ${row.shape.label}` : ""}`;
    detail.setAttribute("aria-label", what);
    const onclick = () => copyText(jsonObject(names, cells), "the event");
    detail.append(
      element(
        "div",
        { class: "rxm-bar" },
        element("strong", {}, what),
        element("span", { class: "rxm-why" }, note),
        element("span", { class: "rxm-grow" }),
        element("button", { type: "button", onclick }, "Copy event"),
        element("button", { type: "button", "aria-label": "Close", title: "Close", onclick: closeRow }, "×"),
      ),
      eventTree(names, cells, rows.kinds, chosen.zone),
    );
  }

  function isOver() {
    return ["ended", "failed"].includes(told.state.tone);
  }

  // --- what the kernel says ---

  /**
   * @param {TableNews | TableEvent} news
   * @param {DataView[]} buffers
   */
  function take(news, buffers) {
    if ("event" in news) takeEvent(news, buffers);
    else takeNews(news, buffers);
  }

  /**
   * @param {TableNews} news
   * @param {DataView[]} buffers
   */
  function takeNews(news, buffers) {
    if (news.shapes) rows.addShapes(news.first_shape ?? 0, news.shapes);
    if (news.kinds) rows.addKinds(news.kinds);
    rows.add(parseBuffer(buffers));
    if (news.state.text !== told.state.text) say(news.state.text);
    if (news.one_in !== told.one_in && news.one_in > 1) say(`showing 1 in ${news.one_in}`);
    Object.assign(told, { total: news.total, kept: news.kept, one_in: news.one_in, state: news.state });
    rate.note(news.at, news.total, performance.now() / 1000);
    asked();
  }

  /**
   * @param {TableEvent} news
   * @param {DataView[]} buffers
   */
  function takeEvent(news, buffers) {
    if (!opened || opened.row.n !== news.event) return;
    if (news.gone) opened.note = "shortened; the kernel no longer holds the rest";
    else {
      const [names, cells] = parseBuffer(buffers);
      Object.assign(opened, presentFields(names, presentCells(cells)), { note: "" });
    }
    drawDetail();
  }

  /**
   * @param {TableNews | TableEvent} news
   * @param {DataView[]} buffers
   */
  function takeAll(news, buffers) {
    if ("event" in news) return;
    if (news.total < told.total) held = null; // the stream has begun again
    rows.limit = news.limit ?? rows.limit;
    rows.clear();
    if (!news.total) rows.forget();
    setText(title, news.label ?? "");
    root.setAttribute("aria-label", `Events of ${news.label}`);
    takeNews(news, buffers);
  }

  const connection = live(model, el, { onSnapshot: takeAll, onMessage: take });
  const aging = setInterval(() => {
    if (!connection.isShown()) return;
    drawFoot(); // the rate falls though nothing comes
    if (told.total) tellLook();
  }, 1000);
  draw();

  return () => {
    clearInterval(aging);
    clearTimeout(flashing);
    asked.cancel();
    for (const one of [help, columns, copy, save]) one.dispose();
    grid.dispose();
    connection.dispose();
    root.remove();
  };
}

export default { initialize, render };
