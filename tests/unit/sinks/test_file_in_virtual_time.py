"""A file in virtual time is written in batches, and nothing that runs beside it sees less than before."""

from pathlib import Path
from typing import Any

import pytest
from reactivex import Subject

import rxmetronome as rxm
from rxmetronome.sinks.files import FileSink

resource = pytest.importorskip("resource", reason="Windows has no limits of a file's size")


@pytest.fixture
def batches(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of records that were written at once."""
    written: list[int] = []
    write = FileSink.write

    def noted(self: FileSink, items: Any) -> None:
        written.append(len(items))
        write(self, items)

    monkeypatch.setattr(FileSink, "write", noted)
    return written


def test_records_are_written_by_the_thousand_and_all_are_there_when_the_clock_stands(
    tmp_path: Path, batches: list[int]
) -> None:
    flow, clock = rxm.Flow("main"), rxm.VirtualClock()
    flow.source("beat", rxm.metronome("1s")) >> rxm.select(lambda tick: tick.id) >> rxm.file(tmp_path / "out")
    with flow.run(clock=clock):
        clock.advance("2500s")
        assert (tmp_path / "out").read_text().split() == [str(number) for number in range(2_500)]
        assert batches == [1_000, 1_000, 500]
        clock.advance("1s")
        assert (tmp_path / "out").read_text().split()[-1] == "2500"


def test_while_nothing_moves_the_clock_each_record_is_written_at_once(tmp_path: Path) -> None:
    flow, events = rxm.Flow("main"), Subject[int]()
    flow.source("s", events) >> rxm.file(tmp_path / "out")
    with flow.run(clock=rxm.VirtualClock()):
        for number in range(3):
            events.on_next(number)
            assert (tmp_path / "out").read_text().split() == [str(one) for one in range(number + 1)]


def test_a_timer_and_a_poll_see_all_that_was_written_before_them(tmp_path: Path) -> None:
    path, flow, clock, seen = tmp_path / "out", rxm.Flow("main"), rxm.VirtualClock(), list[int]()
    flow.source("beat", rxm.metronome("1s")) >> rxm.select(lambda tick: tick.id) >> rxm.file(path)
    flow.source("look", rxm.poll(path.read_text, every="10s", start="after")) >> (
        lambda text: seen.append(len(text.split()))
    )
    with flow.run(clock=clock):
        clock.schedule_relative(4.5, lambda *_: seen.append(len(path.read_text().split())))
        clock.advance("20s")
    assert seen == [4, 9, 19]  # the poll is armed before the beat of its instant


def test_what_a_full_disk_did_not_take_are_failures_of_just_those_events(tmp_path: Path) -> None:
    flow, clock, refused = rxm.Flow("main"), rxm.VirtualClock(), list[int]()
    file = flow.sink("file", rxm.file(tmp_path / "out"))
    flow.source("beat", rxm.metronome("1s", count=10)) >> rxm.select(lambda tick: tick.id) >> file
    file.err >> (lambda failure: refused.append(failure.event))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with flow.run(clock=clock) as run:
        try:
            resource.setrlimit(resource.RLIMIT_FSIZE, (len("0\n1\n2\n3"), hard))
            clock.advance("5s")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        clock.advance("5s")
    assert (tmp_path / "out").read_text().split() == ["0", "1", "2", "5", "6", "7", "8", "9"]
    assert (refused, run.failures.total) == ([3, 4], 2)


def test_an_event_that_has_no_form_is_a_failure_at_its_instant(tmp_path: Path) -> None:
    flow, clock, at = rxm.Flow("main"), rxm.VirtualClock(), list[int]()
    file = flow.sink("file", rxm.file(tmp_path / "out"))
    flow.source("beat", rxm.metronome("1s")) >> rxm.select(lambda tick: tick.id or object()) >> file
    file.err >> (lambda _: at.append(clock.now_ns))
    with flow.run(clock=clock):
        clock.advance("3s")
    assert at == [1_000_000_000]
    assert (tmp_path / "out").read_text().split() == ["1", "2"]


@pytest.mark.parametrize("options", [{"sync": "always"}, {"sync": "1h"}])
def test_a_file_that_is_to_be_on_the_disk_is_written_each_time(
    tmp_path: Path, batches: list[int], options: dict[str, Any]
) -> None:
    flow = rxm.Flow("main")
    flow.source("beat", rxm.metronome("1s")) >> rxm.file(tmp_path / "out", **options)
    flow.simulate("3s")
    assert batches == [1, 1, 1]


def test_a_run_that_ends_in_a_step_has_written_everything(tmp_path: Path) -> None:
    flow = rxm.Flow("main")
    beat = flow.source("beat", rxm.metronome("1s"))
    beat >> rxm.select(lambda tick: tick.id) >> rxm.file(tmp_path / "out")
    beat >> rxm.where(lambda tick: tick.id == 41) >> rxm.select(lambda _: {"exit": 0}) >> rxm.exit()
    flow.simulate("1h")
    assert len((tmp_path / "out").read_text().split()) == 42
