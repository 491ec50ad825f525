"""The laws of the matrix notice what they are there for: each is shown a trial with something wrong in it."""

import re
from pathlib import Path

import pytest

import rxmetronome as rxm
from rxmetronome.flow.nodes import SinkNode
from rxmetronome.flow.steps import SinkStep
from rxmetronome.protocols import Sink
from rxmetronome.records import Tick
from rxmetronome.testing.fault_injection import Injection

from . import laws
from .faults import around_sinks, bursting, in_pipelines
from .harness import Trial, try_out
from .subjects import folding, page


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    """A page that stops at the end of a minute, where nothing is wrong."""
    made = try_out(page(leaving_at=1_000), [], tmp_path)
    for law in laws.LAWS:
        law(made)
    return made


def replaced(trial: Trial, index: int, **changes: int) -> None:
    """Change one tick in what was written down."""
    ticks = trial.records["every_second/out"]
    at_ns, tick = ticks[index]
    fields = {name: getattr(tick, name) for name in Tick.__struct_fields__}
    ticks[index] = at_ns, Tick(**{**fields, **changes})


def test_an_id_that_is_left_out_is_noticed(trial: Trial) -> None:
    del trial.records["every_second/out"][7]
    with pytest.raises(AssertionError):
        laws.ids_are_consecutive(trial)


@pytest.mark.parametrize("changes", [{"missed": 1}, {"due_ns": 8_000_000_001}, {"lag_ns": 2_500_000_000}])
def test_a_grid_point_that_is_neither_a_tick_nor_missed_is_noticed(trial: Trial, changes: dict[str, int]) -> None:
    replaced(trial, 7, **changes)
    if "lag_ns" in changes:  # a late tick begins a new grid, so the next must not stand on the old one and say missed
        replaced(trial, 8, missed=2)
    with pytest.raises(AssertionError):
        laws.every_grid_point_is_a_tick_or_missed(trial)


def test_a_missed_tick_is_noticed(trial: Trial) -> None:
    replaced(trial, 3, missed=1)
    with pytest.raises(AssertionError):
        laws.no_tick_is_missed(trial)


def test_a_beat_that_ends_after_a_fault_is_noticed(trial: Trial) -> None:
    trial.injected.append(Injection(30_000_000_000, "killed the beat"))
    laws.the_beat_goes_on_after_each_fault(trial)
    del trial.records["every_second/out"][30:]
    with pytest.raises(AssertionError, match="no tick came after the last fault"):
        laws.the_beat_goes_on_after_each_fault(trial)


@pytest.mark.parametrize("step", ["every_second", "main", "file"])
def test_an_event_that_is_lost_in_a_step_is_noticed(trial: Trial, step: str) -> None:
    node = trial.run.nodes[step]
    if step == "file":
        node.spec.observer.records_written -= 1
    elif step == "main":
        node.outlets["out"].count -= 1
    else:
        node.inbox.dropped += 1
    with pytest.raises(AssertionError, match=step):
        laws.events_in_are_events_out_and_failures(trial)


@pytest.mark.parametrize("text", ["", '"triggered 0"\n' * 61, '"triggered 0"\n' * 59 + '"trigg'])
def test_lines_that_are_missing_torn_or_too_many_are_noticed(trial: Trial, text: str) -> None:
    (trial.folder / "out.log").write_text(text)
    with pytest.raises(ValueError if text.endswith("trigg") else AssertionError):
        laws.outputs_hold_what_reached_them(trial)


def test_a_line_that_was_not_printed_is_noticed(trial: Trial) -> None:
    with pytest.raises(AssertionError):
        laws.outputs_hold_what_reached_them(trial._replace(stdout=trial.stdout + "more\n"))


def test_a_wrong_count_is_noticed(trial: Trial) -> None:
    trial.run.nodes["every_second"]._missed += 1
    with pytest.raises(AssertionError):
        laws.statistics_agree(trial)


def test_a_fault_that_raised_and_is_no_failure_is_noticed(trial: Trial) -> None:
    trial.injected.append(Injection(1, "raised at event 1"))
    with pytest.raises(AssertionError):
        laws.every_fault_that_raised_is_in_a_failure(trial)


def test_time_that_goes_back_is_noticed(trial: Trial) -> None:
    trial.records["main/out"].reverse()
    with pytest.raises(AssertionError, match="main/out"):
        laws.time_never_goes_back(trial)


def test_a_run_that_does_not_end_well_is_noticed(trial: Trial) -> None:
    trial.run.report.append("step `file` had not completed")
    with pytest.raises(AssertionError):
        laws.the_run_ends_stopped(trial)


@pytest.mark.parametrize(("every", "status"), [(1, 1), (2, 0)])
def test_an_exit_status_that_is_not_that_of_the_faults_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, every: int, status: int
) -> None:
    trial = try_out(folding, [around_sinks(every=every)], tmp_path / "right")
    assert trial.run.exit_status == status
    laws.the_run_ends_stopped(trial)
    monkeypatch.setattr(SinkNode, "wrote_nothing", not status)  # the node's own account is wrong
    with pytest.raises(AssertionError):
        laws.the_run_ends_stopped(try_out(folding, [around_sinks(every=every)], tmp_path / "wrong"))


def test_a_timer_and_a_file_that_stay_are_noticed(trial: Trial) -> None:
    timer = trial.clock.schedule_relative(1, print)
    with pytest.raises(AssertionError):
        laws.nothing_is_left_behind(trial)
    timer.dispose()
    laws.nothing_is_left_behind(trial)
    with pytest.raises(AssertionError):
        laws.nothing_is_left_behind(trial._replace(left=["file handle 7"]))


def test_what_a_sink_keeps_open_is_seen_by_the_trial(tmp_path: Path) -> None:
    class Leaking(Sink):
        def start(self, context: object) -> None:
            self.file = (tmp_path / "open").open("w")

        def on_next(self, value: object) -> None:
            self.file.write("x")

    sink = Leaking()

    def bring(flow: rxm.Flow, clock: rxm.VirtualClock) -> list:
        flow.connect("every_second", flow.sink("leaking", sink))
        return []

    left = try_out(folding, [bring], tmp_path / "out").left
    sink.file.close()
    assert [re.sub(r"\d+", "n", line) for line in left] == [
        f"file handle n, {re.sub(r'[0-9]+', 'n', str(tmp_path))}/open"
    ]


def test_ids_that_fall_are_noticed(trial: Trial) -> None:
    law = laws.ids_rise_in("out.log")
    law(trial)
    (trial.folder / "out.log").write_text('"triggered 1"\n"triggered 0"\n')
    with pytest.raises(AssertionError):
        law(trial)


def test_a_fold_that_begins_afresh_for_no_reason_is_noticed(tmp_path: Path) -> None:
    law = laws.a_total_is_the_number_of_events("totals.log", "total")
    trial = try_out(folding, [], tmp_path)
    law(trial)
    at_ns, _ = trial.records["total/out"][10]
    trial.records["total/out"][10] = at_ns, 1
    with pytest.raises(AssertionError):
        law(trial)


def test_faults_of_the_same_kind_can_be_brought_twice(tmp_path: Path) -> None:
    afflict = [
        around_sinks(every=5),
        around_sinks(every=7),
        bursting(3, "2s"),
        bursting(2, "3s"),
        in_pipelines(every=9),
    ]
    trial = try_out(page(leaving_at=1_000), afflict, tmp_path)
    assert all("raising" in repr(step.observer) for step in trial.flow.steps.values() if isinstance(step, SinkStep))
    for law in laws.LAWS:
        law(trial)
