// Bundle each widget's front end and style sheet into rxmetronome/widgets/static; --check only compares.

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, transform } from "esbuild";

const ENTRIES = {
  buttons: "buttons",
  marbles: "marbles/view",
  panel: "panel/view",
  plot: "plot/view",
  share: "share/page",
  slider: "slider",
  states: "states/view",
  table: "table/view",
};
const STYLES = {
  buttons: "buttons",
  marbles: "marbles/marbles",
  panel: "panel/panel",
  plot: "plot/plot",
  share: "share/share",
  slider: "slider",
  states: "states/states",
  table: "table/table",
};
const LIBRARY = 'import uPlot from "uplot";\n'; // its licence stands where it is imported
// What no plot of ours uses of uPlot: its own lines, for `plot/chart.js` draws them; tables joined; dates on an axis.
const UNUSED = [
  /^\tlet paths = uPlot\.paths = \{\n\t\tpoints,\n\t\};\n\n(\t\(paths\.\w+ += \w+\);\n){4}/m,
  /^const linearPath = linear\(\) ?;\n/m,
  /\blinearPath \|\| /,
  /^\tuPlot\.join = join;\n/m,
  /^\tuPlot\.fmtDate = fmtDate;\n\tuPlot\.tzDate +=.*\n/m,
  /^\tuPlot\.addGap = addGap;\n\tuPlot\.clipGaps = clipGaps;\n/m,
  /^uPlot\.sync = _sync;\n/m,
  /^uPlot\.rangeAsinh = rangeAsinh;\n/m,
  /^(const \[ timeIncrs\w+, .* = genTimeStuffs\(.*\n){2}/m,
  /^\tconst _timeAxisSplits +=.*\n\tconst _timeAxisVals +=.*\n\tconst _timeSeriesVal +=.*\n/m,
];
// Dates, uPlot's own legend, facets, scales of ranks (2) and of inverse hyperbolic sines (4): no plot of ours has them.
/** @type {[pattern: RegExp, times: number][]} */
const NEVER = [
  [/\bisTime(?= \?| &&)/g, 6],
  [/\bshowLegend\b(?! =)/g, 9],
  [/\bmode == 2\b/g, 16],
  [/\b(sc\.|scale\.)?distr == [24]\b/g, 15],
];
const home = import.meta.dirname;
const target = join(home, "../rxmetronome/widgets/static");
const isChecking = process.argv.includes("--check");

const entryPoints = Object.entries(ENTRIES).map(([out, file]) => ({ in: join(home, `${file}.js`), out }));
const sheets = Object.entries(STYLES).map(([out, file]) => ({ in: join(home, `${file}.css`), out }));
/** @type {import("esbuild").BuildOptions} */
const settings = {
  absWorkingDir: home,
  outdir: target,
  bundle: true,
  target: "es2022",
  charset: "utf8",
  lineLimit: 120,
  logLevel: "warning",
};
const { outputFiles: written } = await build({
  ...settings,
  entryPoints: [...entryPoints, ...sheets],
  external: ["uplot"],
  format: "esm",
  legalComments: "inline",
  write: false,
});
// A library, and the bundle that it is in, are shortened to what a browser needs; all other code stays as it is written.
const { outputFiles: library } = await build({
  ...settings,
  stdin: { contents: 'export { default } from "uplot";', resolveDir: home },
  format: "iife",
  globalName: "library",
  plugins: [{ name: "unused", setup: ({ onLoad }) => onLoad({ filter: /uPlot\.esm\.js$/ }, withoutUnused) }],
  legalComments: "none",
  minify: true,
  write: false,
});
const inPlace = `${library[0].text.trimEnd()}\nvar uPlot = library.default;\n`;
const outputFiles = await Promise.all(
  written.map(async ({ path, text }) => {
    if (!text.includes(LIBRARY)) return { path, text };
    const whole = text.replace(LIBRARY, () => inPlace);
    const exported = whole.slice(whole.lastIndexOf("\nvar ") + 1);
    const { code } = await transform(whole.slice(0, whole.length - exported.length), {
      charset: "utf8",
      legalComments: "inline",
      lineLimit: settings.lineLimit,
      minify: true, // names at the top stay
      target: settings.target,
    });
    return { path, text: code + exported };
  }),
);

const made = new Set(outputFiles.map((file) => file.path));
const names = [
  ...Object.keys(ENTRIES).map((name) => `${name}.js`),
  ...Object.keys(STYLES).map((name) => `${name}.css`),
];
const strangers = readdirSync(target).filter((name) => !names.includes(name));
if (isChecking) {
  const differing = outputFiles.filter(({ path, text }) => read(path) !== text).map(({ path }) => path);
  const faults = [...differing, ...strangers.map((name) => join(target, name))];
  if (faults.length) {
    console.error(`not what js/ builds; run \`make js\` and commit:\n  ${faults.join("\n  ")}`);
    process.exit(1);
  }
  console.log(`${made.size} bundles are what js/ builds`);
} else {
  for (const { path, text } of outputFiles) writeFileSync(path, text);
  for (const name of strangers) rmSync(join(target, name));
  console.log(`built ${names.join(", ")}`);
}

/**
 * uPlot without what no plot uses, which the bundler then leaves out; another version of it may need other patterns.
 * @param {{path: string}} file
 * @returns {import("esbuild").OnLoadResult}
 */
function withoutUnused({ path }) {
  const shorter = (/** @type {string} */ text, /** @type {RegExp} */ part) => {
    if (!part.test(text)) throw new Error(`${path} has no part ${part}: see UNUSED in js/build.mjs`);
    return text.replace(part, "");
  };
  const isNever = (/** @type {string} */ text, /** @type {[RegExp, number]} */ [pattern, times]) => {
    const found = text.match(pattern)?.length;
    if (found !== times)
      throw new Error(`${path} has ${pattern} ${found} times, not ${times}: see NEVER in js/build.mjs`);
    return text.replace(pattern, "false");
  };
  const contents = NEVER.reduce(isNever, UNUSED.reduce(shorter, readFileSync(path, "utf8")));
  return { contents, loader: "js" };
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
