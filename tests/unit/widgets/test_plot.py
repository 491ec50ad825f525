"""Plot without a browser: what it sends, what it gives back to Python, its pictures, and what it refuses."""

import gc
import math
import weakref
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
import reactivex as rx
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.widgets import Plot

T, V, COUNT, NUMBER = range(4)


class Seen:
    """What a front end would have: the points of each series, and the last of everything else."""

    def __init__(self, plot: Plot) -> None:
        self.plot, self.points, self.last, self.sent, self.marks = plot, [], {}, [], {}
        self.all()

    def all(self) -> "Seen":
        """As when a view begins."""
        self.points, self.closed, self.marks, self.labels = [], [], {}, []
        self._read(*self.plot.full_frame())
        return self

    def more(self) -> "Seen":
        """As when a frame is due."""
        self.sent = []
        self.plot.frame()
        for content, buffers in self.sent:
            self._read(content, buffers)
        return self

    def _read(self, content: dict[str, Any], buffers: list[bytes]) -> None:
        self.last |= content
        self.labels = content.get("series", self.labels)
        rows = np.frombuffer(buffers[0]).reshape(4, -1) if buffers else np.empty((4, 0))
        self.received = rows.shape[1]
        begin = 0
        for at, (closed, opened) in enumerate(content["lengths"]):
            if at == len(self.points):
                self.points.append(np.empty((4, 0)))
                self.closed.append(0)
            fresh = rows[:, begin : begin + closed + opened]
            self.points[at] = np.concatenate((self.points[at][:, : self.closed[at]], fresh), axis=1)
            self.closed[at] += closed
            begin += closed + opened
        for number, *mark in content.get("marks", ()):
            self.marks[number] = mark

    def values(self) -> dict[str, list[float]]:
        return {label: points[V].tolist() for label, points in zip(self.labels, self.points, strict=True)}


@pytest.fixture
def look(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Seen]]:
    """`look(stream, field)`: a plot of it, and what a front end sees; frames come when asked for."""
    made: list[Seen] = []

    def begin(what: object, *fields: Any, **options: Any) -> Seen:
        seen = Seen(Plot(what, *fields, **options))
        monkeypatch.setattr(
            seen.plot, "send_message", lambda content, buffers=(): seen.sent.append((content, list(buffers)))
        )
        made.append(seen)
        return seen

    yield begin
    for seen in made:
        seen.plot.close()


def weather(count: int = 100) -> tuple[rxm.Flow, Any]:
    flow = rxm.Flow("weather")

    def read(tick: rxm.Tick) -> dict[str, Any]:
        if tick.id == 30:
            raise ValueError("<b>broken</b>")
        return {"celsius": 15 + tick.id % 5, "humidity": 50 + tick.id, "sensor": "ab"[tick.id % 2]}

    celsius = flow.source("beat", rxm.metronome("1s", count=count)) >> flow.pipeline("celsius", rxm.select(read))
    celsius >> flow.sink("last", rxm.latest())
    return flow, celsius


def test_only_new_points_travel_and_the_growing_column_replaces_itself(look) -> None:
    stream = Subject()
    seen = look(stream, "n")
    for n in range(100):
        stream.on_next({"n": n})
    assert seen.more().last["total"] == 100
    stream.on_next({"n": 7})
    seen.more()
    assert seen.received <= 8
    assert seen.values()["n"][-1] == 7
    assert sum(points[COUNT].sum() for points in seen.points) == 101
    assert seen.more().received <= 4, "of a quiet stream only the column that grows"


def test_a_later_view_is_sent_everything(look) -> None:
    stream = Subject()
    seen = look(stream, "n", label="numbers", last="30s", y=(0, 10))
    for n in range(5):
        stream.on_next({"n": n})
    seen.more()
    before = seen.values()
    seen.all()
    assert seen.values() == before == {"n": [0, 4]}, "first, lowest, highest and last of one instant"
    assert {key: seen.last[key] for key in ("label", "kind", "scale", "y", "window", "kept")} == {
        "label": "numbers", "kind": "line", "scale": "linear", "y": [0.0, 10.0], "window": 30_000, "kept": 90_000
    }  # fmt: skip


def test_a_spike_of_one_event_in_a_hundred_thousand_is_sent(look) -> None:
    stream = Subject()
    seen = look(stream, "n")
    for n in range(100_000):
        stream.on_next({"n": 5_000 if n == 77_777 else n % 10})
    seen.more()
    (points,) = seen.points
    assert np.nanmax(points[V]) == 5_000  # a busy machine may stand still, which is a gap
    assert points[NUMBER, np.nanargmax(points[V])] == 77_777
    assert points[COUNT].sum() == 100_000
    assert points.shape[1] < 5_000


def test_of_a_flow_it_shows_each_run_from_its_beginning_on_its_clock(look) -> None:
    flow, celsius = weather(3)
    seen = look(celsius, "celsius", by="sensor")
    assert seen.last["text"] == "not running"
    for _ in range(2):
        run = flow.run(clock=rxm.VirtualClock(), until="10s")
        seen.more()
        seen.all()
        assert seen.values() == {"a": [15.0, 17.0], "b": [16.0]}
        assert seen.points[0][T].tolist() == [1_000, 3_000]
        assert seen.last["at"] == 3_000
        assert seen.last["flows"] is False
        assert seen.last["run"]
        assert run.has_ended


def test_failures_of_the_step_and_ticks_that_its_source_missed_are_marks(look) -> None:
    flow, celsius = weather()
    seen = look(celsius, "celsius")
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock, wait=False)
    clock.advance("40s")
    flow["beat"].pause()
    clock.advance("1s")
    flow["beat"].resume()
    run.stop()
    seen.all()
    assert [mark for mark in seen.marks.values() if mark[0] == 1] == [[1, 31_000.0, 1, "ValueError: <b>broken</b>"]]


def test_ticks_missed_upstream_are_marks_below_a_step_behind(look) -> None:
    flow = rxm.Flow("late")
    clock = rxm.VirtualClock()
    beat = flow.source("beat", rxm.metronome("100ms", missed="skip", count=10))
    slow = beat >> flow.pipeline("slow", rxm.select(lambda tick: clock.sleep(0.35) if tick.id == 4 else tick.id))
    out = slow >> flow.pipeline("out", rxm.select(lambda n: {"n": n}))
    out >> flow.sink("end", rxm.latest())
    seen = look(out, "n")
    run = flow.run(clock=clock, until="5s")
    seen.all()
    missed = run.metrics()["beat/out"]["missed"]
    assert sum(count for kind, _, count, _ in seen.marks.values() if kind == 0) == missed == 2


def test_a_run_that_has_ended_is_shown_as_it_was(look) -> None:
    flow, _ = weather(60)
    run = flow.run(clock=rxm.VirtualClock(), until="50s")
    seen = look(run["celsius"], "celsius")
    assert len(seen.values()["celsius"]) == 49
    assert [mark[0] for mark in seen.marks.values()] == [1]
    assert seen.last["at"] == 50_000


def test_gauges_of_a_run_are_read_ten_times_a_second_until_it_ends() -> None:
    flow, _ = weather()
    with flow.run(wait=False) as run:
        plot = Plot(run, {"lag ms": "beat.lag", "queue": "celsius.queued", "events": "beat.rate"})
        assert plot.to_frame()["series"].unique().tolist() == ["lag ms", "queue", "events"]
    assert plot.fallback_text().startswith("Plot of weather: ")
    frame = plot.to_frame()
    assert frame[frame["series"] == "queue"]["value"].dropna().eq(0).all()
    plot.close()


@pytest.mark.parametrize(
    ("gauge", "said"),
    [("beet.lag", "perhaps the step `beat`"), ("beat.lagg", "perhaps 'lag'"), ("lag", 'each line, "step.gauge"'),
     ("celsius.lag", "the lag of a source"), (5, 'each line, "step.gauge"')],
)  # fmt: skip
def test_a_gauge_that_there_is_not_is_refused_with_what_was_meant(gauge: Any, said: str) -> None:
    flow, _ = weather()
    run = flow.run(clock=rxm.VirtualClock(), until="5s")
    with pytest.raises(ArgumentError, match=said):
        Plot(run, {"lag": gauge})


@pytest.mark.parametrize(
    ("options", "said"),
    [({"kind": "bars"}, '"line", "step", "points" or "histogram"'), ({"scale": "logg"}, 'did you mean "log"'),
     ({"last": "10ms"}, "at least 1s"), ({"last": "30d"}, "at most 7 days"),
     ({"y": (5, 1)}, "the first below the second"),
     ({"y": 3}, "two numbers"), ({"y": (0, 5), "scale": "log"}, "above zero"), ({"by": 3}, "name of a field"),
     ({"fields": 3}, "a field of the events"), ({"fields": []}, "a field of the events"),
     ({"fields": [1]}, "name of a field"),
     ({"fields": {"a": "b"}}, "gauges belong to a run"), ({"run": 3}, "a run"), ({"what": 3}, "any observable"),
     ({"what": "main"}, "beside text, its run")],
)  # fmt: skip
def test_wrong_arguments_are_refused_in_plain_words(options: dict[str, Any], said: str) -> None:
    given = {"what": rx.never(), **options}
    with pytest.raises(ArgumentError, match=said) as caught:
        Plot(given.pop("what"), **given)
    assert "Plot(" in str(caught.value)


def test_a_run_without_gauges_is_refused() -> None:
    flow, _ = weather()
    run = flow.run(clock=rxm.VirtualClock(), until="1s")
    with pytest.raises(ArgumentError, match="a label and a gauge for each line"):
        Plot(run)


def test_what_is_not_drawn_is_said(look) -> None:
    stream = Subject()
    seen = look(stream, "n", by="key")
    for n in range(30):
        stream.on_next({"n": n or "text", "key": n})
    seen.more()
    assert (seen.last["others"], seen.last["without"]) == (10, 1)
    assert "10 more series not drawn" in seen.plot.snapshot().html


def test_a_field_that_no_event_has_is_said_with_those_there_are(look) -> None:
    stream = Subject()
    seen = look(stream, "celsius")
    stream.on_next({"kelvin": 1, "sensor": "a"})
    seen.more()
    assert seen.last["hint"] == "no event has `celsius`; the fields are: kelvin, sensor"
    found = look(stream)
    stream.on_next({"name": "a"})
    assert found.more().last["hint"] == "no field is a number; the fields are: name"


def test_values_that_are_durations_have_their_unit(look) -> None:
    flow = rxm.Flow("beats")
    beat = flow.source("beat", rxm.metronome("1s", count=3))
    beat >> flow.sink("last", rxm.latest())
    seen = look(beat)
    flow.run(clock=rxm.VirtualClock(), until="5s")
    seen.all()
    assert (seen.labels, seen.last["unit"]) == (["lag_ns"], 1)
    assert "0 ns</td>" in seen.plot.snapshot().html
    stream = Subject()
    others = look(stream)
    stream.on_next({"lag_ns": 5, "size": 3})
    assert others.more().last["unit"] == 0, "not all of them are"


def test_a_histogram_counts_every_value_of_the_window(look) -> None:
    flow, celsius = weather(100)
    seen = look(celsius, "celsius", kind="histogram", last="60s")
    flow.run(clock=rxm.VirtualClock(), until="100s")
    seen.all()
    width, (bins,) = seen.last["bins"]
    assert 58 <= sum(count for _, count in bins) <= 61
    assert {low for low, _ in bins} == {15.0, 16.0, 17.0, 18.0, 19.0}
    assert width <= 1


# --- back in Python ---


def test_a_frame_has_the_visible_stretch_or_the_one_that_a_reader_holds(look) -> None:
    flow, celsius = weather()
    seen = look(celsius, ["celsius", "humidity"], last="10s")
    flow.run(clock=rxm.VirtualClock(), until="100s")
    frame = seen.plot.to_frame()
    assert frame.columns.tolist() == ["at", "series", "value", "events"]
    assert len(frame[frame["series"] == "celsius"]) == 11
    assert str(frame["at"].iloc[-1]) == "1970-01-01 00:01:40+00:00"
    seen.plot.on_message({"do": "seen", "held": [5_000.0, 7_000.0], "hidden": ["celsius"]})
    frame = seen.plot.to_frame()
    assert frame["series"].unique().tolist() == ["humidity"]
    assert frame["value"].tolist() == [54.0, 55.0, 56.0]


def test_a_saved_picture_is_svg_without_a_script_and_with_every_text_escaped(tmp_path) -> None:
    stream = Subject()
    hostile = "<script>alert(1)</script>&\x07\"'"
    with Plot(stream, "n", by="key", label=hostile) as plot:
        for n in range(3):
            stream.on_next({"n": n, "key": hostile})
        stream.on_error(ValueError(hostile))
        text = plot.save(tmp_path / "seen.svg").read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    tags = {each.tag.rpartition("}")[2] for each in root.iter()}
    assert tags <= {"svg", "title", "style", "rect", "path", "text", "g", "circle", "clipPath"}
    assert "<script" not in plot.snapshot().html
    assert any(hostile[:20] in (each.text or "") for each in root.iter() if each.tag.endswith("text"))


@pytest.mark.parametrize("kind", ["line", "step", "points", "histogram"])
@pytest.mark.parametrize("scale", ["linear", "log"])
def test_every_kind_has_a_picture_also_without_events_and_of_odd_values(kind: Any, scale: Any) -> None:
    stream = Subject()
    with Plot(stream, "n", kind=kind, scale=scale) as plot:
        ElementTree.fromstring(svg(plot))
        for n in (0, -1, 1e-300, 1e300, math.nan, 5, 5):
            stream.on_next({"n": n})
        ElementTree.fromstring(svg(plot))
        assert plot.snapshot().title == "Plot of stream: 7 events, 1 series"


def svg(plot: Plot) -> str:
    from rxmetronome.widgets.plot_pictures import plot_as_svg

    return plot_as_svg(plot._drawn())


@pytest.mark.parametrize("path", ["seen.png", "", 3])
def test_another_file_than_svg_is_refused(path: Any) -> None:
    with Plot(rx.never(), "n") as plot, pytest.raises(ArgumentError, match=r"\.svg"):
        plot.save(path)


def test_a_plot_that_is_dropped_leaves_nothing_subscribed() -> None:
    flow, celsius = weather()
    plot = Plot(celsius, "celsius")
    run = flow.run(clock=rxm.VirtualClock(), until="5s")
    plot.close()
    assert plot.to_frame().empty
    gone, reference = weakref.ref(run), weakref.ref(plot._samples)
    del run, plot
    gc.collect()
    assert gone() is None
    assert reference() is None
