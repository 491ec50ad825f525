"""The SVG: a document that parses with any names, says everything twice, and shares a page."""

import re
import unicodedata
from collections.abc import Sequence
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rxmetronome.drawing.layout import Edge, lay_out
from rxmetronome.drawing.svg import (
    COLOURS,
    DrawnStep,
    box_size,
    caption,
    clean,
    columns,
    path_data,
    port_width,
    shortened,
    svg_document,
    text_width,
)

SVG = "{http://www.w3.org/2000/svg}"
ANY_TEXT = st.text(max_size=50)


def drawn(steps: Sequence[DrawnStep], edges: Sequence[Edge] = (), title: str = "main") -> str:
    sizes = {step.name: box_size(step) for step in steps}
    layout = lay_out(sizes, edges, {edge.port: port_width(edge.port) for edge in edges})
    return svg_document(title, steps, layout)


def classes(root: ET.Element, name: str) -> list[ET.Element]:
    return [element for element in root.iter() if name in element.get("class", "").split()]


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg.encode())  # bytes, as a file would have them


PAGE = [
    DrawnStep("every_second", "source", 'metronome("1s")'),
    DrawnStep("main", "pipeline", "select(<lambda> at app.py:3)"),
    DrawnStep("file", "sink", 'file("out.log")'),
]
PAGE_EDGES = [Edge("every_second", "out", "main"), Edge("main", "out", "file"), Edge("main", "err", "file")]


@given(ANY_TEXT, st.dictionaries(ANY_TEXT, ANY_TEXT, min_size=1, max_size=3), ANY_TEXT)
@settings(deadline=None)
def test_whatever_the_texts_are_the_document_parses_and_its_ids_are_plain(
    title: str, labels: dict[str, str], port: str
) -> None:
    steps = [DrawnStep(name, "pipeline", label) for name, label in labels.items()]
    first = steps[0].name
    root = parsed(drawn(steps, [Edge(first, port, first)], title))
    assert len(classes(root, "step")) == len(steps)
    assert all(re.fullmatch(r"rxm-[0-9a-f]{12}(-title|-desc)?", e.get("id", "rxm-" + "0" * 12)) for e in root.iter())


def test_texts_are_shown_as_they_are_written() -> None:
    root = parsed(drawn([DrawnStep('a "b" <c> & d', "sink", "x < y && 'z'")], title="<script>alert(1)</script>"))
    shown = [element.text for element in root.iter(f"{SVG}text")]
    assert shown == ["<script>alert(1)</script>", 'a "b" <c> & d', "x < y && 'z'"]
    assert [element.tag for element in root.iter() if "script" in element.tag] == []


def test_the_groups_of_steps_stand_in_the_order_of_the_boxes_however_their_names_are_cleaned() -> None:
    """A panel finds the group of a box by its number: two names may be the same once they are cleaned."""
    names = ["b\x00", "a  b", "a b", "b\x01", "c"]
    steps = [DrawnStep(name, "pipeline") for name in names]
    edges = [Edge("c", "out", "b\x00"), Edge("a b", "out", "a  b")]
    layout = lay_out({step.name: box_size(step) for step in steps}, edges)
    groups = classes(parsed(svg_document("", steps, layout)), "step")
    places = [rect.get("x") for group in groups for rect in group if rect.get("class") == "box"]
    assert places == [f"{box.x:g}" for box in layout.boxes]
    assert [box.name for box in layout.boxes] == names


def test_a_long_text_is_cut_and_stands_whole_where_the_mouse_rests() -> None:
    name, label = "n" * 50, "l" * 60
    step = classes(parsed(drawn([DrawnStep(name, "pipeline", label)])), "step")[0]
    assert [element.text for element in step.iter(f"{SVG}text")] == ["n" * 35 + "…", "l" * 35 + "…"]
    assert step.findtext(f"{SVG}title") == f"{name}: {label}"


@pytest.mark.parametrize(
    ("name", "label", "short"),
    [
        ("select", "select(<lambda> at app.py:3)", "app.py:3"),
        ("select_2", "select(<lambda> at Cell In[12]:24)", "Cell In[12]:24"),
        ("main", "select(<lambda> at app.py:3)", "select(app.py:3)"),
        ("main", "select(half at app.py:3)", "select(half at app.py:3)"),
        ("select", "select(f at a.py:1) | where(<lambda> at a.py:2)", "select(f at a.py:1) | where(a.py:2)"),
        ("select", "select(f at app.py:11) | where(g at app.py:12)", "select | where"),
        ("selected", "select(f)", "select(f)"),
        ("select", "where(f at /home/me/a b/app.py:123)", "where(f at app.py:123)"),
        ("select", r"where(f at C:\me\app.py:123)", "where(f at app.py:123)"),
        ("n", "select(half at a_module_with_a_long_name.py:12)", "select(half at a_module_…name.py:12)"),
        ("metronome", 'metronome("1s")', '"1s"'),
        ("exit", "exit()", ""),
        ("print_2", "print", ""),
        ("a", "", ""),
    ],
)
def test_a_label_says_in_short_what_the_name_does_not_and_the_tooltip_the_whole(
    name: str, label: str, short: str
) -> None:
    step = DrawnStep(name, "pipeline", label)
    assert caption(step) == short
    group = classes(parsed(drawn([step])), "step")[0]
    assert [element.text for element in group.iter(f"{SVG}text")] == [name, *([short] if short else [])]
    assert group.findtext(f"{SVG}title") == f"{name}: {label}".rstrip()


def test_kinds_differ_in_shape_and_not_in_colour_alone() -> None:
    """A source has round ends and a marble, a sink square corners and a bar, a missing step a broken outline."""
    svg = drawn([DrawnStep(kind, kind) for kind in COLOURS])
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
    assert svg == drawn(list(PAGE), list(PAGE_EDGES))


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
    texts = {element.get("id"): element.text for element in root}
    title, words = [texts[name] for name in root.get("aria-labelledby", "").split()]
    assert root.get("role") == "img"
    assert title == "flow main"
    assert words == (
        'every_second (source, metronome("1s")) leads to main. '
        "main (pipeline, select(<lambda> at app.py:3)) leads to file, err to file. "
        'file (sink, file("out.log")).'
    )


def test_a_drawing_without_steps_says_so() -> None:
    root = parsed(drawn([]))
    assert [element.text for element in root.iter(f"{SVG}text")] == ["main", "nothing in this flow yet"]
    assert root.findtext(f"{SVG}desc") == "Nothing in this flow yet."


def test_an_untitled_drawing_has_no_header() -> None:
    titled, untitled = (parsed(drawn(PAGE, title=title)) for title in ("main", ""))
    assert float(titled.get("height", "0")) - float(untitled.get("height", "0")) == 18


def test_a_box_holds_its_texts() -> None:
    """Wider for a longer name or label, higher with a label than without."""
    assert box_size(DrawnStep("a" * 30, "sink", ""))[0] > box_size(DrawnStep("a" * 20, "sink", ""))[0]
    assert box_size(DrawnStep("a", "sink", "b" * 30))[0] > box_size(DrawnStep("a", "sink", "b" * 20))[0]
    assert box_size(DrawnStep("a" * 36, "sink", "")) == box_size(DrawnStep("a" * 36, "sink", " "))
    assert box_size(DrawnStep("a", "sink", "b"))[1] > box_size(DrawnStep("a", "sink", ""))[1]


def test_a_way_ends_level_at_the_tip_of_its_arrow() -> None:
    layout = lay_out({"a": (80, 40), "b": (60, 40), "c": (60, 40)}, [Edge("a", "out", "b"), Edge("a", "out", "c")])
    assert [path_data(route) for route in layout.routes] == [
        "M104 74C130 74 130 44 149 44",
        "M104 74C130 74 130 104 149 104",
    ]


# Texts: cleaned, cut and measured.


@given(st.text())
def test_a_cleaned_text_can_stand_in_a_document(text: str) -> None:
    """XML takes it, UTF-8 can write it, and cleaning it again changes nothing."""
    cleaned = clean(text + "\x00\ud800\x0b\ufffe")
    element = ET.Element("text")
    element.text = cleaned
    assert ET.fromstring(ET.tostring(element)).text == cleaned
    assert clean(cleaned) == cleaned
    assert len(cleaned.splitlines()) == 1


CONTROLS = [
    *map(chr, (*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
]


@given(st.text(alphabet=st.one_of(st.sampled_from(CONTROLS), st.characters())))
def test_a_cleaned_text_holds_nothing_that_a_terminal_obeys_and_all_the_rest(text: str) -> None:
    """C0, DEL, C1 and the signs that turn the direction of writing are gone; other text only loses its spaces."""
    cleaned = clean(text)
    assert not any(control in cleaned for control in CONTROLS)
    if not any(unicodedata.category(character) in ("Cc", "Cf", "Cs", "Cn") for character in text):
        assert cleaned == " ".join(text.split())


@given(st.text())
def test_a_shortened_text_is_a_beginning_and_never_too_long(text: str) -> None:
    short = shortened(text)
    assert columns(short) <= 36
    assert short == clean(text) or (short.endswith("…") and clean(text).startswith(short[:-1]))


def test_a_text_of_just_the_greatest_length_is_not_cut() -> None:
    assert shortened("x" * 36) == "x" * 36
    assert shortened("x" * 37) == "x" * 35 + "…"


def test_wide_characters_count_twice_and_marks_not_at_all() -> None:
    assert shortened("時" * 18) == "時" * 18
    assert shortened("時" * 19) == "時" * 17 + "…"
    assert columns("e\u0301\u200d") == 1


def test_a_text_is_as_wide_as_its_letters() -> None:
    assert text_width("", 13) == 0
    assert text_width("iii", 13) < text_width("ooo", 13) < text_width("WWW", 13)
    assert text_width("時", 13) > text_width("o", 13)
    assert text_width("main", 26) == 2 * text_width("main", 13)
