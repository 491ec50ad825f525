// The messages between a widget in the kernel and its views in pages. tests/unit/widgets/test_protocol.py reads this file,
// and holds what the widgets send against it.
//
// Rows travel beside a message, as JSON in its first buffer; what they hold is said with the module that reads them.

/** A number that Python sends as an int. */
export type Int = number;

// --- every widget ---

/** What every message of the kernel has; `snapshot`: it brings the whole; `beat`: it only shows that the kernel lives. */
export interface Envelope {
  n: Int;
  snapshot?: Int;
  beat?: Int;
  broken?: string;
}

export interface Attend {
  do: "shown" | "gap" | "ping" | "hidden" | "closed";
}

/** Answered with `PictureNews`, beside the numbered messages; not by a view but for the page that it is in. */
export interface WantPicture {
  do: "picture";
}

/** What a widget shows now, as HTML and as a page of one file; `brief`: fewer rows, for the notebook's file. */
export interface Picture {
  model: string;
  text: string;
  html: string;
  brief: string;
  page: string;
}

export interface PictureNews {
  picture: Picture;
}

export type Ask =
  | Attend
  | WantPicture
  | SliderStop
  | SliderText
  | WantEvent
  | ViewReport
  | WantValue
  | WantMarbles
  | PlotReport
  | Steer
  | PanelAsk
  | InnerAsk
  | WantTap;

// --- slider ---

/** Where the slider stands; `to`, `turn`, `error`: what became of what a view asked for. */
export interface SliderNews {
  at: number;
  text: string;
  hint: string;
  to?: string;
  turn?: Int;
  error?: string;
}

export interface SliderStop {
  do: "stop";
  at: Int;
  turn: Int;
}

export interface SliderText {
  do: "text";
  text: string;
  turn: Int;
}

// --- event table ---

export interface TableState {
  tone: string;
  text: string;
  hint: string;
}

/** How a reader arranged a view; columns by key, see `keyOf`: `#` the number of the events, `.name` a field. */
export interface Layout {
  order: string[];
  hidden: string[];
  frozen: string[];
  widths: Record<string, number>;
  formats: Record<string, string>;
  filters: Record<string, string>;
  folds: boolean;
  filter: string;
  sort: [string, Int] | null;
}

/**
 * Rows are `[shape, number, ...values]`; a shape is its label and its fields' names. When they came is, of a
 * run, in the second buffer as float64, in milliseconds on the run's clock. `link` is the run, the port, and the number of the table's first event
 * among those of the port, see `time_cursor.js`.
 */
export interface TableNews {
  total: Int;
  kept: Int;
  one_in: Int;
  at: number;
  state: TableState;
  first_shape?: Int;
  shapes?: [string, string[]][];
  kinds?: Record<string, string>;
  label?: string;
  limit?: Int;
  format?: Record<string, string>;
  layout?: Layout;
  link?: [string, string, Int];
  viewed?: [string, Int];
}

/**
 * What a view shows, after its reader `chosen` something, and at most once a second as rows come; the kernel answers with
 * `viewed`. `numbers`: the events in the view's order, null without filter and sort; `until`: the last, if it is held.
 */
export interface ViewReport {
  do: "view";
  turn: Int;
  chosen: boolean;
  numbers: Int[] | null;
  until: Int | null;
  columns: string[];
  hidden: string[];
  selected: Int[];
  layout: Layout;
}

/** The whole of one event, in the buffer as `[names, values]`; `gone`: the kernel no longer holds it. */
export interface TableEvent {
  event: Int;
  gone?: Int;
}

export interface WantEvent {
  do: "event";
  number: Int;
}

// --- state table ---

export interface StateLimits {
  idle: number | null;
  age: number | null;
  max_keys: Int | null;
}

/** Rows are `[0, number, key, value, touched, born]`; times are milliseconds from the widget's origin. */
export interface StateNews {
  now: number;
  count: Int;
  evicted: Int;
  gone: [Int, string][];
  dropped: Int[];
  limits: StateLimits;
  label: string;
}

// --- marbles ---

/** A lane is `[now, origin, flows, total, tone, text]`; rows are one list of marks for each lane, see `markOf`. */
export interface MarblesNews {
  lanes: [number, number, boolean, Int, string, string][];
  legend?: [string, Int][];
  is_chosen?: boolean;
  scale?: [number, number];
  window?: Int;
  kept?: Int;
  kept_ms?: Int;
  labels?: string[];
  runs?: string[];
}

/** `[lane, number, text]` */
export interface MarbleValue {
  value: [Int, Int, string];
}

export interface MarbleText {
  marbles: string;
}

export interface WantValue {
  do: "value";
  lane: Int;
  number: Int;
}

export interface WantMarbles {
  do: "marbles";
  ends: number[];
  window: number;
}

// --- plot ---

/**
 * New points, as four rows of float64 in the first buffer: times, values (NaN is a gap), the events that a point stands for
 * and the number of the first, -1 for none. Of each series come `lengths` points: those of finished columns of time, and
 * behind them those of the column that grows, which replace the ones before. Times are milliseconds from `origin`, which is
 * on the run's clock. Marks are `[number, kind, time, count, text]`, kind 0 for missed ticks and 1 for failures; `bins` is
 * the width of a bin and for each series `[low, count]`; `first` is the plot's first event among those of its port; `unit` the
 * nanoseconds of one of its values, 0 where they are no durations.
 */
export interface PlotNews {
  at: number;
  flows: boolean;
  total: Int;
  tone: string;
  text: string;
  others: Int;
  without: Int;
  hint: string;
  lengths: [Int, Int][];
  series?: string[];
  marks?: [Int, Int, number, Int, string][];
  bins?: [number, [number, Int][][]];
  first?: Int;
  label?: string;
  kind?: string;
  scale?: string;
  y?: [number, number] | null;
  window?: number;
  column?: number;
  kept?: number;
  origin?: number;
  run?: string;
  port?: string;
  first_shown?: Int;
  unit?: Int;
}

/** What a view shows: the stretch that it holds, null while it is live, and the series that its reader hid. */
export interface PlotReport {
  do: "seen";
  held: [number, number] | null;
  hidden: string[];
}

// --- buttons of runs ---

export interface RunRow {
  name: string;
  status: string;
  up: string;
  failures: Int;
}

export interface ButtonsNews {
  rows: RunRow[];
}

export interface Steer {
  do: "pause" | "resume" | "step" | "stop";
  at: Int;
}

// --- panel of a run ---

export interface StepReading {
  failures: Int;
  dropped: Int;
  missed: Int;
  queued: Int | null;
  capacity: Int | null;
  busy: number | null;
  /** What a source says of an argument that is likely a mistake; empty if nothing. */
  hint: string;
}

export interface PanelBox {
  name: string;
  kind: string;
  taps: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PanelRoute {
  port: string;
  target: string;
  x: number;
  y: number;
  way: string;
}

export interface FailureRow {
  count: Int;
  at_ns: string;
  step: string;
  function: string;
  event: string;
  error: string;
  remedy: string;
}

export interface TapNews {
  port: string;
  model: string;
}

/** A message of the table inside the panel, where the host shows no widget in another; its buffers are beside it. */
export interface InnerNews {
  inner: unknown;
  model: string;
}

export interface InnerAsk {
  do: "inner";
  content: unknown;
}

/** A worker of a keyed step; the times are those of its batches, null before the first. */
export interface WorkerRow {
  step: string;
  worker: string;
  events: Int;
  queued: Int;
  p50_ms: number | null;
  p99_ms: number | null;
  keys: Int;
  parts: Int;
  restarts: Int;
}

/** `lags`: for each source `[p50, p99, max]` in milliseconds, one a second. The last five come with a snapshot. */
export interface PanelNews {
  status: string;
  exit_status: Int | null;
  uptime_s: number;
  counts: Int[];
  rates: number[] | null;
  steps: StepReading[];
  failures: Int;
  lags: Record<string, [number, number, number][]>;
  report: string[];
  workers: WorkerRow[];
  over: boolean;
  heard?: Int;
  failing?: FailureRow[];
  tap?: TapNews | null;
  flow?: string;
  svg?: string;
  width?: number;
  ports?: string[];
  boxes?: PanelBox[];
  routes?: PanelRoute[];
}

// --- a run as a file ---

/** A port's events: `times` are differences in microseconds, `rows` has a line of JSON for each row of the table. */
export interface SharedPort {
  name: string;
  before: Int;
  times: Int[];
  rows: string;
  shapes: [string, string[]][];
  kinds: Record<string, string>;
  missed: Int[];
  ended: Int | null;
}

export interface SharedGraph {
  svg: string;
  width: number;
  ports: string[];
  boxes: PanelBox[];
  routes: PanelRoute[];
}

/** What `rxm.share` writes, and `lanes` of marks as with `MarblesNews`; `start_s` from the run's start, all other times from there; `lags`: `[until, p50, p99, max]`. */
export interface SharedRun {
  flow: string;
  at: string;
  start_s: number;
  length_us: Int;
  left_out: Int;
  is_over: boolean;
  reading: PanelNews;
  failing: FailureRow[];
  graph: SharedGraph;
  ports: SharedPort[];
  legend: [string, Int][];
  scale: [number, number] | null;
  lags: Record<string, [number, number, number, number][]>;
}

export interface PanelAsk {
  do: "pause" | "resume" | "step" | "stop" | "untap";
}

export interface WantTap {
  do: "tap";
  port: string;
}
