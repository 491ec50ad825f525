"""What cannot go to workers is refused before anything starts, with the function, its place and the variable."""

import functools
import io
import sys
import threading
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.flow.validation import Problem

HERE = Path(__file__).name


def problems(*operators: Any, by: Any = "id") -> list[Problem]:
    """Check a flow with a keyed step for workers on Ray."""
    flow = rxm.Flow("main")
    step = flow.pipeline("step", *operators, by=by)
    flow.source("beat", rxm.metronome("1s")) >> step >> flow.sink("end", rxm.latest())
    return flow.check(workers=rxm.ray(2))


def kinds(folder: Path) -> dict[str, Any]:
    """Return what belongs to this process."""
    text = folder / "text"
    text.write_text("x")
    return {
        "a file to write": (folder / "log").open("w"),
        "a file to read": text.open(),
        "bytes to read": text.open("rb"),
        "a State": rxm.State(),
        "a KV": rxm.KV(folder / "store.db"),
        "a widget": rxm.widgets.EventTable(rxm.metronome("1s")),
        "a sink": rxm.ring(3),
        "a flow": rxm.Flow("other"),
        "a clock": rxm.VirtualClock(),
        "a subject": Subject(),
        "a lock": threading.Lock(),
        "a generator": (n for n in ()),
    }


@pytest.fixture
def held(tmp_path: Path) -> Any:
    made = kinds(tmp_path)
    yield made
    for one in made.values():
        if hasattr(one, "close"):
            one.close()


def closing_over(held: Any) -> Callable[..., Any]:
    return lambda n, e: (held, n)[1]


def calling(inner: Callable[..., Any]) -> Callable[..., Any]:
    return lambda n, e: inner(n, e) or n


SHAPES: dict[str, Callable[[Any], Any]] = {
    "closed over": closing_over,
    "a default": lambda held: lambda n, e, held=held: n,
    "in a list": lambda held: closing_over([held]),
    "of a function it calls": lambda held: calling(closing_over(held)),
    "of a function within": lambda held: lambda n, e: [held for _ in range(n)],
}


@pytest.mark.parametrize("shape", SHAPES)
def test_each_kind_of_thing_that_stays_is_refused_with_its_variable(shape: str, held: dict[str, Any]) -> None:
    for kind, value in held.items():
        (problem,) = problems(rxm.scan(SHAPES[shape](value), 0))
        assert problem.level == "mistake", kind
        assert f"at {HERE}:" in problem.what, kind
        assert "uses `held`" in problem.what, kind
        assert "step `step` (at" in problem.what, kind
        assert "make it inside the function" in problem.remedy


def test_a_key_function_a_partial_a_method_and_an_operator_of_rxpy_are_looked_into(
    tmp_path: Path, request: Any
) -> None:
    class Counter:
        def __init__(self) -> None:
            self.log = (tmp_path / "log").open("wb")

        def add(self, n: int, event: Any) -> int:
            return n + 1

    state, counter = rxm.State(), Counter()
    request.addfinalizer(counter.log.close)
    assert "uses `state`" in problems(rxm.counter(), by=lambda event: state[event])[0].what
    assert "`keywords`" in problems(rxm.scan(functools.partial(max, key=state), 0))[0].what
    assert "an open file" in problems(rxm.scan(counter.add, 0))[0].what
    assert "uses `state`" in problems(ops.map(lambda event: state[event]))[0].what
    assert "a rxmetronome.state" in problems(rxm.update(state, key="id"))[0].what


def test_a_module_that_workers_import_anew_may_not_hold_a_state(monkeypatch: pytest.MonkeyPatch) -> None:
    module = types.ModuleType("steps_of_ours")
    source = (
        "import rxmetronome as rxm\nstate = rxm.State()\ndef see(e): return state.get(e)\ndef add(n, e): return see(e)"
    )
    exec(compile(source, "steps_of_ours.py", "exec"), module.__dict__)
    monkeypatch.setitem(sys.modules, "steps_of_ours", module)
    (problem,) = problems(rxm.scan(module.add, 0))
    assert "see at steps_of_ours.py:3 uses `state`" in problem.what


def test_what_can_travel_is_not_refused() -> None:
    table, out = {"a": 1}, io.StringIO()

    def total(n: int, event: Any) -> int:
        print(event, file=sys.stderr)
        out.write("")
        return n + table.get(event, 0)

    assert problems(rxm.scan(total, 0), rxm.batch(3, "1s"), ops.delay(1)) == []
    assert problems(rxm.scan(max, 0), by=len) == []


def test_a_variable_outside_that_a_function_assigns_to_is_a_risk() -> None:
    seen = 0

    def count(n: int, event: Any) -> int:
        nonlocal seen
        seen += 1
        return n + 1

    (problem,) = problems(rxm.scan(count, 0))
    assert problem.level == "risk"
    assert f"count at {HERE}:" in problem.what
    assert "changes `seen`" in problem.what


def test_all_mistakes_are_named_at_once_and_nothing_has_started() -> None:
    state, log = rxm.State(), threading.Lock()
    flow = rxm.Flow("main")
    step = flow.pipeline("step", rxm.scan(lambda n, e: (state, n)[1], 0), rxm.select(lambda e: (log, e)[1]), by="id")
    flow.source("beat", rxm.metronome("1s")) >> step
    step >> flow.sink("end", rxm.latest())
    step["nothing"] >> flow.sink("other", rxm.latest())
    with pytest.raises(rxm.WiringError) as caught:
        flow.run(clock=rxm.VirtualClock(), until="5s", workers=rxm.ray(2))
    for what in ("uses `state`", "uses `log`", "no output port `nothing`"):
        assert what in str(caught.value)
    ray = sys.modules["ray"]
    assert not ray.is_initialized()
    with pytest.raises(rxm.ArgumentError, match="check"):
        flow.check(workers=3)
