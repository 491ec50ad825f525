// Marbles' view: lanes of marbles that flow; controls, keys and pointer; what the kernel says.

import { element, focusedIn, keepKeys, setText } from "../dom.js";
import { cutText, groupedText, spanText } from "../format.js";
import { initialize, snapshotButton } from "../keep.js";
import { live } from "../live.js";
import { timeCursor } from "../time_cursor.js";
import { Ruler } from "../widths.js";
import { aboutMark, aboutMissed, aboutStack } from "./about.js";
import { axisStep, nextWindow, WINDOWS_MS } from "./layout.js";
import { Sight } from "./sight.js";
import { Track } from "./track.js";

/** @import { Model } from "../live.js" */
/** @import { MarblesNews, MarbleText, MarbleValue } from "../protocol.js" */
/** @import { Mark } from "./lanes.js" */

const EDGE_PX = 16; // between the line of now and the right border
const DESCRIBE_MS = 5000;
const TRIM_MS = 500;
const DRAG_PX = 4;
const LANES_LABEL =
  "Lanes. Left and right arrows go from marble to marble, up and down from lane to lane, page keys back and forth, " +
  "plus and minus zoom in and out, space pauses, End goes live.";

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  /** @type {Track[]} */
  const lanes = [];
  const sight = new Sight(lanes);
  let kept = { count: 20_000, ms: 300_000 };
  /** @type {{lane: number, number: number} | null} the mark whose value is shown */
  let picked = null;
  /** @type {{lane: number, number: number} | null} the mark that is pointed at */
  let tipped = null;
  let frame = 0;
  let describedAt = Number.NEGATIVE_INFINITY;
  let trimmedAt = 0;
  /** @type {[text: string, hue: number][]} */
  let legend = [];
  let isChosen = false;
  /** @type {string[]} the run of each lane; empty for none */
  let runs = [];

  // --- the page ---

  const root = element("div", { class: "rxm-marbles", role: "group", "aria-label": "Marble diagram" });
  const pause = button("Pause", "Hold the view; what comes is kept (space)", () => (sight.held ? release() : hold()));
  pause.setAttribute("aria-pressed", "false");
  const longer = button("−", "Zoom out: a longer window (-)", () => zoom(1));
  longer.setAttribute("aria-label", "Longer window");
  const shorter = button("+", "Zoom in: a shorter window (+)", () => zoom(-1));
  shorter.setAttribute("aria-label", "Shorter window");
  const span = element("output", { class: "rxm-m-span" });
  const copy = button("Copy as marbles", "What is seen, as marble text for a test", askForMarbles);
  const state = element("span", { class: "rxm-m-state" });
  const zoomGroup = { class: "rxm-m-zoom", role: "group", "aria-label": "Window" };
  const bar = element(
    "div",
    { class: "rxm-m-bar" },
    pause,
    element("span", zoomGroup, longer, span, shorter),
    copy,
    snapshotButton(model),
    state,
  );
  const list = element("div", { class: "rxm-m-lanes", tabindex: "0", role: "group", "aria-label": LANES_LABEL });
  const axis = element("div", { class: "rxm-m-axis", "aria-hidden": "true" });
  const scrub = element("input", {
    type: "range",
    class: "rxm-m-scrub",
    min: "0",
    max: "1",
    value: "1",
    step: "1",
    "aria-label": "Back in time",
    oninput: () => goBack(Number(scrub.max) - Number(scrub.value)),
  });
  const tip = element("div", { class: "rxm-m-tip", hidden: true });
  const detail = element("div", {
    class: "rxm-m-detail",
    role: "region",
    "aria-label": "Value",
    "aria-live": "polite",
    hidden: true,
  });
  const foot = element("div", { class: "rxm-m-foot" });
  const empty = element("div", { class: "rxm-m-empty" });
  const body = element("div", { class: "rxm-m-body" }, list, empty, tip);
  root.append(bar, body, axis, scrub, detail, foot);
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

  const ruler = new Ruler(list);
  const widthOf = (/** @type {string} */ text) => ruler.width(text, "small");

  // --- time ---

  function hold() {
    sight.hold(performance.now());
    changed();
  }

  function release() {
    sight.release();
    closeDetail();
    layAll();
    changed();
  }

  /** @param {number} back */
  function goBack(back) {
    sight.goBack(back, performance.now());
    changed();
  }

  /** @param {number} direction 1: longer, -1: shorter */
  function zoom(direction) {
    const next = nextWindow(sight.windowMs, direction);
    if (next === sight.windowMs) return;
    sight.zoom(next, performance.now());
    layAll();
    changed();
  }

  function layAll() {
    const clock = performance.now();
    for (const lane of lanes) {
      lane.clear();
      lane.lay(clock);
    }
  }

  // --- drawing ---

  function flows() {
    return !sight.held && lanes.some((lane) => lane.edge.flows) && connection.isShown();
  }

  /** @param {number} clock */
  function step(clock) {
    frame = 0;
    for (const lane of lanes) lane.move(clock);
    if (clock - trimmedAt > TRIM_MS) trim(clock);
    if (flows()) frame = requestAnimationFrame(step);
  }

  /** @param {number} clock */
  function trim(clock) {
    trimmedAt = clock;
    const { held } = sight;
    for (const lane of lanes) {
      lane.marks.prune(held ? 3 * kept.count : kept.count, lane.edge.at(held ? held.clock : clock) - kept.ms);
      lane.lay(clock);
    }
    drawFrame();
  }

  function changed() {
    frame ||= requestAnimationFrame(step);
    drawFrame();
  }

  // All but the marbles.
  function drawFrame() {
    const { held, windowMs } = sight;
    setText(span, spanText(windowMs));
    shorter.disabled = windowMs <= WINDOWS_MS[0];
    longer.disabled = windowMs >= WINDOWS_MS[WINDOWS_MS.length - 1];
    setText(pause, held ? "Go live" : "Pause");
    pause.setAttribute("aria-pressed", String(Boolean(held)));
    drawState();
    drawScrub();
    drawAxis();
    drawFoot();
    for (const lane of lanes) lane.writeCount();
    describe();
  }

  function drawState() {
    const { held } = sight;
    const isOver = lanes.length > 0 && lanes.every((lane) => ["ended", "failed"].includes(lane.tone));
    const isLive = lanes.some((lane) => lane.tone === "live");
    root.dataset.tone = held ? "held" : isOver ? "ended" : isLive ? "live" : "idle";
    const came = sight.meanwhile > 0 ? ` · ${groupedText(sight.meanwhile)} came meanwhile` : "";
    const where = held && held.back > 1 ? `${spanText(held.back)} back` : "paused";
    setText(state, held ? where + came : isOver ? "ended" : isLive ? "live" : "not running");
    empty.hidden = sight.total > 0 || !lanes.length || lanes.some((lane) => lane.marks.marks.length);
    if (empty.hidden) return;
    const idle = "not running: run the flow to see its marbles";
    setText(empty, isLive ? "no events yet" : isOver ? "no events came" : idle);
  }

  function drawScrub() {
    const { back, held, windowMs } = sight;
    const room = Math.round(sight.longest(performance.now())) - windowMs;
    scrub.max = String(room);
    scrub.step = String(Math.max(1, Math.round(windowMs / 100)));
    scrub.disabled = room < 1;
    if (!focusedIn(scrub) || !held || !back) scrub.value = String(room - back);
    scrub.setAttribute("aria-valuetext", back > 1 ? `${spanText(back)} back` : "now");
  }

  let axisKey = "";
  function drawAxis() {
    const { back, held, perMs, width, windowMs } = sight;
    const key = `${windowMs} ${width} ${held ? Math.round(held.back) : ""} ${lanes.length}`;
    if (key === axisKey) return;
    axisKey = key;
    const every = axisStep(windowMs, width);
    /** @type {number[]} */
    const ticks = [];
    for (let ago = 0; ago <= windowMs * 0.97; ago += every) ticks.push(ago); // a label at the border would be cut
    const place = (/** @type {number} */ ago) => ({ style: `right: ${EDGE_PX + ago * perMs}px` });
    const label = (/** @type {number} */ ago) => (ago < 1 ? "now" : `−${spanText(ago)}`);
    axis.replaceChildren(...ticks.map((ago) => element("span", place(ago), label(ago + back))));
    for (const lane of lanes) lane.grid.replaceChildren(...ticks.map((ago) => element("i", place(ago))));
  }

  let footKey = "";
  function drawFoot() {
    const most = Math.max(1, ...lanes.map((lane) => lane.most));
    const texts = most > 1 ? [`1 mark = up to ${groupedText(most)} events`] : [];
    const shown = isChosen ? legend : [];
    const scale = isChosen ? sight.scale : null;
    const key = JSON.stringify([texts, shown, scale]);
    if (key === footKey) return;
    footKey = key;
    const [low, high] = (scale ?? []).map((end) => String(Number(end.toPrecision(6)))); // as the labels of marbles
    const ends = { class: "rxm-m-key", title: "from the least to the greatest that came" };
    foot.replaceChildren(
      ...(scale ? [element("span", ends, low, element("i", { class: "rxm-m-scale" }), high)] : []),
      ...shown.map(([text, hue]) =>
        element(
          "span",
          { class: "rxm-m-key", title: text },
          element("i", { "data-hue": String(hue) }),
          cutText(text, 24),
        ),
      ),
      ...texts.map((text) => element("span", { class: "rxm-m-thin" }, text)),
    );
  }

  function describe() {
    const clock = performance.now();
    if (clock - describedAt < DESCRIBE_MS) return;
    describedAt = clock;
    for (const lane of lanes) lane.describe(clock);
  }

  // --- what the reader looks at ---

  /** @param {Event} event */
  function hitOf(event) {
    const target = event.target instanceof Element ? event.target : null;
    const node = target?.closest("[data-n], [data-missed]") ?? null;
    const at = lanes.findIndex((lane) => lane.el.contains(target));
    return node instanceof SVGElement && at >= 0 ? { node, at, lane: lanes[at] } : null;
  }

  /** @param {PointerEvent} event */
  function showTip(event) {
    const hit = hitOf(event);
    tip.hidden = !hit;
    tipped = null;
    if (!hit) return;
    const { node, at, lane } = hit;
    const { missed, n, stack } = node.dataset;
    const mark = n ? lane.marks.get(Number(n)) : undefined;
    /** @type {string[]} */
    let texts = [];
    if (missed) texts = ["missed", aboutMissed(lane.label, Number(missed))];
    else if (stack) texts = [aboutStack(stack), mark ? `last: ${mark.text}` : ""];
    else if (mark) {
      texts = [mark.text, aboutMark(lane.label, mark)];
      tipped = { lane: at, number: mark.number };
      if (!mark.end) connection.send({ do: "value", ...tipped });
    }
    const lines = texts.filter(Boolean);
    tip.replaceChildren(
      ...lines.map((text, line) => element("div", { class: line ? "rxm-m-soft" : "rxm-m-value" }, text)),
    );
    const place = body.getBoundingClientRect();
    const box = node.getBoundingClientRect();
    tip.style.top = `${box.bottom - place.top + 4}px`;
    tip.style.left = `${Math.max(0, Math.min(box.left - place.left - 40, place.width - tip.offsetWidth - 4))}px`;
  }

  /**
   * @param {number} at
   * @param {Mark} mark
   */
  function pick(at, mark) {
    const clock = performance.now();
    hold();
    picked = { lane: at, number: mark.number };
    const newest = sight.nowOf(at, clock);
    const edge = newest - sight.back;
    if (mark.at > edge || mark.at < edge - sight.windowMs) goBack(newest - mark.at - sight.windowMs / 2);
    lanes.forEach((lane, place) => {
      lane.lay(clock);
      lane.pick(place === at ? mark.number : null);
    });
    const text = mark.count > 1 ? `${mark.count} events, the last: ${mark.text}` : mark.text;
    showDetail(aboutMark(lanes[at].label, mark), text);
    if (runs[at]) {
      pointAt(lanes[at].origin + mark.at);
      shared.point({ at: lanes[at].origin + mark.at });
    }
    if (!mark.end) connection.send({ do: "value", ...picked }, (news) => "value" in news);
  }

  /**
   * @param {string} about
   * @param {string} text
   */
  function showDetail(about, text) {
    detail.hidden = false;
    const close = button("×", "Close", closeDetail);
    close.setAttribute("aria-label", "Close");
    const heading = element("span", { class: "rxm-m-soft rxm-m-grow" }, about);
    detail.replaceChildren(element("div", { class: "rxm-m-bar" }, heading, close), element("pre", {}, text));
  }

  function closeDetail() {
    picked = null;
    detail.hidden = true;
    for (const lane of lanes) lane.pick(null);
  }

  // --- the moment that this or another view of the run points at ---

  const shared = timeCursor(
    (moment) => pointAt(moment.at),
    () => runs.find(Boolean) ?? "",
  );

  /** @param {number | null} at */
  function pointAt(at) {
    const run = runs.find(Boolean);
    const clock = performance.now();
    lanes.forEach((lane, place) => {
      lane.pointed = run && runs[place] === run ? at : null;
      lane.move(clock);
    });
  }

  /** @param {PointerEvent} event */
  function followPointer(event) {
    const lane = lanes.find((each, at) => runs[at] && each.el.contains(/** @type {Node} */ (event.target)));
    const x = lane ? event.clientX - lane.el.getBoundingClientRect().left : 0;
    const at = lane ? lane.momentAt(x, performance.now()) : null;
    pointAt(at);
    shared.point({ at });
  }

  /** @param {number} direction */
  function walk(direction) {
    const at = picked?.lane ?? lanes.findIndex((lane) => lane.marks.marks.length);
    if (at < 0) return;
    const { marks } = lanes[at];
    const edge = sight.edgeOf(at, performance.now());
    const next = picked ? marks.get(picked.number + direction) : marks.before(edge);
    if (next) pick(at, next);
  }

  /** @param {number} direction */
  function climb(direction) {
    const clock = performance.now();
    const from = picked?.lane ?? 0;
    const edge = sight.edgeOf(from, clock);
    const instant = picked ? lanes[from].marks.get(picked.number)?.at : undefined;
    const ago = edge - (instant ?? edge);
    for (let at = from + direction; lanes[at]; at += direction) {
      const mark = lanes[at].marks.before(sight.edgeOf(at, clock) - ago) ?? lanes[at].marks.marks[0];
      if (mark) {
        pick(at, mark);
        return;
      }
    }
  }

  // --- keys and pointer ---

  /** @type {Record<string, () => void>} */
  const KEYS = {
    ArrowLeft: () => walk(-1),
    ArrowRight: () => walk(1),
    ArrowUp: () => climb(-1),
    ArrowDown: () => climb(1),
    PageUp: () => goBack(sight.back + sight.windowMs / 2),
    PageDown: () => goBack(sight.back - sight.windowMs / 2),
    Home: () => goBack(Number.POSITIVE_INFINITY),
    End: release,
    Escape: closeDetail,
    " ": () => (sight.held ? release() : hold()),
    "+": () => zoom(-1),
    "=": () => zoom(-1),
    "-": () => zoom(1),
  };
  list.addEventListener("keydown", (event) => {
    if (!KEYS[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  list.addEventListener("pointerover", showTip);
  list.addEventListener("pointermove", followPointer);
  list.addEventListener("pointerleave", () => {
    tip.hidden = true;
    pointAt(null);
    shared.point({ at: null });
  });
  const wheel = (/** @type {WheelEvent} */ event) => {
    if (event.ctrlKey) zoom(Math.sign(event.deltaY));
    else if (event.deltaX) goBack(sight.back - event.deltaX / sight.perMs);
    else return;
    event.preventDefault();
  };
  list.addEventListener("wheel", wheel, { passive: false });

  /** @type {{x: number, back: number, moved: boolean, hit: ReturnType<typeof hitOf>} | null} */
  let dragged = null;
  list.addEventListener("pointerdown", (event) => {
    if (event.button === 0) dragged = { x: event.clientX, back: sight.back, moved: false, hit: hitOf(event) };
  });
  const dragging = (/** @type {PointerEvent} */ event) => {
    if (!dragged) return;
    const by = event.clientX - dragged.x;
    if (!dragged.moved && Math.abs(by) < DRAG_PX) return;
    dragged.moved = true;
    tip.hidden = true;
    goBack(dragged.back + by / sight.perMs);
  };
  const dropped = () => {
    const drag = dragged;
    dragged = null;
    const number = drag && !drag.moved ? drag.hit?.node.dataset.n : undefined;
    const mark = drag?.hit && number ? drag.hit.lane.marks.get(Number(number)) : undefined;
    if (drag?.hit && mark) pick(drag.hit.at, mark);
  };
  window.addEventListener("pointermove", dragging);
  window.addEventListener("pointerup", dropped);

  // --- what the kernel says ---

  /**
   * @param {MarblesNews | MarbleValue | MarbleText} news
   * @param {DataView[]} buffers
   */
  function take(news, buffers) {
    if ("value" in news) takeValue(news.value);
    else if ("marbles" in news) takeMarbles(news.marbles);
    else takeNews(news, buffers);
  }

  /**
   * @param {MarblesNews} news
   * @param {DataView[]} buffers
   */
  function takeNews(news, buffers) {
    if (news.legend) legend = news.legend;
    if (news.is_chosen !== undefined) isChosen = news.is_chosen;
    if (news.scale) {
      sight.scale = news.scale;
      for (const lane of lanes) lane.clear(); // what is drawn has other colours now
    }
    const clock = performance.now();
    /** @type {any[][][]} */
    const rows = buffers.length ? JSON.parse(new TextDecoder().decode(buffers[0])) : [];
    news.lanes.forEach(([now, origin, doesFlow, total, tone, text], at) => {
      const lane = lanes[at];
      lane.edge.tell(now, doesFlow, clock);
      if (lane.tone !== tone) describedAt = Number.NEGATIVE_INFINITY;
      Object.assign(lane, { origin, total, tone, text });
      if (rows[at]?.length) lane.layFrom(lane.marks.add(rows[at]));
    });
    if (!sight.held) frame ||= requestAnimationFrame(step);
    if (!flows() || clock - trimmedAt > TRIM_MS) trim(clock);
  }

  /**
   * @param {MarblesNews | MarbleValue | MarbleText} news
   * @param {DataView[]} buffers
   */
  function takeAll(news, buffers) {
    if (!("lanes" in news)) return;
    const labels = news.labels ?? [];
    const isNew = lanes.length !== labels.length;
    if (isNew) sight.windowMs = news.window ?? sight.windowMs;
    const hasBegunAgain = news.lanes.some(([, origin, , count], at) => {
      return lanes[at]?.origin !== origin || count < lanes[at].total;
    });
    if (isNew || hasBegunAgain) {
      sight.release();
      closeDetail();
    }
    kept = { count: news.kept ?? kept.count, ms: news.kept_ms ?? kept.ms };
    runs = news.runs ?? [];
    if (isNew) {
      lanes.splice(0, lanes.length, ...labels.map((label, at) => new Track(label, at, sight, widthOf)));
      list.replaceChildren(...lanes.map((lane) => lane.row));
      for (const lane of lanes) sized.observe(lane.el);
      measure();
    }
    for (const lane of lanes) lane.forget();
    sight.scale = null;
    axisKey = "";
    describedAt = Number.NEGATIVE_INFINITY;
    takeNews(news, buffers);
    trim(performance.now());
  }

  /** @param {MarbleValue["value"]} value */
  function takeValue([at, number, text]) {
    const pre = detail.querySelector("pre");
    if (pre && picked && picked.lane === at && picked.number === number) setText(pre, text);
    const first = tip.firstChild;
    if (first && tipped && tipped.lane === at && tipped.number === number) setText(first, cutText(text, 400));
  }

  function askForMarbles() {
    const clock = performance.now();
    const ends = lanes.map((_, at) => sight.edgeOf(at, clock));
    connection.send({ do: "marbles", ends, window: sight.windowMs }, (news) => "marbles" in news);
  }

  /** @param {string} text */
  async function takeMarbles(text) {
    showDetail("marble text of what is seen", text);
    let said = "copied";
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      said = "select the text below to copy it";
    }
    setText(copy, said);
    setTimeout(() => setText(copy, "Copy as marbles"), 1500);
  }

  function measure() {
    const found = lanes.length ? lanes[0].el.clientWidth - EDGE_PX : 0;
    ruler.refresh();
    if (!(found > 50) || found === sight.width) return;
    sight.width = found;
    layAll();
    changed();
  }

  const sized = new ResizeObserver(measure);
  const connection = live(model, el, {
    onSnapshot: takeAll,
    onMessage: take,
    onShown: changed,
    onHidden() {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  });
  drawFrame();

  return () => {
    cancelAnimationFrame(frame);
    sized.disconnect();
    window.removeEventListener("pointermove", dragging);
    window.removeEventListener("pointerup", dropped);
    shared.dispose();
    connection.dispose();
    root.remove();
  };
}

export default { initialize, render };
