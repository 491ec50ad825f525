// Bundle each widget's front end and style sheet into rxmetronome/widgets/static; --check only compares.

import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const ENTRIES = {
  buttons: "buttons",
  marbles: "marbles/view",
  panel: "panel/view",
  share: "share/page",
  slider: "slider",
  states: "states/view",
  table: "table/view",
};
const STYLES = {
  buttons: "buttons",
  marbles: "marbles/marbles",
  panel: "panel/panel",
  share: "share/share",
  slider: "slider",
  states: "states/states",
  table: "table/table",
};
const home = import.meta.dirname;
const target = join(home, "../rxmetronome/widgets/static");
const isChecking = process.argv.includes("--check");

const entryPoints = Object.entries(ENTRIES).map(([out, file]) => ({ in: join(home, `${file}.js`), out }));
const sheets = Object.entries(STYLES).map(([out, file]) => ({ in: join(home, `${file}.css`), out }));
const { outputFiles } = await build({
  entryPoints: [...entryPoints, ...sheets],
  absWorkingDir: home,
  outdir: target,
  bundle: true,
  format: "esm",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  lineLimit: 120,
  logLevel: "warning",
  write: !isChecking,
});

const made = new Set((outputFiles ?? []).map((file) => file.path));
const names = [
  ...Object.keys(ENTRIES).map((name) => `${name}.js`),
  ...Object.keys(STYLES).map((name) => `${name}.css`),
];
const strangers = readdirSync(target).filter((name) => !names.includes(name));
if (isChecking) {
  const differing = (outputFiles ?? []).filter(({ path, text }) => read(path) !== text).map(({ path }) => path);
  const faults = [...differing, ...strangers.map((name) => join(target, name))];
  if (faults.length) {
    console.error(`not what js/ builds; run \`make js\` and commit:\n  ${faults.join("\n  ")}`);
    process.exit(1);
  }
  console.log(`${made.size} bundles are what js/ builds`);
} else {
  for (const name of strangers) rmSync(join(target, name));
  console.log(`built ${names.join(", ")}`);
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
