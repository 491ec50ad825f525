"""Marbles as they are played: one time line, judged in the order they were written, each at its line."""

import textwrap
import traceback

import pytest
import reactivex as rx
from hypothesis import given
from hypothesis import strategies as st
from reactivex import operators as ops
from reactivex.subject import Subject

import rxmetronome as rxm
from rxmetronome.errors import ArgumentError, ClockError, MarbleError
from rxmetronome.marbles import parse, to_marbles
from rxmetronome.testing import MarbleTest, expectations, marble_test


def failure_of(marbles: MarbleTest) -> str:
    """Return the message with which the test of these marbles fails."""
    with pytest.raises(AssertionError) as caught:
        marbles.run()
    return str(caught.value)


def test_nothing_happens_before_the_marbles_are_run(marbles):
    subscribed = []
    source = rx.defer(lambda _: subscribed.append(True) or rx.empty())
    marbles.expect(source).to_be("|")
    assert subscribed == []
    marbles.run()
    assert subscribed == [True]


def test_a_pipeline_that_never_heard_of_a_clock_is_on_the_clock_of_the_test(marbles):
    marbles.expect(rx.timer(0.002).pipe(ops.delay(0.003))).to_be("-----(0|)", values=[0])


def test_a_failure_is_a_picture_with_the_first_difference_marked(marbles):
    letters = marbles.hot("a-b 300ms c|")
    marbles.expect(letters.pipe(ops.debounce(0.1))).to_be("102ms b 200ms c|")
    assert failure_of(marbles) == textwrap.dedent(
        """\
        at 303ms: expected `c`, got nothing; it came at 304ms, 1ms late (the first of 2 differences)

        time      :0  :102ms :303ms
        expected  - … b …    c|
        actual    - … b …    -(c|)
                             ^
        what came, as marbles: "102ms b 201ms (c|)\""""
    )


def test_a_failure_is_raised_at_the_line_that_expected_it_and_names_the_others(marbles):
    marbles.expect(marbles.cold("a")).to_be("a")
    marbles.expect(marbles.cold("b")).to_be("c")
    marbles.expect(marbles.cold("d")).to_be("e")
    with pytest.raises(AssertionError) as caught:
        marbles.run()
    last = traceback.extract_tb(caught.value.__traceback__)[-1]
    assert last.line == 'marbles.expect(marbles.cold("b")).to_be("c")'
    assert str(caught.value).splitlines()[-1] == (
        f"not as expected either, at test_marble_test.py:{last.lineno + 1}: at 0s: expected `e`, got `d`"
    )


def test_expectations_of_a_shared_observable_see_one_time_line(marbles):
    source = marbles.cold("-a-b-c|")
    shared = source.pipe(ops.share())
    marbles.expect(shared).to_be("-a-b-c|")
    marbles.expect(shared, unsubscribe="--^--!").to_be("---b-")
    marbles.expect_subscriptions(source).to_be("^-----!")


def test_unsubscribing_comes_before_what_happens_at_that_instant(marbles):
    source = marbles.hot("-a-b-c|")
    marbles.expect(source, unsubscribe="---!").to_be("-a")
    marbles.expect(source, unsubscribe="---^-!").to_be("---b")
    marbles.expect_subscriptions(source).to_be("^--!", "---^-!")


def test_a_subscription_that_never_ends_has_no_end(marbles):
    source = marbles.hot("-a")
    marbles.expect(source).to_be("-a")
    marbles.expect_subscriptions(source).to_be("^")


def test_a_wrong_subscription_is_a_picture_too(marbles):
    source = marbles.hot("-a-b|")
    marbles.expect(source.pipe(ops.take(1))).to_be("-(a|)")
    marbles.expect_subscriptions(source).to_be("^---!")
    assert failure_of(marbles) == textwrap.dedent(
        """\
        hot("-a-b|"): subscription 1 of 1: expected its end at 4ms, got it at 1ms

        time       :1ms
        expected  ^---!
        actual    ^!
                   ^"""
    )


def test_what_happens_too_late_is_seen_however_late_it_is(marbles):
    marbles.expect(marbles.cold("a|").pipe(ops.delay(24 * 3600.0))).to_be("")
    assert failure_of(marbles).startswith("at 1d: expected nothing, got `a`")


def test_what_never_ends_is_stopped_and_reported(marbles, monkeypatch):
    monkeypatch.setattr(marble_test, "_MOST_INSTANTS", 50)
    marbles.expect(rx.interval(1)).to_be("1s 0", values=[0])
    told = failure_of(marbles)
    assert told.startswith("at 2s: expected nothing, got `1` (the first of 10 differences)")
    assert told.endswith('it goes on for ever; to look at its beginning only: expect(..., unsubscribe="1s !")')


@pytest.mark.parametrize("every", ["1ms", "10ms", "1s"])
def test_an_expectation_of_an_endless_flow_ends_soon_after_the_last_instant_that_it_speaks_of(marbles, every):
    fetches: list[int] = []
    flow = rxm.Flow("asking")
    asked = flow.source(rxm.poll(lambda: fetches.append(1) or len(fetches), every=every))
    asked >> flow.sink(rxm.latest())
    marbles.expect(asked).to_be(f"a {every} b", values={"a": 1, "b": 7})
    assert "it goes on for ever" in failure_of(marbles)
    assert len(fetches) <= 25


@pytest.mark.parametrize(("text", "is_seen"), [("", False), ("-" * 499, True), ("499ms -", True), ("400ms -", False)])
def test_marbles_speak_of_their_silence_too(marbles, text, is_seen):
    """Everything else that is endless is played until then; an event may come just after."""
    late = rx.interval(0.001).pipe(ops.filter(lambda number: number == 499), ops.map(str))
    marbles.expect(late).to_be(text)
    if is_seen:
        assert failure_of(marbles).startswith("at 500ms: expected nothing, got")
    else:
        marbles.run()


def test_subscription_marbles_speak_of_their_silence_too(marbles):
    source = marbles.cold("a|")
    marbles.expect(rx.timer(0.1, 0.001).pipe(ops.flat_map(lambda _: source), ops.take(150))).to_be("")
    marbles.expect_subscriptions(source).to_be("240ms -")
    with pytest.raises(AssertionError):
        marbles.run()
    assert len(source.subscriptions) > 140


def test_what_never_ends_at_one_instant_is_stopped_too(marbles, monkeypatch):
    monkeypatch.setattr(expectations, "MOST", 100)
    marbles.expect(rx.of("a").pipe(ops.repeat())).to_be("a")
    told = failure_of(marbles)
    assert told.startswith("at 0s: expected nothing, got `a`")
    assert "it goes on for ever" in told


def test_silence_for_ever_is_no_failure(marbles):
    marbles.expect(rx.never()).to_be("")
    marbles.expect(marbles.hot("-a")).to_be("-a")


def test_an_expectation_without_to_be_fails(marbles):
    marbles.expect(marbles.cold("a"))
    assert failure_of(marbles) == "nothing is expected here, so this line cannot fail: it needs a .to_be(...)"


def test_marbles_of_which_nothing_is_expected_fail_at_the_end(marbles):
    marbles.hot("-a|")
    with pytest.raises(AssertionError, match=r'nothing was expected of hot\("-a\|"\), so this test cannot fail'):
        marbles.finish()
    marbles.run()


def test_who_runs_the_marbles_or_the_clock_may_look_for_themselves(clock):
    for run in (lambda marbles: marbles.run(), lambda marbles: clock.advance("1s")):
        seen: list[str] = []
        with MarbleTest(clock) as marbles:
            marbles.hot("-a|").subscribe(seen.append)
            run(marbles)
            assert seen == ["a"]


def test_time_0_is_set_again_after_a_run(marbles, clock):
    marbles.expect(marbles.cold("--a|")).to_be("--a|")
    marbles.run()
    assert clock.now_ns == 3_000_000
    source = marbles.hot("-b|")
    marbles.expect(source).to_be("-b|")
    marbles.expect_subscriptions(source).to_be("^-!")


def test_what_is_expected_after_the_clock_has_moved_is_refused(marbles, clock):
    marbles.expect(marbles.cold("-a")).to_be("-a")
    clock.advance("5ms")
    remedy = r"time 0 of these marbles was 5ms ago. Remedy: make and expect everything before the clock moves, or call"
    with pytest.raises(ClockError, match=remedy):
        marbles.expect(rx.never())
    with pytest.raises(ClockError, match=remedy):
        marbles.hot("-a")


def test_subscriptions_may_be_expected_after_a_run(marbles):
    source = marbles.cold("-a|")
    source.subscribe()
    marbles.run()
    marbles.expect_subscriptions(source).to_be("^-!")


def test_a_mapper_may_make_cold_marbles_while_the_clock_runs(marbles):
    source = marbles.hot("-x---x|")
    marbles.expect(source.pipe(ops.flat_map(lambda _: marbles.cold("-a|")))).to_be("--a---a|")


def test_frames_below_a_millisecond_are_exact(marbles):
    marbles.frame = "100ns"
    marbles.expect(marbles.hot("-a-b|")).to_be("-a-b|")
    marbles.frame = "100us"
    marbles.expect(rx.timer(0.0003)).to_be("---(0|)", values=[0])
    marbles.expect(rx.timer(0.0000001)).to_be("100ns (0|)", values=[0])
    marbles.frame = "1ns"
    source = marbles.hot("-a---b|")
    marbles.expect(source).to_be("-a---b|")
    marbles.expect_subscriptions(source).to_be("^-----!")


def test_with_a_frame_of_zero_only_progressions_move_time(marbles):
    marbles.frame = 0
    marbles.expect(marbles.hot("a 1.5s b 250us |")).to_be("a 1.5s b 250us |")


def test_what_came_is_printed_in_the_frame_of_the_test(marbles):
    marbles.frame = 0
    marbles.expect(marbles.hot("a 1.5s b 250ns |")).to_be("a")
    assert failure_of(marbles).splitlines()[-1] == 'what came, as marbles: "a 1.5s b 250ns |"'
    marbles.frame = "10ms"
    marbles.expect(marbles.hot("-a-b|")).to_be("-a")
    assert failure_of(marbles).splitlines()[-1] == 'what came, as marbles: "-a-b|"'


def test_a_frame_can_be_any_duration(marbles):
    marbles.frame = 10
    assert (marbles.frame, repr(marbles)) == (10, "<marbles of 10s each>")
    with pytest.raises(ArgumentError, match=r"marbles\(frame='soon'\)"):
        marbles.frame = "soon"


def test_an_observable_among_the_values_is_expected_as_cold_marbles(marbles):
    source = marbles.hot("-a-b-c-d|")
    marbles.expect(source.pipe(ops.window_with_count(2))).to_be(
        "w--x---y|", values={"w": marbles.cold("-a-(b|)"), "x": marbles.cold("--c-(d|)"), "y": marbles.cold("-|")}
    )


def test_a_wrong_observable_among_the_values_is_shown_as_marbles(marbles):
    source = marbles.hot("-a-b|")
    marbles.expect(source.pipe(ops.window_with_count(2))).to_be("w--x|", values={"w": marbles.cold("-a-b|")})
    told = failure_of(marbles)
    assert 'w = cold("-a-b|")' in told
    assert 'a = cold("-a-(b|)")' in told


def test_a_table_may_hold_observables_which_are_what_is_emitted(marbles):
    inner = marbles.cold("-x-y|")
    source = marbles.hot("-a---a|", values={"a": inner})
    marbles.expect(source.pipe(ops.switch_latest())).to_be("--x-y-x-y|")
    marbles.expect_subscriptions(inner).to_be("-^---!", "-----^---!")


def test_an_exception_of_an_observer_comes_out_as_it_is(marbles):
    def fail(value):
        raise LookupError(value)

    with marbles.hot("-a").subscribe(fail), pytest.raises(LookupError, match="a"):
        marbles.run()


def test_an_open_subscription_of_a_test_is_reported(marbles):
    source = marbles.hot("-a")
    subscription = source.subscribe()
    marbles.expect(source).to_be("-a")
    marbles.run()
    (line,) = marbles.still_open()
    assert line.startswith('a subscription to hot("-a"), made at test_marble_test.py:')
    subscription.dispose()
    assert marbles.still_open() == []


def test_by_hand_it_runs_at_the_end_of_its_block():
    marbles = MarbleTest(frame="10ms")
    with pytest.raises(AssertionError, match="at 10ms: expected nothing, got `a`"), marbles:
        marbles.expect(marbles.hot("-a|")).to_be("--a|")
    assert marbles.clock.pending == 0


def test_by_hand_an_exception_in_the_block_is_not_hidden_by_what_was_expected():
    def block():
        with MarbleTest() as marbles:
            marbles.expect(marbles.hot("-a|")).to_be("--a|")
            raise LookupError

    with pytest.raises(LookupError):
        block()


def test_a_subject_can_be_driven_by_marbles(marbles):
    subject: Subject[str] = Subject()
    marbles.expect(subject.pipe(ops.pairwise())).to_be("---a|", values={"a": ("x", "y")})
    marbles.cold("-x-y|").subscribe(subject)


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (lambda marbles: marbles.expect("a"), "expect(what='a'): expected an observable or a flow"),
        (lambda marbles: marbles.expect(rx.never(), "a/out"), "expected no port, because an observable has none"),
        (lambda marbles: marbles.expect(rxm.Flow("f")), "expect(port=None): expected a port of the flow"),
        (lambda marbles: marbles.expect_subscriptions(rx.never()), "expected marbles.cold or marbles.hot"),
    ],
)
def test_what_nothing_can_be_expected_of_is_refused(marbles, act, message):
    with pytest.raises(ArgumentError) as caught:
        act(marbles)
    assert message in str(caught.value)


@pytest.mark.parametrize("make", ["cold", "hot"])
def test_marbles_that_cannot_be_read_are_refused_where_they_are_written(marbles, make):
    with pytest.raises(MarbleError) as caught:
        getattr(marbles, make)("-(a")
    assert [entry.name for entry in caught.traceback][1:] == [make, "read"]


@given(st.text(alphabet="-abc", max_size=40), st.sampled_from(["", "|", "#"]), st.sampled_from(["1ns", "100us", "1ms"]))
def test_what_goes_in_as_marbles_comes_out_as_the_same(text, end, frame):
    with MarbleTest(frame=frame) as marbles:
        for source in (marbles.cold(text + end), marbles.hot(text + end)):
            marbles.expect(source).to_be(text + end)
            marbles.expect(source.pipe(ops.map(str.upper))).to_be((text + end).upper())


@given(st.lists(st.integers(0, 10**12), max_size=20))
def test_any_times_to_the_nanosecond_can_be_played_and_printed(times):
    records = [record for at in sorted(times) for record in parse(f"{at}ns a", frame=0)]
    printed = to_marbles(records)
    with MarbleTest(frame=printed.frame) as marbles:
        marbles.expect(marbles.cold(printed.text)).to_be(printed.text)
