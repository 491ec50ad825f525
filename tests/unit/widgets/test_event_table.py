"""EventTable without a browser: the messages it sends."""

import gc
import json
import math
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
import reactivex as rx
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.widgets.tables import EventTable


class Seen:
    """What a front end would have: rows by number, and the last of everything else."""

    def __init__(self, table: EventTable) -> None:
        self.table, self.rows, self.shapes, self.last, self.sent = table, {}, [], {}, []
        self.all()

    def all(self) -> None:
        """As when a view begins."""
        self.rows, self.shapes = {}, []
        self._read(*self.table.full_frame())

    def more(self) -> "Seen":
        """As when a frame is due."""
        self.sent = []
        self.table.frame()
        for content, buffers in self.sent:
            self._read(content, buffers)
        return self

    def _read(self, content: dict[str, Any], buffers: list[bytes]) -> None:
        if "event" in content:
            self.last["event"] = (content, [json.loads(buffer) for buffer in buffers])
            return
        self.last |= content
        if "shapes" in content:
            assert content["first_shape"] == len(self.shapes)
            self.shapes += content["shapes"]
        for shape, number, *cells in json.loads(buffers[0]) if buffers else []:
            assert number not in self.rows, "only new rows travel"
            self.rows[number] = dict(zip(self.shapes[shape][1], cells, strict=True))


@pytest.fixture
def look(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Seen]]:
    """`look(stream)`: a table of it, and what a front end sees; frames come when asked for."""
    made: list[Seen] = []

    def begin(what: object, **options: Any) -> Seen:
        seen = Seen(EventTable(what, **options))
        monkeypatch.setattr(
            seen.table, "send_message", lambda content, buffers=(): seen.sent.append((content, list(buffers)))
        )
        made.append(seen)
        return seen

    yield begin
    for seen in made:
        seen.table.close()


def beats(name: str = "main", count: int = 3) -> tuple[rxm.Flow, Any]:
    flow = rxm.Flow(name)
    halves = flow.source("beat", rxm.metronome("1s", count=count)) >> flow.pipeline(
        "ids", rxm.select(lambda tick: {"id": tick.id, "half": tick.id / 2})
    )
    halves >> flow.sink("last", rxm.latest())
    return flow, halves


def test_only_new_rows_travel(look) -> None:
    stream = Subject()
    seen = look(stream)
    stream.on_next({"id": 0})
    stream.on_next({"id": 1})
    assert seen.more().rows == {0: {"id": 0}, 1: {"id": 1}}
    stream.on_next({"id": 2, "new": True})
    seen.more()
    assert len(seen.sent) == 1
    assert json.loads(seen.sent[0][1][0]) == [[1, 2, 2, True]]
    assert seen.rows[2] == {"id": 2, "new": True}
    assert seen.last["kinds"] == {"id": "number", "new": "flag"}
    assert seen.more().sent[0][1] == [], "nothing came, so no row travels"


def test_a_later_view_is_sent_everything(look) -> None:
    stream = Subject()
    seen = look(stream, label="readings")
    for number in range(5):
        stream.on_next(number)
    seen.more()
    stream.on_next(5)
    seen.all()
    assert seen.rows == {number: {"value": number} for number in range(6)}
    assert (seen.last["label"], seen.last["limit"], seen.last["total"]) == ("readings", 10_000, 6)
    stream.on_next(6)
    assert list(seen.more().rows) == list(range(7))


def test_it_holds_so_many_rows_and_no_more(look) -> None:
    stream = Subject()
    seen = look(stream, rows=3)
    for number in range(10):
        stream.on_next(number)
    seen.all()
    assert list(seen.rows) == [7, 8, 9]
    assert seen.table.counts.dropped == 7
    assert seen.table.to_frame()["value"].to_dict() == {7: 7, 8: 8, 9: 9}


def test_a_flood_is_thinned_out_counted_and_its_end_is_shown(look) -> None:
    stream = Subject()
    seen = look(stream)
    for number in range(20_001):
        stream.on_next(number)
    stream.on_completed()
    seen.more()
    counts = seen.table.counts
    assert counts.total == seen.last["total"] == 20_001
    assert counts.thinned == 20_001 - len(seen.rows) > 0
    assert max(seen.rows) == 20_000
    assert list(seen.table.to_frame().index) == list(seen.rows)


def test_of_a_flow_it_shows_each_run_from_its_beginning(look) -> None:
    flow, halves = beats()
    seen = look(halves)
    assert seen.last["state"]["text"] == "not running"
    assert seen.last["state"]["hint"] == "`main` is not running: flow.run() starts it."
    for _ in range(2):
        run = flow.run(clock=rxm.VirtualClock(), until="10s")
        seen.all()
        assert seen.rows == {0: {"id": 0, "half": 0.0}, 1: {"id": 1, "half": 0.5}, 2: {"id": 2, "half": 1.0}}
        assert seen.last["total"] == 3
        assert seen.last["state"]["text"] == "run stopped"
        assert run.has_ended


def test_a_run_that_is_under_way_is_shown_with_its_state(look) -> None:
    clock = rxm.VirtualClock()
    flow, halves = beats(count=100)
    seen = look(halves)
    with flow.run(clock=clock) as run:
        clock.advance("2s")
        assert len(seen.more().rows) == 2
        assert seen.last["state"]["text"] == "running"
        run.pause()
        clock.advance("1s")
        assert seen.more().last["state"] == {
            "tone": "idle",
            "text": "paused",
            "hint": "`main` is paused: run.resume() goes on.",
        }
    assert seen.more().last["state"]["tone"] == "ended"


def test_a_run_that_was_shown_is_not_kept_alive(look) -> None:
    import gc
    import weakref

    flow, halves = beats()
    seen = look(halves)
    run = weakref.ref(flow.run(clock=rxm.VirtualClock(), until="10s"))
    gc.collect()
    assert run() is None
    assert seen.more().last["state"]["text"] == "run ended"


def test_an_end_and_an_error_are_shown_with_the_rows_before(look) -> None:
    stream, other = Subject(), Subject()
    ended, failed = look(stream), look(other)
    stream.on_next(1)
    stream.on_completed()
    assert ended.more().last["state"]["text"] == "completed"
    other.on_next(1)
    other.on_error(ValueError("no <b>sensor</b>"))
    assert failed.more().last["state"]["text"] == "failed: ValueError('no <b>sensor</b>')"
    assert failed.last["state"]["tone"] == "failed"
    assert failed.rows == {0: {"value": 1}}


def test_failures_are_rows_that_say_what_and_where(look) -> None:
    flow = rxm.Flow("main")
    bad = flow.source("numbers", rx.of(1, 0)) >> flow.pipeline("inverse", rxm.select(lambda number: 1 / number))
    bad >> flow.sink("last", rxm.latest())
    seen = look(bad.err)
    flow.run(clock=rxm.VirtualClock(), until="1s")
    seen.all()
    (row,) = seen.rows.values()
    assert (row["step"], row["event"]) == ("inverse", 0)
    assert row["error"].startswith("ZeroDivisionError")
    assert seen.shapes[0][0] == "Failure"


def test_the_whole_of_a_long_event_comes_when_it_is_asked_for(look) -> None:
    stream = Subject()
    seen = look(stream, rows=2)
    stream.on_next({"text": "x" * 5_000})
    assert seen.more().rows[0]["text"].startswith("\x01c")
    seen.table.on_message({"do": "event", "number": 0})
    assert seen.more().last["event"] == ({"event": 0}, [[["text"], ["x" * 5_000]]])
    stream.on_next(1)
    stream.on_next(2)
    seen.table.on_message({"do": "event", "number": 0})
    assert seen.more().last["event"] == ({"event": 0, "gone": 1}, [])


def test_a_stream_goes_on_with_events_of_any_kind(look) -> None:
    class Odd:
        def __repr__(self) -> str:
            raise OSError("no repr")

    stream = Subject()
    seen = look(stream)
    for event in (Odd(), {"a": Odd()}, object, float("nan"), "\ud800", {("k",): {1, 2}}, lambda: 1, rx.never()):
        stream.on_next(event)
    assert len(seen.more().rows) == 8


def test_cleared_it_counts_from_zero_and_forgets_columns(look) -> None:
    stream = Subject()
    seen = look(stream)
    stream.on_next({"old": 1})
    seen.more()
    seen.table.clear()
    stream.on_next({"new": 1})
    seen.all()
    assert seen.rows == {0: {"new": 1}}
    assert list(seen.last["kinds"]) == ["new"]


def test_disposed_it_receives_nothing_more_and_keeps_its_rows(look) -> None:
    stream = Subject()
    seen = look(stream)
    stream.on_next(1)
    seen.table.dispose()
    stream.on_next(2)
    assert not stream.observers
    assert seen.more().rows == {0: {"value": 1}}
    assert seen.last["state"]["text"] == "disposed"


def test_as_a_frame_gaps_are_missing_values_and_numbers_stay_whole(look) -> None:
    stream = Subject()
    seen = look(stream)
    for event in ({"id": 1}, {"id": 2, "at_ns": 1_795_471_495_311_802_851}):
        stream.on_next(event)
    table = seen.table.to_frame()
    assert table["at_ns"].dtype == "Int64"
    assert table["at_ns"][1] == 1_795_471_495_311_802_851


def test_without_a_kernel_a_viewer_sees_the_last_rows_as_text(look) -> None:
    stream = Subject()
    seen = look(stream, label="<readings>")
    assert "no events yet" in seen.table.fallback_html()
    stream.on_next({"name": "<b>ann</b>"})
    page = seen.table.fallback_html()
    assert "&lt;b&gt;ann&lt;/b&gt;" in page
    assert "&lt;readings&gt;" in page
    assert "<b>ann" not in page
    assert repr(seen.table) == "<EventTable of <readings>: 1 event, live>"


@pytest.mark.parametrize("rows", [0, -1, 100_001, 2.5, "many", None, True])
def test_rows_out_of_bounds_are_refused_with_the_bounds(rows: object) -> None:
    with pytest.raises(ArgumentError, match="expected a whole number from 1 to 100,000"):
        EventTable(rx.never(), rows=rows)  # type: ignore[arg-type]


def test_an_object_that_cannot_be_observed_is_refused_with_what_can() -> None:
    with pytest.raises(ArgumentError, match=r"EventTable\(what=3\): expected a step or a port of a flow") as refused:
        EventTable(3)
    assert refused.value.call == "EventTable"


def test_its_line_says_how_many_events_came_and_how_many_rows_are_left_of_them() -> None:
    stream: Subject[int] = Subject()
    with EventTable(stream, rows=2, label="numbers") as table:
        assert repr(table) == "<EventTable of numbers: 0 events, live>"
        for number in range(2):
            stream.on_next(number)
        assert repr(table) == "<EventTable of numbers: 2 events, live>"
        stream.on_next(2)
        assert repr(table) == "<EventTable of numbers: 3 events, 2 rows, live>"


def numbers() -> rxm.Flow:
    flow = rxm.Flow("numbers")
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> flow.pipeline("thirds", rxm.select(lambda tick: 6 / (tick.id % 3))) >> flow.sink("end", rxm.latest())
    return flow


@pytest.mark.parametrize(
    ("what", "values"),
    [
        ("thirds", [6.0, 3.0, 6.0]),
        ("thirds/out", [6.0, 3.0, 6.0]),
        (lambda flow: flow.steps["thirds"], [6.0, 3.0, 6.0]),
        (lambda flow: flow.steps["thirds"]["out"], [6.0, 3.0, 6.0]),
        ("end", [6.0, 3.0, 6.0]),
        ("end/in", [6.0, 3.0, 6.0]),
    ],
)
def test_of_a_run_that_has_ended_it_shows_the_events_that_the_run_remembers(what: Any, values: list[float]) -> None:
    flow = numbers()
    run = flow.run(clock=rxm.VirtualClock(), until="5s")
    with EventTable(what(flow) if callable(what) else what, run=run) as table:
        assert list(table.to_frame()["value"]) == values
        assert repr(table).endswith(": 3 events, run stopped>")


def test_of_a_run_that_goes_on_it_shows_what_was_and_what_comes_and_no_later_run() -> None:
    clock, flow = rxm.VirtualClock(), rxm.Flow("ticks")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", rxm.latest())
    run = flow.run(clock=clock)
    clock.advance("2s")
    with EventTable("beat/out", run=run) as table:
        assert table.counts.total == 2
        clock.advance("2s")
        assert table.counts.total == 4
        run.stop()
        held = weakref.ref(run)
        del run
        gc.collect()
        assert held() is None
        flow.run(clock=rxm.VirtualClock(), until="9s")
        assert table.counts.total == 4


@pytest.mark.parametrize(
    ("what", "run", "message"),
    [
        ("beat", None, r"EventTable\(what='beat'\): expected a step or a port of a flow; beside text, its run"),
        ("beat", "main", r"EventTable\(run='main'\): expected a run, which flow.run\(\) returns"),
        ("baet", numbers, r"EventTable\(what='baet'\): .*perhaps `beat`"),
        ("beat/oot", numbers, r"EventTable\(what='beat/oot'\): .*perhaps `beat/out`"),
        (rx.never(), numbers, r"EventTable\(what=.*expected a step, a port, or text"),
    ],
)
def test_a_port_that_the_run_has_not_is_refused_by_name(what: Any, run: Any, message: str) -> None:
    made = run().run(clock=rxm.VirtualClock(), until="1s") if callable(run) else run
    with pytest.raises(ArgumentError, match=message):
        EventTable(what, run=made)


def test_of_a_port_of_a_run_it_shows_what_the_run_remembers_under_its_name() -> None:
    run = numbers().run(clock=rxm.VirtualClock(), until="5s")
    with EventTable(run["thirds/err"]) as table:
        assert repr(table) == "<EventTable of thirds/err: 2 events, run stopped>"
        assert list(table.to_frame()["step"]) == ["thirds"] * 2


def test_the_failures_of_all_steps_are_one_table_through_all_runs(run_flow: Any) -> None:
    flow = numbers()
    flow["beat"] >> flow.pipeline("broken", rxm.select(lambda tick: tick.nothing)) >> flow["end"]
    with EventTable(flow.err) as table:
        assert repr(table) == "<EventTable of numbers/err: 0 events, not running>"
        for _ in range(2):
            flow.run(clock=rxm.VirtualClock(), until="2s")
            assert sorted(table.to_frame()["step"]) == ["broken", "broken", "thirds"]
        assert repr(table) == "<EventTable of numbers/err: 3 events, run stopped>"


# --- the moment that views of a run share ---


def linked(table: EventTable) -> tuple[Any, list[float]]:
    """The run, the port and the first number that a view is sent, and when its rows came, in seconds of the run."""
    content, buffers = table.full_frame()
    return content["link"], [at / 1_000 for at in np.frombuffer(buffers[1]).tolist()] if len(buffers) > 1 else []


def test_rows_of_a_run_say_when_they_came_and_which_of_the_ports_events_they_are(look) -> None:
    flow, halves = beats(count=5)
    clock = rxm.VirtualClock()
    before = look(halves).table
    run = flow.run(clock=clock, wait=False)
    clock.advance("2.5s")
    later, remembering = look(halves).table, look(run["ids"]).table
    clock.advance("10s")
    plot = rxm.widgets.Plot(run["ids"], "half")
    (key, port, first), times = linked(before)
    assert (key, port, first, times) == (plot.full_frame()[0]["run"], "ids/out", 0, [1, 2, 3, 4, 5])
    assert linked(later) == ((key, "ids/out", 2), [3, 4, 5]), "it was made after two events"
    link, times = linked(remembering)
    assert link == (key, "ids/out", 0)
    assert [math.isnan(at) for at in times[:2]] == [True, True], "these had passed before it was made"
    assert times[2:] == [3, 4, 5]
    assert plot.full_frame()[0]["first"] == 0
    plot.close()


def test_a_table_of_an_observable_shares_no_moment(look) -> None:
    stream = Subject()
    table = look(stream).table
    stream.on_next(1)
    assert linked(table) == (("", "", 0), [])
