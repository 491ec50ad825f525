// The kinds of columns: all that the front end knows of them. `rxmetronome/widgets/column_kinds.py` has the same names.

/**
 * @typedef {string} Kind as the kernel names it: "number", "duration:ms", "time:ns", "moment", "" before any value
 * @typedef {object} KindTraits
 * @property {boolean} isRight its values are aligned on the right
 * @property {"" | "number" | "duration" | "instant"} compares as what a filter reads a bound; empty: as text
 * @property {"" | "spark" | "commonest"} summary what stands below the column's name
 */

/** @type {Record<string, KindTraits>} */
export const KINDS = {
  number: { isRight: true, compares: "number", summary: "spark" },
  duration: { isRight: true, compares: "duration", summary: "spark" },
  time: { isRight: true, compares: "instant", summary: "" },
  moment: { isRight: false, compares: "instant", summary: "" },
  flag: { isRight: false, compares: "", summary: "commonest" },
  text: { isRight: false, compares: "", summary: "commonest" },
  tree: { isRight: false, compares: "", summary: "" },
  other: { isRight: false, compares: "", summary: "commonest" },
  mixed: { isRight: false, compares: "", summary: "commonest" },
};

/** @type {Record<string, number>} nanoseconds of the units in which a kind, and its column's name, may end */
export const UNITS = { ns: 1, us: 1e3, ms: 1e6 };

/** @type {KindTraits} */
const UNKNOWN = { isRight: false, compares: "", summary: "" };

/**
 * What is known of a kind: its traits, its name and its unit, and the nanoseconds of that.
 * @param {Kind | undefined} kind
 */
export function traitsOf(kind = "") {
  const [name, unit = ""] = kind.split(":");
  return { ...(KINDS[name] ?? UNKNOWN), name, unit, unitNs: UNITS[unit] ?? 1 };
}
