// Rows of runs with their buttons. A row is made once, so that no button loses the focus when the row changes.

function render({ model, el }) {
  const isTable = model.get("_is_table");
  const rows = [];
  const body = rxmElement(isTable ? "tbody" : "div", { class: "rxm-steer-body" });
  const cell = isTable ? "td" : "span";

  function makeRow(at, name) {
    const button = (text, title, does) =>
      rxmElement("button", { type: "button", title, "aria-label": title + " " + name, onclick: does }, text);
    const state = rxmElement(cell, { class: "rxm-steer-state", role: isTable ? null : "status" });
    const up = rxmElement(cell, { class: "rxm-steer-number", title: "up for" });
    const failures = rxmElement(cell, { class: "rxm-steer-number" });
    const isPaused = () => row.status === "paused";
    const pause = button("pause", "pause", () => bridge.send({ do: isPaused() ? "resume" : "pause", at }));
    const step = button("one tick", "let one tick come in", () => bridge.send({ do: "step", at }));
    const stop = button("stop", "stop", () => bridge.send({ do: "stop", at }));
    const buttons = rxmElement(cell, { class: "rxm-steer-buttons", role: "group" }, pause, step, stop);
    const row = { status: "", show };
    row.el = rxmElement(
      isTable ? "tr" : "div", { class: "rxm-steer-row" },
      rxmElement(isTable ? "th" : "span", { class: "rxm-steer-name", scope: isTable ? "row" : null }, name),
      state, up, failures, buttons,
    );
    function show(now) {
      row.status = now.status;
      row.el.dataset.status = now.status;
      const goesOn = now.status === "running" || now.status === "paused";
      if (state.textContent !== now.status) state.textContent = now.status;
      up.textContent = now.up;
      failures.textContent = isTable ? now.failures.toLocaleString() : now.failures ? now.failures.toLocaleString() + " failures" : "";
      failures.classList.toggle("rxm-steer-bad", now.failures > 0);
      pause.textContent = isPaused() ? "resume" : "pause";
      pause.title = pause.textContent;
      pause.setAttribute("aria-label", pause.textContent + " " + name);
      pause.disabled = !goesOn;
      step.disabled = !isPaused();
      stop.disabled = !goesOn;
    }
    return row;
  }

  function show(content) {
    content.forEach((now, at) => {
      if (!rows[at]) {
        rows[at] = makeRow(at, now.name);
        body.append(rows[at].el);
      }
      rows[at].show(now);
    });
  }

  const first = model.get("_first");
  if (isTable && first.length) {
    const head = ["flow", "state", "up", "failures", ""].map((name) => rxmElement("th", { scope: "col" }, name));
    el.replaceChildren(
      rxmElement("table", { class: "rxm-steer", "aria-label": "runs" },
        rxmElement("thead", {}, rxmElement("tr", {}, ...head)), body),
    );
  } else if (isTable) {
    el.replaceChildren(rxmElement("span", { class: "rxm-steer-number" }, "no run goes on"));
  } else {
    el.replaceChildren(body);
  }

  const take = (content) => show(content.rows ?? []);
  const bridge = live(model, el, { onMessage: take, onSnapshot: take });
  show(first);
  return () => bridge.dispose();
}

export default { render };
