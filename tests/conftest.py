"""What holds for every test: it leaves no thread behind."""

import threading
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)  # a busy machine is no counterexample
settings.load_profile("house")

_LONGEST_S = 5.0


@pytest.fixture(autouse=True)
def no_leaks() -> Iterator[None]:
    """Every thread that a test starts has ended after it; a real clock's idle thread has a moment to notice."""
    before = set(threading.enumerate())
    yield
    started = [thread for thread in threading.enumerate() if thread not in before]
    for thread in started:
        thread.join(_LONGEST_S)
    left = [thread.name for thread in started if thread.is_alive()]
    assert not left, f"the test left threads behind: {left}"
