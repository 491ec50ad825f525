"""Marbles without a browser: the messages it sends, and the marble text it returns."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import reactivex as rx
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.marbles import parse
from rxmetronome.widgets.marble_diagram import Marbles


@pytest.fixture
def show(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """`show(*streams)`: a diagram whose messages gather in its `sent`."""
    made = []

    def begin(*streams: object, **options: Any) -> Marbles:
        diagram = Marbles(*streams, **options)
        sent: list[Any] = []
        monkeypatch.setattr(diagram, "send_message", lambda content, buffers=(): sent.append((content, list(buffers))))
        diagram.sent = sent  # type: ignore[attr-defined]
        made.append(diagram)
        return diagram

    yield begin
    for diagram in made:
        diagram.close()


def rows(message: tuple[dict[str, Any], list[bytes]]) -> list[list[Any]]:
    return json.loads(message[1][0]) if message[1] else []


def pairs(until: str = "3s") -> tuple[rxm.Flow, Any]:
    flow = rxm.Flow("main")
    step = flow.source("beat", rxm.metronome("1s")) >> flow.pipeline("inverse", rxm.select(lambda tick: 2 // tick.id))
    step >> flow.sink("last", rxm.latest())
    return flow, step


def test_a_step_and_its_failures_are_two_lanes_on_one_time(show) -> None:
    flow, step = pairs()
    diagram = show(step, step.err)
    flow.run(clock=rxm.VirtualClock(), until="3s")
    content, buffers = message = diagram.full_frame()
    assert content["labels"] == ["inverse", "inverse/err"]
    good, bad = rows(message)
    assert [(row[1], row[4]) for row in good] == [(2000, "2"), (3000, "1"), (3000, "completed")]
    assert [(row[1], row[6]) for row in bad] == [(1000, 1), (3000, "completed")]
    assert bad[0][4].startswith("ZeroDivisionError")
    assert [lane[0] for lane in content["lanes"]] == [3000, 3000]
    assert [lane[2] for lane in content["lanes"]] == [False, False]
    assert len(buffers) == 1


def test_only_new_marbles_travel_and_a_stack_that_grew_comes_again_under_its_number(show) -> None:
    stream = Subject()
    diagram = show(stream)
    diagram.full_frame()
    stream.on_next("a")
    diagram.frame()
    stream.on_next("b")
    diagram.frame()
    assert [[row[4] for row in rows(message)[0]] for message in diagram.sent] == [["a"], ["b"]]
    diagram.frame()
    assert diagram.sent[-1][1] == []
    for number in range(1_000):
        stream.on_next(number)
    diagram.frame()
    stream.on_next("last")
    diagram.frame()
    seen = {row[0]: row[3] for message in diagram.sent for row in rows(message)[0:1] and rows(message)[0]}
    assert sum(seen.values()) == 1_003 == diagram.sent[-1][0]["lanes"][0][3]


def test_ticks_travel_with_their_grid_and_what_was_missed(show) -> None:
    clock = rxm.VirtualClock()
    flow = rxm.Flow("main")
    beat = flow.source("beat", rxm.metronome("1s", count=3))
    beat >> flow.sink("slow", lambda tick: clock.sleep("2.25s") if tick.id == 0 else None)
    diagram = show(beat)
    flow.run(clock=clock, until="10s")
    ticks = [row for row in rows(diagram.full_frame())[0] if row[3]]
    assert [(row[1], row[8], row[9]) for row in ticks] == [(1000, 1000, []), (3250, 2000, []), (4000, 4000, [3000])], (
        "when it fired, though the sink before the tap held it up"
    )


def test_a_new_run_is_sent_as_a_snapshot(show) -> None:
    flow, step = pairs()
    diagram = show(step)
    diagram.full_frame()
    flow.run(clock=rxm.VirtualClock(), until="2s")
    diagram.frame()
    assert diagram.sent == []
    assert diagram._needs_snapshot


def test_the_text_is_the_projects_own_and_reads_back(show) -> None:
    flow, step = pairs()
    diagram = show(step, label="inverses")
    flow.run(clock=rxm.VirtualClock(), until="4s")
    text = diagram.to_marbles()["inverses"]
    assert [(record.at_ns, record.value) for record in text.records()] == [
        (2 * 10**9, 2), (3 * 10**9, 1), (4 * 10**9, 0), (4 * 10**9, None),
    ]  # fmt: skip
    assert [record.at_ns for record in diagram.to_marbles("1500ms")["inverses"].records()] == [
        500_000_000, 1_500_000_000, 1_500_000_000,
    ]  # fmt: skip
    assert [record.at_ns for record in diagram.to_marbles(rounded="2s")["inverses"].records()] == [
        2 * 10**9, 4 * 10**9, 4 * 10**9, 4 * 10**9,
    ]  # fmt: skip


def test_two_lanes_of_one_label_are_both_in_the_text(show) -> None:
    one, other = Subject(), Subject()
    diagram = show(one, other, label=["x", "x"])
    for stream, value in ((one, "a"), (other, "b")):
        stream.on_next(value)
        stream.on_completed()
    texts = diagram.to_marbles(rounded="1min")
    assert list(texts) == ["x", "x (2)"]
    assert [record.value for record in texts["x (2)"].records()] == ["b", None]


def test_text_of_what_is_only_counted_is_refused_with_the_number(show) -> None:
    stream = Subject()
    diagram = show(stream, label="flood")
    for number in range(500):
        stream.on_next(number)
    with pytest.raises(ArgumentError, match=r"in `flood` \d+ are only counted"):
        diagram.to_marbles()


def test_the_front_end_is_given_text_and_whole_values(show) -> None:
    stream = Subject()
    diagram = show(stream, label="main")
    stream.on_next("x" * 100)
    lane = diagram._lanes[0]
    ms = (lane.now_ns - lane.origin_ns) / 1e6
    diagram.on_message({"do": "value", "lane": 0, "number": 0})
    diagram.on_message({"do": "value", "lane": 0, "number": 5})
    diagram.on_message({"do": "marbles", "ends": [ms], "window": 10_000})
    diagram.frame()
    (_, _), (first, _), (second, _), (third, _) = diagram.sent
    assert first == {"value": [0, 0, repr("x" * 100)]}
    assert second == {"value": [0, 5, "no longer held"]}
    name, text = third["marbles"].split(": ", 1)
    assert name == "main"
    assert parse(text.split("    frame=")[0].splitlines()[0], values={"a": 1})[-1].kind == "next"


def test_without_a_kernel_the_last_values_stand_there_as_text(show) -> None:
    stream = Subject()
    diagram = show(stream, label="<b>")
    stream.on_next("<script>")
    assert "&lt;script&gt;" in diagram.fallback_html()
    assert "<script>" not in diagram.fallback_html()
    assert repr(diagram) == "<Marbles of <b>: 1 event>"


@pytest.mark.parametrize(
    ("streams", "options", "names"),
    [
        ((), {}, "streams"),
        ((5,), {}, "what"),
        ((rx.never(), 5), {}, "what"),
        ((rx.never(),), {"window": "0.5s"}, "window"),
        ((rx.never(),), {"window": "11min"}, "window"),
        ((rx.never(),), {"window": "soon"}, "window"),
        ((rx.never(),), {"color": 5}, "color"),
        ((rx.never(),), {"label": ["a", "b"]}, "label"),
        ((rx.never(),), {"label": 5}, "label"),
        ((rx.never(), rx.never()), {"label": "a"}, "label"),
    ],
)
def test_wrong_arguments_are_refused_by_name_and_nothing_stays_subscribed(streams, options, names) -> None:
    with pytest.raises(ArgumentError, match=f"Marbles.*`?{names}`?"):
        Marbles(*streams, **options)


def test_disposed_it_looks_no_more_and_stands_still(show) -> None:
    stream = Subject()
    diagram = show(stream)
    diagram.dispose()
    stream.on_next(1)
    assert diagram.full_frame()[0]["lanes"][0][2:] == [False, 0, "ended", "disposed"]
    assert not stream.observers


def test_of_a_run_it_shows_a_port_by_its_text_on_the_runs_clock(show) -> None:
    clock, flow = rxm.VirtualClock(), rxm.Flow("ticks")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", rxm.latest())
    run = flow.run(clock=clock)
    clock.advance("1s")
    diagram = show("beat/out", run=run)
    clock.advance("2s")
    run.stop()
    assert repr(diagram) == "<Marbles of beat/out: 2 events>"
    assert [record.at_ns for record in diagram.to_marbles()["beat/out"].records()] == [2 * 10**9, 3 * 10**9, 3 * 10**9]
    flow.run(clock=rxm.VirtualClock(), until="3s")
    assert repr(diagram) == "<Marbles of beat/out: 2 events>"


def test_of_a_run_that_has_ended_it_shows_what_a_diagram_showed_that_watched_it(show) -> None:
    flow = rxm.Flow("thirds")
    beat = flow.source("beat", rxm.metronome("1s"))
    thirds = beat >> rxm.select(lambda tick: 6 // (tick.id % 3))
    thirds >> rxm.latest()
    watched = show(beat, thirds, thirds.err)
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock, until="7s")
    clock.advance("1h")
    later = show(run["beat"], run["select"], run["select/err"], label=["beat", "select", "select/err"])
    texts = [{name: text.text for name, text in each.to_marbles().items()} for each in (watched, later)]
    assert texts[0] == texts[1]
    assert repr(later) == "<Marbles of beat, select, select/err: 14 events>"
    assert [lane.state.text for lane in later._lanes] == ["completed"] * 3
    by_text = show("select/err", run=run)
    assert repr(by_text) == "<Marbles of select/err: 3 events>"


def test_of_a_run_that_ended_in_life_the_time_stands_at_its_end(show) -> None:
    flow = rxm.Flow("ended")
    flow.source("beat", rxm.metronome("10ms", count=3)) >> rxm.latest()
    run = flow.run(record=True, wait=True)
    lane = show(run["beat"])._lanes[0]
    assert (lane.lane.total, lane.is_real) == (3, False)
    assert lane.now_ns == run.recording.snapshot().end_ns
