// Plot's view: numbers as they move; held, zoomed and pointed at by a reader.

import { element, focusedIn, keepKeys, setText } from "../dom.js";
import { groupedText } from "../format.js";
import { download, fileName, initialize, snapshotButton } from "../keep.js";
import { live } from "../live.js";
import { Edge } from "../marbles/lanes.js";
import { menu } from "../menu.js";
import { timeCursor } from "../time_cursor.js";
import { chartOf, lookOf, strokeOf } from "./chart.js";
import { asCsv, asJson, pointsOf } from "./copy.js";
import { Marks, rowsOf, SeriesPoints } from "./points.js";
import { Stretch } from "./stretch.js";
import { longSpanText, momentText, notesOf, readingText } from "./texts.js";

/** @import { Model } from "../live.js" */
/** @import { PlotNews } from "../protocol.js" */
/** @import { Look, Scene } from "./chart.js" */
/** @import { Moment } from "../time_cursor.js" */

const NOTE_MS = 500;
const DESCRIBE_MS = 5000;
const REPORT_MS = 200;
const REACH_PX = 40; // so far from a point the cursor still tells its value
const CLICK_PX = 4;
const MOST_IN_TIP = 10;
const CHART_LABEL =
  "Chart. Left and right arrows go from value to value, up and down from series to series, Enter opens the event, page " +
  "keys go back and forth, plus and minus zoom, space pauses, End goes live.";

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  const edge = new Edge();
  const stretch = new Stretch();
  /** @type {Scene} */
  const scene = {
    kind: "line",
    isLog: false,
    unit: 0,
    series: [],
    marks: new Marks(),
    bins: null,
    now: 0,
    isOver: false,
    x: [0, 60_000],
    y: [0, 1],
    isFixed: false,
  };
  const told = { label: "", tone: "idle", text: "", hint: "", total: 0, others: 0, without: 0, origin: 0 };
  let run = "";
  let port = "";
  let first = 0; // the number of the plot's first event among those of the run
  /** @type {ReturnType<typeof chartOf> | null} */
  let chart = null;
  /** @type {Look | null} */
  let look = null;
  /** @type {{left: number} | {t: number, from: "keys" | "view"} | null} where the reader points */
  let cursor = null;
  let focused = 0; // the series that arrows go along
  let frame = 0;
  let isDirty = true;
  let notedAt = Number.NEGATIVE_INFINITY;
  let describedAt = Number.NEGATIVE_INFINITY;
  /** @type {Map<string, boolean>} series that the reader showed or hid */
  const chosen = new Map();

  // --- the page ---

  const root = element("div", { class: "rxm-plot", role: "group" });
  const title = element("strong", { class: "rxm-plot-title" });
  const state = element("span", { class: "rxm-plot-state" });
  const pause = button("Pause", "Hold the view; what comes is kept (space)", () =>
    stretch.held ? release() : hold("paused"),
  );
  pause.setAttribute("aria-pressed", "false");
  const longer = button("−", "Zoom out: a longer time (-)", () => zoom(2));
  longer.setAttribute("aria-label", "Longer time");
  const shorter = button("+", "Zoom in: a shorter time (+)", () => zoom(0.5));
  shorter.setAttribute("aria-label", "Shorter time");
  const span = element("output", { class: "rxm-plot-span" });
  const fix = button("Fix y", "Keep the vertical axis as it is", toggleFixed);
  const log = button("Log", "A logarithmic vertical axis (l)", toggleLog);
  const save = menu(root, "Download", "Download what is shown", fillDownload);
  const zoomGroup = element(
    "span",
    { class: "rxm-plot-zoom", role: "group", "aria-label": "Time" },
    longer,
    span,
    shorter,
  );
  const bar = element(
    "div",
    { class: "rxm-plot-bar" },
    title,
    state,
    element("span", { class: "rxm-plot-grow" }),
    pause,
    zoomGroup,
    fix,
    log,
    save.el,
    snapshotButton(model, report),
  );
  const summary = element("div", { class: "rxm-plot-unseen" });
  summary.id = `rxm-summary-${Math.random().toString(36).slice(2)}`;
  const area = element("div", {
    class: "rxm-plot-area",
    tabindex: "0",
    role: "group",
    "aria-label": CHART_LABEL,
    "aria-describedby": summary.id,
  });
  const dots = element("div", { class: "rxm-plot-dots", "aria-hidden": "true" });
  const tip = element("div", { class: "rxm-plot-tip", "aria-hidden": "true", hidden: true });
  const empty = element("div", { class: "rxm-plot-empty" });
  const legend = element("div", { class: "rxm-plot-legend", role: "group", "aria-label": "Series" });
  const notes = element("div", { class: "rxm-plot-notes" });
  const spoken = element("div", { class: "rxm-plot-unseen", role: "status", "aria-live": "polite" });
  const probe = element("i", { hidden: true });
  root.append(bar, element("div", { class: "rxm-plot-body" }, area, empty, tip), legend, notes, summary, spoken, probe);
  keepKeys(root);
  el.append(root);

  /**
   * @param {string} text
   * @param {string} about
   * @param {() => void} onclick
   */
  function button(text, about, onclick) {
    return element("button", { type: "button", title: about, onclick }, text);
  }

  function fillDownload() {
    const points = pointsOf(scene.series, told.origin, scene.x);
    /** @type {[string, typeof asCsv, string, string][]} */
    const kinds = [
      ["CSV", asCsv, "csv", "text/csv"],
      ["JSON Lines", asJson, "jsonl", "application/x-ndjson"],
    ];
    return kinds.map(([text, write, ending, type]) => {
      const onclick = () => {
        save.open(false);
        save.button.focus();
        download(write(points), `${fileName(told.label, "plot")}.${ending}`, type);
        say(`saved ${groupedText(points.length)} points as ${text}`);
      };
      return element("button", { type: "button", onclick }, `${groupedText(points.length)} points as ${text}`);
    });
  }

  const textOf = (/** @type {number} */ value) => readingText(value, scene.unit);
  const currentLook = () => {
    look ??= lookOf(probe);
    return look;
  };

  // --- what the reader does ---

  /** @param {string} said */
  function hold(said) {
    stretch.hold(edge.at(performance.now()), told.total);
    say(said);
    chose();
  }

  function release() {
    stretch.release();
    say("live");
    chose();
  }

  /**
   * @param {number} times above 1 a longer time
   * @param {number} [around]
   */
  function zoom(times, around) {
    stretch.zoom(times, edge.at(performance.now()), around);
    chose();
  }

  /** @param {number} by milliseconds, above zero towards now */
  function pan(by) {
    stretch.pan(by, edge.at(performance.now()), told.total);
    chose();
  }

  /**
   * @param {number} begin
   * @param {number} end
   */
  function zoomTo(begin, end) {
    stretch.show(begin, end, edge.at(performance.now()), told.total);
    say(`zoomed to ${longSpanText(end - begin)}`);
    chose();
  }

  function toggleFixed() {
    scene.isFixed = !scene.isFixed;
    say(scene.isFixed ? "vertical axis fixed" : "vertical axis fits the values");
    chose();
  }

  function toggleLog() {
    scene.isLog = !scene.isLog;
    scene.isFixed = false;
    say(scene.isLog ? "logarithmic axis" : "linear axis");
    rebuild();
    reportSoon();
  }

  /** @param {string} text */
  function say(text) {
    spoken.textContent = text;
  }

  /** Draw what the reader chose, and say so in the kernel. */
  function chose() {
    changed();
    reportSoon();
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let reporting;
  function reportSoon() {
    clearTimeout(reporting);
    root.dataset.told = "false"; // until the kernel knows what is seen
    reporting = setTimeout(report, REPORT_MS);
  }

  /** Say in the kernel what is seen, so that Python's picture is that of the page. */
  function report() {
    clearTimeout(reporting);
    const { held } = stretch;
    const hidden = scene.series.filter((series) => !series.isShown).map((series) => series.label);
    connection.send({ do: "seen", held: held && [held.begin, held.end], hidden });
    root.dataset.told = "true";
  }

  // --- drawing ---

  function flows() {
    return !stretch.held && edge.flows && scene.kind !== "histogram" && connection.isShown();
  }

  /** @param {number} clock */
  function step(clock) {
    frame = 0;
    draw(clock);
    if (flows()) frame = requestAnimationFrame(step);
  }

  function changed() {
    isDirty = true;
    notedAt = Number.NEGATIVE_INFINITY;
    drawBar();
    frame ||= requestAnimationFrame(step);
  }

  /** @param {number} clock */
  function draw(clock) {
    if (!chart) return;
    const x = lookAt(clock);
    const isMoved = Math.abs(x[1] - scene.x[1]) * chart.width >= 0.2 * (x[1] - x[0]);
    if (isDirty || isMoved) {
      isDirty = false;
      scene.x = x;
      if (!scene.isFixed) scene.y = range();
      chart.draw();
      root.dataset.drawn = String(Number(root.dataset.drawn ?? 0) + 1);
      const newest = Math.max(...scene.series.map((series) => (series.length ? series.t[series.length - 1] : 0)));
      root.dataset.newest = String(told.origin + newest); // what a benchmark measures
    }
    drawCursor();
    if (clock - notedAt >= NOTE_MS) note(clock);
  }

  /**
   * Set the time that moments are counted from; the stretch that is seen.
   * @param {number} clock
   * @returns {[begin: number, end: number]}
   */
  function lookAt(clock) {
    const now = edge.at(clock);
    scene.now = stretch.held ? stretch.heldAt : now;
    return scene.kind === "histogram" ? binsSpan() : stretch.of(now);
  }

  /** @returns {[low: number, high: number]} */
  function range() {
    if (scene.kind === "histogram") {
      /** @type {Map<number, number>} */
      const sums = new Map();
      scene.bins?.counts.forEach((counts, at) => {
        if (!scene.series[at]?.isShown) return;
        for (const [low, count] of counts) sums.set(low, (sums.get(low) ?? 0) + count);
      });
      return [0, Math.max(1, ...sums.values()) * 1.05];
    }
    const [begin, end] = scene.x;
    const ends = scene.series
      .filter((series) => series.isShown)
      .flatMap((series) => series.range(begin, end, scene.isLog) ?? lastOf(series, begin));
    if (!ends.length) return scene.isLog ? [0.1, 10] : [0, 1];
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    if (scene.isLog) return [low / 1.3, high * 1.3];
    const pad = (high - low) * 0.08 || Math.abs(high) * 0.1 || 1;
    return [low - pad, high + pad];
  }

  /**
   * The value that a step holds since before what is seen.
   * @param {SeriesPoints} series
   * @param {number} begin
   */
  function lastOf(series, begin) {
    const at = scene.kind === "step" ? series.nearest(begin, 0, true) : -1;
    return at < 0 || (scene.isLog && series.v[at] <= 0) ? [] : [series.v[at]];
  }

  /** @returns {[begin: number, end: number]} */
  function binsSpan() {
    const lows = (scene.bins?.counts ?? []).flatMap((counts) => counts.map(([low]) => low));
    if (!scene.bins || !lows.length) return [0, 1];
    return [Math.min(...lows), Math.max(...lows) + scene.bins.width];
  }

  // All but the lines, now and then.
  /** @param {number} clock */
  function note(clock) {
    notedAt = clock;
    const seen = lookOf(probe);
    if (JSON.stringify(seen) !== JSON.stringify(look)) {
      look = seen;
      isDirty = true;
      drawLegend();
      chart?.plot.redraw();
    }
    const { held } = stretch;
    const oldest = edge.at(clock) - stretch.keptMs * 1.05;
    const from = held ? Math.max(Math.min(oldest, held.begin), oldest - 2 * stretch.keptMs) : oldest;
    for (const series of scene.series) series.prune(from);
    scene.marks.prune(from);
    drawBar();
    drawValues();
    drawNotes();
    if (clock - describedAt >= DESCRIBE_MS) describe(clock);
  }

  function drawBar() {
    const { held } = stretch;
    const isHistogram = scene.kind === "histogram";
    setText(span, longSpanText(held ? held.end - held.begin : stretch.windowMs));
    setText(pause, held ? "Go live" : "Pause");
    pause.setAttribute("aria-pressed", String(Boolean(held)));
    for (const part of [pause, zoomGroup, fix, log]) part.hidden = isHistogram;
    fix.setAttribute("aria-pressed", String(scene.isFixed));
    log.setAttribute("aria-pressed", String(scene.isLog));
    const isOver = ["ended", "failed"].includes(told.tone);
    root.dataset.tone = held ? "held" : told.tone;
    const came =
      held && told.total > stretch.total ? ` · ${groupedText(told.total - stretch.total)} came meanwhile` : "";
    setText(state, (held ? "paused" : told.text) + came);
    const hasPoints =
      scene.series.some((series) => series.length) || scene.marks.list.length || scene.bins?.counts.length;
    empty.hidden = Boolean(hasPoints);
    if (hasPoints) return;
    const idle = told.tone === "idle" ? "not running: run the flow to see its numbers" : "no events yet";
    setText(empty, told.hint || (isOver && !told.total ? "no events came" : idle));
  }

  let legendKey = "";
  function drawLegend() {
    const { isDark } = currentLook();
    const key = JSON.stringify([isDark, scene.series.map((series) => [series.label, series.isShown])]);
    if (key === legendKey) return;
    legendKey = key;
    const focusedKey = focusedIn(legend);
    const focusedAt = focusedKey ? [...legend.children].indexOf(focusedKey) : -1;
    legend.replaceChildren(
      ...scene.series.map((series, at) => {
        const { color, dash } = strokeOf(at, isDark);
        const look = dash.length ? "dashed" : "solid";
        const style = `border-top: 3px ${dash[0] === 2 ? "dotted" : look} ${color}`;
        return element(
          "button",
          {
            type: "button",
            class: "rxm-plot-key",
            "aria-pressed": String(series.isShown),
            title: `${series.isShown ? "Hide" : "Show"} ${series.label}`,
            onclick: () => showSeries(at, !series.isShown),
          },
          element("i", { style, "aria-hidden": "true" }),
          element("span", { class: "rxm-plot-name" }, series.label),
          element("span", { class: "rxm-plot-value", "aria-hidden": "true" }),
        );
      }),
    );
    if (focusedAt >= 0) /** @type {HTMLElement | undefined} */ (legend.children[focusedAt])?.focus();
  }

  /**
   * @param {number} at
   * @param {boolean} isShown
   */
  function showSeries(at, isShown) {
    const series = scene.series[at];
    series.isShown = isShown;
    chosen.set(series.label, isShown);
    chart?.plot.setSeries(at + 1, { show: isShown });
    say(`${series.label} ${isShown ? "shown" : "hidden"}`);
    drawLegend();
    chose();
  }

  function drawValues() {
    scene.series.forEach((series, at) => {
      const value = legend.children[at]?.querySelector(".rxm-plot-value");
      if (!value) return;
      const t = cursorTime();
      const found = t === null || scene.kind === "histogram" ? -1 : nearestOf(series, t);
      const shown = t === null ? series.last : found < 0 ? Number.NaN : series.v[found];
      setText(value, series.isShown ? textOf(shown) : "");
    });
  }

  function drawNotes() {
    const [begin, end] = scene.x;
    const shown = scene.series.filter((series) => series.isShown);
    const isHistogram = scene.kind === "histogram";
    const width = chart?.width ?? 600;
    const most = isHistogram ? 0 : Math.max(0, ...shown.map((series) => series.most(begin, end, width)));
    let lost = 0;
    if (scene.isLog) {
      for (const series of shown) {
        const [from, to] = series.between(begin, end);
        for (let at = from; at < to; at++) if (series.v[at] <= 0) lost += 1;
      }
    }
    const { others, without } = told;
    const texts = notesOf({ most, others, without, hidden: scene.series.length - shown.length, lost });
    const marks = scene.marks.between(begin, end);
    const sum = (/** @type {boolean} */ isFailure) =>
      marks.filter((mark) => mark.isFailure === isFailure).reduce((all, mark) => all + mark.count, 0);
    if (sum(false) && !isHistogram) texts.push(`○ ${groupedText(sum(false))} missed`);
    if (sum(true) && !isHistogram)
      texts.push(`× ${groupedText(sum(true))} ${sum(true) === 1 ? "failure" : "failures"}`);
    if (isHistogram) texts.unshift(`values of the last ${longSpanText(stretch.windowMs)}`);
    setText(notes, texts.join(" · "));
    notes.hidden = !texts.length;
  }

  /** @param {number} clock */
  function describe(clock) {
    describedAt = clock;
    const [begin, end] = scene.x;
    const parts = scene.series
      .filter((series) => series.isShown)
      .map((series) => {
        const found = scene.kind === "histogram" ? null : series.range(begin, end, false);
        const ends = found ? `, lowest ${textOf(found[0])}, highest ${textOf(found[1])}` : "";
        return `${series.label}: last ${textOf(series.last)}${ends}`;
      });
    const when = stretch.held ? `paused, ${longSpanText(end - begin)}` : `the last ${longSpanText(stretch.windowMs)}`;
    setText(summary, [`Plot of ${told.label}, ${when}`, ...parts, notes.textContent].filter(Boolean).join(". "));
  }

  // --- where the reader points ---

  function cursorTime() {
    if (!cursor || !chart) return null;
    return "left" in cursor ? chart.timeAt(cursor.left) : cursor.t;
  }

  /**
   * @param {SeriesPoints} series
   * @param {number} t
   */
  function nearestOf(series, t) {
    const [begin, end] = scene.x;
    const reach = (REACH_PX * (end - begin)) / Math.max(1, chart?.width ?? 1);
    return series.nearest(t, reach, scene.kind === "step");
  }

  let tipKey = "";
  function drawCursor() {
    const t = cursorTime();
    if (!chart || t === null || scene.kind === "histogram" || t < scene.x[0] || t > scene.x[1]) {
      tip.hidden = true;
      dots.replaceChildren();
      if (chart && cursor && !("left" in cursor)) chart.plot.setCursor({ left: -10, top: -10 }, false);
      return;
    }
    const left = chart.leftOf(t);
    if (cursor && !("left" in cursor)) chart.plot.setCursor({ left, top: 0 }, false);
    const { isDark } = currentLook();
    /** @type {[at: number, point: ReturnType<SeriesPoints["at"]>][]} */
    const found = [];
    scene.series.forEach((series, at) => {
      const place = series.isShown ? nearestOf(series, t) : -1;
      if (place >= 0) found.push([at, series.at(place)]);
    });
    dots.replaceChildren(
      ...found.map(([at, { t: when, v }]) => {
        const x = scene.kind === "step" ? left : /** @type {NonNullable<typeof chart>} */ (chart).leftOf(when);
        const y = /** @type {NonNullable<typeof chart>} */ (chart).topOf(v);
        const { color } = strokeOf(at, isDark);
        return element("i", { style: `left: ${x}px; top: ${y}px; border-color: ${color}` });
      }),
    );
    drawTip(t, left, found);
  }

  /**
   * @param {number} t
   * @param {number} left
   * @param {[at: number, point: ReturnType<SeriesPoints["at"]>][]} found
   */
  function drawTip(t, left, found) {
    const nearest = found[0]?.[1].t ?? t;
    const moment = momentText(told.origin, found.length === 1 ? nearest : t, scene.now - t);
    const marks = marksNear(t);
    const lines = found.slice(0, MOST_IN_TIP).map(([at, { v }]) => [at, scene.series[at].label, textOf(v)]);
    if (found.length > MOST_IN_TIP) lines.push([-1, `${found.length - MOST_IN_TIP} more`, ""]);
    const key = JSON.stringify([moment, lines, marks]);
    tip.hidden = false;
    if (key !== tipKey) {
      tipKey = key;
      const { isDark } = currentLook();
      tip.replaceChildren(
        element("div", { class: "rxm-plot-soft" }, moment),
        ...lines.map(([at, label, value]) => {
          const color = Number(at) < 0 ? "transparent" : strokeOf(Number(at), isDark).color;
          return element(
            "div",
            { class: "rxm-plot-line" },
            element("i", { style: `background: ${color}` }),
            element("span", { class: "rxm-plot-name" }, String(label)),
            element("b", {}, String(value)),
          );
        }),
        ...marks.map((text) => element("div", { class: "rxm-plot-bad" }, text)),
      );
    }
    const { width } = tip.getBoundingClientRect();
    const room = area.clientWidth;
    const offset = chart ? chart.plot.over.offsetLeft : 0;
    const x = offset + left + 14;
    tip.style.left = `${x + width > room ? Math.max(2, offset + left - width - 14) : x}px`;
  }

  /** @param {number} t */
  function marksNear(t) {
    const [begin, end] = scene.x;
    const reach = (6 * (end - begin)) / Math.max(1, chart?.width ?? 1);
    return scene.marks.between(t - reach, t + reach).map((mark) => {
      const count = groupedText(mark.count);
      if (!mark.isFailure) return `○ ${count} missed`;
      return mark.count === 1 ? `× ${mark.text}` : `× ${count} failures, the first: ${mark.text}`;
    });
  }

  /** @param {typeof cursor} next */
  function pointAt(next) {
    cursor = next;
    drawCursor();
    drawValues();
    const t = cursorTime();
    shared.point({ at: t === null ? null : told.origin + t, port, ...eventAt(t) });
  }

  /**
   * The event nearest to a moment, or to a place in the plot, by its number in the run.
   * @param {number | null} t
   * @param {number} [top] of the place, in pixels
   * @returns {{number?: number}}
   */
  function eventAt(t, top) {
    if (t === null || !chart) return {};
    let best = { away: Number.POSITIVE_INFINITY, number: -1 };
    const perMs = chart.width / (scene.x[1] - scene.x[0]);
    for (const series of scene.series) {
      const at = series.isShown ? nearestOf(series, t) : -1;
      if (at < 0 || series.number[at] < 0) continue;
      const down = top === undefined ? 0 : chart.topOf(series.v[at]) - top;
      const away = Math.hypot((series.t[at] - t) * perMs, down);
      if (away < best.away) best = { away, number: series.number[at] };
    }
    return best.number < 0 ? {} : { number: first + best.number };
  }

  /**
   * When an event of this plot's port came, by its number in the run.
   * @param {Moment} moment
   */
  function timeOfEvent({ port: from, number }) {
    if (number === undefined || from !== port) return null;
    for (const series of scene.series) {
      const at = series.ofEvent(number - first);
      if (at >= 0) return series.t[at];
    }
    return null;
  }

  /**
   * Ask a table of the run to open the row of an event.
   * @param {number} t
   * @param {number} [top]
   */
  function open(t, top) {
    const found = eventAt(t, top);
    if (found.number === undefined) return;
    shared.point({ at: told.origin + t, port, ...found, opens: true });
  }

  /** @param {number} direction */
  function walk(direction) {
    const shown = scene.series.filter((series) => series.isShown && series.length);
    if (!shown.length) return;
    focused = Math.min(focused, shown.length - 1);
    const series = shown[focused];
    if (!stretch.held) hold("");
    const t = cursorTime();
    const [begin, end] = scene.x;
    const start = t === null ? -1 : series.nearest(t, Number.POSITIVE_INFINITY);
    const edge = direction < 0 ? series.indexOf(end) : series.indexOf(begin) - 1;
    const from = t === null ? edge : start;
    const at = t === null || start >= 0 ? series.next(from, direction) : -1;
    if (at < 0) return;
    const when = series.t[at];
    if (when < begin || when > end) pan(when - (begin + end) / 2);
    pointAt({ t: when, from: "keys" });
    say(`${series.label} ${textOf(series.v[at])}, ${momentText(told.origin, when, scene.now - when)}`);
  }

  /** @param {number} direction */
  function climb(direction) {
    const shown = scene.series.filter((series) => series.isShown && series.length);
    if (!shown.length) return;
    focused = (focused + direction + shown.length) % shown.length;
    const series = shown[focused];
    const t = cursorTime();
    const at = t === null ? -1 : series.nearest(t, Number.POSITIVE_INFINITY);
    if (at >= 0) pointAt({ t: series.t[at], from: "keys" });
    say(`${series.label} ${at < 0 ? "" : textOf(series.v[at])}`);
  }

  const width = () => scene.x[1] - scene.x[0];
  /** @type {Record<string, () => void>} */
  const KEYS = {
    ArrowLeft: () => walk(-1),
    ArrowRight: () => walk(1),
    ArrowUp: () => climb(-1),
    ArrowDown: () => climb(1),
    PageUp: () => pan(-width() / 2),
    PageDown: () => pan(width() / 2),
    Home: () => pan(Number.NEGATIVE_INFINITY),
    End: release,
    Enter: () => {
      const t = cursorTime();
      if (t !== null) open(t);
    },
    Escape: () => pointAt(null),
    " ": () => (stretch.held ? release() : hold("paused")),
    "+": () => zoom(0.5),
    "=": () => zoom(0.5),
    "-": () => zoom(2),
    l: toggleLog,
  };
  area.addEventListener("keydown", (event) => {
    if (!KEYS[event.key] || event.ctrlKey || event.metaKey || event.altKey || scene.kind === "histogram") return;
    event.preventDefault();
    KEYS[event.key]();
  });
  const wheel = (/** @type {WheelEvent} */ event) => {
    if (scene.kind === "histogram") return;
    const along = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
    if (event.ctrlKey) zoom(event.deltaY > 0 ? 1.25 : 0.8, cursorTime() ?? undefined);
    else if (along) pan((along * width()) / Math.max(1, chart?.width ?? 1));
    else return;
    event.preventDefault();
  };
  area.addEventListener("wheel", wheel, { passive: false });

  /** @type {{x: number, begin: number, end: number} | null} */
  let panned = null;
  /** @type {{x: number, y: number} | null} */
  let pressed = null;
  function startPan(/** @type {MouseEvent} */ event) {
    panned = { x: event.clientX, begin: scene.x[0], end: scene.x[1] };
  }
  const moving = (/** @type {PointerEvent} */ event) => {
    if (!panned || !chart) return;
    const by = ((panned.x - event.clientX) * (panned.end - panned.begin)) / Math.max(1, chart.width);
    stretch.show(panned.begin, panned.end, edge.at(performance.now()), told.total);
    pan(by);
  };
  const dropped = () => {
    panned = null;
  };
  window.addEventListener("pointermove", moving);
  window.addEventListener("pointerup", dropped);

  const shared = timeCursor(
    (/** @type {Moment} */ moment) => {
      const t = moment.at === null ? timeOfEvent(moment) : moment.at - told.origin;
      cursor = t === null ? null : { t, from: "view" };
      drawCursor();
      drawValues();
      root.dataset.cursor = moment.at === null ? "" : String(moment.at);
    },
    () => run,
  );

  // --- the chart ---

  function rebuild() {
    chart?.dispose();
    area.replaceChildren();
    look = lookOf(probe);
    scene.x = lookAt(performance.now());
    if (!scene.isFixed) scene.y = range(); // of a linear axis it may reach to zero and below
    const made = chartOf(area, scene, currentLook, { onSelect: zoomTo, onPan: startPan, onLive: release });
    chart = made;
    const { over } = made.plot;
    over.append(dots);
    over.addEventListener("pointermove", (event) => {
      if (!panned) pointAt({ left: event.clientX - over.getBoundingClientRect().left });
    });
    over.addEventListener("pointerleave", () => pointAt(null));
    over.addEventListener("pointerdown", (event) => {
      pressed = event.button === 0 ? { x: event.clientX, y: event.clientY } : null;
    });
    over.addEventListener("pointerup", (event) => {
      const from = pressed;
      pressed = null;
      const isClick = from && Math.hypot(event.clientX - from.x, event.clientY - from.y) < CLICK_PX;
      const box = over.getBoundingClientRect();
      if (isClick && !event.shiftKey) open(made.timeAt(event.clientX - box.left), event.clientY - box.top);
    });
    legendKey = "";
    drawLegend();
    changed();
  }

  const sized = new ResizeObserver(() => {
    if (!chart || area.clientWidth < 50) return;
    chart.resize(area.clientWidth);
    changed();
  });
  sized.observe(area);

  // --- what the kernel says ---

  /**
   * @param {PlotNews} news
   * @param {DataView[]} buffers
   */
  function take(news, buffers) {
    const clock = performance.now();
    edge.tell(news.at, news.flows, clock);
    const { tone, text, total, others, without, hint } = news;
    if (text !== told.text && ["ended", "failed"].includes(tone)) say(text);
    Object.assign(told, { tone, text, total, others, without, hint });
    scene.isOver = ["ended", "failed"].includes(tone);
    if (news.first !== undefined) first = news.first;
    if (news.unit !== undefined) scene.unit = news.unit;
    const isNew = news.series && addSeries(news.series);
    const rows = rowsOf(buffers);
    let from = 0;
    news.lengths.forEach(([closed, open], at) => {
      scene.series[at].add(rows, from, closed, open);
      from += closed + open;
    });
    if (news.marks) scene.marks.add(news.marks);
    if (news.bins) scene.bins = { width: news.bins[0], counts: news.bins[1] };
    isDirty = true;
    if (isNew || !chart) rebuild();
    if (!stretch.held || scene.kind === "histogram") frame ||= requestAnimationFrame(step);
    else if (clock - notedAt >= NOTE_MS) note(clock);
  }

  /** @param {string[]} labels */
  function addSeries(labels) {
    const isNew = labels.length !== scene.series.length || labels.some((label, at) => scene.series[at].label !== label);
    if (!isNew) return false;
    for (let at = scene.series.length; at < labels.length; at++) {
      const series = new SeriesPoints(labels[at]);
      series.isShown = chosen.get(series.label) ?? (!firstShown || at < firstShown);
      scene.series.push(series);
    }
    return true;
  }

  let firstShown = 0;
  /**
   * @param {PlotNews} news
   * @param {DataView[]} buffers
   */
  function takeAll(news, buffers) {
    const isOther = news.origin !== told.origin || news.total < told.total || news.run !== run;
    if (isOther) {
      stretch.release();
      cursor = null;
    }
    told.label = news.label ?? "";
    told.origin = news.origin ?? 0;
    run = news.run ?? "";
    port = news.port ?? "";
    firstShown = news.first_shown ?? 0;
    if (!chart) {
      scene.kind = news.kind ?? "line";
      scene.isLog = news.scale === "log";
      stretch.windowMs = news.window ?? stretch.windowMs;
      if (news.y) [scene.y, scene.isFixed] = [news.y, true];
    }
    stretch.keptMs = news.kept ?? stretch.keptMs;
    scene.series = [];
    scene.marks = new Marks();
    scene.bins = null;
    edge.offset = Number.NEGATIVE_INFINITY;
    setText(title, told.label);
    title.title = told.label;
    root.setAttribute("aria-label", `Plot of ${told.label}`);
    if (!news.series) news.series = [];
    chart?.dispose();
    chart = null;
    notedAt = describedAt = Number.NEGATIVE_INFINITY;
    take(news, buffers);
  }

  const connection = live(model, el, {
    onSnapshot: takeAll,
    onMessage: take,
    onShown: changed,
    onHidden() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  });
  const aging = setInterval(() => connection.isShown() && note(performance.now()), 1000); // a theme that changes
  drawBar();

  return () => {
    clearInterval(aging);
    clearTimeout(reporting);
    cancelAnimationFrame(frame);
    sized.disconnect();
    shared.dispose();
    save.dispose();
    window.removeEventListener("pointermove", moving);
    window.removeEventListener("pointerup", dropped);
    chart?.dispose();
    connection.dispose();
    root.remove();
  };
}

export default { initialize, render };
