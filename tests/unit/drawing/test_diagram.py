"""`draw`: one call, two texts, and a picture in a notebook."""

import base64
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rxmetronome.drawing.diagram import Drawing, draw
from rxmetronome.drawing.layout import Edge
from rxmetronome.drawing.svg import DrawnStep
from rxmetronome.errors import ArgumentError

ANY_TEXT = st.text(st.one_of(st.characters(), st.sampled_from('"<>&#;`*~\\$|[](){}:-+%')), max_size=20)


def page() -> Drawing:
    steps = [
        DrawnStep("every_second", "source", 'metronome("1s")'),
        DrawnStep("main", "pipeline", "select(<lambda> at app.py:3)"),
        DrawnStep("exit", "pipeline", "select(<lambda> at app.py:4)"),
        DrawnStep("file", "sink", 'file("out.log")'),
        DrawnStep("stdout", "sink", "stdout()"),
        DrawnStep("stop", "sink", "exit()"),
    ]
    ends = [("every_second", "main"), ("main", "file"), ("main", "stdout"), ("every_second", "exit"), ("exit", "stop")]
    return draw("main", steps, [Edge(origin, "out", target) for origin, target in ends])


def test_the_flow_of_the_page_as_mermaid() -> None:
    assert str(page()) == page().mermaid == (
        '---\ntitle: "main"\n---\n'
        "flowchart LR\n"
        '    n0(["every_second<br/>metronome(#quot;1s#quot;)"]):::source\n'
        '    n1["main<br/>select(#lt;lambda#gt; at app.py:3)"]:::pipeline\n'
        '    n2["exit<br/>select(#lt;lambda#gt; at app.py:4)"]:::pipeline\n'
        '    n3[["file<br/>file(#quot;out.log#quot;)"]]:::sink\n'
        '    n4[["stdout<br/>stdout()"]]:::sink\n'
        '    n5[["stop<br/>exit()"]]:::sink\n'
        "    n0 --> n1\n"
        "    n1 --> n3\n"
        "    n1 --> n4\n"
        "    n0 --> n2\n"
        "    n2 --> n5\n"
        "    classDef source stroke:#0d9488,stroke-width:2px\n"
        "    classDef pipeline stroke:#5b6ee1,stroke-width:2px\n"
        "    classDef sink stroke:#c2780c,stroke-width:2px"
    )  # fmt: skip


def test_ports_are_labels_and_failures_are_dashed_and_red() -> None:
    steps = [DrawnStep("a", "pipeline"), DrawnStep("b", "sink")]
    lines = draw("", steps, [Edge("a", port, "b") for port in ("out", "err", "end", "")]).mermaid.splitlines()
    assert lines[0] == "flowchart LR"
    assert [line.strip() for line in lines if line.endswith(" n1")] == [
        "n0 --> n1", "n0 -. err .-> n1", 'n0 -- "end" --> n1', 'n0 -- " " --> n1',
    ]  # fmt: skip
    assert lines[-1].strip() == "linkStyle 1 stroke:#d64545"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("end", "end"),
        ('say "x"', "say #quot;x#quot;"),
        ("a<br>b & c", "a#lt;br#gt;b #amp; c"),
        ("#35;", "#35;35#59;"),
        ("`code`", "#96;code#96;"),
        ("1. one", "#49;. one"),
        ("- item", "#45; item"),
        (r"a\nb", "a#92;\u2060nb"),
        ("$$x$$", "#36;\u2060#36;\u2060x#36;\u2060#36;\u2060"),
        ("fa:fa-car", "fa#58;\u2060fa-car"),
        ("style", "st#121;le"),
        ("two\nlines", "two lines"),
        ("時間", "時間"),
        ("", " "),
    ],
)
def test_what_mermaid_would_take_for_its_own_is_written_as_an_entity(name: str, text: str) -> None:
    """Each of these was seen to break a drawing, or to be drawn as something else, by Mermaid 11."""
    assert f'    n0["{text}"]:::pipeline' in draw("", [DrawnStep(name, "pipeline")], []).mermaid


@given(st.lists(st.tuples(ANY_TEXT, ANY_TEXT), unique_by=lambda pair: pair[0], max_size=4), ANY_TEXT, ANY_TEXT)
@settings(deadline=None)
def test_whatever_the_texts_are_each_line_of_mermaid_has_its_form(
    pairs: list[tuple[str, str]], title: str, port: str
) -> None:
    steps = [DrawnStep(name, "source", label) for name, label in pairs]
    edges = [Edge(step.name, port, step.name) for step in steps]
    node, edge = r'n\d+\(\["[^"]+"\]\):::source', r'n\d+ (-->|-\. err \.->|-- "[^"]+" -->) n\d+'
    frame = r'---|title: "([^"\\]|\\["\\])+"|flowchart LR|classDef .*|linkStyle .*'
    for line in draw(title, steps, edges).mermaid.splitlines():
        assert re.fullmatch(f"{frame}|    ({node}|{edge}|classDef .*|linkStyle .*)", line), line


def test_a_title_is_quoted_for_yaml() -> None:
    assert draw('a "b" \\ <c>', [], []).mermaid.splitlines()[1] == 'title: "a \\"b\\" \\\\ ＜c＞"'


def test_an_empty_flow_is_drawn() -> None:
    drawing = draw("main", [], [])
    assert drawing.mermaid == '---\ntitle: "main"\n---\nflowchart LR'
    assert "nothing in this flow yet" in drawing.svg


def test_a_step_that_is_missing_is_drawn_as_missing() -> None:
    """A wrong flow is drawn to show what is wrong with it."""
    drawing = draw("main", [DrawnStep("every_second", "source")], [Edge("metronome", "out", "every_second")])
    assert '    n1{{"metronome<br/>no such step"}}:::missing' in drawing.mermaid
    assert 'class="step missing" data-step="metronome"' in drawing.svg


def test_a_cycle_is_drawn() -> None:
    drawing = draw(
        "main", [DrawnStep("a", "pipeline"), DrawnStep("b", "pipeline")], [Edge("a", "out", "b"), Edge("b", "out", "a")]
    )
    assert [route.back for route in drawing.layout.routes] == [False, True]
    assert "n1 --> n0" in drawing.mermaid


def test_two_steps_of_one_name_are_refused() -> None:
    with pytest.raises(ArgumentError) as caught:
        draw("main", [DrawnStep("a", "source"), DrawnStep("a", "sink")], [])
    assert str(caught.value) == "draw(steps='a'): expected a different name for each step"


def test_the_same_flow_gives_the_same_texts() -> None:
    assert page() == page()


def test_a_notebook_that_is_not_trusted_gets_the_same_picture_as_an_image() -> None:
    drawing = page()
    image = drawing._repr_mimebundle_()["text/html"]
    encoded = image.partition("base64,")[2].partition('"')[0]
    assert base64.b64decode(encoded).decode() == drawing.svg
    assert 'alt="&lt;drawing of flow `main`: 6 steps, 5 edges&gt;"' in image


def test_a_notebook_gets_the_picture_and_a_terminal_the_text() -> None:
    drawing = page()
    bundle = drawing._repr_mimebundle_(include=None, exclude=None)
    assert (bundle["image/svg+xml"], bundle["text/plain"]) == (drawing.svg, drawing.mermaid)
    assert drawing._repr_svg_() == drawing.svg
    assert repr(drawing) == "<drawing of flow `main`: 6 steps, 5 edges>"
    assert repr(draw("x", [DrawnStep("a", "source")], [])) == "<drawing of flow `x`: 1 step, 0 edges>"


def test_a_drawing_is_saved_by_the_ending_of_its_name(tmp_path: Path) -> None:
    drawing = draw("時", [DrawnStep("a", "source")], [])
    assert drawing.save(tmp_path / "flow.svg").read_text("utf-8") == drawing.svg
    assert drawing.save(str(tmp_path / "flow.MMD")).read_bytes() == drawing.mermaid.encode()
    assert ET.parse(tmp_path / "flow.svg").getroot().tag == "{http://www.w3.org/2000/svg}svg"


def test_another_ending_is_refused_and_nothing_written(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError) as caught:
        page().save("flow.png")
    assert str(caught.value) == (
        "save(path='flow.png'): expected a name that ends in .svg or .mmd. For example: flow.draw().save(\"flow.svg\")"
    )
    with pytest.raises(ArgumentError):
        page().save(tmp_path / "flow")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("character", ["\x1b", "\x07", "\x7f", "\x85", "\x9b", "\u061c", "\u200f", "\u202e", "\u2066"])
def test_no_text_of_a_drawing_holds_a_character_that_a_terminal_obeys(character: str) -> None:
    """C0, DEL, C1 and the signs that turn the direction of writing, in a title, a name, a label and a port."""
    steps = [DrawnStep(f"a{character}b", "source", f"x{character}y")]
    drawing = draw(f"t{character}t", steps, [Edge(steps[0].name, f"p{character}q", steps[0].name)])
    for text in (drawing.mermaid, str(drawing), repr(drawing), drawing.svg, *drawing._repr_mimebundle_().values()):
        assert character not in text
