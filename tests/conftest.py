"""What holds for every test of this project: it leaves nothing behind, and none fails for being slow."""

import pytest
from hypothesis import settings

settings.register_profile("no deadline", deadline=None)  # a busy machine is no counterexample
settings.load_profile("no deadline")


@pytest.fixture(autouse=True)
def nothing_is_left(no_leaks: None) -> None:
    """The fixture of our own plugin, asked for by every test."""
