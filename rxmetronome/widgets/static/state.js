// StateTable's view: keys with bars that fill towards their limits; those that leave say why and fade.

const KEY_ROW_PX = 26;

function stateTable(model, el) {
  const keys = new Keys();
  const told = { count: 0, evicted: 0, limits: {}, label: "" };
  let sort = null;
  let isNumeric = false; // whether all values are numbers, which then stand to the right, as their header does

  const title = rxmElement("strong", { class: "rxm-title" });
  const counts = rxmElement("span", { class: "rxm-counts" });
  const bar = rxmElement("div", { class: "rxm-bar" }, title, rxmElement("span", { class: "rxm-grow" }), counts);
  const head = rxmElement("div", { class: "rxm-keyrow rxm-head", role: "row", "aria-rowindex": "1" });
  const space = rxmElement("div", { class: "rxm-space", role: "rowgroup" });
  const grid = rxmElement("div", { class: "rxm-grid rxm-keys", role: "grid", tabindex: "0", "aria-readonly": "true" },
    rxmElement("div", { class: "rxm-headgroup", role: "rowgroup" }, head), space);
  const empty = rxmElement("div", { class: "rxm-empty" });
  const root = rxmElement("div", { class: "rxm-table rxm-states", role: "group" }, bar,
    rxmElement("div", { class: "rxm-body" }, grid, empty));
  const pool = [];
  rxmOwnKeys(root);
  el.append(root);
  grid.addEventListener("scroll", () => draw(), { passive: true });
  grid.addEventListener("keydown", (event) => {
    const page = grid.clientHeight - 2 * KEY_ROW_PX;
    const by = { ArrowDown: KEY_ROW_PX, ArrowUp: -KEY_ROW_PX, PageDown: page, PageUp: -page, Home: -1e9, End: 1e9 }[event.key];
    if (by === undefined || event.target !== grid) return;
    event.preventDefault();
    grid.scrollTop += by;
  });

  function columns() {
    return ["key", "value", "idle", "age"].map((name) => ({ name, limit: told.limits[name] }));
  }

  function drawHead() {
    const cells = columns().map(({ name, limit }) => {
      const direction = sort && sort.name === name ? sort.direction : 0;
      const about = name === "idle" ? "since the last touch" : name === "age" ? "since it was put in" : name;
      const isRight = name === "idle" || name === "age" || (name === "value" && isNumeric);
      return rxmElement("div", { role: "columnheader", class: isRight ? "rxm-right" : "", "aria-sort": direction ? (direction > 0 ? "ascending" : "descending") : "none" },
        rxmElement("button", { type: "button", title: about, onclick: () => sortBy(name) },
          rxmElement("span", { class: "rxm-name" }, name + (limit ? ` · ${durationText(limit * 1e9)}` : "")),
          rxmElement("span", { class: "rxm-arrow", "aria-hidden": "true" }, direction ? (direction > 0 ? "▲" : "▼") : "")));
    });
    const at = [...head.children].findIndex((cell) => cell.contains(document.activeElement));
    head.replaceChildren(...cells);
    if (at >= 0) head.children[at].firstChild.focus();
  }

  function sortBy(name) {
    const first = name === "idle" || name === "age" ? -1 : 1; // what goes next is what one looks for
    sort = !sort || sort.name !== name ? { name, direction: first } : sort.direction === first ? { name, direction: -first } : null;
    drawHead();
    draw();
  }

  function draw() {
    const isFading = keys.sweep(performance.now());
    const list = keys.list(sort);
    const wasNumeric = isNumeric;
    isNumeric = list.length > 0 && list.every((one) => asNumber(one.value) !== undefined);
    if (isNumeric !== wasNumeric) drawHead();
    space.style.height = `${list.length * KEY_ROW_PX}px`;
    grid.setAttribute("aria-rowcount", String(list.length + 1));
    const seen = Math.ceil(grid.clientHeight / KEY_ROW_PX) + 1;
    const first = Math.max(0, Math.min(Math.floor(grid.scrollTop / KEY_ROW_PX), list.length - seen));
    while (pool.length < Math.min(seen + 1, list.length)) pool.push(makeRow());
    pool.forEach((row, at) => {
      const one = list[first + at];
      row.el.hidden = !one || at > seen;
      if (one) fill(row, one, first + at);
    });
    empty.hidden = list.length > 0;
    const left = told.evicted ? "all keys have left" : "a key appears when it is put in";
    if (!empty.hidden && empty.lastChild?.textContent !== left) {
      empty.replaceChildren(rxmElement("div", {}, "no keys"), rxmElement("div", { class: "rxm-why" }, left));
    }
    const hidden = told.count - list.filter((one) => !one.reason).length;
    set(counts, `${groupedText(told.count)} ${told.count === 1 ? "key" : "keys"} · ${groupedText(told.evicted)} evicted` +
      (hidden > 0 ? ` · the last touched shown` : ""));
    if (isFading) setTimeout(asked, 200);
  }

  const asked = rxmOncePerRepaint(draw);

  function makeRow() {
    const meters = ["idle", "age"].map((name) => {
      const fillEl = rxmElement("div", { class: "rxm-fill" });
      const text = rxmElement("span", {});
      return { name, fillEl, text, el: rxmElement("div", { role: "gridcell", class: "rxm-meter" }, fillEl, text) };
    });
    const key = rxmElement("div", { role: "gridcell" });
    const value = rxmElement("div", { role: "gridcell" });
    const el = rxmElement("div", { class: "rxm-keyrow", role: "row" }, key, value, ...meters.map((meter) => meter.el));
    space.append(el);
    return { el, key, value, meters, number: -1 };
  }

  function fill(row, one, index) {
    const isNew = row.number !== one.number;
    row.number = one.number;
    row.el.style.transform = `translateY(${index * KEY_ROW_PX}px)`;
    row.el.setAttribute("aria-rowindex", String(index + 2));
    row.el.classList.toggle("rxm-odd", one.number % 2 === 1);
    row.el.classList.toggle("rxm-gone", one.reason !== "");
    row.el.style.opacity = one.reason ? String(Math.max(0.1, 1 - (performance.now() - one.goneAt) / FADES_MS)) : "";
    set(row.key, exactText(one.key));
    row.key.title = exactText(one.key);
    set(row.value, cellText(one.value, ""));
    row.value.className = isNumeric ? "rxm-right" : typeof one.value === "object" && one.value ? "rxm-parts" : "";
    for (const { name, fillEl, text, el: cell } of row.meters) {
      const { text: words, share } = passed(one, name === "idle" ? one.touched : one.born, told.limits[name], keys.now);
      const isCause = one.reason === name;
      set(text, isCause ? `left · ${words}` : one.reason && name === "idle" && one.reason !== "age" ? `${words} · ${one.reason}` : words);
      cell.classList.toggle("rxm-nolimit", share === null);
      const wide = share ?? 0;
      const back = wide < (fillEl.share ?? 0) || isNew;
      fillEl.classList.toggle("rxm-back", back); // a touch empties the bar at once
      fillEl.style.transform = `scaleX(${wide})`;
      fillEl.share = wide;
      fillEl.classList.toggle("rxm-late", wide > 0.8);
    }
  }

  function set(node, text) {
    if (node.textContent !== text) node.textContent = text;
  }

  function take(content, buffers) {
    const changed = buffers.length ? parseExactly(new TextDecoder().decode(buffers[0])) : [];
    keys.take(content, changed, performance.now());
    const isNew = JSON.stringify(content.limits) !== JSON.stringify(told.limits);
    Object.assign(told, { count: content.count, evicted: content.evicted, limits: content.limits, label: content.label });
    set(title, told.label);
    root.setAttribute("aria-label", `Keys of ${told.label}`);
    if (isNew) drawHead();
    asked();
  }

  function takeAll(content, buffers) {
    keys.clear();
    take(content, buffers);
  }

  const way = live(model, el, { onSnapshot: takeAll, onMessage: take });
  const resized = new ResizeObserver(asked);
  resized.observe(grid);
  drawHead();
  draw();

  return () => {
    asked.cancel();
    resized.disconnect();
    way.dispose();
    root.remove();
  };
}

function render({ model, el }) {
  return stateTable(model, el);
}

export default { render };
