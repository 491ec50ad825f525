"""A flow in the cells of a notebook, and the request to freeze it."""

import pickle
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rxmetronome.flow.frozen.thawing import Request
from rxmetronome.flow.frozen.ways import Way
from rxmetronome.records import Timed

CELLS = """\
import rxmetronome as rxm
flow = rxm.Flow("main")
main = flow.pipeline("main", rxm.select(lambda event: FUNCTION))
flow.source("s", rxm.metronome("1s")) >> main >> flow.sink("end", rxm.stdout())
"""


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """The module that stands for the test is forgotten after it."""
    yield
    sys.modules.pop("test_thawed", None)


@pytest.fixture
def request_for() -> Callable[..., Request]:
    """A request of which each argument may be changed; the flow's cells may have another `FUNCTION` of the event."""
    return _request


def _request(function: str = "event * 2", *, cells: str = CELLS, flow: str = "flow", **changed: object) -> Request:
    entered = [Timed(1_000, "next", 2), Timed(2_000, "next", 3)]
    seen = {"main/out": [Timed(1_000, "next", 4), Timed(2_000, "next", 6)], "main/err": [], "main/in": entered}
    facts = {
        "way": Way(flow, "test_thawed", cells=cells.replace("FUNCTION", function).splitlines()),
        "origin": "__main__", "test": str(Path("test_thawed.py").absolute()), "path": "test_thawed.py",
        "last": '"1s"', "flow": "main", "recording": pickle.dumps(({"s": entered}, seen)), "ports": ["main/out"],
        "failing": ["main/err"], "skipped": {}, "start_ns": 0, "lasts_ns": 2_000, "stops": False,
        "is_virtual": True, "before_ns": 0,
    }  # fmt: skip
    return Request(**{**facts, **changed})  # type: ignore[arg-type]
