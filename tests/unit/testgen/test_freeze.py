"""A run that was watched becomes a test that passes, and that fails when the flow does something else."""

import ast
import os
import subprocess
import sys
from typing import Any

import pytest

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError
from rxmetronome.flow.run import Run

from .conftest import APP, Folder

pytestmark = [pytest.mark.process, pytest.mark.timeout(120)]


FROZEN = '''\
"""Flow `main` as it was seen for 3s, frozen by `rxm.freeze`.

What entered it then enters it again, in virtual time, and what left it is expected to leave it.
To freeze it again: rxm.freeze(run, "tests/test_seen.py", last="10s", overwrite=True)
"""

# fmt: off
from pathlib import Path

import pytest
from rxmetronome import testing

app = testing.load(Path(__file__).parents[1] / "app.py")
VALUES = testing.read_values(__file__, globals())
ENTERED = {
    "beat": testing.parse("-abc", values=VALUES, frame="1s"),
}


@pytest.fixture(scope="module")
def replayed() -> testing.Replayed:
    """Replay the flow on what entered it."""
    return testing.replay(app.flow, ENTERED, lasting="3s")


def test_main_out(replayed: testing.Replayed) -> None:
    replayed.expect("main/out", "-def", values=VALUES, frame="1s")
'''

VALUES = """\
{"frozen by": "rxm.freeze"}
{"name": "a", "value": {"class": "rxmetronome.records:Tick", "ingest_ns": 1000000000, "id": 0, "due_ns": 1000000000, \
"lag_ns": 0, "interval_ns": 1000000000, "missed": 0}}
{"name": "b", "value": {"class": "rxmetronome.records:Tick", "ingest_ns": 2000000000, "id": 1, "due_ns": 2000000000, \
"lag_ns": 0, "interval_ns": 1000000000, "missed": 0}}
{"name": "c", "value": {"class": "rxmetronome.records:Tick", "ingest_ns": 3000000000, "id": 2, "due_ns": 3000000000, \
"lag_ns": 0, "interval_ns": 1000000000, "missed": 0}}
{"name": "d", "value": "triggered 0"}
{"name": "e", "value": "triggered 1"}
{"name": "f", "value": "triggered 2"}
"""


def test_it_reads_as_a_person_would_write_it_and_passes_and_writes_no_file(folder: Folder) -> None:
    run = folder.simulated(APP, 3)
    frozen = rxm.freeze(run, "tests/test_seen.py")
    run.stop()
    assert folder.read() == FROZEN
    assert folder.read("tests/test_seen.jsonl") == VALUES
    assert frozen == (folder.path / "tests/test_seen.py", 3, ("main/out",), ())
    (folder.path / "out.log").unlink()
    tested = folder.test()
    assert tested.passed, tested.out
    assert not (folder.path / "out.log").exists()


def test_it_fails_with_an_aligned_picture_when_the_pipeline_is_changed(folder: Folder) -> None:
    rxm.freeze(folder.simulated(APP, 3), "tests/test_seen.py")
    folder.write("app.py", APP.replace("rxm.select(", "rxm.where(lambda tick: tick.id != 1), rxm.select("))
    tested = folder.test()
    assert not tested.passed
    picture = """\
E       AssertionError: flow `main`, port `main/out`: at 2s: expected `e`, got nothing
E       
E       time        :2s
E       expected  -def
E       actual    -d-f
E                   ^
"""  # noqa: W291  as pytest writes it
    assert picture in tested.out, tested.out


def test_freezing_twice_gives_the_same_bytes_and_needs_to_be_asked_for(folder: Folder) -> None:
    run = folder.simulated(APP, 3)
    rxm.freeze(run, "tests/test_seen.py")
    before = folder.read()
    with pytest.raises(rxm.RunError) as raised:
        rxm.freeze(run, "tests/test_seen.py")
    assert str(raised.value) == (
        f"run of flow `main`: {folder.path / 'tests/test_seen.py'} exists already. "
        "Remedy: choose another path, or freeze with overwrite=True"
    )
    rxm.freeze(run, "tests/test_seen.py", overwrite=True)
    assert folder.read() == before


COUNTS = """\
import rxmetronome as rxm
from reactivex import operators as ops

flow = rxm.Flow("counts")
beat = flow.source("beat", rxm.metronome("500us"))
counted = flow.pipeline("counted", rxm.counter())
slow = flow.pipeline("slow", ops.map(lambda tick: tick.id), ops.debounce(0.0002))
beat >> counted >> flow.sink("n", rxm.latest())
beat >> slow >> flow.sink("s", rxm.latest())
beat >> flow.sink("ticks", rxm.ring(3))
"""


def test_what_depends_on_the_time_before_the_window_is_said_and_the_test_passes_all_the_same(folder: Folder) -> None:
    run = folder.simulated(COUNTS, 1)
    frozen = rxm.freeze(run, "tests/test_seen.py", last="1ms")
    assert frozen.ports == ("counted/out", "slow/out", "ticks/in")
    assert frozen.differences == (
        "counted/out: at 0s 1998 came, and 1 comes here",
    )  # fmt: skip
    head = folder.read().partition("# fmt: off")[0].split('"""')[2].strip()
    assert head == (
        "# What was seen differs from what is expected here:\n"
        "# - counted/out: at 0s 1998 came, and 1 comes here\n"
        "# The run had begun 999ms before; what its steps remembered from then is not in this\n"
        "#   test."
    )
    assert 'replayed.expect("slow/out", "--d----e", values=VALUES, frame="100us")' in folder.read()
    tested = folder.test()
    assert tested.passed, tested.out


RICH = """\
import dataclasses
import datetime
import decimal
import enum

import msgspec
import numpy as np
import pandas as pd
import reactivex as rx
import rxmetronome as rxm
from helpers import Color


@dataclasses.dataclass
class Reading:
    at: datetime.datetime
    price: decimal.Decimal
    tags: frozenset


class Point(msgspec.Struct, frozen=True):
    x: int
    y: float = 0.0


@dataclasses.dataclass
class Late:
    n: int
    twice: int = dataclasses.field(init=False, default=0)


late = Late(1)
late.twice = 2
VALUES = [
    Reading(datetime.datetime(2026, 1, 2, 3, tzinfo=datetime.UTC), decimal.Decimal("1.50"), frozenset({"b", "a"})),
    Point(1), Color.RED, {"nan": float("nan"), (1,): {2, 1}, "b": b"x'\\"", "none": [None, True]}, 1_000_000,
    np.float64(1.5), late, np.arange(3), pd.DataFrame({"a": [1, 2]}), "it's \\"quoted\\"\\n", "x" * 700, ...,
]
flow = rxm.Flow("rich")
flow.source("one by one", rx.from_iterable(VALUES)) >> flow.pipeline("main") >> flow.sink("end", rxm.latest())
"""


def test_values_are_kept_beside_the_test_as_json_or_else_as_pickles(folder: Folder) -> None:
    folder.write("helpers.py", "import enum\n\n\nclass Color(enum.Enum):\n    RED = 1\n")
    frozen = rxm.freeze(folder.simulated(RICH, 1), "tests/test_seen.py")
    text, values = folder.read(), folder.read("tests/test_seen.jsonl")
    for line in (
        '{"name": "b", "value": {"class": "app:Point", "x": 1, "y": 0.0}}',
        '{"name": "c", "value": {"class": "helpers:Color", "args": [1]}}',
        '{"name": "e", "value": 1000000}',
        '{"name": "f", "value": {"class": "numpy:float64", "args": [1.5]}}',
        '{"name": "h", "shown": "array([0, 1, 2])", "pickle": ',
        '{"name": "j", "value": "it\'s \\"quoted\\"\\n"}',
    ):
        assert any(one.startswith(line) for one in values.splitlines()), f"{line}\n{values}"
    assert "# test_seen.jsonl has pickles (g: Late, h: ndarray, i: DataFrame, l: ellipsis)." in text
    assert (frozen.events, frozen.differences) == (12, ())
    tested = folder.test()
    assert tested.passed, tested.out


def test_the_files_beside_an_older_test_go_when_the_new_one_needs_none(folder: Folder) -> None:
    folder.write("helpers.py", "import enum\n\n\nclass Color(enum.Enum):\n    RED = 1\n")
    rxm.freeze(folder.simulated(RICH, 1, "rich_app.py"), "tests/test_seen.py")
    assert len(list((folder.path / "tests").iterdir())) == 2
    letters = APP.replace('rxm.metronome("1s")', 'rx.of("a", "b")').replace('f"triggered {tick.id}"', "tick")
    rxm.freeze(folder.simulated(f"import reactivex as rx\n{letters}", 3), "tests/test_seen.py", overwrite=True)
    assert sorted(file.name for file in (folder.path / "tests").iterdir()) == ["test_seen.py"]
    assert folder.test().passed


FAILS = """\
import reactivex as rx
import rxmetronome as rxm
from reactivex import operators as ops

flow = rxm.Flow("fails")
beat = flow.source("beat", rxm.metronome("1s"))
dies = flow.source("dies", rx.timer(1.5).pipe(ops.map(lambda _: 1 // 0)))
halves = flow.pipeline("halves", rxm.select(lambda tick: 10 // (tick.id - 1)))
told = flow.pipeline("told", rxm.select(lambda failure: failure))
beat >> halves >> flow.sink("end", rxm.latest())
halves.err >> told >> flow.sink("errors", rxm.ring(3))
dies >> flow.pipeline("idle") >> flow.sink("nothing", rxm.latest())
"""


def test_failures_are_expected_by_step_event_and_error_wherever_their_line_is(folder: Folder) -> None:
    frozen = rxm.freeze(folder.simulated(FAILS, 3), "tests/test_seen.py")
    assert frozen.ports == ("halves/out", "told/out", "idle/out", "halves/err")
    values = folder.read("tests/test_seen.jsonl")
    assert '"error": "ZeroDivisionError: integer division or modulo by zero"' in values
    assert '{"class": "builtins:ZeroDivisionError", "args": ["integer division or modulo by zero"]}' in values
    assert 'error=VALUES["dies error"]' in folder.read()
    folder.write("app.py", FAILS.replace("flow = rxm", "\n\n\nflow = rxm"))
    tested = folder.test()
    assert tested.passed, tested.out
    folder.write("app.py", FAILS.replace("tick.id - 1)", "(tick.id - 1) or 1)"))
    assert "flow `fails`, port `halves/err`" in folder.test().out


TWO = """\
import rxmetronome as rxm
from reactivex import operators as ops

flow = rxm.Flow("two")
slow = flow.source("slow", rxm.metronome("2s"))
fast = flow.source("fast", rxm.metronome("1s"))
both = flow.pipeline("both", ops.map(lambda tick: (tick.interval_ns // 10**9, tick.id)))
every = flow.pipeline("every", ops.buffer_with_time(2.0), ops.map(len))
slow >> both >> flow.sink("end", rxm.ring(9))
fast >> both
fast >> every >> flow.sink("n", rxm.ring(9))
"""


def test_several_sources_and_timers_keep_their_order_at_one_instant(folder: Folder) -> None:
    """At 2s, 4s and 6s the slow beat comes before the fast one, and the buffer closes before both."""
    frozen = rxm.freeze(folder.simulated(TWO, 7), "tests/test_seen.py")
    assert frozen.differences == ()
    assert folder.test().passed


ENDS = """\
import reactivex as rx
import rxmetronome as rxm

flow = rxm.Flow("ends")
both = flow.pipeline("both", rxm.select(lambda event: 1))
flow.source("short", rx.of(1)) >> both
flow.source("long", rxm.metronome("1s", count=5)) >> both
both >> flow.sink("end", rxm.latest())
"""


def test_a_source_that_had_ended_before_the_window_has_ended_in_the_test(folder: Folder) -> None:
    frozen = rxm.freeze(folder.simulated(ENDS, 9), "tests/test_seen.py", last="3s")
    assert (frozen.events, frozen.differences) == (4, ())
    assert '"short": testing.parse("|")' in folder.read()
    assert 'replayed.expect("both/out", "111(1|)"' in folder.read()
    assert folder.test().passed


@pytest.mark.real_time
def test_a_live_run_in_real_time_is_frozen_while_it_goes_on_and_again_when_it_has_ended(folder: Folder) -> None:
    flow = folder.load(APP.replace("1s", "10ms")).flow
    run = flow.run(wait=False, record=True)
    run.tap("main/out").subscribe(lambda event: event == "triggered 12" and run.stop())
    while run.nodes["main"].outlets["out"].count < 5:
        run.wait("5ms")
    live = rxm.freeze(run, "tests/test_live.py")
    run.wait()
    ended = rxm.freeze(run, "tests/test_ended.py")
    assert live.events >= 5
    assert (ended.events, ended.differences, live.differences) == (13, (), ())
    assert "stops=True" in folder.read("tests/test_ended.py")
    assert " |" in folder.read("tests/test_ended.py")
    tested = folder.test("tests")
    assert tested.passed, tested.out


def test_a_script_that_runs_its_flow_without_a_guard_is_frozen_and_imported_up_to_there(folder: Folder) -> None:
    folder.write(
        "script.py",
        APP.replace("1s", "10ms").replace('"out.log"', '"out.log", mode="truncate"')
        + """
leave = flow.pipeline("exit", rxm.where(lambda tick: tick.id == 2), rxm.select(lambda _: {"exit": 0}))
beat >> leave >> flow.sink("stop", rxm.exit())
run = flow.run(record="1min")
print(rxm.freeze(run, "tests/test_seen.py").events)
""",
    )
    done = folder.run("script.py")
    assert (done.stdout, done.stderr) == ("3\n", "")
    tested = folder.test()
    assert tested.passed, tested.out


def test_a_flow_made_and_run_in_a_function_is_made_by_it_again(folder: Folder) -> None:
    body = "".join(f"    {line}\n" for line in APP.replace("import rxmetronome as rxm\n", "").splitlines() if line)
    main = f"import rxmetronome as rxm\n\ndef main():\n{body}    return flow.run(clock=rxm.VirtualClock())\n"
    app = folder.load(main)
    run = app.main()
    run.clock.advance(2)
    rxm.freeze(run, "tests/test_seen.py")
    assert "replay(testing.flow_of(app.main), ENTERED" in folder.read()
    assert folder.test().passed


def test_a_flow_in_a_package_is_found_from_the_folder_of_the_package(folder: Folder) -> None:
    folder.write("src/shop/__init__.py", "")
    folder.write("src/shop/words.py", "def say(tick):\n    return f'triggered {tick.id}'\n")
    text = APP.replace('lambda tick: f"triggered {tick.id}"', "say")
    run = folder.simulated(f"from .words import say\n{text}", 2, "src/shop/app.py")
    rxm.freeze(run, "tests/test_seen.py")
    assert 'app = testing.load(Path(__file__).parents[1] / "src" / "shop" / "app.py")' in folder.read()
    assert folder.test().passed


CHANCE = """\
import itertools
import os

import rxmetronome as rxm

flow = rxm.Flow("chance")
beat = flow.source("beat", rxm.metronome("1s"))
beat >> flow.pipeline("same", rxm.select(lambda tick: tick.id)) >> flow.sink("a", rxm.latest())
beat >> flow.pipeline("pid", rxm.select(lambda tick: os.getpid())) >> flow.sink("b", rxm.latest())
"""


def test_a_port_that_gives_something_else_each_time_is_left_out_and_that_is_said(folder: Folder) -> None:
    run = folder.simulated(CHANCE, 2)
    frozen = rxm.freeze(run, "tests/test_seen.py")
    assert frozen.ports == ("same/out",)
    said = "pid/out is not expected: gives something else each time, from the same input, first at 1s"
    assert frozen.differences == (said,)
    assert "# pid/out is not expected here: gives something else each time" in folder.read()
    with pytest.raises(rxm.RunError, match="no port can be expected: pid/out gives something else each time"):
        rxm.freeze(run, "tests/test_pid.py", ports=["pid"])


def test_the_state_of_the_module_is_that_of_a_fresh_import_as_it_will_be_in_the_test(folder: Folder) -> None:
    counting = APP.replace("flow = ", "seen = []\nflow = ", 1).replace(
        'lambda tick: f"triggered {tick.id}"', "lambda tick: seen.append(tick) or len(seen)"
    )
    run = folder.simulated(counting, 3)
    again = rxm.freeze(run, "tests/test_seen.py")
    assert again.differences == ()
    assert folder.test().passed


def test_chosen_ports_and_only_they_are_expected(folder: Folder) -> None:
    run = folder.simulated(APP, 2)
    assert rxm.freeze(run, "tests/test_seen.py", ports=["file", "beat"]).ports == ("file/in", "beat/out")
    assert folder.test().passed


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"ports": ["mian"]}, 'a step of this flow: "beat", "main", "file"; perhaps `main`'),
        ({"ports": ["main/ot"]}, 'one of "main/in", "main/out", "main/err"'),
        ({"ports": ["file/err"]}, "the sinks of a frozen test are replaced, and never fail"),
        ({"ports": []}, "one port or more"),
        ({"path": "tests/seen.py"}, "a Python file that pytest finds, whose name begins with test_"),
        ({"path": "tests/test_2.1.py"}, "a file whose name Python can import"),
        ({"last": "soon"}, "a duration: seconds, a timedelta"),
        ({"last": True}, "a duration, or None for all that was recorded"),
    ],
)
def test_an_argument_that_cannot_be_is_named(folder: Folder, arguments: dict, message: str) -> None:
    run = folder.simulated(APP, 2)
    with pytest.raises(rxm.ArgumentError, match=r"freeze\(") as raised:
        rxm.freeze(run, **{"path": "tests/test_seen.py", **arguments})
    assert message in str(raised.value)
    assert list((folder.path / "tests").iterdir()) == []


def error_of(run: Run, **arguments: object) -> str:
    with pytest.raises(rxm.RunError) as raised:
        rxm.freeze(run, **{"path": "tests/test_seen.py", **arguments})  # type: ignore[arg-type]
    return str(raised.value).removeprefix("run of flow `main`: ")


def test_what_keeps_a_run_from_being_frozen_is_said_with_its_remedy(folder: Folder) -> None:
    run = folder.simulated(APP, 2)
    missing = folder.path / "no"
    assert error_of(run, path="no/test_seen.py") == (
        f"there is no folder {missing} to freeze into. Remedy: create it, or choose another path"
    )
    run.pause()
    run.clock.advance("30s")
    assert error_of(run) == (
        "nothing entered it in the last 10s; the last event came 30s before the end. "
        'Remedy: freeze more: rxm.freeze(run, last="30s")'
    )
    run.resume()
    run.clock.advance("2min")
    assert error_of(run, last="2min") == (
        "of its events only the last 1min are remembered (it records 1min and 10,000 events of a port). "
        'Remedy: freeze less, last="1min", or start it with a longer record='
    )
    fresh = run.stop()._graph.run(clock=rxm.VirtualClock())
    assert error_of(fresh) == "nothing entered it in 0s. Remedy: freeze it when something has"
    unrecorded = fresh.stop()._graph.run(clock=rxm.VirtualClock(), record=False)
    assert error_of(unrecorded) == (
        "it was not recorded, so there is nothing to freeze. Remedy: start it with "
        'flow.run(record="1min"); at a prompt and on a VirtualClock a run records by itself'
    )


@pytest.mark.parametrize("given", ["main", None, rxm.Flow("main")])
def test_only_a_run_is_frozen(given: Any) -> None:
    with pytest.raises(ArgumentError, match=r"freeze\(run=.*expected a run, which flow.run\(\) returns"):
        rxm.freeze(given, "test_seen.py")


def test_a_flow_that_no_test_can_reach_is_refused(folder: Folder) -> None:
    made = {"__name__": "typed"}
    exec(compile(APP, "<stdin>", "exec"), made)
    run = made["flow"].run(clock=rxm.VirtualClock(), until="2s")
    assert error_of(run) == (
        "the flow was made at <stdin>:3, whose source is not kept, so no test can make it. "
        "Remedy: make it in a file or in a notebook"
    )
    nameless = folder.load("import rxmetronome as rxm\n\ndef make(n):\n    return rxm.Flow('main')\n").make(1)
    nameless.source("beat", rxm.metronome("1s")) >> nameless.pipeline("main") >> nameless.sink("end", print)
    run = nameless.run(clock=rxm.VirtualClock(), until="2s", sinks={"end": lambda _: None})
    assert error_of(run) == (
        "the flow was made by make(), at app.py:4, which a test cannot call: missing a required argument: 'n'. "
        "Remedy: give its arguments defaults, or bind the flow to a name of the module"
    )


def test_a_flow_that_is_made_only_when_the_script_is_run_is_refused(folder: Folder) -> None:
    body = "".join(f"    {line}\n" for line in APP.splitlines())
    end = "    run = flow.run(clock=rxm.VirtualClock(), until='2s')\n    rxm.freeze(run, 'tests/test_seen.py')\n"
    folder.write("script.py", f'if __name__ == "__main__":\n{body}{end}')
    done = folder.run("script.py")
    assert (
        "rxmetronome.errors.RunError: run of flow `main`: imported, the module that makes the flow has none: module "
        "'script' has no attribute 'flow'. Remedy: make it above `if __name__ == \"__main__\":`, or in a function "
        "without arguments"
    ) in done.stderr


OBJECTS = """\
import reactivex as rx
import rxmetronome as rxm

class Thing:
    pass

flow = rxm.Flow("main")
flow.source("things", rx.of(1)) >> flow.pipeline("main", rxm.select(lambda _: MADE)) >> flow.sink("end", rxm.latest())
"""


@pytest.mark.parametrize(
    ("made", "message"),
    [
        ("Thing()", "which equals nothing but itself. Remedy: give Thing an __eq__, or choose other ports=[...]"),
        (
            "(lambda: 1)",
            "(function) can be neither JSON nor a pickle: AttributeError: Can't pickle local object",
        ),
    ],
)
def test_an_output_that_no_test_can_expect_is_refused(folder: Folder, made: str, message: str) -> None:
    assert message in error_of(folder.simulated(OBJECTS.replace("MADE", made), 1))
    assert list((folder.path / "tests").iterdir()) == []


def test_an_input_that_cannot_be_written_down_is_refused(folder: Folder) -> None:
    message = error_of(folder.simulated(OBJECTS.replace("rx.of(1)", "rx.of(lambda: 1)").replace("MADE", "1"), 1))
    assert message.startswith("source `things` emitted <function <lambda> at ")
    assert message.endswith("Remedy: let it emit plain data, dataclasses or msgspec.Structs")


def test_a_formatter_changes_nothing_in_what_is_written(folder: Folder) -> None:
    pytest.importorskip("ruff")
    folder.write("helpers.py", "import enum\n\n\nclass Color(enum.Enum):\n    RED = 1\n")
    rxm.freeze(folder.simulated(RICH, 1), "tests/test_rich.py")
    rxm.freeze(folder.simulated(COUNTS, 1, "counts.py"), "tests/test_counts.py", last="200ms")
    rxm.freeze(folder.simulated(FAILS, 3, "fails.py"), "tests/test_fails.py")
    for file in (folder.path / "tests").glob("*.py"):
        ast.parse(file.read_text())
    for length in ("88", "120"):
        done = folder.run("-m", "ruff", "format", "--isolated", "--line-length", length, "--diff", "tests")
        assert done.returncode == 0, done.stdout


PARTS = {
    "triggers of a calendar": (
        """
jobs = rxm.crononome([rxm.Entry("each", "*/2 * * * * *"), rxm.Entry("probe", "*/3 * * * * *", payload={"url": "/"})])
names = flow.pipeline("names", rxm.where(lambda trigger: trigger.id % 2 == 0))
flow.source("jobs", jobs) >> names >> flow.sink("end", rxm.ring(9))
""",
        ["names/out"],
        [],
    ),
    "a state, and its evictions": (
        """
state = rxm.State(idle="2500ms")
beat = flow.source("beat", rxm.metronome("1s", count=6))
keep = flow.pipeline("keep", rxm.update(state, key=lambda tick: tick.id % 4), rxm.select(lambda _: dict(state.copy())))
beat >> keep >> flow.sink("seen", rxm.ring(9))
flow.source("every_second", rxm.metronome("1s")) >> flow.sink("evict", rxm.evict(state))
flow.source("gone", state.evictions) >> flow.pipeline("farewell") >> flow.sink("left", rxm.ring(9))
""",
        ["keep/out", "evict/in", "farewell/out"],
        [],
    ),
    "a state of a few keys": (
        """
state = rxm.State(max_keys=2)
keep = flow.pipeline("keep", rxm.update(state, key=lambda tick: tick.id), rxm.select(lambda _: sorted(state)))
flow.source("beat", rxm.metronome("1s", count=6)) >> keep >> flow.sink("seen", rxm.ring(9))
""",
        ["keep/out"],
        [],
    ),
    "windows": (
        """
numbers = {"n": rxm.aggregates.count(), "mean": rxm.aggregates.mean("n"), "all": rxm.aggregates.collect("n")}
event = rxm.select(lambda tick: {"k": tick.id % 2, "n": tick.id, "at": tick.id - 9 * (tick.id % 5 == 4)})
events = flow.pipeline("events", event)
tumbling = flow.pipeline("tumbling", rxm.window(every="2s", by="k", into=["4s"], aggregate=numbers))
sliding = flow.pipeline("sliding", rxm.sliding("3s", "1s", aggregate=numbers))
sessions = flow.pipeline("sessions", rxm.where(lambda event: event["n"] % 4 < 2), rxm.session("1500ms"))
by_time = flow.pipeline("by_time", rxm.window(every=3, at="at", aggregate=numbers))
flow.source("beat", rxm.metronome("600ms")) >> events >> [tumbling, sliding, sessions, by_time]
[step >> flow.sink(f"{step.name} end", rxm.ring(9)) for step in (tumbling, sliding, sessions, by_time)]
by_time["late"] >> flow.sink("late", rxm.ring(9))
""",
        ["events/out", "tumbling/out", "sliding/out", "sessions/out", "by_time/out", "by_time/late"],
        [],
    ),
    "batches and limits": (
        """
ids = flow.pipeline("ids", rxm.select(lambda tick: tick.id))
limit = flow.pipeline("limit", rxm.rate_limit(2, "1500ms", by=lambda number: number % 2))
flow.source("beat", rxm.metronome("300ms")) >> ids >> [flow.pipeline("lists", rxm.batch(5, "1s")), limit]
""",
        ["ids/out", "limit/out", "limit/overflow", "lists/out"],
        [],
    ),
    "a poll as a source": (
        """
numbers = iter(range(100))
main = flow.pipeline("main", rxm.select(lambda number: {"number": number}))
flow.source("polled", rxm.poll(lambda: next(numbers), every="2s")) >> main >> flow.sink("end", rxm.ring(9))
""",
        ["main/out"],
        [],
    ),
    "a poll beside events": (
        """
def fetch():
    return {"EUR": 2}

main = flow.pipeline("main", rxm.latest_of(rxm.poll(fetch, every="2s"), into=lambda tick, rates: (tick.id, rates)))
flow.source("beat", rxm.metronome("1s")) >> main >> flow.sink("end", rxm.ring(9))
""",
        ["main/out"],
        ["# Step `main` calls fetch at app.py:5 when this test runs."],
    ),
    "rows": (
        """
import pandas as pd

sums = flow.pipeline("sums", rxm.scan(lambda total, row: total + row["n"], 0))
frame = pd.DataFrame({"s": [1.0, 2.5, 4.0], "n": [1, 2, 3]})
flow.source("rows", rxm.rows(frame, at="s")) >> sums >> flow.sink("end", rxm.ring(9))
""",
        ["sums/out"],
        [],
    ),
}


@pytest.mark.parametrize("part", PARTS)
def test_every_part_freezes_into_a_test_that_passes_and_says_what_was_seen(folder: Folder, part: str) -> None:
    code, ports, lines = PARTS[part]
    run = folder.simulated(f'import rxmetronome as rxm\n\nflow = rxm.Flow("parts")\n{code}', 7)
    frozen = rxm.freeze(run, "tests/test_seen.py")
    assert (frozen.ports, frozen.differences) == (tuple(ports), ())
    assert [line for line in lines if line not in folder.read().splitlines()] == []
    tested = folder.test()
    assert tested.passed, tested.out


OUTSIDE = {
    "kv": (
        'rxm.KV("main.db")',
        'rxm.select(lambda tick: {"put": "k", "value": tick.id}), KV',
        'step `ask` is KV("main.db"), and a test would send its commands to that store again',
    ),
    "http": (
        'rxm.http("POST", "http://127.0.0.1:9/orders")',
        "KV",
        'step `ask` is http("POST", "http://127.0.0.1:9/orders"), and a test would send its requests again',
    ),
}


@pytest.mark.parametrize("part", OUTSIDE)
def test_what_would_reach_a_store_or_a_server_again_is_refused_and_nothing_is_touched(
    folder: Folder, part: str
) -> None:
    made, operators, happened = OUTSIDE[part]
    app = folder.load(
        f'import rxmetronome as rxm\n\nKV = {made}\nflow = rxm.Flow("outside")\n'
        f'ask = flow.pipeline("ask", {operators})\n'
        'flow.source("beat", rxm.metronome("1s")) >> ask >> flow.sink("end", rxm.ring(9))\n'
        'ask.err >> flow.sink("lost", rxm.ring(9))\n'
    )
    clock = rxm.VirtualClock()
    run = app.flow.run(clock=clock)
    clock.advance(3)
    before = sorted(file.name for file in folder.path.iterdir())
    with pytest.raises(rxm.RunError) as raised:
        rxm.freeze(run, "tests/test_seen.py")
    remedy = "freeze a flow that ends before this step, or begins with what it answers"
    assert str(raised.value) == f"run of flow `outside`: {happened}. Remedy: {remedy}"
    assert sorted(file.name for file in folder.path.iterdir()) == before
    assert list((folder.path / "tests").iterdir()) == []
    run.stop()
    getattr(app.KV, "close", lambda: None)()


def test_a_frozen_test_whose_flow_has_come_to_write_into_a_store_fails_before_it_does(folder: Folder) -> None:
    rxm.freeze(folder.simulated(APP, 3), "tests/test_seen.py")
    put = 'rxm.select(lambda tick: {"put": str(tick.id), "value": 1}), rxm.KV("main.db")'
    folder.write("app.py", APP.replace('rxm.select(lambda tick: f"triggered {tick.id}")', put))
    tested = folder.test()
    assert not tested.passed
    assert 'step `main` is KV("main.db"), and a test would send its commands to that store again' in tested.out
    with rxm.KV(folder.path / "main.db") as kv:
        assert list(kv.scan()) == []


@pytest.mark.parametrize("suffix", [".jsonl", ".py"])
@pytest.mark.parametrize("kind", ["file", "folder", "dangling link"])
def test_a_file_that_a_freeze_would_write_or_remove_is_refused_and_left_as_it_is(
    folder: Folder, suffix: str, kind: str
) -> None:
    mine = folder.path / f"tests/test_mine{suffix}"
    if kind == "file":
        mine.write_text("{}")
    elif kind == "folder":
        mine.mkdir()
    else:
        mine.symlink_to("nowhere")
    run = folder.simulated(APP, 3)
    message = f"{mine} exists already. Remedy: choose another path, or freeze with overwrite=True"
    assert error_of(run, path="tests/test_mine.py") == message
    assert [file.name for file in (folder.path / "tests").iterdir()] == [mine.name]
    assert mine.is_dir() or mine.is_symlink() or mine.read_text() == "{}"


def test_what_no_freeze_wrote_stays_beside_a_test_that_is_overwritten(folder: Folder) -> None:
    mine = {"test_mine.json": '{"k": 1}', ".test_mine.py.new": "mine", "test_mine.txt": ""}
    for name, text in mine.items():
        folder.write(f"tests/{name}", text)
    rxm.freeze(folder.simulated(APP, 3), "tests/test_mine.py", overwrite=True)
    assert {file.name for file in (folder.path / "tests").iterdir()} == {"test_mine.py", "test_mine.jsonl", *mine}
    assert {name: folder.read(f"tests/{name}") for name in mine} == mine


def test_a_file_that_is_needed_for_values_is_not_taken_from_the_user(folder: Folder) -> None:
    mine = folder.write("tests/test_mine.jsonl", "[1]")
    with pytest.raises(rxm.RunError, match=r"\.jsonl is needed for values, and holds something that no freeze wrote"):
        rxm.freeze(folder.simulated(APP, 1), "tests/test_mine.py", overwrite=True)
    assert ([file.name for file in (folder.path / "tests").iterdir()], mine.read_text()) == ([mine.name], "[1]")


NAME = 'x"""; import os; os.system("touch P"); """\n\x1b[31m\u202e\\u0022\x00\ud800'


def test_a_name_from_outside_runs_nothing_and_hides_nothing_in_a_frozen_test(folder: Folder) -> None:
    """In the flow's name, a step's, a port's, a folder's and an error's text."""
    text = f"""\
import reactivex as rx
import rxmetronome as rxm
from reactivex import operators as ops

NAME = {NAME!r}
STEP = NAME.replace("/", "")

def split(events):
    return {{"out": events, STEP: events}}

flow = rxm.Flow(NAME)
main = flow.pipeline(STEP, rxm.select(lambda event: 1 / event), split, into=("out", STEP))
dies = flow.source(STEP + "source", rx.of(1, 0).pipe(ops.concat(rx.throw(ValueError(NAME)))))
dies >> main >> flow.sink("end", rxm.ring(9))
main[STEP] >> flow.sink("other", rxm.ring(9))
"""
    run = folder.simulated(text, 2, "a 'quoted\" folder/app.py")
    rxm.freeze(run, "tests/test_seen.py")
    written = folder.read()
    assert [one for one in written if not one.isprintable() and one != "\n"] == []
    names = {node.id for node in ast.walk(ast.parse(written)) if isinstance(node, ast.Name)}
    assert names == {"Path", "VALUES", "ENTERED", "__file__", "app", "globals", "pytest", "replayed", "testing"}
    values = folder.read("tests/test_seen.jsonl")
    assert [one for one in values if not one.isascii() or not (one.isprintable() or one == "\n")] == []
    tested = folder.test()
    assert tested.passed, tested.out
    assert not (folder.path / "P").exists()


BUILT = """\
import rxmetronome as rxm

class Shop:
    def __init__(self):
        self.flow = rxm.Flow("main")
        main = self.flow.pipeline("main", rxm.select(lambda tick: tick.id))
        self.flow.source("beat", rxm.metronome("1s")) >> main >> self.flow.sink("end", rxm.latest())
"""
RUN = """\
    run = flow.run(clock=rxm.VirtualClock(), until="3s")
    print(rxm.freeze(run, "tests/test_seen.py").ports)
"""


@pytest.mark.parametrize(
    ("files", "reference"),
    [
        (
            {"script.py": f'{BUILT}\ndef build():\n    return Shop().flow\n\nif __name__ == "__main__":\n'
             f"    flow = build()\n{RUN}"},
            "testing.flow_of(script.build)",
        ),
        (
            {"shop.py": BUILT, "script.py": 'import rxmetronome as rxm\nimport shop\n\ndef main():\n'
             f'    flow = shop.Shop().flow\n{RUN}\nif __name__ == "__main__":\n    main()\n'},
            "testing.flow_of(script.main)",
        ),
        (
            {"shop.py": f"{BUILT}\ndef build():\n    return Shop().flow\n",
             "script.py": f"import rxmetronome as rxm\nimport shop\nif True:\n    flow = shop.build()\n{RUN}"},
            "script.flow",
        ),
        ({"script.py": f"{BUILT}\nshop = Shop()\nif True:\n    flow, Shop = shop.flow, None\n{RUN}"}, "script.flow"),
        ({"script.py": f"{BUILT}\nshop = Shop()\nif True:\n{RUN.replace('flow.run', 'shop.flow.run')}"},
         "script.shop.flow"),
        (
            {"script.py": f"{BUILT}\n    @classmethod\n    def make(cls):\n        return cls().flow\n\n"
             f'if __name__ == "__main__":\n    flow = Shop.make()\n{RUN}'},
            "testing.flow_of(script.Shop.make)",
        ),
    ],
    ids=["build under main", "main in another module", "a name in the script", "two names", "an attribute", "a method"],
)  # fmt: skip
def test_a_flow_that_a_class_makes_is_found_where_a_name_or_a_function_leads_to_it(
    folder: Folder, files: dict[str, str], reference: str
) -> None:
    for name, text in files.items():
        folder.write(name, text)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([os.environ.get("PYTHONPATH", ""), str(folder.path)])}
    done = subprocess.run(
        [sys.executable, "-P", "script.py"],
        cwd=folder.path, env=environment, capture_output=True, text=True, check=False, timeout=100,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("('main/out',)\n", "")
    assert f"replay({reference}, ENTERED" in folder.read()
    tested = folder.test()
    assert tested.passed, tested.out


HOSTILE = """\
import reactivex as rx
import rxmetronome as rxm

class Odd:
    def __init__(self, n):
        self.n = n

    DECORATOR
    def METHOD(self, *_):
        raise RAISED

    __hash__ = object.__hash__

loop = []
loop.append(loop)
flow = rxm.Flow("main")
main = flow.pipeline("main", rxm.select(lambda event: RESULT))
flow.source("things", rx.of(0, EVENT, 2)) >> main >> flow.sink("end", rxm.ring(9))
"""


METHODS = ["__repr__", "__str__", "__eq__", "__reduce__", "__getstate__", "__format__", "__class__"]


def hostile_flow(method: str, raised: str, event: str, result: str) -> str:
    text = HOSTILE.replace("DECORATOR", "@property" if method == "__class__" else "")
    return text.replace("METHOD", method).replace("RAISED", raised).replace("EVENT", event).replace("RESULT", result)


@pytest.mark.parametrize(
    ("method", "raised"),
    [(method, "ValueError") for method in METHODS]
    + [(method, "SystemExit(3)") for method in ("__eq__", "__reduce__", "__class__")]
    + [("__getstate__", "GeneratorExit")],
)
@pytest.mark.parametrize(("event", "result"), [("Odd(1)", "type(event) is Odd"), ("1", "Odd(event)")])
def test_a_value_whose_methods_raise_is_frozen_or_refused_by_name(
    folder: Folder, method: str, raised: str, event: str, result: str
) -> None:
    run = folder.simulated(hostile_flow(method, raised, event, result), 1)
    try:
        rxm.freeze(run, "tests/test_seen.py")
    except rxm.RunError as error:
        refused = error
    else:
        tested = folder.test()
        assert tested.passed, tested.out
        return
    assert "Odd" in refused.happened
    assert "plain data" in refused.remedy or "give Odd an __eq__" in refused.remedy
    assert list((folder.path / "tests").iterdir()) == []


@pytest.mark.parametrize("event", ["loop", "{1: loop}", "(loop, 1)"])
def test_events_after_one_that_contains_itself_are_recorded_and_it_is_frozen_or_refused(
    folder: Folder, event: str
) -> None:
    run = folder.simulated(hostile_flow("no", "ValueError", event, "0"), 1)
    frozen = rxm.freeze(run, "tests/test_seen.py")
    assert frozen.events == 3
    tested = folder.test()
    assert tested.passed, tested.out
