// How a reader has arranged the columns: order, hidden, frozen, widths, formats, filters. See arrangement.test.js.

import { columnTitle, NUMBER } from "./rows.js";

/** @import { Layout } from "../protocol.js" */
/** @import { Column } from "./rows.js" */

/**
 * @typedef {"" | "bar" | "heat"} Format how a column shows its numbers
 */

/** @type {Layout} */
const PLAIN = {
  order: [],
  hidden: [],
  frozen: [],
  widths: {},
  formats: {},
  filters: {},
  folds: false,
  filter: "",
  sort: null,
};

/**
 * The text by which a layout names a column; no field can be taken for the events' numbers.
 * @param {Column} column
 */
export function keyOf(column) {
  return column === NUMBER ? "#" : `.${column}`;
}

export class Arrangement {
  constructor() {
    this.layout = structuredClone(PLAIN);
  }

  /**
   * Take up a layout that was kept; what is not one is left out.
   * @param {Partial<Layout> | undefined} kept
   */
  restore(kept) {
    this.layout = { ...structuredClone(PLAIN), ...structuredClone(kept ?? {}) };
  }

  get isPlain() {
    const { order, hidden, frozen, widths, formats, filters, folds } = this.layout;
    const lists = [order, hidden, frozen, ...[widths, formats, filters].map((each) => Object.keys(each))];
    return !folds && lists.every((each) => !each.length);
  }

  /**
   * All columns in the order in which they stand: frozen ones first, new ones last.
   * @param {Iterable<Column>} columns in the order in which they came
   */
  arranged(columns) {
    const { order, frozen } = this.layout;
    const place = new Map(order.map((key, at) => [key, at]));
    const rank = (/** @type {Column} */ column) => place.get(keyOf(column)) ?? order.length;
    const all = [...columns].sort((one, other) => rank(one) - rank(other)); // stable
    if (!frozen.length) return all;
    const isFirst = (/** @type {Column} */ column) => this.isFrozen(column);
    return [...all.filter(isFirst), ...all.filter((column) => !isFirst(column))];
  }

  /**
   * The columns that are shown, and those that are folded away.
   * @param {Iterable<Column>} columns
   * @param {ReadonlySet<Column>} empty columns without a value in view
   * @returns {{shown: Column[], folded: Column[]}}
   */
  visible(columns, empty) {
    const wanted = this.arranged(columns).filter((column) => !this.isHidden(column));
    const isFolded = (/** @type {Column} */ column) => this.layout.folds && empty.has(column) && !this.filterOf(column);
    return { shown: wanted.filter((column) => !isFolded(column)), folded: wanted.filter(isFolded) };
  }

  /** @param {Column} column */
  isHidden(column) {
    return this.layout.hidden.includes(keyOf(column));
  }

  /**
   * The number of the events stays beside what is frozen.
   * @param {Column} column
   */
  isFrozen(column) {
    const { frozen } = this.layout;
    return frozen.includes(keyOf(column)) || (column === NUMBER && frozen.length > 0);
  }

  /**
   * @param {Column} column
   * @param {boolean} isHidden
   */
  hide(column, isHidden) {
    this.layout.hidden = toggled(this.layout.hidden, keyOf(column), isHidden);
  }

  /**
   * @param {Column} column
   * @param {boolean} isFrozen
   */
  freeze(column, isFrozen) {
    this.layout.frozen = toggled(this.layout.frozen, keyOf(column), isFrozen);
  }

  /**
   * Move a column to the place of another.
   * @param {Column} column
   * @param {Column} target
   * @param {Iterable<Column>} columns
   */
  move(column, target, columns) {
    const all = this.arranged(columns);
    const [from, to] = [all.indexOf(column), all.indexOf(target)];
    if (from < 0 || to < 0 || from === to) return;
    all.splice(to, 0, ...all.splice(from, 1));
    this.layout.order = all.map(keyOf);
  }

  /** @param {Column} column */
  widthOf(column) {
    return this.layout.widths[keyOf(column)];
  }

  /**
   * @param {Column} column
   * @param {number | null} px null: as wide as its texts
   */
  setWidth(column, px) {
    this.layout.widths = withOr(this.layout.widths, keyOf(column), px);
  }

  /**
   * @param {Column} column
   * @returns {string}
   */
  filterOf(column) {
    return this.layout.filters[keyOf(column)] ?? "";
  }

  /**
   * @param {Column} column
   * @param {string} text
   */
  setFilter(column, text) {
    this.layout.filters = withOr(this.layout.filters, keyOf(column), text.trim() ? text : null);
  }

  /**
   * @param {Column} column
   * @param {Record<string, string>} given by the program, by field
   * @returns {Format}
   */
  formatOf(column, given) {
    const chosen = this.layout.formats[keyOf(column)] ?? (column === NUMBER ? "" : given[column]);
    return chosen === "heat" || chosen === "bar" ? chosen : "";
  }

  /**
   * @param {Column} column
   * @param {Format} format
   */
  setFormat(column, format) {
    this.layout.formats = { ...this.layout.formats, [keyOf(column)]: format };
  }

  /**
   * The filters of columns that are there: title and text.
   * @param {Iterable<Column>} columns
   * @returns {{column: Column, title: string, text: string}[]}
   */
  filters(columns) {
    return [...columns].flatMap((column) => {
      const text = this.filterOf(column);
      return text ? [{ column, title: columnTitle(column), text }] : [];
    });
  }
}

/**
 * @param {string[]} keys
 * @param {string} key
 * @param {boolean} isIn
 */
function toggled(keys, key, isIn) {
  const others = keys.filter((each) => each !== key);
  return isIn ? [...others, key] : others;
}

/**
 * @template Value
 * @param {Record<string, Value>} map
 * @param {string} key
 * @param {Value | null} value null: without it
 */
function withOr(map, key, value) {
  const { [key]: _, ...others } = map;
  return value === null ? others : { ...others, [key]: value };
}
