"""The picture of marbles for places without a kernel: every event counts, and text is never markup."""

import base64
import re
from xml.etree import ElementTree

import pytest

import rxmetronome as rxm
from rxmetronome.widgets import Marbles

SVG = "{http://www.w3.org/2000/svg}"


def drawn(diagram: Marbles) -> ElementTree.Element:
    """The picture, which has to be XML."""
    encoded = re.search(r'src="data:image/svg\+xml;base64,([^"]*)"', diagram.snapshot().html)[1]
    return ElementTree.fromstring(base64.b64decode(encoded))


@pytest.fixture
def picture():
    """`picture(interval, function, until)`: the picture of a step that makes an event of each tick."""
    made = []

    def picture(interval, function, until="10s", name="step"):
        flow = rxm.Flow("drawn")
        step = flow.source("beat", rxm.metronome(interval)) >> flow.pipeline(name, rxm.select(function))
        step >> flow.sink("end", rxm.latest())
        made.append(Marbles(step, step.err))
        flow.run(clock=rxm.VirtualClock(), until=until)
        return drawn(made[-1])

    yield picture
    for diagram in made:
        diagram.close()


def texts(svg: ElementTree.Element) -> list[str]:
    return [node.text for node in svg.iter(f"{SVG}text")]


def test_each_event_of_a_calm_lane_is_a_marble_with_its_text_and_a_failure_a_cross(picture):
    svg = picture("1s", lambda tick: 1 / 0 if tick.id == 3 else f"t{tick.id}")
    assert len(list(svg.iter(f"{SVG}circle"))) == 9
    assert {f"t{number}" for number in range(10)} - set(texts(svg)) == {"t3"}
    crosses = [node for node in svg.iter(f"{SVG}path") if node.get("class") == "bad"]
    assert len(crosses) == 1
    assert "ZeroDivisio…" in texts(svg)


def test_events_that_would_lie_upon_each_other_are_counted_and_none_is_missing(picture):
    svg = picture("10ms", lambda tick: tick.id, until="5s")
    counted = [int(text[1:]) for text in texts(svg) if text.startswith("×")]
    assert sum(counted) + len(list(svg.iter(f"{SVG}circle"))) == 500


def test_a_failure_among_counted_events_is_seen(picture):
    svg = picture("10ms", lambda tick: 1 / 0, until="1s")
    assert {node.get("class") for node in svg.iter(f"{SVG}rect")} == {"paper", "bad"}


def test_labels_and_values_are_text(picture):
    svg = picture("1s", lambda tick: "<b>\x00&\u202e", name="<script>x")
    assert "<script>x" in texts(svg)
    assert "<b>�&�" in texts(svg)
    assert {node.tag.removeprefix(SVG) for node in svg.iter()} == {"svg", "style", "rect", "path", "text", "circle"}
