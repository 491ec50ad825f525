"""What holds for every test of this project: it leaves nothing behind, whatever it uses."""

import pytest


@pytest.fixture(autouse=True)
def nothing_is_left(no_leaks: None) -> None:
    """The fixture of our own plugin, asked for by every test."""
