// A whole event as a tree: native <details>, so keyboard and screen reader know it. Long lists open bit by bit.

const PARTS_AT_ONCE = 100;

function eventTree(names, cells, kinds, zone) {
  const tree = rxmElement("div", { class: "rxm-tree" });
  names.forEach((name, at) => tree.append(treeNode(name, cells[at], 1, kinds.get(name), zone)));
  if (!names.length) tree.append(rxmElement("div", { class: "rxm-leaf rxm-none" }, "an event without fields"));
  return tree;
}

function treeNode(name, value, depth, kind, zone) {
  const key = rxmElement("span", { class: "rxm-key" }, name);
  if (value === null || typeof value !== "object") {
    return rxmElement("div", { class: "rxm-leaf" }, key, ...leafTexts(value, kind, zone));
  }
  const entries = Array.isArray(value) ? value.map((inner, at) => [String(at), inner]) : Object.entries(value);
  const size = Array.isArray(value) ? `[${entries.length}]` : `{${entries.length}}`;
  const head = rxmElement("summary", {}, key, rxmElement("span", { class: "rxm-size" }, size));
  const node = rxmElement("details", { class: "rxm-branch" }, head);
  const fill = () => {
    if (node.open && node.childElementCount === 1) addParts(node, entries, 0, depth, zone);
  };
  node.addEventListener("toggle", fill);
  node.open = depth < 3 && entries.length <= 20;
  fill();
  return node;
}

function addParts(node, entries, from, depth, zone) {
  const until = Math.min(entries.length, from + PARTS_AT_ONCE);
  for (const [name, inner] of entries.slice(from, until)) node.append(treeNode(name, inner, depth + 1, "", zone));
  if (until === entries.length) return;
  const more = rxmElement("button", { type: "button", onclick: () => {
    more.remove();
    addParts(node, entries, until, depth, zone);
  } }, `${groupedText(entries.length - until)} more`);
  node.append(more);
}

function leafTexts(value, kind, zone) {
  const type = value === null ? "none" : asNumber(value) !== undefined ? "number" : isMarked(value, "r") ? "repr" : typeof value;
  const exact = typeof value === "string" && !isMarked(value) ? JSON.stringify(value) : exactText(value);
  const texts = [rxmElement("span", { class: `rxm-value rxm-${type}` }, exact)];
  const [what, unit] = (kind || "").split(":");
  const said = what === "time" ? timeText(value, unit, zone, true) : what === "duration" ? cellText(value, kind, zone) : "";
  if (said && said !== exact) texts.push(rxmElement("span", { class: "rxm-said" }, said));
  return texts;
}
