// The rows a table holds: bounded, filtered, sorted, copied. No page in here: tests/widgets/test_rows_js.py.

const NUMBER = "#"; // the column of the events' numbers

class Rows {
  constructor(limit) {
    this.limit = limit;
    this.shapes = [];
    this.forget();
  }

  clear() {
    this._rows = [];
  }

  // The columns too.
  forget() {
    this.kinds = new Map([[NUMBER, "number"]]);
    this.clear();
  }

  addShapes(first, shapes) {
    shapes.forEach(([label, names], at) => {
      this.shapes[first + at] = { label, names, at: new Map(names.map((name, place) => [name, place])) };
    });
  }

  addKinds(kinds) {
    for (const [name, kind] of Object.entries(kinds)) this.kinds.set(name, kind);
  }

  add(packed) {
    for (const [shape, n, ...cells] of packed) this._rows.push({ n, shape: this.shapes[shape], cells });
    if (this._rows.length > 2 * this.limit) this._rows = this._rows.slice(-this.limit);
  }

  get length() {
    return Math.min(this.limit, this._rows.length);
  }

  // The rows that are held, oldest first; a copy.
  list() {
    return this._rows.slice(-this.limit);
  }
}

// undefined where the event has no such field.
function cellOf(row, name) {
  if (name === NUMBER) return row.n;
  const at = row.shape.at.get(name);
  return at === undefined ? undefined : row.cells[at];
}

// Whether a row is meant by a filter's text: every word is to be found in it. `name:word` looks into one column,
// `name>5` (and < >= <= =) compares; `-word` leaves out. "two words" in quotes are one.
function matcher(text, zone, kinds) {
  const words = text.match(/(?:[^\s"]|"[^"]*"?)+/g) || [];
  const tests = words.map((word) => wordTest(word, zone, kinds)).filter(Boolean);
  return tests.length ? (row) => tests.every((test) => test(row)) : null;
}

function wordTest(word, zone, kinds) {
  const isNot = word.length > 1 && word[0] === "-" && !/^-\d/.test(word);
  const plain = (isNot ? word.slice(1) : word).replace(/"/g, "");
  if (!plain) return null;
  const [, name, sign, wanted] = plain.match(/^([^:<>=]+)(:|>=|<=|>|<|=)(.*)$/) || [];
  const isColumn = name !== undefined && kinds.has(name);
  if (isColumn && wanted === "") return null; // not yet typed to its end
  const test = !isColumn
    ? (row) => searchText(row, zone, kinds).includes(plain.toLowerCase())
    : sign === ":"
      ? (row) => spoken(cellOf(row, name), kinds.get(name), zone).includes(wanted.toLowerCase())
      : (row) => compared(cellOf(row, name), sign, wanted);
  return isNot ? (row) => !test(row) : test;
}

function spoken(value, kind, zone) {
  if (value === undefined) return "";
  const shown = cellText(value, kind, zone);
  const exact = exactText(value);
  return (shown === exact ? exact : `${shown} ${exact}`).toLowerCase();
}

function searchText(row, zone, kinds) {
  if (row.spoken === undefined || row.zone !== zone) {
    row.spoken = row.shape.names.map((name, at) => spoken(row.cells[at], kinds.get(name), zone)).join("\n");
    row.spoken += `\n${row.shape.label.toLowerCase()}`;
    row.zone = zone;
  }
  return row.spoken;
}

function compared(value, sign, wanted) {
  if (value === undefined || value === null) return false;
  const number = asNumber(value);
  const bound = Number(wanted);
  if (number === undefined || Number.isNaN(bound)) return sign === "=" && exactText(value) === wanted;
  return { ">": number > bound, "<": number < bound, ">=": number >= bound, "<=": number <= bound,
    "=": number === bound }[sign];
}

// Numbers before texts before what has parts; None and what is missing last, whichever way one sorts.
function sorted(rows, name, direction) {
  const keyed = rows.map((row) => [sortKey(cellOf(row, name)), row]);
  keyed.sort(([[a, one], first], [[b, other], second]) => {
    if (a !== b) return a === 3 || b === 3 ? a - b : direction * (a - b);
    if (one < other) return -direction;
    if (one > other) return direction;
    return first.n - second.n;
  });
  return keyed.map(([, row]) => row);
}

function sortKey(value) {
  if (value === undefined || value === null) return [3, 0];
  const number = asNumber(value);
  if (isMarked(value, MARK_BIG)) return [0, BigInt(value.slice(2))]; // compares with numbers exactly
  if (number !== undefined) return Number.isNaN(number) ? [3, 0] : [0, number];
  if (typeof value === "boolean") return [0, Number(value)];
  return typeof value === "object" ? [2, jsonText(value)] : [1, exactText(value)];
}

// Rows as lines of JSON: objects with the chosen fields; a field an event has not is left out.
function asJson(rows, names) {
  return rows
    .map((row) => {
      const present = names.filter((name) => cellOf(row, name) !== undefined);
      return `{${present.map((name) => `${JSON.stringify(name)}:${jsonText(cellOf(row, name))}`).join(",")}}\n`;
    })
    .join("");
}

// Rows as CSV, RFC 4180 but for the newline: exact values, None and missing empty, what has parts as JSON.
function asCsv(rows, names) {
  const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  const line = (texts) => `${texts.map(quoted).join(",")}\n`;
  return line(names) + rows
    .map((row) => line(names.map((name) => {
      const value = cellOf(row, name);
      return value === null || value === undefined ? "" : exactText(value);
    })))
    .join("");
}

// Events a second, from the kernel's counts: over two seconds, or ten where few come.
class Rate {
  constructor() {
    this._seen = [];
  }

  note(at, total, now) {
    const last = this._seen[this._seen.length - 1];
    if (last && total < last.total) this._seen = []; // counts anew
    this._seen.push({ at, total });
    this._heard = now;
    while (this._seen.length > 2 && this._seen[1].at < at - 10) this._seen.shift();
  }

  perSecond(now) {
    if (!this._seen.length) return 0;
    const last = this._seen[this._seen.length - 1];
    const at = last.at + Math.max(0, now - this._heard);
    const before = (span) => this._seen.filter((seen) => seen.at <= at - span).pop() || this._seen[0];
    const base = before(last.total - before(10).total >= 20 ? 2 : 10);
    return at > base.at ? (last.total - base.total) / (at - base.at) : 0;
  }
}
