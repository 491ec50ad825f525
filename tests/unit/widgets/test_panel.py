"""The panel without a browser: the messages it sends and handles, and the references it holds."""

import gc
import json
import re
import weakref
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import reactivex as rx
from reactivex import operators
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.flow.run import Run
from rxmetronome.widgets.live_view import sendable
from rxmetronome.widgets.run_panel import Panel, panel
from rxmetronome.widgets.safe_repr import sound

from ...worker_contracts import LocalPool


@pytest.fixture
def show(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Run], Panel]]:
    """A panel of a run, whose messages are kept in `.told`. No frame comes but by `flush`."""
    made: list[Panel] = []

    def begin(run: Run) -> Panel:
        shown = panel(run)
        shown.told = []
        monkeypatch.setattr(
            shown, "send_message", lambda content, _=(): shown.told.append(json.loads(json.dumps(sendable(content))))
        )
        monkeypatch.setattr(shown, "changed", lambda: None)
        made.append(shown)
        return shown

    yield begin
    for shown in made:
        shown.close()


def simulated() -> Run:
    flow = rxm.Flow("main")
    beat = flow.source("every_second", rxm.metronome("1s"))
    halves = flow.pipeline("halves", rxm.select(lambda tick: 12 // (tick.id % 3)))
    mend = flow.pipeline("mend", rxm.select(lambda failure: failure.error))
    beat >> halves >> flow.sink("end", rxm.latest())
    halves.err >> mend >> flow.sink("errors", rxm.ring(3))
    return flow.run(clock=rxm.VirtualClock(), until="9s")


def living() -> tuple[Run, Subject]:
    flow, numbers = rxm.Flow("living"), Subject()
    flow.source("numbers", numbers) >> flow.pipeline("all") >> flow.sink("end", rxm.ring(10))
    return flow.run(wait=False, record=True), numbers


def whole(shown: Panel) -> dict[str, Any]:
    return json.loads(json.dumps(shown.full_frame()[0]))


def test_a_snapshot_has_the_graph_and_a_figure_for_each_wire_and_step(show) -> None:
    content = whole(show(simulated()))
    assert content["svg"].startswith("<svg")
    steps = ["every_second", "halves", "mend", "end", "errors"]
    assert sorted(box["name"] for box in content["boxes"]) == sorted(steps)
    assert len(content["steps"]) == len(content["boxes"])
    counts = dict(zip(content["ports"], content["counts"], strict=True))
    assert {route["port"]: counts[route["port"]] for route in content["routes"]} == {
        "every_second/out": 9, "halves/out": 6, "halves/err": 3, "mend/out": 3,
    }  # fmt: skip
    assert [row["count"] for row in content["failing"]] == [3]
    assert content["failing"][0]["step"] == "halves"


def test_the_figures_of_a_step_stand_at_its_box(show) -> None:
    content = whole(show(simulated()))
    failures = {box["name"]: step["failures"] for box, step in zip(content["boxes"], content["steps"], strict=True)}
    assert failures == {"every_second": 0, "halves": 3, "mend": 0, "end": 0, "errors": 0}


class Hinting(rx.Observable):
    """A source that has something to say about its argument."""

    hint: object = 'every 16min 40s; for one second write "1s"'


@pytest.mark.parametrize(("said", "hint"), [(Hinting.hint, Hinting.hint), ("", ""), (None, ""), (3, "")])
def test_what_a_source_says_of_its_argument_stands_at_its_step(show, said, hint) -> None:
    flow, source = rxm.Flow("hinted"), Hinting()
    flow.source("beat", source) >> flow.sink("end", rxm.latest())
    source.hint = said
    shown = show(flow.run(clock=rxm.VirtualClock(), until="1s"))
    assert [step["hint"] for step in whole(shown)["steps"]] == [hint, ""]
    assert ("<p>beat: every 16min 40s; for one second write &quot;1s&quot;</p>" in shown.fallback_html()) == bool(hint)


def test_what_an_operator_says_of_its_argument_stands_at_its_step(show) -> None:
    flow = rxm.Flow("hinted")
    flow.source("beat", rx.of(1)) >> flow.pipeline("batches", rxm.batch(10, 500)) >> flow.sink("end", rxm.latest())
    shown = show(flow.run(clock=rxm.VirtualClock(), until="1s"))
    hints = {box["name"]: step["hint"] for box, step in zip(whole(shown)["boxes"], whole(shown)["steps"], strict=True)}
    hint = 'batch(timeout=500) is 8min 20s; for 500ms write timeout="500ms"'
    assert hints == {"beat": "", "batches": hint, "end": ""}


def test_a_hint_goes_when_the_interval_is_set(show) -> None:
    flow, source = rxm.Flow("hinted"), Hinting()
    flow.source("beat", source) >> flow.sink("end", rxm.latest())
    run = flow.run(clock=rxm.VirtualClock())
    shown = show(run)
    assert whole(shown)["steps"][0]["hint"] == Hinting.hint
    source.hint = ""
    assert whole(shown)["steps"][0]["hint"] == ""
    run.stop()


def test_a_changed_interval_is_drawn_and_sent_as_a_snapshot(show) -> None:
    flow = rxm.Flow("turned")
    flow.source("beat", rxm.metronome("1s")) >> flow.sink("end", rxm.latest())
    run = flow.run(clock=rxm.VirtualClock())
    shown = show(run)
    shown._handle({"do": "shown", "view": "a"})
    shown.flush()
    assert (shown.told[-1]["snapshot"], "1s" in shown.told[-1]["svg"]) == (1, True)
    flow["beat"].interval = "300ms"
    shown._read_at_s = 0.0
    shown.flush()  # the frame that notices it
    shown.flush()
    assert (shown.told[-1]["snapshot"], "300ms" in shown.told[-1]["svg"], "1s" in shown.told[-1]["svg"]) == (
        1,
        True,
        False,
    )
    shown._read_at_s = 0.0
    shown.flush()
    assert "svg" not in shown.told[-1]  # once
    flow["beat"].interval = "600ms"
    run.stop()
    assert "600ms" in whole(shown)["svg"]  # also where it changed last


ODD = ['a "b"', "a  b", "a b", "<b>&amp;", "two\nlines", "[1]{}()", "🥁 beat", "日本", "\\'`$", "\x00", "\ud800x"]


def test_whatever_its_name_is_a_step_has_the_group_of_its_box_and_is_tapped(show) -> None:
    """Names are cleaned in the picture, where two may be the same; the front end takes groups by their position."""
    flow = rxm.Flow("odd")
    end, source = flow.sink("end", rxm.latest()), flow.source("s", rx.never())
    for name in ODD:
        source >> flow.pipeline(name, rxm.select(lambda number: number)) >> end
    run = flow.run(clock=rxm.VirtualClock())
    shown = show(run)
    content = shown.full_frame()[0]
    groups = [each for each in ET.fromstring(content["svg"]).iter() if "step" in each.get("class", "").split()]
    tops = [float(group.find("*[@class='box']").get("y")) for group in groups]
    assert tops == [float(f"{box['y']:g}") for box in content["boxes"]]
    for name in ODD:
        shown.on_message({"do": "tap", "port": sound(f"{name}/out")})  # as the browser has the name
        shown.frame()
        assert shown.told[-1]["tap"]["port"] == sound(f"{name}/out")
        assert shown._tapped == f"{name}/out"
    run.stop()


def test_no_two_labels_of_thirty_steps_overlap_and_none_lies_on_a_box(show) -> None:
    flow = rxm.Flow("thirty")
    source = flow.source("beat", rx.never())
    last = [source]
    for layer in range(7):
        now = [flow.pipeline(f"step {layer}-{at}") for at in range(4)]
        for at, step in enumerate(now):
            last[at % len(last)] >> step
            if layer:
                last[(at + 1) % len(last)].err >> step
        last = now
    end = flow.sink("end", rxm.latest())
    for step in last:
        step >> end
    run = flow.run(clock=rxm.VirtualClock(), until="1s")
    content = whole(show(run))
    assert len(content["boxes"]) == 30
    labels = [(route["x"] - 30, route["y"] - 7, 60, 14) for route in content["routes"]]
    boxes = [(box["x"], box["y"], box["width"], box["height"]) for box in content["boxes"]]

    def overlap(one: tuple, other: tuple) -> bool:
        return (
            one[0] < other[0] + other[2]
            and other[0] < one[0] + one[2]
            and one[1] < other[1] + other[3]
            and other[1] < one[1] + one[3]
        )

    assert not [(one, other) for at, one in enumerate(labels) for other in labels[at + 1 :] if overlap(one, other)]
    assert not [(label, box) for label in labels for box in boxes if overlap(label, box)]


def test_pause_resume_and_stop_do_what_they_say(show) -> None:
    run, _ = living()
    shown = show(run)
    for said, status in (("pause", "paused"), ("resume", "running")):
        shown.on_message({"do": said})
        done = rx.subject.Subject()
        run.on_clock(done.on_completed)
        while run.status != status:  # until the clock's thread has come to it
            pass
    shown.on_message({"do": "stop"})
    assert run.wait("10s")
    shown.frame()
    assert (shown.told[-1]["status"], shown.told[-1]["over"]) == ("stopped", True)
    shown.on_message({"do": "pause"})
    assert run.status == "stopped"


def test_a_tap_begins_with_what_the_run_remembers_and_goes_on_with_what_comes(show) -> None:
    run, numbers = living()
    with run:
        for number in range(3):
            numbers.on_next({"n": number})
        shown = show(run)
        shown.on_message({"do": "tap", "port": "all/out"})
        shown.frame()
        tap = shown.told[-1]["tap"]
        assert tap["port"] == "all/out"
        numbers.on_next({"n": 3})
    table = shown._tap
    assert tap["model"] == table.model_id
    assert list(table.to_frame()["n"]) == [0, 1, 2, 3]
    shown.on_message({"do": "untap"})
    shown.frame()
    assert shown.told[-1]["tap"] is None


def test_two_views_of_one_run_agree(show) -> None:
    run, numbers = living()
    with run:
        one, other = show(run), show(run)
        numbers.on_next(1)
    assert whole(one)["counts"] == whole(other)["counts"]
    assert (whole(one)["status"], one.fallback_text()) == (whole(other)["status"], other.fallback_text())


def test_a_panel_keeps_no_stopped_run_alive_and_its_picture_stays(show) -> None:
    run, numbers = living()
    shown = show(run)
    numbers.on_next(1)
    run.stop()
    held = weakref.ref(run)
    del run, numbers
    gc.collect()
    assert held() is None
    assert whole(shown)["status"] == "stopped"
    assert sum(whole(shown)["counts"]) == 2


def test_without_a_kernel_there_is_a_picture_with_counts_and_failures(show) -> None:
    shown = show(simulated())
    page = shown.fallback_html()
    assert "panel of flow `main`: stopped after 9 s, 3 failures" in page
    assert 'src="data:image/svg+xml;base64,' in page
    assert re.search(r"<tr><td>halves/out</td><td>6</td></tr>", page)
    assert "ZeroDivisionError: integer division or modulo by zero" in page


def test_the_report_of_a_drain_is_shown(show) -> None:
    flow = rxm.Flow("stuck", drain="0.1s")
    flow.source("one", rx.of(1)) >> flow.pipeline("late", operators.delay(1e6)) >> flow.sink("end", rxm.latest())
    clock = rxm.VirtualClock()
    run = flow.run(clock=clock)
    clock.advance("1s")
    run.stop()
    assert whole(show(run))["report"] == ["step `late` had not completed"]


@pytest.mark.parametrize(
    ("what", "run", "message"),
    [
        (None, None, r"panel\(what=None\): expected a run, which"),
        ("main", None, r"panel\(what='main'\): expected a run, which"),
        (rxm.Flow("main"), None, r"expected a flow that is running; `main` is not"),
        ("all", 3, r"panel\(run=3\): expected a run, which"),
        ("al/out", living, r"panel\(what='al/out'\): .*perhaps `all/out`"),
        (rxm.Flow("main"), living, r"panel\(what=.*expected a step, a port, or text"),
    ],
)
def test_what_has_no_panel_is_refused_with_what_has_one(what: Any, run: Any, message: str) -> None:
    made = run()[0] if callable(run) else run
    with pytest.raises(ArgumentError, match=message):
        panel(what, run=made)
    if isinstance(made, Run):
        made.stop()


def test_a_step_a_port_a_text_or_a_flow_has_the_panel_of_its_run_with_its_events(show) -> None:
    clock, flow = rxm.VirtualClock(), rxm.Flow("living")
    flow.source("beat", rxm.metronome("1s")) >> flow.pipeline("all") >> flow.sink("end", rxm.latest())
    run = flow.run(clock=clock)
    clock.advance("1s")
    for what, given, port in (
        (flow, None, ""),
        (run, None, ""),
        (flow.steps["all"], None, "all/out"),
        (flow.steps["all"].err, None, "all/err"),
        (flow.steps["end"], run, "end/in"),
        ("all", run, "all/out"),
    ):
        shown = panel(what, given)
        assert (shown._tapped, whole(shown)["flow"]) == (port, "living")
        assert len(shown._tap.to_frame()) == (port != "all/err") if port else shown._tap is None
        shown.close()
    run.stop()


def test_the_events_that_an_ended_run_remembers_are_shown_with_its_panel(show) -> None:
    shown = panel("halves/err", run=simulated())
    assert whole(shown)["tap"] == {"port": "halves/err", "model": shown._tap.model_id}
    assert list(shown._tap.to_frame()["step"]) == ["halves"] * 3
    shown.close()


@pytest.mark.parametrize("error", [AssertionError, RuntimeError])
def test_where_a_host_makes_no_widget_in_a_message_the_table_talks_through_the_panel(show, monkeypatch, error) -> None:
    def refused(*_: Any, **__: Any) -> None:
        raise error("outside of a cell")

    run, _ = living()
    shown = show(run)
    monkeypatch.setattr("rxmetronome.widgets.run_panel.EventTable", refused)
    sent: list[Any] = []
    monkeypatch.setattr(shown, "send", lambda content, buffers=(): sent.append((content, list(buffers))))
    shown.on_message({"do": "tap", "port": "all/out"})
    shown.frame()
    inner = shown._tap
    assert shown.told[-1]["tap"] == {"port": "all/out", "model": inner.model_id}
    shown.on_message({"do": "inner", "content": {"do": "shown", "view": "page"}})
    assert inner.has_viewers
    inner.flush()
    content = next(content for content, _ in sent if "label" in content.get("inner", ()))  # more may have come since
    assert content["model"] == inner.model_id
    assert content["inner"]["label"] == "all/out"
    assert content["inner"]["snapshot"] == 1
    shown.on_message({"do": "untap"})
    assert inner.is_disposed
    shown.on_message({"do": "inner", "content": {"do": "shown", "view": "page"}})  # what the page said before it heard
    monkeypatch.undo()
    run.stop()


def test_a_panel_that_is_closed_closes_the_table_of_its_tap(show) -> None:
    run, _ = living()
    shown = show(run)
    shown.on_message({"do": "tap", "port": "all/out"})
    table = shown._tap
    shown.close()
    assert table.is_disposed
    run.stop()


def keyed(workers: Any) -> tuple[Run, rxm.VirtualClock]:
    """Run a flow with a keyed step on workers of this process."""
    clock, flow = rxm.VirtualClock(), rxm.Flow("keyed")
    step = flow.pipeline("totals", rxm.counter(), by=lambda tick: tick.id % 10)
    flow.source("beat", rxm.metronome("1s")) >> step >> flow.sink("end", rxm.latest())
    return flow.run(clock=clock, workers=workers), clock


def test_workers_have_a_row_each_which_comes_and_goes_with_them(show) -> None:
    run, clock = keyed(LocalPool(2, dies=lambda number, _: number == 9))
    clock.advance("20s")
    shown = show(run)
    (rows,) = [shown.full_frame()[0]["workers"]]
    assert [(row["step"], row["worker"]) for row in rows] == [("totals", "worker 1"), ("totals", "worker 2")]
    assert sum(row["events"] for row in rows) == 20
    assert sum(row["keys"] for row in rows) == 10
    assert [row["parts"] for row in rows] == [128, 128]
    assert sum(row["restarts"] for row in rows) == 1
    assert all(row["p99_ms"] >= row["p50_ms"] > 0 for row in rows)
    run.workers = 3
    clock.advance("20s")
    rows = shown.full_frame()[0]["workers"]
    assert [row["worker"] for row in rows] == ["worker 1", "worker 2", "worker 3"]
    assert (sum(row["parts"] for row in rows), sum(row["events"] for row in rows)) == (256, 40)
    run.workers = 1
    assert [row["worker"] for row in shown.full_frame()[0]["workers"]] == ["worker 1"]
    run.stop()
    text = shown.fallback_html()
    assert re.search(r"worker 1.*</td>", text)
    assert "restarts" in text


def test_a_flow_in_place_has_no_rows_of_workers(show) -> None:
    run, _ = keyed(None)
    assert show(run).full_frame()[0]["workers"] == []
    run.stop()
