// A line for each source: how late its events were in the last two minutes.

import { element, svgElement } from "../dom.js";
import { lagText } from "../format.js";
import { sparkPoints } from "./figures.js";

/** @import { PanelNews } from "../protocol.js" */

const WIDTH = 160;
const HEIGHT = 22;
const KEPT = 120;

/** @param {HTMLElement} area */
export function lagsOf(area) {
  /** @type {Map<string, ReturnType<typeof makeRow>>} */
  const rows = new Map();

  return {
    clear() {
      rows.clear();
      area.replaceChildren();
    },
    /** @param {PanelNews["lags"]} lags new ones of each source */
    add(lags) {
      for (const [name, came] of Object.entries(lags)) {
        let row = rows.get(name);
        if (!row) {
          row = makeRow(name);
          rows.set(name, row);
          area.append(row.el);
        }
        row.add(came);
      }
    },
  };
}

/** @param {string} name */
function makeRow(name) {
  /** @type {PanelNews["lags"][string]} */
  let lags = [];
  const line = svgElement("polyline", { class: "rxm-p-spark", points: "" });
  const size = { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}` };
  const picture = svgElement("svg", { ...size, role: "img" }, line);
  const text = element("span", { class: "rxm-p-lagtext" });
  const el = element("div", { class: "rxm-p-lag" }, element("span", { class: "rxm-p-lagname" }, name), picture, text);

  /** @param {typeof lags} came */
  function add(came) {
    lags = [...lags, ...came].slice(-KEPT);
    const last = lags.at(-1);
    if (!last) return;
    const [p50, p99, most] = last;
    const p99s = lags.map((lag) => lag[1]);
    const worst = Math.max(...p99s, 0.001);
    line.setAttribute("points", sparkPoints(p99s, WIDTH, HEIGHT, worst));
    const said = `lag p50 ${lagText(p50)} · p99 ${lagText(p99)} · max ${lagText(most)}`;
    text.textContent = said;
    picture.setAttribute("aria-label", `${name}: ${said}; p99 of the last two minutes, at most ${lagText(worst)}`);
  }

  return { el, add };
}
