/*! uPlot 1.6.32, Copyright (c) 2022 Leon Sorokin. MIT License: Permission is hereby granted, free of charge, to any
 * person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software
 * without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute,
 * sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
 * subject to the following conditions: The above copyright notice and this permission notice shall be included in all
 * copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS
 * OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
 * NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
 * WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE
 * OR OTHER DEALINGS IN THE SOFTWARE. */
// What a plot draws, by uPlot: it gives axes, scales and the selection; the lines go through the kernel's own points.

import uPlot from "uplot";
import { timeSplits } from "./stretch.js";
import { agoText, readingText, valueText } from "./texts.js";

/** @import { Marks, SeriesPoints } from "./points.js" */

const HEIGHT = 260;
const RAIL = 16; // below the axis, for marks
const LINE = 1.6;
const DENSE = 1.2; // points a pixel from which on a line is as thin as can be, which browsers draw ten times as fast
const DOT = 2.2;
const DASHES = [[], [7, 3], [2, 3]];
const LIGHT = ["#0072b2", "#d55e00", "#008a64", "#b0528f", "#806600", "#3a9bd1", "#707070"];
const DARK = ["#56b4e9", "#f0883e", "#2fc79b", "#e08fc2", "#e3c94a", "#8ab4ff", "#b0b0b0"];

/**
 * @typedef {object} Look what the page's theme makes of the colours
 * @property {boolean} isDark
 * @property {string} text
 * @property {string} soft
 * @property {string} grid
 * @property {string} bad
 * @property {string} warn
 */

/**
 * What is drawn now.
 * @typedef {object} Scene
 * @property {string} kind
 * @property {boolean} isLog
 * @property {number} unit nanoseconds of one of its values, which are durations; 0 for other numbers
 * @property {SeriesPoints[]} series
 * @property {Marks} marks
 * @property {{width: number, counts: [low: number, count: number][][]} | null} bins
 * @property {number} now
 * @property {boolean} isOver
 * @property {[begin: number, end: number]} x
 * @property {[low: number, high: number]} y
 * @property {boolean} isFixed whether the reader or the program chose `y`
 */

/**
 * The colour and the dashes of a series.
 * @param {number} at
 * @param {boolean} isDark
 */
export function strokeOf(at, isDark) {
  const colors = isDark ? DARK : LIGHT;
  return { color: colors[at % colors.length], dash: DASHES[Math.floor(at / colors.length) % DASHES.length] };
}

/**
 * The colours of an element's page, as a canvas takes them.
 * @param {HTMLElement} probe an element of the view
 * @returns {Look}
 */
export function lookOf(probe) {
  const read = (/** @type {string} */ value) => {
    probe.style.color = value;
    const { color } = getComputedStyle(probe);
    probe.style.color = "";
    return color;
  };
  const [text, soft, bad, warn] = ["text", "text-soft", "bad", "warn"].map((name) => read(`var(--rxm-${name})`));
  const grid = read("color-mix(in srgb, var(--rxm-line) 60%, transparent)");
  return { isDark: lightness(text) > 0.5, text, soft, grid, bad, warn };
}

const meter = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

/**
 * How light a colour is, from 0 to 1.
 * @param {string} color
 */
function lightness(color) {
  if (!meter) return 0;
  meter.fillStyle = color;
  meter.fillRect(0, 0, 1, 1);
  const [red, green, blue] = meter.getImageData(0, 0, 1, 1).data;
  return (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
}

/**
 * Draw a scene in an element, again whenever `draw` is called.
 * @param {HTMLElement} el
 * @param {Scene} scene the same object all the time; what it holds changes
 * @param {() => Look} look
 * @param {{onSelect: (begin: number, end: number) => void, onPan: (event: MouseEvent) => void,
 *   onLive: () => void}} handlers
 */
export function chartOf(el, scene, look, { onSelect, onPan, onLive }) {
  const isBars = scene.kind === "histogram";
  /** @type {uPlot.Series.PathBuilder} */
  const paths = (u, at) => (isBars ? barsOf(u, scene, at - 1) : linesOf(u, scene, at - 1));
  /** @param {(u: uPlot, targ: HTMLElement, handler: uPlot.Cursor.MouseListener) => uPlot.Cursor.MouseListener} factory */
  const bound = (factory) => factory;
  /** @type {uPlot.Options} */
  const options = {
    width: Math.max(100, el.clientWidth),
    height: HEIGHT,
    legend: { show: false },
    padding: [10, 20, 0, 0],
    cursor: {
      x: !isBars,
      y: false,
      points: { show: false },
      drag: { x: !isBars, y: false, setScale: false },
      bind: {
        mousedown: bound((_, __, handler) => (event) => {
          if (!event.shiftKey) return handler(event);
          onPan(event);
          return null;
        }),
        dblclick: bound(() => () => {
          onLive();
          return null;
        }),
      },
    },
    scales: {
      x: { time: false, range: () => scene.x },
      y: { range: () => scene.y, distr: scene.isLog && !isBars ? 3 : 1 },
    },
    axes: [
      {
        stroke: () => look().soft,
        font: "11px system-ui, sans-serif",
        grid: { stroke: () => look().grid, width: 1 },
        ticks: { show: false },
        gap: isBars ? 6 : RAIL + 4,
        size: isBars ? 26 : RAIL + 26,
        ...(isBars
          ? {
              values: (/** @type {uPlot} */ _, /** @type {number[]} */ splits) =>
                splits.map((each) => readingText(each, scene.unit)),
            }
          : {
              splits: (u, _, begin, end) => timeSplits(begin, end, scene.now, u.bbox.width / uPlot.pxRatio),
              values: (_, splits) => splits.map((at) => agoText(scene.now - at)),
            }),
      },
      {
        stroke: () => look().soft,
        font: "11px system-ui, sans-serif",
        grid: { stroke: () => look().grid, width: 1 },
        ticks: { show: false },
        gap: 6,
        size: (_, values) => Math.max(36, 14 + 6.5 * Math.max(0, ...(values ?? []).map((text) => (text ?? "").length))),
        values: (_, splits) =>
          splits.map((value) => (value === null ? null : isBars ? valueText(value) : readingText(value, scene.unit))),
      },
    ],
    series: [
      {},
      ...scene.series.map((series, at) => ({
        label: series.label,
        show: series.isShown,
        stroke: () => strokeOf(at, look().isDark).color,
        fill: () => strokeOf(at, look().isDark).color,
        width: isBars ? 0 : LINE,
        dash: strokeOf(at, false).dash,
        pxAlign: 0,
        paths,
        points: { show: false },
      })),
    ],
    hooks: {
      setSelect: [
        (u) => {
          const { left, width } = u.select;
          if (width > 3) onSelect(u.posToVal(left, "x"), u.posToVal(left + width, "x"));
          if (width) u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
        },
      ],
      draw: isBars ? [] : [(u) => drawMarks(u, scene, look())],
    },
  };
  // uPlot asks for data to know what to draw; the lines are drawn from the series' own points, see `paths`.
  /** @type {uPlot.AlignedData} */
  const data = [[-1e15, 1e15], ...scene.series.map(() => [0, 0])];
  const plot = new uPlot(options, data, el);
  return {
    plot,
    draw() {
      const [begin, end] = scene.x;
      const most = (DENSE * plot.bbox.width) / uPlot.pxRatio;
      scene.series.forEach((series, at) => {
        const [from, to] = series.between(begin, end);
        if (!isBars) plot.series[at + 1].width = to - from > most ? 1 / uPlot.pxRatio : LINE;
      });
      plot.batch(() => {
        plot.setScale("x", { min: scene.x[0], max: scene.x[1] });
        plot.setScale("y", { min: scene.y[0], max: scene.y[1] });
      });
    },
    /** @param {number} width */
    resize(width) {
      plot.setSize({ width: Math.max(100, width), height: HEIGHT });
    },
    /**
     * The time at a place in the plot.
     * @param {number} left pixels
     */
    timeAt: (left) => plot.posToVal(left, "x"),
    /** @param {number} t */
    leftOf: (t) => plot.valToPos(t, "x"),
    /** @param {number} value */
    topOf: (value) => plot.valToPos(value, "y"),
    get width() {
      return plot.bbox.width / uPlot.pxRatio;
    },
    dispose: () => plot.destroy(),
  };
}

/**
 * How values become places on the canvas.
 * @param {uPlot} u
 * @param {Scene} scene
 */
function placesOf({ bbox }, scene) {
  const [begin, end] = scene.x;
  const [low, high] = scene.isLog ? scene.y.map(Math.log10) : scene.y;
  const perMs = bbox.width / (end - begin);
  const perUnit = bbox.height / (high - low);
  const bottom = bbox.top + bbox.height;
  const far = 4 * bbox.height; // a line that leads out of sight need not lead to where it would end
  const clipped = (/** @type {number} */ y) => Math.max(-far, Math.min(far, y));
  return {
    toX: (/** @type {number} */ t) => bbox.left + (t - begin) * perMs,
    toY: scene.isLog
      ? (/** @type {number} */ v) => clipped(bottom - (Math.log10(v) - low) * perUnit)
      : (/** @type {number} */ v) => clipped(bottom - (v - low) * perUnit),
  };
}

/**
 * @param {uPlot} u
 * @param {Scene} scene
 * @param {number} at
 * @returns {uPlot.Series.Paths}
 */
function linesOf(u, scene, at) {
  const stroke = new Path2D();
  const fill = new Path2D();
  const { toX, toY } = placesOf(u, scene);
  const radius = DOT * uPlot.pxRatio;
  const pen = {
    move: stroke.moveTo.bind(stroke),
    line: stroke.lineTo.bind(stroke),
    /** @param {number} x @param {number} y */
    dot(x, y) {
      fill.moveTo(x + radius, y);
      fill.arc(x, y, radius, 0, 2 * Math.PI);
    },
  };
  const [begin, end] = scene.x;
  const drawn = scene.series[at].draw(begin, end, u.bbox.width / uPlot.pxRatio, toX, toY, pen, scene);
  if (scene.kind === "step" && drawn.isDown && !scene.isOver) {
    pen.line(Math.max(drawn.x, toX(Math.min(end, scene.now))), drawn.y);
  }
  return { stroke, fill, clip: null, flags: 1 };
}

/**
 * The bars of a series, upon those of the series before it.
 * @param {uPlot} u
 * @param {Scene} scene
 * @param {number} at
 * @returns {uPlot.Series.Paths}
 */
function barsOf(u, scene, at) {
  const fill = new Path2D();
  const { bins } = scene;
  if (!bins) return { stroke: null, fill, clip: null, flags: 1 };
  const { toX, toY } = placesOf(u, { ...scene, isLog: false });
  /** @type {Map<number, number>} what stands below: the bars of the series before */
  const below = new Map();
  for (let before = 0; before < at; before++) {
    if (!scene.series[before].isShown) continue;
    for (const [low, count] of bins.counts[before] ?? []) below.set(low, (below.get(low) ?? 0) + count);
  }
  for (const [low, count] of bins.counts[at] ?? []) {
    const [left, right] = [toX(low), toX(low + bins.width)];
    const from = below.get(low) ?? 0;
    const [top, bottom] = [toY(from + count), toY(from)];
    fill.rect(left + 0.5, top, Math.max(1, right - left - 1), bottom - top);
  }
  return { stroke: null, fill, clip: null, flags: 1 };
}

/**
 * Marks below the axis: a ring for ticks that were missed, a cross for failures.
 * @param {uPlot} u
 * @param {Scene} scene
 * @param {Look} look
 */
function drawMarks(u, scene, look) {
  const { ctx, bbox } = u;
  const px = uPlot.pxRatio;
  const { toX } = placesOf(u, scene);
  const middle = bbox.top + bbox.height + (RAIL / 2 + 1) * px;
  const radius = 4 * px;
  ctx.save();
  ctx.lineWidth = 2 * px;
  for (const mark of scene.marks.between(...scene.x)) {
    const x = toX(mark.t);
    ctx.strokeStyle = mark.isFailure ? look.bad : look.warn;
    ctx.beginPath();
    if (mark.isFailure) {
      ctx.moveTo(x - radius, middle - radius);
      ctx.lineTo(x + radius, middle + radius);
      ctx.moveTo(x + radius, middle - radius);
      ctx.lineTo(x - radius, middle + radius);
    } else ctx.arc(x, middle, radius, 0, 2 * Math.PI);
    ctx.stroke();
  }
  ctx.restore();
}
