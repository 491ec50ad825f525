"""The pytest plugin: the fixtures `clock`, `marbles`, `run_flow` and `no_leaks`, with nothing to import."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from rxmetronome.clocks import VirtualClock


@pytest.fixture
def clock() -> "VirtualClock":
    """A clock that moves only when the test says so."""
    from rxmetronome.clocks import VirtualClock

    return VirtualClock()
