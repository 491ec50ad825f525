"""What holds for every test of this project: it leaves nothing behind, and none fails for being slow.

`make test` runs the first tier: tests that need no process, no browser and no minutes. `make test-all` runs everything.
"""

import os
import shutil
import signal
from collections import Counter
from collections.abc import Generator, Iterator
from typing import Any

import pytest
from hypothesis import settings

from . import stalls

settings.register_profile("no deadline", deadline=None)  # a busy machine is no counterexample
settings.load_profile("no deadline")
for _number, _default in ((signal.SIGINT, signal.default_int_handler), (signal.SIGHUP, signal.SIG_DFL)):
    if signal.getsignal(_number) is signal.SIG_IGN:  # by a script that puts it in the background, or by `nohup`
        signal.signal(_number, _default)  # the processes of the tests are to be ended by these signals

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


SECOND_TIER = {
    "browser": "a real browser",
    "process": "real processes",
    "slow": "many seconds of work",
}
"""The markers that `--first-tier` leaves out, in the order in which a test with several of them is counted."""

_left_out: Counter[str] = Counter()


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(stalls)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--first-tier", action="store_true", help="leave out what `make test-all` runs beside `make test`")
    parser.addoption("--second-tier", action="store_true", help="leave out what `make test` has just run")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.timeout(180))
    first, second = config.getoption("first_tier"), config.getoption("second_tier")
    if first and second:
        raise pytest.UsageError("--first-tier and --second-tier together leave out every test; give one of them")
    if first or second:
        tiers = {item: next((name for name in SECOND_TIER if item.get_closest_marker(name)), None) for item in items}
        if first:
            _left_out.update(name for name in tiers.values() if name)
        config.hook.pytest_deselected(items=[item for item, name in tiers.items() if (name is None) != first])
        items[:] = [item for item, name in tiers.items() if (name is None) == first]


def pytest_sessionfinish(session: pytest.Session) -> None:
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left_out"] = dict(_left_out)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Learn from a worker of pytest-xdist what it left out: every worker collects the same tests."""
    _left_out.update(getattr(node, "workeroutput", {}).get("left_out", {}) if not _left_out else {})


def pytest_terminal_summary(terminalreporter: Any) -> None:
    if _left_out:
        parts = ", ".join(f"{_left_out[name]} with {text}" for name, text in SECOND_TIER.items() if _left_out[name])
        terminalreporter.write_line(f"left out: {parts}; run them with: make test-all")


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, Any, Any]:
    """Escape halves of surrogate pairs in the report of a test: they would end the process that collects reports."""
    return _escaped((yield))


def _escaped(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, dict):
        return {_escaped(key): _escaped(item) for key, item in value.items()}
    return type(value)(map(_escaped, value)) if type(value) in (list, tuple) else value
