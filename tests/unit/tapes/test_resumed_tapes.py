"""The tape of a resumed run holds what it began with, and a replay begins with that."""

import asyncio
import os
import pickle
import subprocess
import sys
import uuid
import zlib
from decimal import Decimal
from fractions import Fraction
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

import rxmetronome as rxm
from rxmetronome.cli import main
from rxmetronome.errors import StepError
from rxmetronome.tapes import TapeReader
from rxmetronome.tapes.initial_states import PART_BYTES, StateKeys, StepState, load_pickle
from rxmetronome.tapes.segments import segment_paths


def counting(seen: list[Any], size: int = 1) -> tuple[rxm.Flow, rxm.State[int, Any]]:
    flow, kept = rxm.Flow("main"), rxm.State[int, Any](idle="1h")
    beat = flow.source("beat", rxm.metronome("100ms"))
    text = rxm.scan(lambda last, tick: last[:size] or "x" * size, "")
    numbers = beat >> flow.pipeline("numbers", rxm.counter())
    (
        numbers
        >> flow.pipeline("kept", rxm.update(kept, key=lambda n: n % 3, value=lambda n: n))
        >> flow.sink("end", lambda n: seen.append((n, dict(kept.items()))))
    )
    beat >> flow.pipeline("text", text) >> flow.sink("last", rxm.latest())
    return flow, kept


def killed(flow: rxm.Flow, clock: rxm.VirtualClock, length: str, **options: Any) -> None:
    run = flow.run(clock=clock, **options)
    clock.advance(length)
    assert run.keeper is not None
    run.keeper.close()
    run.stop(0)


def resumed(path: Path, seen: list[Any], size: int = 1, **options: Any) -> rxm.Flow:
    """Run twice, and keep the second run on a tape."""
    clock, flow = rxm.VirtualClock(), counting([], size)[0]
    killed(flow, clock, "1s", resume=path / "kept", epoch="200ms")
    flow = counting(seen, size)[0]
    flow.on_run(lambda run: run.keep(path / "t", **options))
    flow.run(clock=clock, until="1s", resume=path / "kept", epoch="200ms")
    return flow


def test_the_tape_shows_what_the_run_began_with(tmp_path: Path, capsys: Any) -> None:
    seen: list[Any] = []
    resumed(tmp_path, seen)
    assert seen[0] == (10, {2: 8, 0: 9, 1: 10})
    tape = rxm.Tape(tmp_path / "t")
    assert tape.info.epoch == 5
    start = tape.initial_states
    assert start is not None
    assert (start.head.epoch, start.head.steps, start.head.keys) == (5, 5, {"kept/0": 3})
    content = list(start.content)
    assert [one.name if isinstance(one, StateKeys) else one.step for one in content] == [
        "kept/0", "last", "kept", "text", "numbers", "beat",
    ]  # fmt: skip
    assert [load_pickle(one.data) for one in content if isinstance(one, StepState)][3] == [9]
    assert main(["tape", str(tmp_path / "t")]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "begins with epoch 5: states of 5 steps, 3 keys in kept/0" in shown
    assert main(["tape", str(tmp_path / "t"), "--to", "jsonl"]) == 0
    assert '"kind":"state","step":"numbers","value":"step, ' in capsys.readouterr().out


def test_its_replays_give_what_it_gave_and_check_finds_no_difference(tmp_path: Path) -> None:
    seen: list[Any] = []
    flow = resumed(tmp_path, seen)
    lived, last = list(seen), flow["last"].value
    for _ in range(2):
        seen.clear()
        again, kept = counting(seen)
        run = again.replay(tmp_path / "t", sinks="same")
        assert (seen, again["last"].value, run.status) == (lived, last, "stopped")
        assert len(kept) == 3
    app = tmp_path / "app.py"
    app.write_text("""
import rxmetronome as rxm
flow, kept = rxm.Flow("main"), rxm.State(idle="1h")
numbers = flow.source("beat", rxm.metronome("100ms")) >> flow.pipeline("numbers", rxm.counter())
step = flow.pipeline("kept", rxm.update(kept, key=lambda n: n % 3, value=lambda n: n))
numbers >> step >> flow.sink("end", rxm.latest())
""")
    assert main(["replay", "--check", str(app), str(tmp_path / "t")]) == 0


@pytest.mark.parametrize("idle", [None, "1min"])
def test_the_states_of_keys_are_on_the_tape_with_their_step(idle: str | None, tmp_path: Path) -> None:
    def by_key(seen: list[Any]) -> rxm.Flow:
        flow = rxm.Flow("main")
        numbers = flow.source("beat", rxm.metronome("100ms")) >> flow.pipeline("numbers", rxm.counter())
        adding = rxm.scan(lambda total, n: (n % 3, total[1] + n), (0, 0))
        numbers >> flow.pipeline("totals", adding, by=lambda n: n % 3, idle=idle) >> flow.sink("end", seen.append)
        return flow

    clock, seen = rxm.VirtualClock(), list[Any]()
    killed(by_key([]), clock, "1s", resume=tmp_path / "kept", epoch="200ms")
    flow = by_key(seen)
    flow.on_run(lambda run: run.keep(tmp_path / "t"))
    flow.run(clock=clock, until="1s", resume=tmp_path / "kept", epoch="200ms")
    lived = list(seen)
    assert lived[:3] == [(1, 1 + 4 + 7 + 10), (2, 2 + 5 + 8 + 11), (0, 3 + 6 + 9 + 12)]
    seen.clear()
    by_key(seen).replay(tmp_path / "t", sinks="same")
    assert seen == lived


def test_a_large_state_is_on_the_tape_in_parts(tmp_path: Path) -> None:
    seen: list[Any] = []
    flow = resumed(tmp_path, seen, 3_000_000)
    parts = [entry.value[-1] for entry in TapeReader(tmp_path / "t") if entry.kind == "state"]
    parts = [part for part in parts if isinstance(part, bytes)]
    assert len(parts) > 45
    assert max(map(len, parts)) == PART_BYTES
    for _, block in TapeReader(tmp_path / "t").blocks():
        assert sum(map(len, map(bytes, block.values.values()))) < 3 << 19  # a block is not all of them
    again, _ = counting([], 3_000_000)
    again.replay(tmp_path / "t", sinks="same")
    assert again["last"].value == flow["last"].value


def test_a_replay_of_a_tape_whose_beginning_was_dropped_says_that_it_begins_empty(
    tmp_path: Path, caplog: Any, capsys: Any
) -> None:
    seen: list[Any] = []
    resumed(tmp_path, seen, 3_000_000, segment_bytes=1_200_000, most_bytes=2_500_000)
    tape = rxm.Tape(tmp_path / "t")
    assert tape.info.dropped
    assert tape.initial_states is None
    again: list[Any] = []
    counting(again)[0].replay(tape, sinks="same")
    assert "begins with empty states" in caplog.text
    assert f"its oldest {tape.info.dropped:,} entries were dropped" in caplog.text
    assert [n for n, _ in again] == list(range(1, 11))
    assert main(["tape", str(tmp_path / "t")]) == 0
    assert "a replay begins with empty states" in " ".join(capsys.readouterr().out.split())


def test_a_tape_that_ends_before_its_states_are_whole_begins_empty(tmp_path: Path, caplog: Any) -> None:
    resumed(tmp_path, [], 3_000_000)
    segment = segment_paths(tmp_path / "t")[0]
    segment.write_bytes(segment.read_bytes()[:1_500_000])
    assert rxm.Tape(tmp_path / "t").initial_states is None
    counting([])[0].replay(tmp_path / "t")
    assert "its process was killed before the states of epoch 5 were on it" in caplog.text


def test_a_replay_that_is_kept_holds_them_too(tmp_path: Path) -> None:
    seen: list[Any] = []
    resumed(tmp_path, seen)
    lived, tape = list(seen), rxm.Tape(tmp_path / "t")
    flow, clock = counting([])[0], tape.clock()
    flow.run(sources=tape, clock=clock, tape=tmp_path / "again", until="2s")
    seen.clear()
    counting(seen)[0].replay(tmp_path / "again", sinks="same")
    assert seen == lived


A = rxm.aggregates
BY_KEY: dict[str, Any] = {
    "windows": lambda: [rxm.window(every="700ms", by="k", aggregate={"n": A.count(), "all": A.collect("id")})],
    "rolled up": lambda: [rxm.window(every="300ms", into=["900ms"], by="k", aggregate={"sum": A.sum("id")})],
    "sessions": lambda: [rxm.session("400ms", by="k", aggregate={"max": A.max("id")})],
    "two of them": lambda: [rxm.rate_limit(2, "1s", by="k"), rxm.window(size=3, by="k", aggregate={"n": A.sum("id")})],
}


@pytest.mark.parametrize("name", [*BY_KEY, "windows of keys"])
def test_states_by_key_of_operators_are_on_the_tape_too(name: str, tmp_path: Path) -> None:
    def made(seen: list[Any]) -> rxm.Flow:
        flow = rxm.Flow("main")
        each = {"by": "k"} if name == "windows of keys" else {}
        operators = [rxm.batch(4), rxm.counter()] if each else BY_KEY[name]()
        events = flow.pipeline("events", rxm.select(lambda tick: {"k": f"key{tick.id % 5}", "id": tick.id}))
        work = flow.pipeline("work", *operators, **each)
        flow.source("beat", rxm.metronome("100ms")) >> events >> work >> flow.sink("end", seen.append)
        return flow

    clock = rxm.VirtualClock()
    killed(made([]), clock, "1s", resume=tmp_path / "kept", epoch="200ms")
    lived: list[Any] = []
    flow = made(lived)
    flow.on_run(lambda run: run.keep(tmp_path / "t"))
    flow.run(clock=clock, until="2s", resume=tmp_path / "kept", epoch="200ms")
    seen: list[Any] = []
    made(seen).replay(tmp_path / "t", sinks="same")
    assert seen == lived
    afresh: list[Any] = []
    clock = rxm.VirtualClock()
    clock.advance("1s")
    made(afresh).run(clock=clock, until="2s")
    assert lived != afresh  # the state of before counts


def test_a_step_that_has_changed_begins_afresh_in_a_replay(tmp_path: Path, caplog: Any) -> None:
    resumed(tmp_path, [])
    seen: list[Any] = []
    flow = rxm.Flow("main")
    (
        flow.source("beat", rxm.metronome("1s"))
        >> flow.pipeline("numbers", rxm.select(lambda tick: tick.id), rxm.counter())
        >> flow.sink("end", seen.append)
    )
    flow.replay(tmp_path / "t", sinks="same")
    assert seen == list(range(1, 11))
    assert "step `numbers` begins without the state on the tape, because it has changed" in caplog.text


def test_a_tape_of_the_version_before_is_read_and_played(tmp_path: Path) -> None:
    seen: list[Any] = []
    flow = counting(seen)[0]
    flow.run(clock=rxm.VirtualClock(), until="1s", tape=tmp_path / "t")
    lived, segment = list(seen), segment_paths(tmp_path / "t")[0]
    whole = segment.read_bytes()
    size = 4 + int.from_bytes(whole[:4], "big")
    head = whole[8:size].replace(b"\xa7version\x03", b"\xa7version\x02").replace(b"\xa5epoch\x00", b"\xa5other\x00")
    assert head != whole[8:size]
    segment.write_bytes(whole[:4] + zlib.crc32(head).to_bytes(4, "big") + head + whole[size:])
    seen.clear()
    assert rxm.Tape(tmp_path / "t").info.epoch == 0
    counting(seen)[0].replay(tmp_path / "t", sinks="same")
    assert seen == lived


class Harmful:
    """A value whose pickle calls a function."""

    def __init__(self, call: Any, *args: Any) -> None:
        self.call = call, args

    def __reduce__(self) -> Any:
        return self.call


@pytest.mark.parametrize(
    "value",
    [
        Harmful(os.mkdir, "made"),
        Harmful(eval, "1"),
        Harmful(getattr, rxm.Tick, "__new__"),
        Harmful(getattr, "a", "upper"),
    ],
    ids=["os", "eval", "class", "method"],
)
def test_a_state_on_a_tape_calls_nothing(value: Any, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StepError, match="in a state on a tape"):
        load_pickle(pickle.dumps([value], 5))
    assert not (tmp_path / "made").exists()


def test_values_of_common_kinds_come_back_from_a_state_on_a_tape() -> None:
    import collections
    import datetime
    import decimal
    import zoneinfo

    import numpy as np

    zone = zoneinfo.ZoneInfo("Europe/Berlin")
    values = [collections.deque([1], 3), collections.OrderedDict(a=1), decimal.Decimal("1.5"), {1, 2},
              datetime.datetime(2026, 11, 29, tzinfo=zone), rxm.Tick, np.float64(2.5),
              ValueError("a"), Path("a")]  # fmt: skip
    again = load_pickle(pickle.dumps(values, 5))
    assert again == [*values[:-2], again[-2], Path("a")]
    assert repr(again[-2]) == "ValueError('a')"
    frame = load_pickle(pickle.dumps([np.arange(3), pd.Timestamp("2026-11-29")], 5))
    assert frame[0].tolist() == [0, 1, 2]


@pytest.mark.real_time
def test_a_resumed_run_in_life_and_its_replays_are_equal(tmp_path: Path) -> None:
    asked: list[int] = []
    answers = False

    async def answer(number: int) -> int:
        asked.append(number)
        await asyncio.sleep(0.001 if answers else 60)
        return number * 10

    def make(out: Path) -> tuple[rxm.Flow, list[Any], rxm.State[int, int]]:
        seen: list[Any] = []
        flow, kept = rxm.Flow("main"), rxm.State[int, int](idle="20ms")
        beat = flow.source("beat", rxm.metronome("2ms"))
        ids = beat >> flow.pipeline("ids", rxm.select(lambda tick: tick.id))
        (
            ids
            >> flow.pipeline("kept", rxm.update(kept, key=lambda n: n % 7, value=lambda n: n))
            >> flow.sink("end", lambda n: seen.append((n, [*kept.items()])))
        )
        count = {"n": rxm.aggregates.count(), "sum": rxm.aggregates.sum(lambda n: n)}
        ids >> flow.pipeline("sums", rxm.window(every="9ms", aggregate=count)) >> flow.sink("sums end", seen.append)
        ids >> flow.pipeline("batches", rxm.batch(50, "7ms")) >> flow.sink("batches end", seen.append)
        (
            ids
            >> flow.pipeline("asked", rxm.where(lambda n: n < 3), rxm.select(answer, concurrency=4))
            >> flow.sink("answers", seen.append)
        )
        ids >> flow.pipeline("rows", rxm.counter()) >> flow.sink("file", rxm.file(out))
        return flow, seen, kept

    out = tmp_path / "out.jsonl"
    flow, _, _ = make(out)
    run = flow.run(resume=tmp_path / "kept", epoch="10ms", until="60ms", wait=False)
    run.wait("10s")
    run.stop(0)
    assert asked == [0, 1, 2]
    answers = True
    flow, seen, kept = make(out)
    flow.run(resume=tmp_path / "kept", epoch="10ms", tape=tmp_path / "t", until="80ms", wait=True)
    assert asked == [0, 1, 2] * 2
    lived, last = repr(seen), [(key, entry[0]) for key, entry in kept._entries.items()]
    assert sorted(one for one in seen if type(one) is int) == [0, 10, 20]
    began = out.read_bytes()
    for again in range(2):
        copy = tmp_path / f"again {again}.jsonl"
        flow, seen, kept = make(copy)
        flow.replay(tmp_path / "t", sinks="same")
        assert repr(seen) == lived
        assert [(key, entry[0]) for key, entry in kept._entries.items()] == last
        assert began.endswith(copy.read_bytes())
    assert asked == [0, 1, 2] * 2


def test_a_beat_within_a_step_is_that_of_the_run_in_virtual_time(tmp_path: Path) -> None:
    def make() -> tuple[rxm.Flow, list[Any]]:
        flow, seen = rxm.Flow("main"), list[Any]()
        frame = pd.DataFrame({"at": pd.to_datetime([0, 250, 500], unit="ms", utc=True), "n": [1, 2, 3]})
        beat = flow.source("beat", rxm.metronome("70ms"))
        last = rxm.latest_of(rxm.metronome("300ms"), into=lambda tick, other: (tick.id, other and other.id))
        row = rxm.latest_of(rxm.rows(frame, at="at"), into=lambda pair, other: (*pair, other and other["n"]))
        beat >> flow.pipeline("joined", last, row) >> flow.sink("end", seen.append)
        return flow, seen

    flow, seen = make()
    flow.run(clock=rxm.VirtualClock(), until="1s", tape=tmp_path / "t")
    assert seen[-1] == (13, 2, 3)
    flow, again = make()
    flow.replay(tmp_path / "t", sinks="same")
    assert again == seen


@pytest.mark.process
def test_kinds_of_values_that_are_not_loaded_yet_come_back_from_a_state_on_a_tape() -> None:
    values = [Decimal("1.5"), Fraction(1, 3), uuid.UUID(int=7), ZoneInfo("Europe/Berlin"), IPv4Address("127.0.0.1")]
    script = (
        "import sys; from rxmetronome.tapes.initial_states import load_pickle\n"
        "assert 'zoneinfo' not in sys.modules\n"
        f"print(load_pickle({pickle.dumps(values)!r}))"
    )
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (shown.stdout.strip(), shown.stderr) == (repr(values), "")
