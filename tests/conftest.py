"""What holds for every test of this project: it leaves nothing behind, and none fails for being slow."""

import os
import shutil
import signal
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("no deadline", deadline=None)  # a busy machine is no counterexample
settings.load_profile("no deadline")
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as a script starts what it puts in the background
    signal.signal(signal.SIGINT, signal.default_int_handler)  # the processes of the tests are to be ended by Ctrl-C

MISSING = "needs a Chromium: `apt-get install chromium`, or name one with CHROMIUM=/path/to/chromium"


@pytest.fixture(autouse=True)
def nothing_is_left(request: pytest.FixtureRequest) -> None:
    """The fixture of our own plugin, for every test but a browser's: Playwright's threads live as long as Chromium."""
    if "chromium" not in request.fixturenames:
        request.getfixturevalue("no_leaks")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """The machine's Chromium, for one file: while Playwright runs in a thread, no other loop of asyncio can.

    Where there is none the tests are skipped and say how to get it; in CI that is a failure.
    """
    from .browser import driving

    if shutil.which(driving.CHROMIUM) is None:
        if os.environ.get("CI"):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with driving.chromium() as browser:
        yield browser


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group(item.path.stem))  # in several processes too one browser for a file
            item.add_marker(pytest.mark.timeout(180))
