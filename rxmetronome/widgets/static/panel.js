// The panel of a run. The graph is drawn by the kernel, once; here its figures are written on it, several times a second.

const SVG = "http://www.w3.org/2000/svg";
const STATUS_WORDS = { created: "created", running: "running", paused: "paused", draining: "draining", stopped: "stopped", failed: "failed" };

// --- pure: what figures look like ---

function rateText(perSecond) {
  if (perSecond < 0.05) return "0/s";
  if (perSecond < 10) return perSecond.toFixed(1) + "/s";
  return countText(Math.round(perSecond)) + "/s";
}

function countText(count) {
  if (count < 10000) return count.toLocaleString("en-US");
  for (const [unit, size] of [["G", 1e9], ["M", 1e6], ["k", 1e3]]) {
    if (count >= size) return (count / size).toPrecision(3).replace(/\.0+$/, "") + unit;
  }
  return String(count);
}

function spanText(seconds) {
  if (seconds < 60) return seconds.toFixed(1) + " s";
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours ? `${hours.toLocaleString("en-US")} h ${minutes} min` : `${minutes} min ${whole % 60} s`;
}

function lagText(ms) {
  if (ms >= 1000) return (ms / 1000).toFixed(1) + " s";
  if (ms >= 10) return ms.toFixed(0) + " ms";
  return ms.toFixed(ms >= 1 ? 1 : 2) + " ms";
}

// What a step's line of counters says, the worst first; `is_bad` and `is_full` colour it.
function stepFigures(step) {
  const told = [];
  if (step.failures) told.push([countText(step.failures) + " failed", "bad"]);
  if (step.dropped) told.push([countText(step.dropped) + " dropped", "bad"]);
  if (step.missed) told.push([countText(step.missed) + " missed", "warn"]);
  if (step.queued) told.push([countText(step.queued) + " queued", step.queued * 2 > step.capacity ? "warn" : ""]);
  if (step.busy !== null && step.busy >= 0.005) told.push([Math.round(step.busy * 100) + " % busy", step.busy > 0.8 ? "warn" : ""]);
  return told;
}

function sparkPoints(values, width, height, most) {
  const step = width / Math.max(1, values.length - 1);
  return values.map((value, at) => `${(at * step).toFixed(1)},${(height - 1 - (value / most) * (height - 2)).toFixed(1)}`).join(" ");
}

function svgElement(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

// --- the parts of the panel ---

// The graph: `write(reading)` puts the figures of a reading on it.
function graphOf(content, onTap) {
  const parsed = new DOMParser().parseFromString(content.svg, "image/svg+xml").documentElement;
  const svg = document.importNode(parsed, true);
  svg.setAttribute("role", "group");
  svg.setAttribute("style", `width: 100%; max-width: ${content.width}px; min-width: ${Math.round(content.width * 0.5)}px; height: auto`);
  const stage = svg.querySelector("g[transform]") ?? svg;
  const portAt = new Map(content.ports.map((port, at) => [port, at]));

  function tappable(element, port, label) {
    element.setAttribute("tabindex", "0");
    element.setAttribute("role", "button");
    element.setAttribute("data-tap", port);
    element.setAttribute("aria-label", `${label}: show its last events`);
    element.addEventListener("click", () => onTap(port));
    element.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        onTap(port);
      }
    });
  }

  const labels = content.routes.map((route) => {
    const text = svgElement("text", { class: "rxm-p-rate", x: route.x, y: route.y + 3.5, "text-anchor": "middle" });
    const paper = svgElement("rect", { class: "paper", x: route.x - 20, y: route.y - 7, width: 40, height: 14, rx: 3 });
    const reach = svgElement("path", { class: "rxm-p-reach", d: route.way });
    const wire = svgElement("g", { class: route.port.endsWith("/err") ? "rxm-p-wire rxm-p-err" : "rxm-p-wire" }, reach, paper, text);
    tappable(wire, route.port, `wire from ${route.port} to ${route.target}`);
    stage.append(wire);
    return { at: portAt.get(route.port), name: route.port.split("/").pop(), text, paper, wire };
  });
  const counters = content.boxes.map((box) => {
    const line = svgElement("text", { class: "rxm-p-counters", x: box.x + box.width / 2, y: box.y + box.height - 7, "text-anchor": "middle" });
    const whole = svgElement("title", {});
    const group = [...stage.querySelectorAll("g.step")].find((step) => step.dataset.step === box.name) ?? svgElement("g", {});
    group.append(line);
    tappable(group, box.taps, `${box.kind} ${box.name}`);
    return { line, whole, room: box.width - 12 };
  });

  return {
    svg,
    write(reading) {
      for (const { at, name, text, paper, wire } of labels) {
        const figure = reading.rates === null ? countText(reading.counts[at]) : rateText(reading.rates[at]);
        const said = name === "out" ? figure : `${name} ${figure}`;
        wire.classList.toggle("rxm-p-idle", reading.rates !== null && reading.rates[at] < 0.05);
        if (text.textContent === said) continue;
        text.textContent = said;
        const width = said.length * 6.2 + 8;
        paper.setAttribute("width", width);
        paper.setAttribute("x", Number(text.getAttribute("x")) - width / 2);
      }
      reading.steps.forEach((step, at) => {
        const { line, whole, room } = counters[at];
        const told = stepFigures(step);
        const key = told.map(([word]) => word).join(" · ");
        if (whole.textContent === key) return;
        whole.textContent = key;
        const shown = [];
        let length = 0;
        for (const [word, kind] of told) {
          if (shown.length && (length + word.length + 3) * 5.6 > room) {
            shown.push(["…", ""]);
            break;
          }
          length += word.length + 3;
          shown.push([word, kind]);
        }
        line.replaceChildren(
          whole,
          ...shown.map(([word, kind], place) => svgElement("tspan", { class: kind ? `rxm-p-${kind}` : "" }, (place ? " · " : "") + word)),
        );
      });
    },
    mark(port) {
      for (const element of svg.querySelectorAll("[data-tap]")) element.classList.toggle("rxm-p-tapped", element.dataset.tap === port);
    },
  };
}

// A line for each source: how late its events were in the last two minutes.
function lagsOf(area) {
  const rows = new Map();
  const WIDTH = 160, HEIGHT = 22;

  function row(name) {
    const line = svgElement("polyline", { class: "rxm-p-spark", points: "" });
    const picture = svgElement("svg", { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img" }, line);
    const text = rxmElement("span", { class: "rxm-p-lagtext" });
    area.append(rxmElement("div", { class: "rxm-p-lag" }, rxmElement("span", { class: "rxm-p-lagname" }, name), picture, text));
    const made = { line, picture, text, lags: [] };
    rows.set(name, made);
    return made;
  }

  return {
    clear() {
      rows.clear();
      area.replaceChildren();
    },
    add(lags) {
      for (const [name, came] of Object.entries(lags)) {
        const source = rows.get(name) ?? row(name);
        source.lags = [...source.lags, ...came].slice(-120);
        if (!source.lags.length) continue;
        const [p50, p99, most] = source.lags[source.lags.length - 1];
        const worst = Math.max(...source.lags.map((lag) => lag[1]), 0.001);
        source.line.setAttribute("points", sparkPoints(source.lags.map((lag) => lag[1]), WIDTH, HEIGHT, worst));
        const said = `lag p50 ${lagText(p50)} · p99 ${lagText(p99)} · max ${lagText(most)}`;
        source.text.textContent = said;
        source.picture.setAttribute("aria-label", `${name}: ${said}; p99 of the last two minutes, at most ${lagText(worst)}`);
      }
    },
  };
}

function failuresOf(rows) {
  const head = rxmElement("tr", {}, ...["times", "last", "step", "function", "event", "error"].map((name) => rxmElement("th", { scope: "col" }, name)));
  const lines = rows.map((row) => {
    const at = new Date(Number(BigInt(row.at_ns) / 1000000n));
    const error = rxmElement("td", {}, row.error);
    if (row.remedy && !row.error.includes(row.remedy)) error.append(rxmElement("div", { class: "rxm-p-remedy" }, "Remedy: " + row.remedy));
    return rxmElement("tr", {},
      rxmElement("td", { class: "rxm-p-number" }, row.count.toLocaleString("en-US")),
      rxmElement("td", { class: "rxm-p-short", title: at.toISOString() }, at.toLocaleTimeString([], { hour12: false })),
      rxmElement("td", { class: "rxm-p-short" }, row.step),
      rxmElement("td", { class: "rxm-p-code" }, row.function || "–"),
      rxmElement("td", { class: "rxm-p-code" }, row.event || "–"),
      error);
  });
  return rxmElement("table", { class: "rxm-p-failures" }, rxmElement("caption", {}, rows.length === 1 ? "one kind of failure" : `${rows.length} kinds of failures`), rxmElement("thead", {}, head), rxmElement("tbody", {}, ...lines));
}

// Another widget inside this one, by its model's id, where the host can do that.
async function showChild(model, id, area) {
  const manager = model.widget_manager;
  if (!manager?.get_model) {
    area.replaceChildren(rxmElement("p", {}, "this host shows no widget inside another: use rxm.widgets.EventTable(run.tap(...)) in a cell"));
    return () => undefined;
  }
  const view = await manager.create_view(await manager.get_model(id));
  area.replaceChildren(view.el);
  view.trigger?.("displayed");
  return () => view.remove();
}

function render({ model, el }) {
  const status = rxmElement("span", { class: "rxm-p-status", role: "status" });
  const uptime = rxmElement("span", { class: "rxm-p-uptime" });
  const title = rxmElement("strong", { class: "rxm-p-name" });
  const button = (text, said, hint) => rxmElement("button", { type: "button", title: hint, onclick: () => view.send({ do: said() }) }, text);
  let reading = null;
  const pause = button("Pause", () => (reading?.status === "paused" ? "resume" : "pause"), "stop the sources; what is under way runs on");
  const step = button("Step", () => "step", "while paused: let one event in from each source");
  const stop = button("Stop", () => "stop", "stop the sources, let what is under way arrive, end");
  const head = rxmElement("div", { class: "rxm-p-head" }, title, status, uptime, rxmElement("span", { class: "rxm-p-gap" }), pause, step, stop);
  const stage = rxmElement("div", { class: "rxm-p-graph" });
  const lagArea = rxmElement("div", { class: "rxm-p-lags" });
  const tapHead = rxmElement("div", { class: "rxm-p-taphead" });
  const tapBody = rxmElement("div");
  const tapArea = rxmElement("div", { class: "rxm-p-tap", hidden: "" }, tapHead, tapBody);
  const failures = rxmElement("div", { class: "rxm-p-failing" });
  const report = rxmElement("div", { class: "rxm-p-report", role: "alert", hidden: "" });
  const hint = rxmElement("p", { class: "rxm-p-hint" }, "Click a step or a wire to see its last events.");
  el.classList.add("rxm-panel");
  el.append(head, stage, hint, lagArea, report, tapArea, failures);
  rxmOwnKeys(el);

  const lags = lagsOf(lagArea);
  let graph = null, tapped = "", letGo = () => undefined;

  function onTap(port) {
    view.send(port === tapped ? { do: "untap" } : { do: "tap", port });
  }

  async function showTap(tap) {
    if ((tap?.model ?? "") === (tapArea.dataset.model ?? "")) return;
    letGo();
    letGo = () => undefined;
    tapArea.dataset.model = tap?.model ?? "";
    tapped = tap?.port ?? "";
    graph?.mark(tapped);
    tapArea.hidden = !tap;
    tapBody.replaceChildren();
    if (!tap) return;
    tapHead.replaceChildren(
      rxmElement("span", {}, "what passes ", rxmElement("code", {}, tap.port)),
      rxmElement("button", { type: "button", onclick: () => view.send({ do: "untap" }) }, "Close"),
    );
    const done = await showChild(model, tap.model, tapBody);
    if (tapArea.dataset.model === tap.model) letGo = done;
    else done();
  }

  function write(content) {
    reading = content;
    const word = STATUS_WORDS[content.status] ?? content.status;
    const exit = content.exit_status ? `, exit status ${content.exit_status}` : "";
    const failed = content.failures ? ` · ${countText(content.failures)} failure${content.failures === 1 ? "" : "s"}` : "";
    if (status.textContent !== word + exit) status.textContent = word + exit;
    status.dataset.status = content.status;
    uptime.textContent = `${content.over ? "after" : "for"} ${spanText(content.uptime_s)}${failed}`;
    pause.textContent = content.status === "paused" ? "Resume" : "Pause";
    pause.disabled = content.over || !["running", "paused"].includes(content.status);
    step.disabled = content.over || content.status !== "paused";
    stop.disabled = content.over || content.status === "draining";
    hint.textContent = content.over ? "It has ended: the figures are totals." : "Click a step or a wire to see its last events.";
    graph?.write(content);
    lags.add(content.lags);
    report.hidden = !content.report.length;
    report.replaceChildren(...content.report.map((line) => rxmElement("div", {}, "left behind: " + line)));
    if (content.failing) failures.replaceChildren(...(content.failing.length ? [failuresOf(content.failing)] : []));
    if ("tap" in content) showTap(content.tap);
  }

  const view = live(model, el, {
    onSnapshot(content) {
      title.textContent = content.flow;
      graph = graphOf(content, onTap);
      stage.replaceChildren(graph.svg);
      graph.mark(tapped);
      lags.clear();
      write(content);
    },
    onMessage: write,
  });

  return () => {
    letGo();
    view.dispose();
  };
}

export default { render };
