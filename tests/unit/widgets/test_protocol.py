"""The messages that widgets send to pages are as `js/protocol.d.ts` describes them."""

import functools
import operator
import re
from pathlib import Path
from typing import Any, Literal, NotRequired, TypedDict, get_type_hints

import msgspec
import pytest
from reactivex.subject import Subject

import rxmetronome as rxm

DESCRIPTION = (Path(__file__).parents[3] / "js" / "protocol.d.ts").read_text(encoding="utf-8")
MESSAGES: dict[str, Any] = {}
"""Each interface as a `TypedDict`."""
SIMPLE = {"Int": int, "number": float, "string": str, "boolean": bool, "null": None, "unknown": Any}


def python_type(text: str) -> Any:
    """Return the Python type of a TypeScript type, of the few forms that the description uses."""
    parts = re.split(r" \| (?![^<\[]*[>\]])", text)
    if len(parts) > 1:
        return functools.reduce(operator.or_, map(python_type, parts))
    if text.startswith('"'):
        return Literal[text.strip('"')]
    if text.endswith("[]"):
        return list[python_type(text[:-2])]
    if text.startswith("["):
        return tuple[tuple(map(python_type, re.split(r", (?![^\[]*\])", text[1:-1])))]
    if text.startswith("Record<string, "):
        return dict[str, python_type(text.removeprefix("Record<string, ")[:-1])]
    return SIMPLE[text] if text in SIMPLE else MESSAGES[text]


for name, body in re.findall(r"export interface (\w+) \{\n(.*?)\n\}", DESCRIPTION, re.DOTALL):
    found = {
        field: (mark, python_type(text))
        for field, mark, text in re.findall(r"^  (\w+)(\??): (.*);$", body, re.MULTILINE)
    }
    assert len(found) == len([line for line in body.splitlines() if ": " in line]), f"a line of {name} is not read"
    MESSAGES[name] = TypedDict(
        name, {field: NotRequired[kind] if mark else kind for field, (mark, kind) in found.items()}
    )


def fields(*names: str) -> set[str]:
    return {field for name in names for field in get_type_hints(MESSAGES[name])}


def check(heard: list[Any], *names: str) -> set[str]:
    """Hold what a widget sent against its messages; the fields that were seen."""
    seen: set[str] = set()
    for content in heard:
        own = {name: value for name, value in content.items() if name not in fields("Envelope")}
        msgspec.convert(content, MESSAGES["Envelope"], strict=True)
        seen |= own.keys()
        if "beat" in content or "broken" in content:
            assert not own
            continue
        name = next(name for name in names if own.keys() & MESSAGES[name].__required_keys__)
        msgspec.convert(own, MESSAGES[name], strict=True)
        assert own.keys() <= fields(name), f"more is sent than {name} says"
    return seen


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("SliderStop", {"do": "text", "at": 1, "turn": 1}), ("RunRow", {"name": "a", "status": "b", "up": "c"}),
     ("MarbleValue", {"value": [1.5, 2, "a"]}), ("PanelNews", {"status": 3})],
)  # fmt: skip
def test_a_message_that_is_not_as_described_is_found(name: str, wrong: dict[str, Any]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(wrong, MESSAGES[name], strict=True)


def test_a_slider_sends_what_is_described(paced, page_of) -> None:
    slider = rxm.widgets.IntervalSlider(rxm.metronome("1s"))
    page = page_of(slider)
    page.say(do="shown")
    paced.advance(0.1)
    page.say(do="text", text="nonsense", turn=1)
    page.say(do="stop", at=3, turn=2)
    paced.advance(1.5)
    assert check(page.take(), "SliderNews") == fields("SliderNews")
    slider.close()


def test_a_table_sends_what_is_described(paced, page_of) -> None:
    events: Subject[Any] = Subject()
    table = rxm.widgets.EventTable(events, format={"id": "bar"})
    page = page_of(table)
    page.say(do="shown")
    events.on_next({"id": 1, "text": "a"})
    paced.advance(0.1)
    page.say(do="event", number=0)
    page.say(do="event", number=99)
    layout = {"order": [], "hidden": [".text"], "frozen": [], "widths": {"#": 50}, "formats": {}, "filters": {}}
    layout |= {"folds": False, "filter": "id>0", "sort": ["#", -1]}
    shown = {"numbers": [0], "until": None, "columns": ["id"], "hidden": ["text"], "selected": [0], "layout": layout}
    msgspec.convert({"do": "view", "turn": 1, "chosen": True, **shown}, MESSAGES["ViewReport"], strict=True)
    page.say(do="view", turn=1, chosen=True, **shown)
    paced.advance(0.1)
    page.say(do="shown")
    paced.advance(0.1)
    described = fields("TableNews", "TableEvent")
    assert check(page.take(), "TableNews", "TableEvent") == described
    table.close()


def test_a_state_table_sends_what_is_described(paced, page_of) -> None:
    clock = rxm.VirtualClock()
    state = rxm.State(idle="5s", clock=clock)
    state["a"] = 1
    table = rxm.widgets.StateTable(state)
    page = page_of(table)
    page.say(do="shown")
    paced.advance(0.1)
    assert check(page.take(), "StateNews") == fields("StateNews")
    table.close()


def test_marbles_send_what_is_described(paced, page_of) -> None:
    events: Subject[Any] = Subject()
    diagram = rxm.widgets.Marbles(events, color="side")
    page = page_of(diagram)
    page.say(do="shown")
    events.on_next({"side": "left"})
    paced.advance(0.1)
    page.say(do="value", lane=0, number=0)
    page.say(do="marbles", ends=[10.0], window=10_000)
    paced.advance(0.1)
    described = fields("MarblesNews", "MarbleValue", "MarbleText")
    assert described - {"scale"} <= check(page.take(), "MarblesNews", "MarbleValue", "MarbleText") <= described
    diagram.close()


def test_a_plot_sends_what_is_described(paced, page_of) -> None:
    events: Subject[Any] = Subject()
    plot = rxm.widgets.Plot(events, "n", kind="histogram", y=(0, 5))
    page = page_of(plot)
    page.say(do="shown")
    events.on_next({"n": 1})
    paced.advance(0.1)
    for held in (None, [0.0, 5.0]):
        shown = {"held": held, "hidden": ["n"]}
        msgspec.convert({"do": "seen", **shown}, MESSAGES["PlotReport"], strict=True)
        page.say(do="seen", **shown)
    assert plot.to_frame().empty
    events.on_error(ValueError("gone"))
    paced.advance(0.1)
    page.say(do="shown")
    paced.advance(0.1)
    assert check(page.take(), "PlotNews") == fields("PlotNews")
    plot.close()


def test_a_panel_and_buttons_send_what_is_described(paced, page_of) -> None:
    flow, numbers = rxm.Flow("described"), Subject()
    source = flow.source("numbers", numbers)
    source >> flow.pipeline("fail", rxm.select(lambda number: 1 // number)) >> flow.sink("last", rxm.latest())
    with flow.run(wait=False) as run:
        panel, buttons = rxm.widgets.panel(run), rxm.widgets.RunButtons(run)
        pages = page_of(panel), page_of(buttons)
        for page in pages:
            page.say(do="shown")
        paced.advance(0.5)
        numbers.on_next(0)
        pages[0].say(do="tap", port="numbers/out")
        paced.advance(0.5)
        pages[0].say(do="untap")
        pages[1].say(do="pause", at=0)
        paced.advance(1.5)
        described = fields("PanelNews")
        assert check(pages[0].take(), "PanelNews") == described
        assert check(pages[1].take(), "ButtonsNews") == {"rows"}
        panel.close()
        buttons.close()
