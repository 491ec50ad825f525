"""The messages between widgets and pages: described alike on both sides, and as they are described."""

import re
import types
import typing
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.widgets import protocol

DESCRIPTION = (Path(__file__).parents[3] / "js" / "protocol.d.ts").read_text(encoding="utf-8")
INTERFACES = dict(re.findall(r"export interface (\w+) \{\n(.*?)\n\}", DESCRIPTION, re.DOTALL))
MESSAGES = {name: value for name, value in vars(protocol).items() if typing.is_typeddict(value)}
SIMPLE = {int: "number", float: "number", str: "string", bool: "boolean", type(None): "null"}


def as_typescript(kind: Any) -> str:
    if get_origin(kind) is Literal:
        return " | ".join(f'"{value}"' for value in get_args(kind))
    if get_origin(kind) in (Union, types.UnionType):
        return " | ".join(map(as_typescript, get_args(kind)))
    parts = [as_typescript(part) for part in get_args(kind)]
    return {
        list: lambda: f"{parts[0]}[]",
        tuple: lambda: f"[{', '.join(parts)}]",
        dict: lambda: f"Record<{', '.join(parts)}>",
        None: lambda: SIMPLE.get(kind) or kind.__name__,
    }[get_origin(kind)]()


def test_both_sides_name_the_same_messages() -> None:
    assert sorted(INTERFACES) == sorted(MESSAGES)
    asks = re.search(r"export type Ask =(.*?);", DESCRIPTION, re.DOTALL).group(1)
    assert sorted(re.findall(r"\w+", asks)) == sorted(each.__name__ for each in get_args(protocol.Ask))


@pytest.mark.parametrize("name", sorted(MESSAGES))
def test_both_sides_give_a_message_the_same_fields(name: str) -> None:
    message = MESSAGES[name]
    fields = {
        f"{field}{'' if field in message.__required_keys__ else '?'}": as_typescript(kind)
        for field, kind in get_type_hints(message).items()
    }
    assert dict(re.findall(r"^  (\w+\??): (.*);$", INTERFACES[name], re.MULTILINE)) == fields


def check(widget: Any, bundle: str, heard: list[Any]) -> set[str]:
    """Hold what a widget sent against the protocol; the fields that were seen."""
    seen: set[str] = set()
    for content in heard:
        own = {name: value for name, value in content.items() if name not in protocol.Envelope.__annotations__}
        msgspec.convert(content, protocol.Envelope, strict=True)
        seen |= own.keys()
        if "beat" in content or "broken" in content:
            assert not own
            continue
        kind = next(each for each in protocol.NEWS[bundle] if own.keys() & each.__required_keys__)
        msgspec.convert(own, kind, strict=True)
        assert own.keys() <= get_type_hints(kind).keys(), f"{widget} sends more than {kind.__name__} says"
    return seen


def test_a_slider_sends_what_is_described(paced, page_of) -> None:
    slider = rxm.widgets.IntervalSlider(rxm.metronome("1s"))
    page = page_of(slider)
    page.say(do="shown")
    paced.advance(0.1)
    page.say(do="text", text="nonsense", turn=1)
    page.say(do="stop", at=3, turn=2)
    paced.advance(1.5)
    assert check(slider, "slider", page.take()) == get_type_hints(protocol.SliderNews).keys()
    slider.close()


def test_a_table_sends_what_is_described(paced, page_of) -> None:
    events: Subject[Any] = Subject()
    table = rxm.widgets.EventTable(events)
    page = page_of(table)
    page.say(do="shown")
    events.on_next({"id": 1, "text": "a"})
    paced.advance(0.1)
    page.say(do="event", number=0)
    page.say(do="event", number=99)
    paced.advance(0.1)
    described = get_type_hints(protocol.TableNews).keys() | get_type_hints(protocol.TableEvent).keys()
    assert check(table, "table", page.take()) == described
    table.close()


def test_a_state_table_sends_what_is_described(paced, page_of) -> None:
    clock = rxm.VirtualClock()
    state = rxm.State(idle="5s", clock=clock)
    state["a"] = 1
    table = rxm.widgets.StateTable(state)
    page = page_of(table)
    page.say(do="shown")
    paced.advance(0.1)
    assert check(table, "states", page.take()) == get_type_hints(protocol.StateNews).keys()
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
    described = {name for each in protocol.NEWS["marbles"] for name in get_type_hints(each)}
    assert described - {"scale"} <= check(diagram, "marbles", page.take()) <= described
    diagram.close()


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
        described = get_type_hints(protocol.PanelNews).keys()
        assert check(panel, "panel", pages[0].take()) == described
        assert check(buttons, "buttons", pages[1].take()) == {"rows"}
        panel.close()
        buttons.close()
