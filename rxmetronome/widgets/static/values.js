// Values as they come from the kernel, and as people read them. Pure functions: tests/widgets/test_values_js.py.

const MARK = "\u0001"; // see packing.py: a text that begins with it says something JSON has no form for
const MARK_BIG = "b"; // set here and not by the kernel: a whole number that JavaScript's numbers would round

const LONG_NUMBERS = /"(?:[^"\\]|\\.)*"|-?\d+\.\d+(?:[eE][+-]?\d+)?|-?\d{16,}(?![\d.eE])/g;
const NS_OF = { ns: 1, us: 1e3, ms: 1e6 };

// JSON whose long whole numbers stay exact: nanoseconds since 1970 have 19 digits, JavaScript's numbers hold 15.
function parseExactly(text) {
  if (/\d{16}/.test(text)) {
    text = text.replace(LONG_NUMBERS, (part) => (/^-?\d+$/.test(part) ? `"\\u0001${MARK_BIG}${part}"` : part));
  }
  return JSON.parse(text);
}

function isMarked(value, sign) {
  return typeof value === "string" && value[0] === MARK && (sign === undefined || value[1] === sign);
}

// A number, for sorting, right-aligning and comparing: what it is near to, or undefined.
function asNumber(value) {
  if (typeof value === "number") return value;
  return isMarked(value, MARK_BIG) || isMarked(value, "n") ? Number(value.slice(2)) : undefined;
}

// The value with its exact digits, as one line.
function exactText(value) {
  if (value === undefined) return "";
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return isMarked(value) ? value.slice(2) + (value[1] === "c" ? "…" : "") : value;
  return typeof value === "object" ? jsonText(value) : String(value);
}

// The value as JSON, exact; what JSON cannot say is null or a text.
function jsonText(value) {
  if (value === undefined) return "null";
  if (Array.isArray(value)) return `[${value.map(jsonText).join(",")}]`;
  if (value !== null && typeof value === "object") {
    return `{${Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${jsonText(inner)}`).join(",")}}`;
  }
  if (isMarked(value, MARK_BIG)) return value.slice(2);
  if (isMarked(value, "n")) return "null";
  return JSON.stringify(isMarked(value) ? exactText(value) : value);
}

// What a cell shows.
function cellText(value, kind, zone) {
  const number = asNumber(value);
  if (number !== undefined) {
    const [what, unit] = (kind || "").split(":");
    if (what === "time") return timeText(value, unit, zone);
    if (what === "duration") return durationText(number * NS_OF[unit]);
    return typeof value === "number" ? numberText(value) : exactText(value);
  }
  if (kind === "moment" && typeof value === "string") return momentText(value, zone);
  if (typeof value === "object" && value !== null) return summary(value);
  const text = exactText(value);
  return /[\n\r\t]/.test(text) ? text.replace(/\r?\n|\r/g, "⏎").replace(/\t/g, " ") : text;
}

function numberText(number) {
  if (Number.isInteger(number)) return String(number);
  const short = String(Number(number.toPrecision(7)));
  return short.length < String(number).length ? short : String(number);
}

function groupedText(number) {
  return Math.round(number).toLocaleString("en-US");
}

// 12.5 ms, 2 min 5 s: three digits, or two units.
function durationText(ns) {
  const sign = ns < 0 ? "−" : "";
  const size = Math.abs(ns);
  if (!Number.isFinite(size)) return String(ns);
  const small = [["ns", 1, 1e3], ["µs", 1e3, 1e6], ["ms", 1e6, 1e9], ["s", 1e9, 6e10]];
  for (const [unit, one, end] of small) {
    const rounded = Number((size / one).toPrecision(3));
    if (rounded * one < end) return `${sign}${rounded} ${unit}`;
  }
  const seconds = Math.round(size / 1e9);
  const large = [["min", 60, "s", 1], ["h", 3600, "min", 60], ["d", 86400, "h", 3600]];
  const [unit, one, part, smaller] = large.filter((step) => seconds >= step[1]).pop();
  const left = Math.floor((seconds % one) / smaller);
  return `${sign}${Math.floor(seconds / one)} ${unit}${left ? ` ${left} ${part}` : ""}`;
}

const two = (number) => String(number).padStart(2, "0");

function dayAndTime(milliseconds, zone) {
  const at = new Date(milliseconds);
  if (Number.isNaN(at.getTime())) return null;
  return zone === "utc"
    ? [`${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`,
       `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}`]
    : [`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
       `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`];
}

// A time since 1970, to the millisecond; with its day unless that is today. `isFull`: day, all digits, zone.
function timeText(value, unit, zone, isFull = false, today = Date.now()) {
  const digits = String(isMarked(value) ? value.slice(2) : value);
  if (!/^-?\d+$/.test(digits)) return exactText(value);
  const ns = BigInt(digits) * BigInt(NS_OF[unit]);
  const part = ((ns % 1000000000n) + 1000000000n) % 1000000000n;
  const shown = dayAndTime(Number((ns - part) / 1000000n), zone);
  if (shown === null) return digits;
  const fraction = String(part).padStart(9, "0");
  if (isFull) return `${shown[0]} ${shown[1]}.${fraction} ${zone === "utc" ? "UTC" : zoneName()}`;
  const isToday = dayAndTime(today, zone)[0] === shown[0];
  return `${isToday ? "" : `${shown[0]} `}${shown[1]}.${fraction.slice(0, 3)}`;
}

function momentText(text, zone, today = Date.now()) {
  const at = /(?:Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN; // without an offset it is no instant
  return Number.isNaN(at) ? text.replace("T", " ") : timeText(Math.floor(at), "ms", zone, false, today);
}

function zoneName() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "local time";
}

// The beginning of what has parts.
function summary(value) {
  const text = jsonText(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
