// EventTable's view: what came, as it comes; held still where somebody reads.

const RESORT_MS = 250;

function eventTable(model, el) {
  const rows = new Rows(10_000);
  const rate = new Rate();
  const told = { total: 0, kept: 0, one_in: 1, state: { tone: "idle", text: "", hint: "" } };
  const chosen = { zone: "local", filter: "", sort: null, hidden: new Set() };
  let held = null; // {why: "scroll" | "pause", rows, total} while the view stays as it is
  let opened = null; // the row that is open as a tree
  let sortedAt = 0;
  let list = [];

  // --- the page ---

  const root = rxmElement("div", { class: "rxm-table", role: "group" });
  const title = rxmElement("strong", { class: "rxm-title" });
  const state = rxmElement("span", { class: "rxm-state" }, rxmElement("span"));
  const filter = rxmElement("input", { type: "search", class: "rxm-filter", placeholder: "Filter", "aria-label": "Filter rows",
    title: "word · column:word · column>5 · -word", spellcheck: "false", oninput: () => choose({ filter: filter.value }) });
  const pause = toggle("Pause", "Hold the rows; what comes is counted", () => (held?.why === "pause" ? release() : hold("pause")));
  const follow = toggle("Follow", "Stay with the newest rows", () => (held ? release() : hold("scroll")));
  const zone = rxmElement("button", { type: "button", title: "Times: local or UTC", hidden: true,
    onclick: () => choose({ zone: chosen.zone === "utc" ? "local" : "utc" }) });
  const columns = menu("Columns", fillColumns);
  const copy = menu("Copy", fillCopy);
  const bar = rxmElement("div", { class: "rxm-bar" }, title, state, rxmElement("span", { class: "rxm-grow" }), filter,
    pause, follow, zone, columns.el, copy.el);
  const grid = new Grid({ onSort: sortBy, onOpen: openRow, onPick: () => hold("scroll"), onClose: closeRow,
    onScroll: (isAtHome) => (isAtHome ? release("scroll") : hold("scroll")) });
  const empty = rxmElement("div", { class: "rxm-empty" });
  const hint = rxmElement("button", { type: "button", class: "rxm-hint", hidden: true, onclick: () => release() });
  const detail = rxmElement("div", { class: "rxm-detail", role: "region", hidden: true });
  const counts = rxmElement("span", { class: "rxm-counts" });
  const thin = rxmElement("span", { class: "rxm-thin", hidden: true });
  const foot = rxmElement("div", { class: "rxm-foot" }, counts, thin);
  const spoken = rxmElement("div", { class: "rxm-unseen", role: "status", "aria-live": "polite" });
  root.append(bar, rxmElement("div", { class: "rxm-body" }, grid.el, empty, hint), detail, foot, spoken);
  rxmOwnKeys(root);
  el.append(root);

  function toggle(text, about, onclick) {
    return rxmElement("button", { type: "button", title: about, "aria-pressed": "false", onclick }, text);
  }

  function menu(text, fill) {
    const panel = rxmElement("div", { class: "rxm-menu", hidden: true, role: "group", "aria-label": text });
    const button = rxmElement("button", { type: "button", "aria-expanded": "false", "aria-haspopup": "true", onclick: () => open(panel.hidden) }, text);
    const el = rxmElement("span", { class: "rxm-menued", onkeydown: (event) => {
      if (event.key !== "Escape" || panel.hidden) return;
      open(false);
      button.focus();
    }, onfocusout: (event) => {
      if (event.relatedTarget && !el.contains(event.relatedTarget)) open(false);
    } }, button, panel);
    function open(isOpen) {
      panel.hidden = !isOpen;
      button.setAttribute("aria-expanded", String(isOpen));
      if (!isOpen) return;
      panel.replaceChildren(...fill());
      panel.style.left = "0px"; // then back into the widget where it stands out
      const out = panel.getBoundingClientRect().right - root.getBoundingClientRect().right;
      panel.style.left = `${-Math.max(0, out)}px`;
      panel.querySelector("input, button")?.focus();
    }
    return { el, panel, button, open };
  }

  const closeMenus = (event) => [columns, copy].forEach((one) => one.el.contains(event.target) || one.open(false));
  document.addEventListener("pointerdown", closeMenus);

  function fillColumns() {
    return [...rows.kinds.keys()].map((name) => {
      const box = rxmElement("input", { type: "checkbox", onchange: () => {
        chosen.hidden[box.checked ? "delete" : "add"](name);
        refresh();
      } });
      box.checked = !chosen.hidden.has(name);
      return rxmElement("label", {}, box, name);
    });
  }

  function fillCopy() {
    return [["JSON", asJson], ["CSV", asCsv]].map(([text, write]) =>
      rxmElement("button", { type: "button", onclick: () => copyRows(text, write) }, `Copy ${groupedText(list.length)} rows as ${text}`));
  }

  // --- what the reader does ---

  function choose(change) {
    Object.assign(chosen, change);
    refresh();
  }

  function hold(why) {
    if (held && (held.why === why || why === "scroll")) return;
    held = { why, rows: held ? held.rows : rows.list(), total: held ? held.total : told.total };
    say(why === "pause" ? "paused" : "");
    refresh();
  }

  function release(why) {
    if (!held || (why && held.why !== why)) return;
    held = null;
    say("following");
    refresh();
    grid.goHome();
  }

  function sortBy(name) {
    const { sort } = chosen;
    const next = !sort || sort.name !== name ? { name, direction: 1 } : sort.direction > 0 ? { name, direction: -1 } : null;
    say(next ? `sorted by ${name}, ${next.direction > 0 ? "ascending" : "descending"}` : "in the order of events");
    choose({ sort: next });
    if (!held || held.why === "scroll") held = null;
    refresh();
    grid.goHome();
  }

  function openRow(row) {
    const isCut = row.cells.some((value) => JSON.stringify(value ?? null).includes("\\u0001c"));
    opened = { row, names: row.shape.names, cells: row.cells, note: isCut ? "shortened" : "" };
    if (isCut) way.send({ do: "event", number: row.n });
    drawDetail();
  }

  function closeRow() {
    opened = null;
    grid.open(null);
    drawDetail();
    grid.el.focus();
  }

  async function copyRows(format, write) {
    copy.open(false);
    copy.button.focus();
    const names = shownNames().filter((name) => name !== NUMBER);
    await copyText(write(list, names), `${groupedText(list.length)} rows as ${format}`);
  }

  async function copyText(text, what) {
    try {
      await navigator.clipboard.writeText(text);
      flash(`copied ${what}`);
    } catch {
      const area = rxmElement("textarea", { class: "rxm-unseen" });
      area.value = text;
      root.append(area);
      area.select();
      flash(document.execCommand("copy") ? `copied ${what}` : "this browser does not allow to copy");
      area.remove();
    }
  }

  let flashing = 0;
  function flash(text) {
    clearTimeout(flashing);
    copy.button.textContent = text;
    say(text);
    flashing = setTimeout(() => (copy.button.textContent = "Copy"), 1500);
  }

  function say(text) {
    if (text) spoken.textContent = text;
  }

  // --- drawing ---

  function shownNames() {
    return [...rows.kinds.keys()].filter((name) => !chosen.hidden.has(name));
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
      const test = chosen.filter.trim() ? matcher(chosen.filter, chosen.zone, rows.kinds) : null;
      if (test) list = list.filter(test);
      if (chosen.sort) list = sorted(list, chosen.sort.name, chosen.sort.direction);
    } else {
      setTimeout(asked, RESORT_MS - (now - sortedAt));
    }
    grid.show({ list, names: shownNames(), kinds: rows.kinds, zone: chosen.zone, sort: chosen.sort, total: list.length });
    if (!held) grid.goHome();
    else grid.draw();
    drawBar();
    drawFoot();
  }

  const asked = rxmOncePerRepaint(draw);

  function drawBar() {
    set(state.lastChild, told.state.text);
    state.title = told.state.text;
    state.dataset.tone = told.state.tone;
    const isPaused = held?.why === "pause";
    set(pause, isPaused ? "Resume" : "Pause");
    pause.setAttribute("aria-pressed", String(isPaused));
    follow.setAttribute("aria-pressed", String(!held));
    zone.hidden = ![...rows.kinds.values()].some((kind) => /^(time|moment)/.test(kind));
    set(zone, chosen.zone === "utc" ? "UTC" : "Local");
    const came = held ? told.total - held.total : 0;
    hint.hidden = !came;
    if (came) set(hint, isPaused ? `paused · ${groupedText(came)} came meanwhile` : `${groupedText(came)} newer ${chosen.sort ? "↑" : "↓"}`);
    empty.hidden = list.length > 0;
    if (!empty.hidden) {
      const isFiltered = told.total > 0 && rows.length > 0;
      const texts = isFiltered ? ["no row matches the filter", chosen.filter] : [isOver() ? "no events came" : "no events yet", told.state.hint];
      if (empty.textContent !== texts.join("")) {
        empty.replaceChildren(rxmElement("div", {}, texts[0]), rxmElement("div", { class: "rxm-why" }, texts[1]));
      }
    }
  }

  function drawFoot() {
    const perSecond = rate.perSecond(performance.now() / 1000);
    const parts = [`${groupedText(told.total)} ${told.total === 1 ? "event" : "events"}`];
    if (!isOver()) parts.push(`${perSecond >= 10 ? groupedText(perSecond) : Number(perSecond.toFixed(1))}/s`);
    const letGo = told.kept - Math.min(told.kept, rows.limit);
    if (letGo > 0) parts.push(`last ${groupedText(rows.limit)} rows held`);
    if (chosen.filter.trim()) parts.push(`${groupedText(list.length)} match`);
    set(counts, parts.join(" · "));
    const thinned = told.total - told.kept;
    thin.hidden = thinned <= 0;
    if (thinned > 0) {
      const missing = `${groupedText(thinned)} not shown`;
      set(thin, told.one_in > 1 ? `showing 1 in ${groupedText(told.one_in)} · ${missing}` : missing);
      thin.title = "More came than can be shown; every event is counted.";
    }
  }

  function drawDetail() {
    detail.hidden = !opened;
    if (!opened) return detail.replaceChildren();
    const { row, names, cells, note } = opened;
    const what = `Event ${row.n}${row.shape.label ? ` · ${row.shape.label}` : ""}`;
    detail.setAttribute("aria-label", what);
    const json = () => copyText(`{${names.map((name, at) => `${JSON.stringify(name)}:${jsonText(cells[at])}`).join(",")}}`, "the event");
    detail.replaceChildren(
      rxmElement("div", { class: "rxm-bar" }, rxmElement("strong", {}, what), rxmElement("span", { class: "rxm-why" }, note),
        rxmElement("span", { class: "rxm-grow" }), rxmElement("button", { type: "button", onclick: json }, "Copy event"),
        rxmElement("button", { type: "button", "aria-label": "Close", onclick: closeRow }, "×")),
      eventTree(names, cells, rows.kinds, chosen.zone));
  }

  function isOver() {
    return ["ended", "failed"].includes(told.state.tone);
  }

  function set(node, text) {
    if (node.textContent !== text) node.textContent = text;
  }

  // --- what the kernel says ---

  function take(content, buffers) {
    if (content.event !== undefined) return takeEvent(content, buffers);
    if (content.shapes) rows.addShapes(content.first_shape, content.shapes);
    if (content.kinds) rows.addKinds(content.kinds);
    if (buffers.length) rows.add(parseExactly(new TextDecoder().decode(buffers[0])));
    if (content.state.text !== told.state.text) say(content.state.text);
    if (content.one_in !== told.one_in && content.one_in > 1) say(`showing 1 in ${content.one_in}`);
    Object.assign(told, { total: content.total, kept: content.kept, one_in: content.one_in, state: content.state });
    rate.note(content.at, content.total, performance.now() / 1000);
    asked();
  }

  function takeEvent(content, buffers) {
    if (!opened || opened.row.n !== content.event) return;
    if (content.gone) opened.note = "shortened; the kernel no longer holds the rest";
    else {
      const [names, cells] = parseExactly(new TextDecoder().decode(buffers[0]));
      Object.assign(opened, { names, cells, note: "" });
    }
    drawDetail();
  }

  function takeAll(content, buffers) {
    if (content.total < told.total) held = null; // begun anew
    rows.limit = content.limit;
    rows.clear();
    if (!content.total) rows.forget();
    set(title, content.label);
    root.setAttribute("aria-label", `Events of ${content.label}`);
    take(content, buffers);
  }

  const way = live(model, el, { onSnapshot: takeAll, onMessage: take });
  const aging = setInterval(() => way.isShown() && drawFoot(), 1000); // the rate falls though nothing comes
  draw();

  return () => {
    clearInterval(aging);
    clearTimeout(flashing);
    asked.cancel();
    document.removeEventListener("pointerdown", closeMenus);
    grid.dispose();
    way.dispose();
    root.remove();
  };
}

function render({ model, el }) {
  return eventTable(model, el);
}

export default { render };
