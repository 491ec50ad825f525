"""The fixtures as a newcomer meets them: what pytest prints, whole."""

import importlib.metadata
import subprocess
import sys
import textwrap

import pytest

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError

pytest_plugins = ["pytester"]

HEAVY = ("reactivex", "pandas", "numpy", "msgspec", "rxmetronome.clocks", "rxmetronome.testing.marble_test")

QUICKLY = ("-p", "no:cacheprovider", "-p", "no:hypothesispytest", "-p", "no:asyncio")
"""Without what other plugins do in each of the many runs here."""


def printed(pytester: pytest.Pytester, test: str, *arguments: str, subprocess: bool = False) -> str:
    """Return the output of pytest for a file of tests, without its last line, which has the time it took."""
    pytester.makepyfile(test_user=textwrap.dedent(test))
    run = pytester.runpytest_subprocess if subprocess else pytester.runpytest_inprocess
    result = run("-q", "-rN", *QUICKLY, *arguments)
    return "\n".join(line.rstrip() for line in result.outlines[:-1]).strip() + "\n"


def shows(output: str, expected: str) -> None:
    """It is what is expected, where a line that ends in … may be longer."""
    wanted = textwrap.dedent(expected).lstrip("\n").splitlines()
    got = output.splitlines()
    for number, (line, beginning) in enumerate(zip(got, wanted, strict=False)):
        if beginning.endswith("…") and line.startswith(beginning[:-1]):
            got[number] = beginning
    assert got == wanted


# The newcomer's example: nothing is imported but the pipeline under test.


def test_a_newcomers_test_passes(pytester):
    output = printed(
        pytester,
        """
        from reactivex import operators as ops

        def test_debounce(marbles):
            marbles.expect(marbles.hot("a-b 300ms c|").pipe(ops.debounce(0.1))).to_be("102ms b 201ms (c|)")
        """,
    )
    shows(output, ".                                                                        [100%]\n")


def test_a_newcomers_failure_is_an_aligned_picture_at_the_line_that_expected_it(pytester):
    output = printed(
        pytester,
        """
        from reactivex import operators as ops

        def test_debounce(marbles):
            marbles.expect(marbles.hot("a-b 300ms c|").pipe(ops.debounce(0.1))).to_be("102ms b 200ms c|")
            print("the rest of the test runs before the marbles do")
        """,
        subprocess=True,
    )
    shows(
        output,
        """
        F                                                                        [100%]
        =================================== FAILURES ===================================
        ________________________________ test_debounce _________________________________

        marbles = <marbles of 1ms each>

            def test_debounce(marbles):
        >       marbles.expect(marbles.hot("a-b 300ms c|").pipe(ops.debounce(0.1))).to_be("102ms b 200ms c|")
        E       AssertionError: at 303ms: expected `c`, got nothing; it came at 304ms, 1ms late (the first of 2 diff…
        E
        E       time      :0  :102ms :303ms
        E       expected  - … b …    c|
        E       actual    - … b …    -(c|)
        E                            ^
        E       what came, as marbles: "102ms b 201ms (c|)"

        test_user.py:4: AssertionError
        ----------------------------- Captured stdout call -----------------------------
        the rest of the test runs before the marbles do
        """,
    )


def test_the_line_is_found_in_a_helper_of_the_test_too(pytester):
    output = printed(
        pytester,
        """
        def check(marbles, text):
            marbles.expect(marbles.cold("-a|")).to_be(text)

        def test_both(marbles):
            check(marbles, "-a|")
            check(marbles, "-b|")
        """,
    )
    shows(
        output,
        """
        F                                                                        [100%]
        =================================== FAILURES ===================================
        __________________________________ test_both ___________________________________

        marbles = <marbles of 1ms each>

            def test_both(marbles):
                check(marbles, "-a|")
        >       check(marbles, "-b|")

        test_user.py:6:
        _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _

        marbles = <marbles of 1ms each>, text = '-b|'

            def check(marbles, text):
        >       marbles.expect(marbles.cold("-a|")).to_be(text)
        E       AssertionError: at 1ms: expected `b`, got `a`
        E
        E       time       :1ms
        E       expected  -b|
        E       actual    -a|
        E                  ^
        E       what came, as marbles: "-a|"

        test_user.py:2: AssertionError
        """,
    )


def test_marbles_that_cannot_be_read_point_at_the_column(pytester):
    output = printed(
        pytester,
        """
        def test_typo(marbles):
            marbles.expect(marbles.cold("-a|")).to_be("-(a|")
        """,
    )
    shows(
        output,
        """
        F                                                                        [100%]
        =================================== FAILURES ===================================
        __________________________________ test_typo ___________________________________

        marbles = <marbles of 1ms each>

            def test_typo(marbles):
        >       marbles.expect(marbles.cold("-a|")).to_be("-(a|")
        E       rxmetronome.errors.MarbleError: marbles, column 2: expected a `)` that closes this group
        E           -(a|
        E            ^

        test_user.py:2: MarbleError
        """,
    )


def test_a_test_that_cannot_fail_fails(pytester):
    output = printed(
        pytester,
        """
        def test_forgotten(marbles):
            marbles.cold("-a|")

        def test_half_said(marbles):
            marbles.expect(marbles.cold("-a|"))

        def test_that_made_nothing(marbles):
            assert marbles.frame == "1ms"
        """,
    )
    assert [line for line in output.splitlines() if line.startswith(("E ", ">", "FF"))] == [
        "FF.                                                                      [100%]",
        '>       marbles.cold("-a|")',
        'E       AssertionError: nothing was expected of cold("-a|"), so this test cannot fail: say what is to come '
        "of it with marbles.expect(...).to_be(...), or look at it yourself after marbles.run()",
        '>       marbles.expect(marbles.cold("-a|"))',
        "E       AssertionError: nothing is expected here, so this line cannot fail: it needs a .to_be(...)",
    ]


def test_what_a_test_raises_itself_is_not_hidden_by_what_it_expected(pytester):
    output = printed(
        pytester,
        """
        import pytest

        def test_broken(marbles):
            marbles.expect(marbles.cold("-a|")).to_be("-b|")
            assert marbles is None

        def test_skipped(marbles):
            marbles.expect(marbles.cold("-a|")).to_be("-b|")
            pytest.skip("not here")

        @pytest.mark.xfail(strict=True)
        def test_expected_to_fail(marbles):
            marbles.expect(marbles.cold("-a|")).to_be("-b|")
        """,
    )
    assert output.startswith("Fsx ")
    assert [line for line in output.splitlines() if line.startswith("E ")] == [
        "E       assert <marbles of 1ms each> is None"
    ]


def test_a_doctest_may_use_the_fixtures_too(pytester):
    pytester.maketxtfile(
        test_doc="""
        >>> marbles = getfixture("marbles")
        >>> marbles.expect(marbles.cold("-a|")).to_be("-b|")
        """
    )
    result = pytester.runpytest_inprocess("-q", *QUICKLY, "--doctest-glob=*.txt")
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*AssertionError: at 1ms: expected `b`, got `a`"])


def test_a_test_of_asyncio_may_use_marbles(pytester):
    """Plugins run such tests from a hook of their own, around which ours is."""
    pytester.makeconftest(
        """
        import asyncio
        import pytest

        @pytest.hookimpl(tryfirst=True)
        def pytest_pyfunc_call(pyfuncitem):
            asyncio.run(pyfuncitem.obj(pyfuncitem.funcargs["marbles"]))
            return True
        """
    )
    output = printed(
        pytester,
        """
        import asyncio

        async def test_async(marbles):
            await asyncio.sleep(0)
            marbles.expect(marbles.cold("-a|")).to_be("-b|")
        """,
    )
    assert output.startswith("F")
    assert [line for line in output.splitlines() if line.startswith((">", "E  "))][:2] == [
        '>       marbles.expect(marbles.cold("-a|")).to_be("-b|")',
        "E       AssertionError: at 1ms: expected `b`, got `a`",
    ]


# What is left behind.


def test_everything_a_test_leaves_is_listed(pytester):
    output = printed(
        pytester,
        """
        import threading
        import reactivex as rx
        import rxmetronome as rxm

        kept = []

        def test_leaky(clock, marbles, tmp_path):
            rx.interval(2).subscribe(scheduler=clock)
            letters = marbles.hot("-a")
            letters.subscribe()
            marbles.run()
            flow = rxm.Flow("main")
            flow.source("beat", rxm.metronome("1h")) >> flow.sink("end", rxm.latest())
            flow.run(wait=False)
            kept.append(open("left.txt", "w"))

        def test_after_it(clock):
            clock.advance("1s")
        """,
        subprocess=True,
    )
    head, listed = output.split("the test leaves behind:\n")
    assert head == (
        ".E.                                                                      [100%]\n"
        "==================================== ERRORS ====================================\n"
        "_______________________ ERROR at teardown of test_leaky ________________________\n"
    )
    lines = listed.splitlines()
    assert lines[:3] == [
        "  run of flow `main`, running",
        "  1 timer waits on the fixture `clock`, the next due in 2s: a subscription is not disposed",
        '  a subscription to hot("-a"), made at test_user.py:9, since 0s',
    ]
    assert [line.partition(",")[2].rpartition("/")[2] for line in lines[3:]] == (
        ["left.txt"] if sys.platform == "linux" else []
    )


def test_a_leak_can_be_allowed_for_a_reason_and_for_none_it_cannot(pytester):
    output = printed(
        pytester,
        """
        import pytest
        import reactivex as rx

        @pytest.mark.leaks_allowed(reason="its beat is the subject of the next test")
        def test_allowed(clock):
            rx.interval(2).subscribe(scheduler=clock)

        @pytest.mark.leaks_allowed
        def test_for_no_reason(clock):
            pass
        """,
        "--strict-markers",
    )
    shows(
        output,
        """
        .E                                                                       [100%]
        ==================================== ERRORS ====================================
        _____________________ ERROR at setup of test_for_no_reason _____________________
        a leak is allowed for a reason: @pytest.mark.leaks_allowed(reason="…")
        """,
    )


def test_leaks_of_a_failed_test_are_not_reported(pytester):
    output = printed(
        pytester,
        """
        import reactivex as rx

        def test_broken(clock):
            rx.interval(2).subscribe(scheduler=clock)
            assert clock.now_ns == 1
        """,
    )
    assert "FAILURES" in output
    assert "leaves behind" not in output


def test_tests_that_use_none_of_the_fixtures_are_left_alone_unless_they_ask(pytester):
    output = printed(
        pytester,
        """
        import threading

        stop = threading.Event()

        def test_alone():
            threading.Thread(target=stop.wait, name="alone").start()

        def test_asks(no_leaks):
            assert no_leaks is None

        def test_ends_it():
            stop.set()
        """,
        subprocess=True,
    )
    assert output.startswith("... ")


def test_a_project_may_have_fixtures_of_its_own_under_these_names(pytester):
    output = printed(
        pytester,
        """
        import pytest

        @pytest.fixture
        def no_leaks():
            return "mine"

        @pytest.fixture
        def clock():
            return "a sundial"

        def test_mine(clock, no_leaks, run_flow):
            assert (clock, no_leaks) == ("a sundial", "mine")
        """,
    )
    assert output.startswith(". ")


# Fixtures used here as anybody would.


def counting(path: str = "ticks.log") -> rxm.Flow:
    flow = rxm.Flow("counting")
    (
        flow.source("beat", rxm.metronome("1s"))
        >> flow.pipeline("ids", rxm.select(lambda tick: tick.id))
        >> [
            flow.sink("file", rxm.file(path, codec="json")),
            flow.sink("end", rxm.latest()),
        ]
    )
    return flow


def test_a_flow_runs_in_virtual_time_and_its_files_are_in_the_folder_of_the_test(run_flow, tmp_path):
    run = run_flow(counting(), until="3s")
    assert (run.status, run.exit_status) == ("stopped", 0)
    assert (tmp_path / "ticks.log").read_text() == "0\n1\n2\n"


def test_a_flow_runs_for_a_minute_where_nothing_is_said(run_flow):
    run = run_flow(counting())
    assert run.clock.now_ns == 60 * 10**9


def test_each_run_begins_at_the_same_time_so_that_two_are_equal(run_flow, tmp_path):
    for name in ("one", "other"):
        flow = rxm.Flow("ticks")
        flow.source("beat", rxm.metronome("1s")) >> flow.sink("file", rxm.file(f"{name}.log"))
        run_flow(flow, until="10s")
    assert (tmp_path / "one.log").read_bytes() == (tmp_path / "other.log").read_bytes()


def test_a_flow_begins_at_the_given_start(run_flow):
    run = run_flow(counting(), until="1s", start="2026-03-29T00:00:00Z")
    assert run.clock.now.isoformat() == "2026-03-29T00:00:01+00:00"


def test_a_test_that_has_a_clock_runs_its_flows_on_it(run_flow, clock):
    clock.advance("1h")
    assert run_flow(counting(), until="1s").clock is clock
    assert clock.now_ns == 3_601 * 10**9


def test_a_flow_runs_on_any_virtual_clock(run_flow):
    clock = rxm.VirtualClock()
    assert run_flow(counting(), clock=clock).clock is clock
    with pytest.raises(ArgumentError, match="expected no start beside a clock, which has its own"):
        run_flow(counting(), start="2026-03-29T00:00:00Z", clock=clock)


def test_a_failure_in_virtual_time_names_the_timers_that_waited_in_real_time(pytester):
    output = printed(
        pytester,
        """
        import reactivex as rx
        import rxmetronome as rxm
        from reactivex import operators as ops
        from reactivex.scheduler import EventLoopScheduler

        def test_late(run_flow):
            flow, seen, scheduler = rxm.Flow("main"), [], EventLoopScheduler()
            late = flow.pipeline("late", ops.delay(60, scheduler=scheduler))
            flow.source("one", rx.of(1)) >> late >> flow.sink("end", seen.append)
            run_flow(flow, "2min")
            scheduler.dispose()
            assert seen == [1]

        def test_early(clock):
            with rx.timer(60).subscribe(print, scheduler=clock):
                assert False
        """,
    )
    (note,) = [line for line in output.splitlines() if line.startswith("a timer waits in real time: ")]
    assert "delay at " in note
    assert note.endswith(" has its own scheduler, EventLoopScheduler; leave it out, or pass marbles.clock")
    assert "----- Timers in real time -----" in output


def test_a_flow_may_take_its_events_from_marbles(run_flow, marbles, tmp_path):
    flow = rxm.Flow("from marbles")
    flow.source("letters", marbles.hot("-a-b|")) >> flow.sink("file", rxm.file("letters.log", codec="text"))
    run_flow(flow)
    assert (tmp_path / "letters.log").read_text() == "a\nb\n"


def test_the_clock_of_a_test_is_that_of_its_marbles(clock, marbles):
    assert marbles.clock is clock
    assert (clock.now_ns, clock.jumps) == (0, [])


# What it costs those who do not use it.


def test_what_is_imported_by_hand_is_loaded_on_first_use():
    from rxmetronome import testing

    assert [getattr(testing, name).__name__ for name in testing.__all__] == testing.__all__
    with pytest.raises(AttributeError, match="has no attribute 'Prob'"):
        _ = testing.Prob  # type: ignore[attr-defined]


@pytest.mark.process
def test_the_plugin_imports_nothing_heavy():
    source = f"import sys, rxmetronome.testing.plugin; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True, timeout=50)
    assert done.stdout.split() == []


def test_the_package_is_declared_as_a_plugin():
    (entry,) = (each for each in importlib.metadata.entry_points(group="pytest11") if each.name == "rxmetronome")
    assert entry.value == "rxmetronome.testing.plugin"


def test_the_fixtures_say_what_they_are_for(pytester):
    result = pytester.runpytest_inprocess("--fixtures", *QUICKLY)
    result.stdout.fnmatch_lines_random(
        [
            "no_leaks -- *",
            "clock -- *",
            "marbles -- *",
            "run_flow -- *",
            '    Make a clock that moves only when the test moves it: `clock.advance("1.5s")`.',
        ]
    )
    result.stdout.no_fnmatch_line("_watch*")
