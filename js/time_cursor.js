// The moment that a reader points at, shared by the views of one run in a page: each widget has its own bundle, so they
// meet in the page itself.

/**
 * A moment of a run, or null where nothing is pointed at. `at` is milliseconds on the run's clock; `port` and `number` say
 * which event it is, counted from the run's first; `opens` asks a table to open its row.
 * @typedef {{run: string, at: number | null, port?: string, number?: number, opens?: boolean}} Moment
 */

const PLACE = Symbol.for("rxmetronome.time_cursors");

/** @returns {Set<(moment: Moment, from: object) => void>} */
function listeners() {
  const page = /** @type {any} */ (globalThis);
  page[PLACE] ??= new Set();
  return page[PLACE];
}

/**
 * Hear of the moments that the other views of a run point at.
 * @param {(moment: Moment) => void} heard
 * @param {() => string} run the run that is shown; empty for none
 */
export function timeCursor(heard, run) {
  const all = listeners();
  const own = {};
  const listener = (/** @type {Moment} */ moment, /** @type {object} */ from) => {
    if (from !== own && moment.run && moment.run === run()) heard(moment);
  };
  all.add(listener);
  return {
    /**
     * Tell the other views.
     * @param {Omit<Moment, "run">} moment
     */
    point(moment) {
      if (!run()) return;
      for (const each of all) each({ ...moment, run: run() }, own);
    },
    dispose() {
      all.delete(listener);
    },
  };
}
