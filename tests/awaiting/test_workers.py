"""A worker: one thread for functions that block, none before the first, and none that keeps a process alive."""

import logging
import sys
import threading
from typing import Any

import pytest

from rxmetronome.awaiting.workers import Worker


def threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "a worker"]


def test_calls_come_one_after_the_other_on_one_thread() -> None:
    worker = Worker("a worker")
    assert threads() == []
    seen: list[tuple[Any, Any, int]] = []
    done = threading.Event()
    for n in range(5):
        worker.call(lambda n=n: n * n, lambda value, error: seen.append((value, error, threading.get_ident())))
    worker.call(lambda: None, lambda *_: done.set())
    assert done.wait(5)
    (thread,) = threads()
    assert seen == [(n * n, None, thread.ident) for n in range(5)]
    assert thread.daemon
    worker.close(5)
    assert threads() == []


def test_whatever_a_function_raises_is_handed_over() -> None:
    worker = Worker("a worker")
    seen: list[str] = []
    done = threading.Event()
    worker.call(lambda: 1 / 0, lambda value, error: seen.append(f"{value} {error!r}"))
    worker.call(lambda: sys.exit(3), lambda value, error: (seen.append(f"{value} {error!r}"), done.set()))
    assert done.wait(5)
    assert seen == ["None ZeroDivisionError('division by zero')", "None SystemExit(3)"]
    worker.close(5)


def test_one_that_does_not_return_is_left_to_itself_and_said(caplog: pytest.LogCaptureFixture) -> None:
    worker = Worker("a worker")
    began, go_on = threading.Event(), threading.Event()

    def hang() -> None:
        began.set()
        go_on.wait(20)

    worker.call(hang, lambda *_: None)
    assert began.wait(5)
    with caplog.at_level(logging.WARNING, "rxmetronome"):
        worker.close(0.01)
    (message,) = caplog.messages
    assert message.startswith("hang at test_workers.py:")
    assert message.endswith("has not returned in 0.01 s and cannot be stopped: its thread `a worker` ends when it does")
    (thread,) = threads()
    go_on.set()
    thread.join(5)
    assert threads() == []


def test_closing_one_that_was_never_called_is_nothing() -> None:
    Worker("a worker").close(5)
