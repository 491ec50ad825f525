"""No value blinds a view: an unreadable one is named in its place, and the next events arrive."""

import collections
import dataclasses
import enum
import gc
import json
import types
import weakref
from decimal import Decimal

import ipywidgets
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jupyter_client.session import Session
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome import Failure, Tick
from rxmetronome.widgets import EventTable, IntervalSlider, Marbles, StateTable, dial, panel, to_widget
from rxmetronome.widgets import safe_repr as safe_reprs
from rxmetronome.widgets.safe_repr import SlowTypes

SESSION = Session(key=b"", check_pid=False)
RAISED = (ValueError, KeyboardInterrupt, SystemExit, GeneratorExit, RecursionError, MemoryError, BaseException)


def hostile(error, base=object):
    """An object of a class of its own whose special methods raise."""

    def raising(*_, **__):
        raise error("hostile")

    names = (
        "__repr__",
        "__str__",
        "__format__",
        "__bool__",
        "__len__",
        "__iter__",
        "__int__",
        "__float__",
        "__index__",
    )
    return type("Hostile", (base,), dict.fromkeys(names, raising))()


def lying(track_subscription):
    return type("Liar", (), {"__class__": property(lambda self: track_subscription)})()


def raising_class(error):
    def look(self):
        raise error("hostile")

    return type("NoClass", (), {"__class__": property(look)})()


class Meta(type):
    def __getattribute__(cls, name):
        raise KeyboardInterrupt(name)

    def __hash__(cls):
        raise OSError("no hash")

    def __eq__(cls, other):
        raise OSError("no equality")


class Endless(collections.abc.Sequence):
    def __len__(self):
        return 3

    def __getitem__(self, at):
        return at


class EndlessMapping(collections.abc.Mapping):
    def __len__(self):
        return 3

    def __getitem__(self, key):
        return key

    def __iter__(self):
        number = 0
        while True:
            yield f"k{number}"
            number += 1


class OddPoint(collections.namedtuple("Point", "x y")):
    def __iter__(self):
        yield 1


@dataclasses.dataclass
class Holder:
    value: object

    @property
    def other(self):
        raise KeyboardInterrupt


class OddDict(dict):
    def keys(self):
        raise SystemExit

    items = values = __iter__ = keys


def nested(depth, kind):
    value = 1
    for _ in range(depth):
        value = [value] if kind is list else {"a": value} if kind is dict else (value,)
    return value


def looped():
    loop = {"a": 1}
    loop["loop"] = [loop]
    return loop


BASES = [object, dict, list, str, int, float, Exception, tuple]
CLAIMED = [str, int, float, dict, list, Failure, Tick, rxm.Eviction, BaseException, type]
ODD = [
    *(lambda error=error, base=base: hostile(error, base) for error in RAISED for base in BASES),
    *(lambda track_subscription=track_subscription: lying(track_subscription) for track_subscription in CLAIMED),
    *(lambda error=error: raising_class(error) for error in RAISED),
    *(lambda d=d, k=k: nested(d, k) for d in (60, 900, 3_000) for k in (list, dict, tuple)),
    lambda: 10**5_000, lambda: -(10**5_000), lambda: 10**400, lambda: "x" * 5_000, lambda: range(10**9),
    lambda: Meta("NoName", (), {}), Meta("NoName", (), {"__repr__": lambda self: 1 / 0}),
    lambda: object, lambda: Holder, lambda: Endless, lambda: Tick, Endless, EndlessMapping,
    lambda: enum.Enum("Color", "RED").RED, lambda: types.SimpleNamespace(a=1), lambda: print, lambda: OddPoint(1, 2),
    lambda: OddDict(a=1), looped, lambda: Decimal("NaN"), lambda: {1: "a", "1": "b", (2,): 10**5_000},
]  # fmt: skip
"""What Hypothesis must not see, since it would print or compare it: a test makes it from its number."""
AROUND = [
    lambda inner: [inner, 1],
    lambda inner: {"a": inner, "\ud800k": 1},
    lambda inner: (inner,),
    Holder,
    lambda inner: Failure(ingest_ns=1, step="s", function="f", event=inner, error="e", cause=None),
    lambda inner: rxm.Eviction(ingest_ns=1, key=inner, value=inner, age_ns=1, reason="idle"),
    lambda inner: collections.deque([inner]),
]

plain = st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()) | st.binary(max_size=50)
sketches = st.tuples(
    st.integers(0, len(ODD) - 1).map(lambda at: ("odd", at)) | plain.map(lambda value: ("plain", value)),
    st.lists(st.integers(0, len(AROUND) - 1), max_size=3),
)


def made(sketch):
    """The value of a sketch."""
    (kind, inner), around = sketch
    value = ODD[inner]() if kind == "odd" else inner
    for at in around:
        value = AROUND[at](value)
    return value


awkward = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


class Listening:
    """A page that shows a widget; what it hears must be what a comm can carry."""

    def __init__(self, page_of, widget, paced):
        self.page, self.paced = page_of(widget), paced
        before = widget.send

        def send(content, buffers=None):
            json.loads(SESSION.pack({"data": content}))
            for rows, *times in [buffers] if buffers else ():
                assert all(len(np.frombuffer(each)) == len(json.loads(rows)) for each in times)
            sent.append(buffers)
            before(content, buffers)

        sent = self.sent = []
        widget.send = send
        self.page.say(do="shown")
        paced.advance(0.06)

    def frames(self):
        """What has come within one frame, with its buffers decoded."""
        self.page.take()
        self.sent.clear()
        self.paced.advance(0.06)
        rows = [json.loads(buffers[0]) for buffers in self.sent if buffers]
        assert not [message for message in self.page.heard if "broken" in message]
        return self.page.heard, rows


@awkward
@given(events=st.lists(sketches, min_size=1, max_size=3), is_field=st.booleans())
def test_a_table_shows_any_event_and_those_that_follow_in_the_next_frame(paced, page_of, caplog, events, is_field):
    stream = Subject()
    with EventTable(stream, label="\ud800") as table:
        listening = Listening(page_of, table, paced)
        for number, event in enumerate(map(made, events)):
            stream.on_next({"v": event, "v_ns": event} if is_field else event)
            stream.on_next({"id": number})
        _, rows = listening.frames()
        assert [row[1] for row in rows[0]] == list(range(2 * len(events)))
        assert [row[-1] for row in rows[0]][1::2] == list(range(len(events)))
        for number in range(len(events)):
            listening.page.say(do="event", number=2 * number)
        heard, _ = listening.frames()
        assert [message["event"] for message in heard if "event" in message] == [2 * n for n in range(len(events))]
        listening.page.say(do="gap")
        heard, rows = listening.frames()
        assert len(rows[0]) == 2 * len(events)
        data, _ = table._repr_mimebundle_()
        json.loads(SESSION.pack({"html": data["text/html"], "plain": data["text/plain"], "repr": repr(table)}))
        table.close()
    assert not caplog.records


@awkward
@given(events=st.lists(sketches, min_size=1, max_size=3), color=st.sampled_from([None, "v", lambda event: event["v"]]))
def test_marbles_show_any_event_and_those_that_follow_in_the_next_frame(paced, page_of, caplog, events, color):
    stream = Subject()
    with Marbles(stream, color=color, label="\ud800") as diagram:
        listening = Listening(page_of, diagram, paced)
        for event in map(made, events):
            stream.on_next({"v": event} if color else event)
            stream.on_next("next")
        _, rows = listening.frames()
        assert [mark[0] for mark in rows[0][0]] == list(range(2 * len(events)))
        listening.page.say(do="value", lane=0, number=0)
        listening.page.say(do="marbles", ends=[10], window=1_000)
        heard, _ = listening.frames()
        assert len([message for message in heard if "value" in message or "marbles" in message]) == 2
        data, _ = diagram._repr_mimebundle_()
        json.loads(SESSION.pack({"html": data["text/html"], "plain": data["text/plain"]}))
        diagram.close()
    assert not caplog.records


@awkward
@given(event=sketches)
def test_a_panel_shows_failures_of_any_event_and_goes_on(paced, page_of, monkeypatch, event):
    monkeypatch.setattr("rxmetronome.records.shown", safe_reprs.safe_repr)  # the flow's log is not what is tested here
    flow, clock = rxm.Flow("any"), rxm.VirtualClock()
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", rxm.latest())
    with flow.run(clock=clock) as run:
        shown = panel(run)
        listening = Listening(page_of, shown, paced)
        failure = Failure(ingest_ns=1, step="beat", function="f", event=made(event), error="\ud800", cause=None)
        run.failures.add(failure, handled=True)
        clock.advance("1s")
        paced.advance(0.3)
        assert shown._reading["failures"] == 1
        assert [row["step"] for message in listening.page.heard for row in message.get("failing", ())] == ["beat"]
        assert not [message for message in listening.page.heard if "broken" in message]
        data, _ = shown._repr_mimebundle_()
        json.loads(SESSION.pack({"html": data["text/html"]}))
        shown.close()


@awkward
@given(event=sketches, key=st.text(st.characters(), max_size=5) | st.integers())
def test_a_state_table_shows_any_value_and_those_that_follow(paced, page_of, event, key):
    state = rxm.State(idle="5s", clock=rxm.VirtualClock())
    with StateTable(state) as table:
        listening = Listening(page_of, table, paced)
        state[key], state[10**5_000] = made(event), 1
        listening.page.take()
        listening.sent.clear()
        listening.page.say(do="gap")
        paced.advance(0.1)
        rows = [json.loads(buffer) for buffers in listening.sent for buffer in buffers or ()]
        assert len(rows[-1]) == 2
        assert not [message for message in listening.page.heard if "broken" in message]
        data, _ = table._repr_mimebundle_()
        json.loads(SESSION.pack({"html": data["text/html"], "plain": data["text/plain"]}))
        table.close()


@awkward
@given(event=sketches)
def test_a_label_shows_any_event_and_the_next(paced, event):
    stream = Subject()
    label = to_widget(stream, ipywidgets.Label())
    stream.on_next(made(event))
    paced.advance(0.06)
    json.loads(SESSION.pack(label.value))
    stream.on_next("next")
    paced.advance(0.06)
    assert label.value == "next"
    label.close()


# What a slow value costs.


@pytest.fixture
def slow(monkeypatch):
    made = SlowTypes(now=lambda: made.time)
    made.time = 0.0
    monkeypatch.setattr(safe_reprs, "slow_types", made)
    from rxmetronome.widgets import columns

    monkeypatch.setattr(columns, "slow_types", made)
    return made


@pytest.fixture
def query(slow):
    class Query:
        calls = 0

        def __repr__(self):
            Query.calls += 1
            slow.time += 2.0
            return "rows"

    return Query


def test_a_slow_repr_is_asked_once_in_all_frames_and_named_from_then_on(paced, page_of, query):
    stream = Subject()
    table, diagram = EventTable(stream), Marbles(stream, color="v")
    pages = [Listening(page_of, widget, paced) for widget in (table, diagram)]
    for _ in range(3):
        stream.on_next({"v": query(), "w": [query(), None]})
        stream.on_next({"v": 1})
        for page in pages:
            page.frames()
    pages[0].page.say(do="gap")
    _, rows = pages[0].frames()
    assert rows[0][-2][2:] == ["\x01r<Query, repr too slow>", ["\x01r<Query, repr too slow>", None]]
    assert query.calls == 1
    table.close()
    diagram.close()


def test_a_repr_is_asked_once_in_a_frame_beside_none_and_nan(paced, page_of):
    class Counted:
        calls = 0

        def __repr__(self):
            Counted.calls += 1
            return "counted"

    stream = Subject()
    with EventTable(stream) as table:
        listening = Listening(page_of, table, paced)
        stream.on_next({"v": Counted(), "none": None, "nan": float("nan"), "huge": 10**5_000})
        _, rows = listening.frames()
    assert rows == [[[0, 0, "\x01rcounted", None, "\x01nNaN", "\x01r≈1.000e+5000"]]]
    assert Counted.calls == 1
    table.close()


def test_an_event_whose_fields_are_slow_is_read_once(paced, page_of, slow):
    @dataclasses.dataclass
    class Lazy:
        value: int

        def __getattribute__(self, name):
            if name == "value":
                slow.time += 2.0
            return object.__getattribute__(self, name)

    stream = Subject()
    with EventTable(stream) as table:
        listening = Listening(page_of, table, paced)
        for _ in range(40):
            stream.on_next(Lazy(1))
            listening.frames()
        assert slow.time <= 4.0
        _, rows = table._message(*table._sampler.timed_since(0)[1:])
    assert "too slow" in str(json.loads(rows[0])[-1])
    table.close()


# Names, absence, and what is kept.


def test_names_that_utf_8_has_not_and_equal_ones_have_a_column_each(paced, page_of):
    stream = Subject()
    with EventTable(stream) as table:
        listening = Listening(page_of, table, paced)
        stream.on_next({"\ud800k": 1, "?k": 2, 1: "int", "1": "text", "#": "hash", "…": "rest"})
        heard, rows = listening.frames()
    assert heard[0]["shapes"] == [["", ["?k", "?k (2)", "1", "1 (2)", "#", "…"]]]
    assert rows == [[[0, 0, 1, 2, "int", "text", "hash", "rest"]]]
    table.close()


def test_a_closed_widget_keeps_no_event_and_a_disposed_one_keeps_them(paced):
    class Event:
        pass

    stream, state = Subject(), rxm.State(idle="5s", clock=rxm.VirtualClock())
    widgets = [EventTable(stream), Marbles(stream), EventTable(stream)]
    event = Event()
    reference = weakref.ref(event)
    stream.on_next({"v": event})
    del event
    for widget in widgets:
        widget.dispose()
    gc.collect()
    assert reference() is not None
    assert len(widgets[0].to_frame()) == 1
    for widget in widgets:
        widget.close()
    gc.collect()
    assert reference() is None
    assert "1 event, 0 rows" in repr(widgets[0])
    assert widgets[0].to_frame().empty
    assert state is not None


@pytest.mark.parametrize("huge", [10**400, -(10**5_000)], ids=["positive", "negative"])
def test_a_dial_refuses_numbers_that_no_slider_can_show_by_name(paced, huge):
    with pytest.raises(rxm.ArgumentError, match="a finite number"):
        dial(0, min(0, huge), max(1, huge))


def test_a_dial_answers_every_message(paced, page_of, caplog):
    class Beat:
        interval = 1.0

    class Odd(Beat):
        @property
        def interval(self):
            return 1.0

        @interval.setter
        def interval(self, value):
            raise RuntimeError("no")

    slider = IntervalSlider(Odd(), label="\ud800")
    listening = Listening(page_of, slider, paced)
    listening.page.say(do="text", text="2s", turn=7)
    heard, _ = listening.frames()
    assert (heard[0]["turn"], heard[0]["error"]) == (7, "RuntimeError: no")
    slider.close()
