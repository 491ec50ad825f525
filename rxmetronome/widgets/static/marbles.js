// Marbles' view. Marbles are laid out once, in buckets of time; what flows is one layer a lane, moved once a frame.

const SVG_NS = "http://www.w3.org/2000/svg";
const LANE_PX = 60;
const MIDDLE_PX = 37;
const RADIUS_PX = 8;
const EDGE_PX = 16; // between the line of now and the right border
const LETTER_PX = 6.1;
const FARTHEST_PX = 50_000; // SVG counts in single precision
const DESCRIBE_MS = 5000;

function marbleDiagram(model, el) {
  const lanes = [];
  let windowMs = 10_000;
  let width = 600; // of the time that is seen, in pixels
  let held = null; // {nows, clock, back, total} while the view stays
  let kept = { count: 20_000, ms: 300_000 };
  let picked = null; // {lane, number} of the mark whose value is shown
  let tipped = null;
  let frame = 0;
  let describedAt = -Infinity;
  let trimmedAt = 0;
  let legend = [];
  let isChosen = false;

  // --- the page ---

  const root = rxmElement("div", { class: "rxm-marbles", role: "group", "aria-label": "Marble diagram" });
  const pause = button("Pause", "Hold the view; what comes is kept (space)", () => (held ? release() : hold()));
  pause.setAttribute("aria-pressed", "false");
  const zoomIn = button("−", "Shorter window (+)", () => zoom(nextWindow(windowMs, -1)));
  zoomIn.setAttribute("aria-label", "Shorter window");
  const zoomOut = button("+", "Longer window (-)", () => zoom(nextWindow(windowMs, 1)));
  zoomOut.setAttribute("aria-label", "Longer window");
  const span = rxmElement("output", { class: "rxm-m-span" });
  const copy = button("Copy as marbles", "What is seen, as marble text for a test", () => way.send({ do: "marbles", ends: lanes.map((_, at) => edgeOf(at)), window: windowMs }));
  const state = rxmElement("span", { class: "rxm-m-state" });
  const bar = rxmElement("div", { class: "rxm-m-bar" }, pause, rxmElement("span", { class: "rxm-m-zoom", role: "group", "aria-label": "Window" }, zoomIn, span, zoomOut),
    copy, state);
  const list = rxmElement("div", { class: "rxm-m-lanes", tabindex: "0", role: "group",
    "aria-label": "Lanes. Left and right arrows go from marble to marble, up and down from lane to lane, page keys back and forth, plus and minus zoom, space pauses, End goes live." });
  const axis = rxmElement("div", { class: "rxm-m-axis", "aria-hidden": "true" });
  const scrub = rxmElement("input", { type: "range", class: "rxm-m-scrub", min: "0", max: "1", value: "1", step: "1", "aria-label": "Back in time",
    oninput: () => goBack(Number(scrub.max) - Number(scrub.value)) });
  const tip = rxmElement("div", { class: "rxm-m-tip", hidden: true });
  const detail = rxmElement("div", { class: "rxm-m-detail", role: "region", "aria-label": "Value", "aria-live": "polite", hidden: true });
  const foot = rxmElement("div", { class: "rxm-m-foot" });
  const empty = rxmElement("div", { class: "rxm-m-empty" });
  root.append(bar, rxmElement("div", { class: "rxm-m-body" }, list, empty, tip), axis, scrub, detail, foot);
  rxmOwnKeys(root);
  el.append(root);

  function button(text, about, onclick) {
    return rxmElement("button", { type: "button", title: about, onclick }, text);
  }

  function svg(tag, attributes, ...children) {
    const made = document.createElementNS(SVG_NS, tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  function set(node, text) {
    if (node.textContent !== text) node.textContent = text;
  }

  function laneOf(label) {
    const layer = svg("svg", { class: "rxm-m-layer", width: 1, height: LANE_PX, "aria-hidden": "true" });
    const grid = rxmElement("div", { class: "rxm-m-ticks", "aria-hidden": "true" });
    const track = rxmElement("div", { class: "rxm-m-track", role: "img", "aria-label": `${label}: no events` }, grid, layer);
    const name = rxmElement("span", { class: "rxm-m-name", title: label }, label);
    const count = rxmElement("span", { class: "rxm-m-count" });
    const row = rxmElement("div", { class: "rxm-m-lane" }, rxmElement("div", { class: "rxm-m-head" }, name, count), track);
    return { label, row, track, layer, grid, count, marks: new LaneMarks(), edge: new Edge(), origin: 0, total: 0, state: ["idle", ""],
      base: 0, buckets: new Map(), from: 0 };
  }

  // --- time ---

  const perMs = () => width / windowMs;
  const bucketMs = () => (windowMs * BUCKET_PX) / width;

  function edgeOf(at, clock = performance.now()) {
    return held ? held.nows[at] - held.back : lanes[at].edge.at(clock);
  }

  function span0() {
    const clock = performance.now();
    return Math.max(windowMs, ...lanes.map((lane, at) => {
      const oldest = lane.marks.marks[0];
      return oldest ? (held ? held.nows[at] : lane.edge.at(clock)) - oldest.at + windowMs / 10 : 0;
    }));
  }

  function hold() {
    if (held) return;
    const clock = performance.now();
    held = { nows: lanes.map((lane) => lane.edge.at(clock)), clock, back: 0, total: total() };
    changed();
  }

  function release() {
    held = null;
    closeDetail();
    layAll();
    changed();
  }

  function goBack(back) {
    hold();
    held.back = Math.min(Math.max(0, back), Math.max(0, span0() - windowMs));
    changed();
  }

  function zoom(next) {
    if (next === windowMs) return;
    windowMs = next;
    if (held) held.back = Math.min(held.back, Math.max(0, span0() - windowMs));
    layAll();
    changed();
  }

  function total() {
    return lanes.reduce((sum, lane) => sum + lane.total, 0);
  }

  // --- layout: buckets of time ---

  function layAll() {
    for (const lane of lanes) {
      lane.layer.replaceChildren();
      lane.buckets.clear();
    }
    lanes.forEach((lane, at) => laySeen(lane, edgeOf(at)));
  }

  // See that the buckets of what is seen are there, and no others.
  function laySeen(lane, edge) {
    const size = bucketMs();
    if (Math.abs(edge - lane.base) * perMs() > FARTHEST_PX || !lane.buckets.size) {
      lane.base = edge;
      lane.layer.replaceChildren();
      lane.buckets.clear();
    }
    const first = Math.floor((edge - windowMs) / size) - 1;
    const last = Math.floor(edge / size) + 2;
    for (const [index, node] of lane.buckets) {
      if (index >= first && index <= last) continue;
      node?.remove();
      lane.buckets.delete(index);
    }
    for (let index = first; index <= last; index += 1) if (!lane.buckets.has(index)) layBucket(lane, index, size);
  }

  function layBucket(lane, index, size) {
    const begin = index * size;
    const until = Math.min(begin + size, held ? held.nows[lanes.indexOf(lane)] + 1e-6 : Infinity); // what comes while it is held waits
    const marks = lane.marks.between(begin, until);
    const points = lane.marks.pointsBetween(begin, until);
    lane.buckets.get(index)?.remove();
    if (!marks.length && !points.length) {
      lane.buckets.set(index, null);
      return;
    }
    const items = bucketItems(marks, points, begin, BUCKET_PX, perMs());
    const before = lane.marks.before(begin - 1e-9);
    let free = before ? (before.at - begin) * perMs() + 16 : -Infinity; // where there is room for a label
    const left = (begin - lane.base) * perMs();
    const node = svg("g", { class: "rxm-m-bucket", transform: `translate(${left.toFixed(2)} 0)` });
    node.most = 1;
    for (const item of items) {
      node.append(itemNode(lane, item, begin, (x, text) => {
        const half = (text.length * LETTER_PX) / 2;
        if (x - half < free) return false;
        free = x + half + 4;
        return true;
      }));
      if (item.kind === "stack") node.most = Math.max(node.most, item.count + item.missed);
    }
    lane.layer.append(node);
    lane.buckets.set(index, node);
  }

  function itemNode(lane, item, begin, takeRoom) {
    const x = item.x;
    const y = MIDDLE_PX + (item.y ?? 0);
    if (item.kind === "completed") return svg("g", { class: "rxm-m-end", "data-n": item.mark.number }, svg("path", { d: `M${x} 20V54` }));
    if (item.kind === "missed") return svg("circle", { class: "rxm-m-missed", cx: x, cy: MIDDLE_PX, r: RADIUS_PX - 1.5, "data-missed": item.at });
    if (item.kind === "stack") {
      const half = BUCKET_PX / 2 - 1;
      const text = item.label.split(" ")[0];
      const rest = item.label.split(" ").slice(1).join(" ");
      const node = svg("g", { class: `rxm-m-stack${item.failures ? " rxm-m-bad" : ""}${item.count ? "" : " rxm-m-hollow"}`, "data-n": item.mark?.number ?? "", "data-stack": `${item.from} ${item.until} ${item.count} ${item.failures} ${item.missed}` },
        svg("rect", { x: x - half, y: MIDDLE_PX - 10, width: 2 * half, height: 20, rx: 5 }),
        svg("text", { x, y: MIDDLE_PX + 3.5, class: "rxm-m-in" }, text));
      if (rest) node.append(svg("text", { x, y: 16, class: "rxm-m-above" }, rest));
      return node;
    }
    const isCross = item.kind === "failure" || item.kind === "error";
    const node = svg("g", { class: isCross ? "rxm-m-cross" : "rxm-m-marble", "data-n": item.mark.number, "data-hue": item.mark.hue });
    if (item.mark.due !== null) {
      const due = (item.mark.due - begin) * perMs();
      node.append(svg("path", { class: "rxm-m-due", d: `M${due.toFixed(2)} 20V54` }));
      if (x - due > 1.5) node.append(svg("path", { class: "rxm-m-lag", d: `M${due.toFixed(2)} ${y}H${x.toFixed(2)}` }));
    }
    if (isCross) node.append(svg("circle", { class: "rxm-m-reach", cx: x, cy: y, r: 9 }), svg("path", { d: `M${x - 6} ${y - 6}l12 12m0 -12l-12 12` }));
    else node.append(svg("circle", { cx: x, cy: y, r: RADIUS_PX }));
    const text = item.kind === "error" ? "error" : item.label;
    if (!isCross && text.length <= 2) node.append(svg("text", { x, y: y + 3.5, class: "rxm-m-in" }, text));
    else {
      const short = cutText(text, 12);
      if (text && takeRoom(x, short)) node.append(svg("text", { x, y: 16, class: "rxm-m-above" }, short));
    }
    if (picked && lanes[picked.lane] === lane && picked.number === item.mark.number) node.classList.add("rxm-m-picked");
    return node;
  }

  // --- drawing ---

  function move(clock) {
    lanes.forEach((lane, at) => {
      const edge = edgeOf(at, clock);
      const size = bucketMs();
      const newest = Math.floor(edge / size) + 2;
      if (!lane.buckets.has(newest) || Math.abs(edge - lane.base) * perMs() > FARTHEST_PX || !lane.buckets.has(Math.floor((edge - windowMs) / size))) laySeen(lane, edge);
      lane.layer.style.transform = `translate3d(${(width - (edge - lane.base) * perMs()).toFixed(2)}px, 0, 0)`;
    });
  }

  function flows() {
    return !held && lanes.some((lane) => lane.edge.flows) && way.isShown();
  }

  function step(clock) {
    frame = 0;
    move(clock);
    if (clock - trimmedAt > 500) trim(clock);
    if (flows()) frame = requestAnimationFrame(step);
  }

  function trim(clock) {
    trimmedAt = clock;
    lanes.forEach((lane, at) => {
      lane.marks.prune(held ? 3 * kept.count : kept.count, (held ? lane.edge.at(held.clock) : lane.edge.at(clock)) - kept.ms);
      laySeen(lane, edgeOf(at, clock));
    });
    drawFrame();
  }

  function changed() {
    frame ||= requestAnimationFrame(step);
    drawFrame();
  }

  // All but the marbles.
  function drawFrame() {
    set(span, spanText(windowMs));
    zoomIn.disabled = windowMs <= WINDOWS_MS[0];
    zoomOut.disabled = windowMs >= WINDOWS_MS[WINDOWS_MS.length - 1];
    set(pause, held ? "Go live" : "Pause");
    pause.setAttribute("aria-pressed", String(Boolean(held)));
    const isOver = lanes.length > 0 && lanes.every((lane) => ["ended", "failed"].includes(lane.state[0]));
    const tone = held ? "held" : isOver ? "ended" : lanes.some((lane) => lane.state[0] === "live") ? "live" : "idle";
    root.dataset.tone = tone;
    const came = held ? total() - held.total : 0;
    const where = held?.back > 1 ? `${spanText(held.back)} back` : "paused";
    set(state, held ? `${where}${came > 0 ? ` · ${came.toLocaleString("en-US")} came meanwhile` : ""}` : isOver ? "ended" : tone === "live" ? "live" : "not running");
    const most = Math.round(span0());
    scrub.max = String(most - windowMs);
    scrub.step = String(Math.max(1, Math.round(windowMs / 100)));
    scrub.disabled = most - windowMs < 1;
    const back = held ? held.back : 0;
    if (document.activeElement !== scrub || !held || !back) scrub.value = String(most - windowMs - back);
    scrub.setAttribute("aria-valuetext", back > 1 ? `${spanText(back)} back` : "now");
    drawAxis();
    drawFoot();
    for (const lane of lanes) {
      const isEnd = ["failed", "idle"].includes(lane.state[0]);
      set(lane.count, `${lane.total.toLocaleString("en-US")}${isEnd ? ` · ${lane.state[1]}` : lane.state[0] === "ended" ? " · ended" : ""}`);
      lane.count.title = lane.state[1];
    }
    empty.hidden = total() > 0 || !lanes.length || lanes.some((lane) => lane.marks.marks.length);
    if (!empty.hidden) set(empty, lanes.some((lane) => lane.state[0] === "live") ? "no events yet" : isOver ? "no events came" : "not running: run the flow to see its marbles");
    describe();
  }

  let axisKey = "";
  function drawAxis() {
    const key = `${windowMs} ${width} ${held ? Math.round(held.back) : ""} ${lanes.length}`;
    if (key === axisKey) return;
    axisKey = key;
    const every = axisStep(windowMs, width);
    const ticks = [];
    for (let ago = 0; ago <= windowMs * 0.97; ago += every) ticks.push(ago); // a label at the border would be cut
    const back = held ? held.back : 0;
    axis.replaceChildren(...ticks.map((ago) => rxmElement("span", { style: `right: ${EDGE_PX + ago * perMs()}px` }, ago + back < 1 ? "now" : `−${spanText(ago + back)}`)));
    for (const lane of lanes) lane.grid.replaceChildren(...ticks.map((ago) => rxmElement("i", { style: `right: ${EDGE_PX + ago * perMs()}px` })));
  }

  let footKey = "";
  function drawFoot() {
    const most = Math.max(1, ...lanes.flatMap((lane) => [...lane.buckets.values()].map((node) => node?.most ?? 1)));
    const texts = most > 1 ? [`1 mark = up to ${most.toLocaleString("en-US")} events`] : [];
    const shown = isChosen ? legend : [];
    const key = JSON.stringify([texts, shown]);
    if (key === footKey) return;
    footKey = key;
    foot.replaceChildren(
      ...shown.map(([text, hue]) => rxmElement("span", { class: "rxm-m-key" }, rxmElement("i", { "data-hue": String(hue) }), cutText(text, 24))),
      ...texts.map((text) => rxmElement("span", { class: "rxm-m-thin" }, text)));
  }

  function describe() {
    const clock = performance.now();
    if (clock - describedAt < DESCRIBE_MS) return;
    describedAt = clock;
    lanes.forEach((lane, at) => {
      const edge = edgeOf(at, clock);
      const seen = lane.marks.between(edge - windowMs, edge + 1e-6);
      const sum = (name) => seen.reduce((all, mark) => all + mark[name], 0);
      const last = seen.findLast((mark) => !mark.end);
      const parts = [`${lane.label}: ${lane.total} events`, `${sum("count")} in ${spanText(windowMs)}`];
      if (sum("failures")) parts.push(`${sum("failures")} failures`);
      if (sum("missed")) parts.push(`${sum("missed")} ticks missed`);
      if (last) parts.push(`last ${last.text}`);
      if (lane.state[1]) parts.push(lane.state[1]);
      lane.track.setAttribute("aria-label", parts.join(", "));
    });
  }

  // --- what the reader does ---

  function aboutMark(lane, mark) {
    const when = `${lane.label} · ${(mark.at / 1000).toFixed(3)} s after the start`;
    return mark.due === null ? when : `${when} · due at ${(mark.due / 1000).toFixed(3)} s, ${spanExactly(mark.at - mark.due)} late${mark.missed ? ` · ${mark.missed} missed before` : ""}`;
  }

  function spanExactly(ms) {
    return ms < 10 ? `${ms.toFixed(2)} ms` : spanText(ms);
  }

  function hitOf(event) {
    const node = event.target.closest?.("[data-n], [data-missed]");
    const at = lanes.findIndex((lane) => lane.track.contains(event.target));
    return node && at >= 0 ? { node, at, lane: lanes[at] } : null;
  }

  function showTip(event) {
    const hit = hitOf(event);
    tip.hidden = !hit;
    tipped = null;
    if (!hit) return;
    const { node, at, lane } = hit;
    const mark = node.dataset.n ? lane.marks.get(Number(node.dataset.n)) : null;
    let texts = [];
    if (node.dataset.missed) texts = ["missed", `${lane.label} · was due at ${(Number(node.dataset.missed) / 1000).toFixed(3)} s`];
    else if (node.dataset.stack) texts = [stackText(node), mark ? `last: ${mark.text}` : ""];
    else if (mark) {
      texts = [mark.text, aboutMark(lane, mark)];
      tipped = { lane: at, number: mark.number };
      if (!mark.end) way.send({ do: "value", ...tipped });
    }
    tip.replaceChildren(...texts.filter(Boolean).map((text, line) => rxmElement("div", { class: line ? "rxm-m-soft" : "rxm-m-value" }, text)));
    const place = tip.parentElement.getBoundingClientRect();
    const box = node.getBoundingClientRect();
    tip.style.top = `${box.bottom - place.top + 4}px`;
    tip.style.left = `${Math.max(0, Math.min(box.left - place.left - 40, place.width - tip.offsetWidth - 4))}px`;
  }

  function stackText(node) {
    const [from, until, count, failures, missed] = node.dataset.stack.split(" ").map(Number);
    const parts = [`${count.toLocaleString("en-US")} events within ${spanExactly(until - from)}`];
    if (failures) parts.push(`${failures} failed`);
    if (missed) parts.push(`${missed} missed ticks`);
    return parts.join(", ");
  }

  function pick(at, mark) {
    hold();
    root.querySelectorAll(".rxm-m-picked").forEach((node) => node.classList.remove("rxm-m-picked"));
    picked = { lane: at, number: mark.number };
    const newest = held.nows[at];
    if (mark.at > newest - held.back || mark.at < newest - held.back - windowMs) goBack(newest - mark.at - windowMs / 2);
    lanes.forEach((lane, place) => laySeen(lane, edgeOf(place)));
    lanes[at].layer.querySelectorAll(`[data-n="${mark.number}"]`).forEach((node) => node.classList.add("rxm-m-picked"));
    showDetail(aboutMark(lanes[at], mark), mark.count > 1 ? `${mark.count} events, the last: ${mark.text}` : mark.text);
    if (!mark.end) way.send({ do: "value", ...picked });
  }

  function showDetail(about, text) {
    detail.hidden = false;
    const close = button("×", "Close", closeDetail);
    close.setAttribute("aria-label", "Close");
    detail.replaceChildren(rxmElement("div", { class: "rxm-m-bar" }, rxmElement("span", { class: "rxm-m-soft rxm-m-grow" }, about), close), rxmElement("pre", {}, text));
  }

  function closeDetail() {
    picked = null;
    detail.hidden = true;
    root.querySelectorAll(".rxm-m-picked").forEach((node) => node.classList.remove("rxm-m-picked"));
  }

  function walk(direction) {
    const at = picked?.lane ?? lanes.findIndex((lane) => lane.marks.marks.length);
    if (at < 0) return;
    const { marks } = lanes[at];
    const next = picked ? marks.get(picked.number + direction) : marks.before(edgeOf(at));
    if (next) pick(at, next);
  }

  function climb(direction) {
    const from = picked?.lane ?? 0;
    const instant = picked ? lanes[from].marks.get(picked.number)?.at : undefined;
    const ago = edgeOf(from) - (instant ?? edgeOf(from));
    for (let at = from + direction; lanes[at]; at += direction) {
      const mark = lanes[at].marks.before(edgeOf(at) - ago) ?? lanes[at].marks.marks[0];
      if (mark) return pick(at, mark);
    }
  }

  const KEYS = {
    ArrowLeft: () => walk(-1), ArrowRight: () => walk(1), ArrowUp: () => climb(-1), ArrowDown: () => climb(1),
    PageUp: () => goBack((held?.back ?? 0) + windowMs / 2), PageDown: () => goBack((held?.back ?? 0) - windowMs / 2),
    Home: () => goBack(Infinity), End: release, Escape: closeDetail, " ": () => (held ? release() : hold()),
    "+": () => zoom(nextWindow(windowMs, -1)), "=": () => zoom(nextWindow(windowMs, -1)), "-": () => zoom(nextWindow(windowMs, 1)),
  };
  list.addEventListener("keydown", (event) => {
    if (!KEYS[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  list.addEventListener("pointerover", showTip);
  list.addEventListener("pointerleave", () => (tip.hidden = true));
  list.addEventListener("wheel", (event) => {
    if (event.ctrlKey) zoom(nextWindow(windowMs, Math.sign(event.deltaY)));
    else if (event.deltaX) goBack((held?.back ?? 0) - event.deltaX / perMs());
    else return;
    event.preventDefault();
  }, { passive: false });

  let dragged = null;
  list.addEventListener("pointerdown", (event) => {
    if (event.button === 0) dragged = { x: event.clientX, back: held?.back ?? 0, moved: false, hit: hitOf(event) };
  });
  const dragging = (event) => {
    if (!dragged) return;
    const by = event.clientX - dragged.x;
    if (!dragged.moved && Math.abs(by) < 4) return;
    dragged.moved = true;
    tip.hidden = true;
    goBack(dragged.back + by / perMs());
  };
  const dropped = () => {
    const drag = dragged;
    dragged = null;
    const mark = drag && !drag.moved && drag.hit?.node.dataset.n ? drag.hit.lane.marks.get(Number(drag.hit.node.dataset.n)) : null;
    if (mark) pick(drag.hit.at, mark);
  };
  window.addEventListener("pointermove", dragging);
  window.addEventListener("pointerup", dropped);

  // --- what the kernel says ---

  function take(content, buffers) {
    if (content.value) return takeValue(content.value);
    if (content.marbles !== undefined) return takeMarbles(content.marbles);
    if (content.legend) [legend, isChosen] = [content.legend, content.is_chosen];
    const clock = performance.now();
    const rows = buffers.length ? JSON.parse(new TextDecoder().decode(buffers[0])) : [];
    content.lanes.forEach(([now, origin, doesFlow, count, tone, text], at) => {
      const lane = lanes[at];
      lane.edge.tell(now, doesFlow, clock);
      if (lane.state[0] !== tone) describedAt = -Infinity;
      Object.assign(lane, { origin, total: count, state: [tone, text] });
      if (!rows[at]?.length) return;
      const first = lane.marks.add(rows[at]);
      const size = bucketMs();
      for (const index of lane.buckets.keys()) if ((index + 1) * size > first) layBucket(lane, index, size);
    });
    if (flows() || !held) frame ||= requestAnimationFrame(step);
    if (!flows() || clock - trimmedAt > 500) trim(clock);
  }

  function takeAll(content, buffers) {
    const isNew = lanes.length !== content.labels.length;
    if (isNew) windowMs = content.window;
    if (isNew || content.lanes.some(([, origin, , count], at) => lanes[at].origin !== origin || count < lanes[at].total)) {
      held = null;
      closeDetail();
    }
    kept = { count: content.kept, ms: content.kept_ms };
    if (isNew) {
      lanes.splice(0, lanes.length, ...content.labels.map(laneOf));
      list.replaceChildren(...lanes.map((lane) => lane.row));
      lanes.forEach((lane) => sized.observe(lane.track));
      measure();
    }
    for (const lane of lanes) {
      lane.marks = new LaneMarks();
      lane.edge = new Edge();
      lane.buckets.clear();
      lane.layer.replaceChildren();
    }
    axisKey = "";
    describedAt = -Infinity;
    take(content, buffers);
    trim(performance.now());
  }

  function takeValue([at, number, text]) {
    if (picked && picked.lane === at && picked.number === number) set(detail.lastChild, text);
    if (tipped && tipped.lane === at && tipped.number === number && tip.firstChild) set(tip.firstChild, cutText(text, 400));
  }

  async function takeMarbles(text) {
    showDetail("marble text of what is seen", text);
    let said = "copied";
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      said = "select the text below to copy it";
    }
    set(copy, said);
    setTimeout(() => set(copy, "Copy as marbles"), 1500);
  }

  function measure() {
    const found = lanes[0]?.track.clientWidth - EDGE_PX;
    if (!(found > 50) || found === width) return;
    width = found;
    layAll();
    changed();
  }

  const sized = new ResizeObserver(measure);
  const way = live(model, el, { onSnapshot: takeAll, onMessage: take, onShown: () => changed(), onHidden: () => {
    cancelAnimationFrame(frame);
    frame = 0;
  } });
  drawFrame();

  return () => {
    cancelAnimationFrame(frame);
    sized.disconnect();
    window.removeEventListener("pointermove", dragging);
    window.removeEventListener("pointerup", dropped);
    way.dispose();
    root.remove();
  };
}

function render({ model, el }) {
  return marbleDiagram(model, el);
}

export default { render };
