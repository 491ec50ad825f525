"""`lines`: every line, once, in order, on any clock."""

import csv
import gzip
import io
import itertools
import os
import threading
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import reactivex as rx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reactivex.scheduler import HistoricalScheduler
from reactivex.testing import TestScheduler

import rxmetronome as rxm
from rxmetronome.clocks import RealClock, VirtualClock
from rxmetronome.errors import ArgumentError
from rxmetronome.sources.file_lines import Document, Gunzip, Record, Splitter, lines


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "app.log"


def append(path: Path, data: str | bytes) -> None:
    with path.open("ab") as file:
        file.write(data.encode() if isinstance(data, str) else data)


def said_by(source: Any, clock: VirtualClock) -> tuple[list[Any], Any]:
    said: list[Any] = []
    subscription = source.subscribe(
        said.append, lambda error: said.append(repr(error)), lambda: said.append("completed"), scheduler=clock
    )
    return said, subscription


@pytest.fixture
def follow(log: Path, clock: VirtualClock) -> Iterator[Callable[..., list[Any]]]:
    """Follow the log on the fixture's clock until the test ends."""
    subscriptions = []

    def follow(**options: Any) -> list[Any]:
        said, subscription = said_by(lines(log, follow=True, **options), clock)
        subscriptions.append(subscription)
        return said

    yield follow
    for subscription in subscriptions:
        subscription.dispose()


def read(source: Any) -> list[Any]:
    clock = VirtualClock()
    said, _ = said_by(source, clock)
    clock.run()
    assert (clock.pending, clock.now_ns, source._subscriptions) == (0, 0, set())
    return said


# A file that stands.


def test_the_lines_of_a_file_and_its_end(log):
    log.write_text("one\r\n\ntwo é\nthree", encoding="utf-8", newline="")
    assert read(lines(log)) == ["one", "", "two é", "three", "completed"]
    assert read(lines(str(log), codec="text")) == read(lines(log))


def test_an_empty_file_completes(log):
    log.touch()
    assert read(lines(log)) == ["completed"]


def test_json_csv_and_gzip_are_read_as_the_file_sink_writes_them(log, clock):
    events = [{"id": n, "note": "two\nlines" if n == 3 else "x"} for n in range(700)]
    for codec, compress in (("json", None), ("json", "gzip"), ("csv", None), ("csv", "gzip")):
        flow = rxm.Flow("writing")
        sink = rxm.file(log, mode="truncate", codec=codec, compress=compress)
        (
            flow.source("events", rxm.metronome("1ms", count=700))
            >> flow.pipeline("main", rxm.select(lambda tick: events[tick.id]))
            >> flow.sink("file", sink)
        )
        flow.run(clock=rxm.VirtualClock(), until="1s")
        expected = events if codec == "json" else [{"id": str(e["id"]), "note": e["note"]} for e in events]
        assert read(lines(log, codec=codec)) == [*expected, "completed"]


@given(st.lists(st.text(st.characters(exclude_characters="\n\r", codec="utf-8"), max_size=40), max_size=30))
def test_any_text_comes_back_whole(tmp_path_factory, texts):
    path = tmp_path_factory.mktemp("lines") / "any.txt"
    path.write_bytes("".join(f"{text}\n" for text in texts).encode())
    found = read(lines(path))
    expected = [text.removeprefix("\ufeff") if n == 0 else text for n, text in enumerate(texts)]
    assert found == [*expected, "completed"]


def test_a_character_that_is_cut_by_a_chunk_is_whole(log):
    text = "x" * (64 * 1024 - 1) + "é"
    log.write_text(f"{text}\nnext", encoding="utf-8")
    assert read(lines(log)) == [text, "next", "completed"]


def test_a_big_file_lets_others_go_first(log):
    log.write_text("x\n" * 100_000)
    clock, came = VirtualClock(), []
    lines(log).subscribe(lambda _: came.append("line"), scheduler=clock)

    def knock(*_: object) -> None:
        came.append("knock")
        if len(came) < 90_000:
            clock.schedule(knock)

    clock.schedule(knock)
    clock.run()
    runs = "".join("k" if event == "knock" else "." for event in came).split("k")
    assert sum(map(len, runs)) == 100_000
    assert max(map(len, runs[:-1])) <= 256


def test_a_missing_file_ends_it_with_what_to_do(log):
    (message,) = read(lines(log))
    assert message == (
        f"StepError(\"expected a file that can be read, got '{log}: No such file or directory'. "
        'Remedy: check the path, or wait for it with follow=True")'
    )


def test_a_folder_ends_it_even_when_it_is_followed(tmp_path):
    (message,) = read(lines(tmp_path, follow=True))
    assert message.startswith('StepError("expected a regular file, got')


def test_outside_a_flow_an_unreadable_line_ends_the_stream(log):
    log.write_text('1\n{"a":\n3\n')
    first, message = read(lines(log, codec="json"))
    assert first == 1
    assert "expected line 2 of app.log to be a line of JSON" in message


def test_in_a_flow_it_is_a_failure_and_the_next_one_follows(log, run_flow):
    log.write_bytes(b"1\nnonsense\n" + b"9" * 50 + b"\n\xff\n2")
    flow = rxm.Flow("reading")
    kept, failed = rxm.ring(9), rxm.ring(9)
    source = flow.source("log", lines(log, codec="json", max_bytes=40))
    source >> flow.sink("kept", kept)
    source.err >> flow.sink("failed", failed)
    run = run_flow(flow)
    assert kept.values == [1, 2]
    assert [(failure.step, failure.event) for failure in failed.values] == [
        ("log", "nonsense"),
        ("log", "9" * 50),
        ("log", "\ufffd"),
    ]
    assert [failure.error.partition(", got")[0].partition(" (")[0] for failure in failed.values] == [
        "expected line 2 of app.log to be a line of JSON",
        "expected line 3 of app.log to have at most 40 bytes, not 50",
        "expected line 4 of app.log to be a line of JSON",
    ]
    assert (run.status, run.exit_status) == ("stopped", 0)


def test_in_a_flow_a_missing_file_fails_the_run(log, run_flow, caplog):
    flow = rxm.Flow("reading")
    flow.source("log", lines(log)) >> flow.sink("kept", rxm.latest())
    run = run_flow(flow)
    assert run.status == "failed"
    assert "wait for it with follow=True" in caplog.text


# A file that grows.


def test_lines_come_at_the_look_after_they_were_written(log, clock, follow):
    said = follow(every="1s")
    clock.advance("500ms")
    append(log, "one\ntw")
    assert said == []
    clock.advance("500ms")
    assert said == ["one"]
    append(log, "o\n")
    clock.advance("1s")
    assert said == ["one", "two"]
    assert clock.pending == 1


def test_it_survives_rotation_truncation_and_removal(log, clock, follow):
    said = follow()
    append(log, "1\n2 held")
    clock.advance("1s")
    with log.open("ab") as old:
        log.rename(log.with_suffix(".1"))
        old.write(b" and told\n3 without its newline")
    append(log, "4\n")
    clock.advance("1s")
    assert said == ["1", "2 held and told", "3 without its newline", "4"]
    log.write_text("5\n")
    clock.advance("1s")
    log.unlink()
    clock.advance("1s")
    append(log, "6\n7")
    clock.advance("1s")
    assert said[4:] == ["5", "6"]


def test_a_held_line_of_a_file_that_is_cut_short_comes_as_it_is(log, clock, follow):
    said = follow()
    append(log, "whole\nhalf a li")
    clock.advance("1s")
    log.write_text("new\n")
    clock.advance("1s")
    assert said == ["whole", "half a li", "new"]


def test_numbers_and_headers_begin_again_with_each_file(log, clock):
    flow = rxm.Flow("reading")
    kept = rxm.ring(9)
    flow.source("log", lines(log, follow=True, codec="csv")) >> flow.sink("kept", kept)
    append(log, 'a,b\n1,2\n3,"4')
    run = flow.run(clock=clock)
    clock.advance("1s")
    log.rename(log.with_suffix(".1"))
    append(log, "c\n5\n")
    append(log, "6,7\n")
    clock.advance("1s")
    run.stop()
    assert kept.values == [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}, {"c": "5"}]
    assert [failure.error.partition(" to be")[0] for failure in run.failures.last] == ["expected line 3 of app.log"]


def test_gzip_members_that_are_appended_are_followed(log, clock, follow):
    said = follow(codec="json")
    first, second = gzip.compress(b"1\n"), gzip.compress(b"2\n")
    append(log, first + second[:5])
    clock.advance("1s")
    assert said == [1]
    append(log, second[5:])
    append(log, gzip.compress(b"3\n"))
    clock.advance("1s")
    assert said == [1, 2, 3]


def test_a_file_that_cannot_be_read_is_said_once_and_read_when_it_can(log, clock, monkeypatch):
    log.write_text("one\n")
    really = os.open

    def refuse(path: Any, *more: Any) -> int:
        if path == log:
            raise PermissionError(13, "Permission denied")
        return really(path, *more)

    monkeypatch.setattr(os, "open", refuse)
    flow = rxm.Flow("reading")
    kept = rxm.ring(9)
    flow.source("log", lines(log, follow=True)) >> flow.sink("kept", kept)
    run = flow.run(clock=clock)
    clock.advance("5s")
    assert [failure.error for failure in run.failures.last] == [
        f"expected a file that can be read, got '{log}: Permission denied'. Remedy: check the path"
    ]
    monkeypatch.undo()
    clock.advance("1s")
    run.stop()
    assert kept.values == ["one"]
    assert run.status == "stopped"


@pytest.mark.parametrize("whole", [200, 5, 0])
def test_a_follower_of_a_file_that_is_repaired_sees_every_record_once_and_none_that_never_was(log, whole):
    log.write_bytes(b'{"id":0}\n' * whole + b'{"id":1')
    clock, came = VirtualClock(), rxm.ring(999)
    flow = rxm.Flow("follow")
    flow.source("lines", lines(log, follow=True, codec="json")) >> flow.sink("came", came)
    run = flow.run(clock=clock)
    clock.advance("1s")
    rx.of({"id": 2}, {"id": 3}).subscribe(rxm.file(log))
    clock.advance("1s")
    run.stop()
    assert came.values[whole:] == [{"id": 2}, {"id": 3}]
    assert run.failures.total == 0


STEPS = st.lists(st.sampled_from(["write", "tear", "tear", "look", "look"]), max_size=12)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, cuts=st.lists(st.integers(1, 30), min_size=12, max_size=12))
@pytest.mark.parametrize(
    ("codec", "compress"), [("json", None), ("text", None), ("csv", None), ("json", "gzip"), ("csv", "gzip")]
)
def test_after_any_tearing_and_repair_a_follower_has_seen_the_lines_that_the_file_holds(
    log, monkeypatch, codec, compress, steps, cuts
):
    """A writer appends, is killed in the middle of a record, and is started again, any number of times."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    log.unlink(missing_ok=True)
    clock, number = VirtualClock(), 0
    said, subscription = said_by(lines(log, follow=True, codec=codec), clock)
    for step, cut in zip([*steps, "write", "look"], [*cuts, 1, 1], strict=False):
        if step == "look":
            clock.advance("1s")
            continue
        number += 1
        sink = rxm.file(log, codec=codec, compress=compress)
        rx.of({"id": number, "note": 'one "line"\nof two, é'}).subscribe(sink)
        if step == "tear":
            written = sink.bytes_written
            # of a gzip member only the head: what else is torn of it may be read before it is taken back
            left = min(cut, 10 if compress else written - 1)
            os.truncate(log, log.stat().st_size - written + left)
    assert log.stat().st_size
    clock.advance("1s")
    subscription.dispose()
    assert [*said, "completed"] == read(lines(log, codec=codec))


# The brake, and who listens.


def test_a_pause_holds_the_lines_that_were_read_and_loses_none(log, clock):
    append(log, "".join(f"{n}\n" for n in range(6)))
    source, came = lines(log, follow=True), []

    def take(line: str) -> None:
        came.append(line)
        if line == "2":
            source.pause()

    subscription = source.subscribe(take, scheduler=clock)
    clock.advance("1s")
    assert came == ["0", "1", "2"]
    assert clock.pending == 0
    append(log, "6\n")
    clock.advance("1s")
    source.resume()
    clock.advance("1s")
    assert came == [str(n) for n in range(7)]
    subscription.dispose()


def test_disposing_between_two_lines_closes_the_file(log, clock):
    append(log, "1\n2\n3\n")
    came = []

    def take(line: str) -> None:
        came.append(line)
        subscription.dispose()

    source = lines(log, follow=True)
    subscription = source.subscribe(take, scheduler=clock)
    clock.advance("5s")
    assert came == ["1"]
    assert (clock.pending, source._subscriptions) == (0, set())


def test_an_observer_that_raises_stops_nothing(log, clock):
    append(log, "1\n2\n3\n")
    came = []

    def take(line: str) -> None:
        came.append(line)
        if line == "1":
            raise ValueError("this line")

    lines(log).subscribe(take, print, lambda: came.append("completed"), scheduler=clock)
    with pytest.raises(ValueError, match="this line"):
        clock.run()
    clock.run()
    assert came == ["1", "2", "3", "completed"]


def test_every_subscription_reads_from_the_beginning(log):
    append(log, "1\n2")
    source = lines(log)
    assert read(source) == read(source) == ["1", "2", "completed"]


def test_it_stays_on_the_clock_it_is_given_and_starts_no_thread(log):
    append(log, "1\n")
    before = threading.enumerate()
    assert read(lines(log)) == ["1", "completed"]
    assert threading.enumerate() == before


@pytest.mark.parametrize("make", [TestScheduler, HistoricalScheduler])
def test_it_works_on_rxpys_own_virtual_time(log, make):
    append(log, "1\n2")
    scheduler, said = make(), []
    subscription = lines(log, follow=True, every="1s").subscribe(said.append, scheduler=scheduler)
    scheduler.advance_by(1.5)
    append(log, " and more\n")
    scheduler.advance_by(1.0)
    subscription.dispose()
    scheduler.advance_by(5.0)
    assert said == ["1", "2 and more"]


@pytest.mark.real_time
def test_on_a_real_clock_every_line_comes_while_a_writer_rotates_the_file(log):
    wanted = 3_000
    said: list[int] = []
    done = threading.Event()

    def take(line: str) -> None:
        said.append(int(line))
        if len(said) == wanted:
            done.set()

    def write() -> None:
        for rotation in range(6):
            with log.open("a") as file:
                for number in range(rotation * 500, (rotation + 1) * 500):
                    file.write(f"{number}\n")
            while len(said) <= rotation * 500 and not done.wait(0.001):
                pass  # two rotations between two looks would hide a file
            log.rename(log.with_suffix(f".{rotation}"))

    with RealClock() as clock:
        subscription = lines(log, follow=True, every="1ms").subscribe(take, scheduler=clock)
        writer = threading.Thread(target=write)
        writer.start()
        assert done.wait(30)
        writer.join()
        subscription.dispose()
    assert said == list(range(wanted))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: lines(3), 'lines(path=3): expected a path, as text or Path. For example: lines("app.log")'),
        (lambda: lines(""), "lines(path=''): expected a path, as text or Path. For example: lines(\"app.log\")"),
        (
            lambda: lines("a", codec="jsn"),
            'lines(codec=\'jsn\'): expected "json", "json-sorted", "text" or "csv"; did you mean "json"?. '
            'For example: lines("app.log", codec="json")',
        ),
        (
            lambda: lines("a", codec="msgpack"),
            'lines(codec=\'msgpack\'): expected "json", "json-sorted", "text" or "csv". '
            'For example: lines("app.log", codec="json")',
        ),
        (
            lambda: lines("a", every="1us"),
            'lines(every=\'1us\'): expected a duration of at least 1ms. For example: lines("app.log", every="200ms")',
        ),
        (
            lambda: lines("a", max_bytes=0),
            "lines(max_bytes=0): expected a whole number of 1 or more. For example: "
            'lines("app.log", max_bytes=1_000_000)',
        ),
    ],
)
def test_a_wrong_argument_is_refused_by_name(make: Callable[[], object], message: str) -> None:
    with pytest.raises(ArgumentError) as refusal:
        make()
    assert str(refusal.value) == message


def test_it_shows_its_path():
    assert repr(lines("app.log")) == 'lines("app.log")'
    assert repr(lines("app.log", follow=True, codec="json")) == 'lines("app.log", follow=True, codec="json")'
    assert lines("~/app.log").path == Path.home() / "app.log"


def test_a_step_sends_one_line_and_stays_paused(tmp_path):
    (tmp_path / "log").write_text("\n".join('""' if n % 2 else "" for n in range(8)) + "\n")
    clock, seen = VirtualClock(), []
    source = lines(tmp_path / "log", codec="json", follow=True, every="1s")
    source.pause()
    with source.subscribe(seen.append, scheduler=clock):
        clock.advance("5s")
        assert seen == []
        source.step()
        clock.advance("5s")
        assert (len(seen), source.is_paused) == (1, True)
        source.step()
        source.step()
        clock.advance("5s")
        assert len(seen) == 3
        source.resume()
        clock.advance("5s")
        assert len(seen) == 4


def test_a_step_without_a_line_to_send_is_dropped(tmp_path):
    clock, seen = VirtualClock(), []
    source = lines(tmp_path / "log", follow=True, every="1s")
    source.pause()
    with source.subscribe(seen.append, scheduler=clock):
        source.step()
        clock.advance("5s")
        (tmp_path / "log").write_text("one\ntwo\n")
        clock.advance("5s")
        assert (seen, clock.pending) == ([], 0)
        source.step()
        clock.advance("5s")
        assert seen == ["one"]
        source.step()
        source.resume()
        source.pause()
        clock.advance("5s")
        assert seen == ["one"]


def said(data: bytes, codec: str = "json", max_bytes: int = 100, *, finish: bool = True) -> list[object]:
    """The events, and the messages of what is none."""
    document, found = Document(Path("folder") / "app.log", codec, max_bytes), []
    document.feed(data)
    while document.has_more:
        document.feed(b"")
    if finish:
        document.finish()
    while document.is_waiting:
        taken = document.take()
        if taken is not None:
            event, error = taken
            found.append(event if error is None else str(error))
    assert document.take() is None
    return found


def test_an_unreadable_line_is_reported_with_its_number_and_the_next_one_follows():
    assert said(b'{"a":1}\r\n\n{"a":\n{"a":2}') == [
        {"a": 1},
        "expected line 3 of app.log to be a line of JSON (Input data was truncated), got '{\"a\":'. "
        "Remedy: mend the line; those after it are read",
        {"a": 2},
    ]


def test_a_line_that_is_no_text_is_shown_as_far_as_it_is():
    assert said(b"good\nb\xffd\n", "text") == [
        "good",
        "expected line 2 of app.log to be a line of UTF-8, got 'b\ufffdd'. "
        "Remedy: mend the line; those after it are read",
    ]


def test_text_keeps_its_empty_lines_and_json_and_csv_pass_over_blank_ones():
    assert said(b"\none\n\n", "text") == ["", "one", ""]
    assert said(b"\n \n1\n\n") == [1]
    assert said(b"a,b\n1,2\n\n3,4\n", "csv") == [{"a": "1", "b": "2"}, {"a": "3", "b": "4"}]


def test_a_line_that_is_too_long_is_said_to_be_with_its_beginning():
    (message,) = said(b"x" * 1_000 + b"\n", "text", max_bytes=10)
    assert message.startswith("expected line 1 of app.log to have at most 10 bytes, not 1,000, got 'xxx")
    assert message.endswith("Remedy: give a larger max_bytes, if lines are like that there")


def test_rows_of_csv_may_hold_newlines_and_wrong_ones_are_named_by_their_first_line():
    found = said(b'id,note\n1,"two\nlines"\n2\n3,last', "csv")
    assert found[0] == {"id": "1", "note": "two\nlines"}
    assert found[1].startswith("expected line 4 of app.log to be a row of 2 fields, got '2'")
    assert found[2] == {"id": "3", "note": "last"}


def test_the_end_of_a_line_is_waited_for_until_the_file_is_finished():
    assert said(b"1\n2", finish=False) == [1]
    assert said(b"1\n2") == [1, 2]


def test_gzip_that_is_cut_short_gives_what_it_has_and_says_so_last():
    whole = gzip.compress(b"1\n2\n") + gzip.compress(b"3\n4")
    assert said(whole) == [1, 2, 3, 4]
    found = said(whole[:-4])
    assert found[:4] == [1, 2, 3, 4]
    assert found[4] == (
        "expected gzip to its end, but it is cut short, got 'folder/app.log'. "
        "Remedy: what came before it is whole; write the file again"
    )


def test_gzip_that_turns_into_something_else_is_lost_from_there():
    found = said(gzip.compress(b"1\n2\n") + b"no gzip at all")
    assert found[:2] == [1, 2]
    assert found[2].startswith("expected gzip all through (Error -3")
    assert len(found) == 3


def test_what_was_taken_is_what_was_read():
    document = Document(Path("a"), "text", 10)
    document.feed(b"one\n")
    assert document.take() == ("one", None)
    assert document.take() is None
    assert not document.is_finished


pieces = st.lists(st.sampled_from([b"a", "é".encode(), b"\n", b"\r\n", b'"', b"", b"bc"]), max_size=40).map(b"".join)
cuts = st.lists(st.integers(0, 80), max_size=8)


def cut(data: bytes, at: list[int]) -> list[bytes]:
    places = [0, *sorted(min(place, len(data)) for place in at), len(data)]
    return [data[a:b] for a, b in itertools.pairwise(places)]


def split(chunks: list[bytes], **options: object) -> list[Record]:
    splitter = Splitter(**{"is_quoted": False, "max_bytes": 1_000, **options})
    return [record for chunk in chunks for record in splitter.feed(chunk)] + splitter.finish()


@given(pieces, cuts)
def test_lines_are_those_of_the_whole_however_it_is_cut(data, at):
    expected = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    expected = expected[:-1] if not expected[-1] else expected
    records = split(cut(data, at))
    assert [record.data for record in records] == expected
    assert [record.number for record in records] == list(range(1, len(expected) + 1))


@given(st.lists(st.lists(st.text("a\"\n,'", max_size=5), min_size=2, max_size=3), max_size=6), cuts)
def test_rows_of_csv_are_those_that_were_written_however_they_are_cut(table, at):
    page = io.StringIO(newline="")
    csv.writer(page, lineterminator="\n").writerows(table)
    records = split(cut(page.getvalue().encode(), at), is_quoted=True)
    read = [next(csv.reader(io.StringIO(record.data.decode(), newline="")), []) for record in records]
    assert read == table
    newlines = [sum(cell.count("\n") for cell in row) for row in table]
    assert [record.number for record in records] == [1 + n + sum(newlines[:n]) for n in range(len(table))]


@given(pieces, cuts, st.integers(1, 4))
def test_a_record_is_held_up_to_its_limit_and_counted_beyond(data, at, max_bytes):
    whole = split([data])
    limited = split(cut(data, at), max_bytes=max_bytes)
    assert [(record.number, record.size) for record in limited] == [(record.number, record.size) for record in whole]
    for record, full in zip(limited, whole, strict=True):
        assert record.data == (full.data if full.size <= max_bytes else full.data[:200])


def test_of_a_line_that_never_ends_only_its_beginning_is_held():
    splitter = Splitter(is_quoted=False, max_bytes=10_000)
    for _ in range(100):
        assert splitter.feed(b"x" * 1_000) == []
    assert sum(map(len, splitter._held)) == 200
    assert splitter.feed(b"\nnext\n") == [Record(1, b"x" * 200, 100_000), Record(2, b"next", 4)]


def test_an_unclosed_quote_takes_no_more_than_max_bytes():
    records = split([b'a,"b\n' + b"1,2\n" * 10 + b"3,4\n"], is_quoted=True, max_bytes=20)
    assert records[0].size > 20
    assert records[-1].data == b"3,4"


def test_a_mark_at_the_start_is_left_out_even_where_it_is_cut():
    assert split([b"\xef", b"\xbb\xbfone\n\xef\xbb\xbftwo"]) == [
        Record(1, b"one", 6),
        Record(2, b"\xef\xbb\xbftwo", 6),
    ]


def inflated(chunks: list[bytes], most: int = 50) -> bytes:
    gunzip, out = Gunzip(most), []
    for chunk in chunks:
        out.append(gunzip.feed(chunk))
        while gunzip.has_more:
            out.append(gunzip.feed(b""))
    assert not gunzip.is_torn
    out.append(gunzip.finish())
    return b"".join(out)


@given(st.lists(st.binary(max_size=30), max_size=5), cuts, st.integers(1, 40), st.sampled_from([b"", b"\0" * 9]))
def test_any_number_of_gzip_members_come_as_they_were(members, at, most, zeros):
    data = b"".join(gzip.compress(member, mtime=0) + zeros for member in members)
    assert inflated(cut(data, at), most) == b"".join(members)


@given(st.binary(max_size=30).filter(lambda data: not data.startswith(b"\x1f\x8b\x08")), cuts)
def test_what_was_never_compressed_comes_as_it_is(data, at):
    if data.startswith(b"\x1f\x8b") and len(data) > 2:
        return
    assert inflated(cut(data, at)) == data


def test_a_bomb_comes_in_pieces():
    gunzip, out = Gunzip(most=64 * 1024), []
    out.append(gunzip.feed(gzip.compress(b"\0" * 10_000_000)))
    while gunzip.has_more:
        out.append(gunzip.feed(b""))
    assert max(map(len, out)) == 64 * 1024
    assert sum(map(len, out)) == 10_000_000


def test_a_member_that_is_cut_short_is_torn_and_what_is_no_gzip_is_refused():
    gunzip = Gunzip(100)
    assert gunzip.feed(gzip.compress(b"one")[:-3]) == b"one"
    assert gunzip.is_torn
    with pytest.raises(zlib.error):
        Gunzip(100).feed(b"\x1f\x8bnonsense that is longer")
