// The rows that a table holds: bounded, sorted. No page in here: see rows.test.js.

import { ABSENT, asBigInt, asNumber, exactText, jsonText } from "./values.js";

/** @import { Kind } from "./kinds.js" */
/** @import { Zone } from "./values.js" */

/**
 * The column of the events' numbers. No text, so that it is never taken for a field that is called "#".
 */
export const NUMBER = Symbol("the event's number");

/**
 * @typedef {string | typeof NUMBER} Column a field's name, or the events' numbers
 * @typedef {{label: string, names: string[], at: Map<string, number>}} Shape the events of one kind
 * @typedef {{n: number, at: number, shape: Shape, cells: unknown[], spoken?: string, zone?: Zone}} Row `at`: when it came,
 *   in milliseconds on the run's clock; NaN where that is not known
 */

/** The column of those fields for which there is no column left; a row that has it may lack some of the others. */
const REST = "…";

/**
 * Cells, undefined where the event has no such field.
 * @param {unknown[]} cells
 */
export function presentCells(cells) {
  return cells.map((value) => (value === ABSENT ? undefined : value));
}

/**
 * The fields that an event has, of those that its row names.
 * @param {string[]} names
 * @param {unknown[]} cells
 */
export function presentFields(names, cells) {
  const present = names.map((_, at) => at).filter((at) => cells[at] !== undefined);
  return { names: present.map((at) => names[at]), cells: present.map((at) => cells[at]) };
}

/**
 * What stands above a column.
 * @param {Column} column
 */
export function columnTitle(column) {
  return column === NUMBER ? "#" : column;
}

/** The newest rows, up to a limit, and the columns there are. */
export class Rows {
  /** @param {number} limit */
  constructor(limit) {
    this.limit = limit;
    /** @type {Shape[]} */
    this.shapes = [];
    /** @type {Map<Column, Kind>} the columns, in the order in which they came, and what their values are */
    this.kinds = new Map();
    /** @type {Row[]} */
    this._rows = [];
    this.forget();
  }

  clear() {
    this._rows = [];
  }

  /** Forget the columns too. */
  forget() {
    this.kinds = new Map([[/** @type {Column} */ (NUMBER), "number"]]);
    this.clear();
  }

  /**
   * @param {number} first
   * @param {[label: string, names: string[]][]} shapes
   */
  addShapes(first, shapes) {
    shapes.forEach(([label, names], at) => {
      this.shapes[first + at] = { label, names, at: new Map(names.map((name, place) => [name, place])) };
    });
  }

  /** @param {Record<string, Kind>} kinds */
  addKinds(kinds) {
    for (const [name, kind] of Object.entries(kinds)) this.kinds.set(name, kind);
  }

  /**
   * @param {[shape: number, n: number, ...cells: unknown[]][]} packed
   * @param {ArrayLike<number>} [times] when they came
   */
  add(packed, times = []) {
    for (const [place, [number, n, ...cells]] of packed.entries()) {
      const shape = this.shapes[number];
      const own = shape?.at.has(REST) ? presentCells(cells) : cells;
      this._rows.push({ n, at: times[place] ?? Number.NaN, shape, cells: own });
    }
    if (this._rows.length > 2 * this.limit) this._rows = this._rows.slice(-this.limit);
  }

  get length() {
    return Math.min(this.limit, this._rows.length);
  }

  /** The rows that are held, oldest first; a copy. */
  list() {
    return this._rows.slice(-this.limit);
  }
}

/**
 * The row of an event, or of the last one that had come at a moment; undefined where there is none.
 * @param {Row[]} rows in the order in which they came
 * @param {{at: number | null, n?: number}} moment
 */
export function rowAt(rows, { at, n }) {
  const isPast = (/** @type {Row} */ row) => (n === undefined ? !(row.at > Number(at)) : row.n <= n);
  let low = 0;
  let high = at === null && n === undefined ? 0 : rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(rows[middle])) low = middle + 1;
    else high = middle;
  }
  const found = rows[low - 1];
  return found && (n !== undefined || found.at <= Number(at)) ? found : undefined;
}

/**
 * The value of a row in a column; undefined where the event has no such field.
 * @param {Row} row
 * @param {Column} column
 */
export function cellOf(row, column) {
  if (column === NUMBER) return row.n;
  const at = row.shape.at.get(column);
  return at === undefined ? undefined : row.cells[at];
}

/**
 * Sort rows: numbers before texts before what has parts; None and what is missing last, whichever way one sorts.
 * @param {Row[]} rows
 * @param {Column} column
 * @param {number} direction 1 or -1
 */
export function sorted(rows, column, direction) {
  const keyed = rows.map((row) => ({ key: sortKey(cellOf(row, column)), row }));
  keyed.sort((one, other) => {
    const [a, first] = one.key;
    const [b, second] = other.key;
    if (a !== b) return a === LAST || b === LAST ? a - b : direction * (a - b);
    if (first < second) return -direction;
    if (first > second) return direction;
    return one.row.n - other.row.n;
  });
  return keyed.map(({ row }) => row);
}

const LAST = 3;

/**
 * @param {unknown} value
 * @returns {[group: number, key: number | bigint | string]}
 */
function sortKey(value) {
  if (value === undefined || value === null) return [LAST, 0];
  const big = asBigInt(value);
  if (big !== undefined) return [0, big]; // compares with numbers exactly
  const number = asNumber(value);
  if (number !== undefined) return Number.isNaN(number) ? [LAST, 0] : [0, number];
  if (typeof value === "boolean") return [0, Number(value)];
  return typeof value === "object" ? [2, jsonText(value)] : [1, exactText(value)];
}
