"""RxPY's own tests of operators that have to do with time, told as marbles.

The cases and their results are those of RxPY 6's test suite (tests/test_observable, by the file that each comment
names). Its tests count ticks of a second and subscribe at 200, which is the `^` here; a character is ten of them.
"""

import pytest

from rxmetronome.testing import MarbleTest


@pytest.fixture
def marbles(marbles: MarbleTest) -> MarbleTest:
    """Marbles of ten ticks."""
    marbles.frame = "10s"
    return marbles
