// The keys of a state as they come, go and fade. No page in here: see keys.test.js.

import { durationText } from "../format.js";
import { asNumber, exactText } from "../table/values.js";

/** @import { StateNews } from "../protocol.js" */

export const FADES_MS = 1600;

/**
 * @typedef {object} Key times are milliseconds of the kernel, but `goneAt`, which is the page's
 * @property {number} number
 * @property {string} key
 * @property {unknown} value
 * @property {number} touched
 * @property {number} born
 * @property {string} reason why it left; empty while it is there
 * @property {number} goneAt
 * @property {number} left
 * @typedef {{name: "key" | "value" | "idle" | "age", direction: number}} Order
 */

export class Keys {
  constructor() {
    /** @type {Map<number, Key>} */
    this._keys = new Map();
    this.now = 0;
  }

  clear() {
    this._keys.clear();
    this.now = 0;
  }

  /**
   * Take changed rows, the keys that are gone with their reason, and those that are no longer told of.
   * @param {Pick<StateNews, "now"> & Partial<StateNews>} news
   * @param {[0, number: number, key: string, value: unknown, touched: number, born: number][]} changed
   * @param {number} at on the page's clock
   */
  take({ now, gone = [], dropped = [] }, changed, at) {
    this.now = now;
    for (const [, number, key, value, touched, born] of changed) {
      this._keys.set(number, { number, key, value, touched, born, reason: "", goneAt: 0, left: 0 });
    }
    for (const [number, reason] of gone) {
      const one = this._keys.get(number);
      if (one) Object.assign(one, { reason, goneAt: at, left: now });
    }
    for (const number of dropped) this._keys.delete(number);
  }

  /**
   * Remove those that have faded; whether some still fade.
   * @param {number} at on the page's clock
   */
  sweep(at) {
    let isFading = false;
    for (const [number, one] of this._keys) {
      if (one.reason && at - one.goneAt >= FADES_MS) this._keys.delete(number);
      else isFading = isFading || one.reason !== "";
    }
    return isFading;
  }

  /**
   * By `key` or `value`, by how long untouched (`idle`) or how old (`age`); in the order of their coming without.
   * @param {Order | null} order
   */
  list(order) {
    const all = [...this._keys.values()];
    if (!order) return all.sort((a, b) => a.born - b.born || a.number - b.number);
    const by = SORT_KEYS[order.name];
    return all.sort((a, b) => {
      const [one, other] = [by(a), by(b)];
      if (typeof one !== typeof other) return typeof one === "number" ? -1 : 1;
      const difference =
        typeof one === "string"
          ? one.localeCompare(String(other), undefined, { numeric: true })
          : Number(one) - Number(other);
      return order.direction * difference || a.number - b.number;
    });
  }
}

/** @type {Record<Order["name"], (one: Key) => number | string>} */
const SORT_KEYS = {
  idle: (one) => -one.touched,
  age: (one) => -one.born,
  key: (one) => one.key,
  value: (one) => asNumber(one.value) ?? exactText(one.value),
};

/**
 * How much of a limit has passed, 0 to 1, and as text; a key that has gone stays where it went.
 * @param {Key} one
 * @param {number} since
 * @param {number | null} limitSeconds
 * @param {number} now
 */
export function passed(one, since, limitSeconds, now) {
  const ms = Math.max(0, (one.reason ? one.left : now) - since);
  const text = durationText(Math.round(ms < 1e3 ? ms / 10 : ms / 100) * (ms < 1e3 ? 1e7 : 1e8));
  return { text, share: limitSeconds ? Math.min(1, ms / 1000 / limitSeconds) : null };
}
