// EventTable's view: what came, as it comes; held still where a reader reads.

import { element, keepKeys, oncePerRepaint, setText } from "../dom.js";
import { groupedText } from "../format.js";
import { download, fileName, initialize, snapshotButton } from "../keep.js";
import { live } from "../live.js";
import { menu } from "../menu.js";
import { timeCursor } from "../time_cursor.js";
import { Arrangement, keyOf } from "./arrangement.js";
import { columnMenu } from "./column_menu.js";
import { asCsv, asJson } from "./copy.js";
import { EXAMPLES, readColumnFilter, readFilter } from "./filter.js";
import { Grid } from "./grid.js";
import { traitsOf } from "./kinds.js";
import { Rate } from "./rate.js";
import { Reporter } from "./reporter.js";
import { columnTitle, NUMBER, presentCells, presentFields, Rows, rowAt, sorted } from "./rows.js";
import { emptyColumns, summarize, summaryTexts } from "./summaries.js";
import { eventTree } from "./tree.js";
import { jsonObject, parseBuffer, timesOf } from "./values.js";

/** @import { Model } from "../live.js" */
/** @import { Layout, TableEvent, TableNews, TableState } from "../protocol.js" */
/** @import { Entry } from "./column_menu.js" */
/** @import { Sort } from "./grid.js" */
/** @import { Column, Row } from "./rows.js" */
/** @import { Zone } from "./values.js" */
/** @import { Moment } from "../time_cursor.js" */

const RESORT_MS = 250;
const SUM_MS = 500;

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  const rows = new Rows(10_000);
  const rate = new Rate();
  /** @type {{total: number, kept: number, one_in: number, state: TableState}} */
  const told = { total: 0, kept: 0, one_in: 1, state: { tone: "idle", text: "", hint: "" } };
  /** @type {{zone: Zone, filter: string, sort: Sort | null}} */
  const chosen = { zone: "local", filter: "", sort: null };
  const columnsAs = new Arrangement();
  let isArranged = false; // by this view's reader, or as a view before it
  /** @type {Record<string, string>} fields that the program wants shown as bars or colours */
  let given = {};
  /** @type {Set<number>} the numbers of the rows that are selected */
  const selected = new Set();
  /** @type {Row | null} where a range of them begins */
  let anchor = null;
  /** @type {ReturnType<typeof summarize>} */
  let summaries = new Map();
  let summedAt = Number.NEGATIVE_INFINITY;
  /** @type {Row[]} the rows that pass the filters, in the order in which they came */
  let passing = [];
  /** @type {{why: "scroll" | "pause", rows: Row[], total: number} | null} while the view stays as it is */
  let held = null;
  /** @type {{row: Row, names: string[], cells: unknown[], note: string} | null} the row that is open as a tree */
  let opened = null;
  let sortedAt = 0;
  /** @type {Row[]} */
  let list = [];
  let link = { run: "", port: "", first: 0 }; // the number of this table's first event among those of the port

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
    title: "word · column:word · column>5 · column=1..9 · not word · (a or b)",
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
    snapshotButton(model, () => reporter.flush()),
  );
  const grid = new Grid({
    onSort: sortBy,
    onOpen: openRow,
    onPick: () => hold("scroll"),
    onClose: () => (opened ? closeRow() : selectRows([])),
    onSelect: selectRow,
    onSelectAll: () => selectRows(list),
    onMenu: openColumn,
    onMove: (column, target) => arrange(() => columnsAs.move(column, target, shownColumns())),
    onWidth: (column, px) => arrange(() => columnsAs.setWidth(column, px)),
    onScroll: (isAtHome) => (isAtHome ? release("scroll") : hold("scroll")),
    onPoint: (row) => {
      const at = row && !Number.isNaN(row.at) ? row.at : null;
      shared.point({ at, port: link.port, ...(row ? { number: link.first + row.n } : {}) });
    },
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
  const chips = element("div", { class: "rxm-chips", role: "group", "aria-label": "Filters of columns", hidden: true });
  root.append(bar, filterNote, chips, element("div", { class: "rxm-body" }, grid.el, empty), detail, foot, spoken);
  const columnPanel = columnMenu(root);
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
    const boxes = columnsAs.arranged(rows.kinds.keys()).map((column) => {
      const name = column === NUMBER ? "# (the event's number)" : column;
      return checked(name, !columnsAs.isHidden(column), (isOn) => columnsAs.hide(column, !isOn));
    });
    const about = "Fold away columns that are empty in view";
    const fold = checked(about, columnsAs.layout.folds, (isOn) => {
      columnsAs.layout.folds = isOn;
    });
    const onclick = () => {
      arrange(() => columnsAs.restore(undefined));
      columns.open(false);
      columns.button.focus();
    };
    const reset = element("button", { type: "button", onclick }, "Reset columns");
    return [...boxes, element("hr", {}), fold, element("div", { class: "rxm-menurow" }, reset)];
  }

  /**
   * @param {string} text
   * @param {boolean} isOn
   * @param {(isOn: boolean) => void} change
   */
  function checked(text, isOn, change) {
    const box = element("input", { type: "checkbox", onchange: () => arrange(() => change(box.checked)) });
    box.checked = isOn;
    return element("label", {}, box, text);
  }

  /**
   * @param {Column} column
   * @param {Element} at
   */
  function openColumn(column, at) {
    const kind = rows.kinds.get(column) ?? "";
    const summary = summaries.get(column);
    const all = shownColumns();
    const place = all.indexOf(column);
    const format = columnsAs.formatOf(column, given);
    /** @param {number} direction */
    const sortAs = (direction) => () => {
      const isOn = chosen.sort?.name === column && chosen.sort.direction === direction;
      sortTo(isOn ? null : { name: column, direction });
    };
    const isSorted = (/** @type {number} */ way) => chosen.sort?.name === column && chosen.sort.direction === way;
    /** @param {number} by */
    const moveBy = (by) => () => arrange(() => all[place + by] && columnsAs.move(column, all[place + by], all));
    /** @param {typeof format} as */
    const formatAs = (as) => () => arrange(() => columnsAs.setFormat(column, as));
    const isFrozen = columnsAs.isFrozen(column);
    columnPanel.open(
      {
        title: column === NUMBER ? "# (the event's number)" : column,
        about: summary ? summaryTexts(summary, kind).full : "",
        filter: columnsAs.filterOf(column),
        onFilter: (text) => {
          arrange(() => columnsAs.setFilter(column, text));
          return readColumnFilter(text, column, chosen.zone, rows.kinds).problems.join(" · ");
        },
        rows: [
          [
            ["Sort ▲", isSorted(1), sortAs(1)],
            ["Sort ▼", isSorted(-1), sortAs(-1)],
          ],
          ...(traitsOf(kind).summary === "spark" && column !== NUMBER
            ? /** @type {Entry["rows"]} */ ([
                [
                  ["Plain", !format, formatAs("")],
                  ["Bars", format === "bar", formatAs("bar")],
                  ["Colours", format === "heat", formatAs("heat")],
                ],
              ])
            : []),
          [
            ["◀ Move", null, moveBy(-1)],
            ["Move ▶", null, moveBy(1)],
          ],
          [
            ["Freeze", isFrozen, () => arrange(() => columnsAs.freeze(column, !isFrozen))],
            ["Hide", null, () => arrange(() => columnsAs.hide(column, true))],
            ["Fit width", null, () => arrange(() => columnsAs.setWidth(column, null))],
          ],
        ],
      },
      at,
    );
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
        download(write(list, shownFields()), `${fileName(title.textContent ?? "", "events")}.${ending}`, type);
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
    columnsAs.layout.filter = chosen.filter;
    columnsAs.layout.sort = chosen.sort && [keyOf(chosen.sort.name), chosen.sort.direction];
    arrange(() => undefined);
  }

  /** @param {() => unknown} change of the columns by the reader */
  function arrange(change) {
    change();
    isArranged = true;
    refresh();
    chose();
  }

  function chose() {
    root.dataset.told = "false"; // until the kernel knows what is chosen
    reporter.chose();
  }

  // --- which rows are selected ---

  /** @param {Row[]} chosenRows */
  function selectRows(chosenRows) {
    if (!chosenRows.length && !selected.size) return;
    selected.clear();
    for (const row of chosenRows) selected.add(row.n);
    anchor = chosenRows[0] ?? null;
    selectionChanged();
  }

  /**
   * @param {Row} row
   * @param {"only" | "toggle" | "range"} how
   */
  function selectRow(row, how) {
    const from = anchor ? list.indexOf(anchor) : -1;
    const to = list.indexOf(row);
    if (how === "range" && from >= 0 && to >= 0) {
      selected.clear();
      for (const each of list.slice(Math.min(from, to), Math.max(from, to) + 1)) selected.add(each.n);
    } else {
      if (how !== "toggle") selected.clear();
      if (how !== "toggle" || !selected.delete(row.n)) selected.add(row.n);
      anchor = row;
    }
    selectionChanged();
  }

  function selectionChanged() {
    if (selected.size > 1) say(`${groupedText(selected.size)} rows selected`);
    grid.draw();
    drawFoot();
    chose();
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
    sortTo(next);
  }

  /** @param {Sort | null} next */
  function sortTo(next) {
    const order = next && next.direction > 0 ? "ascending" : "descending";
    say(next ? `sorted by ${columnTitle(next.name)}, ${order}` : "in the order of events");
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
    selectRow(row, "only");
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

  // --- the moment that another view of the run points at ---

  const shared = timeCursor(pointed, () => link.run);

  /** @param {Moment} moment */
  function pointed({ at, port, number, opens }) {
    const isOurs = port === link.port && number !== undefined;
    const n = isOurs ? number - link.first : undefined;
    const row = rowAt(rows.list(), { at, n }) ?? null;
    grid.point(row);
    if (!opens || !isOurs) return;
    if (row?.n !== n) {
      say(`event ${n} is not held`);
      return;
    }
    hold("scroll");
    draw();
    grid.open(row);
    grid.reveal(/** @type {Row} */ (row));
  }

  // --- drawing ---

  function visibleColumns() {
    return columnsAs.visible(rows.kinds.keys(), emptyColumns(summaries));
  }

  function shownColumns() {
    return visibleColumns().shown;
  }

  function shownFields() {
    return shownColumns().filter((column) => column !== NUMBER);
  }

  function refresh() {
    sortedAt = 0;
    summedAt = Number.NEGATIVE_INFINITY;
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
      passing = list;
      if (chosen.sort) list = sorted(list, chosen.sort.name, chosen.sort.direction);
    } else {
      setTimeout(asked, RESORT_MS - (now - sortedAt));
    }
    if (now - summedAt >= SUM_MS) {
      summedAt = now;
      summaries = summarize(passing, rows.kinds);
    } else if (!summing) {
      summing = setTimeout(sumLater, SUM_MS - (now - summedAt));
    }
    const { shown } = visibleColumns();
    grid.show({
      list,
      columns: shown,
      kinds: rows.kinds,
      zone: chosen.zone,
      sort: chosen.sort,
      frozen: shown.filter((column) => columnsAs.isFrozen(column)).length,
      formats: shown.map((column) => columnsAs.formatOf(column, given)),
      fixed: shown.map((column) => columnsAs.widthOf(column)),
      filtered: new Set(shown.filter((column) => columnsAs.filterOf(column))),
      selected,
      summaries,
    });
    if (!held) grid.goHome();
    else grid.draw();
    drawBar();
    drawChips();
    drawFoot();
    reporter.rowsCame();
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let summing;
  function sumLater() {
    summing = undefined;
    asked();
  }

  function filterList() {
    const { test, problems, remarks } = readFilter(chosen.filter, chosen.zone, rows.kinds);
    const all = list.length;
    if (test) list = list.filter(test);
    for (const { column, title: name, text } of columnsAs.filters(rows.kinds.keys())) {
      const own = readColumnFilter(text, column, chosen.zone, rows.kinds);
      if (own.test) list = list.filter(own.test);
      problems.push(...own.problems.map((problem) => `${name}: ${problem}`));
      remarks.push(...own.remarks.map((remark) => `${name}: ${remark}`));
    }
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
    zone.hidden = ![...rows.kinds.values()].some((kind) => traitsOf(kind).compares === "instant");
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
      ? ["no row matches the filter", filtersText()]
      : [isOver() ? "no events came" : "no events yet", told.state.hint];
    if (empty.textContent === what + why) return;
    empty.replaceChildren(element("div", {}, what), element("div", { class: "rxm-why" }, why));
  }

  function filtersText() {
    const own = columnsAs.filters(rows.kinds.keys()).map(({ title: name, text }) => `${name} ${text}`);
    return [chosen.filter.trim(), ...own].filter(Boolean).join(" · ");
  }

  let chipsKey = "";
  function drawChips() {
    const own = columnsAs.filters(rows.kinds.keys());
    const key = JSON.stringify(own.map(({ title: name, text }) => [name, text]));
    if (key === chipsKey) return;
    chipsKey = key;
    chips.hidden = !own.length;
    chips.replaceChildren(
      ...own.map(({ column, title: name, text }) => {
        const onclick = () => arrange(() => columnsAs.setFilter(column, ""));
        const about = `Remove the filter of ${name}`;
        return element("button", { type: "button", title: about, "aria-label": about, onclick }, `${name} ${text} ×`);
      }),
    );
  }

  function drawFoot() {
    const perSecond = rate.perSecond(performance.now() / 1000);
    const parts = [`${groupedText(told.total)} ${told.total === 1 ? "event" : "events"}`];
    if (!isOver()) parts.push(`${perSecond >= 10 ? groupedText(perSecond) : Number(perSecond.toFixed(1))}/s`);
    if (told.kept > rows.limit) parts.push(`last ${groupedText(rows.limit)} rows held`);
    if (filtersText()) parts.push(`${groupedText(list.length)} match`);
    if (selected.size) parts.push(`${groupedText(selected.size)} selected`);
    const { folded } = visibleColumns();
    if (folded.length) parts.push(`${folded.length} empty ${folded.length === 1 ? "column" : "columns"} folded`);
    counts.title = folded.map(columnTitle).join(", ");
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
    if (news.link) link = { run: news.link[0], port: news.link[1], first: news.link[2] };
    rows.add(parseBuffer(buffers), timesOf(buffers));
    if (news.state.text !== told.state.text) say(news.state.text);
    if (news.one_in !== told.one_in && news.one_in > 1) say(`showing 1 in ${news.one_in}`);
    if (news.viewed && reporter.answered(news.viewed)) root.dataset.told = "true";
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
    if (news.total < told.total) {
      held = null; // the stream has begun again
      selected.clear();
      anchor = null;
    }
    given = news.format ?? {};
    if (news.layout && !isArranged) takeLayout(news.layout);
    rows.limit = news.limit ?? rows.limit;
    rows.clear();
    if (!news.total) rows.forget();
    setText(title, news.label ?? "");
    root.setAttribute("aria-label", `Events of ${news.label}`);
    takeNews(news, buffers);
  }

  /** @param {Layout} layout of the view before this one */
  function takeLayout(layout) {
    isArranged = true;
    sortedAt = 0; // it is drawn so at once
    columnsAs.restore(layout);
    const { filter: text, sort } = columnsAs.layout;
    filter.value = text;
    chosen.filter = text;
    if (sort) chosen.sort = { name: sort[0] === "#" ? NUMBER : sort[0].slice(1), direction: sort[1] };
  }

  const reporter = new Reporter((turn, isChosen) => {
    const isPlain = !chosen.sort && !filtersText();
    const last = held?.rows.at(-1);
    connection.send({
      do: "view",
      turn,
      chosen: isChosen,
      numbers: isPlain ? null : list.map((row) => row.n),
      until: isPlain && held ? (last?.n ?? -1) : null,
      columns: shownFields(),
      hidden: [...rows.kinds.keys()]
        .filter((column) => column !== NUMBER && columnsAs.isHidden(column))
        .map(columnTitle),
      selected: [...selected],
      layout: columnsAs.layout,
    });
    return connection.view;
  });

  const connection = live(model, el, { onSnapshot: takeAll, onMessage: take });
  const aging = setInterval(() => connection.isShown() && drawFoot(), 1000); // the rate falls though nothing comes
  draw();

  return () => {
    clearInterval(aging);
    clearTimeout(flashing);
    asked.cancel();
    clearTimeout(summing);
    reporter.dispose();
    shared.dispose();
    for (const one of [help, columns, copy, save, columnPanel]) one.dispose();
    grid.dispose();
    connection.dispose();
    root.remove();
  };
}

export default { initialize, render };
