"""A check that cannot fail is worse than none: however pytest runs a test, its marbles are judged, and once."""

import textwrap

import pytest

from rxmetronome.testing import MarbleTest

pytest_plugins = ["pytester"]

QUICKLY = ("-q", "-rN", "-p", "no:cacheprovider", "-p", "no:hypothesispytest")

EXPECT = 'marbles.expect(marbles.cold("-a|")).to_be("-{letter}|")'

WAYS = {
    "a function": """
        def test_it(marbles):
            EXPECT
        """,
    "a method": """
        class TestIt:
            def test_it(self, marbles):
                EXPECT
        """,
    "a method of a class that sets up": """
        import pytest

        class TestIt:
            @pytest.fixture(autouse=True)
            def take(self, marbles):
                self.marbles = marbles

            def test_it(self):
                marbles = self.marbles
                EXPECT
        """,
    "a parametrized function": """
        import pytest

        @pytest.mark.parametrize("number", [1])
        def test_it(marbles, number):
            EXPECT
        """,
    "a TestCase": """
        import unittest
        import pytest

        class TestIt(unittest.TestCase):
            @pytest.fixture(autouse=True)
            def take(self, marbles):
                self.marbles = marbles

            def test_it(self):
                marbles = self.marbles
                EXPECT
        """,
    "a TestCase that sets up by itself": """
        import unittest
        import pytest

        class TestIt(unittest.TestCase):
            @pytest.fixture(autouse=True)
            def take(self, marbles):
                self.marbles = marbles

            def setUp(self):
                marbles = self.marbles
                EXPECT

            def test_it(self):
                with self.subTest("nothing more"):
                    pass
        """,
    "an IsolatedAsyncioTestCase": """
        import asyncio
        import unittest
        import pytest

        class TestIt(unittest.IsolatedAsyncioTestCase):
            @pytest.fixture(autouse=True)
            def take(self, marbles):
                self.marbles = marbles

            async def test_it(self):
                await asyncio.sleep(0)
                marbles = self.marbles
                EXPECT
        """,
    "a TestCase under unittest's own name for a test": """
        import unittest
        import pytest

        class TestIt(unittest.TestCase):
            @pytest.fixture(autouse=True)
            def take(self, marbles):
                self.marbles = marbles

            def runTest(self):
                marbles = self.marbles
                EXPECT
        """,
    "a fixture, before the test": """
        import pytest

        @pytest.fixture
        def said(marbles):
            EXPECT

        def test_it(said):
            pass
        """,
    "a fixture, after the test": """
        import pytest

        @pytest.fixture
        def said(marbles):
            yield
            EXPECT

        def test_it(said):
            pass
        """,
    "a finalizer of the test": """
        def test_it(marbles, request):
            def say():
                EXPECT
            request.addfinalizer(say)
        """,
    "fixtures that are asked for by name": """
        import pytest

        @pytest.mark.usefixtures("marbles")
        class TestIt:
            def test_it(self, request):
                marbles = request.getfixturevalue("marbles")
                EXPECT
        """,
    "subtests": """
        def test_it(marbles, subtests):
            with subtests.test("one"):
                EXPECT
        """,
    "marbles by hand for a whole module": """
        import pytest
        from rxmetronome.testing import MarbleTest

        @pytest.fixture(scope="module")
        def marbles():
            with MarbleTest() as marbles:
                yield marbles

        def test_it(marbles):
            EXPECT
        """,
    "a doctest": '''
        def halve():
            """
            >>> marbles = getfixture("marbles")
            >>> EXPECT
            """
        ''',
    "hypothesis": """
        from hypothesis import HealthCheck, given, settings, strategies as st

        @settings(max_examples=1, suppress_health_check=list(HealthCheck), deadline=None)
        @given(st.just(1))
        def test_it(marbles, number):
            EXPECT
        """,
    "anyio": """
        import anyio
        import pytest

        @pytest.fixture
        def anyio_backend():
            return "asyncio"

        @pytest.mark.anyio
        async def test_it(marbles):
            await anyio.sleep(0)
            EXPECT
        """,
    "pytest-asyncio": """
        import asyncio
        import pytest

        @pytest.mark.asyncio
        async def test_it(marbles):
            await asyncio.sleep(0)
            EXPECT
        """,
    "pytest-asyncio with a loop for the module": """
        import asyncio
        import pytest

        @pytest.mark.asyncio(loop_scope="module")
        async def test_it(marbles):
            await asyncio.sleep(0)
            EXPECT
        """,
}


def judged(pytester: pytest.Pytester, way: str, letter: str, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int, int]:
    """Return how many tests passed, failed or had an error at their end, and how often they were judged."""
    plugins: tuple[str, ...] = ("-p", "no:asyncio")
    if "pytest-asyncio" in way:
        pytest.importorskip("pytest_asyncio")
        plugins = ("-o", "asyncio_default_fixture_loop_scope=function")
    pytester.makepyfile(test_user=textwrap.dedent(WAYS[way]).replace("EXPECT", EXPECT.format(letter=letter)))
    times = 0
    judge = MarbleTest._judge

    def counted(marbles: MarbleTest) -> None:
        nonlocal times
        times += len(marbles._expectations)
        judge(marbles)

    monkeypatch.setattr(MarbleTest, "_judge", counted)
    outcomes = pytester.runpytest_inprocess(*QUICKLY, *plugins, "--doctest-modules").parseoutcomes()
    refused = outcomes.get("failed", 0) + outcomes.get("errors", 0) + outcomes.get("error", 0)
    return outcomes.get("passed", 0), refused, times


@pytest.mark.parametrize("way", WAYS)
def test_a_wrong_expectation_is_refused_however_the_test_is_run(pytester, monkeypatch, way):
    _, refused, times = judged(pytester, way, "b", monkeypatch)
    assert (refused, times) == (1, 1)


@pytest.mark.parametrize("way", WAYS)
def test_a_right_expectation_passes_however_the_test_is_run(pytester, monkeypatch, way):
    passed, refused, times = judged(pytester, way, "a", monkeypatch)
    assert (passed >= 1, refused, times) == (True, 0, 1)


FAILING = """
    import unittest
    import pytest

    class TestIt(unittest.TestCase):
        @pytest.fixture(autouse=True)
        def take(self, marbles):
            self.marbles = marbles

        def test_broken(self):
            self.marbles.expect(self.marbles.cold("-a|")).to_be("-b|")
            self.fail("by itself")

        def test_skipped(self):
            self.marbles.expect(self.marbles.cold("-a|")).to_be("-b|")
            self.skipTest("not here")

        @unittest.expectedFailure
        def test_expected_to_fail(self):
            self.marbles.expect(self.marbles.cold("-a|")).to_be("-b|")
            self.fail("as expected")

        def test_that_leaves_a_timer(self):
            self.marbles.clock.schedule_relative(1, print)
            self.fail("and is spared the rest")
    """


def test_what_a_test_case_raises_itself_is_not_hidden_by_what_it_expected(pytester):
    pytester.makepyfile(test_user=textwrap.dedent(FAILING))
    result = pytester.runpytest_inprocess(*QUICKLY, "-p", "no:asyncio")
    result.assert_outcomes(failed=2, skipped=1, xfailed=1)
    assert [line for line in result.outlines if line.startswith("E  ")] == [
        "E       AssertionError: by itself",
        "E       AssertionError: and is spared the rest",
    ]


def test_a_test_whose_setup_failed_is_judged_no_further(pytester):
    pytester.makepyfile(
        test_user="""
        import pytest

        @pytest.fixture
        def broken(marbles):
            marbles.expect(marbles.cold("-a|")).to_be("-b|")
            raise LookupError

        def test_it(broken):
            pass
        """
    )
    pytester.runpytest_inprocess(*QUICKLY, "-p", "no:asyncio").assert_outcomes(errors=1)


def test_a_test_case_that_expects_nothing_of_its_marbles_fails_too(pytester):
    pytester.makepyfile(
        test_user="""
        import unittest
        import pytest

        class TestIt(unittest.TestCase):
            @pytest.fixture(autouse=True)
            def take(self, marbles):
                self.marbles = marbles

            def test_forgotten(self):
                self.marbles.cold("-a|")

            def test_half_said(self):
                self.marbles.expect(self.marbles.cold("-a|"))
        """
    )
    result = pytester.runpytest_inprocess(*QUICKLY, "-p", "no:asyncio")
    result.assert_outcomes(passed=2, errors=2)


def test_marbles_that_are_never_run_warn():
    marbles = MarbleTest()
    marbles.expect(marbles.cold("-a|")).to_be("-b|")
    with pytest.warns(RuntimeWarning, match=r"were never judged: .*test_judged_once.py:\d+"):
        marbles.__del__()
    marbles.clear()
