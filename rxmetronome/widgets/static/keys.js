// The keys of a state as they come, go and fade. No page in here: tests/widgets/test_state_js.py.

const FADES_MS = 1600;

class Keys {
  constructor() {
    this.clear();
  }

  clear() {
    this._keys = new Map();
    this.now = 0;
  }

  // What the kernel told: changed rows, those gone with their reason, those dropped without a word.
  take({ now, gone = [], dropped = [] }, changed, at) {
    this.now = now;
    for (const [, number, key, value, touched, born] of changed) {
      this._keys.set(number, { number, key, value, touched, born, reason: "", goneAt: 0 });
    }
    for (const [number, reason] of gone) {
      const one = this._keys.get(number);
      if (one) Object.assign(one, { reason, goneAt: at, left: now });
    }
    for (const number of dropped) this._keys.delete(number);
  }

  // Rid of those that have faded; whether some still fade.
  sweep(at) {
    let isFading = false;
    for (const [number, one] of this._keys) {
      if (one.reason && at - one.goneAt >= FADES_MS) this._keys.delete(number);
      else isFading = isFading || one.reason !== "";
    }
    return isFading;
  }

  // By `key` or `value`, by how long untouched (`idle`) or how old (`age`); in the order of their coming without.
  list(sort) {
    const all = [...this._keys.values()];
    if (!sort) return all.sort((a, b) => a.born - b.born || a.number - b.number);
    const by = { idle: (one) => -one.touched, age: (one) => -one.born, key: (one) => one.key,
      value: (one) => asNumber(one.value) ?? exactText(one.value) }[sort.name];
    return all.sort((a, b) => {
      const [one, other] = [by(a), by(b)];
      if (typeof one !== typeof other) return typeof one === "number" ? -1 : 1;
      const order = typeof one === "string" ? one.localeCompare(other, undefined, { numeric: true }) : one - other;
      return sort.direction * order || a.number - b.number;
    });
  }
}

// How much of a limit has passed, 0 to 1, and as text; a key that has gone stays where it went.
function passed(one, since, limitSeconds, now) {
  const ms = Math.max(0, (one.reason ? one.left : now) - since);
  const text = durationText(Math.round(ms < 1e3 ? ms / 10 : ms / 100) * (ms < 1e3 ? 1e7 : 1e8));
  return { text, share: limitSeconds ? Math.min(1, ms / 1000 / limitSeconds) : null };
}
