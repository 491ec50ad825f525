"""Dead letters: failures in a file, fed back to the steps that failed."""

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import rxmetronome as rxm
from rxmetronome.errors import StepError
from rxmetronome.flow.dead_letters import DeadLetters


def shop(folder: Path, seen: list[Any], price: Callable[[Any], Any], name: str = "price", **options: Any) -> rxm.Flow:
    flow = rxm.Flow("shop")
    beat = flow.source("beat", rxm.metronome("1s", count=4))
    priced = flow.pipeline(name, rxm.select(price))
    beat >> priced >> flow.pipeline("tenth", rxm.select(lambda n: n / (n - 6))) >> flow.sink("end", seen.append)
    flow.err >> flow.sink("dead", rxm.file(folder / "dead.jsonl", **options))
    return flow


def test_each_letter_enters_the_step_that_failed_and_only_what_fails_again_is_in_the_file(tmp_path: Path) -> None:
    seen: list[Any] = []
    shop(tmp_path, seen, lambda tick: 6 // tick.id).simulate()  # fails at `price` over 0, at `tenth` over 6
    assert seen == [3 / -3, 2 / -4]
    seen.clear()
    letters = DeadLetters(tmp_path / "dead.jsonl")
    run = letters.fed_to(shop(tmp_path, seen, lambda tick: 60 + tick.id + tick.due_ns // 10**9)).simulate()
    letters.count_left()
    assert (dict(letters.fed), letters.unfit, letters.left) == ({"price": 1, "tenth": 1}, [], 0)
    assert seen == [61 / 55]
    assert run.failures.total == 1
    again = (tmp_path / "dead.jsonl").read_text().splitlines()
    assert len(again) == 1
    assert '"step":"tenth"' in again[0]
    assert len((tmp_path / "dead.jsonl.replayed").read_text().splitlines()) == 2


def test_what_fits_no_step_is_named_and_counted(tmp_path: Path) -> None:
    seen: list[Any] = []
    shop(tmp_path, seen, lambda tick: 6 // tick.id).simulate()
    with (tmp_path / "dead.jsonl").open("a") as file:
        file.write('{"connector":"failure","step":"beat","event":1,"cause":"x"}\n[1]\n\n'
                   '{"connector":"failure","step":"tenth","event":null,"cause":"x"}\n'
                   '{"connector":"failure","step":"tenth","event":"<lock>","cause":null}\n{"torn')  # fmt: skip
    letters = DeadLetters(tmp_path / "dead.jsonl")
    letters.fed_to(shop(tmp_path, seen, lambda tick: 1, name="cost")).simulate()
    assert dict(letters.fed) == {"tenth": 1}
    assert [(one.number, one.step) for one in letters.unfit] == [
        (1, "price"), (3, "beat"), (4, ""), (6, "tenth"), (7, "tenth"), (8, "")
    ]  # fmt: skip
    for one, why in zip(letters.unfit, ("no more", "takes no events", "no failure", "no event", "no form", "no whole"),
                        strict=True):  # fmt: skip
        assert why in one.why


def test_letters_of_a_sink_and_in_gzip_come_back_and_a_moved_file_stays_where_it_is(tmp_path: Path) -> None:
    line = '{"connector":"failure","step":"end","event":{"n":[1]},"cause":"OSError"}\n'
    (tmp_path / "a.jsonl.replayed").write_bytes(gzip.compress(line.encode() * 1_000))
    seen: list[Any] = []
    letters = DeadLetters(tmp_path / "a.jsonl.replayed")
    letters.fed_to(shop(tmp_path, seen, lambda tick: 1)).simulate()
    assert seen == [{"n": [1]}] * 1_000
    assert letters.path == tmp_path / "a.jsonl.replayed"


def test_letters_that_the_run_has_left_are_counted(tmp_path: Path) -> None:
    line = '{"connector":"failure","step":"half","event":2,"cause":"OSError"}\n'
    (tmp_path / "a.jsonl").write_text(line * 1_000)
    flow = rxm.Flow("ends")
    flow.source("beat", rxm.metronome("1s")) >> flow.pipeline("half", rxm.select(lambda n: {"exit": 0})) >> rxm.exit()
    letters = DeadLetters(tmp_path / "a.jsonl")
    letters.fed_to(flow).simulate()
    letters.count_left()
    assert 0 < letters.fed["half"] < 1_000
    assert letters.fed["half"] + letters.left == 1_000


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(StepError, match=r"a file of dead letters at .*none\.jsonl"):
        DeadLetters(tmp_path / "none.jsonl")
