// A run as a file: what had happened until an instant, as the messages that its views take. No page in here.

import { asNumber, jsonText, parseExactly } from "../table/values.js";

/** @import { MarblesNews, PanelNews, PlotNews, SharedPort, SharedRun, TableNews } from "../protocol.js" */

const RATE_US = 1_000_000;
const MOST_ROWS = 10_000;
const LAGS_KEPT = 120;
const MOST_SERIES = 20;
const SHOWN_AT_FIRST = 4;
const INSTANTS = ["ingest_ns", "due_ns", "start_ns", "end_ns"];
const TICKS = ["Tick", "JitteredTick", "Trigger"];
/** Of one run are all views of a page: the moment that is pointed at is marked in each. */
const RUN = "shared";

/**
 * How many of ascending numbers are at most so great.
 * @param {number[]} ascending
 * @param {number} most
 */
export function countUntil(ascending, most) {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @typedef {{label: string, at: number[], values: number[]}} Series a field: indices of events, and their values */

/** The events of one port. */
export class PortEvents {
  /** @param {SharedPort} port */
  constructor(port) {
    this.port = port;
    let at = 0;
    /** @type {number[]} */
    this.times = port.times.map((step) => {
      at += step;
      return at;
    });
    this.rows = port.rows ? port.rows.split("\n") : [];
    /** @type {Series[] | null} made when a plot asks for them */
    this._series = null;
    let missed = 0;
    this.missed = port.missed.map((count) => {
      missed += count;
      return missed;
    });
  }

  /** @param {number} us */
  until(us) {
    return countUntil(this.times, us);
  }

  /** @param {number} us */
  missedUntil(us) {
    return this.missed[this.until(us) - 1] ?? 0;
  }

  /**
   * Rows as they travel beside a message of a table.
   * @param {number} from
   * @param {number} to
   * @returns {DataView[]}
   */
  buffers(from, to) {
    return to > from ? [new DataView(new TextEncoder().encode(`[${this.rows.slice(from, to).join(",")}]`).buffer)] : [];
  }

  /** The fields that are numbers. */
  get series() {
    this._series ??= seriesOf(this);
    return this._series;
  }

  /**
   * An event as text, a line for each field.
   * @param {number} at
   */
  text(at) {
    const [shape, , ...cells] = parseExactly(this.rows[at]);
    const [label, names] = this.port.shapes[shape];
    const lines = names.map((name, place) => `${name}: ${jsonText(cells[place])}`);
    return [...(label ? [label] : []), ...lines].join("\n");
  }
}

/**
 * @param {PortEvents} events
 * @returns {Series[]}
 */
function seriesOf({ port, rows }) {
  const isTicks = port.shapes.length > 0 && port.shapes.every(([label]) => TICKS.includes(label));
  const isDrawn = (/** @type {string} */ name) =>
    isTicks ? name === "lag_ns" : name !== "id" && !name.endsWith("_id") && !INSTANTS.includes(name);
  const labels = Object.entries(port.kinds)
    .filter(([name, kind]) => /^(number|duration)/.test(kind) && isDrawn(name))
    .map(([name]) => name)
    .slice(0, MOST_SERIES);
  /** @type {Map<string, Series>} */
  const found = new Map(labels.map((label) => [label, { label, at: [], values: [] }]));
  rows.forEach((row, at) => {
    const [shape, , ...cells] = parseExactly(row);
    port.shapes[shape][1].forEach((name, place) => {
      const series = found.get(name);
      if (!series) return;
      series.at.push(at);
      series.values.push(asNumber(cells[place]) ?? Number.NaN);
    });
  });
  return [...found.values()];
}

/** The whole run. */
export class Player {
  /** @param {SharedRun & {lanes: any[][][]}} run */
  constructor(run) {
    this.run = run;
    this.ports = run.ports.map((port) => new PortEvents(port));
    this.byName = new Map(this.ports.map((events) => [events.port.name, events]));
    this.total = this.ports.reduce((sum, events) => sum + events.times.length, 0);
    /** how many events of its lane had come with each mark */
    this.marked = run.lanes.map((rows) => {
      let count = 0;
      return rows.map((row) => {
        count += row[3];
        return count;
      });
    });
  }

  /** @param {number} us */
  isOver(us) {
    return this.run.is_over && us >= this.run.length_us;
  }

  /**
   * @param {number} us
   * @returns {PanelNews}
   */
  panel(us) {
    const { reading, graph } = this.run;
    const isEnd = us >= this.run.length_us;
    const counts = graph.ports.map((name, at) => {
      const events = this.byName.get(name);
      return events ? events.port.before + events.until(us) : reading.counts[at];
    });
    const rates = graph.ports.map((name) => {
      const events = this.byName.get(name);
      const since = Math.max(0, us - RATE_US);
      return events && us > since ? (events.until(us) - events.until(since)) / ((us - since) / 1e6) : 0;
    });
    const failed = (/** @type {string} */ step) => {
      const events = this.byName.get(`${step}/err`);
      return events ? events.port.before + events.until(us) : 0;
    };
    const steps = reading.steps.map((step, at) => {
      if (isEnd) return step;
      const { name } = graph.boxes[at];
      const missed = this.byName.get(`${name}/out`)?.missedUntil(us) ?? 0;
      return { ...step, failures: failed(name), missed, dropped: 0, queued: null, busy: null };
    });
    const failures = isEnd ? reading.failures : graph.boxes.reduce((sum, box) => sum + failed(box.name), 0);
    /** @type {PanelNews["lags"]} */
    const lags = {};
    for (const [source, seconds] of Object.entries(this.run.lags)) {
      const found = seconds.filter(([until]) => until <= us).slice(-LAGS_KEPT);
      if (found.length) lags[source] = found.map(([, p50, p99, most]) => [p50, p99, most]);
    }
    return {
      ...reading,
      status: isEnd ? reading.status : "running",
      exit_status: isEnd ? reading.exit_status : null,
      uptime_s: this.run.start_s + us / 1e6,
      counts,
      rates: isEnd && this.run.is_over ? null : rates,
      steps,
      failures,
      lags,
      report: isEnd ? reading.report : [],
      workers: isEnd ? reading.workers : [],
      over: this.isOver(us),
      failing: failures ? this.run.failing : [],
      flow: this.run.flow,
      ...graph,
    };
  }

  /**
   * @param {number} us
   * @param {number} [since] what came later; all that had come when not given
   * @returns {[content: MarblesNews, buffers: DataView[]]}
   */
  marbles(us, since) {
    const { lanes, legend, scale } = this.run;
    const rows = lanes.map((marks) => {
      const all = marks.filter((mark) => mark[1] * 1000 <= us && (since === undefined || mark[1] * 1000 > since));
      return all;
    });
    const origin = -this.run.start_s * 1000;
    const state = this.isOver(us) ? ["ended", "run ended"] : ["live", "running"];
    /** @type {MarblesNews} */
    const content = {
      lanes: lanes.map((_, at) => {
        const events = this.ports[at];
        const total = events.port.before + events.until(us);
        return [us / 1000, origin, false, total, state[0], state[1]];
      }),
    };
    if (since === undefined) {
      Object.assign(content, { legend, is_chosen: false, labels: lanes.map((_, at) => this.ports[at].port.name) });
      Object.assign(content, { window: this.window(), kept: 20_000, kept_ms: Math.max(300_000, us / 1000) });
      content.runs = lanes.map(() => RUN);
      if (scale) content.scale = scale;
    }
    const text = new TextEncoder().encode(JSON.stringify(rows));
    return [content, rows.some((one) => one.length) ? [new DataView(text.buffer)] : []];
  }

  /** The stretch of time that marbles show at first: the run, up to ten seconds of it. */
  window() {
    return Math.max(1000, Math.min(10_000, this.run.length_us / 1000));
  }

  /**
   * An event of a lane by the number of its mark; of a stack the last.
   * @param {number} lane
   * @param {number} number
   */
  value(lane, number) {
    const count = this.marked[lane]?.[number];
    return count ? this.ports[lane].text(count - 1) : "";
  }

  /**
   * @param {string} name
   * @param {number} us
   * @param {number} [since]
   * @returns {[content: TableNews, buffers: DataView[]]}
   */
  table(name, us, since) {
    const events = this.byName.get(name);
    const state = this.isOver(us)
      ? { tone: "ended", text: `run ${this.run.reading.status}`, hint: "" }
      : { tone: "live", text: "as it was then", hint: "" };
    if (!events) return [{ total: 0, kept: 0, one_in: 1, at: us / 1e6, state, label: name, limit: MOST_ROWS }, []];
    const to = events.until(us);
    const from = since === undefined ? Math.max(0, to - MOST_ROWS) : events.until(since);
    const total = events.port.before + to;
    /** @type {TableNews} */
    const content = { total, kept: to, one_in: 1, at: us / 1e6, state };
    content.kept = total;
    if (since === undefined) {
      const { shapes, kinds } = events.port;
      Object.assign(content, { first_shape: 0, shapes, kinds, label: name, limit: MOST_ROWS, link: [RUN, name, 0] });
    }
    const origin = -this.run.start_s * 1000;
    const times = Float64Array.from(events.times.slice(from, to), (time) => origin + time / 1000);
    const rows = events.buffers(from, to);
    return [content, rows.length ? [...rows, new DataView(times.buffer)] : rows];
  }

  /**
   * The numbers of a port's events, as a plot takes them.
   * @param {string} name
   * @param {number} us
   * @param {number} [since]
   * @returns {[content: PlotNews, buffers: DataView[]]}
   */
  plot(name, us, since) {
    const events = this.byName.get(name);
    const series = events?.series ?? [];
    const total = events ? events.port.before + events.until(us) : 0;
    const [tone, text] = this.isOver(us) ? ["ended", `run ${this.run.reading.status}`] : ["live", "as it was then"];
    const hint = total && !series.length ? `no field of ${name} is a number` : "";
    /** @type {[number, number, number, number][]} */
    const points = [];
    const lengths = series.map(({ at, values }) => {
      const from = since === undefined || !events ? 0 : countUntil(at, events.until(since) - 1);
      const to = events ? countUntil(at, events.until(us) - 1) : 0;
      for (let place = from; place < to; place++) {
        const number = at[place];
        const time = /** @type {PortEvents} */ (events).times[number] / 1000;
        points.push([time, values[place], 1, number + (events?.port.before ?? 0)]);
      }
      return /** @type {[number, number]} */ ([to - from, 0]);
    });
    /** @type {PlotNews} */
    const content = { at: us / 1000, flows: false, total, tone, text, others: 0, without: 0, hint, lengths };
    const marks = this._marks(name).filter(([, , t]) => t * 1000 <= us && (since === undefined || t * 1000 > since));
    if (marks.length) content.marks = marks;
    if (since === undefined) {
      const length = this.run.length_us / 1000;
      const window = Math.max(1000, Math.min(60_000, length));
      Object.assign(content, { series: series.map(({ label }) => label), label: name, kind: "line", scale: "linear" });
      Object.assign(content, { y: null, window, column: window / 1000, kept: Math.max(window, length) });
      Object.assign(content, { origin: -this.run.start_s * 1000, run: RUN, port: name, first: 0 });
      content.first_shown = SHOWN_AT_FIRST;
      content.unit = series.length && series.every(({ label }) => label.endsWith("_ns")) ? 1 : 0;
    }
    const rows = new Float64Array(4 * points.length);
    points.forEach((point, place) => {
      for (let row = 0; row < 4; row++) rows[row * points.length + place] = point[row];
    });
    return [content, points.length ? [new DataView(rows.buffer)] : []];
  }

  /**
   * The failures of a port's step, and the ticks that it missed, as marks of a plot.
   * @param {string} name
   * @returns {[number, number, number, number, string][]}
   */
  _marks(name) {
    const failures = this.byName.get(`${name.slice(0, name.lastIndexOf("/"))}/err`)?.times ?? [];
    const own = this.byName.get(name);
    const missed = (own?.port.missed ?? []).flatMap((count, at) => (count ? [[own?.times[at] ?? 0, count]] : []));
    const all = [...failures.map((at) => [at, 1, 1]), ...missed.map(([at, count]) => [at, count, 0])];
    all.sort((one, other) => one[0] - other[0]);
    return all.map(([at, count, kind], number) => [number, kind, at / 1000, count, kind ? "failure" : ""]);
  }
}
