// What a reader types into the filter, as a test of rows, and what of it is not understood. See filter.test.js.

import { traitsOf } from "./kinds.js";
import { cellOf, NUMBER } from "./rows.js";
import { asBigInt, asNumber, cellText, exactText } from "./values.js";

/** @import { Kind } from "./kinds.js" */
/** @import { Column, Row } from "./rows.js" */
/** @import { Zone } from "./values.js" */

/**
 * @typedef {Map<Column, Kind>} Kinds
 * @typedef {(row: Row) => boolean} Test
 * @typedef {object} Filter
 * @property {Test | null} test null: all rows pass
 * @property {string[]} problems what is not understood, and left out
 * @property {string[]} remarks what may be meant otherwise than it is taken
 * @typedef {{zone: Zone, kinds: Kinds, today: number, problems: string[], remarks: string[]}} Reader
 * @typedef {number | bigint} Bound
 * @typedef {{from: Bound, until: Bound, isOpen: boolean}} Span what a typed value stands for; open: `until` is past it
 */

/** The examples behind the filter's question mark. */
export const EXAMPLES = [
  ["apple pie", "rows that hold both words, anywhere"],
  ['"apple pie"', "rows that hold this text, signs and all"],
  ["-apple  not apple", "rows without it"],
  ["name:apple", "the column name holds it"],
  ["name=apple  id==5  id!=5", "the column is exactly this, or is not"],
  ["id>5  id<=1,000  5<id<=9", "numbers compared"],
  ["id=5..9  id=5..", "from 5 to 9, both included; from 5 on"],
  ["lag>5ms  lag=1ms..5ms", "durations, with their unit"],
  ["at>18:00  at=18:00", "times of today; or 2026-01-31, 2026-01-31T18:00"],
  ["id<3 or (id>5 and v<1)", "and, or, not, parentheses; words side by side: and"],
];

const SIGNS = ["==", "!=", ">=", "<=", ">", "<", "=", ":"];
const ENDS_WITH_SIGN = /(==|!=|>=|<=|>|<|=)$/;
const IS_SIGN = /^(==|!=|>=|<=|>|<|=)/;
const CHAIN = /^([+-]?\d[\d.,:_'TZ-]*(?:[a-zµ]+)?)(<=|>=|<|>)(.+)$/; // 5<id, 18:00<at<19:00, 5ms<lag
const QUOTED_AS_PYTHON = /(==|!=|=)(\s*)'([^'"]*)'/g; // name == 'ann smith'
const PYTHONS_WORDS = /^(in|is)$/i;
/** @type {Record<string, string>} */
const TURNED = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
/** @type {Record<string, "and" | "or" | "not">} */
const OPERATORS = { and: "and", AND: "and", "&": "and", "&&": "and", or: "or", OR: "or", "|": "or", "||": "or" };

/**
 * Read a filter's text: every word is to be found in a row. `name:word` looks into one column, `name>5` (and < >= <=
 * = == !=) compares, `name=5..9` is a range, `-word` or `not` leaves out, "two words" in quotes are one, and `or`
 * stands between alternatives, which parentheses may hold together.
 * @param {string} text
 * @param {Zone} zone
 * @param {Kinds} kinds
 * @param {number} [today] milliseconds since 1970: the day of times that are typed without one
 * @returns {Filter}
 */
export function readFilter(text, zone, kinds, today = Date.now()) {
  /** @type {Reader} */
  const reader = { zone, kinds, today, problems: [], remarks: [] };
  const tokens = tokensOf(text.replace(QUOTED_AS_PYTHON, '$1$2"$3"'), kinds);
  tokens.forEach(({ text: word }, at) => {
    const name = tokens[at - 1]?.text;
    if (PYTHONS_WORDS.test(word) && columnNamed(name ?? "", kinds) !== undefined)
      reader.remarks.push(`the text “${word}” is looked for; for the column ${name} write ${name}=5 or ${name}=5..9`);
  });
  const parser = new Parser(tokens, reader);
  return { test: parser.read(), problems: reader.problems, remarks: reader.remarks };
}

/**
 * Read the filter of one column: `5`, `>5`, `5..9`, `=apple`, `-apple`; the column is understood.
 * @param {string} text
 * @param {Column} column
 * @param {Zone} zone
 * @param {Kinds} kinds
 * @param {number} [today]
 * @returns {Filter}
 */
export function readColumnFilter(text, column, zone, kinds, today = Date.now()) {
  /** @type {Reader} */
  const reader = { zone, kinds, today, problems: [], remarks: [] };
  const typed = text.trim().replace(QUOTED_AS_PYTHON, '$1$2"$3"');
  const isNot = /^-(?![\d.])./.test(typed);
  const plain = (isNot ? typed.slice(1) : typed).replace(/"/g, "");
  const sign = IS_SIGN.exec(plain)?.[0] ?? ":";
  const test = readCondition(column, sign, (sign === ":" ? plain : plain.slice(sign.length)).trim(), plain, reader);
  const isNothing = test === NOTHING;
  return { ...reader, test: isNothing ? null : isNot ? (row) => !test(row) : test };
}

// --- words ---

/**
 * @typedef {{kind: "open" | "close" | "word", text: string, isNot?: boolean}} Token
 */

/**
 * The words and parentheses of a text. A column, a sign and a value are one word also with spaces between them. A
 * parenthesis is one only at the border of a word, so that `f(x)` stays a text.
 * @param {string} text
 * @param {Kinds} kinds
 * @returns {Token[]}
 */
function tokensOf(text, kinds) {
  /** @type {Token[]} */
  const tokens = [];
  let depth = 0;
  for (const part of text.match(/(?:[^\s"]|"[^"]*"?)+/g) ?? []) {
    let word = part;
    let opening = /^-?\(/.exec(word);
    while (opening && splitWord(word, kinds) === null) {
      tokens.push({ kind: "open", text: opening[0], isNot: opening[0] === "-(" });
      depth += 1;
      word = word.slice(opening[0].length);
      opening = /^-?\(/.exec(word);
    }
    let closing = 0;
    while (depth > closing && word.endsWith(")") && surplus(word) > 0) {
      word = word.slice(0, -1);
      closing += 1;
    }
    if (word) tokens.push({ kind: "word", text: word });
    for (; closing; closing -= 1, depth -= 1) tokens.push({ kind: "close", text: ")" });
  }
  return joined(tokens, kinds);
}

/**
 * How many parentheses of a word close that it does not open.
 * @param {string} word
 */
function surplus(word) {
  const bare = word.replace(/"[^"]*"?/g, "");
  return bare.split(")").length - bare.split("(").length;
}

/**
 * @param {Token[]} tokens
 * @param {Kinds} kinds
 */
function joined(tokens, kinds) {
  /** @type {Token[]} */
  const made = [];
  let isOpen = false; // the last word still lacks its value
  tokens.forEach((token, at) => {
    const last = made.at(-1);
    const word = token.text;
    if (token.kind === "word" && last?.kind === "word") {
      const isContinued = IS_SIGN.test(word) && (endsWithColumn(last.text, kinds) || isBeforeColumn(tokens, at, kinds));
      if (isOpen || isContinued) made[made.length - 1] = { kind: "word", text: last.text + word };
      else made.push(token);
    } else made.push(token);
    const now = made[made.length - 1].text;
    const sign = now.match(ENDS_WITH_SIGN)?.[0] ?? "";
    const left = now.slice(0, -sign.length || undefined);
    isOpen = sign !== "" && (endsWithColumn(left, kinds) || isBeforeColumn(tokens, at, kinds, sign));
  });
  return made;
}

/**
 * Whether a word is a column, or a bound and a sign before one, as in `5<id`.
 * @param {string} word
 * @param {Kinds} kinds
 */
function endsWithColumn(word, kinds) {
  const named = bare(word);
  if (columnNamed(named, kinds) !== undefined) return true;
  const [, , , name] = CHAIN.exec(named) ?? [];
  return name !== undefined && columnNamed(name, kinds) !== undefined;
}

/**
 * Whether a sign at this place has a bound on its left and a column on its right, as in `5 < id`.
 * @param {Token[]} tokens
 * @param {number} at
 * @param {Kinds} kinds
 * @param {string} [sign] where it ends the word at this place
 */
function isBeforeColumn(tokens, at, kinds, sign) {
  const word = tokens[at].text;
  const after = sign || ENDS_WITH_SIGN.test(word) ? (tokens[at + 1]?.text ?? "") : word.replace(IS_SIGN, "");
  const name = bare(after).match(/^[^<>=!]+/)?.[0] ?? "";
  const before = sign ? word.slice(0, -sign.length) || (tokens[at - 1]?.text ?? "") : (tokens[at - 1]?.text ?? "");
  return columnNamed(name, kinds) !== undefined && /^[+-]?\d/.test(before);
}

/** @param {string} word */
const bare = (word) => word.replace(/^-(?=.)/, "").replace(/"/g, "");

/**
 * The column of a name; `at` stands for `at_ns`, where no column is called so.
 * @param {string} name
 * @param {Kinds} kinds
 * @returns {Column | undefined}
 */
function columnNamed(name, kinds) {
  if (kinds.has(name)) return name;
  if (name === "#") return NUMBER; // a field that is called so goes first
  return ["ns", "us", "ms"].map((unit) => `${name}_${unit}`).find((long) => kinds.get(long)?.includes(":"));
}

// --- and, or, not, parentheses ---

class Parser {
  /**
   * @param {Token[]} tokens
   * @param {Reader} reader
   */
  constructor(tokens, reader) {
    this._tokens = tokens;
    this._reader = reader;
    this._at = 0;
  }

  /** @returns {Test | null} */
  read() {
    return this._either();
  }

  /**
   * The operator at this place, or undefined: the first and the only word of a group are texts, and so is "not" where
   * nothing follows.
   * @param {boolean} isFirst
   */
  _operator(isFirst) {
    const token = this._tokens[this._at];
    const next = this._tokens[this._at + 1];
    if (token?.kind !== "word") return undefined;
    if (/^(not|NOT)$/.test(token.text)) return next && next.kind !== "close" ? "not" : undefined;
    return isFirst ? undefined : OPERATORS[token.text];
  }

  /** @returns {Test | null} */
  _either() {
    /** @type {Test[]} */
    const some = [];
    for (;;) {
      const test = this._all();
      if (test !== null) some.push(test);
      if (this._tokens[this._at]?.kind !== "word") break; // the end, or a parenthesis that closes
      this._at += 1; // past the "or"
    }
    return some.length > 1 ? (row) => some.some((test) => test(row)) : (some[0] ?? null);
  }

  /** @returns {Test | null} */
  _all() {
    /** @type {Test[]} */
    const every = [];
    for (let isFirst = true; this._at < this._tokens.length; isFirst = false) {
      if (this._tokens[this._at].kind === "close") break;
      const operator = this._operator(isFirst);
      if (operator === "or") break;
      if (operator === "and") {
        this._at += 1;
        continue;
      }
      const test = this._one();
      if (test !== null) every.push(test);
    }
    return every.length > 1 ? (row) => every.every((test) => test(row)) : (every[0] ?? null);
  }

  /** @returns {Test | null} */
  _one() {
    const isNot = this._operator(true) === "not";
    if (isNot) {
      this._at += 1;
      const next = this._tokens[this._at];
      if (next.kind === "word" && splitWord(next.text, this._reader.kinds) === null && !/^"/.test(next.text)) {
        this._reader.remarks.push(`rows without ${next.text}; for the text itself write "not ${next.text}" in quotes`);
      }
      const test = this._one();
      return test === null ? null : (row) => !test(row);
    }
    const token = this._tokens[this._at];
    if (token === undefined || token.kind === "close") return null;
    this._at += 1;
    if (token.kind === "word") return readWord(token.text, this._reader);
    const test = this._either();
    if (this._tokens[this._at]?.kind === "close") this._at += 1;
    else this._reader.problems.push("a “(” without its “)”");
    if (test === null) return null;
    return token.isNot ? (row) => !test(row) : test;
  }
}

// --- one word ---

/** @type {Test} */
const NOTHING = () => true;

/**
 * @param {string} word
 * @param {Reader} reader
 * @returns {Test | null} null: nothing to test
 */
function readWord(word, reader) {
  const isNot = word.length > 1 && word[0] === "-" && !/^-[\d.]/.test(word);
  const said = isNot ? word.slice(1) : word;
  const isQuoted = /^"[^"]*"?$/.test(said);
  const plain = said.replace(/"/g, "");
  if (!plain) return null;
  const test = (isQuoted ? null : readColumn(plain, reader)) ?? textTest(plain, reader, isQuoted);
  if (test === NOTHING) return null;
  return isNot ? (row) => !test(row) : test;
}

/**
 * @param {string} plain
 * @param {Reader} reader
 * @returns {Test | null} null where it names no column
 */
function readColumn(plain, reader) {
  const found = splitWord(plain, reader.kinds);
  if (found === null) return null;
  const { before, column, sign, wanted } = found;
  const test = sign ? readCondition(column, sign, wanted, plain, reader) : NOTHING;
  if (!before) return test;
  const other = readCondition(column, TURNED[before.sign], before.wanted, plain, reader);
  return test === NOTHING || other === NOTHING ? (test === NOTHING ? other : test) : (row) => test(row) && other(row);
}

/**
 * @param {Column} column
 * @param {string} sign
 * @param {string} wanted
 * @param {string} plain the word, for what is said of it
 * @param {Reader} reader
 * @returns {Test}
 */
function readCondition(column, sign, wanted, plain, reader) {
  if (wanted === "") return NOTHING; // not yet typed to its end
  const kind = column === NUMBER ? "number" : (reader.kinds.get(column) ?? "");
  const isEquality = sign === ":" || sign === "=" || sign === "==" || sign === "!=";
  const range = isEquality ? rangeOf(wanted, kind, reader) : null;
  if (range !== null) {
    const isWanted = sign !== "!=";
    return (row) => isWithin(cellOf(row, column), range) === isWanted;
  }
  if (sign === ":") {
    const sought = wanted.toLowerCase();
    return (row) => spokenText(cellOf(row, column), kind, reader.zone).includes(sought);
  }
  const span = spanOf(wanted, kind, reader);
  if (isEquality) {
    if (span === undefined && wanted !== "None" && traitsOf(kind).compares && kind !== "moment")
      reader.remarks.push(whyNoBound(plain, wanted, kind));
    const isWanted = sign !== "!=";
    return (row) => isEqual(cellOf(row, column), wanted, span) === isWanted;
  }
  if (span === undefined) {
    reader.problems.push(whyNoBound(plain, wanted, kind));
    return NOTHING;
  }
  return (row) => isBeyond(cellOf(row, column), sign, span.from);
}

/**
 * A word as a column, a sign and what is wanted, and a bound before it, as in `5<id<9`; the longest name that fits,
 * for names may hold signs.
 * @param {string} plain
 * @param {Kinds} kinds
 * @returns {{before?: {wanted: string, sign: string}, column: Column, sign: string, wanted: string} | null}
 */
function splitWord(plain, kinds) {
  const found = splitName(plain, kinds);
  if (found !== null) return found;
  const [, bound, sign, rest] = CHAIN.exec(plain) ?? [];
  if (bound === undefined) return null;
  const column = columnNamed(rest, kinds);
  /** @type {ReturnType<typeof splitName>} */
  const chained = column === undefined ? splitName(rest, kinds) : { column, sign: "", wanted: "" };
  return chained && { ...chained, before: { wanted: bound, sign } };
}

/**
 * @param {string} plain
 * @param {Kinds} kinds
 * @returns {{column: Column, sign: string, wanted: string} | null}
 */
function splitName(plain, kinds) {
  /** @type {{column: Column, sign: string, wanted: string} | null} */
  let best = null;
  let longest = -1;
  for (const column of kinds.keys()) {
    if (column === NUMBER || !plain.startsWith(column) || column.length < longest || !column) continue;
    const sign = SIGNS.find((each) => plain.startsWith(each, column.length));
    if (sign === undefined) continue;
    longest = column.length;
    best = { column, sign, wanted: plain.slice(column.length + sign.length) };
  }
  if (best !== null) return best;
  const [, name = "", sign = "", wanted = ""] = plain.match(/^([^:<>=!]+)(:|==|!=|>=|<=|>|<|=)(.*)$/) ?? [];
  const column = name ? columnNamed(name, kinds) : undefined; // "#", and names without their unit
  return column === undefined ? null : { column, sign, wanted };
}

/**
 * @param {string} plain
 * @param {Reader} reader
 * @param {boolean} isQuoted
 * @returns {Test}
 */
function textTest(plain, reader, isQuoted) {
  const { zone, kinds } = reader;
  const [, name, sign, wanted] = plain.match(/^([^:<>=!&|()]+)(:|==|!=|>=|<=|>|<|=)(.*)$/) ?? [];
  if (!isQuoted && name !== undefined && wanted !== "" && !wanted.startsWith("//")) {
    if (sign !== ":") {
      reader.problems.push(`no column is called “${name}”; for the text itself write "${plain}" in quotes`);
      return NOTHING;
    }
    reader.remarks.push(`no column is called “${name}”; the text “${plain}” is looked for`);
  } else if (!isQuoted && /^(==|!=|>=|<=|>|<|=|&&?|\|\|?|\(.*|.*\))$/.test(plain)) {
    reader.remarks.push(`the text “${plain}” is looked for; a condition is one word, as in id>5`);
  }
  const sought = plain.toLowerCase();
  return (row) => rowText(row, zone, kinds).includes(sought);
}

// --- values ---

/**
 * A range, as 5..9, 5.. or ..9, in the column's own unit; null where it is none.
 * @param {string} wanted
 * @param {Kind} kind
 * @param {Reader} reader
 * @returns {{from: Bound | undefined, until: Bound | undefined} | null}
 */
function rangeOf(wanted, kind, reader) {
  const [, first, second] = wanted.match(/^(.*?)\.\.(.*)$/) ?? [];
  if (first === undefined || (!first && !second)) return null;
  const from = first ? spanOf(first, kind, reader) : undefined;
  const until = second ? spanOf(second, kind, reader) : undefined;
  if ((first && !from) || (second && !until)) return null;
  return { from: from?.from, until: until?.from };
}

/**
 * What a column's values are compared with: numbers in the column's own unit, or undefined. A time stands for the
 * minute, the second or the day that it names.
 * @param {string} typed
 * @param {Kind} kind
 * @param {Reader} reader
 * @returns {Span | undefined}
 */
function spanOf(typed, kind, { zone, today }) {
  const wanted = /^[+-]?\d{1,3}([,_']\d{3})+(\.\d+)?$/.test(typed) ? typed.replace(/[,_']/g, "") : typed;
  /** @param {Bound} bound */
  const exactly = (bound) => ({ from: bound, until: bound, isOpen: false });
  if (/^[+-]?\d{16,}$/.test(wanted)) return exactly(BigInt(wanted));
  if (wanted.trim() !== "" && !Number.isNaN(Number(wanted))) return exactly(Number(wanted));
  const { compares, name, unitNs } = traitsOf(kind);
  if (compares === "duration") {
    const ns = durationOf(wanted);
    return ns === undefined ? undefined : exactly(ns / unitNs);
  }
  if (compares !== "instant") return undefined;
  const found = instantOf(wanted, zone, today);
  if (found === undefined) return undefined;
  const [ms, lengthMs] = found;
  /** @param {number} at */
  const inUnit = (at) => (name === "moment" ? at : BigInt(at) * (1_000_000n / BigInt(unitNs)));
  return { from: inUnit(ms), until: inUnit(ms + lengthMs), isOpen: lengthMs > 0 };
}

/** @type {Record<string, number>} */
const NS_OF_UNIT = { ns: 1, us: 1e3, µs: 1e3, ms: 1e6, s: 1e9, min: 6e10, h: 3.6e12, d: 8.64e13 };

/** @param {string} text */
function durationOf(text) {
  const [, size, unit] = text.match(/^([+-]?\d+(?:\.\d+)?)\s*(ns|us|µs|ms|s|min|h|d)$/) ?? [];
  return size === undefined ? undefined : Number(size) * NS_OF_UNIT[unit];
}

/**
 * @param {string} text
 * @param {Zone} zone
 * @param {number} today
 * @returns {[ms: number, lengthMs: number] | undefined} the day, the minute or the second that is named; 0: an instant
 */
function instantOf(text, zone, today) {
  const [, day, time] = text.match(/^(\d{4}-\d\d-\d\d)?[T ]?(\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)?$/) ?? [];
  if (day === undefined && time === undefined) {
    const at = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(at) ? undefined : [at, 0];
  }
  const now = new Date(today);
  const date =
    day ??
    (zone === "utc"
      ? now.toISOString().slice(0, 10)
      : new Date(today - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10));
  const clock = (time ?? "00:00").replace(/^(\d):/, "0$1:");
  const at = Date.parse(`${date}T${clock}${zone === "utc" ? "Z" : ""}`);
  const lengthMs = time === undefined ? 86_400_000 : clock.length === 5 ? 60_000 : clock.length === 8 ? 1000 : 0;
  return Number.isNaN(at) ? undefined : [at, lengthMs];
}

/**
 * @param {string} plain
 * @param {string} wanted
 * @param {Kind} kind
 */
function whyNoBound(plain, wanted, kind) {
  const grouped = wanted.replace(/[,_'\s]/g, "");
  if (grouped !== wanted && grouped !== "" && !Number.isNaN(Number(grouped))) {
    return `“${plain}”: ${wanted} is no number, as 1000, 1,000 and 1.5 are`;
  }
  const { compares } = traitsOf(kind);
  if (compares === "duration") return `“${plain}”: ${wanted} is no duration, as 5ms is`;
  if (compares === "instant") return `“${plain}”: ${wanted} is no time, as 18:00 or 2026-01-31T18:00 is`;
  return `“${plain}”: ${wanted} is no number`;
}

/**
 * @param {unknown} value
 * @param {string} wanted
 * @param {Span | undefined} span
 */
function isEqual(value, wanted, span) {
  if (value === undefined || value === null) return value === null && wanted === "None";
  const own = comparable(value, span?.from);
  if (own !== undefined && span !== undefined) {
    return own >= span.from && (span.isOpen ? own < span.until : own <= span.until); // a number or a bigint
  }
  return exactText(value) === wanted;
}

/**
 * @param {unknown} value
 * @param {{from: Bound | undefined, until: Bound | undefined}} range
 */
function isWithin(value, { from, until }) {
  const own = comparable(value, from ?? until);
  return own !== undefined && (from === undefined || own >= from) && (until === undefined || own <= until);
}

/**
 * @param {unknown} value
 * @param {string} sign
 * @param {Bound} bound
 */
function isBeyond(value, sign, bound) {
  const own = comparable(value, bound);
  if (own === undefined) return false;
  if (sign === ">") return own > bound;
  if (sign === "<") return own < bound;
  return sign === ">=" ? own >= bound : own <= bound;
}

/**
 * A value as a number to compare: exact where it is large; an instant as its milliseconds, where a moment is asked for.
 * @param {unknown} value
 * @param {Bound | undefined} bound
 */
function comparable(value, bound) {
  const number = asBigInt(value) ?? asNumber(value);
  if (number !== undefined || bound === undefined || typeof value !== "string") return number;
  const at = /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/**
 * @param {unknown} value
 * @param {Kind | undefined} kind
 * @param {Zone} zone
 */
function spokenText(value, kind, zone) {
  if (value === undefined) return "";
  const shown = cellText(value, kind, zone);
  const exact = exactText(value);
  return (shown === exact ? exact : `${shown} ${exact}`).toLowerCase();
}

/**
 * All that a row says, kept with the row.
 * @param {Row} row
 * @param {Zone} zone
 * @param {Kinds} kinds
 */
function rowText(row, zone, kinds) {
  if (row.spoken === undefined || row.zone !== zone) {
    const parts = row.shape.names.map((name, at) => spokenText(row.cells[at], kinds.get(name), zone));
    row.spoken = `${parts.join("\n")}\n${row.shape.label.toLowerCase()}`;
    row.zone = zone;
  }
  return row.spoken;
}
