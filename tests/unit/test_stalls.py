"""A test of real time that fails while the machine stands still is repeated; every other failure counts at once."""

import textwrap
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

STALLS = Path(__file__).parents[1] / "stalls.py"

OPTIONS = ("-q", "-rN", "-p", "no:cacheprovider", "-p", "no:hypothesispytest", "-p", "no:asyncio")

NO_GAPS = """
class Gaps:  # no gap of this machine counts while the repeating itself is tested
    longest_s = 0.0
    start = stop = lambda self: None
"""

GAP = """
import ctypes, pytest

attempts = []

def stand_still():
    ctypes.PyDLL(None).usleep(60_000)  # a C function that keeps the GIL, so that no other thread runs
"""


def run(pytester: pytest.Pytester, test: str, *options: str, gaps: str = "", **expected: int) -> str:
    pytester.makeini("[pytest]\nmarkers = real_time\n")
    pytester.makeconftest(STALLS.read_text() + gaps)
    pytester.makepyfile(test_user=GAP + test)
    result = pytester.runpytest_inprocess(*OPTIONS, *options)
    result.assert_outcomes(**expected)
    return result.stdout.str()


ONCE = """
@pytest.mark.real_time
def test_it(no_leaks, tmp_path):
    assert not list(tmp_path.iterdir())
    (tmp_path / "left").touch()
    attempts.append(1)
    stand_still()
    assert len(attempts) > 1
"""


def test_what_fails_once_while_the_machine_stands_still_passes_and_the_summary_says_so(pytester):
    output = run(pytester, ONCE, passed=1)
    (line,) = [line for line in output.splitlines() if line.startswith("repeated once, the machine stood still for ")]
    assert line.endswith(" ms: test_user.py::test_it")
    assert float(line.split(" for ")[1].split(" ms")[0]) > 20
    assert "  failed before: assert 1 > 1" in output


def test_what_fails_without_a_gap_fails_at_once(pytester):
    output = run(pytester, ONCE, gaps=NO_GAPS, failed=1)
    assert "stood still" not in output
    assert "assert 1 > 1" in output


def test_what_is_not_marked_is_never_repeated(pytester):
    assert "stood still" not in run(pytester, ONCE.replace("@pytest.mark.real_time", ""), failed=1)


def test_it_is_repeated_twice_and_then_fails(pytester):
    output = run(pytester, ONCE.replace("> 1", "> 3"), failed=1)
    assert "assert 3 > 3" in output
    assert "repeated twice, the machine stood still for " in output


def test_what_passes_is_not_repeated_for_a_gap(pytester):
    assert "stood still" not in run(pytester, ONCE.replace("> 1", "== 1"), passed=1)


def test_what_has_taken_a_third_of_its_time_limit_is_not_repeated(pytester):
    slow = ONCE.replace("@pytest", "@pytest.mark.timeout(0.15)\n@pytest", 1)
    assert "stood still" not in run(pytester, slow, failed=1)


def test_fixtures_are_made_again_also_those_of_the_module_that_failed(pytester):
    test = """
    made = []

    @pytest.fixture(scope="module")
    def module():
        made.append(1)
        stand_still()
        assert len(made) > 1
        yield len(made)

    @pytest.mark.real_time
    def test_it(module):
        assert module == 2

    def test_the_next_has_the_same(module):
        assert module == 2
    """
    assert "repeated once" in run(pytester, textwrap.dedent(test), passed=2)


def test_a_fixture_of_the_module_that_fails_in_its_end_ends_the_repeating_and_is_seen(pytester):
    test = """
@pytest.fixture(scope="module")
def module():
    yield
    raise OSError("the end")
"""
    after = "\ndef test_after(module): pass\n"
    output = run(pytester, test + ONCE.replace("tmp_path)", "tmp_path, module)") + after, failed=1, passed=1, errors=2)
    assert "OSError: the end" in output


@pytest.mark.process
def test_under_xdist_the_summary_says_it_too(pytester):
    assert "repeated once, the machine stood still for " in run(pytester, ONCE, "-n", "1", passed=1)
