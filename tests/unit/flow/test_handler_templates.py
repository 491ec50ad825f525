"""A handler in any form does the same written out or called, and where it is called, the text of the run says why."""

import importlib.util
import os
import textwrap
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from reactivex import Subject

import rxmetronome as rxm
from rxmetronome.flow import keyed_steps, nodes, source_nodes

HEAD = """
from rxmetronome.operators.base import ChainedOperator

total = 0

def len(_):  # hides the builtin
    return 7

def operator(key):
    def start(out):
        emit, fail, drop, kept, number = out.emit, out.fail, [].append, [], 0
"""
END = """
        return handle
    return ChainedOperator("tried", key, start)
"""

WRITTEN_OUT = {
    "only changes": """
        def handle(event):
            nonlocal kept
            try:
                found = [key(event)]
                passes = found != kept
            except BaseException as error:
                fail(event, error, key)
            else:
                if passes:
                    kept = found
                    emit(event)
    """,
    "the parameter is assigned": """
        def handle(event):
            event = key(event)
            emit(event)
    """,
    "the parameter is deleted": """
        def handle(event):
            emit(event)
            del event
    """,
    "what is caught has the parameter's name": """
        def handle(event):
            try:
                found = 6 // (event - 2)
            except ZeroDivisionError as event:
                emit("zero")
            else:
                emit(event + found)
    """,
    "caught by several lines": """
        def handle(event):
            try:
                found = 6 // (event - 2)
            except (ValueError,
                    (ZeroDivisionError)) as found:  # not: as error
                emit(str(found))
            else:
                emit(found)
    """,
    "an event is emitted while an error is handled": """
        def handle(event):
            try:
                found = 6 // (event - 2)
            except ZeroDivisionError as error:
                emit(event)
                fail(event, error, key)
            else:
                emit(found)
    """,
    "a loop is left": """
        def handle(event):
            for each in range(event):
                if each == 2:
                    break
                emit(each)
    """,
    "the argument goes over lines": """
        def handle(event):
            emit(
                key(event)
            )
    """,
    "the argument is an assignment": """
        def handle(event):
            emit(found := key(event))
            emit(found)
    """,
    "the argument is unpacked": """
        def handle(event):
            emit(*[event])
    """,
    "what is called changes": """
        def handle(event):
            nonlocal emit, number
            number += 1
            if number == 3:
                emit = drop
            emit(event)
    """,
    "values in texts": """
        def handle(event):
            found = key(event)
            emit(f"{found}: {event!r:>4} "
                 f"{event} {found + event}")
    """,
    "variables like builtins": """
        def handle(event):
            sum = type = id = event
            emit(sum + type + id)
    """,
    "a global like a builtin": """
        def handle(event):
            emit((len(event), max(event, 2)))
    """,
    "the method of an object": """
        def handle(event):
            out.emit(event)
    """,
}

CALLED = {
    "a `return`": """
        def handle(event):
            if event == 2:
                return
            emit(event)
    """,
    "a `lambda`": """
        def handle(event):
            emit((lambda: event)())
    """,
    "a function": """
        def handle(event):
            def inner():
                emit(event)
            inner()
    """,
    "a comprehension": """
        def handle(event):
            emit({event: other for other in range(2)})
    """,
    "an `import`": """
        def handle(event):
            import math
            emit(math.sqrt(event))
    """,
    "a `match`": """
        def handle(event):
            match event:
                case int(found) if found > 1:
                    emit(found)
                case other:
                    emit(-other)
    """,
    "a `global`": """
        def handle(event):
            global total
            total = event
            emit(total)
    """,
    "two statements on a line": """
        def handle(event):
            if event > 1: emit(event)
    """,
    "two statements on a line, after a semicolon": """
        def handle(event):
            kept.append(event); emit(tuple(kept))
    """,
    "two statements on a line, that of the function": """
        def handle(event): emit(event)
    """,
    "a text of several lines": '''
        def handle(event):
            found = """of
                    two lines"""
            emit(found)
    ''',
    "a text of several lines, with values": '''
        def handle(event):
            found = f"""{event}
                    {key(event)}"""
            emit(found)
    ''',
    "not ASCII": """
        def handle(event):
            found = "äöü" + str(event)
            emit(found)
    """,
    "does nothing": '''
        def handle(event):
            """Drop it."""
    ''',
    "further parameters": """
        def handle(event, *, twice=2):
            emit(twice * event)
    """,
}


def module_of(folder: Path, text: str) -> ModuleType:
    """Return a module with a handler, which counts as one of the package."""
    file = folder / "handlers.py"
    file.write_text(HEAD + textwrap.indent(textwrap.dedent(text), " " * 8).strip("\n") + END, encoding="utf-8")
    spec = importlib.util.spec_from_file_location("rxmetronome.tried", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def played(*operators: Any, step: str = "any step") -> tuple[list[Any], list[Any], str]:
    """Return what comes out for some events, the failures, and the text of the run."""
    flow, source, seen = rxm.Flow("main"), Subject[Any](), list[Any]()
    made = flow.pipeline(step, *operators)
    flow.source("s", source) >> made >> flow.sink("seen", seen.append)
    failures: list[Any] = []
    made.err >> flow.sink("failures", lambda one: failures.append((one.event, one.function, str(one.cause))))
    run = flow.run(clock=rxm.VirtualClock(), record=False)
    run.meter.mask = (1 << 62) - 1  # no event is timed
    for event in (1, 1, 2, 3, 4):
        source.on_next(event)
    text = run.explain()
    run.stop()
    return seen, failures, text


def as_called(*operators: Any) -> tuple[list[Any], list[Any]]:
    """Return what comes out, and the failures, where nothing is compiled."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (nodes, source_nodes, keyed_steps):
            patch.setattr(module, "compiled", lambda root, *_: root)
        return played(*operators)[:2]


def third(event: int) -> int:
    return 6 // (event - 3)


@pytest.mark.parametrize("name", [*WRITTEN_OUT, *CALLED])
@pytest.mark.parametrize("step", ["any step", "main"])
def test_a_handler_does_the_same_written_out_and_called(name: str, step: str, tmp_path: Path) -> None:
    module = module_of(tmp_path, (WRITTEN_OUT | CALLED)[name])

    def operators() -> list[Any]:  # behind it two that call builtins, and the second fails
        return [module.operator(abs), rxm.select(lambda one: one), rxm.select(lambda one: 6 // (one not in (2, 4)))]

    seen, failures, _ = played(*operators(), step=step)
    assert (seen, failures) == as_called(*operators())
    assert seen or failures or name == "does nothing"


@pytest.mark.parametrize("name", WRITTEN_OUT)
def test_what_fits_is_written_out(name: str, tmp_path: Path) -> None:
    _, _, text = played(module_of(tmp_path, WRITTEN_OUT[name]).operator(abs))
    assert "# any step: operator.<locals>.start.<locals>.handle\n" in text
    assert "# called" not in text


@pytest.mark.parametrize("name", CALLED)
def test_what_does_not_fit_is_called_and_the_text_says_why(name: str, tmp_path: Path) -> None:
    _, _, text = played(module_of(tmp_path, CALLED[name]).operator(abs))
    line = next(line for line in text.splitlines() if "# called" in line)
    assert line.strip().startswith("handle(event)  # called: it ")
    assert line.endswith(name.split(",", maxsplit=1)[0])


@pytest.mark.parametrize("what", ["a line above", "another body", "no Python", "an old file"])
def test_a_handler_whose_file_was_changed_since_it_was_loaded_is_called(what: str, tmp_path: Path) -> None:
    own = what.replace(" ", "_")  # a function of the same code is read once
    module = module_of(tmp_path, WRITTEN_OUT["only changes"].replace("passes", own))
    assert module.__file__ is not None
    file = Path(module.__file__)
    text = file.read_text()
    changed = {
        "a line above": f"#\n{text}",
        "another body": text.replace("kept = found", "kept = []"),
        "no Python": "(",
        "an old file": f"#\n{text}",
    }
    assert changed[what] != text
    before = as_called(module.operator(abs))
    file.write_text(changed[what])
    if what == "an old file":  # as one that was linked
        os.utime(file, (0, 0))
    seen, failures, compiled = played(module.operator(abs))
    assert "handle(event)  # called: its source was changed after it was loaded" in compiled
    assert (seen, failures) == before


def test_a_failing_function_in_a_written_out_handler_is_named(tmp_path: Path) -> None:
    _, failures, text = played(module_of(tmp_path, WRITTEN_OUT["only changes"]).operator(third), step="thirds")
    assert "found_thirds = [key_thirds(event)]" in text
    event, function, error = failures[0]
    assert (event, error) == (3, "integer division or modulo by zero")
    assert function.startswith("third at test_handler_templates.py:")


NESTED = {
    "loops": """
        def handle(event):
            for _ in range(1):
                emit(event)
    """,
    "conditions": """
        def handle(event):
            if event:
                if event > 0:
                    if event < 100:
                        if event != 50:
                            emit(event)
    """,
    "an event is emitted in every part of a try": """
        def handle(event):
            try:
                if event == 3:
                    raise ValueError(event)
            except ValueError as error:
                emit(str(error))
            else:
                if event == 1:
                    emit(event)
            finally:
                if event == 4:
                    emit(event)
    """,
}


@pytest.mark.parametrize("number", [9, 19, 25, 40])
@pytest.mark.parametrize("name", NESTED)
def test_as_many_handlers_are_written_into_each_other_as_python_takes(name: str, number: int, tmp_path: Path) -> None:
    module = module_of(tmp_path, NESTED[name])

    def operators() -> list[Any]:
        return [module.operator(abs) for _ in range(number)]

    seen, failures, text = played(*operators())
    assert (seen, failures) == as_called(*operators())
    assert text.count("# any step: operator") >= min(number, 8 if "try" in name else 16)
    if number == 40:
        assert "# called: the function is long, or deep, enough" in text


OPERATORS: dict[str, Callable[[], Any]] = {
    "select": lambda: rxm.select(abs),
    "where": lambda: rxm.where(bool),
    "scan": lambda: rxm.scan(lambda total, n: total + n, 0),
    "counter": rxm.counter,
    "take": lambda: rxm.take(100),
    "rate_limit": lambda: rxm.rate_limit(100, "1s"),
}


@pytest.mark.parametrize("name", OPERATORS)
def test_each_plain_operator_of_this_package_is_written_out(name: str) -> None:
    _, _, text = played(OPERATORS[name](), step="tried")
    made_in = "RateLimit._handler" if name == "rate_limit" else f"{name}.<locals>.start"
    assert f"# tried: {made_in}.<locals>.handle\n" in text
    assert text.index("# tried:") < text.index("# tried/out") < text.index("# seen:")
    assert "# called" not in text
