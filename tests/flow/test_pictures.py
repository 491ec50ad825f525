"""The SVG: a document that parses whatever its steps are called, says everything twice, and shares a page."""

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from rxmetronome.flow.layout import Edge, lay_out
from rxmetronome.flow.pictures import COLOURS, Legend, box_size, picture, port_width, way

SVG = "{http://www.w3.org/2000/svg}"
ANY_TEXT = st.text(max_size=50)


def drawn(legends: dict[str, Legend], edges: Sequence[Edge] = (), title: str = "main") -> str:
    sizes = {name: box_size(name, legend) for name, legend in legends.items()}
    layout = lay_out(sizes, edges, {edge.port: port_width(edge.port) for edge in edges})
    return picture(title, legends, layout)


def classes(root: ET.Element, name: str) -> list[ET.Element]:
    return [element for element in root.iter() if name in element.get("class", "").split()]


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg.encode())  # bytes, as a file would have them


PAGE = {
    "every_second": Legend("source", 'metronome("1s")'),
    "main": Legend("pipeline", "select(<lambda> at app.py:3)"),
    "file": Legend("sink", 'file("out.log")'),
}
PAGE_EDGES = [Edge("every_second", "out", "main"), Edge("main", "out", "file"), Edge("main", "err", "file")]


@given(ANY_TEXT, st.dictionaries(ANY_TEXT, ANY_TEXT, min_size=1, max_size=3), ANY_TEXT)
@settings(deadline=None)
def test_whatever_the_texts_are_the_document_parses_and_its_ids_are_plain(
    title: str, labels: dict[str, str], port: str
) -> None:
    legends = {name: Legend("pipeline", label) for name, label in labels.items()}
    first = next(iter(legends))
    root = parsed(drawn(legends, [Edge(first, port, first)], title))
    assert len(classes(root, "step")) == len(legends)
    assert all(re.fullmatch(r"rxm-[0-9a-f]{12}(-title|-desc)?", e.get("id", "rxm-" + "0" * 12)) for e in root.iter())


def test_texts_are_shown_as_they_are_written() -> None:
    root = parsed(drawn({'a "b" <c> & d': Legend("sink", "x < y && 'z'")}, title="<script>alert(1)</script>"))
    shown = [element.text for element in root.iter(f"{SVG}text")]
    assert shown == ["<script>alert(1)</script>", 'a "b" <c> & d', "x < y && 'z'"]
    assert [element.tag for element in root.iter() if "script" in element.tag] == []


def test_a_long_text_is_cut_and_stands_whole_where_the_mouse_rests() -> None:
    name, label = "n" * 50, "l" * 60
    step = classes(parsed(drawn({name: Legend("pipeline", label)})), "step")[0]
    assert [element.text for element in step.iter(f"{SVG}text")] == ["n" * 35 + "…", "l" * 35 + "…"]
    assert step.findtext(f"{SVG}title") == f"{name}: {label}"


def test_kinds_differ_in_shape_and_not_in_colour_alone() -> None:
    """A source has round ends and a marble, a sink square corners and a bar, a missing step a broken outline."""
    legends = {kind: Legend(kind, "") for kind in COLOURS}
    svg = drawn(legends)
    parts = {}
    for step in classes(parsed(svg), "step"):
        box = classes(step, "box")[0]
        tags = [element.tag.removeprefix(SVG) for element in step if element.tag != f"{SVG}title"]
        parts[step.get("data-step")] = (float(box.get("rx", "0")) / float(box.get("height", "1")), tags)
    assert parts["source"] == (0.5, ["rect", "circle", "text"])
    assert parts["pipeline"] == (7 / 34, ["rect", "text"])
    assert parts["sink"] == (1 / 34, ["rect", "rect", "text"])
    assert ".missing .box{stroke-dasharray:" in svg


def test_failures_are_dashed_red_and_labelled() -> None:
    svg = drawn(PAGE, PAGE_EDGES)
    root = parsed(svg)
    failing = [edge.get("data-port") for edge in classes(root, "edge") if "err" in edge.get("class", "").split()]
    assert failing == ["err"]
    assert [port.findtext(f"{SVG}text") for port in classes(root, "port")] == ["err"]
    rule = re.search(r"\.err \.way\{(.*)\}", svg)
    assert rule is not None
    assert "stroke-dasharray" in rule[1]
    assert "--jp-error-color1" in rule[1]


def test_the_port_of_an_edge_is_shown_unless_it_is_out() -> None:
    ports = ["out", "overflow", "err", ""]
    root = parsed(drawn(PAGE, [Edge("main", port, "file") for port in ports]))
    assert [port.findtext(f"{SVG}text") for port in classes(root, "port")] == ["overflow", "err"]
    assert [edge.get("data-port") for edge in classes(root, "edge")] == ports


def test_the_rules_of_a_drawing_reach_no_other_drawing_on_the_page() -> None:
    """Every rule begins with the drawing's id; two drawings have two ids, one drawing made twice has one."""
    svg, other = drawn(PAGE, PAGE_EDGES), drawn(PAGE, PAGE_EDGES[:2])
    own = parsed(svg).get("id")
    style = parsed(svg).findtext(f"{SVG}style", "")
    selectors = re.findall(r"(?:^|[{},])\s*(#?[\w-][^{},;]*)\{", style)
    assert len(selectors) > 10
    assert [selector for selector in selectors if not selector.startswith(f"#{own}")] == []
    assert own != parsed(other).get("id")
    assert svg == drawn(dict(PAGE), list(PAGE_EDGES))


def test_the_colours_follow_the_notebook_and_otherwise_the_system() -> None:
    svg = drawn(PAGE, PAGE_EDGES)
    assert "@media (prefers-color-scheme:dark)" in svg
    assert "var(--jp-content-font-color1,var(--vscode-editor-foreground,var(--ink)))" in svg
    assert "var(--jp-layout-color0,var(--vscode-editor-background,var(--paper)))" in svg


def test_a_wide_drawing_shrinks_to_its_page() -> None:
    root = parsed(drawn(PAGE, PAGE_EDGES))
    assert root.get("style") == "max-width:100%;height:auto"
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"


def test_the_drawing_is_told_in_words_too() -> None:
    root = parsed(drawn(PAGE, PAGE_EDGES))
    told = {element.get("id"): element.text for element in root}
    title, words = [told[name] for name in root.get("aria-labelledby", "").split()]
    assert root.get("role") == "img"
    assert title == "flow main"
    assert words == (
        'every_second (source, metronome("1s")) leads to main. '
        "main (pipeline, select(<lambda> at app.py:3)) leads to file, err to file. "
        'file (sink, file("out.log")).'
    )


def test_a_drawing_without_steps_says_so() -> None:
    root = parsed(drawn({}))
    assert [element.text for element in root.iter(f"{SVG}text")] == ["main", "nothing in this flow yet"]
    assert root.findtext(f"{SVG}desc") == "Nothing in this flow yet."


def test_an_untitled_drawing_has_no_header() -> None:
    titled, untitled = (parsed(drawn(PAGE, title=title)) for title in ("main", ""))
    assert float(titled.get("height", "0")) - float(untitled.get("height", "0")) == 18


def test_a_box_holds_its_texts() -> None:
    """Wider for a longer name or label, higher with a label than without."""
    assert box_size("a" * 30, Legend("sink", ""))[0] > box_size("a" * 20, Legend("sink", ""))[0]
    assert box_size("a", Legend("sink", "b" * 30))[0] > box_size("a", Legend("sink", "b" * 20))[0]
    assert box_size("a" * 36, Legend("sink", "")) == box_size("a" * 36, Legend("sink", " "))
    assert box_size("a", Legend("sink", "b"))[1] > box_size("a", Legend("sink", ""))[1]


def test_a_way_ends_level_at_the_tip_of_its_arrow() -> None:
    layout = lay_out({"a": (80, 40), "b": (60, 40), "c": (60, 40)}, [Edge("a", "out", "b"), Edge("a", "out", "c")])
    assert [way(route) for route in layout.routes] == [
        "M104 74C130 74 130 44 149 44",
        "M104 74C130 74 130 104 149 104",
    ]
